"""Minutes as values: everything a reader of the record wants, and nothing about how it is shown."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.rules.meetings import EntryKind


@dataclass(frozen=True, slots=True)
class Voices:
    """How a decision came about: the rule and the count."""

    rule: str
    yes: int
    no: int
    abstain: int


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision, as it stands."""

    reference: str
    text: str = field(repr=False)
    state: str
    voices: Voices | None = None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action item, as it stands; `due_at` (UTC) is written without its hour unless one was named."""

    reference: str
    text: str = field(repr=False)
    state: str
    who: tuple[str, ...] = field(repr=False)
    due_at: datetime | None = None
    has_time: bool = False


@dataclass(frozen=True, slots=True)
class NoteLine:
    """Something that was said; `number` is what a correction names it by, `at` (UTC) when an annex came."""

    number: int
    kind: EntryKind
    text: str = field(repr=False)
    by: str = field(repr=False)
    at: datetime | None = None


Line = NoteLine | DecisionLine | ActionLine


@dataclass(frozen=True, slots=True)
class Topic:
    """What was talked about, and what came of it; without a title what came before the first topic."""

    title: str | None = field(repr=False)
    number: int | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as minutes name them: the name, the organisation, and what they were there."""

    name: str = field(repr=False)
    organisation: str | None = field(default=None, repr=False)
    detail: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Minutes:
    """The record of a meeting; instants in UTC, shown in `zone`."""

    group: str = field(repr=False)
    reference: str
    title: str = field(repr=False)
    zone: str
    started_at: datetime
    ended_at: datetime | None
    place: str | None = field(repr=False)
    chair: Person | None
    state: str
    approved_at: datetime | None
    present: tuple[Person, ...]
    excused: tuple[Person, ...]
    proxies: tuple[Person, ...]
    quorum: int
    agenda: tuple[str, ...] = field(repr=False)
    carried: tuple[str, ...] = field(repr=False)
    topics: tuple[Topic, ...] = field(repr=False)
    decisions: tuple[DecisionLine, ...]
    actions: tuple[ActionLine, ...]
    older_actions: tuple[ActionLine, ...]
    annexes: tuple[NoteLine, ...]
    next_at: datetime | None
    next_place: str | None = field(default=None, repr=False)
    observers: tuple[Person, ...] = ()


def corrected(before: Minutes, after: Minutes) -> bool:
    """Tells whether what minutes say of the meeting itself was changed.

    What goes on by itself is no correction of them: an action item is done, a vote ends, the next meeting is
    moved, people are called otherwise or speak for others.
    """
    return _of_the_meeting(before) != _of_the_meeting(after)


def _of_the_meeting(minutes: Minutes) -> Minutes:
    return replace(
        minutes,
        group="",
        chair=None,
        state="",
        approved_at=None,
        present=_without_organisations(minutes.present),
        observers=_without_organisations(minutes.observers),
        excused=_without_organisations(minutes.excused),
        proxies=(),
        topics=tuple(replace(topic, lines=tuple(map(_as_agreed, topic.lines))) for topic in minutes.topics),
        decisions=(),
        actions=(),
        older_actions=(),
        next_at=None,
        next_place=None,
    )


def _without_organisations(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Leaves out for whom people speak, and therefore also in which order they stand."""
    named = (replace(person, organisation=None) for person in people)
    return tuple(sorted(named, key=lambda person: (person.name, person.detail or "")))


def _as_agreed(line: Line) -> Line:
    match line:
        case DecisionLine():
            return replace(line, state="", voices=None)
        case ActionLine():
            return replace(line, state="", who=(), due_at=None, has_time=False)
        case NoteLine():
            return replace(line, by="")
