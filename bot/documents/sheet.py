"""A document as it is laid out, before any format: a title, facts, headings, lists and tables."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.texts import Language

Rule = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Run:
    """A few words in one style; what people typed is shown as it is, in every format."""

    text: str = field(repr=False)
    strong: bool = False
    quiet: bool = False

    def marked(self, words: str, strong: tuple[str, str], quiet: tuple[str, str]) -> str:
        """Puts the marks of a format around `words`, this run's own as the format writes them.

        The spaces around them stay outside: CommonMark wants it so.
        """
        inner = words.strip()
        if not inner or not (self.strong or self.quiet):
            return words
        before, after = strong if self.strong else quiet
        start = len(words) - len(words.lstrip())
        return f"{words[:start]}{before}{inner}{after}{words[start + len(inner) :]}"


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of one thing, one line for each: who was there, where."""

    label: str
    lines: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts one below the other, their labels at the side."""

    facts: tuple[Fact, ...]

    def reworded(self, rule: Rule) -> "Facts":
        """Passes every word through a rule."""
        return Facts(
            tuple(Fact(rule(fact.label), tuple(rule(line) for line in fact.lines)) for fact in self.facts)
        )


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part (level 1) or of a topic in it (level 2), which may have a number."""

    text: str = field(repr=False)
    level: int = 1
    number: int | None = None

    def reworded(self, rule: Rule) -> "Heading":
        """Passes its words through a rule."""
        return replace(self, text=rule(self.text))


@dataclass(frozen=True, slots=True)
class Listing:
    """Points, numbered or not."""

    lines: tuple[Words, ...]
    ordered: bool = False

    def reworded(self, rule: Rule) -> "Listing":
        """Passes every word through a rule."""
        return replace(self, lines=tuple(_reworded(line, rule) for line in self.lines))


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in a column, and its share of the width, in hundredths."""

    text: str
    share: int


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a table's row; and the same as one line, where there is no room for a table."""

    cells: tuple[Words, ...]
    line: Words


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns that are named."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def reworded(self, rule: Rule) -> "Table":
        """Passes every word through a rule."""
        columns = tuple(replace(column, text=rule(column.text)) for column in self.columns)
        rows = tuple(
            Row(tuple(_reworded(cell, rule) for cell in row.cells), _reworded(row.line, rule))
            for row in self.rows
        )
        return Table(columns, rows)


# Where each language is written: offices and readers look for a dictionary by both.
REGIONS = {Language.FR: "FR", Language.EN: "GB", Language.DE: "DE", Language.LB: "LU"}

Block = Facts | Heading | Listing | Table
KINDS = {Facts: "facts", Heading: "heading", Listing: "listing", Table: "table"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document: its title, the lines above and below it, its standing, and its parts.

    `standing` says whether it is a draft (`draft`); `page` is what a page is called; `written_at` is in UTC.
    """

    language: Language
    title: str = field(repr=False)
    above: str = field(repr=False)
    below: str = field(repr=False)
    standing: str
    draft: bool
    page: str
    written_at: datetime
    blocks: tuple[Block, ...]

    @property
    def between(self) -> str:
        """What stands between the lines of a fact where they are one line."""
        return " ; " if self.language is Language.FR else "; "

    def reworded(self, rule: Rule) -> "Sheet":
        """Passes every word of the document through a rule."""
        return replace(
            self,
            title=rule(self.title),
            above=rule(self.above),
            below=rule(self.below),
            standing=rule(self.standing),
            blocks=tuple(block.reworded(rule) for block in self.blocks),
        )


def _reworded(words: Words, rule: Rule) -> Words:
    return tuple(replace(run, text=rule(run.text)) for run in words)
