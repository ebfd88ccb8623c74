"""A document as ODT, which offices edit: named styles, real headings, lists and tables, pages numbered."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from jinja2 import Environment, StrictUndefined, Template
from odfdo import Document

from bot.documents.sheet import KINDS, REGIONS, Sheet
from bot.documents.typography import typeset

_PICTURE = "Thumbnails/thumbnail.png"


def odt(sheet: Sheet) -> bytes:
    """Writes a document as OpenDocument text; how it looks is all in its styles, for an office to change."""
    spaced = typeset(sheet)
    document = Document("text")
    values = {
        "sheet": spaced,
        "region": REGIONS[sheet.language],
        "blocks": [(KINDS[type(block)], block) for block in spaced.blocks],
    }
    for part in ("content.xml", "styles.xml"):
        document.set_part(part, _template(part).render(values).encode())
    # The library's template brings a picture of its own first page, which is not this one's.
    document.del_part(_PICTURE)
    document.manifest.del_full_path(_PICTURE)
    _describe(document, sheet)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _describe(document: Document, sheet: Sheet) -> None:
    at = sheet.written_at.replace(tzinfo=None, microsecond=0)
    document.meta.title = sheet.title
    document.meta.subject = sheet.below
    document.meta.language = f"{sheet.language.value}-{REGIONS[sheet.language]}"
    document.meta.initial_creator = document.meta.creator = sheet.above
    document.meta.creation_date = document.meta.date = at


@cache
def _template(part: str) -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((files("bot.documents") / f"sheet.{part}").read_text(encoding="utf-8"))
