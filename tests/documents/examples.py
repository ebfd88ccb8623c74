"""Minutes to lay out: the record of a first meeting, and a very long one."""

from datetime import UTC, datetime, timedelta

from bot.documents.minutes import ActionLine, DecisionLine, Minutes, NoteLine, Person, Topic, Voices
from bot.documents.minutes_sheet import sheet_of
from bot.documents.sheet import Sheet
from bot.rules.meetings import EntryKind
from bot.texts import Language

START = datetime(2019, 12, 3, 13, 0, tzinfo=UTC)
NASTY = '<b>bold</b> **stars** [link](https://evil.example) `code` # 1. one #let x = 1 $sum$ \\ & "quoted"'


def first_meeting(words: str = "La situation des femmes défenseuses") -> Minutes:
    """The first meeting of a working group, with these words as one of its notes and in its names."""
    decision = DecisionLine(
        "D-1", "Le groupe se réunit tous les 3-4 mois", "adopted", Voices("consent", 9, 0, 2)
    )
    action = ActionLine(
        "A-1", "Préparer la note explicative", "open", ("Anna Schmit",), START + timedelta(days=43)
    )
    notes = (
        NoteLine(2, EntryKind.INFO, words, "Anna Schmit"),
        NoteLine(3, EntryKind.HELP, "traduire", "Anna"),
    )
    chair = Person("Claire Weber", "Ministère des Affaires étrangères")
    return Minutes(
        group="Plateforme d’appui aux défenseur·e·s",
        reference="M-1",
        title="Première réunion",
        zone="Europe/Luxembourg",
        started_at=START,
        ended_at=START + timedelta(hours=2),
        place="Maison de l’Europe",
        chair=chair,
        state="draft",
        approved_at=None,
        present=(chair, Person("Anna Schmit", "SOS Faim")),
        excused=(Person("Marc Thill", "ASTI", "en mission à Genève"),),
        proxies=(Person("Anna Schmit", None, "ASTI"),),
        quorum=2,
        agenda=("Priorités", "Modalités"),
        carried=("Communication",),
        topics=(Topic("Priorités", 1, notes), Topic("Modalités", 4, (decision, action))),
        decisions=(decision,),
        actions=(action,),
        older_actions=(),
        annexes=(),
        next_at=START + timedelta(days=98),
    )


def sheet(words: str = "La situation des femmes défenseuses", language: Language = Language.FR) -> Sheet:
    """Its sheet."""
    return sheet_of(first_meeting(words), language, START + timedelta(days=1))
