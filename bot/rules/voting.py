"""Decisions, and how a group comes to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.rules.identifiers import EventId, GroupId, RoomId, UserId

LONGEST_TEXT = 4000


class DecisionState(StrEnum):
    """Where a decision stands."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Rule(StrEnum):
    """How a group decides."""

    CONSENT = "consent"
    MAJORITY = "majority"
    UNANIMITY = "unanimity"


class Voices(StrEnum):
    """Whose voice is counted: each person's, or each organisation's, however many its delegates."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Choice(StrEnum):
    """What somebody answered to a proposal."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


class Ground(StrEnum):
    """Why a vote came out as it did."""

    NO_OBJECTION = "no-objection"
    OBJECTION = "objection"
    MORE_YES = "more-yes"
    NOT_MORE_YES = "not-more-yes"
    ALL_YES = "all-yes"
    SOME_NO = "some-no"
    NO_VOTES = "no-votes"
    NO_QUORUM = "no-quorum"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's latest answer."""

    voter: UserId
    choice: Choice
    reason: str | None = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True)
class Objection:
    """Why somebody cannot live with a proposal, and whether that was resolved."""

    by: UserId
    reason: str = field(repr=False)
    at: datetime
    resolved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """How one proposal is decided: rule, smallest number of voices, whose voices, and deadline (UTC)."""

    rule: Rule
    quorum: int
    closes_at: datetime
    zone: str
    has_time: bool = True
    voices: Voices = Voices.PERSON


@dataclass(frozen=True, slots=True)
class Tally:
    """How many voices answered what, and how many objections stand."""

    yes: int
    no: int
    abstain: int
    objections: int

    @property
    def voters(self) -> int:
        """Every voice that answered, those who abstained included."""
        return self.yes + self.no + self.abstain


@dataclass(frozen=True, slots=True)
class Decision:
    """What the group agreed, or was asked to agree; `tally` is the count it was decided by."""

    group_id: GroupId
    number: int
    text: str = field(repr=False)
    state: DecisionState
    mover: UserId
    created_at: datetime
    room_id: RoomId
    source_event: EventId
    tags: tuple[str, ...] = field(default=(), repr=False)
    terms: Terms | None = None
    decided_at: datetime | None = None
    decided_by: UserId | None = None
    ground: Ground | None = None
    supersedes: int | None = None
    superseded_by: int | None = None
    tally: Tally | None = None

    @property
    def reference(self) -> str:
        """The id people use, such as `D-7`."""
        return f"D-{self.number}"


@dataclass(frozen=True, slots=True)
class Delegates:
    """For whom people speak: their own organisation, and those whose proxy they hold."""

    organisations: Mapping[UserId, str] = field(repr=False)
    proxies: Mapping[UserId, tuple[str, ...]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a vote."""

    adopted: bool
    ground: Ground
    tally: Tally


def count(
    votes: Iterable[Vote], objections: Iterable[Objection], delegates: Delegates | None = None
) -> Tally:
    """Counts the voices: one a person, or with `delegates` one an organisation; the latest vote of each.

    A proxy speaks for an organisation of whom no delegate answered. Objections count by person: one that
    stands is enough, whoever made it.
    """
    in_order = sorted(votes, key=lambda vote: vote.at)
    if delegates is None:
        choices = list({vote.voter: vote.choice for vote in in_order}.values())
    else:
        choices = [vote.choice for vote in by_organisation(in_order, delegates).values()]
    objectors = {objection.by for objection in objections if objection.resolved_at is None}
    return Tally(
        yes=choices.count(Choice.YES),
        no=choices.count(Choice.NO),
        abstain=choices.count(Choice.ABSTAIN),
        objections=len(objectors),
    )


def by_organisation(votes: Iterable[Vote], delegates: Delegates) -> dict[str, Vote]:
    """Gives the vote that counts for each organisation; `votes` are in order of time."""
    own: dict[str, Vote] = {}
    by_proxy: dict[str, Vote] = {}
    for vote in votes:
        organisation = delegates.organisations.get(vote.voter)
        if organisation is not None:
            own[organisation] = vote
        by_proxy.update(dict.fromkeys(delegates.proxies.get(vote.voter, ()), vote))
    return own | {name: vote for name, vote in by_proxy.items() if name not in own}


def conclude(rule: Rule, quorum: int, tally: Tally) -> Outcome:
    """Says how a vote ends when its deadline has come.

    Consent adopts unless an objection stands, and a «no» is one whose reason was not given; silence is
    consent, so a quorum of 0 is its default.
    Majority needs more yes than no; unanimity at least one yes and no no. Those who abstain count for the
    quorum only.
    """
    if tally.voters < quorum:
        return Outcome(False, Ground.NO_QUORUM, tally)
    if rule is Rule.CONSENT:
        stands = tally.objections > 0 or tally.no > 0
        return Outcome(not stands, Ground.OBJECTION if stands else Ground.NO_OBJECTION, tally)
    if tally.yes + tally.no == 0:
        return Outcome(False, Ground.NO_VOTES, tally)
    if rule is Rule.MAJORITY:
        adopted = tally.yes > tally.no
        return Outcome(adopted, Ground.MORE_YES if adopted else Ground.NOT_MORE_YES, tally)
    adopted = tally.no == 0
    return Outcome(adopted, Ground.ALL_YES if adopted else Ground.SOME_NO, tally)
