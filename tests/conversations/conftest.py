"""The stage on which conversations are played."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.sealed import SecretKey
from storage.store import Store
from tests.conversations.stage import Stage


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store on a real SQLite file."""
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'vigie.db'}", SecretKey(SecretKey.generate()))
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def stage(store: Store) -> Stage:
    """The engine, with the rooms shown to it."""
    return await Stage.set(store)
