"""The one door to what is remembered: `async with store.transaction() as tx`."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from sqlalchemy import URL, event
from sqlalchemy import Connection as SyncConnection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.rules.identifiers import RoomId
from storage.action_items import ActionItems
from storage.action_items import key as action_key
from storage.agenda import Agenda
from storage.calendar_ledger import CalendarLedger
from storage.cases import Cases
from storage.chain import Chain
from storage.chats import Chats
from storage.checkins import CheckIns
from storage.comments import Comments
from storage.connection import Cause, Connection, Memory
from storage.consultations import Consultations
from storage.date_polls import DatePolls
from storage.decisions import Decisions
from storage.decisions import key as decision_key
from storage.duress_words import DuressWords
from storage.entries import Entries
from storage.facts import Facts
from storage.filings import Filings
from storage.forgetting import Forgetting
from storage.founding import Foundings
from storage.groups import Groups
from storage.handovers import Handovers
from storage.history import History
from storage.imports import Imports
from storage.inbox import Inbox
from storage.keyring import Keys, form_of, keys_at_first, wrapping
from storage.last_heard import LastHeard
from storage.letters import RecordKey
from storage.meetings import Meetings
from storage.oncall import OnCall
from storage.outbox import Outbox
from storage.own_keys import OwnKeys
from storage.pages import Pages
from storage.people import People
from storage.purging import Purging
from storage.reminders import Reminders
from storage.resealing import reseal
from storage.restorations import Restorations, Restored
from storage.revocations import Revocations
from storage.rooms import Rooms
from storage.schema import CannotOpen, check, upgrade
from storage.sealed import SecretKey
from storage.sealed_minutes import SealedMinutes
from storage.session_uses import SessionUses
from storage.statistics import Statistics
from storage.tags import Tags
from storage.timeline import Timeline
from storage.traces import Traces
from storage.verifying import Verifying
from storage.word_index import WordIndex

# The primary result codes of SQLite that speak of the disk.
_DISK_TROUBLE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY})
_WIPE_AGAIN = 20.0
_MARKED, _ALL_MARKED = "tags-marked", "meetings too"


class CannotStore(Exception):
    """The database takes nothing any more: its disk is full, broken or read-only."""


class Transaction:
    """Everything one cause may change: one line per store, no logic, gone when the cause is done."""

    def __init__(self, connection: Connection) -> None:  # noqa: PLR0915 - one line a store
        self._connection = connection
        self.inbox = Inbox(connection)
        self.own_keys = OwnKeys(connection)
        self.outbox = Outbox(connection, self.own_keys)
        self.people = People(connection)
        self.facts = Facts(connection)
        self.history = History(connection)
        self.groups = Groups(connection, self.history)
        self.rooms = Rooms(connection, self.groups)
        self.last_heard = LastHeard(connection)
        self.founding = Foundings(connection, self.outbox, self.facts, self.groups)
        self.restorations = Restorations(connection, self.facts, self.founding)
        self.chats = Chats(connection, self.outbox, self.rooms)
        self.chain = Chain(connection, self.facts)
        self.cases = Cases(connection, self.own_keys, self.chain)
        self.timeline = Timeline(connection, self.own_keys, self.cases, self.chain)
        self.verifying = Verifying(connection)
        self.pages = Pages(connection)
        self.statistics = Statistics(connection)
        self.session_uses = SessionUses(connection)
        self.purging = Purging(
            connection,
            inbox=self.inbox,
            keys=self.own_keys,
            outbox=self.outbox,
            cases=self.cases,
            timeline=self.timeline,
            pages=self.pages,
            sessions=self.session_uses,
        )
        self.checkins = CheckIns(connection, self.own_keys)
        self.duress_words = DuressWords(connection)
        self.tags = Tags(connection)
        self.actions = ActionItems(connection, self.history, self.tags)
        self.meetings = Meetings(connection, self.history, self.tags)
        self.date_polls = DatePolls(connection, self.history, self.tags)
        self.reminders = Reminders(connection, self.history, self.tags)
        self.minutes = SealedMinutes(connection)
        self.filings = Filings(connection)
        self.imports = Imports(connection)
        self.calendar_ledger = CalendarLedger(connection)
        self.agenda = Agenda(connection, self.history, self.tags)
        self.entries = Entries(connection, self.history, self.tags)
        self.consultations = Consultations(connection, self.history, self.tags, self.outbox)
        self.comments = Comments(connection, self.history, self.tags)
        self.oncall = OnCall(connection, self.history, self.facts, self.groups)
        self.handovers = Handovers(connection)
        self.revocations = Revocations(self.facts)
        self.decisions = Decisions(connection, self.history, self.groups, self.tags)
        self.traces = Traces(connection)
        self.forgetting = Forgetting(
            connection,
            groups=self.groups,
            decisions=self.decisions,
            meetings=self.meetings,
            reminders=self.reminders,
            imports=self.imports,
            cases=self.cases,
            oncall=self.oncall,
        )

    @property
    def words(self) -> WordIndex:
        """What search finds records by (see `storage.search`)."""
        return self._connection.memory.words

    @property
    def touched(self) -> frozenset[RecordKey]:
        """The records that were written in this transaction."""
        return frozenset(self._connection.touched)

    def because(self, cause: Cause) -> None:
        """Names what causes the changes that follow; the history keeps it."""
        self._connection.cause = cause

    def leave_no_trace(self) -> None:
        """Has what this transaction erases wiped from memory, and from the disk once it is committed."""
        self._connection.memory.forget()
        self._connection.memory.words.close()
        self._connection.wipe = True

    async def mark_old_tags(self) -> None:
        """Marks the tags of records that were made before tags could be looked for, once."""
        if await self.facts.readable(_MARKED) == _ALL_MARKED:
            return
        for action in await self.actions.everything():
            await self.tags.keep(action_key(action), action.tags)
        for decision in await self.decisions.everything():
            await self.tags.keep(decision_key(decision), decision.tags)
        for meeting in await self.meetings.everything():
            await self.meetings.mark(meeting)
        for item in await self.agenda.everything():
            await self.agenda.mark(item)
        for entry in await self.entries.everything():
            await self.entries.mark(entry)
        await self.facts.put(_MARKED, _ALL_MARKED)

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """Undoes everything done inside when it raises, and only that."""
        await self.chain.keep()
        try:
            async with self._connection.session.begin_nested():
                yield
        except BaseException:
            self._connection.memory.forget()
            self._connection.chained = False
            raise


class Store:
    """The database: one writer at a time, every transaction durable when it is through."""

    def __init__(self, url: str, secret: SecretKey) -> None:
        self._engine = _engine(url)
        self._secret = secret
        self._keys = Keys.derived(secret)
        self._take_keys()
        self._memory = Memory()
        self._one_writer = asyncio.Lock()
        # When, by the loop's clock, to try again to empty a journal that somebody was reading.
        self._wipe_again: float | None = None
        self._rooms_owed: set[RoomId] = set()
        # When the memory was restored last, once the database is open.
        self.restored: Restored | None = None
        self.outbox_grew = asyncio.Event()
        self.cases_changed = asyncio.Event()

    async def open(self, *, beside: bool = False) -> None:
        """Brings the tables up to date and checks the key; `beside` a bot that may run the tables stay.

        Raises `storage.schema.CannotOpen`, `DatabaseTooNew`, `beside` another `DatabaseTooOld`, and
        `storage.keyring.WrongSecretKey`, and then nothing was written.
        """
        try:
            await asyncio.to_thread(_probe, self._engine.url, self._secret)
            async with _unbound(self._engine) as connection, connection.begin():
                await connection.run_sync(check if beside else upgrade)
                self._keys = await connection.run_sync(keys_at_first, self._secret)
        except (DatabaseError, sqlite3.Error) as problem:
            raise CannotOpen from problem
        self._take_keys()
        if beside:
            return
        async with self.transaction() as tx:
            await tx.mark_old_tags()
            await tx.timeline.give_old_ones_keys(await tx.cases.give_old_ones_keys())
            self.restored = await tx.restorations.last()
        try:
            # What was erased before a crash may stand in the journal still.
            await self._wipe()
        except CannotStore as problem:
            raise CannotOpen from problem

    @property
    def keys(self) -> Keys:
        """The keys of this installation, once the database is open."""
        return self._keys

    def _take_keys(self) -> None:
        self._sealer, self._wrapping = self._keys.sealer(), wrapping(self._secret)
        self._chaining = self._keys.chain

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Opens the only transaction there is; commits at the end, rolls back when it raises."""
        try:
            async with (
                self._one_writer,
                AsyncSession(self._engine, expire_on_commit=False, autoflush=False) as session,
                session.begin(),
            ):
                connection = self._connected(session)
                tx = Transaction(connection)
                try:
                    yield tx
                    await tx.chain.keep()
                finally:
                    self._memory.words.changed(connection.touched)
        except BaseException as problem:
            self._memory.forget()
            if isinstance(problem, DatabaseError) and _takes_nothing(problem):
                raise CannotStore from problem
            raise
        if connection.wipe or self._wipe_late():
            await self._wipe()
        if tx.outbox.grown:
            self._rooms_owed |= tx.outbox.grown
            self.outbox_grew.set()
        if tx.cases.changed:
            self.cases_changed.set()

    def _connected(self, session: AsyncSession) -> Connection:
        return Connection(session, self._sealer, self._wrapping, self._chaining, self._memory)

    async def _wipe(self) -> None:
        """Empties the journal of writes, in which SQLite keeps the pages of before until it is reused.

        As long as somebody else reads it (a backup is made), that is left to a transaction soon after.
        """
        if self._engine.url.get_backend_name() != "sqlite":
            return
        async with self._one_writer, self._engine.connect() as connection:
            # Through the driver: SQLAlchemy would begin a transaction, in which nothing can be emptied.
            driver = (await connection.get_raw_connection()).driver_connection
            if driver is not None:
                try:
                    ((busy, _, _),) = await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                except sqlite3.Error as problem:
                    raise CannotStore from problem
                loop = asyncio.get_running_loop()
                self._wipe_again = loop.time() + _WIPE_AGAIN if busy else None

    def _wipe_late(self) -> bool:
        return self._wipe_again is not None and asyncio.get_running_loop().time() >= self._wipe_again

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Opens a transaction that is rolled back: nothing that is done in it stays."""
        async with (
            self._one_writer,
            AsyncSession(self._engine, expire_on_commit=False, autoflush=False) as session,
        ):
            connection = self._connected(session)
            try:
                yield Transaction(connection)
            finally:
                self._memory.words.changed(connection.touched)
                if connection.chained or connection.touched:
                    self._memory.forget()
                await session.rollback()

    async def rotate(self, new: SecretKey) -> None:
        """Makes the database that of another secret key: all of it or, when anything fails, nothing."""
        async with self._one_writer, self._engine.begin() as connection:
            keys = await connection.run_sync(reseal, self._keys, self._secret, new)
        self._memory.forget()
        self._keys, self._secret = keys, new
        self._take_keys()
        await self._wipe()

    def take_growth(self) -> frozenset[RoomId]:
        """Says which rooms were owed new letters since this was asked last."""
        grown = frozenset(self._rooms_owed)
        self._rooms_owed.clear()
        self.outbox_grew.clear()
        return grown

    async def close(self) -> None:
        """Closes the database, and forgets what search knew of it."""
        self._memory.words.close()
        await self._engine.dispose()


@asynccontextmanager
async def _unbound(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Opens a connection that lets a table be made anew while others refer to it, as migrations do.

    SQLite heeds that setting outside transactions only, and otherwise takes the old table's rows, and what
    hangs on them, for deleted.
    """
    async with engine.connect() as connection:
        driver = None
        if engine.url.get_backend_name() == "sqlite":
            driver = (await connection.get_raw_connection()).driver_connection
        if driver is None:
            yield connection
            return
        await driver.execute_fetchall("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            await driver.execute_fetchall("PRAGMA foreign_keys=ON")


def _takes_nothing(problem: DatabaseError) -> bool:
    """Tells whether the disk, not the statement, is what is wrong."""
    code = getattr(problem.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DISK_TROUBLE


def _probe(url: URL, secret: SecretKey) -> None:
    """Opens the file once, plainly: the driver's own thread, where that fails, may outlive the loop.

    A file that is there is only looked at: nothing is written to it with a key that is not its own.
    """
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    if Path(url.database).is_file():
        form_of(Path(url.database), secret)
    with closing(sqlite3.connect(url.database)) as database:
        database.execute("PRAGMA schema_version")


def _engine(url: str) -> AsyncEngine:
    if not url.startswith("sqlite"):
        return create_async_engine(url)
    engine = create_async_engine(url, pool_size=1, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def durable(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver would open transactions of its own and break savepoints; we say BEGIN ourselves.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def immediately(connection: SyncConnection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine.sync_engine, "invalidate")
    def undone(connection: DBAPIConnection, _: ConnectionPoolEntry, why: BaseException | None) -> None:
        # Whoever was cancelled in the middle of a statement leaves a cursor open; closing the connection
        # then keeps its transaction, and with it the lock on the file, until the cursor is collected.
        if isinstance(why, asyncio.CancelledError):
            connection.rollback()

    return engine
