"""A real Synapse for the whole run of the tests."""

from collections.abc import AsyncIterator

import pytest

from bot.demo.homeserver import LocalHomeserver


@pytest.fixture(scope="session")
async def homeserver(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[LocalHomeserver]:
    """One homeserver that all tests share; each test makes accounts of its own."""
    server = LocalHomeserver(tmp_path_factory.mktemp("synapse"))
    await server.start()
    yield server
    await server.stop()
