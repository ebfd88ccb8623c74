"""The timelines of cases: each step sealed with its case's key and chained to those before it.

Nothing is changed afterwards but to take words out, and that is attested in the chain.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, insert, select, update

from bot.rules.cases import Case, TimelineEntry, Verb
from bot.rules.chain import Link, digest, in_case, seal
from bot.rules.identifiers import CaseId, EventId, LetterId, UserId
from storage.cases import KIND, Cases
from storage.chain import Chain
from storage.connection import Connection
from storage.own_keys import UNREADABLE, OwnKeys
from storage.tables import Table, TimelineRow

_ENTRY, _SOURCE = "timeline.book", "timeline.source"
# What no step keeps when its case is purged.
NO_WORDS = {"book": None, "source": None}
_TIMELINE = Table.metadata.tables[TimelineRow.__tablename__]
# Rows that can be read, and are steps rather than about one.
_STEPS = (
    select(_TIMELINE).where(_TIMELINE.c.book.is_not(None), _TIMELINE.c.of.is_(None)).order_by(_TIMELINE.c.id)
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What of a step is sealed."""

    by: UserId | None
    text: str
    event: EventId | None
    letter: LetterId | None
    file: dict[str, object] | None = None
    told: tuple[LetterId, ...] = ()


_CODEC = TypeAdapter(_Entry)


class Timeline:
    """Steps of cases, in order."""

    def __init__(self, connection: Connection, keys: OwnKeys, cases: Cases, chain: Chain) -> None:
        self._session = connection.session
        self._sealer = connection.sealer
        self._keys = keys
        self._cases = cases
        self._chain = chain

    async def note(self, case: Case, entry: TimelineEntry, file: dict[str, object] | None = None) -> None:
        """Adds a step to a case's timeline, with the content of a message that holds a file."""
        sealed = _Entry(entry.by, entry.text, entry.event, entry.letter, file, entry.told)
        book = await self._seal(case.id, sealed)
        link = Link(case.id, entry.at, entry.verb, digest(book))
        await self._session.execute(
            insert(_TIMELINE),
            {
                "case_id": case.id,
                "at": entry.at,
                "verb": entry.verb,
                "source": None if entry.event is None else self._mark(entry.event),
                "book": book,
                "digest": link.digest,
                "hash": await self._chain.bind(link),
            },
        )

    async def of_case(self, case: Case) -> list[TimelineEntry]:
        """Lists the steps of a case, oldest first; those nobody can read any more are left out."""
        rows = await self._session.execute(_STEPS.where(_TIMELINE.c.case_id == case.id))
        return [_shown(row, entry) for row, entry in await self._opened(rows.all())]

    async def by(self, person: UserId) -> list[TimelineEntry]:
        """Lists the steps that somebody took in any case, oldest first."""
        rows = await self._session.execute(_STEPS)
        steps = [_shown(row, entry) for row, entry in await self._opened(rows.all())]
        return [step for step in steps if step.by == person]

    async def was_taken(self, case: Case) -> bool:
        """Tells whether somebody took a case since it was opened, or opened again."""
        steps = select(_TIMELINE.c.verb).where(
            _TIMELINE.c.case_id == case.id, _TIMELINE.c.verb.in_([Verb.ACKNOWLEDGED, Verb.REOPENED])
        )
        latest = await self._session.scalar(steps.order_by(_TIMELINE.c.id.desc()).limit(1))
        return latest == Verb.ACKNOWLEDGED

    async def from_event(self, event: EventId) -> list[tuple[Case, list[TimelineEntry]]]:
        """Finds the cases that a message led to, each with its steps, the first it did first."""
        rows = await self._session.execute(_STEPS.where(_TIMELINE.c.source == self._mark(event)))
        steps: dict[CaseId, list[TimelineEntry]] = {}
        for row, entry in await self._opened(rows.all()):
            steps.setdefault(CaseId(row.case_id), []).append(_shown(row, entry))
        found = {case_id: await self._cases.find(case_id) for case_id in steps}
        return [(case, steps[case_id]) for case_id, case in found.items() if case is not None]

    async def sources(self, case_id: CaseId, among: Iterable[EventId]) -> set[EventId]:
        """Finds the messages that led to steps of a case, whether or not these can still be read."""
        marks = set(
            await self._session.scalars(select(_TIMELINE.c.source).where(_TIMELINE.c.case_id == case_id))
        )
        return {event for event in among if self._mark(event) in marks}

    async def file_from(self, case: Case, event: EventId) -> dict[str, object] | None:
        """Returns the content of the message with a file that a step of a case came from."""
        rows = await self._session.execute(
            _STEPS.where(_TIMELINE.c.source == self._mark(event), _TIMELINE.c.case_id == case.id)
        )
        opened = await self._opened(rows.all())
        return next((entry.file for _, entry in opened if entry.file is not None), None)

    async def forget_words(self, event: EventId, now: datetime) -> None:
        """Takes the words out of the steps that a message led to."""
        rows = await self._session.execute(_STEPS.where(_TIMELINE.c.source == self._mark(event)))
        for row, entry in await self._opened(rows.all()):
            book = await self._rewrite(row, replace(entry, text="", file=None))
            await self._chain.attest(row.id, CaseId(row.case_id), now, book)

    async def purge(self, case_id: CaseId) -> None:
        """Takes the words out of all steps of a case, and which messages they came from; the rest stays."""
        mine = update(_TIMELINE).where(_TIMELINE.c.case_id == case_id)
        await self._session.execute(mine.values(NO_WORDS))

    async def give_old_ones_keys(self, cases: list[CaseId]) -> None:
        """Seals the steps of cases from before there were own keys with theirs, and chains them."""
        for case_id in cases:
            rows = await self._session.execute(_STEPS.where(_TIMELINE.c.case_id == case_id))
            for row in rows.all():
                with suppress(*UNREADABLE):
                    await self._rewrite(row, _CODEC.validate_python(self._sealer.open_json(_ENTRY, row.book)))
        await self._chain.add_old_ones(cases)

    async def _rewrite(self, row: Row[Any], entry: _Entry) -> bytes:
        book = await self._seal(CaseId(row.case_id), entry)
        await self._session.execute(update(_TIMELINE).where(_TIMELINE.c.id == row.id).values(book=book))
        return book

    async def _seal(self, case_id: CaseId, entry: _Entry) -> bytes:
        sealer = await self._keys.of(KIND, case_id)
        return sealer.seal_json(_ENTRY, _CODEC.dump_python(entry, mode="json"))

    async def _open(self, row: Row[Any]) -> _Entry:
        sealer = await self._keys.of(KIND, row.case_id)
        return _CODEC.validate_python(sealer.open_json(_ENTRY, row.book))

    async def _opened(self, rows: Iterable[Row[Any]]) -> list[tuple[Row[Any], _Entry]]:
        """Opens steps, but those that nobody can read any more: the check of the story tells of them."""
        opened = []
        for row in rows:
            with suppress(*UNREADABLE):
                opened.append((row, await self._open(row)))
        return opened

    def _mark(self, event: EventId) -> bytes:
        return self._sealer.mark(_SOURCE, event)


def _shown(row: Row[Any], sealed: _Entry) -> TimelineEntry:
    return TimelineEntry(
        Verb(row.verb),
        row.at,
        sealed.by,
        sealed.text,
        sealed.event,
        sealed.letter,
        sealed.told,
        seal(in_case(row.hash or b"")),
    )
