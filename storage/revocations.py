"""Which devices count no more, as it is kept: single facts, so that nothing of it stays in memory.

Another process (`vigie revoke-device`) may write them while the bot runs.
"""

import json

from bot.rules.identifiers import UserId
from bot.rules.revocations import Revoked
from storage.facts import Facts

PEOPLE, DEVICES = "revoked", "revoked devices"


def read(people: str | None, devices: str | None) -> Revoked:
    """Reads what is revoked from the two facts that say so."""
    return Revoked(
        frozenset(map(UserId, people.split())) if people else frozenset(),
        frozenset((UserId(person), device) for person, device in json.loads(devices or "[]")),
    )


class Revocations:
    """The people and devices that were revoked."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    async def all(self) -> Revoked:
        """Returns all that is revoked."""
        return read(await self._facts.readable(PEOPLE), await self._facts.readable(DEVICES))

    async def are_readable(self) -> bool:
        """Tells whether what is revoked can still be read; what cannot counts for nothing."""
        return not {PEOPLE, DEVICES} & await self._facts.unreadable()

    async def revoke(self, person: UserId, device: str | None = None) -> None:
        """Lets a device of a person, or none of theirs, count any more."""
        await self._put((await self.all()).changed(person, device, out=True))

    async def readmit(self, person: UserId, device: str | None = None) -> None:
        """Lets a device of a person, or theirs but for those revoked one by one, count again."""
        await self._put((await self.all()).changed(person, device, out=False))

    async def add(self, revoked: Revoked) -> None:
        """Revokes all that another memory of this installation knows as revoked."""
        known = await self.all()
        await self._put(Revoked(known.people | revoked.people, known.devices | revoked.devices))

    async def begin_anew(self) -> None:
        """Keeps what of it can still be read."""
        await self._put(await self.all())

    async def _put(self, revoked: Revoked) -> None:
        await self._facts.put(PEOPLE, " ".join(sorted(revoked.people)))
        await self._facts.put(DEVICES, json.dumps(sorted(revoked.devices)))
