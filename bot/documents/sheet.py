"""A document as it is laid out, before any format: a title, facts, headings, words and lists."""

from dataclasses import dataclass, field

from bot.texts import Language


@dataclass(frozen=True, slots=True)
class Run:
    """A few words in one style; what people typed is shown as it is, in every format."""

    text: str = field(repr=False)
    strong: bool = False
    quiet: bool = False


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Short lines one below the other: when, where, who."""

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """Points, numbered or not."""

    lines: tuple[Words, ...]
    ordered: bool = False


Block = Facts | Heading | Listing


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document: its language, its title, the line above the title, and its parts."""

    language: Language
    title: str = field(repr=False)
    above: str = field(repr=False)
    blocks: tuple[Block, ...]
