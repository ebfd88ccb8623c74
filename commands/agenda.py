"""The agenda: what is to be talked about, in which order, for how long."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.rules.meetings import LONGEST_ITEM, MOST_ITEMS, AgendaItem, Meeting
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text
from bot.texts.lengths import length
from commands import gathering
from commands.arguments import Box, Place, Reference, Saying
from commands.command import Call, Command, Reply, command
from commands.gathering import AGENDA, LIST
from commands.sentence import Sentence
from commands.usage import typed
from commands.words import words
from storage.letters import RecordKey
from storage.meetings import KIND
from storage.store import Transaction

ADD = words(
    fr="ajouter|ajoute|ajout|inscrire", en="add", de="hinzufügen|ergänzen", lb="dobäisetzen|derbäi|bäisetzen"
)
MOVE = words(fr="déplacer", en="move", de="verschieben", lb="réckelen|verréckelen")
REMOVE = words(
    fr="enlever|retirer|supprimer|effacer",
    en="remove|delete|drop",
    de="entfernen|löschen|streichen",
    lb="ewechhuelen|läschen|sträichen",
)
_SHORT_LIST = 20


@dataclass(frozen=True, slots=True)
class Adding:
    """At which meeting, what is to be talked about, for how long, by whom."""

    number: Annotated[int | None, Reference("M", KIND, optional=True, lettered=True)]
    box: Annotated[timedelta | None, Box()]
    what: Annotated[Sentence, Saying(LONGEST_ITEM, people=True, tags=False)]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """One meeting, or the one that comes next."""

    number: Annotated[int | None, Reference("M", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Moving:
    """Which item, and where to."""

    item: Annotated[int, Place("arg-item")]
    to: Annotated[int, Place("arg-to")]


@dataclass(frozen=True, slots=True)
class One:
    """Which item."""

    item: Annotated[int, Place("arg-item")]


@command("agenda-add", AGENDA, ADD, Adding)
async def add(call: Call, args: Adding, tx: Transaction) -> Reply:
    """Puts something on the agenda of the meeting named, else the one that comes next or is being held."""
    coming = await gathering.coming(call, tx)
    meeting = coming if args.number is None else await _open(call, args.number, tx)
    items = await _on(call, meeting, coming, tx)
    if len(items) >= MOST_ITEMS:
        raise Refused("agenda-full", most=MOST_ITEMS)
    last = max((item.place for item in items), default=0)

    def added(number: int, old: AgendaItem | None) -> AgendaItem:
        if old is not None:
            return replace(
                old,
                text=args.what.text,
                meeting=old.meeting if args.number is None else args.number,
                box=args.box,
                people=args.what.people,
                removed=False,
            )
        return AgendaItem(
            call.in_group.id,
            number,
            args.what.text,
            call.sender,
            last + 1,
            meeting.number if meeting else None,
            args.box,
            args.what.people,
        )

    item = await tx.agenda.add(call.in_group.id, added)
    now = await _on(call, meeting, coming, tx)
    place = next((place for place, one in enumerate(now, 1) if one.number == item.number), 1)
    lines = [Text.of("agenda-added", place=place, text=Quote(item.text, 280), meeting=_of(meeting))]
    if item.box is not None:
        lines.append(Text.of("agenda-time", length=length(item.box)))
    if item.people:
        lines.append(Text.of("action-who", who=call.whom(item.people)))
    return Reply(tuple(lines), about=RecordKey(item.group_id, "agenda", item.number), changed=True)


@command("agenda-list", AGENDA, LIST, Perhaps, who=Role.OBSERVER, in_archive=True)
async def list_(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Shows the agenda of a meeting."""
    named = args.number is not None
    meeting = (
        await gathering.find_meeting(call, args.number, tx)
        if args.number
        else await gathering.coming(call, tx)
    )
    items = await (tx.agenda.of(call.in_group.id, args.number) if named else _items(call, meeting, tx))
    if not items:
        said = f"{AGENDA.said(call.language)} {ADD.said(call.language)}"
        return Reply.of("agenda-empty", add=typed(call, said), meeting=_of(meeting))
    head = Text.of("agenda-list", count=len(items), meeting=_of(meeting))
    return Reply((head, *gathering.agenda(items)), long=len(items) > _SHORT_LIST)


@command("agenda-move", AGENDA, MOVE, Moving, who=Role.SECRETARY)
async def move(call: Call, args: Moving, tx: Transaction) -> Reply:
    """Gives an item another place on the agenda."""
    meeting = await gathering.coming(call, tx)
    items = await _items(call, meeting, tx)
    item = _at(items, args.item)
    if args.to < 1:
        raise Refused("agenda-no-such-item", place=args.to, count=len(items))
    others = [one for one in items if one.number != item.number]
    others.insert(min(args.to, len(items)) - 1, item)
    for place, one in enumerate(others, 1):
        if one.place != place:
            await tx.agenda.change(replace(one, place=place), "move")
    now = await _items(call, meeting, tx)
    head = Text.of("agenda-list", count=len(now), meeting=_of(meeting))
    return Reply((head, *gathering.agenda(now)), changed=True)


@command("agenda-remove", AGENDA, REMOVE, One)
async def remove(call: Call, args: One, tx: Transaction) -> Reply:
    """Takes an item off the agenda: who put it there, the chair or the secretary."""
    meeting = await gathering.coming(call, tx)
    item = _at(await _items(call, meeting, tx), args.item)
    if item.author != call.sender and not call.may(Role.SECRETARY):
        raise Refused("agenda-not-yours", who=call.who(item.author))
    await tx.agenda.change(replace(item, removed=True), "remove")
    return replace(Reply.of("agenda-removed", text=Quote(item.text, 140)), changed=True)


async def _items(call: Call, meeting: Meeting | None, tx: Transaction) -> list[AgendaItem]:
    """What is on the agenda of a meeting, and what waits for it."""
    group_id = call.in_group.id
    waiting = await tx.agenda.of(group_id, None)
    if meeting is None:
        return waiting
    own = await tx.agenda.of(group_id, meeting.number)
    return sorted([*own, *waiting], key=lambda item: (item.place, item.number))


async def _on(
    call: Call, meeting: Meeting | None, coming: Meeting | None, tx: Transaction
) -> list[AgendaItem]:
    """What is on the agenda of a meeting; what waits is on that of the one that comes next."""
    if meeting is None or (coming is not None and coming.number == meeting.number):
        return await _items(call, meeting, tx)
    return await tx.agenda.of(meeting.group_id, meeting.number)


async def _open(call: Call, number: int, tx: Transaction) -> Meeting:
    """Finds a meeting that is to come or being held; refuses kindly when it is neither."""
    meeting = await gathering.find_meeting(call, number, tx)
    if meeting.state not in gathering.LIVE:
        raise Refused("meeting-not-planned", reference=meeting.reference, state=meeting.state.value)
    return meeting


def _at(items: list[AgendaItem], place: int) -> AgendaItem:
    if not 1 <= place <= len(items):
        raise Refused("agenda-no-such-item", place=place, count=len(items))
    return items[place - 1]


def _of(meeting: Meeting | None) -> Text:
    if meeting is None:
        return Text.of("agenda-of-next")
    at = Moment(meeting.starts_at, meeting.zone, brief=True)
    return Text.of("agenda-of", reference=meeting.reference, at=at)


COMMANDS: tuple[Command, ...] = (add, list_, move, remove)
