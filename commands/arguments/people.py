"""Arguments that are people."""

from dataclasses import dataclass

from bot.texts import Language, Text
from commands.arguments.argument import WrongForm
from commands.persons import find_persons
from commands.reading import Reading


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
