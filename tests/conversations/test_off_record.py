"""What is off the record is not kept, whatever it is said with."""

import pytest

from tests.cast import ANNA, CHAIR, PRIVATE_ROOM
from tests.conversations.stage import Stage


@pytest.mark.parametrize(
    "line",
    [
        "!decision papageno",
        "!decision propose papageno",
        "!action papageno @Marc",
        "ACTION: papageno",
        "#agreed papageno",
        "!topic papageno",
        "!info papageno",
        "!link papageno",
    ],
)
async def test_off_the_record_nothing_comes_into_the_minutes(stage: Stage, line: str) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!off", CHAIR)
    assert "I kept nothing" in await stage.say(line, CHAIR)
    assert (await stage.actions(), await stage.decisions()) == ({}, {})
    await stage.say("!on", CHAIR)
    await stage.say(line, CHAIR)
    assert "papageno" in await stage.minutes(1)


@pytest.mark.parametrize(
    "line",
    [
        "!info [off] papageno",
        "!info [hors pv] papageno",
        "!decision [Hors-PV] papageno",
        "!action [vertraulich] papageno",
        "#info [off] papageno",
        "ACTION: [hors\u00a0pv] papageno",
    ],
)
async def test_a_line_marked_as_off_the_record_behind_its_command_is_not_kept(
    stage: Stage, line: str
) -> None:
    await stage.say("!meeting start", CHAIR)
    assert "I kept nothing" in await stage.say(line, CHAIR)
    assert (await stage.actions(), await stage.decisions()) == ({}, {})
    assert "papageno" not in await stage.minutes(1)


async def test_in_private_an_action_is_taken_while_the_meeting_is_off_the_record(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!off", CHAIR)
    await stage.say("action Buy a plant", ANNA, PRIVATE_ROOM)
    assert await stage.actions() == {"A-1": "Buy a plant"}
