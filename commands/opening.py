"""Meetings: opened and closed."""

from dataclasses import dataclass
from typing import Annotated

from bot.rules.meetings import EARLY, Attendance, Meeting, Plan, Presence, Rsvp
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text, word
from commands import gathering
from commands.arguments import Reference
from commands.command import Call, Command, Reply, command
from commands.gathering import END, MEETING, START
from commands.usage import typed
from storage.connection import Cause
from storage.holding import begin, close, plan
from storage.meetings import KIND, key
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Perhaps:
    """One meeting, or the one that is due."""

    number: Annotated[int | None, Reference("M", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@command("meeting-start", MEETING, START, Perhaps, who=Role.SECRETARY, spoken=("#startmeeting",))
async def start(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Opens a meeting: the one named, the one that is due, or one that nobody planned."""
    gathering.check_in_room(call)
    held = await tx.meetings.running(call.in_group.id)
    if held is not None:
        raise Refused("meeting-running-already", reference=held.reference, title=Quote(held.title, 100))
    if args.number is not None:
        meeting = await gathering.find_meeting(call, args.number, tx)
        gathering.check_planned(meeting)
    else:
        due = await gathering.coming(call, tx)
        near = due is not None and due.starts_at - EARLY <= call.at
        meeting = due if due is not None and near else await _unplanned(call, tx)
    held = await begin(meeting, call.sender, call.in_group.quorum, call.at, tx)
    items = await tx.agenda.of(held.group_id, held.number)
    head = Text.of(
        "meeting-started",
        reference=held.reference,
        title=Quote(held.title, 200),
        at=Moment(call.at, held.zone),
        who=call.who(call.sender),
        quorum=held.quorum,
    )
    end = typed(call, f"{MEETING.said(call.language)} {END.said(call.language)}")
    how = Text.of("meeting-how", prefix=Quote(call.prefix), end=end)
    return Reply((head, *gathering.agenda(items), how), key(held), changed=True, long=len(items) > 20)


@command("meeting-end", MEETING, END, Nothing, who=Role.SECRETARY, spoken=("#endmeeting",))
async def end(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Closes the meeting: what was not reached is carried over, the minutes are drafted."""
    meeting = await gathering.running(call, tx)
    gathering.check_in_room(call)
    closed = await close(meeting, call.at, tx)
    known = (await tx.meetings.attendances(meeting)).values()
    there = [one for one in known if one.presence is Presence.PRESENT]
    spoke = [one for one in known if one.spoke and _perhaps_there(one)]
    texts = [
        Text.of("meeting-ended", reference=meeting.reference, count=closed.carried),
        Text.of(
            "meeting-were-present",
            count=sum(not one.observes for one in there),
            observers=sum(one.observes for one in there),
            quorum=meeting.quorum,
        ),
    ]
    if spoke:
        say = typed(call, f"{gathering.PRESENT.said(call.language)} {' '.join(one.person for one in spoke)}")
        texts.append(Text.of("meeting-spoke", who=gathering.called(call, spoke), present=say))
    if closed.following is not None:
        texts += await gathering.next_of_series(closed.following, tx)
    minutes = typed(call, f"{gathering.MINUTES.said(call.language)} {meeting.reference}")
    texts.append(Text.of("meeting-minutes-ready", minutes=minutes))
    return Reply(tuple(texts), about=key(meeting), changed=True)


def _perhaps_there(one: Attendance) -> bool:
    """Tells whether somebody was not noted, or only had declined beforehand."""
    return one.presence is None or (one.presence is Presence.EXCUSED and one.rsvp is Rsvp.NO)


async def _unplanned(call: Call, tx: Transaction) -> Meeting:
    """Records a meeting that begins without having been planned."""
    origin = Cause(call.sender, call.event_id, call.in_group.room_id, call.at)
    called = Text.of("meeting-untitled", at=Moment(call.at, call.zone, titled=True))
    title = word(call.group_language, call.now, called).body
    return await plan(call.in_group.id, Plan(title, call.at, call.zone), origin, tx)


COMMANDS: tuple[Command, ...] = (start, end)
