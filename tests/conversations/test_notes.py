"""Notes that are edited, deleted or taken back: while the meeting is held, after it, after the approval."""

from datetime import UTC, datetime

import pytest

from bot.rules.meetings import MinutesState
from bot.texts import Language
from storage.store import Store
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage

ELEVEN = datetime(2026, 12, 15, 22, 0, tzinfo=UTC)


async def test_the_day_of_a_meeting_lasts_as_long_as_it_is_held(stage: Stage) -> None:
    stage.clock.now = ELEVEN
    await stage.say("!meeting start", CHAIR)
    note, action, there = stage.event_id(), stage.event_id(), stage.event_id()
    await stage.say("!info Frist", event_id=note)
    await stage.say("!action Draft the noet", event_id=action)
    await stage.say("PRESENT+", event_id=there)
    stage.clock.forward(hours=1, minutes=10)
    assert "Noted" in await stage.edit(note, "!info First")
    await stage.edit(action, "!action Draft the note")
    assert "excused" in await stage.edit(there, "REGRETS+")
    await stage.say("!meeting end", CHAIR)
    await stage.edit(action, "!action Draft the whole note")
    assert await stage.actions() == {"A-1": "Draft the whole note"}
    stage.clock.forward(days=1)
    assert "!action edit A-1" in await stage.edit(action, "!action Sell the house")
    assert "First" in await stage.minutes(1)


async def test_a_late_edit_is_told_the_command_that_fits(stage: Stage) -> None:
    lines = ("!action One", "!decision Two", '!meeting plan "Three" 15 December 14:00', "!group language en")
    events = [stage.event_id() for _ in lines]
    for event, line in zip(events, lines, strict=True):
        await stage.say(line, CHAIR, event_id=event)
    stage.clock.forward(days=1)
    told = [await stage.edit(event, "!action Other", CHAIR) for event in events]
    for said, form in zip(
        told,
        ("!action edit A-1", "!decision supersede D-1 by", "!meeting move M-1", "type a command"),
        strict=True,
    ):
        assert form in said


@pytest.mark.parametrize("days", [0, 3])
async def test_notes_are_edited_while_the_minutes_are_a_draft(stage: Stage, days: int) -> None:
    await stage.say("!meeting start", CHAIR)
    topic, note = stage.event_id(), stage.event_id()
    await stage.say("!topic Pilars", CHAIR, event_id=topic)
    await stage.say("#info Frist", event_id=note)
    await stage.say("!topic Calendar", CHAIR)
    await stage.say("!meeting end", CHAIR)
    stage.clock.forward(days=days)
    assert "under “Pilars”" in await stage.edit(note, "#info First")
    await stage.edit(topic, "!topic Pillars", CHAIR)
    minutes = await stage.minutes(1)
    assert "### 1. Pillars\n\n- First *(2)*" in minutes
    assert "Frist" not in minutes


async def test_a_note_edited_during_the_next_meeting_stays_in_its_own(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    event = stage.event_id()
    await stage.say("!info Frist", event_id=event)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!meeting start", CHAIR)
    await stage.edit(event, "!info First")
    assert "First" in await stage.minutes(1)
    assert "First" not in await stage.minutes(2)


async def test_an_edited_note_is_said_to_be_under_its_own_topic(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic Pillars", CHAIR)
    event = stage.event_id()
    await stage.say("!info First", event_id=event)
    await stage.say("!topic Calendar", CHAIR)
    assert "under “Pillars”" in await stage.edit(event, "!info Again")
    assert "Again" in (await stage.minutes(1)).split("### 2. Calendar")[0]


async def test_a_decision_or_action_edited_after_the_meeting_stays_under_its_topic(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic Pillars", CHAIR)
    decision, action = stage.event_id(), stage.event_id()
    await stage.say("!decision We meet in Marhc", CHAIR, event_id=decision)
    await stage.say("!action Draft the noet", event_id=action)
    await stage.say("!meeting end", CHAIR)
    await stage.edit(decision, "!decision We meet in March", CHAIR)
    await stage.edit(action, "!action Draft the note")
    pillars = (await stage.minutes(1)).split("### 1. Pillars")[1].split("## ")[0]
    assert "We meet in March" in pillars
    assert "Draft the note" in pillars


async def test_an_edited_note_halts_approval_by_silence(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    event = stage.event_id()
    await stage.say("!info Frist", event_id=event)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1 until friday 18:00", CHAIR)
    assert "Approval by silence is halted" in await stage.edit(event, "!info First")
    stage.clock.forward(days=10)
    await stage.tick()
    assert (await stage.meeting(1)).minutes is MinutesState.DRAFT


async def test_notes_of_approved_minutes_stay_and_the_annex_is_pointed_to(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    note, action = stage.event_id(), stage.event_id()
    await stage.say("!info First", event_id=note)
    await stage.say("!action Draft the note", event_id=action)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1", CHAIR)
    approved = await stage.minutes(1)
    for told in (
        await stage.edit(note, "!info Hijacked"),
        await stage.edit(note, "never mind"),
        await stage.delete(note),
    ):
        assert "!minutes correct M-1 1 text" in told
    await stage.delete(action)
    assert await stage.actions() == {}
    assert await stage.minutes(1) == approved
    await stage.say("!minutes correct M-1 1 It was the second")
    await stage.say("!undo")
    assert await stage.minutes(1) == approved


async def test_notes_of_approved_minutes_are_not_undone(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!info First", MARC)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1", CHAIR)
    assert "!minutes correct M-1 1 text" in await stage.say("!undo", MARC)
    await stage.say("!undo", CHAIR)
    assert "M-1 (note)" in await stage.say("!undo", MARC)
    assert "First" not in await stage.minutes(1)


async def test_in_french_the_annex_is_pointed_to_in_french(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    await stage.say("!réunion ouvrir", CHAIR)
    await stage.say("!info Bilan", ANNA)
    await stage.say("!réunion fermer", CHAIR)
    await stage.say("!compte rendu approuver M-1", CHAIR)
    assert "!compte-rendu corriger M-1 1 texte" in await stage.say("!annuler", ANNA)
