"""How steps are chained as they are written; `storage.verifying` checks it (see `bot.rules.chain`)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, func, insert, select, update

from bot.rules.chain import START, Link, bind, digest, in_all, in_case, seal
from bot.rules.identifiers import CaseId
from storage.connection import Connection
from storage.facts import Facts
from storage.sealed import SealBroken
from storage.tables import Table, TimelineRow

# The fact that says how the chain ended when it was written last.
HEAD = "story-head"
# What stands in the place of a verb where a row attests the new words of another.
_ATTESTS = "attests"
_TIMELINE = Table.metadata.tables[TimelineRow.__tablename__]


class Chain:
    """The end of the chain, in all cases and in each; kept in memory, so that a step costs no question."""

    def __init__(self, connection: Connection, facts: Facts) -> None:
        self._connection = connection
        self._session = connection.session
        self._memory = connection.memory
        self._facts = facts

    def begin(self, case: CaseId) -> None:
        """Begins the chain of a new case."""
        self._memory.chained_cases[case] = START

    async def bind(self, link: Link) -> bytes:
        """Returns the hash of a step that is written now, after all others."""
        before = await self._end()
        made = bind(self._connection.chaining, before, await self._end_of(link.case), link)
        self._memory.chained, self._memory.chained_cases[link.case] = in_all(made), in_case(made)
        self._connection.chained = True
        return made

    async def attest(self, entry: int, case: CaseId, at: datetime, book: bytes) -> None:
        """Attests that a step has other sealed words from now on, and that we changed them."""
        link = Link(case, at, _ATTESTS, digest(book), entry)
        row = {"case_id": case, "at": at, "verb": _ATTESTS, "of": entry, "digest": link.digest}
        await self._session.execute(insert(_TIMELINE), {**row, "hash": await self.bind(link)})

    async def seal_of(self, case: CaseId) -> str:
        """Shows what the chain of a case has come to, so that people can compare it later."""
        return seal(await self._end_of(case))

    async def keep(self) -> None:
        """Keeps how the chain ends, if this transaction went on with it."""
        if self._connection.chained:
            await self._facts.put(HEAD, (await self._end()).hex())
            self._connection.chained = False

    async def add_old_ones(self, cases: Sequence[CaseId]) -> None:
        """Chains the steps of cases from before there was a chain, in order.

        Only where there is none yet: who takes the chain away shall not have another made.
        """
        begun = exists().where(_TIMELINE.c.hash.is_not(None))
        if not cases or await self._session.scalar(select(begun)):
            return
        columns = (_TIMELINE.c.id, _TIMELINE.c.case_id, _TIMELINE.c.at, _TIMELINE.c.verb, _TIMELINE.c.book)
        rows = await self._session.execute(select(*columns).order_by(_TIMELINE.c.id))
        ours = set(cases)
        for row in rows.all():
            if row.case_id in ours:
                link = Link(row.case_id, row.at, row.verb, digest(row.book))
                chained = {"digest": link.digest, "hash": await self.bind(link)}
                await self._session.execute(
                    update(_TIMELINE).where(_TIMELINE.c.id == row.id).values(**chained)
                )

    async def _end(self) -> bytes:
        if self._memory.chained is None:
            self._memory.chained = await (self._written() if self._connection.chained else self._kept())
        return self._memory.chained

    async def _end_of(self, case: int) -> bytes:
        known = self._memory.chained_cases.get(case)
        if known is None:
            latest = select(func.max(_TIMELINE.c.id)).where(_TIMELINE.c.case_id == case).scalar_subquery()
            found = await self._session.scalar(select(_TIMELINE.c.hash).where(_TIMELINE.c.id == latest))
            known = self._memory.chained_cases[case] = in_case(found or START)
        return known

    async def _written(self) -> bytes:
        """Where this transaction went on with the chain already: what it wrote last."""
        latest = select(_TIMELINE.c.hash).order_by(_TIMELINE.c.id.desc()).limit(1)
        return in_all(await self._session.scalar(latest) or START)

    async def _kept(self) -> bytes:
        """Not the last row: where that is not what we wrote last, the break has to stay to be seen.

        A fact that cannot be opened breaks the chain, and keeps no alert back.
        """
        try:
            return bytes.fromhex(await self._facts.get(HEAD) or "")
        except (SealBroken, ValueError):
            return START
