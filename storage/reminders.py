"""Reminders as they are kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, delete, func, select

from bot.rules.identifiers import GroupId, UserId
from bot.rules.reminders import Reminder, ReminderState, brought_back, lapsed, without
from storage.connection import Connection
from storage.history import History, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.records import Records, Shelf
from storage.tables import Group, ReminderRow, Table
from storage.tags import Tags

KIND = "reminder"
_TABLE = Table.metadata.tables[ReminderRow.__tablename__]
_PENDING = _TABLE.c.state == ReminderState.PENDING


def _columns(reminder: Reminder) -> Mapping[str, object]:
    return {
        "state": reminder.state,
        "author": reminder.author,
        "private": reminder.private,
        "wake_at": reminder.wake_at,
    }


_SHELF: Shelf[Reminder] = Shelf(
    KIND,
    _TABLE,
    Group.last_reminder,
    TypeAdapter(Reminder),
    _columns,
    lambda reminder: replace(reminder, state=ReminderState.WITHDRAWN),
)


class Reminders(Records[Reminder]):
    """The reminders of groups, and those that people set in private."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        super().__init__(connection, history, tags, _SHELF)

    async def restore(self, record: RecordKey, before: Snapshot | None) -> None:
        """Puts a reminder back to an earlier state; what was posted since is not owed again."""
        now = await self.get(record.group_id, record.number)
        if before is None or now is None:
            await super().restore(record, before)
            return
        await self.write(brought_back(read_snapshot(_SHELF.codec, before), now))

    async def due(self, now: datetime, most: int) -> list[Reminder]:
        """Lists the reminders that fell due first, at most so many."""
        rows = await self._session.scalars(
            select(_TABLE.c.book)
            .where(_TABLE.c.wake_at <= now)
            .order_by(_TABLE.c.wake_at, _TABLE.c.group_id, _TABLE.c.number)
            .limit(most)
        )
        return [self._opened(book) for book in rows]

    async def next_due(self) -> datetime | None:
        """Returns when a reminder is due next (UTC)."""
        due: datetime | None = await self._session.scalar(select(func.min(_TABLE.c.wake_at)))
        return due

    async def of_group(self, group_id: GroupId) -> list[Reminder]:
        """Lists what is to come in a group's room, by time."""
        return await self._coming(_in_room(group_id))

    async def of_person(self, author: UserId) -> list[Reminder]:
        """Lists what is to come of what somebody set in private, by time."""
        return await self._coming(and_(_TABLE.c.author == author, _TABLE.c.private.is_(True)))

    async def of_room(self, group_id: GroupId) -> list[Reminder]:
        """Lists all that was ever set in a group's room, by number."""
        return await self.find(_in_room(group_id))

    async def all_in_private(self, author: UserId) -> list[Reminder]:
        """Lists all that somebody ever set in private, by number."""
        return await self.find(and_(_TABLE.c.author == author, _TABLE.c.private.is_(True)))

    async def let_pass(self, group_id: GroupId, now: datetime) -> None:
        """Lets go by what fell due in a group's room by now (UTC), without a word."""
        for one in await self.find(and_(_in_room(group_id), _TABLE.c.wake_at <= now)):
            await self.write(lapsed(one, now, for_good=False))

    async def forget(self, person: UserId) -> None:
        """Drops what somebody set in private or is reminded of alone; the rest is for the others only."""
        for one in await self.everything():
            if (one.private and one.author == person) or one.people == (person,):
                mine = and_(_TABLE.c.group_id == one.group_id, _TABLE.c.number == one.number)
                await self._session.execute(delete(_TABLE).where(mine))
                await self._history.drop(key(one))
            elif without(one, person) != one:
                await self.write(without(one, person))

    async def set_in_private(self, author: UserId, number: int) -> Reminder | None:
        """Returns a reminder that somebody set in private."""
        wanted = and_(_TABLE.c.author == author, _TABLE.c.private.is_(True), _TABLE.c.number == number)
        found = await self.find(wanted, most=1)
        return found[0] if found else None

    async def home_of(self, author: UserId) -> GroupId | None:
        """Returns the group whose numbers the reminders bear that somebody set in private."""
        found = await self._session.scalar(
            select(_TABLE.c.group_id).where(_TABLE.c.author == author, _TABLE.c.private.is_(True)).limit(1)
        )
        return None if found is None else GroupId(found)

    async def count_of_person(self, author: UserId) -> int:
        """Counts what is to come of what somebody set, wherever that was."""
        return await self._count(_TABLE.c.author == author)

    async def count_of_group(self, group_id: GroupId) -> int:
        """Counts what is to come in a group's room."""
        return await self._count(_in_room(group_id))

    async def _coming(self, where: ColumnElement[bool]) -> list[Reminder]:
        found = await self.find(and_(where, _PENDING))
        return sorted(found, key=lambda one: (one.wake_at or one.created_at, one.number))

    async def _count(self, where: ColumnElement[bool]) -> int:
        wanted = select(func.count()).select_from(_TABLE).where(where, _PENDING)
        return await self._session.scalar(wanted) or 0


def _in_room(group_id: GroupId) -> ColumnElement[bool]:
    return and_(_TABLE.c.group_id == group_id, _TABLE.c.private.is_(False))


def key(reminder: Reminder) -> RecordKey:
    """Names a reminder for the history and the outbox."""
    return RecordKey(reminder.group_id, KIND, reminder.number)
