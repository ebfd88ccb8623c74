"""`!quiet`: the hours in which one is not reminded."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.people import Role
from bot.rules.quiet_hours import QuietHours, read_quiet_hours
from bot.texts import Quote
from commands.arguments import Rest, WrongForm
from commands.command import Call, Command, Reply, command
from commands.usage import typed
from commands.words import ON_OFF, words
from storage.store import Transaction

QUIET = words(fr="silence|calme", en="quiet", de="ruhezeit|ruhe", lb="rouzäit|rou")


@dataclass(frozen=True, slots=True)
class Choosing:
    """From when to when, or that there are none; nothing asks how it is."""

    hours: Annotated[str | None, Rest("arg-quiet", most=60, optional=True)]


@command("quiet", QUIET, None, Choosing, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def quiet(call: Call, args: Choosing, tx: Transaction) -> Reply:
    """Sets one's quiet hours: what one is reminded of by name waits until they are over."""
    mine = await tx.people.preferences(call.sender)
    if args.hours is None and mine.quiet_hours is not None:
        return _set(call, mine.quiet_hours)
    if args.hours is None or ON_OFF["off"].means(args.hours.strip(" .!")):
        if args.hours is not None:
            await tx.people.prefer(call.sender, replace(mine, quiet_hours=None))
        return Reply.of("quiet-off", quiet=typed(call, f"{QUIET.said(call.language)} 22:00-07:00"))
    hours = read_quiet_hours(args.hours)
    if hours is None:
        raise WrongForm
    await tx.people.prefer(call.sender, replace(mine, quiet_hours=hours))
    return _set(call, hours)


def _set(call: Call, hours: QuietHours) -> Reply:
    """Says what the hours are, and how to be without any."""
    shown = Quote(str(hours).replace("-", "–"))
    off = typed(call, f"{QUIET.said(call.language)} {ON_OFF['off'].said(call.language)}")
    return Reply.of("quiet-set", hours=shown, zone=call.zone, off=off)


COMMANDS: tuple[Command, ...] = (quiet,)
