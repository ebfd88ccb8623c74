"""Two people on call swap their shifts, when the other accepts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.rules.identifiers import UserId
from bot.rules.rota import Roster, Shift, shifts_between


class SwapState(StrEnum):
    """What became of a swap that was asked for."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Duty:
    """A stretch of time in a layer that somebody answers (instants in UTC)."""

    layer: int
    starts_at: datetime
    ends_at: datetime
    zone: str

    @classmethod
    def of(cls, shift: Shift) -> "Duty":
        """Takes it from a shift."""
        return cls(shift.layer, shift.starts_at, shift.ends_at, shift.zone or "UTC")

    def is_of(self, person: UserId, roster: Roster) -> bool:
        """Tells whether all of it is somebody's."""
        shifts = shifts_between(roster, self.layer, self.starts_at, self.ends_at)
        return all(shift.person == person for shift in shifts)


@dataclass(frozen=True, slots=True)
class Swap:
    """Somebody asks another to take one duty and gives them another for it."""

    number: int
    asker: UserId
    other: UserId
    gives: Duty
    takes: Duty
    asked_at: datetime
    state: SwapState = SwapState.ASKED

    @property
    def expires_at(self) -> datetime:
        """The instant from which it can no longer be accepted: the first of the two duties begins."""
        return min(self.gives.starts_at, self.takes.starts_at)

    def holds(self, roster: Roster) -> bool:
        """Tells whether both duties are still theirs, as when the swap was asked for."""
        return self.gives.is_of(self.asker, roster) and self.takes.is_of(self.other, roster)
