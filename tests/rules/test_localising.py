"""Days and enumerations as each language writes them."""

from datetime import UTC, datetime

import pytest

from bot.texts import LANGUAGES, Language, Moment, Quote, Text, word

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def shown(language: Language, day: str, *, brief: bool = False, titled: bool = False) -> str:
    at = datetime.fromisoformat(f"{day}T12:00+00:00")
    moment = Moment(at, "UTC", has_time=False, brief=brief, titled=titled)
    return word(language, NOW, Text.of("minutes-at", at=moment)).body


@pytest.mark.parametrize(
    ("language", "day", "full", "brief"),
    [
        (Language.FR, "2027-03-01", "lundi 1er mars 2027", "1er mars 2027"),
        (Language.FR, "2027-03-11", "jeudi 11 mars 2027", "11 mars 2027"),
        (Language.FR, "2026-12-21", "lundi 21 décembre 2026", "21 déc."),
        (Language.EN, "2027-03-01", "Monday, 1 March 2027", "1 Mar 2027"),
        (Language.DE, "2027-04-12", "Montag, 12. April 2027", "12. Apr. 2027"),
        (Language.DE, "2026-12-01", "Dienstag, 1. Dezember 2026", "1. Dez."),
        (Language.LB, "2027-03-01", "Méindeg, 1. Mäerz 2027", "1. Mäerz 2027"),
        (Language.LB, "2027-09-15", "Mëttwoch, 15. September 2027", "15. Sep. 2027"),
    ],
)
def test_days(language: Language, day: str, full: str, brief: str) -> None:
    assert shown(language, day) == full
    assert shown(language, day, brief=True) == brief


@pytest.mark.parametrize(
    ("language", "titled"),
    [
        (Language.FR, "1er décembre 2026"),
        (Language.EN, "1 December 2026"),
        (Language.DE, "1. Dezember 2026"),
        (Language.LB, "1. Dezember 2026"),
    ],
)
def test_days_that_a_title_bears(language: Language, titled: str) -> None:
    assert shown(language, "2026-12-01", titled=True) == titled


@pytest.mark.parametrize(
    ("last", "and_"),
    [
        ("15. Sep.", "a"),
        ("1. Mäerz", "an"),
        ("2. Mee", "an"),
        ("4. Mee", "a"),
        ("8. Mee", "an"),
        ("16. Mee", "a"),
        ("17. Mee", "a"),
        ("18. Mee", "an"),
        ("24. Mee", "a"),
        ("30. Mee", "an"),
        ("40", "a"),
        ("Anna", "an"),
        ("Marc", "a"),
        ("Zoé", "an"),
        ("M-2", "an"),
        ("„Bilan“", "a"),
    ],
)
def test_and_in_luxembourgish_minds_the_word_that_follows(last: str, and_: str) -> None:
    text = Text.of("minutes-at", at=(Quote("Claire"), Quote(last)))
    assert word(Language.LB, NOW, text).body == f"Claire {and_} {last}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_does_not_stick_to_what_it_marks(language: Language) -> None:
    line = Text.of("agenda-line", place=3, text=Quote("Divers"), box="", reached="yes", carried=0)
    assert word(language, NOW, line).body == "✅ 3. Divers"
