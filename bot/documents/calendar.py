"""A calendar file (RFC 5545) that Thunderbird, Outlook and phones import."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a calendar: instants are aware; a deadline has no length, one without an hour is a day.

    `uid` never changes, `sequence` grows with each change that people must be told.
    """

    uid: str
    title: str = field(repr=False)
    starts_at: datetime
    zone: str
    stamp: datetime
    length: timedelta = timedelta()
    whole_day: bool = False
    place: str | None = field(default=None, repr=False)
    sequence: int = 0
    cancelled: bool = False


def calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """Writes a calendar with the time zones that its entries use."""
    made = Calendar()
    made.add("prodid", "-//Vigie//vigie//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    for entry in entries:
        made.add_component(_event(entry))
    made.add_missing_timezones()
    written: bytes = made.to_ical()
    return written


def _event(entry: Entry) -> Event:
    zone = ZoneInfo(entry.zone)
    start = entry.starts_at.astimezone(zone)
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp)
    event.add("summary", entry.title)
    if entry.whole_day:
        event.add("dtstart", start.date())
        event.add("dtend", start.date() + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", start)
        event.add("dtend", (entry.starts_at + entry.length).astimezone(zone))
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if entry.place:
        event.add("location", entry.place)
    return event
