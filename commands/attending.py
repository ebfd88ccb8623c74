"""Who comes to a meeting, and who is there."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.identifiers import UserId
from bot.rules.meetings import Meeting, MeetingState, Presence, Rsvp
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text
from commands import gathering
from commands.arguments import Absent, OneOf, Persons, Reference, Rest
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
class Excusing:
    """People (oneself, when nobody is named), and why they are not there."""

    people: Annotated[tuple[UserId, ...], Absent()]
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


@command("excused", EXCUSED, None, Excusing, who=Role.OBSERVER, spoken=("REGRETS+",))
async def excused(call: Call, args: Excusing, tx: Transaction) -> Reply:
    """Notes who is excused: oneself, or others (chair, secretary); before a meeting, for the one to come."""
    if await tx.meetings.running(call.in_group.id) is None:
        meeting = await _to_come(call, args.people, tx)
        if meeting is not None:
            return await _regrets(call, meeting, args, tx)
    return await note(call, args.people, Presence.EXCUSED, tx, args.reason)


async def _to_come(call: Call, people: tuple[UserId, ...], tx: Transaction) -> Meeting | None:
    """Finds the meeting that regrets are for while none is held.

    Others are excused from the last one as long as its minutes are a draft, oneself from the next.
    """
    if set(people) - {call.sender} and await gathering.last_draft(call, tx) is not None:
        return None
    return await gathering.coming(call, tx)


async def _regrets(call: Call, meeting: Meeting, args: Excusing, tx: Transaction) -> Reply:
    people = args.people or (call.sender,)
    _check_may_note(call, people)
    replies = [await answer(call, meeting, Rsvp.NO, args.reason, tx, of=person) for person in people]
    return replace(replies[-1], texts=tuple(text for reply in replies for text in reply.texts))


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


async def answer(
    call: Call,
    meeting: Meeting,
    rsvp: Rsvp,
    reason: str | None,
    tx: Transaction,
    *,
    of: UserId | None = None,
) -> Reply:
    """Keeps an answer (the caller's own, or `of` somebody) in place of an earlier one."""
    person = of or call.sender
    if meeting.state not in gathering.LIVE:
        raise Refused("meeting-not-planned", reference=meeting.reference, state=meeting.state.value)
    known = await gathering.of_person(meeting, person, tx)
    await tx.meetings.attend(meeting, replace(known, rsvp=rsvp, regrets=reason or known.regrets), "answer")
    answered = await gathering.answers(meeting, tx)
    text = Text.of(
        "attend-noted",
        who=call.who(person),
        rsvp=rsvp.value,
        reference=meeting.reference,
        at=Moment(meeting.starts_at, meeting.zone, brief=True),
        coming=len(answered[Rsvp.YES]),
    )
    return Reply((text,), about=key(meeting), changed=True)


async def note(
    call: Call, named: tuple[UserId, ...], presence: Presence, tx: Transaction, reason: str | None = None
) -> Reply:
    """Notes who is there or excused, and how far the quorum is."""
    meeting = await gathering.being_recorded(call, tx)
    people = named or (call.sender,)
    _check_may_note(call, people)
    for person in people:
        await _check_took_part(call, meeting, person, tx)
        await holding.attend(meeting, person, presence, tx, regrets=reason)
    there = await gathering.counted(meeting, tx)
    text = Text.of(
        "present-noted",
        who=gathering.called(call, [await gathering.of_person(meeting, one, tx) for one in people]),
        presence=presence.value,
        reason=Text.of("excused-why", reason=Quote(reason, 140)) if reason else "",
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


def _check_may_note(call: Call, people: tuple[UserId, ...]) -> None:
    if people != (call.sender,) and not call.may(Role.SECRETARY):
        raise Refused("chair-only")


COMMANDS: tuple[Command, ...] = (attend, present, excused)
REACTIONS: tuple[OnReaction, ...] = (sign,)
