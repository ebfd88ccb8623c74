"""Pages by a signed HTTP request, for ntfy, SMS gateways and programs of one's own."""

import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal

import aiohttp

from bot.engine.sender import Impossible, TryLater
from storage.letters import Letter

_TIMEOUT = aiohttp.ClientTimeout(total=20)
# A page that comes later than this wakes nobody in time, whatever the receiver asks for.
_LONGEST_WAIT = timedelta(minutes=15)
_NOT_NOW = frozenset({408, 425, 429})
_PROBLEMS = (aiohttp.ClientError, OSError, TimeoutError, ValueError)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where the request goes, and how it looks; without a secret it is not signed."""

    url: str = field(repr=False)
    form: Literal["json", "text"]
    secret: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


class WebhookPager:
    """Rings by one POST; the certificate is checked, and no redirection is followed."""

    def __init__(self, hook: Webhook, clock: Callable[[], datetime]) -> None:
        self._hook = hook
        self._clock = clock

    async def page(self, letter: Letter) -> None:
        """Delivers a page; raises `TryLater` or `Impossible`."""
        now = self._clock()
        body, media_type = _body(letter.posting.body, self._hook.form)
        headers = {**self._hook.headers, "Content-Type": media_type, "Idempotency-Key": letter.txn_id}
        if self._hook.secret is not None:
            headers |= signed(self._hook.secret, body, now)
        status, wait = await self._asked("POST", headers, body)
        if status < 300:
            return
        if status >= 500 or status in _NOT_NOW:
            raise TryLater(f"webhook {status}", _wait(wait, now))
        raise Impossible(f"webhook {status}")

    async def complaint(self) -> str | None:
        """Asks for the head of the page only, which rings nobody; says what went wrong."""
        try:
            status, _ = await self._asked("HEAD", {}, None)
        except TryLater as problem:
            return str(problem)
        # Many receivers know POST alone, and say so: they answer.
        return f"webhook {status}" if status >= 500 or 300 <= status < 400 else None

    async def _asked(
        self, method: str, headers: Mapping[str, str], body: bytes | None
    ) -> tuple[int, str | None]:
        try:
            async with (
                aiohttp.ClientSession(timeout=_TIMEOUT, cookie_jar=aiohttp.DummyCookieJar()) as http,
                http.request(
                    method, self._hook.url, data=body, headers=headers, allow_redirects=False
                ) as response,
            ):
                return response.status, response.headers.get("Retry-After")
        except _PROBLEMS as problem:
            why = f"webhook {type(problem).__name__}"
        # Out of the handler: aiohttp's errors quote the address.
        raise TryLater(why)


def signed(secret: str, body: bytes, now: datetime) -> dict[str, str]:
    """Signs a body and the instant it goes out (Unix seconds): HMAC-SHA256 over `timestamp.body`."""
    timestamp = str(int(now.timestamp()))
    digest = hmac.digest(secret.encode(), f"{timestamp}.".encode() + body, "sha256").hex()
    return {"X-Vigie-Timestamp": timestamp, "X-Vigie-Signature": f"sha256={digest}"}


def _body(sentence: str, form: Literal["json", "text"]) -> tuple[bytes, str]:
    if form == "text":
        return sentence.encode(), "text/plain; charset=utf-8"
    return json.dumps({"text": sentence}, ensure_ascii=False).encode(), "application/json"


def _wait(asked: str | None, now: datetime) -> timedelta | None:
    """Reads `Retry-After`, seconds or a date; None when it is neither."""
    if asked is None:
        return None
    try:
        if asked.isascii() and asked.isdigit():
            wait = timedelta(seconds=min(int(asked[:9]), 10**6))
        else:
            at = parsedate_to_datetime(asked)
            wait = (at if at.tzinfo else at.replace(tzinfo=UTC)) - now
    except ValueError:
        return None
    return min(max(wait, timedelta()), _LONGEST_WAIT)
