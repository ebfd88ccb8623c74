"""Cross-signing: our identity, and how it signs our device (client-server API, “Cross-signing”)."""

import base64
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeGuard

import nio
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from nio.crypto import Olm

from bot.matrix.requests import MatrixError, request

JsonObject = Mapping[str, Any]
_SEED = 32
_API = "/_matrix/client/v3/keys"


class IdentityConflict(Exception):
    """The account has a cross-signing identity that is not ours, and it is not replaced unasked."""


class PasswordNeeded(Exception):
    """The homeserver wants the password before it takes cross-signing keys, and we have none."""


class PasswordRefused(Exception):
    """The homeserver does not accept the password for cross-signing keys, or wants another proof."""


class NotSigned(Exception):
    """Something does not bear the signature it must, or is not what we would sign; the message says what."""


class DeviceSpent(NotSigned):
    """The homeserver keeps a signature of older keys under our device's name; a new device is needed."""


class Usage(StrEnum):
    """The three keys of an identity."""

    MASTER = "master"
    SELF_SIGNING = "self_signing"
    USER_SIGNING = "user_signing"


@dataclass(frozen=True, slots=True)
class Identity:
    """The seeds of our three keys; whoever has them can pass devices off as ours."""

    seeds: Mapping[Usage, bytes] = field(repr=False)

    @classmethod
    def generate(cls) -> "Identity":
        """Makes a new identity."""
        return cls({usage: os.urandom(_SEED) for usage in Usage})

    def to_text(self) -> str:
        """Writes the identity for sealed storage."""
        return json.dumps(
            {usage.value: base64.b64encode(seed).decode() for usage, seed in self.seeds.items()}
        )

    @classmethod
    def from_text(cls, text: str) -> "Identity":
        """Reads an identity written by `to_text`."""
        return cls({Usage(usage): base64.b64decode(seed) for usage, seed in json.loads(text).items()})

    def public_key(self, usage: Usage) -> str:
        """Returns a public key in unpadded base64, as Matrix writes keys."""
        return unpadded(self._private(usage).public_key().public_bytes_raw())

    def sign(self, usage: Usage, value: JsonObject) -> str:
        """Signs a JSON object (appendix 3.3.1: canonical, without `signatures` and `unsigned`)."""
        return unpadded(self._private(usage).sign(signed_bytes(value)))

    def signed(self, usage: Usage, value: JsonObject, user_id: str) -> dict[str, Any]:
        """Returns a JSON object with our signature as its only one, as it is uploaded."""
        signature = {user_id: {f"ed25519:{self.public_key(usage)}": self.sign(usage, value)}}
        return {**covered(value), "signatures": signature}

    def key_object(self, usage: Usage, user_id: str) -> dict[str, Any]:
        """Returns a public key as it is published: signed by the master key, unless it is that."""
        key = self.public_key(usage)
        value = {"user_id": user_id, "usage": [usage.value], "keys": {f"ed25519:{key}": key}}
        return value if usage is Usage.MASTER else self.signed(Usage.MASTER, value, user_id)

    def _private(self, usage: Usage) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seeds[usage])


def unpadded(raw: bytes) -> str:
    """Writes bytes in unpadded base64."""
    return base64.b64encode(raw).decode().rstrip("=")


def covered(value: JsonObject) -> dict[str, Any]:
    """Returns the part of a JSON object that its signatures cover."""
    return {name: part for name, part in value.items() if name not in {"signatures", "unsigned"}}


def signed_bytes(value: JsonObject) -> bytes:
    """Returns the bytes that a signature of a JSON object covers."""
    return nio.Api.to_canonical_json(covered(value)).encode()


def is_signed_by(value: JsonObject, user_id: str, public_key: str, key_name: str | None = None) -> bool:
    """Tells whether a JSON object bears a valid signature of a user's key (`ed25519:<key_name>`).

    Whatever is malformed is not signed; never raises.
    """
    try:
        signature = value["signatures"][user_id][f"ed25519:{key_name or public_key}"]
        key = Ed25519PublicKey.from_public_bytes(_unbase64(public_key))
        key.verify(_unbase64(signature), signed_bytes(value))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, InvalidSignature):
        return False
    return True


def only_key(value: object) -> str | None:
    """Returns the public key of a cross-signing key object, or None when it is malformed."""
    keys = value.get("keys") if isinstance(value, Mapping) else None
    if not isinstance(keys, Mapping) or len(keys) != 1:
        return None
    ((name, key),) = keys.items()
    return key if isinstance(key, str) and name == f"ed25519:{key}" else None


def olm_of(client: nio.AsyncClient) -> Olm:
    """Returns the client's encryption machine, which every logged-in client of ours has."""
    if client.olm is None:
        raise AssertionError("a client without encryption")
    return client.olm


def _unbase64(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)


async def establish(
    client: nio.AsyncClient, identity: Identity, password: str | None, *, reset: bool = False
) -> None:
    """Publishes our identity and has it sign our device; does nothing where that is done already.

    An identity of the account that is not ours is left alone, unless `reset`. Our device keys must have
    been uploaded. Raises `IdentityConflict`, `PasswordNeeded`, `PasswordRefused`, `NotSigned`,
    `DeviceSpent` (the remedy is to log in on a new device), and what
    `bot.matrix.requests.request` raises.
    """
    published = await _published(client)
    missing = [usage for usage in Usage if only_key(published[usage]) != identity.public_key(usage)]
    if missing:
        # Our own master key with other keys below it is ours to complete; another master key is not.
        if Usage.MASTER in missing and published[Usage.MASTER] is not None and not reset:
            raise IdentityConflict("the account has another identity")
        # A new master key makes the others void, whichever they are.
        await _publish(client, identity, password, list(Usage) if Usage.MASTER in missing else missing)
        published = await _published(client)
    if _device_signed(client, identity, published) and _master_signed(client, published):
        return
    await _sign(client, identity, published)
    if not _device_signed(client, identity, await _published(client)):
        raise NotSigned("the homeserver does not show our signature")


async def sign_user(
    client: nio.AsyncClient, identity: Identity, user_id: str, master_key: JsonObject
) -> None:
    """Signs somebody's master key with our user-signing key: we have verified them.

    Raises `NotSigned`, and what `bot.matrix.requests.request` raises.
    """
    key = only_key(master_key)
    if key is None or master_key.get("user_id") != user_id:
        raise NotSigned("the master key is malformed")
    signed = identity.signed(Usage.USER_SIGNING, master_key, client.user_id)
    await _upload_signatures(client, {user_id: {key: signed}})


_Published = dict[Usage | str, Any]


async def _published(client: nio.AsyncClient) -> _Published:
    """Asks what the homeserver shows of us: the three keys, and under `device` our device."""
    body: dict[str, object] = {"device_keys": {client.user_id: []}}
    answer = await request(client, "POST", f"{_API}/query", body)
    shown: _Published = {usage: _part(answer, f"{usage.value}_keys", client.user_id) for usage in Usage}
    shown["device"] = _part(answer, "device_keys", client.user_id, str(client.device_id))
    return shown


def _part(answer: object, *names: str) -> object:
    for name in names:
        answer = answer.get(name) if isinstance(answer, Mapping) else None
    return answer


async def _publish(
    client: nio.AsyncClient, identity: Identity, password: str | None, usages: Iterable[Usage]
) -> None:
    """Uploads public keys; gives the password only when the homeserver asks for it."""
    keys = {f"{usage.value}_key": identity.key_object(usage, client.user_id) for usage in usages}
    path = f"{_API}/device_signing/upload"
    try:
        await request(client, "POST", path, keys)
    except MatrixError as refused:
        session = refused.body.get("session")
        if refused.status != 401 or session is None:
            raise
        if password is None:
            raise PasswordNeeded("the homeserver wants the password for cross-signing") from None
        auth = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": client.user_id},
            "password": password,
            "session": session,
        }
        try:
            await request(client, "POST", path, {**keys, "auth": auth})
        except MatrixError as again:
            if again.status != 401:
                raise
            raise PasswordRefused("the homeserver does not take the password for cross-signing") from None


def _device_signed(client: nio.AsyncClient, identity: Identity, published: _Published) -> bool:
    device, key = published["device"], identity.public_key(Usage.SELF_SIGNING)
    return _is_ours(device, client) and is_signed_by(device, client.user_id, key)


def _is_ours(device: object, client: nio.AsyncClient) -> TypeGuard[JsonObject]:
    """Tells whether what the homeserver shows as our device has the keys that we hold."""
    name, own = str(client.device_id), olm_of(client).account.identity_keys
    keys = {f"{kind}:{name}": own[kind] for kind in ("ed25519", "curve25519")}
    return (
        isinstance(device, Mapping)
        and keys == device.get("keys")
        and ((client.user_id, name) == (device.get("user_id"), device.get("device_id")))
    )


def _master_signed(client: nio.AsyncClient, published: _Published) -> bool:
    master, key = published[Usage.MASTER], _fingerprint(client)
    return isinstance(master, Mapping) and is_signed_by(master, client.user_id, key, client.device_id)


async def _sign(client: nio.AsyncClient, identity: Identity, published: _Published) -> None:
    """Uploads the signature of our device, and the device's own of the master key, as clients do."""
    user_id, device_id, device = client.user_id, str(client.device_id), published["device"]
    if not isinstance(device, Mapping):
        raise NotSigned("the homeserver has no keys of our device")
    if not _is_ours(device, client):
        # Signing what the homeserver says is ours would let it pass another device off as ours.
        raise NotSigned("the homeserver shows other keys for our device than those we hold")
    by_us = f"ed25519:{identity.public_key(Usage.SELF_SIGNING)}"
    if _part(device, "signatures", user_id, by_us) and not _device_signed(client, identity, published):
        # Synapse keeps the first signature by a key of what is called by a name, whatever comes later.
        raise DeviceSpent("the homeserver keeps a signature of older keys of this device")
    if only_key(published[Usage.MASTER]) != identity.public_key(Usage.MASTER):
        raise NotSigned("the homeserver does not show our identity")
    master = identity.key_object(Usage.MASTER, user_id)
    by_device = {user_id: {f"ed25519:{device_id}": olm_of(client).sign_json(dict(master))}}
    signed = {
        device_id: identity.signed(Usage.SELF_SIGNING, device, user_id),
        identity.public_key(Usage.MASTER): {**master, "signatures": by_device},
    }
    await _upload_signatures(client, {user_id: signed})


async def _upload_signatures(client: nio.AsyncClient, signed: Mapping[str, JsonObject]) -> None:
    answer = await request(client, "POST", f"{_API}/signatures/upload", signed)
    if answer.get("failures"):
        raise NotSigned("the homeserver refuses a signature")


def _fingerprint(client: nio.AsyncClient) -> str:
    return str(olm_of(client).account.identity_keys["ed25519"])
