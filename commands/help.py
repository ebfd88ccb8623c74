"""`!help`: made from the same declarations that parse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.casework.desk import desk
from bot.rules.people import Role
from bot.texts import Text
from commands.arguments import Rest
from commands.command import Call, Command, Reply, command
from commands.oncall_words import ONCALL
from commands.routing import Router
from commands.usage import example, typed, usage
from commands.words import words
from storage.store import Transaction

HELP = words(fr="aide", en="help", de="hilfe", lb="hëllef|hellef")


@dataclass(frozen=True, slots=True)
class About:
    """What help is wanted about."""

    topic: Annotated[str | None, Rest("arg-command", most=100, optional=True)]


def help_for(commands: Sequence[Command]) -> Command:
    """Declares the help over a table of commands (itself included)."""

    @command("help", HELP, None, About, who=Role.OBSERVER, needs_group=False, in_archive=True)
    async def help_(call: Call, args: About, tx: Transaction) -> Reply:
        router = Router((*commands, help_))
        if args.topic is None:
            answers = call.coordinates or await _answers_alerts(call, tx)
            shown = [one for one in router.commands if answers or not _is_for_those(one)]
            return Reply(overview(shown, call), long=True)
        family = router.family(args.topic.removeprefix(call.prefix).removeprefix("#"))
        if not family:
            return Reply.of("help-unknown-topic", help=typed(call, HELP.said(call.language)))
        return Reply(family_help(family, call), long=True)

    return help_


async def _answers_alerts(call: Call, tx: Transaction) -> bool:
    """Tells whether somebody is in the on-call room; where there is none yet, nobody need be told of it."""
    return call.sender in (await desk(call.house, tx, call.now)).crew.responders


def _is_for_those(one: Command) -> bool:
    """Tells whether a command is for those who answer alerts: a list of them helps nobody in danger."""
    return one.at_desk or one.family == ONCALL


def overview(commands: Sequence[Command], call: Call) -> tuple[Text, ...]:
    """Lists every command, a line each, under its family."""
    families: dict[str, list[Command]] = {}
    for one in commands:
        families.setdefault(one.family.said(call.language), []).append(one)
    lines = tuple(
        Text.of("help-line", usage=usage(one, call), what=Text.of(f"help-{one.id}"))
        for family in families.values()
        for one in family
        if call.may(one.who)
    )
    return (
        Text.of("help-start", prefix=call.prefix),
        *lines,
        Text.of("help-end", help=typed(call, HELP.said(call.language))),
    )


def family_help(family: Sequence[Command], call: Call) -> tuple[Text, ...]:
    """Explains the commands of one family, with an example each."""
    return tuple(
        Text.of(
            "help-about",
            usage=usage(one, call),
            what=Text.of(f"help-{one.id}"),
            example=example(one, call),
        )
        for one in family
    )
