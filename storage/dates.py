"""Gathers the next steps of a group: meetings, deadlines of action items, ends of votes."""

from datetime import datetime, timedelta

from bot.documents.calendar import Entry
from bot.rules.groups import Group
from bot.rules.identifiers import UserId
from bot.rules.meetings import Meeting, MeetingState
from bot.rules.voting import DecisionState
from storage.store import Transaction

_PAST = timedelta(days=90)
_SOON = 5


async def next_steps(group: Group, now: datetime, tx: Transaction, host: str) -> list[Entry]:
    """Lists what a group's calendar shows, by time: the past quarter and all that is to come.

    A series shows its next times as well; they may still move. Cancelled meetings stay, so that calendars
    take them out. `host` names this installation in the entries' ids.
    """
    entries = [
        *await _meetings(group, now, tx, host),
        *await _actions(group, now, tx, host),
        *await _votes(group, tx, host),
    ]
    return sorted(entries, key=lambda entry: (entry.starts_at, entry.uid))


async def _meetings(group: Group, now: datetime, tx: Transaction, host: str) -> list[Entry]:
    shown = [state for state in MeetingState if state is not MeetingState.WITHDRAWN]
    entries = []
    for meeting in await tx.meetings.listing(group.id, shown):
        if meeting.ends_at < now - _PAST:
            continue
        entries.append(_entry(meeting, host, now))
        if meeting.state is MeetingState.PLANNED:
            entries += _later(meeting, host, now)
    return entries


def _entry(meeting: Meeting, host: str, now: datetime) -> Entry:
    return Entry(
        uid=_uid(meeting, host, meeting.slot),
        title=f"{meeting.reference} {meeting.title}".strip(),
        starts_at=meeting.started_at or meeting.starts_at,
        zone=meeting.zone,
        stamp=now,
        length=_length(meeting),
        place=meeting.place,
        sequence=meeting.sequence,
        cancelled=meeting.state in {MeetingState.CANCELLED, MeetingState.LAPSED},
    )


def _length(meeting: Meeting) -> timedelta:
    """How long a meeting took, or is to take."""
    if meeting.started_at is None or meeting.ended_at is None:
        return meeting.length
    return meeting.ended_at - meeting.started_at


def _later(meeting: Meeting, host: str, now: datetime) -> list[Entry]:
    """The next times of a series, under the ids that the meetings will have when they are planned."""
    series, slot = meeting.series, meeting.slot
    if series is None or slot is None:
        return []
    return [
        Entry(
            uid=_uid(meeting, host, time),
            title=meeting.title,
            starts_at=series.instant(time),
            zone=series.zone,
            stamp=now,
            length=series.length or meeting.length,
            place=meeting.place,
        )
        for time in series.upcoming(slot, _SOON)
    ]


def _uid(meeting: Meeting, host: str, slot: datetime | None) -> str:
    """An id that stays: a series is known by the event that planned it, its times by their slots."""
    if slot is None:
        return f"{meeting.group_id}-m{meeting.number}@{host}"
    origin = meeting.source_event.strip("$").replace(":", "-")
    return f"{meeting.group_id}-{origin}-{slot:%Y%m%dT%H%M}@{host}"


async def _actions(group: Group, now: datetime, tx: Transaction, host: str) -> list[Entry]:
    return [
        Entry(
            uid=f"{group.id}-a{item.number}@{host}",
            title=f"{item.reference} {item.text}",
            starts_at=item.due.at,
            zone=item.due.zone,
            stamp=now,
            whole_day=not item.due.has_time,
        )
        for item in await tx.actions.listing(group.id)
        if item.due is not None
    ]


async def _votes(group: Group, tx: Transaction, host: str) -> list[Entry]:
    return [
        Entry(
            uid=f"{group.id}-d{decision.number}@{host}",
            title=f"{decision.reference} {decision.text}",
            starts_at=decision.terms.closes_at,
            zone=decision.terms.zone,
            stamp=decision.created_at,
        )
        for decision in await tx.decisions.listing(group.id, states=[DecisionState.PROPOSED])
        if decision.terms is not None
    ]


def host_of(bot: UserId) -> str:
    """Names this installation by its homeserver."""
    return bot.partition(":")[2] or "vigie"
