"""What is said in a meeting: topics, notes, links; and what is said off the record."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.folding import fold
from bot.rules.meetings import LONGEST_ENTRY, LONGEST_ITEM, AgendaItem, Entry, EntryKind, Meeting
from bot.rules.people import Role
from bot.texts import Quote, Refused, Text
from commands import gathering
from commands.arguments import Rest
from commands.command import Call, Command, Reply, command
from commands.words import words
from storage.entries import KIND
from storage.letters import RecordKey
from storage.store import Transaction

TOPIC = words(fr="point|sujet", en="topic", de="punkt|top", lb="punkt")
INFO = words(fr="info", en="info", de="info|notiz", lb="info|notiz")
LINK = words(fr="lien", en="link", de="link", lb="link")
ASK = words(fr="demande", en="ask", de="gesucht", lb="gesicht")
OFF = words(fr="hors-pv|hors", en="off", de="vertraulich", lb="vertraulech")
ON = words(fr="au-pv|reprise", en="on", de="wieder-offen", lb="nees-op")


@dataclass(frozen=True, slots=True)
class Naming:
    """The number of an agenda item, or a topic that is not on the agenda."""

    topic: Annotated[str, Rest("arg-topic", most=LONGEST_ITEM)]


@dataclass(frozen=True, slots=True)
class Noting:
    """What was said."""

    text: Annotated[str, Rest("arg-text", most=LONGEST_ENTRY)]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@command("topic", TOPIC, None, Naming, spoken=("#topic", "TOPIC:"))
async def topic(call: Call, args: Naming, tx: Transaction) -> Reply:
    """Comes to the next topic: an item of the agenda by its number or text, or another one."""
    meeting = await gathering.running(call, tx)
    if not call.may(Role.SECRETARY):
        raise Refused("chair-only")
    gathering.check_in_room(call)
    items = await tx.agenda.of(meeting.group_id, meeting.number)
    item = _item(items, args.topic)
    text = item.text if item else args.topic
    box_ends = call.at + item.box if item and item.box else None
    if item is not None and not item.reached:
        await tx.agenda.change(replace(item, reached=True), "reach")

    def opened(number: int, old: Entry | None) -> Entry:
        return Entry(
            meeting.group_id,
            number,
            meeting.number,
            EntryKind.TOPIC,
            call.sender,
            old.at if old else call.at,
            text,
            item=item.number if item else None,
            box_ends=box_ends,
        )

    entry = await tx.entries.add(meeting.group_id, opened)
    box = Text.of("agenda-box", length=gathering.length(item.box)) if item and item.box else ""
    shown = Text.of("topic-opened", text=Quote(text, 280), box=box)
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
    meeting = await gathering.running(call, tx)
    if meeting.off_record:
        raise Refused("off-record-not-kept", prefix=Quote(call.prefix), on=Quote(ON.said(call.language)))
    gathering.check_in_room(call)
    current = await tx.entries.topic(meeting)

    def noted(number: int, old: Entry | None) -> Entry:
        return Entry(
            meeting.group_id,
            number,
            meeting.number,
            kind,
            call.sender,
            old.at if old else call.at,
            text,
            topic=old.topic if old else current.number if current else None,
        )

    entry = await tx.entries.add(meeting.group_id, noted)
    shown = Text.of("entry-noted", kind=kind.value, topic=_under(current, meeting))
    return Reply((shown,), about=RecordKey(entry.group_id, KIND, entry.number), changed=True)


def _under(topic: Entry | None, meeting: Meeting) -> Text | str:
    return Text.of("entry-under", topic=Quote(topic.text, 80)) if topic else ""


def _item(items: list[AgendaItem], words_: str) -> AgendaItem | None:
    """Finds the item that was named by its number or its whole text."""
    said = words_.strip().rstrip(".")
    if said.isdecimal() and len(said) < 5:
        if not 1 <= int(said) <= len(items):
            raise Refused("agenda-no-such-item", place=int(said), count=len(items))
        return items[int(said) - 1]
    return next((item for item in items if fold(item.text) == fold(" ".join(words_.split()))), None)


COMMANDS: tuple[Command, ...] = (topic, info, link, ask, off, on)
