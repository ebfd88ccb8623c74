"""How often people hand over, as it is typed in four languages."""

from datetime import time

import pytest

from bot.rules.turns import read_turns


@pytest.mark.parametrize(
    ("language", "typed", "days", "clock", "weekday"),
    [
        ("en", "daily 09:00", 1, time(9), None),
        ("en", "every day at 9:30", 1, time(9, 30), None),
        ("en", "weekly monday 09:00", 7, time(9), 0),
        ("en", "every week on sunday at 9am", 7, time(9), 6),
        ("en", "every 3 days 09:00", 3, time(9), None),
        ("en", "every 2 weeks friday 18:00", 14, time(18), 4),
        ("en", "every two weeks friday 18:00", 14, time(18), 4),
        ("fr", "hebdomadaire lundi 09:00", 7, time(9), 0),
        ("fr", "chaque semaine le lundi à 9h30", 7, time(9, 30), 0),
        ("fr", "toutes les 2 semaines le vendredi à 18h", 14, time(18), 4),
        ("fr", "tous les 3 jours à 9h", 3, time(9), None),
        ("fr", "quotidien 09:00", 1, time(9), None),
        ("de", "täglich 09:00", 1, time(9), None),
        ("de", "wöchentlich Montag 9 Uhr", 7, time(9), 0),
        ("de", "alle 3 Tage um 09:00", 3, time(9), None),
        ("de", "alle 2 Wochen am Freitag 18:00 Uhr", 14, time(18), 4),
        ("lb", "deeglech 09:00", 1, time(9), None),
        ("lb", "wëchentlech Méindeg 09:00", 7, time(9), 0),
        ("lb", "all 3 Deeg 09:00", 3, time(9), None),
        ("de", "weekly monday 09:00", 7, time(9), 0),
        ("en", "tous les 3 jours à 9h", 3, time(9), None),
    ],
)
def test_what_is_understood(language: str, typed: str, days: int, clock: time, weekday: int | None) -> None:
    for people in ("", " @anna @marc", " Anna, Marc"):
        found = read_turns(f"{typed}{people}", language)
        assert found is not None
        assert (found.days, found.clock, found.weekday) == (days, clock, weekday)
        assert found.rest == people.strip()


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "09:00 @anna",
        "weekly 09:00 @anna",
        "weekly monday @anna",
        "weekly monday at 9 @anna",
        "weekly monday 25:00 @anna",
        "weekly monday 24:00 @anna",
        "daily monday 09:00 @anna",
        "every 0 days 09:00 @anna",
        "every 7 days 09:00 @anna",
        "every 400 days 09:00 @anna",
        "every 3 months 09:00 @anna",
        "every 90 minutes @anna",
        "monday 09:00 @anna",
    ],
)
def test_what_is_not_said_in_full_is_not_guessed(typed: str) -> None:
    assert read_turns(typed, "en") is None
