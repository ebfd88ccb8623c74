"""From a line to its command: names and aliases, spoken forms, and the nearest name when none fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from bot.rules.folding import fold
from bot.texts import Language, Refused
from commands.arguments import Count, OneOf, Reference, WrongForm, arguments_of, parse
from commands.command import Command
from commands.lines import Line
from commands.reading import Reading
from commands.slips import is_slip_of

_NEAR = 0.75
# A shorter word is too easily another one.
_LONG_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A command that was asked for, and the words that are its arguments."""

    command: Command
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FamilyAsked:
    """A family was named without saying what to do; the answer lists its commands."""

    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No such command; `nearest` is what it was perhaps meant to be, in the words to type."""

    nearest: str | None = field(repr=False)


def _first_word(words: str) -> tuple[str, str]:
    """Parts the first word from the rest at any white space, the spaces of French punctuation included."""
    first, *rest = words.split(maxsplit=1) or [""]
    return first, rest[0] if rest else ""


def _keyed(command: Command, words: str) -> bool:
    """Tells whether words begin with a keyed argument of a command, such as `quorum:3`."""
    keys = (one.key for one in arguments_of(command.arguments).values() if isinstance(one, Count | OneOf))
    name, colon, _ = words.partition(":")
    return bool(colon) and any(key is not None and key.means(name) for key in keys)


def _asks_for_nothing(command: Command, reading: Reading) -> bool:
    """Tells whether a command can be typed without any argument."""
    try:
        parse(command.arguments, "", reading)
    except (WrongForm, Refused):
        return False
    return True


class Router:
    """Finds commands by what people type; an explicit table, in the order help shows."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self.commands = tuple(commands)
        self._families: dict[str, list[Command]] = {}
        self._spoken: dict[str, Command] = {}
        for command in commands:
            for name in command.family.folded():
                self._families.setdefault(name, []).append(command)
            self._spoken.update(dict.fromkeys(command.spoken, command))
        self._longest = max((name.count("-") + 1 for name in self._families), default=1)
        verbs = (name for one in commands if one.verb is not None for name in one.verb.folded())
        self._longest_verb = max((name.count("-") + 1 for name in verbs), default=1)

    def route(self, line: Line, reading: Reading) -> Asked | FamilyAsked | Unknown | None:
        """Finds what a line asks for; None where silence is right (`#hosting …`, `NOTE: …`)."""
        if line.spoken is not None:
            spoken = self._spoken.get(line.spoken)
            return Asked(spoken, line.words) if spoken else None
        name, rest = self._parted(line.words)
        family = self._families.get(fold(name.rstrip(":,.!"))) or self.cry(name)
        if not family:
            near = self._nearest_family(name, reading.language)
            return Unknown(f"{near} {rest}".strip() if near else None)
        return self._in_family(family, rest, reading)

    def takes_all(self, line: Line, reading: Reading) -> bool:
        """Tells whether the lines below one belong to it."""
        asked = self.route(line, reading)
        return isinstance(asked, Asked) and asked.command.whole

    def family(self, name: str) -> tuple[Command, ...]:
        """Lists the commands of a family named in any language, whatever follows its name."""
        return tuple(self._families.get(fold(self._parted(name)[0]), ()))

    def cry(self, words: str) -> list[Command]:
        """Lists the commands for people in danger whose name the first word is but for a slip.

        Whoever mistypes those is not asked back: they may not be there to answer.
        """
        typed = fold(_first_word(words)[0].rstrip(":,.!"))
        return next(
            (
                commands
                for name, commands in self._families.items()
                if len(name) >= _LONG_ENOUGH and commands[0].always and is_slip_of(typed, name)
            ),
            [],
        )

    def _parted(self, words: str) -> tuple[str, str]:
        """Parts the name of a family from the rest; one with hyphens may be typed with spaces."""
        for count in range(self._longest, 1, -1):
            *first, rest = (*words.split(maxsplit=count), "")[: count + 1]
            name = "-".join(first)
            if len(first) == count and fold(name.rstrip(":,.!")) in self._families:
                return name, rest
        return _first_word(words)

    def _in_family(self, family: list[Command], rest: str, reading: Reading) -> Asked | FamilyAsked | Unknown:
        first, after = _first_word(rest)
        plain = next((command for command in family if command.verb is None), None)
        for command, after_verb in self._named(family, rest):
            arguments = [one for one in arguments_of(command.arguments).values() if not one.anywhere]
            if (
                plain is None
                or not arguments
                or arguments[0].might_start(after_verb, reading)
                or _keyed(command, after_verb)
            ):
                return Asked(command, after_verb)
        misspelt = self._nearest_verb(family, first, after, reading)
        if misspelt is not None:
            return Unknown(f"{misspelt} {after}".strip())
        if plain is not None and (rest or len(family) == 1 or _asks_for_nothing(plain, reading)):
            return Asked(plain, rest)
        return FamilyAsked(tuple(family))

    def _named(self, family: list[Command], rest: str) -> Iterator[tuple[Command, str]]:
        """Finds the commands whose verb words begin with; one with hyphens may be typed with spaces."""
        words = rest.split()[: self._longest_verb]
        for count in range(len(words), 0, -1):
            name = "-".join(words[:count]).rstrip(":,")
            for command in family:
                if command.verb is not None and command.verb.means(name):
                    yield command, (rest.split(maxsplit=count)[count:] or [""])[0]

    def _nearest_family(self, name: str, language: Language) -> str | None:
        own = {fold(word): word for command in self.commands for word in command.family.of(language)}
        for known in (own, {folded: folded for folded in self._families}):
            near = get_close_matches(fold(name), known, n=1, cutoff=_NEAR)
            if near:
                return known[near[0]]
        return None

    def _nearest_verb(self, family: list[Command], first: str, after: str, reading: Reading) -> str | None:
        """A word before an id that is nearly a verb was meant as one; recording it as text would be wrong."""
        plain = any(command.verb is None for command in family)
        names: dict[str, str] = {}
        for command in family:
            if command.verb is None:
                continue
            arguments = list(arguments_of(command.arguments).values())
            takes_id = bool(arguments) and isinstance(arguments[0], Reference)
            if plain and not (takes_id and after and arguments[0].might_start(after, reading)):
                continue
            family_name = command.family.said(reading.language)
            for word in command.verb.folded():
                names[word] = f"{family_name} {command.verb.said(reading.language)}"
        near = get_close_matches(fold(first), names, n=1, cutoff=_NEAR)
        return names[near[0]] if near else None
