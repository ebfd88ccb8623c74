"""Once a week the on-call room is told which low cases are open."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.groups import Danger
from tests.cast import MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, WATCH, cases, on_watch, said_in
from tests.conversations.stage import Stage

# A Monday, a minute before nine in Luxembourg.
MONDAY = datetime(2026, 11, 30, 7, 59, tzinfo=UTC)


@pytest.fixture
async def week(stage: Stage) -> Stage:
    """A stage on which two low cases and a normal one were opened in the week before."""
    await on_watch(stage)
    await stage.tick()
    await stage.say("!alert low A question about papers", room=PRIVATE_ROOM)
    await stage.say("!alert new normal Odd messages", room=PRIVATE_ROOM)
    await stage.say("!alert low Papageno wants to leave", MARC)
    codes = {one.text: one.code for one in await cases(stage)}
    await stage.say(f"!ack {codes['A question about papers']}", RITA, ONCALL_ROOM)
    stage.clock.now = MONDAY
    await stage.tick()
    return stage


async def told(stage: Stage) -> str:
    """Lets what is due be done, and returns the list that is posted in the on-call room then."""
    before = len(stage.posted)
    await stage.tick()
    return said_in([one for one in stage.since(before) if "low" in one.posting.body], ONCALL_ROOM)


async def test_low_cases_are_listed_on_monday_at_nine_by_code_alone(week: Stage) -> None:
    assert "open low case" not in said_in(week.posted, ONCALL_ROOM)
    week.clock.forward(minutes=1)
    listed = await told(week)
    codes = {one.text: one.code for one in await cases(week)}
    assert "2 open low cases" in listed
    (asked,) = [line for line in listed.splitlines() if codes["A question about papers"] in line]
    assert "Rita Faber" in asked
    (leaving,) = [line for line in listed.splitlines() if codes["Papageno wants to leave"] in line]
    assert "nobody" in leaving
    assert codes["Odd messages"] not in listed
    assert "Papageno" not in listed
    assert "away" not in listed


async def test_they_are_listed_once_a_week_across_restarts(week: Stage) -> None:
    week.clock.forward(minutes=1)
    assert await told(week)
    again = await Stage.set(week.store)
    again.clock.now = week.clock.now
    assert await told(again) == ""
    again.clock.forward(days=6)
    assert "open low case" not in await told(again)
    again.clock.forward(days=1)
    assert "2 open low cases" in await told(again)


async def test_the_list_comes_late_when_the_bot_was_away(week: Stage) -> None:
    week.clock.forward(days=2)
    listed = await told(week)
    assert "2 open low cases" in listed
    assert "I was away" in listed


async def test_without_low_cases_there_is_no_list_this_week(stage: Stage) -> None:
    await on_watch(stage)
    await stage.tick()
    stage.clock.now = MONDAY
    stage.clock.forward(minutes=1)
    assert await told(stage) == ""
    await stage.say("!alert low A question about papers", room=PRIVATE_ROOM)
    stage.clock.forward(days=1)
    assert "open low case" not in await told(stage)


async def test_the_list_waits_until_the_room_is_safe(week: Stage) -> None:
    await week.dispatcher.handle(RoomSeen(replace(WATCH, dangers=frozenset({Danger.PUBLIC}))))
    week.clock.forward(minutes=1)
    assert "open low case" not in await told(week)
    await week.dispatcher.handle(RoomSeen(WATCH))
    assert "2 open low cases" in await told(week)
