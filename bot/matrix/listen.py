"""The sync loop: a batch is applied event by event, then its token is kept. It never answers anything."""

import asyncio
import json
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlencode

import nio
import structlog

from bot.engine.dispatcher import Dispatcher
from bot.engine.health import Health
from bot.engine.messages import KeysKept, KeyUsed, Message, Posted, RoomLeft, RoomSeen, Unreadable
from bot.matrix.errands import Errands
from bot.matrix.gaps import missing_events, said_after, since_joining
from bot.matrix.old_keys import kept
from bot.matrix.reading import Reader
from bot.matrix.requests import MatrixError, Unreachable, request
from bot.matrix.translate import Lineage, Seen, message_of, receipts_of, room_state_of
from bot.matrix.verification import is_verification
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId, UserId
from bot.rules.retry import wait_before
from storage.restorations import SYNC_TOKEN, Restored
from storage.store import Store

_log = structlog.get_logger(__name__)
_POLL_SECONDS = 30
_KEYS_NOTED = timedelta(days=1)
_FILTER = json.dumps(
    {
        "presence": {"types": []},
        "room": {
            "timeline": {"limit": 100},
            "ephemeral": {"types": ["m.receipt"]},
            "account_data": {"types": []},
        },
    }
)


class SignedOut(Exception):
    """The homeserver no longer accepts our access token."""


class Listener:
    """Reads the homeserver until it is cancelled; what it has read is applied before it is forgotten.

    `caught_up` is set once all that was missed is applied, `away` once the homeserver did not answer.
    """

    def __init__(
        self,
        client: nio.AsyncClient,
        store: Store,
        dispatcher: Dispatcher,
        reader: Reader,
        errands: Errands,
        health: Health,
        clock: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._store = store
        self._dispatcher = dispatcher
        self._reader = reader
        self._errands = errands
        self._health = health
        self._clock = clock
        self._bot = UserId(client.user_id)
        self._rooms: dict[RoomId, RoomState] = {}
        self._lineages: dict[RoomId, Lineage] = {}
        self._posted: list[Posted] = []
        self._keys_used: dict[tuple[RoomId, str], datetime] = {}
        self._applied = False
        self.caught_up = asyncio.Event()
        self.away = asyncio.Event()

    async def run(self) -> None:
        """Reads for ever; raises `SignedOut` when the homeserver no longer knows us."""
        async with self._store.transaction() as tx:
            since = await tx.facts.get(SYNC_TOKEN)
        failures = 0
        while True:
            try:
                since = await self._once(since)
                failures = 0
            except (Unreachable, MatrixError) as down:
                if isinstance(down, MatrixError) and down.status == 401:
                    raise SignedOut from down
                failures += 1
                self.away.set()
                self._health.not_synced(self._clock())
                wait = wait_before(failures, urgent=True, chance=random.random())  # noqa: S311 - spreads retries
                _log.warning("homeserver not reached", error=str(down), again_in=str(wait))
                await asyncio.sleep(wait.total_seconds())

    async def _once(self, since: str | None) -> str:
        first = not self.caught_up.is_set()
        query: dict[str, str] = {"filter": _FILTER, "timeout": str(0 if first else _POLL_SECONDS * 1000)}
        if since is not None:
            query["since"] = since
        else:
            # Synapse answers the very same question from its memory for two minutes: what came between the
            # first start of a bot and its restore would seem to come after it. This one never waits.
            query["timeout"] = str(random.randrange(1, 10_000))  # noqa: S311 - makes questions differ
        if first:
            # After a restart nio knows no rooms; only the full state tells it who is where.
            query["full_state"] = "true"
        path = f"/_matrix/client/v3/sync?{urlencode(query)}"
        raw = await request(self._client, "GET", path, timeout=_POLL_SECONDS + 60)
        response = nio.SyncResponse.from_dict(json.loads(json.dumps(raw)))
        if not isinstance(response, nio.SyncResponse):
            raise Unreachable("malformed sync response")
        # The same token means the same answer, which nio would skip.
        self._client.next_batch = ""
        await self._client.receive_response(response)
        self._note_lineages(_mapping(_mapping(raw.get("rooms")).get("join")))
        await self._errands.after_sync(raw, response)
        await self._apply(raw, response, since)
        await self._keys_came(response, everything=first)
        if first:
            await self._dispatcher.handle(*(KeysKept(*room) for room in kept(self._client).items()))
        await self._keep_token(str(response.next_batch), first=first)
        self._health.synced(self._clock())
        self.caught_up.set()
        return str(response.next_batch)

    async def _apply(self, raw: Mapping[str, object], response: nio.SyncResponse, since: str | None) -> None:
        rooms = _mapping(raw.get("rooms"))
        for name in _mapping(rooms.get("leave")):
            room_id = RoomId(name)
            if self._rooms.pop(room_id, None) is not None:
                await self._dispatcher.handle(RoomLeft(room_id))
        for name, news in _mapping(rooms.get("join")).items():
            await self._room(RoomId(name), _mapping(news), response, since)

    async def _room(
        self, room_id: RoomId, news: Mapping[str, object], response: nio.SyncResponse, since: str | None
    ) -> None:
        timeline = _mapping(news.get("timeline"))
        raw_events = _events(timeline)
        await self._room_seen(room_id)
        restored = self._store.restored
        if since is None and restored is None:
            # The very first sync shows the past of rooms joined before; commands count from now on.
            return
        parsed = response.rooms.join[room_id].timeline.events
        pairs = list(zip(raw_events, parsed, strict=True)) if len(raw_events) == len(parsed) else None
        after_joining = since_joining(raw_events, self._bot)
        if after_joining is not None:
            raw_events = list(after_joining)
            pairs = pairs[len(pairs) - len(raw_events) :] if pairs is not None else None
        elif timeline.get("limited") is True and _may_lack(raw_events, since, restored):
            await self._fill_gap(room_id, str(timeline.get("prev_batch")), since)
        await self._receipts(room_id, _events(_mapping(news.get("ephemeral"))))
        for place, raw_event in enumerate(raw_events):
            if since is None and restored is not None and not said_after(raw_event, restored.at):
                # It may have been carried out, and answered, after the backup.
                continue
            if pairs is None:
                seen = await self._reader.read(room_id, raw_event)
            else:
                seen = await self._reader.decrypted(room_id, pairs[place][1], raw_event)
            await self._handle(seen)

    async def _receipts(self, room_id: RoomId, events: list[Mapping[str, object]]) -> None:
        read = [one for event in events for one in receipts_of(room_id, event, self._bot)]
        if read:
            await self._dispatcher.handle(*read)

    async def _fill_gap(self, room_id: RoomId, prev_batch: str, since: str | None) -> None:
        after = self._store.restored.at if since is None and self._store.restored else None
        events = await missing_events(self._client, room_id, prev_batch, since, self._bot, after)
        _log.info("gap filled", room_id=room_id, events=len(events))
        for event in events:
            await self._handle(await self._reader.read(room_id, event))

    async def _handle(self, seen: Seen) -> None:
        await self._note_key(seen)
        if is_verification(seen.source):
            if seen.undecryptable is None and seen.unsigned_device is None:
                await self._errands.verify_in_room(seen.room_id, seen.source)
            return
        message = message_of(seen, self._bot, self._clock())
        if isinstance(message, Unreadable) and seen.undecryptable is not None:
            await self._errands.ask_for_key(seen.undecryptable)
        if message is not None:
            await self._dispatch(message)

    async def _note_key(self, seen: Seen) -> None:
        """Notes with which key something was read, once a day for each."""
        if seen.session_id is None:
            return
        key, now = (seen.room_id, seen.session_id), self._clock()
        noted = self._keys_used.get(key)
        if noted is None or not noted <= now < noted + _KEYS_NOTED:
            await self._dispatcher.handle(KeyUsed(*key))
            self._keys_used[key] = now

    async def _dispatch(self, message: Message) -> None:
        """Applies a message; our own letters that came back are noted before what may refer to them."""
        self._applied = True
        if isinstance(message, Posted):
            self._posted.append(message)
            return
        await self._dispatcher.handle(*self._posted, message)
        self._posted.clear()
        self._health.applied(type(message).__name__)

    async def _keep_token(self, token: str, *, first: bool) -> None:
        """Keeps how far we have read, unless nothing was applied: reading that again does no harm."""
        if not first and not self._applied:
            return
        async with self._store.transaction() as tx:
            await tx.outbox.seen({posted.txn_id: posted.event_id for posted in self._posted})
            await tx.facts.put(SYNC_TOKEN, token)
        self._posted.clear()
        self._applied = False

    def _note_lineages(self, joined: Mapping[str, object]) -> None:
        """Notes what nio does not keep, before invitations are answered: one may be to a room's successor."""
        for name, news in joined.items():
            lineage = self._lineages.get(RoomId(name), Lineage())
            for part in ("state", "timeline"):
                for event in _events(_mapping(_mapping(news).get(part))):
                    lineage = lineage.after(event)
            self._lineages[RoomId(name)] = lineage
            if lineage.successor is not None:
                self._errands.expect(lineage.successor)

    async def _room_seen(self, room_id: RoomId) -> None:
        room = self._client.rooms[room_id]
        unsigned = self._reader.unsigned_among(room.users)
        state = room_state_of(room, self._bot, self._lineages[room_id], unsigned)
        if self._rooms.get(room_id) != state:
            self._rooms[room_id] = state
            await self._dispatcher.handle(RoomSeen(state))

    async def _keys_came(self, response: nio.SyncResponse, *, everything: bool) -> None:
        """Tries again what waits for a key that has come now; everything that waits after a start."""
        came = frozenset(
            event.session_id
            for event in response.to_device_events
            if isinstance(event, nio.RoomKeyEvent | nio.ForwardedRoomKeyEvent)
        )
        if not came and not everything:
            return
        async with self._store.transaction() as tx:
            waiting = await tx.inbox.unread(None if everything else came)
        for unread in waiting:
            seen = await self._reader.read(unread.room_id, unread.source)
            if seen.undecryptable is None:
                await self._handle(seen)
                async with self._store.transaction() as tx:
                    await tx.inbox.no_longer_unread(unread.event_id)


def _may_lack(events: Sequence[Mapping[str, object]], since: str | None, restored: Restored | None) -> bool:
    """Tells whether what came before the events of a limited timeline may count.

    Where the memory was restored only what came after that does.
    """
    return since is not None or restored is None or not events or said_after(events[0], restored.at)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _events(part: Mapping[str, object]) -> list[Mapping[str, object]]:
    events = part.get("events")
    return [event for event in events if isinstance(event, Mapping)] if isinstance(events, list) else []
