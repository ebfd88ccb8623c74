"""Agenda items as they are kept."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import TypeAdapter
from sqlalchemy import and_

from bot.rules.identifiers import GroupId
from bot.rules.meetings import AgendaItem, on_agenda
from bot.rules.tags import tags_in
from storage.connection import Connection
from storage.history import History
from storage.records import Records, Shelf
from storage.tables import AgendaItemRow, Group, Table
from storage.tags import Tags

KIND = "agenda"
_TABLE = Table.metadata.tables[AgendaItemRow.__tablename__]


def _columns(item: AgendaItem) -> Mapping[str, object]:
    return {"meeting": item.meeting}


_SHELF: Shelf[AgendaItem] = Shelf(
    KIND,
    _TABLE,
    Group.last_item,
    TypeAdapter(AgendaItem),
    _columns,
    lambda item: replace(item, removed=True),
    lambda item: () if item.removed else tags_in(item.text),
)


class Agenda(Records[AgendaItem]):
    """What is to be talked about."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        super().__init__(connection, history, tags, _SHELF)

    async def of(self, group_id: GroupId, meeting: int | None) -> list[AgendaItem]:
        """Lists the items of a meeting in their order; with None, those that wait for the next one."""
        mine = _TABLE.c.meeting.is_(None) if meeting is None else _TABLE.c.meeting == meeting
        return on_agenda(await self.find(and_(_TABLE.c.group_id == group_id, mine)))
