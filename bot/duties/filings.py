"""Files that were asked for are made and posted: minutes as HTML, PDF and ODT, calendars as ICS.

What was answered to a consultation comes as PDF and ODT, all that a group holds as JSON and tables.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.documents import archive as archives
from bot.documents.calendar import calendar
from bot.documents.consultation_sheet import sheet_of as consultation_sheet_of
from bot.documents.html import html
from bot.documents.minutes_sheet import sheet_of
from bot.documents.odt import odt
from bot.documents.pdf import pdf
from bot.documents.sheet import Sheet
from bot.documents.spreadsheets import zipped
from bot.duties.duty import Manners
from bot.duties.schedule_file import Asked, schedule_file
from bot.rules.groups import Group
from storage.archiving import gather
from storage.compilations import compilation_of
from storage.dates import give_out, host_of
from storage.filings import Filing
from storage.letters import Draft, LetterKind
from storage.postings import Attachment, Errand, Posting
from storage.record import record_of
from storage.store import Transaction

_Format = tuple[str, str, Callable[[Sheet], bytes]]
_FORMATS: tuple[_Format, ...] = (
    ("pdf", "application/pdf", pdf),
    ("odt", "application/vnd.oasis.opendocument.text", odt),
    ("html", "text/html", html),
)
_OFFICE_FORMATS = tuple(one for one in _FORMATS if one[0] != "html")


class Filings:
    """Makes the files that commands owe; a crash on the way leaves them owed."""

    name = "filings"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Nothing is foreseen: files are owed at once, or not at all."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Makes the files that were asked for first."""
        filing = await tx.filings.take()
        if filing is None:
            return False
        for attachment in await self._files(filing, now, tx):
            errand = Errand(name=attachment.name, asked_in=filing.room_id, language=filing.language)
            posting = Posting(
                attachment.name,
                "",
                answers_event=filing.event_id,
                in_thread=filing.in_thread,
                errand=errand,
                attachment=attachment,
            )
            await tx.outbox.put(Draft(filing.room_id, posting, LetterKind.FILE), now)
        return True

    async def _files(self, filing: Filing, now: datetime, tx: Transaction) -> list[Attachment]:
        group = await tx.groups.get(filing.group_id)
        if filing.whole:
            return await self._whole(group, filing, now, tx)
        if filing.schedule_from is not None:
            asked = Asked(group, filing.schedule_from, filing.language, self._manners)
            return [Attachment.of("oncall.ics", "text/calendar", await schedule_file(asked, now, tx))]
        if filing.consultation is not None:
            return await self._consultation(filing, filing.consultation, now, tx)
        if filing.meeting is None:
            room = await tx.rooms.state(group.room_id)
            issues = await give_out(group, now, tx, host_of(self._manners.bot))
            written = calendar((room.name if room else None) or "", issues, now)
            return [Attachment.of("calendar.ics", "text/calendar", written)]
        meeting = await tx.meetings.get(group.id, filing.meeting)
        if meeting is None:
            return []
        sheet = sheet_of(await record_of(meeting, tx), filing.language, now)
        return await _written(meeting.reference, sheet, _FORMATS)

    async def _consultation(
        self, filing: Filing, number: int, now: datetime, tx: Transaction
    ) -> list[Attachment]:
        consultation = await tx.consultations.get(filing.group_id, number)
        if consultation is None:
            return []
        sheet = consultation_sheet_of(await compilation_of(consultation, tx), filing.language, now)
        return await _written(consultation.reference, sheet, _OFFICE_FORMATS)

    async def _whole(self, group: Group, filing: Filing, now: datetime, tx: Transaction) -> list[Attachment]:
        """All that is kept of a group: as it can be imported again, and as tables."""
        archive = await gather(group, now, tx)
        zone = group.timezone or self._manners.zone
        whole, tables = await asyncio.to_thread(
            lambda: (archives.written(archive), zipped(archive, filing.language, zone))
        )
        day = f"{now.astimezone(ZoneInfo(zone)):%Y-%m-%d}"
        return [
            Attachment.of(f"vigie-{day}.json", "application/json", whole),
            Attachment.of(f"vigie-{day}.zip", "application/zip", tables),
        ]


async def _written(name: str, sheet: Sheet, formats: tuple[_Format, ...]) -> list[Attachment]:
    """Writes a document in several formats; off the loop, for a long PDF would make a reminder late."""
    made = await asyncio.to_thread(
        lambda: [(ending, media, write(sheet)) for ending, media, write in formats]
    )
    return [Attachment.of(f"{name}.{ending}", media, data) for ending, media, data in made]
