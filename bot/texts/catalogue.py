"""The four catalogues (Fluent), loaded once and complete."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Identifier,
    Junk,
    Message,
    Pattern,
    SelectExpression,
    StringLiteral,
    TextElement,
    VariableReference,
)


class Language(StrEnum):
    """The languages Vigie speaks."""

    FR = "fr"
    EN = "en"
    DE = "de"
    LB = "lb"


LANGUAGES = tuple(Language)


@cache
def source_of(language: Language) -> str:
    """Returns the whole catalogue of a language: one file for each family of texts."""
    folder = files("bot.texts") / language
    chapters = sorted(folder.iterdir(), key=lambda chapter: chapter.name)
    return "\n".join(chapter.read_text(encoding="utf-8") for chapter in chapters)


class BrokenCatalogue(Exception):
    """A catalogue does not parse; names the language and the place."""


class Catalogue:
    """Words a message of one language; a missing text is a bug and raises `KeyError` with its id."""

    def __init__(self, language: Language) -> None:
        self.language = language
        source = source_of(language)
        entries = FluentParser().parse(source).body
        junk = next((entry for entry in entries if isinstance(entry, Junk)), None)
        if junk is not None:
            raise BrokenCatalogue(f"{language}: {junk.annotations[0].message}")
        self._patterns = {entry.id.name: entry.value for entry in entries if isinstance(entry, Message)}
        self.ids = frozenset(self._patterns)
        # Isolation marks would stand in every reply; what people typed is made safe by `clip` instead.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    def word(self, text_id: str, values: dict[str, str | int]) -> str:
        """Returns the sentence with its values.

        Raises `KeyError` when there is no such text, and `BrokenCatalogue` when a value is missing.
        """
        pattern = self._patterns[text_id]
        if pattern is None:
            raise KeyError(text_id)
        try:
            return in_words(pattern, values)
        except NotInWords:
            return self.by_fluent(text_id, values)

    def by_fluent(self, text_id: str, values: dict[str, str | int]) -> str:
        """Returns the sentence as Fluent words it, which knows of numbers and plurals; raises the same."""
        message = self._bundle.get_message(text_id)
        if message.value is None:
            raise KeyError(text_id)
        worded, errors = self._bundle.format_pattern(message.value, values)
        if errors:
            raise BrokenCatalogue(f"{self.language}: {text_id}: {type(errors[0]).__name__}")
        return str(worded)


class NotInWords(Exception):
    """A sentence wants more than words put side by side."""


def in_words(pattern: Pattern, values: Mapping[str, str | int]) -> str:
    """Words a pattern that only puts words side by side and chooses among them: most lines of a list.

    Fluent takes more than twice as long. Raises `NotInWords` for whatever else there is.
    """
    said: list[str] = []
    for element in pattern.elements:
        if isinstance(element, TextElement):
            said.append(element.value)
            continue
        match element.expression:
            case VariableReference() as variable:
                said.append(_word_of(variable, values))
            case StringLiteral() as literal:
                said.append(literal.parse()["value"])
            case SelectExpression(selector=VariableReference() as variable) as choice:
                said.append(in_words(_chosen(choice, _word_of(variable, values)), values))
            case _:
                raise NotInWords
    return "".join(said)


def _word_of(variable: VariableReference, values: Mapping[str, str | int]) -> str:
    value = values.get(variable.id.name)
    if isinstance(value, str):
        return value
    raise NotInWords


def _chosen(choice: SelectExpression, word: str) -> Pattern:
    """Finds what is said for a word; where numbers are told apart, Fluent knows how."""
    named = {one.key.name: one.value for one in choice.variants if isinstance(one.key, Identifier)}
    if len(named) < len(choice.variants):
        raise NotInWords
    return named.get(word) or next(one.value for one in choice.variants if one.default)
