"""The file of who is on call: import it again, and your calendar follows."""

from tests.cast import ANNA, COORDINATION
from tests.conversations.oncall import ONCALL_ROOM, ROTA, opened
from tests.conversations.stage import Stage
from tests.conversations.test_calendar import events


async def given(stage: Stage, words: str = "!oncall schedule") -> dict[str, dict[str, str]]:
    """Asks for the file, and gives its entries by the day and hour on which they begin."""
    await stage.say(words, ANNA, ONCALL_ROOM)
    await stage.tick()
    files = [one.posting.attachment for one in stage.posted if one.posting.attachment is not None]
    read = events(files[-1].bytes.decode().replace("\r\n ", "").replace("\r\n", "\n"))
    return {_wall(one, "DTSTART"): one for one in read}


def _wall(event: dict[str, str], name: str) -> str:
    """The wall-clock time of an entry, whatever its zone."""
    return next(value for key, value in event.items() if key.partition(";")[0] == name)


async def test_what_did_not_change_is_given_out_unchanged(stage: Stage) -> None:
    await opened(stage, ROTA)
    before = await given(stage)
    assert {one["SEQUENCE"] for one in before.values()} == {"0"}
    stage.clock.forward(hours=5)
    after = await given(stage)
    assert {one["SEQUENCE"] for one in after.values()} == {"0"}
    assert before.keys() == after.keys()


async def test_an_override_that_is_cancelled_is_called_off_in_the_next_file(stage: Stage) -> None:
    await opened(stage, ROTA, "!oncall override @Claire from saturday 10:00 to sunday 10:00")
    before = await given(stage)
    assert "Claire Weber" in before["20261128T100000"]["SUMMARY"]
    await stage.say("!oncall cancel 1", COORDINATION, ONCALL_ROOM)
    after = await given(stage)
    gone = after["20261128T100000"]
    assert (gone["STATUS"], gone["SEQUENCE"]) == ("CANCELLED", "1")
    assert gone["UID"] == before["20261128T100000"]["UID"]
    assert "Claire" not in gone["SUMMARY"]
    # The rest of the shift is part of the whole one again.
    assert after["20261129T100000"]["STATUS"] == "CANCELLED"
    whole = after["20261123T100000"]
    assert (whole["STATUS"], whole["SEQUENCE"]) == ("CONFIRMED", "1")
    assert "20261130T090000" in _wall(whole, "DTEND")
    again = await given(stage)
    assert (again["20261128T100000"]["STATUS"], again["20261128T100000"]["SEQUENCE"]) == ("CANCELLED", "1")


async def test_what_comes_back_is_confirmed_anew(stage: Stage) -> None:
    await opened(stage, ROTA, "!oncall override @Claire from saturday 10:00 to sunday 10:00")
    await given(stage)
    await stage.say("!oncall cancel 1", COORDINATION, ONCALL_ROOM)
    await given(stage)
    await stage.say("!oncall override @Marc from saturday 10:00 to sunday 10:00", COORDINATION, ONCALL_ROOM)
    back = (await given(stage))["20261128T100000"]
    assert (back["STATUS"], back["SEQUENCE"]) == ("CONFIRMED", "2")
    assert "Marc Thill" in back["SUMMARY"]


async def test_a_rota_that_changes_calls_off_its_shifts_that_were_given_out_also_later_ones(
    stage: Stage,
) -> None:
    await opened(stage, ROTA)
    later = await given(stage, "!oncall schedule 2026-12-14")
    await given(stage)
    stage.clock.forward(days=1)
    await stage.say("!oncall rota weekly wednesday 09:00 @Marc @Anna", COORDINATION, ONCALL_ROOM)
    after = await given(stage)
    assert set(later) <= set(after)
    assert {after[day]["STATUS"] for day in later} == {"CANCELLED"}
    cut = after["20261123T100000"]
    assert (cut["STATUS"], cut["SEQUENCE"]) == ("CONFIRMED", "1")
    assert "20261124T100000" in _wall(cut, "DTEND")


async def test_the_calendar_of_the_room_is_another_file(stage: Stage) -> None:
    await opened(stage, ROTA)
    await given(stage)
    await stage.say("!calendar", COORDINATION, ONCALL_ROOM)
    await stage.tick()
    (attached,) = [one for name, one in stage.files().items() if name == "calendar.ics"]
    assert events(attached.decode()) == []
    assert {one["STATUS"] for one in (await given(stage)).values()} == {"CONFIRMED"}
