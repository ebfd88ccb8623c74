"""Finding a date: times to choose from, and who could come when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.identifiers import EventId, GroupId, RoomId, UserId

MOST_DATES = 20


class PollState(StrEnum):
    """Where a poll on dates stands."""

    OPEN = "open"
    PICKED = "picked"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DatePoll:
    """A poll on when to meet; `dates` in UTC, `answers` by person: the places (from 1) they could come at."""

    group_id: GroupId
    number: int
    title: str = field(repr=False)
    state: PollState
    dates: tuple[datetime, ...]
    zone: str
    length: timedelta
    author: UserId
    created_at: datetime
    room_id: RoomId
    source_event: EventId
    place: str | None = field(default=None, repr=False)
    answers: Mapping[UserId, tuple[int, ...]] = field(default_factory=dict)


def counts(poll: DatePoll) -> tuple[int, ...]:
    """Counts who could come, date by date."""
    return tuple(
        sum(place in chosen for chosen in poll.answers.values()) for place in range(1, len(poll.dates) + 1)
    )


def best(voices: Sequence[int]) -> frozenset[int]:
    """Gives the places (from 1) at which most could come; none when nobody answered."""
    most = max(voices, default=0)
    return frozenset(place for place, count in enumerate(voices, 1) if count == most and most > 0)
