"""Which devices are obeyed and get keys: those their owner has signed (cross-signing)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

import nio
import structlog
from nio.crypto import OlmDevice

from bot.matrix.cross_signing import is_signed_by, only_key
from bot.matrix.requests import request

_log = structlog.get_logger(__name__)


class Standing(Enum):
    """What we think of a device."""

    SIGNED = "signed"
    UNSIGNED = "unsigned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What we think of the device behind a sender key, and which it is."""

    standing: Standing
    device_id: str | None


class Devices:
    """Every device of everybody we share a room with, and whether its owner signed it."""

    def __init__(self, client: nio.AsyncClient, trust: Literal["signed", "all"]) -> None:
        self._client = client
        self._trust = trust
        self._signed: dict[str, frozenset[str]] = {}
        self._master_keys: dict[str, Mapping[str, Any]] = {}

    async def after_sync(self) -> None:
        """Asks about those whose devices changed, as nio was told by the sync."""
        await self.refresh(self._client.olm.users_for_key_query)

    async def refresh(self, users: Collection[str]) -> None:
        """Asks the homeserver for the devices and signatures of people, and judges them anew.

        Raises what `bot.matrix.requests.request` raises; nothing is judged by half then.
        """
        wanted = set(users)
        if not wanted:
            return
        body = {"device_keys": {user: [] for user in sorted(wanted)}}
        answer = await request(self._client, "POST", "/_matrix/client/v3/keys/query", body)
        devices = {user: answer.get("device_keys", {}).get(user, {}) for user in wanted}
        failures = answer.get("failures") or {}
        response = nio.KeysQueryResponse.from_dict({"device_keys": devices, "failures": failures})
        if isinstance(response, nio.KeysQueryResponse):
            await self._client.receive_response(response)
        for user in wanted:
            self._judge(user, devices[user], answer)

    def verdict(self, user_id: str, sender_key: str) -> Verdict:
        """Says what we think of the device of a person that has this Curve25519 key."""
        for device in self._client.device_store.active_user_devices(user_id):
            if device.curve25519 == sender_key:
                return Verdict(self._standing(device), device.id)
        return Verdict(Standing.UNKNOWN, None)

    def master_key(self, user_id: str) -> Mapping[str, Any] | None:
        """Returns somebody's master key, as last seen."""
        return self._master_keys.get(user_id)

    def known(self, user_id: str) -> bool:
        """Tells whether somebody's devices were judged since the start."""
        return user_id in self._signed

    def _standing(self, device: OlmDevice) -> Standing:
        if self._trust == "all":
            return Standing.SIGNED
        signed = self._signed.get(device.user_id)
        if signed is None:
            return Standing.UNKNOWN
        return Standing.SIGNED if device.id in signed else Standing.UNSIGNED

    def _judge(self, user_id: str, devices: Mapping[str, Any], answer: Mapping[str, Any]) -> None:
        master = answer.get("master_keys", {}).get(user_id)
        self_signing = answer.get("self_signing_keys", {}).get(user_id)
        before = only_key(self._master_keys.get(user_id))
        if master is not None:
            self._master_keys[user_id] = master
            if before is not None and before != only_key(master):
                _log.warning("somebody's cross-signing identity changed")
        self._signed[user_id] = signed_devices(user_id, devices, master, self_signing)
        for device in list(self._client.device_store.active_user_devices(user_id)):
            self._tell_nio(device)

    def _tell_nio(self, device: OlmDevice) -> None:
        """Marks a device so that nio shares keys with it, or not; a change rotates the keys of the rooms."""
        if self._standing(device) is Standing.SIGNED:
            self._client.unblacklist_device(device)
            self._client.verify_device(device)
        else:
            self._client.unverify_device(device)
            self._client.blacklist_device(device)


def signed_devices(
    user_id: str, devices: Mapping[str, Any], master: object, self_signing: object
) -> frozenset[str]:
    """Lists the devices that a person's identity has signed: master -> self-signing key -> device.

    What is malformed, named after somebody else or wrongly signed counts as unsigned; never raises.
    """
    master_key, signing_key = only_key(master), only_key(self_signing)
    if master_key is None or signing_key is None:
        return frozenset()
    for value, usage in ((master, "master"), (self_signing, "self_signing")):
        if not isinstance(value, Mapping) or value.get("user_id") != user_id:
            return frozenset()
        usages = value.get("usage")
        if not isinstance(usages, list) or usage not in usages:
            return frozenset()
    if not isinstance(self_signing, Mapping) or not is_signed_by(self_signing, user_id, master_key):
        return frozenset()
    return frozenset(
        device_id
        for device_id, device in devices.items()
        if isinstance(device, Mapping)
        and device.get("user_id") == user_id
        and device.get("device_id") == device_id
        and is_signed_by(device, user_id, signing_key)
    )
