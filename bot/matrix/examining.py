"""Examines a file: fetched, decrypted and hashed piece by piece; nothing of it is kept, opened or run."""

import hashlib
from base64 import b64decode
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote

import nio
from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CTR

from bot.engine.sender import TryLater
from bot.matrix.reading import Reader
from bot.matrix.requests import MatrixError, Unreachable, download, request
from bot.rules.consultations import LARGEST_FILE, Document, Unusable
from bot.rules.identifiers import EventId, RoomId
from bot.texts import clip
from storage.letters import Letter

# For so long a homeserver is asked again, and a room key waited for.
_PATIENCE = timedelta(minutes=10)
_LONGEST_NAME = 200
_LONGEST_TYPE = 100


@dataclass(frozen=True, slots=True)
class _Lock:
    """The key a file is encrypted under, and what its ciphertext hashes to (`EncryptedFile`, version 2)."""

    key: bytes
    start: bytes
    sha256: bytes

    @classmethod
    def of(cls, file: Mapping[str, object]) -> "_Lock":
        """Reads it; raises `ValueError` for what is none."""
        key, hashes = file.get("key"), file.get("hashes")
        if not isinstance(key, Mapping) or not isinstance(hashes, Mapping):
            raise ValueError("no key")
        try:
            lock = cls(*(_decoded(str(one)) for one in (key["k"], file["iv"], hashes["sha256"])))
        except KeyError:
            raise ValueError("a part is missing") from None
        if (len(lock.key), len(lock.start), len(lock.sha256)) != (32, 16, 32):
            raise ValueError("key of another length")
        return lock

    def opened(self) -> CipherContext:
        """Begins to decrypt."""
        return Cipher(AES256(self.key), CTR(self.start)).decryptor()


def _decoded(words: str) -> bytes:
    """Reads unpadded base64, of either alphabet; raises `ValueError`."""
    return b64decode(words + "=" * (-len(words) % 4), altchars="-_" if set("-_") & set(words) else None)


class Examiner:
    """Looks at files that stand in rooms; the same file again is the same to the byte."""

    def __init__(self, client: nio.AsyncClient, reader: Reader, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._reader = reader
        self._clock = clock

    async def examine(self, letter: Letter) -> Document | Unusable:
        """Says what the file is that a letter names, or why it cannot be used; raises `TryLater`."""
        file, errand = letter.posting.answers_event, letter.posting.errand
        if file is None or errand is None or errand.child is None:
            return Unusable.NO_FILE
        patient = self._clock() - letter.first_tried_at < _PATIENCE
        try:
            content = await self._content(errand.child, file)
            if content is None and patient:
                raise TryLater("the key of a file has not come")
            return Unusable.NOT_DECRYPTED if content is None else await self._read(content)
        except (Unreachable, MatrixError) as problem:
            refused = isinstance(problem, MatrixError) and problem.status in {403, 404}
            if refused or not patient:
                return Unusable.NOT_FETCHED
            after = problem.retry_after if isinstance(problem, MatrixError) else None
            raise TryLater("file not fetched", after) from problem

    async def _content(self, room_id: RoomId, event: EventId) -> Mapping[str, object] | None:
        """Fetches the content of an event; None where its key is missing."""
        path = f"/_matrix/client/v3/rooms/{quote(room_id)}/event/{quote(event)}"
        seen = await self._reader.read(room_id, await request(self._client, "GET", path))
        content = seen.source.get("content")
        if seen.undecryptable is not None:
            return None
        return content if isinstance(content, Mapping) else {}

    async def _read(self, content: Mapping[str, object]) -> Document | Unusable:
        file, info = content.get("file"), content.get("info")
        url = file.get("url") if isinstance(file, Mapping) else content.get("url")
        details = info if isinstance(info, Mapping) else {}
        announced, media_type = details.get("size"), details.get("mimetype")
        if not isinstance(url, str) or not url.startswith("mxc://"):
            return Unusable.NO_FILE
        if isinstance(announced, int | float) and announced > LARGEST_FILE:
            return Unusable.TOO_LARGE
        try:
            lock = _Lock.of(file) if isinstance(file, Mapping) else None
        except ValueError:
            return Unusable.NOT_DECRYPTED
        read = await _hashed(download(self._client, url), lock)
        if isinstance(read, Unusable):
            return read
        return Document(
            name=clip(str(content.get("filename") or content.get("body") or ""), _LONGEST_NAME),
            media_type=clip(str(media_type or ""), _LONGEST_TYPE),
            size=read[0],
            sha256=read[1],
        )


async def _hashed(pieces: AsyncIterator[bytes], lock: _Lock | None) -> tuple[int, str] | Unusable:
    """Reads a file to its end, or to the most that is read: its size, and its SHA-256 once decrypted."""
    clear, locked, size = hashlib.sha256(), hashlib.sha256(), 0
    opened = lock.opened() if lock is not None else None
    async for piece in pieces:
        size += len(piece)
        if size > LARGEST_FILE:
            return Unusable.TOO_LARGE
        locked.update(piece)
        clear.update(piece if opened is None else opened.update(piece))
    if lock is not None and locked.digest() != lock.sha256:
        return Unusable.NOT_DECRYPTED
    return size, clear.hexdigest()
