"""What a language's words about dates may mean; the words themselves stand in `words`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from bot.rules.dates.tokens import Phrases, phrases_of

T = TypeVar("T")


class Which(Enum):
    """Which of all Tuesdays."""

    COMING = "coming"
    THIS = "this"
    NEXT = "next"
    LAST = "last"


class Part(Enum):
    """A part of the day: it tells 9 in the morning from 9 in the evening, and is no hour by itself."""

    MORNING = frozenset(range(12))
    NOON = frozenset((11, 12, 13, 14))
    AFTERNOON = frozenset(range(12, 19))
    EVENING = frozenset(range(17, 25))
    NIGHT = frozenset((*range(1, 5), *range(21, 25)))


class Unit(Enum):
    """What time is counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class End(Enum):
    """The last day of something."""

    THIS_MONTH = "this month"
    NEXT_MONTH = "next month"
    THIS_YEAR = "this year"


@dataclass(frozen=True, slots=True)
class Marker:
    """What may stand after and before a word that announces a deadline, besides a date in words after it.

    `hours`: a time alone, which is today's. `counts`: a number of days, as after `within`. `figures`: a
    date that begins with figures; `pour 10/12 personnes` names none. `numbered`: a number alone is a day of
    a month. `until`: what it ends may begin before it, `friday until monday`. `before`: it may be counted
    back from, `2 days before friday`.
    """

    hours: bool = False
    counts: bool = False
    figures: bool = True
    numbered: bool = False
    until: bool = False
    before: bool = False


DATE, DATE_OR_HOUR, IN_WORDS = Marker(numbered=True), Marker(hours=True), Marker(figures=False)
COUNT, DATE_HOUR_OR_COUNT = Marker(counts=True), Marker(hours=True, counts=True)
UNTIL, UNTIL_THE = Marker(hours=True, until=True), Marker(hours=True, numbered=True, until=True)
BEFORE = Marker(hours=True, before=True)

# A time without its zone is the reader's; with another zone it would be another time.
ZONES = "utc|gmt|cet|cest|mez|mesz|hec|wet|bst|est|edt|cst|pst|pdt|eet|eest|z"
SIGNS = "-|–|—|/|&|+|~|→"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words about dates; nothing is shared between languages.

    `short_weekdays` need a date or an hour beside them, unless they are among `standing`; the `homonyms` of
    ordinary words need a date, or their dot. `idioms` are numbers of days that people say for weeks
    («quinze jours»). `origins` stand before the first of two dates. `single` are the articles that count as
    one. `spoilers` are words after a date that make it another one; `connectors` make two dates of it when
    another one follows.
    """

    language: str
    months: Phrases[int]
    short_months: Phrases[int]
    weekdays: Phrases[int]
    short_weekdays: Phrases[int]
    standing: frozenset[str]
    homonyms: frozenset[str]
    days: Phrases[int]
    day_parts: Phrases[Part]
    parts: Phrases[Part]
    hour_parts: Phrases[Part]
    at: Phrases[None]
    noon: Phrases[None]
    midnight: Phrases[None]
    hours: Phrases[None]
    quarters: Phrases[int]
    meridiem: Phrases[int]
    oclock: Phrases[None]
    articles: Phrases[None]
    weekday_articles: Phrases[None]
    before_weekday: Phrases[Which]
    after_weekday: Phrases[Which]
    weeks: Phrases[int]
    ahead: Phrases[None]
    units: Phrases[Unit]
    numbers: Phrases[int]
    single: Phrases[int]
    halves: Phrases[int]
    plus: Phrases[None]
    ends: Phrases[End]
    end_of: Phrases[None]
    ordinals: Phrases[None]
    first: Phrases[None]
    month_of: Phrases[None]
    origins: Phrases[None]
    spoilers: Phrases[None]
    connectors: Phrases[None]
    markers: Phrases[Marker]
    idioms: Mapping[int, int]
    month_first: bool = False
    dotted: bool = False
    bare_h: bool = True

    def with_markers_as_hours(self) -> "Lexicon":
        """Reads «mardi avant 14h» as «mardi à 14h»: right in a deadline, and only there."""
        times = {phrase: None for phrase, marker in self.markers.meanings.items() if marker.hours}
        return replace(self, at=Phrases(self.at.meanings | times))


def numbered(text: str, start: int) -> Phrases[int]:
    """Numbers names in order; commas part them, and `|` the synonyms of one. A place may stay empty."""
    return Phrases({p: n for n, names in enumerate(text.split(","), start) for p in phrases_of(names) if p})


def plain(text: str) -> Phrases[None]:
    """Phrases whose place is their meaning, parted by `|`; none in an empty text."""
    return Phrases({phrase: None for phrase in phrases_of(text) if phrase})


def meant(*pairs: tuple[T, str]) -> Phrases[T]:
    """Phrases by what they mean."""
    return Phrases({phrase: meaning for meaning, text in pairs for phrase in phrases_of(text)})
