"""What holds for every date and every text: what is written is read back, and nothing is made up."""

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date, format_time
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.rules.dates import (
    AmbiguousDate,
    Cut,
    DateRefused,
    PastDate,
    When,
    cut_deadline,
    cut_leading_date,
    read_date,
)
from bot.rules.dates.words import LEXICONS
from tests.rules.test_dates import LANGUAGES, LUXEMBOURG, NOW

FORMS = ("long", "full", "medium")
# Day before month: the short form of American English is the other way round.
FIGURES = ("dd/MM/yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd.MM.yy", "d/M/yyyy")
AT = {"fr": " à ", "en": " at ", "de": " um ", "lb": " um "}
OCLOCK = {"fr": "H'h'mm", "en": "h:mm a", "de": "H:mm 'Uhr'", "lb": "H:mm 'Auer'"}
ZONES = st.sampled_from(
    ["Europe/Luxembourg", "America/New_York", "Africa/Cairo", "Pacific/Kiritimati", "UTC"]
)
NOWS = st.datetimes(
    datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2060-01-01"), timezones=st.just(UTC)
)
CUTTERS: tuple[Callable[..., Cut | None], ...] = (cut_leading_date, cut_deadline)
READERS = st.sampled_from(LANGUAGES)
COMING_DAYS = st.dates(date(2026, 11, 24), date(2076, 11, 22))


def vocabulary() -> list[str]:
    """Every word of the four languages, and what else stands in sentences."""
    words = {
        " ".join(phrase)
        for lexicon in LEXICONS
        for name in lexicon.__slots__
        for phrase in getattr(getattr(lexicon, name), "meanings", ())
    }
    signs = ["due:", ",", ".", ":", "-", "–", "/", "(", ")", "!", "'", "T", "Anna", "the", "de la", "groupe"]
    figures = ["0", "1", "3", "9", "12", "14", "15", "30", "31", "59", "99", "2026", "2027", "0000", "99999"]
    whole = [
        "14:30",
        "9h",
        "14h30",
        "15/01",
        "1/2",
        "15.01.",
        "2027-01-15",
        "31/02/2027",
        "2026-11-23",
        "9am",
    ]
    return sorted(words) + (signs + figures + whole) * 8


SENTENCES = st.lists(
    st.tuples(st.sampled_from(vocabulary()), st.sampled_from([" ", " ", " ", "", "\u202f"])), max_size=14
).map(lambda words: "".join(word + space for word, space in words))
TEXTS = st.one_of(st.text(), SENTENCES)


def is_past(when: When, now: datetime) -> bool:
    last = when.instant if when.has_time else when.end_of_day + timedelta(seconds=1)
    return last < now.replace(microsecond=0)


def words_of(text: str) -> list[str]:
    return sorted(re.findall(r"\w+", text))


@given(COMING_DAYS, READERS, st.sampled_from(FORMS + FIGURES))
def test_a_day_as_babel_writes_it_is_read_back(day: date, language: str, form: str) -> None:
    text = format_date(day, form, language)
    assume(form != "dd.MM.yy" or day.year < 2076)
    when = read_date(text, now=NOW, zone=LUXEMBOURG, language=language)
    assert (when.local, when.has_time) == (datetime.combine(day, time()), False)


@given(COMING_DAYS, READERS, READERS, st.sampled_from(FORMS))
def test_a_day_in_another_language_is_read_the_same_or_asked_back(
    day: date, written: str, reader: str, form: str
) -> None:
    text = format_date(day, form, written)
    try:
        readings: tuple[When, ...] = (read_date(text, now=NOW, zone=LUXEMBOURG, language=reader),)
    except AmbiguousDate as refused:
        readings = refused.readings
    assert day in {when.local.date() for when in readings}


@given(COMING_DAYS, st.times(), READERS, st.sampled_from(FORMS + FIGURES))
def test_a_day_and_an_hour_are_read_back(day: date, clock: time, language: str, form: str) -> None:
    minute = clock.replace(second=0, microsecond=0, fold=0)
    for said in (format_time(minute, OCLOCK[language], locale=language), minute.strftime("%H:%M")):
        text = f"{format_date(day, form, language)}{AT[language]}{said}"
        when = read_date(text, now=NOW, zone=ZoneInfo("UTC"), language=language)
        assert (when.local, when.has_time) == (datetime.combine(day, minute), True)


@given(st.integers(0, 364), READERS, st.sampled_from(["d MMMM", "d MMM", "EEEE d MMMM", "dd/MM"]))
def test_a_day_without_its_year_is_the_next_such_day(ahead: int, language: str, form: str) -> None:
    day = NOW.date() + timedelta(days=ahead)
    when = read_date(format_date(day, form, language), now=NOW, zone=LUXEMBOURG, language=language)
    assert when.local.date() == day


@given(st.dates(date(1980, 1, 1), date(2026, 11, 22)), READERS, st.sampled_from(FORMS))
def test_a_past_day_is_refused_unless_it_is_allowed(day: date, language: str, form: str) -> None:
    text = format_date(day, form, language)
    with pytest.raises(PastDate) as past:
        read_date(text, now=NOW, zone=LUXEMBOURG, language=language)
    assert past.value.when.local.date() == day
    allowed = read_date(text, now=NOW, zone=LUXEMBOURG, language=language, past_allowed=True)
    assert allowed.local.date() == day


@given(TEXTS, NOWS, ZONES, READERS)
def test_any_text_is_a_coming_date_or_refused(text: str, now: datetime, zone: str, language: str) -> None:
    readings: tuple[When, ...] = ()
    try:
        readings = (read_date(text, now=now, zone=ZoneInfo(zone), language=language),)
    except AmbiguousDate as refused:
        readings = refused.readings
    except DateRefused:
        return
    assert readings
    assert not any(is_past(when, now) for when in readings)
    assert all(when.local.year <= now.year + 51 for when in readings)


@given(TEXTS, NOWS, ZONES, READERS)
def test_a_cut_takes_away_the_date_and_nothing_else(
    text: str, now: datetime, zone: str, language: str
) -> None:
    for cutter in CUTTERS:
        found = None
        with suppress(DateRefused):
            found = cutter(text, now=now, zone=ZoneInfo(zone), language=language)
        if found is not None:
            assert not is_past(found.when, now)
            assert found.date_text in text
            assert words_of(found.rest + " " + found.date_text) == words_of(text)


@given(st.text(), COMING_DAYS, READERS)
def test_a_date_is_found_before_any_quoted_text(text: str, day: date, language: str) -> None:
    found = cut_leading_date(f"{day.isoformat()}: «{text}»", now=NOW, zone=LUXEMBOURG, language=language)
    assert found is not None
    assert found.when.local.date() == day


def steps(text: str) -> int:
    """Counts the calls that reading a text takes."""
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        with suppress(DateRefused):
            read_date(text, now=NOW, zone=LUXEMBOURG, language="fr")
        for cutter in CUTTERS:
            with suppress(DateRefused):
                cutter(text, now=NOW, zone=LUXEMBOURG, language="fr")
    finally:
        sys.setprofile(None)
    return counted


LONG = [
    "mot ",
    "avant ",
    "avant le ",
    "by by:",
    "bis zum 15. ",
    "due ",
    "avant 22h ",
    "demain avant 22h ",
    "avant mardi avant 22h ",
    "by 15 January or ",
    "within 2 hours and ",
    "1 ",
    "1.",
    "1/",
    "a-",
    "l'",
    "e\u0301",
    ",",
    "\u202f",
    "(",
]


@pytest.mark.parametrize("words", LONG)
def test_ten_times_the_words_take_ten_times_the_steps(words: str) -> None:
    few, many = steps(words * 200), steps(words * 2_000)
    assert many <= 11 * few + 1_000


@pytest.mark.timeout(30)
@pytest.mark.parametrize("words", LONG)
def test_ten_thousand_words_are_read_in_good_time(words: str) -> None:
    for cutter in CUTTERS:
        with suppress(DateRefused):
            found = cutter(words * 10_000, now=NOW, zone=LUXEMBOURG, language="fr")
            assert found is None or not is_past(found.when, NOW)
