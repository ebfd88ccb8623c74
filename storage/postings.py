"""What a letter says, before anybody speaks Matrix: worded, with whom it rings and what it answers."""

from dataclasses import dataclass, field

from bot.rules.identifiers import EventId, UserId
from bot.texts import Wording


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a poll: a fixed id and its words."""

    id: str
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Posting:
    """Words for a room.

    `rings` are the people whose phones it should ring; a posting that rings nobody is a notice.
    `answers_event` makes it a reply, or with `in_thread` a message of that event's thread. With
    `poll_answers` it opens a poll; with `ends_poll` it ends the one of an earlier letter.
    """

    body: str = field(repr=False)
    formatted_body: str = field(repr=False)
    rings: tuple[UserId, ...] = ()
    answers_event: EventId | None = None
    in_thread: bool = False
    may_be_in_clear: bool = False
    poll_answers: tuple[Answer, ...] = ()

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
