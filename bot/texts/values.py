"""What a text is made of before it is worded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody typed: shown as they are, never read as markup; cut after `most` characters."""

    words: str = field(repr=False)
    most: int = 280


@dataclass(frozen=True, slots=True)
class Who:
    """A person: shown by name, and as a mention pill where the client can draw one."""

    user_id: str
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Link:
    """The id of something, or words for it, that lead to where it stands; without `url`, only the words."""

    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of what somebody typed, with what was found in it: every other part, from the second on."""

    parts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC, aware) to be written in a zone; without its hour when none was said.

    `brief` leaves out the weekday, the year when it is this one, and the zone: for lists; `titled` leaves
    out all but the day with its month and year: for what is called after a day.
    """

    at: datetime
    zone: str
    has_time: bool = True
    brief: bool = False
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the catalogue and the values that go into it."""

    id: str
    values: Mapping[str, "Value"] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, text_id: str, **values: "Value") -> "Text":
        """Names a sentence; keyword `due_at` fills the placeholder `$due-at`."""
        return cls(
            text_id, MappingProxyType({name.replace("_", "-"): value for name, value in values.items()})
        )


Value = str | int | Quote | Who | Link | Excerpt | Moment | Text | tuple["Value", ...]


class Refused(Exception):
    """A rule said no: tells a person, kindly, why something was not done and what would work.

    The exception's own message is the id of the text alone, so that nothing a person wrote can
    reach a log through it.
    """

    def __init__(self, text_id: str, **values: Value) -> None:
        super().__init__(text_id)
        self.text = Text.of(text_id, **values)
