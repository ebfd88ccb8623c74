"""Sees that everybody who may read a message has its key before it is sent."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import nio
import structlog

from bot.matrix.requests import MatrixError, Unreachable, request
from bot.matrix.trust import Devices

_log = structlog.get_logger(__name__)
# Who is invited may read only what these settings let them (client-server API, 11.13).
_READABLE_BY_INVITED = frozenset({"invited", "shared", "world_readable"})


class KeysNotShared(Exception):
    """The room's key did not reach everybody it should; nothing was sent, trying again is right."""


class RoomKeys:
    """Shares outbound Megolm sessions, and believes only what the homeserver confirmed.

    nio's own sharing drops failed requests and marks the session as shared all the same.
    """

    def __init__(self, client: nio.AsyncClient, devices: Devices) -> None:
        self._client = client
        self._devices = devices
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._reached: dict[str, frozenset[tuple[str, str]]] = {}

    async def share(self, room_id: str) -> None:
        """Shares the room's current session with every obeyed device of those who may read it.

        Costs no request when nothing changed. Raises `KeysNotShared`; the session is then discarded.
        """
        async with self._one_at_a_time[room_id]:
            room = self._client.rooms[room_id]
            try:
                await self._know_devices(room)
                if self._client.olm.should_share_group_session(room_id):
                    await self._share(room)
            except (MatrixError, Unreachable) as failed:
                self._discard(room_id)
                raise KeysNotShared(type(failed).__name__) from failed

    def reached(self, room_id: str) -> frozenset[tuple[str, str]]:
        """Lists the devices (user, device) that got the room's current key."""
        return self._reached.get(room_id, frozenset())

    async def _know_devices(self, room: nio.MatrixRoom) -> None:
        if not room.members_synced:
            response = await self._client.joined_members(room.room_id)
            if isinstance(response, nio.ErrorResponse):
                raise KeysNotShared("members not known")
        unknown = {user for user in self._readers(room) if not self._devices.known(user)}
        await self._devices.refresh(unknown | set(self._client.olm.users_for_key_query))

    def _readers(self, room: nio.MatrixRoom) -> list[str]:
        invited_too = room.history_visibility in _READABLE_BY_INVITED
        return [user.user_id for user in room.users.values() if invited_too or not user.invited]

    async def _share(self, room: nio.MatrixRoom) -> None:
        room_id, client = room.room_id, self._client
        missing = client.get_missing_sessions(room_id)
        if missing:
            await self._claim(missing)
        reached: set[tuple[str, str]] = set()
        for people, messages in client.olm.share_group_session_parallel(
            room_id, self._readers(room), ignore_unverified_devices=True
        ):
            await self._to_devices("m.room.encrypted", messages)
            reached |= people
        session = client.olm.outbound_group_sessions[room_id]
        session.users_shared_with.update(reached)
        session.shared = True
        self._reached[room_id] = frozenset(reached)

    async def _claim(self, missing: Mapping[str, list[str]]) -> None:
        body = {
            "one_time_keys": {
                user: dict.fromkeys(devices, "signed_curve25519") for user, devices in missing.items()
            }
        }
        answer = await request(self._client, "POST", "/_matrix/client/v3/keys/claim", body)
        response = nio.KeysClaimResponse.from_dict(answer, "")
        if isinstance(response, nio.KeysClaimResponse):
            await self._client.receive_response(response)

    async def _to_devices(self, kind: str, messages: Mapping[str, Any]) -> None:
        path = f"/_matrix/client/v3/sendToDevice/{quote(kind)}/{uuid4().hex}"
        await request(self._client, "PUT", path, messages)

    def _discard(self, room_id: str) -> None:
        self._client.olm.outbound_group_sessions.pop(room_id, None)
        self._reached.pop(room_id, None)
