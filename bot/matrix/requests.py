"""Raw calls of the client-server API; what goes wrong is an exception, never a value."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from typing import Any
from urllib.parse import quote

import nio
from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

_UPLOAD_SECONDS = 120.0
_DOWNLOAD_SECONDS, _SILENCE_SECONDS = 300.0, 60.0
_PIECE = 64 * 1024
_LONGEST_REFUSAL = 64 * 1024


class MatrixError(Exception):
    """The homeserver refused a request; says how, without any content."""

    def __init__(
        self, status: int, errcode: str, retry_after: timedelta | None, body: Mapping[str, Any]
    ) -> None:
        super().__init__(f"{status} {errcode}")
        self.status = status
        self.errcode = errcode
        self.retry_after = retry_after
        self.body = body


class Unreachable(Exception):
    """The homeserver did not answer, or something in between answered in its place."""


async def request(
    client: nio.AsyncClient,
    method: str,
    path: str,
    body: Mapping[str, object] | None = None,
    *,
    timeout: float = 30.0,  # noqa: ASYNC109 - bounds the request itself, connection included
) -> dict[str, Any]:
    """Calls the homeserver with the client's token and returns the answer.

    Raises `MatrixError` for an error of the API, and `Unreachable` when there was no answer of one.
    """
    return await _call(client, method, path, _Body(None if body is None else dict(body)), timeout)


async def upload(client: nio.AsyncClient, data: bytes) -> str:
    """Uploads bytes to the media repository and returns their `mxc:` address; raises as `request` does."""
    answer = await _call(client, "POST", "/_matrix/media/v3/upload", _Body(data=data), _UPLOAD_SECONDS)
    return str(answer["content_uri"])


async def download(client: nio.AsyncClient, url: str) -> AsyncIterator[bytes]:
    """Gives what lies at an `mxc:` address piece by piece; whoever has enough stops asking.

    Raises as `request` does.
    """
    media = quote(url.removeprefix("mxc://"))
    try:
        async with _session(client).get(
            f"{client.homeserver}/_matrix/client/v1/media/download/{media}",
            headers=_token(client),
            timeout=ClientTimeout(total=_DOWNLOAD_SECONDS, sock_read=_SILENCE_SECONDS),
        ) as response:
            if response.status >= 400:
                raise _refusal(response.status, await response.content.read(_LONGEST_REFUSAL))
            async for piece in response.content.iter_chunked(_PIECE):
                yield piece
    except (TimeoutError, ClientError, OSError) as problem:
        raise Unreachable(type(problem).__name__) from problem


def _refusal(status: int, text: bytes) -> MatrixError | Unreachable:
    """Reads how the homeserver refuses; something in between may have answered in its place."""
    try:
        answer = _object(status, text)
    except Unreachable as nobody:
        return nobody
    wait = answer.get("retry_after_ms")
    after = timedelta(milliseconds=wait) if isinstance(wait, int | float) else None
    return MatrixError(status, str(answer.get("errcode", "M_UNKNOWN")), after, answer)


def _object(status: int, text: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(text)
    except ValueError:
        raise Unreachable(f"{status} without JSON") from None
    if not isinstance(answer, dict):
        raise Unreachable(f"{status} without an object")
    return answer


def _session(client: nio.AsyncClient) -> ClientSession:
    if client.client_session is None:
        client.client_session = ClientSession(connector=TCPConnector(limit=100, keepalive_timeout=60))
    session: ClientSession = client.client_session
    return session


def _token(client: nio.AsyncClient) -> dict[str, str]:
    return {"Authorization": f"Bearer {client.access_token}"} if client.access_token else {}


@dataclass(frozen=True, slots=True)
class _Body:
    """What a request carries: JSON, or bytes."""

    json: Mapping[str, object] | None = field(default=None, repr=False)
    data: bytes | None = field(default=None, repr=False)


async def _call(
    client: nio.AsyncClient,
    method: str,
    path: str,
    body: _Body,
    timeout: float,  # noqa: ASYNC109 - bounds the request itself, connection included
) -> dict[str, Any]:
    headers = _token(client)
    if body.data is not None:
        headers["Content-Type"] = "application/octet-stream"
    try:
        async with _session(client).request(
            method,
            client.homeserver + path,
            json=body.json,
            # As a stream: many bytes at once would hold up the loop.
            data=None if body.data is None else BytesIO(body.data),
            headers=headers,
            timeout=ClientTimeout(total=timeout),
        ) as response:
            text = await response.read()
            status = response.status
    except (TimeoutError, ClientError, OSError) as problem:
        raise Unreachable(type(problem).__name__) from problem
    if status >= 400:
        raise _refusal(status, text)
    return _object(status, text)
