"""How often something comes again, as people say it in four languages, and when that is.

A recurrence is an RFC 5545 rule (`RRULE`) on local wall-clock times, so that it drifts neither with the
months nor with daylight saving.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import cast
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from bot.rules.dates.lexicon import Lexicon, Unit, meant, plain
from bot.rules.dates.tokens import Line, Phrases
from bot.rules.dates.words import lexicons

LONGEST = timedelta(days=5 * 366)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Years are twelve months, so that a 29 February does not leave three of them out.
_FREQUENCIES = {Unit.WEEK: ("WEEKLY", 1), Unit.MONTH: ("MONTHLY", 1), Unit.YEAR: ("MONTHLY", 12)}
_MOST_APART = {Unit.WEEK: 52, Unit.MONTH: 24, Unit.YEAR: 2}
_ARTICLES = plain("le|la|les|the|der|den|dem|am|de|um")
_EVERY = plain("every|each|tous les|toutes les|chaque|alle|jeden|jede|jedes|all")
_OTHER = plain("other")
_ORDINALS: Phrases[int] = meant(
    (1, "first|1st|premier|premiers|première|premières|erste|ersten|erster|erstes|éischte|éischten|éischt"),
    (
        2,
        "second|2nd|deuxième|deuxièmes|second|seconds|zweite|zweiten|zweiter|zweites|zweet|zweeten",
    ),
    (3, "third|3rd|troisième|troisièmes|dritte|dritten|dritter|drittes|drëtt|drëtten"),
    (4, "fourth|4th|quatrième|quatrièmes|vierte|vierten|vierter|viertes|véiert|véierten"),
    (-1, "last|dernier|derniers|dernière|letzte|letzten|letzter|letzt|lescht|leschten"),
)
_OF = plain("of|in|of the|in the|du|de|des|d'|dans|im|in|des|vom|am|an|vun")
_MONTH = plain("month|months|each month|every month|mois|chaque mois|monat|monats|monate|mount|all mount")
_AND = plain(",|and|et|und|an|a|&")
_ONE_IN_TWO = plain("sur deux|sur 2")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule without its start: every `interval` weeks, months or years; or on a weekday of the month.

    `ordinal` is 1 to 4, or -1 for the last; `months` are those it comes in, all of them when empty.
    """

    unit: Unit
    interval: int = 1
    weekday: int | None = None
    ordinal: int | None = None
    months: tuple[int, ...] = ()

    def rule(self, first: datetime) -> str:
        """Writes the `RRULE` of a series that begins at a naive wall-clock time."""
        frequency, times = _FREQUENCIES[self.unit]
        parts = [f"FREQ={frequency}", f"INTERVAL={self.interval * times}"]
        if self.months:
            parts[0] = "FREQ=YEARLY"
            parts.append(f"BYMONTH={','.join(map(str, self.months))}")
        if self.weekday is not None:
            parts.append(f"BYDAY={self.ordinal or ''}{_DAYS[self.weekday]}")
        elif frequency == "MONTHLY":
            parts += [f"{name}={value}" for name, value in _days_of_month(first).items()]
        return ";".join(parts)

    def fits(self, day: datetime) -> bool:
        """Tells whether a day is one on which it comes."""
        if self.months and day.month not in self.months:
            return False
        if self.weekday is not None and day.weekday() != self.weekday:
            return False
        if self.ordinal is None or self.weekday is None:
            return True
        if self.ordinal == -1:
            return (day + timedelta(days=7)).month != day.month
        return (day.day - 1) // 7 + 1 == self.ordinal


@dataclass(frozen=True, slots=True)
class Series:
    """A recurrence with its start: naive wall-clock times in a zone, the last not after `until`."""

    rule: str
    first: datetime
    until: datetime
    zone: str

    def after(self, slot: datetime) -> datetime | None:
        """Gives the next time (naive wall clock) later than one; None when the series is over."""
        return next(self._from(slot), None)

    def upcoming(self, slot: datetime, most: int) -> tuple[datetime, ...]:
        """Lists the next times (naive wall clock) later than one."""
        return tuple(islice(self._from(slot), most))

    def instant(self, slot: datetime) -> datetime:
        """Gives the instant (aware) of a time; one that daylight saving skips comes an hour later."""
        return slot.replace(tzinfo=ZoneInfo(self.zone))

    def moved(self, first: datetime, zone: str) -> "Series":
        """Begins anew at another time; what the rule says of days follows the day it begins on now."""
        parts = dict(part.split("=", 1) for part in self.rule.split(";"))
        if "BYDAY" in parts:
            ordinal = parts["BYDAY"][:-2]
            nth = ordinal if ordinal in {"", "-1"} else str(min((first.day - 1) // 7 + 1, 4))
            parts["BYDAY"] = f"{nth}{_DAYS[first.weekday()]}"
        elif parts["FREQ"] == "MONTHLY":
            parts.pop("BYMONTHDAY", None)
            parts.pop("BYSETPOS", None)
            parts |= _days_of_month(first)
        rule = ";".join(f"{name}={value}" for name, value in parts.items())
        return Series(rule, first, max(self.until, first), zone)

    def _from(self, slot: datetime) -> Iterator[datetime]:
        rule = cast(rrule, rrulestr(self.rule, dtstart=self.first))
        for time in rule.xafter(slot):
            if time > self.until:
                return
            yield time


def read_recurrence(text: str, language: str) -> Recurrence | None:
    """Reads a text that says how often and nothing else; None when it does not.

    `every 3 months`, «toutes les 2 semaines», `every second tuesday`, «chaque premier lundi de mars, juin»,
    `first monday of march and june`, «un mardi sur deux», „jeden Dienstag“.
    """
    line = Line.of(text, 60)
    for words in lexicons(language):
        found = _Reading(line, words).whole()
        if found is not None:
            return found
    return None


def announces(text: str) -> bool:
    """Tells whether words begin as those that say how often: then they must be understood, or refused."""
    return _EVERY.find(Line.of(text, 60), 0) is not None


def _days_of_month(first: datetime) -> dict[str, str]:
    """The last of the days that the month has, so that no month is left out."""
    if first.day <= 28:
        return {}
    return {"BYMONTHDAY": ",".join(map(str, range(28, first.day + 1))), "BYSETPOS": "-1"}


class _Reading:
    """Reads with the words of one language."""

    def __init__(self, line: Line, words: Lexicon) -> None:
        self._line = line
        self._words = words

    def whole(self) -> Recurrence | None:
        every = _EVERY.skip(self._line, 0)
        if every:
            return self._counted(every) or self._on_weekday(every)
        return self._one_in_two() or self._of_month(_ARTICLES.skip(self._line, 0))

    def _counted(self, i: int) -> Recurrence | None:
        """Every 3 months, each week."""
        figures = self._line.figures(i, most=2)
        spoken = self._words.numbers.find(self._line, i)
        interval, i = (int(figures), i + 1) if figures else spoken or (1, i)
        if not figures and spoken is None:
            i = _OTHER.skip(self._line, i)
            interval = 2 if self._line.text(i - 1) == "other" else 1
        unit = self._words.units.find(self._line, i)
        if unit is None or unit[0] not in _FREQUENCIES or not self._ends(unit[1]):
            return None
        if not 1 <= interval <= _MOST_APART[unit[0]]:
            return None
        return Recurrence(unit[0], interval)

    def _on_weekday(self, i: int) -> Recurrence | None:
        """Every tuesday, every other tuesday, the second tuesday of march and june."""
        other = self._line.text(i) == "other"
        ordinal = None if other else _ORDINALS.find(self._line, i)
        i = i + 1 if other else ordinal[1] if ordinal else i
        day = self._weekday(i)
        if day is None:
            return None
        weekday, i = day
        if ordinal is None:
            return Recurrence(Unit.WEEK, 2 if other else 1, weekday) if self._ends(i) else None
        months, i = self._months(i)
        return Recurrence(Unit.MONTH, 1, weekday, ordinal[0], months) if self._ends(i) else None

    def _of_month(self, i: int) -> Recurrence | None:
        """«le premier lundi du mois»: without «chaque», it has to say of which months."""
        ordinal = _ORDINALS.find(self._line, i)
        day = self._weekday(ordinal[1]) if ordinal else None
        if day is None or self._months(day[1])[1] == day[1]:
            return None
        return self._on_weekday(i)

    def _one_in_two(self) -> Recurrence | None:
        """«un mardi sur deux»."""
        day = self._weekday(1) if self._line.text(0) == "un" else None
        rest = _ONE_IN_TWO.find(self._line, day[1]) if day is not None else None
        if day is None or rest is None or not self._ends(rest[1]):
            return None
        return Recurrence(Unit.WEEK, 2, day[0])

    def _weekday(self, i: int) -> tuple[int, int] | None:
        return (
            self._words.weekdays.find(self._line, i)
            or self._plural(i)
            or self._words.short_weekdays.find(self._line, i)
        )

    def _plural(self, i: int) -> tuple[int, int] | None:
        """«tous les mardis»."""
        singular = Line.of(self._line.text(i).removesuffix("s"))
        found = self._words.weekdays.find(singular, 0) if singular.tokens else None
        return (found[0], i + 1) if found is not None else None

    def _months(self, i: int) -> tuple[tuple[int, ...], int]:
        after = _OF.skip(self._line, i)
        if after == i:
            return (), i
        whole = _MONTH.find(self._line, after)
        if whole is not None:
            return (), whole[1]
        months: list[int] = []
        at = after
        while True:
            found = self._words.months.find(self._line, at) or self._words.short_months.find(self._line, at)
            if found is None:
                break
            months.append(found[0])
            i = found[1]
            at = _OF.skip(self._line, _AND.skip(self._line, _AND.skip(self._line, i)))
        return tuple(sorted(set(months))), i

    def _ends(self, i: int) -> bool:
        return all(self._line.text(n) in {".", "!", ";"} for n in range(i, len(self._line.tokens)))
