"""Whether the story of the cases is whole: goes along the chain of all steps, a portion at a time.

Trusts nothing in the database: a row that no bot could have written is a finding, not an error.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection as Database
from sqlalchemy import text

from bot.rules.chain import START, Fault, Kept, Link, Walk, Wrong, in_case, seal
from storage.cases import KIND, columns, opened
from storage.chain import HEAD
from storage.connection import Connection
from storage.keyring import Keys, keys_of, looking_at, wrapping
from storage.own_keys import unwrapped
from storage.sealed import SealBroken, Sealer, SecretKey

# As many as one round looks at, so that nobody who writes waits for it; to open a case takes longer.
HEARD, STEPS, CASES = 10_000, 250, 50

# In words, not in tables: what is read comes as it stands there, whether or not a column can hold that.
_NEWEST = text("SELECT max(id) FROM timeline")
_ATTESTED = text(
    'SELECT "of", digest FROM timeline WHERE "of" IS NOT NULL AND id > :heard AND id <= :until ORDER BY id'
)
_STEPS = text(
    'SELECT t.id, t.case_id, t.at, t.verb, t."of", t.book, t.digest, t.hash,'
    " c.id AS known, k.number AS kept, e.case_id AS attests"
    " FROM timeline t LEFT JOIN cases c ON c.id = t.case_id"
    " LEFT JOIN own_keys k ON k.kind = :kind AND k.number = t.case_id"
    ' LEFT JOIN timeline e ON e.id = t."of" AND e.id < t.id AND e."of" IS NULL'
    " WHERE t.id > :last ORDER BY t.id LIMIT :most"
)
_CASES = text(
    "SELECT c.*, k.wrapped, EXISTS (SELECT 1 FROM timeline t WHERE t.case_id = c.id) AS told"
    " FROM cases c LEFT JOIN own_keys k ON k.kind = :kind AND k.number = c.id"
    " WHERE c.id > :last ORDER BY c.id LIMIT :most"
)
_HEAD = text("SELECT value FROM facts WHERE name = :name")
_CODES = text("SELECT code FROM cases WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Looking:
    """What it takes to look: what opens columns, what unwraps cases' own keys, and the key of the chain."""

    columns: Sealer
    wrapping: Sealer
    chaining: bytes = field(repr=False)


class Verification:
    """One look at everything; what is wrong is among its `faults`.

    `witness` is where the chain had come to when somebody looked before; a `wanted` seal, of all cases or of
    one, is `found` or not.
    """

    def __init__(self, keys: Looking, witness: bytes = START, wanted: str | None = None) -> None:
        self.faults: list[Fault] = []
        self.found = False
        self._wanted = None if wanted is None else wanted.strip().upper()
        self._codes: set[str] = set()
        self._keys = keys
        self._walk = Walk(keys.chaining)
        self._witness = witness
        self._attested: dict[int, bytes] = {}
        self._heard = self._last_step = self._last_case = 0
        self._walked = False

    @property
    def head(self) -> bytes:
        """Where the chain has come to."""
        return self._walk.head

    @property
    def shown(self) -> str:
        """The same for people."""
        return seal(self._walk.head)

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return self._walk.steps

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the cases that something is wrong with."""
        return tuple(sorted(self._codes))

    @property
    def counts(self) -> Mapping[str, int]:
        """How often which thing is wrong."""
        wrong = [fault.wrong for fault in self.faults]
        return {one.value: wrong.count(one) for one in Wrong if one in wrong}

    def portion(self, database: Database) -> bool:
        """Looks at the next ones; tells whether there are more. Each portion is read in one transaction."""
        found = list(self._cases(database) if self._walked else self._steps(database))
        self.faults += found
        for case in {fault.case for fault in found if fault.case is not None}:
            code = database.execute(_CODES, {"id": case}).scalar()
            self._codes |= {code} if isinstance(code, str) else set()
        return self._last_case >= 0

    def _steps(self, database: Database) -> Iterator[Fault]:
        if not self._heard_what_is_attested(database):
            return
        wanted = {"kind": KIND, "last": self._last_step, "most": STEPS}
        rows = database.execute(_STEPS, wanted).all()
        for row in rows:
            self._last_step = row.id
            kept = _kept(row)
            if kept is None:
                yield Fault(Wrong.UNREADABLE, _number(row.case_id), row.id)
                continue
            yield from self._walk.along(kept, self._attested.get(row.id))
            if row.known is None:
                yield Fault(Wrong.NO_CASE, kept.link.case, row.id)
            if self._walk.head == self._witness:
                self._witness = START
            if self._wanted is not None and self._wanted in {seal(in_case(kept.hash)), self.shown}:
                self.found = True
        if len(rows) < STEPS:
            self._walked = True
            if self._witness != START or self._walk.head != self._head(database):
                yield Fault(Wrong.CUT)

    def _heard_what_is_attested(self, database: Database) -> bool:
        """Reads what is attested, and what was meanwhile; tells whether that was all."""
        newest = database.execute(_NEWEST).scalar() or 0
        until = min(newest, self._heard + HEARD)
        for of, digest in database.execute(_ATTESTED, {"heard": self._heard, "until": until}):
            self._attested[of] = digest if isinstance(digest, bytes) else b""
        self._heard = until
        return until == newest

    def _head(self, database: Database) -> bytes | None:
        value = database.execute(_HEAD, {"name": HEAD}).scalar()
        try:
            return START if value is None else bytes.fromhex(self._keys.columns.open(f"facts.{HEAD}", value))
        except (SealBroken, ValueError, TypeError):
            return None

    def _cases(self, database: Database) -> Iterator[Fault]:
        wanted = {"kind": KIND, "last": self._last_case, "most": CASES}
        rows = database.execute(_CASES, wanted).all()
        for row in rows:
            self._last_case = row.id
            if not row.told:
                yield Fault(Wrong.NO_STEPS, row.id)
            if row.wrapped is None and row.book is None:
                continue
            wrong = self._case(dict(row._mapping))
            if wrong is not None:
                yield Fault(wrong, row.id)
        if len(rows) < CASES:
            self._last_case = -1

    def _case(self, row: Mapping[str, Any]) -> Wrong | None:
        """Compares what of a case stands in clear with what its seal says."""
        try:
            own = unwrapped(self._keys.wrapping, KIND, row["id"], row["wrapped"])
            case = opened(own, row["book"])
        except (SealBroken, ValidationError, ValueError, TypeError):
            return Wrong.UNREADABLE
        due = {"id": case.id, "code": case.code, **columns(case, self._keys.columns)}
        return None if all(_same(row[name], value) for name, value in due.items()) else Wrong.COLUMNS


class Verifying:
    """The same, as a transaction does it."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._keys = Looking(connection.sealer, connection.wrapping, connection.chaining)

    def begin(self, witness: bytes = START) -> Verification:
        """Begins to look; `witness` is where the chain had come to when somebody looked before."""
        return Verification(self._keys, witness)

    async def portion(self, look: Verification) -> bool:
        """Looks at the next ones; tells whether there are more."""
        return await self._session.run_sync(lambda session: look.portion(session.connection()))


def verified(path: Path, secret: SecretKey, wanted: str | None = None) -> Verification:
    """Looks at a whole database file without writing to it, beside a running bot or not.

    Raises `storage.schema.CannotOpen` and `storage.keyring.WrongSecretKey`.
    """
    with looking_at(path) as database:
        keys = keys_of(database, secret) or Keys.derived(secret)
        database.rollback()
        look = Verification(Looking(keys.sealer(), wrapping(secret), keys.chain), wanted=wanted)
        more = True
        while more:
            # Short ones: a long one would keep what is erased from being wiped.
            database.exec_driver_sql("BEGIN")
            more = look.portion(database)
            database.rollback()
    return look


def _kept(row: Any) -> Kept | None:
    at = _instant(row.at)
    if not isinstance(row.case_id, int) or not isinstance(row.verb, str) or at is None:
        return None
    if not all(isinstance(one, bytes | None) for one in (row.book, row.digest, row.hash)):
        return None
    if not isinstance(row.of, int | None):
        return None
    link = Link(row.case_id, at, row.verb, row.digest or b"", row.of)
    return Kept(row.id, link, row.book, row.hash or b"", row.attests, row.kept is not None)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _instant(value: object) -> datetime | None:
    """Reads an instant as SQLite (in words) or PostgreSQL keeps it, in UTC."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if isinstance(at, datetime) else None


def _same(kept: object, due: object) -> bool:
    return (_instant(kept) if isinstance(due, datetime) else kept) == due
