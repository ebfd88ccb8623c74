"""Whether the chain holds: the escalation policy, a drill, and a responder taken out of it at once."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.casework import drilling, paging, watching
from bot.casework.revoking import no_more_keys
from bot.rules.cases import Level
from bot.rules.escalation import Policy, Step, Whom
from bot.rules.identifiers import UserId
from bot.texts import Quote, Refused, Text
from bot.texts.lengths import length
from commands.answering import at_desk, coordinator, responder
from commands.arguments import Guests, OneOf
from commands.command import Call, Command, Reply
from commands.levels import LEVELS
from commands.oncall_words import ONCALL
from commands.words import words
from storage.groups import without
from storage.letters import PAGE, Draft, LetterKind
from storage.postings import Errand, Posting
from storage.store import Transaction

POLICY = words(fr="politique|paliers", en="policy", de="regeln|stufen", lb="reegelen")
DRILL = words(fr="exercice", en="drill", de="übung|probealarm", lb="übung")
REVOKE = words(fr="révoquer|exclure", en="revoke", de="ausschließen|sperren", lb="ausschléissen|spären")
READMIT = words(fr="réadmettre", en="readmit", de="wiederaufnehmen", lb="nees-ophuelen")


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Which:
    """A level, or all of them."""

    level: Annotated[str | None, OneOf(LEVELS, optional=True)]


@dataclass(frozen=True, slots=True)
class Whose:
    """People, who need not be in the room any more."""

    people: Annotated[tuple[UserId, ...], Guests()]


@at_desk("oncall-policy", ONCALL, POLICY, Which)
async def policy(call: Call, args: Which, tx: Transaction) -> Reply:
    """Shows who is called when nobody answers, for each level."""
    seen = await responder(call, tx)
    levels = sorted(Level, reverse=True) if args.level is None else [Level[args.level.upper()]]
    lines = [line for level in levels for line in _shown(level, seen.watch.policy(level))]
    return Reply((Text.of("policy"), *lines))


@at_desk("oncall-drill", ONCALL, DRILL, Nothing)
async def drill(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Runs the whole chain with a case that is unmistakably none, and reports how long each step took."""
    seen = await responder(call, tx)
    if seen.room is None:
        raise Refused("drill-no-room")
    running = next((case for case in await tx.cases.listing(most=1000) if case.drill), None)
    if running is not None:
        raise Refused("drill-running", code=running.code)
    case = await drilling.begin(seen, call.sender, call.event_id)
    return Reply.of("drill-begun", code=case.code)


@at_desk("oncall-revoke", ONCALL, REVOKE, Whose)
async def revoke(call: Call, args: Whose, tx: Transaction) -> Reply:
    """Takes people out of the rota and the rooms; their cases are called out, their devices get no more keys.

    For a responder who was captured, or whose phone is in other hands: one command, one commit.
    """
    seen = await coordinator(call, tx)
    lines: list[Text] = []
    also: list[Draft] = []
    for person in args.people:
        if person in {call.bot, call.sender}:
            raise Refused("revoke-not-this-one", who=seen.who(person))
        group = await tx.oncall.group()
        if group is not None:
            await tx.oncall.take_out(group.id, person, call.now)
        await tx.revocations.revoke(person)
        left = await coordinator(call, tx)
        cases = await watching.give_back(left, person)
        await paging.page(left, cases)
        rooms = await tx.groups.of_person(person)
        for room in rooms:
            await tx.groups.change(without(room, person), "remove")
            removal = Errand(person=person, asked_in=call.room_id, language=call.language)
            also.append(Draft(room.room_id, Posting("", "", errand=removal), LetterKind.REMOVE, urgency=PAGE))
        also.append(no_more_keys(person, gone=True))
        lines.append(
            Text.of(
                "revoked", who=seen.who(person), rooms=len(rooms), cases=len(cases), id=Quote(person, 255)
            )
        )
        if person in seen.crew.coordinators:
            lines.append(Text.of("revoked-coordinator", who=seen.who(person)))
    return Reply(tuple(lines), also=tuple(also))


@at_desk("oncall-readmit", ONCALL, READMIT, Whose)
async def readmit(call: Call, args: Whose, tx: Transaction) -> Reply:
    """Lets devices of people get keys and be obeyed again; rooms and rota they get back by hand."""
    seen = await coordinator(call, tx)
    for person in args.people:
        await tx.revocations.readmit(person)
    names = tuple(seen.who(person) for person in args.people)
    also = tuple(no_more_keys(person, gone=False) for person in args.people)
    return replace(Reply.of("readmitted", who=names), also=also)


def _shown(level: Level, one: Policy) -> tuple[Text, ...]:
    head = Text.of(
        "policy-level",
        sign=level.sign,
        level=level.name.lower(),
        hours=one.hours.value,
        acknowledged=length(one.acknowledged),
        promise=length(one.promise),
        repeat=length(one.repeat),
    )
    return (head, *(_step(step) for step in one.steps))


def _step(step: Step) -> Text:
    whom = tuple(Text.of(f"whom-{name}") if name in set(Whom) else Quote(name, 255) for name in step.whom)
    return Text.of(
        "policy-step",
        now="no" if step.after else "yes",
        after=length(step.after),
        whom=whom,
        outside="yes" if step.outside else "no",
    )


COMMANDS: tuple[Command, ...] = (policy, drill, revoke, readmit)
