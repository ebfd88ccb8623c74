"""How a group comes to be: its room is owed like a letter, and what is meant for the room waits until it is.

Before it is made, a room goes by a name of ours, which no homeserver gives out.
"""

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.rules.groups import Standing
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.people import CHAIR_POWER, Role
from bot.texts import Language
from storage.connection import Cause, Connection
from storage.facts import Facts
from storage.groups import Groups
from storage.letters import Draft, Letter, LetterKind
from storage.outbox import Outbox
from storage.postings import Errand, Posting

_SPACE = "space"
_SPACE_TO_BE = RoomId("+space")


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new group is to be: its name, who chairs it, who is invited, and how it speaks."""

    name: str = field(repr=False)
    topic: str = field(repr=False)
    space_name: str = field(repr=False)
    chair: UserId
    guests: tuple[UserId, ...]
    language: Language
    zone: str
    asked_in: RoomId


class Foundings:
    """Rooms that are to be made, and what became of them."""

    def __init__(self, connection: Connection, outbox: Outbox, facts: Facts, groups: Groups) -> None:
        self._connection = connection
        self._outbox = outbox
        self._facts = facts
        self._groups = groups

    async def begin(self, founding: Founding, welcome: Posting, now: datetime) -> None:
        """Owes a room, the platform's space where there is none yet, and the first words in the room."""
        space = await self._space(founding, now)
        room = RoomId(f"+{secrets.token_urlsafe(12)}")
        people = (founding.chair, *founding.guests)
        errand = Errand(
            person=founding.chair,
            name=founding.name,
            topic=founding.topic,
            guests=people,
            zone=founding.zone,
            asked_in=founding.asked_in,
            language=founding.language,
        )
        await self._outbox.put(Draft(room, Posting("", "", errand=errand), LetterKind.NEW_ROOM), now)
        # Not at creation: what the creator's own power is called there depends on the room's version.
        chair = Posting("", "", errand=Errand(person=founding.chair, level=CHAIR_POWER))
        await self._outbox.put(Draft(room, chair, LetterKind.POWER), now)
        await self._outbox.put(Draft(room, welcome), now)
        for person in people:
            invitation = Posting("", "", errand=Errand(person=person))
            await self._outbox.put(Draft(space, invitation, LetterKind.INVITE), now)

    async def made(self, letter: Letter, room_id: RoomId, now: datetime) -> None:
        """Sends on to the room that was made what was meant for it; a group's room gets its group."""
        errand = letter.posting.errand or Errand()
        await self._outbox.readdress(letter.room_id, room_id)
        if letter.kind is LetterKind.NEW_SPACE:
            await self._facts.put(_SPACE, room_id)
            return
        await self._groups.begin(room_id)
        group = await self._groups.of_room(room_id)
        if group is None or errand.person is None:
            raise LookupError(letter.id)
        self._connection.cause = Cause(errand.person, EventId(f"founding {letter.txn_id}"), room_id, now)
        standings = {errand.person: Standing(Role.CHAIR)}
        await self._groups.change(
            replace(group, language=errand.language, timezone=errand.zone, standings=standings), "create"
        )
        space = RoomId(await self._facts.readable(_SPACE) or _SPACE_TO_BE)
        child = Posting("", "", errand=Errand(child=room_id))
        await self._outbox.put(Draft(space, child, LetterKind.SPACE_CHILD), now)

    async def show_instead(self, old: RoomId, new: RoomId, now: datetime) -> None:
        """Shows one room in place of another in the platform's space, where there is one."""
        space = await self._facts.readable(_SPACE)
        if space is None:
            return
        for errand in (Errand(child=new), Errand(child=old, gone=True)):
            child = Posting("", "", errand=errand)
            await self._outbox.put(Draft(RoomId(space), child, LetterKind.SPACE_CHILD), now)

    async def not_made(self, letter: Letter) -> None:
        """Gives up what was meant for a room that the homeserver will not make."""
        await self._outbox.void(letter.room_id)
        if letter.kind is LetterKind.NEW_SPACE:
            await self._facts.drop(_SPACE)

    async def forget_unmade_space(self) -> None:
        """Forgets a space that was to be made, with the letter for it."""
        if await self._facts.readable(_SPACE) == _SPACE_TO_BE:
            await self._facts.drop(_SPACE)

    async def _space(self, founding: Founding, now: datetime) -> RoomId:
        """Returns the platform's space, or the name it goes by until it is made."""
        known = await self._facts.readable(_SPACE)
        if known is None:
            errand = Errand(name=founding.space_name, asked_in=founding.asked_in, language=founding.language)
            await self._outbox.put(
                Draft(_SPACE_TO_BE, Posting("", "", errand=errand), LetterKind.NEW_SPACE), now
            )
            await self._facts.put(_SPACE, _SPACE_TO_BE)
        return RoomId(known or _SPACE_TO_BE)
