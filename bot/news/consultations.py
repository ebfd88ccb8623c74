"""What is new of consultations, and which of them wait for answers."""

from collections.abc import Collection

from bot.news.views import Section, View, link, section
from bot.rules.consultations import Consultation, ConsultationState
from bot.texts import Link, Moment, Quote, Text
from storage import consultations
from storage.compilations import standing_of
from storage.store import Transaction


async def happened(view: View, tx: Transaction) -> Section | None:
    """Consultations that were opened, extended or closed meanwhile, or have a new version."""
    lines = []
    for number, verbs in view.changed(consultations.KIND).items():
        one = await tx.consultations.get(view.group.id, number)
        if one is not None and await tx.consultations.is_ready(one):
            for what in _became(one, verbs):
                lines.append(await _line("news-consultation", one, view, tx, what=what))
    return section("news-consultations", lines)


def _became(consultation: Consultation, verbs: Collection[str]) -> tuple[str, ...]:
    """Says what became of a consultation, as far as it matters to who was away."""
    match consultation.state:
        case ConsultationState.CLOSED if "close" in verbs:
            return ("closed",)
        case ConsultationState.OPEN if "record" in verbs:
            return ("opened",)
        case ConsultationState.OPEN:
            return tuple(what for what in ("extend", "version") if what in verbs)
        case _:
            return ()


async def unanswered(view: View, tx: Transaction) -> Section | None:
    """Open consultations that somebody's organisation, or else they themselves, have not answered."""
    lines = []
    for one in await _open(view, tx):
        missing = (await standing_of(one, tx)).missing
        if any(view.person in voice.people for voice in missing):
            lines.append(await _line("news-consultation-yours", one, view, tx))
    return section("news-consultations-yours", lines)


async def awaited(view: View, tx: Transaction) -> Section | None:
    """Open consultations, and who has not answered them; those are reminded otherwise, and not called."""
    lines = []
    for one in await _open(view, tx):
        standing = await standing_of(one, tx)
        names = tuple(Quote(standing.called(voice), 120) for voice in standing.missing)
        who = Text.of("news-consultation-missing", who=names) if names else ""
        lines.append(await _line("news-consultation-open", one, view, tx, who=who))
    return section("news-consultations-open", lines)


async def _open(view: View, tx: Transaction) -> list[Consultation]:
    """Those that the group was shown and may still answer, by deadline."""
    found = await tx.consultations.listing(view.group.id, [ConsultationState.OPEN])
    return [one for one in found if await tx.consultations.is_ready(one)]


async def _line(
    text_id: str, consultation: Consultation, view: View, tx: Transaction, **more: Text | str
) -> Text:
    return Text.of(
        text_id,
        reference=Link(consultation.reference, await link(consultations.key(consultation), tx)),
        title=Quote(consultation.title, 120),
        at=Moment(consultation.closes_at, consultation.zone, brief=True),
        over="yes" if consultation.closes_at <= view.now else "no",
        number=len(consultation.versions),
        **more,
    )
