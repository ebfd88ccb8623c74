"""What comes every day, and what would come more often than that."""

from datetime import UTC, datetime, time

import pytest

from bot.rules.dates.lexicon import Unit
from bot.rules.recurrence import Recurrence
from bot.rules.reminders import first_time, series_of
from bot.rules.rhythms import cut_recurrence, read_recurrence
from bot.rules.too_often import comes_too_often

DAILY = Recurrence(Unit.DAY)
ZONE = "Europe/Luxembourg"
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

SAID = (
    ("every day", "en", DAILY),
    ("daily", "en", DAILY),
    ("every 3 days", "en", Recurrence(Unit.DAY, 3)),
    ("tous les jours", "fr", DAILY),
    ("chaque jour", "fr", DAILY),
    ("quotidiennement", "fr", DAILY),
    ("tous les 2 jours", "fr", Recurrence(Unit.DAY, 2)),
    ("jeden Tag", "de", DAILY),
    ("täglich", "de", DAILY),
    ("alle 2 Tage", "de", Recurrence(Unit.DAY, 2)),
    ("all Dag", "lb", DAILY),
    ("deeglech", "lb", DAILY),
    ("every 14 days", "en", Recurrence(Unit.WEEK, 2)),
    ("tous les quinze jours", "fr", Recurrence(Unit.WEEK, 2)),
)
TOO_OFTEN = (
    "every 1 second x",
    "every second",
    "every minute",
    "every 5 minutes x",
    "every hour",
    "hourly x",
    "every two hours",
    "toutes les 5 minutes",
    "toutes les heures",
    "chaque seconde",
    "alle 30 Sekunden",
    "jede Stunde",
    "stündlich",
    "all Stonn",
    "all 10 Minutten",
    "every 999999999 seconds",
)
NOT_TOO_OFTEN = (
    "every day",
    "every second tuesday",
    "every second week",
    "chaque seconde semaine",
    "every monday 9:00",
    "hours of work",
    "all day",
    "every",
)
FIRST = (
    (DAILY, time(18), (2026, 11, 23, 17, 0)),
    (DAILY, time(10), (2026, 11, 24, 9, 0)),
    (Recurrence(Unit.WEEK, 1, weekday=0), time(9), (2026, 11, 30, 8, 0)),
    (Recurrence(Unit.MONTH, 1, weekday=4, ordinal=-1), time(9), (2026, 11, 27, 8, 0)),
    (Recurrence(Unit.MONTH, 1, weekday=0, ordinal=1, months=(3, 6)), time(9), (2027, 3, 1, 8, 0)),
)


@pytest.mark.parametrize(("words", "language", "recurrence"), SAID)
def test_a_reminder_may_come_every_day(words: str, language: str, recurrence: Recurrence) -> None:
    assert cut_recurrence(f"{words}", language, days=True) == (recurrence, "")


def test_a_meeting_may_not() -> None:
    assert read_recurrence("every day", "en") is None
    assert read_recurrence("daily", "en") is None


@pytest.mark.parametrize(
    "words",
    ["tous les jours ouvrables", "chaque jour ouvré", "tous les jours de la semaine", "every workday"],
)
def test_some_days_are_not_every_day(words: str) -> None:
    assert cut_recurrence(f"{words} 9h courrier", "fr", days=True) is None


@pytest.mark.parametrize("words", TOO_OFTEN)
def test_what_comes_several_times_a_day_is_known_as_such(words: str) -> None:
    assert comes_too_often(words)


@pytest.mark.parametrize("words", NOT_TOO_OFTEN)
def test_nothing_else_is(words: str) -> None:
    assert not comes_too_often(words)


@pytest.mark.parametrize(("recurrence", "clock", "at"), FIRST)
def test_the_first_time_is_the_next_that_fits(
    recurrence: Recurrence, clock: time, at: tuple[int, int, int, int, int]
) -> None:
    first = first_time(recurrence, clock, MONDAY, ZONE)
    assert first is not None
    assert first.instant == datetime(*at, tzinfo=UTC)


def test_every_day_stays_on_the_wall_clock_where_clocks_change() -> None:
    before = datetime(2027, 3, 26, 12, 0, tzinfo=UTC)
    first = first_time(DAILY, time(2, 30), before, ZONE)
    assert first is not None
    series = series_of(DAILY, first, time(2, 30), None)
    instants = [series.instant(slot) for slot in (series.first, *series.upcoming(series.first, 3))]
    # Winter time, the day without 2:30, summer time.
    assert [one.strftime("%d %H:%M") for one in instants] == ["27 01:30", "28 01:30", "29 00:30", "30 00:30"]


def test_a_series_that_begins_on_the_day_without_its_hour_keeps_its_hour() -> None:
    first = first_time(DAILY, time(2, 30), datetime(2027, 3, 27, 12, 0, tzinfo=UTC), ZONE)
    assert first is not None
    assert first.local.time() == time(3, 30)
    series = series_of(DAILY, first, time(2, 30), None)
    assert series.instant(series.first) == first.instant
    assert series.after(series.first) == datetime.fromisoformat("2027-03-29 02:30")
