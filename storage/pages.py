"""Proof of delivery: whom each page was to ring, which of their devices it reached, whether it was read."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from bot.rules.identifiers import CaseId, LetterId, RoomId, UserId
from storage.connection import Connection
from storage.letters import LetterState
from storage.tables import LetterRow, PageRow, Table

_PAGES = Table.metadata.tables[PageRow.__tablename__]


@dataclass(frozen=True, slots=True)
class PageKept:
    """One page of one person: on how many devices it arrived (None: under way), and when it was read."""

    case_id: CaseId
    person: UserId
    round: int
    owed_at: datetime
    reached: int | None
    read_at: datetime | None


class Pages:
    """What became of pages."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session

    async def owe(
        self,
        letter: LetterId,
        cases: Collection[tuple[CaseId, int]],
        people: Collection[UserId],
        now: datetime,
    ) -> None:
        """Notes that a letter is to ring people for cases, in the given round of each."""
        rows = [
            {"letter_id": letter, "case_id": case, "person": person, "round": place, "owed_at": now}
            for case, place in cases
            for person in people
        ]
        if rows:
            await self._session.execute(insert(_PAGES), rows)

    async def delivered(self, letter: LetterId, devices: Collection[tuple[str, str]]) -> list[PageKept]:
        """Notes how many devices of each person got the key of a page; returns the pages of the letter."""
        kept = await self.of_letter(letter)
        for page in kept:
            reached = sum(1 for user, _ in devices if user == page.person)
            await self._session.execute(
                update(_PAGES)
                .where(_PAGES.c.letter_id == letter, _PAGES.c.person == page.person)
                .values(reached=reached)
            )
        return await self.of_letter(letter)

    async def of_letter(self, letter: LetterId) -> list[PageKept]:
        """Lists the pages that one letter is."""
        return await self._find(_PAGES.c.letter_id == letter)

    async def of_case(self, case: CaseId) -> list[PageKept]:
        """Lists the pages of a case, oldest first."""
        return await self._find(_PAGES.c.case_id == case)

    async def of_round(self, case: CaseId, place: int) -> list[PageKept]:
        """Lists the pages of one step of a case."""
        return await self._find((_PAGES.c.case_id == case) & (_PAGES.c.round == place))

    async def read(self, room_id: RoomId, person: UserId, at: datetime) -> None:
        """Notes that somebody has read what a room held by an instant (UTC)."""
        letters = select(LetterRow.id).where(LetterRow.room_id == room_id)
        await self._session.execute(
            update(_PAGES)
            .where(
                _PAGES.c.person == person,
                _PAGES.c.read_at.is_(None),
                _PAGES.c.reached > 0,
                _PAGES.c.owed_at <= at,
                _PAGES.c.letter_id.in_(letters),
            )
            .values(read_at=at)
        )

    async def stuck(self, before: datetime) -> int:
        """Counts the pages owed before an instant (UTC) that are still not sent."""
        count = await self._session.scalar(
            select(func.count())
            .select_from(_PAGES.join(LetterRow, LetterRow.id == _PAGES.c.letter_id))
            .where(LetterRow.state == LetterState.OWED, _PAGES.c.owed_at < before)
        )
        return count or 0

    async def forget(self, case: CaseId) -> None:
        """Drops what is known of the pages of a case."""
        await self._session.execute(delete(PageRow).where(PageRow.case_id == case))

    async def _find(self, where: object) -> list[PageKept]:
        rows = await self._session.execute(
            select(_PAGES).where(where).order_by(_PAGES.c.letter_id, _PAGES.c.person)  # type: ignore[arg-type]
        )
        return [
            PageKept(
                CaseId(row.case_id), UserId(row.person), row.round, row.owed_at, row.reached, row.read_at
            )
            for row in rows
        ]
