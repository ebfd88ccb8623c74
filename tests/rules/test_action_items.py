"""When an action item speaks up: the day before, on the day, the day after, at nine where it was said."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.action_items import (
    ActionItem,
    ActionState,
    Due,
    Nudge,
    NudgeStage,
    current_nudge,
    next_nudge,
    nudges,
)
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
STAGES = (NudgeStage.BEFORE, NudgeStage.DAY, NudgeStage.LATE)


def at(text: str) -> datetime:
    """An instant, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def end_of(day: date, zone: str) -> Due:
    """A deadline without an hour."""
    local = datetime.combine(day, time(23, 59, 59), ZoneInfo(zone))
    return Due(local.astimezone(UTC), zone, has_time=False)


@pytest.mark.parametrize(
    ("day", "zone", "expected"),
    [
        ("2027-01-15", "Europe/Luxembourg", ("2027-01-14T08:00", "2027-01-15T08:00", "2027-01-16T08:00")),
        ("2026-07-15", "Europe/Luxembourg", ("2026-07-14T07:00", "2026-07-15T07:00", "2026-07-16T07:00")),
        # The clocks change in the night before, on the day, and in the night after.
        ("2027-03-27", "Europe/Luxembourg", ("2027-03-26T08:00", "2027-03-27T08:00", "2027-03-28T07:00")),
        ("2027-03-28", "Europe/Luxembourg", ("2027-03-27T08:00", "2027-03-28T07:00", "2027-03-29T07:00")),
        ("2026-10-25", "Europe/Luxembourg", ("2026-10-24T07:00", "2026-10-25T08:00", "2026-10-26T08:00")),
        # Far away, the local day is another one than in UTC.
        ("2027-01-01", "Pacific/Kiritimati", ("2026-12-30T19:00", "2026-12-31T19:00", "2027-01-01T19:00")),
        ("2027-01-01", "America/New_York", ("2026-12-31T14:00", "2027-01-01T14:00", "2027-01-02T14:00")),
        ("2028-02-29", "UTC", ("2028-02-28T09:00", "2028-02-29T09:00", "2028-03-01T09:00")),
    ],
)
def test_reminders_come_at_nine_where_the_deadline_was_said(
    day: str, zone: str, expected: tuple[str, ...]
) -> None:
    owed = nudges(end_of(date.fromisoformat(day), zone), LONG_AGO)
    assert owed == tuple(Nudge(stage, at(when)) for stage, when in zip(STAGES, expected, strict=True))


@pytest.mark.parametrize(
    ("created", "stages"),
    [
        ("2027-01-10T12:00", STAGES),
        ("2027-01-14T07:59", STAGES),
        ("2027-01-14T08:00", STAGES[1:]),
        ("2027-01-14T20:00", STAGES[1:]),
        ("2027-01-15T08:00", STAGES[2:]),
        ("2027-01-15T22:00", STAGES[2:]),
        ("2027-01-16T08:00", ()),
        ("2027-02-01T08:00", ()),
    ],
)
def test_a_reminder_from_before_the_item_existed_is_not_owed(
    created: str, stages: tuple[NudgeStage, ...]
) -> None:
    due = end_of(date(2027, 1, 15), "Europe/Luxembourg")
    assert tuple(nudge.stage for nudge in nudges(due, at(created))) == stages


@pytest.mark.parametrize(
    ("due_at", "reminded_at"),
    [
        ("2027-01-15T13:00", "2027-01-15T08:00"),
        ("2027-01-15T09:00", "2027-01-15T08:00"),
        ("2027-01-15T07:30", "2027-01-15T06:30"),
        ("2027-01-14T23:10", "2027-01-14T23:00"),
    ],
)
def test_on_the_day_the_reminder_comes_before_an_early_deadline(due_at: str, reminded_at: str) -> None:
    due = Due(at(due_at), "Europe/Luxembourg", has_time=True)
    assert Nudge(NudgeStage.DAY, at(reminded_at)) in nudges(due, LONG_AGO)


@pytest.mark.parametrize(
    ("now", "current", "following"),
    [
        ("2027-01-14T07:59:59", None, NudgeStage.BEFORE),
        ("2027-01-14T08:00:00", NudgeStage.BEFORE, NudgeStage.DAY),
        ("2027-01-15T07:59:59", NudgeStage.BEFORE, NudgeStage.DAY),
        ("2027-01-15T08:00:00", NudgeStage.DAY, NudgeStage.LATE),
        ("2027-01-16T08:00:00", NudgeStage.LATE, None),
        ("2029-01-01T00:00:00", NudgeStage.LATE, None),
    ],
)
def test_only_the_reminder_that_is_still_true_is_given(
    now: str, current: NudgeStage | None, following: NudgeStage | None
) -> None:
    due = end_of(date(2027, 1, 15), "Europe/Luxembourg")
    given_now, given_next = current_nudge(due, LONG_AGO, at(now)), next_nudge(due, LONG_AGO, at(now))
    assert (given_now.stage if given_now else None) is current
    assert (given_next.stage if given_next else None) is following


def test_without_a_deadline_nobody_is_reminded() -> None:
    assert next_nudge(None, LONG_AGO, LONG_AGO) is None


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/Luxembourg", "2027-01-16"), ("America/New_York", "2027-01-15"), ("UTC", "2027-01-15")],
)
def test_the_day_of_a_deadline_is_that_of_its_zone(zone: str, day: str) -> None:
    assert Due(at("2027-01-15T23:30"), zone, has_time=True).day == date.fromisoformat(day)


DUE = end_of(date(2027, 1, 15), "Europe/Luxembourg")
ITEM = ActionItem(
    GroupId(1),
    12,
    "text",
    ActionState.OPEN,
    (UserId("@anna:localhost"),),
    DUE,
    (),
    UserId("@anna:localhost"),
    LONG_AGO,
    RoomId("!group"),
    EventId("$1"),
)


@pytest.mark.parametrize(
    ("item", "now", "late"),
    [
        (ITEM, DUE.at - timedelta(seconds=1), False),
        (ITEM, DUE.at, False),
        (ITEM, DUE.at + timedelta(seconds=1), True),
        (replace(ITEM, due=None), DUE.at + timedelta(days=900), False),
        *(
            (replace(ITEM, state=state), DUE.at + timedelta(days=1), False)
            for state in ActionState
            if state is not ActionState.OPEN
        ),
    ],
)
def test_an_item_is_late_when_it_is_open_and_its_deadline_has_passed(
    item: ActionItem, now: datetime, late: bool
) -> None:
    assert item.is_late(now) is late


def test_an_item_goes_by_its_number() -> None:
    assert ITEM.reference == "A-12"


ZONES = st.sampled_from(
    ["Europe/Luxembourg", "America/New_York", "Africa/Cairo", "Pacific/Kiritimati", "Pacific/Apia", "UTC"]
)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2070, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
DUES = st.builds(Due, INSTANTS, ZONES, st.booleans())
SPANS = st.timedeltas(timedelta(days=-5), timedelta(days=5))


@given(due=DUES, before=SPANS)
def test_reminders_are_in_order_on_their_days_and_after_the_item_was_made(
    due: Due, before: timedelta
) -> None:
    created_at = due.at - before
    owed = nudges(due, created_at)
    assert [nudge.at for nudge in owed] == sorted({nudge.at for nudge in owed})
    for nudge in owed:
        local = nudge.at.astimezone(ZoneInfo(due.zone))
        assert nudge.at > created_at
        early = nudge.stage is NudgeStage.DAY and due.has_time and due.at - nudge.at <= timedelta(hours=1)
        assert (local.hour, local.minute) == (9, 0) or early
        assert local.date() - due.day == timedelta(days=STAGES.index(nudge.stage) - 1)
    left_out = [stage for stage in STAGES if stage not in {nudge.stage for nudge in owed}]
    assert left_out == list(STAGES[: len(left_out)])


@given(due=DUES, before=SPANS)
def test_going_from_one_reminder_to_the_next_meets_each_once(due: Due, before: timedelta) -> None:
    created_at = due.at - before
    met = []
    after = created_at
    while (nudge := next_nudge(due, created_at, after)) is not None:
        met.append(nudge)
        after = nudge.at
        assert current_nudge(due, created_at, nudge.at) == nudge
    assert tuple(met) == nudges(due, created_at)


@given(due=DUES, before=SPANS, since=SPANS)
def test_the_current_reminder_is_the_last_that_came_due(
    due: Due, before: timedelta, since: timedelta
) -> None:
    created_at, now = due.at - before, due.at + since
    came = [nudge for nudge in nudges(due, created_at) if nudge.at <= now]
    assert current_nudge(due, created_at, now) == (came[-1] if came else None)
