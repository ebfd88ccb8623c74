"""From events as the homeserver gives them to messages the engine knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import nio

from bot.engine.messages import (
    Corrected,
    Message,
    Posted,
    Reacted,
    Read,
    Said,
    Shared,
    Unreadable,
    Voted,
    Withdrawn,
)
from bot.matrix.bodies import body_of
from bot.rules.groups import Danger, RoomState
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.people import Member

POLL_RESPONSES = ("org.matrix.msc3381.poll.response", "m.poll.response")
CREATOR_POWER = 2**53
# The end of the year 9999, in milliseconds.
_LATEST_STAMP = 253_402_300_800_000
_FILES = frozenset({"m.file", "m.image", "m.audio", "m.video"})
_FILE_FIELDS = frozenset({"msgtype", "body", "filename", "file", "url", "info"})
_SKIN_TONES = {chr(code): None for code in range(0x1F3FB, 0x1F400)} | {"\ufe0f": None}
_SKIN_TONE_TABLE = str.maketrans(_SKIN_TONES)
_CREATORS_RULE = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """An event of a room, decrypted if that was possible, and whether its device is one we obey.

    `unsigned_device` names the device that is not; `source` is the (decrypted) event, `session_id` the Megolm
    session it was decrypted with.
    """

    room_id: RoomId
    source: Mapping[str, object] = field(repr=False)
    unsigned_device: str | None = None
    undecryptable: nio.MegolmEvent | None = None
    session_id: str | None = None


def message_of(seen: Seen, bot: UserId, now: datetime) -> Message | None:
    """Translates an event; None for what concerns nobody here (state, notices, our own words)."""
    source = seen.source
    sender, event_id = source.get("sender"), source.get("event_id")
    if not isinstance(sender, str) or not isinstance(event_id, str):
        return None
    if sender == bot:
        return _own(source, EventId(event_id))
    content = source.get("content")
    if not isinstance(content, Mapping):
        return None
    head = _Head(EventId(event_id), seen.room_id, UserId(sender), _instant(source, now))
    if seen.undecryptable is not None:
        return Unreadable(
            *head.values(),
            session_id=seen.undecryptable.session_id or "",
            source=dict(seen.undecryptable.source),
        )
    return _by_type(source, head, content, seen.unsigned_device)


def _by_type(
    source: Mapping[str, object], head: "_Head", content: Mapping[str, object], unsigned: str | None
) -> Message | None:
    match source.get("type"):
        case "m.room.message":
            return _said(head, content, unsigned)
        case "m.reaction":
            return _reacted(head, content)
        case "m.room.redaction":
            redacts = source.get("redacts") or content.get("redacts")
            return Withdrawn(*head.values(), redacts=EventId(redacts)) if isinstance(redacts, str) else None
        case kind if kind in POLL_RESPONSES:
            return _voted(head, content, unsigned)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class _Head:
    event_id: EventId
    room_id: RoomId
    sender: UserId
    at: datetime

    def values(self) -> tuple[EventId, RoomId, UserId, datetime]:
        return self.event_id, self.room_id, self.sender, self.at


def _own(source: Mapping[str, object], event_id: EventId) -> Posted | None:
    unsigned = source.get("unsigned")
    txn_id = unsigned.get("transaction_id") if isinstance(unsigned, Mapping) else None
    return Posted(txn_id, event_id) if isinstance(txn_id, str) else None


def _instant(source: Mapping[str, object], now: datetime) -> datetime:
    """The homeserver's clock, but never later than ours: a forged future must not win a vote."""
    stamp = source.get("origin_server_ts")
    if not isinstance(stamp, int) or not 0 <= stamp < 2**53:
        return now
    try:
        return min(datetime.fromtimestamp(stamp / 1000, UTC), now)
    except (OverflowError, ValueError, OSError):
        return now


def _said(
    head: _Head, content: Mapping[str, object], unsigned: str | None
) -> Said | Shared | Corrected | None:
    relation = _mapping(content.get("m.relates_to"))
    if content.get("msgtype") in _FILES and relation.get("rel_type") != "m.replace":
        return _shared(head, content, relation, unsigned)
    if content.get("msgtype") not in {"m.text", "m.emote", "m.location"}:
        return None
    if relation.get("rel_type") == "m.replace":
        corrects = relation.get("event_id")
        fresh = _mapping(content.get("m.new_content"))
        if not isinstance(corrects, str) or not fresh:
            return None
        return Corrected(
            *head.values(),
            corrects=EventId(corrects),
            body=body_of(fresh, is_reply=False),
            unsigned_device=unsigned,
        )
    replies_to = _mapping(relation.get("m.in_reply_to")).get("event_id")
    is_reply = isinstance(replies_to, str)
    return Said(
        *head.values(),
        body=_located(content) or body_of(content, is_reply=is_reply),
        replies_to=EventId(str(replies_to)) if is_reply else None,
        unsigned_device=unsigned,
        thread=_thread_of(relation),
    )


def _located(content: Mapping[str, object]) -> str | None:
    """Words a place (`m.location`): whoever is in danger may have no time for more than to share it."""
    where = content.get("geo_uri")
    if content.get("msgtype") != "m.location" or not isinstance(where, str):
        return None
    said = content.get("body")
    return f"📍 {said} {where}" if isinstance(said, str) and where not in said else f"📍 {said or where}"


def _shared(
    head: _Head, content: Mapping[str, object], relation: Mapping[str, object], unsigned: str | None
) -> Shared:
    """Reads a message with a file; in a thread, it answers the thread's root."""
    answered = _thread_of(relation) or _mapping(relation.get("m.in_reply_to")).get("event_id")
    return Shared(
        *head.values(),
        content={name: value for name, value in content.items() if name in _FILE_FIELDS},
        replies_to=EventId(answered) if isinstance(answered, str) else None,
        unsigned_device=unsigned,
    )


def _thread_of(relation: Mapping[str, object]) -> EventId | None:
    """Reads whose thread a message stands in (client-server API, `m.thread`)."""
    root = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
    return EventId(root) if isinstance(root, str) else None


def receipts_of(room_id: RoomId, event: Mapping[str, object], bot: UserId) -> list[Read]:
    """Reads who has read a room up to when (client-server API, `m.receipt`; private ones are not ours)."""
    if event.get("type") != "m.receipt":
        return []
    return [
        Read(room_id, UserId(reader), datetime.fromtimestamp(stamp / 1000, UTC))
        for kinds in _mapping(event.get("content")).values()
        for reader, receipt in _mapping(_mapping(kinds).get("m.read")).items()
        if reader != bot
        and isinstance(stamp := _mapping(receipt).get("ts"), int)
        and 0 <= stamp < _LATEST_STAMP
    ]


def _reacted(head: _Head, content: Mapping[str, object]) -> Reacted | None:
    relation = _mapping(content.get("m.relates_to"))
    target, key = relation.get("event_id"), relation.get("key")
    if relation.get("rel_type") != "m.annotation" or not isinstance(target, str) or not isinstance(key, str):
        return None
    return Reacted(*head.values(), target=EventId(target), key=key[:64].translate(_SKIN_TONE_TABLE))


def _voted(head: _Head, content: Mapping[str, object], unsigned: str | None) -> Voted | None:
    """Reads a poll answer in both forms (MSC3381 unstable, and the stable `m.selections`)."""
    poll = _mapping(content.get("m.relates_to")).get("event_id")
    answers = content.get("m.selections")
    for name in POLL_RESPONSES:
        answers = answers or _mapping(content.get(name)).get("answers")
    if not isinstance(poll, str) or not isinstance(answers, list):
        return None
    chosen = tuple(one for one in answers[:20] if isinstance(one, str))
    return Voted(*head.values(), poll=EventId(poll), answers=chosen, unsigned_device=unsigned)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


@dataclass(frozen=True, slots=True)
class Lineage:
    """What nio does not keep of a room: who created it, which room it replaces, and which replaces it.

    Nor does it keep the version of a room that replaces another, since room version 12 (MSC4291) names the
    predecessor without an event.
    """

    version: str = "1"
    creators: frozenset[str] = frozenset()
    predecessor: RoomId | None = None
    successor: RoomId | None = None

    def after(self, event: Mapping[str, object]) -> "Lineage":
        """Returns what is known once an event of the room's state was seen."""
        content = _mapping(event.get("content"))
        match event.get("type"), event.get("state_key"):
            case "m.room.create", "":
                replaced = _mapping(content.get("predecessor")).get("room_id")
                return replace(
                    self,
                    version=str(content.get("room_version", "1")),
                    creators=creators_of(event),
                    predecessor=RoomId(replaced) if isinstance(replaced, str) else None,
                )
            case "m.room.tombstone", "":
                named = content.get("replacement_room")
                return replace(self, successor=RoomId(named) if isinstance(named, str) and named else None)
            case _:
                return self


def room_state_of(
    room: nio.MatrixRoom, bot: UserId, lineage: Lineage, unsigned: frozenset[UserId] = frozenset()
) -> RoomState:
    """Reads what a room is like from what nio keeps of its state, and its lineage."""
    members = tuple(
        Member(
            UserId(user.user_id),
            user.display_name or user.user_id,
            power_of(room, user.user_id, lineage),
            user.user_id == bot,
        )
        for user in sorted(room.users.values(), key=lambda user: user.user_id)
        if not user.invited
    )
    named = room.name is not None or room.canonical_alias is not None
    private = len(room.users) <= 2 and not named
    return RoomState(
        RoomId(room.room_id),
        room.encrypted,
        private,
        members,
        name=room.name or "",
        dangers=_dangers_of(room),
        unsigned=unsigned & {member.user_id for member in members},
        predecessor=lineage.predecessor,
        successor=lineage.successor,
    )


def _dangers_of(room: nio.MatrixRoom) -> frozenset[Danger]:
    """What a room's settings lay open (client-server API, room history visibility, guest access)."""
    open_to = {
        Danger.WORLD_READABLE: room.history_visibility == "world_readable",
        Danger.OLD_HISTORY: room.history_visibility == "shared",
        Danger.PUBLIC: room.join_rule == "public",
        Danger.GUESTS: room.guest_access == "can_join",
    }
    return frozenset(danger for danger, there in open_to.items() if there)


def power_of(room: nio.MatrixRoom, user_id: str, lineage: Lineage) -> int:
    """Gives a member's power level; creators of rooms of version 12 and later have unlimited power."""
    version = lineage.version
    if version.isdigit() and int(version) >= _CREATORS_RULE and user_id in lineage.creators:
        return CREATOR_POWER
    return int(room.power_levels.get_user_level(user_id))


def creators_of(create: Mapping[str, object]) -> frozenset[str]:
    """Reads who created a room from its `m.room.create` event (room version 12: `additional_creators`)."""
    further = _mapping(create.get("content")).get("additional_creators")
    others = further if isinstance(further, list) else []
    return frozenset(one for one in (create.get("sender"), *others) if isinstance(one, str))
