"""That the memory was restored from a backup: what must not be said twice, and what is to be told of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update

from storage.connection import Connection
from storage.facts import Facts
from storage.founding import Foundings
from storage.letters import LetterState
from storage.tables import ChatRow, LetterRow, UnreadableEvent

SYNC_TOKEN = "sync-token"  # noqa: S105 - the name of a fact
_AT, _FROM, _UNTOLD = "restored-at", "restored-from", "restored-untold"
# A room that is not made yet goes by a name of ours.
_OURS = "+"


@dataclass(frozen=True, slots=True)
class Restored:
    """When the memory was restored, and as of when the backup was made (UTC)."""

    at: datetime
    backup_at: datetime


class Restorations:
    """The last time that the memory was restored."""

    def __init__(self, connection: Connection, facts: Facts, founding: Foundings) -> None:
        self._session = connection.session
        self._facts = facts
        self._founding = founding

    async def begin(self, restored: Restored) -> None:
        """Notes it, and forgets what was owed or waited for: all of it may have been said since."""
        await self._facts.put(_AT, restored.at.isoformat())
        await self._facts.put(_FROM, restored.backup_at.isoformat())
        await self._facts.put(_UNTOLD, restored.at.isoformat())
        await self._facts.drop(SYNC_TOKEN)
        await self.owe_nothing()
        await self._session.execute(delete(UnreadableEvent))
        await self._session.execute(delete(ChatRow).where(ChatRow.room_id.startswith(_OURS)))
        await self._founding.forget_unmade_space()

    async def owe_nothing(self) -> None:
        """Gives up every letter that is owed."""
        await self._session.execute(
            update(LetterRow)
            .where(LetterRow.state == LetterState.OWED)
            .values(state=LetterState.VOID, body=None)
            .execution_options(synchronize_session=False)
        )

    async def last(self) -> Restored | None:
        """Returns when the memory was restored last; None when it never was."""
        at, backup_at = await self._facts.readable(_AT), await self._facts.readable(_FROM)
        if at is None or backup_at is None:
            return None
        return Restored(datetime.fromisoformat(at), datetime.fromisoformat(backup_at))

    async def to_tell(self) -> Restored | None:
        """Returns it as long as nobody was told, and counts it as told from then on."""
        if await self._facts.readable(_UNTOLD) is None:
            return None
        await self._facts.drop(_UNTOLD)
        return await self.last()
