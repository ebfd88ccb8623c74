"""Reminders to those who have not answered, the deadline, and the end with all that was answered."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.consultations import ConsultationState
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.people import Member
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, PRIVATE_ROOM, ROOMS
from tests.conversations.consulting import UNTIL, answers, consultation, opened, organisations
from tests.conversations.stage import Stage

LINK = "https://example.lu/note"


def rung(stage: Stage) -> set[UserId]:
    """Whom the last message rang."""
    return set(stage.posted[-1].posting.rings)


async def without_digest(stage: Stage) -> None:
    """Leaves only the consultation to speak: the digest tells of it each Monday too."""
    await stage.say("!digest off", CHAIR)


async def test_only_who_has_not_answered_is_reminded(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("fine", ANNA, thread=post)
    stage.clock.forward(days=8)
    heard = await stage.tick()
    assert "no answer yet from ASTI (Marc Thill)" in heard
    assert "SOS Faim" not in heard
    assert rung(stage) == {MARC}
    assert await stage.tick() == ""


async def test_all_who_speak_for_an_organisation_are_mentioned_and_never_an_observer(stage: Stage) -> None:
    await organisations(stage)
    await stage.say('!group org @Claire "ASTI"\n!group org @Otto "ASTI"', CHAIR)
    await stage.say(f'!consult open "Note" {UNTIL} {LINK}', ANNA)
    stage.clock.forward(days=8)
    heard = await stage.tick()
    assert "no answer yet from ASTI (Claire Weber and Marc Thill)." in heard
    assert rung(stage) == {MARC, CHAIR}
    assert OBSERVER not in rung(stage)


async def test_the_reminder_of_the_day_before_comes_even_after_the_first(stage: Stage) -> None:
    await without_digest(stage)
    await opened(stage)
    heard = []
    for _ in range(12):
        stage.clock.forward(days=1)
        heard.append(await stage.tick())
    reminders = [one for one in heard if "no answer yet" in one]
    assert len(reminders) == 2
    assert "comments close tomorrow" in reminders[1]


async def test_after_an_outage_only_the_last_reminder_comes_and_says_that_it_is_late(stage: Stage) -> None:
    await opened(stage)
    stage.clock.forward(days=10, hours=10)
    heard = await stage.tick()
    assert heard.count("no answer yet") == 1
    assert "comments close tomorrow" in heard
    assert "I was not running then" in heard


async def test_when_everybody_has_answered_nobody_is_reminded(stage: Stage) -> None:
    post = await opened(stage)
    await stage.react(post, "✅", ANNA)
    await stage.react(post, "✅", MARC)
    stage.clock.forward(days=10)
    assert await stage.tick() == ""


async def test_reminders_are_switched_off_for_the_group_or_for_oneself(stage: Stage) -> None:
    await opened(stage)
    assert "no longer given the reminder" in await stage.say(
        "consult reminders off before", ANNA, PRIVATE_ROOM
    )
    stage.clock.forward(days=8)
    await stage.tick()
    assert rung(stage) == {MARC}
    assert "the day before a consultation closes is off" in await stage.say(
        "!consult reminders off last", CHAIR
    )
    stage.clock.forward(days=2)
    assert await stage.tick() == ""
    assert "chair" in await stage.say("!consult reminders off", ANNA)


async def test_at_the_deadline_the_chair_is_told_who_is_missing_and_when_it_closes(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("fine", ANNA, thread=post)
    stage.clock.forward(days=11, hours=8)
    heard = await stage.tick()
    assert "One answer is missing: ASTI." in heard
    assert "closes by itself on Monday, 7 December 2026, 18:00" in heard
    assert rung(stage) == {CHAIR}
    assert (await consultation(stage)).state is ConsultationState.OPEN
    assert await stage.tick() == ""


async def test_it_closes_by_itself_three_days_later_with_what_came_late(stage: Stage) -> None:
    post = await opened(stage)
    stage.clock.forward(days=11, hours=9)
    await stage.tick()
    await stage.say("p. 1: better late", ANNA, thread=post)
    stage.clock.forward(days=3)
    heard = await stage.tick()
    assert "C-1 Explanatory note is closed, with 1 comment" in heard
    assert "Did not answer: ASTI." in heard
    assert "better late" in heard
    assert "**late**" in heard
    assert set(stage.files()) == {"C-1.odt", "C-1.pdf"}
    assert await stage.tick() == ""
    assert (await consultation(stage)).state is ConsultationState.CLOSED


async def test_after_a_long_outage_the_chair_still_has_three_days(stage: Stage) -> None:
    await without_digest(stage)
    await opened(stage)
    stage.clock.forward(days=40)
    assert "closes by itself" in await stage.tick()
    stage.clock.forward(days=2)
    assert await stage.tick() == ""
    stage.clock.forward(days=2)
    assert "is closed" in await stage.tick()


async def test_when_everybody_has_answered_it_closes_at_the_deadline(stage: Stage) -> None:
    post = await opened(stage)
    await stage.react(post, "✅", ANNA)
    await stage.say("§2: vague", MARC, thread=post)
    stage.clock.forward(days=11, hours=8)
    heard = await stage.tick()
    assert "is closed, with 1 comment" in heard
    assert "Did not answer" not in heard


async def test_an_extension_begins_anew(stage: Stage) -> None:
    await without_digest(stage)
    await opened(stage)
    stage.clock.forward(days=11, hours=9)
    await stage.tick()
    await stage.say("!consult extend C-1 18 December 12:00", CHAIR)
    stage.clock.forward(days=6)
    assert await stage.tick() == ""
    stage.clock.forward(days=5)
    assert "no answer yet" in await stage.tick()
    stage.clock.forward(days=3)
    assert "closes by itself" in await stage.tick()


async def test_closing_posts_the_table_and_owes_the_files(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("p. 3: the budget is missing", ANNA, thread=post)
    before = len(stage.posted)
    heard = await stage.say("!consult close C-1", CHAIR, event_id=EventId("$close"))
    assert "is closed, with 1 comment" in heard
    assert "- **SOS Faim** (p. 3) – the budget is missing" in heard
    assert "- **ASTI** – no answer" in heard
    table = next(one for one in stage.since(before) if "## Comments" in one.posting.body)
    assert (table.posting.answers_event, table.posting.in_thread) == (EventId("$close"), False)
    await stage.tick()
    files = [one for one in stage.posted if one.kind is LetterKind.FILE]
    assert {one.posting.body for one in files} == {"C-1.odt", "C-1.pdf"}
    assert {one.posting.answers_event for one in files} == {post}


async def test_a_long_table_goes_to_the_thread(stage: Stage) -> None:
    post = await opened(stage)
    for place in range(1, 30):
        await stage.say(f"p. {place}: {'quite a long remark ' * 40}", ANNA, thread=post)
    before = len(stage.posted)
    await stage.say("!consult close C-1", CHAIR, event_id=EventId("$close"))
    tables = [one for one in stage.since(before) if "# Consultation C-1" in one.posting.body]
    assert len(tables) > 1
    assert all(one.posting.in_thread and len(one.posting.body) < 10_000 for one in tables)
    whole = "\n".join(one.posting.body for one in tables)
    assert all(whole.count(f"(p. {place})") == 1 for place in range(1, 30))


async def test_closing_in_private_is_seen_in_the_room(stage: Stage) -> None:
    await opened(stage)
    private = RoomId("!private-claire")
    members = (Member(ROOMS[0].members[0].user_id, "Vigie", 0, is_bot=True), Member(CHAIR, "Claire", 100))
    await stage.dispatcher.handle(RoomSeen(RoomState(private, encrypted=True, private=True, members=members)))
    before = len(stage.posted)
    await stage.say("consult close C-1", CHAIR, private)
    told = [one for one in stage.since(before) if one.room_id == GROUP_ROOM]
    assert any("is closed" in one.posting.body for one in told)
    assert any("## Comments" in one.posting.body for one in told)


async def test_closing_is_undone(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("!consult close C-1", CHAIR)
    again = await stage.say("!consult close C-1", CHAIR)
    assert "is closed already" in again
    assert "!consult extend C-1 date" in again
    assert "Taken back: C-1 (closed)" in await stage.say("!undo", CHAIR)
    await stage.say("open again", ANNA, thread=post)
    assert len(await answers(stage)) == 1
    assert "(closed)" not in [one for one in stage.posted if one.edits == post][-1].posting.body


async def test_an_archived_group_is_left_alone(stage: Stage) -> None:
    await opened(stage)
    await stage.say("!group archive", CHAIR)
    stage.clock.forward(days=40)
    assert await stage.tick() == ""
    await stage.say("!group reopen", CHAIR)
    stage.clock.forward(hours=2)
    assert "closes by itself" in await stage.tick()


@pytest.mark.parametrize("days", [8, 10, 12])
async def test_a_consultation_that_was_taken_back_owes_nothing(stage: Stage, days: int) -> None:
    await opened(stage)
    await stage.say("!undo", CHAIR)
    stage.clock.forward(days=days)
    assert await stage.tick() == ""


async def test_who_left_the_room_is_no_longer_waited_for(stage: Stage) -> None:
    await opened(stage)
    left = tuple(one for one in ROOMS[0].members if one.user_id != MARC)
    await stage.dispatcher.handle(RoomSeen(replace(ROOMS[0], members=left)))
    stage.clock.forward(days=8)
    heard = await stage.tick()
    assert "ASTI" not in heard
    assert rung(stage) == {ANNA}
