"""Tags are looked for by marks that nobody can read, also on records older than the marks."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.rules.action_items import ActionState
from bot.rules.voting import DecisionState
from storage.store import Store
from tests.storage.opening import CAUSE, FIRST, opened

OPEN = [ActionState.OPEN]


def marks(folder: Path) -> list[bytes]:
    """The marks as the file has them."""
    with closing(sqlite3.connect(folder / "vigie.db")) as connection:
        return [bytes(row[0]) for row in connection.execute("SELECT mark FROM tags ORDER BY number, mark")]


async def test_a_tag_finds_its_records_and_no_others(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.record(FIRST, "one", (), None, ("papageno", "media"))
        await tx.actions.record(FIRST, "two", (), None, ("media",))
        await tx.decisions.record(FIRST, "three", ("papageno",), terms=None)
        found, count = await tx.actions.page(FIRST, OPEN, 10, tag="papageno")
        assert ([item.text for item in found], count) == (["one"], 1)
        decided, _ = await tx.decisions.page(FIRST, [DecisionState.ADOPTED], 10, tag="papageno")
        assert [one.text for one in decided] == ["three"]
        assert await tx.tags.counts(FIRST, ["papageno", "media", "x"]) == {"papageno": 2, "media": 2, "x": 0}


async def test_a_page_counts_what_it_does_not_show(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        for number in range(7):
            await tx.actions.record(FIRST, f"action {number}", (), None, ())
        found, count = await tx.actions.page(FIRST, OPEN, 3)
        assert ([item.number for item in found], count) == ([1, 2, 3], 7)


async def test_marks_say_nothing(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.record(FIRST, "one", (), None, ("papageno",))
    (mark,) = marks(tmp_path)
    assert b"papageno" not in mark
    assert b"papageno" not in (tmp_path / "vigie.db").read_bytes()


async def test_records_older_than_the_marks_are_marked_at_the_next_start(
    store: Store, tmp_path: Path
) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.record(FIRST, "one", (), None, ("papageno",))
    before = marks(tmp_path)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as connection, connection:
        connection.execute("DELETE FROM tags")
        connection.execute("DELETE FROM facts WHERE name = 'tags-marked'")
    async with opened(tmp_path):
        pass
    assert marks(tmp_path) == before
