"""The agenda of a meeting."""

from datetime import timedelta

import pytest

from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage

PLAN = '!meeting plan "Working group" 15 December 14:00'


async def test_items_are_added_with_their_time_and_people(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    said = await stage.say("!agenda add Review of the year [10 min] @Marc")
    assert "1. Review of the year – meeting M-1" in said
    assert "Time: 10 min" in said
    assert "Marc Thill" in said
    await stage.say("!agenda add Next steps 1h")
    assert [(item.text, item.box) for item in await stage.agenda(1)] == [
        ("Review of the year", timedelta(minutes=10)),
        ("Next steps", timedelta(hours=1)),
    ]


async def test_items_wait_for_a_meeting_that_is_not_planned_yet(stage: Stage) -> None:
    assert "next meeting" in await stage.say("!agenda add Review")
    await stage.say(PLAN, CHAIR)
    await stage.say("!agenda add Steps")
    assert "1. Review\n2. Steps" in await stage.say("!agenda list")


async def test_items_change_places_and_go(stage: Stage) -> None:
    await stage.say("!agenda add One\n!agenda add Two\n!agenda add Three")
    assert "1. Three\n2. One\n3. Two" in await stage.say("!agenda move 3 to 1", CHAIR)
    assert "Taken off the agenda: One" in await stage.say("!agenda remove 2")
    assert "1. Three\n2. Two" in await stage.say("!agenda list")
    await stage.say("!undo")
    assert "1. Three\n2. One\n3. Two" in await stage.say("!agenda list")


async def test_only_who_put_it_there_or_the_chair_takes_an_item_off(stage: Stage) -> None:
    await stage.say("!agenda add One", MARC)
    assert "Only Marc Thill" in await stage.say("!agenda remove 1", ANNA)
    assert "Taken off" in await stage.say("!agenda remove 1", CHAIR)


async def test_a_place_that_is_not_there_is_told(stage: Stage) -> None:
    assert "agenda is empty" in await stage.say("!agenda remove 1")
    await stage.say("!agenda add One")
    assert "no item 7; the agenda has 1" in await stage.say("!agenda move 7 1", CHAIR)


async def test_editing_and_deleting_the_message_change_the_item(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!agenda add Reveiw", event_id=event)
    await stage.say("!agenda add Steps")
    await stage.edit(event, "!agenda add Review [5 min]")
    assert "1. Review [5 min]\n2. Steps" in await stage.say("!agenda list")
    await stage.delete(event)
    assert "1. Steps" in await stage.say("!agenda list")


async def test_there_is_no_place_before_the_first_and_the_last_is_the_last(stage: Stage) -> None:
    await stage.say("!agenda add One\n!agenda add Two\n!agenda add Three")
    assert "no item 0; the agenda has 3" in await stage.say("!agenda move 1 to 0", CHAIR)
    assert "1. One\n2. Two\n3. Three" in await stage.say("!agenda list")
    assert "1. Two\n2. Three\n3. One" in await stage.say("!agenda move 1 to 9", CHAIR)


@pytest.mark.parametrize("line", ["[10 min]", "10 min", "(1h)", "M-1", "M-1 [10 min]", "@Marc [10 min]"])
async def test_an_item_has_words(stage: Stage, line: str) -> None:
    await stage.say(PLAN, CHAIR)
    assert "not quite it" in await stage.say(f"!agenda add {line}")
    assert await stage.agenda(1) == []


@pytest.mark.parametrize(
    "line",
    [
        "Plan 2027 @Marc 15 min",
        "Plan 2027 15 min @Marc",
        "Plan 2027 @Marc [15 min]",
        "[15 min] Plan 2027 @Marc",
    ],
)
async def test_people_and_time_are_no_words_of_the_item_in_whichever_order(stage: Stage, line: str) -> None:
    await stage.say(f"!agenda add {line}")
    (item,) = await stage.agenda(None)
    assert (item.text, item.people, item.box) == ("Plan 2027", (MARC,), timedelta(minutes=15))


async def test_an_item_goes_to_the_meeting_that_is_named(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    await stage.say('!meeting plan "Later" 12 January 14:00', CHAIR)
    await stage.say("!agenda add Now")
    assert "1. Budget – meeting M-2" in await stage.say("!agenda add M-2 Budget")
    assert "2. 3 reports – meeting M-1" in await stage.say("!agenda add 3 reports")
    assert "3. A-5 again – meeting M-1" in await stage.say("!agenda add A-5 again")
    assert "1. Budget" in await stage.say("!agenda list M-2")
    assert "no meeting M-9" in await stage.say("!agenda add M-9 Budget")
    await stage.say("!meeting cancel M-2", CHAIR)
    assert "called off" in await stage.say("!agenda add M-2 More")


async def test_an_agenda_of_three_hundred_items_is_full(stage: Stage) -> None:
    for part in range(3):
        await stage.say("\n".join(f"!agenda add Item {part * 100 + place}" for place in range(100)))
    assert "300 items at most" in await stage.say("!agenda add One more")
    assert len(await stage.agenda(None)) == 300
    listed = await stage.say("!agenda list")
    assert "300. Item 299" in listed
    assert stage.posted[-1].posting.in_thread


@pytest.mark.parametrize("way", ["undo", "delete", "edit"])
async def test_an_agenda_outlives_a_meeting_that_is_taken_back(stage: Stage, way: str) -> None:
    event = stage.event_id()
    await stage.say(PLAN, CHAIR, event_id=event)
    await stage.say("!agenda add Review", ANNA)
    if way == "undo":
        await stage.say("!undo", CHAIR)
    elif way == "delete":
        await stage.delete(event, CHAIR)
    else:
        await stage.edit(event, "Not yet", CHAIR)
    await stage.say('!meeting plan "Later" 20 December 14:00', CHAIR)
    assert "1. Review" in await stage.say("!agenda list")
    await stage.say("!undo", CHAIR)
    await stage.say('!meeting plan "Later still" 21 December 14:00', CHAIR)
    assert "1. Review" in await stage.say("!agenda list")


async def test_an_agenda_stays_with_a_meeting_whose_message_is_edited(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say(PLAN, CHAIR, event_id=event)
    await stage.say("!agenda add Review", ANNA)
    await stage.edit(event, PLAN.replace("14:00", "15:00"), CHAIR)
    assert [item.text for item in await stage.agenda(1)] == ["Review"]


async def test_taking_a_meeting_back_leaves_nothing_of_others_to_undo(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    await stage.say("!agenda add Review", ANNA)
    await stage.say("!undo", CHAIR)
    assert "nothing to take back" in await stage.say("!undo", CHAIR)
    assert [item.text for item in await stage.agenda(None)] == ["Review"]
