"""The hours in which somebody does not want to be reminded, and when they are over."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.wall_clock import instant_of

_CLOCK = r"(\d{1,2})(?:\s?[:.hH]\s?(\d{2})(?!\d))?\s?(a\.?m\.?|p\.?m\.?)?\s?(?:h|uhr|auer|heures?|o'clock)?"
_FROM = r"(?:de|dès|from|von|vun|between|entre|zwischen|tëscht)?\s*"
_TO = r"\s*(?:-|–|—|→|à|to|until|till|bis|and|et|und|an|jusqu'à|jusqu’à)\s*"
_HOURS = re.compile(rf"\s*{_FROM}{_CLOCK}{_TO}{_CLOCK}\s*[.!]?\s*", re.IGNORECASE)
_NOON = 12


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one wall-clock time to another, over midnight where the second is the earlier one."""

    start: time
    end: time

    def __str__(self) -> str:
        """Writes them as they are kept and shown, such as `22:00-07:00`."""
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    @classmethod
    def kept(cls, text: str) -> "QuietHours":
        """Reads them as they are kept."""
        start, _, end = text.partition("-")
        return cls(time.fromisoformat(start), time.fromisoformat(end))

    def until(self, now: datetime, zone: str) -> datetime | None:
        """Says when they end (UTC), if `now` is among them in a zone; None when it is not."""
        local = now.astimezone(ZoneInfo(zone))
        clock = local.time()
        over_midnight = self.end <= self.start
        after, before = clock >= self.start, clock < self.end
        if not (after or before if over_midnight else after and before):
            return None
        end = instant_of(local.date() + timedelta(days=0 if before else 1), self.end, zone)
        # The end that comes twice, when the clocks go back, was over the first time.
        return end if end > now else None


def read_quiet_hours(text: str) -> QuietHours | None:
    """Reads `22:00-07:00`, «de 22h à 7h», „von 22 bis 7 Uhr“, `10pm to 7am`; None for anything else."""
    found = _HOURS.fullmatch(text)
    if found is None:
        return None
    clocks = [_clock(*found.group(first, first + 1, first + 2)) for first in (1, 4)]
    start, end = clocks
    if start is None or end is None or start == end:
        return None
    return QuietHours(start, end)


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half is not None:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + (_NOON if half[0] in "pP" else 0)
    if (hours, minutes) == (24, 0):
        return time()
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
