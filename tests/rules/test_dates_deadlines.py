"""Deadlines in sentences, on Monday 23 November 2026 at 20:30."""

import pytest

from bot.rules.dates import AmbiguousDate, Cut, DateRefused, cut_deadline
from tests.rules.test_dates import LANGUAGES, LUXEMBOURG, NOW, shown


def deadline(text: str, language: str, markers: tuple[str, ...] | None = None) -> Cut | None:
    return cut_deadline(text, now=NOW, zone=LUXEMBOURG, language=language, markers=markers)


def outcome(text: str, language: str) -> str:
    """What is left and the date; a refusal by its name and readings."""
    try:
        found = deadline(text, language)
    except AmbiguousDate as refused:
        return " or ".join(shown(when) for when in refused.readings)
    except DateRefused as refused:
        return type(refused).__name__
    return "none" if found is None else f"{found.rest} | {shown(found.when)}"


ENGLISH = {
    "Send the note by 15 January": "Send the note | 2027-01-15",
    "Send the note by friday to Bob": "Send the note to Bob | 2026-11-27",
    "Send the note by friday.": "Send the note | 2026-11-27",
    "Send the note, by friday, to Bob": "Send the note, to Bob | 2026-11-27",
    "Send the note (by friday)": "Send the note | 2026-11-27",
    "Can you send it by friday?": "Can you send it? | 2026-11-27",
    "By friday: send the note": "send the note | 2026-11-27",
    "Send   the note - before the 15th of January - to Bob": "Send the note - to Bob | 2027-01-15",
    "Send the note before noon": "PastDate",
    "Send the note before 22:00": "Send the note | 2026-11-23 22:00",
    "Send the note by 9am": "PastDate",
    "Send the note by 11pm": "Send the note | 2026-11-23 23:00",
    "Send the note before midnight": "Send the note | 2026-11-24 00:00",
    "Send the note by noon tomorrow": "Send the note | 2026-11-24 12:00",
    "Send the note by tomorrow at noon": "Send the note | 2026-11-24 12:00",
    "Send the note by tuesday before 14:00": "Send the note | 2026-11-24 14:00",
    "Send the note no later than 15/01/2027": "Send the note | 2027-01-15",
    "Send the note by end of month": "Send the note | 2026-11-30",
    "Send the note within 2 weeks": "Send the note | 2026-12-07",
    "Send the note within 2 hours": "Send the note | 2026-11-23 22:30",
    "Send the note due tomorrow": "Send the note | 2026-11-24",
    "Send the note due by friday": "Send the note | 2026-11-27",
    "Deadline: 15 Jan. Send the note": "Send the note | 2027-01-15",
    "call Anna due:2027-01-15": "call Anna | 2027-01-15",
    "call Anna due:tomorrow 9h about it": "call Anna about it | 2026-11-24 09:00",
    "due:1/2 call Anna": "call Anna | 2027-02-01",
    "call Anna due:soon": "NotADate",
    "call Anna due:soon by friday": "NotADate",
    "call Anna due: soon": "none",
    "Read by friday what Bob wrote by 15 Jan": "Read by friday what Bob wrote | 2027-01-15",
    "Read by friday what was said by the chair": "Read what was said by the chair | 2026-11-27",
    "Send the note by mardi": "Send the note | 2026-11-24",
    "Chairs are brought by the chair": "none",
    "Grow by 15 percent": "none",
    "Grow by 3.5 percent": "none",
    "Cut it by 2h": "none",
    "Cut it by 15": "none",
    "Walk by the sea": "none",
    "A stand-by tomorrow": "none",
    "Read it until further notice": "none",
    "Talk to friday's speakers before friday's meeting": "none",
    "before the 2nd meeting": "none",
    "see example.org/?due:tomorrow": "none",
    "Send it before the 15th": "NotADate",
    "Send it by 30 February": "NoSuchDate",
    "Send it by yesterday": "PastDate",
    "Send it by 1 January 2020": "PastDate",
    "Send it by monday 12 January 2027": "WeekdayContradicts",
    "Send it by friday or monday": "NotADate",
    "Send it by tomorrow morning": "NotADate",
    "Send it by monday 22:00": "2026-11-23 22:00 or 2026-11-30 22:00",
    "Send it by friday at 9": "2026-11-27 09:00 or 2026-11-27 21:00",
    "Call Anna friday before 14:00": "Call Anna | 2026-11-27 14:00",
    "Call Anna on friday by 14:00, please": "Call Anna, please | 2026-11-27 14:00",
    "Call Anna tomorrow before noon": "Call Anna | 2026-11-24 12:00",
    "Call Anna friday, before 14:00": "Call Anna | 2026-11-27 14:00",
    "Call Anna today before 22:00": "Call Anna today | 2026-11-23 22:00",
    "Call Anna friday until 14:00": "NotADate",
    "Call Anna 2 days before friday": "NotADate",
    "Work 2 days by friday": "Work 2 days | 2026-11-27",
    "The room is ours from 9 until 22:00": "none",
    "The room is ours from monday until friday": "none",
    "The room is ours monday until friday": "NotADate",
    "The room is ours monday, until friday": "The room is ours monday | 2026-11-27",
    "": "none",
    "by": "none",
    "due:": "none",
}
FRENCH = {
    "Envoyer la note avant le 15 janvier": "Envoyer la note | 2027-01-15",
    "Envoyer la note avant vendredi à 17h, avec Anna": "Envoyer la note, avec Anna | 2026-11-27 17:00",
    "Envoyer la note pour le 15/01": "Envoyer la note | 2027-01-15",
    "Envoyer la note pour demain": "Envoyer la note | 2026-11-24",
    "Envoyer la note d’ici vendredi": "Envoyer la note | 2026-11-27",
    "Envoyer la note d'ici le 15 janvier 2027": "Envoyer la note | 2027-01-15",
    "Envoyer la note d'ici au 15 janvier": "Envoyer la note | 2027-01-15",
    "Envoyer la note d'ici à la fin du mois": "Envoyer la note | 2026-11-30",
    "Envoyer la note d'ici 2 semaines": "Envoyer la note | 2026-12-07",
    "Voter jusqu'au 15 janvier": "Voter | 2027-01-15",
    "Voter jusqu'à vendredi 18h": "Voter | 2026-11-27 18:00",
    "Voter. Échéance : 15 janvier": "Voter. | 2027-01-15",
    "Voter échéance:15/01": "Voter | 2027-01-15",
    "Voter avant la fin du mois": "Voter | 2026-11-30",
    "Voter avant mardi avant 14h": "Voter | 2026-11-24 14:00",
    "Voter avant 22h": "Voter | 2026-11-23 22:00",
    "Voter avant midi": "PastDate",
    "Voter au plus tard le 15 janvier": "Voter | 2027-01-15",
    "Avant le 15 janvier : envoyer la note": "envoyer la note | 2027-01-15",
    "Préparer la note pour le groupe": "none",
    "Commander pour 10/12 personnes": "none",
    "Commander des sandwichs pour midi": "none",
    "Réserver pour 2h": "none",
    "Relire avant mon départ": "none",
    "Avant tout, relire": "none",
    "Un jeu pour le 3e groupe": "none",
    "Envoyer pour le 15": "NotADate",
    "Envoyer avant le 30 février": "NoSuchDate",
    "Envoyer avant hier": "PastDate",
    "Réunion mardi avant 14h": "Réunion | 2026-11-24 14:00",
    "Réunion de 9h jusqu'à 22h": "none",
    "Réunion 9h jusqu'à 22h": "NotADate",
    "Absente du 3 mars jusqu'au 5 mars": "none",
    "Envoyer la note 2 jours avant le 15 janvier": "NotADate",
    "Envoyer la note avant le 15.01": "Envoyer la note | 2027-01-15",
    "Envoyer la note avant midi trente": "NotADate",
    "Envoyer les 3 notes avant deux réunions": "none",
    "Envoyer avant mardi en huit": "NotADate",
    "Envoyer bis Freitag 18 Uhr": "Envoyer | 2026-11-27 18:00",
}
GERMAN = {
    "Bericht schicken bis 15. Januar": "Bericht schicken | 2027-01-15",
    "Bericht bis Freitag 18 Uhr schicken": "Bericht schicken | 2026-11-27 18:00",
    "Bericht bis zum 15.01. schicken": "Bericht schicken | 2027-01-15",
    "Bericht bis spätestens Freitag schicken": "Bericht schicken | 2026-11-27",
    "Bericht vor dem 15. Januar schicken": "Bericht schicken | 2027-01-15",
    "Bericht bis morgen um 9 Uhr schicken": "Bericht schicken | 2026-11-24 09:00",
    "Bericht bis Ende des Monats schicken": "Bericht schicken | 2026-11-30",
    "Bericht bis in 2 Wochen schicken": "Bericht schicken | 2026-12-07",
    "Bericht innerhalb von 2 Wochen schicken": "Bericht schicken | 2026-12-07",
    "Bericht fällig am 15.01.2027": "Bericht | 2027-01-15",
    "Bericht bis 22 Uhr": "Bericht | 2026-11-23 22:00",
    "Frist:15.01. Bericht": "Bericht | 2027-01-15",
    "Sitzung von 9 bis 22 Uhr": "none",
    "Sitzung 9 bis 22 Uhr": "NotADate",
    "Anna ist von Montag bis Freitag weg": "none",
    "Kapitel 3 bis Freitag lesen": "Kapitel 3 lesen | 2026-11-27",
    "Bis bald": "none",
    "Bis zum 3. Treffen lesen": "none",
    "Vor 3 Tagen gesehen": "none",
    "Vor allem lesen": "none",
    "Bericht bis zum 15.": "NotADate",
    "Bericht bis 30. Februar": "NoSuchDate",
    "Bericht bis Freitag um 9": "2026-11-27 09:00 or 2026-11-27 21:00",
}
LUXEMBOURGISH = {
    "Rapport bis 15. Januar schécken": "Rapport schécken | 2027-01-15",
    "Rapport bis de 15. Januar schécken": "Rapport schécken | 2027-01-15",
    "Rapport bis e Freideg um 9 Auer": "Rapport | 2026-11-27 09:00",
    "Rapport bis muer": "Rapport | 2026-11-24",
    "Rapport virum 15. Januar": "Rapport | 2027-01-15",
    "Rapport fir de 15. Januar": "Rapport | 2027-01-15",
    "Rapport fir muer": "Rapport | 2026-11-24",
    "Rapport bis Enn vum Mount": "Rapport | 2026-11-30",
    "Rapport bis vendredi": "Rapport | 2026-11-27",
    "Rapport bis an 2 Wochen": "Rapport | 2026-12-07",
    "Rapport bannent 2 Wochen": "Rapport | 2026-12-07",
    "Eppes fir de Grupp": "none",
    "Versammlung vun 9 bis 22 Auer": "none",
    "Virun allem liesen": "none",
    "Rapport fir de 15.": "NotADate",
    "Rapport bis 30. Februar": "NoSuchDate",
}
TABLE = [
    (language, text, expected)
    for language, table in (("en", ENGLISH), ("fr", FRENCH), ("de", GERMAN), ("lb", LUXEMBOURGISH))
    for text, expected in table.items()
]


@pytest.mark.parametrize(("language", "text", "expected"), TABLE)
def test_a_deadline_is_cut_from_a_sentence_or_refused(language: str, text: str, expected: str) -> None:
    assert outcome(text, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deadline_is_found_whatever_the_reader_speaks(language: str) -> None:
    assert outcome("Envoyer la note avant le 15 janvier", language) == "Envoyer la note | 2027-01-15"
    assert outcome("Bericht bis Freitag 18 Uhr", language) == "Bericht | 2026-11-27 18:00"
    assert outcome("Send it by tomorrow", language) == "Send it | 2026-11-24"


def test_what_was_cut_is_told_with_its_marker() -> None:
    found = deadline("Send the note by 15 January, please", "en")
    assert found is not None
    assert (found.rest, found.date_text) == ("Send the note, please", "by 15 January")


def test_other_markers_replace_the_usual_ones() -> None:
    markers = ("until", "jusqu'au")
    found = deadline("Decide by friday noon what we do until monday", "en", markers)
    assert found is not None
    assert (found.rest, shown(found.when)) == ("Decide by friday noon what we do", "2026-11-30")
    assert deadline("Decide by friday due:monday", "en", markers) is None
    found = deadline("Décider jusqu’au 15 janvier", "fr", markers)
    assert found is not None
    assert found.rest == "Décider"
