"""Commands about a case are understood as tired people type them, and their answers say what comes next."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.cases import Level
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId
from bot.rules.people import Member
from tests.cast import COORDINATION, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, WATCH, case, on_watch, said_in
from tests.conversations.stage import Stage

CHAT = RoomId("!coordination")


@pytest.fixture
async def raised(stage: Stage) -> Stage:
    """A stage with an on-call room, an alert, and a private chat with the coordinator."""
    await on_watch(stage)
    members = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(COORDINATION, "Coordination", 0))
    await stage.dispatcher.handle(RoomSeen(RoomState(CHAT, True, True, members)))
    await stage.say("!alert They follow me", room=PRIVATE_ROOM)
    return stage


async def test_whoever_gives_a_case_is_told_who_is_called(raised: Stage) -> None:
    code = (await case(raised)).code
    told = await raised.say(f"!confier {code} à @Sami", RITA, ONCALL_ROOM)
    assert "I am calling Sami Klein; without an answer" in told
    assert "Nobody has it" not in told.rpartition("I am calling")[2]


async def test_a_coordinator_names_responders_in_private(raised: Stage) -> None:
    code = (await case(raised)).code
    assert "I am calling Rita Faber" in await raised.say(f"!assign {code} to @Rita", COORDINATION, CHAT)


async def test_a_coordinator_who_reveals_a_reporter_sees_who_it_is(raised: Stage) -> None:
    code = (await case(raised)).code
    told = await raised.say(f"!case reveal {code}", COORDINATION, CHAT)
    assert "(@anna:localhost)" in told.partition("revealed")[0]


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("moyenne", Level.NORMAL),
        ("orange", Level.HIGH),
        ("grün", Level.LOW),
        ("mittel", Level.NORMAL),
    ],
)
async def test_a_level_is_named_by_its_colour_too(raised: Stage, said: str, level: Level) -> None:
    code = (await case(raised)).code
    await raised.say(f"!severity {code} {said}", SAMI, ONCALL_ROOM)
    assert (await case(raised)).level is level


async def test_the_form_of_a_command_shows_no_code_that_might_be_one(raised: Stage) -> None:
    assert "!ack CODE" in await raised.say("!ack", RITA, ONCALL_ROOM)


async def test_a_coordinator_who_is_not_in_the_room_is_named_there(raised: Stage) -> None:
    rest = tuple(member for member in WATCH.members if member.user_id != COORDINATION)
    members = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(COORDINATION, "Dora Chef", 0))
    await raised.dispatcher.handle(RoomSeen(replace(WATCH, members=rest)))
    await raised.dispatcher.handle(RoomSeen(RoomState(CHAT, True, True, members)))
    code = (await case(raised)).code
    before = len(raised.posted)
    await raised.say(f"!ack {code}", COORDINATION, CHAT)
    assert "Dora Chef has it" in said_in(raised.since(before), ONCALL_ROOM)
    assert "Dora Chef is not in the on-call room" in await raised.say(
        f"!assign {code} Dora", RITA, ONCALL_ROOM
    )
