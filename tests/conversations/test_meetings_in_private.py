"""Meetings that are seen to from a private chat: the group's room learns what it has to know."""

import pytest

from bot.rules.meetings import MeetingState, Rsvp
from storage.letters import Letter, LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, PRIVATE_ROOM
from tests.conversations.stage import Stage

PLAN = 'meeting plan "Working group" 15 December 14:00'


async def secretary(stage: Stage) -> None:
    """Anna is the secretary, reads English, and the group speaks French."""
    await stage.say("!group role @Anna secretary", CHAIR)
    await stage.say("language en", ANNA, PRIVATE_ROOM)
    await stage.say("!group language fr", CHAIR)


async def told(stage: Stage, body: str) -> tuple[str, list[Letter]]:
    """Says something in private; returns the answer there, and what the group's room was posted."""
    count = len(stage.posted)
    await stage.say(body, ANNA, PRIVATE_ROOM)
    posted = stage.since(count)
    private = "\n".join(letter.posting.body for letter in posted if letter.room_id == PRIVATE_ROOM)
    return private, [letter for letter in posted if letter.room_id == GROUP_ROOM]


async def test_a_meeting_planned_in_private_is_announced_in_the_room(stage: Stage) -> None:
    await secretary(stage)
    answer, (announced,) = await told(stage, PLAN)
    assert "Tuesday, 15 December 2026, 14:00" in answer
    assert "I have told the group in its room." in answer
    assert "Are you coming?" not in answer
    assert "📅 M-1 Working group · mardi 15 décembre 2026, 14:00" in announced.posting.body
    assert "Venez-vous ? 👍 👎 🤷 sur ce message." in announced.posting.body.replace("\u00a0", " ")
    assert announced.posting.answers_event is None


async def test_reactions_to_the_announcement_count(stage: Stage) -> None:
    await secretary(stage)
    await stage.say(PLAN, ANNA, PRIVATE_ROOM)
    announced = next(
        event
        for event, one in stage.events.items()
        if "📅 M-1" in one.posting.body and one.room_id == GROUP_ROOM
    )
    await stage.react(announced, "👍", MARC)
    meeting = await stage.meeting(1)
    async with stage.store.transaction() as tx:
        assert (await tx.meetings.attendances(meeting))[MARC].rsvp is Rsvp.YES
    await stage.react(announced, "↩", CHAIR)
    assert await stage.meetings() == {}


async def test_moving_and_calling_off_in_private_are_announced(stage: Stage) -> None:
    await secretary(stage)
    await stage.say(PLAN, ANNA, PRIVATE_ROOM)
    _, (moved,) = await told(stage, "meeting move M-1 16 December 10:00")
    assert "🔁 M-1 Working group est déplacée" in moved.posting.body
    _, (cancelled,) = await told(stage, "meeting cancel M-1")
    assert "est annulée" in cancelled.posting.body


async def test_what_is_taken_back_in_private_is_told_where_it_was_announced(stage: Stage) -> None:
    await secretary(stage)
    event = stage.event_id()
    await stage.say(PLAN, ANNA, PRIVATE_ROOM, event_id=event)
    answer, (undone,) = await told(stage, "undo")
    assert "M-1 (planned)" in answer
    assert "M-1 (planification)" in undone.posting.body
    await stage.say(PLAN, ANNA, PRIVATE_ROOM, event_id=(event := stage.event_id()))
    count = len(stage.posted)
    await stage.delete(event, ANNA, PRIVATE_ROOM)
    assert [
        "M-2 (planification)" in one.posting.body for one in stage.since(count) if one.room_id == GROUP_ROOM
    ] == [True]
    _, announced = await told(stage, "action Write the note")
    assert announced == []


async def test_dates_asked_in_private_are_asked_in_the_room(stage: Stage) -> None:
    await secretary(stage)
    _, (shown, poll) = await told(stage, 'meeting poll "Next" 12 January 14:00, 13 January 10:00')
    assert "1. mardi 12 janvier 2027, 14:00" in shown.posting.body
    assert poll.kind is LetterKind.POLL
    await stage.vote(stage.last(LetterKind.POLL), "2", sender=MARC)
    assert stage.posted[-1].room_id == GROUP_ROOM
    assert "⭐ 2. mercredi 13 janvier 2027, 10:00 (Luxembourg)" in stage.posted[-1].posting.body
    _, posted = await told(stage, "meeting pick 2")
    assert any("📅 M-1 Next" in one.posting.body for one in posted)


@pytest.mark.parametrize("line", ["meeting start", "meeting end", "topic Pillars", "off", "on"])
async def test_a_meeting_is_run_in_the_room(stage: Stage, line: str) -> None:
    await secretary(stage)
    if line != "meeting start":
        await stage.say("#startmeeting", CHAIR)
    before = await stage.meetings()
    answer, announced = await told(stage, line)
    assert "Write that in the group’s room" in answer
    assert announced == []
    assert await stage.meetings() == before
    if before:
        meeting = await stage.meeting(1)
        assert (meeting.state, meeting.off_record) == (MeetingState.RUNNING, False)
