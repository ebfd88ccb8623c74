"""Files that were asked for: making them takes longer than a command may."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from bot.rules.identifiers import EventId, GroupId, RoomId
from bot.texts import Language
from storage.connection import Connection
from storage.tables import FilingRow


@dataclass(frozen=True, slots=True)
class Filing:
    """The files of a meeting's minutes, or without one of the group's calendar; asked for by an event.

    With `schedule_from` it is the file of who is on call from that instant, with `consultation` what was
    answered to that one, with `whole` all of the group.
    """

    group_id: GroupId
    meeting: int | None
    room_id: RoomId
    event_id: EventId
    in_thread: bool
    language: Language
    schedule_from: datetime | None = None
    consultation: int | None = None
    whole: bool = False


class Filings:
    """What files are owed."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session

    async def owe(self, filing: Filing) -> None:
        """Owes the files."""
        self._session.add(
            FilingRow(
                group_id=filing.group_id,
                meeting=filing.meeting,
                room_id=filing.room_id,
                event_id=filing.event_id,
                in_thread=filing.in_thread,
                language=filing.language,
                schedule_from=filing.schedule_from,
                consultation=filing.consultation,
                whole=filing.whole,
            )
        )
        await self._session.flush()

    async def take(self) -> Filing | None:
        """Takes what was asked for first; its transaction makes the files, or puts it back."""
        row = (await self._session.scalars(select(FilingRow).order_by(FilingRow.id).limit(1))).one_or_none()
        if row is None:
            return None
        await self._session.execute(delete(FilingRow).where(FilingRow.id == row.id))
        return Filing(
            GroupId(row.group_id),
            row.meeting,
            RoomId(row.room_id),
            EventId(row.event_id),
            row.in_thread,
            Language(row.language),
            row.schedule_from,
            row.consultation,
            row.whole,
        )
