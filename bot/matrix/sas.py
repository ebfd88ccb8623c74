"""Two devices compare seven emoji (client-server API, “Short Authentication String (SAS) verification”).

nio's own implementation hashes, groups and encodes otherwise than the specification, so no client agrees
with it; here only the arithmetic of vodozemac is used.
"""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from typing import Any

import nio
import vodozemac
from nio.crypto import Sas as NioSas

from bot.matrix.cross_signing import unpadded

METHOD = "m.sas.v1"
_AGREEMENT = "curve25519-hkdf-sha256"
_HASH = "sha256"
_MACS = ("hkdf-hmac-sha256.v2", "hkdf-hmac-sha256")
# The first version of the code encoded wrongly, and everybody had to go on doing so under its name.
_WRONGLY_ENCODED = "hkdf-hmac-sha256"
_STRINGS = ("emoji", "decimal")
_MAC_INFO = "MATRIX_KEY_VERIFICATION_MAC"


class Cancelled(Exception):
    """The verification must end; says why with a code of `m.key.verification.cancel`."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Party:
    """One side: a device, and by their ids (`ed25519:…`) the keys that it vouches for or is vouched for."""

    user_id: str
    device_id: str
    keys: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """A message of the protocol: `m.key.verification.<name>` and its content."""

    name: str
    content: dict[str, Any] = field(repr=False)


class _State(Enum):
    NEW = "new"
    STARTED = "started"
    ACCEPTED = "accepted"
    KEY_SENT = "key sent"
    COMPARING = "comparing"
    CONFIRMED = "confirmed"


class Exchange:
    """One run of the protocol, from either side. Every call takes a message in and gives the next out.

    `reference` is what each message bears to say which run it belongs to: a transaction id, or a relation.
    Messages that are malformed, untimely or false raise `Cancelled`.
    """

    def __init__(self, us: Party, them: Party, transaction_id: str, reference: Mapping[str, Any]) -> None:
        self._us = us
        self._them = them
        self._transaction_id = transaction_id
        self._reference = dict(reference)
        self._sas = vodozemac.Sas()
        self._key = self._sas.public_key.to_base64()
        self._state = _State.NEW
        self._we_started = False
        self._start_content: Mapping[str, Any] = {}
        self._commitment = ""
        self._mac = ""
        self._their_key = ""
        self._established: vodozemac.EstablishedSas | None = None

    @property
    def we_started(self) -> bool:
        """Tells whether the start was ours."""
        return self._we_started

    def start(self) -> Step:
        """Offers the comparison."""
        self._expect(_State.NEW)
        self._we_started, self._state = True, _State.STARTED
        step = self._step(
            "start",
            from_device=self._us.device_id,
            method=METHOD,
            key_agreement_protocols=[_AGREEMENT],
            hashes=[_HASH],
            message_authentication_codes=list(_MACS),
            short_authentication_string=list(_STRINGS),
        )
        self._start_content = step.content
        return step

    def on_start(self, content: Mapping[str, Any]) -> Step:
        """Accepts an offer, and commits to our key before it is shown."""
        self._expect(_State.NEW)
        strings = [name for name in _STRINGS if name in _texts(content, "short_authentication_string")]
        macs = [name for name in _MACS if name in _texts(content, "message_authentication_codes")]
        agreed = (
            content.get("method") == METHOD
            and _AGREEMENT in _texts(content, "key_agreement_protocols")
            and _HASH in _texts(content, "hashes")
        )
        if not (agreed and strings and macs):
            raise Cancelled("m.unknown_method", "No method in common")
        self._mac, self._state = macs[0], _State.ACCEPTED
        return self._step(
            "accept",
            key_agreement_protocol=_AGREEMENT,
            hash=_HASH,
            message_authentication_code=self._mac,
            short_authentication_string=strings,
            commitment=commitment(self._key, content),
        )

    def on_accept(self, content: Mapping[str, Any]) -> Step:
        """Takes their commitment and shows our key."""
        self._expect(_State.STARTED)
        if (
            content.get("key_agreement_protocol") != _AGREEMENT
            or content.get("hash") != _HASH
            or content.get("message_authentication_code") not in _MACS
            or not set(_STRINGS).intersection(_texts(content, "short_authentication_string"))
        ):
            raise Cancelled("m.unknown_method", "No method in common")
        self._mac = str(content["message_authentication_code"])
        self._commitment = _text(content, "commitment")
        self._state = _State.KEY_SENT
        return self._step("key", key=self._key)

    def on_key(self, content: Mapping[str, Any]) -> Step | None:
        """Takes their key; from now on there is something to compare. Gives our key if it was not shown."""
        self._expect(_State.KEY_SENT if self._we_started else _State.ACCEPTED)
        their_key = _text(content, "key")
        if self._we_started and not hmac.compare_digest(
            self._commitment.encode(), commitment(their_key, self._start_content).encode()
        ):
            raise Cancelled("m.mismatched_commitment", "The key is not the one committed to")
        try:
            self._established = self._sas.diffie_hellman(vodozemac.Curve25519PublicKey.from_base64(their_key))
        except (vodozemac.KeyException, vodozemac.SasException):
            raise Cancelled("m.invalid_message", "Malformed key") from None
        self._their_key, self._state = their_key, _State.COMPARING
        return None if self._we_started else self._step("key", key=self._key)

    def emoji(self) -> tuple[tuple[str, str], ...]:
        """Returns the seven emoji to compare, with their English names."""
        return tuple(NioSas.emoji[index] for index in self._agreed().bytes(self._info()).emoji_indices)

    def decimals(self) -> tuple[int, int, int]:
        """Returns the three numbers that may be compared instead."""
        return self._agreed().bytes(self._info()).decimals

    def confirm(self) -> Step:
        """Vouches for our keys, because what was compared is the same."""
        self._expect(_State.COMPARING)
        self._state = _State.CONFIRMED
        ids = sorted(self._us.keys)
        return self._step(
            "mac",
            mac={name: self._code(self._us, self._them, name, self._us.keys[name]) for name in ids},
            keys=self._code(self._us, self._them, "KEY_IDS", ",".join(ids)),
        )

    def on_mac(self, content: Mapping[str, Any]) -> frozenset[str]:
        """Returns the ids of their keys that they vouched for and that are as we know them.

        Keys we do not know are passed over, as the specification wants it.
        """
        if self._state not in {_State.COMPARING, _State.CONFIRMED}:
            raise Cancelled("m.unexpected_message", "Nothing was compared yet")
        macs = content.get("mac")
        if not isinstance(macs, Mapping):
            raise Cancelled("m.invalid_message", "Malformed message")
        if not self._holds("KEY_IDS", ",".join(sorted(macs)), content.get("keys")):
            raise Cancelled("m.key_mismatch", "The list of keys is not authentic")
        known = [name for name in macs if name in self._them.keys]
        if not known or not all(self._holds(name, self._them.keys[name], macs[name]) for name in known):
            raise Cancelled("m.key_mismatch", "A key is not the one we know")
        return frozenset(known)

    def _holds(self, name: str, value: str, code: object) -> bool:
        right = self._code(self._them, self._us, name, value)
        return isinstance(code, str) and hmac.compare_digest(code.encode(), right.encode())

    def _code(self, sender: Party, receiver: Party, name: str, value: str) -> str:
        devices = f"{sender.user_id}{sender.device_id}{receiver.user_id}{receiver.device_id}"
        info = f"{_MAC_INFO}{devices}{self._transaction_id}{name}"
        if self._mac == _WRONGLY_ENCODED:
            return self._agreed().calculate_mac_invalid_base64(value, info)
        return self._agreed().calculate_mac(value, info)

    def _info(self) -> str:
        ours = f"{self._us.user_id}|{self._us.device_id}|{self._key}"
        theirs = f"{self._them.user_id}|{self._them.device_id}|{self._their_key}"
        first, second = (ours, theirs) if self._we_started else (theirs, ours)
        return f"MATRIX_KEY_VERIFICATION_SAS|{first}|{second}|{self._transaction_id}"

    def _agreed(self) -> vodozemac.EstablishedSas:
        if self._established is None:
            raise Cancelled("m.unexpected_message", "No keys were exchanged yet")
        return self._established

    def _expect(self, state: _State) -> None:
        if self._state is not state:
            raise Cancelled("m.unexpected_message", "Not the message expected now")

    def _step(self, name: str, **content: object) -> Step:
        return Step(name, {**content, **self._reference})


def commitment(key: str, start_content: Mapping[str, Any]) -> str:
    """Returns the hash that binds a key to the offer it answers."""
    try:
        offer = nio.Api.to_canonical_json(dict(start_content))
        return unpadded(sha256((key + offer).encode()).digest())
    except (ValueError, RecursionError):
        raise Cancelled("m.invalid_message", "Malformed message") from None


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    if not isinstance(value, str):
        raise Cancelled("m.invalid_message", "Malformed message")
    return value


def _texts(content: Mapping[str, Any], name: str) -> Sequence[object]:
    value = content.get(name)
    return value if isinstance(value, list) else ()
