"""The history of records: who changed what, when, by which event; and the way back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import delete, func, insert, select, update

from bot.documents.archive import Step
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from storage.connection import Connection
from storage.letters import RecordKey
from storage.tables import ChangeRow, Table

Snapshot = Mapping[str, object]
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Change:
    """One step: the record (and the part of it) before and after; None where it was not there."""

    id: int
    record: RecordKey
    part: str
    verb: str
    by: UserId
    room_id: RoomId
    event_id: EventId
    at: datetime
    undone: bool
    before: Snapshot | None = field(repr=False)
    after: Snapshot | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Happening:
    """That something happened to a record: what, by whom, when (UTC); not what it said before or after."""

    record: RecordKey
    verb: str
    by: UserId
    at: datetime


# What stands for the event and the room of a step that came with an import.
IMPORTED = EventId("+imported")
_NOTE = insert(Table.metadata.tables["changes"])


class SnapshotUnreadable(RuntimeError):
    """A snapshot has another form than this version's records; the message has no word of it."""


def read_snapshot(codec: TypeAdapter[Record], snapshot: Snapshot) -> Record:
    """Makes a record of a snapshot; raises `SnapshotUnreadable`, for pydantic would show what it read."""
    try:
        return codec.validate_python(snapshot)
    except ValidationError:
        raise SnapshotUnreadable from None


class NoCause(RuntimeError):
    """A record was about to change in a transaction that names no cause."""


class History:
    """Every change, append-only; undoing one marks it and adds another."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._session = connection.session
        self._numbers_to_reuse: dict[str, list[int]] = {}

    def reuse(self, kind: str, number: int) -> None:
        """Keeps the number of a record whose command is being corrected for the record that replaces it."""
        self._numbers_to_reuse.setdefault(kind, []).append(number)

    def reused(self, kind: str) -> int | None:
        """Takes the next number kept for records of a kind."""
        kept = self._numbers_to_reuse.get(kind)
        return kept.pop(0) if kept else None

    def corrected(self, kind: str) -> int | None:
        """Tells which record of a kind the next one is a new wording of; None where there is none."""
        kept = self._numbers_to_reuse.get(kind)
        return kept[0] if kept else None

    def not_reused(self) -> list[tuple[str, int]]:
        """Lists the numbers that no corrected command took up again."""
        return [(kind, number) for kind, numbers in self._numbers_to_reuse.items() for number in numbers]

    async def note(
        self, record: RecordKey, verb: str, before: Snapshot | None, after: Snapshot | None, part: str = ""
    ) -> None:
        """Adds a step, in the name of the transaction's cause; raises `NoCause` without one."""
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        await self._session.execute(
            _NOTE,
            {
                "group_id": record.group_id,
                "kind": record.kind,
                "number": record.number,
                "part": part,
                "verb": verb,
                "by": cause.by,
                "room_id": cause.room_id,
                "event_id": cause.event_id,
                "at": cause.at,
                "before": self._seal(before),
                "after": self._seal(after),
            },
        )

    async def of_event(self, event_id: EventId) -> list[Change]:
        """Lists what an event changed and nobody undid, latest first."""
        wanted = (
            select(ChangeRow)
            .where(ChangeRow.event_id == event_id, ChangeRow.undone_at.is_(None), ChangeRow.verb != "undo")
            .order_by(ChangeRow.id.desc())
        )
        return [self._change(row) for row in await self._session.scalars(wanted)]

    async def of_record(self, record: RecordKey) -> list[Change]:
        """Lists all that happened to a record, oldest first."""
        wanted = (
            select(ChangeRow)
            .where(
                ChangeRow.group_id == record.group_id,
                ChangeRow.kind == record.kind,
                ChangeRow.number == record.number,
            )
            .order_by(ChangeRow.id)
        )
        return [self._change(row) for row in await self._session.scalars(wanted)]

    async def since(self, group_id: GroupId, after: datetime) -> list[Happening]:
        """Lists what happened to a group's records after an instant and nobody undid, oldest first."""
        rows = await self._session.execute(
            select(ChangeRow.kind, ChangeRow.number, ChangeRow.verb, ChangeRow.by, ChangeRow.at)
            .where(
                ChangeRow.group_id == group_id,
                ChangeRow.at > after,
                ChangeRow.undone_at.is_(None),
                ChangeRow.verb != "undo",
            )
            .order_by(ChangeRow.id)
        )
        return [
            Happening(RecordKey(group_id, row.kind, row.number), row.verb, UserId(row.by), row.at)
            for row in rows
        ]

    async def origins(
        self, group_id: GroupId, kind: str, numbers: Collection[int]
    ) -> dict[int, tuple[RoomId, EventId]]:
        """Says in which room and by which event each of these records of a kind came to be."""
        firsts = (
            select(func.min(ChangeRow.id))
            .where(ChangeRow.group_id == group_id, ChangeRow.kind == kind, ChangeRow.number.in_(numbers))
            .group_by(ChangeRow.number)
        )
        rows = await self._session.execute(
            select(ChangeRow.number, ChangeRow.room_id, ChangeRow.event_id).where(ChangeRow.id.in_(firsts))
        )
        return {row.number: (RoomId(row.room_id), EventId(row.event_id)) for row in rows}

    async def steps(self, group_id: GroupId, kinds: Collection[str]) -> list[Step]:
        """Lists the steps of all records of some kinds, oldest first, without their words."""
        rows = await self._session.execute(
            select(
                ChangeRow.kind,
                ChangeRow.number,
                ChangeRow.part,
                ChangeRow.verb,
                ChangeRow.by,
                ChangeRow.at,
                ChangeRow.undone_at,
            )
            .where(ChangeRow.group_id == group_id, ChangeRow.kind.in_(kinds))
            .order_by(ChangeRow.id)
        )
        return [
            Step(row.kind, row.number, row.part, row.verb, UserId(row.by), row.at, row.undone_at)
            for row in rows
        ]

    async def put_back(self, group_id: GroupId, steps: Iterable[Step]) -> None:
        """Keeps steps that were exported: they can be read, and no longer taken back."""
        rows = [
            {
                **asdict(step),
                "group_id": group_id,
                "room_id": IMPORTED,
                "event_id": IMPORTED,
                "before": None,
                "after": None,
            }
            for step in steps
        ]
        if rows:
            await self._session.execute(insert(ChangeRow), rows)

    async def last_event_of(self, person: UserId, room_id: RoomId) -> EventId | None:
        """Finds the event of the latest change somebody made in a room and nobody undid."""
        found = await self._session.scalar(
            select(ChangeRow.event_id)
            .where(
                ChangeRow.by == person,
                ChangeRow.room_id == room_id,
                ChangeRow.undone_at.is_(None),
                ChangeRow.verb != "undo",
            )
            .order_by(ChangeRow.id.desc())
            .limit(1)
        )
        return EventId(found) if found else None

    async def changed_since(self, change: Change) -> bool:
        """Tells whether the same part of the record changed again later, by another event."""
        count = await self._session.scalar(
            select(func.count())
            .select_from(ChangeRow)
            .where(
                ChangeRow.group_id == change.record.group_id,
                ChangeRow.kind == change.record.kind,
                ChangeRow.number == change.record.number,
                ChangeRow.part == change.part,
                ChangeRow.id > change.id,
                ChangeRow.event_id != change.event_id,
                ChangeRow.undone_at.is_(None),
                ChangeRow.verb != "undo",
            )
        )
        return bool(count)

    async def drop(self, record: RecordKey) -> None:
        """Forgets all that happened to a record that is no more."""
        await self._session.execute(
            delete(ChangeRow)
            .where(
                ChangeRow.group_id == record.group_id,
                ChangeRow.kind == record.kind,
                ChangeRow.number == record.number,
            )
            .execution_options(synchronize_session=False)
        )

    async def leave_out(self, change: Change, now: datetime) -> None:
        """Takes a step out from between two others: the next one starts from what was before it."""
        following = await self._session.scalar(
            select(ChangeRow)
            .where(
                ChangeRow.group_id == change.record.group_id,
                ChangeRow.kind == change.record.kind,
                ChangeRow.number == change.record.number,
                ChangeRow.part == change.part,
                ChangeRow.id > change.id,
                ChangeRow.undone_at.is_(None),
                ChangeRow.verb != "undo",
            )
            .order_by(ChangeRow.id)
            .limit(1)
        )
        if following is not None:
            await self._session.execute(
                update(ChangeRow)
                .where(ChangeRow.id == following.id)
                .values(before=self._seal(change.before))
                .execution_options(synchronize_session=False)
            )
        await self.mark_undone(change, now)

    async def mark_undone(self, change: Change, now: datetime) -> None:
        """Notes that a step was taken back."""
        await self._session.execute(update(ChangeRow).where(ChangeRow.id == change.id).values(undone_at=now))

    def _seal(self, snapshot: Snapshot | None) -> bytes | None:
        if snapshot is None:
            return None
        return self._connection.sealer.seal_json("changes.snapshot", dict(snapshot))

    def _open(self, sealed: bytes | None) -> Snapshot | None:
        if sealed is None:
            return None
        value = self._connection.sealer.open_json("changes.snapshot", sealed)
        if not isinstance(value, dict):
            raise TypeError("changes.snapshot")
        return value

    def _change(self, row: ChangeRow) -> Change:
        return Change(
            row.id,
            RecordKey(GroupId(row.group_id), row.kind, row.number),
            row.part,
            row.verb,
            UserId(row.by),
            RoomId(row.room_id),
            EventId(row.event_id),
            row.at,
            row.undone_at is not None,
            self._open(row.before),
            self._open(row.after),
        )
