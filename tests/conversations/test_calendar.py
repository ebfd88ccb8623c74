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
    return list(stage.files().values())[-1].decode().replace("\r\n ", "").replace("\r\n", "\n")


def events(text: str) -> list[dict[str, str]]:
    """Reads the events of a calendar: what stands before the colon is a name with its parameters."""
    found = []
    for block in text.split("\nBEGIN:VEVENT\n")[1:]:
        lines = block.split("END:VEVENT")[0].strip().split("\n")
        found.append({name: value for name, _, value in (line.partition(":") for line in lines)})
    return found


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
