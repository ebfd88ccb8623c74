"""What was answered to consultations, as it is kept."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import TypeAdapter
from sqlalchemy import and_

from bot.rules.consultations import Answer, Consultation
from storage.connection import Connection
from storage.history import History
from storage.records import Records, Shelf
from storage.tables import CommentRow, Group, Table
from storage.tags import Tags

KIND = "comment"
_TABLE = Table.metadata.tables[CommentRow.__tablename__]


def _columns(answer: Answer) -> Mapping[str, object]:
    return {"consultation": answer.consultation}


_SHELF: Shelf[Answer] = Shelf(
    KIND,
    _TABLE,
    Group.last_comment,
    TypeAdapter(Answer),
    _columns,
    lambda answer: replace(answer, removed=True),
)


class Comments(Records[Answer]):
    """Comments, and that somebody has none."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        super().__init__(connection, history, tags, _SHELF)

    async def of(self, consultation: Consultation) -> list[Answer]:
        """Lists what was answered to a consultation, in the order in which it was; taken back is left out."""
        found = await self.find(
            and_(_TABLE.c.group_id == consultation.group_id, _TABLE.c.consultation == consultation.number)
        )
        return [answer for answer in found if not answer.removed]
