"""Empties the outbox: most urgent first, in order within a room, rooms independent of each other."""

import asyncio
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.casework.desk import House, desk
from bot.casework.paging import went
from bot.consulting.arrival import examined
from bot.engine.regrets import give_up
from bot.engine.right_of_way import RightOfWay
from bot.rules.consultations import Document, Unusable
from bot.rules.identifiers import EventId, LetterId, RoomId, UserId
from bot.rules.paging import is_pager
from bot.rules.retry import wait_before
from storage.letters import MAKES_ROOM, PAGE, Letter, LetterKind
from storage.store import Store, Transaction

_log = structlog.get_logger(__name__)
# Nobody wakes us for what another process has owed: the command line, when a device is revoked.
_LONGEST_SLEEP = timedelta(seconds=5)
_PAGES_SLEEP = timedelta(seconds=1)
_AT_ONCE = 8


class TryLater(Exception):
    """The world did not take a letter now; worth another try, not before `after` if that is given."""

    def __init__(self, why: str, after: timedelta | None = None) -> None:
        super().__init__(why)
        self.after = after


class Impossible(Exception):
    """The world will never take this letter; the message says which rule it broke, without its words."""


class Post(Protocol):
    """Delivers letters."""

    async def deliver(self, letter: Letter) -> EventId:
        """Delivers a letter and returns the event it became, or the id of the room it made.

        Raises `TryLater` or `Impossible`. Delivering the same letter again returns the same event.
        """
        ...

    async def examine(self, letter: Letter) -> Document | Unusable:
        """Says what the file is that a letter names, or why it cannot be used; raises `TryLater`.

        It only reads: examining the same file again finds the same.
        """
        ...

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        """Says which devices can read what was delivered last in a room, as (user, device)."""
        ...


class Sender:
    """Delivers what is owed until it is cancelled; what is under way then is owed again at the next start.

    Each room with something to deliver has a task of its own, which takes the room's letters one after the
    other, so that order is kept there and no room waits for another. So many rooms at once; when there are
    more, a room gives up its place after each letter, to what is most urgent anywhere. Pagers do not count
    among them: a homeserver that hangs holds up no page, and a mail server that hangs no room.
    """

    def __init__(
        self,
        store: Store,
        post: Post,
        house: House,
        clock: Callable[[], datetime],
        *,
        rooms_at_once: int = _AT_ONCE,
    ) -> None:
        self._house = house
        self._store = store
        self._post = post
        self._clock = clock
        self._busy: set[RoomId] = set()
        # Rooms to look at once nobody is busy with them: owed something new, or out of their place.
        self._waiting: set[RoomId] = set()
        # Whether letters may wait for want of a place.
        self._full = False
        self._rooms_at_once = rooms_at_once
        # Without rooms nothing else would have us look for pages that were owed before.
        self._pages = rooms_at_once == 0
        self._right_of_way = RightOfWay()
        self._freed = asyncio.Event()
        self._look_again_at: datetime | None = None

    async def run(self) -> None:
        """Delivers for ever."""
        async with asyncio.TaskGroup() as deliveries:
            while True:
                if self._worth_a_look():
                    for letter in await self._take():
                        self._busy.add(letter.room_id)
                        deliveries.create_task(self._deliver_room(letter))
                await self._something_to_do()

    async def drain(self, deadline: timedelta) -> None:
        """Waits until nothing is under way any more, at most so long."""
        try:
            async with asyncio.timeout(deadline.total_seconds()):
                while self._busy:
                    self._freed.clear()
                    await self._freed.wait()
        except TimeoutError:
            _log.warning("letters still under way", rooms=len(self._busy))

    def _worth_a_look(self) -> bool:
        """Tells whether there may be something to take.

        What is new in a busy room its own task sees, unless it came when that had looked for the last time.
        """
        grown, freed = self._store.take_growth(), self._freed.is_set()
        self._freed.clear()
        self._pages = self._pages or any(is_pager(room) for room in grown)
        self._waiting |= grown
        ready = self._waiting - self._busy
        self._waiting -= ready
        due = self._look_again_at is None or self._look_again_at <= self._clock()
        return bool(ready) or due or (freed and self._full)

    async def _take(self) -> list[Letter]:
        """Takes the first letters of free rooms and pagers; notes when the next that has to wait may go."""
        free = self._free()
        if not free and not self._pages:
            self._full = True
            return []
        now, busy, most = self._clock(), frozenset(self._busy), free or _AT_ONCE
        async with self._store.transaction() as tx:
            letters = await tx.outbox.next(now, busy=busy, most=most, rooms=free > 0)
            self._full = not free or len(letters) >= most
            await self._given_up(tx)
            if any(is_pager(letter.room_id) for letter in letters):
                # They took places that were free for rooms.
                self._pages, self._look_again_at = True, now
            elif not letters and (self._look_again_at is None or self._look_again_at <= now):
                due = await tx.outbox.next_due(busy=busy) if free else now + _PAGES_SLEEP
                self._look_again_at = now + _LONGEST_SLEEP if due is None else due
        return letters

    def _free(self) -> int:
        """Counts how many more rooms may be delivered to now."""
        return max(0, self._rooms_at_once - sum(not is_pager(room) for room in self._busy))

    async def _something_to_do(self) -> None:
        """Waits for a new letter, a room that is free again, or the next letter that was put off."""
        if self._freed.is_set() or self._store.outbox_grew.is_set():
            return
        wait = _LONGEST_SLEEP
        if self._look_again_at is not None and (self._free() or self._pages):
            wait = min(wait, max(self._look_again_at - self._clock(), timedelta()))
        waits = [asyncio.create_task(event.wait()) for event in (self._store.outbox_grew, self._freed)]
        try:
            await asyncio.wait(waits, timeout=wait.total_seconds(), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _deliver_room(self, letter: Letter) -> None:
        """Delivers a room's letters until there is none left, or one has to wait."""
        room_id = letter.room_id
        following: Letter | None = letter
        try:
            while following is not None:
                following = await self._deliver(following)
        finally:
            self._busy.discard(room_id)
            self._freed.set()

    async def _deliver(self, letter: Letter) -> Letter | None:
        """Delivers a letter and notes what became of it; the same transaction may take the room's next."""
        if letter.kind is LetterKind.EXAMINATION:
            return await self._examine(letter)
        try:
            async with self._right_of_way.of(letter):
                event_id = await self._post.deliver(letter)
        except TryLater as later:
            await self._put_off(letter, later)
            return None
        except Impossible as never:
            _log.error("letter impossible", letter=letter.id, room_id=letter.room_id, why=str(never))
            async with self._store.transaction() as tx:
                await tx.outbox.impossible(letter.id)
                await give_up(letter, tx, self._clock())
                await self._proof(letter, frozenset(), tx)
                return await self._next_in(letter.room_id, tx)
        async with self._store.transaction() as tx:
            await tx.outbox.delivered(letter.id, event_id)
            if letter.kind is LetterKind.NEW_CHAT:
                await tx.chats.made(letter, RoomId(event_id))
            elif letter.kind in MAKES_ROOM:
                await tx.founding.made(letter, RoomId(event_id), self._clock())
            await self._proof(letter, self._post.reached(letter.room_id), tx)
            return await self._next_in(letter.room_id, tx)

    async def _examine(self, letter: Letter) -> Letter | None:
        """Has a file examined, and notes what it is; that, and what is said of it, are one commit."""
        try:
            found = await self._post.examine(letter)
        except TryLater as later:
            await self._put_off(letter, later)
            return None
        async with self._store.transaction() as tx:
            await tx.outbox.delivered(letter.id, EventId(f"done {letter.txn_id}"))
            await examined(self._house, letter, found, tx, self._clock())
            return await self._next_in(letter.room_id, tx)

    async def _next_in(self, room_id: RoomId, tx: Transaction) -> Letter | None:
        """Takes the room's next letter, unless others wait for its place: they may be more urgent."""
        if self._full and not is_pager(room_id):
            self._waiting.add(room_id)
            return None
        following = await tx.outbox.next_in(room_id, self._clock())
        await self._given_up(tx)
        return following

    async def _given_up(self, tx: Transaction) -> None:
        """Has others called at once where a page was among the letters that nobody can read any more."""
        for letter_id in tx.outbox.unreadable:
            _log.error("letter unreadable", letter=letter_id)
            await self._page_ended(letter_id, frozenset(), tx)

    async def _proof(self, letter: Letter, devices: frozenset[tuple[UserId, str]], tx: Transaction) -> None:
        """Notes whom a page reached; one that reached nobody has the next ones paged at once."""
        if letter.urgency == PAGE and letter.kind is LetterKind.MESSAGE:
            await self._page_ended(letter.id, devices, tx)

    async def _page_ended(
        self, letter_id: LetterId, devices: frozenset[tuple[UserId, str]], tx: Transaction
    ) -> None:
        pages = await tx.pages.delivered(letter_id, devices)
        if pages:
            await went(await desk(self._house, tx, self._clock()), pages)

    async def _put_off(self, letter: Letter, later: TryLater) -> None:
        attempt = letter.attempts + 1
        chance = random.random()  # noqa: S311 - spreads retries, guards no secret
        wait = wait_before(attempt, urgent=letter.urgency == PAGE, chance=chance, asked=later.after)
        _log.info("letter put off", letter=letter.id, attempt=attempt, why=str(later), wait=str(wait))
        not_before = self._clock() + wait
        async with self._store.transaction() as tx:
            await tx.outbox.try_later(letter.id, not_before)
        self._look_again_at = min(self._look_again_at or not_before, not_before)
