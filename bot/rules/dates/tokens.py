"""A text as figures, words and signs: case, accents and typographic variants do not count."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")

_APOSTROPHES = "'’‘′´`"
_HYPHENS = "-\u2010\u2011\u2212"
_LETTER = "[^\\W\\d_][\u0300-\u036f]*"
# A word keeps its apostrophes and hyphens («d'ici», «après-demain»), so that «mi-janvier» is never «janvier».
# The two kinds of characters are disjoint: there is one way to match, and it takes linear time.
_TOKEN = re.compile(
    rf"(?P<number>[0-9]+)|(?:{_LETTER})+(?:[{_HYPHENS}{_APOSTROPHES}](?:{_LETTER})+)*"
    "|[^\\s\u200b-\u200f\u2060\ufeff\u00ad]"
)
_SAME = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-"), "ʼ": "'"})
# Three points are what `…` folds to.
_CLOSING = frozenset((*",;.:!?)]}\"»”“'", "..."))
_OPENING = frozenset("([{\"«“„'")


def fold(word: str) -> str:
    """Reduces a word to what counts: no case, no accents, one form of apostrophe and hyphen."""
    decomposed = unicodedata.normalize("NFKD", word.translate(_SAME).casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@dataclass(frozen=True, slots=True)
class Token:
    """A run of figures, a word or a sign: folded, with its place in the text.

    `glued` tells that nothing stands between it and the token before.
    """

    text: str
    start: int
    end: int
    glued: bool
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a text; a place past the end holds nothing."""

    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, text: str, most: int | None = None) -> "Line":
        """Takes a text apart, up to `most` tokens."""
        tokens: list[Token] = []
        end = -1
        for found in islice(_TOKEN.finditer(text), most):
            number = found["number"] is not None
            tokens.append(
                Token(
                    found[0] if number else fold(found[0]),
                    found.start(),
                    found.end(),
                    found.start() == end,
                    number,
                )
            )
            end = found.end()
        return cls(tuple(tokens))

    def text(self, i: int) -> str:
        """The word or sign at a place; empty for a number and past the end."""
        return self.tokens[i].text if i < len(self.tokens) and not self.tokens[i].is_number else ""

    def figures(self, i: int, *, most: int = 4) -> str:
        """The figures at a place, at most so many; else empty."""
        if i < len(self.tokens) and self.tokens[i].is_number and len(self.tokens[i].text) <= most:
            return self.tokens[i].text
        return ""

    def is_number(self, i: int) -> bool:
        """Tells whether figures stand at a place, however many."""
        return i < len(self.tokens) and self.tokens[i].is_number

    def glued(self, i: int) -> bool:
        """Tells whether the token at a place sticks to the one before."""
        return i < len(self.tokens) and self.tokens[i].glued

    def is_glued(self, i: int, *texts: str) -> bool:
        """Tells whether these signs or words stand at a place, each sticking to what is before it."""
        return all(self.glued(i + n) and self.text(i + n) == text for n, text in enumerate(texts))

    def opens(self, i: int) -> bool:
        """Tells whether something may begin at a place: not in the middle of `stand-by` or `x.by`."""
        return not self.glued(i) or (i > 0 and self.text(i - 1) in _OPENING)

    def closes(self, i: int) -> bool:
        """Tells whether something may end before a place: nothing but closing punctuation sticks to it."""
        while self.glued(i):
            if self.text(i) not in _CLOSING:
                return False
            i += 1
        return True

    def stops(self, i: int) -> bool:
        """Tells whether the words end before a place: the end of the text, or punctuation."""
        return i >= len(self.tokens) or self.text(i) in _CLOSING


Phrase = tuple[str, ...]


class Phrases(Generic[T]):
    """Words of one meaning each: the longest that stands at a place is found."""

    def __init__(self, meanings: Mapping[Phrase, T]) -> None:
        by_first: dict[str, list[tuple[Phrase, T]]] = {}
        for phrase, meaning in sorted(meanings.items(), key=lambda pair: -len(pair[0])):
            by_first.setdefault(phrase[0], []).append((phrase, meaning))
        self._by_first = by_first
        self.meanings = dict(meanings)

    def find(self, line: Line, i: int) -> tuple[T, int] | None:
        """Gives the meaning of the longest phrase at a place and where it ends."""
        for phrase, meaning in self._by_first.get(line.text(i), ()):
            if all(line.text(i + n) == word for n, word in enumerate(phrase)):
                return meaning, i + len(phrase)
        return None

    def skip(self, line: Line, i: int) -> int:
        """Gives the place after a phrase that may be left out."""
        found = self.find(line, i)
        return i if found is None else found[1]


def phrases_of(text: str) -> Iterable[Phrase]:
    """Lists the folded phrases of a text in which `|` parts them, also with `ä` typed as `ae`."""
    ascii_german = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
    for phrase in text.split("|"):
        for spelled in dict.fromkeys((phrase, phrase.translate(ascii_german))):
            yield tuple(token.text for token in Line.of(spelled).tokens)
