"""Whoever changes the story of a case behind the bot's back is found out, and what the bot changes is not."""

import sqlite3
from base64 import b64decode
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bot.rules.cases import Case, CaseState, Kind, Level, Progress, TimelineEntry, Verb
from bot.rules.chain import START, Wrong, in_all
from bot.rules.identifiers import CaseId, EventId
from storage.cases import KIND
from storage.sealed import Sealer
from storage.store import Store, Transaction
from storage.verifying import CASES, STEPS, Verification, verified
from tests.cast import ANNA, MARC
from tests.storage.opening import NOW, SECRET, opened

Tampering = Callable[[sqlite3.Connection], object]


async def add(tx: Transaction, *words: str) -> Case:
    """A case with a step for each word."""
    new = Case(CaseId(0), "", CaseState.OPEN, Level.HIGH, NOW, ANNA, "en", Progress(NOW), NOW, words[0])
    case = await tx.cases.add(new)
    for word in words:
        await note(tx, case, word)
    return case


async def note(tx: Transaction, case: Case, words: str) -> None:
    """Adds a step, from a message of its own."""
    await tx.timeline.note(case, TimelineEntry(Verb.NOTED, NOW, MARC, words, EventId(f"${words}")))


@pytest.fixture
async def cases(store: Store) -> tuple[Case, Case]:
    """Two cases with three steps each, taken in turn in two transactions; the bot is not running."""
    async with store.transaction() as tx:
        first, second = await add(tx, "a1"), await add(tx, "b1")
    async with store.transaction() as tx:
        for number in (2, 3):
            await note(tx, first, f"a{number}")
            await note(tx, second, f"b{number}")
    await store.close()
    return first, second


def found(folder: Path) -> Verification:
    """What somebody finds who looks at the file."""
    return verified(folder / "vigie.db", SECRET)


def tamper(folder: Path, how: Tampering | str) -> None:
    """Changes the file as somebody would who can write it and has no secret."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database, database:
        if isinstance(how, str):
            database.executescript(how)
        else:
            how(database)


async def test_a_story_that_nobody_touched_is_whole(cases: tuple[Case, Case], tmp_path: Path) -> None:
    look = found(tmp_path)
    assert (look.faults, look.steps) == ([], 6)
    assert look.shown.count("-") == 3


async def test_an_empty_story_is_whole(store: Store, tmp_path: Path) -> None:
    assert (found(tmp_path).faults, found(tmp_path).shown) == ([], "")


SWAP = """
    UPDATE timeline SET id = 100 WHERE id = 3; UPDATE timeline SET id = 3 WHERE id = 4;
    UPDATE timeline SET id = 4 WHERE id = 100;
"""
OLDER = "UPDATE timeline SET book = (SELECT book FROM timeline WHERE id = 1) WHERE id = 3"
COPIED = """
    INSERT INTO timeline (case_id, at, verb, source, book, digest, hash)
    SELECT case_id, at, verb, source, book, digest, hash FROM timeline WHERE id = 3
"""


@pytest.mark.parametrize(
    ("how", "wrong", "whose"),
    [
        ("UPDATE timeline SET book = x'0102030405' WHERE id = 3", {Wrong.WORDS}, "a"),
        (OLDER, {Wrong.WORDS}, "a"),
        ("UPDATE timeline SET book = NULL, source = NULL WHERE id = 3", {Wrong.EMPTIED}, "a"),
        ("UPDATE timeline SET at = '2026-11-23 08:00:00.000000' WHERE id = 3", {Wrong.STEP}, "a"),
        ("UPDATE timeline SET verb = 'said' WHERE id = 3", {Wrong.STEP}, "a"),
        ("UPDATE timeline SET case_id = 2 WHERE id = 3", {Wrong.STEP}, "ab"),
        ("UPDATE timeline SET digest = x'00' WHERE id = 3", {Wrong.STEP, Wrong.WORDS}, "a"),
        ("UPDATE timeline SET hash = NULL WHERE id = 3", {Wrong.STEP, Wrong.ORDER}, "ab"),
        (SWAP, {Wrong.ORDER}, "ab"),
        ("DELETE FROM timeline WHERE id = 3", {Wrong.STEP, Wrong.ORDER}, "ab"),
        ("DELETE FROM timeline WHERE id > 4", {Wrong.CUT}, ""),
        ("DELETE FROM timeline WHERE id = 6", {Wrong.CUT}, ""),
        ("DELETE FROM timeline", {Wrong.CUT, Wrong.NO_STEPS}, "ab"),
        (COPIED, {Wrong.STEP, Wrong.ORDER, Wrong.CUT}, "a"),
        ('UPDATE timeline SET "of" = 1, book = NULL WHERE id = 3', {Wrong.STEP, Wrong.WORDS}, "a"),
        ("DELETE FROM facts WHERE name = 'story-head'", {Wrong.CUT}, ""),
        ("UPDATE facts SET value = x'00' WHERE name = 'story-head'", {Wrong.CUT}, ""),
        ("UPDATE timeline SET at = 'never' WHERE id = 6", {Wrong.UNREADABLE, Wrong.CUT}, "b"),
        ("UPDATE timeline SET hash = 'text' WHERE id = 6", {Wrong.UNREADABLE, Wrong.CUT}, "b"),
        ("UPDATE timeline SET case_id = 'none' WHERE id = 6", {Wrong.UNREADABLE, Wrong.CUT}, ""),
        ("DELETE FROM own_keys WHERE number = 1", {Wrong.UNREADABLE}, "a"),
        ("DELETE FROM cases WHERE id = 2", {Wrong.NO_CASE}, ""),
    ],
)
async def test_who_touches_the_steps_is_found_out(
    cases: tuple[Case, Case], tmp_path: Path, how: str, wrong: set[Wrong], whose: str
) -> None:
    tamper(tmp_path, how)
    look = found(tmp_path)
    assert {fault.wrong for fault in look.faults} == wrong
    codes = {"a": cases[0].code, "b": cases[1].code}
    assert set(look.codes) == {codes[name] for name in whose}
    assert sum(look.counts.values()) == len(look.faults)


@pytest.mark.parametrize(
    "how",
    [
        "level = 0",
        "state = 'resolved'",
        "kind = 'legal'",
        "code = 'KITUR'",
        "counts = 0",
        "opened_at = '2026-11-20 09:00:00.000000'",
        "wake_at = '2027-11-20 09:00:00.000000'",
        "taken_at = '2026-11-23 09:00:00.000000'",
        "ended_at = '2026-11-23 09:00:00.000000'",
        "opened_at = 'never'",
        "reporter = x'00'",
    ],
)
async def test_what_of_a_case_stands_in_clear_is_what_its_seal_says(
    cases: tuple[Case, Case], tmp_path: Path, how: str
) -> None:
    tamper(tmp_path, f"UPDATE cases SET {how} WHERE id = 1")
    assert [(fault.wrong, fault.case) for fault in found(tmp_path).faults] == [(Wrong.COLUMNS, 1)]


@pytest.mark.parametrize("book", ["x'00'", "NULL", "'text'", "(SELECT book FROM cases WHERE id = 2)"])
async def test_a_case_that_does_not_open_is_found(
    cases: tuple[Case, Case], tmp_path: Path, book: str
) -> None:
    tamper(tmp_path, f"UPDATE cases SET book = {book} WHERE id = 1")
    assert [(fault.wrong, fault.case) for fault in found(tmp_path).faults] == [(Wrong.UNREADABLE, 1)]


async def test_everything_of_a_case_in_clear_may_change_with_its_seal(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        case = await add(tx, "a1")
        ended = replace(case, state=CaseState.RESOLVED, kind=Kind.LEGAL, taken_at=NOW, ended_at=NOW)
        await tx.cases.write(replace(ended, level=Level.LOW, drill=True))
    assert found(tmp_path).faults == []


async def test_a_purge_keeps_the_chain_whole(cases: tuple[Case, Case], tmp_path: Path) -> None:
    tamper(
        tmp_path,
        "UPDATE timeline SET book = NULL, source = NULL WHERE case_id = 1;"
        "UPDATE cases SET book = NULL, reporter = NULL WHERE id = 1; DELETE FROM own_keys WHERE number = 1",
    )
    look = found(tmp_path)
    assert (look.faults, look.steps) == ([], 6)
    tamper(tmp_path, "UPDATE timeline SET at = '2026-11-23 08:00:00.000000' WHERE id = 3")
    assert [fault.wrong for fault in found(tmp_path).faults] == [Wrong.STEP]


@pytest.mark.parametrize(
    "how",
    [
        "DELETE FROM timeline WHERE id = 6",
        "DELETE FROM timeline WHERE id = 6; DELETE FROM facts WHERE name = 'story-head'",
        "UPDATE facts SET value = x'00' WHERE name = 'story-head'",
        COPIED,
    ],
)
async def test_the_bot_goes_on_and_hides_nothing_by_it(
    cases: tuple[Case, Case], tmp_path: Path, how: str
) -> None:
    tamper(tmp_path, how)
    async with opened(tmp_path) as store:
        for number in (4, 5):
            async with store.transaction() as tx:
                await note(tx, cases[0], f"a{number}")
        async with store.reading() as tx:
            steps = await tx.timeline.of_case(cases[0])
    assert [step.text for step in steps][-2:] == ["a4", "a5"]
    assert Wrong.ORDER in {fault.wrong for fault in found(tmp_path).faults}


async def test_words_that_are_taken_out_are_attested(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        case = await add(tx, "a1", "a2")
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        ((before,),) = database.execute("SELECT book FROM timeline WHERE id = 1")
    async with store.transaction() as tx:
        await tx.timeline.forget_words(EventId("$a1"), NOW)
    async with store.transaction() as tx:
        await note(tx, case, "a3")
        steps = await tx.timeline.of_case(case)
        assert [step.text for step in steps] == ["", "a2", "a3"]
        assert await tx.timeline.by(MARC) == steps
    look = found(tmp_path)
    assert (look.faults, look.steps) == ([], 3)

    def put_back(database: sqlite3.Connection) -> None:
        database.execute("UPDATE timeline SET book = ? WHERE id = 1", (before,))

    tamper(tmp_path, put_back)
    assert [fault.wrong for fault in found(tmp_path).faults] == [Wrong.WORDS]


async def test_what_is_undone_leaves_no_link(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        case = await add(tx, "a1")
        with suppress(ZeroDivisionError):
            async with tx.attempt():
                await note(tx, case, "undone")
                raise ZeroDivisionError
        await note(tx, case, "a2")
        async with tx.attempt():
            await note(tx, case, "a3")
        tx.leave_no_trace()
        await note(tx, case, "a4")
    with suppress(ZeroDivisionError):
        async with store.transaction() as tx:
            await note(tx, case, "undone")
            raise ZeroDivisionError
    async with store.reading() as tx:
        await note(tx, case, "only read")
    async with store.transaction() as tx:
        await note(tx, case, "a5")
        assert [step.text for step in await tx.timeline.of_case(case)] == ["a1", "a2", "a3", "a4", "a5"]
    assert found(tmp_path).faults == []


async def test_each_step_shows_what_its_case_had_come_to(store: Store) -> None:
    async with store.transaction() as tx:
        case, other = await add(tx, "a1"), await add(tx, "b1")
        first = await tx.chain.seal_of(case.id)
        await note(tx, other, "b2")
        assert await tx.chain.seal_of(case.id) == first, "other cases are no part of it"
        await note(tx, case, "a2")
        second = await tx.chain.seal_of(case.id)
        await tx.timeline.forget_words(EventId("$a1"), NOW)
        assert [step.seal for step in await tx.timeline.of_case(case)] == [first, second]
        third = await tx.chain.seal_of(case.id)
    assert len({first, second, third}) == 3
    async with store.reading() as tx:
        tx.leave_no_trace()
        assert await tx.chain.seal_of(case.id) == third, "also when it has to be read again"


def as_before_own_keys(folder: Path) -> None:
    """Makes a file what a version wrote that knew neither own keys nor a chain."""
    columns, wrapping = Sealer(SECRET.derive("columns")), Sealer(SECRET.derive("wrapping"))
    with closing(sqlite3.connect(folder / "vigie.db")) as database, database:
        for number, wrapped in database.execute("SELECT number, wrapped FROM own_keys").fetchall():
            own = Sealer(b64decode(wrapping.open(f"own_keys.{KIND}.{number}", wrapped)))
            for table, column in (("cases", "id"), ("timeline", "case_id")):
                wanted = f"SELECT id, book FROM {table} WHERE {column} = ?"
                for row, book in database.execute(wanted, (number,)).fetchall():
                    old = columns.seal(f"{table}.book", own.open(f"{table}.book", book))
                    database.execute(f"UPDATE {table} SET book = ? WHERE id = ?", (old, row))
        database.execute("DELETE FROM own_keys")
        database.execute("DELETE FROM facts WHERE name = 'story-head'")
        database.execute("UPDATE timeline SET digest = NULL, hash = NULL")


async def test_steps_from_before_there_was_a_chain_are_chained_once(
    cases: tuple[Case, Case], tmp_path: Path
) -> None:
    as_before_own_keys(tmp_path)
    async with opened(tmp_path) as store, store.transaction() as tx:
        await note(tx, cases[0], "a4")
    look = found(tmp_path)
    assert (look.faults, look.steps) == ([], 7)
    async with opened(tmp_path):
        assert found(tmp_path).head == look.head


async def test_who_takes_the_chain_away_gets_no_other_one(cases: tuple[Case, Case], tmp_path: Path) -> None:
    tamper(
        tmp_path,
        "UPDATE timeline SET digest = NULL, hash = NULL; DELETE FROM facts WHERE name = 'story-head'",
    )
    async with opened(tmp_path):
        pass
    assert {fault.wrong for fault in found(tmp_path).faults} >= {Wrong.STEP, Wrong.ORDER, Wrong.WORDS}


async def test_a_story_that_was_put_back_whole_is_found_by_who_saw_it_further(
    store: Store, tmp_path: Path
) -> None:
    async def looked(witness: bytes) -> Verification:
        async with store.transaction() as tx:
            look = tx.verifying.begin(witness)
            while await tx.verifying.portion(look):
                pass
            return look

    async with store.transaction() as tx:
        case = await add(tx, "a1", "a2")
    first = await looked(START)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        ((before,),) = database.execute("SELECT value FROM facts WHERE name = 'story-head'")
    async with store.transaction() as tx:
        await note(tx, case, "a3")
    second = await looked(first.head)
    assert (first.faults, second.faults) == ([], [])

    def put_back(database: sqlite3.Connection) -> None:
        database.execute("DELETE FROM timeline WHERE id = 3")
        database.execute("UPDATE facts SET value = ? WHERE name = 'story-head'", (before,))

    tamper(tmp_path, put_back)
    assert found(tmp_path).faults == []
    assert [fault.wrong for fault in (await looked(second.head)).faults] == [Wrong.CUT]


async def test_more_than_a_portion_is_looked_at_while_others_write(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        case = await add(tx, *(f"a{number}" for number in range(STEPS + 5)))
        for number in range(CASES + 1):
            await add(tx, f"b{number}")
    async with store.transaction() as tx:
        look = tx.verifying.begin()
        assert await tx.verifying.portion(look)
    async with store.transaction() as tx:
        await tx.timeline.forget_words(EventId("$a1"), NOW)
        await tx.timeline.forget_words(EventId(f"$a{STEPS + 2}"), NOW)
        await note(tx, case, "later")
    portions = 0
    async with store.transaction() as tx:
        while await tx.verifying.portion(look):
            portions += 1
    assert (look.faults, look.steps, portions) == ([], STEPS + 5 + CASES + 2, 2)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        ((last,),) = database.execute("SELECT hash FROM timeline ORDER BY id DESC LIMIT 1")
    assert look.head == in_all(last)


async def test_to_look_changes_nothing_and_keeps_nobody_waiting(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        case = await add(tx, "a1")
        assert found(tmp_path).steps == 0, "what is not committed is not seen"
        await note(tx, case, "a2")
    assert (found(tmp_path).faults, found(tmp_path).steps) == ([], 2)
