"""What comes once a week, on the first working day in the morning."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.wall_clock import instant_of

_NINE = time(9)


def week_begun(now: datetime, zone: str) -> datetime:
    """Gives the instant (UTC) at which the latest working week began: a Monday at nine in a zone."""
    today = now.astimezone(ZoneInfo(zone)).date()
    monday = today - timedelta(days=today.weekday())
    begun = instant_of(monday, _NINE, zone)
    return begun if begun <= now else instant_of(monday - timedelta(days=7), _NINE, zone)
