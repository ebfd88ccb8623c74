"""Arguments that are numbers: ids, and counts with a key."""

import re
from dataclasses import dataclass

from bot.texts import Language, Quote, Refused, Text
from commands.arguments.argument import WrongForm
from commands.reading import Reading
from commands.words import Words

# Numbers are stored in 32 bits.
_HIGHEST = 2**31 - 1
# `A-12`, `a12`, `A 12` and `12` are ids; the «a 5» of a sentence is none.
_REFERENCE = re.compile(
    r"\s*([A-Za-z](?=\s?[-‐‑–]|\d)|[A-Z](?=\s\d))?\s?[-‐‑–]?\s?(\d{1,18})(?![\w‐‑-])[,:.]?\s*"
)

_PLACE = re.compile(
    r"\s*(?:(?:to|à|a|auf|nach|op|no|->|→|n°|no\.)\s+)?#?(\d{1,6})(?![\w-])[.:)]?\s*", re.IGNORECASE
)
_LINE = re.compile(r"\s*(?:([ADad])\s?[-‐‑–]?\s?|(?:n°|no\.)\s*|\()?(\d{1,9})(?![\w‐‑-])\)?[,:.]?\s*")


@dataclass(frozen=True, slots=True)
class Reference:
    """An id such as `A-12`; may be left out in reply to the bot's message about that record.

    Where a text follows, a `lettered` one has its letter: the «3» of «3 reports» is none, nor another id.
    """

    letter: str
    kind: str
    optional: bool = False
    lettered: bool = False
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """An id, or nothing."""
        return (
            self.optional or not words or self._read(words) is not None or self._implied(reading) is not None
        )

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads an id, or takes that of the message replied to."""
        found = self._read(words)
        if found is not None:
            letter = found[1]
            if letter and letter.upper() != self.letter:
                raise Refused("wrong-kind-of-id", typed=Quote(words[: found.end()], 12), letter=self.letter)
            return min(int(found[2]), _HIGHEST), words[found.end() :]
        implied = self._implied(reading)
        if implied is None and not self.optional:
            raise WrongForm
        return implied, words

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """An example of an id."""
        return (f"[{self.letter}-12]" if self.optional else f"{self.letter}-12",)

    def _read(self, words: str) -> re.Match[str] | None:
        found = _REFERENCE.match(words)
        if self.lettered and found is not None and (found[1] or "").upper() != self.letter:
            return None
        return found

    def _implied(self, reading: Reading) -> int | None:
        replied = None if self.lettered else reading.replied
        return replied.number if replied is not None and replied.kind == self.kind else None


@dataclass(frozen=True, slots=True)
class Count:
    """A number with a key, such as `quorum:5`."""

    key: Words
    most: int = 9999
    anywhere: bool = True

    def might_start(self, words: str, reading: Reading) -> bool:
        """Only with its key; it never decides alone."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads `key:5`; None where there is none."""
        for found in re.finditer(r"(?<!\S)(\w+)[:=](\d{1,9})(?!\S)", words):
            if self.key.means(found[1]):
                if int(found[2]) > self.most:
                    raise WrongForm
                rest = f"{words[: found.start()].rstrip()} {words[found.end() :].lstrip()}".strip()
                return int(found[2]), rest
        return None, words

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The key and an example."""
        return (f"[{self.key.said(language)}:5]",)


@dataclass(frozen=True, slots=True)
class Place:
    """The place of something in a list, such as `3`."""

    name: str
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Figures, or nothing."""
        return not words.strip() or _PLACE.match(words) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads figures, with the word or sign that leads from one place to another."""
        found = _PLACE.match(words)
        if found is None:
            raise WrongForm
        return int(found[1]), words[found.end() :]

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name."""
        return (Text.of(self.name),)


@dataclass(frozen=True, slots=True)
class LineName:
    """A line of minutes: by the number they show, or by the id of a decision or action item, as `D-7`."""

    name: str
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Figures or an id, or nothing."""
        return not words.strip() or _LINE.match(words) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the letter, in capitals and empty for a mere number, and the number."""
        found = _LINE.match(words)
        if found is None:
            raise WrongForm
        return ((found[1] or "").upper(), min(int(found[2]), _HIGHEST)), words[found.end() :]

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name."""
        return (Text.of(self.name),)
