"""Who is on call as it is kept, and the way back."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot.rules.identifiers import EventId
from bot.rules.rota import Override, Rota, Shift, on_call_at
from bot.rules.swaps import Duty, Swap, SwapState
from storage.connection import Cause
from storage.handovers import Handover, Nearness
from storage.history import NoCause
from storage.store import Store, Transaction
from storage.undo import revert
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, ROOMS
from tests.storage.opening import CAUSE, FIRST, NOW, opened

HOUR = timedelta(hours=1)
ROTA = Rota(1, (ANNA, MARC), 7, time(9), "Europe/Luxembourg", date(2026, 11, 23), NOW)
OVERRIDE = Override(0, 1, CHAIR, NOW + HOUR, NOW + 2 * HOUR, "Europe/Luxembourg", ANNA, NOW)
SWAP = Swap(
    0,
    ANNA,
    MARC,
    Duty(1, NOW + HOUR, NOW + 2 * HOUR, "Europe/Luxembourg"),
    Duty(2, NOW + 3 * HOUR, NOW + 4 * HOUR, "UTC"),
    NOW,
)
HANDED = Handover(FIRST, 0, 1, ANNA, MARC, NOW, NOW, chase_at=NOW + HOUR)


async def undone(tx: Transaction, cause: Cause) -> None:
    """Takes back what the first cause changed, in the name of another."""
    changes = await tx.history.of_event(CAUSE.event_id)
    tx.because(cause)
    for change in changes:
        await revert(tx, change, cause.at)


async def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as store, store.transaction() as tx:
        for room in ROOMS:
            await tx.rooms.remember(room)
        tx.because(CAUSE)
        group = await tx.groups.of_room(GROUP_ROOM)
        assert group is not None
        await tx.oncall.settle(group)
        await tx.oncall.give_rota(FIRST, ROTA)
        made = [await tx.oncall.add_override(FIRST, OVERRIDE) for _ in range(2)]
        asked = await tx.oncall.ask_swap(FIRST, SWAP)
    assert [one.number for one in made] == [1, 2]
    async with opened(tmp_path) as store, store.transaction() as tx:
        assert await tx.oncall.room() == GROUP_ROOM
        roster = await tx.oncall.roster(FIRST)
        assert roster.rotas == (ROTA,)
        assert roster.overrides == tuple(made)
        assert await tx.oncall.swaps(FIRST) == (asked,)


async def test_every_change_has_a_cause(store: Store) -> None:
    async with store.transaction() as tx:
        for keep in (
            tx.oncall.give_rota(FIRST, ROTA),
            tx.oncall.add_override(FIRST, OVERRIDE),
            tx.oncall.ask_swap(FIRST, SWAP),
        ):
            with pytest.raises(NoCause):
                await keep


async def test_taking_all_back_leaves_the_past_as_it_was(store: Store) -> None:
    later = replace(CAUSE, at=NOW + 90 * timedelta(minutes=1))
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.oncall.give_rota(FIRST, ROTA)
        await tx.oncall.add_override(FIRST, OVERRIDE)
        asked = await tx.oncall.ask_swap(FIRST, SWAP)
        await undone(tx, later)
        roster = await tx.oncall.roster(FIRST)
        assert [on_call_at(roster, at)[1] for at in (NOW, NOW + HOUR, later.at)] == [ANNA, CHAIR, None]
        assert await tx.oncall.swaps(FIRST) == ()
        gone = replace(asked, state=SwapState.WITHDRAWN)
        assert await tx.oncall.swaps(FIRST, (SwapState.WITHDRAWN,)) == (gone,)


async def test_an_earlier_rota_comes_back_with_its_turns(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(replace(CAUSE, event_id=EventId("$before")))
        await tx.oncall.give_rota(FIRST, ROTA)
        tx.because(CAUSE)
        await tx.oncall.give_rota(FIRST, replace(ROTA, people=(CHAIR,), since=NOW + HOUR))
        await undone(tx, replace(CAUSE, at=NOW + 2 * HOUR))
        roster = await tx.oncall.roster(FIRST)
        instants = (NOW, NOW + HOUR, NOW + 2 * HOUR, NOW + timedelta(days=8))
        assert [on_call_at(roster, at)[1] for at in instants] == [ANNA, CHAIR, ANNA, MARC]


async def test_a_handover_waits_until_it_is_acknowledged(store: Store) -> None:
    async with store.transaction() as tx:
        first = await tx.handovers.add(HANDED)
        other = await tx.handovers.add(replace(HANDED, layer=2))
        assert (first.number, other.number) == (1, 2)
        assert await tx.handovers.next_chase(FIRST) == NOW + HOUR
        assert await tx.handovers.to_chase(FIRST, NOW) is None
        assert await tx.handovers.to_chase(FIRST, NOW + HOUR) == first
        assert await tx.handovers.waiting(FIRST) == (first, other)
        await tx.handovers.acknowledge(first, NOW)
        assert await tx.handovers.waiting(FIRST) == (other,)
        assert await tx.handovers.to_chase(FIRST, NOW + HOUR) == other
        await tx.handovers.chased(other)
        assert await tx.handovers.next_chase(FIRST) is None
        assert await tx.handovers.waiting(FIRST) == (replace(other, chase_at=None),)


async def test_a_gap_is_told_in_place_of_what_was_told_of_it_before(store: Store) -> None:
    gap = Shift(1, None, NOW + HOUR, NOW + 5 * HOUR)
    async with store.transaction() as tx:
        await tx.handovers.tell_gap(FIRST, gap, Nearness.WEEK)
        await tx.handovers.tell_gap(FIRST, replace(gap, layer=2), Nearness.WEEK)
        await tx.handovers.tell_gap(FIRST, replace(gap, starts_at=NOW + 2 * HOUR), Nearness.NOW)
        told = await tx.handovers.told_gaps(FIRST)
        assert [(one.layer, one.starts_at, one.nearness) for one in told] == [
            (1, NOW + 2 * HOUR, Nearness.NOW),
            (2, NOW + HOUR, Nearness.WEEK),
        ]
        await tx.handovers.forget_gap(FIRST, told[0])
        assert [one.layer for one in await tx.handovers.told_gaps(FIRST)] == [2]
