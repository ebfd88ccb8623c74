"""Keys of records' own: once such a key is destroyed nothing of its record can be read, not even in a copy.

Each key is kept wrapped by the installation's secret key, in a table that no backup holds (see
docs/operate.md): what was sealed with it is forgotten everywhere at once when the row goes.
"""

import os
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, insert, select, update

from storage.connection import Connection
from storage.letters import LetterState, RecordKey
from storage.sealed import SealBroken, Sealer
from storage.tables import LetterRow, OwnKeyRow, Table

OWN_KEYS = Table.metadata.tables[OwnKeyRow.__tablename__]
_LENGTH = 32
_SEALED_BY = "outbox.sealed_by"


class KeyDestroyed(Exception):
    """The key of a record is gone, and with it all that was sealed with it."""


# What opening a record raises that nobody can read any more, whatever became of it.
UNREADABLE = (KeyDestroyed, SealBroken, ValueError, TypeError)


class OwnKeys:
    """The keys of cases, of check-ins, and of plans that wait for a deadline."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._session = connection.session

    async def make(self, kind: str, number: int) -> Sealer:
        """Makes the key of a new record."""
        key = os.urandom(_LENGTH)
        wrapped = self._connection.wrapping.seal_key(place_of_key(kind, number), key)
        await self._session.execute(insert(OWN_KEYS), {"kind": kind, "number": number, "wrapped": wrapped})
        return self._remember(kind, number, Sealer(key))

    async def of(self, kind: str, number: int) -> Sealer:
        """Returns what opens a record; raises `KeyDestroyed`."""
        known = self._connection.memory.own_keys.get((kind, number))
        if known is not None:
            return known
        wrapped = await self._session.scalar(
            select(OWN_KEYS.c.wrapped).where(OWN_KEYS.c.kind == kind, OWN_KEYS.c.number == number)
        )
        if wrapped is None:
            raise KeyDestroyed(kind)
        return self._remember(kind, number, unwrapped(self._connection.wrapping, kind, number, wrapped))

    async def of_all(self, records: Sequence[RecordKey]) -> Sealer:
        """Returns what opens a letter about several records; raises `KeyDestroyed` when one key is gone."""
        sealers = [await self.of(one.kind, one.number) for one in records]
        return sealers[0] if len(sealers) == 1 else Sealer.of_all(sealers)

    async def exists(self, kind: str, number: int) -> bool:
        """Tells whether a record can still be read."""
        if (kind, number) in self._connection.memory.own_keys:
            return True
        wanted = select(OWN_KEYS.c.number).where(OWN_KEYS.c.kind == kind, OWN_KEYS.c.number == number)
        return await self._session.scalar(wanted) is not None

    async def destroy(self, kind: str, number: int) -> None:
        """Destroys a key, in the table, in memory and, once this is committed, in the journal of writes.

        What is still owed under it is given up: nobody could word it any more.
        """
        owed = await self._session.execute(
            select(LetterRow.id, LetterRow.sealed_by).where(
                LetterRow.state == LetterState.OWED, LetterRow.sealed_by.is_not(None)
            )
        )
        this = RecordKey.of_no_group(kind, number)
        gone = [row.id for row in owed.all() if this in self.named(row.sealed_by)]
        await self._session.execute(
            update(LetterRow)
            .where(LetterRow.id.in_(gone))
            .values(state=LetterState.VOID, body=None)
            .execution_options(synchronize_session=False)
        )
        await self._session.execute(
            delete(OWN_KEYS).where(OWN_KEYS.c.kind == kind, OWN_KEYS.c.number == number)
        )
        self._connection.memory.own_keys.pop((kind, number), None)
        self._connection.wipe = True

    def name(self, records: Iterable[RecordKey]) -> bytes | None:
        """Names the records whose keys seal a letter, itself sealed; nothing where there are none."""
        named = " ".join(f"{one.kind}:{one.number}" for one in records)
        return self._connection.seal(_SEALED_BY, named or None)

    def named(self, sealed_by: bytes | None) -> tuple[RecordKey, ...]:
        """Lists the records whose keys seal a letter, if that can be read."""
        named = self._connection.readable(_SEALED_BY, sealed_by) or ""
        parts = (one.partition(":") for one in named.split())
        return tuple(RecordKey.of_no_group(kind, int(number)) for kind, _, number in parts)

    def _remember(self, kind: str, number: int, sealer: Sealer) -> Sealer:
        self._connection.memory.own_keys[kind, number] = sealer
        return sealer


def unwrapped(wrapping: Sealer, kind: str, number: int, wrapped: bytes) -> Sealer:
    """Makes of a wrapped key what opens its record; raises `SealBroken`."""
    return Sealer(wrapping.open_key(place_of_key(kind, number), wrapped))


def place_of_key(kind: str, number: int) -> str:
    """Names the place for which the key of a record is wrapped."""
    return f"own_keys.{kind}.{number}"
