"""A store on a real SQLite file, in a folder that a test can look into."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.cast import ROOMS
from tests.storage.opening import empty_database, opened


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store that knows the rooms."""
    (tmp_path / "vigie.db").write_bytes(empty_database())
    async with opened(tmp_path) as store:
        async with store.transaction() as tx:
            for room in ROOMS:
                await tx.rooms.remember(room)
        yield store
