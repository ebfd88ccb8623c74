"""Who comes to a meeting, and who is there."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.identifiers import UserId
from bot.rules.meetings import Meeting, MeetingState, Presence, Rsvp
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text
from commands import gathering
from commands.arguments import OneOf, Persons, Reference, Rest
from commands.command import Call, Command, OnReaction, Reply, command, reaction
from commands.gathering import ATTEND, PRESENT
from commands.words import words
from storage import holding
from storage.letters import RecordKey
from storage.meetings import KIND, key
from storage.store import Transaction

EXCUSED = words(fr="excusé|excusée|excusés", en="excused|regrets", de="entschuldigt", lb="entschëllegt")
ANSWERS = {
    Rsvp.YES.value: words(fr="oui", en="yes|y", de="ja", lb="jo"),
    Rsvp.NO.value: words(fr="non", en="no|n", de="nein", lb="nee|neen"),
    Rsvp.MAYBE.value: words(
        fr="peut-être|peutêtre", en="maybe|perhaps", de="vielleicht", lb="vläicht|villäicht"
    ),
}
_SIGNS = {"👍": Rsvp.YES, "✅": Rsvp.YES, "👎": Rsvp.NO, "❌": Rsvp.NO, "🤷": Rsvp.MAYBE}


@dataclass(frozen=True, slots=True)
class Answering:
    """An answer, the meeting, and why."""

    answer: Annotated[str, OneOf(ANSWERS)]
    number: Annotated[int | None, Reference("M", KIND, optional=True)]
    reason: Annotated[str | None, Rest("arg-reason", most=300, optional=True)]


@dataclass(frozen=True, slots=True)
class Whom:
    """People; oneself, when nobody is named."""

    people: Annotated[tuple[UserId, ...], Persons(optional=True, gone=True)]


@command("attend", ATTEND, None, Answering, who=Role.OBSERVER)
async def attend(call: Call, args: Answering, tx: Transaction) -> Reply:
    """Answers whether one comes; regrets given here stand in the minutes."""
    meeting = await gathering.named_or_coming(call, args.number, tx)
    return await answer(call, meeting, Rsvp(args.answer), args.reason, tx)


@command("present", PRESENT, None, Whom, who=Role.OBSERVER, spoken=("PRESENT+",))
async def present(call: Call, args: Whom, tx: Transaction) -> Reply:
    """Notes who is there: oneself, or others (chair, secretary)."""
    return await note(call, args.people, Presence.PRESENT, tx)


@command("excused", EXCUSED, None, Whom, who=Role.OBSERVER, spoken=("REGRETS+",))
async def excused(call: Call, args: Whom, tx: Transaction) -> Reply:
    """Notes who is excused: oneself, or others (chair, secretary)."""
    return await note(call, args.people, Presence.EXCUSED, tx)


@reaction(*_SIGNS, on=KIND, who=Role.OBSERVER)
async def sign(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """👍 👎 🤷 on an invitation: whether one comes; 👍 while the meeting is held: present."""
    meeting = await gathering.find_meeting(call, record.number, tx)
    rsvp = _SIGNS[key_]
    if meeting.state is MeetingState.RUNNING:
        if rsvp is Rsvp.YES:
            await holding.attend(meeting, call.sender, Presence.PRESENT, tx)
        return None
    await answer(call, meeting, rsvp, None, tx)
    return None


async def answer(call: Call, meeting: Meeting, rsvp: Rsvp, reason: str | None, tx: Transaction) -> Reply:
    """Keeps an answer in place of an earlier one."""
    if meeting.state not in gathering.LIVE:
        raise Refused("meeting-not-planned", reference=meeting.reference, state=meeting.state.value)
    known = await gathering.of_person(meeting, call.sender, tx)
    await tx.meetings.attend(meeting, replace(known, rsvp=rsvp, regrets=reason or known.regrets), "answer")
    answered = await gathering.answers(meeting, tx)
    text = Text.of(
        "attend-noted",
        who=call.who(call.sender),
        rsvp=rsvp.value,
        reference=meeting.reference,
        at=Moment(meeting.starts_at, meeting.zone, brief=True),
        coming=len(answered[Rsvp.YES]),
    )
    return Reply((text,), about=key(meeting), changed=True)


async def note(call: Call, named: tuple[UserId, ...], presence: Presence, tx: Transaction) -> Reply:
    """Notes who is there or excused, and how far the quorum is."""
    meeting = await gathering.being_recorded(call, tx)
    people = named or (call.sender,)
    if people != (call.sender,) and not call.may(Role.SECRETARY):
        raise Refused("chair-only")
    for person in people:
        await _check_took_part(call, meeting, person, tx)
        await holding.attend(meeting, person, presence, tx)
    there = await gathering.counted(meeting, tx)
    text = Text.of(
        "present-noted",
        who=gathering.called(call, [await gathering.of_person(meeting, one, tx) for one in people]),
        presence=presence.value,
        count=len(there),
        quorum=meeting.quorum,
        reached="yes" if len(there) >= meeting.quorum else "no",
    )
    return Reply((text,), about=key(meeting), changed=True)


async def _check_took_part(call: Call, meeting: Meeting, person: UserId, tx: Transaction) -> None:
    """Refuses who is neither in the room nor was known of in the meeting before they left it."""
    here = any(member.user_id == person for member in call.members)
    if not here and await tx.meetings.attendance(meeting, person) is None:
        raise Refused("person-not-here", name=Quote(person, 60))


COMMANDS: tuple[Command, ...] = (attend, present, excused)
REACTIONS: tuple[OnReaction, ...] = (sign,)
