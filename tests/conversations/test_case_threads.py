"""In the thread of a case's card, what is typed without a code is about that case."""

import pytest

from bot.rules.cases import Case
from bot.rules.identifiers import EventId
from tests.cast import MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, cases, on_watch
from tests.conversations.stage import Stage


@pytest.fixture
async def two(stage: Stage) -> Stage:
    """A stage with two cases."""
    await on_watch(stage)
    await stage.say("!alert high They follow me", room=PRIVATE_ROOM)
    await stage.say("!alert normal Odd messages", MARC)
    return stage


async def card(stage: Stage, case: Case) -> EventId:
    """Names the card of a case."""
    async with stage.store.transaction() as tx:
        (shown,) = [one for one in stage.events if one == EventId(f"$letter{case.card}")]
        assert await tx.outbox.by_event(shown)
    return shown


async def test_the_case_is_that_of_the_thread_whatever_was_said_there_last(two: Stage) -> None:
    high, normal = await cases(two)
    words = two.event_id()
    await two.say("Who goes there?", SAMI, ONCALL_ROOM, event_id=words)
    await two.say("!ack", RITA, ONCALL_ROOM, replies_to=words, thread=await card(two, normal))
    high, normal = await cases(two)
    assert (high.holder, normal.holder) == (None, RITA)


async def test_an_answer_about_another_case_in_the_thread_does_not_turn_it(two: Stage) -> None:
    high, normal = await cases(two)
    await two.say(f"!case show {high.code}", RITA, ONCALL_ROOM)
    shown = two.last()
    await two.say(
        "!note The lawyer knows", RITA, ONCALL_ROOM, replies_to=shown, thread=await card(two, normal)
    )
    async with two.store.transaction() as tx:
        noted = {one.code: [step.text for step in await tx.timeline.of_case(one)] for one in (high, normal)}
    assert "The lawyer knows" in noted[normal.code]
    assert "The lawyer knows" not in noted[high.code]


async def test_a_code_says_more_than_a_thread(two: Stage) -> None:
    high, normal = await cases(two)
    await two.say(f"!ack {high.code}", RITA, ONCALL_ROOM, thread=await card(two, normal))
    high, normal = await cases(two)
    assert (high.holder, normal.holder) == (RITA, None)


async def test_in_a_thread_of_no_case_the_code_is_asked_for(two: Stage) -> None:
    words = two.event_id()
    await two.say("Who goes there?", SAMI, ONCALL_ROOM, event_id=words)
    assert "ack KITUR" in await two.say("!ack", RITA, ONCALL_ROOM, thread=words)
