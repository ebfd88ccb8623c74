"""Dates between people and rules: read with a kind refusal, shown as they were understood."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.dates import (
    AmbiguousDate,
    DateRefused,
    EndsBeforeStart,
    NoSuchDate,
    PastDate,
    TooFarAway,
    WeekdayContradicts,
    When,
    read_date,
)
from bot.texts import Language, Moment, Refused

_REFUSALS: tuple[tuple[type[DateRefused], str], ...] = (
    (NoSuchDate, "date-does-not-exist"),
    (PastDate, "date-past"),
    (WeekdayContradicts, "date-weekday-contradicts"),
    (TooFarAway, "date-too-far"),
    (EndsBeforeStart, "meeting-ends-before-start"),
)


def read_when(words: str, at: datetime, zone: str, language: Language) -> When:
    """Reads a date as of an instant; raises `Refused` with what is wrong about it."""
    try:
        return read_date(words, now=at, zone=ZoneInfo(zone), language=language)
    except DateRefused as refused:
        raise date_refusal(refused) from None


def date_refusal(refused: DateRefused) -> Refused:
    """Turns a date that was refused into words for the person who typed it."""
    if isinstance(refused, AmbiguousDate):
        return Refused("date-ambiguous", readings=tuple(moment_of(one) for one in refused.readings))
    text_id = next((text for rule, text in _REFUSALS if isinstance(refused, rule)), "date-not-understood")
    return Refused(text_id)


def moment_of(when: When, *, brief: bool = False) -> Moment:
    """Shows a date as it was understood."""
    return Moment(when.instant, when.zone.key, when.has_time, brief)
