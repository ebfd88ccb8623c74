"""Whoever has a case is reminded of what they promised, once, in time, and without a word of it outside."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.cases import CaseState
from storage.letters import Letter
from tests.cast import COORDINATION, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, WATCH, at_desk, case, on_watch
from tests.conversations.stage import Stage

REMINDER = "are you still on"


@pytest.fixture
async def held(stage: Stage) -> Stage:
    """A stage on which Rita has taken a critical case."""
    await on_watch(stage)
    await stage.say("!alert critical They are at the door", room=PRIVATE_ROOM)
    await stage.say("stop", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    return stage


async def after(stage: Stage, minutes: float) -> list[Letter]:
    """Lets time pass, and lists what is posted then."""
    before = len(stage.posted)
    stage.clock.forward(minutes=minutes)
    await stage.tick()
    return stage.since(before)


def reminders(letters: list[Letter]) -> list[Letter]:
    """Lists the reminders of promises among letters."""
    return [one for one in letters if REMINDER in one.posting.body.lower()]


async def test_who_has_a_case_is_reminded_ten_minutes_before_it_is_called_out_again(held: Stage) -> None:
    assert reminders(await after(held, 19)) == []
    in_thread, in_private = sorted(
        reminders(await after(held, 1)), key=lambda one: one.room_id != ONCALL_ROOM
    )
    code = (await case(held)).code
    assert in_thread.posting.in_thread
    assert in_thread.posting.rings == in_private.posting.rings == (RITA,)
    assert "10:30" in in_thread.posting.body
    assert f"!ack {code}" in in_thread.posting.body
    assert in_private.room_id != ONCALL_ROOM
    assert "10:30" in in_private.posting.body
    assert code not in in_private.posting.body


async def test_a_promise_is_reminded_of_once_across_restarts(held: Stage) -> None:
    assert len(reminders(await after(held, 20))) == 2
    again = await Stage.set(held.store)
    again.clock.now = held.clock.now
    assert reminders(await after(again, 5)) == []
    assert (await case(held)).state is CaseState.HELD


async def test_each_promise_is_reminded_of_anew_and_nobody_before_it_is_time(held: Stage) -> None:
    await after(held, 20)
    reminder = next(
        event
        for event, one in held.events.items()
        if one.room_id == ONCALL_ROOM and REMINDER in one.posting.body
    )
    await held.react(reminder, "👀", RITA, room=ONCALL_ROOM)
    assert reminders(await after(held, 19)) == []
    assert (await case(held)).holder == RITA
    assert len(reminders(await after(held, 1))) == 2
    await after(held, 10)
    assert (await case(held)).state is CaseState.OPEN


async def test_a_bot_that_was_away_does_not_remind_of_what_has_run_out(held: Stage) -> None:
    letters = await after(held, 31)
    assert reminders(letters) == []
    assert any("No sign of life" in one.posting.body for one in letters)


async def test_a_normal_case_is_not_reminded_of_at_night(stage: Stage) -> None:
    stage.clock.now = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
    await on_watch(stage)
    await stage.say("!alert normal They write odd messages", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    asked = [stage.clock.now for _ in range(70) if reminders(await after(stage, 30))]
    assert [at.hour for at in asked] == [20]


async def test_who_has_a_case_and_is_not_in_the_room_is_told_which_in_private(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert critical They are at the door", room=PRIVATE_ROOM)
    rest = tuple(member for member in WATCH.members if member.user_id != COORDINATION)
    await at_desk(stage, "!ack CODE", COORDINATION)
    (only,) = [await case(stage)]
    await stage.dispatcher.handle(RoomSeen(replace(WATCH, members=rest)))
    async with stage.store.transaction() as tx:
        await tx.cases.write(only)
    (told,) = reminders(await after(stage, 20))
    assert told.room_id != ONCALL_ROOM
    assert only.code in told.posting.body


async def test_the_clock_set_back_moves_a_promise_with_it(held: Stage) -> None:
    await after(held, 1)
    held.clock.forward(hours=-1)
    await held.tick()
    assert reminders(await after(held, 18)) == []
    assert reminders(await after(held, 2))
