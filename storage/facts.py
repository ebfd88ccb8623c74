"""Single facts of the installation, sealed: the sync token, the cross-signing identity."""

from sqlalchemy import delete, insert, select, update

from storage.connection import Connection
from storage.tables import Fact


class Facts:
    """Facts by name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, name: str) -> str | None:
        """Returns a fact, or None when it was never put."""
        value = await self._connection.session.scalar(select(Fact.value).where(Fact.name == name))
        return self._connection.open(f"facts.{name}", value)

    async def readable(self, name: str) -> str | None:
        """Returns a fact that we can do without: None also when it cannot be read any more."""
        value = await self._connection.session.scalar(select(Fact.value).where(Fact.name == name))
        return self._connection.readable(f"facts.{name}", value)

    async def put(self, name: str, value: str) -> None:
        """Puts a fact in place of an earlier one."""
        sealed = self._connection.sealer.seal(f"facts.{name}", value)
        changed = await self._connection.session.scalar(
            update(Fact).where(Fact.name == name).values(value=sealed).returning(Fact.name)
        )
        if changed is None:
            await self._connection.session.execute(insert(Fact).values(name=name, value=sealed))

    async def drop(self, name: str) -> None:
        """Forgets a fact."""
        await self._connection.session.execute(delete(Fact).where(Fact.name == name))

    async def unreadable(self) -> frozenset[str]:
        """Names the facts that cannot be read any more."""
        rows = await self._connection.session.execute(select(Fact.name, Fact.value))
        opened = {row.name: self._connection.readable(f"facts.{row.name}", row.value) for row in rows.all()}
        return frozenset(name for name, value in opened.items() if value is None)

    async def names(self) -> frozenset[str]:
        """Names the facts there are."""
        return frozenset(await self._connection.session.scalars(select(Fact.name)))
