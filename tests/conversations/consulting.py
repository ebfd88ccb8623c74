"""Consultations on the stage: organisations that are asked, and a file that they are asked about."""

from bot.rules.consultations import Answer, Consultation
from bot.rules.identifiers import EventId, RoomId
from tests.cast import CHAIR, GROUP_ROOM
from tests.conversations.stage import Stage

FILE, LATER_FILE = EventId("$file"), EventId("$later-file")
UNTIL = "until 4 December 18:00"


async def organisations(stage: Stage) -> None:
    """Says for whom Anna and Marc speak."""
    await stage.say('!group org @Anna "SOS Faim"\n!group org @Marc "ASTI"', CHAIR)


async def opened(stage: Stage, title: str = "Explanatory note") -> EventId:
    """Has the chair open a consultation about a file; returns the event that shows it to the group."""
    await organisations(stage)
    await stage.say(f'!consult open "{title}" {UNTIL}', CHAIR, replies_to=FILE)
    return stage.last()


async def consultation(stage: Stage, number: int = 1, room: RoomId = GROUP_ROOM) -> Consultation:
    """Returns a consultation as it is kept; fails when there is none."""
    group = await stage.group(room)
    async with stage.store.transaction() as tx:
        found = await tx.consultations.get(group.id, number)
    assert found is not None, f"no C-{number}"
    return found


async def answers(stage: Stage, number: int = 1) -> list[Answer]:
    """Lists what was answered to a consultation."""
    one = await consultation(stage, number)
    async with stage.store.transaction() as tx:
        return await tx.comments.of(one)


async def said(stage: Stage, number: int = 1) -> list[tuple[str | None, str]]:
    """Lists the comments on a consultation: the place and the words of each."""
    return [(one.place, one.text) for one in await answers(stage, number)]
