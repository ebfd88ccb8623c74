"""The vocabulary of duties: what the bot owes when time passes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.casework.desk import House
from bot.rules.identifiers import UserId, localpart
from bot.rules.paging import Pagers
from bot.rules.people import Member
from bot.rules.watch import Watch
from bot.texts import Language, Who
from storage.store import Transaction

LATE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Manners:
    """How this installation speaks where nobody asked: its language, prefix and zone, and who it is.

    `watch` is how it answers alerts, `pagers` whom it rings outside Matrix.
    """

    language: Language
    prefix: str
    bot: UserId
    zone: str = "UTC"
    watch: Watch = field(default_factory=Watch)
    pagers: Pagers = field(default_factory=Pagers)

    @property
    def coordinators(self) -> frozenset[UserId]:
        """Who is told what others leave undone."""
        return frozenset(self.watch.coordinators)

    @property
    def house(self) -> House:
        """The same for casework."""
        return House(self.bot, self.prefix, self.language, self.zone, self.watch, self.pagers)

    def language_of(self, preferred: str | None) -> Language:
        """Gives the language somebody chose, else the installation's."""
        return self.language if preferred is None else Language(preferred)


class Duty(Protocol):
    """Something owed when time passes."""

    @property
    def name(self) -> str:
        """Names the duty for logs and health."""
        ...

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when there will be something to do (UTC); None when nothing is foreseen."""
        ...

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does at most one thing that is due at `now` (UTC); False when nothing was."""
        ...


async def noted(name: str, tx: Transaction) -> datetime | None:
    """Returns the instant (UTC) that a fact notes."""
    fact = await tx.facts.readable(name)
    return None if fact is None else datetime.fromisoformat(fact)


def name_of(user_id: UserId, members: tuple[Member, ...]) -> Who:
    """Names a person as a room knows them."""
    name = next((member.name for member in members if member.user_id == user_id), None)
    return Who(user_id, name or localpart(user_id))
