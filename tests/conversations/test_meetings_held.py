"""Meetings that are held: opened, run, closed, and who was there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.meetings import MeetingState, Presence
from tests.cast import ANNA, CHAIR, MARC, OBSERVER, OUTSIDER, PRIVATE_ROOM, ROOMS
from tests.conversations.stage import Stage

START = datetime(2026, 12, 15, 13, 0, tzinfo=UTC)


async def opened(stage: Stage, *items: str) -> None:
    """A meeting with an agenda, opened at its time."""
    await stage.say('!meeting plan "Working group" 15 December 14:00 every 3 months', CHAIR)
    for item in items:
        await stage.say(f"!agenda add {item}")
    stage.clock.now = START
    await stage.tick()
    await stage.say("!meeting start", CHAIR)


async def test_a_meeting_opens_with_its_agenda(stage: Stage) -> None:
    await stage.say("!decision rule consent quorum:3", CHAIR)
    await stage.say('!meeting plan "Working group" 15 December 14:00', CHAIR)
    await stage.say("!agenda add Review [10 min]")
    stage.clock.now = START + timedelta(minutes=20)
    said = await stage.say("!réunion ouvrir", CHAIR)
    assert "M-1 Working group is open (Tuesday, 15 December 2026, 14:20" in said
    assert "Claire Weber is in the chair. Quorum: 3." in said
    assert "1. Review [10 min]" in said


async def test_one_meeting_at_a_time(stage: Stage) -> None:
    await opened(stage)
    assert "being held already" in await stage.say("!meeting start", CHAIR)
    assert "being held already" in await stage.say("#startmeeting", CHAIR)


async def test_a_meeting_that_nobody_planned_is_opened(stage: Stage) -> None:
    await stage.say('!meeting plan "Next year" 15 December 14:00', CHAIR)
    assert "M-2" in await stage.say("#startmeeting", CHAIR)
    assert await stage.meetings() == {"M-1": MeetingState.PLANNED, "M-2": MeetingState.RUNNING}


async def test_a_meeting_that_nobody_planned_is_called_after_its_day(stage: Stage) -> None:
    await stage.say("!group language fr", CHAIR)
    stage.clock.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    assert "M-1 Réunion du 1er décembre 2026 est ouverte" in await stage.say("#startmeeting", CHAIR)
    assert "M-1 1er déc. 10:00 · Réunion du 1er décembre 2026" in await stage.say("!réunion liste", CHAIR)


@pytest.mark.parametrize("who", [ANNA, OBSERVER])
async def test_only_the_chair_or_secretary_opens_a_meeting(stage: Stage, who: str) -> None:
    assert "Only the chair" in await stage.say("!meeting start", who)  # type: ignore[arg-type]
    assert await stage.meetings() == {}


async def test_decisions_and_actions_fall_under_their_topics(stage: Stage) -> None:
    await opened(stage, "Pillars", "Calendar")
    await stage.say("!topic 1", CHAIR)
    await stage.say("!decision We meet every three months", CHAIR)
    await stage.say("TOPIC: calendar", CHAIR)
    await stage.say("ACTION: Draft the note @Anna", ANNA)
    await stage.say("#info The ministry drafts a note")
    minutes = await stage.minutes(1)
    pillars, calendar = minutes.split("### 1. Pillars")[1].split("### 2. Calendar")
    assert "**D-1** We meet every three months" in pillars
    assert "**A-1** Draft the note" in calendar
    assert "The ministry drafts a note" in calendar


async def test_what_was_recorded_and_taken_back_is_not_in_the_minutes(stage: Stage) -> None:
    await opened(stage)
    await stage.say("!info Said and taken back")
    await stage.say("!undo")
    event = stage.event_id()
    await stage.say("!action Draft the noet", event_id=event)
    await stage.edit(event, "!action Draft the note")
    await stage.say("!action Another")
    await stage.say("!undo")
    minutes = await stage.minutes(1)
    assert "taken back" not in minutes
    assert "Draft the note" in minutes
    assert minutes.count("**A-1**") == 2
    assert "A-2" not in minutes


async def test_editing_a_note_changes_it_in_its_place(stage: Stage) -> None:
    await opened(stage)
    event = stage.event_id()
    await stage.say("!info First", event_id=event)
    await stage.say("!info Second")
    await stage.edit(event, "!info Corrected")
    minutes = await stage.minutes(1)
    assert minutes.index("Corrected") < minutes.index("Second")
    assert "First" not in minutes


async def test_what_is_off_the_record_is_not_kept(stage: Stage) -> None:
    await opened(stage)
    await stage.say("!off", CHAIR)
    assert "I kept nothing" in await stage.say("!info papageno")
    await stage.say("!on", CHAIR)
    await stage.say("!info On the record")
    assert await stage.say("[off] !info papageno") == ""
    assert await stage.say("[hors pv] !info papageno") == ""
    minutes = await stage.minutes(1)
    assert "papageno" not in minutes
    assert "On the record" in minutes


async def test_spoken_lines_without_a_meeting_are_left_alone(stage: Stage) -> None:
    for line in ("#info about", "#topic x", "PRESENT+", "REGRETS+", "#link x", "#help x"):
        assert await stage.say(line, CHAIR) == ""
    assert "No meeting is being held" in await stage.say("!info about")


async def test_observers_say_whether_they_come_and_that_they_are_there(stage: Stage) -> None:
    await stage.say('!meeting plan "Working group" 15 December 14:00', CHAIR)
    await stage.react(stage.last(), "👍", OBSERVER)
    assert "👍 1 · Otto" in await stage.say("!meeting show")
    assert "👎 is not coming" in await stage.say("!attend no M-1", OBSERVER)
    stage.clock.now = START
    await stage.say("!meeting start", CHAIR)
    invitation = stage.last()
    assert "present" in await stage.say("PRESENT+", OBSERVER)
    assert "excused" in await stage.say("REGRETS+", OBSERVER)
    await stage.react(invitation, "👍", OBSERVER)
    assert (await stage.presence(1))[OBSERVER] is Presence.PRESENT


async def test_who_had_declined_and_spoke_is_proposed_to_the_chair(stage: Stage) -> None:
    await stage.say('!meeting plan "Working group" 15 December 14:00', CHAIR)
    await stage.say("!attend no M-1 travelling", MARC)
    stage.clock.now = START
    await stage.say("!meeting start", CHAIR)
    await stage.say("I could come after all", MARC)
    assert "Also spoke, and were not noted as present: Marc Thill" in await stage.say("!meeting end", CHAIR)
    await stage.say("!present @marc:localhost", CHAIR)
    assert (await stage.presence(1))[MARC] is Presence.PRESENT


async def test_who_was_excused_during_the_meeting_is_not_proposed(stage: Stage) -> None:
    await stage.say("#startmeeting", CHAIR)
    await stage.say("REGRETS+", MARC)
    assert "Also spoke" not in await stage.say("!meeting end", CHAIR)


async def test_who_left_the_room_is_noted_by_their_matrix_id(stage: Stage) -> None:
    await stage.say("#startmeeting", CHAIR)
    await stage.say("PRESENT+", MARC)
    group = ROOMS[0]
    left = tuple(member for member in group.members if member.user_id != MARC)
    await stage.dispatcher.handle(RoomSeen(replace(group, members=left)))
    assert "Marc Thill: ✉️ excused" in await stage.say("!excused @marc:localhost", CHAIR)
    assert (await stage.presence(1))[MARC] is Presence.EXCUSED
    assert "@olga:localhost is not in this room" in await stage.say("!present @olga:localhost", CHAIR)
    assert OUTSIDER not in await stage.presence(1)


async def test_a_refused_reaction_names_whose_it_was(stage: Stage) -> None:
    await stage.say("!action Write the note @Marc")
    said = await stage.react(stage.last(), "✅", OBSERVER)
    assert said == "Otto: Observers read along; only members may do that."


async def test_people_are_present_excused_or_noted_by_the_chair(stage: Stage) -> None:
    await stage.say("!decision rule consent quorum:3", CHAIR)
    await stage.say('!meeting plan "Working group" 15 December 14:00', CHAIR)
    await stage.say("!attend no M-1 travelling", MARC)
    stage.clock.now = START
    await stage.say("!meeting start", CHAIR)
    assert "present (2 / 3) – no quorum yet" in await stage.say("PRESENT+", ANNA)
    assert "Only the chair" in await stage.say("!present @Otto", ANNA)
    assert "(2 / 3)" in await stage.say("!present @Otto", CHAIR)
    there = await stage.presence(1)
    assert there == {
        CHAIR: Presence.PRESENT,
        ANNA: Presence.PRESENT,
        OBSERVER: Presence.PRESENT,
        MARC: Presence.EXCUSED,
    }
    minutes = await stage.minutes(1)
    assert "Marc Thill – travelling" in minutes
    assert "2 present, 3 needed" in minutes
    assert "**Observers:** Otto" in minutes
    assert "2 people present and one observer (quorum: 3)" in await stage.say("!meeting end", CHAIR)


async def test_a_reaction_while_the_meeting_is_held_means_present(stage: Stage) -> None:
    await opened(stage)
    assert await stage.react(stage.last(), "👍", MARC) == ""
    assert (await stage.presence(1))[MARC] is Presence.PRESENT


async def test_who_only_spoke_is_proposed_and_not_assumed(stage: Stage) -> None:
    await opened(stage)
    await stage.say("Good afternoon everybody", MARC)
    assert MARC not in {who for who, presence in (await stage.presence(1)).items() if presence}
    ended = await stage.say("!meeting end", CHAIR)
    assert "Also spoke, and were not noted as present: Marc Thill" in ended
    assert "!present @marc:localhost" in ended
    assert "Marc Thill: 🙋 present" in await stage.say("!present @marc:localhost", CHAIR)


async def test_closing_carries_over_what_was_not_reached_and_plans_the_next(stage: Stage) -> None:
    await opened(stage, "Pillars", "Calendar")
    await stage.say("!topic 1", CHAIR)
    ended = await stage.say("!meeting end", CHAIR)
    assert "One item that was not reached is carried over" in ended
    assert "Next meeting: M-2, Monday, 15 March 2027, 14:00" in ended
    assert "1. Calendar (carried over)" in await stage.say("!agenda list")
    minutes = await stage.minutes(1)
    assert "1. Pillars\n2. Calendar" in minutes
    assert "## Carried over\n\n- Calendar" in minutes
    assert "## Next meeting" in minutes


async def test_closing_is_taken_back_whole(stage: Stage) -> None:
    await opened(stage, "Pillars")
    await stage.say("!meeting end", CHAIR)
    await stage.say("!undo", CHAIR)
    assert await stage.meetings() == {"M-1": MeetingState.RUNNING}
    assert "1. Pillars" in await stage.say("!agenda list M-1")
    assert "Noted" in await stage.say("!info still here")


async def test_a_meeting_nobody_closes_is_asked_about_and_then_closed(stage: Stage) -> None:
    await opened(stage, "Pillars")
    stage.clock.now = START + timedelta(hours=2, minutes=29)
    assert await stage.tick() == ""
    stage.clock.forward(minutes=1)
    asked = await stage.tick()
    assert "Is M-1 over?" in asked
    assert stage.posted[-1].posting.rings == (CHAIR,)
    stage.clock.forward(minutes=59)
    assert await stage.tick() == ""
    stage.clock.forward(minutes=1)
    assert "I closed M-1" in await stage.tick()
    assert (await stage.meeting(1)).state is MeetingState.ENDED


async def test_midnight_is_nothing_special(stage: Stage) -> None:
    await stage.say('!meeting plan "Late" 15 December 23:30', CHAIR)
    stage.clock.now = datetime(2026, 12, 15, 22, 30, tzinfo=UTC)
    await stage.say("!meeting start", CHAIR)
    stage.clock.now = datetime(2026, 12, 15, 23, 30, tzinfo=UTC)
    assert "Noted" in await stage.say("!info After midnight")
    assert "is closed" in await stage.say("!meeting end", CHAIR)


async def test_the_end_of_a_topics_time_is_told_once_and_only_while_it_lasts(stage: Stage) -> None:
    await opened(stage, "Pillars [10 min]", "Calendar [10 min]")
    await stage.say("!topic 1", CHAIR)
    stage.clock.forward(minutes=10)
    assert "The time for “Pillars” is up" in await stage.tick()
    assert await stage.tick() == ""
    await stage.say("!topic 2", CHAIR)
    await stage.say("!topic Something else", CHAIR)
    stage.clock.forward(minutes=11)
    assert "time for" not in await stage.tick()


async def test_two_chairs_at_once_make_one_meeting_and_one_topic_each(stage: Stage) -> None:
    await stage.say("!group role @Anna chair", CHAIR)
    assert "is open" in await stage.say("!meeting start", CHAIR)
    assert "already" in await stage.say("!meeting start", ANNA)
    await stage.say("!topic Pillars", CHAIR)
    await stage.say("!topic Calendar", ANNA)
    await stage.say("!info under the second", CHAIR)
    assert "under the second" in (await stage.minutes(1)).split("### 2. Calendar")[1]
    assert "is closed" in await stage.say("!meeting end", ANNA)
    assert "No meeting is being held" in await stage.say("!meeting end", CHAIR)


async def test_notes_are_not_taken_in_private(stage: Stage) -> None:
    await opened(stage)
    assert "group’s room" in await stage.say("info In private", ANNA, PRIVATE_ROOM)


async def test_answers_are_counted_and_changed(stage: Stage) -> None:
    await stage.say('!meeting plan "Working group" 15 December 14:00', CHAIR)
    assert "👍 is coming – M-1" in await stage.say("!attend yes", ANNA)
    assert "(one person is coming)" in await stage.say("!attend maybe M-1", MARC)
    assert "nobody has said yes" in await stage.say("!attend no M-1", ANNA)
    await stage.say("!undo", ANNA)
    assert "👍 1 · Anna Schmit" in await stage.say("!meeting show M-1")


async def test_nothing_is_planned(stage: Stage) -> None:
    assert "No meeting is planned" in await stage.say("!attend yes")
    assert "There is no meeting M-9" in await stage.say("!attend yes M-9")
