"""Raw calls of the client-server API; what goes wrong is an exception, never a value."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import nio
from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

_UPLOAD_SECONDS = 120.0


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
    if client.client_session is None:
        client.client_session = ClientSession(connector=TCPConnector(limit=100, keepalive_timeout=60))
    headers = {"Authorization": f"Bearer {client.access_token}"} if client.access_token else {}
    if body.data is not None:
        headers["Content-Type"] = "application/octet-stream"
    try:
        async with client.client_session.request(
            method,
            client.homeserver + path,
            json=body.json,
            data=body.data,
            headers=headers,
            timeout=ClientTimeout(total=timeout),
        ) as response:
            text = await response.read()
            status = response.status
    except (TimeoutError, ClientError, OSError) as problem:
        raise Unreachable(type(problem).__name__) from problem
    try:
        answer = json.loads(text)
    except ValueError:
        raise Unreachable(f"{status} without JSON") from None
    if not isinstance(answer, dict):
        raise Unreachable(f"{status} without an object")
    if status >= 400:
        wait = answer.get("retry_after_ms")
        after = timedelta(milliseconds=wait) if isinstance(wait, int | float) else None
        raise MatrixError(status, str(answer.get("errcode", "M_UNKNOWN")), after, answer)
    return answer
