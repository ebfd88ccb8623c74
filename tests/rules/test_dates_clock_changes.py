"""Days on which the clocks change, and lengths of time across them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.dates import Shift, WeekdayContradicts, When, read_date

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ZONES = (
    "Europe/Luxembourg",
    "America/New_York",
    "America/Havana",
    "America/St_Johns",
    "America/Santiago",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "UTC",
)


def read(text: str, zone: str, now: datetime = NOON) -> When:
    return read_date(text, now=now, zone=ZoneInfo(zone), language="en")


@pytest.mark.parametrize(
    ("zone", "text", "local", "instant", "shift"),
    [
        ("Europe/Luxembourg", "2027-03-28 02:30", "2027-03-28 03:30", "2027-03-28 01:30", Shift.SKIPPED),
        ("Europe/Luxembourg", "2027-03-28 01:59", "2027-03-28 01:59", "2027-03-28 00:59", Shift.NONE),
        ("Europe/Luxembourg", "2027-03-28 03:00", "2027-03-28 03:00", "2027-03-28 01:00", Shift.NONE),
        ("Europe/Luxembourg", "2027-10-31 02:30", "2027-10-31 02:30", "2027-10-31 00:30", Shift.DOUBLED),
        ("Europe/Luxembourg", "2027-10-31 03:00", "2027-10-31 03:00", "2027-10-31 02:00", Shift.NONE),
        ("America/New_York", "2027-03-14 02:15", "2027-03-14 03:15", "2027-03-14 07:15", Shift.SKIPPED),
        ("America/New_York", "2027-11-07 01:15", "2027-11-07 01:15", "2027-11-07 05:15", Shift.DOUBLED),
        ("Australia/Lord_Howe", "2027-10-03 02:10", "2027-10-03 02:40", "2027-10-02 15:40", Shift.SKIPPED),
        ("Africa/Cairo", "2027-04-30 00:30", "2027-04-30 01:30", "2027-04-29 22:30", Shift.SKIPPED),
        ("UTC", "2027-03-28 02:30", "2027-03-28 02:30", "2027-03-28 02:30", Shift.NONE),
    ],
)
def test_a_time_that_is_skipped_or_doubled_is_told(
    zone: str, text: str, local: str, instant: str, shift: Shift
) -> None:
    when = read(text, zone)
    assert when.local == datetime.fromisoformat(local)
    assert when.instant == datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert when.shift is shift


@pytest.mark.parametrize(
    ("zone", "day", "start", "end"),
    [
        ("Europe/Luxembourg", "2027-01-15", "2027-01-14 23:00", "2027-01-15 22:59:59"),
        ("Europe/Luxembourg", "2027-03-28", "2027-03-27 23:00", "2027-03-28 21:59:59"),
        ("Europe/Luxembourg", "2027-10-31", "2027-10-30 22:00", "2027-10-31 22:59:59"),
        # Midnight does not exist: the day begins at one.
        ("Africa/Cairo", "2027-04-30", "2027-04-29 22:00", "2027-04-30 20:59:59"),
        # The hour before midnight comes twice: the day ends with the second.
        ("Africa/Cairo", "2027-10-28", "2027-10-27 21:00", "2027-10-28 21:59:59"),
        # Midnight comes twice: the day begins with the first.
        ("America/Havana", "2027-11-07", "2027-11-07 04:00", "2027-11-08 04:59:59"),
        # At one minute past midnight the day before came back.
        ("America/St_Johns", "2010-11-06", "2010-11-06 02:30", "2010-11-07 03:29:59"),
        # At half past eleven the next day began, half an hour old.
        ("America/Toronto", "1919-03-30", "1919-03-30 05:00", "1919-03-31 04:29:59"),
        ("America/Toronto", "1919-03-31", "1919-03-31 04:30", "1919-04-01 03:59:59"),
    ],
)
def test_a_day_has_its_true_start_and_end(zone: str, day: str, start: str, end: str) -> None:
    when = When.at(datetime.fromisoformat(day), ZoneInfo(zone), has_time=False)
    assert when.instant == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert when.end_of_day == datetime.fromisoformat(end).replace(tzinfo=UTC)


@given(st.sampled_from(ZONES), st.dates(date(2015, 1, 1), date(2037, 12, 30)), st.booleans())
def test_a_day_lies_between_its_start_and_its_end(zone: str, day: date, has_time: bool) -> None:
    place = ZoneInfo(zone)
    when = When.at(datetime.combine(day, time(12 if has_time else 0)), place, has_time=has_time)
    start = When.at(datetime.combine(day, time()), place, has_time=False).instant
    assert start.astimezone(place).date() == day == when.end_of_day.astimezone(place).date()
    assert (start - timedelta(seconds=1)).astimezone(place).date() < day
    assert (when.end_of_day + timedelta(seconds=1)).astimezone(place).date() > day
    assert start <= when.instant < when.end_of_day


@given(
    st.sampled_from(ZONES),
    st.datetimes(datetime.fromisoformat("2026-11-25"), datetime.fromisoformat("2036-12-30")).map(
        lambda at: at.replace(second=0, microsecond=0)
    ),
)
def test_a_time_is_read_as_it_was_said_or_told_to_be_skipped(zone: str, local: datetime) -> None:
    when = read(local.isoformat(" ", "minutes"), zone)
    there = when.instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert there == when.local
    if when.shift is Shift.SKIPPED:
        assert timedelta(0) < when.local - local <= timedelta(hours=1)
    else:
        assert when.local == local
    later = local.replace(tzinfo=ZoneInfo(zone), fold=1).astimezone(UTC)
    assert (when.shift is Shift.DOUBLED) == (when.instant < later and when.local == local)


def test_hours_from_now_are_counted_in_true_hours() -> None:
    before = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
    when = read("in 2 hours", "Europe/Luxembourg", before)
    assert (when.local, when.instant) == (
        datetime.fromisoformat("2027-03-28 04:30"),
        before + timedelta(hours=2),
    )
    before = datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    when = read("in 1 hour", "Europe/Luxembourg", before)
    assert (when.local, when.instant) == (
        datetime.fromisoformat("2027-10-31 02:30"),
        before + timedelta(hours=1),
    )
    assert when.shift is Shift.NONE


def test_days_from_now_are_counted_on_the_calendar() -> None:
    before = datetime(2027, 3, 27, 22, 30, tzinfo=UTC)
    when = read("in 1 day", "Europe/Luxembourg", before)
    assert (when.local, when.has_time) == (datetime.fromisoformat("2027-03-28"), False)
    assert read("tomorrow at 23:30", "Europe/Luxembourg", before).instant == before + timedelta(hours=23)


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        ("2027-01-31", "in 1 month", "2027-02-28"),
        ("2027-12-31", "in 2 months", "2028-02-29"),
        ("2028-02-29", "in 1 year", "2029-02-28"),
        ("2028-02-29", "29 February", "2028-02-29"),
        ("2028-03-01", "29 February", "2032-02-29"),
        ("2027-12-31", "end of month", "2027-12-31"),
        ("2027-12-31", "end of next month", "2028-01-31"),
        ("2027-12-31", "1 January", "2028-01-01"),
        ("2027-12-31", "Sunday", "2028-01-02"),
        ("2027-01-31", "Monday the 1st", "2027-02-01"),
        ("2027-01-31", "Wednesday the 31st", "WeekdayContradicts"),
    ],
)
def test_months_and_years_are_counted_on_the_calendar(today: str, text: str, expected: str) -> None:
    now = datetime.fromisoformat(f"{today} 10:00").replace(tzinfo=UTC)
    if expected == "WeekdayContradicts":
        with pytest.raises(WeekdayContradicts):
            read(text, "UTC", now)
    else:
        assert read(text, "UTC", now).local == datetime.fromisoformat(expected)
