"""Meetings are reminded of, asked about when nobody ends them, and topics whose time is up are told."""

from dataclasses import replace
from datetime import datetime

from bot.duties.duty import LATE, Manners
from bot.rules.groups import Group
from bot.rules.identifiers import EventId, UserId
from bot.rules.meetings import (
    EARLY,
    Entry,
    Meeting,
    MeetingState,
    Rsvp,
    Stage,
    current_reminder,
)
from bot.texts import Moment, Quote, Text, word
from storage.connection import Cause
from storage.holding import approve_by_silence, at_once_with, close, plan_next, set_agenda_free
from storage.letters import POSTING, Draft
from storage.meetings import key
from storage.postings import Posting
from storage.store import Transaction


class Meetings:
    """Does what is owed to meetings as time passes; each thing once."""

    name = "meetings"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next reminder, question or end of a topic's time is due."""
        due = (await tx.meetings.next_due(), await tx.entries.next_box())
        return min((at for at in due if at is not None), default=None)

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does what fell due first."""
        entry = await tx.entries.box_over(now)
        if entry is not None:
            await tx.entries.box_told(entry)
            await self._time_is_up(entry, now, tx)
            return True
        found = await tx.meetings.due(now)
        if found is None:
            return False
        meeting, _ = found
        tx.because(Cause(self._manners.bot, EventId(f"due {meeting.source_event}"), meeting.room_id, now))
        group = await tx.groups.get(meeting.group_id)
        match meeting.state:
            case MeetingState.PLANNED:
                await self._planned(meeting, group, now, tx)
            case MeetingState.RUNNING:
                await self._forgotten(meeting, group, now, tx)
            case MeetingState.ENDED:
                await self._consented(meeting, group, now, tx)
            case _:
                await tx.meetings.arm(meeting, now)
        return True

    async def _planned(self, meeting: Meeting, group: Group, now: datetime, tx: Transaction) -> None:
        if now >= meeting.ends_at + EARLY:
            lapsed = await tx.meetings.change(replace(meeting, state=MeetingState.LAPSED), "lapse")
            await set_agenda_free(lapsed, tx)
            following = await plan_next(lapsed, now, tx)
            texts = [Text.of("meeting-lapsed", reference=lapsed.reference, title=Quote(lapsed.title, 200))]
            if following is not None:
                texts += await _next(following, tx)
            await self._post(lapsed, group, texts, (), now, tx)
            return
        await tx.meetings.arm(meeting, now)
        reminder = current_reminder(meeting, now)
        if reminder is not None and f"meeting-{reminder[0].value}" not in group.quiet_nudges:
            await self._remind(meeting, group, reminder, now, tx)

    async def _remind(
        self, meeting: Meeting, group: Group, reminder: tuple[Stage, datetime], now: datetime, tx: Transaction
    ) -> None:
        stage, at = reminder
        late = now - at > LATE
        items = await tx.agenda.of(group.id, meeting.number) + await tx.agenda.of(group.id, None)
        texts = [
            Text.of(
                f"meeting-reminder-{stage.value}",
                reference=meeting.reference,
                title=Quote(meeting.title, 200),
                at=Moment(meeting.starts_at, meeting.zone),
                place=Text.of("meeting-at", place=Quote(meeting.place, 200)) if meeting.place else "",
                items=len(items),
                prefix=Quote(self._manners.prefix),
                late="yes" if late else "no",
            )
        ]
        if late:
            texts.append(Text.of("nudge-came-late", at=Moment(at, meeting.zone)))
        answered = await tx.meetings.attendances(meeting)
        declined = {person for person, one in answered.items() if one.rsvp is Rsvp.NO}
        members = await tx.rooms.members(group.room_id)
        rings = tuple(one.user_id for one in members if not one.is_bot and one.user_id not in declined)
        await self._post(meeting, group, texts, rings, now, tx)

    async def _forgotten(self, meeting: Meeting, group: Group, now: datetime, tx: Transaction) -> None:
        """Asks whether a meeting is over; unanswered, closes it."""
        if meeting.asked_at is None:
            await tx.meetings.write(replace(meeting, asked_at=now))
            text = Text.of("meeting-over", reference=meeting.reference, prefix=Quote(self._manners.prefix))
            rings = (meeting.chair,) if meeting.chair is not None else ()
            await self._post(meeting, group, [text], rings, now, tx)
            return
        closed = await close(meeting, now, tx)
        texts = [Text.of("meeting-closed-itself", reference=meeting.reference, count=closed.carried)]
        if closed.following is not None:
            texts += await _next(closed.following, tx)
        await self._post(meeting, group, texts, (), now, tx)

    async def _consented(self, meeting: Meeting, group: Group, now: datetime, tx: Transaction) -> None:
        """Approves minutes that nobody corrected until their deadline."""
        if await approve_by_silence(meeting, now, tx):
            text = Text.of("minutes-consented", reference=meeting.reference)
            await self._post(meeting, group, [text], (), now, tx)
            return
        prefix = Quote(self._manners.prefix)
        text = Text.of("minutes-changed-since", reference=meeting.reference, prefix=prefix)
        rings = (meeting.chair,) if meeting.chair is not None else ()
        await self._post(meeting, group, [text], rings, now, tx)

    async def _time_is_up(self, entry: Entry, now: datetime, tx: Transaction) -> None:
        group = await tx.groups.get(entry.group_id)
        meeting = await tx.meetings.running(entry.group_id)
        current = await tx.entries.topic(meeting) if meeting is not None else None
        if meeting is None or current is None or current.number not in {entry.number, entry.topic}:
            return
        rings = (meeting.chair,) if meeting.chair is not None else ()
        text = Text.of("topic-time-up", text=Quote(current.text, 140))
        await self._post(meeting, group, [text], rings, now, tx)

    async def _post(
        self,
        meeting: Meeting,
        group: Group,
        texts: list[Text],
        rings: tuple[UserId, ...],
        now: datetime,
        tx: Transaction,
    ) -> None:
        if group.archived_at is not None:
            return
        wording = word(self._manners.language_of(group.language), now, *texts)
        posting = Posting.of(wording, rings=rings)
        await tx.outbox.put(Draft(group.room_id, posting, urgency=POSTING, about=key(meeting)), now)


async def _next(following: Meeting, tx: Transaction) -> list[Text]:
    """Says which meeting of a series comes next, and what else the group has planned for then."""
    at = Moment(following.starts_at, following.zone)
    texts = [Text.of("meeting-next", reference=following.reference, at=at)]
    for other in await at_once_with(following, tx):
        texts.append(Text.of("meeting-at-once", reference=other.reference, title=Quote(other.title, 100)))
    return texts
