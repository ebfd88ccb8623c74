"""When people spoke last is kept, and neither who nor when can be read on the disk."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.rules.absence import Heard
from storage.store import Store
from tests.cast import ANNA, MARC
from tests.storage.opening import FIRST, NOW, contents


async def test_the_last_words_are_kept_and_those_before_the_pause(store: Store) -> None:
    for days in (0, 3, 9):
        async with store.transaction() as tx:
            await tx.last_heard.spoke(FIRST, ANNA, NOW + timedelta(days=days))
    async with store.transaction() as tx:
        heard = Heard(NOW + timedelta(days=9), NOW + timedelta(days=3))
        assert await tx.last_heard.of(FIRST, ANNA) == heard
        assert await tx.last_heard.of(FIRST, MARC) is None


async def test_an_undone_transaction_leaves_no_memory(store: Store) -> None:
    async with store.reading() as tx:
        await tx.last_heard.spoke(FIRST, ANNA, NOW)
    async with store.transaction() as tx:
        assert await tx.last_heard.of(FIRST, ANNA) is None


async def test_who_is_forgotten_leaves_no_row(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        await tx.last_heard.spoke(FIRST, ANNA, NOW)
        await tx.last_heard.spoke(FIRST, MARC, NOW)
        await tx.last_heard.forget(FIRST, [ANNA])
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT count(*) FROM last_heard").fetchone() == (1,)


async def test_neither_who_nor_when_stands_on_the_disk(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        await tx.last_heard.spoke(FIRST, ANNA, NOW)
    (row,) = [line for line in contents(tmp_path) if "INTO" in line and "last_heard" in line]
    assert ANNA not in row
    assert "2026" not in row
