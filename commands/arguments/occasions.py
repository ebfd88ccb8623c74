"""An argument that is an occasion: when, for how long, where, and how often."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, NotADuration, When, cut_deadline, cut_leading_date, read_duration
from bot.rules.folding import fold
from bot.rules.meetings import LONGEST_MEETING, LONGEST_PLACE
from bot.rules.recurrence import Recurrence, announces, read_recurrence
from bot.texts import Language, Refused, Text
from commands.arguments.argument import WrongForm
from commands.moments import date_refusal
from commands.reading import Reading

_WORD = re.compile(r"\S+")
_FOR = frozenset({"for", "pendant", "pour", "duree", "durant", "fur", "fuer", "fir", "dauer"})
_AT = frozenset(
    {"at", "a", "au", "aux", "in", "chez", "bei", "im", "beim", "um", "am", "op", "zu", "lieu", "ort", "@"}
)
_UNTIL = ("until", "till", "jusqu'au", "jusqu’au", "jusqu'à", "jusqu’à", "bis", "bis zum", "bis den")
_MOST_WORDS = 6
_PARTED = re.compile(r"\s*[,;]\s*|\s+(?:or|ou|oder)\s+")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When, for how long (None: as usual), where, and how often until when (None: as long as may be)."""

    when: When
    length: timedelta | None = None
    place: str | None = field(default=None, repr=False)
    recurrence: Recurrence | None = None
    until: When | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A date with an hour, and with `whole` a length, a place and a recurrence after it."""

    whole: bool = True
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may; a wrong date is told as such."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the occasion to the end of the line.

        Refuses a date that is no date, has no hour, or is past, and a recurrence that is not understood.
        """
        if not words.strip():
            raise WrongForm
        recurrence, until = None, None
        if self.whole:
            words, recurrence, until = _cut_recurrence(words, reading)
        when, rest = _cut_when(words, reading)
        length = None
        if self.whole:
            length, rest = _cut_length(rest, reading)
        place = _place(rest) if self.whole else None
        if not self.whole and rest:
            raise Refused("date-not-understood")
        return Occasion(when, length, place, recurrence, until), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of a date with an hour, and what may follow."""
        if not self.whole:
            return (Text.of("arg-time"),)
        return tuple(Text.of(one) for one in ("arg-time", "arg-length", "arg-place", "arg-recurrence"))


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
        """Reads the dates to the end of the line; refuses what `Time` refuses."""
        *others, last = _PARTED.split(words.strip())
        if not last.strip():
            raise WrongForm
        dates = []
        for part in others:
            when, rest = _cut_when(part, reading)
            if rest:
                raise Refused("date-not-understood")
            dates.append(when)
        when, rest = _cut_when(last, reading)
        length, rest = _cut_length(rest, reading)
        return Several((*dates, when), length, _place(rest)), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The form of several dates."""
        return tuple(Text.of(one) for one in ("arg-times", "arg-length", "arg-place"))


def _cut_when(words: str, reading: Reading) -> tuple[When, str]:
    zone = ZoneInfo(reading.zone)
    try:
        cut = cut_leading_date(words.strip(), now=reading.at, zone=zone, language=reading.language)
    except DateRefused as refused:
        raise date_refusal(refused) from None
    if cut is None:
        raise Refused("date-not-understood")
    if not cut.when.has_time:
        raise Refused("meeting-needs-hour")
    if cut.when.instant <= reading.at:
        raise Refused("date-past")
    return cut.when, cut.rest


def _cut_length(words: str, reading: Reading) -> tuple[timedelta | None, str]:
    """Cuts `for 2h` out; the marker may stand anywhere, since a place may come first."""
    parts = list(_WORD.finditer(words))
    for place, part in enumerate(parts):
        if fold(part[0].rstrip(":")) not in _FOR:
            continue
        for last in range(min(place + _MOST_WORDS, len(parts)) - 1, place, -1):
            try:
                length = read_duration(words[parts[place + 1].start() : parts[last].end()], reading.language)
            except NotADuration:
                continue
            if not timedelta() < length <= LONGEST_MEETING:
                raise Refused("meeting-length", most=int(LONGEST_MEETING.total_seconds() // 3600))
            return length, f"{words[: part.start()]} {words[parts[last].end() :]}".strip()
    return None, words


def _cut_recurrence(words: str, reading: Reading) -> tuple[str, Recurrence | None, When | None]:
    """Cuts how often out, which ends the line; what begins as that and is not understood is refused."""
    until: When | None = None
    for part in _WORD.finditer(words):
        tail = words[part.start() :]
        found = read_recurrence(tail, reading.language)
        if found is None and announces(tail):
            tail, until = _cut_until(tail, reading)
            found = read_recurrence(tail, reading.language)
        if found is not None:
            return words[: part.start()], found, until
        if announces(tail):
            raise Refused("recurrence-not-understood")
    return words, None, None


def _cut_until(tail: str, reading: Reading) -> tuple[str, When | None]:
    zone = ZoneInfo(reading.zone)
    try:
        cut = cut_deadline(tail, now=reading.at, zone=zone, language=reading.language, markers=_UNTIL)
    except DateRefused as refused:
        raise date_refusal(refused) from None
    return (tail, None) if cut is None else (cut.rest, cut.when)


def _place(rest: str) -> str | None:
    first, _, after = rest.strip(" ,;").partition(" ")
    place = (after if fold(first.rstrip(":")) in _AT else rest).strip(" ,;")
    if len(place) > LONGEST_PLACE:
        raise Refused("text-too-long", most=LONGEST_PLACE, length=len(place))
    return " ".join(place.split()) or None
