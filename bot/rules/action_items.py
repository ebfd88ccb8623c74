"""Action items: what somebody does by when, and when they are reminded of it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.identifiers import EventId, GroupId, RoomId, UserId

NUDGE_HOUR = time(9, 0)
AHEAD = timedelta(hours=1)
LONGEST_TEXT = 2000


class ActionState(StrEnum):
    """Where an action item stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as it was said: an instant, the zone it was said in, and whether an hour was named.

    Without an hour, `at` is the last second of the local day.
    """

    at: datetime
    zone: str
    has_time: bool

    @property
    def day(self) -> date:
        """The local day of the deadline."""
        return self.at.astimezone(ZoneInfo(self.zone)).date()


@dataclass(frozen=True, slots=True)
class ActionItem:
    """What somebody does by when."""

    group_id: GroupId
    number: int
    text: str = field(repr=False)
    state: ActionState
    assignees: tuple[UserId, ...]
    due: Due | None
    tags: tuple[str, ...] = field(repr=False)
    author: UserId
    created_at: datetime
    room_id: RoomId
    source_event: EventId
    note: str | None = field(default=None, repr=False)

    @property
    def reference(self) -> str:
        """The id people use, such as `A-12`."""
        return f"A-{self.number}"

    def is_late(self, now: datetime) -> bool:
        """Tells whether the item is open and its deadline has passed."""
        return self.state is ActionState.OPEN and self.due is not None and self.due.at < now


class NudgeStage(StrEnum):
    """The three times at which an action item speaks up."""

    BEFORE = "before"
    DAY = "day"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Nudge:
    """One reminder of an action item: which, and when (UTC)."""

    stage: NudgeStage
    at: datetime


def nudges(due: Due, created_at: datetime) -> tuple[Nudge, ...]:
    """Lists the reminders an action item is owed, in order of time.

    At nine o'clock on the local wall clock: the day before, on the day (an hour ahead of a deadline that
    is earlier than ten), and the day after. Those that would fall before the item existed are left out:
    who takes a task for today knows it.
    """
    owed = (
        Nudge(NudgeStage.BEFORE, _on_clock(due, NUDGE_HOUR, days=-1)),
        Nudge(NudgeStage.DAY, _on_the_day(due)),
        Nudge(NudgeStage.LATE, _on_clock(due, NUDGE_HOUR, days=1)),
    )
    return tuple(nudge for nudge in owed if nudge.at > created_at)


def _on_the_day(due: Due) -> datetime:
    nine = _on_clock(due, NUDGE_HOUR)
    return max(min(nine, due.at - AHEAD), _on_clock(due, time.min)) if due.has_time else nine


def _on_clock(due: Due, clock: time, days: int = 0) -> datetime:
    day = due.day + timedelta(days=days)
    return datetime.combine(day, clock, tzinfo=ZoneInfo(due.zone)).astimezone(UTC)


def next_nudge(due: Due | None, created_at: datetime, after: datetime) -> Nudge | None:
    """Gives the first reminder owed later than `after`, or None when there is none left."""
    if due is None:
        return None
    return next((nudge for nudge in nudges(due, created_at) if nudge.at > after), None)


def current_nudge(due: Due, created_at: datetime, now: datetime) -> Nudge | None:
    """Gives the latest reminder owed by now.

    After a long outage several may have come due; only the one that is still true is worth a message.
    """
    return next((nudge for nudge in reversed(nudges(due, created_at)) if nudge.at <= now), None)
