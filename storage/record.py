"""Gathers the record of a meeting from all that is kept of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

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
    """How people were called at the meeting, and for whom they spoke; who was not there, as of now."""

    group: Group
    room: RoomState | None
    there: Mapping[UserId, Attendance]

    def of(self, user_id: UserId) -> str:
        """Names a person."""
        then = self.there.get(user_id)
        if then is not None and then.name is not None:
            return then.name
        members = self.room.members if self.room is not None else ()
        known = next((member.name for member in members if member.user_id == user_id), None)
        return known or localpart(user_id)

    def person(self, user_id: UserId, detail: str | None = None) -> Person:
        """Names a person with their organisation."""
        then = self.there.get(user_id)
        organisation = self.group.standing(user_id).organisation or (then.organisation if then else None)
        return Person(self.of(user_id), organisation, detail)


async def record_of(meeting: Meeting, tx: Transaction) -> Minutes:
    """Returns the minutes of a meeting: as its records stand, or as they were approved with annexes."""
    approved = await tx.minutes.of(meeting) if meeting.minutes is MinutesState.APPROVED else None
    if approved is None:
        return await record_as_it_stands(meeting, tx)
    names = await _names(meeting, tx)
    return replace(approved, annexes=_annexes(names, await tx.entries.of(meeting)))


async def record_as_it_stands(meeting: Meeting, tx: Transaction) -> Minutes:
    """Puts the minutes of a meeting together as its records stand now."""
    names = await _names(meeting, tx)
    attendances = names.there
    entries = await tx.entries.of(meeting)
    lines = await _lines(names, entries, tx)
    items = await tx.agenda.of(meeting.group_id, meeting.number)
    planned = await tx.meetings.listing(meeting.group_id, [MeetingState.PLANNED])
    following = next(
        (one for one in planned if one.starts_at > (meeting.started_at or meeting.starts_at)), None
    )
    observers = {person: one for person, one in attendances.items() if one.observes}
    members = {person: one for person, one in attendances.items() if not one.observes}
    decided = [line for line in lines.values() if isinstance(line, DecisionLine)]
    agreed = [line for line in lines.values() if isinstance(line, ActionLine)]
    return Minutes(
        group=names.room.name if names.room else "",
        reference=meeting.reference,
        title=meeting.title,
        zone=meeting.zone,
        started_at=meeting.started_at or meeting.starts_at,
        ended_at=meeting.ended_at,
        place=meeting.place,
        chair=names.person(meeting.chair) if meeting.chair else None,
        state=(meeting.minutes or MinutesState.DRAFT).value,
        approved_at=meeting.approved_at,
        present=_people(names, members, Presence.PRESENT),
        observers=_people(names, observers, Presence.PRESENT),
        excused=_people(names, attendances, Presence.EXCUSED),
        proxies=_proxies(names, attendances),
        quorum=meeting.quorum,
        agenda=meeting.agenda or tuple(item.text for item in items),
        carried=meeting.carried,
        topics=_topics(entries, lines),
        decisions=tuple(decided),
        actions=tuple(agreed),
        older_actions=await _older(names, {line.reference for line in agreed}, tx),
        annexes=_annexes(names, entries),
        next_at=following.starts_at if following else None,
        next_place=following.place if following else None,
    )


async def _names(meeting: Meeting, tx: Transaction) -> _Names:
    group = await tx.groups.get(meeting.group_id)
    return _Names(group, await tx.rooms.state(group.room_id), await tx.meetings.attendances(meeting))


def _annexes(names: _Names, entries: list[Entry]) -> tuple[NoteLine, ...]:
    return tuple(
        NoteLine(entry.topic or 0, EntryKind.ANNEX, entry.text, names.of(entry.by), entry.at)
        for entry in entries
        if entry.kind is EntryKind.ANNEX
    )


async def _lines(names: _Names, entries: list[Entry], tx: Transaction) -> dict[int, Line]:
    """What each entry says, by its number; what was taken back is left out."""
    lines: dict[int, Line] = {}
    for entry in entries:
        match entry.kind:
            case EntryKind.TOPIC | EntryKind.RETURN | EntryKind.ANNEX:
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


def _people(names: _Names, known: Mapping[UserId, Attendance], presence: Presence) -> tuple[Person, ...]:
    people = [
        names.person(one.person, one.regrets if presence is Presence.EXCUSED else None)
        for one in known.values()
        if one.presence is presence
    ]
    return tuple(sorted(people, key=lambda person: (person.organisation or "\uffff", person.name)))


def _proxies(names: _Names, known: Mapping[UserId, Attendance]) -> tuple[Person, ...]:
    """Whoever was there and spoke for another organisation."""
    spoke_for = {one.person: names.group.proxies.get(one.person) or one.speaks_for for one in known.values()}
    return tuple(
        Person(names.of(one.person), None, ", ".join(spoke_for[one.person]))
        for one in known.values()
        if one.presence is Presence.PRESENT and spoke_for[one.person]
    )
