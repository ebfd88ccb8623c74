"""Edited messages change what they did, deleted ones take it back: by their author, and not by others."""

from bot.engine.messages import Corrected, Said, Unreadable
from bot.rules.action_items import ActionState
from bot.rules.identifiers import EventId, UserId
from bot.rules.voting import DecisionState
from bot.texts import Language
from storage.store import Store
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, OTHER_ROOM, OUTSIDER
from tests.conversations.stage import Stage


async def _said(stage: Stage, words: str, sender: UserId = ANNA) -> EventId:
    """Says something, and returns its event."""
    event = stage.event_id()
    await stage.say(words, sender, event_id=event)
    return event


async def test_an_edited_action_keeps_its_number_and_the_bot_edits_its_answer(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note @Marc by friday")
    answer = stage.last()
    before = len(stage.posted)
    await stage.edit(event, "!action Draft the explanatory note @Claire #hosting")
    item = await stage.action(1)
    assert (item.text, item.assignees, item.due) == ("Draft the explanatory note", (CHAIR,), None)
    assert item.tags == ("hosting",)
    assert await stage.actions() == {"A-1": "Draft the explanatory note"}
    (edit,) = stage.since(before)
    assert edit.edits == answer
    for part in ("A-1", "Draft the explanatory note", "Claire Weber", "!undo"):
        assert part in edit.posting.body


async def test_an_edit_before_the_answer_was_posted_rewords_it_in_its_place(stage: Stage) -> None:
    event = stage.event_id()
    at = stage.clock()
    await stage.dispatcher.handle(
        Said(event, GROUP_ROOM, ANNA, at, "!action Draft the not"),
        Corrected(stage.event_id(), GROUP_ROOM, ANNA, at, event, "!action Draft the note"),
    )
    (answer,) = await stage.post()
    assert "Draft the note" in answer.posting.body
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_an_edit_of_an_edit_counts_from_the_latest(stage: Stage) -> None:
    event = await _said(stage, "!action One")
    for words in ("Two", "Three", "Four"):
        await stage.edit(event, f"!action {words}")
    assert await stage.actions() == {"A-1": "Four"}
    await stage.say("!undo")
    assert await stage.actions() == {}


async def test_an_edited_action_keeps_what_others_did_with_it(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the not")
    await stage.say("!action done A-1 sent", MARC)
    await stage.edit(event, "!action Draft the note")
    item = await stage.action(1)
    assert (item.text, item.state, item.note) == ("Draft the note", ActionState.DONE, "sent")


async def test_an_edit_by_somebody_else_changes_nothing(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    before = len(stage.posted)
    for other in (MARC, CHAIR):
        assert await stage.edit(event, "!action Sell the house", other) == ""
    assert await stage.actions() == {"A-1": "Draft the note"}
    assert stage.since(before) == []


async def test_an_edit_in_another_room_changes_nothing(stage: Stage) -> None:
    """The homeserver does not check that an encrypted edit is in the room of its message."""
    event = await _said(stage, "!action Draft the note", COORDINATION)
    await stage.say("!action Theirs", OUTSIDER, OTHER_ROOM)
    assert await stage.edit(event, "!action Sell the house", COORDINATION, OTHER_ROOM) == ""
    assert await stage.edit(event, "good morning", COORDINATION, OTHER_ROOM) == ""
    assert await stage.actions() == {"A-1": "Draft the note"}
    assert await stage.actions(OTHER_ROOM) == {"A-1": "Theirs"}


async def test_an_edit_that_comes_before_its_message_could_be_read_counts_once(stage: Stage) -> None:
    """The key of a message may come later than that of its edit."""
    event = stage.event_id()
    at = stage.clock()
    await stage.dispatcher.handle(Unreadable(event, GROUP_ROOM, ANNA, at, "session", {}))
    await stage.edit(event, "!action Draft the note")
    stage.clock.forward(minutes=1)
    await stage.dispatcher.handle(Said(event, GROUP_ROOM, ANNA, at, "!action Draft the not"))
    await stage.answer()
    assert list((await stage.actions()).values()) == ["Draft the note"]


async def test_somebody_elses_edit_of_a_message_not_read_yet_changes_nothing(stage: Stage) -> None:
    event = stage.event_id()
    at = stage.clock()
    await stage.dispatcher.handle(Unreadable(event, GROUP_ROOM, ANNA, at, "session", {}))
    await stage.edit(event, "!action Sell the house", MARC)
    await stage.dispatcher.handle(Said(event, GROUP_ROOM, ANNA, at, "!action Draft the note"))
    await stage.answer()
    assert list((await stage.actions()).values()) == ["Draft the note"]


async def test_a_very_old_message_is_not_edited_by_just_anybody(stage: Stage) -> None:
    """The marks of applied events are dropped after 90 days; who typed a record is known for ever."""
    event = await _said(stage, "!action Draft the note")
    stage.clock.forward(days=91)
    await stage.tick()
    for sender in (MARC, CHAIR, ANNA):
        await stage.edit(event, "!action Sell the house", sender)
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_an_edit_from_an_unverified_device_changes_nothing(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    edit = "!action Sell the house"
    await stage.dispatcher.handle(
        Corrected(stage.event_id(), GROUP_ROOM, ANNA, stage.clock(), event, edit, unsigned_device="NEW")
    )
    assert "not verified" in await stage.answer()
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_an_edit_seen_twice_is_applied_once(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the not")
    correction = Corrected(stage.event_id(), GROUP_ROOM, ANNA, stage.clock(), event, "!action Draft the note")
    await stage.dispatcher.handle(correction)
    assert await stage.answer() != ""
    await stage.say("!action edit A-1 Draft it in French")
    await stage.dispatcher.handle(correction)
    assert await stage.answer() == ""
    assert await stage.actions() == {"A-1": "Draft it in French"}


async def test_an_edit_that_is_refused_leaves_everything_as_it_was(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note @Marc by friday\n!action Print it")
    was = await stage.action(1)
    told = await stage.edit(event, "!action Draft the note @Zoé by friday\n!action Burn it")
    assert "Zoé" in told
    assert "stays as it was" in told
    assert await stage.action(1) == was
    assert await stage.actions() == {"A-1": "Draft the note", "A-2": "Print it"}
    await stage.edit(event, "!action Draft the note @Claire\n!action Print it")
    assert (await stage.action(1)).assignees == (CHAIR,)


async def test_a_refused_command_is_put_right_by_editing_it(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note by 30 February")
    assert await stage.actions() == {}
    before = len(stage.posted)
    assert "A-1" in await stage.edit(event, "!action Draft the note by 28 February")
    assert await stage.actions() == {"A-1": "Draft the note"}
    assert [letter.edits is not None for letter in stage.since(before)] == [True]


async def test_a_command_misspelt_and_put_right_is_carried_out_under_the_same_answer(stage: Stage) -> None:
    event = await _said(stage, "!actoin Draft the note")
    answer = stage.last()
    before = len(stage.posted)
    await stage.edit(event, "!action Draft the note")
    assert await stage.actions() == {"A-1": "Draft the note"}
    (edit,) = stage.since(before)
    assert edit.edits == answer
    await stage.react(answer, "✅", MARC)
    assert (await stage.action(1)).state is ActionState.DONE


async def test_talk_edited_into_a_command_is_carried_out_and_answered(stage: Stage) -> None:
    event = await _said(stage, "action Draft the note")
    assert stage.posted == []
    assert "A-1" in await stage.edit(event, "!action Draft the note")
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_a_command_edited_into_talk_is_taken_back(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the note")
    assert "A-1" in await stage.edit(event, "Draft the note, somebody?")
    assert await stage.actions() == {}


async def test_talk_edited_into_talk_is_met_with_silence(stage: Stage) -> None:
    event = await _said(stage, "good mornign")
    assert await stage.edit(event, "good morning") == ""


async def test_lines_of_a_block_are_changed_added_and_taken_out(stage: Stage) -> None:
    event = await _said(stage, "!action First\n!action Second\n!action Third")
    await stage.edit(event, "!action First\n!action Second, reworded")
    assert await stage.actions() == {"A-1": "First", "A-2": "Second, reworded"}
    await stage.edit(event, "!action First\n!action Second\n!decision propose Fourth\n!action Fifth")
    assert list((await stage.actions()).values()) == ["First", "Second", "Fifth"]
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}


async def test_an_edited_done_moves_the_other_item(stage: Stage) -> None:
    await stage.say("!action First\n!action Second")
    event = await _said(stage, "!action done A-1")
    await stage.edit(event, "!action done A-2 sent")
    assert (await stage.action(1)).state is ActionState.OPEN
    second = await stage.action(2)
    assert (second.state, second.note) == (ActionState.DONE, "sent")


async def test_an_edit_of_what_others_changed_since_is_refused_with_the_reason(stage: Stage) -> None:
    await stage.say("!action Draft the note")
    event = await _said(stage, "!action assign A-1 @Marc")
    await stage.say("!action assign A-1 @Claire", CHAIR)
    assert "changed since" in await stage.edit(event, "!action assign A-1 @Anna")
    assert (await stage.action(1)).assignees == (CHAIR,)


async def test_an_edited_question_is_answered_anew_in_the_same_place(stage: Stage) -> None:
    await stage.say("!action Mine @Anna\n!action His @Marc")
    event = await _said(stage, "!action list")
    answer = stage.last()
    before = len(stage.posted)
    await stage.edit(event, "!action list mine")
    (edit,) = stage.since(before)
    assert edit.edits == answer
    assert "Mine" in edit.posting.body
    assert "His" not in edit.posting.body


async def test_on_a_later_day_an_edit_no_longer_changes_the_record(stage: Stage) -> None:
    event = await _said(stage, "!action Draft the not")
    stage.clock.forward(hours=13, minutes=59)
    await stage.edit(event, "!action Draft the note")
    assert await stage.actions() == {"A-1": "Draft the note"}
    stage.clock.forward(minutes=2)
    told = await stage.edit(event, "!action Sell the house")
    assert "action edit" in told
    assert await stage.actions() == {"A-1": "Draft the note"}


async def test_in_french_a_late_edit_is_told_in_french(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    event = await _said(stage, "!action Rédiger la note")
    stage.clock.forward(days=1)
    assert "action modifier" in await stage.edit(event, "!action Vendre la maison")
