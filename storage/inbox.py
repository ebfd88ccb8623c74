"""Which events were applied, and which could not be read yet."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import String, bindparam, delete, exists, func, insert, select, update

from bot.rules.identifiers import EventId, RoomId, UserId
from storage.connection import Connection
from storage.tables import InboxEvent, Instant, NoticeGiven, Table, UnreadableEvent


@dataclass(frozen=True, slots=True)
class Applied:
    """An event that was applied: who sent it, where and when (UTC, by the homeserver's clock)."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime


@dataclass(frozen=True, slots=True)
class Unread:
    """An encrypted event that waits for its key; `source` is the event as the homeserver gave it."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    session_id: str
    at: datetime
    source: Mapping[str, object] = field(repr=False)


# Built once, since it runs for every event; it marks an event and tells whether it was new, in one step.
_EVENTS = Table.metadata.tables["inbox_events"]
_MARK = (
    insert(_EVENTS)
    .from_select(
        ["event_id", "room_id", "sender", "at", "applied_at"],
        select(
            bindparam("event", type_=String()),
            bindparam("room", type_=String()),
            bindparam("sender", type_=String()),
            bindparam("at", type_=Instant()),
            bindparam("now", type_=Instant()),
        ).where(~exists().where(_EVENTS.c.event_id == bindparam("event"))),
    )
    .returning(_EVENTS.c.event_id)
)


WITHDRAWN, DEVICE_HELP = "withdrawn", "device-help"


class Inbox:
    """The memory that makes each event count once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._session = connection.session

    async def first_time(self, event: Applied, now: datetime) -> bool:
        """Marks the event as applied; False when it already was."""
        marked = await self._session.execute(
            _MARK,
            {
                "event": event.event_id,
                "room": event.room_id,
                "sender": event.sender,
                "at": event.at,
                "now": now,
            },
        )
        return marked.one_or_none() is not None

    async def applied(self, event_id: EventId) -> Applied | None:
        """Returns what is known of an applied event."""
        row = await self._session.get(InboxEvent, event_id)
        if row is None:
            return None
        return Applied(EventId(row.event_id), RoomId(row.room_id), UserId(row.sender), row.at)

    async def events(self) -> list[EventId]:
        """Lists all events that are known to have been applied."""
        return [EventId(one) for one in await self._session.scalars(select(InboxEvent.event_id))]

    async def forget_senders(self, event_ids: Collection[EventId]) -> None:
        """Forgets who sent events, so that when they came no longer tells who wrote; they stay applied."""
        await self._session.execute(
            update(_EVENTS).where(_EVENTS.c.event_id.in_(event_ids)).values(sender="")
        )

    async def forget_senders_in(self, room_id: RoomId, since: datetime, until: datetime) -> None:
        """Does so for all that was sent in a room between two instants (UTC)."""
        sent = (_EVENTS.c.room_id == room_id) & _EVENTS.c.at.between(since, until)
        await self._session.execute(update(_EVENTS).where(sent).values(sender=""))

    async def rooms_of(self, event_ids: Collection[EventId]) -> dict[EventId, RoomId]:
        """Says in which rooms events were sent, as far as that is still known."""
        rows = await self._session.execute(
            select(_EVENTS.c.event_id, _EVENTS.c.room_id).where(_EVENTS.c.event_id.in_(event_ids))
        )
        return {EventId(row.event_id): RoomId(row.room_id) for row in rows}

    async def forget_notices(self, person: UserId) -> None:
        """Forgets that somebody was helped on from a device nobody signed: that is told in danger only."""
        await self._session.execute(
            delete(NoticeGiven).where(
                NoticeGiven.what == DEVICE_HELP, NoticeGiven.about.startswith(f"{person} ", autoescape=True)
            )
        )

    async def original_of(self, event_id: EventId) -> Applied | None:
        """Returns what is known of an event that was applied, or that waits for its key."""
        applied = await self.applied(event_id)
        waiting = None if applied else await self._session.get(UnreadableEvent, event_id)
        if waiting is None:
            return applied
        return Applied(event_id, RoomId(waiting.room_id), UserId(waiting.sender), waiting.at)

    async def noticed(self, kind: str, room_id: RoomId, about: str) -> bool:
        """Tells whether a notice was given before."""
        return await self._session.get(NoticeGiven, (kind, room_id, about)) is not None

    async def known(self, event_ids: list[EventId]) -> frozenset[EventId]:
        """Says which of the events were applied."""
        rows = await self._session.scalars(
            select(InboxEvent.event_id).where(InboxEvent.event_id.in_(event_ids))
        )
        return frozenset(EventId(row) for row in rows)

    async def forget_before(self, instant: datetime, most: int) -> int:
        """Drops the marks of long ago, at most so many at a time; returns how many went."""
        old = (
            select(InboxEvent.event_id)
            .where(InboxEvent.applied_at < instant)
            .order_by(InboxEvent.applied_at)
            .limit(most)
        )
        ids = list(await self._session.scalars(old))
        if ids:
            await self._session.execute(delete(InboxEvent).where(InboxEvent.event_id.in_(ids)))
            await self._session.execute(
                delete(NoticeGiven).where(NoticeGiven.what == WITHDRAWN, NoticeGiven.at < instant)
            )
        return len(ids)

    async def keep_unread(self, event: Unread, tell_at: datetime) -> bool:
        """Keeps an event whose key is missing; False when it was already kept."""
        if await self._session.get(UnreadableEvent, event.event_id) is not None:
            return False
        self._session.add(
            UnreadableEvent(
                event_id=event.event_id,
                room_id=event.room_id,
                sender=event.sender,
                session_id=event.session_id,
                source=self._connection.sealer.seal_json("unreadable.source", dict(event.source)),
                at=event.at,
                tell_at=tell_at,
            )
        )
        await self._session.flush()
        return True

    async def unread(self, session_ids: frozenset[str] | None = None) -> list[Unread]:
        """Lists what waits for a key, oldest first: of these sessions, or all."""
        wanted = select(UnreadableEvent).order_by(UnreadableEvent.at, UnreadableEvent.event_id)
        if session_ids is not None:
            wanted = wanted.where(UnreadableEvent.session_id.in_(session_ids))
        return [self._unread(row) for row in await self._session.scalars(wanted)]

    async def unread_to_tell(self, now: datetime) -> Unread | None:
        """Returns the first event that has waited so long that its sender is to be told."""
        wanted = (
            select(UnreadableEvent)
            .where(UnreadableEvent.tell_at <= now)
            .order_by(UnreadableEvent.tell_at)
            .limit(1)
        )
        row = (await self._session.scalars(wanted)).one_or_none()
        return None if row is None else self._unread(row)

    async def next_to_tell(self) -> datetime | None:
        """Returns when the next sender is to be told (UTC)."""
        return await self._session.scalar(select(func.min(UnreadableEvent.tell_at)))

    async def told(self, event_id: EventId) -> None:
        """Notes that the sender was told; the event still waits for its key."""
        await self._session.execute(
            update(UnreadableEvent).where(UnreadableEvent.event_id == event_id).values(tell_at=None)
        )

    async def no_longer_unread(self, event_id: EventId) -> None:
        """Drops an event that was read, or that nobody waits for any more."""
        await self._session.execute(delete(UnreadableEvent).where(UnreadableEvent.event_id == event_id))

    async def first_notice(self, what: str, room_id: RoomId, about: str, now: datetime) -> bool:
        """Marks that something was told about somebody in a room; False when it already was."""
        if await self._session.get(NoticeGiven, (what, room_id, about)) is not None:
            return False
        self._session.add(NoticeGiven(what=what, room_id=room_id, about=about, at=now))
        await self._session.flush()
        return True

    def _unread(self, row: UnreadableEvent) -> Unread:
        source = self._connection.sealer.open_json("unreadable.source", row.source)
        if not isinstance(source, dict):
            raise TypeError("unreadable.source")
        return Unread(
            EventId(row.event_id),
            RoomId(row.room_id),
            UserId(row.sender),
            row.session_id,
            row.at,
            source,
        )
