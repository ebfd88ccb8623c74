"""A file that is encrypted as a whole, under a key of its own that the secret key wraps (AES-256-GCM).

Its bytes: `VIGIE`, a format (1 byte), the length of the header (4 bytes), the header (JSON), its SHA-256, a
nonce, and the content, encrypted in one piece with everything before the nonce as associated data.
"""

import base64
import hashlib
import json
import os
import struct
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.keyring import WrongSecretKey, wrapping
from storage.sealed import SealBroken, SecretKey

# AES-GCM takes 2 GiB in one piece; this leaves room, also in memory.
LARGEST = 1536 * 2**20
_MAGIC, _FORMAT = b"VIGIE", 1
_HEAD, _DIGEST, _NONCE = struct.Struct(">5sBI"), 32, 12
_LONGEST_HEADER = 4096
_WRAPPED = "wrapped"


class FileKind(StrEnum):
    """What a sealed file holds."""

    BACKUP = "backup"
    CASE_KEYS = "case-keys"


class NotOurs(Exception):
    """The file is none that this version of Vigie wrote; the message says why, in a few words."""


class Damaged(Exception):
    """The file was cut short or changed since it was written."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a sealed file says of itself, readable by everybody: when (UTC) and by which version it was made.

    `revision` is the form of the tables in it.
    """

    kind: FileKind
    at: datetime
    version: str
    revision: str


def sealed(header: Header, content: bytes, secret: SecretKey) -> bytes:
    """Seals a file under a new key."""
    key = AESGCM.generate_key(256)
    wrapped = wrapping(secret).seal_key(_place(header.kind), key)
    said = {**asdict(header), "at": header.at.isoformat(), _WRAPPED: base64.b64encode(wrapped).decode()}
    words = json.dumps(said).encode()
    head = _HEAD.pack(_MAGIC, _FORMAT, len(words)) + words
    head += hashlib.sha256(head).digest()
    nonce = os.urandom(_NONCE)
    return head + nonce + AESGCM(key).encrypt(nonce, content, head)


def header_of(data: bytes, kind: FileKind) -> Header:
    """Reads what a file says of itself; raises `NotOurs` and `Damaged`."""
    return _read(data, kind)[0]


def opened(data: bytes, kind: FileKind, secrets: Sequence[SecretKey]) -> tuple[bytes, SecretKey]:
    """Opens a file with the first secret key that fits, and returns both.

    Raises `NotOurs`, `Damaged` and `storage.keyring.WrongSecretKey`.
    """
    _, wrapped, end = _read(data, kind)
    for secret in secrets:
        try:
            key = wrapping(secret).open_key(_place(kind), wrapped)
        except SealBroken:
            continue
        try:
            body = memoryview(data)[end:]
            return AESGCM(key).decrypt(body[:_NONCE], body[_NONCE:], data[:end]), secret
        except (InvalidTag, ValueError):
            raise Damaged from None
    raise WrongSecretKey


def _read(data: bytes, kind: FileKind) -> tuple[Header, bytes, int]:
    if len(data) < _HEAD.size or not data.startswith(_MAGIC):
        raise NotOurs("it was not written by vigie")
    _, form, length = _HEAD.unpack_from(data)
    if form != _FORMAT:
        raise NotOurs("it was written by a newer vigie; install that version")
    end = _HEAD.size + length + _DIGEST
    head, digest = data[: _HEAD.size + length], data[_HEAD.size + length : end]
    # Checked apart: a wrong key and a damaged file are not the same bad news.
    if length > _LONGEST_HEADER or hashlib.sha256(head).digest() != digest:
        raise Damaged
    said = json.loads(head[_HEAD.size :])
    header = Header(
        FileKind(said["kind"]), datetime.fromisoformat(said["at"]), said["version"], said["revision"]
    )
    if header.kind is not kind:
        raise NotOurs(f"it is no {kind} but a file of {header.kind}")
    return header, base64.b64decode(said[_WRAPPED]), end


def _place(kind: FileKind) -> str:
    return f"file.{kind}"
