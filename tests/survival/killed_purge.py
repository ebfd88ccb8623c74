"""A process that purges a case and is killed on the way: `folder secret code moment`.

The moment is the number of the statement before which it dies, `commit`, or `wipe` for after it.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from sqlalchemy import event

from bot.casework.desk import House, desk
from bot.casework.purging import purge
from bot.rules.watch import Watch
from bot.texts import Language
from storage.sealed import SecretKey
from storage.store import Store
from tests.cast import VIGIE
from tests.conversations.stage import MONDAY

HOUSE = House(VIGIE, "!", Language.EN, "Europe/Luxembourg", Watch())


def die(*_: object) -> NoReturn:
    """Ends this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


class Doomed(Store):
    """A store that does not live to wipe the journal, once it is told so."""

    doomed = False

    async def _wipe(self) -> None:
        if self.doomed:
            die()
        await super()._wipe()


async def purge_case(store: Store, code: str) -> None:
    """Purges a case as a command does."""
    async with store.transaction() as tx:
        case = await tx.cases.by_code(code)
        assert case is not None
        await purge(await desk(HOUSE, tx, MONDAY), case)


async def main(folder: Path, secret: str, code: str, moment: str) -> None:
    """Purges, and dies at a moment."""
    store = Doomed(f"sqlite+aiosqlite:///{folder / 'vigie.db'}", SecretKey(secret))
    await store.open()
    engine = store._engine.sync_engine
    left = int(moment) if moment.isdecimal() else 0

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            die()

    event.listen(engine, "before_cursor_execute", count)
    if moment == "commit":
        event.listen(engine, "commit", die)
    store.doomed = moment == "wipe"
    await purge_case(store, code)
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]))
