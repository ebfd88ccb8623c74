"""Who answers now: turns, overrides, hand-overs and gaps."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.rules.identifiers import UserId
from bot.rules.rota import (
    BACKUP,
    PRIMARY,
    Roster,
    anchored,
    current,
    gaps,
    next_handover,
    on_call_at,
    shifts_between,
    shifts_of,
    stretches,
)
from bot.rules.swaps import Duty, Swap
from tests.rules.rosters import LUX, A, B, C, at, override, rota, told


@pytest.mark.parametrize(
    ("when", "person"),
    [
        ("2026-11-02T09:00", A),
        ("2026-11-09T08:59:59", A),
        ("2026-11-09T09:00", B),
        ("2026-11-22T12:00", C),
        ("2026-11-23T09:00", A),
        ("2026-11-02T08:59", None),
        ("2025-01-01T00:00", None),
    ],
)
def test_people_take_turns_in_order(when: str, person: UserId | None) -> None:
    assert on_call_at(Roster((rota(A, B, C),)), at(when)) == {PRIMARY: person}


@pytest.mark.parametrize(
    ("days", "when", "person"),
    [
        (1, "2026-11-03T09:00", B),
        (1, "2026-11-04T08:00", B),
        (3, "2026-11-05T08:59", A),
        (3, "2026-11-05T09:00", B),
        (14, "2026-11-16T08:00", A),
        (14, "2026-11-16T09:00", B),
        (14, "2026-11-30T09:00", A),
    ],
)
def test_a_turn_takes_so_many_days(days: int, when: str, person: UserId) -> None:
    assert on_call_at(Roster((rota(A, B, days=days),)), at(when)) == {PRIMARY: person}


def test_nobody_is_on_call_without_a_rota() -> None:
    assert on_call_at(Roster(), at("2026-11-02T09:00")) == {PRIMARY: None}
    assert told(shifts_between(Roster(), PRIMARY, at("2026-11-02T09:00"), at("2026-11-03T09:00"))) == [
        ("11-02 09:00", "11-03 09:00", None)
    ]


def test_layers_are_apart() -> None:
    roster = Roster((rota(A, B), rota(C, layer=BACKUP)))
    assert on_call_at(roster, at("2026-11-10T09:00")) == {PRIMARY: B, BACKUP: C}


def test_who_is_not_able_is_not_on_call() -> None:
    roster = Roster((rota(A, B), rota(C, layer=BACKUP)))
    assert on_call_at(roster, at("2026-11-10T09:00"), {A, C}) == {PRIMARY: None, BACKUP: C}


def test_overrides_are_cut_in() -> None:
    roster = Roster((rota(A, B),), (override(1, C, "2026-11-07T18:00", "2026-11-09T20:00"),))
    shifts = shifts_between(roster, PRIMARY, at("2026-11-02T09:00"), at("2026-11-16T09:00"))
    assert told(shifts) == [
        ("11-02 09:00", "11-07 18:00", A),
        ("11-07 18:00", "11-09 20:00", C),
        ("11-09 20:00", "11-16 09:00", B),
    ]
    assert [one.override for one in shifts] == [None, 1, None]


def test_the_override_made_last_wins() -> None:
    early = override(1, B, "2026-11-03T09:00", "2026-11-05T09:00", made_at=at("2026-11-02T10:00"))
    late = override(2, C, "2026-11-04T09:00", "2026-11-06T09:00", made_at=at("2026-11-02T11:00"))
    for overrides in ((early, late), (late, early)):
        shifts = shifts_between(
            Roster((rota(A),), overrides), PRIMARY, at("2026-11-03T09:00"), at("2026-11-07T09:00")
        )
        assert [one.person for one in shifts] == [B, C, A]
        assert told(shifts)[1][:2] == ("11-04 09:00", "11-06 09:00")


def test_an_override_that_was_cancelled_counts_until_then() -> None:
    whole = override(1, C, "2026-11-03T09:00", "2026-11-05T09:00")
    for cancelled, people in (("2026-11-01T00:00", [A]), ("2026-11-04T00:00", [A, C, A])):
        gone = replace(whole, cancelled_at=at(cancelled))
        shifts = shifts_between(
            Roster((rota(A),), (gone,)), PRIMARY, at("2026-11-02T09:00"), at("2026-11-06T09:00")
        )
        assert [one.person for one in stretches(shifts)] == people
    assert (
        Roster((), (replace(whole, cancelled_at=at("2026-11-01T00:00")),)).standing(at("2026-10-01T00:00"))
        == ()
    )
    assert Roster((), (whole,)).standing(at("2026-11-04T00:00")) == (whole,)
    assert Roster((), (whole,)).standing(at("2026-11-05T09:00")) == ()


def test_an_override_stands_alone_where_there_is_no_rota() -> None:
    roster = Roster((), (override(1, C, "2026-11-03T09:00", "2026-11-04T09:00"),))
    assert on_call_at(roster, at("2026-11-03T12:00")) == {PRIMARY: C}


def test_a_new_rota_does_not_rewrite_the_past() -> None:
    old, new = rota(A, B), rota(C, B, anchor=date(2026, 11, 9), since="2026-11-12T15:00")
    new = replace(new, since=at("2026-11-12T15:00"))
    shifts = shifts_between(Roster((old, new)), PRIMARY, at("2026-11-02T09:00"), at("2026-11-17T09:00"))
    assert told(shifts) == [
        ("11-02 09:00", "11-09 09:00", A),
        ("11-09 09:00", "11-12 15:00", B),
        ("11-12 15:00", "11-16 09:00", C),
        ("11-16 09:00", "11-17 09:00", B),
    ]


def test_of_two_rotas_given_at_once_the_later_one_counts() -> None:
    assert on_call_at(Roster((rota(A), rota(B))), at("2026-11-03T09:00")) == {PRIMARY: B}


def test_a_rota_of_nobody_ends_the_one_before() -> None:
    closed = replace(rota(), since=at("2026-11-10T00:00"))
    roster = Roster((rota(A), closed))
    assert on_call_at(roster, at("2026-11-09T23:00")) == {PRIMARY: A}
    assert on_call_at(roster, at("2026-11-10T00:00")) == {PRIMARY: None}


def test_the_next_handover_is_to_somebody_else() -> None:
    roster = Roster((rota(A, B),), (override(1, B, "2026-11-07T18:00", "2026-11-09T09:00"),))
    following = next_handover(roster, PRIMARY, at("2026-11-03T12:00"))
    assert following is not None
    assert (following.person, following.starts_at) == (B, at("2026-11-07T18:00"))
    following = next_handover(roster, PRIMARY, following.starts_at)
    assert following is not None
    assert (following.person, following.starts_at) == (A, at("2026-11-16T09:00"))


def test_who_is_alone_in_a_rota_never_hands_over() -> None:
    assert next_handover(Roster((rota(A, days=1),)), PRIMARY, at("2026-11-03T12:00")) is None
    assert next_handover(Roster(), PRIMARY, at("2026-11-03T12:00")) is None


def test_the_next_handover_is_found_far_ahead() -> None:
    far = override(1, B, "2027-08-01T09:00", "2027-08-02T09:00")
    following = next_handover(Roster((rota(A, days=1),), (far,)), PRIMARY, at("2026-11-03T12:00"))
    assert following is not None
    assert following.starts_at == far.starts_at
    following = next_handover(Roster((rota(A, B, days=60),)), PRIMARY, at("2026-11-03T12:00"))
    assert following is not None
    assert following.starts_at == at("2027-01-01T09:00")


def test_the_current_stretch_begins_when_the_person_took_over() -> None:
    roster = Roster((rota(A, A, B),), (override(1, B, "2026-11-11T09:00", "2026-11-11T18:00"),))
    stretch = current(roster, PRIMARY, at("2026-11-13T12:00"))
    assert told((stretch,)) == [("11-11 18:00", "11-16 09:00", A)]
    assert current(roster, PRIMARY, at("2026-11-13T12:00"), at("2026-11-12T00:00")).starts_at == at(
        "2026-11-12T00:00"
    )


def test_somebodys_shifts_are_listed_in_every_layer() -> None:
    roster = Roster((rota(A, B), rota(B, C, layer=BACKUP)))
    found = [(one.layer, f"{one.starts_at:%m-%d}") for one in shifts_of(roster, B, at("2026-11-02T12:00"))]
    assert found[:3] == [(BACKUP, "11-02"), (PRIMARY, "11-09"), (BACKUP, "11-16")]


@pytest.mark.parametrize(
    ("able", "expected"),
    [
        ({A, B, C}, []),
        ({A, C}, [(PRIMARY, "11-09 09:00", "11-16 09:00", B)]),
        ({A, B}, [(BACKUP, "11-02 09:00", "11-23 09:00", C)]),
        (
            set(),
            [(PRIMARY, "11-02 09:00", "11-23 09:00", None), (BACKUP, "11-02 09:00", "11-23 09:00", C)],
        ),
    ],
)
def test_gaps_are_where_nobody_is_able(able: set[UserId], expected: list[tuple[object, ...]]) -> None:
    roster = Roster((rota(A, B), rota(C, layer=BACKUP)))
    found = gaps(roster, at("2026-11-02T09:00"), at("2026-11-23T09:00"), able)
    assert [(gap.layer, *told((gap,))[0]) for gap in found] == expected


def test_a_layer_that_was_ended_has_no_gaps_and_the_primary_one_has() -> None:
    until = (at("2026-11-02T09:00"), at("2026-11-09T09:00"))
    ended = rota(layer=BACKUP)
    assert gaps(Roster((rota(A), rota(B, layer=BACKUP), ended)), *until, {A, B}) == ()
    assert [gap.layer for gap in gaps(Roster(), *until, {A})] == [PRIMARY]


@pytest.mark.parametrize(
    ("now", "clock", "weekday", "day"),
    [
        ("2026-11-25T12:00", time(9), None, date(2026, 11, 25)),
        ("2026-11-25T08:59", time(9), None, date(2026, 11, 24)),
        ("2026-11-25T09:00", time(9), None, date(2026, 11, 25)),
        ("2026-11-25T12:00", time(9), 0, date(2026, 11, 23)),
        ("2026-11-23T08:00", time(9), 0, date(2026, 11, 16)),
        ("2026-11-23T09:00", time(9), 0, date(2026, 11, 23)),
        ("2026-11-25T23:30", time(23, 59), None, date(2026, 11, 24)),
    ],
)
def test_a_rota_is_anchored_at_the_last_handover(
    now: str, clock: time, weekday: int | None, day: date
) -> None:
    assert anchored(at(now), clock, LUX, weekday) == day


def test_a_swap_holds_as_long_as_both_shifts_are_theirs() -> None:
    roster = Roster((rota(A, B),))
    mine, theirs = (next(shifts_of(roster, one, at("2026-11-16T10:00"))) for one in (A, B))
    assert (mine.person, theirs.person) == (A, B)
    swap = Swap(1, A, B, Duty.of(mine), Duty.of(theirs), at("2026-11-16T10:00"))
    assert swap.holds(roster)
    assert swap.expires_at == mine.starts_at
    assert not swap.holds(
        replace(roster, overrides=(override(1, C, "2026-11-24T00:00", "2026-11-24T01:00"),))
    )
