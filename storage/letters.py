"""Letters: what is owed to the homeserver, before, while and after it is posted."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.rules.identifiers import EventId, GroupId, LetterId, RoomId
from storage.postings import Posting

PAGE, REPLY, POSTING = 0, 5, 9
# Where what concerns no room goes: which devices get our keys.
OUR_KEYS = RoomId("+keys")
# What a place is called where a file waits to be examined: however long that takes, no room waits for it.
FILES = "+file"


class LetterKind(StrEnum):
    """What a letter becomes in the room, or outside Matrix."""

    MESSAGE = "message"
    POLL = "poll"
    POLL_END = "poll-end"
    FILE = "file"
    INVITE = "invite"
    REMOVE = "remove"
    POWER = "power"
    NEW_ROOM = "new-room"
    NEW_SPACE = "new-space"
    SPACE_CHILD = "space-child"
    JOIN = "join"
    MAIL = "mail"
    WEBHOOK = "webhook"
    NEW_CHAT = "new-chat"
    REDACTION = "redaction"
    FORWARD = "forward"
    REVOCATION = "revocation"
    EXAMINATION = "examination"
    FORGETTING = "forgetting"


MAKES_ROOM = frozenset({LetterKind.NEW_ROOM, LetterKind.NEW_SPACE, LetterKind.NEW_CHAT})
ERRANDS = MAKES_ROOM | {
    LetterKind.INVITE,
    LetterKind.REMOVE,
    LetterKind.POWER,
    LetterKind.SPACE_CHILD,
    LetterKind.JOIN,
    LetterKind.REDACTION,
}
OUTSIDE = frozenset({LetterKind.MAIL, LetterKind.WEBHOOK})
# What stands in a room as an event of ours, and can be redacted there.
SAYS = frozenset(
    {LetterKind.MESSAGE, LetterKind.POLL, LetterKind.POLL_END, LetterKind.FILE, LetterKind.FORWARD}
)


class LetterState(StrEnum):
    """What became of a letter.

    A recalled one says nothing any more: its event is redacted, as soon as it is known that there is one.
    """

    OWED = "owed"
    DELIVERED = "delivered"
    IMPOSSIBLE = "impossible"
    VOID = "void"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class RecordKey:
    """A record a letter or a change is about: the kind, and its number in its group."""

    group_id: GroupId
    kind: str
    number: int

    @classmethod
    def of_no_group(cls, kind: str, number: int) -> "RecordKey":
        """Names a record that is no group's but the installation's, such as a case."""
        return cls(GroupId(0), kind, number)


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter to be put: a posting for a room.

    `answers` is the event that caused it, `about` the record that reactions to it concern, `under` the letter
    whose event it answers, once that is known. The lower `urgency`, the sooner it goes. `sealed_by` are the
    records with whose own keys the words are sealed, and with which they are purged.
    """

    room_id: RoomId
    posting: Posting = field(repr=False)
    kind: LetterKind = LetterKind.MESSAGE
    urgency: int = REPLY
    about: RecordKey | None = None
    answers: EventId | None = None
    under: LetterId | None = None
    sealed_by: tuple[RecordKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be posted: `attempts` were made before, the first one (or this) at `first_tried_at` (UTC).

    `edits` is the event it replaces, or the poll it ends.
    """

    id: LetterId
    txn_id: str
    room_id: RoomId
    kind: LetterKind
    urgency: int
    attempts: int
    first_tried_at: datetime
    edits: EventId | None
    posting: Posting = field(repr=False)
    about: RecordKey | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter of the past: what it was about, and its event once it was delivered."""

    id: LetterId
    room_id: RoomId
    kind: LetterKind
    about: RecordKey | None
    answers: EventId | None
    sent_event: EventId | None
