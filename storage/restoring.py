"""A backup becomes a database again: it gets the keys of its cases, or forgets the cases that have none."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Row, create_engine, delete, func, insert, select, update
from sqlalchemy import Table as SchemaTable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from bot.rules.revocations import Revoked
from storage.backup import RawKeys, keys_in
from storage.cases import KIND as CASE
from storage.cases import NOTHING_LEFT
from storage.checkins import PLAN
from storage.erasing import OWN_KEYED, place_of, sealed_columns
from storage.keyring import Keys, WrongSecretKey, form_of, keys_of, looking_at, wrapping
from storage.own_keys import OWN_KEYS, place_of_key
from storage.revocations import DEVICES, PEOPLE, read
from storage.schema import CannotOpen, DatabaseTooNew, upgrade
from storage.sealed import SealBroken, Sealer, SecretKey
from storage.sealed_file import Damaged
from storage.tables import CaseRow, CheckInRow, Fact, InboxEvent, LetterRow, Table, TimelineRow
from storage.timeline import NO_WORDS

# What tells a record from another one that has the same number in another database.
Codes = Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Present:
    """The database that stands where a backup is to go: its newest instant (UTC), and the keys of its cases.

    `keyless` are records of it whose key was destroyed, `revoked` whose devices count no more. Without `keys`
    the secret key does not open it.
    """

    newest: datetime | None
    keys: RawKeys | None
    keyless: Codes
    revoked: Revoked = field(default_factory=Revoked)


def present_at(database: Path, secret: SecretKey) -> Present | None:
    """Looks at the database that stands somewhere, as far as it can be read; None when there is none."""
    if not database.exists():
        return None
    newest: datetime | None = None
    with suppress(CannotOpen), looking_at(database) as connection:
        newest = newest_instant(connection)
    try:
        form_of(database, secret)
        with looking_at(database) as connection:
            keys = keys_in(connection, secret)
            revoked = _revoked_in(connection, secret)
            keyless = _keyless(connection, keys)
    except (CannotOpen, DatabaseTooNew, WrongSecretKey):
        return Present(newest, None, {})
    return Present(newest, keys, keyless, revoked)


def _keyless(connection: Connection, keys: RawKeys) -> Codes:
    """Lists the records whose key was destroyed, each with what tells it from others."""
    tables = ((CASE, CaseRow.__tablename__), (PLAN, CheckInRow.__tablename__))
    return {
        (kind, row.id): _code(row)
        for kind, name in tables
        for row in connection.execute(select(Table.metadata.tables[name]))
        if (kind, row.id) not in keys
    }


def _code(row: Row[Any]) -> str:
    """Tells a record from another one that has the same number in another database."""
    return str(row.code) if hasattr(row, "code") else row.person.hex()


def _revoked_in(connection: Connection, secret: SecretKey) -> Revoked:
    """Reads who was revoked, as far as it can be read: that was meant to last, whatever is restored."""
    sealer = (keys_of(connection, secret) or Keys.derived(secret)).sealer()
    facts = select(Fact.name, Fact.value).where(Fact.name.in_([PEOPLE, DEVICES]))
    # A spoiled database is what a backup is restored over.
    kept = {row.name: sealer.readable(f"facts.{row.name}", row.value) for row in connection.execute(facts)}
    return read(kept.get(PEOPLE), kept.get(DEVICES))


def newest_instant(connection: Connection) -> datetime | None:
    """Says when something was applied or owed last (UTC)."""
    instants = (func.max(InboxEvent.applied_at), func.max(LetterRow.created_at))
    found = [connection.scalar(select(one)) for one in instants]
    return max((one for one in found if one is not None), default=None)


@dataclass(frozen=True, slots=True)
class Whole:
    """A database with the keys of its cases, ready to be written, and the cases that have none any more.

    `missing` of these were not purged in the database that stood there, as far as that knows.
    """

    content: bytes
    forgotten: int
    missing: int


def made_whole(
    content: bytes, secret: SecretKey, keys: Sequence[RawKeys], keyless: Codes, now: datetime
) -> Whole:
    """Gives the database of a backup the keys of its cases: the first that opens each.

    It is brought up to date, in memory. Raises `storage.sealed_file.Damaged`, `storage.schema.DatabaseTooNew`
    and `storage.keyring.WrongSecretKey`.
    """
    forgotten = missing = 0
    with _in_memory(content) as (connection, database):
        if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
            raise Damaged
        keys_of(connection, secret)
        upgrade(connection)
        for name, (kind, number) in OWN_KEYED.items():
            table = Table.metadata.tables[name]
            if number not in table.primary_key:
                continue
            for row in connection.execute(select(table)).all():
                which = (kind, getattr(row, number))
                gone = keyless.get(which) == _code(row)
                known = [] if gone else [some[which] for some in keys if which in some]
                given = _opening(row, known, sealed_columns(table))
                if given is not None:
                    _give(connection, which, given, secret)
                elif _is_sealed(row, name):
                    forgotten, missing = forgotten + 1, missing + (not gone)
                    forget_record(connection, table, *which, now)
        _give_plans(connection, keys, keyless, secret)
        return Whole(database.serialize(), forgotten, missing)


def _give_plans(connection: Connection, keys: Sequence[RawKeys], keyless: Codes, secret: SecretKey) -> None:
    """Gives the plans of check-ins their keys; one that nobody can open any more goes."""
    checkins = Table.metadata.tables[CheckInRow.__tablename__]
    column = checkins.c.plan
    for row in connection.execute(select(checkins).where(column.is_not(None))).all():
        which = (PLAN, row.id)
        gone = keyless.get(which) == _code(row)
        known = [] if gone else [some[which] for some in keys if which in some]
        given = _opening(row, known, [column])
        if given is not None:
            _give(connection, which, given, secret)
        else:
            connection.execute(update(CheckInRow).where(CheckInRow.id == row.id).values(plan=None))


def forget_record(connection: Connection, table: SchemaTable, kind: str, number: int, now: datetime) -> None:
    """Takes out of the tables a record that nobody can read any more, as a purge does.

    Of a case there stays that there was one; what other kinds leave behind tells nothing, and goes.
    """
    if kind != CASE:
        connection.execute(delete(table).where(table.c[OWN_KEYED[table.name][1]] == number))
        return
    case, steps = CaseRow.id == number, TimelineRow.case_id == number
    connection.execute(update(CaseRow).where(case).values(**NOTHING_LEFT, purge_at=now))
    connection.execute(update(TimelineRow).where(steps).values(NO_WORDS))


def _opening(row: Row[Any], keys: Sequence[bytes], columns: Sequence[Column[Any]]) -> bytes | None:
    """Picks the key that opens a row: another record of the same number may have had one, elsewhere."""
    for key in keys:
        for column in columns:
            cell = getattr(row, column.name)
            with suppress(SealBroken):
                if cell is not None and Sealer(key).open(place_of(column, row), cell) is not None:
                    return key
    return None


def _is_sealed(row: Row[Any], name: str) -> bool:
    columns = sealed_columns(Table.metadata.tables[name])
    return any(getattr(row, column.name) is not None for column in columns)


def _give(connection: Connection, which: tuple[str, int], key: bytes, secret: SecretKey) -> None:
    kind, number = which
    wrapped = wrapping(secret).seal_key(place_of_key(kind, number), key)
    connection.execute(insert(OWN_KEYS), {"kind": kind, "number": number, "wrapped": wrapped})


@contextmanager
def _in_memory(content: bytes) -> Iterator[tuple[Connection, sqlite3.Connection]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        engine = create_engine("sqlite://", creator=lambda: database, poolclass=StaticPool)
        try:
            database.deserialize(content)
            with engine.begin() as connection:
                yield connection, database
        except (sqlite3.Error, DBAPIError) as problem:
            raise Damaged from problem


def retire(database: Path) -> None:
    """Ends the journal of a database that is to be replaced: it must never be applied to another file."""
    if database.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            old.execute("PRAGMA journal_mode=DELETE")
    forget_journal(database)


def forget_journal(database: Path) -> None:
    """Removes what SQLite keeps beside a database."""
    for end in ("-wal", "-shm", "-journal"):
        database.with_name(f"{database.name}{end}").unlink(missing_ok=True)
