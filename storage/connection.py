"""What a transaction's stores share: the session, the seal, and the cause."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.rules.absence import Heard
from bot.rules.groups import Group, RoomState
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.meetings import Meeting
from bot.rules.people import Preferences
from storage.letters import RecordKey
from storage.sealed import Sealer
from storage.word_index import WordIndex


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something changes: who, by which event, where, and when (UTC)."""

    by: UserId
    event_id: EventId
    room_id: RoomId
    at: datetime


@dataclass(slots=True)
class Memory:
    """What every command reads and few change, kept between transactions; whoever writes drops it first.

    Right because there is one process and one writer at a time. `words` is what search finds records by;
    `chained` is how the chain of all timelines ends, and of each case's.
    """

    rooms: dict[RoomId, RoomState] = field(default_factory=dict)
    groups: dict[RoomId, Group] = field(default_factory=dict)
    preferences: dict[UserId, Preferences] = field(default_factory=dict)
    heard: dict[tuple[GroupId, UserId], Heard | None] = field(default_factory=dict)
    held: dict[GroupId, Meeting | None] = field(default_factory=dict)
    own_keys: dict[tuple[str, int], Sealer] = field(default_factory=dict, repr=False)
    chained: bytes | None = None
    chained_cases: dict[int, bytes] = field(default_factory=dict)
    words: WordIndex = field(default_factory=WordIndex)

    def forget(self) -> None:
        """Drops everything: what was read in a transaction that is undone may never have been true."""
        self.rooms.clear()
        self.groups.clear()
        self.preferences.clear()
        self.heard.clear()
        self.held.clear()
        self.own_keys.clear()
        self.chained = None
        self.chained_cases.clear()


@dataclass(slots=True)
class Connection:
    """One open transaction, as the stores see it; `memory` outlives it.

    `wrapping` wraps keys of records' own, and `chaining` is the key of the chain of timelines, which this
    transaction went on with if it `chained`.
    `touched` are the records it wrote: whether it commits or is undone, search must read them again.
    With `wipe`, what it erased is to stand on the disk no longer than its commit.
    """

    session: AsyncSession
    sealer: Sealer
    wrapping: Sealer
    chaining: bytes = field(repr=False)
    memory: Memory
    cause: Cause | None = None
    touched: set[RecordKey] = field(default_factory=set)
    wipe: bool = False
    chained: bool = False

    def seal(self, place: str, words: str | None) -> bytes | None:
        """Seals words for a place; nothing stays nothing."""
        return None if words is None else self.sealer.seal(place, words)

    def open(self, place: str, sealed: bytes | None) -> str | None:
        """Opens what was sealed for the place; nothing stays nothing."""
        return None if sealed is None else self.sealer.open(place, sealed)

    def readable(self, place: str, sealed: bytes | None) -> str | None:
        """Opens what was sealed for the place; what cannot be read any more counts as nothing."""
        return self.sealer.readable(place, sealed)
