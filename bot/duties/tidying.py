"""What nobody needs any more goes."""

from datetime import datetime, timedelta

from storage.store import Transaction

_KEEP_MARKS = timedelta(days=90)
_KEEP_CHECKINS = timedelta(days=30)
_AT_ONCE = 500


class Tidying:
    """Drops what nobody needs any more: old check-ins and marks of events, letters that were recalled."""

    name = "tidying"

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Nothing is urgent here."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Drops some of each."""
        for checkin_id in await tx.checkins.ended_before(now - _KEEP_CHECKINS, _AT_ONCE):
            await tx.checkins.forget(checkin_id)
        if await tx.purging.tidy(now, _AT_ONCE):
            return True
        return await tx.inbox.forget_before(now - _KEEP_MARKS, _AT_ONCE) == _AT_ONCE
