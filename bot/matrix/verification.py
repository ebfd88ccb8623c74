"""Answers people who ask to verify us with emoji (client-server API, “Key verification framework”)."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, TypeGuard
from urllib.parse import quote
from uuid import uuid4

import nio
import structlog

from bot.matrix.cross_signing import Identity, NotSigned, Usage, olm_of, only_key, sign_user
from bot.matrix.requests import request
from bot.matrix.sas import METHOD, Cancelled, Exchange, Party, Step
from bot.matrix.trust import Devices

_log = structlog.get_logger(__name__)
_PREFIX = "m.key.verification."
REQUEST = _PREFIX + "request"
_LIFE = timedelta(minutes=10)
_CLOCKS_DIFFER = timedelta(minutes=5)
_AT_ONCE = 50

Send = Callable[[str, str, Mapping[str, object]], Awaitable[None]]


def is_verification(source: Mapping[str, object]) -> bool:
    """Tells whether an event, of a room or to a device, is part of a verification."""
    kind, content = source.get("type"), source.get("content")
    if kind == "m.room.message":
        return isinstance(content, Mapping) and content.get("msgtype") == REQUEST
    return isinstance(kind, str) and kind.startswith(_PREFIX)


@dataclass(slots=True)
class _Run:
    """One verification under way; `room_id` is None when it goes by to-device messages."""

    id: str
    user_id: str
    device_id: str
    room_id: str | None
    begun_at: datetime
    exchange: Exchange | None = None

    @property
    def reference(self) -> dict[str, Any]:
        """What each message bears to say that it belongs here."""
        if self.room_id is None:
            return {"transaction_id": self.id}
        return {"m.relates_to": {"rel_type": "m.reference", "event_id": self.id}}


@dataclass(frozen=True, slots=True)
class _Received:
    """A message of the protocol, wherever it came from."""

    name: str
    sender: str
    content: Mapping[str, Any] = field(repr=False)
    room_id: str | None
    run_id: str
    sent_at: datetime | None


class Verifications:
    """Takes part in verifications that others ask for; asks for none itself.

    With the policy `accept`, the emoji are written to the log for the operator, and what the other side
    confirms as the same is confirmed here: their identity is then signed with our user-signing key. That
    is as good as the comparison they made, so nothing else rests on that signature. With `refuse`,
    whoever asks is told no.
    """

    def __init__(
        self,
        client: nio.AsyncClient,
        identity: Identity,
        devices: Devices,
        policy: Literal["accept", "refuse"],
        clock: Callable[[], datetime],
        send: Send,
    ) -> None:
        self._client = client
        self._identity = identity
        self._devices = devices
        self._policy = policy
        self._clock = clock
        self._send_to_room = send
        self._runs: dict[str, _Run] = {}
        # nio would answer too, in a form that no other client understands.
        olm_of(client).handle_key_verification = _leave_alone  # type: ignore[method-assign]

    async def on_to_device(self, kind: str, sender: str, content: Mapping[str, Any]) -> None:
        """Takes a to-device message. Raises what `request` raises, but nothing for what others send."""
        run_id, stamp = content.get("transaction_id"), content.get("timestamp")
        from_us = sender == self._client.user_id and content.get("from_device") == self._client.device_id
        if not _is_name(run_id) or from_us:
            return
        name = kind.removeprefix(_PREFIX)
        await self._receive(_Received(name, sender, content, None, run_id, _instant(stamp)))

    async def on_room_event(self, room_id: str, source: Mapping[str, Any]) -> None:
        """Takes a (decrypted) event of a room; those of other people's verifications are passed over.

        Raises what `request` and the function that sends to rooms raise.
        """
        content, sender, kind = source.get("content"), source.get("sender"), source.get("type")
        if not isinstance(content, Mapping) or not isinstance(sender, str) or not isinstance(kind, str):
            return
        if sender == self._client.user_id:
            return
        if kind == "m.room.message":
            if content.get("to") != self._client.user_id:
                return
            name, run_id = "request", source.get("event_id")
        else:
            relation = content.get("m.relates_to")
            name = kind.removeprefix(_PREFIX)
            run_id = relation.get("event_id") if isinstance(relation, Mapping) else None
        if _is_name(run_id):
            sent_at = _instant(source.get("origin_server_ts"))
            await self._receive(_Received(name, sender, content, room_id, run_id, sent_at))

    async def expire(self) -> None:
        """Ends what has taken longer than ten minutes."""
        now = self._clock()
        for run in [run for run in self._runs.values() if now - run.begun_at > _LIFE]:
            await self._cancel(run, Cancelled("m.timeout", "It took too long"))

    async def _receive(self, received: _Received) -> None:
        await self.expire()
        run = self._runs.get(received.run_id)
        if run is None:
            run = await self._begin(received)
        elif received.name == "request" or (run.user_id, run.room_id) != (received.sender, received.room_id):
            return
        if run is None:
            return
        try:
            await self._advance(run, received)
        except Cancelled as cancelled:
            await self._cancel(run, cancelled)
        except UnicodeError:
            # Halves of characters, which JSON can carry and nobody can sign.
            await self._cancel(run, Cancelled("m.invalid_message", "Malformed message"))
        except BaseException:
            self._runs.pop(run.id, None)
            raise

    async def _begin(self, received: _Received) -> _Run | None:
        """Opens a run for a request, or for a start without one (by to-device message only)."""
        in_room = received.room_id is not None
        device_id = received.content.get("from_device")
        run = _Run(
            received.run_id,
            received.sender,
            device_id if _is_name(device_id) else "*",
            received.room_id,
            self._clock(),
        )
        if received.name not in {"request", "start"} or (in_room and received.name == "start"):
            if received.name in {"accept", "key", "mac"} and not in_room:
                await self._cancel(run, Cancelled("m.unknown_transaction", "No such verification"))
            return None
        if received.name == "request" and not self._recent(received.sent_at):
            return None
        if (why_not := self._why_not(received)) is not None:
            await self._cancel(run, why_not)
            return None
        for older in [one for one in self._runs.values() if one.user_id == received.sender]:
            await self._cancel(older, Cancelled("m.user", "Another verification was begun"))
        self._runs[run.id] = run
        return run

    def _recent(self, sent_at: datetime | None) -> bool:
        if sent_at is None:
            return False
        return -_LIFE <= sent_at - self._clock() <= _CLOCKS_DIFFER

    def _why_not(self, received: _Received) -> Cancelled | None:
        if self._policy == "refuse" or len(self._runs) >= _AT_ONCE:
            return Cancelled("m.user", "Not accepted")
        if not _is_name(received.content.get("from_device")):
            return Cancelled("m.invalid_message", "Malformed message")
        methods = received.content.get("methods")
        if received.name == "request" and not (isinstance(methods, list) and METHOD in methods):
            return Cancelled("m.unknown_method", "No method in common")
        return None

    async def _advance(self, run: _Run, received: _Received) -> None:
        content = received.content
        match received.name:
            case "request":
                await self._party(run)
                ready = {"from_device": self._client.device_id, "methods": [METHOD], **run.reference}
                await self._send(run, Step("ready", ready))
            case "start":
                await self._on_start(run, content)
            case "key":
                answer = _exchange(run).on_key(content)
                if answer is not None:
                    await self._send(run, answer)
                self._show(run)
            case "mac":
                await self._on_mac(run, content)
            case "cancel" | "done":
                self._runs.pop(run.id, None)
            case "accept":
                raise Cancelled("m.unexpected_message", "We offered nothing")

    async def _on_start(self, run: _Run, content: Mapping[str, Any]) -> None:
        if run.exchange is not None:
            raise Cancelled("m.unexpected_message", "It was started already")
        if content.get("from_device") != run.device_id:
            raise Cancelled("m.user_mismatch", "Another device asked")
        run.exchange = Exchange(self._us(), await self._party(run), run.id, run.reference)
        await self._send(run, run.exchange.on_start(content))

    def _show(self, run: _Run) -> None:
        emoji = ", ".join(f"{symbol} {name}" for symbol, name in _exchange(run).emoji())
        _log.info("verification: compare these emoji", device_id=run.device_id, emoji=emoji)
        _log.debug("verification", user_id=run.user_id)

    async def _on_mac(self, run: _Run, content: Mapping[str, Any]) -> None:
        exchange = _exchange(run)
        verified = exchange.on_mac(content)
        await self._send(run, exchange.confirm())
        await self._send(run, Step("done", run.reference))
        self._runs.pop(run.id, None)
        master_key = self._devices.master_key(run.user_id)
        theirs = f"ed25519:{only_key(master_key)}"
        if master_key is not None and theirs in verified and run.user_id != self._client.user_id:
            try:
                await sign_user(self._client, self._identity, run.user_id, master_key)
            except NotSigned:
                _log.warning("verification: the homeserver refuses our signature")
                return
        _log.info("verification: done", device_id=run.device_id)

    def _us(self) -> Party:
        device_id, fingerprint = str(self._client.device_id), olm_of(self._client).account.identity_keys
        master = self._identity.public_key(Usage.MASTER)
        keys = {f"ed25519:{device_id}": str(fingerprint["ed25519"]), f"ed25519:{master}": master}
        return Party(self._client.user_id, device_id, keys)

    async def _party(self, run: _Run) -> Party:
        """Asks for the keys of the other side as they are now."""
        await self._devices.refresh([run.user_id])
        device = self._devices.device(run.user_id, run.device_id)
        if device is None:
            raise Cancelled("m.invalid_message", "Unknown device")
        keys = {f"ed25519:{run.device_id}": device.ed25519}
        master = only_key(self._devices.master_key(run.user_id))
        if master is not None:
            keys[f"ed25519:{master}"] = master
        return Party(run.user_id, run.device_id, keys)

    async def _cancel(self, run: _Run, why: Cancelled) -> None:
        self._runs.pop(run.id, None)
        _log.info("verification: cancelled", code=why.code)
        content = {"code": why.code, "reason": why.reason, **run.reference}
        await self._send(run, Step("cancel", content))

    async def _send(self, run: _Run, step: Step) -> None:
        kind = _PREFIX + step.name
        if run.room_id is not None:
            await self._send_to_room(run.room_id, kind, step.content)
            return
        path = f"/_matrix/client/v3/sendToDevice/{quote(kind)}/{uuid4().hex}"
        messages = {run.user_id: {run.device_id: step.content}}
        await request(self._client, "PUT", path, {"messages": messages})


def _exchange(run: _Run) -> Exchange:
    if run.exchange is None:
        raise Cancelled("m.unexpected_message", "It was not started yet")
    return run.exchange


def _is_name(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and 0 < len(value) <= 255 and value.isprintable()


def _instant(stamp: object) -> datetime | None:
    if not isinstance(stamp, int) or not 0 <= stamp < 2**43:
        return None
    return datetime.fromtimestamp(stamp / 1000, UTC)


def _leave_alone(event: nio.KeyVerificationEvent) -> None:
    """Stands in for nio's own handling."""
