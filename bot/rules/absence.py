"""Since when somebody was away: what they said a while ago counts, the conversation they are in does not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, When, cut_leading_duration, read_date

# Whoever was silent for so long begins a new conversation; within one, instants need not be exact.
PAUSE = timedelta(hours=4)
CLOSE = timedelta(minutes=5)
# How far back one looks where nobody knows when somebody spoke last.
UNKNOWN = timedelta(days=14)
_DAY, _WEEK, _YEAR = timedelta(days=1), timedelta(days=7), timedelta(days=365)


class NotPast(DateRefused):
    """The date is still to come: nobody has missed anything since then."""


@dataclass(frozen=True, slots=True)
class Heard:
    """When somebody spoke last in a group, and when before the conversation of then (UTC)."""

    last: datetime
    before: datetime | None = None

    def again(self, at: datetime) -> "Heard":
        """Notes that they spoke; what comes late or right after changes nothing."""
        if at < self.last + CLOSE:
            return self
        return Heard(at, self.last if at - self.last > PAUSE else self.before)

    def away_since(self, now: datetime) -> datetime | None:
        """Says when they spoke before they came back; None when nobody knows."""
        return self.last if now - self.last > PAUSE else self.before


def read_since(words: str, now: datetime, zone: ZoneInfo, language: str) -> datetime:
    """Reads since when (UTC): a date that is past, or a length of time until `now`.

    A day without a year, and a weekday, is the last such day. Raises `NotPast` and the other `DateRefused`.
    """
    length = cut_leading_duration(words, language)
    if length is not None and not length[1].strip() and length[0] > timedelta():
        return now - length[0]

    def read(as_of: datetime) -> When:
        return read_date(words, now=as_of, zone=zone, language=language, past_allowed=True)

    return _past(read, now).instant


def _past(read: Callable[[datetime], When], now: datetime) -> When:
    """Gives the last such moment: read as of now, or else of a week or a year ago."""
    said = read(now)
    if said.instant <= now:
        return said
    if read(now + _DAY).local.date() - said.local.date() == _DAY:
        raise NotPast  # “tomorrow”, “in two weeks”: it moves with the day on which it is said.
    for ago in (_WEEK, _YEAR):
        earlier = read(now - ago)
        if earlier.instant <= now and earlier != said:
            return earlier
    raise NotPast
