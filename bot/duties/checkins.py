"""Whoever promised a sign of life is asked for it, and asked again; then people are called, by itself."""

from datetime import datetime

import structlog

from bot.casework import checkins
from bot.casework.desk import desk
from bot.duties.duty import Manners
from bot.duties.setting_back import mind_the_clock
from storage.store import Transaction

_log = structlog.get_logger(__name__)
_AT_ONCE = 50


class CheckIns:
    """Sees to every check-in that is due; what was missed while the bot was away opens at once."""

    name = "checkins"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when a check-in is to be looked at next."""
        return await tx.checkins.next_due()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does what has been due longest; state, case and letters are one commit.

        One that cannot be seen to keeps no other from it: the audit calls the coordinators for it.
        """
        await mind_the_clock(now, tx)
        due = await tx.checkins.due(now, _AT_ONCE)
        done = 0
        for checkin in due:
            try:
                async with tx.attempt():
                    await checkins.attend(await desk(self._manners.house, tx, now), checkin)
            except Exception as problem:  # noqa: BLE001 - a bug of ours is logged and told; it stops no other
                _log.error("check-in failed", checkin=checkin.id, error=type(problem).__name__)
            else:
                done += 1
        return len(due) == _AT_ONCE and done > 0
