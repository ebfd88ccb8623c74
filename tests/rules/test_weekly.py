"""When a working week begins."""

from datetime import UTC, datetime

import pytest

from bot.rules.weekly import week_begun


def _at(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "zone", "begun"),
    [
        (_at(11, 23, 7, 59), "Europe/Luxembourg", _at(11, 16, 8)),
        (_at(11, 23, 8), "Europe/Luxembourg", _at(11, 23, 8)),
        (_at(11, 29, 23), "Europe/Luxembourg", _at(11, 23, 8)),
        # The clocks were put forward on Sunday.
        (_at(3, 29, 7, year=2027), "Europe/Luxembourg", _at(3, 29, 7, year=2027)),
        # It is Monday there already.
        (_at(11, 22, 20, 30), "Pacific/Auckland", _at(11, 22, 20)),
    ],
)
def test_a_week_begins_on_monday_at_nine_there(now: datetime, zone: str, begun: datetime) -> None:
    assert week_begun(now, zone) == begun
