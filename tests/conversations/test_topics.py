"""Topics: the next one, and those that are come back to."""

import pytest

from tests.cast import CHAIR, MARC
from tests.conversations.stage import Stage


async def opened(stage: Stage, *items: str) -> None:
    """A meeting with an agenda."""
    for item in items:
        await stage.say(f"!agenda add {item}")
    await stage.say("!meeting start", CHAIR)


@pytest.mark.parametrize(
    "line",
    ["!topic next", "!point suivant", "!punkt nächster", "!punkt weider", "!topic", "#topic"],
)
async def test_the_next_item_of_the_agenda_is_come_to(stage: Stage, line: str) -> None:
    await opened(stage, "Pillars", "Calendar", "Budget")
    await stage.say("!topic 2", CHAIR)
    assert "📍 Budget" in await stage.say(line, CHAIR)
    assert "📍 Pillars" in await stage.say(line, CHAIR)
    told = await stage.say(line, CHAIR)
    assert "All items of the agenda were reached" in told
    assert "!meeting end" in told
    assert (await stage.minutes(1)).count("\n### 3. Pillars") == 1


async def test_without_an_agenda_there_is_no_next_item(stage: Stage) -> None:
    await opened(stage)
    assert "The agenda is empty" in await stage.say("!topic", CHAIR)
    assert await stage.say("#topic", MARC) != ""
    await stage.say("!meeting end", CHAIR)
    assert await stage.say("#topic", CHAIR) == ""


@pytest.mark.parametrize("again", ["!topic Pillars", "!topic pillars", "!topic 1"])
async def test_a_topic_come_back_to_goes_on_under_its_heading(stage: Stage, again: str) -> None:
    await opened(stage, "Pillars")
    await stage.say("!topic 1\n!info First\n!topic Calendar\n!info Second", CHAIR)
    assert "Back to Pillars" in await stage.say(again, CHAIR)
    assert "under “Pillars”" in await stage.say("!info Third", MARC)
    await stage.say("!decision We meet in March", CHAIR)
    minutes = await stage.minutes(1)
    assert minutes.count("\n### 1. Pillars") == 1
    pillars = minutes.split("### 1. Pillars")[1].split("## ")[0]
    assert "First" in pillars
    assert "Third" in pillars
    assert "We meet in March" in pillars
    await stage.say("!topic Surprise", CHAIR)
    assert "under “Surprise”" in await stage.say("!info Fourth", MARC)


async def test_coming_back_is_taken_back_and_edited(stage: Stage) -> None:
    await opened(stage)
    await stage.say("!topic Pillars\n!topic Calendar", CHAIR)
    event = stage.event_id()
    await stage.say("!topic Pillars", CHAIR, event_id=event)
    await stage.edit(event, "!topic Budget", CHAIR)
    assert "under “Budget”" in await stage.say("!info x", MARC)
    await stage.say("!topic Pillars", CHAIR)
    await stage.say("!undo", CHAIR)
    assert "under “Budget”" in await stage.say("!info y", MARC)


async def test_editing_the_message_of_a_topic_rewords_its_heading(stage: Stage) -> None:
    await opened(stage)
    event = stage.event_id()
    await stage.say("!topic Pilars", CHAIR, event_id=event)
    await stage.say("!info First", MARC)
    await stage.edit(event, "!topic Pillars", CHAIR)
    await stage.edit(event, "!topic Pillars", CHAIR)
    assert "\n### 1. Pillars\n\n- First" in await stage.minutes(1)


async def test_a_topic_gone_back_to_has_its_time_anew_unless_its_end_was_told(stage: Stage) -> None:
    await opened(stage, "Pillars [10 min]", "Calendar")
    await stage.say("!topic 1", CHAIR)
    stage.clock.forward(minutes=5)
    await stage.say("!topic 2", CHAIR)
    stage.clock.forward(minutes=4)
    assert "[10 min]" in await stage.say("!topic 1", CHAIR)
    stage.clock.forward(minutes=9)
    assert await stage.tick() == ""
    stage.clock.forward(minutes=1)
    assert "The time for “Pillars” is up" in await stage.tick()
    await stage.say("!topic 2", CHAIR)
    assert "[10 min]" not in await stage.say("!topic 1", CHAIR)
    stage.clock.forward(minutes=30)
    assert "time for" not in await stage.tick()


async def test_naming_the_topic_one_is_at_does_not_begin_its_time_again(stage: Stage) -> None:
    await opened(stage, "Pillars [10 min]")
    await stage.say("!topic 1", CHAIR)
    stage.clock.forward(minutes=5)
    assert "Back to Pillars" in await stage.say("!topic 1", CHAIR)
    stage.clock.forward(minutes=5)
    assert "The time for “Pillars” is up" in await stage.tick()
