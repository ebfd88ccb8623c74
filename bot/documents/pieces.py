"""A document in pieces that a message can hold."""

from dataclasses import replace

from bot.documents.markdown import markdown
from bot.documents.sheet import Block, Listing, Sheet, Table


def pieces(sheet: Sheet, most: int) -> tuple[Sheet, ...]:
    """Parts a document into several, of at most so many characters each as Markdown where that can be.

    Between the rows of a table and the points of a list it may be parted; each piece has the title.
    """
    found: list[Sheet] = []
    held: list[Block] = []
    for block in (part for whole in sheet.blocks for part in _parts(whole)):
        joined = _joined(held, block)
        if held and len(markdown(replace(sheet, blocks=tuple(joined)))) > most:
            found.append(replace(sheet, blocks=tuple(held)))
            joined = [block]
        held = joined
    return (*found, replace(sheet, blocks=tuple(held)))


def _parts(block: Block) -> list[Block]:
    match block:
        case Table(columns, rows):
            return [Table(columns, (row,)) for row in rows]
        case Listing(lines, ordered=False):
            return [Listing((line,)) for line in lines]
        case _:
            return [block]


def _joined(held: list[Block], block: Block) -> list[Block]:
    """Puts a row below the rows before it, and a point below the points."""
    last = held[-1] if held else None
    match last, block:
        case Table(columns, rows), Table(_, more):
            return [*held[:-1], Table(columns, (*rows, *more))]
        case Listing(lines, ordered=False), Listing(more, ordered=False):
            return [*held[:-1], Listing((*lines, *more))]
        case _:
            return [*held, block]
