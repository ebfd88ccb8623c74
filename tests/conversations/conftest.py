"""The stage on which conversations are played."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.sealed import SecretKey
from storage.store import Store
from tests.conversations.stage import Stage


@pytest.fixture(scope="session")
def secret() -> SecretKey:
    """The key of every store of the session."""
    return SecretKey(SecretKey.generate())


@pytest.fixture(scope="session")
async def empty_database(tmp_path_factory: pytest.TempPathFactory, secret: SecretKey) -> Path:
    """A database nobody has written in yet; made once, for migrations take longer than conversations."""
    path = tmp_path_factory.mktemp("empty") / "vigie.db"
    store = Store(f"sqlite+aiosqlite:///{path}", secret)
    await store.open()
    await store.close()
    return path


@pytest.fixture
async def store(tmp_path: Path, empty_database: Path, secret: SecretKey) -> AsyncIterator[Store]:
    """A store on a real SQLite file."""
    path = shutil.copy(empty_database, tmp_path / "vigie.db")
    store = Store(f"sqlite+aiosqlite:///{path}", secret)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def stage(store: Store) -> Stage:
    """The engine, with the rooms shown to it."""
    return await Stage.set(store)
