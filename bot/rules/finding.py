"""Finding words again: what is compared of a text, what is looked for, how it is shown where it stands."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bot.rules.folding import fold

# Letters that are none with an accent, as others type them; and an apostrophe that passes for a letter.
_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ʼ": " "}
)
_WORD = re.compile(r"(?<![^\W_])([A-Za-z])\s?[-‐‑–]\s?(\d{1,9})(?![^\W_])|[^\W_]+")
_LEAST = 2
_MOST_WORDS = 20
_CONTEXT = 50
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Sought:
    """The words that are looked for, as they are compared; the last one may be the start of a word."""

    words: tuple[str, ...] = field(repr=False)

    @property
    def start(self) -> str | None:
        """The last word, where it may be only begun; an id such as `D-7` never is."""
        last = self.words[-1]
        return None if any(character.isdigit() for character in last) else last

    def means(self, word: str) -> bool:
        """Tells whether a word (as it is compared) is one of those."""
        return word in self.words or (self.start is not None and word.startswith(self.start))

    def all_in(self, words: Collection[str]) -> bool:
        """Tells whether every word is among others (as they are compared)."""
        start = self.start
        whole = self.words if start is None else self.words[:-1]
        begun = start is None or any(word.startswith(start) for word in words)
        return begun and all(word in words for word in whole)


def words_in(text: str) -> list[str]:
    """Lists the words of a text as they are compared, in order.

    No case, no accents, `œ` as `oe` and `ß` as `ss`; what French elides stands alone (`l’accueil` is two
    words), and an id is one word (`D-7` is `d7`).
    """
    # Letters taken apart may be capitals again: `ℌ` becomes `H`.
    flat = fold(text).casefold().translate(_LETTERS)
    return ["".join(found.groups()) if found[1] else found[0] for found in _WORD.finditer(flat)]


def sought(text: str) -> Sought | None:
    """Reads what is looked for; None when no word has two letters, which alone would find nearly all.

    Of single letters, as French elides them, nothing is asked when other words stand beside them.
    """
    words = [word for word in dict.fromkeys(words_in(text)) if len(word) >= _LEAST]
    return Sought(tuple(words[:_MOST_WORDS])) if words else None


def excerpt(text: str, wanted: Sought, most: int) -> tuple[str, ...]:
    """Cuts a text (one line) around the first word found, to about `most` characters.

    Every other piece, from the second on, is a word that was found; the others stand between those.
    """
    line = unicodedata.normalize("NFC", text)
    found = [one.span() for one in _WORD.finditer(line) if any(map(wanted.means, words_in(one[0])))]
    begin = _begin(line, found[0][0]) if found and len(line) > most else 0
    end = _end(line, begin + most)
    pieces = list(_pieces(line, begin, end, (one for one in found if begin <= one[0] and one[1] <= end)))
    if begin:
        pieces[0] = f"{_GAP} {pieces[0]}"
    if end < len(line):
        pieces[-1] = f"{pieces[-1].rstrip()} {_GAP}"
    return tuple(pieces)


def _begin(line: str, found: int) -> int:
    """Where a word begins, not too long before what was found."""
    if found <= _CONTEXT:
        return 0
    space = line.rfind(" ", 0, found - _CONTEXT)
    return space + 1 if space > found - 2 * _CONTEXT else found


def _end(line: str, most: int) -> int:
    """Where a word ends, at most there."""
    if most >= len(line):
        return len(line)
    space = line.rfind(" ", most - _CONTEXT, most + 1)
    return space if space > 0 else most


def _pieces(line: str, begin: int, end: int, found: Iterable[tuple[int, int]]) -> Iterable[str]:
    for first, after in found:
        yield line[begin:first]
        yield line[first:after]
        begin = after
    yield line[begin:end]
