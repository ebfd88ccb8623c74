"""Clients whose inside a test looks into: what they get and send beside messages."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote
from uuid import uuid4

import nio
from aiohttp import ClientSession, web

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.cross_signing import Identity, Usage
from bot.matrix.requests import request
from bot.matrix.room_keys import RoomKeys
from bot.matrix.trust import Devices
from bot.matrix.verification import Verifications, is_verification
from tests.people import PASSWORD


class Insider(Person):
    """A person who keeps the to-device messages that came in clear."""

    def __init__(self, client: nio.AsyncClient, password: str, folder: Path, identity: Identity) -> None:
        super().__init__(client, password, folder, identity)
        self.to_device: list[Mapping[str, Any]] = []

    async def send_to(self, user_id: str, device_id: str, kind: str, content: Mapping[str, Any]) -> None:
        """Sends a to-device message in clear."""
        path = f"/_matrix/client/v3/sendToDevice/{quote(kind)}/{uuid4().hex}"
        await request(self.client, "PUT", path, {"messages": {user_id: {device_id: content}}})

    async def to_device_message(self, kind: str, run_id: str | None = None) -> Mapping[str, Any]:
        """Waits for a to-device message and returns its content."""

        def found() -> list[Mapping[str, Any]]:
            contents = (event["content"] for event in self.to_device if event["type"] == kind)
            return [one for one in contents if run_id is None or one.get("transaction_id") == run_id]

        await self._until(lambda: bool(found()), f"a to-device message {kind}")
        return found()[0]

    async def until(self, condition: Callable[[], bool], what: str) -> None:
        """Waits until something holds after a sync."""
        await self._until(condition, what)

    def _hear(self, response: nio.SyncResponse, raw: Mapping[str, Any]) -> None:
        super()._hear(response, raw)
        self.to_device += raw.get("to_device", {}).get("events", [])


class Keeper(Insider):
    """A client that keeps keys and answers verifications as the bot does."""

    def __init__(self, client: nio.AsyncClient, password: str, folder: Path, identity: Identity) -> None:
        super().__init__(client, password, folder, identity)
        self.later_by = timedelta()
        self.devices = Devices(client, "signed", identity.public_key(Usage.MASTER))
        self.keys = RoomKeys(client, self.devices)
        self.verifications: Verifications | None = None
        self._came: asyncio.Queue[tuple[str | None, Mapping[str, Any]]] = asyncio.Queue()
        self._answering: asyncio.Task[None] | None = None

    def verify(self, policy: Literal["accept", "refuse"] = "accept") -> None:
        """Answers verifications from now on."""
        self.verifications = Verifications(
            self.client,
            self.identity,
            self.devices,
            policy,
            lambda: datetime.now(UTC) + self.later_by,
            self.put,
        )
        self._answering = asyncio.create_task(self._answer(self.verifications))

    async def put(self, room_id: str, kind: str, content: Mapping[str, object]) -> None:
        """Sends an event once everybody has the key."""
        await self.keys.share(room_id)
        kind, encrypted = self.client.encrypt(room_id, kind, dict(content))
        path = f"/_matrix/client/v3/rooms/{quote(room_id)}/send/{quote(kind)}/{uuid4().hex}"
        await request(self.client, "PUT", path, encrypted)

    async def tell(self, room_id: str, text: str) -> None:
        """Says something the way the bot does."""
        await self.put(room_id, "m.room.message", {"msgtype": "m.text", "body": text})

    def session_id(self, room_id: str) -> str:
        """Names the room's outbound session."""
        assert self.client.olm is not None
        return self.client.olm.outbound_group_sessions[room_id].id

    async def depart(self) -> None:
        if self._answering is not None:
            self._answering.cancel()
            await asyncio.gather(self._answering, return_exceptions=True)
        await super().depart()

    async def _errands(self) -> None:
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        await self.devices.after_sync()
        await self.client.send_to_device_messages()

    def _hear(self, response: nio.SyncResponse, raw: Mapping[str, Any]) -> None:
        before = len(self.heard)
        super()._hear(response, raw)
        for event in raw.get("to_device", {}).get("events", []):
            self._came.put_nowait((None, event))
        for heard in self.heard[before:]:
            stamp = datetime.now(UTC).timestamp() * 1000
            source = {
                "type": heard.type,
                "sender": heard.sender,
                "event_id": heard.event_id,
                "content": heard.content,
                "origin_server_ts": int(stamp),
            }
            self._came.put_nowait((heard.room_id, source))

    async def _answer(self, verifications: Verifications) -> None:
        while True:
            room_id, event = await self._came.get()
            if not is_verification(event):
                continue
            if room_id is None:
                await verifications.on_to_device(event["type"], event["sender"], event["content"])
            else:
                await verifications.on_room_event(room_id, event)


async def arrive(
    kind: type[Person], server: LocalHomeserver, folder: Path, *, signed: bool = True, by: str | None = None
) -> Any:
    """Has somebody with an account of their own arrive, `by` way of a proxy if need be."""
    localpart = f"someone-{uuid4().hex[:8]}"
    user_id = await server.register(localpart, PASSWORD)
    url = by or server.base_url
    return await kind.arrive(url, user_id, PASSWORD, folder / localpart, signed=signed)


async def unreadable(person: Person, event_id: str) -> None:
    """Waits until an event has come to a person's device that it cannot read."""
    await person._until(lambda: event_id in person._waiting, "an event that cannot be read")


class Proxy:
    """An HTTP proxy before a homeserver that counts requests, and refuses some when told to."""

    def __init__(self, target: str) -> None:
        self.url = ""
        self.broken: str | None = None
        self.status = 502
        self.paths: list[str] = []
        self._target = target

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Proxy"]:
        """Serves on loopback."""
        application = web.Application(client_max_size=2**26)
        application.router.add_route("*", "/{path:.*}", self._handle)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        async with ClientSession() as self._http:
            yield self
        await runner.cleanup()

    async def _handle(self, incoming: web.Request) -> web.Response:
        if "/sync" not in incoming.path:
            self.paths.append(incoming.path)
        if self.broken is not None and self.broken in incoming.path:
            return web.json_response({"errcode": "M_UNKNOWN", "error": "broken"}, status=self.status)
        headers = {
            name: value for name, value in incoming.headers.items() if name not in {"Host", "Accept-Encoding"}
        }
        async with self._http.request(
            incoming.method, self._target + incoming.raw_path, data=await incoming.read(), headers=headers
        ) as answer:
            body = await answer.read()
            return web.Response(body=body, status=answer.status, content_type=answer.content_type)
