"""Sees that everybody who may read a message has its key before it is sent."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import nio
import structlog
import vodozemac
from nio.crypto import OlmDevice, OutboundGroupSession

from bot.matrix.cross_signing import is_signed_by, olm_of
from bot.matrix.requests import MatrixError, Unreachable, request
from bot.matrix.trust import Devices
from bot.rules.identifiers import UserId

_log = structlog.get_logger(__name__)
_API = "/_matrix/client/v3"
# Who is invited may read only what these settings let them (client-server API, “Room History Visibility”).
_READABLE_BY_INVITED = frozenset({"invited", "shared", "world_readable"})
_A_REQUEST = 100
# Devices may come and go while keys are under way; after so many rounds another time is better.
_ROUNDS = 5
# How long clients use a session unless the room says otherwise (`m.room.encryption`).
DEFAULT_AGE, _LEAST_AGE = timedelta(days=7), timedelta(hours=1)
_DEFAULT_MESSAGES, _MOST_MESSAGES = 100, 10_000

# A device is named with its key: under the same name with another key it is another device.
_Recipient = tuple[str, str, str]


class KeysNotShared(Exception):
    """The room's key did not reach everybody it should; nothing was sent, trying again is right.

    `retry_after` is how long the homeserver wants to be left alone, if it said so.
    """

    def __init__(self, why: str, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Reached:
    """Who has a room's current key, as (user, device).

    `withheld` got none because their owner did not sign them; `out_of_reach` are signed, but left no
    one-time key with their homeserver, so nothing can be encrypted for them.
    """

    devices: frozenset[tuple[str, str]] = frozenset()
    withheld: frozenset[tuple[str, str]] = frozenset()
    out_of_reach: frozenset[tuple[str, str]] = frozenset()


@dataclass(slots=True)
class _Sharing:
    """What was done with one outbound session."""

    session: OutboundGroupSession
    has_key: set[_Recipient] = field(default_factory=set)
    out_of_reach: set[_Recipient] = field(default_factory=set)
    told: set[_Recipient] = field(default_factory=set)


class RoomKeys:
    """Shares outbound Megolm sessions, and believes only what the homeserver confirmed.

    nio's own sharing drops failed requests and marks the session as shared all the same; it also knows
    nothing of `m.room.encryption`'s rotation settings. Here nio keeps the sessions and encrypts.
    """

    def __init__(self, client: nio.AsyncClient, devices: Devices) -> None:
        self._client = client
        self._devices = devices
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._sharings: dict[str, _Sharing] = {}

    async def share(self, room_id: str) -> Reached:
        """Shares the room's current session with every obeyed device of those who may read it.

        Rotates it first when it is used up, or when somebody who has it may not read on. Costs no request
        when nothing changed. Raises `KeysNotShared`; the session is then discarded, and the next attempt
        starts afresh.
        """
        room = self._client.rooms[room_id]
        async with self._one_at_a_time[room_id]:
            try:
                for _ in range(_ROUNDS):
                    await self._know(room)
                    if not await self._share_more(room):
                        return self.reached(room_id)
            except (MatrixError, Unreachable) as failed:
                self._discard(room_id)
                wait = failed.retry_after if isinstance(failed, MatrixError) else None
                raise KeysNotShared(type(failed).__name__, wait) from failed
            except BaseException:
                self._discard(room_id)
                raise
            self._discard(room_id)
            raise KeysNotShared("devices keep changing")

    async def renew(self, room_id: str) -> None:
        """Has a new session used for what is said next in a room."""
        async with self._one_at_a_time[room_id]:
            self._discard(room_id)

    def count(self, user_id: UserId, device_id: str | None = None, *, out: bool) -> None:
        """Lets a device of a person, or none of theirs, have keys any more, or again.

        The key of every room that such a device has is changed before anything more is said there.
        """
        self._devices.count(user_id, device_id, out=out)

    def reached(self, room_id: str) -> Reached:
        """Says which devices have the room's current key."""
        sharing = self._sharings.get(room_id)
        if sharing is None:
            return Reached()
        refused = self._devices.refused(self._readers(self._client.rooms[room_id]))
        return Reached(
            frozenset((user, device) for user, device, _ in sharing.has_key),
            frozenset((device.user_id, device.id) for device in refused),
            frozenset((user, device) for user, device, _ in sharing.out_of_reach - sharing.has_key),
        )

    async def _know(self, room: nio.MatrixRoom) -> None:
        if not room.members_synced:
            path = f"{_API}/rooms/{quote(room.room_id)}/joined_members"
            answer = await request(self._client, "GET", path)
            response = nio.JoinedMembersResponse.from_dict(answer, room.room_id)
            if isinstance(response, nio.ErrorResponse):
                raise KeysNotShared("members not known")
            await self._client.receive_response(response)
        await self._devices.know(self._readers(room))

    def _readers(self, room: nio.MatrixRoom) -> list[str]:
        invited_too = room.history_visibility in _READABLE_BY_INVITED
        return [user.user_id for user in room.users.values() if invited_too or not user.invited]

    async def _share_more(self, room: nio.MatrixRoom) -> bool:
        """Shares with who has no key yet; tells whether there was anything to do."""
        readers = self._readers(room)
        obeyed = {_recipient(device): device for device in self._devices.obeyed(readers)}
        sharing = self._current(room.room_id, obeyed)
        started = sharing is None
        if sharing is None:
            sharing = await self._start(room.room_id)
        waiting = [
            device
            for recipient, device in obeyed.items()
            if recipient not in sharing.has_key
            and (recipient not in sharing.out_of_reach or self._olm_session(device) is not None)
        ]
        untold = [
            device for device in self._devices.refused(readers) if _recipient(device) not in sharing.told
        ]
        # Until all have it nobody may encrypt with it.
        sharing.session.shared = not waiting and not untold
        await self._claim([device for device in waiting if self._olm_session(device) is None])
        await self._give(room.room_id, sharing, waiting)
        await self._withhold(room.room_id, sharing, untold)
        sharing.session.shared = True
        return started or bool(waiting) or bool(untold)

    def _current(self, room_id: str, obeyed: Mapping[_Recipient, OlmDevice]) -> _Sharing | None:
        """Returns the session in use, unless it is used up or known to somebody who may not read on."""
        sharing = self._sharings.get(room_id)
        session = olm_of(self._client).outbound_group_sessions.get(room_id)
        if sharing is None or sharing.session is not session or session.expired:
            return None
        return sharing if sharing.has_key <= obeyed.keys() else None

    async def _start(self, room_id: str) -> _Sharing:
        self._discard(room_id)
        age, messages = await self._rotation(room_id)
        olm_of(self._client).create_outbound_group_session(room_id)
        session = olm_of(self._client).outbound_group_sessions[room_id]
        session.max_age, session.max_messages = age, messages
        self._sharings[room_id] = sharing = _Sharing(session)
        return sharing

    async def _rotation(self, room_id: str) -> tuple[timedelta, int]:
        """Asks how long a session may serve."""
        settings = await encryption_of(self._client, room_id)
        milliseconds, messages = settings.get("rotation_period_ms"), settings.get("rotation_period_msgs")
        age = DEFAULT_AGE
        if isinstance(milliseconds, int) and 0 < milliseconds < DEFAULT_AGE / timedelta(milliseconds=1):
            age = max(_LEAST_AGE, timedelta(milliseconds=milliseconds))
        count = messages if isinstance(messages, int) else _DEFAULT_MESSAGES
        return age, min(max(1, count), _MOST_MESSAGES)

    async def _claim(self, devices: Sequence[OlmDevice]) -> None:
        """Starts Olm sessions with devices, as far as they left one-time keys with their homeserver."""
        if not devices:
            return
        wanted: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for device in devices:
            wanted[device.user_id][device.id] = "signed_curve25519"
        answer = await request(self._client, "POST", f"{_API}/keys/claim", {"one_time_keys": wanted})
        found = answer.get("one_time_keys")
        for device in devices:
            of_user = found.get(device.user_id) if isinstance(found, Mapping) else None
            keys = of_user.get(device.id) if isinstance(of_user, Mapping) else None
            for key in keys.values() if isinstance(keys, Mapping) else ():
                self._start_olm(device, key)

    def _start_olm(self, device: OlmDevice, key: object) -> None:
        if not isinstance(key, Mapping) or not is_signed_by(key, device.user_id, device.ed25519, device.id):
            _log.warning("one-time key not signed by its device")
            return
        try:
            olm_of(self._client).create_session(str(key.get("key")), device.curve25519)
        except (vodozemac.KeyException, vodozemac.SessionCreationException):
            _log.warning("one-time key of no use")

    async def _give(self, room_id: str, sharing: _Sharing, devices: Sequence[OlmDevice]) -> None:
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "room_id": room_id,
            "session_id": sharing.session.id,
            "session_key": sharing.session.session_key,
        }
        reachable = [device for device in devices if self._olm_session(device) is not None]
        unreachable = {_recipient(device) for device in devices if self._olm_session(device) is None}
        for some in _portions(reachable):
            messages: defaultdict[str, dict[str, object]] = defaultdict(dict)
            for device in some:
                messages[device.user_id][device.id] = self._encrypted(device, content)
            await self._to_devices("m.room.encrypted", messages)
            sharing.has_key |= {_recipient(device) for device in some}
        if unreachable - sharing.out_of_reach:
            _log.warning("devices without one-time keys", room_id=room_id, devices=len(unreachable))
        sharing.out_of_reach |= unreachable

    async def _withhold(self, room_id: str, sharing: _Sharing, devices: Sequence[OlmDevice]) -> None:
        """Tells devices that they get no key, and why (`m.room_key.withheld`)."""
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "code": "m.unverified",
            "reason": "This device was not verified by its owner.",
            "room_id": room_id,
            "sender_key": olm_of(self._client).account.identity_keys["curve25519"],
            "session_id": sharing.session.id,
        }
        for some in _portions(devices):
            messages: defaultdict[str, dict[str, object]] = defaultdict(dict)
            for device in some:
                messages[device.user_id][device.id] = content
            await self._to_devices("m.room_key.withheld", messages)
            sharing.told |= {_recipient(device) for device in some}

    async def _to_devices(self, kind: str, messages: Mapping[str, Mapping[str, Any]]) -> None:
        await request(
            self._client, "PUT", f"{_API}/sendToDevice/{quote(kind)}/{uuid4().hex}", {"messages": messages}
        )

    def _encrypted(self, device: OlmDevice, content: Mapping[str, object]) -> object:
        session = self._olm_session(device)
        # nio encrypts for a single device nowhere in public.
        return olm_of(self._client)._olm_encrypt(session, device, "m.room_key", content)

    def _olm_session(self, device: OlmDevice) -> object | None:
        return olm_of(self._client).session_store.get(device.curve25519)

    def _discard(self, room_id: str) -> None:
        olm_of(self._client).outbound_group_sessions.pop(room_id, None)
        self._sharings.pop(room_id, None)


async def encryption_of(client: nio.AsyncClient, room_id: str) -> Mapping[str, object]:
    """Reads how a room is encrypted (`m.room.encryption`); nothing where that is not shown to us.

    Whoever may not read the room's state may hardly write; the letter itself will tell.
    """
    path = f"{_API}/rooms/{quote(room_id)}/state/m.room.encryption/"
    try:
        return await request(client, "GET", path)
    except MatrixError as refused:
        if refused.status not in {403, 404}:
            raise
        return {}


def _recipient(device: OlmDevice) -> _Recipient:
    return device.user_id, device.id, device.curve25519


def _portions(devices: Sequence[OlmDevice]) -> Iterable[Sequence[OlmDevice]]:
    return (devices[start : start + _A_REQUEST] for start in range(0, len(devices), _A_REQUEST))
