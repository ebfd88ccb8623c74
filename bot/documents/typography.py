"""Spaces at which a printed line does not break, as typesetters put them; no word is changed."""

import re

from bot.documents.sheet import Sheet
from bot.texts import Language

_SPACE, _THIN = "\u00a0", "\u202f"
# A dash does not begin a line; a number is not parted from what it counts, nor a day from its month.
_ANYWHERE = (
    (re.compile(r" (?=[–—] )"), _SPACE),
    (re.compile(r"(?<=\b\d) (?=[^\W\d_])|(?<=\b\d\d) (?=[^\W\d_])"), _SPACE),
    (re.compile(r"(?<=[^\W\d_]) (?=\d{4}\b)"), _SPACE),
    (re.compile(r"(?<=\b\d\.) (?=[A-ZÄÖÜ])|(?<=\b\d\d\.) (?=[A-ZÄÖÜ])"), _SPACE),
)
# The Imprimerie nationale's: a thin space before ; ! ? and a full one before : and within « ».
_FRENCH = (
    (re.compile(r" (?=[;!?])"), _THIN),
    (re.compile(r" (?=[:»%€])|(?<=«) |(?<=\b1er) (?=[^\W\d_])"), _SPACE),
)


def typeset(sheet: Sheet) -> Sheet:
    """Sets the spaces of a document for printing, by the rules of its language."""
    rules = _ANYWHERE + (_FRENCH if sheet.language is Language.FR else ())

    def spaced(words: str) -> str:
        for pattern, space in rules:
            words = pattern.sub(space, words)
        return words

    return sheet.reworded(spaced)
