"""Single facts of the installation, sealed: the sync token, the cross-signing identity."""

from sqlalchemy import select

from storage.connection import Connection
from storage.tables import Fact


class Facts:
    """Facts by name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, name: str) -> str | None:
        """Returns a fact, or None when it was never put."""
        row = await self._connection.session.get(Fact, name)
        return None if row is None else self._connection.open(f"facts.{name}", row.value)

    async def put(self, name: str, value: str) -> None:
        """Puts a fact in place of an earlier one."""
        await self._connection.session.merge(
            Fact(name=name, value=self._connection.sealer.seal(f"facts.{name}", value))
        )
        await self._connection.session.flush()

    async def names(self) -> frozenset[str]:
        """Names the facts there are."""
        return frozenset(await self._connection.session.scalars(select(Fact.name)))
