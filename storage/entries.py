"""The lines of minutes as they are kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import and_, func, select, update

from bot.rules.identifiers import GroupId
from bot.rules.meetings import Entry, EntryKind, Meeting
from bot.rules.tags import tags_in
from bot.rules.topics import current_topic
from storage.connection import Connection
from storage.history import History
from storage.records import Records, Shelf
from storage.tables import EntryRow, Group, Table
from storage.tags import Tags

KIND = "entry"
_TABLE = Table.metadata.tables[EntryRow.__tablename__]


def _columns(entry: Entry) -> Mapping[str, object]:
    kind = f"{entry.kind}-gone" if entry.removed else entry.kind
    return {"meeting": entry.meeting, "kind": kind, "box_ends": None if entry.removed else entry.box_ends}


_SHELF: Shelf[Entry] = Shelf(
    KIND,
    _TABLE,
    Group.last_entry,
    TypeAdapter(Entry),
    _columns,
    lambda entry: replace(entry, removed=True),
    lambda entry: () if entry.removed else tags_in(entry.text),
)


class Entries(Records[Entry]):
    """What was said in meetings."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        super().__init__(connection, history, tags, _SHELF)

    async def put_back(self, record: Entry) -> None:
        """Keeps a line that was exported; the end of its topic's time is told only if it is to come."""
        await super().put_back(record)
        cause = self._connection.cause
        if record.box_ends is not None and (cause is None or record.box_ends <= cause.at):
            await self.box_told(record)

    async def of(self, meeting: Meeting) -> list[Entry]:
        """Lists the lines of a meeting's minutes in the order in which they were said."""
        found = await self.find(
            and_(_TABLE.c.group_id == meeting.group_id, _TABLE.c.meeting == meeting.number)
        )
        return [entry for entry in found if not entry.removed]

    async def topic(self, meeting: Meeting) -> Entry | None:
        """Returns the topic that a meeting has come to."""
        steps = await self.find(
            and_(
                _TABLE.c.group_id == meeting.group_id,
                _TABLE.c.meeting == meeting.number,
                _TABLE.c.kind.in_([EntryKind.TOPIC, EntryKind.RETURN]),
            )
        )
        return current_topic(steps)

    async def box_over(self, now: datetime) -> Entry | None:
        """Returns the first topic whose time is up and was not told yet."""
        row = (
            await self._session.execute(
                select(_TABLE.c.group_id, _TABLE.c.number)
                .where(_TABLE.c.box_ends <= now)
                .order_by(_TABLE.c.box_ends)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else await self.get(GroupId(row.group_id), row.number)

    async def next_box(self) -> datetime | None:
        """Returns when the time of a topic is up next (UTC)."""
        due: datetime | None = await self._session.scalar(select(func.min(_TABLE.c.box_ends)))
        return due

    async def box_told(self, entry: Entry) -> None:
        """Notes that the end of a topic's time was told."""
        await self._session.execute(
            update(_TABLE)
            .where(_TABLE.c.group_id == entry.group_id, _TABLE.c.number == entry.number)
            .values(box_ends=None)
        )
