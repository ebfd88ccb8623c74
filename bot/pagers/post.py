"""Each letter goes to the post that knows its way: a room's to Matrix, a pager's to that pager."""

from collections.abc import Mapping
from typing import Protocol

from bot.engine.sender import Impossible, Post, TryLater
from bot.rules.consultations import Document, Unusable
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

    async def examine(self, letter: Letter) -> Document | Unusable:
        """Raises `TryLater`: files lie at the homeserver."""
        raise TryLater("no homeserver")

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

    async def examine(self, letter: Letter) -> Document | Unusable:
        """Says what the file is that a letter names, or why it cannot be used; raises `TryLater`."""
        return await self._matrix.examine(letter)

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        """Says which devices can read what was delivered last in a room."""
        return self._matrix.reached(room_id)
