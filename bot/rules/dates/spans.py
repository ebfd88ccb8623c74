"""From one hour to another: `14:00-16:00`, «de 14h à 16h», „von 14 bis 16 Uhr“, `from 2pm to 4pm`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.dates import cut_leading_date
from bot.rules.dates.clock import Clock, clocks
from bot.rules.dates.lexicon import Lexicon, plain
from bot.rules.dates.meaning import wall_clock
from bot.rules.dates.tokens import Line
from bot.rules.dates.values import (
    AmbiguousDate,
    Cut,
    EndsBeforeStart,
    NoSuchDate,
    NotADate,
    When,
)
from bot.rules.dates.words import lexicons

_MOST_TOKENS = 60
# No date has as many tokens before its hours.
_FURTHEST = 16
_FROM = plain("de|dès|from|von|vun|vu")
_BETWEEN = plain("entre|between|zwischen|tëscht")
_AND = plain("et|and|und|an|a")
_TO = plain("à|jusqu'à|jusque|to|till|til|until|bis|bis um|-|–|—|→")
_HYPHENS = frozenset("-–—")
_UP_TO = frozenset(("bis",))


@dataclass(frozen=True, slots=True)
class Span:
    """A date with its hour, and the end that was said beside it."""

    cut: Cut
    end: When | None = None


@dataclass(frozen=True, slots=True)
class _Hours:
    """Two hours of one day: where they stand, how the first would be said alone, what the second may be."""

    start: int
    end: int
    first: str
    last: Clock


def cut_leading_span(text: str, *, now: datetime, zone: ZoneInfo, language: str) -> Span | None:
    """Cuts the date that a text begins with, with the hour at which it ends where one is said.

    None when the text begins with no date. The end is of the same day, midnight included. Raises the same as
    `cut_leading_date`, and `EndsBeforeStart`.
    """
    line = Line.of(text, _MOST_TOKENS)
    for words in lexicons(language):
        for hours in _hours_in(text, line, words):
            before, after = text[: line.tokens[hours.start].start], text[line.tokens[hours.end - 1].end :]
            said = f"{before}{hours.first}"
            try:
                cut = cut_leading_date(f"{said}{after}", now=now, zone=zone, language=language)
            except NotADate:
                continue
            lead = len(said) - len(said.lstrip())
            if cut is None or not cut.when.has_time or lead + len(cut.date_text) < len(said):
                continue
            return Span(cut, _end_of(hours.last, cut.when))
    cut = cut_leading_date(text, now=now, zone=zone, language=language)
    return None if cut is None else Span(cut)


def cut_leading_end(text: str, start: When, language: str) -> tuple[When, str] | None:
    """Cuts the hour that a text begins with, as the end of what starts that day, and gives what follows."""
    line = Line.of(text, _MOST_TOKENS)
    best: Clock | None = None
    for words in lexicons(language):
        for clock in clocks(line, words, 0):
            surer = best is None or clock.end > best.end
            if surer and None not in clock.options and line.closes(clock.end):
                best = clock
    return None if best is None else (_end_of(best, start), text[line.tokens[best.end - 1].end :])


def _end_of(clock: Clock, start: When) -> When:
    """The one hour that is later than the start, on its day; 24:00 is the midnight that ends it."""
    if not clock.options:
        raise NoSuchDate
    day = start.local.date()
    ends = {When.at(wall_clock(day, option), start.zone, has_time=True) for option in clock.options if option}
    later = sorted((one for one in ends if one.instant > start.instant), key=lambda one: one.instant)
    if not later:
        raise EndsBeforeStart
    if len(later) > 1:
        raise AmbiguousDate(tuple(later))
    return later[0]


def _hours_in(text: str, line: Line, words: Lexicon) -> Iterator[_Hours]:
    for i in range(min(len(line.tokens), _FURTHEST)):
        if line.opens(i):
            yield from _hours_at(text, line, words, i)


def _hours_at(text: str, line: Line, words: Lexicon, i: int) -> Iterator[_Hours]:
    between = _BETWEEN.find(line, i)
    origin = between or _FROM.find(line, i)
    start = i if origin is None else origin[1]
    to = _TO if between is None else _AND
    for clock in sorted(clocks(line, words, start), key=lambda one: -one.end):
        parted = to.find(line, clock.end)
        last = None if parted is None else _last(line, words, parted[1], bare=origin is not None)
        if last is not None and (None not in clock.options or origin is not None):
            if _has_part(line, words, start + 1, last.end) and not _has_part(
                line, words, start + 1, clock.end
            ):
                raise NotADate
            yield _Hours(i, last.end, text[line.tokens[start].start : line.tokens[clock.end - 1].end], last)
    figures = line.figures(start, most=2)
    parted = to.find(line, start + 1) if figures else None
    if parted is None:
        return
    tight = line.text(start + 1) in _HYPHENS and line.glued(start + 1) and line.glued(start + 2)
    last = _last(line, words, parted[1], bare=origin is not None)
    if last is not None and (origin is not None or tight or line.text(start + 1) in _UP_TO):
        yield _Hours(i, last.end, _first(line, words, int(figures), (parted[1], last)), last)


def _last(line: Line, words: Lexicon, i: int, *, bare: bool) -> Clock | None:
    """The second hour; `bare` when a number alone is one, as after `from 14`."""
    found = [
        clock
        for clock in clocks(line, words, i)
        if line.closes(clock.end) and (bare or None not in clock.options)
    ]
    best = max(found, key=lambda clock: clock.end, default=None)
    if best is not None:
        return best.surely()
    figures = line.figures(i, most=2)
    if not (bare and figures and line.closes(i + 1)):
        return None
    hour = int(figures)
    return Clock(((hour, 0, 0), (hour + 12, 0, 0)) if 1 <= hour <= 11 else ((hour, 0, 0),), i + 1)


def _first(line: Line, words: Lexicon, hour: int, last: tuple[int, Clock]) -> str:
    """Says a number alone as the hour that the second makes of it: in `2-4pm` it is 14:00."""
    start, clock = last
    options = [option for option in clock.options if option is not None]
    if any(words.meridiem.find(line, i) for i in range(start, clock.end)) and options:
        halves = (hour % 12, hour % 12 + 12)
        earlier = [half for half in halves if (half, 0, 0) < options[0]]
        return f"{max(earlier, default=halves[0]):02}:00"
    if len(options) == 1 or hour > 12:
        return f"{hour:02}:00"
    at = next(iter(words.at.meanings))
    return f"{' '.join(at)} {hour}"


def _has_part(line: Line, words: Lexicon, start: int, end: int) -> bool:
    """Tells whether a part of the day ends there: «10h du soir»."""
    return any((found := words.hour_parts.find(line, i)) and found[1] == end for i in range(start, end))
