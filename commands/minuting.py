"""What is said in a meeting: topics, notes, links; and what is said off the record."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated

from bot.rules.folding import fold
from bot.rules.meetings import (
    LONGEST_ENTRY,
    LONGEST_ITEM,
    AgendaItem,
    Entry,
    EntryKind,
    MeetingState,
    MinutesState,
)
from bot.rules.people import Role
from bot.rules.topics import box_was_told, current_topic, next_item, visits
from bot.texts import Quote, Refused, Text
from bot.texts.lengths import length
from commands import gathering
from commands.arguments import Rest
from commands.command import Call, Command, Reply, command
from commands.recording import OFF, ON, Content, Where, enter, find_where, topic_of
from commands.words import words
from storage.entries import KIND
from storage.letters import RecordKey
from storage.store import Transaction

TOPIC = words(fr="point|sujet", en="topic", de="punkt|top", lb="punkt")
NEXT = words(
    fr="suivant|prochain|suite",
    en="next",
    de="nächster|nächste|nächstes|nächsten|weiter",
    lb="nächsten|nächst|weider",
)
INFO = words(fr="info", en="info", de="info|notiz", lb="info|notiz")
LINK = words(fr="lien", en="link", de="link", lb="link")
ASK = words(fr="demande", en="ask", de="gesucht", lb="gesicht")


@dataclass(frozen=True, slots=True)
class Naming:
    """The number of an agenda item, or a topic that is not on the agenda; the next item, when nothing is."""

    topic: Annotated[str | None, Rest("arg-topic", most=LONGEST_ITEM, optional=True)]


@dataclass(frozen=True, slots=True)
class Noting:
    """What was said."""

    text: Annotated[str, Rest("arg-text", most=LONGEST_ENTRY)]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@command("topic", TOPIC, None, Naming, spoken=("#topic", "TOPIC:"))
async def topic(call: Call, args: Naming, tx: Transaction) -> Reply:
    """Comes to the next topic: an item of the agenda by its number or text, or another one.

    One that was talked about before is gone back to, and not opened a second time.
    """
    where = await find_where(call, tx)
    if not call.may(Role.SECRETARY):
        raise Refused("chair-only")
    gathering.check_in_room(call)
    entries = [one for one in await tx.entries.of(where.meeting) if one != where.old]
    item, text = await _named(call, args.topic, where, entries, tx)
    if item is not None and not item.reached:
        await tx.agenda.change(replace(item, reached=True), "reach")
    before = _opened_before(where, entries, item, text)
    box_ends = await _box(call, where, entries, item, before, tx)
    if before is None:
        number = item.number if item else None
        content = Content(EntryKind.TOPIC, text, item=number, box_ends=box_ends)
    else:
        content = Content(EntryKind.RETURN, topic=before.number, box_ends=box_ends)
    entry = await enter(call, where, content, tx)
    box = Text.of("agenda-box", length=length(item.box)) if item and item.box and box_ends else ""
    said = "topic-opened" if before is None else "topic-again"
    shown = Text.of(said, text=Quote(before.text if before else text, 280), box=box)
    return Reply((shown,), about=RecordKey(entry.group_id, KIND, entry.number), changed=True)


@command("info", INFO, None, Noting, spoken=("#info",))
async def info(call: Call, args: Noting, tx: Transaction) -> Reply:
    """Writes something down under the topic."""
    return await _note(call, EntryKind.INFO, args.text, tx)


@command("link", LINK, None, Noting, spoken=("#link",))
async def link(call: Call, args: Noting, tx: Transaction) -> Reply:
    """Writes a link down under the topic."""
    return await _note(call, EntryKind.LINK, args.text, tx)


@command("ask", ASK, None, Noting, spoken=("#help",))
async def ask(call: Call, args: Noting, tx: Transaction) -> Reply:
    """Writes down what help is wanted with."""
    return await _note(call, EntryKind.HELP, args.text, tx)


@command("off", OFF, None, Nothing, who=Role.SECRETARY)
async def off(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Goes off the record: nothing that is said is kept until the record goes on."""
    meeting = await gathering.running(call, tx)
    gathering.check_in_room(call)
    await tx.meetings.change(replace(meeting, off_record=True), "off")
    return Reply.of("off-record", prefix=Quote(call.prefix), on=Quote(ON.said(call.language)))


@command("on", ON, None, Nothing, who=Role.SECRETARY)
async def on(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Goes on the record again."""
    meeting = await gathering.running(call, tx)
    gathering.check_in_room(call)
    await tx.meetings.change(replace(meeting, off_record=False), "on")
    return Reply.of("on-record")


async def _note(call: Call, kind: EntryKind, text: str, tx: Transaction) -> Reply:
    where = await find_where(call, tx)
    meeting = where.meeting
    if meeting.minutes is MinutesState.APPROVED:
        raise Refused("minutes-sealed", reference=meeting.reference)
    gathering.check_in_room(call)
    topic = await topic_of(where, tx)
    entry = await enter(call, where, Content(kind, text, topic=topic.number if topic else None), tx)
    halted = where.old is not None and meeting.approve_at is not None
    shown = Text.of(
        "entry-noted",
        kind=kind.value,
        topic=Text.of("entry-under", topic=Quote(topic.text, 80)) if topic else "",
        halted="yes" if halted else "no",
    )
    return Reply((shown,), about=RecordKey(entry.group_id, KIND, entry.number), changed=True)


async def _named(
    call: Call, said: str | None, where: Where, entries: list[Entry], tx: Transaction
) -> tuple[AgendaItem | None, str]:
    """Finds the item that was meant, if it is one, and the words of the topic."""
    items = await tx.agenda.of(where.meeting.group_id, where.meeting.number)
    if said is not None and not NEXT.means(said.strip(" .!")):
        item = _item(items, said)
        return item, item.text if item else said
    current = current_topic(entries)
    item = next_item(items, current.item if current else None)
    if item is None:
        raise Refused("topic-none-left", count=len(items), prefix=Quote(call.prefix))
    return item, item.text


def _opened_before(where: Where, entries: list[Entry], item: AgendaItem | None, text: str) -> Entry | None:
    """Finds the line that opened the same topic; a topic that is corrected stays one of its own."""
    if where.old is not None and where.old.kind is EntryKind.TOPIC:
        return None
    topics = [one for one in entries if one.kind is EntryKind.TOPIC]
    same = (one for one in topics if item is not None and one.item == item.number)
    alike = (one for one in topics if fold(one.text) == fold(" ".join(text.split())))
    return next(same, None) or next(alike, None)


async def _box(
    call: Call,
    where: Where,
    entries: list[Entry],
    item: AgendaItem | None,
    before: Entry | None,
    tx: Transaction,
) -> datetime | None:
    """Says when the time of a topic is up; one gone back to gets it anew, unless its end was told."""
    if item is None or item.box is None or where.meeting.state is not MeetingState.RUNNING:
        return None
    if before is not None:
        if current_topic(entries) == before or box_was_told(entries, before, call.at):
            return None
        for visit in visits(entries, before):
            await tx.entries.box_told(visit)
    return call.at + item.box


def _item(items: list[AgendaItem], words_: str) -> AgendaItem | None:
    """Finds the item that was named by its number or its whole text."""
    said = words_.strip().rstrip(".")
    if said.isdecimal() and len(said) < 5:
        if not 1 <= int(said) <= len(items):
            raise Refused("agenda-no-such-item", place=int(said), count=len(items))
        return items[int(said) - 1]
    return next((item for item in items if fold(item.text) == fold(" ".join(words_.split()))), None)


COMMANDS: tuple[Command, ...] = (topic, info, link, ask, off, on)
