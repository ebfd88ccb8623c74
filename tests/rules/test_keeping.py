"""When a promise is reminded of."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cases import Level
from bot.rules.escalation import DEFAULT_POLICIES, Hours, Quiet, starts_at
from bot.rules.keeping import reminder_at

QUIET = Quiet(zone="UTC")


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("level", "promised", "until", "reminded"),
    [
        (Level.CRITICAL, _at(23, 3), _at(23, 3, 30), _at(23, 3, 20)),
        (Level.HIGH, _at(23, 2), _at(23, 6), _at(23, 4, 40)),
        # The rest of the night goes by; there is time enough in the morning.
        (Level.NORMAL, _at(23, 12), _at(24, 12), _at(24, 7)),
        # It runs out as the night does, so it is said the evening before.
        (Level.NORMAL, _at(23, 23), _at(25, 7), _at(24, 21, 30)),
        # Over a weekend, on Friday.
        (Level.LOW, _at(21, 12), _at(30, 7), _at(27, 21, 30)),
    ],
)
def test_a_promise_is_reminded_of_with_time_to_answer(
    level: Level, promised: datetime, until: datetime, reminded: datetime
) -> None:
    assert reminder_at(DEFAULT_POLICIES[level], promised, until, QUIET) == reminded


@given(
    level=st.sampled_from(list(Level)),
    promised=st.integers(0, 366 * 24 * 60).map(lambda after: _at(1, 0) + timedelta(minutes=after)),
)
def test_nobody_is_reminded_in_quiet_hours_nor_too_late_to_answer(level: Level, promised: datetime) -> None:
    policy = DEFAULT_POLICIES[level]
    until = starts_at(policy, promised + policy.promise, QUIET)
    at = reminder_at(policy, promised, until, QUIET)
    assert at is not None
    assert promised < at <= until - timedelta(minutes=5)
    assert policy.hours is Hours.ALWAYS or starts_at(policy, at, QUIET) == at
