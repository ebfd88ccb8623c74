"""The entries of calendars as they were last given out: who has them must be told what became of them."""

from collections.abc import Collection, Iterable
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import or_, select

from bot.documents.calendar import Issue
from bot.rules.identifiers import GroupId
from storage.connection import Connection
from storage.tables import IssueRow

_PLACE = "calendar_ledger.book"
_CODEC = TypeAdapter(Issue)
# What shifts name as the record that they come from.
ONCALL = "oncall"


class CalendarLedger:
    """What was given out of the groups' calendars; it is never forgotten, or numbers would begin anew."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def of(
        self, group_id: GroupId, uids: Collection[str], since: datetime, *, oncall: bool = False
    ) -> dict[str, Issue]:
        """Returns what was given out of a group's calendar, by uid: these entries, and all that end since.

        The shifts `oncall` are a file of their own, and no other has them.
        """
        rows = await self._session.execute(
            select(IssueRow.uid, IssueRow.book)
            .where(IssueRow.group_id == group_id, or_(IssueRow.ends_at >= since, IssueRow.uid.in_(uids)))
            .order_by(IssueRow.uid)
        )
        known = {row.uid: _CODEC.validate_python(self._sealer.open_json(_PLACE, row.book)) for row in rows}
        return {uid: one for uid, one in known.items() if (one.entry.reference == ONCALL) is oncall}

    async def keep(self, group_id: GroupId, issues: Iterable[Issue]) -> None:
        """Keeps entries as they are given out now, in place of what they were."""
        for issue in issues:
            book = self._sealer.seal_json(_PLACE, _CODEC.dump_python(issue, mode="json"))
            entry = issue.entry
            await self._session.merge(
                IssueRow(group_id=group_id, uid=entry.uid, ends_at=entry.ends_at, book=book)
            )
        await self._session.flush()
