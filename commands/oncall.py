"""Who is on call: the on-call room, the rota, and what it says."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, read_date
from bot.rules.people import Role
from bot.rules.rota import (
    BACKUP,
    MOST_PEOPLE,
    PRIMARY,
    Rota,
    Shift,
    anchored,
    current,
    next_handover,
    shifts_between,
    stretches,
    whole_stretches,
)
from bot.rules.turns import Turns, read_turns
from bot.texts import Moment, Refused, Text
from commands.arguments import OneOf, Rest, WrongForm
from commands.command import Call, Command, Reply, command
from commands.group_words import NONE
from commands.moments import date_refusal
from commands.oncall_words import (
    HERE,
    LAYERS,
    NOW,
    ONCALL,
    ROTA,
    SCHEDULE,
    layer_named,
    layer_of,
)
from commands.persons import find_persons
from commands.responding import Watchroom, check_not_the_bot, desk
from commands.unsafe import warnings
from commands.usage import typed
from storage.filings import Filing
from storage.handovers import Nearness
from storage.store import Transaction

_TWO_WEEKS = timedelta(days=14)
_SHORT_LIST = 12
_MOST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class From:
    """From when on."""

    date: Annotated[str | None, Rest("arg-date", most=80, optional=True)]


@dataclass(frozen=True, slots=True)
class Turning:
    """The layer; how often people hand over, and who takes turns, to be read by the on-call room."""

    layer: Annotated[str | None, OneOf(LAYERS, optional=True)]
    turns: Annotated[str, Rest("arg-oncall-rota", most=4000)]


@command("oncall-here", ONCALL, HERE, Nothing, who=Role.OBSERVER, needs_group=False)
async def here(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Makes this room the on-call room, when nothing in it is unsafe."""
    if not call.coordinates:
        raise Refused("oncall-coordinators-only")
    if call.private:
        raise Refused("oncall-not-private")
    state = await tx.rooms.state(call.room_id)
    if state is None or call.replaced:
        raise Refused("room-replaced")
    unsafe = warnings(state, call)
    if unsafe:
        return Reply((Text.of("oncall-unsafe", count=len(unsafe)), *unsafe))
    group = call.in_group
    before = await tx.oncall.group()
    if before is not None and before.id == group.id:
        return Reply.of("oncall-here-already")
    await tx.oncall.settle(group)
    roster = await tx.oncall.roster(group.id)
    texts = [Text.of("oncall-here", moved="no" if before is None else "yes")]
    if roster.rota(PRIMARY, call.now) is None:
        # This answer tells it; the duty need not say it again at once.
        gap = Shift(PRIMARY, None, call.now, call.now + timedelta(days=7))
        await tx.handovers.tell_gap(group.id, gap, Nearness.NOW)
        how = f"{ONCALL.said(call.language)} {ROTA.said(call.language)}"
        texts.append(Text.of("oncall-needs-rota", rota=typed(call, how)))
    return replace(Reply(tuple(texts)), changed=True)


@command("oncall-now", ONCALL, NOW, Nothing, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def now(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Says who is on call now in each layer, until when, and who comes next."""
    found = await desk(call, tx)
    texts = [_now_in(layer, found, call) for layer in found.roster.layers]
    return Reply(tuple(text for text in texts if text is not None))


@command("oncall-schedule", ONCALL, SCHEDULE, From, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def schedule(call: Call, args: From, tx: Transaction) -> Reply:
    """Lists who is on call for two weeks, and owes the file for one's own calendar."""
    found = await desk(call, tx)
    start = call.now if args.date is None else _past_or_coming(args.date, call)
    in_thread = not call.private
    await tx.filings.owe(
        Filing(found.group.id, None, call.room_id, call.root, in_thread, call.group_language, start)
    )
    lines: list[Text] = []
    for layer in found.roster.layers:
        shifts = whole_stretches(found.roster, layer, start, start + _TWO_WEEKS)
        if layer > 1 and all(shift.person is None for shift in shifts):
            continue
        lines.append(Text.of("oncall-schedule-layer", layer=layer_named(layer)))
        lines += [line_of(shift, found, call) for shift in shifts[:_MOST_SHOWN]]
    standing = [
        Text.of(
            "oncall-override-line",
            number=one.number,
            who=found.who(one.person),
            layer=layer_named(one.layer),
            start=Moment(one.starts_at, call.zone, brief=True),
            end=Moment(one.ends_at, call.zone, brief=True),
        )
        for one in found.roster.standing(call.now)
    ]
    if standing:
        lines += [Text.of("oncall-overrides"), *standing]
    head = Text.of(
        "oncall-schedule",
        start=Moment(start, call.zone, has_time=False),
        end=Moment(start + _TWO_WEEKS, call.zone, has_time=False),
        zone=_city(call.zone),
    )
    return Reply((head, *lines), long=len(lines) > _SHORT_LIST)


@command("oncall-rota", ONCALL, ROTA, Turning, who=Role.OBSERVER, needs_group=False)
async def rota(call: Call, args: Turning, tx: Transaction) -> Reply:
    """Says who takes turns in a layer from now on, the first named beginning at once."""
    found = await desk(call, tx)
    if not call.coordinates and not found.chairs(call.sender):
        raise Refused("oncall-chair-only")
    layer = layer_of(args.layer)
    if NONE.means(args.turns.strip(" .")):
        return await _end(layer, found, call, tx)
    turns = read_turns(args.turns, call.language)
    if turns is None or not turns.rest:
        raise WrongForm
    people = find_persons(turns.rest, found.members, call.sender)
    for person in people:
        check_not_the_bot(person, call)
    if len(people) > MOST_PEOPLE:
        raise Refused("oncall-too-many", most=MOST_PEOPLE)
    anchor = anchored(call.at, turns.clock, call.zone, turns.weekday)
    made = Rota(layer, people, turns.days, turns.clock, call.zone, anchor, call.at)
    await tx.oncall.give_rota(found.group.id, made)
    roster = await tx.oncall.roster(found.group.id)
    coming = shifts_between(roster, layer, call.at, made.begins(min(len(people), 4)))
    lines = tuple(line_of(shift, found, call) for shift in stretches(coming))
    return replace(Reply((_given(made, turns, call), *lines)), changed=found.undoable(call))


def line_of(shift: Shift, found: Watchroom, call: Call) -> Text:
    """Shows a shift on a line."""
    start, end = (Moment(at, call.zone, brief=True) for at in (shift.starts_at, shift.ends_at))
    if shift.person is None:
        return Text.of("oncall-line-nobody", start=start, end=end)
    return Text.of(
        "oncall-line",
        start=start,
        end=end,
        who=found.who(shift.person),
        number=shift.override or 0,
        here="yes" if shift.person in found.people else "no",
    )


def _city(zone: str) -> str:
    """Names a zone as the dates beside it do."""
    return zone.rpartition("/")[2].replace("_", " ")


def _given(made: Rota, turns: Turns, call: Call) -> Text:
    weeks = turns.days // 7 if turns.days % 7 == 0 else 0
    return Text.of(
        "oncall-rota-set",
        layer=layer_named(made.layer),
        days=turns.days,
        weeks=weeks,
        clock=turns.clock.strftime("%H:%M"),
        zone=_city(call.zone),
        count=len(made.people),
    )


async def _end(layer: int, found: Watchroom, call: Call, tx: Transaction) -> Reply:
    """Ends the rota of a layer."""
    last = found.roster.rota(layer, call.at)
    if last is None:
        raise Refused("oncall-no-rota", layer=layer_named(layer))
    await tx.oncall.give_rota(found.group.id, replace(last, people=(), since=call.at))
    ended = Text.of("oncall-rota-ended", layer=layer_named(layer), backup="yes" if layer >= BACKUP else "no")
    return replace(Reply((ended,)), changed=found.undoable(call))


def _now_in(layer: int, found: Watchroom, call: Call) -> Text | None:
    stretch = current(found.roster, layer, call.now)
    following = next_handover(found.roster, layer, call.now)
    then = Text.of("oncall-then", who=found.who(following.person)) if following and following.person else ""
    until = Text.of("oncall-until", at=Moment(following.starts_at, call.zone), then=then) if following else ""
    if stretch.person is None:
        if layer > 1 and following is None:
            return None
        return Text.of("oncall-now-nobody", layer=layer_named(layer), until=until)
    return Text.of(
        "oncall-now",
        layer=layer_named(layer),
        who=found.who(stretch.person),
        until=until,
        here="yes" if stretch.person in found.people else "no",
    )


def _past_or_coming(words: str, call: Call) -> datetime:
    try:
        when = read_date(
            words, now=call.at, zone=ZoneInfo(call.zone), language=call.language, past_allowed=True
        )
    except DateRefused as refused:
        raise date_refusal(refused) from None
    return when.instant


COMMANDS: tuple[Command, ...] = (here, now, schedule, rota)
