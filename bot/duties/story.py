"""At start and once a day the story of the cases is checked: the whole chain of their steps."""

from datetime import datetime, timedelta

import structlog

from bot.casework.desk import desk
from bot.casework.watching import alarm
from bot.duties.duty import Manners, noted
from bot.rules.chain import START
from bot.texts import Text
from storage.store import Transaction
from storage.verifying import Verification

_log = structlog.get_logger(__name__)
_EVERY = timedelta(days=1)
_ALARMED = "story-alarmed-at"
_MOST_NAMED = 20


class Story:
    """Checks a portion at a time; tells the coordinators once a day when somebody else wrote the story.

    The bot goes on working: somebody in danger needs it more than ever.
    """

    name = "story"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        # Not on disk: who writes there must not tell us where we were, nor that we looked already.
        self._look: Verification | None = None
        self._looked_at: datetime | None = None
        self._witness = START

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next look is due."""
        return None if self._looked_at is None else self._looked_at + _EVERY

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Looks at some steps or cases, when it is time to."""
        last = self._looked_at
        if self._look is None and last is not None and last <= now < last + _EVERY:
            return False
        look = self._look = self._look or tx.verifying.begin(self._witness)
        try:
            if await tx.verifying.portion(look):
                return True
        except BaseException:
            # What was half looked at is looked at again, from the start.
            self._look = None
            raise
        self._look = None
        if look.faults:
            cases = sorted({fault.case for fault in look.faults if fault.case is not None})
            _log.error("the story of the cases was changed", wrong=look.counts, cases=cases[:_MOST_NAMED])
            await self._alarm(look, now, tx)
        else:
            _log.info("the story of the cases is whole", steps=look.steps, head=look.shown)
            self._witness = look.head
        self._looked_at = now
        return False

    async def _alarm(self, look: Verification, now: datetime, tx: Transaction) -> None:
        last = await noted(_ALARMED, tx)
        if last is not None and last <= now < last + _EVERY:
            return
        await tx.facts.put(_ALARMED, now.isoformat())
        named = look.codes[:_MOST_NAMED]
        told = Text.of("story-alarm", codes=len(named), list=", ".join(named))
        await alarm(await desk(self._manners.house, tx, now), told)
