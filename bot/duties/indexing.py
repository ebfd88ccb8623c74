"""After a start, search reads the groups' records a few at a time, so that nobody waits when they search."""

from datetime import datetime

from storage.search import read_ahead
from storage.store import Transaction


class Indexing:
    """Reads what search does not know yet; it is never late, since whoever searches first reads the rest."""

    name = "indexing"

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Nothing is urgent here."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Reads some records."""
        return await read_ahead(tx)
