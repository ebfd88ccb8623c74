"""Raw calls of the client-server API; what goes wrong is an exception, never a value."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import nio
from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector


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
    if client.client_session is None:
        client.client_session = ClientSession(connector=TCPConnector(limit=100, keepalive_timeout=60))
    headers = {"Authorization": f"Bearer {client.access_token}"} if client.access_token else {}
    try:
        async with client.client_session.request(
            method,
            client.homeserver + path,
            json=None if body is None else dict(body),
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
