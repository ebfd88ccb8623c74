"""Quiet hours: how people write them, and when they are over, also where clocks change."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.quiet_hours import QuietHours, read_quiet_hours

ZONE = "Europe/Luxembourg"
NIGHT = QuietHours(time(22), time(7))

WRITTEN = (
    ("22:00-07:00", NIGHT),
    ("22h-7h", NIGHT),
    ("de 22h à 7h", NIGHT),
    ("22h00 – 7h00", NIGHT),
    ("entre 22 heures et 7 heures", NIGHT),
    ("von 22 bis 7 Uhr", NIGHT),
    ("vun 22 Auer bis 7 Auer", NIGHT),
    ("from 10pm to 7am", NIGHT),
    ("10 p.m. - 7 a.m.", NIGHT),
    ("12:30-14:00", QuietHours(time(12, 30), time(14))),
    ("22:00-24:00", QuietHours(time(22), time())),
    ("12am-6am", QuietHours(time(), time(6))),
)
NOT_UNDERSTOOD = (
    "",
    "always",
    "22:00",
    "22:00-22:00",
    "25:00-7:00",
    "22:75-7:00",
    "13pm-7am",
    "22-7-9",
    "0pm-3",
)

LUNCH = QuietHours(time(12), time(14))
# They end at an hour that one night leaves out, and another has twice.
UNTIL_HALF_PAST_TWO = QuietHours(time(22), time(2, 30))
# Instants in UTC; Luxembourg is an hour later in winter.
ENDS = (
    (NIGHT, "2026-11-23 21:30", "2026-11-24 06:00"),
    (NIGHT, "2026-11-23 02:00", "2026-11-23 06:00"),
    (NIGHT, "2026-11-23 21:00", "2026-11-24 06:00"),
    (NIGHT, "2026-11-23 06:00", None),
    (NIGHT, "2026-11-23 20:59", None),
    (LUNCH, "2026-11-23 12:00", "2026-11-23 13:00"),
    (LUNCH, "2026-11-23 13:00", None),
    (NIGHT, "2027-03-27 22:00", "2027-03-28 05:00"),
    (UNTIL_HALF_PAST_TWO, "2027-03-27 23:00", "2027-03-28 01:00"),
    (UNTIL_HALF_PAST_TWO, "2026-10-25 00:00", "2026-10-25 00:30"),
    (UNTIL_HALF_PAST_TWO, "2026-10-25 01:10", None),
)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("words", "hours"), WRITTEN)
def test_hours_are_read_as_people_write_them(words: str, hours: QuietHours) -> None:
    assert read_quiet_hours(words) == hours
    assert QuietHours.kept(str(hours)) == hours


@pytest.mark.parametrize("words", NOT_UNDERSTOOD)
def test_other_words_are_no_hours(words: str) -> None:
    assert read_quiet_hours(words) is None


@pytest.mark.parametrize(("hours", "now", "end"), ENDS)
def test_quiet_hours_end_on_the_wall_clock(hours: QuietHours, now: str, end: str | None) -> None:
    assert hours.until(utc(now), ZONE) == (None if end is None else utc(end))


@given(
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.timedeltas(timedelta(), timedelta(days=700)).map(lambda one: utc("2026-01-01 00:00") + one),
    st.sampled_from([ZONE, "America/Santiago", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
)
def test_they_end_within_a_day_and_then_are_over(start: time, end: time, now: datetime, zone: str) -> None:
    until = QuietHours(start, end).until(now, zone)
    if until is not None:
        assert now < until <= now + timedelta(hours=26)
        assert until.astimezone(ZoneInfo(zone)).time() >= end
