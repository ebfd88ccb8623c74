"""Each case is sealed with a key of its own: where that is destroyed, nobody reads it any more."""

import sqlite3
from base64 import b64decode
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from bot.rules.cases import Case, CaseState, Level, Progress, TimelineEntry, Verb
from bot.rules.identifiers import CaseId, EventId
from storage.cases import KIND, key
from storage.letters import Draft
from storage.own_keys import KeyDestroyed
from storage.postings import Posting
from storage.sealed import SealBroken, Sealer
from storage.store import Store, Transaction
from tests.cast import ANNA, GROUP_ROOM, MARC
from tests.storage.opening import NOW, SECRET, opened

WORDS = "the key is under the flowerpot"


async def add(tx: Transaction, words: str = WORDS) -> Case:
    """A case with one step."""
    new = Case(CaseId(0), "", CaseState.OPEN, Level.HIGH, NOW, ANNA, "en", Progress(NOW), NOW, words)
    case = await tx.cases.add(new)
    await tx.timeline.note(case, TimelineEntry(Verb.OPENED, NOW, ANNA, words, EventId("$alert")))
    return case


async def test_two_cases_have_two_keys(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        first, second = await add(tx), await add(tx)
        sealers = [await tx.own_keys.of(KIND, one.id) for one in (first, second)]
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        books = [row[0] for row in database.execute("SELECT book FROM cases ORDER BY id")]
    assert WORDS in sealers[0].open("cases.book", books[0])
    with pytest.raises(SealBroken):
        sealers[0].open("cases.book", books[1])
    with pytest.raises(SealBroken):
        Sealer(SECRET.derive("columns")).open("cases.book", books[0])


async def test_a_destroyed_key_is_gone_from_the_table_and_from_memory(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        case = await add(tx)
        await tx.own_keys.destroy(KIND, case.id)
        assert not await tx.own_keys.exists(KIND, case.id)
    async with store.reading() as tx:
        with pytest.raises(KeyDestroyed):
            await tx.own_keys.of(KIND, case.id)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT count(*) FROM own_keys").fetchone() == (0,)


async def test_a_key_that_was_not_committed_is_not_remembered(store: Store) -> None:
    with suppress(ZeroDivisionError):
        async with store.transaction() as tx:
            case = await add(tx)
            raise ZeroDivisionError
    async with store.reading() as tx:
        assert not await tx.own_keys.exists(KIND, case.id)


async def test_a_destruction_that_was_undone_leaves_the_key(store: Store) -> None:
    async with store.transaction() as tx:
        case = await add(tx)
    with suppress(ZeroDivisionError):
        async with store.transaction() as tx:
            await tx.own_keys.destroy(KIND, case.id)
            raise ZeroDivisionError
    async with store.reading() as tx:
        assert (await tx.cases.get(case.id)).text == WORDS


async def test_a_letter_about_cases_opens_with_all_their_keys(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        first, second = await add(tx), await add(tx)
        about = Draft(GROUP_ROOM, Posting(WORDS, WORDS), sealed_by=(key(second), key(first)))
        await tx.outbox.put(about, NOW)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        ((body, sealed_by),) = database.execute("SELECT body, sealed_by FROM outbox")
    assert b"case" not in sealed_by
    async with store.transaction() as tx:
        alone = await tx.own_keys.of(KIND, first.id)
        with pytest.raises(SealBroken):
            alone.open("outbox.body", body)
        (letter,) = await tx.outbox.next(NOW, busy=(), most=1)
        assert letter.posting.body == WORDS
        assert await tx.outbox.sealed_by([key(second)]) == [letter.id]
        await tx.own_keys.destroy(KIND, second.id)
        # Nobody could word it any more: it is given up, and what follows it in the room goes.
        after = await tx.outbox.put(Draft(GROUP_ROOM, Posting("next", "next")), NOW)
        (letter,) = await tx.outbox.next(NOW + timedelta(hours=1), busy=(), most=1)
        assert letter.id == after
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT body FROM outbox ORDER BY id").fetchone() == (None,)


async def test_cases_from_before_get_keys_and_their_steps_too(tmp_path: Path) -> None:
    async with opened(tmp_path) as store, store.transaction() as tx:
        case = await add(tx)
    usual = Sealer(SECRET.derive("columns"))
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database, database:
        wrapped = database.execute("SELECT wrapped FROM own_keys").fetchone()[0]
        own = Sealer(b64decode(Sealer(SECRET.derive("wrapping")).open(f"own_keys.case.{case.id}", wrapped)))
        for table in ("cases", "timeline"):
            (book,) = database.execute(f"SELECT book FROM {table}").fetchone()
            old = usual.seal(f"{table}.book", own.open(f"{table}.book", book))
            database.execute(f"UPDATE {table} SET book = ?", (old,))
        database.execute("DELETE FROM own_keys")
    async with opened(tmp_path) as store, store.reading() as tx:
        assert await tx.cases.get(case.id) == case
        (step,) = await tx.timeline.of_case(case)
        assert (step.text, step.by) == (WORDS, ANNA)
        assert not await tx.timeline.by(MARC)


async def test_a_key_destroyed_while_a_backup_is_made_is_wiped_soon_after(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.store._WIPE_AGAIN", 0.0)
    async with store.transaction() as tx:
        case = await add(tx)
    with closing(sqlite3.connect(tmp_path / "vigie.db", isolation_level=None)) as reader:
        ((wrapped,),) = reader.execute("SELECT wrapped FROM own_keys")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM cases").fetchall()
        async with store.transaction() as tx:
            await tx.own_keys.destroy(KIND, case.id)
        assert wrapped in on_disk(tmp_path)
        reader.execute("COMMIT")
    async with store.transaction():
        pass
    assert wrapped not in on_disk(tmp_path)


def on_disk(folder: Path) -> bytes:
    """The bytes of the database and of its journal."""
    return b"".join((folder / name).read_bytes() for name in ("vigie.db", "vigie.db-wal"))
