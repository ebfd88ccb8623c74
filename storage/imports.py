"""Groups that were imported and wait for a room: each archive sealed whole, until a room adopts it."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.documents.archive import Archive, read, written
from bot.rules.folding import fold
from storage.connection import Connection
from storage.tables import ImportRow

_NAME, _BOOK = "imports.name", "imports.book"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An imported group: since when it waits (UTC), and under which name."""

    id: int
    at: datetime
    name: str = field(repr=False)


class Imports:
    """What was imported."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def keep(self, archive: Archive, at: datetime) -> None:
        """Keeps an archive that was checked."""
        self._session.add(
            ImportRow(
                at=at,
                name=self._sealer.seal(_NAME, archive.group.name),
                book=self._sealer.seal(_BOOK, written(archive).decode()),
            )
        )
        await self._session.flush()

    async def waiting(self) -> list[Waiting]:
        """Lists what waits, longest first."""
        rows = await self._session.execute(
            select(ImportRow.id, ImportRow.at, ImportRow.name).order_by(ImportRow.id)
        )
        return [Waiting(row.id, row.at, self._sealer.open(_NAME, row.name)) for row in rows]

    async def named(self, name: str) -> Waiting | None:
        """Finds what waits under a name, however that is written."""
        wanted = fold(" ".join(name.split()))
        return next((one for one in await self.waiting() if fold(" ".join(one.name.split())) == wanted), None)

    async def archive(self, waiting: Waiting) -> Archive:
        """Returns the archive of a group that waits."""
        book = await self._session.scalar(select(ImportRow.book).where(ImportRow.id == waiting.id))
        if book is None:
            raise LookupError(waiting.id)
        return read(self._sealer.open(_BOOK, book).encode())

    async def rewrite(self, waiting: Waiting, archive: Archive) -> None:
        """Keeps an archive in place of what waited."""
        book = self._sealer.seal(_BOOK, written(archive).decode())
        await self._session.execute(update(ImportRow).where(ImportRow.id == waiting.id).values(book=book))

    async def drop(self, waiting: Waiting) -> None:
        """Forgets what waits no longer."""
        await self._session.execute(delete(ImportRow).where(ImportRow.id == waiting.id))
