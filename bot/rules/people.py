"""Who people are to a group, and what that lets them do."""

from dataclasses import dataclass, field
from enum import IntEnum

from bot.rules.identifiers import UserId
from bot.rules.quiet_hours import QuietHours

CHAIR_POWER = 50


class Role(IntEnum):
    """What somebody is in a group; a higher role may do all that a lower one may."""

    OBSERVER = 0
    MEMBER = 1
    SECRETARY = 2
    CHAIR = 3
    ADMIN = 4


@dataclass(frozen=True, slots=True)
class Member:
    """One person in one room, as the room's state shows them."""

    user_id: UserId
    name: str = field(repr=False)
    power: int
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Preferences:
    """A person's language, zone and the reminders they switched off; None means as the group does.

    In their `quiet_hours` they are not reminded of what they set, or others for them.
    """

    language: str | None = None
    timezone: str | None = None
    quiet_nudges: frozenset[str] = frozenset()
    quiet_hours: QuietHours | None = None


def role_of(member: Member | None, *, is_admin: bool, assigned: Role | None = None) -> Role:
    """Gives the role that the installation's settings, the group and the room's power levels confer.

    Who is not in the room observes, whatever the group assigned. Where it assigned nothing, power 50 and
    above chairs and a negative power observes. The creator of a room of version 12 has unlimited power
    (see `bot.matrix.translate.power_of`).
    """
    if is_admin:
        return Role.ADMIN
    if member is None:
        return Role.OBSERVER
    if assigned is not None:
        return assigned
    if member.power >= CHAIR_POWER:
        return Role.CHAIR
    return Role.OBSERVER if member.power < 0 else Role.MEMBER
