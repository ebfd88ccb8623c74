"""How votes are counted, and how they end."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.identifiers import UserId
from bot.rules.voting import Choice, Ground, Objection, Rule, Tally, Vote, conclude, count

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN
FOR = {Ground.NO_OBJECTION, Ground.MORE_YES, Ground.ALL_YES}


def vote(voter: str, choice: Choice, minutes: int = 0) -> Vote:
    """Somebody's answer, some minutes in."""
    return Vote(UserId(voter), choice, None, NOW + timedelta(minutes=minutes))


def objection(by: str, *, resolved: bool = False) -> Objection:
    """Somebody's objection."""
    return Objection(UserId(by), "too soon", NOW, NOW + timedelta(hours=1) if resolved else None)


@pytest.mark.parametrize(
    ("votes", "objections", "expected"),
    [
        ([], [], Tally(0, 0, 0, 0)),
        ([vote("a", YES), vote("b", NO), vote("c", ABSTAIN), vote("d", YES)], [], Tally(2, 1, 1, 0)),
        ([vote("a", YES), vote("a", NO, 1)], [], Tally(0, 1, 0, 0)),
        ([vote("a", NO, 1), vote("a", YES)], [], Tally(0, 1, 0, 0)),
        ([vote("a", YES), vote("a", YES, 1), vote("a", YES, 2)], [], Tally(1, 0, 0, 0)),
        ([], [objection("a"), objection("b")], Tally(0, 0, 0, 2)),
        ([], [objection("a"), objection("a")], Tally(0, 0, 0, 1)),
        ([], [objection("a", resolved=True)], Tally(0, 0, 0, 0)),
        ([], [objection("a", resolved=True), objection("a")], Tally(0, 0, 0, 1)),
        ([vote("a", YES)], [objection("a")], Tally(1, 0, 0, 1)),
    ],
)
def test_everybody_has_one_voice_and_the_latest_counts(
    votes: list[Vote], objections: list[Objection], expected: Tally
) -> None:
    for order in permutations(votes):
        assert count(order, objections) == expected
    for others in permutations(objections):
        assert count(votes, others) == expected


@pytest.mark.parametrize(
    ("rule", "quorum", "tally", "ground"),
    [
        # Silence is consent; a «no» is an objection whose reason was not given.
        (Rule.CONSENT, 0, Tally(0, 0, 0, 0), Ground.NO_OBJECTION),
        (Rule.CONSENT, 0, Tally(3, 0, 2, 0), Ground.NO_OBJECTION),
        (Rule.CONSENT, 0, Tally(9, 0, 0, 1), Ground.OBJECTION),
        (Rule.CONSENT, 0, Tally(9, 1, 0, 0), Ground.OBJECTION),
        (Rule.CONSENT, 0, Tally(0, 0, 5, 0), Ground.NO_OBJECTION),
        (Rule.CONSENT, 3, Tally(2, 0, 0, 0), Ground.NO_QUORUM),
        (Rule.CONSENT, 3, Tally(2, 0, 0, 1), Ground.NO_QUORUM),
        (Rule.CONSENT, 3, Tally(1, 0, 2, 0), Ground.NO_OBJECTION),
        (Rule.MAJORITY, 0, Tally(0, 0, 0, 0), Ground.NO_VOTES),
        (Rule.MAJORITY, 0, Tally(0, 0, 4, 0), Ground.NO_VOTES),
        (Rule.MAJORITY, 0, Tally(1, 0, 9, 0), Ground.MORE_YES),
        (Rule.MAJORITY, 0, Tally(3, 2, 0, 0), Ground.MORE_YES),
        (Rule.MAJORITY, 0, Tally(2, 2, 0, 0), Ground.NOT_MORE_YES),
        (Rule.MAJORITY, 0, Tally(2, 3, 0, 0), Ground.NOT_MORE_YES),
        (Rule.MAJORITY, 0, Tally(3, 2, 0, 4), Ground.MORE_YES),
        (Rule.MAJORITY, 4, Tally(3, 0, 0, 0), Ground.NO_QUORUM),
        (Rule.MAJORITY, 4, Tally(3, 0, 1, 0), Ground.MORE_YES),
        (Rule.UNANIMITY, 0, Tally(0, 0, 0, 0), Ground.NO_VOTES),
        (Rule.UNANIMITY, 0, Tally(0, 0, 3, 0), Ground.NO_VOTES),
        (Rule.UNANIMITY, 0, Tally(1, 0, 0, 0), Ground.ALL_YES),
        (Rule.UNANIMITY, 0, Tally(5, 0, 2, 0), Ground.ALL_YES),
        (Rule.UNANIMITY, 0, Tally(5, 1, 0, 0), Ground.SOME_NO),
        (Rule.UNANIMITY, 0, Tally(0, 1, 0, 0), Ground.SOME_NO),
        (Rule.UNANIMITY, 6, Tally(5, 0, 0, 0), Ground.NO_QUORUM),
    ],
)
def test_how_a_vote_ends(rule: Rule, quorum: int, tally: Tally, ground: Ground) -> None:
    outcome = conclude(rule, quorum, tally)
    assert outcome.ground is ground
    assert outcome.adopted == (ground in FOR)
    assert outcome.tally == tally


RULES = st.sampled_from(Rule)
QUORUMS = st.integers(0, 12)
TALLIES = st.builds(Tally, *(st.integers(0, 8) for _ in range(4)))


@given(rule=RULES, quorum=QUORUMS, tally=TALLIES)
def test_an_outcome_says_why_and_needs_its_quorum(rule: Rule, quorum: int, tally: Tally) -> None:
    outcome = conclude(rule, quorum, tally)
    assert outcome.adopted == (outcome.ground in FOR)
    assert (outcome.ground is Ground.NO_QUORUM) == (tally.voters < quorum)
    if outcome.adopted:
        assert tally.voters >= quorum


@given(rule=RULES, quorum=QUORUMS, tally=TALLIES)
def test_one_more_yes_never_loses_a_vote(rule: Rule, quorum: int, tally: Tally) -> None:
    more = Tally(tally.yes + 1, tally.no, tally.abstain, tally.objections)
    assert conclude(rule, quorum, more).adopted >= conclude(rule, quorum, tally).adopted


@given(rule=RULES, tally=TALLIES)
def test_one_more_no_never_wins_a_vote_but_by_the_quorum(rule: Rule, tally: Tally) -> None:
    more = Tally(tally.yes, tally.no + 1, tally.abstain, tally.objections)
    assert conclude(rule, 0, more).adopted <= conclude(rule, 0, tally).adopted


@given(rule=RULES, quorum=QUORUMS, tally=TALLIES, more=st.integers(1, 5))
def test_who_abstains_counts_for_the_quorum_only(rule: Rule, quorum: int, tally: Tally, more: int) -> None:
    abstaining = Tally(tally.yes, tally.no, tally.abstain + more, tally.objections)
    if tally.voters >= quorum:
        assert conclude(rule, quorum, abstaining).ground is conclude(rule, quorum, tally).ground
    assert conclude(rule, quorum + more, abstaining).ground is conclude(rule, quorum, tally).ground


VOTERS = st.sampled_from(["a", "b", "c", "d"])
VOTES = st.lists(st.tuples(VOTERS, st.sampled_from(Choice)), max_size=12)


@given(cast=VOTES, rng=st.randoms())
def test_counting_does_not_depend_on_the_order_in_which_votes_are_read(
    cast: Sequence[tuple[str, Choice]], rng: Random
) -> None:
    votes = [vote(voter, choice, minutes) for minutes, (voter, choice) in enumerate(cast)]
    tally = count(votes, [])
    latest = dict(cast)
    assert tally.voters == len(latest)
    assert (tally.yes, tally.no) == tuple(list(latest.values()).count(one) for one in (YES, NO))
    shuffled = list(votes)
    rng.shuffle(shuffled)
    assert count(shuffled, []) == tally
