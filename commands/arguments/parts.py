"""What follows the date of a meeting: for how long, until when, where and how often, in any order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, When, cut_leading_date, cut_leading_duration
from bot.rules.dates.endings import cut_last_day, cut_until
from bot.rules.dates.spans import cut_leading_end
from bot.rules.folding import fold
from bot.rules.meetings import LONGEST_MEETING, LONGEST_PLACE
from bot.rules.recurrence import Recurrence
from bot.rules.rhythms import DoubtfulRecurrence, announces, cut_recurrence
from bot.texts import Quote, Refused, Text
from commands.moments import date_refusal
from commands.reading import Reading

_WORD = re.compile(r"\S+")
_PARTING = " \t\u00a0\u202f,;.!–—-"
# These announce a length and nothing else; the others may belong to a place, «Maison pour tous».
_LASTING = frozenset({"pendant", "durant", "duree", "dauer", "duration", "lasting", "length"})
_FOR = _LASTING | {"for", "pour", "fur", "fuer", "fir", "wahrend", "waehrend"}
_AT = frozenset(
    {"at", "a", "au", "aux", "in", "chez", "bei", "im", "beim", "um", "am", "op", "zu", "lieu", "ort", "@"}
)
# They stand before a place as well, and belong to its name.
_BEFORE = frozenset(
    {"an", "ans", "auf", "dans", "en", "on", "sur", "via", "par", "per", "zum", "zur", "iwwer", "uber"}
)
# They begin a place, or are one.
_BEGINNING = frozenset(
    {"salle", "room", "raum", "saal", "sall", "online", "visio", "visioconference", "videokonferenz"}
    | {"zoom", "jitsi", "virtuell", "remote", "telefonisch", "bureau", "buro", "buero"}
    | {"rue", "avenue", "boulevard", "place", "plaz", "location"}
)
# «place : mairie», but «place Guillaume».
_LABEL = re.compile(r"(?:place|plaz|location)\s*:\s*", re.IGNORECASE)
_LINK = re.compile(r"(?:\w+://|www\.|[#!]\S+:)\S|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?(?=[\s,;]|$)", re.IGNORECASE)
_QUOTED = re.compile(r"«\s*(.+?)\s*»|“(.+?)”|„(.+?)[“”]|\"(.+?)\"")
_A_UNIT_NEAR = 4


@dataclass(frozen=True, slots=True)
class Parts:
    """How long, where, how often, until when; what was not said is None."""

    length: timedelta | None = None
    place: str | None = field(default=None, repr=False)
    recurrence: Recurrence | None = None
    until: When | None = None

    def has(self, other: "Parts") -> bool:
        """Tells whether something that the other says is said already."""
        return any(getattr(self, one.name) and getattr(other, one.name) for one in fields(self))

    def with_(self, other: "Parts") -> "Parts":
        """Says what either says."""
        return Parts(
            self.length or other.length,
            self.place or other.place,
            self.recurrence or other.recurrence,
            self.until or other.until,
        )


@dataclass(frozen=True, slots=True)
class Rest:
    """Reads what follows a start; `bare` when only a length may follow."""

    start: When
    reading: Reading
    bare: bool = False

    def parts(self, words: str, said: Parts) -> Parts:
        """Reads every part; refuses words that are none, and a part that is said twice.

        The end of a series may stand before its recurrence, and is known as such only after it.
        """
        series = not self.bare and any(rhythm(words[one:], self.reading) for one in places(words))
        while words := words.lstrip(_PARTING):
            found, rest = self._next(words, series=series)
            allowed = found is not None and not (self.bare and found.length is None)
            if found is None or not allowed or said.has(found):
                raise words_refusal(words[: len(words) - len(rest)], bare=self.bare)
            said, words = said.with_(found), rest
        return said

    def _next(self, words: str, *, series: bool) -> tuple[Parts | None, str]:
        """Gives the part that the words begin with, None when they are none, and what follows."""
        again = rhythm(words, self.reading)
        if again is not None:
            return Parts(recurrence=again[0]), again[1]
        length = _length(words, self.reading)
        if length is not None:
            return Parts(length=length[0]), length[1]
        until = self.until(words, series=series)
        if until is not None:
            return until
        quoted = _QUOTED.match(words)
        if quoted is not None:
            return Parts(place=_fitting(next(filter(None, quoted.groups())))), words[quoted.end() :]
        end = self._end(words)
        place = self._place(words[:end])
        return None if place is None else Parts(place=place), words[end:]

    def until(self, words: str, *, series: bool) -> tuple[Parts, str] | None:
        """The hour at which it ends, or the last day of a series."""
        after = cut_until(words)
        if after is None:
            return None
        zone = ZoneInfo(self.reading.zone)
        try:
            day = cut_last_day(after, self.start, self.reading.language) if series else None
            if day is not None:
                return Parts(until=day[0]), day[1]
            ends = cut_leading_end(after, self.start, self.reading.language)
            if ends is not None:
                return Parts(length=length_until(self.start, ends[0])), ends[1]
            cut = cut_leading_date(after, now=self.reading.at, zone=zone, language=self.reading.language)
        except DateRefused as refused:
            raise date_refusal(refused) from None
        if cut is not None and series:
            return Parts(until=self._last_day(after, cut.when)), cut.rest
        if cut is not None and cut.when.has_time:
            return Parts(length=length_until(self.start, cut.when)), cut.rest
        return None

    def _last_day(self, words: str, said: When) -> When:
        """A day without a year, which would be before the first one, is the next such day after it."""
        if said.local.date() >= self.start.local.date():
            return said
        try:
            cut = cut_leading_date(
                words, now=self.start.instant, zone=self.start.zone, language=self.reading.language
            )
        except DateRefused:
            return said
        return said if cut is None else cut.when

    def _place(self, words: str) -> str | None:
        """The name of a place, without the word that says that it is one; None when nothing says so."""
        first, _, after = words.partition(" ")
        key = fold(first.rstrip(":"))
        label = _LABEL.match(words)
        known = (
            key in _AT | _BEGINNING or (key in _BEFORE and after.strip()) or _LINK.match(words) is not None
        )
        if not known or self._is_moment(words):
            return None
        return _fitting(after.lstrip(" :") if key in _AT else words[label.end() if label else 0 :])

    def _is_moment(self, words: str) -> bool:
        """Tells whether words begin with an hour or a date, understood or not: a place is none."""
        language, zone = self.reading.language, ZoneInfo(self.reading.zone)
        try:
            hour = cut_leading_end(words, self.start, language)
            date = cut_leading_date(words, now=self.reading.at, zone=zone, language=language)
        except DateRefused:
            return True
        return hour is not None or date is not None

    def _end(self, words: str) -> int:
        """Gives where what is no part by itself ends: before the next part."""
        begun = (one for one in places(words) if one and begins_part(words[one:], self.reading))
        return next(begun, len(words))


def words_refusal(words: str, *, bare: bool) -> Refused:
    """Says which words are not understood; where a place may stand, how to write one."""
    said = Quote(words.strip(_PARTING), 100)
    return Refused("words-not-understood", words=said, place="no" if bare else "yes")


def begins_part(words: str, reading: Reading) -> bool:
    """Tells whether words say how long, until when or how often; refuses those that do and are wrong."""
    said = rhythm(words, reading) or _length(words, reading)
    return said is not None or cut_until(words) is not None


def places(words: str) -> Iterator[int]:
    """Lists where words begin, but for those in quotation marks."""
    quotes = [quoted.span() for quoted in _QUOTED.finditer(words)]
    for one in _WORD.finditer(words):
        if not any(start <= one.start() < end for start, end in quotes):
            yield one.start()


def length_until(start: When, end: When) -> timedelta:
    """Gives how long it lasts from one moment to another; refuses one that no meeting lasts."""
    length = end.instant - start.instant
    if length <= timedelta():
        raise Refused("meeting-ends-before-start")
    return _possible(length)


def _possible(length: timedelta) -> timedelta:
    if not timedelta() < length <= LONGEST_MEETING:
        raise Refused("meeting-length", most=int(LONGEST_MEETING.total_seconds() // 3600))
    return length


def rhythm(
    words: str, reading: Reading, *, days: bool = False, text_may_follow: bool = False
) -> tuple[Recurrence, str] | None:
    """Cuts how often; refuses what begins as that and is not understood, or has two meanings.

    With `days` it may come every day; where a text may stand as well, what is not understood is one.
    """
    try:
        cut = cut_recurrence(words, reading.language, days=days)
    except DoubtfulRecurrence as doubtful:
        raise _doubt(doubtful) from None
    if cut is None and not text_may_follow and announces(words):
        raise Refused("recurrence-not-understood")
    return cut


def _doubt(doubtful: DoubtfulRecurrence) -> Refused:
    one, other = doubtful.readings[0], doubtful.readings[-1]
    said = Quote(doubtful.said, 100)
    if one.weekday is not None:
        return Refused("recurrence-of-month-or-weeks", said=said, count=other.interval)
    readings = tuple(
        Text.of("recurrence-counted", unit=each.unit.value, count=each.interval) for each in (one, other)
    )
    return Refused("recurrence-one-or-other", said=said, one=readings[0], other=readings[1])


def _length(words: str, reading: Reading) -> tuple[timedelta, str] | None:
    """Cuts `for 2h`; refuses a length that is none, too long, or not understood."""
    marker = _WORD.match(words)
    key = fold(marker[0].rstrip(":")) if marker is not None else ""
    if marker is None or key not in _FOR:
        return None
    after = words[marker.end() :].lstrip(" \u00a0\u202f:")
    cut = cut_leading_duration(after, reading.language)
    if cut is not None:
        return _possible(cut[0]), cut[1]
    near = _WORD.findall(after)[:_A_UNIT_NEAR]
    counted = after[:1].isdecimal() and any(
        cut_leading_duration(f"1 {word}", reading.language) is not None for word in near[1:]
    )
    if key in _LASTING or counted:
        raise words_refusal(" ".join((marker[0], *near)), bare=True)
    return None


def _fitting(place: str) -> str | None:
    place = place.strip(" ,;")
    if len(place) > LONGEST_PLACE:
        raise Refused("text-too-long", most=LONGEST_PLACE, length=len(place))
    return " ".join(place.split()) or None
