"""A document as Markdown, readable as it stands."""

import re

from bot.documents.sheet import Block, Facts, Heading, Listing, Sheet, Table, Words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_LEADING = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))(?=\s|$)")


def markdown(sheet: Sheet) -> str:
    """Writes a document as Markdown (CommonMark)."""
    names = [f"**{escaped(name)}**" for name in (sheet.above, sheet.below) if name]
    head = "  \n".join([*names, f"*{escaped(sheet.standing)}*"])
    parts = [f"# {escaped(sheet.title)}", head, *(_block(block, sheet.between) for block in sheet.blocks)]
    return "\n\n".join(parts) + "\n"


def escaped(words: str) -> str:
    """Shows words as they are: nothing in them becomes markup."""

    def lead(found: re.Match[str]) -> str:
        return f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\{found[4]}"

    return _LEADING.sub(lead, _SPECIAL.sub(r"\\\1", words))


def _block(block: Block, between: str) -> str:
    """Writes a part; tables as points, since many clients show no tables."""
    match block:
        case Heading(text, level, number):
            return f"#{'#' * level} {_numbered(number)}{escaped(text)}"
        case Facts(facts):
            lines = (f"**{escaped(fact.label)}** {escaped(between.join(fact.lines))}" for fact in facts)
            return "  \n".join(lines)
        case Table(_, rows):
            return "\n".join(f"- {_words(row.line)}" for row in rows)
        case Listing(lines, ordered):
            marks = (f"{place}." if ordered else "-" for place in range(1, len(lines) + 1))
            return "\n".join(f"{mark} {_words(line)}" for mark, line in zip(marks, lines, strict=True))


def _numbered(number: int | None) -> str:
    return "" if number is None else f"{number}. "


def _words(words: Words) -> str:
    return "".join(run.marked(escaped(run.text), ("**", "**"), ("*", "*")) for run in words)
