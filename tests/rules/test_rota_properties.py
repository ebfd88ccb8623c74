"""What holds for every roster: nobody is left out, and the past stays."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.identifiers import UserId
from bot.rules.rota import (
    PRIMARY,
    Override,
    Roster,
    Rota,
    anchored,
    current,
    gaps,
    next_handover,
    on_call_at,
    shifts_between,
    stretches,
)
from tests.rules.rosters import DAY, HOUR, LUX, A, B, C

ZONES = st.sampled_from(
    [
        LUX,
        "UTC",
        "America/New_York",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "America/Santiago",
        "Africa/Casablanca",
        "Asia/Kathmandu",
    ]
)
CLOCKS = st.times().map(lambda one: one.replace(second=0, microsecond=0))
_FIRST, _LAST = (datetime(year, 1, 1, tzinfo=UTC).replace(tzinfo=None) for year in (2009, 2030))
INSTANTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC)).map(lambda one: one.replace(microsecond=0))
PEOPLE = st.lists(st.sampled_from([A, B, C]), min_size=1, max_size=4).map(tuple)


@st.composite
def rotas(draw: st.DrawFn) -> Rota:
    """Any rota."""
    since, zone = draw(INSTANTS), draw(ZONES)
    clock = draw(CLOCKS)
    return Rota(
        PRIMARY,
        draw(PEOPLE),
        draw(st.sampled_from([1, 2, 3, 7, 14])),
        clock,
        zone,
        anchored(since, clock, zone, None),
        since,
    )


@st.composite
def overrides(draw: st.DrawFn, number: int = 1) -> Override:
    """Any override."""
    start, hours = draw(INSTANTS), draw(st.integers(1, 400))
    cancelled = draw(st.none() | st.integers(-100, 500))
    return Override(
        draw(st.integers(1, 5)),
        PRIMARY,
        draw(st.sampled_from([A, B, C])),
        start,
        start + hours * HOUR,
        LUX,
        A,
        draw(INSTANTS),
        None if cancelled is None else start + cancelled * HOUR,
    )


@given(rotas(), st.integers(0, 400), st.integers(1, 24 * 40))
def test_every_instant_of_a_rota_has_exactly_one_person(made: Rota, skip: int, hours: int) -> None:
    start = made.since + skip * HOUR
    end = start + hours * HOUR
    shifts = shifts_between(Roster((made,)), PRIMARY, start, end)
    assert shifts[0].starts_at == start
    assert shifts[-1].ends_at == end
    for before, after in pairwise(shifts):
        assert before.ends_at == after.starts_at
    for shift in shifts:
        assert shift.length > timedelta()
        assert shift.person in made.people
        middle = shift.starts_at + shift.length / 2
        assert on_call_at(Roster((made,)), middle) == {PRIMARY: shift.person}


@given(rotas(), st.integers(0, 2000))
def test_a_handover_is_at_its_wall_clock_time_or_the_first_that_exists(made: Rota, turn: int) -> None:
    begins = made.begins(turn)
    there = begins.astimezone(ZoneInfo(made.zone)).replace(tzinfo=None)
    wanted = datetime.combine(made.anchor + timedelta(days=turn * made.days), made.clock)
    assert there >= wanted
    earlier = (begins - timedelta(seconds=1)).astimezone(ZoneInfo(made.zone)).replace(tzinfo=None)
    assert earlier < wanted
    assert made.begins(turn + 1) >= begins


@given(rotas(), st.integers(0, 2000))
def test_turns_follow_each_other_in_order(made: Rota, turn: int) -> None:
    found = made.turn_at(made.begins(turn))
    assert found >= turn
    assert made.begins(found) == made.begins(turn)


@given(st.lists(rotas(), max_size=3), st.lists(overrides(), max_size=4), INSTANTS, st.integers(1, 1000))
def test_shifts_of_any_roster_leave_no_instant_out(
    given_rotas: list[Rota], given_overrides: list[Override], start: datetime, hours: int
) -> None:
    roster = Roster(tuple(given_rotas), tuple(given_overrides))
    end = start + hours * HOUR
    shifts = shifts_between(roster, PRIMARY, start, end)
    assert (shifts[0].starts_at, shifts[-1].ends_at) == (start, end)
    for before, after in pairwise(shifts):
        assert before.ends_at == after.starts_at
    for shift in shifts:
        for instant in (
            shift.starts_at,
            shift.starts_at + shift.length / 2,
            shift.ends_at - timedelta(seconds=1),
        ):
            assert on_call_at(roster, instant) == {PRIMARY: shift.person}
    for before, after in pairwise(stretches(shifts)):
        assert before.person != after.person


@given(st.lists(rotas(), min_size=1, max_size=3), st.lists(overrides(), max_size=3), INSTANTS)
def test_nothing_changes_between_now_and_the_next_handover(
    given_rotas: list[Rota], given_overrides: list[Override], now: datetime
) -> None:
    roster = Roster(tuple(given_rotas), tuple(given_overrides))
    following = next_handover(roster, PRIMARY, now)
    person = on_call_at(roster, now)[PRIMARY]
    if following is None:
        assert on_call_at(roster, now + 3000 * DAY)[PRIMARY] == person
        return
    assert following.person != person
    between = shifts_between(roster, PRIMARY, now, following.starts_at)
    assert {shift.person for shift in between} == {person}
    assert current(roster, PRIMARY, now).ends_at == following.starts_at


@given(st.lists(rotas(), min_size=1, max_size=3), rotas(), INSTANTS)
def test_the_past_stays_when_a_rota_is_changed(kept: list[Rota], new: Rota, instant: datetime) -> None:
    changed = replace(new, since=instant + HOUR)
    before, after = Roster(tuple(kept)), Roster((*kept, changed))
    assert on_call_at(before, instant) == on_call_at(after, instant)


@given(
    st.lists(rotas(), max_size=2),
    st.lists(overrides(), max_size=3),
    INSTANTS,
    st.sets(st.sampled_from([A, B, C])),
)
def test_gaps_are_exactly_where_nobody_is_able(
    given_rotas: list[Rota], given_overrides: list[Override], start: datetime, able: set[UserId]
) -> None:
    roster = Roster(tuple(given_rotas), tuple(given_overrides))
    found = gaps(roster, start, start + 7 * DAY, able)
    for shift in shifts_between(roster, PRIMARY, start, start + 7 * DAY):
        covered = any(gap.starts_at <= shift.starts_at and shift.ends_at <= gap.ends_at for gap in found)
        assert covered == (shift.person not in able)
