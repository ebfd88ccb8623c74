"""The right form of a command, made from the declaration that parses it."""

from bot.texts import Language, Quote, Text, plain
from commands.arguments import arguments_of
from commands.command import Call, Command


def usage(command: Command, call: Call) -> Quote:
    """Writes the form of a command in the caller's language, such as `!action done A-12 [note]`."""
    names = [f"{call.prefix}{command.family.said(call.language)}"]
    if command.verb is not None:
        names.append(command.verb.said(call.language))
    arguments = sorted(arguments_of(command.arguments).values(), key=lambda one: one.anywhere)
    parts = [part for argument in arguments for part in argument.usage(call.language)]
    shown = [part if isinstance(part, str) else plain(call.language, call.now, part) for part in parts]
    return Quote(" ".join((*names, *shown)), 400)


def example(command: Command, call: Call) -> Quote:
    """Gives an example to copy, in the caller's language and with the room's prefix."""
    words = plain(call.language, call.now, Text.of(f"example-{command.id}"))
    return Quote(f"{call.prefix}{words}", 400)


def typed(call: Call, words: str) -> Quote:
    """Shows something to type, with the prefix."""
    return Quote(f"{call.prefix}{words}", 400)


def language_of(name: str | None, default: Language) -> Language:
    """Reads a language code kept with a person or a group."""
    return default if name is None else Language(name)
