"""Cases as they are kept: each sealed whole, with a key of its own."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, Select, func, insert, select, update

from bot.rules.cases import ENDED, LIVE, Case, CaseState, Level, new_code
from bot.rules.identifiers import CaseId, UserId
from storage.chain import Chain
from storage.connection import Connection
from storage.letters import RecordKey
from storage.own_keys import UNREADABLE, OwnKeys
from storage.sealed import Sealer
from storage.tables import CaseRow, Table

KIND = "case"
# What no case keeps when it is purged.
NOTHING_LEFT = {"state": CaseState.PURGED, "book": None, "reporter": None, "wake_at": None}
_BOOK, _REPORTER = "cases.book", "cases.reporter"
_CASES = Table.metadata.tables[CaseRow.__tablename__]
_READ = (_CASES.c.id, _CASES.c.book)
_CODEC = TypeAdapter(Case)
_TRIES = 20
# The instants of a case by which something is due, or that say how old something is.
_CLOCKED = ("wake_at", "promised_at", "promised_until", "heard_at", "news_asked_at")


@dataclass(frozen=True, slots=True)
class Purged:
    """What is left of a case that was purged at an instant (UTC), and can be told."""

    code: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A case that was not purged, and that nobody can read any more."""

    id: CaseId
    code: str


class NoFreeCode(Exception):
    """No code was found that no case has."""


class Cases:
    """Cases, found by code, by who reported them, or by when somebody has to look."""

    def __init__(self, connection: Connection, keys: OwnKeys, chain: Chain) -> None:
        self._session = connection.session
        self._sealer = connection.sealer
        self._keys = keys
        self._chain = chain
        self.changed = False

    async def add(self, case: Case) -> Case:
        """Records a new case under a code of its own; the case given has neither id nor code yet."""
        code = await self._free_code()
        case = replace(case, code=code)
        made = await self._session.execute(
            insert(_CASES).returning(_CASES.c.id), {"code": code, **columns(case, self._sealer)}
        )
        case = replace(case, id=CaseId(made.scalar_one()))
        await self._keys.make(KIND, case.id)
        self._chain.begin(case.id)
        await self.write(case)
        return case

    async def write(self, case: Case) -> None:
        """Keeps a case as it is now."""
        self.changed = True
        sealer = await self._keys.of(KIND, case.id)
        book = sealer.seal_json(_BOOK, _CODEC.dump_python(case, mode="json"))
        await self._session.execute(
            update(_CASES).where(_CASES.c.id == case.id).values(**columns(case, self._sealer), book=book)
        )

    async def get(self, case_id: CaseId) -> Case:
        """Returns a case; raises `LookupError` when there is none, or none any more."""
        found = await self.find(case_id)
        if found is None:
            raise LookupError(case_id)
        return found

    async def find(self, case_id: CaseId) -> Case | None:
        """Returns a case; None when there is none, or none any more that can be read."""
        found = await self._found(select(*_READ).where(_CASES.c.id == case_id))
        return found[0] if found else None

    async def by_code(self, code: str) -> Case | None:
        """Finds a case by its code."""
        found = await self._found(select(*_READ).where(_CASES.c.code == code.upper()))
        return found[0] if found else None

    async def purged(self, which: str | CaseId) -> Purged | None:
        """Finds a case that was purged, by its code or its number."""
        mine = _CASES.c.code == which.upper() if isinstance(which, str) else _CASES.c.id == which
        row = (
            await self._session.execute(
                select(_CASES.c.code, _CASES.c.purge_at).where(mine, _CASES.c.state == CaseState.PURGED)
            )
        ).one_or_none()
        return None if row is None else Purged(row.code, row.purge_at)

    async def listing(
        self, states: Collection[CaseState] = LIVE, *, level: Level | None = None, most: int = 200
    ) -> list[Case]:
        """Lists cases in these states, all or those of one level: the worst first, then the oldest."""
        wanted = select(*_READ).where(_CASES.c.state.in_(states))
        if level is not None:
            wanted = wanted.where(_CASES.c.level == int(level))
        return await self._found(wanted.order_by(_CASES.c.level.desc(), _CASES.c.id).limit(most))

    async def open_codes(self) -> tuple[str, ...]:
        """Lists the codes of the live cases, the worst first."""
        codes = await self._session.scalars(
            select(_CASES.c.code).where(_CASES.c.state.in_(LIVE)).order_by(_CASES.c.level.desc(), _CASES.c.id)
        )
        return tuple(codes)

    async def of_reporter(self, person: UserId, *, covert: bool = False) -> list[Case]:
        """Lists the live cases that somebody knows they reported, latest first; drills are nobody's.

        With `covert` also those that a duress word of theirs opened, of which nothing may tell them.
        """
        found = await self._found(
            select(*_READ)
            .where(_CASES.c.reporter == self._mark(person), _CASES.c.state.in_(LIVE))
            .order_by(_CASES.c.id.desc())
        )
        return [case for case in found if not case.drill and (covert or not case.covert)]

    async def covert_of(self, person: UserId) -> Case | None:
        """Returns the live case that a duress word of somebody's opened."""
        found = await self.of_reporter(person, covert=True)
        return next((case for case in found if case.covert), None)

    async def reported_by(self, person: UserId) -> list[Case]:
        """Lists all cases that somebody reported, drills and covert ones included, oldest first."""
        return await self._found(
            select(*_READ).where(_CASES.c.reporter == self._mark(person)).order_by(_CASES.c.id)
        )

    async def latest_of(self, person: UserId) -> Case | None:
        """Returns the latest live case that somebody reported, or that one of theirs was put into."""
        live = await self.of_reporter(person)
        if live:
            return live[0]
        merged = await self._found(
            select(*_READ)
            .where(_CASES.c.reporter == self._mark(person), _CASES.c.state == CaseState.MERGED)
            .order_by(_CASES.c.id.desc())
            .limit(1)
        )
        into = await self.by_code(merged[0].into or "") if merged else None
        return into if into is not None and into.live else None

    async def ended_of(self, person: UserId, since: datetime) -> Case | None:
        """Returns the case of somebody's that was closed last, if that was after an instant (UTC)."""
        ended = await self._found(
            select(*_READ)
            .where(
                _CASES.c.reporter == self._mark(person),
                _CASES.c.state == CaseState.RESOLVED,
                _CASES.c.ended_at > since,
            )
            .order_by(_CASES.c.id.desc())
        )
        return next((case for case in ended if not case.drill and not case.covert), None)

    async def put_into(self, case: Case) -> list[Case]:
        """Lists the cases that were put into one."""
        merged = await self.listing([CaseState.MERGED], most=10_000)
        return [one for one in merged if one.into == case.code]

    async def held_by(self, person: UserId) -> list[Case]:
        """Lists the live cases that somebody has."""
        return [case for case in await self.listing([CaseState.HELD], most=10_000) if case.holder == person]

    async def opened_since(self, instant: datetime) -> int:
        """Counts the cases opened since an instant (UTC)."""
        count = await self._session.scalar(
            select(func.count()).select_from(_CASES).where(_CASES.c.opened_at > instant)
        )
        return count or 0

    async def due(self, now: datetime, most: int) -> list[Case]:
        """Lists the cases to be called out, longest due first: nobody has them, or no longer by a promise."""
        nobodys = await self._due(CaseState.OPEN, now, most)
        lapsed = [one for one in await self._due(CaseState.HELD, now, 10 * most) if not one.is_promised(now)]
        return sorted((*nobodys, *lapsed), key=lambda case: (case.wake_at or now, case.id))[:most]

    async def to_attend(self, now: datetime, most: int) -> list[Case]:
        """Lists the cases that somebody has in which something is due, longest due first."""
        return [one for one in await self._due(CaseState.HELD, now, most) if one.is_promised(now)]

    async def _due(self, state: CaseState, now: datetime, most: int) -> list[Case]:
        return await self._found(
            select(*_READ)
            .where(_CASES.c.wake_at <= now, _CASES.c.state == state)
            .order_by(_CASES.c.wake_at, _CASES.c.id)
            .limit(most)
        )

    async def next_due(self, states: Collection[CaseState] = LIVE) -> datetime | None:
        """Returns when somebody has to look next (UTC) at a case in these states."""
        due: datetime | None = await self._session.scalar(
            select(func.min(_CASES.c.wake_at)).where(_CASES.c.state.in_(states))
        )
        return due

    async def to_purge(self, now: datetime, most: int) -> list[Case]:
        """Lists the ended cases whose purge must be looked at, longest due first."""
        return await self._found(
            select(*_READ)
            .where(_CASES.c.purge_at <= now, _CASES.c.state.in_(ENDED))
            .order_by(_CASES.c.purge_at, _CASES.c.id)
            .limit(most)
        )

    async def next_purge(self) -> datetime | None:
        """Returns when the purge of an ended case must be looked at next (UTC)."""
        due: datetime | None = await self._session.scalar(
            select(func.min(_CASES.c.purge_at)).where(_CASES.c.state.in_(ENDED))
        )
        return due

    async def others_of(self, case: Case, but: Collection[CaseId]) -> bool:
        """Tells whether the reporter of a case has others that were not purged, besides some."""
        others = select(_CASES.c.id).where(
            _CASES.c.reporter == self._mark(case.reporter), _CASES.c.id.not_in(but)
        )
        return await self._session.scalar(others.limit(1)) is not None

    async def purge(self, case_id: CaseId, now: datetime) -> None:
        """Takes out of a case all that outlives no purge; its key is destroyed apart."""
        self.changed = True
        await self._session.execute(
            update(_CASES).where(_CASES.c.id == case_id).values(**NOTHING_LEFT, purge_at=now)
        )

    async def unreadable(self) -> list[Unreadable]:
        """Lists the live cases that nobody can read any more."""
        return await self._unreadable(_CASES.c.state.in_(LIVE))

    async def unreadable_to_purge(self, now: datetime) -> list[Unreadable]:
        """Lists the ended cases that nobody can read any more, and whose purge must be looked at."""
        return await self._unreadable(_CASES.c.state.in_(ENDED), _CASES.c.purge_at <= now)

    async def _unreadable(self, *which: ColumnElement[bool]) -> list[Unreadable]:
        rows = await self._session.execute(select(*_READ, _CASES.c.code).where(*which).order_by(_CASES.c.id))
        return [
            Unreadable(CaseId(row.id), row.code)
            for row in rows.all()
            if row.book is None or await self._open(row) is None
        ]

    async def let_be(self, case_id: CaseId) -> None:
        """Has a case that nobody can read looked at no more: it would keep others from their turn."""
        await self._session.execute(update(_CASES).where(_CASES.c.id == case_id).values(wake_at=None))

    async def look_at(self, case: Case, now: datetime) -> None:
        """Has a live case looked at now, and called out, whoever has it: something is wrong with it."""
        holder = None if case.state is CaseState.OPEN else case.holder
        await self.write(replace(case, wake_at=now, promised_until=None, holder=holder))

    async def set_back(self, by: timedelta) -> None:
        """Moves what is due of every live case earlier: the clock was set back by so much."""
        for case in await self.listing(most=1_000_000):
            progress = replace(case.progress, started_at=case.progress.started_at - by)
            given = {name: getattr(case, name) for name in _CLOCKED}
            moved = {name: at - by for name, at in given.items() if at is not None}
            await self.write(replace(case, progress=progress, **moved))

    async def _free_code(self) -> str:
        for _ in range(_TRIES):
            code = new_code()
            taken = await self._session.scalar(select(_CASES.c.id).where(_CASES.c.code == code))
            if taken is None:
                return code
        raise NoFreeCode

    async def give_old_ones_keys(self) -> list[CaseId]:
        """Gives cases from before there were own keys theirs, once; returns which those are."""
        rows = await self._session.execute(
            select(*_READ).where(_CASES.c.book.is_not(None)).order_by(_CASES.c.id)
        )
        given = []
        for row in rows.all():
            if not await self._keys.exists(KIND, row.id):
                try:
                    case = opened(self._sealer, row.book)
                except UNREADABLE:
                    # Not from before: its key is gone. The audit tells of it.
                    continue
                await self._keys.make(KIND, row.id)
                await self.write(case)
                given.append(case.id)
        return given

    async def _found(self, wanted: Select[Any]) -> list[Case]:
        """Opens the cases that a query finds, but those purged, or that nobody can read any more."""
        rows = (await self._session.execute(wanted)).all()
        read = [await self._open(row) for row in rows if row.book is not None]
        return [case for case in read if case is not None]

    async def _open(self, row: Row[*tuple[Any, ...]]) -> Case | None:
        try:
            return opened(await self._keys.of(KIND, row.id), row.book)
        except UNREADABLE:
            return None

    def _mark(self, person: UserId) -> bytes:
        return _mark(self._sealer, person)


def opened(own: Sealer, book: bytes) -> Case:
    """Opens a case with its own key; raises `SealBroken`."""
    return _CODEC.validate_python(own.open_json(_BOOK, book))


def columns(case: Case, sealer: Sealer) -> dict[str, object]:
    """What of a case stands in clear, since the database has to search it or it outlives the rest."""
    return {
        "state": case.state,
        "level": int(case.level),
        "kind": case.kind,
        "opened_at": case.opened_at,
        "wake_at": case.wake_at if case.live else None,
        "taken_at": case.taken_at,
        "ended_at": case.ended_at,
        "purge_at": None if case.live else case.purge_at,
        "counts": not case.drill and case.state is not CaseState.MERGED,
        "reporter": _mark(sealer, case.reporter),
    }


def _mark(sealer: Sealer, person: UserId) -> bytes:
    return sealer.mark(_REPORTER, person)


def key(case: Case) -> RecordKey:
    """Names a case for the outbox and for reactions."""
    return RecordKey.of_no_group(KIND, case.id)


def id_of(record: RecordKey) -> CaseId:
    """Returns the case a letter is about."""
    return CaseId(record.number)
