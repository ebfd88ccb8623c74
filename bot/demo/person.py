"""A person with a real encrypted client of their own, who knows nothing of the bot but what it says."""

import asyncio
import html
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import nio
from nio.exceptions import EncryptionError, LocalProtocolError

from bot.demo.heard import Heard
from bot.matrix.cross_signing import Identity, establish
from bot.matrix.files import file_content
from bot.matrix.requests import MatrixError, Unreachable, request
from storage.postings import Attachment, Posting

POLL_RESPONSE = "org.matrix.msc3381.poll.response"
Match = str | Callable[[Heard], bool]


class NotHeard(AssertionError):
    """What was expected was not said in time; lists what was heard instead."""


class Person:
    """Says things, and hears what others say."""

    def __init__(self, client: nio.AsyncClient, password: str, folder: Path, identity: Identity) -> None:
        self.client = client
        self.identity = identity
        self.heard: list[Heard] = []
        self._password = password
        self._folder = folder
        self._waiting: dict[str, nio.MegolmEvent] = {}
        self._news = asyncio.Condition()
        self._reading: asyncio.Task[None] | None = None
        self._since: str | None = None

    @classmethod
    async def arrive(
        cls,
        base_url: str,
        user_id: str,
        password: str,
        folder: Path,
        *,
        signed: bool = True,
        identity: Identity | None = None,
    ) -> "Person":
        """Logs in on a new device, signs it (or not), and starts to listen."""
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        config = nio.AsyncClientConfig(
            store_sync_tokens=False, encryption_enabled=True, pickle_key="person", max_timeouts=1
        )
        client = nio.AsyncClient(base_url, user_id, store_path=str(folder), config=config)
        answer = await client.login(password, device_name="Client")
        if not isinstance(answer, nio.LoginResponse):
            raise NotHeard("login refused")
        person = cls(client, password, folder, identity or Identity.generate())
        await client.keys_upload()
        if signed:
            await person.sign_device()
        await person._read_once(0)
        person._reading = asyncio.create_task(person._read())
        return person

    async def sign_device(self) -> None:
        """Has one's identity sign this device."""
        await establish(self.client, self.identity, self._password)

    async def second_device(self, *, signed: bool) -> "Person":
        """Logs in once more, on another device of the same person."""
        return await Person.arrive(
            self.client.homeserver,
            self.user_id,
            self._password,
            self._folder / uuid4().hex,
            signed=signed,
            identity=self.identity,
        )

    @property
    def user_id(self) -> str:
        """Who it is."""
        return str(self.client.user_id)

    async def depart(self) -> None:
        """Closes the client."""
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        await self.client.close()

    async def create_room(
        self,
        name: str | None,
        invite: Sequence[str] = (),
        *,
        encrypted: bool = True,
        direct: bool = False,
        closed: bool = False,
        power: Mapping[str, int] | None = None,
    ) -> str:
        """Makes an invite-only room; a `closed` one is so for guests too, and shows nothing of its past."""
        body: dict[str, Any] = {
            "preset": "private_chat",
            "invite": list(invite),
            "is_direct": direct,
            "initial_state": [],
        }
        if name is not None:
            body["name"] = name
        if encrypted:
            content = {"algorithm": "m.megolm.v1.aes-sha2"}
            body["initial_state"].append({"type": "m.room.encryption", "state_key": "", "content": content})
        if closed:
            for rule, value in (("guest_access", "forbidden"), ("history_visibility", "joined")):
                body["initial_state"].append(
                    {"type": f"m.room.{rule}", "state_key": "", "content": {rule: value}}
                )
        if power is not None:
            body["power_level_content_override"] = {"users": dict(power)}
        answer = await request(self.client, "POST", "/_matrix/client/v3/createRoom", body)
        room_id = str(answer["room_id"])
        await self._until(lambda: room_id in self.client.rooms, "the new room")
        return room_id

    async def join(self, room_id: str) -> None:
        """Joins a room one is invited to."""
        await request(self.client, "POST", f"/_matrix/client/v3/rooms/{quote(room_id)}/join", {})
        await self._until(lambda: room_id in self.client.rooms, "the room joined")

    async def invited(self) -> str:
        """Waits until one is invited to a room, and returns it."""
        await self._until(lambda: bool(self.client.invited_rooms), "an invitation")
        return str(next(iter(self.client.invited_rooms)))

    async def leave(self, room_id: str) -> None:
        """Leaves a room."""
        await request(self.client, "POST", f"/_matrix/client/v3/rooms/{quote(room_id)}/leave", {})

    async def invite(self, room_id: str, user_id: str) -> None:
        """Invites somebody."""
        body = {"user_id": user_id}
        await request(self.client, "POST", f"/_matrix/client/v3/rooms/{quote(room_id)}/invite", body)

    async def with_(self, room_id: str, *user_ids: str) -> None:
        """Waits until people have joined a room."""

        def there() -> bool:
            users = self.client.rooms[room_id].users
            return all(user in users and not users[user].invited for user in user_ids)

        await self._until(there, "people in the room")

    async def say(
        self,
        room_id: str,
        text: str,
        *,
        reply_to: str | None = None,
        notice: bool = False,
        pills: Mapping[str, str] | None = None,
        thread: str | None = None,
    ) -> str:
        """Says something; `pills` are names in the text that are mentions, with their user ids.

        `thread` is the event with which the thread begins that it stands in.
        """
        content: dict[str, Any] = {"msgtype": "m.notice" if notice else "m.text", "body": text}
        if pills:
            formatted = html.escape(text, quote=False)
            for name, user_id in pills.items():
                formatted = formatted.replace(name, f'<a href="https://matrix.to/#/{user_id}">{name}</a>')
            content |= {
                "format": "org.matrix.custom.html",
                "formatted_body": formatted.replace("\n", "<br>"),
                "m.mentions": {"user_ids": list(pills.values())},
            }
        if reply_to is not None:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": reply_to}}
        if thread is not None:
            content["m.relates_to"] = {
                "rel_type": "m.thread",
                "event_id": thread,
                "is_falling_back": True,
                "m.in_reply_to": {"event_id": reply_to or thread},
            }
        return await self.send(room_id, "m.room.message", content)

    async def share(self, room_id: str, name: str, media_type: str, data: bytes) -> str:
        """Sends a file, encrypted before it leaves."""
        file = Attachment.of(name, media_type, data)
        content = await file_content(self.client, Posting(name, ""), file)
        return await self.send(room_id, "m.room.message", content)

    async def edit(self, room_id: str, event_id: str, text: str) -> str:
        """Edits a message."""
        fresh = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        content = {**fresh, "body": f"* {text}", "m.new_content": fresh, "m.relates_to": relation}
        return await self.send(room_id, "m.room.message", content)

    async def react(self, room_id: str, event_id: str, key: str) -> str:
        """Puts a reaction on an event."""
        relation = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self.send(room_id, "m.reaction", {"m.relates_to": relation})

    async def vote(self, room_id: str, poll: str, answer: str) -> str:
        """Answers a poll."""
        relation = {"rel_type": "m.reference", "event_id": poll}
        content = {POLL_RESPONSE: {"answers": [answer]}, "m.relates_to": relation}
        return await self.send(room_id, POLL_RESPONSE, content)

    async def delete(self, room_id: str, event_id: str) -> None:
        """Deletes an event."""
        path = f"/_matrix/client/v3/rooms/{quote(room_id)}/redact/{quote(event_id)}/{uuid4().hex}"
        await request(self.client, "PUT", path, {})

    async def send(self, room_id: str, kind: str, content: dict[str, Any]) -> str:
        """Sends an event, encrypted where the room is."""
        answer = await self.client.room_send(room_id, kind, content, ignore_unverified_devices=True)
        if not isinstance(answer, nio.RoomSendResponse):
            raise NotHeard(f"not sent: {getattr(answer, 'status_code', None)}")
        return str(answer.event_id)

    def mark(self) -> int:
        """Marks now: `expect(…, after=mark)` looks only at what came later."""
        return len(self.heard)

    async def after(self, mark: int) -> list[Heard]:
        """Waits for news after a mark, and returns them."""
        async with self._news:
            while len(self.heard) <= mark:
                await self._news.wait()
            return self.heard[mark:]

    async def expect(
        self,
        match: Match,
        *,
        room: str | None = None,
        sender: str | None = None,
        after: int = 0,
        timeout: float = 30.0,  # noqa: ASYNC109 - a deadline for people, with its own error
    ) -> Heard:
        """Waits until something is said (a part of it, or a condition); raises `NotHeard`."""

        def fits(heard: Heard) -> bool:
            right = heard.body.find(match) >= 0 if isinstance(match, str) else match(heard)
            return right and (room is None or heard.room_id == room) and sender in (None, heard.sender)

        async with self._news:
            try:
                async with asyncio.timeout(timeout):
                    while True:
                        for heard in self.heard[after:]:
                            if fits(heard):
                                return heard
                        await self._news.wait()
            except TimeoutError:
                lines = [
                    f"{one.sender} {one.type} {one.body if one.decrypted else '(unreadable or in clear)'!r}"
                    for one in self.heard[after:]
                ]
                raise NotHeard(f"{match!r} not heard; heard:\n" + "\n".join(lines[-30:])) from None

    async def _until(self, condition: Callable[[], bool], what: str) -> None:
        async with self._news:
            try:
                async with asyncio.timeout(30):
                    while not condition():
                        await self._news.wait()
            except TimeoutError:
                raise NotHeard(f"waited in vain for {what}") from None

    async def _read(self) -> None:
        while True:
            try:
                await self._read_once(20_000)
            except (TimeoutError, Unreachable, MatrixError):
                await asyncio.sleep(0.2)

    async def _read_once(self, patience: int) -> None:
        client = self.client
        timeline = json.dumps({"room": {"timeline": {"limit": 500}}})
        path = f"/_matrix/client/v3/sync?timeout={patience}&filter={quote(timeline)}"
        if self._since is not None:
            path += f"&since={quote(self._since)}"
        raw = await request(client, "GET", path, timeout=60)
        response = nio.SyncResponse.from_dict(json.loads(json.dumps(raw)))
        if not isinstance(response, nio.SyncResponse):
            raise Unreachable("malformed sync")
        await client.receive_response(response)
        await self._errands()
        async with self._news:
            self._hear(response, raw)
            self._since = response.next_batch
            self._news.notify_all()

    async def _errands(self) -> None:
        client = self.client
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()
        if client.should_claim_keys:
            await client.keys_claim(client.get_users_for_key_claiming())
        await client.send_to_device_messages()

    def _hear(self, response: nio.SyncResponse, raw: Mapping[str, Any]) -> None:
        for room_id, news in response.rooms.join.items():
            raw_events = raw["rooms"]["join"][room_id]["timeline"]["events"]
            for event, source in zip(news.timeline.events, raw_events, strict=False):
                if isinstance(event, nio.MegolmEvent):
                    event.room_id = room_id
                    self._waiting[event.event_id] = event
                else:
                    self._note(room_id, event.source if getattr(event, "decrypted", False) else source, event)
        for event_id, event in list(self._waiting.items()):
            try:
                clear = self.client.decrypt_event(event)
            except (EncryptionError, LocalProtocolError):
                continue
            del self._waiting[event_id]
            self._note(event.room_id, clear.source, clear)

    def _note(self, room_id: str, source: Mapping[str, Any], event: object) -> None:
        self.heard.append(
            Heard(
                str(source.get("event_id")),
                room_id,
                str(source.get("sender")),
                str(source.get("type")),
                bool(getattr(event, "decrypted", False)),
                source.get("content") or {},
            )
        )
