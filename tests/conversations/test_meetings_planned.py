"""Meetings that are planned, moved, called off, reminded of."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.meetings import MeetingState
from tests.cast import ANNA, CHAIR, MARC, OBSERVER, OTHER_ROOM, OUTSIDER
from tests.conversations.stage import Stage

PLAN = '!meeting plan "Working group" 15 December 14:00 for 2h at the town hall'
SERIES = f"{PLAN} every 3 months"
START = datetime(2026, 12, 15, 13, 0, tzinfo=UTC)


async def test_a_meeting_is_planned_and_told_in_full(stage: Stage) -> None:
    said = await stage.say(PLAN, CHAIR)
    assert "M-1 Working group · Tuesday, 15 December 2026, 14:00 (Luxembourg)" in said
    assert "Length: 2 h · place: the town hall" in said
    meeting = await stage.meeting(1)
    assert (meeting.starts_at, meeting.length) == (START, timedelta(hours=2))


@pytest.mark.parametrize(
    ("typed", "length", "place"),
    [
        ('"W" 15 December 14:00', 120, None),
        ('"W" 15 December 14:00 for 90 min', 90, None),
        ('"W" 15 December 14:00 at https://meet.example.org/w', 120, "https://meet.example.org/w"),
        ('"W" 15 December 14:00 at the town hall for 1h30', 90, "the town hall"),
        ("« W » 15 décembre à 14h pendant 1h à la mairie", 60, "la mairie"),
        ("„W“ 15. Dezember um 14 Uhr für 3 Stunden im Rathaus", 180, "Rathaus"),
        ('"W" 15. Dezember um 14 Auer fir 2 Stonnen an der Gemeng', 120, "an der Gemeng"),
    ],
)
async def test_length_and_place_stand_in_any_order(
    stage: Stage, typed: str, length: int, place: str | None
) -> None:
    await stage.say(f"!meeting plan {typed}", CHAIR)
    meeting = await stage.meeting(1)
    assert (meeting.starts_at, meeting.length, meeting.place) == (START, timedelta(minutes=length), place)


async def test_a_series_tells_its_next_times_and_that_it_ends(stage: Stage) -> None:
    said = await stage.say(SERIES, CHAIR)
    assert "15 Mar 2027 14:00, 15 Jun 2027 14:00 and 15 Sept 2027 14:00" in said
    assert "until" in said
    bounded = '!meeting plan "Second" 16 December 14:00 every week until 31 December'
    assert "23 Dec 14:00 and 30 Dec 14:00" in await stage.say(bounded, CHAIR)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ('"W" 2020-01-15 14:00', "past"),
        ('"W" 15 December', "At what time"),
        ('"W" soon', "do not understand that date"),
        ('"W" 15 December 14:00 for 30 hours', "at most 24 hours"),
        ('"W" 15 December 14:00 every blue moon', "how often"),
        ('"W" 15 December 14:00 every first monday of march', "not one of those days"),
        ('"W"', "for example"),
        ("", "for example"),
        ('"W" 31 February 14:00', "no such date"),
    ],
)
async def test_what_cannot_be_planned_is_said_kindly(stage: Stage, typed: str, told: str) -> None:
    assert told.lower() in (await stage.say(f"!meeting plan {typed}", CHAIR)).lower().replace(
        "don’t", "do not"
    )
    assert await stage.meetings() == {}


async def test_hours_that_daylight_saving_skips_or_doubles_are_told(stage: Stage) -> None:
    assert "does not exist" in await stage.say('!meeting plan "W" 2027-03-28 02:30', CHAIR)
    assert "comes twice" in await stage.say('!meeting plan "W" 2027-10-31 02:30', CHAIR)


async def test_an_hour_that_is_skipped_in_a_series_is_told(stage: Stage) -> None:
    said = await stage.say('!meeting plan "X" 21 March 2027 02:30 weekly', CHAIR)
    assert "28 Mar 2027 03:30, 4 Apr 2027 02:30" in said
    assert "28 Mar 2027 03:30: the hour you said does not exist on that day" in said
    assert "comes twice" in await stage.say('!meeting plan "Y" 24 October 2027 02:30 weekly', CHAIR)


async def test_two_meetings_are_not_held_at_once(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    assert "already has M-1" in await stage.say('!meeting plan "Other" 15 December 15:00', CHAIR)
    assert "M-2" in await stage.say('!meeting plan "After" 15 December 16:00', CHAIR)
    assert list(await stage.meetings()) == ["M-1", "M-2"]


async def test_a_member_plans_no_meeting(stage: Stage) -> None:
    assert "Only the chair" in await stage.say(PLAN, ANNA)


async def test_editing_the_message_changes_the_meeting_and_keeps_its_number(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say(PLAN, CHAIR, event_id=event)
    await stage.edit(event, PLAN.replace("14:00", "15:00"), CHAIR)
    meeting = await stage.meeting(1)
    assert meeting.starts_at == START + timedelta(hours=1)
    assert meeting.number == 1


async def test_deleting_the_message_takes_the_meeting_and_its_reminders_away(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say(PLAN, CHAIR, event_id=event)
    await stage.delete(event, CHAIR)
    assert await stage.meetings() == {}
    stage.clock.now = START
    assert await stage.tick() == ""


async def test_a_meeting_is_moved_and_its_reminders_with_it(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    assert "16 December 2026, 10:00" in await stage.say("!meeting move M-1 16 December 10:00", CHAIR)
    stage.clock.now = START
    assert "It is time" not in await stage.tick()
    stage.clock.now = datetime(2026, 12, 16, 9, 0, tzinfo=UTC)
    assert "It is time" in await stage.tick()
    await stage.say("!undo", CHAIR)
    assert (await stage.meeting(1)).starts_at == START


async def test_whether_a_series_moves_is_asked(stage: Stage) -> None:
    await stage.say(SERIES, CHAIR)
    asked = await stage.say("!meeting move M-1 16 December 10:00", CHAIR)
    assert "!meeting move M-1 alone" in asked
    assert "!meeting move M-1 series" in asked
    alone = await stage.say("!meeting move M-1 alone 16 December 10:00", CHAIR)
    assert "15 Mar 2027 14:00" in alone
    whole = await stage.say("!meeting move M-1 series 17 December 9:00", CHAIR)
    assert "17 Mar 2027 09:00" in whole


async def test_what_a_series_will_meet_is_told_and_not_refused(stage: Stage) -> None:
    await stage.say(SERIES, CHAIR)
    said = await stage.say('!meeting plan "Collision" 15 March 14:30', CHAIR)
    told = "M-2 and the series of M-1 will fall together: the series has a meeting on Monday, 15 March 2027"
    assert told in said
    assert "fall together" not in await stage.say("!meeting move M-2 16 March 14:30", CHAIR)
    assert told in await stage.say("!meeting move M-2 15 March 13:00", CHAIR)
    said = await stage.say("!meeting cancel M-1 alone", CHAIR)
    assert "Next meeting: M-3, Monday, 15 March 2027, 14:00" in said
    assert "At that time the group also has M-2 Collision" in said


async def test_a_series_that_will_meet_another_meeting_says_so(stage: Stage) -> None:
    await stage.say('!meeting plan "Retreat" 15 March 9:00 for 8h', CHAIR)
    assert "M-1 and the series of M-2 will fall together" in await stage.say(SERIES, CHAIR)
    stage.clock.now = START
    await stage.say("!meeting start M-2", CHAIR)
    assert "At that time the group also has M-1 Retreat" in await stage.say("!meeting end", CHAIR)


async def test_a_meeting_moved_onto_the_next_of_its_own_series_says_so(stage: Stage) -> None:
    await stage.say(SERIES, CHAIR)
    said = await stage.say("!meeting move M-1 alone 15 March 15:00", CHAIR)
    assert "M-1 and the series of M-1 will fall together" in said
    assert "fall together" not in await stage.say("!meeting move M-1 series 16 March 15:00", CHAIR)


async def test_a_meeting_is_called_off_and_the_next_of_its_series_planned(stage: Stage) -> None:
    await stage.say(SERIES, CHAIR)
    said = await stage.say("!meeting cancel M-1 alone", CHAIR)
    assert "called off" in said
    assert "Next meeting: M-2, Monday, 15 March 2027, 14:00" in said
    stage.clock.now = START
    assert await stage.tick() == ""
    assert "called off" in await stage.say("!meeting cancel M-2 series", CHAIR)
    assert await stage.meetings() == {"M-1": MeetingState.CANCELLED, "M-2": MeetingState.CANCELLED}
    assert "was called off" in await stage.say("!meeting start M-1", CHAIR)


async def test_calling_off_is_taken_back_whole(stage: Stage) -> None:
    await stage.say(SERIES, CHAIR)
    await stage.say("!meeting cancel M-1 alone", CHAIR)
    await stage.say("!undo", CHAIR)
    assert await stage.meetings() == {"M-1": MeetingState.PLANNED}
    stage.clock.now = START
    assert "It is time" in await stage.tick()


async def test_reminders_come_once_each_and_ring_whoever_did_not_decline(stage: Stage) -> None:
    await stage.say("!digest off", CHAIR)
    await stage.say(PLAN, CHAIR)
    invitation = stage.last()
    await stage.react(invitation, "👎", MARC)
    for ahead, words in (
        (14 * 24, "What do you want to talk about"),
        (48, "Soon"),
        (1, "In an hour"),
        (0, "It is time"),
    ):
        stage.clock.now = START - timedelta(hours=ahead)
        said = await stage.tick()
        assert words in said
        assert "was due" not in said
        assert set(stage.posted[-1].posting.rings) == {CHAIR, ANNA, OBSERVER}
        assert await stage.tick() == ""


async def test_a_reminder_that_comes_late_says_so_and_only_the_last_comes(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    stage.clock.now = START - timedelta(hours=20)
    said = await stage.tick()
    assert "Soon" in said
    assert "was due" in said
    assert "talk about" not in said


async def test_a_reminder_that_comes_too_late_for_its_words_says_when_it_was(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    stage.clock.now = START - timedelta(minutes=20)
    said = await stage.tick()
    assert "Soon: M-1" in said
    assert "In an hour" not in said
    stage.clock.now = START + timedelta(minutes=20)
    said = await stage.tick()
    assert "Was to begin: M-1 Working group, Tuesday, 15 December 2026, 14:00" in said
    assert "It is time" not in said


async def test_reminders_are_switched_off_and_on_again(stage: Stage) -> None:
    await stage.say("!digest off", CHAIR)
    await stage.say(PLAN, CHAIR)
    said = await stage.say("!meeting reminders off days", CHAIR)
    assert "The reminder two days before a meeting is off in this group." in said
    stage.clock.now = START - timedelta(days=2)
    assert await stage.tick() == ""
    await stage.say("!meeting reminders off", CHAIR)
    stage.clock.now = START - timedelta(hours=1)
    assert await stage.tick() == ""
    await stage.say("!meeting reminders on", CHAIR)
    stage.clock.now = START
    assert "It is time" in await stage.tick()
    assert "Only the chair" in await stage.say("!meeting reminders off", ANNA)


async def test_a_meeting_nobody_opens_lapses_and_its_series_goes_on(stage: Stage) -> None:
    await stage.say(SERIES, CHAIR)
    await stage.say("!agenda add Review", ANNA)
    stage.clock.now = START + timedelta(hours=15)
    said = await stage.tick()
    assert "never opened" in said
    assert "M-2" in said
    assert "1. Review" in await stage.say("!agenda list")


async def test_the_series_outlives_who_typed_it(stage: Stage) -> None:
    await stage.say("!group role @Anna chair", CHAIR)
    await stage.say(SERIES, ANNA)
    await stage.say("!group remove @Anna", CHAIR)
    await stage.say("!meeting cancel M-1 alone", CHAIR)
    assert (await stage.meeting(2)).state is MeetingState.PLANNED


async def test_meetings_are_listed_and_shown(stage: Stage) -> None:
    assert "No meeting to show" in await stage.say("!meeting list")
    await stage.say(PLAN, CHAIR)
    await stage.react(stage.last(), "👍", ANNA)
    assert "📅 M-1 15 Dec 14:00 · Working group" in await stage.say("!meeting list", OBSERVER)
    shown = await stage.say("!meeting show")
    assert "(planned) Working group" in shown
    assert "👍 1 · Anna Schmit" in shown


async def test_an_unknown_meeting_and_one_of_another_group_are_the_same(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    told = await stage.say("!meeting show M-1", OUTSIDER, OTHER_ROOM)
    assert "There is no meeting M-1" in told
    assert "Working group" not in told
