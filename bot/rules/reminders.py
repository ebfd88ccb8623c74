"""Reminders: for whom, when, how often; and what is owed of them at an instant, each time once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.dates import When
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.people import Member, Role, role_of
from bot.rules.recurrence import LONGEST, Recurrence, Series

LONGEST_REMINDER = 1000
MOST_OF_MEMBER = 100
MOST_OF_ROOM = 200
SNOOZE = timedelta(hours=1)
LONGEST_SNOOZE = timedelta(days=366)
# When a day is named without an hour.
MORNING = time(9, 0)
_MOST_DAYS_TO_FIRST = 800


class Audience(StrEnum):
    """Whom a reminder is for: people by name, everybody in the room, or whoever has a role then."""

    PEOPLE = "people"
    ROOM = "room"
    CHAIR = "chair"
    SECRETARY = "secretary"


class ReminderState(StrEnum):
    """Where a reminder stands; a lapsed one had nobody left to remind."""

    PENDING = "pending"
    DONE = "done"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


class Why(StrEnum):
    """Why somebody is reminded later than the reminder said."""

    QUIET = "quiet"
    SNOOZE = "snooze"


@dataclass(frozen=True, slots=True)
class Later:
    """One person who is reminded at another time (UTC) of what was due at `due_at`."""

    person: UserId
    at: datetime
    due_at: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder; instants in UTC, `zone` that of its wall clock.

    `due_at` is when it is owed next, None when no more is to come; in a series `slot` is the naive
    wall-clock time of it. `told_at` is the latest `due_at` that is over, whatever came of it. `private` ones
    were set in a private chat, and nobody else learns of them. `about` is the message it is about, in
    `room_id`.
    """

    group_id: GroupId
    number: int
    text: str = field(repr=False)
    audience: Audience
    people: tuple[UserId, ...]
    private: bool
    state: ReminderState
    due_at: datetime | None
    zone: str
    author: UserId
    created_at: datetime
    room_id: RoomId
    source_event: EventId
    series: Series | None = None
    slot: datetime | None = None
    told_at: datetime | None = None
    later: tuple[Later, ...] = ()
    about: EventId | None = None

    @property
    def reference(self) -> str:
        """The id people use, such as `R-5`."""
        return f"R-{self.number}"

    @property
    def wake_at(self) -> datetime | None:
        """When somebody has to look at it next (UTC); None when nothing is to come."""
        if self.state is not ReminderState.PENDING:
            return None
        instants = [one.at for one in self.later]
        return min((*instants, self.due_at) if self.due_at is not None else instants, default=None)

    def concerns(self, person: UserId) -> bool:
        """Tells whether somebody set it, or is named in it."""
        return person == self.author or person in self.people

    def may_cancel(self, person: UserId, role: Role) -> bool:
        """Tells whether somebody may cancel it: who set it, the only one it is for, chair and secretary."""
        if person == self.author:
            return True
        return not self.private and (self.people == (person,) or role >= Role.SECRETARY)


@dataclass(frozen=True, slots=True)
class Turn:
    """What is owed of a reminder now: to these people, due at `due_at`; `why` when not on its time.

    `owed_at` is when they were to be reminded, `after` the reminder as it is from now on.
    """

    after: Reminder
    due_at: datetime
    owed_at: datetime
    people: tuple[UserId, ...]
    why: Why | None = None


def take_turn(
    reminder: Reminder,
    now: datetime,
    people: Collection[UserId],
    quiet_until: Mapping[UserId, datetime],
) -> Turn:
    """Takes what is due of a reminder, so that it is never due again.

    `people` are those it is for who can be reminded, `quiet_until` when the quiet hours of some of them end
    (UTC): they are reminded then. Of several times that were missed the latest is taken. Raises
    `LookupError` when nothing is due.
    """
    if reminder.due_at is not None and reminder.due_at <= now:
        due_at, after = _over(reminder, reminder.due_at, now)
        return _turn(Turn(after, due_at, due_at, tuple(people)), quiet_until)
    due = [one for one in reminder.later if one.at <= now]
    if not due:
        raise LookupError(reminder.number)
    first = due[0]
    alike = [one for one in due if (one.due_at, one.why) == (first.due_at, first.why)]
    after = replace(reminder, later=tuple(one for one in reminder.later if one not in alike))
    wanted = tuple(one.person for one in alike if one.person in people)
    return _turn(Turn(after, first.due_at, first.at, wanted, first.why), quiet_until)


def _turn(turn: Turn, quiet_until: Mapping[UserId, datetime]) -> Turn:
    """Leaves out those whose quiet hours it is, and keeps it for them."""
    after = turn.after
    for person in turn.people:
        if person in quiet_until:
            after = _put_off(after, Later(person, quiet_until[person], turn.due_at, Why.QUIET))
    awake = tuple(person for person in turn.people if person not in quiet_until)
    return replace(turn, after=settled(after), people=awake)


def _over(reminder: Reminder, due_at: datetime, now: datetime) -> tuple[datetime, Reminder]:
    """Gives the latest time that is over by now, and the reminder with the first that is not."""
    series, slot = reminder.series, reminder.slot
    while series is not None and slot is not None:
        slot = series.after(slot)
        if slot is None:
            break
        at = series.instant(slot)
        if at > now:
            return due_at, replace(reminder, slot=slot, due_at=at, told_at=due_at)
        due_at = at
    return due_at, replace(reminder, slot=None, due_at=None, told_at=due_at)


def _put_off(reminder: Reminder, later: Later) -> Reminder:
    """Reminds somebody later; what they were to be reminded of before, they are reminded of then."""
    others = tuple(one for one in reminder.later if one.person != later.person)
    return replace(reminder, later=(*others, later))


def settled(reminder: Reminder) -> Reminder:
    """Says of a reminder of which nothing is to come that it is done."""
    over = reminder.state is ReminderState.PENDING and reminder.wake_at is None
    return replace(reminder, state=ReminderState.DONE) if over else reminder


def lapsed(reminder: Reminder, now: datetime, *, for_good: bool) -> Reminder:
    """Lets a time go by at which nobody could be reminded; `for_good` all that would follow as well."""
    if for_good:
        return replace(reminder, state=ReminderState.LAPSED, due_at=None, slot=None, later=())
    left = tuple(one for one in reminder.later if one.at > now)
    if reminder.due_at is not None and reminder.due_at <= now:
        _, reminder = _over(reminder, reminder.due_at, now)
    gone = replace(reminder, later=left)
    return gone if gone.wake_at is not None else replace(gone, state=ReminderState.LAPSED)


def snoozed(reminder: Reminder, person: UserId, at: datetime, due_at: datetime) -> Reminder:
    """Reminds somebody again at an instant of what was due at another."""
    again = _put_off(reminder, Later(person, at, due_at, Why.SNOOZE))
    return replace(again, state=ReminderState.PENDING)


def without(reminder: Reminder, person: UserId) -> Reminder:
    """Leaves somebody out of those whom it reminds; nothing may be left of it then."""
    return settled(
        replace(
            reminder,
            people=tuple(one for one in reminder.people if one != person),
            later=tuple(one for one in reminder.later if one.person != person),
        )
    )


def brought_back(before: Reminder, now: Reminder) -> Reminder:
    """Puts a reminder back to what it was, but for what was posted since: that is not owed again."""
    told_at = max((one.told_at for one in (before, now) if one.told_at is not None), default=None)
    waiting = {one.person for one in now.later}
    later = tuple(one for one in before.later if one.person in waiting)
    back = replace(before, told_at=told_at, later=later)
    if told_at is not None and before.due_at is not None and before.due_at <= told_at:
        _, moved = _over(before, before.due_at, told_at)
        back = replace(back, slot=moved.slot, due_at=moved.due_at)
    return settled(back)


def holders(role: Audience, members: Collection[Member], assigned: Mapping[UserId, Role]) -> list[UserId]:
    """Lists who in a room has the role that a reminder is for."""
    wanted = Role.CHAIR if role is Audience.CHAIR else Role.SECRETARY
    return [
        one.user_id
        for one in members
        if not one.is_bot and role_of(one, is_admin=False, assigned=assigned.get(one.user_id)) is wanted
    ]


def first_time(recurrence: Recurrence, clock: time, now: datetime, zone: str) -> When | None:
    """Gives the first moment after `now` at which something comes that comes again at a wall-clock time."""
    there = ZoneInfo(zone)
    today = now.astimezone(there).date()
    for days in range(_MOST_DAYS_TO_FIRST):
        local = datetime.combine(today + timedelta(days=days), clock)
        if recurrence.fits(local):
            when = When.at(local, there, has_time=True)
            if when.instant > now:
                return when
    return None


def series_of(recurrence: Recurrence, first: When, clock: time, until: When | None) -> Series:
    """Makes the series of a recurrence: as long as was said, and no longer than any may be.

    `clock` is the wall-clock time that was said, which its first day may not have.
    """
    start = datetime.combine(first.local.date(), clock)
    end = min(until.local, start + LONGEST) if until is not None else start + LONGEST
    return Series(recurrence.rule(start), start, end.replace(hour=23, minute=59), first.zone.key)
