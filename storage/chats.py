"""The private chat with a person: the one there is, or one that is owed like a letter."""

import secrets
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from bot.rules.identifiers import RoomId, UserId
from storage.connection import Connection
from storage.letters import PAGE, Draft, Letter, LetterKind
from storage.outbox import Outbox
from storage.postings import Errand, Posting
from storage.rooms import Rooms
from storage.tables import ChatRow


class Chats:
    """Private chats; what is meant for one that is not made yet waits until it is."""

    def __init__(self, connection: Connection, outbox: Outbox, rooms: Rooms) -> None:
        self._session = connection.session
        self._outbox = outbox
        self._rooms = rooms

    async def with_(self, person: UserId, now: datetime) -> RoomId:
        """Returns the encrypted private chat with a person; makes one or invites again, where needed."""
        there = await self._rooms.private_room_with(person)
        if there is not None:
            return there
        known = await self._session.scalar(select(ChatRow.room_id).where(ChatRow.person == person))
        if known is not None:
            room = RoomId(known)
            state = await self._rooms.state(room)
            if state is None or state.joined:
                await self._invite(room, person, now)
                return room
        return await self._make(person, now)

    async def made(self, letter: Letter, room_id: RoomId) -> None:
        """Sends on to the chat that was made what was meant for it."""
        await self._outbox.readdress(letter.room_id, room_id)
        await self._session.execute(
            update(ChatRow).where(ChatRow.room_id == letter.room_id).values(room_id=room_id)
        )

    async def not_made(self, letter: Letter) -> None:
        """Gives up what was meant for a chat that the homeserver will not make."""
        await self._outbox.void(letter.room_id)
        await self._session.execute(delete(ChatRow).where(ChatRow.room_id == letter.room_id))

    async def _make(self, person: UserId, now: datetime) -> RoomId:
        room = RoomId(f"+{secrets.token_urlsafe(12)}")
        errand = Errand(person=person, guests=(person,))
        await self._outbox.put(
            Draft(room, Posting("", "", errand=errand), LetterKind.NEW_CHAT, urgency=PAGE), now
        )
        await self._session.execute(delete(ChatRow).where(ChatRow.person == person))
        await self._session.execute(insert(ChatRow).values(person=person, room_id=room))
        return room

    async def _invite(self, room: RoomId, person: UserId, now: datetime) -> None:
        """Whoever left a chat, or never came, is asked in again; who is invited stays so."""
        errand = Errand(person=person)
        await self._outbox.put(
            Draft(room, Posting("", "", errand=errand), LetterKind.INVITE, urgency=PAGE), now
        )
