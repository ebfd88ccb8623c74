"""When the clock is set back, all that people in danger wait for moves with it."""

from datetime import datetime, timedelta

from bot.duties.duty import noted
from storage.store import Transaction

_SEEN = "escalation-seen"
# A clock that is set right by less than this is let be; how often the time is noted down.
_LEAST_JUMP, _NOTED_EVERY = timedelta(seconds=5), timedelta(seconds=30)


async def mind_the_clock(now: datetime, tx: Transaction) -> None:
    """Moves what is due, and what is owed, when the clock was set back: nobody waits an hour for it."""
    seen = await noted(_SEEN, tx)
    if seen is not None and seen - now > _LEAST_JUMP:
        await tx.cases.set_back(seen - now)
        await tx.checkins.set_back(seen - now)
        await tx.outbox.set_back(seen - now)
    if seen is None or abs(now - seen) > _NOTED_EVERY or now < seen:
        await tx.facts.put(_SEEN, now.isoformat())
