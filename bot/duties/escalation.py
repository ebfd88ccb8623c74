"""Whoever should answer is paged, and the next one, and the next, without end, until somebody does."""

from datetime import datetime

from bot.casework import drilling
from bot.casework.desk import desk
from bot.casework.paging import page
from bot.duties.duty import Manners
from bot.duties.setting_back import mind_the_clock
from storage.store import Transaction

# So many cases are one transaction: a hundred alerts at once are rung for within a second.
_AT_ONCE = 100


class Escalation:
    """Pages for every case that is due; state and letters are one commit."""

    name = "escalation"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next page is due."""
        return await tx.cases.next_due()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Pages for the cases that have been due longest."""
        await mind_the_clock(now, tx)
        due = await tx.cases.due(now, _AT_ONCE)
        if due:
            seen = await desk(self._manners.house, tx, now)
            over = [case for case in due if drilling.is_over(seen, case)]
            for case in over:
                await drilling.end(seen, case)
            await page(seen, [case for case in due if case not in over])
        return len(due) == _AT_ONCE
