"""Minutes: shown, corrected, approved."""

import re
from dataclasses import dataclass, replace
from typing import Annotated

from bot.documents.markdown import markdown
from bot.documents.message import message
from bot.documents.minutes_sheet import sheet_of
from bot.rules.dates import When
from bot.rules.meetings import (
    LONGEST_ENTRY,
    LONGEST_ITEM,
    Entry,
    EntryKind,
    Meeting,
    MeetingState,
    MinutesState,
)
from bot.rules.people import Role
from bot.rules.topics import topic_named
from bot.texts import Moment, Quote, Refused, Text, Value
from commands import gathering
from commands.arguments import LineName, Place, Reference, Rest, Until
from commands.command import Call, Command, Reply, command
from commands.gathering import LIST, MEETING, MINUTES
from commands.usage import typed
from commands.words import words
from storage import holding
from storage.filings import Filing
from storage.letters import Draft
from storage.meetings import KIND, key
from storage.postings import Posting
from storage.record import record_of
from storage.store import Transaction

APPROVE = words(fr="approuver|valider", en="approve", de="genehmigen", lb="approuvéieren")
CORRECT = words(
    fr="corriger|rectifier|modifier",
    en="correct|edit|fix",
    de="berichtigen|korrigieren|ändern",
    lb="verbesseren|korrigéieren|änneren",
)
REMOVE = words(
    fr="enlever|retirer|supprimer|effacer",
    en="remove|delete|strike",
    de="entfernen|löschen|streichen",
    lb="ewechhuelen|läschen|sträichen",
)
MOVE = words(fr="déplacer", en="move", de="verschieben", lb="réckelen|verréckelen")
# What leads from a line to the topic it is put under.
_LEADING = re.compile(
    r"^(?:(?:to|under|à|a|sous|vers|point|topic|auf|unter|nach|zu|punkt|op|ënner|->|→|n°|no\.)(?:\s+|$))+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Perhaps:
    """One meeting, or the last one."""

    number: Annotated[int | None, Reference("M", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Approving:
    """One meeting, and by when whoever disagrees has to say so."""

    number: Annotated[int, Reference("M", KIND)]
    until: Annotated[When | None, Until()]


@dataclass(frozen=True, slots=True)
class Correcting:
    """One meeting, the number of a line, and its new words."""

    number: Annotated[int, Reference("M", KIND)]
    line: Annotated[int, Place("arg-line")]
    text: Annotated[str, Rest("arg-text", most=LONGEST_ENTRY)]


@dataclass(frozen=True, slots=True)
class Removing:
    """One meeting and the number of a line."""

    number: Annotated[int, Reference("M", KIND)]
    line: Annotated[int, Place("arg-line")]


@dataclass(frozen=True, slots=True)
class Moving:
    """One meeting, a line, and the topic it belongs under."""

    number: Annotated[int, Reference("M", KIND)]
    line: Annotated[tuple[str, int], LineName("arg-line-or-id")]
    topic: Annotated[str, Rest("arg-under", most=LONGEST_ITEM)]


@command("minutes", MINUTES, None, Perhaps, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Posts the minutes of a meeting, in the group's language, in a thread of the message that asked."""
    meeting = await _held(call, args.number, tx)
    sheet = sheet_of(await record_of(meeting, tx), call.group_language, call.now)
    posting = Posting(markdown(sheet), message(sheet), answers_event=call.root, in_thread=not call.private)
    filing = Filing(
        meeting.group_id, meeting.number, call.room_id, call.root, not call.private, call.group_language
    )
    await tx.filings.owe(filing)
    shown = Text.of(
        "minutes-posted",
        reference=meeting.reference,
        state="approved" if meeting.minutes is MinutesState.APPROVED else "draft",
        prefix=Quote(call.prefix),
    )
    return Reply((shown,), about=key(meeting), also=(Draft(call.room_id, posting, about=key(meeting)),))


@command("minutes-approve", MINUTES, APPROVE, Approving, who=Role.SECRETARY)
async def approve(call: Call, args: Approving, tx: Transaction) -> Reply:
    """Seals the minutes, at once or by consent at a deadline; corrections made later are annexes."""
    meeting = await _held(call, args.number, tx)
    if meeting.state is not MeetingState.ENDED:
        raise Refused("minutes-not-ended", reference=meeting.reference)
    if meeting.minutes is MinutesState.APPROVED:
        raise Refused("minutes-approved-already", reference=meeting.reference)
    if args.until is not None:
        at = args.until.deadline
        await holding.propose_minutes(meeting, at, tx)
        text = Text.of(
            "minutes-proposed",
            reference=meeting.reference,
            at=Moment(at, args.until.zone.key, args.until.has_time),
        )
        return Reply((text,), about=key(meeting), changed=True)
    await holding.approve(meeting, call.sender, call.at, tx)
    return Reply(
        (Text.of("minutes-approved", reference=meeting.reference),), about=key(meeting), changed=True
    )


@command("minutes-correct", MINUTES, CORRECT, Correcting)
async def correct(call: Call, args: Correcting, tx: Transaction) -> Reply:
    """Corrects a line: who wrote it, the chair or the secretary; in sealed minutes, as an annex."""
    meeting = await _held(call, args.number, tx)
    entry = await _line(call, meeting, args.line, tx)
    if meeting.minutes is MinutesState.APPROVED:
        return await _annex(call, meeting, entry, args.text, tx)
    await tx.entries.change(replace(entry, text=args.text), "edit")
    return await _changed(
        "minutes-corrected", call, meeting, tx, line=entry.number, text=Quote(args.text, 280)
    )


@command("minutes-remove", MINUTES, REMOVE, Removing)
async def remove(call: Call, args: Removing, tx: Transaction) -> Reply:
    """Strikes a line from minutes that are not sealed yet."""
    meeting = await _draft(call, args.number, tx)
    entry = await _line(call, meeting, args.line, tx)
    await tx.entries.change(replace(entry, removed=True), "remove")
    return await _changed(
        "minutes-removed", call, meeting, tx, line=entry.number, text=Quote(entry.text, 140)
    )


@command("minutes-move", MINUTES, MOVE, Moving, who=Role.SECRETARY)
async def move(call: Call, args: Moving, tx: Transaction) -> Reply:
    """Puts a line, a decision or an action item under another topic."""
    meeting = await _draft(call, args.number, tx)
    entries = await tx.entries.of(meeting)
    letter, number = args.line
    entry = _recorded(meeting, letter, number, entries) if letter else await _line(call, meeting, number, tx)
    if entry.kind is EntryKind.TOPIC:
        raise Refused("minutes-heading-stays", text=Quote(entry.text, 80))
    topic = _topic(args.topic, entries)
    await tx.entries.change(replace(entry, topic=topic.number), "move")
    line = f"{letter}-{number}" if letter else str(number)
    return await _changed("minutes-moved", call, meeting, tx, line=line, topic=Quote(topic.text, 140))


def _recorded(meeting: Meeting, letter: str, number: int, entries: list[Entry]) -> Entry:
    """Finds the line of a decision or an action item."""
    kind = EntryKind.DECISION if letter == "D" else EntryKind.ACTION
    found = next((one for one in entries if one.kind is kind and one.record == number), None)
    if found is None:
        raise Refused("minutes-no-such-line", line=f"{letter}-{number}", reference=meeting.reference)
    return found


def _topic(said: str, entries: list[Entry]) -> Entry:
    """Finds a topic by the number that its heading has in the minutes, or by its words."""
    topics = [one for one in entries if one.kind is EntryKind.TOPIC]
    named = _LEADING.sub("", said).strip()
    found = topic_named(named, topics)
    if found is None:
        names = tuple(
            Text.of("minutes-topic-name", place=place, text=Quote(one.text, 80))
            for place, one in enumerate(topics, 1)
        )
        raise Refused("minutes-no-such-topic", topic=Quote(named, 80), topics=names, count=len(topics))
    return found


async def _held(call: Call, number: int | None, tx: Transaction) -> Meeting:
    """Finds the meeting that was named, is being held, or was held last."""
    if number is not None:
        meeting = await gathering.find_meeting(call, number, tx)
        if meeting.started_at is None:
            raise Refused("minutes-not-held", reference=meeting.reference)
        return meeting
    held = await tx.meetings.running(call.in_group.id)
    ended = await tx.meetings.listing(call.in_group.id, [MeetingState.ENDED])
    last = held or max(ended, key=lambda one: one.started_at or one.starts_at, default=None)
    if last is None:
        say = f"{MEETING.said(call.language)} {LIST.said(call.language)}"
        raise Refused("minutes-none", list=typed(call, say))
    return last


async def _draft(call: Call, number: int, tx: Transaction) -> Meeting:
    meeting = await _held(call, number, tx)
    if meeting.minutes is MinutesState.APPROVED:
        raise Refused("minutes-sealed", reference=meeting.reference)
    return meeting


async def _line(call: Call, meeting: Meeting, number: int, tx: Transaction) -> Entry:
    """Finds a line by the number that the minutes show; refuses who neither wrote it nor may."""
    entry = await tx.entries.get(meeting.group_id, number)
    shown = entry is not None and not entry.removed and entry.kind is not EntryKind.RETURN
    if entry is None or not shown or entry.meeting != meeting.number or entry.record is not None:
        raise Refused("minutes-no-such-line", line=number, reference=meeting.reference)
    if entry.by != call.sender and not call.may(Role.SECRETARY):
        raise Refused("minutes-not-yours", who=call.who(entry.by))
    return entry


async def _annex(call: Call, meeting: Meeting, entry: Entry, text: str, tx: Transaction) -> Reply:
    def annexed(number: int, old: Entry | None) -> Entry:
        return Entry(
            meeting.group_id,
            number,
            meeting.number,
            EntryKind.ANNEX,
            call.sender,
            call.at,
            text,
            topic=entry.number,
        )

    await tx.entries.add(meeting.group_id, annexed)
    shown = Text.of("minutes-annexed", reference=meeting.reference, line=entry.number)
    return Reply((shown,), about=key(meeting), changed=True)


async def _changed(text_id: str, call: Call, meeting: Meeting, tx: Transaction, **values: Value) -> Reply:
    """Says what became of a line; minutes that were to be approved by silence are no longer."""
    halted = meeting.approve_at is not None
    if halted:
        await tx.meetings.change(replace(meeting, approve_at=None), "halt")
    shown = Text.of(text_id, reference=meeting.reference, halted="yes" if halted else "no", **values)
    return Reply((shown,), about=key(meeting), changed=True)


COMMANDS: tuple[Command, ...] = (show, approve, correct, remove, move)
