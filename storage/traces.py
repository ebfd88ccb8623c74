"""Where somebody leaves traces beside the groups' records: rooms, messages, who is on call."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import String, or_, select

from bot.rules.identifiers import GroupId, UserId
from storage.connection import Connection
from storage.erasing import Eraser
from storage.tables import ChatRow, InboxEvent, NoticeGiven, PageRow, Room, RoomMember, Table, UnreadableEvent
from storage.tables import Group as GroupRow

# What is said of somebody among those who are on call; the people of a rota are others too.
_ON_CALL = ("oncall_rotas", "oncall_overrides", "oncall_swaps", "oncall_handovers")
_OTHERS = frozenset({"group_id", "people"})


class Traces:
    """Traces of people."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def rooms(self, person: UserId) -> list[dict[str, Any]]:
        """Lists the rooms in which the bot sees them, and how those call them."""
        rows = await self._session.execute(
            select(Room.room_id, Room.name, Room.private, RoomMember.name.label("called"))
            .join(RoomMember, RoomMember.room_id == Room.room_id)
            .where(RoomMember.user_id == person)
            .order_by(Room.room_id)
        )
        return [
            {
                "room_id": row.room_id,
                "name": self._sealer.open("rooms.name", row.name) if row.name else "",
                "private": row.private,
                "shows_you_as": self._sealer.open("room_members.name", row.called),
            }
            for row in rows
        ]

    async def messages(self, person: UserId) -> dict[str, Any]:
        """Lists the marks of messages that were applied or wait for a key, and what was told once."""
        applied = await self._session.execute(
            select(InboxEvent.event_id, InboxEvent.room_id, InboxEvent.at)
            .where(InboxEvent.sender == person)
            .order_by(InboxEvent.at, InboxEvent.event_id)
        )
        unread = await self._session.execute(
            select(UnreadableEvent.event_id, UnreadableEvent.room_id, UnreadableEvent.at)
            .where(UnreadableEvent.sender == person)
            .order_by(UnreadableEvent.at)
        )
        told = await self._session.execute(
            select(NoticeGiven.what, NoticeGiven.room_id, NoticeGiven.at)
            .where(NoticeGiven.about.contains(person, autoescape=True))
            .order_by(NoticeGiven.at)
        )
        chats = await self._session.scalars(select(ChatRow.room_id).where(ChatRow.person == person))
        return {
            "applied": [_plain(row._mapping) for row in applied],
            "waiting_for_a_key": [_plain(row._mapping) for row in unread],
            "told_once": [_plain(row._mapping) for row in told],
            "private_chats": list(chats),
        }

    async def on_call(self, person: UserId) -> dict[str, Any]:
        """Lists the rotas, overrides, swaps and hand-overs that name them, and the pages they got."""
        found: dict[str, Any] = {}
        for name in _ON_CALL:
            table = Table.metadata.tables[name]
            naming = [column for column in table.columns if isinstance(column.type, String)]
            rows = await self._session.execute(
                select(table)
                .where(or_(*(one.contains(person, autoescape=True) for one in naming)))
                .order_by(*table.primary_key)
            )
            found[name.removeprefix("oncall_")] = [
                {
                    key: one
                    for key, one in _plain(row._mapping).items()
                    if key not in _OTHERS and (one == person or not str(one).startswith("@"))
                }
                for row in rows
                if any(Eraser(person).finds(str(getattr(row, one.name))) for one in naming)
            ]
        pages = await self._session.execute(
            select(PageRow.owed_at, PageRow.reached, PageRow.read_at)
            .where(PageRow.person == person)
            .order_by(PageRow.owed_at)
        )
        return {**found, "pages": [_plain(row._mapping) for row in pages]}

    async def groups(self) -> list[GroupId]:
        """Lists all groups."""
        return [
            GroupId(one) for one in await self._session.scalars(select(GroupRow.id).order_by(GroupRow.id))
        ]


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): one.isoformat() if isinstance(one, datetime) else one for key, one in row.items()}
