"""The stage on which conversations are played."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.sealed import SecretKey
from storage.store import Store
from tests.conversations.stage import Stage
from tests.storage.opening import empty_database


@pytest.fixture(scope="session")
def secret() -> SecretKey:
    """The key of every store of the session."""
    return SecretKey(SecretKey.generate())


@pytest.fixture
async def store(tmp_path: Path, secret: SecretKey) -> AsyncIterator[Store]:
    """A store on a real SQLite file."""
    path = tmp_path / "vigie.db"
    path.write_bytes(empty_database())
    store = Store(f"sqlite+aiosqlite:///{path}", secret)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def stage(store: Store) -> Stage:
    """The engine, with the rooms shown to it."""
    return await Stage.set(store)
