"""What people prefer, wherever they write."""

from dataclasses import dataclass

from bot.rules.identifiers import UserId
from storage.connection import Connection
from storage.tables import Person


@dataclass(frozen=True, slots=True)
class Preferences:
    """A person's language, zone and the reminders they switched off; None means as the group does."""

    language: str | None = None
    timezone: str | None = None
    quiet_nudges: frozenset[str] = frozenset()


class People:
    """Preferences by person."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session

    async def preferences(self, user_id: UserId) -> Preferences:
        """Returns what a person prefers."""
        row = await self._session.get(Person, user_id)
        if row is None:
            return Preferences()
        return Preferences(row.language, row.timezone, frozenset(filter(None, row.quiet_nudges.split(","))))

    async def prefer(self, user_id: UserId, preferences: Preferences) -> None:
        """Keeps what a person prefers from now on."""
        await self._session.merge(
            Person(
                user_id=user_id,
                language=preferences.language,
                timezone=preferences.timezone,
                quiet_nudges=",".join(sorted(preferences.quiet_nudges)),
            )
        )
        await self._session.flush()
