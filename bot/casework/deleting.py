"""What a responder deletes: its words go as far as they can, and everybody is told what that undid."""

from collections.abc import Sequence
from dataclasses import replace

from bot.casework import card, handling
from bot.casework.desk import Desk
from bot.rules.cases import REPORTED, Case, TimelineEntry, Verb
from bot.rules.identifiers import RoomId
from bot.texts import Quote, Text

# What is left of a step once the message it came from is deleted, and what is said of it.
_LEFT = {
    Verb.NOTED: (Verb.NOTE_DELETED, "case-note-deleted"),
    Verb.SAID: (Verb.SAID_DELETED, "case-said-deleted"),
    Verb.FILE: (Verb.FILE_DELETED, "case-file-deleted"),
    Verb.RESOLVED: (Verb.OUTCOME_DELETED, "case-outcome-deleted"),
}


def is_responders(desk: Desk, entries: Sequence[TimelineEntry], room: RoomId) -> bool:
    """Tells whether the steps of a message are a responder's; a file is theirs in the on-call room."""
    verbs = {entry.verb for entry in entries}
    return not verbs & REPORTED or (verbs == {Verb.FILE} and room == desk.room)


async def deleted(desk: Desk, case: Case, entries: Sequence[TimelineEntry]) -> tuple[Text, ...]:
    """Takes the words of a deleted message out of the thread, the card, and the reporter's chat.

    Returns what to say of it: what was done stays done, and what was sent may have been read.
    """
    said: list[Text] = []
    for entry in entries:
        if entry.verb not in _LEFT or entry.event is None:
            continue
        verb, text_id = _LEFT[entry.verb]
        await desk.tx.timeline.forget_words(entry.event, desk.now)
        if entry.letter is not None:
            await card.take_out(desk, entry.letter)
        unsent = [await desk.tx.outbox.take_back(letter, desk.now) for letter in entry.told]
        if verb is Verb.OUTCOME_DELETED and case.outcome == entry.text:
            case = await card.renew(desk, replace(case, outcome=""))
        left = TimelineEntry(verb, desk.now, entry.by)
        case = await handling.change(desk, case, left)
        said.append(
            Text.of(
                text_id,
                code=case.code,
                sent="no" if unsent and all(unsent) else "yes",
                closed="no" if case.live else "yes",
                prefix=Quote(desk.house.prefix),
            )
        )
    return tuple(said)
