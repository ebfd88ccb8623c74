"""Days of the calendar as they are written: `2027-01-15`, `15.01.2027`, `15 janvier`, `January 15, 2027`."""

from collections.abc import Iterator

from bot.rules.dates.days import OnDate
from bot.rules.dates.lexicon import Lexicon
from bot.rules.dates.tokens import Line

_Found = tuple[OnDate, int]
_CENTURY = 2000


def in_figures(line: Line, words: Lexicon, i: int, *, whole: bool) -> Iterator[_Found]:
    """Lists the dates in figures at a place, day before month always; `whole` when nothing else stands there.

    Without a year, `1/2` is taken for a date only when it is `whole`, and dots need a language that writes
    them.
    """
    first, sign = line.figures(i), line.text(i + 1)
    second = line.figures(i + 2, most=2)
    if not (first and second and sign in {"-", "/", "."} and line.glued(i + 1)):
        return
    glued = line.glued(i + 2)
    again = line.is_glued(i + 3, sign)
    third = line.figures(i + 4) if again else ""
    if len(first) == 4:
        if sign == "-" and glued and line.glued(i + 4) and 0 < len(third) <= 2:
            yield OnDate(int(third), int(second), int(first)), i + 5
        return
    if len(first) > 2:
        return
    if again and len(third) in {2, 4}:
        year = int(third) + (_CENTURY if len(third) == 2 else 0)
        tight = glued and line.glued(i + 4) and (sign != "-" or len(third) == 4)
        spaced = sign == "." and len(third) == 4 and words.dotted and not glued and not line.glued(i + 4)
        if tight or spaced:
            yield OnDate(int(first), int(second), year), i + 5
    if glued:
        yield from _without_year(line, words, i, sign, whole=whole)


def _without_year(line: Line, words: Lexicon, i: int, sign: str, *, whole: bool) -> Iterator[_Found]:
    first, second = line.figures(i), line.figures(i + 2)
    day = OnDate(int(first), int(second))
    if sign == "/" and (whole or len(first + second) > 2):
        yield day, i + 3
    if sign == "." and words.dotted:
        if len(second) == 2:
            yield day, i + 3
        if line.is_glued(i + 3, "."):
            yield day, i + 4


def day_and_month(line: Line, words: Lexicon, i: int) -> Iterator[_Found]:
    """Lists the dates with a month in words at a place, without and with a year of four figures."""
    figures = line.figures(i, most=2)
    first = words.first.find(line, i)
    if figures:
        after = words.ordinals.skip(line, i + 1)
        month = _month(line, words, words.month_of.skip(line, after))
        if month is not None:
            yield from _with_year(line, OnDate(int(figures), month[0]), month[1], comma=False)
    elif first is not None:
        month = _month(line, words, words.month_of.skip(line, first[1]))
        if month is not None:
            yield from _with_year(line, OnDate(1, month[0]), month[1], comma=False)
    elif words.month_first:
        yield from _month_first(line, words, i)


def _month_first(line: Line, words: Lexicon, i: int) -> Iterator[_Found]:
    month = _month(line, words, i)
    if month is None:
        return
    start = words.articles.skip(line, month[1])
    figures = line.figures(start, most=2)
    if figures:
        end = words.ordinals.skip(line, start + 1)
        yield from _with_year(line, OnDate(int(figures), month[0]), end, comma=True)


def _month(line: Line, words: Lexicon, i: int) -> tuple[int, int] | None:
    full = words.months.find(line, i)
    short = words.short_months.find(line, i)
    if full is not None or short is None:
        return full
    return short[0], short[1] + 1 if line.is_glued(short[1], ".") else short[1]


def _with_year(line: Line, day: OnDate, end: int, *, comma: bool) -> Iterator[_Found]:
    yield day, end
    start = end + 1 if comma and line.text(end) == "," else end
    year = line.figures(start)
    if len(year) == 4:
        yield OnDate(day.day, day.month, int(year)), start + 1
