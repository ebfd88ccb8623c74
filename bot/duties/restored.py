"""After a restore: what fell due since the backup is made up for in silence, and people are told, once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.casework import card, watching
from bot.casework.desk import Desk, desk
from bot.duties.duty import Duty, Manners
from bot.rules.cases import Case, CaseState, Progress, TimelineEntry, Verb
from bot.texts import Moment, Quote, Text
from storage.restorations import Restored
from storage.store import Store, Transaction

_log = structlog.get_logger(__name__)
# What goes on as after having been down: here a call too many is better than one too few. And what says
# nothing that could be said twice.
_GO_ON = frozenset(
    {
        "restored",
        "escalation",
        "keeping",
        "checkins",
        "audit",
        "story",
        "handovers",
        "purging",
        "indexing",
        "tidying",
    }
)


class RestoredNews:
    """Tells the coordinators and the on-call room that the memory was restored, and what that means."""

    name = "restored"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Foresees nothing: it is due at the start, or never."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Tells it once."""
        restored = await tx.restorations.to_tell()
        if restored is None:
            return False
        seen = await desk(self._manners.house, tx, now)
        at, prefix = Moment(restored.backup_at, self._manners.zone), Quote(self._manners.prefix)
        await watching.announce(seen, Text.of("restored-on-call", at=at, prefix=prefix))
        await watching.alarm(seen, Text.of("restored-coordinators", at=at, prefix=prefix))
        return False


async def settle(store: Store, duties: Sequence[Duty], manners: Manners, restored: Restored) -> None:
    """Makes a restored memory fit to go on with: nothing is owed but the call for every live case.

    Each step is a transaction of its own; nobody else uses the memory meanwhile.
    """
    async with store.transaction() as tx:
        await tx.restorations.begin(restored)
    for duty in duties:
        if duty.name not in _GO_ON:
            await _in_silence(store, duty, restored.at)
    async with store.transaction() as tx:
        seen = await desk(manners.house, tx, restored.at)
        for case in await tx.cases.listing(most=100_000):
            await _call_again(seen, case, restored)


async def _in_silence(store: Store, duty: Duty, now: datetime) -> None:
    """Has a duty do all that is due, and says nothing of it: it may have been said after the backup."""
    more = True
    while more:
        try:
            async with store.transaction() as tx:
                more = await duty.step(now, tx)
                await tx.restorations.owe_nothing()
        except Exception as problem:  # noqa: BLE001 - a bug of ours is logged; it must not keep the rest lost
            _log.error("duty failed", duty=duty.name, error=type(problem).__name__)
            return


async def _call_again(seen: Desk, case: Case, restored: Restored) -> None:
    """Makes a live case due, whoever had it: nobody here knows what became of it since."""
    at = seen.awake(case.level, seen.now)
    if case.state is CaseState.OPEN:
        case = replace(case, progress=Progress(at))
    case = replace(case, wake_at=at, promised_until=None)
    await seen.tx.cases.write(case)
    step = TimelineEntry(Verb.RESTORED, seen.now, None, restored.backup_at.isoformat())
    await card.record(seen, case, step)
