"""Whoever has a case is reminded before their promise runs out, and of the reporter who waits for words."""

from datetime import datetime

from bot.casework import keeping
from bot.casework.desk import desk
from bot.duties.duty import Manners
from bot.rules.cases import CaseState
from storage.store import Transaction

_AT_ONCE = 100


class Keeping:
    """Sees to the cases that somebody has; a duty of its own, so that no fault of it keeps a page back."""

    name = "keeping"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when a case that somebody has is to be looked at next."""
        return await tx.cases.next_due([CaseState.HELD])

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does what has been due longest; state and letters are one commit."""
        due = await tx.cases.to_attend(now, _AT_ONCE)
        if due:
            seen = await desk(self._manners.house, tx, now)
            for case in due:
                await keeping.attend(seen, case)
        return len(due) == _AT_ONCE
