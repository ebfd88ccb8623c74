"""Arguments that are people."""

from dataclasses import dataclass

from bot.texts import Language, Text
from commands.arguments.argument import WrongForm
from commands.arguments.sentences import QUOTED
from commands.persons import find_guests, find_persons, first_person, leading_persons
from commands.reading import Reading


@dataclass(frozen=True, slots=True)
class Persons:
    """One or several people, and nothing else; `gone` also takes whole Matrix ids of who is not here."""

    optional: bool = False
    gone: bool = False
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
        find = find_guests if self.gone else find_persons
        return find(words, reading.members, reading.sender), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of a person."""
        return (Text.of("arg-person"),)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person, whatever follows; what is quoted may also come before."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; who it is, is asked when it is read."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the person that the words begin with, or that follows what is quoted."""
        quoted = QUOTED.match(words)
        before, rest = ("", words) if quoted is None else (quoted[0], words[quoted.end() :])
        if not rest.strip():
            raise WrongForm
        person, after = first_person(rest, reading.members, reading.sender)
        return person, f"{before} {after}".strip()

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of one person."""
        return (Text.of("arg-one-person"),)


@dataclass(frozen=True, slots=True)
class Guests:
    """People who need not be in the room yet, to the end of the line."""

    optional: bool = False
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; who it is, is asked when it is read."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads everybody named."""
        if not words.strip() and not self.optional:
            raise WrongForm
        return find_guests(words, reading.members, reading.sender), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of somebody who is not here yet."""
        shown = Text.of("arg-guests")
        return (Text.of("arg-optional", name=shown) if self.optional else shown,)


@dataclass(frozen=True, slots=True)
class Absent:
    """People, if anybody is named; what follows them is for another argument."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; who it is, is asked when it is read."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the people that the words begin with; nobody where they begin with something else."""
        return leading_persons(words, reading.members, reading.sender)

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of a person."""
        return (Text.of("arg-person"),)
