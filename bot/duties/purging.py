"""Cases that are over are forgotten when their time has come, and the keys of their rooms after them."""

from datetime import datetime, timedelta

from bot.casework import purging
from bot.casework.desk import desk
from bot.duties.duty import Manners
from bot.rules.cases import ENDED
from storage.store import Transaction

# Clients change their key of a room after a week (`m.room.encryption`, rotation_period_ms).
_OUT_OF_USE = timedelta(days=8)


class Purging:
    """Announces what will be purged, purges it, and forgets the room keys that are out of use."""

    name = "purging"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        # Not on disk: the term may have been changed before a start, and old cases know of none.
        self._foreseen = False

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next case is to be announced or purged, or the next key forgotten."""
        used = await tx.session_uses.next_due()
        due = (await tx.cases.next_purge(), used + _OUT_OF_USE if used is not None else None)
        return min((at for at in due if at is not None), default=None)

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does what has been due longest, one case at a time: its purge is one commit."""
        if not self._foreseen:
            await self._foresee(now, tx)
            self._foreseen = True
            return True
        for lost in await tx.cases.unreadable_to_purge(now):
            # Nobody can announce it any more, and it would keep the others from their turn.
            await purging.let_go(await desk(self._manners.house, tx, now), lost)
        due = await tx.cases.to_purge(now, 1)
        for case in due:
            await purging.attend(await desk(self._manners.house, tx, now), case)
        if due:
            return True
        unused = await tx.session_uses.take(now - _OUT_OF_USE)
        if unused:
            seen = await desk(self._manners.house, tx, now)
            for room, sessions in unused.items():
                await purging.forget_keys(seen, room, sessions)
        return False

    async def _foresee(self, now: datetime, tx: Transaction) -> None:
        """Has every case that ended looked at when its term says so."""
        seen = await desk(self._manners.house, tx, now)
        for case in await tx.cases.listing(ENDED, most=1_000_000):
            foreseen = purging.foreseen(seen, case)
            if foreseen != case:
                await tx.cases.write(foreseen)
