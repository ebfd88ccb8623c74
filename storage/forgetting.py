"""Forgets people: what the groups' records must keep goes on under another name, the rest goes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from bot.documents.archive import Archive, read, written
from bot.rules.groups import Group
from bot.rules.identifiers import GroupId, UserId, former, localpart
from bot.rules.meetings import MeetingState, MinutesState
from bot.rules.reminders import without as not_reminding
from bot.rules.voting import DecisionState
from storage.cases import Cases
from storage.checkins import CheckIns
from storage.connection import Connection
from storage.decisions import Decisions
from storage.duress_words import DuressWords
from storage.erasing import LEFT, Called, Eraser, Erasure
from storage.groups import Groups, without
from storage.imports import Imports
from storage.last_heard import LastHeard
from storage.meetings import Meetings
from storage.oncall import OnCall
from storage.own_keys import OwnKeys
from storage.reminders import KIND as REMINDER
from storage.reminders import Reminders
from storage.tables import AttendanceRow, MinutesRow, Table, UnreadableEvent
from storage.tables import Group as GroupRow

# Where people stand in minutes by name.
_NAMING = frozenset({"name", "by", "who"})


@dataclass(frozen=True, slots=True)
class Forgotten:
    """In how many groups somebody goes by another name now, and how many seats and RSVPs went."""

    groups: int
    dropped: int


class Forgetting:
    """Forgets people."""

    def __init__(
        self,
        connection: Connection,
        *,
        groups: Groups,
        decisions: Decisions,
        meetings: Meetings,
        reminders: Reminders,
        imports: Imports,
        cases: Cases,
        oncall: OnCall,
    ) -> None:
        self._connection = connection
        self._session = connection.session
        self._groups = groups
        self._decisions = decisions
        self._meetings = meetings
        self._reminders = reminders
        self._last_heard = LastHeard(connection)
        self._imports = imports
        self._cases = cases
        self._checkins = CheckIns(connection, OwnKeys(connection))
        self._duress_words = DuressWords(connection)
        self._oncall = oncall

    async def waits_for_a_key(self, person: UserId) -> bool:
        """Tells whether a message of somebody's is not given up yet: it may be an alert."""
        waiting = select(UnreadableEvent.event_id).where(
            UnreadableEvent.sender == person, UnreadableEvent.tell_at.is_not(None)
        )
        return await self._session.scalar(waiting.limit(1)) is not None

    async def forget(self, person: UserId, called: Called, now: datetime) -> Forgotten:
        """Forgets somebody; `called` says in a group's language what a former member is called.

        The same again does nothing.
        """
        task = Erasure(self._connection, person, called, await self._oncall.group(), now)
        names = await task.names()
        chats = await task.chats()
        dropped = 0
        for kept in await self._all_groups():
            dropped += await self._drop_what_is_to_come(kept, person, task)
            await self._rename_put_forward(kept, person, names, task)
            await self._last_heard.forget(kept.id, [person])
        await self._reminders.forget(person)
        await task.drop_what_is_theirs()
        await self._duress_words.forget(person)
        for checkin in await self._checkins.all_of(person):
            await self._checkins.forget(checkin.id)
        for checkin in await self._checkins.offered_to(person):
            await self._checkins.write(replace(checkin, offered=None))
        for case in await self._cases.reported_by(person):
            if case.covert and case.live:
                # Whoever is forced may be made to ask this as well: they are looked for until they are safe.
                task.kept.add(case.id)
                continue
            name = await task.name(None)
            await self._cases.write(replace(case, reporter=name, chat=None))
        for table in Table.metadata.sorted_tables:
            if table.name not in LEFT:
                await task.go_through(table, chats)
        for waiting in await self._imports.waiting():
            archive = await self._imports.archive(waiting)
            renamed = _renamed(archive, person, names, called)
            if renamed is not None:
                await self._imports.rewrite(waiting, renamed)
        self._session.expire_all()
        self._connection.memory.forget()
        return Forgotten(len(task.names_given), dropped)

    async def _all_groups(self) -> list[Group]:
        ids = await self._session.scalars(select(GroupRow.id).order_by(GroupRow.id))
        return [await self._groups.get(GroupId(one)) for one in ids.all()]

    async def _drop_what_is_to_come(self, group: Group, person: UserId, task: "Erasure") -> int:
        """Drops answers to meetings that are to come, and the seat, unless an open vote counts by it."""
        dropped = 0
        for meeting in await self._meetings.listing(group.id, [MeetingState.PLANNED]):
            if await self._meetings.attendance(meeting, person) is not None:
                dropped += 1
                await self._session.execute(
                    delete(AttendanceRow).where(
                        AttendanceRow.group_id == group.id,
                        AttendanceRow.meeting == meeting.number,
                        AttendanceRow.person == person,
                    )
                )
        if person not in {*group.standings, *group.proxies}:
            return dropped
        kept = without(group, person)
        if await self._has_an_open_voice(group, person):
            name = await task.name(group.id)
            standing = replace(group.standing(person), role=None)
            proxies = group.proxies.get(person, ())
            kept = replace(
                kept,
                standings={**kept.standings, name: standing},
                proxies={**kept.proxies, **({name: proxies} if proxies else {})},
            )
        await self._groups.put_back(kept, {})
        return dropped + 1

    async def _has_an_open_voice(self, group: Group, person: UserId) -> bool:
        for decision in await self._decisions.listing(group.id, states=[DecisionState.PROPOSED]):
            if any(vote.voter == person for vote in await self._decisions.votes(decision)):
                return True
        return False

    async def _rename_put_forward(
        self, group: Group, person: UserId, names: frozenset[str], task: "Erasure"
    ) -> None:
        """Minutes that are not approved yet name people as the room did."""
        for meeting in await self._meetings.of_group(group.id):
            if meeting.minutes is MinutesState.APPROVED:
                continue
            there = await self._meetings.attendance(meeting, person)
            known = names | ({there.name} if there and there.name else frozenset())
            row = await self._session.get(MinutesRow, (group.id, meeting.number), populate_existing=True)
            if row is None or not known:
                continue
            book = self._connection.sealer.open_json("minutes.book", row.book)
            if any(one in known for one in _names_in(book)):
                shown = localpart(await task.name(group.id))
                renamed = _with_names(book, known, shown)
                row.book = self._connection.sealer.seal_json("minutes.book", renamed)
                await self._session.flush()


def _renamed(archive: Archive, person: UserId, names: frozenset[str], called: Called) -> Archive | None:
    """Renames somebody in a group that waits for its room; None where they are not in it."""
    tree, eraser = json.loads(written(archive)), Eraser(person)
    if not eraser.finds(json.dumps(tree, ensure_ascii=False)):
        return None
    numbers = tree["group"]["numbers"]
    numbers["former"] = numbers.get("former", 0) + 1
    name = former(called(archive.group.language), numbers["former"])
    there = (one for held in archive.meetings for one in held.attendances if one.person == person)
    known = names | {one.name for one in archive.people if one.person == person}
    known |= {one.name for one in there if one.name is not None}
    for held in tree["meetings"]:
        if held["meeting"]["minutes"] != MinutesState.APPROVED:
            held["minutes"] = _with_names(held["minutes"], known, localpart(name))
    kept = eraser.tree(tree, name)
    kept["people"] = [one for one in kept["people"] if one["person"] != name]
    kept["group"]["seats"] = [one for one in kept["group"]["seats"] if one["person"] != name]
    return _without_reminders(read(json.dumps(kept, ensure_ascii=False).encode()), name)


def _without_reminders(archive: Archive, person: UserId) -> Archive:
    """Takes out the reminders that are for somebody alone, with their history, and them out of the others."""
    gone = {one.number for one in archive.reminders if one.people == (person,)}
    return replace(
        archive,
        reminders=tuple(not_reminding(one, person) for one in archive.reminders if one.number not in gone),
        history=tuple(one for one in archive.history if one.kind != REMINDER or one.number not in gone),
    )


def _names_in(book: Any, key: str = "") -> Iterator[str]:
    """Goes through the names of people in minutes."""
    if isinstance(book, dict):
        for name, one in book.items():
            yield from _names_in(one, name)
    elif isinstance(book, list):
        for one in book:
            yield from _names_in(one, key)
    elif isinstance(book, str) and key in _NAMING:
        yield book


def _with_names(book: Any, known: frozenset[str], shown: str, key: str = "") -> Any:
    if isinstance(book, dict):
        return {name: _with_names(one, known, shown, name) for name, one in book.items()}
    if isinstance(book, list):
        return [_with_names(one, known, shown, key) for one in book]
    return shown if key in _NAMING and book in known else book
