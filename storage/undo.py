"""Takes back one change of a record."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from storage import (
    action_items,
    agenda,
    comments,
    consultations,
    date_polls,
    decisions,
    entries,
    groups,
    meetings,
    oncall,
    reminders,
)
from storage.history import Change, Snapshot
from storage.letters import RecordKey
from storage.store import Transaction


async def revert(tx: Transaction, change: Change, now: datetime) -> None:
    """Puts the record (or the part of it that changed) back to what it was, and notes it in the history."""
    await _restore(tx, change)
    await tx.history.mark_undone(change, now)
    await tx.history.note(change.record, "undo", change.after, change.before, change.part)


async def _restore(tx: Transaction, change: Change) -> None:
    record, before = change.record, change.before
    whole: dict[str, Callable[[RecordKey, Snapshot | None], Awaitable[None]]] = {
        action_items.KIND: tx.actions.restore,
        decisions.KIND: tx.decisions.restore,
        meetings.KIND: tx.meetings.restore,
        agenda.KIND: tx.agenda.restore,
        date_polls.KIND: tx.date_polls.restore,
        entries.KIND: tx.entries.restore,
        consultations.KIND: tx.consultations.restore,
        comments.KIND: tx.comments.restore,
        reminders.KIND: tx.reminders.restore,
    }
    if record.kind in whole:
        await whole[record.kind](record, before)
        return
    parts: dict[str, Callable[[RecordKey, str, Snapshot | None], Awaitable[None]]] = {
        decisions.VOTE: tx.decisions.restore_vote,
        decisions.OBJECTION: tx.decisions.restore_objection,
        groups.KIND: tx.groups.restore,
        meetings.ATTENDANCE: tx.meetings.restore_attendance,
        oncall.KIND: tx.oncall.restore,
    }
    await parts[record.kind](record, change.part, before)
