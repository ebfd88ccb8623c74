"""When, how long, where and how often meetings are; what is not understood is never a place."""

import re
from datetime import timedelta

import pytest

from tests.cast import CHAIR
from tests.conversations.stage import Stage

FIRST = {
    "fr": '!réunion planifier "X" 12 janvier à 14h',
    "en": '!meeting plan "X" 12 January 14:00',
    "de": '!sitzung planen "X" 12. Januar um 14 Uhr',
    "lb": '!versammlung plangen "X" 12. Januar um 14 Auer',
}
SECOND_TUESDAY = "FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU"
EVERY_2_WEEKS, EVERY_3_MONTHS = "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=3"


async def speak(stage: Stage, language: str) -> None:
    await stage.say(f"!language {language}", CHAIR)


@pytest.mark.parametrize(
    ("language", "typed", "rule", "minutes", "place"),
    [
        ("fr", "le 2ème mardi de chaque mois", SECOND_TUESDAY, 120, None),
        ("fr", "le 2e mardi du mois pendant 1h à la mairie", SECOND_TUESDAY, 60, "la mairie"),
        ("fr", "un mardi sur deux au 3 rue X", f"{EVERY_2_WEEKS};BYDAY=TU", 120, "3 rue X"),
        ("fr", "trimestriel", EVERY_3_MONTHS, 120, None),
        ("fr", "tous les 15 jours en visio", EVERY_2_WEEKS, 120, "en visio"),
        ("fr", "à la mairie chaque mardi pendant 1h30", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU", 90, "la mairie"),
        ("fr", "chaque mois à la mairie pendant 1h", "FREQ=MONTHLY;INTERVAL=1", 60, "la mairie"),
        ("fr", "« Maison de tous les saints » pendant 1h", None, 60, "Maison de tous les saints"),
        ("fr", "à la Maison pour tous pendant 3h", None, 180, "la Maison pour tous"),
        ("fr", "lieu : mairie", None, 120, "mairie"),
        ("fr", "salle 3", None, 120, "salle 3"),
        ("fr", "place Guillaume pendant 1h", None, 60, "place Guillaume"),
        ("en", "place: the hall", None, 120, "the hall"),
        ("fr", "jusqu’à 16h30 à la mairie", None, 150, "la mairie"),
        ("fr", "à la mairie jusqu’à 16h30", None, 150, "la mairie"),
        ("fr", "jusqu’au 13 janvier à 1h", None, 660, None),
        ("fr", "chaque mois jusqu’à 15h jusqu’en juin", "FREQ=MONTHLY;INTERVAL=1", 60, None),
        ("en", "quarterly at the town hall", EVERY_3_MONTHS, 120, "the town hall"),
        ("en", "one tuesday in two", f"{EVERY_2_WEEKS};BYDAY=TU", 120, None),
        ("en", "at All Saints church for 1h", None, 60, "All Saints church"),
        ("en", "https://meet.example.org/x for 1h", None, 60, "https://meet.example.org/x"),
        ("en", "until 4pm every fortnight", EVERY_2_WEEKS, 120, None),
        ("de", "vierteljährlich im Rathaus", EVERY_3_MONTHS, 120, "Rathaus"),
        ("de", "im Haus für alle für 3 Stunden", None, 180, "Haus für alle"),
        ("de", "bis 16 Uhr alle 14 Tage", EVERY_2_WEEKS, 120, None),
        ("lb", "véierteljäerlech an der Gemeng", EVERY_3_MONTHS, 120, "an der Gemeng"),
        ("lb", "bis 16 Auer all zweet Woch", EVERY_2_WEEKS, 120, None),
    ],
)  # fmt: skip
async def test_what_follows_a_date_is_understood_in_any_order(
    stage: Stage, language: str, typed: str, rule: str | None, minutes: int, place: str | None
) -> None:
    await speak(stage, language)
    await stage.say(f"{FIRST[language]} {typed}", CHAIR)
    meeting = await stage.meeting(1)
    assert (meeting.series.rule if meeting.series else None) == rule
    assert (meeting.length, meeting.place) == (timedelta(minutes=minutes), place)


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("fr", "Maison de l'Europe", "comprends pas « Maison de l'Europe »"),
        ("fr", "le 2e mardi", "comprends pas « le 2e mardi »"),
        ("fr", "le 12 de chaque mois", "comprends pas « le 12 de »"),
        ("fr", "chaque mardi à 15h", "comprends pas « à 15h »"),
        ("fr", "pendant longtemps", "comprends pas « pendant longtemps »"),
        ("fr", "jusqu’au 14 janvier", "comprends pas « jusqu’au 14 janvier »"),
        ("fr", "pendant 1h pendant 2h", "comprends pas « pendant 2h »"),
        ("fr", "à la mairie bimensuel", "Je ne comprends pas cette récurrence"),
        ("fr", "tous les jours", "Je ne comprends pas cette récurrence"),
        ("fr", "tous les 3-4 mois", "Écrivez « tous les 3 mois », ou « tous les 4 mois »"),
        ("fr", "pendant 0h", "Une réunion dure plus d’une minute"),
        ("fr", "pendant -2h", "Une réunion dure plus d’une minute"),
        ("fr", "à la mairie pendant 30h", "24 heures au plus"),
        ("fr", "pendant 2 mois", "24 heures au plus"),
        ("fr", "chaque mardi jusqu’au 5 janvier 2027", "avant sa première date"),
        ("fr", "jusqu’à 13h", "Elle se terminerait avant d’avoir commencé"),
        ("en", "for 0h", "more than a minute"),
        ("en", "for -2h", "more than a minute"),
        ("en", "for 12 people", "do not understand “for 12 people”"),
        ("en", "every tuesday and thursday", "do not understand “and thursday”"),
        ("en", "biweekly", "do not understand how often"),
        ("en", "every 3 to 4 months", "“every 3 months”, or “every 4 months”"),
        ("en", "until 13:00", "end before it begins"),
        ("de", "Rathaus", "„Rathaus“ verstehe ich nicht"),
        ("de", "jeden zweiten Dienstag", "„jeden zweiten Dienstag im Monat“ oder „alle 2 Wochen“"),
        ("de", "für 0 Stunden", "mehr als eine Minute"),
        ("lb", "all zweeten Dënschdeg", "„all zweeten Dënschdeg am Mount“ oder „all 2 Wochen“"),
        ("lb", "Gemeng", "„Gemeng“ verstinn ech net"),
        ("fr", "sur", "comprends pas « sur »"),
        ("en", f"at {'home ' * 70}", "too long"),
        ("en", f"at {'every 2 ' * 4000}", "too long"),
    ],
)
async def test_what_is_not_understood_is_named_and_never_becomes_the_place(
    stage: Stage, language: str, typed: str, told: str
) -> None:
    await speak(stage, language)
    said = await stage.say(f"{FIRST[language]} {typed}", CHAIR)
    assert told in said.replace("\u00a0", " ")
    assert await stage.meetings() == {}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("chaque mardi pendant 1h30", "Il manque la date et l’heure de la première réunion"),
        ("toutes les semaines pendant 1h", "Il manque la date et l’heure de la première réunion"),
        ("pendant 1h", "Il manque la date et l’heure de la première réunion"),
        ("16 janvier de 16h à 14h", "Elle se terminerait avant d’avoir commencé"),
        ("16 janvier de 22h à 1h", "« jusqu’au 13 janvier à 1h »"),
        ("16 janvier chaque mois", "À quelle heure"),
    ],
)
async def test_a_date_that_is_missing_or_turned_round_is_told(stage: Stage, typed: str, told: str) -> None:
    await speak(stage, "fr")
    said = await stage.say(f'!réunion planifier "X" {typed}', CHAIR)
    assert told in said.replace("\u00a0", " ")
    assert await stage.meetings() == {}


@pytest.mark.parametrize("language", FIRST)
async def test_the_forms_that_refusals_show_are_understood(stage: Stage, language: str) -> None:
    await speak(stage, language)
    refusals = [await stage.say(f"{FIRST[language]} {wrong}", CHAIR) for wrong in ("bimensuel", "xyz")]
    forms = re.findall(r"[«“„]\u00a0?([^«“„]+?)\u00a0?[»”“]", " ".join(refusals))
    assert len(forms) == 4 + 1 + 3
    forms.remove("xyz")
    for form in forms:
        answer = await stage.say(f"{FIRST[language]} {form}", CHAIR)
        does_not_fit = ("un de ces jours", "one of those days", "keiner dieser Tage", "kee vun deenen Deeg")
        assert "M-" in answer or any(told in answer for told in does_not_fit), form
        await stage.say("!undo", CHAIR)


@pytest.mark.parametrize(
    ("language", "typed", "until"),
    [
        ("fr", "tous les 3 mois jusqu’en décembre 2028", "31 déc. 2028"),
        ("fr", "tous les 3 mois jusqu’au 31 décembre", "31 déc. 2027"),
        ("en", "every 3 months until December 2028", "31 Dec 2028"),
        ("de", "alle 3 Monate bis Dezember 2028", "31. Dez. 2028"),
        ("lb", "all 3 Méint bis Dezember 2028", "31. Dez. 2028"),
    ],
)
async def test_a_series_ends_with_a_month(stage: Stage, language: str, typed: str, until: str) -> None:
    await speak(stage, language)
    assert until in (await stage.say(f"{FIRST[language]} {typed}", CHAIR)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12 January 14:00-15:00, 13 January 10:00-12:00", "same length"),
        ("12 January 14:00, 13 January 10:00 every month", "for one meeting"),
        ("12 January 14:00 at home, 13 January 10:00", "“at home”"),
        ("12 January 14:00, 13 January 10:00 Berlin", "“Berlin”"),
        ("12 January 16:00-14:00, 13 January 10:00", "end before it begins"),
    ],
)
async def test_dates_to_choose_from_are_as_strict(stage: Stage, typed: str, told: str) -> None:
    assert told in await stage.say(f'!meeting poll "X" {typed}', CHAIR)


async def test_dates_to_choose_from_may_say_when_they_end(stage: Stage) -> None:
    await stage.say('!meeting poll "X" 12 January from 2pm to 3pm, 13 January 10:00-11:00 at the hall', CHAIR)
    assert "Length: 1 h · place: the hall" in await stage.say("!meeting pick 2", CHAIR)
