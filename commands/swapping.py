"""Those on call swap shifts, and say that they have the one that was handed over."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated

from bot.rules.identifiers import UserId
from bot.rules.people import Role
from bot.rules.rota import Override, Shift, shifts_of
from bot.rules.swaps import Duty, Swap, SwapState
from bot.texts import Moment, Quote, Refused, Text
from commands.arguments import Rest
from commands.command import Call, Command, OnReaction, Reply, command, reaction
from commands.moments import read_when
from commands.oncall_words import (
    ACCEPT,
    DECLINE,
    ONCALL,
    SWAP,
)
from commands.persons import first_person
from commands.responding import Watchroom, check_not_the_bot, check_responder, desk
from storage import handovers, oncall
from storage.letters import RecordKey
from storage.store import Transaction

_ACCEPTED = ("✅", "☑", "✔", "👍")
_FURTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Swapping:
    """With whom, and which of one's own shifts, to be read by the on-call room."""

    with_whom: Annotated[str, Rest("arg-oncall-swap", most=300)]


@command("oncall-swap", ONCALL, SWAP, Swapping, who=Role.OBSERVER, needs_group=False)
async def swap(call: Call, args: Swapping, tx: Transaction) -> Reply:
    """Asks somebody to swap one's next shift, or that of a date, for theirs."""
    found = await desk(call, tx)
    check_responder(found, call)
    other, rest = first_person(args.with_whom, found.members, call.sender)
    check_not_the_bot(other, call)
    if other == call.sender:
        raise Refused("oncall-swap-yourself")
    mine = _mine(call, found, rest)
    theirs = _next_shift(found, other, call.at)
    if theirs is None:
        raise Refused("oncall-no-shift", who=found.who(other))
    asked = [one for one in await tx.oncall.swaps(found.group.id) if one.gives == Duty.of(mine)]
    if asked:
        raise Refused("oncall-swap-asked-already", who=found.who(asked[0].other))
    made = await tx.oncall.ask_swap(
        found.group.id, Swap(0, call.sender, other, Duty.of(mine), Duty.of(theirs), call.at)
    )
    question = _swap_text("oncall-swap-question", made, found, call.prefix)
    about = oncall.swap_key(found.group.id, made)
    also = (found.news(call, question, rings=(other,), about=about),)
    reply = Reply.of(
        "oncall-swap-asked", who=found.who(other), expires=Moment(made.expires_at, made.gives.zone)
    )
    return replace(reply, changed=found.undoable(call), also=also)


@command("oncall-accept", ONCALL, ACCEPT, Nothing, who=Role.OBSERVER, needs_group=False)
async def accept(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Says that one has the shift that was handed over, or agrees to a swap."""
    found = await desk(call, tx)
    check_responder(found, call)
    handed = [one for one in await tx.handovers.waiting(found.group.id) if one.person == call.sender]
    asked = [one for one in await tx.oncall.swaps(found.group.id) if one.other == call.sender]
    about = call.replied_about
    if about is not None and about.kind in {oncall.SWAP, handovers.KIND}:
        handed = [one for one in handed if handovers.key(one) == about]
        asked = [one for one in asked if oncall.swap_key(found.group.id, one) == about]
    if len(handed) + len(asked) > 1 and asked:
        raise Refused("oncall-which")
    for one in handed:
        await tx.handovers.acknowledge(one, call.now)
    if handed:
        return Reply.of("oncall-acknowledged", who=found.who(call.sender))
    if not asked:
        raise Refused("oncall-nothing-to-accept")
    await _agree(call, found, asked[0], tx)
    return replace(Reply.of("oncall-noted"), changed=found.undoable(call))


@command("oncall-decline", ONCALL, DECLINE, Nothing, who=Role.OBSERVER, needs_group=False)
async def decline(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Declines a swap."""
    found = await desk(call, tx)
    check_responder(found, call)
    asked = [one for one in await tx.oncall.swaps(found.group.id) if one.other == call.sender]
    about = call.replied_about
    if about is not None and about.kind == oncall.SWAP:
        asked = [one for one in asked if oncall.swap_key(found.group.id, one) == about]
    if not asked:
        raise Refused("oncall-nothing-to-accept")
    if len(asked) > 1:
        raise Refused("oncall-which")
    await _disagree(call, found, asked[0], tx)
    return Reply.of("oncall-noted")


@reaction(*_ACCEPTED, "👀", on=handovers.KIND, who=Role.OBSERVER)
async def has_it(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ or 👀 on a hand-over, by the incoming person: acknowledged; silent, for all see the sign."""
    handed = await tx.handovers.get(record.group_id, record.number)
    if handed is None or handed.person != call.sender:
        return None
    if handed.acknowledged_at is None:
        await tx.handovers.acknowledge(handed, call.now)
    return None


@reaction(*_ACCEPTED, on=oncall.SWAP, who=Role.OBSERVER)
async def agreed(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ on a swap, by whom it was asked of: accepted."""
    found, asked = await _asked(call, record, tx)
    await _agree(call, found, asked, tx)
    return None


@reaction("❌", "✖", "👎", on=oncall.SWAP, who=Role.OBSERVER)
async def refused(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """❌ on a swap, by whom it was asked of: declined."""
    found, asked = await _asked(call, record, tx)
    await _disagree(call, found, asked, tx)
    return None


async def _asked(call: Call, record: RecordKey, tx: Transaction) -> tuple[Watchroom, Swap]:
    found = await desk(call, tx)
    swaps = await tx.oncall.swaps(record.group_id, tuple(SwapState))
    asked = next(one for one in swaps if one.number == record.number)
    if asked.other != call.sender:
        raise Refused("oncall-swap-not-yours", who=found.who(asked.other))
    return found, asked


async def _agree(call: Call, found: Watchroom, asked: Swap, tx: Transaction) -> None:
    """Makes the swap: each stands in for the other; refuses when it is too late, or things changed."""
    _check_open(asked, call.at)
    if not asked.holds(found.roster):
        raise Refused("oncall-swap-changed")
    for duty, person in ((asked.gives, asked.other), (asked.takes, asked.asker)):
        cover = Override(
            0,
            duty.layer,
            person,
            duty.starts_at,
            duty.ends_at,
            duty.zone,
            made_by=call.sender,
            made_at=call.at,
            swap=asked.number,
        )
        await tx.oncall.add_override(found.group.id, cover)
    done = replace(asked, state=SwapState.ACCEPTED)
    await tx.oncall.keep_swap(found.group.id, done, "accept")
    news = _swap_text("oncall-swapped", done, found, call.prefix)
    await tx.outbox.put(found.news(call, news, rings=(asked.asker,)), call.now)


async def _disagree(call: Call, found: Watchroom, asked: Swap, tx: Transaction) -> None:
    _check_open(asked, call.at)
    await tx.oncall.keep_swap(found.group.id, replace(asked, state=SwapState.DECLINED), "decline")
    news = Text.of("oncall-swap-declined", who=found.who(asked.other), asker=found.who(asked.asker))
    await tx.outbox.put(found.news(call, news, rings=(asked.asker,)), call.now)


def _check_open(asked: Swap, at: datetime) -> None:
    if asked.state is not SwapState.ASKED or asked.expires_at <= at:
        raise Refused("oncall-swap-over")


def _mine(call: Call, found: Watchroom, date: str) -> Shift:
    """One's own next shift, or that of a date."""
    if not date.strip():
        mine = _next_shift(found, call.sender, call.at)
        if mine is None:
            raise Refused("oncall-no-shift", who=found.who(call.sender))
        return mine
    when = read_when(date, call.at, call.zone, call.language)
    if when.instant > call.at + _FURTHEST:
        raise Refused("date-too-far")
    last = when.deadline
    for shift in shifts_of(found.roster, call.sender, call.at, last):
        if shift.starts_at <= last and shift.ends_at > when.instant and shift.starts_at > call.at:
            return shift
    raise Refused("oncall-no-shift-then", at=Moment(when.instant, call.zone, when.has_time))


def _next_shift(found: Watchroom, person: UserId, after: datetime) -> Shift | None:
    """Somebody's next whole shift: one that has begun is not swapped any more."""
    shifts = shifts_of(found.roster, person, after)
    return next((shift for shift in shifts if shift.starts_at > after), None)


def _swap_text(text_id: str, one: Swap, found: Watchroom, prefix: str) -> Text:
    return Text.of(
        text_id,
        prefix=Quote(prefix),
        asker=found.who(one.asker),
        other=found.who(one.other),
        gives_start=Moment(one.gives.starts_at, one.gives.zone),
        gives_end=Moment(one.gives.ends_at, one.gives.zone),
        takes_start=Moment(one.takes.starts_at, one.takes.zone),
        takes_end=Moment(one.takes.ends_at, one.takes.zone),
        expires=Moment(one.expires_at, one.gives.zone),
    )


COMMANDS: tuple[Command, ...] = (swap, accept, decline)
REACTIONS: tuple[OnReaction, ...] = (has_it, agreed, refused)
