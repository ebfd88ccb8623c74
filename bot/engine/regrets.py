"""What cannot be done at the homeserver is told to those who asked for it."""

from datetime import datetime

from bot.texts import Quote, Text, word
from storage.letters import MAKES_ROOM, Draft, Letter, LetterKind
from storage.postings import Posting
from storage.store import Transaction


async def give_up(letter: Letter, tx: Transaction, now: datetime) -> None:
    """Says in the room where it was asked that an errand could not be done; other letters just end."""
    errand = letter.posting.errand
    if errand is None:
        return
    if letter.kind is LetterKind.NEW_CHAT:
        await tx.chats.not_made(letter)
    elif letter.kind in MAKES_ROOM:
        await tx.founding.not_made(letter)
    if errand.asked_in is None or errand.language is None:
        return
    concerned = errand.name or errand.person or ""
    regret = Text.of(f"errand-impossible-{letter.kind.value}", what=Quote(concerned, 100))
    await tx.outbox.put(Draft(errand.asked_in, Posting.of(word(errand.language, now, regret))), now)
