"""What people prefer, wherever they write."""

from bot.rules.identifiers import UserId
from bot.rules.people import Preferences
from bot.rules.quiet_hours import QuietHours
from storage.connection import Connection
from storage.tables import Person


class People:
    """Preferences by person."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._memory = connection.memory.preferences

    async def preferences(self, user_id: UserId) -> Preferences:
        """Returns what a person prefers."""
        known = self._memory.get(user_id)
        if known is not None:
            return known
        row = await self._session.get(Person, user_id)
        preferences = Preferences()
        if row is not None:
            quiet = frozenset(filter(None, row.quiet_nudges.split(",")))
            hours = QuietHours.kept(row.quiet_hours) if row.quiet_hours else None
            preferences = Preferences(row.language, row.timezone, quiet, hours)
        self._memory[user_id] = preferences
        return preferences

    async def prefer(self, user_id: UserId, preferences: Preferences) -> None:
        """Keeps what a person prefers from now on."""
        self._memory.pop(user_id, None)
        await self._session.merge(
            Person(
                user_id=user_id,
                language=preferences.language,
                timezone=preferences.timezone,
                quiet_nudges=",".join(sorted(preferences.quiet_nudges)),
                quiet_hours=str(preferences.quiet_hours) if preferences.quiet_hours else None,
            )
        )
        await self._session.flush()
