"""When a group is owed its weekly digest."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.wall_clock import instant_of

NAME = "digest"
_HOUR = time(8, 0)
_WEEK = timedelta(days=7)
# Two digests are never closer, wherever the group moves its clock to.
_APART = timedelta(days=3)


def latest(now: datetime, zone: str) -> datetime:
    """Gives the last Monday, eight o'clock on the local wall clock, that has come (UTC)."""
    today = now.astimezone(ZoneInfo(zone)).date()
    monday = today - timedelta(days=today.weekday())
    at = instant_of(monday, _HOUR, zone)
    return (at if at <= now else instant_of(monday - _WEEK, _HOUR, zone)).astimezone(UTC)


def following(given: datetime, zone: str) -> datetime:
    """Gives when the digest after that of an instant is due (UTC)."""
    near = given + _APART
    monday = near.astimezone(ZoneInfo(zone)).date()
    monday += timedelta(days=-monday.weekday() % 7)
    at = instant_of(monday, _HOUR, zone)
    return (at if at > near else instant_of(monday + _WEEK, _HOUR, zone)).astimezone(UTC)


def owed(given: datetime, now: datetime, zone: str) -> datetime | None:
    """Says for which Monday (UTC) a digest is owed by now, of several missed ones the last; None for none."""
    return latest(now, zone) if following(given, zone) <= now else None
