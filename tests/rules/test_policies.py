"""Policies as operators write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cases import Level
from bot.rules.escalation import DEFAULT_POLICIES, Hours, Policy, Step, Whom, minutes
from bot.rules.policies import NotAPolicy, read_policy, written

CLOCKS = "again 10m; alive 30m; answer 5m; words 15m"
SPANS = st.integers(1, 7 * 24 * 60).map(minutes)
STEPS = st.lists(
    st.builds(
        Step,
        st.integers(0, 3000).map(minutes),
        st.lists(
            st.sampled_from([*(whom.value for whom in Whom), "@anna:example.org"]), min_size=1, max_size=3
        ).map(tuple),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
).map(lambda steps: tuple(sorted(steps, key=lambda step: step.after)))


@given(st.builds(Policy, STEPS, SPANS, SPANS, SPANS, SPANS, st.none() | SPANS, st.sampled_from(Hours)))
def test_what_is_written_is_read_again(policy: Policy) -> None:
    assert read_policy(written(policy)) == policy


@pytest.mark.parametrize("level", Level)
def test_the_usual_policies_can_be_written(level: Level) -> None:
    assert read_policy(written(DEFAULT_POLICIES[level])) == DEFAULT_POLICIES[level]


def test_a_policy_is_read_as_it_is_meant() -> None:
    policy = read_policy(f"0m on-call, 1h30m backup+@anna:example.org outside; {CLOCKS}; hours waking")
    assert policy.steps == (
        Step(minutes(0), ("on-call",)),
        Step(minutes(90), ("backup", "@anna:example.org"), outside=True),
    )
    assert (policy.repeat, policy.promise, policy.news) == (minutes(10), minutes(30), None)
    assert policy.hours is Hours.WAKING


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "a step that is none"),
        (f"0m; {CLOCKS}", "a step that is none"),
        (f"0m everybody; {CLOCKS}", 'calls "everybody"'),
        (f"soon on-call; {CLOCKS}", "a time that is none"),
        (f"10m on-call, 5m backup; {CLOCKS}", "in the order of their times"),
        ("0m on-call", 'lacks "again'),
        (f"0m on-call; {CLOCKS}; hours sometimes", "a part nobody knows"),
        ("0m on-call; again 0m; alive 30m; answer 5m; words 15m", "no time at all"),
        ("0m on-call; again 200h; alive 30m; answer 5m; words 15m", "more than a week"),
    ],
)
def test_what_is_no_policy_is_refused_by_what_is_wrong_with_it(line: str, why: str) -> None:
    with pytest.raises(NotAPolicy, match=why):
        read_policy(line)
