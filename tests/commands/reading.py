"""What lines are read by in these tests: a Monday in November, in Luxembourg, among the cast."""

from datetime import UTC, datetime

from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import Language
from commands.reading import Reading
from storage.letters import RecordKey
from tests.cast import ANNA, ROOMS

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MEMBERS = ROOMS[0].members


def reading(
    language: Language = Language.EN,
    *,
    sender: UserId = ANNA,
    members: tuple[Member, ...] = MEMBERS,
    replied: RecordKey | None = None,
) -> Reading:
    """How a line is read."""
    return Reading(NOW, "Europe/Luxembourg", language, sender, members, replied)
