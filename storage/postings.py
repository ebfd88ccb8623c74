"""What a letter says, before anybody speaks Matrix: worded, with whom it rings and what it answers."""

from base64 import b64decode, b64encode
from dataclasses import dataclass, field

from bot.rules.identifiers import EventId, RoomId, UserId
from bot.texts import Language, Wording


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a poll: a fixed id and its words."""

    id: str
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to be done at the homeserver rather than said: whom it concerns, and what it is to be.

    `device` is one of the person's, where not all are meant; `level` is a power level; `name`, `topic` and
    `guests` are those of a room that is to be made, `child` the room that a space is to show (or not, when it
    is `gone`), or that is to be joined. When it cannot be done, that is told in `asked_in`, in `language`.
    """

    person: UserId | None = None
    level: int = 0
    name: str = field(default="", repr=False)
    topic: str = field(default="", repr=False)
    guests: tuple[UserId, ...] = ()
    child: RoomId | None = None
    gone: bool = False
    zone: str | None = None
    asked_in: RoomId | None = None
    language: Language | None = None
    device: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: its name, its media type, and its bytes in Base64."""

    name: str = field(repr=False)
    media_type: str
    data: str = field(repr=False)

    @classmethod
    def of(cls, name: str, media_type: str, data: bytes) -> "Attachment":
        """Wraps the bytes of a file."""
        return cls(name, media_type, b64encode(data).decode())

    @property
    def bytes(self) -> bytes:
        """The bytes of the file."""
        return b64decode(self.data)


@dataclass(frozen=True, slots=True)
class Posting:
    """Words for a room.

    `rings` are the people whose phones it should ring; a posting that rings nobody is a notice.
    `answers_event` makes it a reply, or with `in_thread` a message of that event's thread; `thread` is the
    first event of the thread in which the event answered stands itself. With
    `poll_answers` it opens a poll; with an `errand` it says nothing, and does it; with
    an `attachment` it is a file, and `errand` tells who is told when that is refused; `forwarded` is the
    content of a message with a file, which lies encrypted at the homeserver already.
    """

    body: str = field(repr=False)
    formatted_body: str = field(repr=False)
    rings: tuple[UserId, ...] = ()
    answers_event: EventId | None = None
    in_thread: bool = False
    may_be_in_clear: bool = False
    in_clear: bool = False
    poll_answers: tuple[Answer, ...] = ()
    most_answers: int = 1
    errand: Errand | None = None
    attachment: Attachment | None = None
    forwarded: dict[str, object] | None = field(default=None, repr=False)
    thread: EventId | None = None

    @classmethod
    def of(
        cls,
        wording: Wording,
        *,
        rings: tuple[UserId, ...] = (),
        answers_event: EventId | None = None,
        in_thread: bool = False,
    ) -> "Posting":
        """Makes a posting of worded texts."""
        return cls(wording.body, wording.formatted_body, rings, answers_event, in_thread)
