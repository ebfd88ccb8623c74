"""Hand-overs are told, acknowledged, and asked after; so is where nobody is on call."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.duties import Manners
from bot.duties.handover import Handovers
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.rules.watch import Watch
from bot.texts import Language
from storage.letters import PAGE
from storage.store import Transaction
from tests.cast import ANNA, CHAIR, COORDINATION, MARC, PRIVATE_ROOM, VIGIE
from tests.conversations.oncall import (
    COORDINATORS_CHAT,
    ONCALL_ROOM,
    RESPONDERS,
    ROTA,
    STATE,
    back,
    chat,
    opened,
    rung,
    seen,
    without,
)
from tests.conversations.stage import Stage

HANDOVER = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)


async def begun(stage: Stage, *lines: str) -> None:
    """Sets the rota, and has Anna acknowledge her first shift."""
    await opened(stage, ROTA, *lines)
    await stage.tick()
    assert "is on call" in await stage.say("!oncall accept", ANNA, ONCALL_ROOM)


async def at_the_handover(stage: Stage, **late: float) -> str:
    """Lets the hand-over to Marc come."""
    stage.clock.now = HANDOVER
    stage.clock.forward(**late)
    return await stage.tick()


async def test_who_is_put_on_call_is_told_at_once(stage: Stage) -> None:
    await opened(stage, ROTA)
    count = len(stage.posted)
    told = await stage.tick()
    assert "Anna Schmit, your shift begins now (On call)." in told
    assert "Until Monday, 30 November 2026, 09:00 (Luxembourg) (6 days and 23 h)." in told
    assert "No case is open." in told
    assert "!oncall accept" in told
    assert rung(stage.since(count), "your shift begins") == (ANNA,)
    assert await stage.tick() == ""


async def test_a_handover_names_both_and_is_posted_once(stage: Stage) -> None:
    await begun(stage)
    stage.clock.now = HANDOVER - timedelta(seconds=1)
    assert await stage.tick() == ""
    count = len(stage.posted)
    told = await at_the_handover(stage)
    assert "Marc Thill, your shift begins now (On call), after Anna Schmit." in told
    assert "(7 days)" in told
    assert "away" not in told
    assert rung(stage.since(count), "your shift begins") == (MARC,)
    (letter,) = stage.since(count)
    assert (letter.room_id, letter.urgency) == (ONCALL_ROOM, PAGE)
    for _ in range(3):
        stage.clock.forward(minutes=5)
        assert await stage.tick() == ""


async def test_a_late_handover_says_so(stage: Stage) -> None:
    await begun(stage)
    told = await at_the_handover(stage, hours=3)
    assert "Marc Thill, your shift begins now" in told
    assert "I was away, so this comes late: your shift began on Monday, 30 November 2026, 09:00" in told


async def test_of_several_handovers_that_were_missed_the_last_is_told(stage: Stage) -> None:
    await begun(stage)
    told = await at_the_handover(stage, days=15)
    assert told.count("your shift begins") == 1
    assert "Marc Thill, your shift begins now (On call), after Anna Schmit." in told
    assert "14 December" in told


async def test_who_stays_on_call_is_not_told_again(stage: Stage) -> None:
    await opened(stage, "!oncall rota daily 09:00 @Anna")
    assert "No hand-over is foreseen" in await stage.tick()
    await stage.say("!oncall accept", ANNA, ONCALL_ROOM)
    for _ in range(5):
        stage.clock.forward(days=15)
        assert await stage.tick() == ""


async def test_an_override_is_a_handover_and_so_is_its_end(stage: Stage) -> None:
    await begun(stage, "!oncall override @Claire from wednesday 12:00 to wednesday 18:00")
    stage.clock.now = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
    assert "Claire Weber, your shift begins now (On call), after Anna Schmit." in await stage.tick()
    await stage.say("!oncall accept", CHAIR, ONCALL_ROOM)
    stage.clock.forward(hours=6)
    told = await stage.tick()
    assert "Anna Schmit, your shift begins now (On call), after Claire Weber." in told
    assert "4 days and 15 h" in told


async def test_each_layer_hands_over_by_itself(stage: Stage) -> None:
    await opened(stage, ROTA, "!oncall rota backup weekly monday 09:00 @Marc @Claire")
    told = await stage.tick()
    assert "Anna Schmit, your shift begins now (On call)" in told
    assert "Marc Thill, your shift begins now (Backup)" in told


@pytest.mark.parametrize("key", ["✅", "👀", "👍"])
async def test_a_handover_is_acknowledged_by_a_sign(stage: Stage, key: str) -> None:
    await begun(stage)
    await at_the_handover(stage)
    assert await stage.react(stage.last(), key, MARC, ONCALL_ROOM) == ""
    stage.clock.forward(hours=1)
    assert await stage.tick() == ""


async def test_a_handover_is_acknowledged_by_typing(stage: Stage) -> None:
    await opened(stage, ROTA)
    await stage.tick()
    assert "Anna Schmit is on call" in await stage.say("!oncall accept", ANNA, PRIVATE_ROOM)
    assert "Nothing waits" in await stage.say("!oncall accept", ANNA, ONCALL_ROOM)
    stage.clock.forward(hours=1)
    assert await stage.tick() == ""


async def test_what_is_not_acknowledged_is_told_to_the_others_once(stage: Stage) -> None:
    await begun(stage)
    await at_the_handover(stage)
    handover = stage.last()
    # A sign by somebody else says nothing about the one who is on call.
    assert await stage.react(handover, "✅", CHAIR, ONCALL_ROOM) == ""
    stage.clock.forward(minutes=29)
    assert await stage.tick() == ""
    stage.clock.forward(minutes=1)
    count = len(stage.posted)
    assert "Marc Thill did not acknowledge the shift that began on Monday, 30 November" in await stage.tick()
    assert rung(stage.since(count), "did not acknowledge") == (ANNA, COORDINATION)
    stage.clock.forward(hours=3)
    assert await stage.tick() == ""
    assert await stage.react(handover, "✅", MARC, ONCALL_ROOM) == ""


async def test_coordinators_elsewhere_are_told_in_their_private_chat(stage: Stage) -> None:
    await begun(stage)
    await seen(stage)
    await chat(stage)
    await at_the_handover(stage, minutes=0)
    stage.clock.forward(minutes=30)
    count = len(stage.posted)
    await stage.tick()
    rings = {letter.room_id: letter.posting.rings for letter in stage.since(count)}
    assert rings == {ONCALL_ROOM: (ANNA,), COORDINATORS_CHAT: (COORDINATION,)}


async def test_a_handover_that_was_overtaken_is_not_asked_after(stage: Stage) -> None:
    await begun(stage)
    await at_the_handover(stage)
    await stage.say("!oncall override @Claire from now to 2026-12-01 12:00", CHAIR, ONCALL_ROOM)
    await stage.tick()
    await stage.say("!oncall accept", CHAIR, ONCALL_ROOM)
    stage.clock.forward(hours=1)
    assert await stage.tick() == ""


async def test_the_open_cases_are_told(stage: Stage) -> None:
    async def codes(tx: Transaction) -> tuple[str, ...]:
        return ("KITUR", "MOLAX")

    await opened(stage, ROTA)
    manners = Manners(Language.EN, "!", VIGIE, "Europe/Luxembourg", Watch(coordinators=(COORDINATION,)))
    duty = Handovers(manners, codes)
    await AlarmClock(stage.store, (duty,), Health(), stage.clock).tick()
    assert "Open cases: KITUR and MOLAX" in await stage.answer()


async def test_a_step_that_is_cut_short_tells_nothing_and_the_next_tells_once(stage: Stage) -> None:
    async def cut_short(tx: Transaction) -> tuple[str, ...]:
        raise ConnectionAbortedError

    await opened(stage, ROTA)
    with pytest.raises(ConnectionAbortedError):
        async with stage.store.transaction() as tx:
            await Handovers(Manners(Language.EN, "!", VIGIE), cut_short).step(stage.clock(), tx)
    assert await stage.answer() == ""
    assert (await stage.tick()).count("your shift begins now") == 1
    assert await stage.tick() == ""


async def test_the_next_handover_is_foreseen(stage: Stage) -> None:
    manners = Manners(Language.EN, "!", VIGIE)
    duty = Handovers(manners)
    async with stage.store.transaction() as tx:
        assert await duty.next_due(tx) is None
    await begun(stage)
    async with stage.store.transaction() as tx:
        assert await duty.next_due(tx) == HANDOVER
    await at_the_handover(stage)
    async with stage.store.transaction() as tx:
        assert await duty.next_due(tx) == HANDOVER + timedelta(minutes=30)


async def test_where_nobody_is_on_call_is_told_a_week_ahead_the_day_before_and_then(stage: Stage) -> None:
    await begun(stage)
    await without(stage, MARC)
    count = len(stage.posted)
    told = await stage.tick()
    expected = "nobody is on call from Monday, 30 November 2026, 09:00 (Luxembourg) to Monday, 7 December"
    assert expected in told
    assert "(marc is no longer in this room)" in told
    assert "!oncall override @who" in told
    assert rung(stage.since(count), "nobody is on call") == (COORDINATION,)
    for days in range(6):
        stage.clock.now = datetime(2026, 11, 23 + days, 20, 0, tzinfo=UTC)
        assert await stage.tick() == ""
    stage.clock.now = HANDOVER - timedelta(days=1)
    assert expected in await stage.tick()
    stage.clock.forward(hours=23)
    assert await stage.tick() == ""
    assert "nobody is on call now, until Monday, 7 December 2026, 09:00" in await at_the_handover(stage)
    stage.clock.forward(days=3)
    assert await stage.tick() == ""


async def test_a_gap_that_lasts_is_told_again_after_a_week(stage: Stage) -> None:
    await opened(stage, "!oncall rota weekly monday 09:00 @Anna")
    await stage.tick()
    await without(stage, ANNA)
    assert "and no end is foreseen" in await stage.tick()
    stage.clock.forward(days=6)
    assert "nobody is on call" not in await stage.tick()
    stage.clock.forward(days=1, seconds=1)
    assert "nobody is on call now" in await stage.tick()


async def test_a_gap_that_is_filled_and_opens_again_is_told_again(stage: Stage) -> None:
    await begun(stage)
    await without(stage, MARC)
    assert "nobody is on call" in await stage.tick()
    await back(stage)
    assert await stage.tick() == ""
    await without(stage, MARC)
    assert "nobody is on call" in await stage.tick()


async def test_an_override_fills_a_gap(stage: Stage) -> None:
    await begun(stage)
    await stage.say("!oncall override @Claire from 30 november 09:00 to 7 december 09:00", CHAIR, ONCALL_ROOM)
    await without(stage, MARC)
    assert await stage.tick() == ""


async def test_who_is_on_call_and_leaves_is_told_at_once(stage: Stage) -> None:
    await begun(stage)
    await without(stage, ANNA)
    count = len(stage.posted)
    told = await stage.tick()
    assert "nobody is on call now, until Monday, 30 November 2026, 09:00 (Luxembourg)" in told
    assert "(anna is no longer in this room)" in told
    assert rung(stage.since(count), "nobody is on call now") == (COORDINATION,)
    assert await stage.tick() == ""


async def test_who_is_not_there_when_the_shift_begins_is_told_on_coming_back(stage: Stage) -> None:
    await begun(stage)
    await without(stage, MARC)
    await at_the_handover(stage)
    stage.clock.forward(hours=2)
    await back(stage)
    assert "Marc Thill, your shift begins now" in await stage.tick()


async def test_a_rota_that_is_missing_is_told_when_the_room_is_made_and_a_week_later(stage: Stage) -> None:
    await opened(stage)
    assert await stage.tick() == ""
    stage.clock.forward(days=6)
    assert await stage.tick() == ""
    stage.clock.forward(days=1, seconds=1)
    assert "nobody is on call now, and no end is foreseen" in await stage.tick()


async def test_a_rota_that_is_undone_leaves_a_gap_that_is_told(stage: Stage) -> None:
    await opened(stage, ROTA)
    await stage.tick()
    await stage.say("!undo", CHAIR, ONCALL_ROOM)
    assert "nobody is on call now" in await stage.tick()


async def test_it_speaks_the_language_of_the_room(stage: Stage) -> None:
    await opened(stage, "!group language fr", ROTA)
    told = await stage.tick()
    assert "Anna Schmit, votre garde commence (Astreinte)." in told
    assert "!astreinte accepter" in told


async def test_nothing_is_told_where_there_is_no_oncall_room(stage: Stage) -> None:
    await seen(stage, replace(STATE, members=RESPONDERS))
    assert await stage.tick() == ""
