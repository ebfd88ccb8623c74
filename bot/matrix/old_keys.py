"""Forgets the room keys that purged cases were written with, once no client can use them any more.

nio keeps inbound Megolm sessions for ever, in memory and in its store, and has no way to drop one.
"""

from collections.abc import Iterator, Mapping, Sequence

import nio
from nio.store.models import MegolmInboundSessions

from bot.matrix.cross_signing import olm_of
from bot.matrix.room_keys import DEFAULT_AGE, RoomKeys, encryption_of
from bot.rules.identifiers import RoomId

_A_STATEMENT = 500


class SessionsLast(Exception):
    """The room lets clients use a session for longer than a week: one that rests may be in use."""


async def forget(client: nio.AsyncClient, keys: RoomKeys, room_id: RoomId, sessions: Sequence[str]) -> None:
    """Changes our own key of a room and drops sessions of others, which were not used for more than a week.

    Raises `SessionsLast`, and what `bot.matrix.requests.request` raises while that is not known.
    """
    await keys.renew(room_id)
    if not sessions:
        return
    settings = await encryption_of(client, room_id)
    age = settings.get("rotation_period_ms")
    if isinstance(age, int) and age > DEFAULT_AGE.total_seconds() * 1000:
        raise SessionsLast
    _drop(client, room_id, frozenset(sessions))


def _drop(client: nio.AsyncClient, room_id: RoomId, sessions: frozenset[str]) -> None:
    """Drops sessions from the store, whose pages are overwritten (`secure_delete`), then from memory."""
    store = client.store
    if store is None:
        raise AssertionError("a client without a store")
    with store.database.bind_ctx(store.models), store.database.atomic():
        for some in _portions(sorted(sessions)):
            MegolmInboundSessions.delete().where(
                (MegolmInboundSessions.room_id == room_id) & MegolmInboundSessions.session_id.in_(some)
            ).execute()
    for of_sender in olm_of(client).inbound_group_store[room_id].values():
        for session in sessions & of_sender.keys():
            del of_sender[session]


def kept(client: nio.AsyncClient) -> Mapping[RoomId, tuple[str, ...]]:
    """Lists the sessions that are kept, by room."""
    found: dict[RoomId, tuple[str, ...]] = {}
    for session in olm_of(client).inbound_group_store:
        room = RoomId(session.room_id)
        found[room] = (*found.get(room, ()), session.id)
    return found


def _portions(sessions: Sequence[str]) -> Iterator[Sequence[str]]:
    return (sessions[start : start + _A_STATEMENT] for start in range(0, len(sessions), _A_STATEMENT))
