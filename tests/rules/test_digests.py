"""A group is owed one digest a week, on Monday at eight of its own clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.digests import following, latest, owed

ZONES = ("Europe/Luxembourg", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")
INSTANTS = st.integers(0, 6 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@pytest.mark.parametrize(
    ("now", "zone", "at"),
    [
        ("2026-11-30T06:59:59", "Europe/Luxembourg", "2026-11-23T07:00"),
        ("2026-11-30T07:00:00", "Europe/Luxembourg", "2026-11-30T07:00"),
        ("2026-03-30T06:00:00", "Europe/Luxembourg", "2026-03-30T06:00"),
        ("2026-12-06T23:00:00", "Europe/Luxembourg", "2026-11-30T07:00"),
        ("2026-11-30T12:59:00", "America/New_York", "2026-11-23T13:00"),
    ],
)
def test_the_last_one_is_that_of_the_local_monday(now: str, zone: str, at: str) -> None:
    assert latest(datetime.fromisoformat(now).replace(tzinfo=UTC), zone) == datetime.fromisoformat(
        at
    ).replace(tzinfo=UTC)


@given(INSTANTS, st.sampled_from(ZONES))
def test_it_is_always_monday_at_eight(now: datetime, zone: str) -> None:
    for at in (latest(now, zone), following(now, zone)):
        local = at.astimezone(ZoneInfo(zone))
        assert (local.weekday(), local.hour, local.minute) == (0, 8, 0)
    assert latest(now, zone) <= now < following(now, zone)


@given(INSTANTS, st.sampled_from(ZONES), st.lists(st.integers(1, 24 * 20), max_size=12))
def test_each_week_is_owed_once_however_often_one_looks(start: datetime, zone: str, hours: list[int]) -> None:
    given_, now, weeks = latest(start, zone), start, []
    for hour in hours:
        now += timedelta(hours=hour)
        at = owed(given_, now, zone)
        if at is not None:
            weeks.append(at)
            given_ = at
        assert owed(given_, now, zone) is None
    assert len(set(weeks)) == len(weeks)
    assert given_ == latest(now, zone)


@given(INSTANTS, st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_a_group_that_moves_its_clock_is_not_given_two(now: datetime, old: str, new: str) -> None:
    given_ = latest(now, old)
    at = owed(given_, now, new)
    assert at is None or at - given_ > timedelta(days=3)
