"""Polls on dates as they are kept."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import TypeAdapter
from sqlalchemy import and_

from bot.rules.date_polls import DatePoll, PollState
from bot.rules.identifiers import GroupId
from storage.connection import Connection
from storage.history import History
from storage.letters import RecordKey
from storage.records import Records, Shelf
from storage.tables import DatePollRow, Group, Table
from storage.tags import Tags

KIND = "date-poll"
_TABLE = Table.metadata.tables[DatePollRow.__tablename__]


def _columns(poll: DatePoll) -> Mapping[str, object]:
    return {"state": poll.state}


_SHELF: Shelf[DatePoll] = Shelf(
    KIND,
    _TABLE,
    Group.last_date_poll,
    TypeAdapter(DatePoll),
    _columns,
    lambda poll: replace(poll, state=PollState.WITHDRAWN),
)


class DatePolls(Records[DatePoll]):
    """What dates a group is asked about."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        super().__init__(connection, history, tags, _SHELF)

    async def latest(self, group_id: GroupId) -> DatePoll | None:
        """Returns the poll that was opened last and is still open."""
        found = await self.open_ones(group_id)
        return found[-1] if found else None

    async def open_ones(self, group_id: GroupId) -> list[DatePoll]:
        """Lists the polls that are still open, in the order in which they were opened."""
        return await self.find(and_(_TABLE.c.group_id == group_id, _TABLE.c.state == PollState.OPEN))


def key(poll: DatePoll) -> RecordKey:
    """Names a poll for the history and the outbox."""
    return RecordKey(poll.group_id, KIND, poll.number)
