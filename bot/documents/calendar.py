"""A calendar file (RFC 5545) that Thunderbird, Outlook and phones import."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.documents.zones import timezone
from bot.texts import clip

_LONGEST = 4200


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a calendar: instants are aware; a deadline has no length, one without an hour is a day.

    `uid` never changes; `reference` names the record that it comes from, such as `M-3`.
    """

    uid: str
    reference: str
    title: str = field(repr=False)
    starts_at: datetime
    zone: str
    length: timedelta = timedelta()
    whole_day: bool = False
    place: str | None = field(default=None, repr=False)

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + self.length


@dataclass(frozen=True, slots=True)
class Issue:
    """An entry as it is given out: how often it changed since it was first, and when it did last (UTC)."""

    entry: Entry
    changed_at: datetime
    sequence: int = 0
    cancelled: bool = False


def calendar(name: str, issues: Collection[Issue], now: datetime) -> bytes:
    """Writes a calendar, with the time zones that its entries use, as it is now (UTC)."""
    made = Calendar()
    made.add("prodid", "-//Vigie//vigie//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    if name:
        made.add("x-wr-calname", clip(name, _LONGEST))
    for issue in issues:
        made.add_component(_event(issue, now))
    years = [at.year for issue in issues for at in (issue.entry.starts_at, issue.entry.ends_at)]
    zones = [timezone(key, min(years), max(years)) for key in sorted(made.get_used_tzids())]
    made.subcomponents[:0] = zones
    written: bytes = made.to_ical()
    return written


def _event(issue: Issue, now: datetime) -> Event:
    entry = issue.entry
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now)
    event.add("last-modified", issue.changed_at)
    event.add("sequence", issue.sequence)
    event.add("summary", clip(entry.title, _LONGEST))
    if entry.whole_day:
        day = entry.starts_at.astimezone(ZoneInfo(entry.zone)).date()
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
    else:
        start, end = _written(entry.starts_at, entry.zone), _written(entry.ends_at, entry.zone)
        event.add("dtstart", start)
        # An end has to be later than the start; what has none ends as it starts.
        if end.astimezone(UTC) > start.astimezone(UTC):
            event.add("dtend", end)
    if entry.whole_day or not entry.length or issue.cancelled:
        event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if issue.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if entry.place:
        event.add("location", clip(entry.place, _LONGEST))
    return event


def _written(at: datetime, zone: str) -> datetime:
    """The wall clock of an instant, to the second; in UTC in the hour that the clocks show a second time.

    A wall clock means the first of two such hours (RFC 5545, 3.3.5).
    """
    at = at.astimezone(UTC).replace(microsecond=0)
    local = at.astimezone(ZoneInfo(zone))
    return at if local.fold else local
