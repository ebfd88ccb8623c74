"""Somebody whose message cannot be read is told so, once."""

from datetime import datetime

from bot.casework import watching
from bot.casework.desk import desk
from bot.duties.duty import Manners, name_of
from bot.texts import Text, word
from storage.letters import Draft
from storage.postings import Posting
from storage.store import Transaction


class UnreadNotices:
    """Tells the sender of a message whose key has not come for a while; the message keeps waiting for it."""

    name = "unread-notices"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next sender is to be told."""
        return await tx.inbox.next_to_tell()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Tells one sender."""
        unread = await tx.inbox.unread_to_tell(now)
        if unread is None:
            return False
        await tx.inbox.told(unread.event_id)
        if not await tx.inbox.first_notice("unreadable", unread.room_id, unread.session_id, now):
            return True
        group = await tx.groups.of_room(unread.room_id)
        likes = await tx.people.preferences(unread.sender)
        language = self._manners.language_of(likes.language or (group.language if group else None))
        members = await tx.rooms.members(unread.room_id)
        text = Text.of("message-unreadable", who=name_of(unread.sender, members))
        posting = Posting.of(word(language, now, text), rings=(unread.sender,), answers_event=unread.event_id)
        await tx.outbox.put(Draft(unread.room_id, posting, answers=unread.event_id), now)
        room = await tx.rooms.state(unread.room_id)
        if room is not None and room.private:
            # It may have been an alert.
            seen = await desk(self._manners.house, tx, now)
            who = name_of(unread.sender, members)
            await watching.alarm(seen, Text.of("private-unreadable-who", who=who))
            await watching.announce(seen, Text.of("private-unreadable"))
        return True
