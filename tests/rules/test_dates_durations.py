"""Lengths of time as people write them."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.dates import NotADuration, cut_leading_duration, read_duration
from tests.rules.test_dates import LANGUAGES

MINUTES: dict[str, dict[str, int | None]] = {
    "fr": {
        "2h": 120,
        "2 h": 120,
        "1h30": 90,
        "1 h 30": 90,
        "1h30min": 90,
        "90 min": 90,
        "90 mn.": 90,
        "10 minutes": 10,
        "1 heure 30": 90,
        "1 heure et 30 minutes": 90,
        "une heure et demie": 90,
        "2 heures et quart": 135,
        "une demi-heure": 30,
        "un quart d’heure": 15,
        "1,5 h": 90,
        "deux jours": 2880,
        "1 semaine": 10080,
    },
    "en": {
        "2h": 120,
        "2 hours": 120,
        "an hour": 60,
        "1 hour 30 minutes": 90,
        "1 hour and 30 minutes": 90,
        "2h 30m": None,
        "1 hr 15": 75,
        "half an hour": 30,
        "1.5 hours": 90,
        "0.25 hours": 15,
        "1.3 hours": None,
        "90 mins": 90,
        "2 days, 3 hours": 3060,
    },
    "de": {
        "2 Stunden": 120,
        "eine Stunde": 60,
        "eine halbe Stunde": 30,
        "anderthalb Stunden": 90,
        "1,5 Stunden": 90,
        "2 Std. 30 Min.": 150,
        "90 Minuten": 90,
        "eine Viertelstunde": 15,
        "3 Tage": 4320,
    },
    "lb": {
        "eng Stonn": 60,
        "2 Stonnen": 120,
        "eng hallef Stonn": 30,
        "eng Véierelstonn": 15,
        "annerhallef Stonn": 90,
        "10 Minutten": 10,
        "2 Stonnen an 30 Minutten": 150,
        "3 Deeg": 4320,
    },
}
NONE = (
    "",
    "h",
    "2",
    "1:30",
    "2h30h",
    "30 min 2h",
    "2 mois",
    "0 min",
    "-2h",
    "2h 3h",
    "2 hours ago",
    "99999h",
    "deux",
)


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [(language, text, minutes) for language, table in MINUTES.items() for text, minutes in table.items()],
)
def test_a_length_of_time_is_read(language: str, text: str, minutes: int | None) -> None:
    if minutes is None:
        with pytest.raises(NotADuration):
            read_duration(text, language)
    else:
        assert read_duration(text, language) == timedelta(minutes=minutes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NONE)
def test_what_is_no_length_of_time_is_refused(text: str, language: str) -> None:
    with pytest.raises(NotADuration):
        read_duration(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_length_of_time_is_read_whatever_the_reader_speaks(language: str) -> None:
    assert read_duration("eng Stonn", language) == timedelta(hours=1)
    assert read_duration("2 heures", language) == timedelta(hours=2)


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_is_a_length_of_time_or_refused(text: str, language: str) -> None:
    with suppress(NotADuration):
        assert read_duration(text, language) > timedelta(0)


@pytest.mark.parametrize(
    ("text", "length", "rest"),
    [
        ("2h at the hall", timedelta(hours=2), " at the hall"),
        ("0h", timedelta(0), ""),
        ("0 min", timedelta(0), ""),
        ("-2h x", -timedelta(hours=2), " x"),
        ("–1h30", -timedelta(minutes=90), ""),
        ("2 months", timedelta(days=60), ""),
        ("0h30", timedelta(minutes=30), ""),
    ],
)
def test_a_length_that_no_meeting_has_is_read_so_that_it_can_be_refused(
    text: str, length: timedelta, rest: str
) -> None:
    assert cut_leading_duration(text, "en") == (length, rest)


@pytest.mark.parametrize("text", ["", "12 people", "long", "- 2h", "1.3 hours", "x 2h"])
def test_other_words_begin_with_no_length(text: str) -> None:
    assert cut_leading_duration(text, "en") is None
