"""People with real encrypted clients."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person

PASSWORD = "correct horse battery staple"


@dataclass
class People:
    """Makes people on a homeserver, and sees them off."""

    server: LocalHomeserver
    folder: Path
    _arrived: list[Person] = field(default_factory=list)

    async def __call__(self, name: str, *, signed: bool = True) -> Person:
        """Has somebody of this display name arrive, with an account of their own."""
        localpart = f"{name.split(maxsplit=1)[0].lower()}-{uuid4().hex[:8]}"
        user_id = await self.server.register(localpart, PASSWORD, displayname=name)
        person = await Person.arrive(
            self.server.base_url, user_id, PASSWORD, self.folder / localpart, signed=signed
        )
        self._arrived.append(person)
        return person

    async def second_device(self, person: Person, *, signed: bool) -> Person:
        """Has a person log in on another device."""
        device = await person.second_device(signed=signed)
        self._arrived.append(device)
        return device

    async def depart(self) -> None:
        """Sees everybody off."""
        for person in self._arrived:
            await person.depart()


@pytest.fixture
async def people(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[People]:
    """Makes people for a test."""
    crowd = People(homeserver, tmp_path / "people")
    yield crowd
    await crowd.depart()
