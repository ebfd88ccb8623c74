"""Which pagers outside Matrix ring for whom. Where they are (addresses, secrets) only their post knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.identifiers import RoomId, UserId

PAGER_NAMES = "+pager/"


class PagerKind(StrEnum):
    """How a pager is reached."""

    MAIL = "mail"
    WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class Target:
    """One pager, under a name of ours that tells nothing of its address, and that no homeserver gives out."""

    kind: PagerKind
    room_id: RoomId

    @classmethod
    def of(cls, kind: PagerKind, mark: str) -> "Target":
        """Names a pager; the same mark gives the same name."""
        return cls(kind, RoomId(f"{PAGER_NAMES}{kind}/{mark}"))


def is_pager(room_id: RoomId) -> bool:
    """Tells whether a name is a pager's, and no room's."""
    return room_id.startswith(PAGER_NAMES)


@dataclass(frozen=True, slots=True)
class Pagers:
    """The pagers of an installation, each with its person; one without a person rings whoever is paged."""

    known: tuple[tuple[UserId | None, Target], ...] = ()

    def targets(self, person: UserId) -> tuple[Target, ...]:
        """Lists the pagers that ring when a person is paged: their own first, then everybody's."""
        own = [target for owner, target in self.known if owner == person]
        everybodys = [target for owner, target in self.known if owner is None]
        return tuple(dict.fromkeys((*own, *everybodys)))

    def of(self, people: Iterable[UserId]) -> dict[Target, UserId | None]:
        """Lists the pagers that ring when several people are paged, each once, with whose it is.

        Nobody in particular is told through everybody's pager, or through one that several share.
        """
        found: dict[Target, UserId | None] = {}
        for person in dict.fromkeys(people):
            for target in self.targets(person):
                owners = {owner for owner, one in self.known if one == target}
                found[target] = person if owners == {person} else None
        return found
