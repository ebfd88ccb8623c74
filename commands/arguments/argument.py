"""What an argument is: how a command's dataclass declares them, and how a line becomes one."""

from dataclasses import fields
from functools import cache
from typing import Protocol, get_type_hints

from bot.texts import Language, Text
from commands.reading import Reading


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
