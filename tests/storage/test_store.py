"""The one door: whole transactions, attempts undone alone, and each event once."""

import asyncio
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId
from bot.rules.meetings import MeetingState, Plan
from bot.rules.people import Member, Preferences
from bot.rules.voting import Rule
from storage.history import NoCause
from storage.holding import begin, plan
from storage.inbox import Applied
from storage.letters import Draft, RecordKey
from storage.postings import Posting
from storage.store import Store
from tests.cast import ANNA, GROUP_ROOM, OTHER_ROOM, ROOMS
from tests.storage.opening import CAUSE, FIRST, NOW, opened

POSTING = Draft(GROUP_ROOM, Posting("words", "words"))


class Broken(Exception):
    """Something goes wrong."""


async def test_a_failed_attempt_is_undone_and_what_stands_around_it_is_kept(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        before = await tx.actions.record(FIRST, "before", (), None, ())
        with suppress(Broken):
            async with tx.attempt():
                await tx.actions.record(FIRST, "within", (ANNA,), None, ("tag",))
                await tx.actions.change(replace(before, text="changed"), "edit")
                await tx.facts.put("within", "yes")
                await tx.outbox.put(POSTING, NOW)
                raise Broken
        await tx.actions.record(FIRST, "after", (), None, ())
    async with store.transaction() as tx:
        items = await tx.actions.listing(FIRST)
        assert [(item.number, item.text) for item in items] == [(1, "before"), (2, "after")]
        assert await tx.facts.get("within") is None
        assert await tx.outbox.owed() == 0
        assert [step.verb for step in await tx.history.of_record(RecordKey(FIRST, "action", 1))] == ["record"]


async def test_an_attempt_within_an_attempt_is_undone_alone(store: Store) -> None:
    async with store.transaction() as tx, tx.attempt():
        await tx.facts.put("outer", "kept")
        with suppress(Broken):
            async with tx.attempt():
                await tx.facts.put("outer", "overwritten")
                await tx.facts.put("inner", "gone")
                raise Broken
        assert await tx.facts.get("outer") == "kept"
    async with store.transaction() as tx:
        assert await tx.facts.get("outer") == "kept"
        assert await tx.facts.get("inner") is None


async def test_an_attempt_that_succeeds_is_undone_with_the_one_around_it(store: Store) -> None:
    async with store.transaction() as tx:
        with suppress(Broken):
            async with tx.attempt():
                async with tx.attempt():
                    await tx.facts.put("inner", "gone")
                raise Broken
        assert await tx.facts.get("inner") is None


async def test_what_was_read_in_a_failed_attempt_is_not_believed_afterwards(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.people.prefer(ANNA, Preferences("fr"))
        group = await tx.groups.of_room(GROUP_ROOM)
        assert group is not None
        room = await tx.rooms.state(GROUP_ROOM)
        assert room is not None
        with suppress(Broken):
            async with tx.attempt():
                await tx.people.prefer(ANNA, Preferences("de"))
                await tx.groups.change(replace(group, rule=Rule.MAJORITY), "rule")
                await tx.rooms.remember(replace(room, members=()))
                assert (await tx.people.preferences(ANNA)).language == "de"
                assert await tx.groups.of_room(GROUP_ROOM) == replace(group, rule=Rule.MAJORITY)
                assert await tx.rooms.members(GROUP_ROOM) == ()
                raise Broken
        assert (await tx.people.preferences(ANNA)).language == "fr"
        assert await tx.groups.of_room(GROUP_ROOM) == group
        assert await tx.rooms.state(GROUP_ROOM) == room


async def test_a_meeting_that_was_begun_in_a_failed_attempt_is_not_held(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        assert await tx.meetings.running(FIRST) is None
        meeting = await plan(FIRST, Plan("Spring", NOW, "Europe/Luxembourg"), CAUSE, tx)
        with suppress(Broken):
            async with tx.attempt():
                held = await begin(meeting, ANNA, 0, NOW, tx)
                assert await tx.meetings.running(FIRST) == held
                raise Broken
        assert await tx.meetings.running(FIRST) is None
        held = await begin(meeting, ANNA, 0, NOW, tx)
        assert await tx.meetings.running(FIRST) == held
    async with store.transaction() as tx:
        tx.because(CAUSE)
        assert await tx.meetings.running(FIRST) == held
        await tx.meetings.change(replace(held, state=MeetingState.ENDED), "end")
        assert await tx.meetings.running(FIRST) is None


async def test_what_was_read_in_a_failed_transaction_is_not_believed_by_the_next(store: Store) -> None:
    with suppress(Broken):
        async with store.transaction() as tx:
            await tx.people.prefer(ANNA, Preferences("de"))
            assert (await tx.people.preferences(ANNA)).language == "de"
            await tx.rooms.left(GROUP_ROOM)
            assert await tx.rooms.members(GROUP_ROOM) == ()
            raise Broken
    async with store.transaction() as tx:
        assert await tx.people.preferences(ANNA) == Preferences()
        assert {member.user_id for member in await tx.rooms.members(GROUP_ROOM)} >= {ANNA}


async def test_a_transaction_that_raises_leaves_nothing_and_wakes_nobody(store: Store) -> None:
    store.outbox_grew.clear()
    with suppress(Broken):
        async with store.transaction() as tx:
            await tx.outbox.put(POSTING, NOW)
            await tx.inbox.first_time(Applied(EventId("$1"), GROUP_ROOM, ANNA, NOW), NOW)
            raise Broken
    assert not store.outbox_grew.is_set()
    async with store.transaction() as tx:
        assert await tx.outbox.owed() == 0
        assert await tx.inbox.first_time(Applied(EventId("$1"), GROUP_ROOM, ANNA, NOW), NOW)
    assert not store.outbox_grew.is_set()


async def test_the_sender_is_woken_once_a_letter_is_committed(store: Store) -> None:
    store.outbox_grew.clear()
    async with store.transaction() as tx:
        await tx.outbox.put(POSTING, NOW)
        assert not store.outbox_grew.is_set()
    assert store.outbox_grew.is_set()


async def test_causes_that_come_at_once_take_their_turn(store: Store) -> None:
    async def record(place: int) -> int:
        async with store.transaction() as tx:
            tx.because(replace(CAUSE, event_id=EventId(f"$cause{place}")))
            return (await tx.actions.record(FIRST, f"item {place}", (), None, ())).number

    numbers = await asyncio.gather(*(record(place) for place in range(20)))
    assert sorted(numbers) == list(range(1, 21))


async def test_an_event_counts_once(store: Store) -> None:
    event = Applied(EventId("$once"), GROUP_ROOM, ANNA, NOW)
    async with store.transaction() as tx:
        assert await tx.inbox.first_time(event, NOW)
        assert not await tx.inbox.first_time(event, NOW)
    async with store.transaction() as tx:
        assert not await tx.inbox.first_time(event, NOW)
        assert await tx.inbox.applied(event.event_id) == event


async def test_a_record_does_not_change_without_a_cause(store: Store) -> None:
    async with store.transaction() as tx:
        with pytest.raises(NoCause):
            await tx.actions.record(FIRST, "words", (), None, ())
        with pytest.raises(NoCause):
            await tx.decisions.record(FIRST, "words", (), terms=None)


async def test_what_is_committed_survives_a_power_cut(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        await tx.facts.put("sync token", "s1")
    left = tmp_path / "after the power cut"
    left.mkdir()
    for name in ("vigie.db", "vigie.db-wal"):
        shutil.copy(tmp_path / name, left / name)
    async with opened(left) as again, again.transaction() as tx:
        assert await tx.facts.get("sync token") == "s1"


async def test_what_is_not_committed_does_not_survive_a_power_cut(store: Store, tmp_path: Path) -> None:
    left = tmp_path / "after the power cut"
    left.mkdir()
    async with store.transaction() as tx:
        await tx.facts.put("sync token", "s1")
        for name in ("vigie.db", "vigie.db-wal"):
            shutil.copy(tmp_path / name, left / name)
    async with opened(left) as again, again.transaction() as tx:
        assert await tx.facts.get("sync token") is None
        assert await tx.groups.of_room(GROUP_ROOM) is not None


async def test_a_room_is_remembered_as_it_is_now(store: Store) -> None:
    fresh = RoomState(OTHER_ROOM, encrypted=True, private=False, members=(Member(ANNA, "Anna", 100),))
    async with store.transaction() as tx:
        group = await tx.groups.of_room(OTHER_ROOM)
        await tx.rooms.remember(fresh)
        assert await tx.rooms.state(OTHER_ROOM) == fresh
        assert await tx.groups.of_room(OTHER_ROOM) == group
        assert [one.room_id for one in await tx.groups.of_person(ANNA)] == [GROUP_ROOM, OTHER_ROOM]


async def test_an_open_room_and_a_private_chat_have_no_group(store: Store) -> None:
    async with store.transaction() as tx:
        for room in ROOMS:
            group = await tx.groups.of_room(room.room_id)
            assert (group is not None) == (room.encrypted and not room.private), room.room_id
        assert await tx.groups.of_room(RoomId("!never-seen")) is None


async def test_whoever_is_cancelled_in_the_middle_holds_up_nobody(store: Store) -> None:
    async def writes() -> None:
        while True:
            async with store.transaction() as tx:
                await tx.facts.put("within", "yes")

    loop = asyncio.get_running_loop()
    for turn in range(150):
        writing = asyncio.create_task(writes())
        loop.call_later(turn * 0.0002, writing.cancel)
        await asyncio.gather(writing, return_exceptions=True)
        # The driver waits 5 s for a lock on the file.
        async with asyncio.timeout(4), store.transaction() as tx:
            await tx.facts.put("after", str(turn))
