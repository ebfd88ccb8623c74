"""Hours and lengths of time, as they are said in one language."""

from dataclasses import dataclass
from datetime import timedelta

from bot.rules.dates.lexicon import Lexicon, Part, Unit
from bot.rules.dates.tokens import Line

# Hour, minute, second; 24:00 is the end of that day.
Hour = tuple[int, int, int]
_MINUTES = {Unit.MINUTE: 1, Unit.HOUR: 60, Unit.DAY: 24 * 60, Unit.WEEK: 7 * 24 * 60}


@dataclass(frozen=True, slots=True)
class Clock:
    """What an hour may mean: one option, or several when it is ambiguous; None is no hour at all.

    No option is an hour that no clock shows. `bare_h` is the form `9h`, which elsewhere is a length of time.
    """

    options: tuple[Hour | None, ...]
    end: int
    bare_h: bool = False

    def in_the(self, part: Part, end: int) -> "Clock":
        """Keeps what lies in a part of the day: 9 in the evening is 21:00."""
        kept: list[Hour | None] = []
        for option in self.options:
            for hour in _halves_of(option):
                if hour[0] in part.value and hour not in kept:
                    kept.append(hour)
        return Clock(tuple(kept), end)

    def surely(self) -> "Clock":
        """Leaves out that it may be no hour."""
        return Clock(tuple(option for option in self.options if option is not None), self.end, self.bare_h)


def _halves_of(option: Hour | None) -> tuple[Hour, ...]:
    """An hour, and what it is on a clock of twelve hours."""
    if option is None:
        return ()
    hour, minute, second = option
    if 1 <= hour <= 11:
        return option, (hour + 12, minute, second)
    return (option, (0, minute, second)) if hour == 12 else (option,)


def number(line: Line, words: Lexicon, i: int, *, most: int = 4) -> tuple[int, int] | None:
    """Reads a number in figures (at most so many) or in words, and where it ends."""
    figures = line.figures(i, most=most)
    if figures:
        return int(figures), i + 1
    return words.numbers.find(line, i) or words.single.find(line, i)


def clocks(line: Line, words: Lexicon, i: int) -> tuple[Clock, ...]:
    """Lists the hours that may be read at a place, each with where it ends."""
    at = words.at.find(line, i)
    start = i if at is None else at[1]
    found = [*_named(line, words, start), *_counted(line, words, start, after_at=at is not None)]
    for clock in tuple(found):
        part = words.hour_parts.find(line, clock.end)
        if part is not None:
            found.append(clock.in_the(*part))
    return tuple(found)


def _named(line: Line, words: Lexicon, i: int) -> list[Clock]:
    """Noon, and midnight: which of a day's two midnights is meant, nobody knows."""
    midnight = words.midnight.find(line, i)
    if midnight is not None:
        return [Clock(((0, 0, 0), (24, 0, 0)), midnight[1])]
    noon = words.noon.find(line, i)
    if noon is None:
        return []
    minutes, end = _minutes_after(line, words, noon[1], spaced=False)
    return [Clock(_with_minutes(12, minutes), end)]


def _counted(line: Line, words: Lexicon, i: int, *, after_at: bool) -> list[Clock]:
    found = number(line, words, i, most=2)
    if found is None:
        return []
    hour, end = found
    in_figures = line.is_number(i)
    if in_figures:
        exact = _exact(line, words, end, hour, after_at=after_at)
        if exact is not None:
            return [exact]
    half = words.meridiem.find(line, end)
    if half is not None:
        return [_twelve(hour, 0, *half)]
    oclock = words.oclock.find(line, end)
    if oclock is not None:
        return [Clock(_either_half(hour, 0), oclock[1])]
    unit = words.hours.find(line, end)
    if unit is not None:
        return [_with_unit(line, words, (hour, end, unit[1]), in_figures=in_figures)]
    if after_at and (in_figures or words.numbers.find(line, i)):
        return [_bare(line, words, hour, end)]
    return []


def _exact(line: Line, words: Lexicon, i: int, hour: int, *, after_at: bool) -> Clock | None:
    """`14:30`, `14:30:00`, `2:30 pm`, `14.30 Uhr`: minutes after a sign."""
    sign, figures = line.text(i), line.figures(i + 1, most=2)
    if sign not in {":", "."} or len(figures) != 2 or not (line.glued(i) and line.glued(i + 1)):
        return None
    minute, second, end = int(figures), 0, i + 2
    if (
        sign == ":"
        and line.is_glued(end, ":")
        and line.glued(end + 1)
        and len(line.figures(end + 1, most=2)) == 2
    ):
        second, end = int(line.figures(end + 1)), end + 2
    half = words.meridiem.find(line, end)
    if half is not None:
        return _twelve(hour, minute, *half)
    unit = words.hours.find(line, end)
    if sign == "." and unit is None and not after_at:
        return None
    return Clock(((hour, minute, second),), end if unit is None else unit[1])


def _twelve(hour: int, minute: int, half: int, end: int) -> Clock:
    return Clock(((hour % 12 + half, minute, 0),) if 1 <= hour <= 12 else (), end)


def _either_half(hour: int, minute: int) -> tuple[Hour, ...]:
    return tuple(sorted(_halves_of((hour, minute, 0))))


def _with_unit(line: Line, words: Lexicon, said: tuple[int, int, int], *, in_figures: bool) -> Clock:
    """`14h`, `14 h 30`, `9 Uhr 30`, «neuf heures et demie»."""
    hour, unit, end = said
    spaced = line.text(unit) == "h" and not line.glued(unit)
    minutes, after = _minutes_after(line, words, end, spaced=spaced)
    if in_figures:
        return Clock(_with_minutes(hour, minutes), after, bare_h=line.text(unit) == "h")
    return Clock(
        tuple(one for half in _either_half(hour, 0) for one in _with_minutes(half[0], minutes)), after
    )


def _minutes_after(line: Line, words: Lexicon, i: int, *, spaced: bool) -> tuple[tuple[int, ...], int]:
    """Reads the minutes after the word for hours; several when «9 Uhr 30 Stühle» leaves them open."""
    quarter = words.quarters.find(line, i)
    if quarter is not None:
        return (quarter[0],), quarter[1]
    figures = line.figures(i, most=2)
    if len(figures) != 2:
        return (0,), i
    ends = line.stops(i + 1) or words.hour_parts.find(line, i + 1) is not None
    sure = line.glued(i) or spaced or ends
    return ((int(figures),) if sure else (0, int(figures))), i + 1


def _with_minutes(hour: int, minutes: tuple[int, ...]) -> tuple[Hour, ...]:
    return tuple(((hour - 1, 60 + one, 0) if one < 0 else (hour, one, 0)) for one in minutes)


def _bare(line: Line, words: Lexicon, hour: int, end: int) -> Clock:
    """`at 9`: in the morning or in the evening? And `at 20 Main Street` is no hour."""
    sure = line.stops(end) or words.hour_parts.find(line, end) is not None
    options: tuple[Hour | None, ...] = _either_half(hour, 0)
    return Clock(options if sure else (None, *options), end)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time and where it ends; `clear` unless figures follow that may belong to it.

    `exact` tells that it counts hours and minutes only.
    """

    span: timedelta
    end: int
    exact: bool
    clear: bool = True


def length(line: Line, words: Lexicon, i: int, *, none: bool = False) -> Length | None:
    """Reads a length of time at a place: `2h`, `1h30`, `2 hours and 30 minutes`, «eng hallef Stonn».

    With `none`, `0h` is one as well.
    """
    half = words.halves.find(line, i)
    if half is not None:
        return Length(timedelta(minutes=half[0]), half[1], exact=True)
    total, end, last, clear = 0, i, Unit.YEAR, True
    exact = True
    while True:
        start = words.plus.skip(line, end) if total else end
        piece = _piece(line, words, start)
        if piece is None or (total and _MINUTES[piece[1]] >= _MINUTES[last]):
            break
        minutes, last, end = piece
        total += minutes
        exact = exact and last in {Unit.HOUR, Unit.MINUTE}
        if last is Unit.HOUR:
            more, after = _minutes_after(
                line, words, end, spaced=line.text(end - 1) == "h" and not line.glued(end - 1)
            )
            if after > end and words.units.find(line, after) is None:
                total, end, clear = total + more[-1], after, len(more) == 1
                break
    return Length(timedelta(minutes=total), end, exact, clear) if total > 0 or (none and end > i) else None


def _piece(line: Line, words: Lexicon, i: int) -> tuple[int, Unit, int] | None:
    """One count and its unit, up to weeks; hours may be counted in halves and quarters (`1.5 h`)."""
    found = number(line, words, i)
    if found is None:
        return None
    count, end = found
    quarters = 0
    decimals = line.figures(end + 1, most=2)
    if (
        line.is_number(i)
        and line.text(end) in {",", "."}
        and line.glued(end)
        and line.glued(end + 1)
        and decimals
    ):
        if decimals not in {"25", "5", "50", "75"}:
            return None
        quarters, end = int(decimals.ljust(2, "0")) // 25, end + 2
    unit = words.units.find(line, end)
    if unit is None or unit[0] not in _MINUTES or (quarters and unit[0] is not Unit.HOUR):
        return None
    after = unit[1]
    if line.is_glued(after, ".") and line.is_number(after + 1):
        after += 1
    return count * _MINUTES[unit[0]] + quarters * 15, unit[0], after
