"""A working group's ways, and the rooms it lives in."""

from dataclasses import dataclass, field

from bot.rules.identifiers import GroupId, RoomId
from bot.rules.people import Member
from bot.rules.voting import Rule


@dataclass(frozen=True, slots=True)
class Group:
    """A working group: its main room and how it does things; None means as the installation does."""

    id: GroupId
    room_id: RoomId
    language: str | None = None
    timezone: str | None = None
    rule: Rule = Rule.CONSENT
    quorum: int = 0
    quiet_nudges: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RoomState:
    """A room as the homeserver shows it: encrypted or not, private (a chat of two) or a group's."""

    room_id: RoomId
    encrypted: bool
    private: bool
    members: tuple[Member, ...] = field(repr=False)
    joined: bool = True
