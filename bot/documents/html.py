"""A document as one HTML file that needs nothing else: for browsers, and for printing."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from bot.documents.sheet import KINDS, Sheet
from bot.documents.typography import typeset


def html(sheet: Sheet) -> bytes:
    """Writes a document as HTML, in UTF-8; what people typed is escaped by the template engine."""
    spaced = typeset(sheet)
    blocks = [(KINDS[type(block)], block) for block in spaced.blocks]
    return _template().render(sheet=spaced, blocks=blocks).encode()


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((files("bot.documents") / "sheet.html").read_text(encoding="utf-8"))
