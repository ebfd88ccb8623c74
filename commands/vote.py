"""Votes: typed, by reaction, or in the poll; and objections."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.people import Role
from bot.rules.voting import Choice, Decision, Objection, Rule, Voices, Vote
from bot.texts import Refused, Text
from commands.arguments import OneOf, Reference, Rest
from commands.command import Call, Command, OnPoll, OnReaction, Reply, command, reaction, said_to_sender
from commands.group_words import GROUP, ORG
from commands.proposals import found_open, refresh
from commands.usage import typed
from commands.words import words
from storage.decisions import KIND, key
from storage.letters import RecordKey
from storage.store import Transaction

VOTE = words(fr="vote|voter", en="vote", de="stimme|abstimmen", lb="stëmm|ofstëmmen")
OBJECT = words(fr="objection|objecter", en="object|objection", de="einwand", lb="awand")
CHOICES = {
    Choice.YES.value: words(fr="oui|pour", en="yes|for|aye", de="ja|dafür", lb="jo|dofir"),
    Choice.NO.value: words(fr="non|contre", en="no|against|nay", de="nein|dagegen", lb="nee|dogéint"),
    Choice.ABSTAIN.value: words(
        fr="abstention|neutre", en="abstain|abstention", de="enthaltung", lb="enthalung|enthalen"
    ),
}
RESOLVED = words(fr="levée|résolue|résolu", en="resolved|settled", de="gelöst|erledigt", lb="geléist")
_THUMBS = {"👍": Choice.YES, "👎": Choice.NO, "🤷": Choice.ABSTAIN}


@dataclass(frozen=True, slots=True)
class Voting:
    """A proposal, an answer, and why."""

    number: Annotated[int, Reference("D", KIND)]
    choice: Annotated[str, OneOf(CHOICES)]
    reason: Annotated[str | None, Rest("arg-reason", most=500, optional=True)]


@dataclass(frozen=True, slots=True)
class Objecting:
    """A proposal, and why it should not pass (or that this is resolved)."""

    number: Annotated[int, Reference("D", KIND)]
    reason: Annotated[str, Rest("arg-objection", most=500)]


@command("vote", VOTE, None, Voting)
async def vote(call: Call, args: Voting, tx: Transaction) -> Reply:
    """Votes on a proposal, with a reason if one likes."""
    decision = await found_open(call, args.number, tx)
    choice = Choice(args.choice)
    await cast(call, decision, choice, args.reason, tx)
    tally = await tx.decisions.tally(decision)
    texts = (
        Text.of(
            "vote-counted",
            reference=decision.reference,
            choice=choice.value,
            who=call.who(call.sender),
            yes=tally.yes,
            no=tally.no,
            abstain=tally.abstain,
        ),
        *_ask_for_reason(call, decision, choice, args.reason),
    )
    return Reply(texts, about=key(decision), changed=True)


@command("object", OBJECT, None, Objecting)
async def object_(call: Call, args: Objecting, tx: Transaction) -> Reply:
    """Objects to a proposal; or says that an objection is resolved."""
    decision = await found_open(call, args.number, tx)
    if RESOLVED.means(args.reason.strip(" .!")):
        return await resolve(call, decision, tx)
    await tx.decisions.keep_objection(decision, Objection(call.sender, args.reason, call.at))
    await refresh(call, decision, tx)
    said = f"{OBJECT.said(call.language)} {decision.reference} {RESOLVED.said(call.language)}"
    text = Text.of("objection-recorded", reference=decision.reference, resolve=typed(call, said))
    return Reply((text,), about=key(decision), changed=True)


async def resolve(call: Call, decision: Decision, tx: Transaction) -> Reply:
    """Resolves one's own objection; the chair may resolve all that stand."""
    standing = [one for one in await tx.decisions.objections(decision) if one.resolved_at is None]
    own = [one for one in standing if one.by == call.sender]
    chosen = own or (standing if call.may(Role.CHAIR) else [])
    if not chosen:
        raise Refused("no-objection", reference=decision.reference)
    for one in chosen:
        await tx.decisions.keep_objection(decision, replace(one, resolved_at=call.at))
    await refresh(call, decision, tx)
    text = Text.of("objection-resolved", reference=decision.reference, count=len(chosen))
    return Reply((text,), about=key(decision), changed=True)


@reaction(*_THUMBS, on=KIND)
async def thumb(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """👍 👎 🤷 on the bot's answer: a vote."""
    return await answer(call, record.number, _THUMBS[key_], tx)


async def polled(call: Call, record: RecordKey, answers: tuple[str, ...], tx: Transaction) -> Reply | None:
    """An answer in the poll: a vote; what is no answer of ours is left out, as the MSC says."""
    known = [Choice(one) for one in answers if one in CHOICES]
    return await answer(call, record.number, known[0], tx) if known else None


async def answer(call: Call, number: int, choice: Choice, tx: Transaction) -> Reply | None:
    """Counts a vote given without words; silent unless something has to be said."""
    decision = await found_open(call, number, tx)
    await cast(call, decision, choice, None, tx)
    asked = tuple(said_to_sender(call, one) for one in _ask_for_reason(call, decision, choice, None))
    return Reply(asked, about=key(decision)) if asked else None


async def cast(call: Call, decision: Decision, choice: Choice, reason: str | None, tx: Transaction) -> None:
    """Keeps a vote and shows the count in the bot's answer to the proposal.

    Refuses who speaks for no organisation where organisations are counted: a vote that does not count must
    not look like one that does.
    """
    if decision.terms is not None and decision.terms.voices is Voices.ORGANISATION:
        delegates = call.in_group.delegates()
        if call.sender not in delegates.organisations and call.sender not in delegates.proxies:
            say = f"{GROUP.said(call.language)} {ORG.said(call.language)}"
            raise Refused("vote-no-organisation", org=typed(call, say))
    await tx.decisions.vote(decision, Vote(call.sender, choice, reason, call.at))
    await refresh(call, decision, tx)


def _ask_for_reason(call: Call, decision: Decision, choice: Choice, reason: str | None) -> tuple[Text, ...]:
    """Under consent a «no» stops a proposal, so the group is owed its reason."""
    if choice is not Choice.NO or reason or decision.terms is None or decision.terms.rule is not Rule.CONSENT:
        return ()
    said = f"{OBJECT.said(call.language)} {decision.reference}"
    return (Text.of("objection-wants-reason", reference=decision.reference, object=typed(call, said)),)


COMMANDS: tuple[Command, ...] = (vote, object_)
REACTIONS: tuple[OnReaction, ...] = (thumb,)
POLLS: dict[str, OnPoll] = {KIND: polled}
