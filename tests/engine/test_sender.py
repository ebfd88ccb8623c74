"""What is owed goes when its room is free, and nobody has to come by for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import utc_now
from bot.engine import sender
from bot.engine.sender import Sender
from bot.rules.identifiers import RoomId
from storage.letters import Draft
from storage.postings import Posting
from storage.store import Store
from tests.pagers.test_delivery import DEADLINE, HOUSE, Rooms
from tests.storage.opening import opened

HERE, THERE, ELSEWHERE = RoomId("!here:localhost"), RoomId("!there:localhost"), RoomId("!elsewhere:localhost")


class Watched(Sender):
    """A sender that says when it has looked and waits for something to do."""

    asleep: asyncio.Event

    async def looked(self) -> None:
        """Waits until it has looked."""
        await asyncio.wait_for(self.asleep.wait(), DEADLINE)

    async def _something_to_do(self) -> None:
        self.asleep.set()
        await super()._something_to_do()


@pytest.fixture
async def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Store]:
    """A store; whoever delivers from it looks again only when told."""
    monkeypatch.setattr(sender, "_LONGEST_SLEEP", timedelta(hours=1))
    async with opened(tmp_path) as store:
        yield store


@asynccontextmanager
async def delivering(store: Store, rooms: Rooms, *, at_once: int = 8) -> AsyncIterator[Watched]:
    """Delivers meanwhile, and has seen already that nothing was owed at first."""
    watched = Watched(store, rooms, HOUSE, utc_now, rooms_at_once=at_once)
    watched.asleep = asyncio.Event()
    running = asyncio.create_task(watched.run())
    try:
        await watched.looked()
        yield watched
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def owe(store: Store, *rooms: RoomId) -> None:
    """Owes each room a letter."""
    async with store.transaction() as tx:
        for room in rooms:
            await tx.outbox.put(Draft(room, Posting("Guten Tag", "Guten Tag")), utc_now())


async def test_rooms_that_found_no_place_have_their_turn(store: Store) -> None:
    rooms = Rooms()
    async with delivering(store, rooms, at_once=1):
        await owe(store, HERE, THERE, ELSEWHERE)
        letters = [await rooms.letter() for _ in range(3)]
    assert [letter.room_id for letter in letters] == [HERE, THERE, ELSEWHERE]


async def test_what_is_owed_to_a_busy_room_comes_next(store: Store) -> None:
    rooms = Rooms()
    rooms.hang = asyncio.Event()
    async with delivering(store, rooms):
        await owe(store, HERE)
        await rooms.letter()
        await owe(store, HERE)
        rooms.hang.set()
        assert (await rooms.letter()).room_id == HERE


async def test_what_is_owed_to_a_room_after_it_was_looked_at_for_the_last_time_is_not_left(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms, wiping, wiped = Rooms(), asyncio.Event(), asyncio.Event()
    rooms.hang = asyncio.Event()

    async def wipe() -> None:
        """Takes its time after the commit that notes the first letter as delivered."""
        assert rooms.hang is not None
        if rooms.hang.is_set() and not wiping.is_set():
            wiping.set()
            await wiped.wait()

    monkeypatch.setattr(store, "_wipe_late", lambda: True)
    monkeypatch.setattr(store, "_wipe", wipe)
    async with delivering(store, rooms) as watched:
        await owe(store, HERE)
        await rooms.letter()
        rooms.hang.set()
        await asyncio.wait_for(wiping.wait(), DEADLINE)
        watched.asleep.clear()
        await owe(store, HERE)
        await watched.looked()
        wiped.set()
        assert (await rooms.letter()).room_id == HERE
