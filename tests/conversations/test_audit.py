"""The engine is watched by something that does not trust it."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomSeen
from tests.cast import COORDINATION, PRIVATE_ROOM
from tests.conversations.casework import RITA, WATCH, case, forget_to_look, on_watch, rung
from tests.conversations.stage import Stage


@pytest.fixture
async def raised(stage: Stage) -> Stage:
    """A stage on which an alert is raised."""
    await on_watch(stage)
    await stage.say("!alert high They follow me", room=PRIVATE_ROOM)
    await stage.tick()
    return stage


async def looked(stage: Stage) -> str:
    """Lets the audit look again, after the engine did what is due."""
    stage.clock.forward(minutes=2)
    return await stage.tick()


async def test_a_case_that_is_seen_to_is_clean(raised: Stage) -> None:
    await looked(raised)
    assert raised.audits == [True, True]


async def test_it_looks_every_few_minutes_and_not_at_every_tick(raised: Stage) -> None:
    await raised.tick()
    await raised.tick()
    assert raised.audits == [True]


async def test_who_was_just_started_looks_at_once(raised: Stage) -> None:
    again = await Stage.set(raised.store)
    await again.tick()
    assert again.audits == [True]


@pytest.mark.parametrize("held", [False, True])
async def test_a_case_nobody_will_look_at_again_is_found_told_and_looked_at(
    raised: Stage, held: bool
) -> None:
    if held:
        await raised.say(f"!ack {(await case(raised)).code}", RITA, room=WATCH.room_id)
    await forget_to_look(raised)
    before = len(raised.posted)
    told = await looked(raised)
    assert raised.audits[-1] is False
    assert "Something is wrong with how alerts are answered" in told
    assert COORDINATION in rung(raised.since(before))
    await raised.tick()
    assert (await case(raised)).wake_at is not None
    await looked(raised)
    assert raised.audits[-1] is True


async def test_the_alarm_comes_once_an_hour(raised: Stage) -> None:
    told = []
    for _ in range(10):
        await forget_to_look(raised)
        told.append("Something is wrong" in await looked(raised))
    assert told.count(True) == 1


async def test_without_responders_the_coordinators_are_called_instead(raised: Stage) -> None:
    await raised.dispatcher.handle(RoomSeen(replace(WATCH, members=WATCH.members[:1])))
    await looked(raised)
    assert raised.audits[-1] is True
    raised.clock.forward(hours=1)
    before = len(raised.posted)
    await raised.tick()
    assert rung(raised.since(before)) & {COORDINATION, RITA} == {COORDINATION}
