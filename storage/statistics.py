"""Statistics as they are published: each quarter is counted once, by whoever asks first, and then kept.

Were it counted again after a case was purged, reopened or set to another level, the difference between both
answers would be that one case.
"""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import insert, select

from bot.rules.cases import Kind, Level
from bot.rules.statistics import Cell, Counted, Quarter, cells
from storage.connection import Connection
from storage.tables import CaseRow, StatisticsRow, Table

_BOOK = "statistics.book"
_CASES = Table.metadata.tables[CaseRow.__tablename__]
_STATISTICS = Table.metadata.tables[StatisticsRow.__tablename__]
_CODEC = TypeAdapter(tuple[Cell, ...])


class NotPublishedYet(Exception):
    """The quarter has not ended, or only just."""


class Statistics:
    """What is published of each quarter."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def of(self, quarter: Quarter, zone: str, now: datetime) -> tuple[Cell, ...]:
        """Returns what is published of a quarter as the days go in a zone, and keeps it the first time.

        Empty where there were fewer than five cases. Raises `NotPublishedYet`.
        """
        if now < quarter.published_from(zone):
            raise NotPublishedYet
        kept = await self._session.scalar(
            select(_STATISTICS.c.book).where(_STATISTICS.c.quarter == quarter.name)
        )
        if kept is not None:
            return _CODEC.validate_python(self._sealer.open_json(_BOOK, kept))
        found = cells(await self._counted(quarter.begins(zone), quarter.ends(zone)))
        book = self._sealer.seal_json(_BOOK, _CODEC.dump_python(found, mode="json"))
        await self._session.execute(insert(_STATISTICS), {"quarter": quarter.name, "book": book})
        return found

    async def _counted(self, begins: datetime, ends: datetime) -> list[Counted]:
        """Lists what counts of the cases opened between two instants (UTC), purged ones as well."""
        rows = await self._session.execute(
            select(_CASES.c.level, _CASES.c.kind, _CASES.c.opened_at, _CASES.c.taken_at).where(
                _CASES.c.counts, _CASES.c.opened_at >= begins, _CASES.c.opened_at < ends
            )
        )
        return [
            Counted(
                Level(row.level),
                Kind(row.kind) if row.kind else None,
                row.taken_at - row.opened_at if row.taken_at else None,
            )
            for row in rows
        ]
