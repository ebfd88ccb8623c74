"""When the room keys of people were used last, in the rooms where cases are spoken of."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from bot.rules.identifiers import RoomId
from storage.connection import Connection
from storage.tables import SessionUseRow, Table

_USES = Table.metadata.tables[SessionUseRow.__tablename__]
_DAY = timedelta(days=1)


class SessionUses:
    """Uses of Megolm sessions, each noted once a day at most."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session

    async def used(self, room_id: RoomId, session_id: str, now: datetime) -> None:
        """Notes that something was read with a session."""
        mine = (_USES.c.room_id == room_id) & (_USES.c.session_id == session_id)
        before = await self._session.scalar(select(_USES.c.used_at).where(mine))
        if before is None:
            await self._session.execute(
                insert(_USES), {"room_id": room_id, "session_id": session_id, "used_at": now}
            )
        elif not now - _DAY < before <= now:
            await self._session.execute(update(_USES).where(mine).values(used_at=now))

    async def kept(self, room_id: RoomId, session_ids: Collection[str], now: datetime) -> None:
        """Notes the sessions that are kept of a room: those of which nothing is known count as used now."""
        known = await self._session.scalars(select(_USES.c.session_id).where(_USES.c.room_id == room_id))
        for session_id in sorted(set(session_ids) - set(known)):
            await self.used(room_id, session_id, now)

    async def condemn(self, room_id: RoomId) -> None:
        """Has the sessions of a room go as soon as nobody can use them any more."""
        await self._session.execute(update(_USES).where(_USES.c.room_id == room_id).values(condemned=True))

    async def take(self, before: datetime) -> Mapping[RoomId, tuple[str, ...]]:
        """Takes off the list the condemned sessions that were used last before an instant (UTC), by room."""
        gone = (_USES.c.condemned.is_(True)) & (_USES.c.used_at < before)
        rows = await self._session.execute(
            delete(_USES).where(gone).returning(_USES.c.room_id, _USES.c.session_id)
        )
        found: dict[RoomId, tuple[str, ...]] = {}
        for row in rows.all():
            found[RoomId(row.room_id)] = (*found.get(RoomId(row.room_id), ()), row.session_id)
        return found

    async def next_due(self) -> datetime | None:
        """Returns when the condemned session that was used longest ago was used (UTC)."""
        oldest = select(_USES.c.used_at).where(_USES.c.condemned.is_(True)).order_by(_USES.c.used_at)
        used: datetime | None = await self._session.scalar(oldest.limit(1))
        return used
