"""What the bot does to rooms: makes and joins them, invites, removes, sets power levels, fills the space."""

from typing import Any
from urllib.parse import quote

import nio

from bot.engine.sender import Impossible
from bot.matrix.requests import MatrixError, request
from bot.rules.identifiers import EventId
from storage.letters import Letter, LetterKind
from storage.postings import Errand

LETTER_FIELD = "eu.vigie.letter"
_ROOMS = "/_matrix/client/v3/rooms"
_MOST_SERVERS = 5
# Members talk, vote and react; who chairs names the room and invites; nobody but the bot changes what keeps
# the room safe: its encryption, its history, who may join.
_POWER_LEVELS: dict[str, object] = {
    "users_default": 0,
    "events_default": 0,
    "state_default": 100,
    "invite": 50,
    "kick": 50,
    "ban": 50,
    "redact": 50,
    "events": {
        "m.room.name": 50,
        "m.room.topic": 50,
        "m.room.avatar": 50,
        "m.room.pinned_events": 50,
        "m.room.power_levels": 100,
        "m.room.encryption": 100,
        "m.room.history_visibility": 100,
        "m.room.join_rules": 100,
        "m.room.guest_access": 100,
        "m.room.server_acl": 100,
        "m.room.tombstone": 100,
    },
}


class RoomWork:
    """Does errands; done again, each changes nothing more."""

    def __init__(self, client: nio.AsyncClient) -> None:
        self._client = client

    async def do(self, letter: Letter) -> EventId:
        """Does what a letter asks; returns the id of the room made, else of what was done.

        Raises `bot.matrix.requests.MatrixError`, `Unreachable` and `Impossible`.
        """
        errand = letter.posting.errand
        if errand is None:
            raise Impossible("an errand without a task")
        match letter.kind:
            case LetterKind.NEW_ROOM | LetterKind.NEW_SPACE | LetterKind.NEW_CHAT:
                return await self._new_room(letter, errand)
            case LetterKind.INVITE:
                await self._membership(letter, errand, "invite", already=("invite", "join"))
            case LetterKind.REMOVE:
                await self._membership(letter, errand, "kick", already=("leave", "ban"))
            case LetterKind.POWER:
                await self._power(letter, errand)
            case LetterKind.JOIN:
                await self._join(letter, errand)
            case LetterKind.REDACTION:
                await self._redact(letter)
            case _:
                await self._child(letter, errand)
        return EventId(f"done {letter.txn_id}")

    async def _new_room(self, letter: Letter, errand: Errand) -> EventId:
        made = await self._made_before(letter) if letter.attempts else None
        if made is not None:
            return made
        makes = {LetterKind.NEW_SPACE: _space, LetterKind.NEW_CHAT: _chat}
        body = makes.get(letter.kind, _room)(errand)
        creation: dict[str, object] = {LETTER_FIELD: letter.txn_id}
        if letter.kind is LetterKind.NEW_SPACE:
            creation["type"] = "m.space"
        answer = await request(
            self._client, "POST", "/_matrix/client/v3/createRoom", {**body, "creation_content": creation}
        )
        return EventId(str(answer["room_id"]))

    async def _made_before(self, letter: Letter) -> EventId | None:
        """Looks for the room of a letter among those we are in: `createRoom` has no transaction id."""
        joined = await request(self._client, "GET", "/_matrix/client/v3/joined_rooms")
        for room_id in joined.get("joined_rooms", ()):
            create = await request(self._client, "GET", f"{_ROOMS}/{quote(room_id)}/state/m.room.create")
            if create.get(LETTER_FIELD) == letter.txn_id:
                return EventId(room_id)
        return None

    async def _membership(self, letter: Letter, errand: Errand, verb: str, already: tuple[str, ...]) -> None:
        path = f"{_ROOMS}/{quote(letter.room_id)}/{verb}"
        try:
            await request(self._client, "POST", path, {"user_id": errand.person})
        except MatrixError as refused:
            if refused.status != 403 or await self._is(letter, errand) not in already:
                raise

    async def _is(self, letter: Letter, errand: Errand) -> str:
        path = f"{_ROOMS}/{quote(letter.room_id)}/state/m.room.member/{quote(errand.person or '')}"
        try:
            return str((await request(self._client, "GET", path)).get("membership"))
        except MatrixError as refused:
            if refused.status == 404:
                return "leave"
            raise

    async def _power(self, letter: Letter, errand: Errand) -> None:
        path = f"{_ROOMS}/{quote(letter.room_id)}/state/m.room.power_levels"
        levels: dict[str, Any] = await request(self._client, "GET", path)
        users = dict(levels.get("users") or {})
        if users.get(errand.person, 0) == errand.level:
            return
        users[str(errand.person)] = errand.level
        await request(self._client, "PUT", path, {**levels, "users": users})

    async def _child(self, letter: Letter, errand: Errand) -> None:
        path = f"{_ROOMS}/{quote(letter.room_id)}/state/m.space.child/{quote(errand.child or '')}"
        via = str(self._client.user_id).partition(":")[2]
        content = {} if errand.gone else {"via": [via], "suggested": False}
        await request(self._client, "PUT", path, content)

    async def _join(self, letter: Letter, errand: Errand) -> None:
        """Joins a room through the servers of those who are in the letter's room: its id may name none."""
        room = self._client.rooms.get(letter.room_id)
        people = (str(self._client.user_id), *(room.users if room is not None else ()))
        servers = list(dict.fromkeys(user.partition(":")[2] for user in people))[:_MOST_SERVERS]
        via = "&".join(f"via={quote(server)}&server_name={quote(server)}" for server in servers)
        path = f"/_matrix/client/v3/join/{quote(errand.child or '')}?{via}"
        await request(self._client, "POST", path, {})

    async def _redact(self, letter: Letter) -> None:
        """Takes the words out of an event; one that was never posted, or is gone already, needs nothing."""
        event = letter.posting.answers_event
        if event is None:
            return
        path = f"{_ROOMS}/{quote(letter.room_id)}/redact/{quote(event)}/{quote(letter.txn_id)}"
        try:
            await request(self._client, "PUT", path, {})
        except MatrixError as refused:
            if refused.status != 404:
                raise

    async def is_in(self, room_id: str) -> bool:
        """Tells whether we are in a room that the next sync may be the first to show."""
        joined = await request(self._client, "GET", "/_matrix/client/v3/joined_rooms")
        return room_id in joined.get("joined_rooms", ())

    async def is_encrypted(self, room_id: str) -> bool:
        """Tells whether a room is encrypted, though no sync may have shown it: it was made a moment ago."""
        path = f"{_ROOMS}/{quote(room_id)}/state/m.room.encryption/"
        try:
            return bool((await request(self._client, "GET", path)).get("algorithm"))
        except MatrixError as refused:
            if refused.status not in {403, 404}:
                raise
            return False


def _room(errand: Errand) -> dict[str, object]:
    """An encrypted, invite-only room whose history is visible from the joining on."""
    return {
        "preset": "private_chat",
        "visibility": "private",
        "name": errand.name,
        "topic": errand.topic,
        "invite": list(errand.guests),
        "power_level_content_override": _POWER_LEVELS,
        "initial_state": [
            _state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}),
            _state("m.room.history_visibility", {"history_visibility": "joined"}),
            _state("m.room.guest_access", {"guest_access": "forbidden"}),
            _state("m.room.join_rules", {"join_rule": "invite"}),
        ],
    }


def _chat(errand: Errand) -> dict[str, object]:
    """An encrypted private chat; who is invited reads what was said since the invitation."""
    return {
        "preset": "trusted_private_chat",
        "visibility": "private",
        "is_direct": True,
        "invite": list(errand.guests),
        "initial_state": [
            _state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}),
            _state("m.room.history_visibility", {"history_visibility": "invited"}),
            _state("m.room.guest_access", {"guest_access": "forbidden"}),
        ],
    }


def _space(errand: Errand) -> dict[str, object]:
    """The platform's space (`m.space`, MSC1772): invite-only, and written by the bot alone."""
    return {
        "preset": "private_chat",
        "visibility": "private",
        "name": errand.name,
        "power_level_content_override": {"events_default": 100, "state_default": 100, "invite": 100},
        "initial_state": [_state("m.room.history_visibility", {"history_visibility": "joined"})],
    }


def _state(kind: str, content: dict[str, object]) -> dict[str, object]:
    return {"type": kind, "state_key": "", "content": content}
