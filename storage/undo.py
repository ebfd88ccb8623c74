"""Takes back one change of a record."""

from datetime import datetime

from storage import action_items, agenda, date_polls, decisions, entries, groups, meetings, oncall
from storage.history import Change
from storage.store import Transaction


async def revert(tx: Transaction, change: Change, now: datetime) -> None:
    """Puts the record (or the part of it that changed) back to what it was, and notes it in the history."""
    await _restore(tx, change)
    await tx.history.mark_undone(change, now)
    await tx.history.note(change.record, "undo", change.after, change.before, change.part)


async def _restore(tx: Transaction, change: Change) -> None:
    record, part, before = change.record, change.part, change.before
    match record.kind:
        case action_items.KIND:
            await tx.actions.restore(record, before)
        case decisions.KIND:
            await tx.decisions.restore(record, before)
        case decisions.VOTE:
            await tx.decisions.restore_vote(record, part, before)
        case decisions.OBJECTION:
            await tx.decisions.restore_objection(record, part, before)
        case groups.KIND:
            await tx.groups.restore(record, part, before)
        case meetings.KIND:
            await tx.meetings.restore(record, before)
        case meetings.ATTENDANCE:
            await tx.meetings.restore_attendance(record, part, before)
        case agenda.KIND:
            await tx.agenda.restore(record, before)
        case date_polls.KIND:
            await tx.date_polls.restore(record, before)
        case entries.KIND:
            await tx.entries.restore(record, before)
        case oncall.KIND:
            await tx.oncall.restore(record, part, before)
        case _:
            raise LookupError(record.kind)
