"""Cases as they are kept: sealed whole, with a timeline that only grows."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlalchemy import func, insert, select, update

from bot.rules.cases import LIVE, Case, CaseState, Level, TimelineEntry, Verb, new_code
from bot.rules.identifiers import CaseId, EventId, LetterId, UserId
from storage.connection import Connection
from storage.tables import CaseRow, Table, TimelineRow

KIND = "case"
_BOOK, _ENTRY, _REPORTER, _SOURCE = "cases.book", "timeline.book", "cases.reporter", "timeline.source"
_CASES = Table.metadata.tables[CaseRow.__tablename__]
_TIMELINE = Table.metadata.tables[TimelineRow.__tablename__]
_CODEC = TypeAdapter(Case)
_TRIES = 20
# The instants of a case by which something is due, or that say how old something is.
_CLOCKED = ("wake_at", "promised_at", "promised_until", "heard_at", "news_asked_at")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What of a step is sealed."""

    by: UserId | None
    text: str
    event: EventId | None
    letter: LetterId | None
    file: dict[str, object] | None = None
    told: tuple[LetterId, ...] = ()


_ENTRY_CODEC = TypeAdapter(_Entry)


class NoFreeCode(Exception):
    """No code was found that no case has."""


class Cases:
    """Cases, found by code, by who reported them, or by when somebody has to look."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer
        self.changed = False

    async def add(self, case: Case) -> Case:
        """Records a new case under a code of its own; the case given has neither id nor code yet."""
        code = await self._free_code()
        case = replace(case, code=code)
        made = await self._session.execute(
            insert(_CASES).returning(_CASES.c.id), {"code": code, **self._columns(case)}
        )
        case = replace(case, id=CaseId(made.scalar_one()))
        await self.write(case)
        return case

    async def write(self, case: Case) -> None:
        """Keeps a case as it is now."""
        self.changed = True
        await self._session.execute(
            update(_CASES).where(_CASES.c.id == case.id).values(**self._columns(case))
        )

    async def get(self, case_id: CaseId) -> Case:
        """Returns a case; raises `LookupError` when there is none."""
        book = await self._session.scalar(select(_CASES.c.book).where(_CASES.c.id == case_id))
        if book is None:
            raise LookupError(case_id)
        return self._open(book)

    async def by_code(self, code: str) -> Case | None:
        """Finds a case by its code."""
        book = await self._session.scalar(select(_CASES.c.book).where(_CASES.c.code == code.upper()))
        return None if book is None else self._open(book)

    async def listing(
        self, states: Collection[CaseState] = LIVE, *, level: Level | None = None, most: int = 200
    ) -> list[Case]:
        """Lists cases in these states, all or those of one level: the worst first, then the oldest."""
        wanted = select(_CASES.c.book).where(_CASES.c.state.in_(states))
        if level is not None:
            wanted = wanted.where(_CASES.c.level == int(level))
        books = await self._session.scalars(wanted.order_by(_CASES.c.level.desc(), _CASES.c.id).limit(most))
        return [self._open(book) for book in books]

    async def open_codes(self) -> tuple[str, ...]:
        """Lists the codes of the live cases, the worst first."""
        codes = await self._session.scalars(
            select(_CASES.c.code).where(_CASES.c.state.in_(LIVE)).order_by(_CASES.c.level.desc(), _CASES.c.id)
        )
        return tuple(codes)

    async def of_reporter(self, person: UserId) -> list[Case]:
        """Lists the live cases that somebody reported, latest first; drills are nobody's."""
        books = await self._session.scalars(
            select(_CASES.c.book)
            .where(_CASES.c.reporter == self._mark(person), _CASES.c.state.in_(LIVE))
            .order_by(_CASES.c.id.desc())
        )
        return [case for book in books if not (case := self._open(book)).drill]

    async def reported_by(self, person: UserId) -> list[Case]:
        """Lists all cases that somebody reported, drills included, however they ended, oldest first."""
        books = await self._session.scalars(
            select(_CASES.c.book).where(_CASES.c.reporter == self._mark(person)).order_by(_CASES.c.id)
        )
        return [self._open(book) for book in books]

    async def steps_by(self, person: UserId) -> list[TimelineEntry]:
        """Lists the steps that somebody took in any case, oldest first."""
        rows = await self._session.execute(select(_TIMELINE).order_by(_TIMELINE.c.id))
        steps = (self._entry(row.verb, row.at, row.book) for row in rows)
        return [step for step in steps if step.by == person]

    async def latest_of(self, person: UserId) -> Case | None:
        """Returns the latest live case that somebody reported, or that one of theirs was put into."""
        live = await self.of_reporter(person)
        if live:
            return live[0]
        book = await self._session.scalar(
            select(_CASES.c.book)
            .where(_CASES.c.reporter == self._mark(person), _CASES.c.state == CaseState.MERGED)
            .order_by(_CASES.c.id.desc())
            .limit(1)
        )
        into = None if book is None else await self.by_code(self._open(book).into or "")
        return into if into is not None and into.live else None

    async def ended_of(self, person: UserId, since: datetime) -> Case | None:
        """Returns the case of somebody's that was closed last, if that was after an instant (UTC)."""
        books = await self._session.scalars(
            select(_CASES.c.book)
            .where(_CASES.c.reporter == self._mark(person), _CASES.c.state == CaseState.RESOLVED)
            .order_by(_CASES.c.id.desc())
        )
        ended = [case for book in books if (case := self._open(book)).ended_at and not case.drill]
        return next((case for case in ended if case.ended_at is not None and case.ended_at > since), None)

    async def put_into(self, case: Case) -> list[Case]:
        """Lists the cases that were put into one."""
        merged = await self.listing([CaseState.MERGED], most=10_000)
        return [one for one in merged if one.into == case.code]

    async def held_by(self, person: UserId) -> list[Case]:
        """Lists the live cases that somebody has."""
        return [case for case in await self.listing([CaseState.HELD], most=10_000) if case.holder == person]

    async def was_taken(self, case: Case) -> bool:
        """Tells whether somebody took a case since it was opened, or opened again."""
        steps = select(_TIMELINE.c.verb).where(
            _TIMELINE.c.case_id == case.id, _TIMELINE.c.verb.in_([Verb.ACKNOWLEDGED, Verb.REOPENED])
        )
        latest = await self._session.scalar(steps.order_by(_TIMELINE.c.id.desc()).limit(1))
        return latest == Verb.ACKNOWLEDGED

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
        books = await self._session.scalars(
            select(_CASES.c.book)
            .where(_CASES.c.wake_at <= now, _CASES.c.state == state)
            .order_by(_CASES.c.wake_at, _CASES.c.id)
            .limit(most)
        )
        return [self._open(book) for book in books]

    async def next_due(self, states: Collection[CaseState] = LIVE) -> datetime | None:
        """Returns when somebody has to look next (UTC) at a case in these states."""
        due: datetime | None = await self._session.scalar(
            select(func.min(_CASES.c.wake_at)).where(_CASES.c.state.in_(states))
        )
        return due

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

    async def note(self, case: Case, entry: TimelineEntry, file: dict[str, object] | None = None) -> None:
        """Adds a step to a case's timeline, with the content of a message that holds a file."""
        sealed = _Entry(entry.by, entry.text, entry.event, entry.letter, file, entry.told)
        source = None if entry.event is None else self._sealer.mark(_SOURCE, entry.event)
        await self._session.execute(
            insert(_TIMELINE),
            {
                "case_id": case.id,
                "at": entry.at,
                "verb": entry.verb,
                "source": source,
                "book": self._sealer.seal_json(_ENTRY, _ENTRY_CODEC.dump_python(sealed, mode="json")),
            },
        )

    async def timeline(self, case: Case) -> list[TimelineEntry]:
        """Lists the steps of a case, oldest first."""
        rows = await self._session.execute(
            select(_TIMELINE).where(_TIMELINE.c.case_id == case.id).order_by(_TIMELINE.c.id)
        )
        return [self._entry(row.verb, row.at, row.book) for row in rows]

    async def from_event(self, event: EventId) -> list[tuple[Case, list[TimelineEntry]]]:
        """Finds the cases that a message led to, each with its steps, the first it did first."""
        rows = await self._session.execute(
            select(_TIMELINE)
            .where(_TIMELINE.c.source == self._sealer.mark(_SOURCE, event))
            .order_by(_TIMELINE.c.id)
        )
        steps: dict[CaseId, list[TimelineEntry]] = {}
        for row in rows.all():
            steps.setdefault(CaseId(row.case_id), []).append(self._entry(row.verb, row.at, row.book))
        return [(await self.get(case_id), entries) for case_id, entries in steps.items()]

    async def file_from(self, case: Case, event: EventId) -> dict[str, object] | None:
        """Returns the content of the message with a file that a step of a case came from."""
        books = await self._session.scalars(
            select(_TIMELINE.c.book)
            .where(_TIMELINE.c.source == self._sealer.mark(_SOURCE, event), _TIMELINE.c.case_id == case.id)
            .order_by(_TIMELINE.c.id)
        )
        opened = (_ENTRY_CODEC.validate_python(self._sealer.open_json(_ENTRY, book)) for book in books)
        return next((one.file for one in opened if one.file is not None), None)

    async def forget_words(self, event: EventId) -> None:
        """Takes the words out of the steps that a message led to."""
        rows = await self._session.execute(
            select(_TIMELINE).where(_TIMELINE.c.source == self._sealer.mark(_SOURCE, event))
        )
        for row in rows.all():
            old = _ENTRY_CODEC.validate_python(self._sealer.open_json(_ENTRY, row.book))
            wordless = _ENTRY_CODEC.dump_python(replace(old, text="", file=None), mode="json")
            book = self._sealer.seal_json(_ENTRY, wordless)
            await self._session.execute(update(_TIMELINE).where(_TIMELINE.c.id == row.id).values(book=book))

    async def _free_code(self) -> str:
        for _ in range(_TRIES):
            code = new_code()
            taken = await self._session.scalar(select(_CASES.c.id).where(_CASES.c.code == code))
            if taken is None:
                return code
        raise NoFreeCode

    def _columns(self, case: Case) -> dict[str, object]:
        return {
            "state": case.state,
            "level": int(case.level),
            "kind": case.kind,
            "opened_at": case.opened_at,
            "wake_at": case.wake_at if case.live else None,
            "reporter": self._mark(case.reporter),
            "book": self._sealer.seal_json(_BOOK, _CODEC.dump_python(case, mode="json")),
        }

    def _open(self, book: bytes) -> Case:
        return _CODEC.validate_python(self._sealer.open_json(_BOOK, book))

    def _entry(self, verb: str, at: datetime, book: bytes) -> TimelineEntry:
        sealed = _ENTRY_CODEC.validate_python(self._sealer.open_json(_ENTRY, book))
        return TimelineEntry(Verb(verb), at, sealed.by, sealed.text, sealed.event, sealed.letter, sealed.told)

    def _mark(self, person: UserId) -> bytes:
        return self._sealer.mark(_REPORTER, person)
