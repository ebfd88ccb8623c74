"""What a backup is made of: the database without the keys of cases, and those keys, apart.

A case is purged by destroying its key. Copies of the database hold the case without its key; the keys stand
in one small file that is replaced by each backup. So what was purged here is purged in every copy.
"""

import base64
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Connection, select

from storage.keyring import form_of, looking_at, quoted, wrapping
from storage.own_keys import OWN_KEYS, place_of_key
from storage.schema import CannotOpen, newest_revision
from storage.sealed import SealBroken, SecretKey
from storage.sealed_file import LARGEST, Damaged

# The key of a record by its kind and number.
RawKeys = Mapping[tuple[str, int], bytes]


class TooLarge(Exception):
    """The database is larger than what is encrypted in one piece."""


class OfAnotherVersion(Exception):
    """The tables are not in the form that this version writes; a start brings them up to date."""


def snapshot(database: Path, secret: SecretKey) -> bytes:
    """Copies a database as it is at one instant, whoever writes to it, without the keys of cases.

    The copy is made in memory: nothing that is in it and must not be reaches a disk. Raises `TooLarge`,
    `OfAnotherVersion`, `storage.sealed_file.Damaged` and what `storage.keyring.form_of` raises.
    """
    if form_of(database, secret) != newest_revision():
        raise OfAnotherVersion
    if database.stat().st_size > LARGEST:
        raise TooLarge
    try:
        with (
            closing(sqlite3.connect(f"file:{quoted(database)}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(":memory:", isolation_level=None)) as copy,
        ):
            source.backup(copy)
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise Damaged
            copy.execute("PRAGMA temp_store=MEMORY")
            copy.execute("PRAGMA secure_delete=ON")
            copy.execute(f"DELETE FROM {OWN_KEYS.name}")  # noqa: S608 - a name of ours
            # What was deleted leaves no free page, and the file is as small as can be.
            copy.execute("VACUUM")
            content = copy.serialize()
    except sqlite3.OperationalError as problem:
        raise CannotOpen(type(problem).__name__) from problem
    except sqlite3.DatabaseError as problem:
        raise Damaged from problem
    if len(content) > LARGEST:
        raise TooLarge
    return content


def case_keys(database: Path, secret: SecretKey) -> RawKeys:
    """Reads the keys of cases as they are now; raises what `storage.keyring.form_of` raises."""
    form_of(database, secret)
    with looking_at(database) as connection:
        return keys_in(connection, secret)


def keys_in(connection: Connection, secret: SecretKey) -> RawKeys:
    """Opens the keys of cases in a database that the secret key opens; one that it does not open is none."""
    wraps = wrapping(secret)
    found: dict[tuple[str, int], bytes] = {}
    for row in connection.execute(select(OWN_KEYS)).all():
        with suppress(SealBroken):
            found[row.kind, row.number] = wraps.open_key(place_of_key(row.kind, row.number), row.wrapped)
    return found


def written(keys: RawKeys) -> bytes:
    """Writes keys down; the file they go to is sealed."""
    rows = [[kind, number, base64.b64encode(key).decode()] for (kind, number), key in sorted(keys.items())]
    return json.dumps(rows).encode()


def read(content: bytes) -> RawKeys:
    """Reads keys that were written down."""
    return {(kind, number): base64.b64decode(key) for kind, number, key in json.loads(content)}
