"""A consultation ends: what was answered is compiled, posted in the room, and owed as files."""

from dataclasses import replace
from datetime import datetime

from bot.casework.desk import House
from bot.consulting.showing import language_of, refresh
from bot.documents.consultation_sheet import sheet_of
from bot.documents.markdown import markdown
from bot.documents.message import message
from bot.documents.pieces import pieces
from bot.rules.consultations import AnswerKind, Consultation, ConsultationState
from bot.rules.identifiers import UserId
from bot.texts import Quote, Text
from storage.compilations import compilation_of, standing_of
from storage.consultations import key
from storage.filings import Filing
from storage.letters import POSTING, Draft
from storage.postings import Posting
from storage.store import Transaction

# A longer table goes to a thread, and one that no message holds into several.
_SHORT = 6
_MOST_IN_A_MESSAGE = 9000


async def close(
    house: House, consultation: Consultation, by: UserId, now: datetime, tx: Transaction
) -> Consultation:
    """Closes a consultation, and owes the files of what was answered to it."""
    consultation = await tx.consultations.change(
        replace(consultation, state=ConsultationState.CLOSED, closed_at=now, closed_by=by), "close"
    )
    await refresh(house, consultation, tx, now)
    group = await tx.groups.get(consultation.group_id)
    posts = await tx.consultations.posts(consultation)
    here = next((post.sent_event for post in posts if post.room_id == group.room_id), None)
    await tx.filings.owe(
        Filing(
            group.id,
            None,
            group.room_id,
            here or consultation.source_event,
            in_thread=False,
            language=house.language_of(group.language),
            consultation=consultation.number,
        )
    )
    return consultation


async def closed_text(consultation: Consultation, tx: Transaction) -> Text:
    """Says that a consultation is closed, by how many answers, and who is missing."""
    standing = await standing_of(consultation, tx)
    comments = sum(one.kind is AnswerKind.COMMENT for one in standing.answers)
    missing = tuple(Quote(standing.called(voice), 120) for voice in standing.missing)
    return Text.of(
        "consult-closed",
        reference=consultation.reference,
        title=Quote(consultation.title),
        count=comments,
        missing=Text.of("consult-missing", who=missing, count=len(missing)) if missing else "",
    )


async def compiled(
    house: House, consultation: Consultation, tx: Transaction, now: datetime
) -> tuple[Posting, ...]:
    """Makes the messages with all that was answered, in the group's language; long ones for a thread."""
    gathered = await compilation_of(consultation, tx)
    sheet = sheet_of(gathered, await language_of(house, consultation, tx), now)
    parts = pieces(sheet, _MOST_IN_A_MESSAGE)
    long = len(parts) > 1 or len(gathered.comments) > _SHORT
    return tuple(Posting(markdown(part), message(part), in_thread=long) for part in parts)


async def tell(
    house: House, consultation: Consultation, notice: Posting, tx: Transaction, now: datetime
) -> None:
    """Posts a notice in the group's room, and below it all that was answered."""
    group = await tx.groups.get(consultation.group_id)
    draft = Draft(group.room_id, notice, urgency=POSTING, about=key(consultation))
    under = await tx.outbox.put(draft, now)
    for posting in await compiled(house, consultation, tx, now):
        await tx.outbox.put(replace(draft, posting=posting, under=under), now)
