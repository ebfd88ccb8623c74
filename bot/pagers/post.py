"""Each letter goes to the post that knows its way: a room's to Matrix, a pager's to that pager."""

from collections.abc import Mapping
from typing import Protocol

from bot.engine.sender import Impossible, Post
from bot.rules.identifiers import EventId, RoomId, UserId
from storage.letters import OUTSIDE, Letter


class Pager(Protocol):
    """One pager outside Matrix: where it is, and how it is spoken to."""

    async def page(self, letter: Letter) -> None:
        """Delivers a page; raises `TryLater` or `Impossible`. The same letter again bears the same mark."""
        ...

    async def complaint(self) -> str | None:
        """Says what keeps it from answering, without its address; None when it answers. Rings nobody."""
        ...


class PagerPost:
    """Delivers letters to pagers, and to nobody else."""

    def __init__(self, pagers: Mapping[RoomId, Pager]) -> None:
        self._pagers = dict(pagers)

    async def deliver(self, letter: Letter) -> EventId:
        """Delivers a letter; raises `TryLater` or `Impossible`."""
        pager = self._pagers.get(letter.room_id)
        if pager is None:
            raise Impossible("this pager is no longer in the settings")
        await pager.page(letter)
        return EventId(letter.txn_id)

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        """Says which devices were reached: of pagers nobody knows."""
        return frozenset()


class Posts:
    """Delivers letters, wherever they go."""

    def __init__(self, matrix: Post, pagers: Mapping[RoomId, Pager]) -> None:
        self._matrix = matrix
        self._pagers = PagerPost(pagers)

    async def deliver(self, letter: Letter) -> EventId:
        """Delivers a letter; raises `TryLater` or `Impossible`."""
        post = self._pagers if letter.kind in OUTSIDE else self._matrix
        return await post.deliver(letter)

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        """Says which devices can read what was delivered last in a room."""
        return self._matrix.reached(room_id)
