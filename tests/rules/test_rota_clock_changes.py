"""Hand-overs keep their wall-clock time where clocks change."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rules.rota import (
    PRIMARY,
    Roster,
    shifts_between,
)
from bot.rules.wall_clock import instant_of
from tests.rules.rosters import DAY, LUX, A, B, at, rota


@pytest.mark.parametrize(
    ("day", "clock", "zone", "instant"),
    [
        (date(2026, 3, 29), time(2, 30), LUX, datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (date(2026, 3, 29), time(2, 0), LUX, datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (date(2026, 3, 29), time(3, 0), LUX, datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), LUX, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 3, 8), time(2, 15), "America/New_York", datetime(2026, 3, 8, 7, 0, tzinfo=UTC)),
        (date(2026, 4, 5), time(1, 45), "Australia/Lord_Howe", datetime(2026, 4, 4, 14, 45, tzinfo=UTC)),
        (date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        # Samoa left a whole day out.
        (date(2011, 12, 30), time(9, 0), "Pacific/Apia", datetime(2011, 12, 30, 10, 0, tzinfo=UTC)),
        (date(2026, 9, 6), time(0, 0), "America/Santiago", datetime(2026, 9, 6, 4, 0, tzinfo=UTC)),
    ],
)
def test_hours_that_are_skipped_or_come_twice(day: date, clock: time, zone: str, instant: datetime) -> None:
    assert instant_of(day, clock, zone) == instant


@pytest.mark.parametrize(
    ("days", "start", "hours"),
    [
        (1, "2026-03-28T09:00", 23),
        (1, "2026-10-24T09:00", 25),
        (1, "2026-10-25T09:00", 24),
        (7, "2026-03-23T09:00", 167),
        (7, "2026-10-19T09:00", 169),
        (7, "2026-10-26T09:00", 168),
    ],
)
def test_a_shift_over_a_change_of_the_clocks_keeps_its_wall_clock_times(
    days: int, start: str, hours: int
) -> None:
    made = rota(A, B, days=days, anchor=date.fromisoformat(start[:10]), since=start)
    (first, *_) = shifts_between(
        Roster((replace(made, since=at(start)),)), PRIMARY, at(start), at(start) + 15 * DAY
    )
    assert first.length == timedelta(hours=hours)
    assert first.ends_at.astimezone(ZoneInfo(LUX)).time() == time(9)
