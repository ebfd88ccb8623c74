"""What a date is once it is understood, and the rules by which it may be refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)


class Shift(StrEnum):
    """What daylight saving does to a wall-clock time.

    `SKIPPED`: it does not exist that day, and stands moved forward by the hour that is left out. `DOUBLED`:
    it comes twice, and the first is meant.
    """

    NONE = "none"
    SKIPPED = "skipped"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class When:
    """A moment people agreed on: wall clock and zone, as said.

    `local` is naive wall-clock time, 00:00 when no hour was named (`has_time` False). It always exists in the
    zone: a time that is left out by daylight saving is already moved forward, and `shift` tells it.
    """

    local: datetime
    zone: ZoneInfo
    has_time: bool
    shift: Shift = Shift.NONE

    @classmethod
    def at(cls, local: datetime, zone: ZoneInfo, *, has_time: bool) -> "When":
        """Makes the moment of a naive wall-clock time; raises `OverflowError` next to years 1 and 9999."""
        if not has_time:
            return cls(local, zone, False, Shift.NONE)
        first, second = _instant(local, zone), _instant(local.replace(fold=1), zone)
        real = first.astimezone(zone).replace(tzinfo=None, fold=0)
        if real != local:
            return cls(real, zone, True, Shift.SKIPPED)
        return cls(local, zone, True, Shift.NONE if first == second else Shift.DOUBLED)

    @classmethod
    def of(cls, instant: datetime, zone: ZoneInfo) -> "When":
        """Makes the moment of an aware instant; `local` keeps its `fold`, so that the instant is not lost."""
        return cls(instant.astimezone(zone).replace(tzinfo=None), zone, True, Shift.NONE)

    @property
    def instant(self) -> datetime:
        """The moment in UTC; without an hour, the first instant of that local day."""
        return _instant(self.local, self.zone) if self.has_time else _start(self.local.date(), self.zone)

    @property
    def deadline(self) -> datetime:
        """The moment in UTC as the end of a term: without an hour, the day counts whole."""
        return self.instant if self.has_time else self.end_of_day

    @property
    def end_of_day(self) -> datetime:
        """The last whole second of that local day, in UTC: 23:59:59, the later one where it comes twice."""
        day = self.local.date()
        last = datetime.combine(day, time(23, 59, 59), self.zone).replace(fold=1).astimezone(UTC)
        if last.astimezone(self.zone).date() == day and _exists(last, self.zone, time(23, 59, 59)):
            return last
        return (
            _first(last - _DAY / 2, last + _DAY / 2, lambda at: at.astimezone(self.zone).date() > day)
            - _SECOND
        )


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)


def _exists(instant: datetime, zone: ZoneInfo, clock: time) -> bool:
    return instant.astimezone(zone).time() == clock


def _start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local day, also where midnight is left out or comes twice."""
    midnight = _instant(datetime.combine(day, time()), zone)
    if _exists(midnight, zone, time()):
        return midnight
    return _first(midnight - _DAY / 2, midnight, lambda at: at.astimezone(zone).date() >= day)


def _first(low: datetime, high: datetime, reached: Callable[[datetime], bool]) -> datetime:
    """The first second after `low` and up to `high` from which on the condition holds."""
    while high - low > _SECOND:
        middle = low + (high - low) // (2 * _SECOND) * _SECOND
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence and the date that was taken out of it.

    `date_text` is what was taken out, as it was typed; before a deadline that includes its marker (`by`,
    `avant le`).
    """

    rest: str = field(repr=False)
    date_text: str = field(repr=False)
    when: When


class DateRefused(Exception):
    """A date that is not taken; the subclass names the rule, and no word of the text is in the message."""


class NotADate(DateRefused):
    """The text is no date, or not one that is understood entirely."""

    def __init__(self) -> None:
        super().__init__("not a date")


class NoSuchDate(DateRefused):
    """The calendar or the clock has no such day or hour: 30 February, 25:00."""

    def __init__(self) -> None:
        super().__init__("no such date")


class PastDate(DateRefused):
    """The date is over; `when` is what was understood."""

    def __init__(self, when: When) -> None:
        super().__init__("past date")
        self.when = when


class AmbiguousDate(DateRefused):
    """The text may mean several dates, each of which stands in `readings`, the earliest first."""

    def __init__(self, readings: tuple[When, ...]) -> None:
        super().__init__("ambiguous date")
        self.readings = readings


class WeekdayContradicts(DateRefused):
    """The weekday that was said (Monday is 0) is not the one of the date that was said."""

    def __init__(self, when: When, said_weekday: int, real_weekday: int) -> None:
        super().__init__("weekday contradicts")
        self.when = when
        self.said_weekday = said_weekday
        self.real_weekday = real_weekday


class EndsBeforeStart(DateRefused):
    """The end that was said is not later than the start."""

    def __init__(self) -> None:
        super().__init__("ends before its start")


class TooFarAway(DateRefused):
    """The date is more than fifty years away."""

    def __init__(self) -> None:
        super().__init__("too far away")


class NotADuration(DateRefused):
    """The text is no length of time."""

    def __init__(self) -> None:
        super().__init__("not a duration")
