"""Dates as people type them in French, English, German and Luxembourgish.

A wrong date is worse than none: the grammar is strict and small, and what it does not understand entirely
it refuses. Day before month, always. Every language is read by its own words; where they disagree, and the
reader's own says nothing, the date is ambiguous. Deadlines inside sentences stand in `date_deadlines`.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates.clock import length, number
from bot.rules.dates.deadlines import cut_deadline
from bot.rules.dates.grammar import Grammar
from bot.rules.dates.lexicon import Lexicon, Unit
from bot.rules.dates.reading import Reader, readings_at
from bot.rules.dates.tokens import Line
from bot.rules.dates.values import (
    AmbiguousDate,
    Cut,
    DateRefused,
    EndsBeforeStart,
    NoSuchDate,
    NotADate,
    NotADuration,
    PastDate,
    Shift,
    TooFarAway,
    WeekdayContradicts,
    When,
)
from bot.rules.dates.words import lexicons

__all__ = [
    "AmbiguousDate",
    "Cut",
    "DateRefused",
    "EndsBeforeStart",
    "NoSuchDate",
    "NotADate",
    "NotADuration",
    "PastDate",
    "Shift",
    "TooFarAway",
    "WeekdayContradicts",
    "When",
    "cut_deadline",
    "cut_leading_date",
    "cut_leading_duration",
    "read_date",
    "read_duration",
]

# Longer than any date.
_MOST_TOKENS = 60
_MINUS = frozenset("-–—")
_DAYS_IN = {Unit.MONTH: timedelta(days=30), Unit.YEAR: timedelta(days=365)}
_FINAL = frozenset((*".,;!?", "..."))


def read_date(text: str, *, now: datetime, zone: ZoneInfo, language: str, past_allowed: bool = False) -> When:
    """Reads a text that is a date and nothing else, as of `now` (aware), in the reader's zone and language.

    A date without a year is the next such day, today included; a weekday is the coming one, never today.
    Raises `NotADate`, `NoSuchDate`, `PastDate`, `AmbiguousDate`, `WeekdayContradicts` or `TooFarAway`.
    """
    line = Line.of(text, _MOST_TOKENS)
    readings = []
    for words in lexicons(language):
        whole = next(
            (one for one in Grammar(line, words, whole=True).moments(0) if _is_whole(line, one.end)), None
        )
        if whole is not None:
            readings.append((words.language, whole))
    return Reader(now, zone, language, past_allowed).settled(readings)


def cut_leading_date(
    text: str, *, now: datetime, zone: ZoneInfo, language: str, past_allowed: bool = False
) -> Cut | None:
    """Cuts the longest date that a text begins with; None when it begins with none.

    `rest` is what follows, without the punctuation that parted it. Raises the same as `read_date` when the
    text begins with a date that is refused, or goes on in a way that may change it (`tomorrow or friday`).
    """
    line = Line.of(text, _MOST_TOKENS)
    grammars = (Grammar(line, words) for words in lexicons(language))
    readings = readings_at(line, 0, grammars, trusted=frozenset((language,)))
    if not readings:
        return None
    when = Reader(now, zone, language, past_allowed).settled(readings)
    start, end = line.tokens[0].start, line.tokens[readings[0][1].end - 1].end
    return Cut(text[end:].lstrip(" \t\u00a0\u202f.,;:!–—-").rstrip(), text[start:end], when)


def read_duration(text: str, language: str) -> timedelta:
    """Reads a text that is a length of time and nothing else; raises `NotADuration`.

    `2h`, `1h30`, `90 min`, «1 heure 30», «eng hallef Stonn», up to weeks: months have no fixed length.
    """
    line = Line.of(text, _MOST_TOKENS)
    for words in lexicons(language):
        span = length(line, words, 0)
        if span is not None and _is_whole(line, span.end):
            return span.span
    raise NotADuration


def cut_leading_duration(text: str, language: str) -> tuple[timedelta, str] | None:
    """Cuts the longest length of time that a text begins with, and gives it with what follows; None without.

    Unlike `read_duration` it reads `0h` and `-2h` too, and months as thirty days: who asks may say why not.
    """
    line = Line.of(text, _MOST_TOKENS)
    start = 1 if line.text(0) in _MINUS and line.glued(1) else 0
    best: tuple[timedelta, int] | None = None
    for words in lexicons(language):
        span = length(line, words, start, none=True)
        found = (span.span, span.end) if span is not None and span.clear else _long(line, words, start)
        if found is not None and (best is None or found[1] > best[1]) and line.closes(found[1]):
            best = found
    if best is None:
        return None
    return -best[0] if start else best[0], text[line.tokens[best[1] - 1].end :]


def _long(line: Line, words: Lexicon, i: int) -> tuple[timedelta, int] | None:
    count = number(line, words, i)
    unit = words.units.find(line, count[1]) if count is not None else None
    days = _DAYS_IN.get(unit[0]) if unit is not None else None
    return None if count is None or unit is None or days is None else (count[0] * days, unit[1])


def _is_whole(line: Line, end: int) -> bool:
    """Tells whether nothing but final punctuation follows; a line that fills up may go on."""
    return len(line.tokens) < _MOST_TOKENS and all(
        line.text(i) in _FINAL for i in range(end, len(line.tokens))
    )
