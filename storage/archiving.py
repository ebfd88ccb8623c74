"""Gathers all that is kept of a group, and puts it back.

What was taken back keeps its number and loses its words. Whoever adds a kind of record adds a `Part` here and
its field to `bot.documents.archive.Archive`. Cases and alerts are no group's, and never among them.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, cast

from bot.documents.archive import (
    Archive,
    ConsultationKept,
    DecisionKept,
    DocumentKept,
    GroupKept,
    LanguageCode,
    MeetingKept,
    NumberedTheme,
    RoleName,
    Seat,
    Someone,
    Step,
)
from bot.rules.action_items import ActionItem, ActionState
from bot.rules.consultations import Answer, Consultation, ConsultationState
from bot.rules.date_polls import DatePoll, PollState
from bot.rules.groups import Group, Standing
from bot.rules.identifiers import GroupId, UserId
from bot.rules.meetings import AgendaItem, Entry, Meeting, MeetingState, MinutesState
from bot.rules.people import Role, role_of
from bot.rules.reminders import Reminder, ReminderState
from bot.rules.voting import Decision, DecisionState
from storage import (
    action_items,
    agenda,
    comments,
    consultations,
    date_polls,
    decisions,
    entries,
    groups,
    meetings,
    reminders,
)
from storage.store import Transaction

_NO_GROUP = GroupId(0)
# Whose steps go along; those of who is on call stay.
_KINDS = (
    action_items.KIND,
    decisions.KIND,
    decisions.VOTE,
    decisions.OBJECTION,
    meetings.KIND,
    meetings.ATTENDANCE,
    agenda.KIND,
    entries.KIND,
    date_polls.KIND,
    consultations.KIND,
    comments.KIND,
    reminders.KIND,
    groups.KIND,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of record: the field of the archive that holds it, how it is gathered, and how put back."""

    name: str
    gather: Callable[[GroupId, Transaction], Awaitable[tuple[Any, ...]]]
    put_back: Callable[[GroupId, tuple[Any, ...], Transaction], Awaitable[None]]


class NotEmpty(Exception):
    """A group that has records of its own was about to be overwritten."""


async def gather(group: Group, now: datetime, tx: Transaction) -> Archive:
    """Returns the archive of a group as it is now (UTC), in an order that depends on nothing else."""
    room = await tx.rooms.state(group.room_id)
    people = room.members if room is not None else ()
    parts: dict[str, Any] = {part.name: await part.gather(group.id, tx) for part in PARTS}
    return Archive(
        exported_at=now,
        group=await _group_kept(group, room.name if room is not None else "", tx),
        people=tuple(
            Someone(
                one.user_id,
                one.name,
                role_of(one, is_admin=False, assigned=group.standing(one.user_id).role).name.lower(),
            )
            for one in people
            if not one.is_bot
        ),
        **parts,
    )


async def restore(group: Group, archive: Archive, tx: Transaction) -> Group:
    """Puts an archive that was checked into an empty group; what that group was told already stays beside.

    Nudges that fell due before the transaction's cause are not made up for. Raises `NotEmpty`.
    """
    if any((await tx.groups.numbers(group.id)).values()):
        raise NotEmpty
    for part in PARTS:
        await part.put_back(group.id, getattr(archive, part.name), tx)
    kept = archive.group
    standings = {
        one.person: Standing(Role[one.role.upper()] if one.role else None, one.organisation)
        for one in kept.seats
        if one.role or one.organisation
    }
    restored = replace(
        group,
        language=kept.language,
        timezone=kept.timezone,
        rule=kept.rule,
        quorum=kept.quorum,
        voices=kept.voices,
        quiet_nudges=frozenset(kept.quiet_nudges),
        archived_at=kept.archived_at,
        standings={**group.standings, **standings},
        proxies={**group.proxies, **{one.person: one.speaks_for for one in kept.seats if one.speaks_for}},
        themes={one.number: one.theme for one in kept.themes},
    )
    await tx.groups.put_back(restored, kept.numbers)
    return restored


async def adopt(group: Group, archive: Archive, now: datetime, tx: Transaction) -> None:
    """Restores an archive into a group that goes on from now (UTC): what it was to be reminded of is past."""
    await restore(group, archive, tx)
    await tx.reminders.let_pass(group.id, now)


async def _group_kept(group: Group, name: str, tx: Transaction) -> GroupKept:
    seated = sorted({*group.standings, *group.proxies})
    return GroupKept(
        name=name,
        language=cast("LanguageCode | None", group.language),
        timezone=group.timezone,
        rule=group.rule,
        quorum=group.quorum,
        voices=group.voices,
        quiet_nudges=tuple(sorted(group.quiet_nudges)),
        archived_at=group.archived_at,
        seats=tuple(_seat(group, person) for person in seated),
        themes=tuple(NumberedTheme(number, group.themes[number]) for number in sorted(group.themes)),
        numbers=await tx.groups.numbers(group.id),
    )


def _seat(group: Group, person: UserId) -> Seat:
    standing = group.standing(person)
    role = None if standing.role is None else standing.role.name.lower()
    return Seat(person, cast("RoleName | None", role), standing.organisation, group.proxies.get(person, ()))


async def _actions(group_id: GroupId, tx: Transaction) -> tuple[ActionItem, ...]:
    items = await tx.actions.listing(group_id, states=tuple(ActionState))
    wordless = (
        replace(one, text="", note=None, tags=()) if one.state is ActionState.WITHDRAWN else one
        for one in sorted(items, key=lambda one: one.number)
    )
    return tuple(replace(one, group_id=_NO_GROUP) for one in wordless)


async def _put_actions(group_id: GroupId, items: tuple[ActionItem, ...], tx: Transaction) -> None:
    for item in items:
        await tx.actions.put_back(replace(item, group_id=group_id))


async def _decisions(group_id: GroupId, tx: Transaction) -> tuple[DecisionKept, ...]:
    found = await tx.decisions.listing(group_id, states=tuple(DecisionState))
    return tuple([await _decision(one, tx) for one in sorted(found, key=lambda one: one.number)])


async def _decision(decision: Decision, tx: Transaction) -> DecisionKept:
    if decision.state is DecisionState.WITHDRAWN:
        return DecisionKept(replace(decision, group_id=_NO_GROUP, text="", tags=()))
    votes, objections = await tx.decisions.votes(decision), await tx.decisions.objections(decision)
    return DecisionKept(replace(decision, group_id=_NO_GROUP), tuple(votes), tuple(objections))


async def _put_decisions(group_id: GroupId, kept: tuple[DecisionKept, ...], tx: Transaction) -> None:
    for one in kept:
        await tx.decisions.put_back(replace(one.decision, group_id=group_id), one.votes, one.objections)


async def _meetings(group_id: GroupId, tx: Transaction) -> tuple[MeetingKept, ...]:
    return tuple([await _meeting(one, tx) for one in await tx.meetings.of_group(group_id)])


async def _meeting(meeting: Meeting, tx: Transaction) -> MeetingKept:
    if meeting.state is MeetingState.WITHDRAWN:
        bare = replace(meeting, group_id=_NO_GROUP, title="", place=None, agenda=(), carried=())
        return MeetingKept(bare)
    stands = meeting.minutes is MinutesState.APPROVED or meeting.approve_at is not None
    return MeetingKept(
        replace(meeting, group_id=_NO_GROUP),
        tuple((await tx.meetings.attendances(meeting)).values()),
        await tx.minutes.of(meeting) if stands else None,
    )


async def _put_meetings(group_id: GroupId, kept: tuple[MeetingKept, ...], tx: Transaction) -> None:
    for one in kept:
        meeting = replace(one.meeting, group_id=group_id)
        await tx.meetings.put_back(meeting)
        for attendance in one.attendances:
            await tx.meetings.know(meeting, attendance)
        if one.minutes is not None:
            await tx.minutes.keep(meeting, one.minutes)


async def _agenda(group_id: GroupId, tx: Transaction) -> tuple[AgendaItem, ...]:
    items = await tx.agenda.of_group(group_id)
    return tuple(replace(one, group_id=_NO_GROUP, text="" if one.removed else one.text) for one in items)


async def _put_agenda(group_id: GroupId, items: tuple[AgendaItem, ...], tx: Transaction) -> None:
    for item in items:
        await tx.agenda.put_back(replace(item, group_id=group_id))


async def _entries(group_id: GroupId, tx: Transaction) -> tuple[Entry, ...]:
    lines = await tx.entries.of_group(group_id)
    return tuple(replace(one, group_id=_NO_GROUP, text="" if one.removed else one.text) for one in lines)


async def _put_entries(group_id: GroupId, lines: tuple[Entry, ...], tx: Transaction) -> None:
    for line in lines:
        await tx.entries.put_back(replace(line, group_id=group_id))


async def _date_polls(group_id: GroupId, tx: Transaction) -> tuple[DatePoll, ...]:
    polls = await tx.date_polls.of_group(group_id)
    return tuple(_date_poll(one) for one in polls)


def _date_poll(poll: DatePoll) -> DatePoll:
    if poll.state is PollState.WITHDRAWN:
        return replace(poll, group_id=_NO_GROUP, title="", place=None, answers={})
    return replace(poll, group_id=_NO_GROUP, answers=dict(sorted(poll.answers.items())))


async def _put_date_polls(group_id: GroupId, polls: tuple[DatePoll, ...], tx: Transaction) -> None:
    for poll in polls:
        await tx.date_polls.put_back(replace(poll, group_id=group_id))


async def _consultations(group_id: GroupId, tx: Transaction) -> tuple[ConsultationKept, ...]:
    return tuple([await _consultation(one, tx) for one in await tx.consultations.of_group(group_id)])


async def _consultation(consultation: Consultation, tx: Transaction) -> ConsultationKept:
    if consultation.state is ConsultationState.WITHDRAWN:
        return ConsultationKept(replace(consultation, group_id=_NO_GROUP, title="", versions=(), tags=()))
    documents = []
    for version in consultation.versions:
        document = await tx.consultations.document(consultation.group_id, version)
        if version.file is not None and document is not None:
            documents.append(DocumentKept(version.file, document))
    return ConsultationKept(replace(consultation, group_id=_NO_GROUP), tuple(documents))


async def _put_consultations(group_id: GroupId, kept: tuple[ConsultationKept, ...], tx: Transaction) -> None:
    for one in kept:
        await tx.consultations.put_back(replace(one.consultation, group_id=group_id))
        for document in one.documents:
            await tx.consultations.examined(group_id, document.file, document.document)


async def _comments(group_id: GroupId, tx: Transaction) -> tuple[Answer, ...]:
    asked = await tx.consultations.of_group(group_id)
    gone = {one.number for one in asked if one.state is ConsultationState.WITHDRAWN}
    return tuple(
        replace(one, group_id=_NO_GROUP, text="", place=None)
        if one.removed or one.consultation in gone
        else replace(one, group_id=_NO_GROUP)
        for one in await tx.comments.of_group(group_id)
    )


async def _put_comments(group_id: GroupId, answers: tuple[Answer, ...], tx: Transaction) -> None:
    for answer in answers:
        await tx.comments.put_back(replace(answer, group_id=group_id))


async def _reminders(group_id: GroupId, tx: Transaction) -> tuple[Reminder, ...]:
    return tuple(
        replace(one, group_id=_NO_GROUP, text="" if one.state is ReminderState.WITHDRAWN else one.text)
        for one in await tx.reminders.of_room(group_id)
    )


async def _put_reminders(group_id: GroupId, kept: tuple[Reminder, ...], tx: Transaction) -> None:
    for reminder in kept:
        await tx.reminders.put_back(replace(reminder, group_id=group_id))


async def _history(group_id: GroupId, tx: Transaction) -> tuple[Step, ...]:
    # What was set in private bears a number of the group, and is nobody else's business.
    shared = {one.number for one in await tx.reminders.of_room(group_id)}
    steps = await tx.history.steps(group_id, _KINDS)
    return tuple(one for one in steps if one.kind != reminders.KIND or one.number in shared)


async def _put_history(group_id: GroupId, steps: tuple[Step, ...], tx: Transaction) -> None:
    await tx.history.put_back(group_id, steps)


PARTS: tuple[Part, ...] = (
    Part("actions", _actions, _put_actions),
    Part("decisions", _decisions, _put_decisions),
    Part("meetings", _meetings, _put_meetings),
    Part("agenda", _agenda, _put_agenda),
    Part("entries", _entries, _put_entries),
    Part("date_polls", _date_polls, _put_date_polls),
    Part("consultations", _consultations, _put_consultations),
    Part("comments", _comments, _put_comments),
    Part("reminders", _reminders, _put_reminders),
    Part("history", _history, _put_history),
)


def differs(one: Archive, other: Archive) -> str | None:
    """Gives the first place at which two archives restore to something else; None when nowhere.

    When they were made, and how the room called whom, is of the moment, and so is the name of the room.
    """

    def lasting(archive: Archive) -> Archive:
        group = replace(archive.group, name="")
        return replace(archive, exported_at=one.exported_at, people=(), group=group)

    first, second = lasting(one), lasting(other)
    for part in fields(Archive):
        was, now = getattr(first, part.name), getattr(second, part.name)
        if was == now:
            continue
        if not isinstance(was, tuple) or len(was) != len(now):
            return f"$.{part.name}"
        return next(
            f"$.{part.name}[{at}]" for at, pair in enumerate(zip(was, now, strict=True)) if pair[0] != pair[1]
        )
    return None
