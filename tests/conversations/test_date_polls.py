"""Dates to agree on."""

import pytest

from bot.rules.meetings import MeetingState
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, MARC, OBSERVER
from tests.conversations.stage import Stage

POLL = (
    '!meeting poll "Working group" 12 January 14:00, 13 January 10:00, 20 January 14:00 '
    "for 1h at the town hall"
)


async def test_dates_are_asked_in_a_poll_with_several_answers(stage: Stage) -> None:
    said = await stage.say(POLL, CHAIR)
    assert "1. Tuesday, 12 January 2027, 14:00 (Luxembourg)" in said
    poll = next(letter for letter in stage.posted if letter.kind is LetterKind.POLL)
    assert poll.posting.most_answers == 3
    assert [one.id for one in poll.posting.poll_answers] == ["1", "2", "3"]


async def test_answers_in_the_poll_and_typed_are_counted_and_the_best_is_marked(stage: Stage) -> None:
    await stage.say(POLL, CHAIR)
    poll = stage.last(LetterKind.POLL)
    assert "⭐ 2. Wednesday, 13 January 2027, 10:00 (Luxembourg) · 1" in await stage.vote(
        poll, "2", "3", sender=ANNA
    )
    said = await stage.say("!meeting dates 1, 2", MARC)
    assert "⭐ 2. Wednesday, 13 January 2027, 10:00 (Luxembourg) · 2 (Anna Schmit and Marc Thill)" in said
    assert "Marc Thill: date 2" in await stage.say("!meeting dates 2", MARC)
    assert "none of these" in await stage.say("!meeting dates none", MARC)
    assert "only members" in await stage.vote(poll, "1", sender=OBSERVER)


async def test_the_chair_picks_and_the_meeting_is_planned_from_it(stage: Stage) -> None:
    await stage.say(POLL, CHAIR)
    assert "Only the chair" in await stage.say("!meeting pick 2", ANNA)
    said = await stage.say("!meeting pick 2", CHAIR)
    assert "M-1 Working group · Wednesday, 13 January 2027, 10:00" in said
    assert "Length: 1 h · place: the town hall" in said
    assert stage.posted[-1].kind is LetterKind.POLL_END or any(
        letter.kind is LetterKind.POLL_END for letter in stage.posted
    )
    assert "is over" in await stage.vote(stage.last(LetterKind.POLL), "1", sender=ANNA)
    assert "No poll on dates is open" in await stage.say("!meeting dates 1", ANNA)


async def test_picking_is_taken_back_and_another_date_picked(stage: Stage) -> None:
    await stage.say(POLL, CHAIR)
    await stage.say("!meeting pick 2", CHAIR)
    await stage.say("!undo", CHAIR)
    assert await stage.meetings() == {}
    assert "20 January" in await stage.say("!meeting pick 3", CHAIR)
    assert await stage.meetings() == {"M-2": MeetingState.PLANNED}


async def test_deleting_the_question_ends_the_poll(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say(POLL, CHAIR, event_id=event)
    await stage.delete(event, CHAIR)
    assert stage.posted[-1].kind is LetterKind.POLL_END or stage.posted[-2].kind is LetterKind.POLL_END
    assert "No poll on dates" in await stage.say("!meeting pick 1", CHAIR)


async def test_editing_the_question_asks_anew(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say(POLL, CHAIR, event_id=event)
    await stage.edit(event, '!meeting poll "Other" 14 January 14:00, 15 January 10:00', CHAIR)
    kinds = [letter.kind for letter in stage.posted]
    assert kinds.count(LetterKind.POLL) == 2
    assert kinds.count(LetterKind.POLL_END) == 1
    assert "14 January" in await stage.say("!meeting pick 1", CHAIR)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ('"W" 12 January 14:00', "at least two"),
        ('"W" 12 January 14:00, 12 January 14:00', "at least two"),
        ('"W" 12 January, 13 January', "At what time"),
        ('"W" 12 January 14:00, soon', "do not understand"),
        ('"W" 2020-01-12 14:00, 13 January 14:00', "past"),
        ('"W"', "for example"),
    ],
)
async def test_what_cannot_be_asked_is_said_kindly(stage: Stage, typed: str, told: str) -> None:
    said = await stage.say(f"!meeting poll {typed}", CHAIR)
    assert told.lower() in said.lower()
    assert "No poll on dates" in await stage.say("!meeting dates 1")


@pytest.mark.parametrize(
    "typed", ["!meeting dates 9", "!meeting dates soon", "!meeting pick 9", "!meeting pick 0"]
)
async def test_a_number_that_is_not_there_is_told(stage: Stage, typed: str) -> None:
    await stage.say(POLL, CHAIR)
    assert "from 1 to 3" in await stage.say(typed, CHAIR)
