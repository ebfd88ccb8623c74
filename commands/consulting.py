"""What the commands on consultations share: their words, finding one, and showing it."""

from bot.consulting.showing import document_lines, ready
from bot.documents.consultation import VoiceLine
from bot.rules.consultations import Consultation, ConsultationState
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text
from commands.command import Call
from commands.usage import typed
from commands.words import words
from storage.consultations import KIND, POST
from storage.store import Transaction

CONSULT = words(
    fr="consultation|consulter|consultations",
    en="consult|consultation|consultations",
    de="konsultation|anhörung|konsultieren",
    lb="konsultatioun|consultatioun",
)
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
COMMENT = words(
    fr="commenter|commentaire|commente",
    en="comment",
    de="kommentieren|kommentar",
    lb="kommentéieren|kommentar",
)
DONE = words(
    fr="rien|rien-à-ajouter|fait|terminé",
    en="done|nothing|nothing-to-add",
    de="nichts|fertig|erledigt",
    lb="näischt|fäerdeg",
)
EXTEND = words(fr="prolonger|reporter", en="extend|postpone", de="verlängern", lb="verlängeren|verlängert")


async def find(call: Call, number: int | None, tx: Transaction) -> Consultation:
    """Finds a consultation of the caller's group; refuses kindly when there is none.

    Where none is named it is the one they answer, in whose thread they write, or the only one that is open.
    """
    if number is None:
        number = await _meant(call, tx)
    consultation = await tx.consultations.get(call.in_group.id, number)
    if consultation is None or consultation.state is ConsultationState.WITHDRAWN:
        say = f"{CONSULT.said(call.language)} {LIST.said(call.language)}"
        raise Refused("no-such-consultation", reference=f"C-{number}", list=typed(call, say))
    return consultation


async def find_open(call: Call, number: int | None, tx: Transaction) -> Consultation:
    """Finds a consultation that can still be answered; refuses kindly when it is closed, or not open yet."""
    consultation = await find_ready(call, number, tx)
    if consultation.state is not ConsultationState.OPEN:
        raise Refused(
            "consult-is-closed",
            reference=consultation.reference,
            at=Moment(consultation.closed_at or consultation.closes_at, consultation.zone),
            extend=how_to_extend(call, consultation),
        )
    return consultation


def how_to_extend(call: Call, consultation: Consultation) -> Quote:
    """What to type, before the date, to put the deadline off; that opens again one that is closed."""
    say = f"{CONSULT.said(call.language)} {EXTEND.said(call.language)} {consultation.reference}"
    return typed(call, say)


async def find_ready(call: Call, number: int | None, tx: Transaction) -> Consultation:
    """Finds a consultation whose document is known; refuses kindly while its file is examined."""
    consultation = await find(call, number, tx)
    if not await tx.consultations.is_ready(consultation):
        raise Refused("consult-being-read", reference=consultation.reference)
    return consultation


async def _meant(call: Call, tx: Transaction) -> int:
    """Finds which consultation is meant where none is named."""
    about = call.replied_about
    if about is not None and about.kind in {KIND, POST} and about.group_id == call.in_group.id:
        return about.number
    below = await tx.consultations.posted_about(call.thread) if call.thread is not None else None
    if below is not None and below.group_id == call.in_group.id:
        return below.number
    live = await tx.consultations.listing(call.in_group.id, [ConsultationState.OPEN])
    if len(live) != 1:
        raise Refused("consult-which", count=len(live), prefix=Quote(call.prefix))
    return live[0].number


def check_may(call: Call, consultation: Consultation) -> None:
    """Refuses who neither opened a consultation nor holds the chair or the secretariat."""
    if consultation.author != call.sender and not call.may(Role.SECRETARY):
        raise Refused("consult-not-yours", who=call.who(consultation.author))


async def document_of(consultation: Consultation, tx: Transaction) -> tuple[Text, ...]:
    """Says what every version of the document is."""
    lines: list[Text] = []
    for number, version in await ready(consultation, tx):
        lines += await document_lines(consultation, number, version, tx)
    return tuple(lines)


def voice(line: VoiceLine) -> Text:
    """Says what became of one who was asked."""
    return Text.of(
        "consult-voice",
        name=Quote(line.name, 120),
        outcome=line.outcome,
        count=line.comments,
        late=Text.of("consult-outcome-late") if line.late else "",
    )
