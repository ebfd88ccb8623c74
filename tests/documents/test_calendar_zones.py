"""Calendar files state time zones as they are, whoever reads them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from dateutil.tz import tzical

from bot.documents.calendar import Entry, Issue, calendar

CHANGING = [
    "Europe/Luxembourg",
    "Europe/Dublin",
    "America/New_York",
    "America/Santiago",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
]
ZONES = [*CHANGING, "Asia/Kolkata", "Pacific/Apia"]
FIRST, LAST = datetime(2026, 1, 2, tzinfo=UTC), datetime(2029, 12, 30, tzinfo=UTC)


def written(zone: str) -> str:
    """A file that states a zone for some years."""
    entries = (Entry(at.isoformat(), "M-1", "M-1", at, zone, timedelta(hours=2)) for at in (FIRST, LAST))
    return calendar("Group", [Issue(entry, FIRST) for entry in entries], FIRST).decode()


def onsets(text: str) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """Reads when the clocks of a file change before 2030 (the wall clock before it), from what to what."""
    unfolded = text.replace("\r\n ", "").replace("\r\n", "\n")
    for block in re.findall(r"BEGIN:(?:STANDARD|DAYLIGHT)\n(.*?)END:", unfolded, re.DOTALL):
        said = dict(line.split(":", 1) for line in block.splitlines())
        first = datetime.fromisoformat(said["DTSTART"])
        rule = rrulestr(said["RRULE"], dtstart=first) if "RRULE" in said else ()
        single = [datetime.fromisoformat(one) for one in said["RDATE"].split(",")] if "RDATE" in said else []
        for onset in (first, *single, *takewhile(lambda one: one.year < 2030, rule)):
            yield onset, offset(said["TZOFFSETFROM"]), offset(said["TZOFFSETTO"])


def offset(text: str) -> timedelta:
    """Reads an offset, such as `+0100`."""
    return datetime.strptime(text, "%z").utcoffset() or timedelta()


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_is_stated_as_it_is(zone: str) -> None:
    stated = tzical(StringIO(written(zone))).get(zone)
    for hours in range(0, int((LAST - FIRST) / timedelta(hours=1)), 7):
        instant = FIRST + timedelta(hours=hours)
        wall = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert instant.astimezone(stated).replace(tzinfo=None) == wall


@pytest.mark.parametrize("zone", CHANGING)
def test_the_clocks_change_at_the_second_that_is_stated(zone: str) -> None:
    # Lenient readers do not tell a wall clock before the change (3.6.5) from one after it.
    stated = list(onsets(written(zone)))
    assert len({onset.year for onset, _, _ in stated}) >= 4
    for onset, before, after in stated:
        instant = (onset - before).replace(tzinfo=UTC)
        earlier = (instant - timedelta(seconds=1)).astimezone(ZoneInfo(zone))
        assert (earlier.utcoffset(), instant.astimezone(ZoneInfo(zone)).utcoffset()) == (before, after)


def test_luxembourg_is_stated_by_rule_as_old_calendars_want_it() -> None:
    text = written("Europe/Luxembourg").replace("\r\n", "\n")
    assert "DTSTART:20250330T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZNAME:CEST\n" in text
    assert "DTSTART:20251026T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZNAME:CET\n" in text
    assert len(text.splitlines()) < 60
