"""What is owed of a reminder: each time once, to those who can be reminded, and later to those who sleep."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.people import Member, Role
from bot.rules.recurrence import Series
from bot.rules.reminders import (
    Audience,
    Later,
    Reminder,
    ReminderState,
    Why,
    brought_back,
    holders,
    lapsed,
    snoozed,
    take_turn,
)

ANNA, MARC, CHAIR = UserId("@anna:x"), UserId("@marc:x"), UserId("@claire:x")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FIRST, LAST = datetime.fromisoformat("2026-11-23 12:00"), datetime.fromisoformat("2026-12-23 23:59")
DAILY = Series("FREQ=DAILY;INTERVAL=1", FIRST, LAST, "UTC")
ONCE = Reminder(
    group_id=GroupId(1),
    number=5,
    text="call",
    audience=Audience.PEOPLE,
    people=(ANNA,),
    private=False,
    state=ReminderState.PENDING,
    due_at=NOON,
    zone="UTC",
    author=ANNA,
    created_at=NOON - DAY,
    room_id=RoomId("!room"),
    source_event=EventId("$event"),
)
EACH_DAY = replace(ONCE, series=DAILY, slot=DAILY.first)


def test_what_is_due_is_owed_once() -> None:
    turn = take_turn(ONCE, NOON, (ANNA,), {})
    assert (turn.people, turn.due_at, turn.why) == ((ANNA,), NOON, None)
    assert (turn.after.state, turn.after.wake_at, turn.after.told_at) == (ReminderState.DONE, None, NOON)
    with pytest.raises(LookupError):
        take_turn(turn.after, NOON + DAY, (ANNA,), {})


def test_nothing_is_owed_before_its_time() -> None:
    with pytest.raises(LookupError):
        take_turn(ONCE, NOON - timedelta(seconds=1), (ANNA,), {})


def test_what_comes_every_day_is_owed_again_the_next_day() -> None:
    turn = take_turn(EACH_DAY, NOON, (ANNA,), {})
    assert (turn.after.state, turn.after.due_at) == (ReminderState.PENDING, NOON + DAY)


def test_of_several_days_missed_the_latest_is_owed() -> None:
    turn = take_turn(EACH_DAY, NOON + 3 * DAY + HOUR, (ANNA,), {})
    assert (turn.due_at, turn.after.due_at) == (NOON + 3 * DAY, NOON + 4 * DAY)


def test_a_series_ends() -> None:
    turn = take_turn(EACH_DAY, NOON + 400 * DAY, (ANNA,), {})
    assert turn.due_at == datetime(2026, 12, 23, 12, tzinfo=UTC)
    assert turn.after.state is ReminderState.DONE


def test_who_sleeps_is_reminded_when_they_wake_and_the_others_at_once() -> None:
    both = replace(ONCE, people=(ANNA, MARC))
    turn = take_turn(both, NOON, (ANNA, MARC), {MARC: NOON + HOUR})
    assert turn.people == (ANNA,)
    assert turn.after.wake_at == NOON + HOUR
    later = take_turn(turn.after, NOON + HOUR, (ANNA, MARC), {})
    assert (later.people, later.due_at, later.owed_at, later.why) == ((MARC,), NOON, NOON + HOUR, Why.QUIET)
    assert later.after.state is ReminderState.DONE


def test_who_left_meanwhile_is_not_reminded() -> None:
    asleep = take_turn(ONCE, NOON, (ANNA,), {ANNA: NOON + HOUR}).after
    turn = take_turn(asleep, NOON + HOUR, (MARC,), {})
    assert (turn.people, turn.after.state) == ((), ReminderState.DONE)


def test_a_snooze_is_for_one_person_and_comes_once() -> None:
    told = take_turn(ONCE, NOON, (ANNA, MARC), {}).after
    again = snoozed(told, MARC, NOON + HOUR, NOON)
    turn = take_turn(again, NOON + 2 * HOUR, (ANNA, MARC), {})
    assert (turn.people, turn.why, turn.owed_at) == ((MARC,), Why.SNOOZE, NOON + HOUR)
    assert turn.after.wake_at is None


def test_a_second_snooze_takes_the_place_of_the_first() -> None:
    told = take_turn(ONCE, NOON, (ANNA,), {}).after
    twice = snoozed(snoozed(told, ANNA, NOON + HOUR, NOON), ANNA, NOON + DAY, NOON)
    assert twice.later == (Later(ANNA, NOON + DAY, NOON, Why.SNOOZE),)


def test_an_undone_snooze_brings_nothing_back_that_was_posted() -> None:
    told = take_turn(EACH_DAY, NOON, (ANNA,), {}).after
    again = snoozed(told, ANNA, NOON + HOUR, NOON)
    posted = take_turn(again, NOON + HOUR, (ANNA,), {}).after
    next_day = take_turn(posted, NOON + DAY, (ANNA,), {}).after
    back = brought_back(told, next_day)
    assert (back.due_at, back.later) == (NOON + 2 * DAY, ())


def test_a_cancelled_reminder_comes_back_as_it_was() -> None:
    cancelled = replace(EACH_DAY, state=ReminderState.CANCELLED)
    assert cancelled.wake_at is None
    assert brought_back(EACH_DAY, cancelled) == EACH_DAY


def test_an_archived_group_lets_times_go_by_and_its_series_goes_on() -> None:
    gone = lapsed(EACH_DAY, NOON + HOUR, for_good=False)
    assert (gone.state, gone.due_at) == (ReminderState.PENDING, NOON + DAY)
    assert lapsed(ONCE, NOON, for_good=False).state is ReminderState.LAPSED
    assert lapsed(EACH_DAY, NOON, for_good=True).wake_at is None


MAY_CANCEL = (
    (ANNA, Role.MEMBER, ONCE, True),
    (MARC, Role.MEMBER, ONCE, False),
    (CHAIR, Role.CHAIR, ONCE, True),
    (CHAIR, Role.SECRETARY, replace(ONCE, audience=Audience.ROOM, people=()), True),
    (MARC, Role.MEMBER, replace(ONCE, people=(MARC,)), True),
    (MARC, Role.MEMBER, replace(ONCE, people=(MARC, CHAIR)), False),
    (ANNA, Role.OBSERVER, replace(ONCE, private=True), True),
    (CHAIR, Role.CHAIR, replace(ONCE, private=True), False),
    (CHAIR, Role.ADMIN, replace(ONCE, private=True), False),
)


@pytest.mark.parametrize(("who", "role", "reminder", "may"), MAY_CANCEL)
def test_who_may_cancel(who: UserId, role: Role, reminder: Reminder, may: bool) -> None:
    assert reminder.may_cancel(who, role) is may


def test_a_role_is_whoever_has_it_then() -> None:
    members = (
        Member(UserId("@bot:x"), "Bot", 100, is_bot=True),
        Member(CHAIR, "Claire", 50),
        Member(ANNA, "Anna", 0),
        Member(MARC, "Marc", 0),
    )
    assert holders(Audience.CHAIR, members, {}) == [CHAIR]
    assert holders(Audience.SECRETARY, members, {MARC: Role.SECRETARY}) == [MARC]
    assert holders(Audience.SECRETARY, members, {}) == []
    assert holders(Audience.CHAIR, members, {CHAIR: Role.MEMBER, ANNA: Role.CHAIR}) == [ANNA]


@given(st.lists(st.integers(-40, 90), max_size=30))
def test_whatever_the_clock_does_no_time_of_a_series_is_told_twice(hours: list[int]) -> None:
    reminder, now, told = EACH_DAY, NOON, []
    for step in hours:
        now += step * HOUR
        while reminder.wake_at is not None and reminder.wake_at <= now:
            turn = take_turn(reminder, now, (ANNA,), {})
            reminder = turn.after
            told.append(turn.due_at)
    assert told == sorted(set(told))
    assert all(at.hour == 12 for at in told)
