"""An edited message changes what it did; a deleted one takes it back."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.engine.calls import Circumstances
from bot.engine.carrying_out import Answered, CarryingOut
from bot.engine.messages import Corrected
from bot.texts import Refused, Text
from commands.command import Call, Reply
from commands.lines import Line
from commands.recording import goes_on, sealed_by
from commands.steps import names_of
from commands.undoing import after_undo, answered, check_correctable, check_not_sealed, too_late, undone
from storage.connection import Cause
from storage.history import Change
from storage.inbox import Applied
from storage.store import Transaction
from storage.undo import revert


class _CorrectionRefused(Exception):
    """A line of the new wording was refused, so the old one stands as a whole."""


class Corrections:
    """Undoes what a message did and does what its new wording says, in one transaction."""

    def __init__(self, circumstances: Circumstances, carrying_out: CarryingOut) -> None:
        self._circumstances = circumstances
        self._carrying_out = carrying_out

    async def correct(
        self, message: Corrected, call: Call, lines: list[Line], original: Applied | None, tx: Transaction
    ) -> Answered | None:
        """Applies a new wording: records keep their numbers; when a line is refused, nothing changes."""
        tx.because(Cause(call.sender, message.corrects, call.room_id, call.at))
        changes = await tx.history.of_event(message.corrects)
        try:
            async with tx.attempt():
                for change in changes:
                    await check_not_sealed(call, change, tx)
                if changes and original is not None:
                    await _check_in_time(call, original, changes, tx)
                for change in changes:
                    await check_correctable(call, change, tx)
                return await self._redo(call, lines, changes, tx)
        except Refused as refused:
            return Answered(Reply((refused.text,)), refused=True)
        except _CorrectionRefused as unchanged:
            (answered,) = unchanged.args
            if not changes:
                return Answered(answered.reply, refused=False)
            kept = Text.of("correction-not-applied", references=names_of(changes))
            texts = (*answered.reply.texts, kept)
            return Answered(replace(answered.reply, texts=texts), refused=True)

    async def withdraw(self, call: Call, tx: Transaction) -> Reply | None:
        """Takes back all that a deleted event did, as far as nothing was built on it; sealed notes stay."""
        changes = [one for one in await tx.history.of_event(call.event_id) if one.room_id == call.room_id]
        taken = []
        kept: list[Text] = []
        for change in changes:
            sealed = await sealed_by(change, call, tx) or await answered(call, change, tx)
            if sealed is not None:
                kept.append(sealed)
            elif not await _built_upon(change, tx):
                await revert(tx, change, call.now)
                taken.append(change)
            elif change.part:
                await tx.history.leave_out(change, call.now)
        await after_undo(call, taken, tx)
        reply = undone(call, taken) if taken else None
        if not kept:
            return reply
        return Reply(tuple(kept)) if reply is None else replace(reply, texts=(*reply.texts, *kept))

    async def _redo(
        self, call: Call, lines: list[Line], changes: list[Change], tx: Transaction
    ) -> Answered | None:
        made = [change for change in reversed(changes) if change.before is None and not change.part]
        for change in made:
            tx.history.reuse(change.record.kind, change.record.number)
        kept = {change.id for change in made}
        for change in changes:
            if change.id not in kept and change.verb != "correct":
                await revert(tx, change, call.now)
        answered = await self._carrying_out.lines(call, lines, self._circumstances.reading(call), tx)
        if answered is not None and answered.refused:
            raise _CorrectionRefused(answered)
        dropped = set(tx.history.not_reused())
        gone = [change for change in made if (change.record.kind, change.record.number) in dropped]
        for change in gone:
            await revert(tx, change, call.now)
        await after_undo(call, gone, tx)
        if answered is None:
            return Answered(undone(call, changes), refused=False) if changes else None
        return answered


async def _built_upon(change: Change, tx: Transaction) -> bool:
    """What a message made goes with it; what it changed stays when it was changed again since."""
    return (change.before is not None or bool(change.part)) and await tx.history.changed_since(change)


async def _check_in_time(call: Call, original: Applied, changes: list[Change], tx: Transaction) -> None:
    """Refuses an edit on a later day than the message's, or than the meeting's in which it was said."""
    zone = ZoneInfo(call.zone)
    if original.at.astimezone(zone).date() == call.at.astimezone(zone).date():
        return
    if not await goes_on(call, changes, tx):
        raise await too_late(call, changes, tx)
