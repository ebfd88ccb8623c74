"""The way back: taking a command's changes back, as a whole, when nothing was built on them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.consulting.showing import refresh as refresh_consultation
from bot.rules.identifiers import EventId
from bot.rules.people import Role
from bot.rules.voting import DecisionState
from bot.texts import Quote, Refused, Text
from commands.command import Call, Reply
from commands.dating import end_poll
from commands.gathering import to_the_room
from commands.proposals import end_vote, poll_of, refresh
from commands.recording import sealed_by
from commands.steps import in_words, name_of
from storage import (
    action_items,
    comments,
    consultations,
    date_polls,
    decisions,
    entries,
    meetings,
    oncall,
    reminders,
)
from storage.decisions import key
from storage.history import IMPORTED, Change
from storage.holding import set_stranded_free
from storage.letters import RecordKey
from storage.store import Transaction
from storage.undo import revert

_REFERENCE = re.compile(r"([ACDMRacdmr])\s?[-‐‑–]?\s?(\d{1,9})")
_KINDS = {
    "A": action_items.KIND,
    "C": consultations.KIND,
    "D": decisions.KIND,
    "M": meetings.KIND,
    "R": reminders.KIND,
}
# What an edit makes anew: where something was done with it since, it stays.
_REBUILT = frozenset({meetings.KIND, date_polls.KIND, oncall.KIND, consultations.KIND, reminders.KIND})
# What the group's room was told of, wherever it was typed.
_TOLD = _REBUILT - {reminders.KIND}
_OF_DECISIONS = frozenset({decisions.KIND, decisions.VOTE, decisions.OBJECTION})


async def undo_reply(call: Call, reference: str | None, tx: Transaction) -> Reply:
    """Takes back one's last command, the one replied to, or the last change of the record named."""
    if reference is not None:
        return await take_back(call, await _last_change_of(call, reference, tx), tx)
    replied = call.replied
    if replied is not None and replied.answers is not None:
        return await take_back(call, replied.answers, tx)
    last = await tx.history.last_event_of(call.sender, call.room_id)
    if last is None:
        raise Refused("nothing-to-undo")
    return await take_back(call, last, tx)


async def take_back(call: Call, event_id: EventId, tx: Transaction) -> Reply:
    """Takes back all that an event changed; refuses when it is not the caller's, or was built upon."""
    changes = await tx.history.of_event(event_id)
    if not changes:
        raise Refused("nothing-to-undo")
    if not await _within_reach(call, changes, tx):
        raise Refused("nothing-to-undo")
    if any(change.by == call.bot for change in changes):
        raise Refused("nothing-to-undo")
    if any(change.by != call.sender for change in changes) and not call.may(Role.CHAIR):
        raise Refused("undo-not-yours", who=call.who(changes[0].by))
    for change in changes:
        await check_not_sealed(call, change, tx)
        answered_by_others = await answered(call, change, tx)
        if answered_by_others is not None:
            raise Refused(answered_by_others.id, **answered_by_others.values)
        if await tx.history.changed_since(change):
            raise Refused("undo-built-upon", reference=name_of(change.record))
    for change in changes:
        await revert(tx, change, call.now)
    await after_undo(call, changes, tx)
    return undone(call, changes)


async def _within_reach(call: Call, changes: list[Change], tx: Transaction) -> bool:
    """Tells whether changes may be spoken of here: those of the group, but for what others do in private.

    What somebody set in private they take back there, however many groups they are in.
    """
    for change in changes:
        if change.record.kind == reminders.KIND:
            reminder = await tx.reminders.get(change.record.group_id, change.record.number)
            if reminder is not None and reminder.private:
                if reminder.room_id != call.room_id or reminder.author != call.sender:
                    return False
                continue
        if change.record.group_id != call.in_group.id:
            return False
    return True


async def after_undo(call: Call, changes: list[Change], tx: Transaction) -> None:
    """Brings what hangs on what was taken back in line with it: counts, polls in the room, agendas."""
    await set_stranded_free(changes, tx)
    numbers = dict.fromkeys(change.record.number for change in changes if change.record.kind in _OF_DECISIONS)
    for number in numbers:
        decision = await tx.decisions.get(changes[0].record.group_id, number)
        if decision is None or decision.terms is None:
            continue
        if decision.state is DecisionState.PROPOSED:
            await refresh(call, decision, tx)
            if not await tx.outbox.open_polls(key(decision)):
                await tx.outbox.put(poll_of(decision, call), call.now)
        else:
            await end_vote(decision, call, tx)
    for number in dict.fromkeys(
        change.record.number for change in changes if change.record.kind == consultations.KIND
    ):
        consultation = await tx.consultations.get(changes[0].record.group_id, number)
        if consultation is not None:
            await refresh_consultation(call.house, consultation, tx, call.now)
    for number in dict.fromkeys(
        change.record.number for change in changes if change.record.kind == date_polls.KIND
    ):
        poll = await tx.date_polls.get(changes[0].record.group_id, number)
        if poll is not None:
            await end_poll(poll, call, tx)


async def answered(call: Call, change: Change, tx: Transaction) -> Text | None:
    """Says why a consultation that others have answered stays, and what to do instead; None for all else."""
    if change.record.kind != consultations.KIND or change.before is not None:
        return None
    consultation = await tx.consultations.get(change.record.group_id, change.record.number)
    if consultation is None or all(one.by == call.sender for one in await tx.comments.of(consultation)):
        return None
    return Text.of("consult-answered", reference=consultation.reference, prefix=Quote(call.prefix))


async def check_not_sealed(call: Call, change: Change, tx: Transaction) -> None:
    """Refuses to change a note of minutes that are approved."""
    sealed = await sealed_by(change, call, tx)
    if sealed is not None:
        raise Refused(sealed.id, **sealed.values)


async def check_correctable(call: Call, change: Change, tx: Transaction) -> None:
    """Refuses an edit whose effect would change under other people's feet."""
    if change.record.kind == decisions.KIND and change.before is None:
        decision = await tx.decisions.get(change.record.group_id, change.record.number)
        if decision is not None and decision.terms is not None:
            votes = await tx.decisions.votes(decision)
            others = {vote.voter for vote in votes}
            others |= {one.by for one in await tx.decisions.objections(decision)}
            if decision.state is not DecisionState.PROPOSED or others - {call.sender}:
                raise Refused("correction-voted-upon", reference=decision.reference)
    elif (change.before is not None or change.record.kind in _REBUILT) and await tx.history.changed_since(
        change
    ):
        raise Refused("undo-built-upon", reference=name_of(change.record))


def undone(call: Call, changes: Sequence[Change]) -> Reply:
    """Says what was taken back, step by step; also in the group's room, where that was told of it."""
    told = [change for change in changes if change.record.kind in _TOLD]
    reply = Reply((Text.of("undone", steps=in_words(call, changes)),))
    if not call.private or not told:
        return reply
    return replace(reply, also=(to_the_room(call, [Text.of("undone", steps=in_words(call, told))], None),))


async def too_late(call: Call, changes: list[Change], tx: Transaction) -> Refused:
    """Says that an edit comes too late, and which command changes what the message recorded first."""
    record = changes[-1].record
    kind = "decision" if record.kind in _OF_DECISIONS else record.kind
    reference, line = name_of(record), 0
    if record.kind == comments.KIND:
        answer = await tx.comments.get(record.group_id, record.number)
        reference = f"C-{answer.consultation if answer else 0}"
    if record.kind == entries.KIND:
        entry = await tx.entries.get(record.group_id, record.number)
        reference, line = f"M-{entry.meeting if entry else 0}", record.number
    return Refused(
        "correction-too-late", kind=kind, reference=reference, line=line, prefix=Quote(call.prefix)
    )


async def _last_change_of(call: Call, reference: str, tx: Transaction) -> EventId:
    found = _REFERENCE.fullmatch(reference.strip())
    if found is None:
        raise Refused("undo-what")
    record = RecordKey(call.in_group.id, _KINDS[found[1].upper()], int(found[2]))
    standing = [
        change
        for change in await tx.history.of_record(record)
        if not change.undone and change.verb != "undo" and change.event_id != IMPORTED
    ]
    if not standing:
        raise Refused("nothing-to-undo")
    return standing[-1].event_id
