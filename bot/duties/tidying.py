"""What nobody needs any more goes."""

from datetime import datetime, timedelta

from storage.store import Transaction

_KEEP_MARKS = timedelta(days=90)
_AT_ONCE = 500


class Tidying:
    """Drops the marks of events so old that no homeserver will hand them out again, and recalled letters."""

    name = "tidying"

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Nothing is urgent here."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Drops some."""
        if await tx.purging.tidy(now, _AT_ONCE):
            return True
        return await tx.inbox.forget_before(now - _KEEP_MARKS, _AT_ONCE) == _AT_ONCE
