"""Opens the store in a folder, and looks at the file from outside."""

import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine

from bot.rules.identifiers import EventId, GroupId
from storage.connection import Cause
from storage.schema import upgrade
from storage.sealed import SecretKey
from storage.store import Store
from tests.cast import ANNA, GROUP_ROOM

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SECRET = SecretKey(SecretKey.generate())
CAUSE = Cause(ANNA, EventId("$cause"), GROUP_ROOM, NOW)
FIRST = GroupId(1)


@cache
def empty_database() -> bytes:
    """A database with all its tables and no row; made once, for migrations take longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vigie.db"
        engine = create_engine(f"sqlite:///{path}")
        with engine.begin() as connection:
            upgrade(connection)
        engine.dispose()
        return path.read_bytes()


@asynccontextmanager
async def opened(folder: Path, secret: SecretKey = SECRET) -> AsyncIterator[Store]:
    """Opens the store in a folder, and closes it whatever happens."""
    store = Store(f"sqlite+aiosqlite:///{folder / 'vigie.db'}", secret)
    try:
        await store.open()
        yield store
    finally:
        await store.close()


def contents(folder: Path) -> list[str]:
    """All that a database holds, as SQL."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        return list(database.iterdump())
