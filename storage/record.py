"""Gathers the record of a meeting from all that is kept of it."""

from dataclasses import dataclass

from bot.documents.minutes import (
    ActionLine,
    DecisionLine,
    Line,
    Minutes,
    NoteLine,
    Person,
    Topic,
    Voices,
)
from bot.rules.action_items import ActionItem, ActionState
from bot.rules.groups import Group, RoomState
from bot.rules.identifiers import UserId, localpart
from bot.rules.meetings import Attendance, Entry, EntryKind, Meeting, MeetingState, MinutesState, Presence
from bot.rules.voting import Decision, DecisionState
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class _Names:
    """How the group's room calls people, and for whom they speak."""

    group: Group
    room: RoomState | None

    def of(self, user_id: UserId) -> str:
        """Names a person."""
        members = self.room.members if self.room is not None else ()
        known = next((member.name for member in members if member.user_id == user_id), None)
        return known or localpart(user_id)

    def person(self, user_id: UserId, detail: str | None = None) -> Person:
        """Names a person with their organisation."""
        return Person(self.of(user_id), self.group.standing(user_id).organisation, detail)


async def record_of(meeting: Meeting, tx: Transaction) -> Minutes:
    """Puts the minutes of a meeting together as its records stand now."""
    group = await tx.groups.get(meeting.group_id)
    room = await tx.rooms.state(group.room_id)
    names = _Names(group, room)
    entries = await tx.entries.of(meeting)
    lines = await _lines(names, entries, tx)
    attendances = await tx.meetings.attendances(meeting)
    items = await tx.agenda.of(meeting.group_id, meeting.number)
    planned = await tx.meetings.listing(meeting.group_id, [MeetingState.PLANNED])
    following = next(
        (one for one in planned if one.starts_at > (meeting.started_at or meeting.starts_at)), None
    )
    decided = [line for line in lines.values() if isinstance(line, DecisionLine)]
    agreed = [line for line in lines.values() if isinstance(line, ActionLine)]
    return Minutes(
        group=room.name if room else "",
        reference=meeting.reference,
        title=meeting.title,
        zone=meeting.zone,
        started_at=meeting.started_at or meeting.starts_at,
        ended_at=meeting.ended_at,
        place=meeting.place,
        chair=names.person(meeting.chair) if meeting.chair else None,
        state=(meeting.minutes or MinutesState.DRAFT).value,
        approved_at=meeting.approved_at,
        present=_people(names, attendances, Presence.PRESENT),
        excused=_people(names, attendances, Presence.EXCUSED),
        proxies=_proxies(names, attendances),
        quorum=meeting.quorum,
        agenda=meeting.agenda or tuple(item.text for item in items),
        carried=meeting.carried,
        topics=_topics(entries, lines),
        decisions=tuple(decided),
        actions=tuple(agreed),
        older_actions=await _older(names, {line.reference for line in agreed}, tx),
        annexes=tuple(
            NoteLine(entry.topic or 0, EntryKind.ANNEX, entry.text, names.of(entry.by))
            for entry in entries
            if entry.kind is EntryKind.ANNEX
        ),
        next_at=following.starts_at if following else None,
        next_place=following.place if following else None,
    )


async def _lines(names: _Names, entries: list[Entry], tx: Transaction) -> dict[int, Line]:
    """What each entry says, by its number; what was taken back is left out."""
    lines: dict[int, Line] = {}
    for entry in entries:
        match entry.kind:
            case EntryKind.TOPIC | EntryKind.ANNEX:
                continue
            case EntryKind.DECISION if entry.record is not None:
                decision = await tx.decisions.get(entry.group_id, entry.record)
                if decision is not None and decision.state is not DecisionState.WITHDRAWN:
                    lines[entry.number] = await _decision(decision, tx)
            case EntryKind.ACTION if entry.record is not None:
                item = await tx.actions.get(entry.group_id, entry.record)
                if item is not None and item.state is not ActionState.WITHDRAWN:
                    lines[entry.number] = _action(names, item)
            case _:
                lines[entry.number] = NoteLine(entry.number, entry.kind, entry.text, names.of(entry.by))
    return lines


def _topics(entries: list[Entry], lines: dict[int, Line]) -> tuple[Topic, ...]:
    """Groups the lines under their topics, in the order in which the topics came up."""
    known = {entry.number for entry in entries if entry.kind is EntryKind.TOPIC}
    under: dict[int | None, list[Line]] = {}
    for entry in entries:
        if entry.number in lines:
            under.setdefault(entry.topic if entry.topic in known else None, []).append(lines[entry.number])
    before = under.get(None)
    opening = (Topic(None, None, tuple(before)),) if before else ()
    return (
        *opening,
        *(
            Topic(entry.text, entry.number, tuple(under.get(entry.number, ())))
            for entry in entries
            if entry.kind is EntryKind.TOPIC
        ),
    )


async def _decision(decision: Decision, tx: Transaction) -> DecisionLine:
    voices = None
    if decision.terms is not None:
        tally = await tx.decisions.tally(decision)
        if tally.voters:
            voices = Voices(decision.terms.rule.value, tally.yes, tally.no, tally.abstain)
    return DecisionLine(decision.reference, decision.text, decision.state.value, voices)


def _action(names: _Names, item: ActionItem) -> ActionLine:
    return ActionLine(
        item.reference,
        item.text,
        item.state.value,
        tuple(names.of(person) for person in item.assignees),
        item.due.at if item.due else None,
        item.due.has_time if item.due else False,
    )


async def _older(names: _Names, new: set[str], tx: Transaction) -> tuple[ActionLine, ...]:
    """The open action items of earlier meetings."""
    items = await tx.actions.listing(names.group.id)
    return tuple(_action(names, item) for item in items if item.reference not in new)


def _people(names: _Names, known: dict[UserId, Attendance], presence: Presence) -> tuple[Person, ...]:
    people = [
        names.person(one.person, one.regrets if presence is Presence.EXCUSED else None)
        for one in known.values()
        if one.presence is presence
    ]
    return tuple(sorted(people, key=lambda person: (person.organisation or "\uffff", person.name)))


def _proxies(names: _Names, known: dict[UserId, Attendance]) -> tuple[Person, ...]:
    """Whoever was there and spoke for another organisation."""
    held = names.group.proxies
    return tuple(
        Person(names.of(one.person), None, ", ".join(held[one.person]))
        for one in known.values()
        if one.presence is Presence.PRESENT and held.get(one.person)
    )
