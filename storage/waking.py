"""Records that somebody has to look at again at an instant, such as meetings and consultations."""

from datetime import datetime

from sqlalchemy import func, select, update

from storage.records import Kept, Records


class WakingRecords(Records[Kept]):
    """The records of one kind; the column `wake_at` says when each has to be looked at again."""

    async def look_again(self, record: Kept, at: datetime | None) -> None:
        """Says when somebody is to look at a record again (UTC)."""
        table = self._shelf.table
        await self._session.execute(
            update(table)
            .where(table.c.group_id == record.group_id, table.c.number == record.number)
            .values(wake_at=at)
        )

    async def due(self, now: datetime) -> tuple[Kept, datetime] | None:
        """Returns the first record that somebody has to look at, and since when (UTC)."""
        table = self._shelf.table
        row = (
            await self._session.execute(
                select(table.c.book, table.c.wake_at)
                .where(table.c.wake_at <= now)
                .order_by(table.c.wake_at, table.c.group_id, table.c.number)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else (self._opened(row.book), row.wake_at)

    async def next_due(self) -> datetime | None:
        """Returns when somebody has to look at a record next (UTC)."""
        due: datetime | None = await self._session.scalar(select(func.min(self._shelf.table.c.wake_at)))
        return due
