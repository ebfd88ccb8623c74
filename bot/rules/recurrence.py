"""How often something comes again, and when that is.

A recurrence is an RFC 5545 rule (`RRULE`) on local wall-clock times, so that it drifts neither with the
months nor with daylight saving.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import cast
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from bot.rules.dates.lexicon import Unit
from bot.rules.dates.values import Shift, When

LONGEST = timedelta(days=5 * 366)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Years are twelve months, so that a 29 February does not leave three of them out.
_FREQUENCIES = {
    Unit.DAY: ("DAILY", 1),
    Unit.WEEK: ("WEEKLY", 1),
    Unit.MONTH: ("MONTHLY", 1),
    Unit.YEAR: ("MONTHLY", 12),
}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule without its start: every `interval` days, weeks, months or years; or on a weekday of the month.

    `ordinal` is 1 to 4, or -1 for the last; `months` are those it comes in, all of them when empty.
    """

    unit: Unit
    interval: int = 1
    weekday: int | None = None
    ordinal: int | None = None
    months: tuple[int, ...] = ()

    def rule(self, first: datetime) -> str:
        """Writes the `RRULE` of a series that begins at a naive wall-clock time."""
        frequency, times = _FREQUENCIES[self.unit]
        parts = [f"FREQ={frequency}", f"INTERVAL={self.interval * times}"]
        if self.months:
            parts[0] = "FREQ=YEARLY"
            parts.append(f"BYMONTH={','.join(map(str, self.months))}")
        if self.weekday is not None:
            parts.append(f"BYDAY={self.ordinal or ''}{_DAYS[self.weekday]}")
        elif frequency == "MONTHLY":
            parts += [f"{name}={value}" for name, value in _days_of_month(first).items()]
        return ";".join(parts)

    def fits(self, day: datetime) -> bool:
        """Tells whether a day is one on which it comes."""
        if self.months and day.month not in self.months:
            return False
        if self.weekday is not None and day.weekday() != self.weekday:
            return False
        if self.ordinal is None or self.weekday is None:
            return True
        if self.ordinal == -1:
            return (day + timedelta(days=7)).month != day.month
        return (day.day - 1) // 7 + 1 == self.ordinal


@dataclass(frozen=True, slots=True)
class Series:
    """A recurrence with its start: naive wall-clock times in a zone, the last not after `until`.

    `length` is how long each takes, where one of them alone was given another length; None when all take as
    long as the one that is planned.
    """

    rule: str
    first: datetime
    until: datetime
    zone: str
    length: timedelta | None = None

    def after(self, slot: datetime) -> datetime | None:
        """Gives the next time (naive wall clock) later than one; None when the series is over."""
        return next(self._from(slot), None)

    def upcoming(self, slot: datetime, most: int) -> tuple[datetime, ...]:
        """Lists the next times (naive wall clock) later than one."""
        return tuple(islice(self._from(slot), most))

    def instant(self, slot: datetime) -> datetime:
        """Gives the instant (UTC) of a time; one that daylight saving skips comes an hour later."""
        return slot.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    def shift(self, slot: datetime) -> Shift:
        """Tells what daylight saving does to a time."""
        return When.at(slot, ZoneInfo(self.zone), has_time=True).shift

    def moved(self, first: datetime, zone: str) -> "Series":
        """Begins anew at another time; what the rule says of days follows the day it begins on now."""
        parts = dict(part.split("=", 1) for part in self.rule.split(";"))
        if "BYDAY" in parts:
            ordinal = parts["BYDAY"][:-2]
            nth = ordinal if ordinal in {"", "-1"} else str(min((first.day - 1) // 7 + 1, 4))
            parts["BYDAY"] = f"{nth}{_DAYS[first.weekday()]}"
        elif parts["FREQ"] == "MONTHLY":
            parts.pop("BYMONTHDAY", None)
            parts.pop("BYSETPOS", None)
            parts |= _days_of_month(first)
        rule = ";".join(f"{name}={value}" for name, value in parts.items())
        return Series(rule, first, max(self.until, first), zone, self.length)

    def _from(self, slot: datetime) -> Iterator[datetime]:
        rule = cast(rrule, rrulestr(self.rule, dtstart=self.first))
        for time in rule.xafter(slot):
            if time > self.until:
                return
            yield time


def _days_of_month(first: datetime) -> dict[str, str]:
    """The last of the days that the month has, so that no month is left out."""
    if first.day <= 28:
        return {}
    return {"BYMONTHDAY": ",".join(map(str, range(28, first.day + 1))), "BYSETPOS": "-1"}
