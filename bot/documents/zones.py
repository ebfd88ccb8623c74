"""Time zones as calendar files state them (RFC 5545, 3.6.5): when clocks change, by rule or one by one."""

import calendar
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class _Way:
    """How clocks change: from one offset to another, and what the time is called then."""

    before: timedelta
    after: timedelta
    name: str


def timezone(key: str, first: int, last: int) -> Timezone:
    """States a zone, right for every instant of the years from `first` to `last`."""
    zone = ZoneInfo(key)
    # A year earlier, so that each instant has a change before it; some more, so that rules show themselves.
    years = range(first - 1, last + 3)
    ways: dict[_Way, list[datetime]] = defaultdict(list)
    for at in _changes(zone, years):
        before = _offset(zone, at - timedelta(seconds=1))
        name = at.astimezone(zone).tzname() or key
        # The wall clock that the change finds, not the one it leaves.
        ways[_Way(before, _offset(zone, at), name)].append((at + before).replace(tzinfo=None))
    if all(onset.year > years[0] for onsets in ways.values() for onset in onsets):
        ways[_before_all(zone, years)] = [_BEFORE_ALL]
    made = Timezone()
    made.add("tzid", key)
    for way, onsets in ways.items():
        made.add_component(_observance(way, onsets, years))
    return made


def _observance(way: _Way, onsets: list[datetime], years: range) -> TimezoneStandard | TimezoneDaylight:
    made = TimezoneDaylight() if way.after > way.before else TimezoneStandard()
    made.add("dtstart", onsets[0])
    made.add("tzoffsetfrom", way.before)
    made.add("tzoffsetto", way.after)
    made.add("tzname", way.name)
    nth = _nth(onsets) if [onset.year for onset in onsets] == list(years) else None
    if nth is not None:
        day = f"{nth}{_DAYS[onsets[0].weekday()]}"
        made.add("rrule", vRecur({"freq": "yearly", "bymonth": onsets[0].month, "byday": day}))
    elif len(onsets) > 1:
        made.add("rdate", onsets[1:])
    return made


def _nth(onsets: list[datetime]) -> int | None:
    """Which weekday of its month they all are, -1 for the last; None where they follow no such rule."""
    if len({(onset.month, onset.weekday(), onset.time()) for onset in onsets}) > 1:
        return None
    if all(onset.day + 7 > calendar.monthrange(onset.year, onset.month)[1] for onset in onsets):
        return -1
    places = {(onset.day - 1) // 7 + 1 for onset in onsets}
    return places.pop() if len(places) == 1 else None


def _changes(zone: ZoneInfo, years: range) -> Iterator[datetime]:
    """Finds the instants (UTC) from which another offset holds."""
    day, end = datetime(years[0], 1, 1, tzinfo=UTC), datetime(years[-1] + 1, 1, 1, tzinfo=UTC)
    while day < end:
        following = day + timedelta(days=1)
        if _offset(zone, day) != _offset(zone, following):
            earlier, later = day, following
            while later - earlier > timedelta(seconds=1):
                between = earlier + (later - earlier) // 2
                between = between.replace(microsecond=0)
                if _offset(zone, between) == _offset(zone, day):
                    earlier = between
                else:
                    later = between
            yield later
        day = following


def _before_all(zone: ZoneInfo, years: range) -> _Way:
    at = datetime(years[0], 1, 1, tzinfo=UTC)
    return _Way(_offset(zone, at), _offset(zone, at), at.astimezone(zone).tzname() or zone.key)


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
