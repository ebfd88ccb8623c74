"""What is owed goes when its room is free, and nobody has to come by for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import utc_now
from bot.engine import right_of_way, sender
from bot.engine.sender import Sender
from bot.rules.identifiers import EventId, RoomId
from bot.rules.paging import PAGER_NAMES
from storage.letters import PAGE, POSTING, REPLY, Draft, Letter
from storage.postings import Posting
from storage.store import Store
from tests.pagers.test_delivery import DEADLINE, HOUSE, Rooms
from tests.storage.opening import opened

HERE, THERE, ELSEWHERE = RoomId("!here:localhost"), RoomId("!there:localhost"), RoomId("!elsewhere:localhost")
OUTSIDE = RoomId(f"{PAGER_NAMES}mail")
A_MOMENT, ENDLESS = timedelta(milliseconds=1), timedelta(hours=1)


class Watched(Sender):
    """A sender that says when it has looked and waits for something to do."""

    asleep: asyncio.Event

    async def looked(self) -> None:
        """Waits until it has looked."""
        await asyncio.wait_for(self.asleep.wait(), DEADLINE)

    async def _something_to_do(self) -> None:
        self.asleep.set()
        await super()._something_to_do()


class Timed(Rooms):
    """A homeserver that remembers when it was given a letter, and when it had posted it."""

    def __init__(self) -> None:
        super().__init__()
        self.happened: list[tuple[str, RoomId]] = []

    async def deliver(self, letter: Letter) -> EventId:
        """Takes a letter."""
        self.happened.append(("begun", letter.room_id))
        event_id = await super().deliver(letter)
        self.happened.append(("posted", letter.room_id))
        return event_id


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


async def owe(store: Store, *rooms: RoomId, urgency: int = REPLY) -> None:
    """Owes each room a letter."""
    async with store.transaction() as tx:
        for room in rooms:
            await tx.outbox.put(Draft(room, Posting("Guten Tag", "Guten Tag"), urgency=urgency), utc_now())


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


class SlowDisk(Rooms):
    """A homeserver that hangs until it is let go; the next commit then takes its time to end."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.hang = self._let_go = asyncio.Event()
        self._writing, self.written = asyncio.Event(), asyncio.Event()
        monkeypatch.setattr(store, "_wipe_late", lambda: True)
        monkeypatch.setattr(store, "_wipe", self._wipe)

    async def let_go(self) -> None:
        """Posts what it was given, and waits until the commit that notes the first of it is under way."""
        self._let_go.set()
        await asyncio.wait_for(self._writing.wait(), DEADLINE)

    async def _wipe(self) -> None:
        if self._let_go.is_set() and not self._writing.is_set():
            self._writing.set()
            await self.written.wait()


async def test_what_is_owed_to_a_room_after_it_was_looked_at_for_the_last_time_is_not_left(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = SlowDisk(store, monkeypatch)
    async with delivering(store, rooms) as watched:
        await owe(store, HERE)
        await rooms.letter()
        await rooms.let_go()
        watched.asleep.clear()
        await owe(store, HERE)
        await watched.looked()
        rooms.written.set()
        assert (await rooms.letter()).room_id == HERE


async def test_a_room_that_gave_up_its_place_when_there_was_one_for_it_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = SlowDisk(store, monkeypatch)
    async with delivering(store, rooms, at_once=2) as watched:
        await owe(store, HERE, HERE, THERE)
        assert {(await rooms.letter()).room_id, (await rooms.letter()).room_id} == {HERE, THERE}
        await rooms.let_go()
        watched.asleep.clear()
        await watched.looked()
        rooms.written.set()
        assert (await rooms.letter()).room_id == HERE


async def test_a_page_waits_for_no_room_that_has_much_to_say(store: Store) -> None:
    rooms = Rooms()
    rooms.hang = asyncio.Event()
    async with delivering(store, rooms, at_once=2):
        await owe(store, HERE, HERE, HERE, THERE, THERE, THERE, urgency=POSTING)
        under_way = {(await rooms.letter()).room_id, (await rooms.letter()).room_id}
        await owe(store, ELSEWHERE, urgency=PAGE)
        rooms.hang.set()
        letters = [await rooms.letter() for _ in range(5)]
    assert under_way == {HERE, THERE}
    assert letters[0].room_id == ELSEWHERE
    assert [letter.room_id for letter in letters[1:]].count(HERE) == 2


async def test_nothing_is_begun_while_a_page_is_on_its_way(store: Store) -> None:
    rooms = Timed()
    rooms.hang = asyncio.Event()
    async with delivering(store, rooms) as watched:
        await owe(store, HERE, urgency=PAGE)
        await rooms.letter()
        watched.asleep.clear()
        await owe(store, THERE)
        await watched.looked()
        rooms.hang.set()
        await rooms.letter()
    assert rooms.happened[:3] == [("begun", HERE), ("posted", HERE), ("begun", THERE)]


@pytest.mark.parametrize(("paged", "moment"), [(HERE, A_MOMENT), (OUTSIDE, ENDLESS)])
async def test_a_page_that_hangs_holds_up_rooms_for_a_moment_and_outside_matrix_not_at_all(
    store: Store, monkeypatch: pytest.MonkeyPatch, paged: RoomId, moment: timedelta
) -> None:
    monkeypatch.setattr(right_of_way, "_A_MOMENT", moment)
    rooms = Rooms()
    rooms.hang = asyncio.Event()
    async with delivering(store, rooms):
        await owe(store, paged, urgency=PAGE)
        await rooms.letter()
        await owe(store, THERE)
        assert (await rooms.letter()).room_id == THERE
