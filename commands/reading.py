"""What a line is read by."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import Language
from storage.letters import RecordKey


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line is read by: when it was typed, in which zone and language, and who is in the room.

    `replied` is the record that the answered message of the bot is about.
    """

    at: datetime
    zone: str
    language: Language
    sender: UserId
    members: tuple[Member, ...] = field(repr=False)
    replied: RecordKey | None = None
