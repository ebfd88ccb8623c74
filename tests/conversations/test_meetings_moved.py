"""Meetings that are moved and called off: to two hours, alone or with their series."""

import re
from datetime import timedelta

import pytest

from tests.cast import CHAIR
from tests.conversations.stage import Stage

MOVES = {
    "fr": ("!réunion déplacer M-1 22 janvier à 10h", "!réunion annuler M-1"),
    "en": ("!meeting move M-1 22 January 10:00", "!meeting cancel M-1"),
    "de": ("!sitzung verschieben M-1 22. Januar um 10 Uhr", "!sitzung absagen M-1"),
    "lb": ("!versammlung réckelen M-1 22. Januar um 10 Auer", "!versammlung ofsoen M-1"),
}
FIRST = '!meeting plan "X" 12 January 14:00'


@pytest.mark.parametrize("scope", [0, 1])
@pytest.mark.parametrize("which", [0, 1], ids=["move", "cancel"])
@pytest.mark.parametrize("language", MOVES)
async def test_the_line_that_is_shown_for_a_series_works_as_it_is(
    stage: Stage, language: str, which: int, scope: int
) -> None:
    await stage.say(f"{FIRST} every 3 months", CHAIR)
    await stage.say(f"!language {language}", CHAIR)
    asked = await stage.say(MOVES[language][which], CHAIR)
    shown = re.findall(r"(!\S+ \S+ M-1 [^;`]*[^;` ])", asked)
    await stage.say(shown[scope], CHAIR)
    meeting = await stage.meeting(1)
    if which == 0:
        assert meeting.starts_at.strftime("%d.%m. %H:%M") == "22.01. 09:00"
        assert meeting.series is not None
        assert meeting.series.first.day == (12, 22)[scope]
    else:
        assert len(await stage.meetings()) == 2 - scope


async def test_a_meeting_is_moved_to_two_hours(stage: Stage) -> None:
    await stage.say(FIRST, CHAIR)
    assert "Length: 3 h" in await stage.say("!meeting move M-1 13 January from 2pm to 5pm", CHAIR)
    assert "Length: 1 h" in await stage.say("!meeting move M-1 13 January 14:00 for 1h", CHAIR)
    told = await stage.say("!meeting move M-1 13 January 14:00 at the town hall", CHAIR)
    assert "do not understand “at the town hall”" in told
    assert "only a length" in told


async def test_one_of_a_series_is_made_longer_alone(stage: Stage) -> None:
    await stage.say(f"{FIRST} for 1h every 3 months", CHAIR)
    await stage.say("!meeting move M-1 alone 13 January 14:00-18:00", CHAIR)
    await stage.say("!meeting cancel M-1 alone", CHAIR)
    assert (await stage.meeting(2)).length == timedelta(hours=1)
    await stage.say("!meeting move M-2 series 13 April 14:00-18:00", CHAIR)
    await stage.say("!meeting cancel M-2 alone", CHAIR)
    assert (await stage.meeting(3)).length == timedelta(hours=4)
