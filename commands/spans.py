"""From when until when, as people type it: `friday 18:00 to sunday 20:00`, «du 24 au 26 décembre»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, NotADate, When, read_date
from bot.rules.folding import fold
from bot.texts import Language, Refused
from commands.moments import date_refusal

_FROM = re.compile(r"\s*(?:from|du|de|dès|à partir de|vom|von|ab|vun|vum)\s+", re.IGNORECASE)
_TO = re.compile(
    r"\s+(?:to|until|till|jusqu['’]au|jusqu['’]à|au|à|bis zum|bis|zum|op|->|→|–|-)\s+", re.IGNORECASE
)
_NOW = frozenset(("now", "maintenant", "jetzt", "elo", "ab sofort"))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: instants in UTC, said in a zone."""

    starts_at: datetime
    ends_at: datetime
    zone: str


def read_span(words: str, at: datetime, zone: str, language: Language) -> Span:
    """Reads a stretch of time as of an instant; a day without an hour counts whole, the last one too.

    An hour alone at the end is one of the first day. Refuses kindly what is no stretch, what is past and
    what ends before it begins.
    """
    found = _FROM.match(f" {words}")
    words = f" {words}"[found.end() :] if found else words.strip()
    readings = tuple(_readings(words, at, zone, language))
    if not readings:
        raise _refusal(words, at, zone, language)
    (starts_at, end), *others = readings
    if others:
        raise Refused("date-not-understood")
    ends_at = end.instant if end.has_time else _next_day(end)
    if ends_at <= starts_at:
        raise Refused("oncall-ends-before")
    if ends_at <= at:
        raise Refused("date-past")
    # A day that has begun is meant from now on.
    return Span(max(starts_at, at), ends_at, zone)


def _readings(words: str, at: datetime, zone: str, language: Language) -> Iterator[tuple[datetime, When]]:
    """Parts the words wherever one may, and keeps what makes a date of either side."""
    for parting in _TO.finditer(words):
        before, after = words[: parting.start()], words[parting.end() :]
        now = fold(before.strip()) in _NOW
        try:
            start = None if now else _read(before, at, zone, language)
            starts_at = at if start is None else start.instant
            yield starts_at, _end(after, starts_at, at, zone, language)
        except DateRefused:
            continue


def _end(words: str, starts_at: datetime, at: datetime, zone: str, language: Language) -> When:
    try:
        return _read(words, at, zone, language)
    except NotADate:
        day = starts_at.astimezone(ZoneInfo(zone)).date()
        return _read(f"{day.isoformat()} {words}", at, zone, language)


def _read(words: str, at: datetime, zone: str, language: Language) -> When:
    return read_date(words, now=at, zone=ZoneInfo(zone), language=language)


def _refusal(words: str, at: datetime, zone: str, language: Language) -> Refused:
    """Says what is wrong: with a date that was refused that, else that it is no stretch of time."""
    for parting in _TO.finditer(words):
        for side in (words[: parting.start()], words[parting.end() :]):
            try:
                _read(side, at, zone, language)
            except NotADate:
                break
            except DateRefused as refused:
                return date_refusal(refused)
    return Refused("oncall-span")


def _next_day(end: When) -> datetime:
    following = datetime.combine(end.local.date() + timedelta(days=1), time())
    return When.at(following, end.zone, has_time=False).instant
