"""Minutes as values: everything a reader of the record wants, and nothing about how it is shown."""

from dataclasses import dataclass, field
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
    """Something that was said; `number` is what a correction names it by."""

    number: int
    kind: EntryKind
    text: str = field(repr=False)
    by: str = field(repr=False)


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
