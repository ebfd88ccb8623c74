"""What days are called, and which days of the calendar they are, seen from today."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from bot.rules.dates.lexicon import End, Unit, Which
from bot.rules.dates.values import NoSuchDate, TooFarAway

_WEEK = 7
_YEARS_TO_A_LEAP_YEAR = 8


class Day(Protocol):
    """A day as it was said."""

    def dates(self, today: date) -> tuple[date, ...]:
        """Lists the days it may be, several when it is ambiguous; raises `NoSuchDate` or `TooFarAway`."""
        ...


@dataclass(frozen=True, slots=True)
class InDays:
    """Today, tomorrow, yesterday; in two weeks. Several counts when people differ on what is meant."""

    counts: tuple[int, ...]

    def dates(self, today: date) -> tuple[date, ...]:
        """Counts days from today."""
        return tuple(_later(today, count) for count in self.counts)


@dataclass(frozen=True, slots=True)
class InMonths:
    """In three months, in a year: the same day of that month, or its last one."""

    count: int

    def dates(self, today: date) -> tuple[date, ...]:
        """Counts months from today."""
        year, month = _month_after(today, self.count)
        return (date(year, month, min(today.day, monthrange(year, month)[1])),)


@dataclass(frozen=True, slots=True)
class OnDate:
    """A day of a month; without a year, the next such day, today included."""

    day: int
    month: int
    year: int | None = None

    def dates(self, today: date) -> tuple[date, ...]:
        """Finds the day in the calendar."""
        if self.year is not None:
            return (_day(self.year, self.month, self.day),)
        for year in range(today.year, today.year + _YEARS_TO_A_LEAP_YEAR + 1):
            if (self.month, self.day) == (2, 29) and monthrange(year, 2)[1] == 28:
                continue
            found = _day(year, self.month, self.day)
            if found >= today:
                return (found,)
        raise NoSuchDate


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A weekday (Monday is 0): the coming one, this one, the next, or the last.

    Said alone, today's weekday is next week's; with an hour it may be today's as well, and so it may with
    «this».
    """

    weekday: int
    which: Which
    with_hour: bool = False

    def dates(self, today: date) -> tuple[date, ...]:
        """Finds the weekday after today, or before."""
        if self.which is Which.LAST:
            return (_later(today, -((today.weekday() - self.weekday - 1) % _WEEK + 1)),)
        days = (self.weekday - today.weekday() - 1) % _WEEK + 1
        may_be_today = self.which is Which.THIS or (self.which is Which.COMING and self.with_hour)
        if days == _WEEK and may_be_today:
            return today, _later(today, days)
        return (_later(today, days),)


@dataclass(frozen=True, slots=True)
class InWeek:
    """A weekday of this week (0) or of the next (1); weeks begin on Monday."""

    weekday: int
    weeks: int

    def dates(self, today: date) -> tuple[date, ...]:
        """Finds the weekday in its week."""
        return (_later(today, self.weekday - today.weekday() + self.weeks * _WEEK),)


@dataclass(frozen=True, slots=True)
class OnDayOfMonth:
    """A day named by its number beside a weekday: the next day of that number, today included."""

    day: int

    def dates(self, today: date) -> tuple[date, ...]:
        """Finds the next month that has such a day."""
        for months in range(3):
            year, month = _month_after(today, months)
            if 1 <= self.day <= monthrange(year, month)[1] and date(year, month, self.day) >= today:
                return (date(year, month, self.day),)
        raise NoSuchDate


@dataclass(frozen=True, slots=True)
class AtEnd:
    """The last day of this month, of the next, or of the year."""

    end: End

    def dates(self, today: date) -> tuple[date, ...]:
        """Finds the last day."""
        if self.end is End.THIS_YEAR:
            return (date(today.year, 12, 31),)
        year, month = _month_after(today, 1 if self.end is End.NEXT_MONTH else 0)
        return (date(year, month, monthrange(year, month)[1]),)


@dataclass(frozen=True, slots=True)
class AtEndOf:
    """The last day of a named month; without a year, the next such day."""

    month: int
    year: int | None = None

    def dates(self, today: date) -> tuple[date, ...]:
        """Finds the last day."""
        year = self.year if self.year is not None else today.year + (self.month < today.month)
        return (_day(year, self.month, monthrange(year, self.month)[1]),)


def in_units(count: int, unit: Unit, idioms: int | None) -> Day:
    """Counts days, weeks, months or years from today; `idioms` is what people may mean by that many days."""
    if unit is Unit.DAY:
        return InDays((count,) if idioms is None else (idioms, count))
    if unit is Unit.WEEK:
        return InDays((count * _WEEK,))
    return InMonths(count * 12 if unit is Unit.YEAR else count)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoSuchDate from None


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise TooFarAway from None


def _month_after(today: date, months: int) -> tuple[int, int]:
    place = today.year * 12 + today.month - 1 + months
    if place // 12 > date.max.year:
        raise TooFarAway
    return place // 12, place % 12 + 1
