"""Arguments that are words: a sentence with people, dates and tags in it, or plain words."""

import re
from dataclasses import dataclass

from bot.rules.tags import TAG, tag_of
from bot.texts import Language, Refused, Text
from commands.arguments.argument import WrongForm
from commands.reading import Reading
from commands.sentence import read_sentence

# What people put a title in, wherever they learnt to type; the first kind that opens closes.
QUOTED = re.compile(
    r"\s*(?:\"([^\"]+)\"|“([^”]+)”|„([^“”\"]+)[“”\"]|«\s*([^»]+?)\s*»|'([^']+)'(?=\s|$)|‘([^’]+)’(?=\s|$))\s*"
)

_QUOTATION_MARKS = " \"“”„«»'‘’"


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
class Silence:
    """Nothing at all: what has words behind it is meant otherwise."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Only the end of the line."""
        return not words.strip(" .!")

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads nothing."""
        return None, words.strip(" .!")

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class Titled:
    """A title: in quotation marks when something follows it, else the whole line."""

    name: str
    most: int
    optional: bool = False
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the title and returns what follows its quotation marks."""
        quoted = QUOTED.match(words)
        rest = words[quoted.end() :] if quoted else ""
        said = next((part for part in quoted.groups() if part), "") if quoted else words
        title = " ".join(said.split())
        if not title.strip(_QUOTATION_MARKS):
            title = ""
        if not title and not self.optional:
            raise WrongForm
        if len(title) > self.most:
            raise Refused("text-too-long", most=self.most, length=len(title))
        return title or None, rest

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its name, in quotation marks."""
        shown = Text.of("arg-quoted", name=Text.of(self.name))
        return (Text.of("arg-optional", name=shown) if self.optional else shown,)


@dataclass(frozen=True, slots=True)
class Tag:
    """One `#tag`."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Only a tag."""
        return TAG.match(words) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the tag, folded and without its `#`."""
        found = TAG.match(words.lstrip())
        if found is None:
            raise WrongForm
        return tag_of(found), words.lstrip()[found.end() :]

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of a tag."""
        return (Text.of("arg-tag"),)
