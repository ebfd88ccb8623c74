"""Chains of signatures: master key -> self-signing key -> device. Values in, values out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import vodozemac

from bot.matrix.cross_signing import JsonObject, Usage, is_signed_by, only_key


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The keys of a device, which it signed itself, and whether its owner signed them too."""

    device_id: str
    ed25519: str
    curve25519: str
    signed: bool
    payload: JsonObject = field(repr=False)


@dataclass(frozen=True, slots=True)
class JudgedPerson:
    """A person's identity, if it holds together, and their devices."""

    master_key: JsonObject | None = field(repr=False)
    devices: Mapping[str, DeviceKeys]

    def payloads(self) -> dict[str, dict[str, Any]]:
        """Returns the devices as the homeserver described them, safe to be parsed."""
        return {device_id: dict(device.payload) for device_id, device in self.devices.items()}


def judge(user_id: str, answer: JsonObject, own_master_key: str | None = None) -> JudgedPerson:
    """Verifies what an answer of `/keys/query` says of a person (client-server API, “Cross-signing”).

    A device counts as signed when the person's master key signed the self-signing key, and that the
    device. What is malformed, named after somebody else or wrongly signed is unsigned; a device that did
    not even sign itself is left out. `own_master_key`, when given, is the only master key accepted.
    Never raises.
    """
    master = cross_signing_key(_of(answer, "master_keys", user_id), user_id, Usage.MASTER)
    if own_master_key is not None and only_key(master) != own_master_key:
        master = None
    signing = _signing_key(user_id, master, _of(answer, "self_signing_keys", user_id))
    found = _of(answer, "device_keys", user_id)
    devices: dict[str, DeviceKeys] = {}
    for device_id, payload in found.items() if isinstance(found, Mapping) else ():
        device = _device(user_id, device_id, payload, signing)
        if device is not None:
            devices[device_id] = device
    return JudgedPerson(master, devices)


def cross_signing_key(value: object, user_id: str, usage: Usage) -> JsonObject | None:
    """Returns a cross-signing key object if it is one: of this person, for this use, with one key."""
    if not isinstance(value, Mapping) or value.get("user_id") != user_id or only_key(value) is None:
        return None
    usages = value.get("usage")
    return value if isinstance(usages, list) and usage.value in usages else None


def _signing_key(user_id: str, master: JsonObject | None, value: object) -> str | None:
    master_key = only_key(master)
    signing = cross_signing_key(value, user_id, Usage.SELF_SIGNING)
    if master_key is None or signing is None or not is_signed_by(signing, user_id, master_key):
        return None
    return only_key(signing)


def _device(user_id: str, device_id: object, payload: object, signing_key: str | None) -> DeviceKeys | None:
    if not isinstance(payload, Mapping) or not isinstance(device_id, str):
        return None
    if payload.get("user_id") != user_id or payload.get("device_id") != device_id:
        return None
    keys = payload.get("keys")
    if not isinstance(keys, Mapping):
        return None
    ed25519, curve25519 = keys.get(f"ed25519:{device_id}"), keys.get(f"curve25519:{device_id}")
    if not isinstance(ed25519, str) or not isinstance(curve25519, str) or not _is_curve_key(curve25519):
        return None
    if not is_signed_by(payload, user_id, ed25519, device_id):
        return None
    signed = signing_key is not None and is_signed_by(payload, user_id, signing_key)
    return DeviceKeys(device_id, ed25519, curve25519, signed, _safe(payload))


def _safe(payload: JsonObject) -> dict[str, Any]:
    """Leaves out what is not signed, but the device's name if it is one: nio believes it to be text."""
    name = _of(payload, "unsigned", "device_display_name")
    text = name.encode("utf-8", "replace").decode() if isinstance(name, str) else ""
    kept = {part: value for part, value in payload.items() if part != "unsigned"}
    return {**kept, "unsigned": {"device_display_name": text}}


def _is_curve_key(key: str) -> bool:
    try:
        vodozemac.Curve25519PublicKey.from_base64(key)
    except ValueError:
        return False
    return True


def _of(value: object, *names: str) -> object:
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
