"""Takes back one change of a record."""

from datetime import datetime

from storage import action_items, decisions, groups
from storage.history import Change
from storage.store import Transaction


async def revert(tx: Transaction, change: Change, now: datetime) -> None:
    """Puts the record (or the part of it that changed) back to what it was, and notes it in the history."""
    if change.record.kind == action_items.KIND:
        await tx.actions.restore(change.record, change.before)
    elif change.record.kind == groups.KIND:
        await tx.groups.restore(change.record, change.part, change.before)
    elif change.record.kind == decisions.KIND:
        await tx.decisions.restore(change.record, change.before)
    elif change.record.kind == decisions.VOTE:
        await tx.decisions.restore_vote(change.record, change.part, change.before)
    else:
        await tx.decisions.restore_objection(change.record, change.part, change.before)
    await tx.history.mark_undone(change, now)
    await tx.history.note(change.record, "undo", change.after, change.before, change.part)
