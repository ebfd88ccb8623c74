"""Who is paged when nobody acknowledges."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cases import Level, Progress
from bot.rules.escalation import (
    DEFAULT_POLICIES,
    LONGEST_WAIT,
    Crew,
    Hours,
    Policy,
    Quiet,
    Step,
    Whom,
    hurried,
    next_page,
    starts_at,
)
from bot.rules.identifiers import UserId

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
A, B, C, D = (UserId(f"@{name}:x") for name in "abcd")
FULL = Crew((A,), (B,), (A, B, C), (D,))
CRITICAL = DEFAULT_POLICIES[Level.CRITICAL]


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


CLOCKS = (minutes(9), minutes(9), minutes(9), minutes(9))


def test_the_steps_of_a_critical_case_come_at_their_times() -> None:
    progress, at, seen = Progress(NOW), NOW, []
    for _ in range(7):
        page = next_page(CRITICAL, progress, FULL, at)
        seen.append(((at - NOW) / minutes(1), set(page.people), bool(page.outside)))
        progress, at = page.progress, page.look_again_at
    assert seen == [
        (0, {A}, False),
        (5, {A}, False),
        (10, {B}, False),
        (15, {A, B, C}, False),
        (30, {A, B, C, D}, True),
        (40, {A, B, C, D}, True),
        (50, {A, B, C, D}, True),
    ]


def test_after_an_outage_all_steps_that_are_due_are_one_page() -> None:
    page = next_page(CRITICAL, Progress(NOW), FULL, NOW + minutes(12))
    assert set(page.people) == {A, B}
    assert page.look_again_at == NOW + minutes(15)


def test_where_nobody_is_on_call_the_next_are_paged_at_once_and_it_is_said() -> None:
    page = next_page(CRITICAL, Progress(NOW), Crew((), (), (B, C), (D,)), NOW)
    assert page.people == (B, C)
    assert page.missing == (Whom.ON_CALL, Whom.BACKUP)
    assert page.look_again_at == NOW + minutes(15)


def test_a_named_person_who_left_is_nobody() -> None:
    policy = Policy((Step(minutes(0), (C,)), Step(minutes(5), (Whom.COORDINATORS,))), *CLOCKS)
    assert next_page(policy, Progress(NOW), Crew(responders=(A,), coordinators=(D,)), NOW).people == (D,)
    assert next_page(policy, Progress(NOW), FULL, NOW).people == (C,)


def test_a_step_that_reached_nobody_makes_the_next_one_due() -> None:
    first = next_page(CRITICAL, Progress(NOW), FULL, NOW)
    second = next_page(CRITICAL, hurried(CRITICAL, first.progress, NOW), FULL, NOW)
    assert second.progress.step == 2
    assert second.look_again_at == NOW + minutes(5)


@pytest.mark.parametrize(
    ("hours", "at", "starts"),
    [
        (Hours.ALWAYS, datetime(2026, 11, 23, 2, 0, tzinfo=UTC), datetime(2026, 11, 23, 2, 0, tzinfo=UTC)),
        (Hours.WAKING, datetime(2026, 11, 23, 9, 0, tzinfo=UTC), datetime(2026, 11, 23, 9, 0, tzinfo=UTC)),
        # 23:30 and 03:00 in Luxembourg, in winter.
        (Hours.WAKING, datetime(2026, 11, 23, 22, 30, tzinfo=UTC), datetime(2026, 11, 24, 6, 0, tzinfo=UTC)),
        (Hours.WAKING, datetime(2026, 11, 24, 2, 0, tzinfo=UTC), datetime(2026, 11, 24, 6, 0, tzinfo=UTC)),
        # Friday night: waking hours come on Saturday, working ones on Monday.
        (Hours.WAKING, datetime(2026, 11, 27, 22, 30, tzinfo=UTC), datetime(2026, 11, 28, 6, 0, tzinfo=UTC)),
        (Hours.WORKING, datetime(2026, 11, 27, 22, 30, tzinfo=UTC), datetime(2026, 11, 30, 6, 0, tzinfo=UTC)),
        # The night in which the clocks go forward: 07:00 is an hour earlier in UTC.
        (Hours.WAKING, datetime(2027, 3, 28, 0, 30, tzinfo=UTC), datetime(2027, 3, 28, 5, 0, tzinfo=UTC)),
    ],
)
def test_the_clock_of_a_level_starts_in_its_hours(hours: Hours, at: datetime, starts: datetime) -> None:
    policy = Policy((Step(minutes(0), (Whom.ON_CALL,)),), *CLOCKS, hours=hours)
    assert starts_at(policy, at, Quiet()) == starts


PEOPLE = st.lists(st.sampled_from([A, B, C, D]), max_size=3, unique=True).map(tuple)
CREWS = st.builds(Crew, PEOPLE, PEOPLE, PEOPLE, PEOPLE)
STEPS = st.lists(
    st.builds(
        Step,
        st.integers(0, 600).map(minutes),
        st.lists(st.sampled_from([*Whom, A, C]), min_size=1, max_size=3).map(tuple),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
).map(lambda steps: tuple(sorted(steps, key=lambda step: step.after)))
POLICIES = st.builds(Policy, STEPS, *[st.integers(1, 20_000).map(minutes)] * 4)


@given(POLICIES, st.integers(0, 8), st.integers(-3000, 3000), CREWS)
def test_whatever_happened_somebody_is_paged_and_there_is_a_next_time(
    policy: Policy, step: int, ago: int, crew: Crew
) -> None:
    page = next_page(policy, Progress(NOW - minutes(ago), step), crew, NOW)
    assert NOW < page.look_again_at <= NOW + LONGEST_WAIT
    if crew.coordinators or crew.responders:
        assert page.people
    else:
        assert page.look_again_at <= NOW + minutes(5) or page.people


@given(POLICIES, st.lists(CREWS, min_size=1, max_size=20))
def test_everybody_a_policy_names_is_paged_in_the_end(policy: Policy, crews: list[Crew]) -> None:
    progress, at = Progress(NOW), NOW
    for crew in [*crews, *[FULL] * len(policy.steps)]:
        page = next_page(policy, progress, crew, at)
        progress, at = page.progress, page.look_again_at
    wanted = {person for step in policy.steps for whom in step.whom for person in FULL.named(whom)}
    assert wanted <= set(next_page(policy, progress, FULL, at).people)


@given(POLICIES, st.integers(0, 8))
def test_a_hurried_step_is_due(policy: Policy, step: int) -> None:
    progress = hurried(policy, Progress(NOW, step), NOW)
    if step < len(policy.steps):
        assert progress.started_at + policy.steps[step].after <= NOW
