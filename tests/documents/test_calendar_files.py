"""Calendar files say what they were made of to whoever reads them, and what is given out again counts on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from bot.documents.calendar import Entry, Issue, calendar
from bot.documents.ledger import issues
from bot.texts import clip

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ENTRY = Entry("1-m1@localhost", "M-1", "M-1 Plenary", NOW, "Europe/Luxembourg", timedelta(hours=2))
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=200)


def written(*entries: Entry, name: str = "Group") -> str:
    """The file of some entries."""
    return calendar(name, [Issue(entry, NOW) for entry in entries], NOW).decode()


def at(text: str, zone: str = "Europe/Luxembourg", fold: int = 0) -> datetime:
    """An instant (UTC) by a wall clock."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "length", "begins", "ends"),
    [
        ("2027-03-28T01:00", 3, "20270328T010000", "20270328T050000"),
        ("2027-10-31T01:00", 3, "20271031T010000", "20271031T030000"),
        ("2026-12-31T23:00", 2, "20261231T230000", "20270101T010000"),
    ],
)
def test_a_meeting_lasts_as_long_as_it_lasts(start: str, length: int, begins: str, ends: str) -> None:
    text = written(replace(ENTRY, starts_at=at(start), length=timedelta(hours=length)))
    assert f"DTSTART;TZID=Europe/Luxembourg:{begins}" in text
    assert f"DTEND;TZID=Europe/Luxembourg:{ends}" in text


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    first, second = (at("2027-10-31T02:30", fold=fold) for fold in (0, 1))
    text = written(replace(ENTRY, starts_at=first), replace(ENTRY, uid="2", starts_at=second))
    assert "DTSTART;TZID=Europe/Luxembourg:20271031T023000" in text
    assert "DTSTART:20271031T013000Z" in text


def test_no_time_floats() -> None:
    utc = replace(ENTRY, uid="2", zone="UTC")
    whole = replace(ENTRY, uid="3", length=timedelta(), whole_day=True)
    (calendar_read,) = Calendar.from_ical(written(ENTRY, utc, whole), multiple=True)
    for event in calendar_read.walk("VEVENT"):
        for name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"):
            value = event.decoded(name)
            assert not isinstance(value, datetime) or value.tzinfo is not None
    assert "DTSTART:20261123T090000Z" in written(utc)
    assert "VTIMEZONE" not in written(utc)


@pytest.mark.parametrize(
    ("due", "day"),
    [("2026-12-01T23:59:59", date(2026, 12, 1)), ("2027-03-28T23:59:59", date(2027, 3, 28))],
)
def test_a_day_is_that_of_its_own_zone_and_ends_with_the_next(due: str, day: date) -> None:
    for zone in ("Europe/Luxembourg", "Pacific/Auckland", "America/New_York"):
        whole = replace(ENTRY, starts_at=at(due, zone), zone=zone, length=timedelta(), whole_day=True)
        (event,) = IcsCalendarStream.calendar_from_ics(written(whole)).events
        assert (event.start, event.end) == (day, day + timedelta(days=1))


def test_what_ends_within_its_first_second_has_no_end() -> None:
    short = replace(ENTRY, length=timedelta(milliseconds=200))
    assert "DTEND" not in written(short)


@given(TYPED, TYPED, TYPED)
def test_two_readers_find_the_words_that_were_typed(title: str, place: str, name: str) -> None:
    text = written(replace(ENTRY, title=f"M-1 {title}", place=f"at {place}"), name=f"Group {name}")
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    expected = clip(f"M-1 {title}", 500), clip(f"at {place}", 500)
    (event,) = IcsCalendarStream.calendar_from_ics(text).events
    assert (event.summary, event.location) == expected
    other = Calendar.from_ical(text)
    (read,) = other.walk("VEVENT")
    assert (str(read["SUMMARY"]), str(read["LOCATION"])) == expected
    assert str(other["X-WR-CALNAME"]) == clip(f"Group {name}", 500)


def test_a_calendar_without_a_name_has_none() -> None:
    assert "X-WR-CALNAME" not in written(ENTRY, name="")


# What stands of three entries at each time that a calendar is given out; a number stands for the wording.
STATES = st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), max_size=3), max_size=8)


@given(STATES)
def test_who_imports_every_file_has_what_stands_and_nothing_else(states: list[dict[str, int]]) -> None:
    known: dict[str, Issue] = {}
    theirs: dict[str, Issue] = {}
    for hours, state in enumerate(states):
        current = [replace(ENTRY, uid=uid, reference=uid, title=str(words)) for uid, words in state.items()]
        for issue in issues(known, current, {}, NOW + timedelta(hours=hours)):
            before = theirs.get(issue.entry.uid)
            # A calendar takes nothing in that does not count on; the same number must mean the same.
            if before is None or issue.sequence > before.sequence:
                theirs[issue.entry.uid] = issue
            else:
                assert issue == before
            known[issue.entry.uid] = issue
        standing = {uid: int(one.entry.title) for uid, one in theirs.items() if not one.cancelled}
        assert standing == state


def test_what_is_called_off_speaks_of_its_record_as_it_is_now() -> None:
    known = {ENTRY.uid: Issue(replace(ENTRY, place="at home"), NOW)}
    (renamed,) = issues(known, [], {"M-1": "M-1 Other"}, NOW)
    (taken_back,) = issues(known, [], {}, NOW)
    assert (renamed.entry.title, renamed.entry.place, renamed.cancelled) == ("M-1 Other", None, True)
    assert taken_back.entry.title == "M-1"
