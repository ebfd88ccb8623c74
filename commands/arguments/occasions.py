"""An argument that is an occasion: when, for how long, where, and how often."""

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, NotADate, When
from bot.rules.dates.spans import Span, cut_leading_span
from bot.rules.meetings import LONGEST_PLACE
from bot.rules.recurrence import Recurrence
from bot.texts import Language, Refused, Text
from commands.arguments.argument import WrongForm
from commands.arguments.parts import Parts, Rest, begins_part, length_until, places
from commands.moments import date_refusal
from commands.reading import Reading

# Longer than any date with its length, its place and its recurrence.
_LONGEST = LONGEST_PLACE + 300
_PARTED = re.compile(r"\s*[,;]\s*|\s+(?:or|ou|oder)\s+")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When, for how long (None: as usual), where, and how often until when (None: as long as may be).

    `said` is how it was typed, to be shown when it has to be typed again.
    """

    when: When
    length: timedelta | None = None
    place: str | None = field(default=None, repr=False)
    recurrence: Recurrence | None = None
    until: When | None = None
    said: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Time:
    """A date with an hour and perhaps a length, and with `whole` a place and a recurrence after it."""

    whole: bool = True
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the occasion to the end of the line.

        Refuses a date that is no date, has no hour, or is past, and words that are not understood.
        """
        if not words.strip():
            raise WrongForm
        when, said, rest = _cut_when(words, reading)
        parts = Rest(when, reading, bare=not self.whole).parts(rest, said)
        occasion = Occasion(when, parts.length, parts.place, parts.recurrence, parts.until, words.strip())
        _check_until(occasion)
        return occasion, ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of a date with an hour, and what may follow."""
        names = ("arg-time", "arg-length", "arg-place", "arg-recurrence")
        return tuple(Text.of(one) for one in (names if self.whole else names[:2]))


@dataclass(frozen=True, slots=True)
class Several:
    """Times to choose from, for how long and where."""

    dates: tuple[When, ...]
    length: timedelta | None = None
    place: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Occasions:
    """Dates with their hours, parted by commas; a length and a place may follow the last."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the dates to the end of the line; refuses what `Time` refuses, and lengths that differ."""
        *others, last = _PARTED.split(words.strip())
        if not last.strip():
            raise WrongForm
        found = []
        for part in others:
            when, said, rest = _cut_when(part, reading)
            found.append((when, Rest(when, reading, bare=True).parts(rest, said)))
        when, said, rest = _cut_when(last, reading)
        parts = Rest(when, reading).parts(rest, said)
        if parts.recurrence is not None or parts.until is not None:
            raise Refused("date-poll-no-series")
        found.append((when, parts))
        lengths = {one.length for _, one in found if one.length is not None}
        if len(lengths) > 1:
            raise Refused("date-poll-lengths-differ")
        return Several(tuple(when for when, _ in found), next(iter(lengths), None), parts.place), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of several dates."""
        return tuple(Text.of(one) for one in ("arg-times", "arg-length", "arg-place"))


def _cut_when(words: str, reading: Reading) -> tuple[When, Parts, str]:
    """Cuts the date, with what its hours say of the length, and gives what follows."""
    words = words.strip()
    if len(words) > _LONGEST:
        raise Refused("text-too-long", most=_LONGEST, length=len(words))
    try:
        span = _cut_span(words, reading)
    except DateRefused as refused:
        raise date_refusal(refused) from None
    if span is None:
        if begins_part(words, reading):
            raise Refused("meeting-needs-first-date")
        raise Refused("date-not-understood")
    when = span.cut.when
    if not when.has_time:
        raise Refused("meeting-needs-hour")
    if when.instant <= reading.at:
        raise Refused("date-past")
    said = Parts() if span.end is None else Parts(length=length_until(when, span.end))
    return when, said, span.cut.rest


def _cut_span(words: str, reading: Reading) -> Span | None:
    """Cuts the date; where what follows makes it doubtful, what is known to be no part of it is left out."""
    zone = ZoneInfo(reading.zone)
    try:
        return cut_leading_span(words, now=reading.at, zone=zone, language=reading.language)
    except NotADate:
        end = next((one for one in places(words) if one and begins_part(words[one:], reading)), None)
        if end is None:
            raise
    span = cut_leading_span(words[:end], now=reading.at, zone=zone, language=reading.language)
    if span is None:
        return None
    return replace(span, cut=replace(span.cut, rest=f"{span.cut.rest} {words[end:]}"))


def _check_until(occasion: Occasion) -> None:
    if occasion.until is not None and occasion.until.local.date() < occasion.when.local.date():
        raise Refused("series-ends-before-first")
