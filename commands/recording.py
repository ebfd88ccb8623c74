"""How lines come into the minutes of a meeting, and how long what brought them there may change them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.consultations import ConsultationState
from bot.rules.meetings import Entry, EntryKind, Meeting, MeetingState, MinutesState
from bot.texts import Quote, Refused, Text
from commands import gathering
from commands.command import Call
from commands.words import words
from storage import comments, meetings
from storage.entries import KIND
from storage.history import Change
from storage.store import Transaction

OFF = words(
    fr="hors-pv|hors|hors-compte-rendu",
    en="off|off-record|off-the-record",
    de="vertraulich",
    lb="vertraulech",
)
ON = words(fr="au-pv|reprise", en="on", de="wieder-offen", lb="nees-op")
_MARK = re.compile(r"\s*\[([^\[\]]{2,30})\]")


@dataclass(frozen=True, slots=True)
class Where:
    """The meeting that a line is for, and the line it is a new wording of."""

    meeting: Meeting
    old: Entry | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a line says or refers to, and where it belongs."""

    kind: EntryKind
    text: str = field(default="", repr=False)
    record: int | None = None
    topic: int | None = None
    item: int | None = None
    box_ends: datetime | None = None


def is_off_record(said: str) -> bool:
    """Tells whether words begin with a mark that keeps them off the record, such as `[off]`."""
    found = _MARK.match(said)
    return found is not None and OFF.means("-".join(found[1].split()))


async def find_where(call: Call, tx: Transaction) -> Where:
    """Finds the meeting a line is for: that of the line it corrects, else the one being held; or refuses."""
    where = await _where_it_was(call, tx)
    return where or Where(await gathering.running(call, tx))


async def enter(call: Call, where: Where, content: Content, tx: Transaction) -> Entry:
    """Puts a line into the minutes: the only way there, and refused while the meeting is off the record.

    Minutes that were to be approved by silence are no longer, when a note of theirs is corrected; whether
    their decisions and action items are still those put forward is seen at the deadline.
    """
    meeting = where.meeting
    if meeting.off_record:
        raise Refused("off-record-not-kept", prefix=Quote(call.prefix), on=Quote(ON.said(call.language)))
    if where.old is not None and content.record is None and meeting.approve_at is not None:
        await tx.meetings.change(replace(meeting, approve_at=None), "halt")

    def entry(number: int, old: Entry | None) -> Entry:
        return Entry(
            meeting.group_id,
            number,
            meeting.number,
            content.kind,
            call.sender,
            old.at if old else call.at,
            content.text,
            record=content.record,
            topic=content.topic,
            item=content.item,
            box_ends=content.box_ends,
        )

    return await tx.entries.add(meeting.group_id, entry)


async def topic_of(where: Where, tx: Transaction) -> Entry | None:
    """Finds the topic that a line belongs under: its own when it is corrected, else the one come to last."""
    old = where.old
    if old is None or old.kind in {EntryKind.TOPIC, EntryKind.RETURN}:
        return await tx.entries.topic(where.meeting)
    topic = None if old.topic is None else await tx.entries.get(old.group_id, old.topic)
    return None if topic is None or topic.removed else topic


async def minute(call: Call, kind: EntryKind, number: int, tx: Transaction) -> None:
    """Puts a decision or an action item under the topic of the meeting that is being held in this room."""
    where = await _where_it_was(call, tx)
    if where is None:
        meeting = await tx.meetings.running(call.in_group.id)
        if meeting is None or call.private or call.room_id != call.in_group.room_id:
            return
        where = Where(meeting)
    topic = await topic_of(where, tx)
    await enter(call, where, Content(kind, record=number, topic=topic.number if topic else None), tx)


async def sealed_by(change: Change, call: Call, tx: Transaction) -> Text | None:
    """Says why a note of approved minutes stays as it is, and how it gets an annex; None for all else."""
    if change.record.kind != KIND:
        return None
    entry = await tx.entries.get(change.record.group_id, change.record.number)
    if entry is None or entry.record is not None or entry.kind is EntryKind.ANNEX:
        return None
    meeting = await tx.meetings.get(entry.group_id, entry.meeting)
    if meeting is None or meeting.minutes is not MinutesState.APPROVED:
        return None
    return Text.of("note-sealed", reference=meeting.reference, line=entry.number, prefix=Quote(call.prefix))


async def goes_on(call: Call, changes: Sequence[Change], tx: Transaction) -> bool:
    """Tells whether the day of a meeting still lasts for what a message recorded in it.

    It lasts until midnight after the meeting was closed; for notes, until their minutes are approved; for
    comments, as long as their consultation is open.
    """
    if changes and all([await _still_asked(one, tx) for one in changes]):
        return True
    entries = [
        await tx.entries.get(one.record.group_id, one.record.number)
        for one in changes
        if one.record.kind == KIND
    ]
    notes = bool(entries) and all(one is not None and one.record is None for one in entries)
    numbers = {one.meeting for one in entries if one is not None}
    numbers |= {one.record.number for one in changes if one.record.kind == meetings.ATTENDANCE}
    zone = ZoneInfo(call.zone)
    for number in numbers:
        meeting = await tx.meetings.get(call.in_group.id, number)
        if meeting is None:
            continue
        today = meeting.ended_at is not None and (
            meeting.ended_at.astimezone(zone).date() == call.at.astimezone(zone).date()
        )
        held = meeting.state is MeetingState.RUNNING
        if held or today or (notes and meeting.minutes is MinutesState.DRAFT):
            return True
    return False


async def _still_asked(change: Change, tx: Transaction) -> bool:
    """Tells whether a change is a comment on a consultation that is open."""
    if change.record.kind != comments.KIND:
        return False
    answer = await tx.comments.get(change.record.group_id, change.record.number)
    found = await tx.consultations.get(change.record.group_id, answer.consultation) if answer else None
    return found is not None and found.state is ConsultationState.OPEN


async def _where_it_was(call: Call, tx: Transaction) -> Where | None:
    number = tx.history.corrected(KIND)
    old = None if number is None else await tx.entries.get(call.in_group.id, number)
    meeting = None if old is None else await tx.meetings.get(call.in_group.id, old.meeting)
    if meeting is None or meeting.started_at is None:
        return None
    return Where(meeting, old)
