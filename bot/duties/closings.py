"""Votes close by themselves at their deadline."""

from dataclasses import replace
from datetime import datetime

from bot.duties.duty import LATE, Manners
from bot.rules.identifiers import EventId
from bot.rules.voting import Decision, DecisionState, Outcome, conclude
from bot.texts import Moment, Quote, Text, word
from storage.connection import Cause
from storage.decisions import key
from storage.letters import POSTING, Draft
from storage.postings import Posting
from storage.store import Transaction


class Closings:
    """Ends each vote once, with its result in the room; one that fell due while we were away says so."""

    name = "closings"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns the deadline that comes next."""
        return await tx.decisions.next_closing()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Closes the vote whose deadline came first."""
        decision = await tx.decisions.to_close(now)
        if decision is None or decision.terms is None:
            return False
        tx.because(
            Cause(self._manners.bot, EventId(f"closing {decision.source_event}"), decision.room_id, now)
        )
        outcome = conclude(decision.terms.rule, decision.terms.quorum, await tx.decisions.tally(decision))
        decision = await tx.decisions.change(
            replace(
                decision,
                state=DecisionState.ADOPTED if outcome.adopted else DecisionState.REJECTED,
                decided_at=decision.terms.closes_at,
                ground=outcome.ground,
                tally=outcome.tally,
            ),
            "close",
        )
        await tx.decisions.supersede_by(decision)
        await self._tell(decision, outcome, now, tx)
        return True

    async def _tell(self, decision: Decision, outcome: Outcome, now: datetime, tx: Transaction) -> None:
        group = await tx.groups.get(decision.group_id)
        language = self._manners.language_of(group.language)
        tally = outcome.tally
        texts = [
            Text.of(
                "vote-closed",
                reference=decision.reference,
                text=Quote(decision.text, 400),
                state=decision.state.value,
                ground=Text.of(f"ground-{outcome.ground.value}"),
            ),
            Text.of(
                "decision-tally",
                yes=tally.yes,
                no=tally.no,
                abstain=tally.abstain,
                objections=tally.objections,
            ),
        ]
        terms = decision.terms
        if terms is not None and now - terms.closes_at > LATE:
            texts.append(Text.of("closed-late", closes_at=Moment(terms.closes_at, terms.zone)))
        # Where the group lives now: its room may have been replaced, or the group imported from elsewhere.
        room = group.room_id
        answers = decision.source_event if room == decision.room_id else None
        posting = Posting.of(word(language, now, *texts), answers_event=answers)
        await tx.outbox.put(Draft(room, posting, urgency=POSTING, about=key(decision)), now)
        ended = word(
            language, now, Text.of("poll-ended", reference=decision.reference, state=decision.state.value)
        )
        await tx.outbox.end_polls(
            key(decision), Draft(decision.room_id, Posting.of(ended), urgency=POSTING), now
        )
