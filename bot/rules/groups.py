"""A working group: its ways, its people and themes, and the room it lives in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.rules.folding import fold
from bot.rules.identifiers import GroupId, RoomId, UserId
from bot.rules.people import Member, Role
from bot.rules.voting import Delegates, Rule, Voices

LONGEST_NAME = 80
LONGEST_ORGANISATION = 120
MOST_THEMES = 200


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is in a group; without a role of their own, the room's power levels say it."""

    role: Role | None = None
    organisation: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Theme:
    """A pillar or priority theme of the group's work: a tag (folded, without `#`) with a title."""

    tag: str = field(repr=False)
    title: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """A working group: its main room and how it does things; None means as the installation does.

    `proxies` tells for which other organisations somebody speaks; `themes` are numbered in the order in
    which they were added. An archived group (UTC) is read, and no longer written.
    """

    id: GroupId
    room_id: RoomId
    language: str | None = None
    timezone: str | None = None
    rule: Rule = Rule.CONSENT
    quorum: int = 0
    voices: Voices = Voices.PERSON
    quiet_nudges: frozenset[str] = frozenset()
    archived_at: datetime | None = None
    standings: Mapping[UserId, Standing] = field(default_factory=dict, repr=False)
    proxies: Mapping[UserId, tuple[str, ...]] = field(default_factory=dict, repr=False)
    themes: Mapping[int, Theme] = field(default_factory=dict, repr=False)

    def standing(self, user_id: UserId) -> Standing:
        """Returns what somebody is here."""
        return self.standings.get(user_id, Standing())

    def organisations(self) -> tuple[str, ...]:
        """Lists the organisations that somebody represents, by name."""
        named = {fold(name): name for one in self.standings.values() if (name := one.organisation)}
        return tuple(named[name] for name in sorted(named))

    def organisation_named(self, words: str) -> str:
        """Returns an organisation as the group writes it already, or the words themselves."""
        wanted = fold(" ".join(words.split()))
        known = (one for one in self.organisations() if fold(one) == wanted)
        return next(known, " ".join(words.split()))

    def delegates(self) -> Delegates:
        """Tells for whom people speak here."""
        own = {user: name for user, one in self.standings.items() if (name := one.organisation)}
        return Delegates(own, self.proxies)

    def theme(self, tag: str) -> tuple[int, Theme] | None:
        """Finds a theme, with its number, by its tag (folded)."""
        return next(((number, one) for number, one in self.themes.items() if one.tag == tag), None)


class Danger(StrEnum):
    """What makes a room unsafe for a group's work."""

    NOT_ENCRYPTED = "not-encrypted"
    WORLD_READABLE = "world-readable"
    PUBLIC = "public"
    GUESTS = "guests"
    OLD_HISTORY = "old-history"


@dataclass(frozen=True, slots=True)
class RoomState:
    """A room as the homeserver shows it: encrypted or not, private (a chat of two) or a group's.

    `dangers` is what its settings lay open beside that; `unsigned` are members with a device that its
    owner has not signed. `successor` is the room that its tombstone names, `predecessor` the one it says it
    replaces; either alone is only a claim.
    """

    room_id: RoomId
    encrypted: bool
    private: bool
    members: tuple[Member, ...] = field(repr=False)
    joined: bool = True
    name: str = field(default="", repr=False)
    dangers: frozenset[Danger] = frozenset()
    unsigned: frozenset[UserId] = frozenset()
    predecessor: RoomId | None = None
    successor: RoomId | None = None

    def took_over_from(self, old: "RoomState") -> bool:
        """Tells whether this room took the place of another: both say so, and we are in it."""
        return self.joined and old.successor == self.room_id and self.predecessor == old.room_id
