"""What goes on in private: the message leaves the room in which it was typed, and nothing is said there."""

from dataclasses import replace

from bot.rules.identifiers import RoomId
from bot.texts import Text, word
from commands.command import Call, Reply
from storage.letters import PAGE, Draft, LetterKind, RecordKey
from storage.postings import Errand, Posting
from storage.store import Transaction


def is_private(call: Call) -> bool:
    """Tells whether a call was made where nobody else reads it."""
    return call.private and call.encrypted


async def in_private(
    call: Call, texts: tuple[Text, ...], tx: Transaction, sealed_by: tuple[RecordKey, ...] = ()
) -> Reply:
    """Answers in the encrypted private chat; elsewhere only that it goes on there, without any words.

    What is said about records with own keys is `sealed_by` them.
    """
    if is_private(call):
        return Reply(texts, sealed_by=sealed_by)
    chat = await tx.chats.with_(call.sender, call.now)
    told = Posting.of(word(call.language, call.now, *texts), rings=(call.sender,))
    return replace(
        Reply.of("alert-in-private", who=call.who(call.sender)),
        also=(
            removal(call, chat),
            *((Draft(chat, told, urgency=PAGE, sealed_by=sealed_by),) if texts else ()),
        ),
        sealed_by=sealed_by,
    )


def removal(call: Call, chat: RoomId) -> Draft:
    """Words the removal of the message of a call; where that fails, its author is told in their chat."""
    errand = Errand(asked_in=chat, language=call.language)
    posting = Posting("", "", answers_event=call.event_id, errand=errand)
    return Draft(call.room_id, posting, LetterKind.REDACTION, urgency=PAGE)
