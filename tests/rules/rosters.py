"""Rotas and overrides to try rules on."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.identifiers import UserId
from bot.rules.rota import (
    PRIMARY,
    Override,
    Rota,
    Shift,
)

A, B, C = UserId("@a:x"), UserId("@b:x"), UserId("@c:x")
LUX = "Europe/Luxembourg"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def at(text: str, zone: str = LUX) -> datetime:
    """An instant, from wall-clock time."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def rota(*people: UserId, days: int = 7, since: str = "2026-11-02T09:00", **more: object) -> Rota:
    """A rota that hands over at nine, from a Monday on."""
    made = Rota(PRIMARY, people, days, time(9), LUX, date(2026, 11, 2), at(since))
    return replace(made, **more)  # type: ignore[arg-type]


def override(number: int, person: UserId, start: str, end: str, **more: object) -> Override:
    """An override of the primary layer."""
    made = Override(number, PRIMARY, person, at(start), at(end), LUX, person, at("2026-11-01T12:00"))
    return replace(made, **more)  # type: ignore[arg-type]


def told(shifts: tuple[Shift, ...], zone: str = LUX) -> list[tuple[str, str, UserId | None]]:
    """Shifts as people read them."""
    there = ZoneInfo(zone)
    return [
        (
            f"{one.starts_at.astimezone(there):%m-%d %H:%M}",
            f"{one.ends_at.astimezone(there):%m-%d %H:%M}",
            one.person,
        )
        for one in shifts
    ]
