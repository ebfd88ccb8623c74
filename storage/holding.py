"""How a meeting is planned, begins and ends, whoever sees to it, and how the next of a series comes to be."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.documents.minutes import corrected
from bot.rules.groups import Group
from bot.rules.identifiers import GroupId, UserId
from bot.rules.meetings import Attendance, Meeting, MeetingState, MinutesState, Plan, Presence, Rsvp
from bot.rules.people import Member, Role, role_of
from storage.agenda import KIND as AGENDA
from storage.connection import Cause
from storage.history import Change
from storage.meetings import KIND as MEETING
from storage.record import record_as_it_stands
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Closed:
    """What came of closing a meeting: how many items were carried over, and the next of its series."""

    carried: int
    following: Meeting | None


async def plan(group_id: GroupId, what: Plan, origin: Cause, tx: Transaction) -> Meeting:
    """Records a meeting that is to be held; `origin` says who planned it, by which event, where and when."""

    def planned(number: int, _: Meeting | None) -> Meeting:
        return Meeting(
            group_id=group_id,
            number=number,
            title=what.title,
            state=MeetingState.PLANNED,
            starts_at=what.starts_at,
            zone=what.zone,
            length=what.length,
            author=origin.by,
            created_at=origin.at,
            room_id=origin.room_id,
            source_event=origin.event_id,
            place=what.place,
            series=what.series,
            slot=what.slot,
            began_with=what.began_with,
            turn=what.turn,
        )

    return await tx.meetings.add(group_id, planned)


async def begin(meeting: Meeting, chair: UserId, quorum: int, at: datetime, tx: Transaction) -> Meeting:
    """Opens a meeting: who opens it presides and is there, regrets given before stand."""
    held = await tx.meetings.change(
        replace(meeting, state=MeetingState.RUNNING, started_at=at, chair=chair, quorum=quorum), "start"
    )
    for item in await tx.agenda.of(held.group_id, None):
        await tx.agenda.change(replace(item, meeting=held.number), "take")
    known = await tx.meetings.attendances(held)
    await attend(held, chair, Presence.PRESENT, tx)
    for one in known.values():
        if one.rsvp is Rsvp.NO and one.presence is None and one.person != chair:
            await attend(held, one.person, Presence.EXCUSED, tx)
    return held


async def attend(
    meeting: Meeting, person: UserId, presence: Presence, tx: Transaction, *, regrets: str | None = None
) -> None:
    """Notes who is there or excused (and why), and who they are now."""
    known = await tx.meetings.attendance(meeting, person) or Attendance(person)
    seen = await _as_they_are(meeting, known, tx)
    noted = replace(seen, presence=presence, regrets=regrets or known.regrets)
    await tx.meetings.attend(meeting, noted, presence.value)


async def heard(meeting: Meeting, person: UserId, tx: Transaction) -> None:
    """Notes that somebody spoke in a meeting; it is proposed to the chair, and assumes nothing."""
    known = await tx.meetings.attendance(meeting, person) or Attendance(person)
    if not known.spoke:
        await tx.meetings.know(meeting, replace(await _as_they_are(meeting, known, tx), spoke=True))


async def _as_they_are(meeting: Meeting, known: Attendance, tx: Transaction) -> Attendance:
    """Notes how the room calls somebody and for whom they speak, as long as they are in it."""
    (seen,) = await _all_as_they_are(meeting, [known], tx)
    return seen


async def _all_as_they_are(
    meeting: Meeting, known: Collection[Attendance], tx: Transaction
) -> list[Attendance]:
    group = await tx.groups.get(meeting.group_id)
    here = {member.user_id: member for member in await tx.rooms.members(group.room_id)}
    return [
        replace(
            one,
            name=here[one.person].name,
            organisation=group.standing(one.person).organisation,
            speaks_for=group.proxies.get(one.person, ()),
            observes=_observes(here[one.person], group),
        )
        if one.person in here
        else one
        for one in known
    ]


def _observes(member: Member, group: Group) -> bool:
    return role_of(member, is_admin=False, assigned=group.standing(member.user_id).role) is Role.OBSERVER


async def propose_minutes(meeting: Meeting, until: datetime, tx: Transaction) -> Meeting:
    """Proposes the minutes as they are now: they are approved at a deadline (UTC) unless corrected."""
    await tx.minutes.keep(meeting, await record_as_it_stands(meeting, tx))
    return await tx.meetings.change(replace(meeting, approve_at=until), "propose")


async def approve(meeting: Meeting, by: UserId, at: datetime, tx: Transaction) -> Meeting:
    """Seals the minutes of a meeting as they are now."""
    sealed = await _approved(meeting, by, at, tx)
    await tx.minutes.keep(sealed, await record_as_it_stands(sealed, tx))
    return sealed


async def approve_by_silence(meeting: Meeting, at: datetime, tx: Transaction) -> bool:
    """Seals minutes as they were proposed; not where what they say has been changed since, whoever did it."""
    now = await record_as_it_stands(meeting, tx)
    proposed = await tx.minutes.of(meeting) or now
    if corrected(proposed, now):
        await tx.meetings.change(replace(meeting, approve_at=None), "halt")
        return False
    sealed = await _approved(meeting, None, at, tx)
    await tx.minutes.keep(sealed, replace(proposed, state=MinutesState.APPROVED.value, approved_at=at))
    return True


async def _approved(meeting: Meeting, by: UserId | None, at: datetime, tx: Transaction) -> Meeting:
    approved = replace(
        meeting, minutes=MinutesState.APPROVED, approved_at=at, approved_by=by, approve_at=None
    )
    return await tx.meetings.change(approved, "approve")


async def close(meeting: Meeting, at: datetime, tx: Transaction) -> Closed:
    """Ends a meeting: items not reached wait for the next one, which its series plans now."""
    items = await tx.agenda.of(meeting.group_id, meeting.number)
    left = [item for item in items if not item.reached]
    ended = await tx.meetings.change(
        replace(
            meeting,
            state=MeetingState.ENDED,
            ended_at=at,
            minutes=MinutesState.DRAFT,
            off_record=False,
            asked_at=None,
            agenda=tuple(item.text for item in items),
            carried=tuple(item.text for item in left),
        ),
        "end",
    )
    for item in left:
        await tx.agenda.change(replace(item, meeting=None, carried=item.carried + 1), "carry")
    known = await tx.meetings.attendances(ended)
    for seen in await _all_as_they_are(ended, known.values(), tx):
        await tx.meetings.know(ended, seen)
    return Closed(len(left), await plan_next(ended, at, tx))


async def at_once_with(meeting: Meeting, tx: Transaction) -> list[Meeting]:
    """Lists the other meetings of the group that are planned for the same time, or being held then."""
    live = await tx.meetings.listing(meeting.group_id, [MeetingState.PLANNED, MeetingState.RUNNING])
    return [one for one in live if one.number != meeting.number and one.overlaps(meeting)]


async def set_agenda_free(meeting: Meeting, tx: Transaction) -> None:
    """Lets what was on the agenda of a meeting that is not held wait for the next one."""
    for item in await tx.agenda.of(meeting.group_id, meeting.number):
        await tx.agenda.change(replace(item, meeting=None), "wait")


async def set_stranded_free(undone: Sequence[Change], tx: Transaction) -> None:
    """Lets wait for the next meeting what stands on the agenda of one that was taken back.

    It leaves no step of its own: undoing again is not to put items of others back where nobody sees them.
    """
    for change in undone:
        number: object = change.record.number
        if change.record.kind == AGENDA:
            item = await tx.agenda.get(change.record.group_id, change.record.number)
            number = item.meeting if item is not None else None
        elif change.record.kind != MEETING:
            continue
        if not isinstance(number, int):
            continue
        meeting = await tx.meetings.get(change.record.group_id, number)
        if meeting is None or meeting.state is not MeetingState.WITHDRAWN:
            continue
        for item in await tx.agenda.of(meeting.group_id, meeting.number):
            await tx.agenda.write(replace(item, meeting=None))


async def plan_next(meeting: Meeting, at: datetime, tx: Transaction) -> Meeting | None:
    """Plans the next meeting of a series; it belongs to the group, whoever typed it has left or not."""
    series = meeting.series
    if series is None or meeting.slot is None:
        return None
    slot, turn = series.after(meeting.slot), meeting.turn + 1
    while slot is not None and series.instant(slot) <= at:
        slot, turn = series.after(slot), turn + 1
    if slot is None:
        return None
    starts_at = series.instant(slot).astimezone(meeting.starts_at.tzinfo)

    length = series.length or meeting.length
    following = Plan(
        meeting.title,
        starts_at,
        series.zone,
        length,
        meeting.place,
        series=series,
        slot=slot,
        began_with=meeting.root,
        turn=turn,
    )
    origin = Cause(meeting.author, meeting.source_event, meeting.room_id, at)
    return await plan(meeting.group_id, following, origin, tx)
