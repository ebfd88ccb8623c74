"""Files that were asked for are made and posted: minutes as HTML, PDF and ODT, calendars as ICS."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.documents.calendar import Entry, Issue, calendar
from bot.documents.html import html
from bot.documents.minutes_sheet import sheet_of
from bot.documents.odt import odt
from bot.documents.pdf import pdf
from bot.documents.sheet import Sheet
from bot.duties.duty import Manners, name_of
from bot.rules.groups import Group
from bot.rules.rota import Shift, whole_stretches
from bot.texts import Text, Who, word
from storage.dates import give_out, host_of
from storage.filings import Filing
from storage.letters import Draft, LetterKind
from storage.postings import Attachment, Errand, Posting
from storage.record import record_of
from storage.store import Transaction

_FORMATS: tuple[tuple[str, str, Callable[[Sheet], bytes]], ...] = (
    ("pdf", "application/pdf", pdf),
    ("odt", "application/vnd.oasis.opendocument.text", odt),
    ("html", "text/html", html),
)
_TWO_WEEKS = timedelta(days=14)


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
        if filing.schedule_from is not None:
            return [await self._schedule(filing, filing.schedule_from, group, now, tx)]
        if filing.meeting is None:
            room = await tx.rooms.state(group.room_id)
            issues = await give_out(group, now, tx, host_of(self._manners.bot))
            written = calendar((room.name if room else None) or "", issues, now)
            return [Attachment.of("calendar.ics", "text/calendar", written)]
        meeting = await tx.meetings.get(group.id, filing.meeting)
        if meeting is None:
            return []
        sheet = sheet_of(await record_of(meeting, tx), filing.language, now)
        # Off the loop: a long PDF takes longer than a reminder may be late.
        made = await asyncio.to_thread(
            lambda: [(ending, media, write(sheet)) for ending, media, write in _FORMATS]
        )
        return [Attachment.of(f"{meeting.reference}.{ending}", media, data) for ending, media, data in made]

    async def _schedule(
        self, filing: Filing, start: datetime, group: Group, now: datetime, tx: Transaction
    ) -> Attachment:
        """Who is on call for two weeks, as a calendar file for everybody."""
        room = await tx.rooms.state(group.room_id)
        members = room.members if room is not None else ()
        roster = await tx.oncall.roster(group.id)
        entries = [
            self._shift(shift, name_of(shift.person, members), filing, now)
            for layer in roster.layers
            # Whole, so that the same shift is the same entry tomorrow.
            for shift in whole_stretches(roster, layer, start, start + _TWO_WEEKS)
            if shift.person is not None
        ]
        # Nobody keeps what was given out of it: whatever is given out later goes before.
        issues = [Issue(entry, now, sequence=int(now.timestamp()) // 60) for entry in entries]
        written = calendar((room.name if room else None) or "", issues, now)
        return Attachment.of("oncall.ics", "text/calendar", written)

    def _shift(self, shift: Shift, who: Who, filing: Filing, now: datetime) -> Entry:
        layer = Text.of("oncall-layer", layer=shift.layer)
        title = word(filing.language, now, Text.of("oncall-in-calendar", layer=layer, who=who)).body
        host = host_of(self._manners.bot)
        return Entry(
            uid=f"{filing.group_id}-oncall-{shift.layer}-{shift.starts_at:%Y%m%dT%H%M}@{host}",
            reference="oncall",
            title=title,
            starts_at=shift.starts_at,
            zone=shift.zone or self._manners.zone,
            length=shift.length,
        )
