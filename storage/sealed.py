"""What is confidential is sealed: encrypted under a key derived from the installation's secret key."""

import base64
import hmac
import json
import os
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12
_MARK = 16
_SHORTEST_KEY = 32


class SecretKeyTooShort(ValueError):
    """The secret key is not at least 32 bytes of base64."""


class SealBroken(Exception):
    """What was sealed does not open: another key, another place, or changed bytes."""


class SecretKey:
    """The installation's secret; every other key is derived from it and bound to one purpose."""

    def __init__(self, text: str) -> None:
        """Reads the key from base64; raises `SecretKeyTooShort`."""
        try:
            self._bytes = base64.b64decode(text.strip(), validate=True)
        except ValueError as problem:
            raise SecretKeyTooShort from problem
        if len(self._bytes) < _SHORTEST_KEY:
            raise SecretKeyTooShort

    def __eq__(self, other: object) -> bool:
        """Tells whether two secrets are the same."""
        return isinstance(other, SecretKey) and hmac.compare_digest(self._bytes, other._bytes)

    def __hash__(self) -> int:
        """Goes by what the secret is."""
        return hash(self._bytes)

    @staticmethod
    def generate() -> str:
        """Makes a fresh key, as base64 text."""
        return base64.b64encode(os.urandom(_SHORTEST_KEY)).decode()

    def derive(self, purpose: str) -> bytes:
        """Derives 32 bytes for one purpose (HKDF-SHA256, RFC 5869)."""
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"vigie/{purpose}/v1".encode()).derive(
            self._bytes
        )


def index_of(key: bytes) -> bytes:
    """Derives the key for marks of a key that seals (HKDF-SHA256)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"vigie/index/v1").derive(key)


class Sealer:
    """Seals and opens values with AES-256-GCM, bound to the place (`table.column`) they are stored in."""

    def __init__(self, key: bytes, index: bytes | None = None) -> None:
        """Takes a key, and one for marks, which is derived from the first where it is not given."""
        self._key = key
        self._cipher = AESGCM(key)
        self._index = index_of(key) if index is None else index

    @classmethod
    def of_all(cls, sealers: Sequence["Sealer"]) -> "Sealer":
        """Makes a key of several (HKDF-SHA256): without any one of them nothing opens."""
        joined = b"".join(one._key for one in sealers)
        return cls(HKDF(algorithm=SHA256(), length=32, salt=None, info=b"vigie/joined/v1").derive(joined))

    def seal(self, place: str, words: str) -> bytes:
        """Seals words for a place."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, words.encode(), place.encode())

    def open(self, place: str, sealed: bytes) -> str:
        """Opens what was sealed for the place; raises `SealBroken`."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode()).decode()
        except (InvalidTag, ValueError):
            # Bytes that are too short to be sealed at all are a ValueError.
            raise SealBroken(place) from None

    def readable(self, place: str, sealed: bytes | None) -> str | None:
        """Opens what was sealed for the place; what is not there, or cannot be read any more, is None."""
        try:
            return None if sealed is None else self.open(place, sealed)
        except SealBroken:
            return None

    def mark(self, place: str, words: str) -> bytes:
        """Marks words so that they can be found again and not read: the same words, the same mark."""
        return hmac.digest(self._index, f"{place}\0{words}".encode(), "sha256")[:_MARK]

    def seal_key(self, place: str, key: bytes) -> bytes:
        """Seals a key, as base64."""
        return self.seal(place, base64.b64encode(key).decode())

    def open_key(self, place: str, sealed: bytes) -> bytes:
        """Opens a key; raises `SealBroken`."""
        return base64.b64decode(self.open(place, sealed))

    def seal_json(self, place: str, value: object) -> bytes:
        """Seals a JSON value."""
        return self.seal(place, json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def open_json(self, place: str, sealed: bytes) -> object:
        """Opens a JSON value; raises `SealBroken`."""
        return json.loads(self.open(place, sealed))
