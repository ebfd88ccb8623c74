"""One letter to the homeserver: the same letter again becomes the same event."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from urllib.parse import quote

import nio

from bot.engine.sender import Impossible, TryLater
from bot.matrix.examining import Examiner
from bot.matrix.files import file_content
from bot.matrix.old_keys import SessionsLast, forget
from bot.matrix.reading import Reader
from bot.matrix.requests import MatrixError, Unreachable, request
from bot.matrix.room_keys import KeysNotShared, RoomKeys
from bot.matrix.room_work import LETTER_FIELD, RoomWork
from bot.rules.consultations import Document, Unusable
from bot.rules.identifiers import EventId, RoomId, UserId
from storage.letters import ERRANDS, Letter, LetterKind
from storage.postings import Posting

# Synapse forgets transaction ids after a day; a letter older than this looks for its event first.
_TXN_REMEMBERED = timedelta(hours=20)
# A sync shows an invitation of ours within seconds; one that is declined meanwhile is never shown.
_INVITATION_SHOWS = timedelta(seconds=30)
_TRY_LATER_CODES = frozenset({"M_LIMIT_EXCEEDED", "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_LOCKED"})


class MatrixPost:
    """Delivers letters as encrypted events, with the letter's transaction id."""

    def __init__(
        self, client: nio.AsyncClient, keys: RoomKeys, reader: Reader, clock: Callable[[], datetime]
    ) -> None:
        self._client = client
        self._keys = keys
        self._reader = reader
        self._clock = clock
        self._room_work = RoomWork(client)
        self._invited: dict[RoomId, tuple[UserId, datetime]] = {}
        self._examiner = Examiner(client, reader, clock)

    async def deliver(self, letter: Letter) -> EventId:
        """Delivers a letter; raises `TryLater` or `Impossible`."""
        return await _in_our_words(lambda: self._deliver(letter))

    async def examine(self, letter: Letter) -> Document | Unusable:
        """Says what the file is that a letter names, or why it cannot be used; raises `TryLater`."""
        return await self._examiner.examine(letter)

    async def send(self, room_id: str, kind: str, content: Mapping[str, object]) -> None:
        """Sends a protocol message that is no letter (a step of a verification), encrypted where the room is.

        Raises `TryLater` or `Impossible`.
        """
        stamp = f"vigie-{self._clock().timestamp()}"
        await _in_our_words(lambda: self._put(RoomId(room_id), kind, dict(content), stamp))

    async def _deliver(self, letter: Letter) -> EventId:
        errand = letter.posting.errand
        if letter.kind is LetterKind.REVOCATION and errand is not None:
            self._keys.count(UserId(errand.person or ""), errand.device, out=errand.gone)
            return EventId(f"done {letter.txn_id}")
        if letter.kind is LetterKind.FORGETTING and errand is not None:
            await forget(self._client, self._keys, errand.child or RoomId(""), letter.posting.body.split())
            return EventId(f"done {letter.txn_id}")
        if letter.kind in ERRANDS:
            done = await self._room_work.do(letter)
            if letter.kind is LetterKind.INVITE and letter.posting.errand and letter.posting.errand.person:
                self._invited[letter.room_id] = (letter.posting.errand.person, self._clock())
            return done
        room = self._client.rooms.get(letter.room_id)
        if room is None and await self._room_work.is_in(letter.room_id):
            raise TryLater("a room that the next sync will show")
        if room is None:
            raise Impossible("not in the room")
        self._check_shown(letter.room_id, room)
        if not room.encrypted and not (letter.posting.may_be_in_clear or letter.posting.in_clear):
            if await self._room_work.is_encrypted(letter.room_id):
                raise TryLater("an encryption that the next sync will show")
            raise Impossible("the room is not encrypted")
        if self._clock() - letter.first_tried_at > _TXN_REMEMBERED:
            found = await self._already_there(letter, letter.first_tried_at)
            if found is not None:
                return found
        kind, content = await self._event(letter)
        return await self._put(letter.room_id, kind, content, letter.txn_id, in_clear=letter.posting.in_clear)

    def _check_shown(self, room_id: RoomId, room: nio.MatrixRoom) -> None:
        """Waits for the sync to show whom we invited: who is not seen in a room gets no key to its words."""
        person, at = self._invited.get(room_id, (None, None))
        if person is None or at is None:
            return
        if person not in room.users and self._clock() - at < _INVITATION_SHOWS:
            raise TryLater("an invitation that the next sync will show")
        del self._invited[room_id]

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        """Says which devices have the key of what was posted last in a room, as (user, device)."""
        if room_id not in self._client.rooms:
            return frozenset()
        return frozenset((UserId(user), device) for user, device in self._keys.reached(room_id).devices)

    async def _event(self, letter: Letter) -> tuple[str, dict[str, object]]:
        """Makes the event of a letter; a file is uploaded first, again when that is not known to be done."""
        attachment = letter.posting.attachment
        if letter.kind is LetterKind.FORWARD:
            content = {**(letter.posting.forwarded or {}), **_relation(letter.posting), "m.mentions": {}}
            return "m.room.message", {**content, LETTER_FIELD: letter.txn_id}
        if letter.kind is not LetterKind.FILE or attachment is None:
            return event_of(letter)
        content = await file_content(self._client, letter.posting, attachment)
        content |= _relation(letter.posting)
        return "m.room.message", {**content, LETTER_FIELD: letter.txn_id}

    async def _put(
        self,
        room_id: RoomId,
        kind: str,
        content: dict[str, object],
        txn_id: str,
        *,
        in_clear: bool = False,
    ) -> EventId:
        if self._client.rooms[room_id].encrypted and not in_clear:
            await self._keys.share(room_id)
            kind, content = self._client.encrypt(room_id, kind, content)
        path = f"/_matrix/client/v3/rooms/{quote(room_id)}/send/{quote(kind)}/{quote(txn_id)}"
        answer = await request(self._client, "PUT", path, content)
        return EventId(str(answer["event_id"]))

    async def _already_there(self, letter: Letter, started: datetime) -> EventId | None:
        """Looks for a letter of unknown outcome among our own events since it was first tried."""
        position: str | None = None
        while True:
            path = f"/_matrix/client/v3/rooms/{quote(letter.room_id)}/messages?dir=b&limit=100"
            if position is not None:
                path += f"&from={quote(position)}"
            answer = await request(self._client, "GET", path)
            chunk, end = answer.get("chunk"), answer.get("end")
            for raw in chunk if isinstance(chunk, list) else ():
                if raw.get("origin_server_ts", 0) / 1000 < started.timestamp() - 60:
                    return None
                if raw.get("sender") != self._client.user_id:
                    continue
                content = (await self._reader.read(letter.room_id, raw)).source.get("content")
                if isinstance(content, Mapping) and content.get(LETTER_FIELD) == letter.txn_id:
                    return EventId(raw["event_id"])
            if not chunk or not isinstance(end, str):
                return None
            position = end


async def _in_our_words(deliver: Callable[[], Awaitable[EventId]]) -> EventId:
    try:
        return await deliver()
    except Unreachable as down:
        raise TryLater("homeserver not reached") from down
    except KeysNotShared as unshared:
        raise TryLater("keys not shared", unshared.retry_after) from unshared
    except SessionsLast as lasting:
        raise Impossible("room keys last longer here") from lasting
    except MatrixError as refused:
        why = f"{refused.status} {refused.errcode}"
        if refused.status >= 500 or refused.status == 429 or refused.errcode in _TRY_LATER_CODES:
            raise TryLater(why, refused.retry_after) from refused
        raise Impossible(why) from refused


def event_of(letter: Letter) -> tuple[str, dict[str, object]]:
    """Makes the event of a letter: its type and content, marked with the letter's id."""
    posting = letter.posting
    if letter.kind is LetterKind.POLL:
        return _poll(letter)
    if letter.kind is LetterKind.POLL_END:
        return _poll_end(letter)
    content = _message(posting)
    if letter.edits is not None:
        fresh = {name: value for name, value in content.items() if name != "m.relates_to"}
        content = {
            **fresh,
            "body": f"* {posting.body}",
            "formatted_body": f"* {posting.formatted_body}",
            "m.new_content": fresh,
            "m.relates_to": {"rel_type": "m.replace", "event_id": letter.edits},
            "m.mentions": {},
        }
    return "m.room.message", {**content, LETTER_FIELD: letter.txn_id}


def _message(posting: Posting) -> dict[str, object]:
    content: dict[str, object] = {
        # A notice never rings; a page must be an ordinary message to do so (`m.mentions`, MSC3952).
        "msgtype": "m.text" if posting.rings else "m.notice",
        "body": posting.body,
        "format": "org.matrix.custom.html",
        "formatted_body": posting.formatted_body,
        "m.mentions": {"user_ids": list(posting.rings)} if posting.rings else {},
    }
    return content | _relation(posting)


def _relation(posting: Posting) -> dict[str, object]:
    """Makes a posting a reply, or a message of a thread."""
    answered = posting.answers_event
    if answered is None:
        return {}
    if not posting.in_thread and posting.thread is None:
        return {"m.relates_to": {"m.in_reply_to": {"event_id": answered}}}
    return {
        "m.relates_to": {
            "rel_type": "m.thread",
            # No thread begins within another: what answers a message of one goes there as well.
            "event_id": posting.thread or answered,
            "is_falling_back": posting.thread is None,
            "m.in_reply_to": {"event_id": answered},
        }
    }


def _poll(letter: Letter) -> tuple[str, dict[str, object]]:
    """The form that clients send and understand today (MSC3381, unstable names)."""
    posting = letter.posting
    listed = "\n".join(f"{place}. {one.words}" for place, one in enumerate(posting.poll_answers, 1))
    poll = {
        "question": {"org.matrix.msc1767.text": posting.body, "body": posting.body, "msgtype": "m.text"},
        "kind": "org.matrix.msc3381.poll.disclosed",
        "max_selections": posting.most_answers,
        "answers": [{"id": one.id, "org.matrix.msc1767.text": one.words} for one in posting.poll_answers],
    }
    return "org.matrix.msc3381.poll.start", {
        "org.matrix.msc3381.poll.start": poll,
        "org.matrix.msc1767.text": f"{posting.body}\n{listed}",
        LETTER_FIELD: letter.txn_id,
    }


def _poll_end(letter: Letter) -> tuple[str, dict[str, object]]:
    if letter.edits is None:
        raise Impossible("the poll was never posted")
    return "org.matrix.msc3381.poll.end", {
        "org.matrix.msc3381.poll.end": {},
        "org.matrix.msc1767.text": letter.posting.body,
        "m.relates_to": {"rel_type": "m.reference", "event_id": letter.edits},
        LETTER_FIELD: letter.txn_id,
    }
