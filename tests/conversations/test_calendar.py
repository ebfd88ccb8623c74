"""The next steps, and the file for one's own calendar, read by a library that did not write it."""

from datetime import UTC, date, datetime

import pytest
from ical.calendar_stream import IcsCalendarStream

from tests.cast import CHAIR, OTHER_ROOM, OUTSIDER
from tests.conversations.stage import Stage

PLAN = '!meeting plan "Working group; plenary, with a comma" 15 December 14:00 for 2h at the town hall'


async def ics(stage: Stage) -> str:
    """Asks for the calendar and returns its file, unfolded (RFC 5545, 3.1)."""
    await stage.say("!calendar")
    await stage.tick()
    written = list(stage.files().values())[-1].decode()
    IcsCalendarStream.calendar_from_ics(written)
    return written.replace("\r\n ", "").replace("\r\n", "\n")


def events(text: str) -> list[dict[str, str]]:
    """Reads the events of a calendar: what stands before the colon is a name with its parameters."""
    found = []
    for block in text.split("\nBEGIN:VEVENT\n")[1:]:
        lines = block.split("END:VEVENT")[0].strip().split("\n")
        found.append({name: value for name, _, value in (line.partition(":") for line in lines)})
    return found


async def given(stage: Stage) -> dict[str, dict[str, str]]:
    """Asks for the calendar and returns its events by id; each id stands there once."""
    found = events(await ics(stage))
    assert len({one["UID"] for one in found}) == len(found)
    return {one["UID"]: one for one in found}


def day(event: dict[str, str]) -> str:
    """The day on which an event begins."""
    return next(value[:8] for name, value in event.items() if name.startswith("DTSTART"))


async def test_the_next_steps_are_listed_by_time(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    await stage.say("!action Draft the note by 2026-12-01")
    await stage.say("!decision propose We meet in March until 2026-11-30 18:00")
    said = await stage.say("!calendar")
    assert "3 next steps" in said
    assert said.index("D-1") < said.index("A-1") < said.index("M-1")
    assert "15 Dec 14:00 · M-1 Working group" in said


async def test_an_empty_calendar_says_so(stage: Stage) -> None:
    assert "Nothing is planned" in await stage.say("!calendrier")


async def test_the_file_has_what_calendars_need(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    text = await ics(stage)
    assert text.startswith("BEGIN:VCALENDAR\n")
    assert "VERSION:2.0" in text
    assert "BEGIN:VTIMEZONE" in text
    assert "TZID:Europe/Luxembourg" in text
    (event,) = events(text)
    assert event["DTSTART;TZID=Europe/Luxembourg"] == "20261215T140000"
    assert event["DTEND;TZID=Europe/Luxembourg"] == "20261215T160000"
    assert event["SUMMARY"] == "M-1 Working group\\; plenary\\, with a comma"
    assert event["LOCATION"] == "the town hall"
    assert event["CLASS"] == "PRIVATE"
    assert event["DTSTAMP"] == "20261123T090000Z"


async def test_a_moved_meeting_keeps_its_id_and_a_cancelled_one_is_taken_out(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    (before,) = events(await ics(stage))
    await stage.say("!meeting move M-1 16 December 15:00", CHAIR)
    (moved,) = events(await ics(stage))
    assert moved["UID"] == before["UID"]
    assert (before["SEQUENCE"], moved["SEQUENCE"]) == ("0", "1")
    await stage.say("!meeting cancel M-1", CHAIR)
    (gone,) = events(await ics(stage))
    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == (before["UID"], "2", "CANCELLED")


async def test_a_series_is_there_and_its_times_keep_their_ids(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    before = events(await ics(stage))
    assert [one["DTSTART;TZID=Europe/Luxembourg"][:8] for one in before[:3]] == [
        "20261215",
        "20270315",
        "20270615",
    ]
    await stage.say("!meeting cancel M-1 alone", CHAIR)
    after = events(await ics(stage))
    assert [one["UID"] for one in after[:3]] == [one["UID"] for one in before[:3]]
    assert [one["STATUS"] for one in after[:3]] == ["CANCELLED", "CONFIRMED", "CONFIRMED"]


async def test_a_deadline_without_an_hour_is_a_day(stage: Stage) -> None:
    await stage.say("!action Draft the note by 2026-12-01")
    (event,) = events(await ics(stage))
    assert event["DTSTART;VALUE=DATE"] == "20261201"
    assert event["DTEND;VALUE=DATE"] == "20261202"


@pytest.mark.parametrize("words", ["BEGIN:VEVENT", "x\\nATTENDEE:mailto:eve@example.org", "é" * 200])
async def test_what_people_type_adds_nothing_to_the_file(stage: Stage, words: str) -> None:
    await stage.say(f"!action {words} by 2026-12-01")
    assert len(events(await ics(stage))) == 1
    assert "\nATTENDEE" not in await ics(stage)


async def test_the_calendar_of_another_group_is_nobodys_business(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    assert "Nothing is planned" in await stage.say("!calendar", OUTSIDER, OTHER_ROOM)


async def test_another_library_reads_the_same(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    await stage.say("!action Draft the note by 2026-12-01")
    await stage.say("!calendar")
    await stage.tick()
    (data,) = stage.files().values()
    read = IcsCalendarStream.calendar_from_ics(data.decode())
    starts = [event.start for event in read.events]
    assert starts[0] == date(2026, 12, 1)
    assert isinstance(starts[1], datetime)
    assert starts[1].astimezone(UTC) == datetime(2026, 12, 15, 13, 0, tzinfo=UTC)
    assert isinstance(starts[3], datetime)
    assert starts[3].astimezone(UTC) == datetime(2027, 6, 15, 12, 0, tzinfo=UTC)
    assert read.events[1].summary == "M-1 Working group; plenary, with a comma"
    assert [zone.tz_id for zone in read.timezones] == ["Europe/Luxembourg"]


async def test_what_did_not_change_is_given_out_unchanged(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    await stage.say("!action Draft the note by 2026-12-01")
    before = await given(stage)
    stage.clock.forward(days=1)
    after = await given(stage)
    assert [one.pop("DTSTAMP") for one in after.values()] == ["20261124T090000Z"] * len(after)
    assert [one.pop("DTSTAMP") for one in before.values()] == ["20261123T090000Z"] * len(before)
    assert after == before
    assert {one["SEQUENCE"] for one in after.values()} == {"0"}


async def test_a_series_that_is_moved_keeps_all_its_ids(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    before = await given(stage)
    await stage.say("!meeting move M-1 series 5 January 10:00", CHAIR)
    after = await given(stage)
    assert [day(after[uid]) for uid in list(before)[:3]] == ["20270105", "20270405", "20270705"]
    assert list(after) == list(before)
    assert {(one["SEQUENCE"], one["STATUS"]) for one in after.values()} == {("1", "CONFIRMED")}


async def test_a_meeting_that_was_moved_alone_moves_with_its_series(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    first, second = list(await given(stage))[:2]
    await stage.say("!meeting move M-1 alone 22 December 14:00", CHAIR)
    alone = await given(stage)
    assert (day(alone[first]), alone[first]["SEQUENCE"]) == ("20261222", "1")
    assert (day(alone[second]), alone[second]["SEQUENCE"]) == ("20270315", "0")
    await stage.say("!meeting move M-1 series 5 January 10:00", CHAIR)
    moved = await given(stage)
    assert (day(moved[first]), moved[first]["SEQUENCE"]) == ("20270105", "2")
    assert (day(moved[second]), moved[second]["SEQUENCE"]) == ("20270405", "1")
    assert len(moved) == len(alone)


async def test_a_series_that_is_cancelled_is_taken_out_whole(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    before = await given(stage)
    await stage.say("!meeting cancel M-1 series", CHAIR)
    after = await given(stage)
    assert list(after) == list(before)
    assert [day(one) for one in after.values()] == [day(one) for one in before.values()]
    assert {(one["SEQUENCE"], one["STATUS"]) for one in after.values()} == {("1", "CANCELLED")}
    assert {one["SUMMARY"] for one in after.values()} == {"M-1 Working group\\; plenary\\, with a comma"}
    assert "Nothing is planned" in await stage.say("!calendar")


async def test_a_meeting_of_a_series_that_is_being_held_calls_none_of_the_others_off(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    before = await given(stage)
    stage.clock.now = datetime(2026, 12, 15, 13, 10, tzinfo=UTC)
    await stage.say("!meeting start M-1", CHAIR)
    held = await given(stage)
    assert list(held) == list(before)
    first, *later = held.values()
    assert (first["DTSTART;TZID=Europe/Luxembourg"], first["SEQUENCE"]) == ("20261215T141000", "1")
    assert {(one["SEQUENCE"], one["STATUS"]) for one in later} == {("0", "CONFIRMED")}
    stage.clock.forward(minutes=50)
    await stage.say("!meeting end", CHAIR)
    after = await given(stage)
    assert list(after)[: len(before)] == list(before)
    ended, planned = list(after.values())[:2]
    assert (ended["DTEND;TZID=Europe/Luxembourg"], ended["SEQUENCE"]) == ("20261215T150000", "2")
    assert planned["SUMMARY"].startswith("M-2 Working group")
    # What its series says is the same, whichever of its meetings comes next.
    assert {one["SEQUENCE"] for one in list(after.values())[2:]} == {"0"}
    assert {one["STATUS"] for one in after.values()} == {"CONFIRMED"}


async def test_a_meeting_of_a_series_that_nobody_held_is_taken_out_alone(stage: Stage) -> None:
    await stage.say(f"{PLAN} every 3 months", CHAIR)
    before = await given(stage)
    stage.clock.now = datetime(2026, 12, 16, 13, 0, tzinfo=UTC)
    await stage.tick()
    after = await given(stage)
    assert [after[uid]["STATUS"] for uid in before] == ["CANCELLED", *["CONFIRMED"] * 5]
    assert [day(after[uid]) for uid in before] == [day(one) for one in before.values()]


async def test_a_meeting_that_is_taken_back_is_called_off_without_its_words(stage: Stage) -> None:
    message = stage.event_id()
    await stage.say(f"{PLAN} every 3 months", CHAIR, event_id=message)
    before = await given(stage)
    await stage.delete(message, CHAIR)
    after = await given(stage)
    assert list(after) == list(before)
    assert {(one["SEQUENCE"], one["STATUS"]) for one in after.values()} == {("1", "CANCELLED")}
    assert {one["SUMMARY"] for one in after.values()} == {"M-1"}
    assert not any("LOCATION" in one for one in after.values())


async def test_what_undo_takes_back_is_told_and_so_is_what_it_brings_back(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    (uid,) = await given(stage)
    await stage.say("!meeting move M-1 16 December 15:00", CHAIR)
    await given(stage)
    await stage.say("!undo", CHAIR)
    undone = (await given(stage))[uid]
    assert (day(undone), undone["SEQUENCE"]) == ("20261215", "2")
    await stage.say("!meeting cancel M-1", CHAIR)
    gone = (await given(stage))[uid]
    assert (gone["SEQUENCE"], gone["STATUS"]) == ("3", "CANCELLED")
    await stage.say("!undo", CHAIR)
    back = (await given(stage))[uid]
    assert (back["SEQUENCE"], back["STATUS"]) == ("4", "CONFIRMED")


async def test_a_meeting_that_becomes_a_series_by_an_edit_keeps_its_id(stage: Stage) -> None:
    message = stage.event_id()
    await stage.say(PLAN, CHAIR, event_id=message)
    (uid,) = await given(stage)
    await stage.edit(message, f"{PLAN} every 3 months", CHAIR)
    assert len(several := await given(stage)) == 6
    assert several[uid]["SEQUENCE"] == "0"
    await stage.edit(message, PLAN, CHAIR)
    alone = await given(stage)
    assert [one["UID"] for one in alone.values() if one["STATUS"] == "CONFIRMED"] == [uid]
    assert len(alone) == 6


@pytest.mark.parametrize(
    ("said", "summary"),
    [
        ("!action done A-1", "A-1 Draft the note"),
        ("!action drop A-1", "A-1 Draft the note"),
        ("!undo", "A-1"),
    ],
)
async def test_a_deadline_that_is_no_more_is_called_off(stage: Stage, said: str, summary: str) -> None:
    await stage.say("!action Draft the note by 2026-12-01")
    (before,) = (await given(stage)).values()
    await stage.say(said)
    (after,) = (await given(stage)).values()
    assert (after["UID"], day(after)) == (before["UID"], "20261201")
    assert (after["SEQUENCE"], after["STATUS"]) == ("1", "CANCELLED")
    assert after["SUMMARY"] == summary


async def test_what_an_edit_took_away_is_called_off_in_the_words_that_stand_now(stage: Stage) -> None:
    message = stage.event_id()
    await stage.say("!action Draft the secret note by 2026-12-01", event_id=message)
    (uid,) = await given(stage)
    await stage.edit(message, "!action Draft the note")
    after = (await given(stage))[uid]
    assert (after["SUMMARY"], after["STATUS"]) == ("A-1 Draft the note", "CANCELLED")


async def test_a_deadline_that_changes_is_told(stage: Stage) -> None:
    await stage.say("!action Draft the note by 2026-12-01")
    (uid,) = await given(stage)
    stage.clock.forward(hours=1)
    await stage.say("!action due A-1 2026-12-05 12:00")
    after = (await given(stage))[uid]
    assert (after["DTSTART;TZID=Europe/Luxembourg"], after["SEQUENCE"]) == ("20261205T120000", "1")
    assert after["LAST-MODIFIED"] == "20261123T100000Z"


async def test_a_deadline_with_an_hour_does_not_end_when_it_begins(stage: Stage) -> None:
    await stage.say("!action Draft the note by 2026-12-01 12:00")
    (event,) = (await given(stage)).values()
    assert not any(name.startswith("DTEND") for name in event)
    assert event["TRANSP"] == "TRANSPARENT"


async def test_a_vote_that_ran_its_time_stays_and_one_that_was_ended_early_does_not(stage: Stage) -> None:
    await stage.say("!decision propose We meet in March until 2026-11-30 18:00")
    await stage.say("!decision propose We meet in April until 2026-11-30")
    ran, early = await given(stage)
    await stage.say("!decision adopt D-2", CHAIR)
    stage.clock.forward(days=8)
    await stage.tick()
    after = await given(stage)
    assert (after[ran]["SEQUENCE"], after[ran]["STATUS"]) == ("0", "CONFIRMED")
    assert (after[early]["SEQUENCE"], after[early]["STATUS"]) == ("1", "CANCELLED")
    assert after[early]["DTSTART;VALUE=DATE"] == "20261130"


async def test_what_was_never_given_out_is_not_called_off(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    await stage.say("!meeting cancel M-1", CHAIR)
    await stage.say("!action Draft the note by 2026-12-01")
    await stage.say("!action done A-1")
    assert await given(stage) == {}


async def test_what_is_long_past_is_left_out_and_still_counts_on(stage: Stage) -> None:
    await stage.say("!action Draft the note by 2026-12-01")
    await given(stage)
    await stage.say("!action done A-1")
    (uid,) = await given(stage)
    stage.clock.now = datetime(2027, 3, 1, 22, 0, tzinfo=UTC)
    assert list(await given(stage)) == [uid]
    stage.clock.now = datetime(2027, 3, 1, 23, 0, tzinfo=UTC)
    assert await given(stage) == {}
    await stage.say("!action reopen A-1")
    await stage.say("!action due A-1 2027-04-01")
    again = (await given(stage))[uid]
    assert (again["SEQUENCE"], again["STATUS"]) == ("2", "CONFIRMED")


async def test_what_one_group_gave_out_another_does_not_call_off(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    await given(stage)
    await stage.say("!calendar", OUTSIDER, OTHER_ROOM)
    await stage.tick()
    assert "VEVENT" not in list(stage.files().values())[-1].decode()


@pytest.mark.parametrize(
    ("planned", "begins", "ends"),
    [
        ("21 March 2027 01:00 for 3h every week", "20270328T010000", "20270328T050000"),
        ("21 March 2027 02:30 for 1h every week", "20270328T033000", "20270328T043000"),
    ],
)
async def test_the_next_time_of_a_series_minds_the_clocks(
    stage: Stage, planned: str, begins: str, ends: str
) -> None:
    await stage.say(f'!meeting plan "Night" {planned}', CHAIR)
    _, following, *_ = (await given(stage)).values()
    assert following["DTSTART;TZID=Europe/Luxembourg"] == begins
    assert following["DTEND;TZID=Europe/Luxembourg"] == ends
