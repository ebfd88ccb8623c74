"""Dates as people write them in four languages: a strict grammar that refuses what it does not understand.

A wrong date is worse than none, so a text is a date only when every word of it was understood.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

from bot.rules.date_forms import fold_date, forms_of
from bot.rules.date_lexica import LEXICA

_MOST_WORDS = 9
_MOST_MARKERS = 60
_FURTHEST = timedelta(days=50 * 366)
_NOT_BEFORE_A_BARE_TIME = frozenset({"pour", "due"})


class Shift(StrEnum):
    """What a change of the clocks does to a wall-clock time."""

    NONE = "none"
    SKIPPED = "skipped"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class When:
    """A moment people agreed on: wall clock and zone, as said.

    `local` is naive wall-clock time, midnight when no hour was said. A time that the clocks skip is moved
    forward; of one that happens twice the first is meant; `shift` tells.
    """

    local: datetime
    zone: ZoneInfo
    has_time: bool
    shift: Shift = Shift.NONE

    @property
    def instant(self) -> datetime:
        """The instant in UTC; of a date without an hour, the start of the local day."""
        return self.local.replace(tzinfo=self.zone).astimezone(UTC)

    @property
    def end_of_day(self) -> datetime:
        """The last second of the local day, in UTC."""
        last = datetime.combine(self.local.date(), time(23, 59, 59), tzinfo=self.zone)
        return last.astimezone(UTC)


class DateRefused(Exception):
    """A text is no date that could be meant; the kind of the exception says why."""


class NotADate(DateRefused):
    """Not every word was understood as part of a date."""


class NoSuchDate(DateRefused):
    """The calendar or the clock has no such date or time."""


class PastDate(DateRefused):
    """The date lies before now."""


class WeekdayContradicts(DateRefused):
    """The weekday and the date that were said do not go together."""


class TooFarAway(DateRefused):
    """The date lies more than fifty years ahead."""


class AmbiguousDate(DateRefused):
    """The text can mean several dates; `readings` lists them."""

    def __init__(self, readings: tuple[When, ...]) -> None:
        super().__init__(len(readings))
        self.readings = readings


class NotADuration(DateRefused):
    """The text is no span of time."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence without the date it held, and that date."""

    rest: str
    date_text: str
    when: When


def read_date(text: str, *, now: datetime, zone: ZoneInfo, language: str, past_allowed: bool = False) -> When:
    """Reads a text that is a date and nothing else, as of `now`, in a zone.

    A date without a year is the next such day, today included. The reader's language decides where
    languages differ. Raises a `DateRefused`.
    """
    folded = fold_date(text)
    if not folded or len(folded) > 80:
        raise NotADate
    here = now.astimezone(zone)
    refusal: DateRefused = NotADate()
    readings: dict[tuple[datetime, bool], When] = {}
    for name in sorted(LEXICA, key=lambda one: one != language):
        try:
            reading = _read(folded, here, name, past_allowed=past_allowed)
        except NotADate:
            continue
        except DateRefused as refused:
            if name == language:
                raise
            refusal = refused
            continue
        if name == language:
            return reading
        readings[reading.local, reading.has_time] = reading
    if len(readings) > 1:
        raise AmbiguousDate(tuple(readings.values()))
    if readings:
        return next(iter(readings.values()))
    raise refusal


def cut_leading_date(
    text: str, *, now: datetime, zone: ZoneInfo, language: str, past_allowed: bool = False
) -> Cut | None:
    """Cuts the longest date that a text begins with; None when it begins with none.

    Raises the `DateRefused` of words that have the form of a date but are none that could be meant.
    """
    spans = [(found.start(), found.end()) for found in re.finditer(r"\S+", text[:400])][:_MOST_WORDS]

    def read(words: str) -> When:
        return read_date(words, now=now, zone=zone, language=language, past_allowed=past_allowed)

    found = _longest(text, spans, read)
    if found is None:
        return None
    end, when = found
    return Cut(" ".join(text[end:].strip(" ,;:").split()), text[spans[0][0] : end], when)


def cut_deadline(text: str, *, now: datetime, zone: ZoneInfo, language: str) -> Cut | None:
    """Cuts a deadline out of a sentence: `by`, `avant le`, `bis`, `virum` … and a date, or `due:date`.

    The last marker that a date follows counts. Words that have the form of a date but are none that could
    be meant raise their `DateRefused`; other words after a marker are ordinary text.
    """
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    looked = 0
    for place in range(len(words) - 1, -1, -1):
        start, end = words[place]
        word = fold_date(text[start:end])
        key, colon, value = word.partition(":")
        if colon and value and key in _keys():
            return _cut_keyed(text, start, end, now=now, zone=zone, language=language)
        if word.rstrip(":") not in _markers() or looked >= _MOST_MARKERS:
            continue
        looked += 1
        spans = words[place + 1 : place + 1 + _MOST_WORDS]
        reader = _after_marker(word.rstrip(":"), now, zone, language)
        found = _longest(text, spans, reader)
        if found is not None:
            date_end, when = found
            return Cut(_joined(text[:start], text[date_end:]), text[spans[0][0] : date_end], when)
    return None


def _after_marker(marker: str, now: datetime, zone: ZoneInfo, language: str) -> Callable[[str], When]:
    def read(words: str) -> When:
        try:
            return read_date(words, now=now, zone=zone, language=language)
        except NotADate:
            if marker in _NOT_BEFORE_A_BARE_TIME or not re.search(
                r"\d\s*(?::|h|uhr|auer|[ap]m)|mid|noon", words.lower()
            ):
                raise
            return read_date(
                f"{LEXICA[language].today.split('|')[0]} {words}", now=now, zone=zone, language=language
            )

    return read


def _cut_keyed(text: str, start: int, end: int, *, now: datetime, zone: ZoneInfo, language: str) -> Cut:
    value = text[start:end].partition(":")[2]
    when = read_date(value, now=now, zone=zone, language=language)
    return Cut(_joined(text[:start], text[end:]), value, when)


def _longest(text: str, spans: list[tuple[int, int]], read: Callable[[str], When]) -> tuple[int, When] | None:
    """Reads the longest run of words that is a date; else raises why what looks like one is none."""
    refusal: DateRefused | None = None
    for count in range(len(spans), 0, -1):
        words = text[spans[0][0] : spans[count - 1][1]]
        bare = words.rstrip(".,;:!?)")
        for candidate in dict.fromkeys((words, bare)):
            try:
                return spans[0][0] + len(candidate), read(candidate)
            except NotADate:
                continue
            except DateRefused as refused:
                refusal = refusal or refused
    if refusal is not None:
        raise refusal
    return None


def _joined(before: str, after: str) -> str:
    left = before.rstrip().rstrip(",;:–-").rstrip()
    right = after.strip()
    if right[:1] in {",", ".", ";", "!", "?", ")"}:
        return f"{left}{right}".strip(" ,;")
    return f"{left} {right}".strip(" ,;")


@cache
def _markers() -> frozenset[str]:
    return frozenset().union(*(words.markers for words in LEXICA.values()))


@cache
def _keys() -> frozenset[str]:
    return frozenset({"due", "echeance", "frist", "delai"})


def _read(folded: str, here: datetime, language: str, *, past_allowed: bool) -> When:
    found = forms_of(language).read(folded, here.replace(tzinfo=None))
    if found is None:
        raise NotADate
    zone = here.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise TypeError("a zone of the IANA database is needed")
    if found.broken:
        raise NoSuchDate
    if found.after is not None:
        local = (here.astimezone(UTC) + found.after).astimezone(zone).replace(tzinfo=None)
        return _settled(local.replace(second=0, microsecond=0), zone, has_time=True)
    if found.day is None:
        raise NotADate
    if found.weekday is not None and found.day.weekday() != found.weekday:
        raise WeekdayContradicts
    local = datetime.combine(found.day, found.clock or time())
    when = _settled(local, zone, has_time=found.clock is not None)
    if found.bare_weekday_today is not None:
        today = _settled(
            datetime.combine(found.bare_weekday_today, found.clock or time()), zone, has_time=True
        )
        if found.clock is not None and today.instant > here.astimezone(UTC):
            raise AmbiguousDate((today, when))
    if not past_allowed and _is_past(when, here):
        raise PastDate
    if when.instant - here.astimezone(UTC) > _FURTHEST:
        raise TooFarAway
    return when


def _is_past(when: When, here: datetime) -> bool:
    if when.has_time:
        return when.instant < here.astimezone(UTC)
    return when.local.date() < here.date()


def _settled(local: datetime, zone: ZoneInfo, *, has_time: bool) -> When:
    """Notes what a change of the clocks does to a wall-clock time."""
    first = local.replace(tzinfo=zone, fold=0)
    second = local.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return When(local, zone, has_time)
    back = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)
    if back == local:
        return When(local, zone, has_time, Shift.DOUBLED)
    return When(back, zone, has_time, Shift.SKIPPED)


_DURATION = re.compile(
    r"(?:(?P<hours>\d{1,3})\s*(?:h|heures?|hours?|hrs?|std|stunden?|stonnen?|stonn)\.?)?\s*"
    r"(?:(?P<minutes>\d{1,4})\s*(?:m|min|mn|mins|minutes?|minuten?|minutten?|minutt)?\.?)?"
)


def read_duration(text: str, language: str) -> timedelta:
    """Reads a span such as `2h`, `1h30`, `90 min` or `2 Stunden`; raises `NotADuration`."""
    folded = fold_date(text)
    found = _DURATION.fullmatch(folded)
    if found is None or not any(found.groupdict().values()) or folded.isdigit():
        raise NotADuration
    span = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    if not span:
        raise NotADuration
    return span
