"""When people spoke last in their groups: an instant or two each, and nothing of what they said."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import delete, select

from bot.rules.absence import Heard
from bot.rules.identifiers import GroupId, UserId
from storage.connection import Connection
from storage.tables import LastHeardRow

_PERSON, _BOOK = "last_heard.person", "last_heard.book"
_CODEC = TypeAdapter(Heard)


class LastHeard:
    """When people spoke last; on disk neither who nor when can be read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._session = connection.session
        self._memory = connection.memory.heard

    async def of(self, group_id: GroupId, person: UserId) -> Heard | None:
        """Returns when somebody spoke last in a group; None when that is not known."""
        if (group_id, person) in self._memory:
            return self._memory[group_id, person]
        book = await self._session.scalar(
            select(LastHeardRow.book).where(
                LastHeardRow.group_id == group_id, LastHeardRow.person == self._mark(group_id, person)
            )
        )
        heard = None
        if book is not None:
            heard = _CODEC.validate_python(self._connection.sealer.open_json(_BOOK, book))
        self._memory[group_id, person] = heard
        return heard

    async def spoke(self, group_id: GroupId, person: UserId, at: datetime) -> None:
        """Notes that somebody spoke in a group (UTC)."""
        known = await self.of(group_id, person)
        heard = Heard(at) if known is None else known.again(at)
        if heard == known:
            return
        del self._memory[group_id, person]
        book = self._connection.sealer.seal_json(_BOOK, _CODEC.dump_python(heard, mode="json"))
        await self._session.merge(
            LastHeardRow(group_id=group_id, person=self._mark(group_id, person), book=book)
        )
        await self._session.flush()

    async def forget(self, group_id: GroupId, people: Iterable[UserId]) -> None:
        """Forgets when people spoke who are no longer in a group's room."""
        for person in people:
            self._memory.pop((group_id, person), None)
            await self._session.execute(
                delete(LastHeardRow).where(
                    LastHeardRow.group_id == group_id, LastHeardRow.person == self._mark(group_id, person)
                )
            )

    def _mark(self, group_id: GroupId, person: UserId) -> bytes:
        return self._connection.sealer.mark(_PERSON, f"{group_id} {person}")
