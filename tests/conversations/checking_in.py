"""Somebody with a check-in, and what is kept of it."""

from datetime import timedelta

from bot.engine.messages import RoomSeen
from bot.rules.cases import TimelineEntry
from bot.rules.checkins import CheckIn
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.people import Member
from storage.checkins import KIND
from tests.cast import ANNA, MARC, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import case, on_watch
from tests.conversations.stage import Stage

PLAN = "The marmotte takes the night train to Trier"
PROMISE = f"!checkin every 12h until friday 18:00 {PLAN}"
MARCS_ROOM = RoomId("!marc")


def chat_with(person: UserId, name: str, room: RoomId) -> RoomState:
    """A private chat."""
    members = (Member(VIGIE, "Vigie", 0, is_bot=True), Member(person, name, 100))
    return RoomState(room, encrypted=True, private=True, members=members)


async def begin(stage: Stage, words: str = PROMISE) -> str:
    """Makes an on-call room, and has Anna promise a sign of life."""
    await on_watch(stage)
    await stage.dispatcher.handle(RoomSeen(chat_with(MARC, "Marc Thill", MARCS_ROOM)))
    return await anna(stage, words)


async def anna(stage: Stage, words: str) -> str:
    """Has Anna say something in private."""
    return await stage.say(words, ANNA, PRIVATE_ROOM)


async def marc(stage: Stage, words: str) -> str:
    """Has Marc say something in private."""
    return await stage.say(words, MARC, MARCS_ROOM)


async def later(stage: Stage, **by: float) -> str:
    """Lets time pass, and the bot do what is due."""
    stage.clock.forward(**by)
    return await stage.tick()


async def checkins(stage: Stage, person: UserId = ANNA) -> list[CheckIn]:
    """Lists all check-ins about somebody."""
    async with stage.store.transaction() as tx:
        return await tx.checkins.all_of(person)


async def checkin(stage: Stage, person: UserId = ANNA) -> CheckIn:
    """Returns the latest check-in about somebody."""
    return (await checkins(stage, person))[-1]


async def in_private(stage: Stage, words: str, who: UserId) -> str:
    """Has somebody say something in a private chat of theirs."""
    room = RoomId(f"!with-{who}")
    await stage.dispatcher.handle(RoomSeen(chat_with(who, who, room)))
    return await stage.say(words, who, room)


async def due_in(stage: Stage) -> timedelta:
    """Says how long it is until a sign of life is due."""
    return (await checkin(stage)).due_at - stage.clock()


def question(stage: Stage, room: RoomId = PRIVATE_ROOM) -> EventId:
    """Finds what the bot asked last in a private chat."""
    return next(
        event
        for event, letter in reversed(stage.events.items())
        if letter.room_id == room and letter.about is not None and letter.about.kind == KIND
    )


async def timeline(stage: Stage) -> list[TimelineEntry]:
    """Lists the steps of the only case."""
    opened = await case(stage)
    async with stage.store.transaction() as tx:
        return await tx.timeline.of_case(opened)
