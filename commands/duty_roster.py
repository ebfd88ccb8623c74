"""Those who stand in for somebody on call."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.rules.identifiers import UserId
from bot.rules.people import Role
from bot.rules.rota import Override, Shift, shifts_between, stretches
from bot.texts import Moment, Refused, Text
from commands.arguments import OneOf, Place, Rest
from commands.command import Call, Command, Reply, command
from commands.oncall_words import (
    CANCEL,
    LAYERS,
    ONCALL,
    OVERRIDE,
    layer_named,
    layer_of,
)
from commands.persons import first_person
from commands.responding import Watchroom, arranging, check_not_the_bot
from commands.spans import read_span
from storage.letters import Draft
from storage.store import Transaction

_FURTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class StandingIn:
    """The layer; who stands in from when until when, to be read by the on-call room."""

    layer: Annotated[str | None, OneOf(LAYERS, optional=True)]
    span: Annotated[str, Rest("arg-oncall-override", most=400)]


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The number of an override."""

    number: Annotated[int, Place("arg-oncall-number")]


@command("oncall-override", ONCALL, OVERRIDE, StandingIn, who=Role.OBSERVER, needs_group=False)
async def override(call: Call, args: StandingIn, tx: Transaction) -> Reply:
    """Lets somebody stand in from one instant to another, whatever the rota says."""
    found = await arranging(call, tx)
    person, rest = first_person(args.span, found.members, call.sender)
    check_not_the_bot(person, call)
    span = read_span(rest, call.at, call.zone, call.language)
    if span.ends_at > call.at + _FURTHEST:
        raise Refused("date-too-far")
    layer = layer_of(args.layer)
    instead = stretches(shifts_between(found.roster, layer, span.starts_at, span.ends_at))
    made = await tx.oncall.add_override(
        found.group.id,
        Override(
            0, layer, person, span.starts_at, span.ends_at, span.zone, made_by=call.sender, made_at=call.at
        ),
    )
    texts = [_override_text("oncall-override-set", made, found), *_instead_of(instead, person, found)]
    overlapped = [one for one in found.roster.standing(call.at) if _overlap(one, made)]
    texts += [_override_text("oncall-overlaps", one, found) for one in overlapped]
    also: tuple[Draft, ...] = ()
    if person != call.sender or call.private:
        rings = tuple({person, *(one.person for one in overlapped)} - {call.sender})
        news = _override_text("oncall-override-news", made, found, by=call.sender)
        also = (found.news(call, news, rings=tuple(sorted(rings))),)
    return replace(Reply(tuple(texts)), changed=found.undoable(call), also=also)


@command("oncall-cancel", ONCALL, CANCEL, Cancelling, who=Role.OBSERVER, needs_group=False)
async def cancel(call: Call, args: Cancelling, tx: Transaction) -> Reply:
    """Cancels an override from now on; one half of a swap takes the other with it."""
    found = await arranging(call, tx)
    standing = found.roster.standing(call.at)
    named = next((one for one in standing if one.number == args.number), None)
    if named is None:
        raise Refused("oncall-no-override", number=args.number)
    gone = [one for one in standing if one is named or (named.swap is not None and one.swap == named.swap)]
    for one in gone:
        await tx.oncall.keep_override(found.group.id, replace(one, cancelled_at=call.at), "cancel")
    texts = tuple(_override_text("oncall-cancelled", one, found) for one in gone)
    rings = tuple(sorted({one.person for one in gone} - {call.sender}))
    also = (found.news(call, *texts, rings=rings),) if rings or call.private else ()
    return replace(Reply(texts), changed=found.undoable(call), also=also)


def _overlap(one: Override, other: Override) -> bool:
    return one.layer == other.layer and one.starts_at < other.ends_at and other.starts_at < one.until


def _instead_of(shifts: tuple[Shift, ...], person: UserId, found: Watchroom) -> tuple[Text, ...]:
    """Names those who are off while somebody stands in."""
    people = dict.fromkeys(one.person for one in shifts if one.person is not None)
    who = tuple(found.who(one) for one in people if one != person)
    return (Text.of("oncall-instead", who=who),) if who else ()


def _override_text(text_id: str, one: Override, found: Watchroom, by: UserId | None = None) -> Text:
    return Text.of(
        text_id,
        number=one.number,
        layer=layer_named(one.layer),
        who=found.who(one.person),
        by=found.who(by or one.made_by),
        start=Moment(one.starts_at, one.zone),
        end=Moment(one.ends_at, one.zone),
    )


COMMANDS: tuple[Command, ...] = (override, cancel)
