"""How an installation stands watch: its levels and clocks, its quiet hours, and who coordinates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bot.rules.cases import Level
from bot.rules.checkins import MOST_GRACE
from bot.rules.escalation import DEFAULT_POLICIES, Policy, Quiet
from bot.rules.identifiers import UserId
from bot.rules.purging import DEFAULT_TERM


@dataclass(frozen=True, slots=True)
class Watch:
    """The installation's way of answering alerts; `emergency` is the number to call in the end.

    A case is forgotten so long after its end (`purge_after`); a sign of life that is late counts for so long
    at most (`checkin_grace`).
    """

    policies: Mapping[Level, Policy] = field(default_factory=lambda: dict(DEFAULT_POLICIES))
    quiet: Quiet = field(default_factory=Quiet)
    coordinators: tuple[UserId, ...] = ()
    emergency: str = "112"
    checkin_grace: timedelta = MOST_GRACE
    purge_after: timedelta = DEFAULT_TERM

    def policy(self, level: Level) -> Policy:
        """Returns the clocks of a level."""
        return self.policies[level]
