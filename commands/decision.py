"""Decisions: what the group agreed, or is asked to agree."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.rules.dates import When
from bot.rules.folding import fold
from bot.rules.meetings import EntryKind
from bot.rules.people import Role
from bot.rules.voting import LONGEST_TEXT, Decision, DecisionState, Ground, Rule, Terms
from bot.texts import Moment, Quote, Refused, Text
from commands.arguments import Count, OneOf, Reference, Rest, Saying
from commands.command import Call, Command, OnReaction, Reply, command, reaction
from commands.proposals import (
    DECISION,
    LIST,
    end_vote,
    find_decision,
    found_open,
    poll_of,
    shown,
)
from commands.recording import minute
from commands.sentence import Sentence
from commands.usage import typed
from commands.words import words
from storage.decisions import KIND, key
from storage.letters import RecordKey
from storage.store import Transaction

PROPOSE = words(fr="proposer|propose", en="propose", de="vorschlagen", lb="virschloen|proposéieren")
SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
ADOPT = words(fr="adopter|adopte", en="adopt|accept", de="annehmen", lb="unhuelen")
REJECT = words(fr="rejeter|rejette", en="reject", de="ablehnen", lb="oflehnen")
WITHDRAW = words(fr="retirer|retire", en="withdraw", de="zurückziehen", lb="zréckzéien")
SUPERSEDE = words(fr="remplacer|remplace", en="supersede|replace", de="ersetzen", lb="ersetzen")
RULE = words(fr="règle", en="rule", de="regel", lb="regel")
QUORUM = words(fr="quorum", en="quorum", de="quorum", lb="quorum")
BY = words(fr="par", en="by|with", de="durch|mit", lb="duerch|mat")
RULES = {
    Rule.CONSENT.value: words(fr="consentement", en="consent", de="konsent", lb="konsent"),
    Rule.MAJORITY.value: words(fr="majorité", en="majority", de="mehrheit", lb="majoritéit"),
    Rule.UNANIMITY.value: words(fr="unanimité", en="unanimity", de="einstimmigkeit", lb="unanimitéit"),
}
WHICH = {
    "open": words(
        fr="ouvertes|ouverte|proposées|proposée", en="open|proposed", de="offen|offene", lb="oppen"
    ),
    "adopted": words(fr="adoptées|adoptée", en="adopted", de="angenommen|angenommene", lb="ugeholl"),
    "rejected": words(fr="rejetées|rejetée", en="rejected", de="abgelehnt|abgelehnte", lb="ofgeleent"),
    "all": words(fr="toutes|tout", en="all", de="alle", lb="all"),
}
_STATES = {
    "open": (DecisionState.PROPOSED,),
    "adopted": (DecisionState.ADOPTED,),
    "rejected": (DecisionState.REJECTED,),
    "all": tuple(state for state in DecisionState if state is not DecisionState.WITHDRAWN),
}
_DAYS_TO_ANSWER = 7
_CLOSING_HOUR = 18
_SHORT_LIST = 8
_MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class New:
    """What was decided."""

    what: Annotated[Sentence, Saying(LONGEST_TEXT)]


@dataclass(frozen=True, slots=True)
class Proposing:
    """What is proposed, until when, and by which rule."""

    rule: Annotated[str | None, OneOf(RULES, optional=True, key=RULE)]
    quorum: Annotated[int | None, Count(QUORUM)]
    what: Annotated[Sentence, Saying(LONGEST_TEXT, until=True)]


@dataclass(frozen=True, slots=True)
class Which:
    """Which decisions to list."""

    which: Annotated[str | None, Rest("arg-which-decisions", most=100, optional=True)]


@dataclass(frozen=True, slots=True)
class One:
    """One decision."""

    number: Annotated[int, Reference("D", KIND)]


@dataclass(frozen=True, slots=True)
class Replacing:
    """A decision and what takes its place."""

    number: Annotated[int, Reference("D", KIND)]
    by: Annotated[str, OneOf({"by": BY})]
    what: Annotated[Sentence, Saying(LONGEST_TEXT)]


@dataclass(frozen=True, slots=True)
class Ways:
    """How the group decides from now on."""

    rule: Annotated[str, OneOf(RULES)]
    quorum: Annotated[int | None, Count(QUORUM)]


@command("decision", DECISION, None, New, spoken=("#agreed", "RESOLUTION:", "AGREED:", "RESOLVED:"))
async def record(call: Call, args: New, tx: Transaction) -> Reply:
    """Records a decision: adopted when the chair or secretary says so, else put to the group."""
    if not call.may(Role.SECRETARY):
        return await put_to_vote(call, args.what, tx, terms_of(call, None, None, None))
    decision = await tx.decisions.record(call.in_group.id, args.what.text, args.what.tags, terms=None)
    await minute(call, EntryKind.DECISION, decision.number, tx)
    await end_vote(decision, call, tx)
    return await shown("decision-recorded", decision, call, tx)


@command("decision-propose", DECISION, PROPOSE, Proposing)
async def propose(call: Call, args: Proposing, tx: Transaction) -> Reply:
    """Puts a proposal to the group until a deadline."""
    rule = Rule(args.rule) if args.rule else None
    return await put_to_vote(call, args.what, tx, terms_of(call, args.what.due, rule, args.quorum))


@command("decision-list", DECISION, LIST, Which, who=Role.OBSERVER, in_archive=True)
async def list_(call: Call, args: Which, tx: Transaction) -> Reply:
    """Lists decisions: open, adopted, rejected, with a tag, or all."""
    wanted = args.which or ""
    which = next((name for name, known in WHICH.items() if known.means(wanted)), None)
    if wanted and which is None and not wanted.startswith("#"):
        which_words = ", ".join(known.said(call.language) for known in WHICH.values())
        raise Refused("decision-list-which", which=Quote(which_words))
    tag = fold(wanted[1:]) if wanted.startswith("#") else None
    found, count = await tx.decisions.page(call.in_group.id, _STATES[which or "all"], _MOST_SHOWN, tag=tag)
    return listing(found, count, call)


@command("decision-show", DECISION, SHOW, One, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: One, tx: Transaction) -> Reply:
    """Shows a decision whole: the exact text, who moved it, how it was adopted, votes and objections."""
    decision = await find_decision(call, args.number, tx)
    reply = await shown("decision-shown", decision, call, tx, whole=True)
    return replace(reply, changed=False)


@command("decision-adopt", DECISION, ADOPT, One, who=Role.SECRETARY)
async def adopt(call: Call, args: One, tx: Transaction) -> Reply:
    """Adopts a proposal without waiting for its deadline."""
    return await settle(call, args.number, tx, DecisionState.ADOPTED)


@command("decision-reject", DECISION, REJECT, One, who=Role.SECRETARY)
async def reject(call: Call, args: One, tx: Transaction) -> Reply:
    """Rejects a proposal without waiting for its deadline."""
    return await settle(call, args.number, tx, DecisionState.REJECTED)


@command("decision-withdraw", DECISION, WITHDRAW, One)
async def withdraw(call: Call, args: One, tx: Transaction) -> Reply:
    """Takes back a proposal (who moved it), or strikes a decision from the register (the chair)."""
    decision = await find_decision(call, args.number, tx)
    mine = decision.mover == call.sender and decision.state is DecisionState.PROPOSED
    if not mine and not call.may(Role.SECRETARY):
        raise Refused("decision-not-yours", reference=decision.reference)
    decision = await tx.decisions.change(replace(decision, state=DecisionState.WITHDRAWN), "withdraw")
    await tx.decisions.reinstate(decision)
    await end_vote(decision, call, tx)
    return replace(Reply.of("decision-withdrawn", reference=decision.reference), changed=True)


@command("decision-supersede", DECISION, SUPERSEDE, Replacing)
async def supersede(call: Call, args: Replacing, tx: Transaction) -> Reply:
    """Puts another decision in the place of one: at once (chair, secretary), or when the group adopts it."""
    old = await find_decision(call, args.number, tx)
    if old.state is not DecisionState.ADOPTED:
        raise Refused("decision-not-adopted", reference=old.reference)
    if not call.may(Role.SECRETARY):
        terms = terms_of(call, args.what.due, None, None)
        return await put_to_vote(call, args.what, tx, terms, supersedes=old.number)
    new = await tx.decisions.record(
        old.group_id, args.what.text, args.what.tags, terms=None, supersedes=old.number
    )
    await tx.decisions.supersede_by(new)
    await minute(call, EntryKind.DECISION, new.number, tx)
    return await shown("decision-recorded", new, call, tx)


@command("decision-rule", DECISION, RULE, Ways, who=Role.CHAIR)
async def rule(call: Call, args: Ways, tx: Transaction) -> Reply:
    """Sets how the group decides: consent, majority or unanimity, and the quorum."""
    group = call.in_group
    quorum = group.quorum if args.quorum is None else args.quorum
    await tx.groups.change(replace(group, rule=Rule(args.rule), quorum=quorum), "rule")
    return Reply.of("decision-rule-set", rule=args.rule, quorum=quorum)


@reaction("✅", "☑", "✔", on=KIND, who=Role.SECRETARY)
async def tick(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ on a proposal, by the chair: adopted."""
    return await settle(call, record.number, tx, DecisionState.ADOPTED)


@reaction("❌", "✖", on=KIND, who=Role.SECRETARY)
async def cross(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """❌ on a proposal, by the chair: rejected."""
    return await settle(call, record.number, tx, DecisionState.REJECTED)


async def settle(call: Call, number: int, tx: Transaction, state: DecisionState) -> Reply:
    """Ends a proposal by the chair's word."""
    decision = await found_open(call, number, tx)
    decision = await tx.decisions.change(
        replace(
            decision,
            state=state,
            decided_at=call.at,
            decided_by=call.sender,
            ground=Ground.CHAIR,
            tally=await tx.decisions.tally(decision),
        ),
        state.value,
    )
    await tx.decisions.supersede_by(decision)
    await end_vote(decision, call, tx)
    return await shown(f"decision-{state.value}", decision, call, tx)


async def put_to_vote(
    call: Call, what: Sentence, tx: Transaction, terms: Terms, supersedes: int | None = None
) -> Reply:
    """Records a proposal and opens its poll."""
    if call.private:
        raise Refused("propose-in-group")
    decision = await tx.decisions.record(
        call.in_group.id, what.text, what.tags, terms=terms, supersedes=supersedes
    )
    await minute(call, EntryKind.DECISION, decision.number, tx)
    reply = await shown("decision-proposed", decision, call, tx)
    last = (await tx.history.of_record(key(decision)))[-1]
    if last.before is not None and last.before["text"] != decision.text:
        await end_vote(decision, call, tx)
    if await tx.outbox.open_polls(key(decision)):
        return reply
    return replace(reply, also=(poll_of(decision, call),))


def terms_of(call: Call, until: When | None, rule: Rule | None, quorum: int | None) -> Terms:
    """Gives the terms of a vote: as said, else the group's, else a week until six in the evening."""
    group = call.in_group
    chosen, voters = rule or group.rule, group.quorum if quorum is None else quorum
    if until is None:
        return Terms(chosen, voters, week_from(call.at, call.zone), call.zone, voices=group.voices)
    closes_at = until.deadline
    if closes_at <= call.now:
        raise Refused("date-past")
    return Terms(chosen, voters, closes_at, until.zone.key, until.has_time, group.voices)


def week_from(at: datetime, zone: str) -> datetime:
    """Gives six in the evening, local wall clock, a week after an instant."""
    local = at.astimezone(ZoneInfo(zone)) + timedelta(days=_DAYS_TO_ANSWER)
    return local.replace(hour=_CLOSING_HOUR, minute=0, second=0, microsecond=0)


def listing(decisions: list[Decision], count: int, call: Call) -> Reply:
    """Lists decisions, one a line; of so many in all."""
    if not decisions:
        return Reply.of("decision-list-empty", example=typed(call, DECISION.said(call.language)))
    lines = tuple(
        Text.of(
            "decision-in-list",
            reference=one.reference,
            text=Quote(one.text, 140),
            state=one.state.value,
            at=Moment(
                one.terms.closes_at if one.terms and one.state is DecisionState.PROPOSED else one.created_at,
                call.zone,
                has_time=False,
                brief=True,
            ),
        )
        for one in decisions
    )
    more = (Text.of("list-more", count=count - len(decisions)),) if count > len(decisions) else ()
    return Reply((Text.of("decision-list", count=count), *lines, *more), long=count > _SHORT_LIST)


COMMANDS: tuple[Command, ...] = (
    record,
    propose,
    list_,
    show,
    adopt,
    reject,
    withdraw,
    supersede,
    rule,
)
REACTIONS: tuple[OnReaction, ...] = (tick, cross)
