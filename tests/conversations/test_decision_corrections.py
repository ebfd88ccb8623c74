"""Edited proposals, decisions and votes: nobody finds to have voted on other words."""

from collections.abc import Sequence

import pytest

from bot.rules.identifiers import EventId, UserId
from bot.rules.voting import Choice, DecisionState
from storage.letters import Letter, LetterKind
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage


async def _said(stage: Stage, words: str, sender: UserId = ANNA) -> EventId:
    """Says something, and returns its event."""
    event = stage.event_id()
    await stage.say(words, sender, event_id=event)
    return event


def _open_polls(stage: Stage) -> int:
    kinds = _kinds(stage.posted)
    return kinds.count(LetterKind.POLL) - kinds.count(LetterKind.POLL_END)


def _kinds(letters: Sequence[Letter]) -> list[LetterKind]:
    return [letter.kind for letter in letters]


async def test_an_edited_proposal_keeps_its_number_has_one_poll_and_gets_its_new_terms(stage: Stage) -> None:
    event = await _said(stage, "!decision propose Buy a lamp until friday 18:00")
    await stage.edit(event, "!decision propose Buy two lamps until thursday 18:00 rule:majority")
    decision = await stage.decision(1)
    assert (decision.text, decision.state) == ("Buy two lamps", DecisionState.PROPOSED)
    assert decision.terms is not None
    assert decision.terms.closes_at.day == 26
    assert _open_polls(stage) == 1
    await stage.vote(stage.last(LetterKind.POLL), "yes", sender=MARC)
    assert await stage.votes(1) == {MARC: Choice.YES}


async def test_the_poll_of_an_edited_proposal_asks_about_the_new_words(stage: Stage) -> None:
    """Nobody votes on words that are no longer those of the proposal."""
    event = await _said(stage, "!decision propose Buy a lamp until friday 18:00")
    before = len(stage.posted)
    await stage.edit(event, "!decision propose Sell the house until friday 18:00")
    polls = [letter for letter in stage.since(before) if letter.kind is not LetterKind.MESSAGE]
    assert any("Sell the house" in letter.posting.body for letter in polls)


@pytest.mark.parametrize("how", ["vote", "objection"])
async def test_what_others_voted_on_or_objected_to_keeps_its_words(stage: Stage, how: str) -> None:
    event = await _said(stage, "!decision propose Buy a lamp until friday 18:00")
    await stage.say("!vote D-1 yes" if how == "vote" else "!object D-1 too bright", MARC)
    told = await stage.edit(event, "!decision propose Sell the house until friday 18:00")
    assert "D-1" in told
    assert "Withdraw it" in told
    assert (await stage.decision(1)).text == "Buy a lamp"


async def test_after_only_the_mover_voted_the_words_may_still_change(stage: Stage) -> None:
    event = await _said(stage, "!decision propose Buy a lamp until friday 18:00")
    await stage.say("!vote D-1 yes")
    await stage.edit(event, "!decision propose Buy two lamps until friday 18:00")
    assert (await stage.decision(1)).text == "Buy two lamps"


async def test_a_proposal_edited_into_the_chairs_decision_ends_its_poll(stage: Stage) -> None:
    event = await _said(stage, "!decision propose Buy a lamp", CHAIR)
    before = len(stage.posted)
    await stage.edit(event, "!decision Buy a lamp", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
    assert LetterKind.POLL_END in _kinds(stage.since(before))


async def test_an_edited_decision_of_the_chair_stays_adopted(stage: Stage) -> None:
    event = await _said(stage, "!decision We meet every tree months", CHAIR)
    await stage.edit(event, "!decision We meet every three months", CHAIR)
    decision = await stage.decision(1)
    assert (decision.text, decision.state) == ("We meet every three months", DecisionState.ADOPTED)


async def test_an_edited_vote_is_the_new_vote(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    event = await _said(stage, "!vote D-1 yes", MARC)
    await stage.edit(event, "!vote D-1 no too bright", MARC)
    assert await stage.votes(1) == {MARC: Choice.NO}


async def test_an_edit_does_not_pass_for_a_role_its_author_has_not(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp", CHAIR)
    event = await _said(stage, "!action list")
    assert "chair" in await stage.edit(event, "!decision adopt D-1")
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}
