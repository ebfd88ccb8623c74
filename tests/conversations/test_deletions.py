"""Deleted messages take back what they did."""

import pytest

from bot.engine.messages import Said, Withdrawn
from bot.rules.action_items import ActionState
from bot.rules.identifiers import EventId, UserId
from bot.rules.voting import Choice, DecisionState
from bot.texts import Language
from storage.letters import LetterKind
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OTHER_ROOM, OUTSIDER
from tests.conversations.stage import Stage


async def _said(stage: Stage, words: str, sender: UserId = ANNA) -> EventId:
    """Says something, and returns its event."""
    event = stage.event_id()
    await stage.say(words, sender, event_id=event)
    return event


async def test_a_deleted_action_is_taken_back_and_the_answer_says_so(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note\n!action Print it")
    answer = stage.last()
    before = len(stage.posted)
    await stage.delete(event)
    assert await stage.actions() == {}
    assert (await stage.action(1)).state is ActionState.WITHDRAWN
    (edit,) = stage.since(before)
    assert edit.edits == answer
    assert "A-1 (recorded) and A-2 (recorded)" in edit.posting.body
    assert "Draft the note" not in edit.posting.body


async def test_in_french_a_deletion_is_told_in_french(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    event = await _said(stage, "!action Rédiger la note")
    assert "Annulé" in await stage.delete(event)


async def test_the_number_of_what_was_deleted_is_not_given_again(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    await stage.delete(event)
    await stage.say("!action Print it")
    assert await stage.actions() == {"A-2": "Print it"}


async def test_a_deletion_before_the_answer_was_posted_leaves_no_words_of_the_message(stage: Stage) -> None:
    event = stage.event_id()
    at = stage.clock()
    await stage.dispatcher.handle(
        Said(event, GROUP_ROOM, ANNA, at, "!action Meet Zoé at the station"),
        Withdrawn(stage.event_id(), GROUP_ROOM, ANNA, at, event),
    )
    assert "Zoé" not in await stage.answer()
    assert await stage.actions() == {}


async def test_a_deleted_message_of_a_later_day_is_taken_back_as_well(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    stage.clock.forward(days=3)
    await stage.delete(event)
    assert await stage.actions() == {}


async def test_a_moderators_deletion_takes_back_as_well(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    await stage.delete(event, CHAIR)
    assert await stage.actions() == {}


@pytest.mark.parametrize("sender", [OUTSIDER, ANNA])
async def test_a_deletion_in_another_room_changes_nothing(stage: Stage, sender: UserId) -> None:
    event = await _said(stage, "!action Draft the note")
    assert await stage.delete(event, sender, OTHER_ROOM) == ""
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_deleting_talk_or_an_unknown_event_is_met_with_silence(stage: Stage) -> None:
    talk = await _said(stage, "good morning")
    question = await _said(stage, "!action list")
    for event in (talk, question, stage.event_id()):
        assert await stage.delete(event) == ""


async def test_deleting_the_bots_answer_changes_nothing(stage: Stage) -> None:
    await stage.say("!action Draft the note")
    await stage.delete(stage.last(), CHAIR)
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_a_deletion_seen_twice_is_applied_once(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    deletion = Withdrawn(stage.event_id(), GROUP_ROOM, ANNA, stage.clock(), event)
    await stage.dispatcher.handle(deletion)
    assert await stage.answer() != ""
    await stage.dispatcher.handle(deletion)
    await stage.delete(event)
    assert await stage.answer() == ""
    assert await stage.actions() == {}


async def test_an_edit_that_comes_after_the_deletion_brings_nothing_back(stage: Stage) -> None:
    """The key of an edit may come later than the deletion of its message."""
    event = await _said(stage, "!action Meet Zoé at the station")
    await stage.delete(event)
    await stage.edit(event, "!action Meet Zoé at the airport")
    assert await stage.actions() == {}


async def test_a_deleted_done_opens_the_item_again(stage: Stage) -> None:
    await stage.say("!action Draft the note")
    event = await _said(stage, "!action done A-1 sent", MARC)
    await stage.delete(event, MARC)
    item = await stage.action(1)
    assert (item.state, item.note) == (ActionState.OPEN, None)


async def test_a_deleted_change_leaves_what_was_changed_later(stage: Stage) -> None:
    await stage.say("!action Draft the note")
    event = await _said(stage, "!action assign A-1 @Marc", MARC)
    await stage.say("!action done A-1", CHAIR)
    await stage.delete(event, MARC)
    assert (await stage.action(1)).state is ActionState.DONE


async def test_deleting_an_edited_message_takes_back_all_of_it(stage: Stage) -> None:
    event = await _said(stage, "!action First\n!action Second")
    await stage.edit(event, "!action First, reworded\n!action Second\n!action Third")
    await stage.delete(event)
    assert await stage.actions() == {}


async def test_a_deleted_proposal_is_withdrawn_and_its_poll_ends(stage: Stage) -> None:
    event = await _said(stage, "!decision propose Buy a lamp until friday 18:00")
    before = len(stage.posted)
    await stage.delete(event)
    assert await stage.decisions() == {}
    assert LetterKind.POLL_END in [letter.kind for letter in stage.since(before)]
    assert "no decision D-1" in await stage.say("!vote D-1 yes", MARC)
    stage.clock.forward(days=8)
    assert await stage.tick() == ""


async def test_a_deleted_replacement_puts_the_old_decision_back_in_force(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    event = await _said(stage, "!decision supersede D-1 by We meet monthly", CHAIR)
    await stage.delete(event, CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
    assert (await stage.decision(1)).superseded_by is None


async def test_a_deleted_vote_or_objection_no_longer_counts(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    vote = await _said(stage, "!vote D-1 no too bright", MARC)
    objection = await _said(stage, "!object D-1 too bright", MARC)
    await stage.delete(vote, MARC)
    await stage.delete(objection, MARC)
    assert (await stage.votes(1), await stage.objections(1)) == ({}, {})


async def test_a_deleted_vote_gives_way_to_the_one_before(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    await stage.say("!vote D-1 yes", MARC)
    second = await _said(stage, "!vote D-1 no too bright", MARC)
    await stage.delete(second, MARC)
    assert await stage.votes(1) == {MARC: Choice.YES}


async def test_of_two_votes_both_deleted_none_remains(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    first = await _said(stage, "!vote D-1 yes", MARC)
    second = await _said(stage, "!vote D-1 no too bright", MARC)
    await stage.delete(first, MARC)
    assert await stage.votes(1) == {MARC: Choice.NO}
    await stage.delete(second, MARC)
    assert await stage.votes(1) == {}


async def test_a_deleted_resolution_lets_the_objection_stand_again(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    await stage.say("!object D-1 too bright", MARC)
    event = await _said(stage, "!object D-1 resolved", MARC)
    await stage.delete(event, MARC)
    assert await stage.objections(1) == {MARC: True}


async def test_a_deleted_adoption_puts_the_proposal_to_the_vote_again(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp until friday 18:00")
    event = await _said(stage, "!decision adopt D-1", CHAIR)
    await stage.delete(event, CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}
    await stage.say("!vote D-1 yes", MARC)
    stage.clock.forward(days=5)
    await stage.tick()
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
