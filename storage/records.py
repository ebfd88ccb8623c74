"""Numbered records of a group, each kept whole and sealed, each change with its history."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Table, and_, insert, select, true, update
from sqlalchemy.orm import InstrumentedAttribute

from bot.rules.identifiers import GroupId
from storage.connection import Connection
from storage.history import History, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.tables import Group
from storage.tags import Tags


class Numbered(Protocol):
    """A record of a group."""

    @property
    def group_id(self) -> GroupId:
        """The group."""
        ...

    @property
    def number(self) -> int:
        """Its number in the group."""
        ...


Kept = TypeVar("Kept", bound=Numbered)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Kept]):
    """Where records of a kind are kept, and how.

    `columns` are those beside the book that the database searches; `withdrawn` makes of a record that a
    command made what it is when that is taken back; `tags` are those it bears.
    """

    kind: str
    table: Table
    counter: InstrumentedAttribute[int]
    codec: TypeAdapter[Kept]
    columns: Callable[[Kept], Mapping[str, object]]
    withdrawn: Callable[[Kept], Kept]
    tags: Callable[[Kept], tuple[str, ...]] = lambda record: ()

    @property
    def place(self) -> str:
        """The name under which the books are sealed."""
        return f"{self.table.name}.book"


class Records(Generic[Kept]):
    """The records of one kind."""

    def __init__(self, connection: Connection, history: History, tags: Tags, shelf: Shelf[Kept]) -> None:
        self._tags = tags
        self._connection = connection
        self._session = connection.session
        self._history = history
        self._shelf = shelf

    async def add(self, group_id: GroupId, make: Callable[[int, Kept | None], Kept]) -> Kept:
        """Records what `make` makes of the group's next number.

        When its command is being corrected, the record keeps its number; `make` gets what it was.
        """
        number = self._history.reused(self._shelf.kind)
        old = None if number is None else await self.get(group_id, number)
        if old is not None:
            return await self.change(make(old.number, old), "correct")
        taken = await self._session.execute(
            update(Group)
            .where(Group.id == group_id)
            .values({self._shelf.counter: self._shelf.counter + 1})
            .returning(self._shelf.counter)
            .execution_options(synchronize_session=False)
        )
        record = make(taken.scalar_one(), None)
        await self._session.execute(
            insert(self._shelf.table),
            {"group_id": group_id, "number": record.number, **self._columns(record)},
        )
        self._changed(record)
        if self._shelf.tags(record):
            await self.mark(record)
        await self._history.note(self.key(record), "record", None, self._snapshot(record))
        return record

    async def put_back(self, record: Kept) -> None:
        """Keeps a record that was exported, under the number it had; its history comes beside it."""
        await self._session.execute(
            insert(self._shelf.table),
            {"group_id": record.group_id, "number": record.number, **self._columns(record)},
        )
        self._changed(record)
        await self.mark(record)

    async def change(self, record: Kept, verb: str) -> Kept:
        """Keeps a record as it is now, and the step in its history."""
        before = await self.get(record.group_id, record.number)
        await self.write(record)
        await self._history.note(
            self.key(record), verb, None if before is None else self._snapshot(before), self._snapshot(record)
        )
        return record

    async def write(self, record: Kept) -> None:
        """Keeps a record as it is now, where the step is nobody's business: a reminder was given."""
        table = self._shelf.table
        await self._session.execute(
            update(table)
            .where(table.c.group_id == record.group_id, table.c.number == record.number)
            .values(**self._columns(record))
        )
        self._changed(record)
        await self.mark(record)

    async def mark(self, record: Kept) -> None:
        """Lets a record be found by the tags it bears."""
        await self._tags.keep(self.key(record), self._shelf.tags(record))

    async def restore(self, record: RecordKey, before: Snapshot | None) -> None:
        """Puts a record back to an earlier state; one that was not there is withdrawn."""
        if before is not None:
            await self.write(read_snapshot(self._shelf.codec, before))
            return
        kept = await self.get(record.group_id, record.number)
        if kept is not None:
            await self.write(self._shelf.withdrawn(kept))

    async def get(self, group_id: GroupId, number: int) -> Kept | None:
        """Returns one record of a group, withdrawn ones included."""
        table = self._shelf.table
        found = await self.find(and_(table.c.group_id == group_id, table.c.number == number))
        return found[0] if found else None

    async def find(self, where: ColumnElement[bool], *, most: int | None = None) -> list[Kept]:
        """Lists the records that fulfil a condition, by number."""
        table = self._shelf.table
        rows = await self._session.scalars(
            select(table.c.book).where(where).order_by(table.c.group_id, table.c.number).limit(most)
        )
        return [self._opened(book) for book in rows]

    async def following(self, group_id: GroupId, number: int, most: int) -> list[Kept]:
        """Lists the first records of a group after a number, withdrawn ones included."""
        table = self._shelf.table
        return await self.find(and_(table.c.group_id == group_id, table.c.number > number), most=most)

    async def among(self, group_id: GroupId, numbers: Collection[int]) -> list[Kept]:
        """Lists the records of a group that have these numbers, withdrawn ones included."""
        table = self._shelf.table
        return await self.find(and_(table.c.group_id == group_id, table.c.number.in_(numbers)))

    async def of_group(self, group_id: GroupId) -> list[Kept]:
        """Lists the records of a group by number, withdrawn ones included."""
        return await self.find(self._shelf.table.c.group_id == group_id)

    async def everything(self) -> list[Kept]:
        """Lists the records of all groups."""
        return await self.find(true())

    def key(self, record: Kept) -> RecordKey:
        """Names a record for the history and the outbox."""
        return RecordKey(record.group_id, self._shelf.kind, record.number)

    def _changed(self, record: Kept) -> None:
        """Notes that a record is not what was read of it before."""
        self._connection.touched.add(self.key(record))

    def _opened(self, book: bytes) -> Kept:
        return self._shelf.codec.validate_python(self._connection.sealer.open_json(self._shelf.place, book))

    def _columns(self, record: Kept) -> dict[str, object]:
        book = self._connection.sealer.seal_json(self._shelf.place, self._snapshot(record))
        return {**self._shelf.columns(record), "book": book}

    def _snapshot(self, record: Kept) -> dict[str, object]:
        snapshot: dict[str, object] = self._shelf.codec.dump_python(record, mode="json")
        return snapshot
