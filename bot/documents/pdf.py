"""A document as PDF/UA: tagged, its fonts inside, readable by a screen reader and for ever."""

import json
import unicodedata
from dataclasses import asdict
from importlib.resources import files

import typst

from bot.documents.sheet import KINDS, REGIONS, Sheet
from bot.documents.typography import typeset

# What the font inside can draw; PDF/UA refuses a character that has no picture.
_DRAWN = ((0x20, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x203A))
_DRAWN_ALONE = frozenset("\u2009\u202f\u20ac\u2116\u2122\u2190\u2191\u2192\u2193\u2212\u2260\u2264\u2265")
_MISSING = "□"


def pdf(sheet: Sheet) -> bytes:
    """Writes a document as PDF/UA-1; what the font cannot draw is shown as an empty square."""
    spaced = typeset(sheet).reworded(drawable)
    at = sheet.written_at
    written = {part: getattr(at, part) for part in ("year", "month", "day", "hour", "minute", "second")}
    shown = {
        "language": sheet.language.value,
        "region": REGIONS[sheet.language],
        "title": spaced.title,
        "above": spaced.above,
        "below": spaced.below,
        "standing": spaced.standing,
        "draft": sheet.draft,
        "page": sheet.page,
        "written": written,
        "blocks": [{"kind": KINDS[type(block)], **asdict(block)} for block in spaced.blocks],
    }
    made = typst.compile(
        (files("bot.documents") / "sheet.typ").read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(shown)},
        pdf_standards="ua-1",
    )
    if not isinstance(made, bytes):
        raise TypeError("typst")
    return made


def drawable(words: str) -> str:
    """Replaces what the font cannot draw; pictures (emoji) are left out, since they only adorn."""
    composed = unicodedata.normalize("NFC", words)
    kept = (character if _drawn(character) else _instead(character) for character in composed)
    return "".join(kept)


def _drawn(character: str) -> bool:
    code = ord(character)
    return character in _DRAWN_ALONE or any(low <= code <= high for low, high in _DRAWN)


def _instead(character: str) -> str:
    category = unicodedata.category(character)
    return "" if category in {"So", "Sk", "Mn", "Me", "Cf", "Cn"} else _MISSING
