"""An on-call room to play in, and what is posted there."""

from dataclasses import replace

from bot.engine.messages import RoomSeen
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId, UserId
from bot.rules.people import Member
from storage.letters import Letter
from tests.cast import ANNA, CHAIR, COORDINATION, MARC, VIGIE
from tests.conversations.stage import Stage

ONCALL_ROOM = RoomId("!oncall")
COORDINATORS_CHAT = RoomId("!chat")
RESPONDERS = (
    Member(VIGIE, "Vigie", 100, is_bot=True),
    Member(CHAIR, "Claire Weber", 50),
    Member(ANNA, "Anna Schmit", 0),
    Member(MARC, "Marc Thill", 0),
)
STATE = RoomState(ONCALL_ROOM, encrypted=True, private=False, members=RESPONDERS)
ROTA = "!oncall rota weekly monday 09:00 @Anna @Marc"


async def seen(stage: Stage, state: RoomState = STATE) -> None:
    """Shows a room."""
    await stage.dispatcher.handle(RoomSeen(state))


async def chat(stage: Stage, person: UserId = COORDINATION, room: RoomId = COORDINATORS_CHAT) -> None:
    """Shows a private chat with somebody."""
    members = (Member(VIGIE, "Vigie", 0, is_bot=True), Member(person, "Coordination", 100))
    await seen(stage, RoomState(room, encrypted=True, private=True, members=members))


async def opened(stage: Stage, *lines: str) -> list[str]:
    """Makes the on-call room, with a coordinator in it, and has the chair type lines there."""
    await seen(stage, replace(STATE, members=(*RESPONDERS, Member(COORDINATION, "Coordination", 0))))
    assert "on-call room now" in await stage.say("!oncall here", COORDINATION, ONCALL_ROOM)
    return [await stage.say(line, CHAIR, ONCALL_ROOM) for line in lines]


async def without(stage: Stage, person: UserId) -> None:
    """Lets somebody leave the on-call room; the coordinator stays."""
    members = (*RESPONDERS, Member(COORDINATION, "Coordination", 0))
    left = tuple(member for member in members if member.user_id != person)
    await seen(stage, replace(STATE, members=left))


async def back(stage: Stage) -> None:
    """Lets everybody be in the on-call room again."""
    await seen(stage, replace(STATE, members=(*RESPONDERS, Member(COORDINATION, "Coordination", 0))))


def rung(letters: list[Letter], words: str) -> tuple[UserId, ...]:
    """Says whom the letter with certain words rings; fails unless there is exactly one."""
    (found,) = [letter for letter in letters if words in letter.posting.body]
    return found.posting.rings
