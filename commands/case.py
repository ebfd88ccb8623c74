"""Cases: what responders do with an alert, in the on-call room or in private."""

import re
from dataclasses import dataclass, replace
from typing import Annotated

from bot.casework import card, drilling, handling
from bot.casework.desk import Desk
from bot.rules.cases import LONGEST_TEXT, Case, Level, Verb
from bot.rules.identifiers import UserId
from bot.rules.people import Role
from bot.texts import Moment, Text
from commands.answering import at_desk, coordinator, named, of, responder
from commands.arguments import Code, OneOf, Rest, WrongForm
from commands.case_words import CASE
from commands.command import Call, Command, OnReaction, Reply, reaction
from commands.levels import SEVERITIES
from commands.persons import first_person
from commands.words import words
from storage.cases import KIND, key
from storage.letters import RecordKey
from storage.store import Transaction

LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
MERGE = words(fr="fusionner", en="merge", de="zusammenlegen", lb="zesummeleeën")
REVEAL = words(fr="dévoiler|révéler", en="reveal", de="offenlegen", lb="opdecken")
ACK = words(fr="prendre|ack", en="ack|take", de="übernehmen|ack", lb="iwwerhuelen|ack")
ASSIGN = words(fr="confier|assigner", en="assign", de="zuweisen", lb="zoudeelen|zouweisen")
NOTE = words(fr="note|noter", en="note", de="vermerk", lb="notéieren|vermierk")
SAY = words(fr="répondre|dire", en="say|tell", de="antworten|sagen", lb="äntweren|soen")
SEVERITY = words(fr="gravité|niveau", en="severity", de="stufe|schwere", lb="stuf|gravitéit")
ESCALATE = words(fr="escalade|renfort", en="escalate", de="eskalieren", lb="eskaléieren")
HANDOFF = words(fr="transmettre|passer", en="handoff", de="übergeben", lb="weiderginn|iwwerginn")
RESOLVE = words(fr="clore|résoudre", en="resolve", de="abschließen", lb="ofschléissen")
REOPEN = words(fr="rouvrir|réouvrir", en="reopen", de="wiederöffnen", lb="opmaachen|nees-opmaachen")
_MOST_SHOWN = 40
_TO = re.compile(r"^(?:à|a|to|an|un)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class One:
    """One case."""

    code: Annotated[str | None, Code()]


@dataclass(frozen=True, slots=True)
class Two:
    """A duplicate, and the case that goes on."""

    code: Annotated[str | None, Code(needed=True)]
    into: Annotated[str | None, Code(needed=True)]


@dataclass(frozen=True, slots=True)
class Giving:
    """One case, and who is to have it."""

    code: Annotated[str | None, Code()]
    person: Annotated[str, Rest("arg-one-person", most=400)]


@dataclass(frozen=True, slots=True)
class Writing:
    """One case, and some words."""

    code: Annotated[str | None, Code()]
    text: Annotated[str, Rest("arg-text", most=LONGEST_TEXT)]


@dataclass(frozen=True, slots=True)
class Telling:
    """One case, and some words; in reply to a file none are needed."""

    code: Annotated[str | None, Code()]
    text: Annotated[str | None, Rest("arg-text", most=LONGEST_TEXT, optional=True)]


@dataclass(frozen=True, slots=True)
class Rating:
    """One case, and how bad it is."""

    code: Annotated[str | None, Code()]
    level: Annotated[str, OneOf(SEVERITIES)]


@at_desk("case-list", CASE, LIST, Nothing)
async def list_(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Lists the cases that somebody has to see to, the worst first."""
    seen = await responder(call, tx)
    cases = await tx.cases.listing(most=500)
    if not cases:
        return Reply.of("case-list-empty")
    lines = tuple(
        Text.of(
            "case-in-list",
            head=card.head(case),
            at=Moment(case.opened_at, call.zone, brief=True),
            held="yes" if case.holder else "no",
            who=seen.who(case.holder) if case.holder else "",
        )
        for case in cases[:_MOST_SHOWN]
    )
    rest = (Text.of("list-more", count=len(cases) - _MOST_SHOWN),) if len(cases) > _MOST_SHOWN else ()
    return Reply(
        (Text.of("case-list", count=len(cases)), *lines, *rest),
        long=len(cases) > 12,
        sealed_by=tuple(key(case) for case in cases[:_MOST_SHOWN]),
    )


@at_desk("case-show", CASE, SHOW, One)
async def show(call: Call, args: One, tx: Transaction) -> Reply:
    """Shows a case whole: its card, every step, and the seals to compare with those in its thread."""
    seen = await responder(call, tx)
    case = await named(call, args.code, tx)
    steps: list[Text] = []
    for entry in await tx.timeline.of_case(case):
        at = Moment(entry.at, call.zone, brief=True)
        steps.append(Text.of("case-step", at=at, step=card.step(seen, case, entry)))
        if entry.verb is Verb.RESOLVED:
            steps.append(card.sealed(case, entry.seal))
    last = Text.of("case-seal-now", seal=await tx.chain.seal_of(case.id))
    return Reply((*card.texts(seen, case), *steps, last), about=key(case), long=True)


@at_desk("ack", ACK, None, One)
async def ack(call: Call, args: One, tx: Transaction) -> Reply:
    """Takes a case, or shows that one is still on it."""
    seen = await responder(call, tx)
    return _done(seen, await _taken(seen, await named(call, args.code, tx), call.sender))


@at_desk("case-assign", ASSIGN, None, Giving)
async def assign(call: Call, args: Giving, tx: Transaction) -> Reply:
    """Gives a case to a responder, who is rung and has to take it."""
    seen = await responder(call, tx)
    return await _given(call, args, seen, tx)


@at_desk("case-handoff", HANDOFF, None, Giving)
async def handoff(call: Call, args: Giving, tx: Transaction) -> Reply:
    """Hands one's case on to another responder, who is rung and has to take it."""
    seen = await responder(call, tx)
    return await _given(call, args, seen, tx)


@at_desk("case-note", NOTE, None, Writing, whole=True)
async def note(call: Call, args: Writing, tx: Transaction) -> Reply:
    """Notes something for the responders; the reporter does not see it."""
    seen = await responder(call, tx)
    case = await named(call, args.code, tx)
    return _done(seen, await handling.note(seen, case, call.sender, args.text, call.event_id))


@at_desk("case-say", SAY, None, Telling, whole=True)
async def say(call: Call, args: Writing, tx: Transaction) -> Reply:
    """Says something to the reporter; what they answer comes into the case's thread."""
    seen = await responder(call, tx)
    case = await named(call, args.code, tx)
    file = await tx.timeline.file_from(case, call.replies_to) if call.replies_to else None
    if file is None and args.text is None:
        raise WrongForm
    await handling.say(seen, case, call.sender, args.text or "", call.event_id, file)
    return replace(Reply.of("case-said", code=case.code), about=key(case))


@at_desk("case-severity", SEVERITY, None, Rating)
async def severity(call: Call, args: Rating, tx: Transaction) -> Reply:
    """Says how bad it is; a higher level starts its clocks anew."""
    seen = await responder(call, tx)
    case = await named(call, args.code, tx)
    return _done(seen, await handling.set_level(seen, case, Level[args.level.upper()], call.sender))


@at_desk("case-escalate", ESCALATE, None, One)
async def escalate(call: Call, args: One, tx: Transaction) -> Reply:
    """Pages the next ones at once."""
    seen = await responder(call, tx)
    return _done(seen, await handling.escalate(seen, await named(call, args.code, tx), call.sender))


@at_desk("case-resolve", RESOLVE, None, Writing, whole=True)
async def resolve(call: Call, args: Writing, tx: Transaction) -> Reply:
    """Closes a case with its outcome."""
    seen = await responder(call, tx)
    case = await named(call, args.code, tx)
    ended = await handling.resolve(seen, case, call.sender, args.text, call.event_id)
    # The outcome is not said once more: were it deleted, it would stand in the answer.
    return Reply((card.head(ended), Text.of("case-closed")), about=key(ended))


@at_desk("case-reopen", REOPEN, None, One)
async def reopen(call: Call, args: One, tx: Transaction) -> Reply:
    """Opens a closed case again; it is paged from the start."""
    seen = await responder(call, tx)
    return _done(seen, await handling.reopen(seen, await named(call, args.code, tx), call.sender))


@at_desk("case-merge", CASE, MERGE, Two)
async def merge(call: Call, args: Two, tx: Transaction) -> Reply:
    """Puts a duplicate into the case that goes on."""
    seen = await responder(call, tx)
    case, into = await named(call, args.code, tx), await named(call, args.into, tx)
    return _done(seen, await handling.merge(seen, case, into, call.sender))


@at_desk("case-reveal", CASE, REVEAL, One)
async def reveal(call: Call, args: One, tx: Transaction) -> Reply:
    """Shows the responders who reported a case (coordinators); the timeline says who did."""
    seen = await coordinator(call, tx)
    case = await handling.reveal(seen, await named(call, args.code, tx), call.sender)
    return Reply((card.head(case), card.since(seen, case), card.standing(seen, case)), about=key(case))


@reaction("👀", "✅", on=KIND, who=Role.OBSERVER)
async def taken(call: Call, record: RecordKey, key: str, tx: Transaction) -> Reply | None:
    """👀 or ✅ on a card or a page: one takes the case, or is still on it."""
    seen = await responder(call, tx)
    case = await of(record, call, tx)
    again = case.holder == call.sender
    held = await _taken(seen, case, call.sender)
    return None if again else _done(seen, held)


async def _taken(seen: Desk, case: Case, by: UserId) -> Case:
    if case.drill and case.live:
        return await drilling.answered(seen, case, by)
    return await handling.acknowledge(seen, case, by)


async def _given(call: Call, args: Giving, seen: Desk, tx: Transaction) -> Reply:
    """Gives a case to somebody of the on-call room, who may be named so in private too."""
    case = await named(call, args.code, tx)
    person, _ = first_person(_TO.sub("", args.person, count=1), seen.members or call.members, call.sender)
    case = await handling.assign(seen, case, person, call.sender)
    if case.holder is not None:
        return _done(seen, case)
    return Reply((card.head(case), card.given(seen, case, person)), about=key(case))


def _done(seen: Desk, case: Case) -> Reply:
    """Says how a case stands now."""
    return Reply((card.head(case), card.standing(seen, case)), about=key(case))


COMMANDS: tuple[Command, ...] = (
    list_,
    show,
    ack,
    assign,
    handoff,
    note,
    say,
    severity,
    escalate,
    resolve,
    reopen,
    merge,
    reveal,
)
REACTIONS: tuple[OnReaction, ...] = (taken,)
