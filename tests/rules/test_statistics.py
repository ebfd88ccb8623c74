"""No number that is published speaks of fewer than five people, whatever is added up or subtracted."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cases import Kind, Level
from bot.rules.statistics import (
    BEYOND,
    LEAST,
    Cell,
    Counted,
    Grouping,
    Quarter,
    cells,
    latest_published,
    quarter_at,
)

LUX = "Europe/Luxembourg"
ALL, OTHERS = Grouping.ALL, Grouping.OTHERS
SPANS = st.one_of(st.none(), st.integers(-5, 20_000).map(lambda minutes: timedelta(minutes=minutes)))
COUNTED = st.builds(Counted, st.sampled_from(Level), st.sampled_from([*list(Kind)[:3], None]), SPANS)
# So many of a few kinds, that cells, their neighbours and what is left come about.
CASES = st.one_of(
    st.lists(COUNTED, max_size=60),
    st.lists(st.tuples(COUNTED, st.integers(1, 9)), max_size=12).map(
        lambda some: [one for one, times in some for _ in range(times)]
    ),
)


def some(count: int, level: Level, kind: Kind | None = None, minutes: int | None = 3) -> list[Counted]:
    """So many cases that were taken after so many minutes."""
    return [Counted(level, kind, None if minutes is None else timedelta(minutes=minutes))] * count


def shown(cases: list[Counted]) -> list[tuple[Level | None, Kind | Grouping | None, int]]:
    """What each cell is about, and how many it counts."""
    return [(cell.level, cell.kind, cell.count) for cell in cells(cases)]


def cell_of(case: Counted, published: tuple[Cell, ...]) -> Cell:
    """The cell that a reader would look for a case in: what is not shown by itself is among the others."""
    found = {(cell.level, cell.kind): cell for cell in published}
    places = [(case.level, case.kind), *product((case.level, None), (OTHERS, ALL))]
    return next(found[place] for place in places if place in found)


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        ([], []),
        (some(4, Level.HIGH), []),
        (some(5, Level.HIGH), [(Level.HIGH, None, 5)]),
        (some(5, Level.HIGH, Kind.LEGAL), [(Level.HIGH, Kind.LEGAL, 5)]),
        # Kinds of a level that are too few by themselves are one together.
        (some(3, Level.HIGH, Kind.LEGAL) + some(2, Level.HIGH), [(Level.HIGH, ALL, 5)]),
        (
            some(6, Level.HIGH, Kind.LEGAL) + some(3, Level.HIGH) + some(2, Level.HIGH, Kind.DIGITAL),
            [(Level.HIGH, Kind.LEGAL, 6), (Level.HIGH, OTHERS, 5)],
        ),
        # What is left of a level takes its smallest kind along.
        (
            some(9, Level.HIGH, Kind.LEGAL) + some(6, Level.HIGH, Kind.DIGITAL) + some(1, Level.HIGH),
            [(Level.HIGH, Kind.LEGAL, 9), (Level.HIGH, OTHERS, 7)],
        ),
        (some(9, Level.HIGH, Kind.LEGAL) + some(1, Level.HIGH), [(Level.HIGH, ALL, 10)]),
        # Levels that are too few go together, the worst are shown first.
        (
            some(3, Level.LOW) + some(7, Level.NORMAL) + some(4, Level.CRITICAL),
            [(Level.NORMAL, None, 7), (None, OTHERS, 7)],
        ),
        # What is left of the levels takes the smallest cell along.
        (some(8, Level.CRITICAL) + some(6, Level.NORMAL) + some(1, Level.LOW), [
            (Level.CRITICAL, None, 8), (None, OTHERS, 7),
        ]),
        (some(4, Level.CRITICAL) + some(1, Level.LOW), [(None, ALL, 5)]),
        (some(6, Level.CRITICAL) + some(1, Level.LOW), [(None, ALL, 7)]),
        # A kind stays where others of its level are shown, which would seem to hold it.
        (
            some(5, Level.HIGH, Kind.LEGAL)
            + some(4, Level.HIGH)
            + some(4, Level.HIGH, Kind.DIGITAL)
            + some(1, Level.LOW),
            [(Level.HIGH, Kind.LEGAL, 5), (None, OTHERS, 9)],
        ),
    ],
)  # fmt: skip
def test_cases_are_parted_into_cells_of_five_or_more(
    cases: list[Counted], expected: list[tuple[Level | None, Kind | Grouping | None, int]]
) -> None:
    assert shown(cases) == expected


@given(CASES)
def test_every_case_is_in_exactly_one_cell_and_no_cell_has_fewer_than_five(cases: list[Counted]) -> None:
    published = cells(cases)
    assert all(cell.count >= LEAST for cell in published)
    assert sum(cell.count for cell in published) == (len(cases) if len(cases) >= LEAST else 0)
    if published:
        assert Counter(cell_of(case, published) for case in cases) == {one: one.count for one in published}


@given(CASES)
def test_nothing_that_can_be_added_up_or_subtracted_is_fewer_than_five_people(cases: list[Counted]) -> None:
    published = cells(cases)
    if not published:
        return
    told = {frozenset(range(len(cases)))}
    for cell in published:
        inside = {place for place, case in enumerate(cases) if cell_of(case, published) == cell}
        untaken = {place for place in inside if cases[place].response is None}
        told.add(frozenset(inside))
        if cell.untaken is not None:
            assert cell.untaken == len(untaken)
            told |= {frozenset(untaken), frozenset(inside - untaken)}
    for one, other in product(told, repeat=2):
        for left in (one | other, one & other, one - other):
            assert not left or len(left) >= LEAST


@given(CASES, st.randoms(use_true_random=False))
def test_the_order_of_the_cases_tells_nothing(cases: list[Counted], chance: Random) -> None:
    mixed = list(cases)
    chance.shuffle(mixed)
    assert cells(mixed) == cells(cases)


@given(CASES)
def test_times_are_told_of_five_answers_or_more_and_never_to_the_minute_of_a_slow_one(
    cases: list[Counted],
) -> None:
    published = cells(cases)
    for cell in published:
        spans = [
            one.response for one in cases if cell_of(one, published) == cell and one.response is not None
        ]
        assert (cell.half is None) == (len(spans) < LEAST)
        assert (cell.most is None) == (len(spans) < 10)
        for told, percent in ((cell.half, 50), (cell.most, 90)):
            if told is not None and told != BEYOND:
                assert sum(span <= told for span in spans) * 100 >= len(spans) * percent
                assert told <= timedelta(minutes=5) or not told % timedelta(minutes=5)


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, 1), (5, 5), (6, 10), (46, 60), (61, 90), (1000, 1080), (1441, 2880)]
)
def test_times_are_rounded_up_to_a_rung(minutes: int, told: int) -> None:
    (cell,) = cells(some(5, Level.HIGH, minutes=minutes))
    assert cell.half == timedelta(minutes=told)


def test_what_took_longer_than_a_week_is_told_as_that_alone() -> None:
    (cell,) = cells(some(5, Level.LOW, minutes=60 * 24 * 40))
    assert cell.half == BEYOND


def test_nine_in_ten_is_told_from_ten_answers_on() -> None:
    (nine,) = cells(some(9, Level.HIGH) + some(6, Level.HIGH, minutes=None))
    assert (nine.half, nine.most) == (timedelta(minutes=3), None)
    (ten,) = cells(some(9, Level.HIGH) + some(1, Level.HIGH, minutes=400))
    assert (ten.half, ten.most) == (timedelta(minutes=3), timedelta(minutes=3))


@pytest.mark.parametrize(("taken", "untaken", "told"), [
    (5, 5, 5), (5, 4, None), (5, 0, None), (4, 5, None), (0, 9, None), (12, 6, 6),
])  # fmt: skip
def test_how_many_were_never_taken_is_told_only_where_five_were_and_five_were_not(
    taken: int, untaken: int, told: int | None
) -> None:
    (cell,) = cells(some(taken, Level.HIGH) + some(untaken, Level.HIGH, minutes=None))
    assert cell.untaken == told


def test_that_nobody_was_answered_reads_like_that_four_were() -> None:
    (none,) = cells(some(9, Level.HIGH, minutes=None))
    (four,) = cells(some(4, Level.HIGH) + some(5, Level.HIGH, minutes=None))
    assert none == four


def test_a_quarter_begins_at_midnight_in_the_zone_and_is_published_a_week_after_its_end() -> None:
    third = Quarter(2026, 3)
    assert third.begins(LUX) == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert third.ends(LUX) == datetime(2026, 9, 30, 22, tzinfo=UTC) == Quarter(2026, 4).begins(LUX)
    assert third.published_from(LUX) == datetime(2026, 10, 7, 22, tzinfo=UTC)
    assert Quarter(2026, 4).ends(LUX) == datetime(2026, 12, 31, 23, tzinfo=UTC)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - st adds it
def test_the_latest_published_quarter_ended_a_week_ago_and_the_next_did_not(now: datetime) -> None:
    quarter = quarter_at(now, LUX)
    assert quarter.begins(LUX) <= now < quarter.ends(LUX)
    latest = latest_published(now, LUX)
    assert latest.published_from(LUX) <= now
    assert latest in {quarter.before, quarter.before.before}
    assert latest == quarter.before or quarter.before.published_from(LUX) > now
