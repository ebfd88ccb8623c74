"""From a message's body to the lines that ask for something."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import takewhile

from bot.rules.folding import fold

MOST_LINES = 100
# CommonMark 0.31, 4.5: what opens a block with backticks holds none after them.
_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*$)|~{3,})(.*)")
# A whole Matrix id at the start of a line, which may be somebody else's than the bot's.
_USER_ID = re.compile(r"@[^\s:@,;]+:[A-Za-z0-9.\-]+(?::\d{1,5})?")
_SPOKEN = re.compile(r"(#[A-Za-z]+|[A-Z]{4,12}:|[A-Za-z]{4,12}\+)(?=\s|$)")
# As phones and French typography write the same, with a space before the mark or none behind it.
_LOOSELY_SPOKEN = re.compile(
    r"(#[A-Za-z]+)\s?:|([^\W\d_]{4,12})\s?(?:(:)(?=[\s\w@#«\"“„(]|$)|(\+)(?=[\s@]|$))"
)
# A prefix followed by a letter asks for a command; `!!!` and `!?` are feelings.
_WORD = re.compile(r"\s*[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that asks for a command: its words without the prefix, or with the spoken form it began with.

    `bare` tells that nothing marked it as a command (a private chat, where the prefix may be left out).
    """

    words: str = field(repr=False)
    spoken: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """How commands are addressed: the prefix, and the names the bot answers to at the start of a line."""

    prefix: str
    names: tuple[str, ...]


def lines_of(
    body: str,
    address: Address,
    *,
    private: bool,
    held: bool = False,
    takes_all: Callable[[Line], bool] = lambda _: False,
) -> list[Line]:
    """Lists the lines that ask for a command, in order.

    Quoted lines, code blocks and escaped lines are not commands; what follows a mention of the bot is.
    While a meeting is `held`, spoken forms may be written in any case and with French spacing: elsewhere,
    `Action : …` is prose. A line that `takes_all` has all that stands below it, as it stands there, to the
    next line with a prefix.
    """
    lines: list[Line] = []
    fence, taken = "", 0
    rows = body.splitlines()
    for place, raw in enumerate(rows, 1):
        if place <= taken:
            continue
        found = _FENCE.match(raw)
        if found is not None and (not fence or _closes(fence, found)):
            fence = "" if fence else found[1]
            continue
        words = raw.strip()
        if fence or not words or words.startswith((">", "\\")) or raw.startswith(("    ", "\t")):
            continue
        line = _line(words, address, private=private, held=held)
        if line is not None and place < len(rows) and takes_all(line):
            taken = place + sum(1 for _ in takewhile(lambda row: not _asks(row, address), rows[place:]))
            line = replace(line, words="\n".join((line.words, *rows[place:taken])).strip())
        if line is not None:
            lines.append(line)
    return lines


def _asks(row: str, address: Address) -> bool:
    """Tells whether a line is marked as a command."""
    words = row.strip()
    return words.startswith(address.prefix) and _WORD.match(words[len(address.prefix) :]) is not None


def _closes(fence: str, found: re.Match[str]) -> bool:
    """A block is closed by its own kind of fence, at least as long and alone on its line."""
    return found[1].startswith(fence) and not found[2].strip()


def _line(words: str, address: Address, *, private: bool, held: bool) -> Line | None:
    if words.startswith(address.prefix):
        rest = words[len(address.prefix) :]
        return Line(rest.strip()) if _WORD.match(rest) else None
    addressed = _addressed(words, address.names)
    if addressed is not None:
        bare = addressed.removeprefix(address.prefix).strip()
        return Line(bare or "help")
    spoken = _spoken(words, held=held)
    if spoken is not None:
        return spoken
    return Line(words, bare=True) if private else None


def _spoken(words: str, *, held: bool) -> Line | None:
    """Reads a spoken form at the start of a line, in the one way in which commands name it."""
    loose = _LOOSELY_SPOKEN.match(words) if held else None
    found = loose or _SPOKEN.match(words)
    if found is None:
        return None
    form = "".join(part for part in found.groups() if part)
    named = form.lower() if form.startswith("#") else fold(form).upper()
    return Line(words[found.end() :].strip(), spoken=named)


def _addressed(words: str, names: tuple[str, ...]) -> str | None:
    """Returns what follows the bot's name at the start of a line, or None when it is not addressed.

    `@name` and a Matrix id address by themselves; a bare name needs a colon or comma after it.
    """
    folded = words.casefold()
    by_id = _USER_ID.match(words)
    if by_id is not None and by_id[0].rstrip(".-").casefold() not in {name.casefold() for name in names}:
        return None
    for name in sorted(names, key=len, reverse=True):
        for form, needs_mark in ((f"@{name.lstrip('@')}", False), (name, not name.startswith("@"))):
            if not folded.startswith(form.casefold()):
                continue
            rest = words[len(form) :]
            if rest[:1] in {":", ","}:
                return rest[1:].strip()
            if not needs_mark and (not rest or rest[0].isspace()):
                return rest.strip()
    return None
