"""What is written below a consultation is a comment on it, though nobody typed a command."""

from bot.engine.messages import Corrected, Said, Shared
from bot.rules.identifiers import EventId
from bot.texts import Language, Quote, Text
from commands.command import Call, Reply
from commands.consulting import COMMENT, CONSULT
from commands.lines import Line
from commands.recording import is_off_record
from storage.comments import KIND
from storage.store import Transaction


async def line_of(message: Said | Corrected, call: Call, tx: Transaction) -> Line | None:
    """Makes of plain words the line that comments on a consultation; None where they are none.

    They are when they stand in the thread of what showed it to the group, or answer that, or are the new
    wording of a comment.
    """
    if not _in_the_room(call) or not message.body.strip() or is_off_record(message.body):
        return None
    number = await _corrected(message, tx) if isinstance(message, Corrected) else None
    if isinstance(message, Said):
        number = await _below(call, (message.thread, message.replies_to), tx)
    if number is None:
        return None
    typed = f"{CONSULT.said(Language.EN)} {COMMENT.said(Language.EN)} C-{number}"
    return Line(f"{typed} {message.body.strip()}")


async def shared(message: Shared, call: Call, tx: Transaction) -> Reply | None:
    """Says what to do with a file that was put below a consultation: it is no comment by itself."""
    if not _in_the_room(call) or not call.encrypted:
        return None
    number = await _below(call, (message.replies_to,), tx)
    if number is None:
        return None
    text = Text.of("consult-file-below", reference=f"C-{number}", prefix=Quote(call.prefix))
    return Reply((text,))


def _in_the_room(call: Call) -> bool:
    return not call.private and call.group is not None and call.group.room_id == call.room_id


async def _below(call: Call, events: tuple[EventId | None, ...], tx: Transaction) -> int | None:
    """Finds the consultation that one of the events showed to this group."""
    for event in events:
        about = await tx.consultations.posted_about(event) if event is not None else None
        if about is not None and about.group_id == call.in_group.id:
            return about.number
    return None


async def _corrected(message: Corrected, tx: Transaction) -> int | None:
    """Finds the consultation that a message was a comment on."""
    for change in await tx.history.of_event(message.corrects):
        number = dict(change.after or {}).get("consultation")
        if change.record.kind == KIND and isinstance(number, int):
            return number
    return None
