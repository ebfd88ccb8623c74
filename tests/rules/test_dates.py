"""Dates: what is read the same in every language, and how the languages keep out of each other's way."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules.dates import (
    AmbiguousDate,
    DateRefused,
    NotADate,
    PastDate,
    TooFarAway,
    WeekdayContradicts,
    When,
    cut_leading_date,
    read_date,
)
from bot.rules.dates.lexicon import Lexicon
from bot.rules.dates.words import LEXICONS

LUXEMBOURG = ZoneInfo("Europe/Luxembourg")
NOW = datetime(2026, 11, 23, 20, 30, tzinfo=LUXEMBOURG)
LANGUAGES = tuple(lexicon.language for lexicon in LEXICONS)


def shown(when: When) -> str:
    """Writes a moment as the tables do: `2027-01-15`, or `2027-01-15 14:00`."""
    return when.local.isoformat(" ", "minutes") if when.has_time else when.local.date().isoformat()


def outcome(text: str, language: str, *, past_allowed: bool = False) -> str:
    """Reads a date on Monday 23 November 2026 at 20:30; a refusal is shown by its name, and its readings."""
    try:
        return shown(read_date(text, now=NOW, zone=LUXEMBOURG, language=language, past_allowed=past_allowed))
    except AmbiguousDate as refused:
        return " or ".join(shown(when) for when in refused.readings)
    except DateRefused as refused:
        return type(refused).__name__


def cut(text: str, language: str) -> tuple[str, str] | None:
    """Cuts the date a text begins with: what is left, and the date as the tables write it."""
    found = cut_leading_date(text, now=NOW, zone=LUXEMBOURG, language=language)
    return None if found is None else (found.rest, shown(found.when))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "2027-01-15": "2027-01-15",
        "2027\u201101\u201115": "2027-01-15",
        "2027-01-15T14:00": "2027-01-15 14:00",
        "2027-01-15t14:00:30": "2027-01-15 14:00",
        "2027-01-15 14:00": "2027-01-15 14:00",
        "2027-01-15, 14:00": "2027-01-15 14:00",
        "2027-1-5": "2027-01-05",
        " 15/01/2027 ": "2027-01-15",
        "15.01.2027": "2027-01-15",
        "15.01.2027.": "2027-01-15",
        "1/2/2027": "2027-02-01",
        "\u200b15/01/2027\ufeff": "2027-01-15",
        "2027-01-15T14:00+01:00": "NotADate",
        "2027-01-15T": "NotADate",
        "2027-01-15 14": "NotADate",
        "15/01/202": "NotADate",
        "15/01/20270": "NotADate",
        "15.01.2027.5": "NotADate",
        "1 5/01/2027": "NotADate",
        "15 /01/ 2027": "NotADate",
        "１５/01/2027": "NotADate",
        "27-01-15": "NotADate",
        "2027": "NotADate",
        "15012027": "NotADate",
        "1/15/2027": "NoSuchDate",
        "2027-02-29": "NoSuchDate",
        "2027-01-15T24:00": "2027-01-16 00:00",
        "2027-01-15T24:01": "NoSuchDate",
        "2027-00-15": "NoSuchDate",
        "00/01/2027": "NoSuchDate",
        "2026-11-22": "PastDate",
        "2026-11-23": "2026-11-23",
        "2026-11-23 20:29": "PastDate",
        "2026-11-23 20:30": "2026-11-23 20:30",
        "2076-11-23": "2076-11-23",
        "2076-11-24": "TooFarAway",
        "9999-12-31": "TooFarAway",
        "9999-12-31 24:00": "TooFarAway",
        "0001-01-01": "TooFarAway",
        "0000-01-01": "NoSuchDate",
        "\ud800": "NotADate",
        "tomorrow" + "!" * 70 + " no": "NotADate",
    }.items(),
)
def test_figures_are_read_the_same_in_every_language(text: str, expected: str, language: str) -> None:
    assert outcome(text, language) == expected


def test_seconds_that_were_said_are_kept() -> None:
    assert read_date("2027-01-15T14:00:30", now=NOW, zone=LUXEMBOURG, language="en").local.second == 30


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "mardi 14h": "2026-11-24 14:00",
        "tomorrow": "2026-11-24",
        "übermorgen": "2026-11-25",
        "haut": "2026-11-23",
    }.items(),
)
def test_a_date_alone_is_read_whatever_the_reader_speaks(text: str, expected: str, language: str) -> None:
    assert outcome(text, language) == expected


def test_the_readers_language_decides_between_two() -> None:
    assert outcome("morgen um 9 Uhr", "de") == "2026-11-24 09:00"
    assert outcome("in 8 days", "en") == "2026-12-01"
    assert outcome("an 8 Deeg", "lb") == "2026-11-30 or 2026-12-01"


def test_languages_are_not_mixed_in_one_date() -> None:
    for language in LANGUAGES:
        assert outcome("mardi next week", language) == "NotADate"
        assert outcome("tomorrow um 9 Uhr", language) == "NotADate"


@pytest.mark.parametrize(
    ("text", "language"),
    [("mon rapport", "fr"), ("haut débit", "fr"), ("tue le temps", "fr"), ("muer vite", "fr")],
)
def test_a_short_word_of_another_language_is_no_date(text: str, language: str) -> None:
    assert cut(text, language) is None


def test_a_language_nobody_knows_is_read_by_the_four() -> None:
    assert outcome("demain", "it") == "2026-11-24"


def test_a_refusal_carries_what_a_kind_answer_needs() -> None:
    with pytest.raises(WeekdayContradicts) as contradiction:
        read_date("mardi 13 janvier 2027", now=NOW, zone=LUXEMBOURG, language="fr")
    assert (contradiction.value.said_weekday, contradiction.value.real_weekday) == (1, 2)
    assert shown(contradiction.value.when) == "2027-01-13"
    with pytest.raises(PastDate) as past:
        read_date("15/01/2020 14h", now=NOW, zone=LUXEMBOURG, language="fr")
    assert shown(past.value.when) == "2020-01-15 14:00"
    with pytest.raises(AmbiguousDate) as ambiguous:
        read_date("lundi 22h", now=NOW, zone=LUXEMBOURG, language="fr")
    assert [when.has_time for when in ambiguous.value.readings] == [True, True]


@pytest.mark.parametrize(
    "text", ["le secret de Zoé", "15/01/2020", "30 février", "lundi 22h", "mardi 13 janvier 2027"]
)
def test_a_refusal_repeats_no_word_of_the_text(text: str) -> None:
    with pytest.raises(DateRefused) as refused:
        read_date(text, now=NOW, zone=LUXEMBOURG, language="fr")
    assert not set(str(refused.value).split()) & set(text.split())
    assert not any(character.isdigit() for character in str(refused.value))


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "hier": "2026-11-22",
        "avant-hier": "2026-11-21",
        "lundi dernier": "2026-11-16",
        "mardi dernier à 14h": "2026-11-17 14:00",
        "15/01/2020": "2020-01-15",
        "aujourd'hui 9h": "2026-11-23 09:00",
        "15 janvier": "2027-01-15",
        "lundi": "2026-11-30",
        "15/01/1950": "TooFarAway",
    }.items(),
)
def test_the_past_is_read_where_it_is_allowed(text: str, expected: str) -> None:
    assert outcome(text, "fr", past_allowed=True) == expected


def test_a_text_that_goes_on_unclearly_is_refused_and_not_cut() -> None:
    for text in (
        "tomorrow or friday call Anna",
        "tomorrow 9 call Anna",
        "3 march or the 4",
        "tomorrow 14:00-16:00 meeting",
    ):
        with pytest.raises(NotADate):
            cut(text, "en")
    with pytest.raises(TooFarAway):
        cut("1 January 2099 call Anna", "en")


def test_what_is_cut_is_told_as_it_was_typed() -> None:
    found = cut_leading_date(
        "  Le 3\u00a0Mars à 14h30 : voir «\u00a0Zoé\u00a0»", now=NOW, zone=LUXEMBOURG, language="fr"
    )
    assert found is not None
    assert (found.date_text, found.rest) == ("Le 3\u00a0Mars à 14h30", "voir «\u00a0Zoé\u00a0»")


def test_today_is_the_readers_day_and_not_that_of_utc() -> None:
    late = datetime.fromisoformat("2026-11-23T23:30:00+00:00")
    assert shown(read_date("today", now=late, zone=LUXEMBOURG, language="en")) == "2026-11-24"
    assert (
        shown(read_date("today", now=late, zone=ZoneInfo("America/New_York"), language="en")) == "2026-11-23"
    )


@pytest.mark.parametrize("lexicon", LEXICONS, ids=LANGUAGES)
def test_no_word_names_two_days_or_months(lexicon: Lexicon) -> None:
    named = [
        phrase
        for table in (lexicon.weekdays, lexicon.days, lexicon.months, lexicon.noon, lexicon.midnight)
        for phrase in table.meanings
    ]
    assert len(named) == len(set(named))
    assert set(lexicon.weekdays.meanings.values()) == set(range(7))
    assert set(lexicon.months.meanings.values()) == set(range(1, 13))
    assert not set(lexicon.months.meanings) & set(lexicon.short_weekdays.meanings)
