"""Another secret key: what is sealed is sealed anew under a fresh key, and every key is wrapped anew.

What is sealed with a record's own key is not touched: that key is wrapped anew. Marks stay, so that what they
mark is found again; so do the key of the room keys and that of the names of pagers.
"""

import os
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, and_, select, update
from sqlalchemy import Table as SchemaTable

from storage.erasing import OWN_KEYED, place_of, sealed_columns
from storage.keyring import KEYRING, Keys, keep, wrapping
from storage.own_keys import OWN_KEYS, place_of_key
from storage.sealed import SealBroken, Sealer, SecretKey
from storage.tables import LetterRow, Table

_LENGTH = 32


def reseal(connection: Connection, keys: Keys, old: SecretKey, new: SecretKey) -> Keys:
    """Makes a database that of another secret key, and returns its keys; raises `SealBroken` for a bug."""
    fresh = replace(keys, columns=os.urandom(_LENGTH))
    was, becomes = keys.sealer(), fresh.sealer()
    for table in Table.metadata.sorted_tables:
        if table.name not in {KEYRING.name, OWN_KEYS.name}:
            _reseal_table(connection, table, was, becomes)
    wrapped, wraps = wrapping(old), wrapping(new)
    for row in connection.execute(select(OWN_KEYS)).all():
        place = place_of_key(row.kind, row.number)
        _write(connection, OWN_KEYS, row, {"wrapped": wraps.seal(place, wrapped.open(place, row.wrapped))})
    keep(connection, fresh, new)
    return fresh


def _reseal_table(connection: Connection, table: SchemaTable, was: Sealer, becomes: Sealer) -> None:
    columns = sealed_columns(table)
    rows: Iterable[Row[Any]] = connection.execute(select(table)).all() if columns else ()
    for row in rows:
        changed: dict[str, bytes] = {}
        for column in columns:
            cell, place = getattr(row, column.name), place_of(column, row)
            if cell is None:
                continue
            try:
                changed[column.name] = becomes.seal(place, was.open(place, cell))
            except SealBroken:
                if not _has_own_key(table, row):
                    raise
        if changed:
            _write(connection, table, row, changed)


def _has_own_key(table: SchemaTable, row: Row[Any]) -> bool:
    return table.name in OWN_KEYED or (table.name == LetterRow.__tablename__ and row.sealed_by is not None)


def _write(connection: Connection, table: SchemaTable, row: Row[Any], changed: dict[str, bytes]) -> None:
    mine = and_(*(column == getattr(row, column.name) for column in table.primary_key))
    connection.execute(update(table).where(mine).values(changed))
