"""Gathers the next steps of a group: meetings, deadlines of action items, ends of votes and consultations."""

from datetime import UTC, datetime, timedelta

from bot.documents.calendar import Entry, Issue
from bot.documents.ledger import issues
from bot.rules.action_items import ActionItem, ActionState, Due
from bot.rules.consultations import Consultation, ConsultationState
from bot.rules.groups import Group
from bot.rules.identifiers import UserId
from bot.rules.meetings import Meeting, MeetingState
from bot.rules.voting import Decision, DecisionState, Terms
from storage.store import Transaction

_PAST = timedelta(days=90)
_SOON = 5
_STANDING = (MeetingState.PLANNED, MeetingState.RUNNING, MeetingState.ENDED)
_TAKEN_BACK = {
    MeetingState.WITHDRAWN,
    ActionState.WITHDRAWN,
    DecisionState.WITHDRAWN,
    ConsultationState.WITHDRAWN,
}
_Record = Meeting | ActionItem | Decision | Consultation


async def next_steps(group: Group, now: datetime, tx: Transaction, host: str) -> list[Entry]:
    """Lists what is to come in a group's calendar (after `now`, UTC), by time.

    A series shows its next times as well; they may still move. `host` names this installation in the
    entries' ids.
    """
    return sorted((one for one in await _standing(group, tx, host) if one.ends_at >= now), key=_by_time)


async def give_out(group: Group, now: datetime, tx: Transaction, host: str) -> list[Issue]:
    """Gives out the calendar of a group, by time, and remembers that it did.

    It has the past quarter and all that is to come. Those who have an earlier one learn what has changed
    since, and what is no more.
    """
    since = now - _PAST
    standing = await _standing(group, tx, host)
    uids = {one.uid for one in standing}
    known = await tx.calendar_ledger.of(
        group.id, [one.uid for one in standing if one.ends_at >= since], since
    )
    gone = {one.entry.reference for uid, one in known.items() if uid not in uids}
    records = {reference: await _record(group, reference, tx) for reference in sorted(gone)}
    standing += [
        _vote(one, one.terms, host)
        for one in records.values()
        if isinstance(one, Decision) and one.terms is not None and _ran_its_time(one, one.terms)
    ]
    titles = {reference: _title(one) for reference, one in records.items() if one is not None}
    given = [one for one in issues(known, standing, titles, now) if one.entry.ends_at >= since]
    await tx.calendar_ledger.keep(group.id, (one for one in given if known.get(one.entry.uid) != one))
    return sorted(given, key=lambda one: _by_time(one.entry))


def host_of(bot: UserId) -> str:
    """Names this installation by its homeserver."""
    return bot.partition(":")[2] or "vigie"


async def _standing(group: Group, tx: Transaction, host: str) -> list[Entry]:
    """What stands in a group's calendar, each id once: a meeting goes before its series."""
    meetings = await tx.meetings.listing(group.id, _STANDING)
    entries = [_meeting(one, host) for one in meetings]
    for item in await tx.actions.listing(group.id):
        if item.due is not None:
            entries.append(_deadline(item, item.due, host))
    for decision in await tx.decisions.listing(group.id, states=[DecisionState.PROPOSED]):
        if decision.terms is not None:
            entries.append(_vote(decision, decision.terms, host))
    states = [ConsultationState.OPEN, ConsultationState.CLOSED]
    for consultation in await tx.consultations.listing(group.id, states):
        entries.append(_consultation(consultation, host))
    going_on = (one for one in meetings if one.state is not MeetingState.ENDED)
    later = {entry.uid: entry for meeting in going_on for entry in _later(meeting, host)}
    return list((later | {entry.uid: entry for entry in entries}).values())


async def _record(group: Group, reference: str, tx: Transaction) -> _Record | None:
    """Finds a record by its reference; None where it was taken back."""
    kind, _, digits = reference.partition("-")
    number = int(digits)
    found: _Record | None
    match kind:
        case "M":
            found = await tx.meetings.get(group.id, number)
        case "A":
            found = await tx.actions.get(group.id, number)
        case "C":
            found = await tx.consultations.get(group.id, number)
        case _:
            found = await tx.decisions.get(group.id, number)
    return None if found is None or found.state in _TAKEN_BACK else found


def _title(record: _Record) -> str:
    words = record.title if isinstance(record, Meeting | Consultation) else record.text
    return f"{record.reference} {words}".strip()


def _meeting(meeting: Meeting, host: str) -> Entry:
    return Entry(
        uid=_uid(meeting, host, meeting.turn),
        reference=meeting.reference,
        title=_title(meeting),
        starts_at=meeting.started_at or meeting.starts_at,
        zone=meeting.zone,
        length=_length(meeting),
        place=meeting.place,
    )


def _length(meeting: Meeting) -> timedelta:
    """How long a meeting took, or is to take."""
    if meeting.started_at is None or meeting.ended_at is None:
        return meeting.length
    return meeting.ended_at - meeting.started_at


def _later(meeting: Meeting, host: str) -> list[Entry]:
    """The next times of a series, under the ids that the meetings will have when they are planned."""
    series, slot = meeting.series, meeting.slot
    if series is None or slot is None:
        return []
    return [
        Entry(
            uid=_uid(meeting, host, turn),
            reference=meeting.reference,
            title=meeting.title,
            # In UTC: what is added to a wall clock forgets that the clocks change.
            starts_at=series.instant(time).astimezone(UTC),
            zone=series.zone,
            length=series.length or meeting.length,
            place=meeting.place,
        )
        for turn, time in enumerate(series.upcoming(slot, _SOON), meeting.turn + 1)
    ]


def _uid(meeting: Meeting, host: str, turn: int) -> str:
    """An id that stays wherever a meeting is moved to, alone or with its series."""
    place = f"-{turn}" if turn else ""
    return f"{meeting.group_id}-m{meeting.root}{place}@{host}"


def _deadline(item: ActionItem, due: Due, host: str) -> Entry:
    return Entry(
        uid=f"{item.group_id}-a{item.number}@{host}",
        reference=item.reference,
        title=_title(item),
        starts_at=due.at,
        zone=due.zone,
        whole_day=not due.has_time,
    )


def _vote(decision: Decision, terms: Terms, host: str) -> Entry:
    return Entry(
        uid=f"{decision.group_id}-d{decision.number}@{host}",
        reference=decision.reference,
        title=_title(decision),
        starts_at=terms.closes_at,
        zone=terms.zone,
        whole_day=not terms.has_time,
    )


def _consultation(consultation: Consultation, host: str) -> Entry:
    return Entry(
        uid=f"{consultation.group_id}-c{consultation.number}@{host}",
        reference=consultation.reference,
        title=_title(consultation),
        starts_at=consultation.closes_at,
        zone=consultation.zone,
    )


def _ran_its_time(decision: Decision, terms: Terms) -> bool:
    """Tells whether a vote went on until its deadline; else that never came."""
    return decision.decided_at is not None and decision.decided_at >= terms.closes_at


def _by_time(entry: Entry) -> tuple[datetime, str]:
    return entry.starts_at, entry.uid
