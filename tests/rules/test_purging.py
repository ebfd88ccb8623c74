"""When a case that is over is announced and forgotten."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.purging import announced_at, next_look, notice, purged_at

ENDED = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TERMS = st.integers(1, 3650).map(lambda days: timedelta(days=days))
LATER = st.one_of(st.none(), st.integers(0, 5000).map(lambda hours: ENDED + timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("days", "announced", "purged"),
    [(90, 83, 90), (14, 7, 14), (8, 4, 8), (1, 0.5, 1), (3650, 3643, 3650)],
)
def test_a_purge_is_announced_a_week_before_or_half_way(days: int, announced: float, purged: float) -> None:
    term = timedelta(days=days)
    assert announced_at(ENDED, term) == ENDED + timedelta(days=announced)
    assert purged_at(ENDED, term) == ENDED + timedelta(days=purged)


def test_what_is_kept_longer_is_announced_later() -> None:
    until = ENDED + timedelta(days=200)
    assert purged_at(ENDED, timedelta(days=90), kept_until=until) == until
    assert announced_at(ENDED, timedelta(days=90), kept_until=until) == until - timedelta(days=7)


def test_what_is_kept_shorter_than_its_term_goes_with_its_term() -> None:
    until = ENDED + timedelta(days=20)
    assert purged_at(ENDED, timedelta(days=90), kept_until=until) == ENDED + timedelta(days=90)


def test_what_was_announced_late_goes_a_notice_later() -> None:
    told = ENDED + timedelta(days=400)
    assert purged_at(ENDED, timedelta(days=90), told_at=told) == told + timedelta(days=7)


@given(TERMS, LATER)
def test_nothing_goes_unannounced_or_before_its_term(term: timedelta, kept: datetime | None) -> None:
    told = next_look(ENDED, term, kept_until=kept)
    purged = next_look(ENDED, term, kept_until=kept, told_at=told)
    assert ENDED < told < purged
    assert purged - told == notice(term)
    assert purged == max(ENDED + term, kept or ENDED)


@given(TERMS, LATER, st.integers(0, 5000))
def test_however_late_it_is_announced_the_notice_is_kept(
    term: timedelta, kept: datetime | None, late: int
) -> None:
    told = announced_at(ENDED, term, kept_until=kept) + timedelta(hours=late)
    assert next_look(ENDED, term, kept_until=kept, told_at=told) >= told + notice(term)
