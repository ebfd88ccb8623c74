"""What the rooms of casework tell: who left, and whether the on-call room is still fit for cases."""

from dataclasses import replace
from datetime import datetime

from bot.casework import handling
from bot.casework.desk import Desk, House, desk, is_fit
from bot.rules.cases import Case, CaseState, Progress, TimelineEntry, Verb
from bot.rules.groups import RoomState
from bot.rules.identifiers import UserId
from bot.texts import Text
from storage.letters import PAGE, Draft
from storage.store import Transaction


async def changed(
    house: House, before: RoomState | None, now_is: RoomState, tx: Transaction, now: datetime
) -> None:
    """Sees to the cases that a change of a room concerns."""
    room = await tx.oncall.room()
    if before is None or not (now_is.private or now_is.room_id == room):
        return
    seen = await desk(house, tx, now)
    here = {member.user_id for member in now_is.members}
    gone = [member.user_id for member in before.members if member.user_id not in here]
    for person in gone:
        if now_is.room_id == room:
            await give_back(seen, person)
        else:
            await _reporter_left(seen, person)
    if now_is.room_id == room and is_fit(before) and not is_fit(now_is):
        await alarm(seen, Text.of("oncall-room-unsafe"))


async def give_back(seen: Desk, person: UserId) -> list[Case]:
    """Opens the cases of a responder who is gone and returns them; they are due to be called out at once."""
    opened = [
        replace(case, state=CaseState.OPEN, holder=None, progress=Progress(seen.now), wake_at=seen.now)
        for case in await seen.tx.cases.held_by(person)
    ]
    return [await handling.change(seen, case, TimelineEntry(Verb.LEFT, seen.now, person)) for case in opened]


async def _reporter_left(seen: Desk, person: UserId) -> None:
    """Tells the responders that the reporter is no longer in the private chat; the case stays."""
    for case in await seen.tx.cases.of_reporter(person, covert=True):
        await handling.add(seen, case, TimelineEntry(Verb.LEFT, seen.now, person))


async def alarm(seen: Desk, *texts: Text) -> None:
    """Tells every coordinator in private, ringing."""
    for person in seen.crew.coordinators:
        chat, posting = await seen.privately(person, *texts)
        await seen.tx.outbox.put(Draft(chat, posting, urgency=PAGE), seen.now)


async def announce(seen: Desk, *texts: Text) -> None:
    """Says something in the on-call room, ringing who is on call, or everybody there."""
    if seen.room is not None:
        rings = seen.crew.on_call or seen.crew.responders
        await seen.tx.outbox.put(Draft(seen.room, seen.posting(*texts, rings=rings), urgency=PAGE), seen.now)
