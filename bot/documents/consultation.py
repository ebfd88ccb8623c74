"""A consultation as values: what was asked, who answered what, and nothing about how it is shown."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of the document: a link or the name of a file, with its size in bytes and SHA-256."""

    number: int
    what: str = field(repr=False)
    by: str = field(repr=False)
    at: datetime
    size: int | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class ExtensionLine:
    """A deadline that was put off: by whom, when, and what it was before."""

    by: str = field(repr=False)
    at: datetime
    was: datetime


@dataclass(frozen=True, slots=True)
class CommentLine:
    """A comment: from whom for which organisation, where in which version, and whether it came late."""

    organisation: str | None = field(repr=False)
    by: str = field(repr=False)
    place: str | None = field(repr=False)
    text: str = field(repr=False)
    version: int
    at: datetime
    late: bool


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """Who was asked or answered: how many comments they made, and whether they said they have nothing to add.

    `late` when all they said came after the deadline.
    """

    name: str = field(repr=False)
    comments: int
    nothing: bool
    late: bool

    @property
    def outcome(self) -> str:
        """What became of it: `comments`, `nothing` to add, or `silent`."""
        if self.comments:
            return "comments"
        return "nothing" if self.nothing else "silent"


@dataclass(frozen=True, slots=True)
class Compilation:
    """All that was answered to a consultation; instants in UTC, shown in `zone`."""

    group: str = field(repr=False)
    reference: str
    title: str = field(repr=False)
    zone: str
    author: str = field(repr=False)
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None
    versions: tuple[VersionLine, ...]
    extensions: tuple[ExtensionLine, ...]
    voices: tuple[VoiceLine, ...]
    comments: tuple[CommentLine, ...]
