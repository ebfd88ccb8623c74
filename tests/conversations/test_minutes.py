"""Minutes: shown, corrected, approved, sealed."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.identifiers import UserId
from bot.rules.meetings import MinutesState
from bot.rules.people import Member
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, OTHER_ROOM, OUTSIDER, ROOMS, VIGIE
from tests.conversations.stage import Stage


async def held(stage: Stage) -> None:
    """A meeting that was held: two topics, three notes by Anna (2, 3 and 5)."""
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic Pillars", CHAIR)
    await stage.say("!info First note\n!info Second note")
    await stage.say("!topic Calendar", CHAIR)
    await stage.say("!info Third note")
    await stage.say("!meeting end", CHAIR)


async def test_minutes_are_posted_in_a_thread_and_the_groups_language(stage: Stage) -> None:
    await stage.say("!group language fr", CHAIR)
    await held(stage)
    said = await stage.say("!minutes", OBSERVER)
    assert "# Compte rendu M-1" in said
    assert "Projet, soumis à approbation" in said
    minutes = stage.posted[-1]
    assert minutes.posting.in_thread
    assert "<h1>Compte rendu M-1</h1>" in minutes.posting.formatted_body
    assert minutes.room_id == GROUP_ROOM


async def test_what_is_asked_for_in_a_thread_comes_there(stage: Stage) -> None:
    await held(stage)
    root = stage.event_id()
    before = len(stage.posted)
    for asked in ("!minutes M-1", "!calendar"):
        await stage.say(asked, thread=root)
    await stage.tick()
    # No thread begins within another: the homeserver would refuse it.
    roots = {one.posting.thread or one.posting.answers_event for one in stage.since(before)}
    assert roots == {root}
    assert [one for one in stage.since(before) if one.kind is LetterKind.FILE]


async def test_minutes_of_a_meeting_that_is_still_held_are_shown(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!info So far")
    assert "So far" in await stage.say("!minutes")
    assert "not closed yet" in await stage.say("!minutes approve M-1", CHAIR)


async def test_there_are_none_before_a_meeting_was_held(stage: Stage) -> None:
    assert "No meeting was held yet" in await stage.say("!minutes")
    await stage.say('!meeting plan "Working group" 15 December 14:00', CHAIR)
    assert "was not held yet" in await stage.say("!minutes M-1")
    assert "There is no meeting M-7" in await stage.say("!minutes M-7")


async def test_a_line_is_corrected_by_who_wrote_it_or_the_chair(stage: Stage) -> None:
    await held(stage)
    assert "Only Anna Schmit" in await stage.say("!minutes correct M-1 2 Hijacked", MARC)
    assert "line 2: The first note" in await stage.say("!minutes correct M-1 2 The first note", ANNA)
    await stage.say("!minutes correct M-1 3 The second note", CHAIR)
    minutes = await stage.minutes(1)
    assert "- The first note *(2)*\n- The second note *(3)*" in minutes
    await stage.say("!undo", CHAIR)
    assert "- Second note *(3)*" in await stage.minutes(1)


async def test_a_line_moves_to_another_topic_and_goes(stage: Stage) -> None:
    await held(stage)
    await stage.say("!minutes move M-1 3 to 2", CHAIR)
    assert "Second note" in (await stage.minutes(1)).split("### 2. Calendar")[1]
    await stage.say("!minutes remove M-1 3", ANNA)
    assert "Second note" not in await stage.minutes(1)
    assert "no topic 9" in await stage.say("!minutes move M-1 2 to 9", CHAIR)
    assert "no line 99" in await stage.say("!minutes correct M-1 99 x", CHAIR)


async def test_what_is_struck_and_where_a_line_went_is_said(stage: Stage) -> None:
    await held(stage)
    assert "line 3: now under “Calendar”" in await stage.say("!minutes move M-1 3 to Calendar", CHAIR)
    said = await stage.say("!minutes remove M-1 3", ANNA)
    assert "line 3 is struck: Second note" in said


async def test_a_topic_is_named_by_the_number_of_its_heading_or_its_words(stage: Stage) -> None:
    await stage.say("!agenda add Pillars\n!agenda add Calendar\n!agenda add Budget")
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic 2\n!info First note\n!topic Surprise\n!topic 1", CHAIR)
    for _ in range(2):
        minutes = await stage.minutes(1)
        for heading in ("### 1. Calendar", "### 2. Surprise", "### 3. Pillars"):
            assert heading in minutes
        assert "under “Pillars”" in await stage.say("!minutes move M-1 2 to 3", CHAIR)
        assert "under “Calendar”" in await stage.say("!minutes move M-1 2 to 1", CHAIR)
        assert "under “Surprise”" in await stage.say("!minutes move M-1 2 surprise", CHAIR)
        refused = await stage.say("!minutes move M-1 2 to Budget", CHAIR)
        assert "Their topics: 1. Calendar, 2. Surprise and 3. Pillars" in refused
        await stage.say("!meeting end", CHAIR)


async def test_decisions_and_actions_move_by_their_ids_and_headings_do_not(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic Pillars\n!decision We meet in March\n!action Book it\n!topic Calendar", CHAIR)
    assert "line D-1: now under “Calendar”" in await stage.say("!minutes move M-1 D-1 to 2", CHAIR)
    assert "line A-1: now under “Calendar”" in await stage.say("!minutes move M-1 a1 calendar", CHAIR)
    calendar = (await stage.minutes(1)).split("### 2. Calendar")[1].split("## ")[0]
    assert "We meet in March" in calendar
    assert "Book it" in calendar
    assert "no line D-9" in await stage.say("!minutes move M-1 D-9 to 2", CHAIR)
    assert "is the title of a topic" in await stage.say("!minutes move M-1 1 to 2", CHAIR)
    await stage.say("!undo", CHAIR)
    assert "Book it" in (await stage.minutes(1)).split("### 2. Calendar")[0]


async def test_approved_minutes_are_sealed_and_a_correction_is_an_annex(stage: Stage) -> None:
    await held(stage)
    assert "are approved" in await stage.say("!minutes approve M-1", CHAIR)
    assert "approved already" in await stage.say("!minutes approve M-1", CHAIR)
    assert "can only get a correction as an annex" in await stage.say("!minutes remove M-1 2", CHAIR)
    assert "Annexed" in await stage.say("!minutes correct M-1 2 It was the second", CHAIR)
    minutes = await stage.minutes(1)
    assert "- First note *(2)*" in minutes
    assert "## Annexes\n\n- It was the second *(2)* *– Claire Weber, 23 November 2026*" in minutes
    assert "Approved on" in minutes


async def test_minutes_are_approved_by_silence_at_their_deadline(stage: Stage) -> None:
    await held(stage)
    assert "unless somebody corrects" in await stage.say("!minutes approve M-1 until friday 18:00", CHAIR)
    stage.clock.forward(days=4, hours=7, minutes=59)
    assert "approved" not in await stage.tick()
    stage.clock.forward(minutes=1)
    assert "Nobody corrected the minutes of M-1" in await stage.tick()
    assert (await stage.meeting(1)).minutes is MinutesState.APPROVED


async def test_a_correction_halts_approval_by_silence(stage: Stage) -> None:
    await held(stage)
    await stage.say("!minutes approve M-1 until friday 18:00", CHAIR)
    assert "Approval by silence is halted" in await stage.say("!minutes correct M-1 2 The first note")
    stage.clock.forward(days=10)
    assert await stage.tick() == ""
    assert (await stage.meeting(1)).minutes is MinutesState.DRAFT


async def test_a_correction_taken_back_leaves_silence_no_note_deleted_meanwhile(stage: Stage) -> None:
    first, second = stage.event_id(), stage.event_id()
    await stage.say("!meeting start", CHAIR)
    await stage.say("!info First", ANNA, event_id=first)
    await stage.say("!info Second", MARC, event_id=second)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1 until friday 18:00", CHAIR)
    assert "is halted" in await stage.say("!minutes correct M-1 1 The first", ANNA)
    await stage.delete(second, MARC)
    await stage.say("!undo", ANNA)
    assert (await stage.meeting(1)).approve_at is not None
    stage.clock.forward(days=10)
    assert "The minutes of M-1 have changed since they were put forward" in await stage.tick()
    assert (await stage.meeting(1)).minutes is MinutesState.DRAFT


@pytest.mark.parametrize(
    "changed",
    [
        "deleted note",
        "undone note",
        "note taken back by the chair",
        "!present @Marc",
        "!excused @Marc on a mission",
        "!excused @Anna on a mission",
        "!undo D-1",
        "!undo A-1",
        "edited decision",
        "!undo topic",
    ],
)
async def test_silence_does_not_approve_what_was_changed_since(stage: Stage, changed: str) -> None:
    note, decision = stage.event_id(), stage.event_id()
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic Pillars", CHAIR)
    topic = stage.last()
    await stage.say("!info A note", MARC, event_id=note)
    noted = stage.last()
    await stage.say("!excused @Anna travelling", CHAIR)
    await stage.say("!decision We meet in March", CHAIR, event_id=decision)
    await stage.say("!action Book a room", CHAIR)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1 until friday 18:00", CHAIR)
    if changed == "deleted note":
        await stage.delete(note, MARC)
    elif changed == "undone note":
        await stage.say("!undo", MARC)
    elif changed == "note taken back by the chair":
        await stage.react(noted, "↩", CHAIR)
    elif changed == "edited decision":
        await stage.edit(decision, "!decision We meet in May", CHAIR)
    elif changed == "!undo topic":
        await stage.react(topic, "↩", CHAIR)
    else:
        await stage.say(changed, CHAIR)
    stage.clock.forward(days=10)
    said = await stage.tick()
    assert "The minutes of M-1 have changed since they were put forward" in said
    assert "Nobody corrected" not in said
    assert CHAIR in stage.posted[-1].posting.rings
    assert (await stage.meeting(1)).minutes is MinutesState.DRAFT
    assert "are approved" in await stage.say("!minutes approve M-1", CHAIR)


async def test_silence_approves_minutes_as_they_were_put_forward(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!action Book a room @Marc by 2027-01-15", CHAIR)
    await stage.say("!decision propose We meet in March")
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1 until friday 18:00", CHAIR)
    await stage.say("!action done A-1", MARC)
    await stage.say("!decision adopt D-1", CHAIR)
    await stage.say('!group org @Claire "Ministry"', CHAIR)
    await stage.say('!meeting plan "Next" 15 December 14:00', CHAIR)
    stage.clock.forward(days=10)
    assert "Nobody corrected the minutes of M-1" in await stage.tick()
    minutes = await stage.minutes(1)
    assert "**A-1** Book a room – Marc Thill – by Friday, 15 January 2027\n" in minutes
    assert "put to the vote" in minutes
    assert "Approved on" in minutes


async def test_older_open_actions_are_named_and_done_ones_are_not(stage: Stage) -> None:
    await stage.say("!action Old and open\n!action Old and done")
    await stage.say("!action done A-2")
    await stage.say("!meeting start", CHAIR)
    await stage.say("!action New @Marc by 2027-01-15")
    await stage.say("!meeting end", CHAIR)
    minutes = await stage.minutes(1)
    assert "## Earlier action items still open\n\n- **A-1** Old and open" in minutes
    assert "Old and done" not in minutes
    assert "**A-3** New – Marc Thill – by Friday, 15 January 2027" in minutes


async def test_votes_stand_in_the_minutes(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!decision propose We meet in March rule:majority", ANNA)
    await stage.say("!vote D-1 yes", ANNA)
    await stage.say("!vote D-1 no", MARC)
    assert "put to the vote (majority: 1 for, 1 against, 0 abstaining)" in await stage.minutes(1)


async def test_organisations_and_proxies_stand_in_the_minutes(stage: Stage) -> None:
    await stage.say('!group org @Anna "SOS Faim"\n!group org @Claire "Ministry"', CHAIR)
    await stage.say('!proxy @Claire for "ASTI"', CHAIR)
    await stage.say("!meeting start", CHAIR)
    await stage.say("PRESENT+", ANNA)
    minutes = await stage.minutes(1)
    assert "Claire Weber (Ministry); Anna Schmit (SOS Faim)" in minutes
    assert "**Proxies:** Claire Weber – ASTI" in minutes


async def test_what_people_type_is_never_markup(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!topic # <script>alert(1)</script> **bold**", CHAIR)
    await stage.say("!info [click](https://evil.example) ![x](https://evil.example/x.png) 1. one")
    await stage.minutes(1)
    html = stage.posted[-1].posting.formatted_body
    assert "<script" not in html
    assert "<a " not in html
    assert "<img" not in html
    assert "<strong>bold" not in html
    assert "**bold**" in html


async def test_minutes_of_another_group_are_nobodys_business(stage: Stage) -> None:
    await held(stage)
    told = await stage.say("!minutes M-1", OUTSIDER, OTHER_ROOM)
    assert "note" not in told
    assert "There is no meeting M-1" in told


async def in_the_room(stage: Stage, **names: str) -> None:
    """Shows the group's room with people under these names, and nobody else beside the bot and the chair."""
    stay = [member for member in ROOMS[0].members if member.user_id in {VIGIE, CHAIR}]
    others = [Member(UserId(f"@{local}:localhost"), name, 0) for local, name in names.items()]
    await stage.dispatcher.handle(RoomSeen(replace(ROOMS[0], members=(*stay, *others))))


async def test_people_are_named_as_they_were_called_when_the_meeting_closed(stage: Stage) -> None:
    await stage.say('!group org @Anna "SOS Faim"\n!proxy @Anna for "OGBL"', CHAIR)
    await stage.say("!meeting start", CHAIR)
    await stage.say("PRESENT+")
    await in_the_room(stage, anna="Anna Muller", marc="Marc Thill")
    await stage.say("!meeting end", CHAIR)
    await in_the_room(stage, anna="Nobody in particular", marc="Marc Thill")
    assert "Anna Muller" in await stage.minutes(1)
    await stage.say("!group remove @anna:localhost", CHAIR)
    await in_the_room(stage, marc="Marc Thill")
    minutes = await stage.minutes(1)
    assert "SOS Faim" in minutes
    assert "Anna Muller" in minutes
    assert "OGBL" in minutes


async def test_who_leaves_while_the_meeting_is_held_keeps_name_and_notes(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("#info Said before I go\nPRESENT+")
    await in_the_room(stage, marc="Marc Thill")
    await stage.say("!meeting end", CHAIR)
    minutes = await stage.minutes(1)
    assert "Anna Schmit" in minutes
    assert "Said before I go" in minutes


async def test_what_happens_after_the_approval_changes_the_minutes_no_more(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!action Write the note @Marc\n!decision We meet every three months", CHAIR)
    await stage.say("!decision propose We meet in March", ANNA)
    await stage.say("!meeting end", CHAIR)
    await stage.say("!minutes approve M-1", CHAIR)
    approved = await stage.minutes(1)
    await stage.say("!action edit A-1 Write another note\n!action drop A-1", CHAIR)
    await stage.say("!decision supersede D-1 by We meet every month\n!vote D-2 yes", CHAIR)
    await stage.say('!meeting plan "Later" 15 December 14:00', CHAIR)
    assert await stage.minutes(1) == approved
    await stage.say("!minutes approve M-1", CHAIR)
    assert "Write the note" in approved


async def test_an_approval_taken_back_makes_a_draft_of_the_minutes_again(stage: Stage) -> None:
    await held(stage)
    await stage.say("!minutes approve M-1", CHAIR)
    await stage.say("!undo", CHAIR)
    await stage.say("!minutes correct M-1 2 The first note", CHAIR)
    assert "The first note" in await stage.minutes(1)
    await stage.say("!minutes approve M-1", CHAIR)
    assert "The first note" in await stage.minutes(1)


async def test_minutes_come_as_files_too_once_each(stage: Stage) -> None:
    await held(stage)
    await stage.say("!minutes")
    assert stage.files() == {}
    await stage.tick()
    files = stage.files()
    assert list(files) == ["M-1.pdf", "M-1.odt", "M-1.html"]
    assert files["M-1.pdf"].startswith(b"%PDF-")
    assert "First note" in files["M-1.html"].decode()
    await stage.tick()
    assert len(stage.files()) == 3
    assert all(letter.posting.in_thread for letter in stage.posted if letter.posting.attachment)
