"""The keys of an installation, each wrapped by its secret key: the secret can be changed, and they stay.

The first keys are those that were derived from the secret key before there was a keyring.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path

from sqlalchemy import Connection, create_engine, delete, insert, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage.schema import CannotOpen, check_form
from storage.sealed import SealBroken, Sealer, SecretKey, index_of
from storage.tables import Fact, KeyringRow, Table

# What a database without a keyring tells its key by.
_CHECK, _CHECK_PLACE = "key-check", "facts.check"
KEYRING = Table.metadata.tables[KeyringRow.__tablename__]
_WRAPPING = "wrapping"


class WrongSecretKey(Exception):
    """The database was sealed with another secret key; nothing was read or written."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What seals columns and makes marks, protects the room keys, names pagers, and chains steps of cases."""

    columns: bytes = field(repr=False)
    index: bytes = field(repr=False)
    room_keys: bytes = field(repr=False)
    pagers: bytes = field(repr=False)
    chain: bytes = field(repr=False)

    @classmethod
    def derived(cls, secret: SecretKey) -> "Keys":
        """Derives the keys that a database without a keyring was made with."""
        columns = secret.derive("columns")
        others = (secret.derive(one) for one in ("room-keys", "pagers", "chain"))
        return cls(columns, index_of(columns), *others)

    def sealer(self) -> Sealer:
        """Returns what seals columns and makes marks."""
        return Sealer(self.columns, self.index)


def wrapping(secret: SecretKey) -> Sealer:
    """Returns what wraps keys under a secret key."""
    return Sealer(secret.derive(_WRAPPING))


def keys_of(connection: Connection, secret: SecretKey) -> Keys | None:
    """Returns the keys of a database; None of one that has none yet. Raises `WrongSecretKey`."""
    tables = inspect(connection).get_table_names()
    rows = connection.execute(select(KEYRING)).all() if KEYRING.name in tables else []
    try:
        if rows:
            wraps = wrapping(secret)
            opened = {row.name: wraps.open_key(_place(row.name), row.wrapped) for row in rows}
            return Keys(**{one.name: opened[_named(one.name)] for one in fields(Keys)})
        check = None
        if Fact.__tablename__ in tables:
            check = connection.scalar(select(Fact.value).where(Fact.name == _CHECK))
        if check is None:
            return None
        keys = Keys.derived(secret)
        keys.sealer().open(_CHECK_PLACE, check)
    except SealBroken:
        raise WrongSecretKey from None
    return keys


def keep(connection: Connection, keys: Keys, secret: SecretKey) -> None:
    """Keeps keys in place of earlier ones, wrapped under a secret key."""
    wraps = wrapping(secret)
    rows = [
        {
            "name": (name := _named(one.name)),
            "wrapped": wraps.seal_key(_place(name), getattr(keys, one.name)),
        }
        for one in fields(Keys)
    ]
    connection.execute(delete(KEYRING))
    connection.execute(insert(KEYRING), rows)


def keys_at_first(connection: Connection, secret: SecretKey) -> Keys:
    """Returns the keys of a database that is up to date, and makes its keyring where it has none."""
    keys = keys_of(connection, secret) or Keys.derived(secret)
    if connection.scalar(select(KEYRING.c.name).limit(1)) is None:
        keep(connection, keys, secret)
        connection.execute(delete(Fact).where(Fact.name == _CHECK))
    return keys


@contextmanager
def looking_at(database: Path) -> Iterator[Connection]:
    """Opens the file of a database to look at it, beside whoever writes to it; changes nothing.

    Raises `storage.schema.CannotOpen`, with the kind of error.
    """
    engine = create_engine(f"sqlite:///file:{quoted(database)}?mode=ro&uri=true", poolclass=NullPool)
    try:
        with engine.connect() as connection:
            yield connection
    except DBAPIError as problem:
        raise CannotOpen(type(problem.orig).__name__) from problem


def form_of(database: Path, secret: SecretKey) -> str | None:
    """Returns the form of a database's tables, if the secret key opens it; None where there are no tables.

    Raises `WrongSecretKey`, `storage.schema.CannotOpen` and `DatabaseTooNew`.
    """
    with looking_at(database) as connection:
        form = check_form(connection)
        keys_of(connection, secret)
    return form


def quoted(path: Path) -> str:
    """Writes a path as SQLite reads it in a URI."""
    return str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _named(attribute: str) -> str:
    return attribute.replace("_", "-")


def _place(name: str) -> str:
    return f"keyring.{name}"
