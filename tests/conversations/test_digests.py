"""The weekly digest: once, on Monday at eight, and only where something waits."""

from datetime import datetime
from zoneinfo import ZoneInfo

from storage.letters import Letter
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, PRIVATE_ROOM
from tests.conversations.consulting import UNTIL, opened
from tests.conversations.stage import Stage

HEAD = "This week in the group"


async def _until(stage: Stage, local: str) -> list[Letter]:
    """Lets time pass, does what is due, and gives the digests that were posted."""
    at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("Europe/Luxembourg"))
    before = len(stage.posted)
    stage.clock.now = at.astimezone(stage.clock.now.tzinfo)
    await stage.tick()
    return [one for one in stage.since(before) if HEAD in one.posting.body]


async def _work(stage: Stage) -> None:
    await stage.say("!action Draft the note @Anna by tomorrow\n!action Book the room @Marc by 15 January")
    await stage.say("!decision propose Buy a beamer until 10 December 18:00", CHAIR)
    await stage.say('!meeting plan "Spring" 11 December 14:00', CHAIR)
    await stage.tick()


async def test_it_says_what_waits_once_a_week(stage: Stage) -> None:
    await _work(stage)
    assert await _until(stage, "2026-11-30 07:59") == []
    (letter,) = await _until(stage, "2026-11-30 08:00")
    assert letter.room_id == GROUP_ROOM
    told = letter.posting.body
    assert "Open action items (2, 1 late)" in told
    assert told.index("⏰ A-1") < told.index("• A-2")
    assert "🗳️ D-1" in told
    assert "Next: M-1" in told
    assert "not running" not in told
    assert await _until(stage, "2026-11-30 08:05") == []
    assert await _until(stage, "2026-12-06 23:00") == []
    assert len(await _until(stage, "2026-12-07 08:00")) == 1


async def test_it_rings_those_it_waits_for_unless_they_switched_it_off(stage: Stage) -> None:
    await _work(stage)
    (letter,) = await _until(stage, "2026-11-30 08:00")
    assert letter.posting.rings == (ANNA,)
    assert "does not call you" in await stage.say("digest off", ANNA, PRIVATE_ROOM)
    (letter,) = await _until(stage, "2026-12-07 08:00")
    assert letter.posting.rings == ()
    await stage.say("digest on", ANNA, PRIVATE_ROOM)
    (letter,) = await _until(stage, "2026-12-14 08:00")
    assert letter.posting.rings == (ANNA,)


async def test_the_chair_switches_it_off_for_the_group(stage: Stage) -> None:
    await _work(stage)
    assert "Only the chair" in await stage.say("!digest off", MARC)
    assert "no weekly digest" in await stage.say("!digest off", CHAIR)
    assert await _until(stage, "2026-11-30 08:00") == []
    await stage.say("!digest on", CHAIR)
    assert await _until(stage, "2026-11-30 09:00") == []
    assert len(await _until(stage, "2026-12-07 08:00")) == 1


async def test_switching_it_off_can_be_undone(stage: Stage) -> None:
    await _work(stage)
    await stage.say("!digest off", CHAIR)
    await stage.say("!undo", CHAIR)
    assert len(await _until(stage, "2026-11-30 08:00")) == 1


async def test_nothing_is_posted_where_nothing_waits(stage: Stage) -> None:
    await stage.tick()
    assert await _until(stage, "2026-11-30 08:00") == []
    await stage.say('!meeting plan "Far away" 15 January 14:00', CHAIR)
    assert await _until(stage, "2026-12-07 08:00") == []
    assert len(await _until(stage, "2027-01-04 08:00")) == 1


async def test_several_that_were_missed_are_one_and_it_says_that_it_is_late(stage: Stage) -> None:
    await _work(stage)
    (letter,) = await _until(stage, "2026-12-16 10:00")
    assert "Monday, 14 December 2026, 08:00" in letter.posting.body
    assert "not running" in letter.posting.body
    assert len(await _until(stage, "2026-12-21 08:00")) == 1


async def test_it_goes_by_the_clock_of_the_group(stage: Stage) -> None:
    await _work(stage)
    await stage.say("!group timezone New York", CHAIR)
    assert await _until(stage, "2026-11-30 08:00") == []
    assert len(await _until(stage, "2026-11-30 14:00")) == 1
    await stage.say("!group timezone Luxembourg", CHAIR)
    assert await _until(stage, "2026-11-30 15:00") == []
    assert len(await _until(stage, "2026-12-07 08:00")) == 1


async def test_an_archived_group_is_given_none(stage: Stage) -> None:
    await _work(stage)
    await stage.say("!group archive", CHAIR)
    assert await _until(stage, "2026-11-30 08:00") == []


async def test_it_is_shown_when_asked_for(stage: Stage) -> None:
    assert "Nothing waits" in await stage.say("!digest", OBSERVER)
    await _work(stage)
    for typed in ("!digest", "!récap", "!wochenüberblick", "!wocheniwwerbléck"):
        told = await stage.say(typed, OBSERVER)
        assert "A-1" in told, typed
        assert "D-1" in told, typed
    assert "A-1" in await stage.say("digest", ANNA, PRIVATE_ROOM)


async def test_it_lists_open_consultations_with_who_has_not_answered_and_rings_none(stage: Stage) -> None:
    post = await opened(stage)
    await stage.tick()
    (letter,) = await _until(stage, "2026-11-30 08:00")
    told = letter.posting.body
    assert "Open consultations (1)" in told
    assert f"• C-1 (https://matrix.to/#/%21group/%24{post[1:]}) Explanatory note · until 4 Dec 18:00" in told
    assert "no answer yet: ASTI and SOS Faim" in told
    assert letter.posting.rings == ()
    await stage.say("!consult done C-1", ANNA)
    told = await stage.say("!digest")
    assert "no answer yet: ASTI" in told
    assert "SOS Faim" not in told
    await stage.say("!consult done C-1", MARC)
    told = await stage.say("!digest")
    assert "C-1" in told
    assert "no answer yet" not in told
    await stage.say("!consult close C-1", CHAIR)
    assert "Nothing waits" in await stage.say("!digest")


async def test_who_speaks_for_no_organisation_is_named_as_a_person(stage: Stage) -> None:
    await stage.say('!group org @Anna "SOS Faim"', CHAIR)
    await stage.say(f'!consult open "Note" {UNTIL} https://example.lu/note', CHAIR)
    await stage.tick()
    (letter,) = await _until(stage, "2026-11-30 08:00")
    assert "no answer yet: SOS Faim and Marc Thill" in letter.posting.body
    assert letter.posting.rings == ()
