"""Pages go first: what else there is to post waits until they are posted, a moment at most."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from bot.rules.paging import is_pager
from storage.letters import PAGE, Letter

# A homeserver posts in a fraction of that what it posts at all; a page that hangs holds up nobody for long.
_A_MOMENT = timedelta(seconds=1)


class RightOfWay:
    """Lets a letter pass when no page is on its way.

    A homeserver takes one after the other what is posted at once: together, a page and the receipt of its
    alert take twice the time of a page alone. What goes outside Matrix waits for nothing, and nothing for it.
    """

    def __init__(self) -> None:
        self._pages = 0
        self._free = asyncio.Event()
        self._free.set()

    @asynccontextmanager
    async def of(self, letter: Letter) -> AsyncIterator[None]:
        """Waits until it is a letter's turn, and has others wait for it if it is a page."""
        if is_pager(letter.room_id):
            yield
        elif letter.urgency == PAGE:
            self._pages += 1
            self._free.clear()
            try:
                yield
            finally:
                self._pages -= 1
                if not self._pages:
                    self._free.set()
        else:
            with suppress(TimeoutError):
                async with asyncio.timeout(_A_MOMENT.total_seconds()):
                    await self._free.wait()
            yield
