"""Meetings: when they are, who comes, what is on the agenda, and what is said in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.recurrence import Series

LONGEST_TITLE = 200
LONGEST_PLACE = 300
LONGEST_ITEM = 500
LONGEST_ENTRY = 4000
MOST_ITEMS = 300
USUAL_LENGTH = timedelta(hours=2)
LONGEST_MEETING = timedelta(hours=24)
# How long a meeting that nobody ended goes on before it is asked about, and then is ended.
MARGIN = timedelta(minutes=30)
PATIENCE = timedelta(hours=1)
_CLOCK_CHANGE = timedelta(hours=2)
# How long before its time a meeting may be started without being named.
EARLY = timedelta(hours=12)


class MeetingState(StrEnum):
    """Where a meeting stands; a lapsed one was never started."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


class MinutesState(StrEnum):
    """Where the minutes of a meeting stand; approved ones are sealed."""

    DRAFT = "draft"
    APPROVED = "approved"


class Rsvp(StrEnum):
    """What somebody answered to an invitation."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


class Presence(StrEnum):
    """Whether somebody was there."""

    PRESENT = "present"
    EXCUSED = "excused"


class Stage(StrEnum):
    """The reminders of a meeting."""

    AGENDA = "agenda"
    DAYS = "days"
    HOUR = "hour"
    START = "start"


AHEAD = {
    Stage.AGENDA: timedelta(days=14),
    Stage.DAYS: timedelta(days=2),
    Stage.HOUR: timedelta(hours=1),
    Stage.START: timedelta(),
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a group; instants in UTC, `zone` that of its wall clock.

    `slot` is the time (naive wall clock) that its series gives it, wherever it was moved to; `chair`
    presided; `agenda` and `carried` are what was on it and what was not reached; `began_with` is the
    number of the meeting that its series began with, and `turn` which one after that it is, wherever the
    series was moved to; `asked_at` is when its end was asked about.
    """

    group_id: GroupId
    number: int
    title: str = field(repr=False)
    state: MeetingState
    starts_at: datetime
    zone: str
    length: timedelta
    author: UserId
    created_at: datetime
    room_id: RoomId
    source_event: EventId
    place: str | None = field(default=None, repr=False)
    series: Series | None = None
    slot: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    asked_at: datetime | None = None
    chair: UserId | None = None
    quorum: int = 0
    off_record: bool = False
    minutes: MinutesState | None = None
    approve_at: datetime | None = None
    approved_at: datetime | None = None
    approved_by: UserId | None = None
    agenda: tuple[str, ...] = field(default=(), repr=False)
    carried: tuple[str, ...] = field(default=(), repr=False)
    began_with: int | None = None
    turn: int = 0

    @property
    def root(self) -> int:
        """The number of the meeting that its series began with; its own where none came before it."""
        return self.began_with or self.number

    @property
    def reference(self) -> str:
        """The id people use, such as `M-3`."""
        return f"M-{self.number}"

    @property
    def ends_at(self) -> datetime:
        """When it is to end."""
        return self.starts_at + self.length

    def overlaps(self, other: "Meeting") -> bool:
        """Tells whether two meetings would be held at once."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Plan:
    """What a meeting is to be: when (UTC, and the zone of its wall clock), for how long, where, how often."""

    title: str = field(repr=False)
    starts_at: datetime
    zone: str
    length: timedelta = USUAL_LENGTH
    place: str | None = field(default=None, repr=False)
    series: Series | None = None
    slot: datetime | None = None
    began_with: int | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Attendance:
    """What is known of one person and one meeting; `regrets` is why they will not come.

    `name`, `organisation`, `speaks_for` and `observes` are what they were then, whatever came since.
    """

    person: UserId
    rsvp: Rsvp | None = None
    presence: Presence | None = None
    spoke: bool = False
    regrets: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    organisation: str | None = field(default=None, repr=False)
    speaks_for: tuple[str, ...] = field(default=(), repr=False)
    observes: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something to talk about: at the meeting of this number, or at the next one.

    `place` orders the items; `box` is how long it may take; `carried` is how often it was carried over.
    """

    group_id: GroupId
    number: int
    text: str = field(repr=False)
    author: UserId
    place: int
    meeting: int | None = None
    box: timedelta | None = None
    people: tuple[UserId, ...] = ()
    reached: bool = False
    removed: bool = False
    carried: int = 0


class EntryKind(StrEnum):
    """What a line of the minutes is; a return, which no reader sees, goes back to an earlier topic."""

    TOPIC = "topic"
    RETURN = "return"
    INFO = "info"
    LINK = "link"
    HELP = "help"
    DECISION = "decision"
    ACTION = "action"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the minutes: what was said, or the number of the decision or action item that was recorded.

    `topic` is the number of the entry that opened its topic; `item` the agenda item a topic is about.
    """

    group_id: GroupId
    number: int
    meeting: int
    kind: EntryKind
    by: UserId
    at: datetime
    text: str = field(default="", repr=False)
    record: int | None = None
    topic: int | None = None
    item: int | None = None
    box_ends: datetime | None = None
    removed: bool = False


def occurrence_during(series: Meeting, other: Meeting) -> datetime | None:
    """Gives the first later time (UTC) of a meeting's series at which another meeting would be held."""
    if series.series is None or series.slot is None:
        return None
    zone = ZoneInfo(series.series.zone)
    local = (other.starts_at - series.length).astimezone(zone).replace(tzinfo=None) - _CLOCK_CHANGE
    for slot in series.series.upcoming(max(series.slot, local), 3):
        at = series.series.instant(slot).astimezone(other.starts_at.tzinfo)
        if at < other.ends_at and other.starts_at < at + series.length:
            return at
    return None


def reminders(meeting: Meeting) -> tuple[tuple[Stage, datetime], ...]:
    """Lists the reminders a planned meeting is owed, in order; those before it was planned are left out.

    The calls of days before keep the wall clock of the meeting over a change of daylight saving.
    """
    local = meeting.starts_at.astimezone(ZoneInfo(meeting.zone))
    owed = []
    for stage, ahead in AHEAD.items():
        at = local - ahead if ahead.days else meeting.starts_at - ahead
        if at > meeting.created_at or stage is Stage.START:
            owed.append((stage, at.astimezone(meeting.starts_at.tzinfo)))
    return tuple(owed)


def next_reminder(meeting: Meeting, after: datetime) -> tuple[Stage, datetime] | None:
    """Gives the first reminder later than an instant."""
    return next(((stage, at) for stage, at in reminders(meeting) if at > after), None)


def current_reminder(meeting: Meeting, now: datetime) -> tuple[Stage, datetime] | None:
    """Gives the latest reminder owed by now: after an outage, only that one is still worth a message."""
    return next(((stage, at) for stage, at in reversed(reminders(meeting)) if at <= now), None)


def wake_at(meeting: Meeting, after: datetime) -> datetime | None:
    """Says when somebody has to look at a meeting again (UTC); None when nothing is to come."""
    match meeting.state:
        case MeetingState.PLANNED:
            reminder = next_reminder(meeting, after)
            return reminder[1] if reminder else max(meeting.ends_at + EARLY, after)
        case MeetingState.RUNNING if meeting.asked_at is None:
            return max(meeting.ends_at, meeting.started_at or meeting.starts_at) + MARGIN
        case MeetingState.RUNNING:
            return (meeting.asked_at or after) + PATIENCE
        case MeetingState.ENDED if meeting.minutes is MinutesState.DRAFT:
            return meeting.approve_at
        case _:
            return None


def on_agenda(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Lists the items of one meeting in their order, those taken off left out."""
    return sorted((item for item in items if not item.removed), key=lambda item: (item.place, item.number))
