"""Which records bear a tag: looked for by a mark under a key, since tags are words and words are sealed."""

from collections.abc import Collection

from sqlalchemy import Select, Subquery, and_, delete, func, insert, literal, select, union

from bot.rules.identifiers import GroupId
from storage.connection import Connection
from storage.letters import RecordKey
from storage.tables import AgendaItemRow, EntryRow, TagRow

_PLACE = "tags.mark"
# What bears a tag as part of a meeting.
_WHOLE = "meeting"
_PARTS: dict[str, type[AgendaItemRow] | type[EntryRow]] = {"agenda": AgendaItemRow, "entry": EntryRow}


class Tags:
    """The tags of records; those of a record that was taken back are gone."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def keep(self, record: RecordKey, tags: Collection[str]) -> None:
        """Keeps the tags (folded) of a record in place of those it had."""
        mine = (
            TagRow.group_id == record.group_id,
            TagRow.kind == record.kind,
            TagRow.number == record.number,
        )
        await self._session.execute(delete(TagRow).where(*mine).execution_options(synchronize_session=False))
        if tags:
            rows = [
                {
                    "group_id": record.group_id,
                    "kind": record.kind,
                    "number": record.number,
                    "mark": self._mark(record.group_id, tag),
                }
                for tag in dict.fromkeys(tags)
            ]
            await self._session.execute(insert(TagRow), rows)

    def bearing(self, group_id: GroupId, kind: str, tag: str) -> Select[int]:
        """Selects the numbers of a group's records of a kind that bear a tag (folded)."""
        bearers = _bearers(group_id, [self._mark(group_id, tag)])
        return select(bearers.c.number).where(bearers.c.kind == kind)

    async def counts(self, group_id: GroupId, tags: Collection[str]) -> dict[str, int]:
        """Counts how many records bear each of these tags (folded)."""
        by_mark = {self._mark(group_id, tag): tag for tag in tags}
        bearers = _bearers(group_id, by_mark)
        rows = await self._session.execute(
            select(bearers.c.mark, func.count()).select_from(bearers).group_by(bearers.c.mark)
        )
        found = {by_mark[mark]: count for mark, count in rows}
        return {tag: found.get(tag, 0) for tag in tags}

    def _mark(self, group_id: GroupId, tag: str) -> bytes:
        return self._sealer.mark(_PLACE, f"{group_id} {tag}")


def _bearers(group_id: GroupId, marks: Collection[bytes]) -> Subquery:
    """Which records bear which marks; a meeting also bears what is on its agenda and in its minutes."""
    wanted = (TagRow.group_id == group_id, TagRow.mark.in_(marks))
    own = select(TagRow.mark, TagRow.kind, TagRow.number).where(*wanted, TagRow.kind.not_in(_PARTS))
    through_parts = (
        select(TagRow.mark, literal(_WHOLE), part.meeting)
        .join(part, and_(part.group_id == TagRow.group_id, part.number == TagRow.number))
        .where(*wanted, TagRow.kind == kind, part.meeting.is_not(None))
        for kind, part in _PARTS.items()
    )
    return union(own, *through_parts).subquery()
