"""From a message's body to the lines that ask for something."""

import re
from dataclasses import dataclass, field

MOST_LINES = 100
_FENCE = re.compile(r"^\s*(```|~~~)")
_SPOKEN = re.compile(r"(#[a-z]+|[A-Z]{4,12}:)(?=\s|$)")
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


def lines_of(body: str, address: Address, *, private: bool) -> list[Line]:
    """Lists the lines that ask for a command, in order.

    Quoted lines, code blocks and escaped lines are not commands; what follows a mention of the bot is.
    """
    lines: list[Line] = []
    fenced = False
    for raw in body.splitlines():
        if _FENCE.match(raw):
            fenced = not fenced
            continue
        words = raw.strip()
        if fenced or not words or words.startswith((">", "\\")) or raw.startswith(("    ", "\t")):
            continue
        line = _line(words, address, private=private)
        if line is not None:
            lines.append(line)
    return lines


def _line(words: str, address: Address, *, private: bool) -> Line | None:
    if words.startswith(address.prefix):
        rest = words[len(address.prefix) :]
        return Line(rest.strip()) if _WORD.match(rest) else None
    addressed = _addressed(words, address.names)
    if addressed is not None:
        bare = addressed.removeprefix(address.prefix).strip()
        return Line(bare) if bare else None
    spoken = _SPOKEN.match(words)
    if spoken is not None:
        return Line(words[spoken.end() :].strip(), spoken=spoken[1])
    return Line(words, bare=True) if private else None


def _addressed(words: str, names: tuple[str, ...]) -> str | None:
    """Returns what follows the bot's name at the start of a line, or None when it is not addressed.

    `@name` and a Matrix id address by themselves; a bare name needs a colon or comma after it.
    """
    folded = words.casefold()
    for name in names:
        for form, needs_mark in ((f"@{name.lstrip('@')}", False), (name, not name.startswith("@"))):
            if not folded.startswith(form.casefold()):
                continue
            rest = words[len(form) :]
            if rest[:1] in {":", ","}:
                return rest[1:].strip()
            if not needs_mark and (not rest or rest[0].isspace()):
                return rest.strip()
    return None
