"""What the commands on meetings share: finding a meeting, showing it, and the words they use."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.rules.dates import Shift, When
from bot.rules.identifiers import UserId
from bot.rules.meetings import (
    EARLY,
    AgendaItem,
    Attendance,
    Meeting,
    MeetingState,
    MinutesState,
    Plan,
    Presence,
    Rsvp,
    occurrence_during,
)
from bot.rules.recurrence import Series
from bot.texts import Moment, Quote, Refused, Text, Who, word
from bot.texts.lengths import length
from commands.command import Call, Reply
from commands.usage import typed
from commands.words import words
from storage import holding
from storage.connection import Cause
from storage.letters import Draft, RecordKey
from storage.meetings import key
from storage.postings import Posting
from storage.store import Transaction

MEETING = words(fr="réunion", en="meeting", de="sitzung|treffen", lb="versammlung|reunioun")
PLAN = words(fr="planifier|prévoir", en="plan|schedule", de="planen", lb="plangen")
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
START = words(
    fr="ouvrir|commencer|début|démarrer|lancer",
    en="start|open|begin",
    de="beginnen|eröffnen|starten|anfangen",
    lb="ufänken|opmaachen|starten",
)
END = words(
    fr="clore|terminer|lever|fin|fermer|finir|clôturer",
    en="end|close|finish|stop",
    de="beenden|schließen|ende",
    lb="ophalen|zoumaachen|schléissen",
)
ATTEND = words(fr="présence", en="attend|rsvp", de="teilnahme", lb="deelhuelen")
AGENDA = words(
    fr="odj|ordre|ordre-du-jour|agenda", en="agenda", de="tagesordnung|to", lb="agenda|dagesuerdnung"
)
MINUTES = words(fr="compte-rendu|pv|cr|procès-verbal", en="minutes", de="protokoll", lb="rapport|protokoll")
PRESENT = words(fr="présent|présente|présents", en="present", de="anwesend", lb="present|do")
LIVE = (MeetingState.PLANNED, MeetingState.RUNNING)


class NoMeeting(Refused):
    """No meeting is being held; where that was not asked for with the prefix, silence is right."""


async def find_meeting(call: Call, number: int, tx: Transaction) -> Meeting:
    """Finds a meeting of the caller's group; refuses kindly when there is none of that number."""
    meeting = await tx.meetings.get(call.in_group.id, number)
    if meeting is None or meeting.state is MeetingState.WITHDRAWN:
        raise Refused("no-such-meeting", reference=f"M-{number}", list=_say(call, LIST.said(call.language)))
    return meeting


async def running(call: Call, tx: Transaction) -> Meeting:
    """Returns the meeting that is being held; refuses kindly when there is none."""
    meeting = await tx.meetings.running(call.in_group.id)
    if meeting is None:
        raise NoMeeting("no-meeting-running", start=_say(call, START.said(call.language)))
    return meeting


async def being_recorded(call: Call, tx: Transaction) -> Meeting:
    """Returns the meeting that is being held, else the last one whose minutes are still a draft."""
    held = await tx.meetings.running(call.in_group.id)
    return held or await last_draft(call, tx) or await running(call, tx)


async def last_draft(call: Call, tx: Transaction) -> Meeting | None:
    """Returns the meeting that was closed last, of those whose minutes are still a draft."""
    ended = await tx.meetings.listing(call.in_group.id, [MeetingState.ENDED])
    drafts = [one for one in ended if one.minutes is MinutesState.DRAFT]
    return max(drafts, key=lambda one: one.ended_at or one.starts_at, default=None)


async def coming(call: Call, tx: Transaction) -> Meeting | None:
    """Returns the meeting that is being held, else the next one that is planned."""
    meetings = await tx.meetings.listing(call.in_group.id, LIVE)
    held = next((one for one in meetings if one.state is MeetingState.RUNNING), None)
    return held or next((one for one in meetings if one.ends_at + EARLY > call.at), None)


async def named_or_coming(call: Call, number: int | None, tx: Transaction) -> Meeting:
    """Finds the meeting that was named, else the one that comes next; refuses when there is none."""
    if number is not None:
        return await find_meeting(call, number, tx)
    meeting = await coming(call, tx)
    if meeting is None:
        raise Refused("no-meeting-planned", plan=_say(call, PLAN.said(call.language)))
    return meeting


async def plan(call: Call, what: Plan, tx: Transaction) -> Meeting:
    """Plans a meeting of the caller's group, which nothing else may be at the time of."""
    origin = Cause(call.sender, call.event_id, call.in_group.room_id, call.at)
    meeting = await holding.plan(call.in_group.id, what, origin, tx)
    await check_free(call, meeting, tx)
    return meeting


async def check_free(call: Call, meeting: Meeting, tx: Transaction) -> None:
    """Refuses a meeting at the time of another one of the group."""
    for other in await holding.at_once_with(meeting, tx):
        raise Refused(
            "meeting-overlaps",
            reference=other.reference,
            title=Quote(other.title, 100),
            at=Moment(other.starts_at, other.zone),
        )


def check_planned(meeting: Meeting) -> None:
    """Refuses what can only be done with a meeting that is still to come."""
    if meeting.state is not MeetingState.PLANNED:
        raise Refused("meeting-not-planned", reference=meeting.reference, state=meeting.state.value)


def understood(text_id: str, meeting: Meeting, call: Call) -> Reply:
    """Answers with what was understood: the title, when in full, how long, where, how often."""
    lines = [
        Text.of(
            text_id,
            reference=meeting.reference,
            title=Quote(meeting.title, 200),
            at=Moment(meeting.starts_at, meeting.zone),
            state=meeting.state.value,
        ),
        Text.of("meeting-length-place", length=length(meeting.length), place=_place(meeting)),
        *_series(meeting),
    ]
    return Reply(tuple(lines), about=key(meeting), changed=True)


async def next_of_series(meeting: Meeting, tx: Transaction) -> tuple[Text, ...]:
    """Says which meeting of the series comes next, and what else the group has planned for then."""
    at = Moment(meeting.starts_at, meeting.zone)
    others = await holding.at_once_with(meeting, tx)
    return (
        Text.of("meeting-next", reference=meeting.reference, at=at),
        *(
            Text.of("meeting-at-once", reference=other.reference, title=Quote(other.title, 100))
            for other in others
        ),
    )


async def series_meets(call: Call, meeting: Meeting, tx: Transaction) -> tuple[Text, ...]:
    """Tells where a meeting and a later one of a series would be held at once, before it comes to that."""
    lines = []
    for other in await tx.meetings.listing(call.in_group.id, LIVE):
        pairs = [(other, meeting)] if other.number == meeting.number else [(other, meeting), (meeting, other)]
        for series, single in pairs:
            at = occurrence_during(series, single)
            if at is not None:
                lines.append(
                    Text.of(
                        "meeting-series-meets",
                        series=series.reference,
                        reference=single.reference,
                        at=Moment(at, series.zone),
                    )
                )
    return tuple(lines)


def check_in_room(call: Call) -> None:
    """Refuses in private what the group has to see: a meeting is held in its room."""
    if call.private:
        raise Refused("meeting-in-room")


def announced(call: Call, reply: Reply, *asked: Text) -> Reply:
    """Has the group's room see what is done in private, in its language; only there is anything asked."""
    if not call.private:
        return replace(reply, texts=(*reply.texts, *asked))
    told = to_the_room(call, (*reply.texts, *asked), reply.about)
    texts = (*reply.texts, Text.of("meeting-announced"))
    return replace(reply, texts=texts, also=(*reply.also, told))


def to_the_room(call: Call, texts: Sequence[Text], about: RecordKey | None) -> Draft:
    """Makes a letter to the group's room; reactions to it concern the record, as they do in private."""
    posting = Posting.of(word(call.group_language, call.now, *texts))
    return Draft(call.in_group.room_id, posting, about=about, answers=call.event_id)


def shifted(when: When) -> tuple[Text, ...]:
    """Tells of an hour that daylight saving skips or doubles that day."""
    return () if when.shift is Shift.NONE else (Text.of(f"time-{when.shift.value}"),)


async def answers(meeting: Meeting, tx: Transaction) -> dict[Rsvp, tuple[UserId, ...]]:
    """Lists who answered what."""
    known = (await tx.meetings.attendances(meeting)).values()
    return {rsvp: tuple(one.person for one in known if one.rsvp is rsvp) for rsvp in Rsvp}


async def of_person(meeting: Meeting, person: UserId, tx: Transaction) -> Attendance:
    """Returns what is known of one person and a meeting."""
    return await tx.meetings.attendance(meeting, person) or Attendance(person)


def called(call: Call, people: Iterable[Attendance]) -> tuple[Who, ...]:
    """Names people as the room knows them, or as it knew them when they were in it."""
    here = {member.user_id for member in call.members}
    return tuple(
        call.who(one.person) if one.person in here or not one.name else Who(one.person, one.name)
        for one in people
    )


async def counted(meeting: Meeting, tx: Transaction) -> tuple[UserId, ...]:
    """Lists who is there and counts for the quorum: observers do not."""
    known = (await tx.meetings.attendances(meeting)).values()
    return tuple(one.person for one in known if one.presence is Presence.PRESENT and not one.observes)


def agenda(items: Sequence[AgendaItem]) -> tuple[Text, ...]:
    """Shows an agenda, an item a line: its place, how long, who, whether it was reached."""
    return tuple(
        Text.of(
            "agenda-line",
            place=place,
            text=Quote(item.text, 200),
            box=Text.of("agenda-box", length=length(item.box)) if item.box else "",
            reached="yes" if item.reached else "no",
            carried=item.carried,
        )
        for place, item in enumerate(items, 1)
    )


def _place(meeting: Meeting) -> Text | str:
    return Text.of("meeting-at", place=Quote(meeting.place, 200)) if meeting.place else ""


def _series(meeting: Meeting) -> tuple[Text, ...]:
    if meeting.series is None or meeting.slot is None:
        return ()
    return series_goes_on(meeting.series, meeting.slot) or (Text.of("series-last"),)


def series_goes_on(series: Series, slot: datetime) -> tuple[Text, ...]:
    """How often, until when, and the next times: nobody has to trust a rule they cannot read."""
    upcoming = series.upcoming(slot, 3)
    if not upcoming:
        return ()
    times = tuple(Moment(series.instant(one), series.zone, brief=True) for one in upcoming)
    until = Moment(series.instant(series.until), series.zone, has_time=False, brief=True)
    told = tuple(
        Text.of(f"time-{shift.value}-in-series", at=Moment(series.instant(one), series.zone, brief=True))
        for one in upcoming
        if (shift := series.shift(one)) is not Shift.NONE
    )
    return (Text.of("series-next", times=times, until=until), *told)


def _say(call: Call, verb: str) -> Quote:
    return typed(call, f"{MEETING.said(call.language)} {verb}")
