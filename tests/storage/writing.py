"""Writes letters, and takes them as the sender does."""

from datetime import timedelta

from bot.rules.identifiers import LetterId, RoomId
from storage.letters import REPLY, Draft, Letter, RecordKey
from storage.outbox import Outbox
from storage.postings import Posting
from storage.store import Store
from tests.cast import GROUP_ROOM
from tests.storage.opening import FIRST, NOW

RECORD = RecordKey(FIRST, "decision", 7)


def draft(words: str, room: RoomId = GROUP_ROOM, urgency: int = REPLY) -> Draft:
    """A letter of few words."""
    return Draft(room, Posting(words, f"<b>{words}</b>"), urgency=urgency)


async def put(store: Store, *drafts: Draft) -> list[LetterId]:
    """Owes letters, in one transaction."""
    async with store.transaction() as tx:
        return [await tx.outbox.put(one, NOW) for one in drafts]


def said(letters: list[Letter]) -> list[str]:
    """What letters say."""
    return [letter.posting.body for letter in letters]


async def taken(outbox: Outbox, at: timedelta = timedelta()) -> list[str]:
    """Takes what may go, and says what it is."""
    return said(await outbox.next(NOW + at, busy=(), most=10))
