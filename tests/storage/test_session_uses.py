"""Room keys go when they are condemned and out of use, and no sooner."""

from datetime import timedelta

from bot.rules.identifiers import RoomId
from storage.store import Store, Transaction
from tests.storage.opening import NOW

ROOM, OTHER = RoomId("!room"), RoomId("!other")
DAY = timedelta(days=1)


async def gone(tx: Transaction, days: float) -> dict[RoomId, tuple[str, ...]]:
    """Which keys go so many days after they were used first."""
    return dict(await tx.session_uses.take(NOW + (days - 8) * DAY))


async def test_a_key_that_was_not_condemned_stays(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.session_uses.used(ROOM, "a", NOW)
        await tx.session_uses.used(OTHER, "b", NOW)
        await tx.session_uses.condemn(ROOM)
        await tx.session_uses.used(ROOM, "later", NOW)
        assert await gone(tx, 100) == {ROOM: ("a",)}
        assert await gone(tx, 100) == {}


async def test_a_condemned_key_that_is_in_use_stays_until_it_is_not(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.session_uses.used(ROOM, "a", NOW)
        await tx.session_uses.condemn(ROOM)
        await tx.session_uses.used(ROOM, "a", NOW + 7 * DAY)
        assert await gone(tx, 14) == {}
        assert await gone(tx, 15.5) == {ROOM: ("a",)}


async def test_a_use_is_noted_once_a_day(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.session_uses.used(ROOM, "a", NOW)
        await tx.session_uses.condemn(ROOM)
        await tx.session_uses.used(ROOM, "a", NOW + 0.9 * DAY)
        assert await tx.session_uses.next_due() == NOW
        await tx.session_uses.used(ROOM, "a", NOW + DAY)
        assert await tx.session_uses.next_due() == NOW + DAY


async def test_a_key_of_which_nothing_is_known_counts_as_in_use(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.session_uses.used(ROOM, "old", NOW - 30 * DAY)
        await tx.session_uses.kept(ROOM, ("old", "unknown"), NOW)
        await tx.session_uses.condemn(ROOM)
        assert await gone(tx, 1) == {ROOM: ("old",)}
        assert await gone(tx, 8.5) == {ROOM: ("unknown",)}
