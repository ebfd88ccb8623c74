"""Minutes as they were approved: what happens to their records afterwards changes them no more."""

from pydantic import TypeAdapter

from bot.documents.minutes import Minutes
from bot.rules.meetings import Meeting
from storage.connection import Connection
from storage.tables import MinutesRow

_PLACE = "minutes.book"
_CODEC = TypeAdapter(Minutes)


class SealedMinutes:
    """The minutes of approved meetings, each whole."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def keep(self, meeting: Meeting, minutes: Minutes) -> None:
        """Keeps minutes as they are approved, in place of those of an approval that was taken back."""
        book = self._sealer.seal_json(_PLACE, _CODEC.dump_python(minutes, mode="json"))
        await self._session.merge(MinutesRow(group_id=meeting.group_id, meeting=meeting.number, book=book))
        await self._session.flush()

    async def of(self, meeting: Meeting) -> Minutes | None:
        """Returns the minutes of a meeting as they were approved last."""
        row = await self._session.get(MinutesRow, (meeting.group_id, meeting.number), populate_existing=True)
        return None if row is None else _CODEC.validate_python(self._sealer.open_json(_PLACE, row.book))
