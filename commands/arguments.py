"""Typed arguments: each knows how to read itself from a line and how to describe itself in the help."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Protocol, get_type_hints

from bot.texts import Language, Quote, Refused, Text
from commands.moments import read_when
from commands.persons import find_persons
from commands.reading import Reading
from commands.sentence import read_sentence
from commands.words import Words, fold


class WrongForm(Exception):
    """The line does not have the form of its command; the answer shows the right one."""


class Argument(Protocol):
    """One argument of a command, read from the left of what remains of the line."""

    @property
    def anywhere(self) -> bool:
        """Tells whether it may stand anywhere in the line, and is therefore read first."""
        ...

    def might_start(self, words: str, reading: Reading) -> bool:
        """Tells whether words could be meant as this argument; decides between a keyword and plain text."""
        ...

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads itself and returns what remains; raises `WrongForm` or `Refused`."""
        ...

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Describes itself for the help."""
        ...


# Numbers are stored in 32 bits.
_HIGHEST = 2**31 - 1
# `A-12`, `a12`, `A 12` and `12` are ids; the «a 5» of a sentence is none.
_REFERENCE = re.compile(
    r"\s*([A-Za-z](?=\s?[-‐‑–]|\d)|[A-Z](?=\s\d))?\s?[-‐‑–]?\s?(\d{1,18})(?![\w‐‑-])[,:.]?\s*"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """An id such as `A-12`; may be left out in reply to the bot's message about that record."""

    letter: str
    kind: str
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """An id, or nothing."""
        return not words or self._read(words) is not None or self._implied(reading) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads an id, or takes that of the message replied to."""
        found = self._read(words)
        if found is not None:
            letter = found[1]
            if letter and letter.upper() != self.letter:
                raise Refused("wrong-kind-of-id", typed=Quote(words[: found.end()], 12), letter=self.letter)
            return min(int(found[2]), _HIGHEST), words[found.end() :]
        implied = self._implied(reading)
        if implied is None:
            raise WrongForm
        return implied, words

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """An example of an id."""
        return (f"{self.letter}-12",)

    def _read(self, words: str) -> re.Match[str] | None:
        return _REFERENCE.match(words)

    def _implied(self, reading: Reading) -> int | None:
        replied = reading.replied
        return replied.number if replied is not None and replied.kind == self.kind else None


@dataclass(frozen=True, slots=True)
class Saying:
    """A free sentence, with people, a deadline and tags anywhere in it."""

    most: int
    people: bool = False
    deadline: bool = False
    until: bool = False
    tags: bool = True
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the whole remaining line."""
        sentence = read_sentence(
            words,
            reading,
            with_people=self.people,
            with_deadline=self.deadline or self.until,
            with_tags=self.tags,
        )
        if not sentence.text:
            raise WrongForm
        if len(sentence.text) > self.most:
            raise Refused("text-too-long", most=self.most, length=len(sentence.text))
        return sentence, ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The text, and what may stand in it."""
        shown = (
            ("arg-text", True),
            ("arg-people", self.people),
            ("arg-deadline", self.deadline),
            ("arg-until", self.until),
            ("arg-tags", self.tags),
        )
        return tuple(Text.of(text_id) for text_id, there in shown if there)


@dataclass(frozen=True, slots=True)
class Rest:
    """Plain words to the end of the line."""

    name: str
    most: int
    optional: bool = False
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the whole remaining line; nothing where nothing is said and it may be left out."""
        said = words.strip()
        if not said and not self.optional:
            raise WrongForm
        if len(said) > self.most:
            raise Refused("text-too-long", most=self.most, length=len(said))
        return said or None, ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name, in brackets when it may be left out."""
        return (Text.of("arg-optional", name=Text.of(self.name)) if self.optional else Text.of(self.name),)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words, each in four languages."""

    choices: Mapping[str, Words]
    optional: bool = False
    key: Words | None = None

    @property
    def anywhere(self) -> bool:
        """With a key (`rule:majority`) it may stand anywhere."""
        return self.key is not None

    def might_start(self, words: str, reading: Reading) -> bool:
        """One of the words, or nothing."""
        first = words.split(maxsplit=1)
        return not first or self._choice(first[0]) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads one word (or `key:word`)."""
        if self.key is not None:
            return self._take_keyed(words)
        first, _, rest = words.strip().partition(" ")
        choice = self._choice(first) if first else None
        if choice is None and not self.optional:
            raise WrongForm
        return choice, rest if choice is not None else words

    def _take_keyed(self, words: str) -> tuple[object, str]:
        for found in re.finditer(r"(?<!\S)(\w+)[:=](\w+)(?!\S)", words):
            if self.key is not None and self.key.means(found[1]):
                choice = self._choice(found[2])
                if choice is None:
                    raise WrongForm
                return choice, f"{words[: found.start()].rstrip()} {words[found.end() :].lstrip()}".strip()
        return None, words

    def _choice(self, word: str) -> str | None:
        folded = fold(word.rstrip(".,;:!"))
        return next((name for name, known in self.choices.items() if folded in known.folded()), None)

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The words of the reader's language."""
        shown = "|".join(known.said(language) for known in self.choices.values())
        if self.key is not None:
            return (f"[{self.key.said(language)}:{shown}]",)
        return (f"[{shown}]" if self.optional else shown,)


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
class Persons:
    """One or several people, and nothing else."""

    optional: bool = False
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; who it is, is asked when it is read."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads everybody named."""
        if not words.strip():
            if self.optional:
                return (), ""
            raise WrongForm
        return find_persons(words, reading.members, reading.sender), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of a person."""
        return (Text.of("arg-person"),)


@dataclass(frozen=True, slots=True)
class Date:
    """A date, and nothing else."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads a date to the end of the line."""
        if not words.strip():
            raise WrongForm
        return read_when(words, reading.at, reading.zone, reading.language), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name."""
        return (Text.of("arg-date"),)


@cache
def arguments_of(declared: type) -> dict[str, Argument]:
    """Lists the arguments a dataclass declares: `field: Annotated[type, Argument]`, in order."""
    hints = get_type_hints(declared, include_extras=True)
    return {one.name: hints[one.name].__metadata__[0] for one in fields(declared)}


def parse(declared: type, words: str, reading: Reading) -> object:
    """Reads a line into its arguments; raises `WrongForm` or `Refused`."""
    arguments = arguments_of(declared)
    values: dict[str, object] = {}
    for name, argument in sorted(arguments.items(), key=lambda pair: not pair[1].anywhere):
        values[name], words = argument.take(words, reading)
    if words.strip():
        raise WrongForm
    return declared(**values)
