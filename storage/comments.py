"""What was answered to consultations, as it is kept."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from pydantic import TypeAdapter
from sqlalchemy import and_

from bot.rules.consultations import Answer, Consultation
from bot.rules.identifiers import GroupId
from storage import consultations
from storage.connection import Connection
from storage.history import History
from storage.letters import RecordKey
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

    async def add(self, group_id: GroupId, make: Callable[[int, Answer | None], Answer]) -> Answer:
        """Keeps a new answer under the group's next number."""
        answer = await super().add(group_id, make)
        self._touch(answer)
        return answer

    async def write(self, record: Answer) -> None:
        """Keeps an answer as it is now."""
        await super().write(record)
        self._touch(record)

    async def of(self, consultation: Consultation) -> list[Answer]:
        """Lists what was answered to a consultation, in the order in which it was; taken back is left out."""
        return await self.on(consultation.group_id, [consultation.number])

    async def on(self, group_id: GroupId, numbers: Collection[int]) -> list[Answer]:
        """Lists what was answered to consultations with these numbers, likewise."""
        found = await self.find(and_(_TABLE.c.group_id == group_id, _TABLE.c.consultation.in_(numbers)))
        return [answer for answer in found if not answer.removed]

    def _touch(self, answer: Answer) -> None:
        """What is said of a consultation is found with it: search reads it again."""
        about = RecordKey(answer.group_id, consultations.KIND, answer.consultation)
        self._connection.touched.add(about)
