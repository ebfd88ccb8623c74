"""What happened while somebody was away."""

from bot.engine.messages import RoomSeen
from bot.rules.groups import RoomState
from bot.rules.people import Member
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM, VIGIE
from tests.conversations.consulting import LATER_FILE, UNTIL, opened
from tests.conversations.stage import Stage


async def _while_anna_was_away(stage: Stage) -> None:
    """Anna speaks, goes away for a week, and much happens."""
    await stage.say("Good morning", ANNA)
    await stage.say("!action Mine from before @Anna", ANNA)
    stage.clock.forward(days=2)
    await stage.say("!decision We meet monthly", CHAIR)
    await stage.say("!decision propose Buy a beamer until 10 December 18:00", CHAIR)
    await stage.say("!action Draft the note @Anna by 15 January", CHAIR)
    await stage.say("!action Book the room @Marc", CHAIR)
    await stage.say('!meeting plan "Spring" 11 December 14:00', CHAIR)
    await stage.say('!meeting plan "Summer" 14 December 14:00', CHAIR)
    await stage.say("!meeting move M-2 15 December 15:00", CHAIR)
    await stage.say('!meeting plan "Autumn" 16 December 14:00', CHAIR)
    await stage.say("!meeting cancel M-3", CHAIR)
    await stage.say('!meeting poll "Retreat" 12 January 14:00, 13 January 10:00', CHAIR)
    stage.clock.forward(days=5)


async def test_one_is_told_what_is_new_with_ids_and_links(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    told = await stage.say("!missed", ANNA)
    assert "Since Monday, 23 November 2026" in told
    assert "✅ D-1" in told
    assert "🗳️ D-2" in told
    assert "A-2" in told
    assert "Which date suits you" in told
    assert "📅 M-1" in told
    assert "↪️ M-2" in told
    assert "❌ M-3" in told
    assert "Next: M-1" in told
    assert "https://matrix.to/#/%21group/" in told
    for other in ("A-1", "A-3"):
        assert other not in told


async def test_asking_again_or_chatting_first_changes_nothing(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    await stage.say("Hello, I am back", ANNA)
    stage.clock.forward(minutes=20)
    for _ in range(2):
        assert "Since Monday, 23 November 2026" in await stage.say("!missed", ANNA)
        stage.clock.forward(minutes=20)
    stage.clock.forward(days=1)
    told = await stage.say("!missed", ANNA)
    assert "Since Monday, 30 November 2026" in told
    assert "D-1" not in told


async def test_what_one_answered_is_no_longer_open(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    await stage.say("!vote D-2 yes\n!meeting dates 1", ANNA)
    told = await stage.say("!missed", ANNA)
    assert "D-2" not in told
    assert "Which date" not in told


async def test_nothing_missed_says_so_kindly(stage: Stage) -> None:
    await stage.say("!action Mine from before @Anna", ANNA)
    stage.clock.forward(days=7)
    told = await stage.say("!missed", ANNA)
    assert told.splitlines() == ["✨ You missed nothing since Monday, 23 November 2026, 10:00 (Luxembourg)."]


async def test_what_is_late_is_told_though_it_did_not_change(stage: Stage) -> None:
    await stage.say("!action Draft the note @Anna by tomorrow", ANNA)
    stage.clock.forward(days=7)
    assert "⏰ A-1" in await stage.say("!missed", ANNA)


async def test_what_others_did_with_ones_actions_is_told(stage: Stage) -> None:
    await stage.say("!action One @Anna\n!action Two @Anna\n!action Three @Anna", ANNA)
    stage.clock.forward(days=2)
    await stage.say("!action done A-1\n!action edit A-2 Two and a half", MARC)
    told = await stage.say("!missed", ANNA)
    assert "✅ A-1" in told
    assert "A-2" in told
    assert "A-3" not in told


async def test_a_date_is_taken_instead(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    for typed in ("!missed since friday", "!missed 3 days ago", "!manqué depuis le 27 novembre"):
        told = await stage.say(typed, ANNA)
        assert "D-1" not in told, typed
        assert "D-2" in told, typed
    for typed in ("!missed 2 weeks", "!verpasst seit letzten Montag", "!verpasst zënter 14 Deeg"):
        assert "D-1" in await stage.say(typed, ANNA), typed


async def test_a_date_that_is_none_or_still_to_come_is_refused_kindly(stage: Stage) -> None:
    assert "still to come" in await stage.say("!missed tomorrow")
    assert "date" in await stage.say("!missed the flood")
    assert "60" in await stage.say("!missed " + "x" * 10_000)


async def test_a_newcomer_is_told_of_two_weeks(stage: Stage) -> None:
    await stage.say("!decision We meet monthly", CHAIR)
    told = await stage.say("!missed", ANNA)
    assert "two weeks" in told
    assert "D-1" in told


async def test_observers_are_not_asked_to_vote(stage: Stage) -> None:
    await stage.say("Good morning", OBSERVER)
    await _while_anna_was_away(stage)
    told = await stage.say("!missed", OBSERVER)
    assert "D-1" in told
    assert "D-2" not in told
    assert "Which date" not in told


async def test_minutes_that_wait_and_meetings_that_were_held_are_told(stage: Stage) -> None:
    await stage.say("Good morning", ANNA)
    stage.clock.forward(days=1)
    await stage.say("!meeting start\n!info We spoke", CHAIR)
    await stage.say("!meeting end", CHAIR)
    told = await stage.say("!missed", ANNA)
    assert "Minutes to approve (1)" in told
    assert "✅ M-1" in told
    stage.clock.forward(days=1)
    await stage.say("!minutes approve M-1", CHAIR)
    told = await stage.say("!missed since yesterday", ANNA)
    assert "Minutes to approve" not in told
    assert "🔏 M-1" in told


async def test_in_private_one_is_told_of_ones_own_groups(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    told = await stage.say("missed", ANNA, PRIVATE_ROOM)
    assert "D-1" in told
    assert "Since Monday, 23 November 2026" in told


async def test_who_left_the_room_is_forgotten_and_told_nothing(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    here = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(CHAIR, "Claire Weber", 50))
    await stage.dispatcher.handle(RoomSeen(RoomState(GROUP_ROOM, True, False, here)))
    assert "no group’s room" in await stage.say("missed", ANNA, PRIVATE_ROOM)
    back = (*here, Member(ANNA, "Anna Schmit", 0))
    await stage.dispatcher.handle(RoomSeen(RoomState(GROUP_ROOM, True, False, back)))
    assert "two weeks" in await stage.say("missed", ANNA, PRIVATE_ROOM)


async def test_another_group_is_never_told_of(stage: Stage) -> None:
    await _while_anna_was_away(stage)
    told = await stage.say("!missed", OUTSIDER)
    assert "A-2" not in await stage.say("missed", OUTSIDER, PRIVATE_ROOM)
    assert "Draft the note" not in told


async def test_consultations_are_told_that_were_opened_extended_renewed_or_closed(stage: Stage) -> None:
    for title in ("First", "Second", "Third"):
        await stage.say(f'!consult open "{title}" {UNTIL} https://example.lu/note', CHAIR)
    await stage.say("Good morning", ANNA)
    stage.clock.forward(days=2)
    assert "Consultations (" not in await stage.say("!missed since yesterday", ANNA)
    await stage.say("!consult extend C-1 8 December 18:00", CHAIR)
    await stage.say("!consult version C-2", CHAIR, replies_to=LATER_FILE)
    await stage.say("!consult close C-3", CHAIR)
    post = await opened(stage, "Fourth")
    stage.clock.forward(days=1)
    told = (await stage.say("!missed since yesterday", ANNA)).splitlines()
    assert "Consultations (4)" in told
    extended, renewed, closed, fresh = (_line(told, f"C-{number}") for number in range(1, 5))
    assert extended.startswith("📅")
    assert "now open until" in extended
    assert "8 Dec 18:00" in extended
    assert "has a version 2" in renewed
    assert closed.startswith("🔒")
    assert "is open for comment until" in fresh
    assert f"https://matrix.to/#/%21group/%24{post[1:]}" in fresh


def _line(told: list[str], reference: str) -> str:
    """The first line about a record."""
    return next(line for line in told if f"{reference} " in line)


async def test_a_consultation_taken_back_is_not_told(stage: Stage) -> None:
    await stage.say("Good morning", ANNA)
    stage.clock.forward(days=1)
    said = stage.event_id()
    await stage.say(f'!consult open "First" {UNTIL} https://example.lu/note', CHAIR, event_id=said)
    assert "C-1" in await stage.say("!missed since yesterday", ANNA)
    await stage.delete(said, CHAIR)
    assert "C-1" not in await stage.say("!missed since yesterday", ANNA)


async def test_a_consultation_waits_for_whoever_s_organisation_has_not_answered(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say('!group org @Claire "Ministry"', CHAIR)
    stage.clock.forward(days=2)
    waits = "without your answer (1)"
    told = await stage.say("!missed since yesterday", ANNA)
    assert waits in told
    line = _line(told.splitlines(), "C-1")
    assert line.endswith("until 4 Dec 18:00")
    assert waits in await stage.say("!missed since yesterday", MARC)
    for person in (CHAIR, OBSERVER):
        assert "without your answer" not in await stage.say("!missed since yesterday", person), person
    await stage.say("we agree", ANNA, thread=post)
    assert "without your answer" not in await stage.say("!missed since yesterday", ANNA)
    assert waits in await stage.say("!missed since yesterday", MARC)
    await stage.say('!group org @Marc "SOS Faim"', CHAIR)
    assert "without your answer" not in await stage.say("!missed since yesterday", MARC)


async def test_a_consultation_past_its_deadline_waits_until_it_is_closed(stage: Stage) -> None:
    await opened(stage)
    stage.clock.forward(days=12)
    assert "your answer is still taken" in await stage.say("!missed since yesterday", ANNA)
    await stage.say("!consult close C-1", CHAIR)
    told = await stage.say("!missed since yesterday", ANNA)
    assert "without your answer" not in told
    assert "🔒 C-1" in told


async def test_another_group_is_never_told_of_a_consultation(stage: Stage) -> None:
    await opened(stage)
    for room in (OTHER_ROOM, PRIVATE_ROOM):
        told = await stage.say("missed" if room == PRIVATE_ROOM else "!missed", OUTSIDER, room)
        assert "C-1" not in told
        assert "C-1" not in await stage.say("digest" if room == PRIVATE_ROOM else "!digest", OUTSIDER, room)
