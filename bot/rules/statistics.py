"""Counts and response times of cases, by quarter, so that no number ever speaks of fewer than five people.

Three things together keep anybody from finding one person in the numbers:

- A quarter is parted once, into cells of at least five cases each, and every case is in exactly one cell. All
  that is published of it is these cells: what is added up or subtracted is some of the cells again.
- Once published, a quarter is never counted anew (`storage.statistics`): no two answers differ by a person.
- Response times are those of a cell in which at least five were answered, rounded up to a rung of a ladder.
  “Nine in ten” comes from ten answered cases on: of fewer it would be the slowest one, a single person's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.cases import Kind, Level
from bot.rules.wall_clock import instant_of

LEAST = 5
_LEAST_FOR_NINE_IN_TEN = 10
# What happened on the last evening may be taken, merged or turn out to be a drill in the days after.
_SETTLES = timedelta(days=7)
_HOUR, _DAY = 60, 24 * 60
_RUNGS = tuple(
    timedelta(minutes=minutes)
    for minutes in (
        *(1, 2, 3, 4, 5, 10, 15, 20, 30, 45),
        *(_HOUR, 90, *(hours * _HOUR for hours in (2, 3, 4, 6, 8, 12, 18))),
        *(days * _DAY for days in range(1, 8)),
    )
)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year; `number` is 1 to 4."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """How it is kept, such as `2026-Q3`."""
        return f"{self.year}-Q{self.number}"

    @property
    def before(self) -> "Quarter":
        """The quarter before it."""
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    def begins(self, zone: str) -> datetime:
        """Gives the instant (UTC) at which it begins in a zone."""
        return instant_of(date(self.year, 3 * self.number - 2, 1), time(0), zone)

    def ends(self, zone: str) -> datetime:
        """Gives the instant (UTC) at which the next one begins in a zone."""
        following = Quarter(self.year + self.number // 4, self.number % 4 + 1)
        return following.begins(zone)

    def published_from(self, zone: str) -> datetime:
        """Gives the instant (UTC) from which on it may be counted: some days after its end."""
        return self.ends(zone) + _SETTLES


def quarter_at(instant: datetime, zone: str) -> Quarter:
    """Gives the quarter in which an instant (UTC) lies in a zone."""
    day = instant.astimezone(ZoneInfo(zone)).date()
    return Quarter(day.year, (day.month + 2) // 3)


def latest_published(now: datetime, zone: str) -> Quarter:
    """Gives the latest quarter that may be counted at an instant (UTC)."""
    quarter = quarter_at(now, zone).before
    return quarter if quarter.published_from(zone) <= now else quarter.before


@dataclass(frozen=True, slots=True)
class Counted:
    """What of a case is counted; `response` is how long until somebody took it, None where nobody did."""

    level: Level
    kind: Kind | None
    response: timedelta | None


class Grouping(StrEnum):
    """What a cell of several kinds holds: all of what its level, or the quarter, has not shown by itself."""

    ALL = "all"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is published of some cases, five or more.

    `level` None stands for the levels that are not shown by themselves, `kind` None for a kind not said.
    A grouping never tells what is in it, only what is not: whether there is a case of some kind at all is
    nobody's business. Half of those that were taken were so within `half`, nine in ten within `most`;
    `BEYOND` stands for any span longer than a week. Without `half`, fewer than five were taken.
    `untaken` is None for any number below five.
    """

    level: Level | None
    kind: Kind | Grouping | None
    count: int
    half: timedelta | None = None
    most: timedelta | None = None
    untaken: int | None = None


@dataclass(slots=True, eq=False)
class _Part:
    """Cases that are to be one cell."""

    level: Level | None
    kind: Kind | Grouping | None
    cases: list[Counted] = field(default_factory=list)


def cells(cases: Iterable[Counted]) -> tuple[Cell, ...]:
    """Parts cases into cells of at least five, the worst level first; none where there are fewer than five.

    A kind within a level that has five is a cell; the other kinds of the level are one together. A level with
    fewer than five in all goes with others like it. Where what is left is still fewer than five, the smallest
    of the cells goes with it.
    """
    given = list(cases)
    if len(given) < LEAST:
        return ()
    parts: list[_Part] = []
    left = _Part(None, Grouping.OTHERS)
    for level in sorted(Level, reverse=True):
        of_level = [case for case in given if case.level is level]
        if len(of_level) < LEAST:
            left.cases += of_level
        else:
            parts += _by_kind(level, of_level)
    parts = _joined(parts, left)
    if left in parts and len(parts) == 1:
        left.kind = Grouping.ALL
    return tuple(_cell(part) for part in parts)


def _by_kind(level: Level, cases: Sequence[Counted]) -> list[_Part]:
    """Parts the cases of a level, five or more, by kind."""
    parts: list[_Part] = []
    left = _Part(level, Grouping.OTHERS)
    for kind in (*Kind, None):
        of_kind = [case for case in cases if case.kind is kind]
        if len(of_kind) < LEAST:
            left.cases += of_kind
        else:
            parts.append(_Part(level, kind, of_kind))
    parts = _joined(parts, left)
    if parts == [left]:
        left.kind = Grouping.ALL
    return parts


def _joined(parts: Sequence[_Part], left: _Part) -> list[_Part]:
    """Puts what is left behind the others, with the smallest of them where it is too little by itself."""
    rest = list(parts)
    if 0 < len(left.cases) < LEAST:
        # A kind stays where its level has others: those would seem to hold it, were it not shown any more.
        grouped = {part.level for part in rest if part.kind is Grouping.OTHERS}
        able = [part for part in rest if part.level not in grouped or part.kind is Grouping.OTHERS]
        smallest = min(able, key=lambda part: len(part.cases))
        left.cases += smallest.cases
        rest = [part for part in rest if part is not smallest]
    return [*rest, left] if left.cases else rest


def _cell(part: _Part) -> Cell:
    responses = sorted(case.response for case in part.cases if case.response is not None)
    untaken = len(part.cases) - len(responses)
    if len(responses) < LEAST:
        # How many were taken, and that none was, is not told.
        return Cell(part.level, part.kind, len(part.cases))
    return Cell(
        part.level,
        part.kind,
        len(part.cases),
        half=_rung(responses[_place(len(responses), 50)]),
        most=(
            _rung(responses[_place(len(responses), 90)]) if len(responses) >= _LEAST_FOR_NINE_IN_TEN else None
        ),
        untaken=untaken if untaken >= LEAST else None,
    )


def _place(count: int, percent: int) -> int:
    """Gives the place of a percentile among so many in order (nearest rank)."""
    return -(-count * percent // 100) - 1


def _rung(span: timedelta) -> timedelta:
    """Rounds a span up to a rung of the ladder; beyond it lies one day more."""
    return next((rung for rung in _RUNGS if span <= rung), BEYOND)


# Stands for every span that is longer than the ladder.
BEYOND = _RUNGS[-1] + timedelta(days=1)
