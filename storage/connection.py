"""What a transaction's stores share: the session, the seal, and the cause."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.rules.identifiers import EventId, RoomId, UserId
from storage.sealed import Sealer


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something changes: who, by which event, where, and when (UTC)."""

    by: UserId
    event_id: EventId
    room_id: RoomId
    at: datetime


@dataclass(slots=True)
class Connection:
    """One open transaction, as the stores see it."""

    session: AsyncSession
    sealer: Sealer
    cause: Cause | None = None

    def seal(self, place: str, words: str | None) -> bytes | None:
        """Seals words for a place; nothing stays nothing."""
        return None if words is None else self.sealer.seal(place, words)

    def open(self, place: str, sealed: bytes | None) -> str | None:
        """Opens what was sealed for the place; nothing stays nothing."""
        return None if sealed is None else self.sealer.open(place, sealed)
