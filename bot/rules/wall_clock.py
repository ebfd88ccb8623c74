"""The instant of a wall-clock time, also where clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SECOND = timedelta(seconds=1)


def instant_of(day: date, clock: time, zone: str) -> datetime:
    """Gives the instant of a wall-clock time on a day."""
    there, local = ZoneInfo(zone), datetime.combine(day, clock)
    first = local.replace(tzinfo=there, fold=0).astimezone(UTC)
    if first.astimezone(there).replace(tzinfo=None, fold=0) == local:
        return first
    # Skipped: read with the offset after the change it lies before that change, and the other way round.
    low, high = local.replace(tzinfo=there, fold=1).astimezone(UTC), first
    while high - low > _SECOND:
        middle = low + (high - low) // (2 * _SECOND) * _SECOND
        if middle.astimezone(there).replace(tzinfo=None) >= local:
            high = middle
        else:
            low = middle
    return high
