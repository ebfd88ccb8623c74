"""A document as Matrix clients show it in a message: their subset of HTML."""

from bot.documents.sheet import Block, Facts, Heading, Listing, Sheet, Table, Words
from bot.texts.markup import as_words


def message(sheet: Sheet) -> str:
    """Writes a document as it is read in a room; nothing in it becomes markup, a link or an image."""
    names = [f"<strong>{as_words(name)}</strong>" for name in (sheet.above, sheet.below) if name]
    head = "<br />\n".join([*names, f"<em>{as_words(sheet.standing)}</em>"])
    blocks = (_block(block, sheet.between) for block in sheet.blocks)
    parts = [f"<h1>{as_words(sheet.title)}</h1>", f"<p>{head}</p>", *blocks]
    return "\n".join(parts) + "\n"


def _block(block: Block, between: str) -> str:
    """Writes a part; tables as points, since many clients show no tables."""
    match block:
        case Heading(text, level, number):
            numbered = "" if number is None else f"{number}. "
            return f"<h{level + 1}>{numbered}{as_words(text)}</h{level + 1}>"
        case Facts(facts):
            lines = (
                f"<strong>{as_words(fact.label)}</strong> {as_words(between.join(fact.lines))}"
                for fact in facts
            )
            return "<p>" + "<br />\n".join(lines) + "</p>"
        case Table(_, rows):
            return _points(tuple(row.line for row in rows), "ul")
        case Listing(lines, ordered):
            return _points(lines, "ol" if ordered else "ul")


def _points(lines: tuple[Words, ...], kind: str) -> str:
    points = "\n".join(f"<li>{_words(line)}</li>" for line in lines)
    return f"<{kind}>\n{points}\n</{kind}>"


def _words(words: Words) -> str:
    strong, quiet = ("<strong>", "</strong>"), ("<em>", "</em>")
    return "".join(run.marked(as_words(run.text), strong, quiet) for run in words).strip()
