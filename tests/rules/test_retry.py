"""How long to wait before trying again: ever longer, never too long, never less than was asked."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.retry import FIRST_WAIT, LONGEST_URGENT_WAIT, LONGEST_WAIT, wait_before

SURELY = 0.9999999
ATTEMPTS = st.integers(1, 10_000)
CHANCES = st.floats(0, 1, exclude_max=True)
ASKED = st.none() | st.timedeltas(timedelta(), timedelta(days=1))


@pytest.mark.parametrize(
    ("attempt", "urgent", "seconds"),
    [
        (1, False, 0.5),
        (2, False, 1),
        (3, False, 2),
        (5, False, 8),
        (8, False, 64),
        (9, False, 120),
        (10, False, 120),
        (1000, False, 120),
        (1, True, 0.5),
        (5, True, 8),
        (6, True, 10),
        (1000, True, 10),
    ],
)
def test_the_wait_doubles_up_to_a_ceiling(attempt: int, urgent: bool, seconds: float) -> None:
    full = timedelta(seconds=seconds)
    assert wait_before(attempt, urgent=urgent, chance=0) == full / 2
    assert abs(wait_before(attempt, urgent=urgent, chance=SURELY) - full) < timedelta(milliseconds=1)


@pytest.mark.parametrize("seconds", [0, 1, 30, 3600])
def test_what_the_homeserver_asks_for_is_waited_out(seconds: int) -> None:
    asked = timedelta(seconds=seconds)
    assert wait_before(1, urgent=True, chance=0, asked=asked) == max(asked, FIRST_WAIT / 2)


@given(attempt=ATTEMPTS, urgent=st.booleans(), chance=CHANCES, asked=ASKED)
def test_a_wait_is_never_less_than_asked_and_never_longer_than_the_ceiling(
    attempt: int, urgent: bool, chance: float, asked: timedelta | None
) -> None:
    wait = wait_before(attempt, urgent=urgent, chance=chance, asked=asked)
    ceiling = LONGEST_URGENT_WAIT if urgent else LONGEST_WAIT
    assert FIRST_WAIT / 2 <= wait <= max(ceiling, asked or timedelta())
    assert asked is None or wait >= asked


@given(attempt=ATTEMPTS, urgent=st.booleans(), chance=CHANCES)
def test_a_later_try_never_waits_less(attempt: int, urgent: bool, chance: float) -> None:
    assert wait_before(attempt + 1, urgent=urgent, chance=chance) >= wait_before(
        attempt, urgent=urgent, chance=chance
    )


@given(attempt=ATTEMPTS, chance=CHANCES)
def test_what_is_urgent_never_waits_longer(attempt: int, chance: float) -> None:
    assert wait_before(attempt, urgent=True, chance=chance) <= wait_before(
        attempt, urgent=False, chance=chance
    )


@given(attempt=ATTEMPTS, urgent=st.booleans())
def test_those_who_wait_together_do_not_come_back_together(attempt: int, urgent: bool) -> None:
    waits = [wait_before(attempt, urgent=urgent, chance=place / 10) for place in range(10)]
    assert len(set(waits)) == 10
    assert waits == sorted(waits)
