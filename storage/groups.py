"""Groups as they are kept: their ways, people and themes, each change with its history."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import select, update

from bot.rules.groups import Group, Standing, Theme
from bot.rules.identifiers import GroupId, RoomId, UserId
from bot.rules.voting import Rule, Voices
from storage.connection import Connection
from storage.history import History, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.tables import Group as GroupRow
from storage.tables import RoomMember

KIND = "group"
_BOOK = "groups.book"
_FIXED = frozenset({"id", "room_id"})


@dataclass(frozen=True, slots=True)
class _Book:
    """What is said of people and themes."""

    standings: Mapping[UserId, Standing] = field(default_factory=dict)
    proxies: Mapping[UserId, tuple[str, ...]] = field(default_factory=dict)
    themes: Mapping[int, Theme] = field(default_factory=dict)


_CODEC = TypeAdapter(Group)
_LAST = {
    name.removeprefix("last_"): getattr(GroupRow, name)
    for name in sorted(GroupRow.__table__.columns.keys())
    if name.startswith("last_")
}
_BOOK_CODEC = TypeAdapter(_Book)


class Groups:
    """Working groups, each change with its history: one step for each way, person or theme that changed."""

    def __init__(self, connection: Connection, history: History) -> None:
        self._connection = connection
        self._session = connection.session
        self._memory = connection.memory.groups
        self._history = history

    async def begin(self, room_id: RoomId) -> None:
        """Lets a room have a group, if it has none yet."""
        if await self.of_room(room_id) is None:
            self._session.add(
                GroupRow(
                    room_id=room_id,
                    rule=Rule.CONSENT,
                    quorum=0,
                    voices=Voices.PERSON,
                    quiet_nudges="",
                    last_action=0,
                    last_decision=0,
                )
            )
            await self._session.flush()

    async def of_room(self, room_id: RoomId) -> Group | None:
        """Returns the group a room belongs to."""
        known = self._memory.get(room_id)
        if known is not None:
            return known
        row = (await self._session.scalars(select(GroupRow).where(GroupRow.room_id == room_id))).one_or_none()
        if row is None:
            return None
        self._memory[room_id] = self._group(row)
        return self._memory[room_id]

    async def get(self, group_id: GroupId) -> Group:
        """Returns a group by its id."""
        return self._group(await self._session.get_one(GroupRow, group_id))

    async def ids(self) -> list[GroupId]:
        """Lists the groups there are, archived ones included."""
        return [
            GroupId(one) for one in await self._session.scalars(select(GroupRow.id).order_by(GroupRow.id))
        ]

    async def digests(self) -> list[tuple[GroupId, str | None, datetime | None]]:
        """Lists every group that is not archived, its zone, and for when (UTC) it was given a digest last."""
        wanted = select(GroupRow.id, GroupRow.timezone, GroupRow.digest_given)
        rows = await self._session.execute(wanted.where(GroupRow.archived_at.is_(None)).order_by(GroupRow.id))
        return [(GroupId(row.id), row.timezone, row.digest_given) for row in rows]

    async def digest_given(self, group_id: GroupId, at: datetime) -> None:
        """Notes that a group needs no digest any more for an instant (UTC) and all before it."""
        await self._session.execute(update(GroupRow).where(GroupRow.id == group_id).values(digest_given=at))

    async def of_person(self, user_id: UserId) -> list[Group]:
        """Lists the groups whose room a person is in."""
        rows = await self._session.scalars(
            select(GroupRow)
            .join(RoomMember, RoomMember.room_id == GroupRow.room_id)
            .where(RoomMember.user_id == user_id)
            .order_by(GroupRow.id)
        )
        return [self._group(row) for row in rows]

    async def change(self, group: Group, verb: str) -> Group:
        """Keeps a group as it is now, and what changed in its history."""
        before = await self.get(group.id)
        await self._write(group)
        was, now = _parts(before), _parts(group)
        for part in (*was, *(part for part in now if part not in was)):
            if was.get(part) != now.get(part):
                await self._history.note(key(group), verb, {"is": was.get(part)}, {"is": now.get(part)}, part)
        return group

    async def restore(self, record: RecordKey, part: str, before: Snapshot | None) -> None:
        """Puts one way, person or theme of a group back to what it was."""
        group = await self.get(record.group_id)
        whole: dict[str, object] = _CODEC.dump_python(group, mode="json")
        name, _, entry = part.partition(" ")
        value = None if before is None else before["is"]
        held = whole[name]
        if entry and isinstance(held, dict):
            held.pop(entry, None)
            if value is not None:
                held[entry] = value
        else:
            whole[name] = value
        await self._write(read_snapshot(_CODEC, whole))

    async def numbers(self, group_id: GroupId) -> dict[str, int]:
        """Tells how far the numbers of each kind of record have come, in the order of their names."""
        row = (await self._session.execute(select(*_LAST.values()).where(GroupRow.id == group_id))).one()
        return dict(zip(_LAST, row, strict=True))

    async def put_back(self, group: Group, numbers: Mapping[str, int]) -> None:
        """Keeps a group as it was exported, without a step, and goes on from the numbers it had come to."""
        await self._write(group)
        counted = {_LAST[name].key: last for name, last in numbers.items() if name in _LAST}
        if counted:
            await self._session.execute(update(GroupRow).where(GroupRow.id == group.id).values(counted))
            self._session.expire_all()

    async def move(self, group: Group, room_id: RoomId) -> None:
        """Lets a group live in another room, which took the place of its own."""
        self._memory.clear()
        await self._session.execute(update(GroupRow).where(GroupRow.id == group.id).values(room_id=room_id))
        self._session.expire_all()

    async def _write(self, group: Group) -> None:
        self._memory.pop(group.room_id, None)
        book = _Book(group.standings, group.proxies, group.themes)
        sealed = self._connection.sealer.seal_json(_BOOK, _BOOK_CODEC.dump_python(book, mode="json"))
        await self._session.execute(
            update(GroupRow)
            .where(GroupRow.id == group.id)
            .values(
                language=group.language,
                timezone=group.timezone,
                rule=group.rule,
                quorum=group.quorum,
                voices=group.voices,
                quiet_nudges=",".join(sorted(group.quiet_nudges)),
                archived_at=group.archived_at,
                book=sealed,
            )
        )
        self._session.expire_all()

    def _group(self, row: GroupRow) -> Group:
        book = _Book()
        kept = self._connection.readable(_BOOK, row.book)
        if kept is not None:
            book = _BOOK_CODEC.validate_json(kept)
        return Group(
            GroupId(row.id),
            RoomId(row.room_id),
            row.language,
            row.timezone,
            Rule(row.rule),
            row.quorum,
            Voices(row.voices),
            frozenset(filter(None, row.quiet_nudges.split(","))),
            row.archived_at,
            book.standings,
            book.proxies,
            book.themes,
        )


def key(group: Group) -> RecordKey:
    """Names a group for the history and the outbox."""
    return RecordKey(group.id, KIND, 0)


def without(group: Group, user_id: UserId) -> Group:
    """Forgets what somebody was in a group."""
    return replace(
        group,
        standings={one: kept for one, kept in group.standings.items() if one != user_id},
        proxies={one: kept for one, kept in group.proxies.items() if one != user_id},
    )


def _parts(group: Group) -> dict[str, object]:
    """Takes a group apart into what may change alone; the names of parts say nothing of their words."""
    whole = _CODEC.dump_python(group, mode="json")
    parts: dict[str, object] = {}
    for one in fields(group):
        value = whole[one.name]
        if one.name in _FIXED:
            continue
        if isinstance(value, dict):
            parts.update({f"{one.name} {entry}": kept for entry, kept in value.items()})
        else:
            parts[one.name] = sorted(value) if isinstance(getattr(group, one.name), frozenset) else value
    return parts
