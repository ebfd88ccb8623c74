"""What was recorded is found by its words, by its own group alone, and the words are nowhere on the disk."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.action_items import ActionItem, ActionState
from bot.rules.consultations import Answer, AnswerKind, Consultation, ConsultationState, Version
from bot.rules.finding import Sought, sought, words_in
from bot.rules.groups import RoomState
from bot.rules.identifiers import GroupId, RoomId
from bot.rules.voting import Decision, DecisionState
from storage.search import KINDS, find, read_ahead
from storage.store import Store, Transaction
from tests.cast import ROOMS
from tests.storage.opening import CAUSE, FIRST, SECRET, empty_database, opened
from tests.storage.test_secrecy import found_on_disk


async def found(tx: Transaction, words: str, group_id: GroupId = FIRST, *, every: bool = True) -> list[str]:
    """The ids of what is found, best first."""
    wanted = sought(words)
    assert wanted is not None
    kinds = await find(await tx.groups.get(group_id), wanted, 1000, tx, every=every)
    return [one.reference for kind in kinds for one in kind.best]


async def test_records_are_found_by_words_ids_and_beginnings(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.record(FIRST, "Rédiger la note d’accueil", (), None, ("shelter",))
        await tx.decisions.record(FIRST, "Les œuvres sont partagées", (), terms=None)
    async with store.transaction() as tx:
        assert await found(tx, "ACCUEIL") == ["A-1"]
        assert await found(tx, "redig") == ["A-1"]
        assert await found(tx, "note redi") == ["A-1"]
        assert await found(tx, "#shelter") == ["A-1"]
        assert await found(tx, "oeuvre") == ["D-1"]
        assert await found(tx, "a-1") == ["A-1"]
        assert await found(tx, "redi note") == []
        assert await found(tx, "oeuvres accueil") == []
        assert sorted(await found(tx, "oeuvres accueil", every=False)) == ["A-1", "D-1"]


async def test_a_record_is_found_as_it_is_now(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        item = await tx.actions.record(FIRST, "papageno", (), None, ())
        decision = await tx.decisions.record(FIRST, "sarastro", (), terms=None)
        assert await found(tx, "papageno") == ["A-1"]
        await tx.actions.change(replace(item, text="tamino", note="pamina"), "edit")
        assert await found(tx, "papageno") == []
        assert await found(tx, "pamina") == ["A-1"]
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.change(replace(item, state=ActionState.WITHDRAWN), "undo")
        await tx.decisions.change(replace(decision, state=DecisionState.WITHDRAWN), "withdraw")
    async with store.transaction() as tx:
        assert await found(tx, "papageno tamino pamina sarastro", every=False) == []


class Undone(Exception):
    """Something went wrong on purpose."""


async def test_what_is_undone_is_not_found_though_it_was_looked_for(store: Store) -> None:
    with suppress(Undone):
        async with store.transaction() as tx:
            tx.because(CAUSE)
            await tx.actions.record(FIRST, "papageno", (), None, ())
            assert await found(tx, "papageno") == ["A-1"]
            raise Undone
    async with store.transaction() as tx:
        tx.because(CAUSE)
        assert await found(tx, "papageno") == []
        await tx.actions.record(FIRST, "tamino", (), None, ())
        with suppress(Undone):
            async with tx.attempt():
                item = await tx.actions.get(FIRST, 1)
                assert item is not None
                await tx.actions.change(replace(item, text="monostatos"), "edit")
                assert await found(tx, "monostatos") == ["A-1"]
                raise Undone
        assert await found(tx, "monostatos") == []
        assert await found(tx, "tamino") == ["A-1"]


async def test_a_restart_forgets_the_index_and_reads_it_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as store, store.transaction() as tx:
        for room in ROOMS:
            await tx.rooms.remember(room)
        tx.because(CAUSE)
        for number in range(1, 503):
            await tx.actions.record(FIRST, f"papageno {number}", (), None, ())
    async with opened(tmp_path) as store:
        steps = 0
        while True:
            async with store.transaction() as tx:
                if not await read_ahead(tx):
                    break
            steps += 1
        assert steps == 2
        async with store.transaction() as tx:
            assert await found(tx, "502") == ["A-502"]
            assert len(await found(tx, "papageno")) == 502


async def test_a_comment_that_is_undone_is_not_found_below_its_consultation(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.consultations.add(FIRST, lambda number, _: asked(number))
        assert await found(tx, "papageno") == ["C-1"]
    with suppress(Undone):
        async with store.transaction() as tx:
            tx.because(CAUSE)
            await tx.comments.add(FIRST, lambda number, _: answered(number))
            assert await found(tx, "tamino") == ["C-1"]
            raise Undone
    async with store.transaction() as tx:
        assert await found(tx, "tamino") == []
        assert await found(tx, "papageno") == ["C-1"]


def asked(number: int) -> Consultation:
    return Consultation(
        group_id=FIRST,
        number=number,
        title="papageno",
        state=ConsultationState.OPEN,
        closes_at=CAUSE.at + timedelta(days=9),
        zone="Europe/Luxembourg",
        author=CAUSE.by,
        created_at=CAUSE.at,
        room_id=CAUSE.room_id,
        source_event=CAUSE.event_id,
        versions=(Version(CAUSE.by, CAUSE.at, CAUSE.event_id, link="https://example.lu/note"),),
    )


def answered(number: int) -> Answer:
    return Answer(
        group_id=FIRST,
        number=number,
        consultation=1,
        kind=AnswerKind.COMMENT,
        by=CAUSE.by,
        at=CAUSE.at,
        source_event=CAUSE.event_id,
        version=1,
        text="tamino",
    )


async def test_no_word_of_the_index_is_on_the_disk(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.record(FIRST, "Papageno kommt", (), None, ())
    async with store.transaction() as tx:
        assert await found(tx, "papageno") == ["A-1"]
        assert tx.words.of(FIRST).find(Sought(("papageno",)), 1) != []
        assert found_on_disk(tmp_path, {"searched": "papageno"}) == set()


def test_cases_and_alerts_are_no_kind_that_is_searched() -> None:
    assert {kind.kind for kind in KINDS} == {
        "decision",
        "action",
        "meeting",
        "agenda",
        "entry",
        "consultation",
    }


TEXTS = st.text(min_size=1, max_size=80).filter(lambda text: any(len(word) > 1 for word in words_in(text)))


def test_what_was_recorded_is_found_by_any_of_its_words_in_its_group_alone(tmp_path: Path) -> None:
    rooms = count()

    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(st.lists(st.tuples(st.booleans(), st.booleans(), TEXTS), min_size=1, max_size=6))
    def check(records: list[tuple[bool, bool, str]]) -> None:
        runner.run(_found_alone(store, f"!one{next(rooms)}", f"!other{next(rooms)}", records))

    (tmp_path / "vigie.db").write_bytes(empty_database())
    with asyncio.Runner() as runner:
        store = Store(f"sqlite+aiosqlite:///{tmp_path / 'vigie.db'}", SECRET)
        runner.run(store.open())
        try:
            check()
        finally:
            runner.run(store.close())


async def _found_alone(store: Store, one: str, other: str, records: list[tuple[bool, bool, str]]) -> None:
    """Records texts in two groups, and looks for each of their words in both."""
    async with store.transaction() as tx:
        tx.because(CAUSE)
        groups = [await _group(RoomId(room), tx) for room in (one, other)]
        kept: dict[GroupId, dict[str, str]] = {group: {} for group in groups}
        for second, decided, text in records:
            group = groups[second]
            made: Decision | ActionItem = (
                await tx.decisions.record(group, text, (), terms=None)
                if decided
                else await tx.actions.record(group, text, (), None, ())
            )
            kept[group][made.reference] = text
    async with store.transaction() as tx:
        for group, stranger in (groups, reversed(groups)):
            for reference, text in kept[group].items():
                for word in {word for word in words_in(text) if len(word) > 1}:
                    assert reference in await found(tx, word.upper(), group)
                holders = {known for known, said in kept[stranger].items() if _holds(said, text, known)}
                assert set(await found(tx, text, stranger)) == holders


async def _group(room: RoomId, tx: Transaction) -> GroupId:
    await tx.rooms.remember(RoomState(room, encrypted=True, private=False, members=()))
    group = await tx.groups.of_room(room)
    assert group is not None
    return group.id


def _holds(said: str, text: str, reference: str) -> bool:
    wanted = sought(text)
    return wanted is not None and wanted.all_in(words_in(f"{reference} {said}"))
