"""An on-call room, and cases in it."""

from dataclasses import replace

from bot.engine.messages import RoomSeen
from bot.rules.cases import Case
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId, UserId
from bot.rules.people import Member
from storage.letters import Letter
from tests.cast import COORDINATION, VIGIE
from tests.conversations.stage import Stage

ONCALL_ROOM = RoomId("!oncall")
RITA, SAMI = UserId("@rita:localhost"), UserId("@sami:localhost")
WATCH = RoomState(
    ONCALL_ROOM,
    encrypted=True,
    private=False,
    members=(
        Member(VIGIE, "Vigie", 100, is_bot=True),
        Member(COORDINATION, "Coordination", 100),
        Member(RITA, "Rita Faber", 0),
        Member(SAMI, "Sami Klein", 0),
    ),
)


async def on_watch(stage: Stage, room: RoomState = WATCH) -> None:
    """Makes the on-call room one."""
    await stage.dispatcher.handle(RoomSeen(room))
    assert "on-call room now" in await stage.say("!oncall here", COORDINATION, room.room_id)


async def cases(stage: Stage) -> list[Case]:
    """Lists the cases that somebody has to see to."""
    async with stage.store.transaction() as tx:
        return await tx.cases.listing()


async def case(stage: Stage) -> Case:
    """Returns the only case there is."""
    (only,) = await cases(stage)
    return only


async def at_desk(stage: Stage, words: str, who: UserId = RITA) -> str:
    """Has a responder say something in the on-call room; `CODE` stands for the case's."""
    code = (await case(stage)).code if "CODE" in words else ""
    return await stage.say(words.replace("CODE", code), who, room=ONCALL_ROOM)


async def answers(stage: Stage, **given: str) -> None:
    """Has the only case's reporter have answered questions."""
    known = await case(stage)
    async with stage.store.transaction() as tx:
        await tx.cases.write(replace(known, answers={**known.answers, **given}))


async def forget_to_look(stage: Stage) -> None:
    """Breaks the only case, as a bug of the engine would: nothing foresees a look at it."""
    broken = replace(await case(stage), wake_at=None)
    async with stage.store.transaction() as tx:
        await tx.cases.write(broken)


def rung(letters: list[Letter]) -> set[UserId]:
    """Names whose phones letters ring."""
    return {person for letter in letters for person in letter.posting.rings}


def said_in(letters: list[Letter], room: RoomId) -> str:
    """Returns what letters say in a room."""
    return "\n".join(letter.posting.body for letter in letters if letter.room_id == room)
