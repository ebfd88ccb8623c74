"""What the commands on decisions and those on votes share: finding a proposal, showing it, its poll."""

from collections.abc import Sequence

from bot.rules.identifiers import permalink
from bot.rules.voting import LONGEST_TEXT, Choice, Decision, DecisionState, Voices, Vote, by_organisation
from bot.texts import Moment, Quote, Refused, Text, plain, word
from commands.command import Call, Reply
from commands.usage import typed
from commands.words import words
from storage.decisions import key
from storage.letters import Draft, LetterKind
from storage.postings import Answer, Posting
from storage.store import Transaction

DECISION = words(
    fr="décision", en="decision|decide", de="beschluss|entscheidung", lb="decisioun|entscheedung|beschloss"
)
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")


async def find_decision(call: Call, number: int, tx: Transaction) -> Decision:
    """Finds a decision of the caller's group; refuses kindly when there is none of that number."""
    decision = await tx.decisions.get(call.in_group.id, number)
    if decision is None or decision.state is DecisionState.WITHDRAWN:
        said = f"{DECISION.said(call.language)} {LIST.said(call.language)}"
        raise Refused("no-such-decision", reference=f"D-{number}", list=typed(call, said))
    return decision


async def found_open(call: Call, number: int, tx: Transaction) -> Decision:
    """Finds a proposal that is still open at the instant of the call; refuses kindly when it is not."""
    decision = await find_decision(call, number, tx)
    if decision.state is not DecisionState.PROPOSED:
        raise Refused("decision-closed", reference=decision.reference, state=decision.state.value)
    if decision.terms is not None and decision.terms.closes_at <= call.at:
        raise Refused("decision-too-late", reference=decision.reference)
    return decision


async def shown(
    text_id: str, decision: Decision, call: Call, tx: Transaction, *, whole: bool = False
) -> Reply:
    """Answers with a decision: the id, the text, until when and by which rule, and how it stands."""
    most = LONGEST_TEXT if whole else 400
    lines = [
        Text.of(
            text_id,
            reference=decision.reference,
            text=Quote(decision.text, most),
            state=decision.state.value,
            who=call.who(decision.mover),
        )
    ]
    if decision.tags:
        lines.append(Text.of("tags", tags=Quote(" ".join(f"#{tag}" for tag in decision.tags))))
    lines += _terms(decision, call)
    if decision.terms is not None:
        tally = await tx.decisions.tally(decision)
        lines.append(
            Text.of(
                "decision-tally",
                yes=tally.yes,
                no=tally.no,
                abstain=tally.abstain,
                objections=tally.objections,
            )
        )
    if decision.supersedes is not None:
        lines.append(Text.of("decision-supersedes", reference=f"D-{decision.supersedes}"))
    if whole:
        lines += await _register(decision, call, tx)
    return Reply(tuple(lines), about=key(decision), changed=True)


def _terms(decision: Decision, call: Call) -> list[Text]:
    terms = decision.terms
    if terms is None or decision.state is not DecisionState.PROPOSED:
        return []
    lines = [
        Text.of(
            "decision-terms",
            rule=terms.rule.value,
            quorum=terms.quorum,
            voices=terms.voices.value,
            closes_at=Moment(terms.closes_at, terms.zone),
        )
    ]
    lines.append(Text.of("decision-how-to-vote", reference=decision.reference, prefix=Quote(call.prefix)))
    return lines


async def _register(decision: Decision, call: Call, tx: Transaction) -> list[Text]:
    """What the register keeps: who moved it, how it ended, each vote and objection, the event."""
    lines = [
        Text.of(
            "decision-moved",
            who=call.who(decision.mover),
            at=Moment(decision.created_at, call.zone),
        )
    ]
    if decision.ground is not None and decision.decided_at is not None:
        lines.append(
            Text.of(
                "decision-ended",
                state=decision.state.value,
                ground=Text.of(f"ground-{decision.ground.value}"),
                at=Moment(decision.decided_at, call.zone),
            )
        )
    if decision.superseded_by is not None:
        lines.append(Text.of("decision-superseded-by", reference=f"D-{decision.superseded_by}"))
    votes = await tx.decisions.votes(decision)
    lines += [
        Text.of(
            "decision-vote",
            who=call.who(vote.voter),
            choice=vote.choice.value,
            at=Moment(vote.at, call.zone, brief=True),
            organisation=_voice_of(vote, votes, decision, call),
            reason=Text.of("decision-reason", reason=Quote(vote.reason, 500)) if vote.reason else "",
        )
        for vote in votes
    ]
    lines += [
        Text.of(
            "decision-objection",
            who=call.who(objection.by),
            at=Moment(objection.at, call.zone, brief=True),
            reason=Quote(objection.reason, 500),
            resolved="yes" if objection.resolved_at else "no",
        )
        for objection in await tx.decisions.objections(decision)
    ]
    link = permalink(decision.room_id, decision.source_event)
    return [*lines, Text.of("decision-link", link=Quote(link, 600))]


def _voice_of(vote: Vote, votes: Sequence[Vote], decision: Decision, call: Call) -> Text | str:
    """Names the organisations for which a vote counts, where organisations are counted."""
    if decision.terms is None or decision.terms.voices is not Voices.ORGANISATION:
        return ""
    in_order = sorted(votes, key=lambda one: one.at)
    spoken = by_organisation(in_order, call.in_group.delegates())
    names = tuple(Quote(name, 80) for name, counted in spoken.items() if counted == vote)
    return Text.of("decision-voice", organisations=names) if names else Text.of("decision-voice-not")


def poll_of(decision: Decision, call: Call) -> Draft:
    """Makes the poll of a proposal, in the group's language."""
    question = word(
        call.group_language,
        call.now,
        Text.of("poll-question", reference=decision.reference, text=Quote(decision.text, 300)),
    )
    answers = tuple(
        Answer(choice.value, plain(call.group_language, call.now, Text.of(f"poll-{choice.value}")))
        for choice in Choice
    )
    posting = Posting(question.body, question.formatted_body, poll_answers=answers)
    return Draft(call.in_group.room_id, posting, LetterKind.POLL, about=key(decision))


async def end_vote(decision: Decision, call: Call, tx: Transaction) -> None:
    """Ends the polls of a proposal that is no longer open."""
    ended = word(
        call.group_language,
        call.now,
        Text.of("poll-ended", reference=decision.reference, state=decision.state.value),
    )
    await tx.outbox.end_polls(key(decision), Draft(decision.room_id, Posting.of(ended)), call.now)


async def refresh(call: Call, decision: Decision, tx: Transaction) -> None:
    """Rewords the bot's answer to a proposal with the count of now."""
    letters = await tx.outbox.about(key(decision), LetterKind.MESSAGE)
    first = next((letter for letter in letters if letter.answers == decision.source_event), None)
    if first is None:
        return
    reply = await shown("decision-proposed", decision, call, tx)
    posting = Posting.of(
        word(call.group_language, call.now, *reply.texts), answers_event=decision.source_event
    )
    await tx.outbox.put_edit(first.id, Draft(decision.room_id, posting, about=key(decision)), call.now)
