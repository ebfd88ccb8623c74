"""How often something comes again: what people say, and when that is."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.dates.lexicon import Unit
from bot.rules.dates.values import Shift
from bot.rules.recurrence import Recurrence, Series
from bot.rules.rhythms import DoubtfulRecurrence, announces, cut_recurrence, read_recurrence

LUXEMBOURG = "Europe/Luxembourg"
EVERY_3_MONTHS = Recurrence(Unit.MONTH, 3)
SECOND_TUESDAY = Recurrence(Unit.MONTH, 1, 1, 2)
TUESDAYS = Recurrence(Unit.WEEK, 1, 1)
MONDAYS_OF_SPRING = Recurrence(Unit.MONTH, 1, 0, 1, (3, 6))

SAID = {
    "en": {
        "every 3 months": EVERY_3_MONTHS,
        "every three months": EVERY_3_MONTHS,
        "each month": Recurrence(Unit.MONTH),
        "every 2 weeks": Recurrence(Unit.WEEK, 2),
        "every other week": Recurrence(Unit.WEEK, 2),
        "every second tuesday": SECOND_TUESDAY,
        "every second tuesday of the month": SECOND_TUESDAY,
        "every other tuesday": Recurrence(Unit.WEEK, 2, 1),
        "every tuesday": TUESDAYS,
        "first monday of march and june": MONDAYS_OF_SPRING,
        "every last friday of the month": Recurrence(Unit.MONTH, 1, 4, -1),
        "every year": Recurrence(Unit.YEAR),
        "every 2nd tuesday of the month": SECOND_TUESDAY,
        "the 2nd tuesday of every month": SECOND_TUESDAY,
        "every month on the second tuesday": SECOND_TUESDAY,
        "every second week": Recurrence(Unit.WEEK, 2),
        "every third month": EVERY_3_MONTHS,
        "every two weeks on tuesday": Recurrence(Unit.WEEK, 2, 1),
        "one tuesday in two": Recurrence(Unit.WEEK, 2, 1),
        "every 14 days": Recurrence(Unit.WEEK, 2),
        "every fortnight": Recurrence(Unit.WEEK, 2),
        "every quarter": EVERY_3_MONTHS,
        "weekly": Recurrence(Unit.WEEK),
        "fortnightly": Recurrence(Unit.WEEK, 2),
        "monthly": Recurrence(Unit.MONTH),
        "once a month": Recurrence(Unit.MONTH),
        "quarterly": EVERY_3_MONTHS,
        "half-yearly": Recurrence(Unit.MONTH, 6),
        "annually": Recurrence(Unit.YEAR),
    },
    "fr": {
        "tous les 3 mois": EVERY_3_MONTHS,
        "tous les trois mois.": EVERY_3_MONTHS,
        "chaque mois": Recurrence(Unit.MONTH),
        "toutes les 2 semaines": Recurrence(Unit.WEEK, 2),
        "chaque deuxième mardi": SECOND_TUESDAY,
        "le deuxième mardi du mois": SECOND_TUESDAY,
        "un mardi sur deux": Recurrence(Unit.WEEK, 2, 1),
        "tous les mardis": TUESDAYS,
        "chaque premier lundi de mars, juin": MONDAYS_OF_SPRING,
        "le dernier vendredi du mois": Recurrence(Unit.MONTH, 1, 4, -1),
        "tous les ans": Recurrence(Unit.YEAR),
        "le 2ème mardi de chaque mois": SECOND_TUESDAY,
        "le 2e mardi du mois": SECOND_TUESDAY,
        "le 2e mardi tous les mois": SECOND_TUESDAY,
        "le 1er lundi de mars et de juin": MONDAYS_OF_SPRING,
        "une semaine sur deux": Recurrence(Unit.WEEK, 2),
        "un mois sur deux": Recurrence(Unit.MONTH, 2),
        "toutes les deux semaines": Recurrence(Unit.WEEK, 2),
        "toutes les deux semaines le mardi": Recurrence(Unit.WEEK, 2, 1),
        "tous les deux mardis": Recurrence(Unit.WEEK, 2, 1),
        "tous les 15 jours": Recurrence(Unit.WEEK, 2),
        "tous les quinze jours": Recurrence(Unit.WEEK, 2),
        "tous les trimestres": EVERY_3_MONTHS,
        "une fois par semaine": Recurrence(Unit.WEEK),
        "une fois par mois": Recurrence(Unit.MONTH),
        "hebdomadaire": Recurrence(Unit.WEEK),
        "mensuel": Recurrence(Unit.MONTH),
        "bimestriel": Recurrence(Unit.MONTH, 2),
        "trimestrielle": EVERY_3_MONTHS,
        "annuel": Recurrence(Unit.YEAR),
    },
    "de": {
        "alle 3 Monate": EVERY_3_MONTHS,
        "jeden Monat": Recurrence(Unit.MONTH),
        "alle zwei Wochen": Recurrence(Unit.WEEK, 2),
        "jeden zweiten Dienstag im Monat": SECOND_TUESDAY,
        "jeden Dienstag": TUESDAYS,
        "erster Montag im März und Juni": MONDAYS_OF_SPRING,
        "jedes Jahr": Recurrence(Unit.YEAR),
        "jeden 2. Dienstag im Monat": SECOND_TUESDAY,
        "am 2. Dienstag jedes Monats": SECOND_TUESDAY,
        "jede zweite Woche": Recurrence(Unit.WEEK, 2),
        "alle 14 Tage": Recurrence(Unit.WEEK, 2),
        "alle zwei Wochen am Dienstag": Recurrence(Unit.WEEK, 2, 1),
        "jedes Quartal": EVERY_3_MONTHS,
        "einmal im Monat": Recurrence(Unit.MONTH),
        "wöchentlich": Recurrence(Unit.WEEK),
        "monatlich": Recurrence(Unit.MONTH),
        "vierteljaehrlich": EVERY_3_MONTHS,
        "vierteljährlich": EVERY_3_MONTHS,
        "jährlich": Recurrence(Unit.YEAR),
    },
    "lb": {
        "all 3 Méint": EVERY_3_MONTHS,
        "all Mount": Recurrence(Unit.MONTH),
        "all 2 Wochen": Recurrence(Unit.WEEK, 2),
        "all zweeten Dënschdeg am Mount": SECOND_TUESDAY,
        "den 2. Dënschdeg vum Mount": SECOND_TUESDAY,
        "all zweet Woch": Recurrence(Unit.WEEK, 2),
        "all 14 Deeg": Recurrence(Unit.WEEK, 2),
        "eemol am Mount": Recurrence(Unit.MONTH),
        "wëchentlech": Recurrence(Unit.WEEK),
        "véierteljäerlech": EVERY_3_MONTHS,
        "jäerlech": Recurrence(Unit.YEAR),
        "all Dënschdeg": TUESDAYS,
        "éischte Méindeg am Mäerz, Juni": MONDAYS_OF_SPRING,
    },
}
CASES = [(language, text, meant) for language, said in SAID.items() for text, meant in said.items()]
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2032, 12, 31)).map(  # noqa: DTZ001 - wall-clock times
    lambda moment: moment.replace(second=0, microsecond=0)
)


@pytest.mark.parametrize(("language", "text", "meant"), CASES)
def test_what_people_say_is_understood(language: str, text: str, meant: Recurrence) -> None:
    assert read_recurrence(text, language) == meant


@pytest.mark.parametrize("language", ["fr", "de", "lb"])
def test_english_is_understood_by_everybody(language: str) -> None:
    assert read_recurrence("every 3 months", language) == EVERY_3_MONTHS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "every",
        "every blue moon",
        "every 3 months or so",
        "every 0 weeks",
        "every 99 years",
        "monday",
        "le mardi",
        "first monday",
        "3 months",
        "every fifth tuesday",
        "every 5th tuesday",
        "every 15 days",
        "tous les 8 jours",
        "biweekly",
        "bimensuel",
        "daily",
        "every tuesday and thursday",
        "le 2e mardi",
    ],
)
def test_what_is_not_understood_is_not_guessed(text: str) -> None:
    assert read_recurrence(text, "en") is None


DOUBTFUL = {
    ("fr", "tous les 3-4 mois"): (EVERY_3_MONTHS, Recurrence(Unit.MONTH, 4)),
    ("fr", "tous les trois ou quatre mois"): (EVERY_3_MONTHS, Recurrence(Unit.MONTH, 4)),
    ("en", "every 2 to 3 weeks"): (Recurrence(Unit.WEEK, 2), Recurrence(Unit.WEEK, 3)),
    ("de", "alle 3 bis 4 Monate"): (EVERY_3_MONTHS, Recurrence(Unit.MONTH, 4)),
    ("lb", "all 3 bis 4 Méint"): (EVERY_3_MONTHS, Recurrence(Unit.MONTH, 4)),
    ("de", "jeden zweiten Dienstag"): (SECOND_TUESDAY, Recurrence(Unit.WEEK, 2, 1)),
    ("de", "jeden 2. Dienstag"): (SECOND_TUESDAY, Recurrence(Unit.WEEK, 2, 1)),
    ("lb", "all zweeten Dënschdeg"): (SECOND_TUESDAY, Recurrence(Unit.WEEK, 2, 1)),
}


@pytest.mark.parametrize(("language", "text"), DOUBTFUL)
def test_what_has_two_meanings_is_not_decided(language: str, text: str) -> None:
    with pytest.raises(DoubtfulRecurrence) as doubtful:
        cut_recurrence(f"{text} bis 2028", language)
    assert doubtful.value.readings == DOUBTFUL[language, text]
    assert doubtful.value.said == text


@pytest.mark.parametrize(("language", "text", "meant"), CASES)
def test_what_follows_a_recurrence_is_left(language: str, text: str, meant: Recurrence) -> None:
    assert cut_recurrence(f"{text.rstrip('.')} (X)", language) == (meant, " (X)")


@pytest.mark.parametrize("text", ["all hands", "alle", "alle für 2 Stunden", "all saints"])
def test_words_that_only_resemble_a_recurrence_announce_none(text: str) -> None:
    assert not announces(text)


@pytest.mark.parametrize("text", ["every blue moon", "tous les 36 du mois", "alle Jubeljahre", "bimensuel"])
def test_what_begins_as_a_recurrence_is_told_from_other_words(text: str) -> None:
    assert announces(text)
    assert not announces(f"x {text}")


def at(*when: int) -> datetime:
    return datetime(*when)  # type: ignore[arg-type]  # noqa: DTZ001 - a wall-clock time


def series(recurrence: Recurrence, first: datetime, zone: str = LUXEMBOURG) -> Series:
    return Series(recurrence.rule(first), first, first + timedelta(days=3660), zone)


def test_three_months_are_not_ninety_two_days_and_summer_moves_nothing() -> None:
    every = series(EVERY_3_MONTHS, at(2026, 12, 15, 14))
    times = every.upcoming(every.first, 4)
    assert times == (at(2027, 3, 15, 14), at(2027, 6, 15, 14), at(2027, 9, 15, 14), at(2027, 12, 15, 14))
    assert every.instant(times[0]).astimezone(UTC).hour == 13
    assert every.instant(times[1]).astimezone(UTC).hour == 12


def test_the_last_of_a_month_stays_in_every_month() -> None:
    every = series(Recurrence(Unit.MONTH), at(2027, 1, 31, 9))
    assert [time.day for time in every.upcoming(every.first, 3)] == [28, 31, 30]
    yearly = series(Recurrence(Unit.YEAR), at(2028, 2, 29, 9))
    assert [time.day for time in yearly.upcoming(yearly.first, 4)] == [28, 28, 28, 29]


def test_weekdays_of_months() -> None:
    every = series(MONDAYS_OF_SPRING, at(2027, 3, 1, 9))
    assert every.upcoming(every.first, 3) == (at(2027, 6, 7, 9), at(2028, 3, 6, 9), at(2028, 6, 5, 9))


def test_a_series_ends() -> None:
    first = at(2027, 1, 1, 9)
    every = Series(EVERY_3_MONTHS.rule(first), first, at(2027, 8, 1), LUXEMBOURG)
    assert every.upcoming(first, 9) == (at(2027, 4, 1, 9), at(2027, 7, 1, 9))
    assert every.after(at(2027, 7, 1, 9)) is None


@given(MOMENTS, st.integers(1, 12))
def test_months_are_counted_and_the_hour_stays(first: datetime, interval: int) -> None:
    every = series(Recurrence(Unit.MONTH, interval), first)
    for step, time in enumerate(every.upcoming(first, 6), 1):
        months = (time.year - first.year) * 12 + time.month - first.month
        assert months == interval * step
        assert time.time() == first.time()
        assert time.day == first.day or (time + timedelta(days=1)).month != time.month


@given(MOMENTS)
def test_the_next_one_is_later_whatever_daylight_saving_does(first: datetime) -> None:
    every = series(TUESDAYS, first)
    instants = [every.instant(time) for time in every.upcoming(first, 60)]
    assert instants == sorted(set(instants))
    assert all(one.astimezone(ZoneInfo(LUXEMBOURG)).weekday() == 1 for one in instants)


@given(MOMENTS, MOMENTS)
def test_a_series_that_is_moved_begins_at_its_new_time_and_keeps_its_rhythm(
    first: datetime, to: datetime
) -> None:
    moved = series(EVERY_3_MONTHS, first).moved(to, LUXEMBOURG)
    assert moved.first == to
    following = moved.after(to)
    if following is not None:
        assert (following.year - to.year) * 12 + following.month - to.month == 3


def test_a_weekday_that_is_moved_is_another_weekday_from_then_on() -> None:
    moved = series(SECOND_TUESDAY, at(2027, 1, 12, 14)).moved(at(2027, 1, 21, 10), LUXEMBOURG)
    assert moved.upcoming(moved.first, 2) == (at(2027, 2, 18, 10), at(2027, 3, 18, 10))


@pytest.mark.parametrize(("day", "there"), [(12, True), (5, False), (13, False)])
def test_a_first_day_that_is_none_of_them_is_told(day: int, there: bool) -> None:
    assert SECOND_TUESDAY.fits(at(2027, 1, day)) is there


@given(st.text(max_size=60))
def test_nothing_that_may_be_typed_breaks_it(text: str) -> None:
    for language in ("fr", "en", "de", "lb"):
        with suppress(DoubtfulRecurrence):
            found = read_recurrence(text, language)
            if found is not None:
                found.rule(at(2027, 1, 31))


@given(
    st.lists(
        st.sampled_from(
            ["every", "all", "alle", "tous", "les", "2", "3", "-", "ou", "zweiten", "mardi", "mois", "du"]
        )
    )
)
def test_no_order_of_its_words_breaks_it(words: list[str]) -> None:
    for language in ("fr", "de"):
        with suppress(DoubtfulRecurrence):
            cut = cut_recurrence(" ".join(words), language)
            if cut is not None:
                assert " ".join(words).endswith(cut[1])
                cut[0].rule(at(2027, 1, 31))


def test_hours_that_daylight_saving_skips_are_told_of_a_series() -> None:
    every = series(Recurrence(Unit.WEEK), at(2027, 3, 21, 2, 30))
    assert every.shift(at(2027, 3, 28, 2, 30)) is Shift.SKIPPED
    assert every.instant(at(2027, 3, 28, 2, 30)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert every.shift(at(2027, 10, 31, 2, 30)) is Shift.DOUBLED
    assert every.shift(at(2027, 4, 4, 2, 30)) is Shift.NONE
