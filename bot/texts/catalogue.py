"""The four catalogues (Fluent), loaded once and complete."""

from enum import StrEnum
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message


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
        self.ids = frozenset(entry.id.name for entry in entries if isinstance(entry, Message))
        # Isolation marks would stand in every reply; what people typed is made safe by `clip` instead.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    def word(self, text_id: str, values: dict[str, str | int]) -> str:
        """Returns the sentence with its values.

        Raises `KeyError` when there is no such text, and `BrokenCatalogue` when a value is missing.
        """
        message = self._bundle.get_message(text_id)
        if message.value is None:
            raise KeyError(text_id)
        worded, errors = self._bundle.format_pattern(message.value, values)
        if errors:
            raise BrokenCatalogue(f"{self.language}: {text_id}: {type(errors[0]).__name__}")
        return str(worded)
