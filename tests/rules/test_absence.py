"""Since when somebody was away."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.absence import PAUSE, Heard, NotPast, read_since
from bot.rules.dates import DateRefused

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)  # a Thursday
ZONE = ZoneInfo("Europe/Luxembourg")

PAST = (
    ("fr", "hier", "2026-11-25 00:00"),
    ("fr", "lundi dernier", "2026-11-23 00:00"),
    ("fr", "mardi", "2026-11-24 00:00"),
    ("fr", "12 novembre", "2026-11-12 00:00"),
    ("fr", "27 novembre", "2025-11-27 00:00"),
    ("fr", "2 semaines", "2026-11-12 11:00"),
    ("en", "monday 14:00", "2026-11-23 14:00"),
    ("en", "12.11.2026", "2026-11-12 00:00"),
    ("en", "3 months", "2026-08-28 12:00"),
    ("en", "today", "2026-11-26 00:00"),
    ("de", "letzten Montag", "2026-11-23 00:00"),
    ("de", "3 Tage", "2026-11-23 11:00"),
    ("lb", "gëschter", "2026-11-25 00:00"),
)


@pytest.mark.parametrize(("language", "said", "local"), PAST)
def test_a_date_is_the_last_such_day(language: str, said: str, local: str) -> None:
    assert f"{read_since(said, NOW, ZONE, language).astimezone(ZONE):%Y-%m-%d %H:%M}" == local


@pytest.mark.parametrize("said", ["tomorrow", "in 2 weeks", "12.11.2027", "in 3 days"])
def test_what_is_still_to_come_is_refused(said: str) -> None:
    with pytest.raises(NotPast):
        read_since(said, NOW, ZONE, "en")


@pytest.mark.parametrize("said", ["the flood", "30 february", "0 days", "-2 weeks", '"*%_'])
def test_what_is_no_date_is_refused(said: str) -> None:
    with pytest.raises(DateRefused):
        read_since(said, NOW, ZONE, "en")


def test_the_conversation_somebody_is_in_does_not_count() -> None:
    weeks_ago = NOW - timedelta(weeks=3)
    heard = Heard(weeks_ago).again(NOW - timedelta(hours=1)).again(NOW)
    assert heard.away_since(NOW) == weeks_ago
    assert heard.away_since(NOW + PAUSE * 2) == NOW


def test_nobody_knows_when_a_newcomer_spoke_before() -> None:
    assert Heard(NOW).away_since(NOW) is None
    assert Heard(NOW).away_since(NOW + timedelta(days=1)) == NOW


@given(st.lists(st.integers(0, 60 * 24 * 30), min_size=1, max_size=30))
def test_one_was_away_for_longer_than_a_pause(minutes: list[int]) -> None:
    spoken = sorted(NOW + timedelta(minutes=one) for one in minutes)
    heard = Heard(spoken[0])
    for at in spoken[1:]:
        heard = heard.again(at)
    since = heard.away_since(spoken[-1])
    assert since is None or since in spoken
    if since is not None:
        assert min(at for at in spoken if at > since + timedelta(minutes=5)) - since > PAUSE


@given(st.integers(1, 60 * 24))
def test_what_arrives_late_changes_nothing(minutes: int) -> None:
    heard = Heard(NOW, NOW - timedelta(days=9))
    assert heard.again(NOW - timedelta(minutes=minutes)) == heard
