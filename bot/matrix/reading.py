"""Reads events: decrypts them, and tells whether they come from a device we obey."""

from collections.abc import Iterable, Mapping

import nio
from nio.exceptions import EncryptionError

from bot.matrix.cross_signing import olm_of
from bot.matrix.translate import Seen
from bot.matrix.trust import Devices, Standing
from bot.rules.identifiers import RoomId, UserId

UNENCRYPTED = "unencrypted"
_NEED_DEVICE = frozenset({"m.room.message", "org.matrix.msc3381.poll.response", "m.poll.response"})


class Reader:
    """Turns events of the homeserver into what can be translated."""

    def __init__(self, client: nio.AsyncClient, devices: Devices) -> None:
        self._client = client
        self._devices = devices

    def unsigned_among(self, users: Iterable[str]) -> frozenset[UserId]:
        """Says who has a device that its owner has not signed."""
        return frozenset(UserId(device.user_id) for device in self._devices.refused(users))

    async def read(self, room_id: RoomId, raw: Mapping[str, object]) -> Seen:
        """Reads an event as the homeserver gave it."""
        event = nio.Event.parse_event({**raw, "room_id": room_id})
        if isinstance(event, nio.MegolmEvent):
            event.room_id = room_id
            return await self._encrypted(room_id, event, raw)
        return Seen(room_id, raw, self._unencrypted(room_id, raw))

    async def decrypted(self, room_id: RoomId, event: nio.Event, raw: Mapping[str, object]) -> Seen:
        """Reads an event that nio has decrypted, or tried to."""
        if isinstance(event, nio.MegolmEvent):
            event.room_id = room_id
            return await self._encrypted(room_id, event, raw)
        if not event.decrypted:
            return Seen(room_id, raw, self._unencrypted(room_id, raw))
        unsigned = await self._unsigned_device(room_id, event)
        return Seen(room_id, event.source, unsigned, session_id=event.session_id)

    async def _encrypted(self, room_id: RoomId, event: nio.MegolmEvent, raw: Mapping[str, object]) -> Seen:
        try:
            clear = self._client.decrypt_event(event)
        except EncryptionError:
            return Seen(room_id, raw, undecryptable=event)
        if not isinstance(clear, nio.Event):
            # Decrypted, but not an event of any form we could act upon.
            return Seen(room_id, {**raw, "type": "unknown"}, session_id=event.session_id)
        unsigned = await self._unsigned_device(room_id, clear)
        return Seen(room_id, clear.source, unsigned, session_id=event.session_id)

    def _unencrypted(self, room_id: RoomId, raw: Mapping[str, object]) -> str | None:
        """What comes in clear into an encrypted room was not written by who it names, or not safely."""
        room = self._client.rooms.get(room_id)
        if room is not None and room.encrypted and raw.get("type") in _NEED_DEVICE:
            return UNENCRYPTED
        return None

    async def _unsigned_device(self, room_id: RoomId, event: nio.Event) -> str | None:
        if event.sender == self._client.user_id:
            return None
        sender_key = event.sender_key or ""
        verdict = self._devices.verdict(event.sender, sender_key)
        if verdict.standing is Standing.UNKNOWN:
            await self._devices.refresh([event.sender])
            verdict = self._devices.verdict(event.sender, sender_key)
        if verdict.standing is not Standing.SIGNED:
            return verdict.device_id or sender_key
        return None if self._key_is_of(room_id, event, verdict.device_id) else verdict.device_id

    def _key_is_of(self, room_id: RoomId, event: nio.Event, device_id: str | None) -> bool:
        """Tells whether the room key came from the device itself: not forwarded, and signed by its key."""
        sessions = olm_of(self._client).inbound_group_store
        session = sessions.get(room_id, event.sender_key or "", event.session_id or "")
        devices = self._client.device_store.active_user_devices(event.sender)
        device = next((one for one in devices if one.id == device_id), None)
        if session is None or device is None or session.forwarding_chain:
            return False
        return bool(session.ed25519 == device.ed25519)
