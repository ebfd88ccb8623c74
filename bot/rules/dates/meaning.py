"""From what was said to the moment that is meant, as of now; or the rule by which it is refused."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates.clock import Hour
from bot.rules.dates.grammar import Spoken
from bot.rules.dates.values import (
    AmbiguousDate,
    NoSuchDate,
    NotADate,
    PastDate,
    TooFarAway,
    WeekdayContradicts,
    When,
)

_FURTHEST_YEARS = 50
_OLDEST_YEAR = 1000

# The day that was said, and a moment that may be meant: at 24:00 it falls on the next day.
_Reading = tuple[date, When]


def settle(spoken: Spoken, *, now: datetime, zone: ZoneInfo, past_allowed: bool) -> When:
    """Gives the one moment that is meant; raises a `DateRefused`.

    A day is past when it is over; an hour, when it is before `now`. Readings that are past do not count when
    others are not: `today at 9`, said at noon, is 21:00.
    """
    if not spoken.clear:
        raise NotADate
    today = now.astimezone(zone).date()
    try:
        readings = _readings(spoken, today, now, zone)
        if not readings:
            raise NoSuchDate
        _check_distance(readings, today, past_allowed=past_allowed)
        coming = tuple(one for one in readings if past_allowed or not _is_past(one, today, now))
    except OverflowError:
        raise TooFarAway from None
    if not coming:
        raise PastDate(readings[-1][1])
    for day, when in coming:
        if spoken.weekday is not None and spoken.weekday != day.weekday():
            raise WeekdayContradicts(when, spoken.weekday, day.weekday())
    if len(coming) > 1:
        moments = {(when.local, when.has_time): when for _, when in coming}
        raise AmbiguousDate(tuple(moments[key] for key in sorted(moments)))
    return coming[0][1]


def _readings(spoken: Spoken, today: date, now: datetime, zone: ZoneInfo) -> tuple[_Reading, ...]:
    if spoken.delay is not None:
        when = When.of(now.astimezone(UTC).replace(microsecond=0) + spoken.delay, zone)
        return ((when.local.date(), when),)
    if spoken.day is None:
        return ()
    return tuple((day, when) for day in spoken.day.dates(today) for when in _on(day, spoken, zone))


def _on(day: date, spoken: Spoken, zone: ZoneInfo) -> Iterator[When]:
    """What a day may be with its hour, or hours."""
    if spoken.clock is None:
        yield When.at(datetime.combine(day, time()), zone, has_time=False)
        return
    for option in spoken.clock.options:
        if option is None:
            yield When.at(datetime.combine(day, time()), zone, has_time=False)
        else:
            yield When.at(wall_clock(day, option), zone, has_time=True)


def wall_clock(day: date, hour: Hour) -> datetime:
    """Gives the naive time of an hour on a day; raises `NoSuchDate` for an hour that no clock shows."""
    if hour == (24, 0, 0):
        return datetime.combine(day, time()) + timedelta(days=1)
    try:
        return datetime.combine(day, time(*hour))
    except ValueError:
        raise NoSuchDate from None


def _check_distance(readings: tuple[_Reading, ...], today: date, *, past_allowed: bool) -> None:
    for _, when in readings:
        years = when.local.year - today.year
        later_in_year = (when.local.month, when.local.day) > (today.month, today.day)
        if when.local.year < _OLDEST_YEAR or (years, later_in_year) > (_FURTHEST_YEARS, False):
            raise TooFarAway
        if past_allowed and years < -_FURTHEST_YEARS:
            raise TooFarAway


def _is_past(reading: _Reading, today: date, now: datetime) -> bool:
    _, when = reading
    if when.has_time:
        return when.instant < now.astimezone(UTC).replace(microsecond=0)
    return when.local.date() < today
