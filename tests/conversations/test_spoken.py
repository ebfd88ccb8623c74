"""What is said without the prefix while a meeting is held."""

import pytest

from bot.rules.meetings import Presence
from bot.rules.voting import DecisionState
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage


@pytest.mark.parametrize(
    "line", ["ACTION : Draft", "Action: Draft", "action\u00a0: Draft", "ACTION:Draft", "#action: Draft"]
)
async def test_in_a_meeting_actions_are_spoken_in_any_case_and_spacing(stage: Stage, line: str) -> None:
    assert await stage.say(line) == ""
    await stage.say("!meeting start", CHAIR)
    assert "A-1" in await stage.say(line)
    assert await stage.actions() == {"A-1": "Draft"}


async def test_topics_decisions_and_presence_are_spoken_so_too(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    assert "Calendar" in await stage.say("Topic : Calendar", CHAIR)
    await stage.say("Résolution\u00a0: We meet in March", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
    assert "present" in await stage.say("present+", ANNA)
    assert "excused" in await stage.say("Regrets+", MARC)
    assert (await stage.presence(1))[MARC] is Presence.EXCUSED


async def test_prose_in_a_meeting_is_left_alone(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    for line in ("Question : who comes?", "The action: none", "https://example.org", "Note: nothing"):
        assert await stage.say(line, ANNA) == ""
    assert await stage.actions() == {}


async def test_a_line_so_spoken_is_edited_after_the_meeting_was_closed(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    event = stage.event_id()
    await stage.say("Action : Draft the noet", event_id=event)
    await stage.say("!meeting end", CHAIR)
    await stage.edit(event, "Action : Draft the note")
    assert await stage.actions() == {"A-1": "Draft the note"}
    assert "Draft the note" in (await stage.minutes(1)).split("## Action items")[0]
