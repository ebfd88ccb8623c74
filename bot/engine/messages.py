"""What may come in: one frozen dataclass for each kind of news from the homeserver."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId, UserId


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote a message. `at` is the homeserver's clock (UTC), never later than ours.

    `thread` is the event whose thread it stands in; there, `replies_to` may be the message before it, which
    clients name for those that show no threads. `unsigned_device` is None when it came from a device we obey,
    else the id of the one we do not.
    """

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    body: str = field(repr=False)
    replies_to: EventId | None = None
    unsigned_device: str | None = None
    thread: EventId | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """Somebody sent a file, a picture, a recording: `content` is that of its message, keys included."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    content: dict[str, object] = field(repr=False)
    replies_to: EventId | None = None
    unsigned_device: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """Somebody has read a room up to `at` (the homeserver's clock, UTC): an `m.receipt`."""

    room_id: RoomId
    reader: UserId
    at: datetime


@dataclass(frozen=True, slots=True)
class Corrected:
    """Somebody edited a message (`m.replace`): `body` is the new wording."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    corrects: EventId
    body: str = field(repr=False)
    unsigned_device: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Somebody deleted (redacted) an event."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    redacts: EventId


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody put a reaction on an event; `key` without variation selectors or skin tones."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    target: EventId
    key: str


@dataclass(frozen=True, slots=True)
class Voted:
    """Somebody answered a poll (MSC3381): the ids of the answers they chose."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    poll: EventId
    answers: tuple[str, ...]
    unsigned_device: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message came before its key; `source` is the event as the homeserver gave it."""

    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime
    session_id: str
    source: dict[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RoomSeen:
    """A room's state changed, or was seen for the first time."""

    state: RoomState


@dataclass(frozen=True, slots=True)
class RoomLeft:
    """The bot is no longer in a room."""

    room_id: RoomId


@dataclass(frozen=True, slots=True)
class Posted:
    """A letter of ours came back from the homeserver: it was delivered, whatever we remember."""

    txn_id: str
    event_id: EventId


@dataclass(frozen=True, slots=True)
class KeyUsed:
    """Something was read with a room key (a Megolm session)."""

    room_id: RoomId
    session_id: str


@dataclass(frozen=True, slots=True)
class KeysKept:
    """The keys of a room that are there at a start."""

    room_id: RoomId
    session_ids: tuple[str, ...]


FromPerson = Said | Shared | Corrected | Withdrawn | Reacted | Voted
Message = FromPerson | Read | Unreadable | RoomSeen | RoomLeft | Posted | KeyUsed | KeysKept
