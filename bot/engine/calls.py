"""Who asks, where and in which language: the circumstances of a command, read from what is remembered."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.casework.desk import House
from bot.engine.messages import FromPerson
from bot.rules.groups import Group, RoomState
from bot.rules.identifiers import EventId, UserId, localpart
from bot.rules.people import Member, Role, role_of
from bot.rules.watch import Watch
from bot.texts import Language
from commands.command import Call
from commands.lines import Address
from commands.reading import Reading
from storage.letters import Sent
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Ways:
    """How this installation does things: who it is, how it is addressed, its language, zone and admins.

    `watch` is how it answers alerts.
    """

    bot: UserId
    prefix: str
    language: Language
    zone: str
    admins: frozenset[UserId]
    watch: Watch = field(default_factory=Watch)

    @property
    def house(self) -> House:
        """How this installation speaks where nobody's language is known, and stands watch."""
        return House(self.bot, self.prefix, self.language, self.zone, self.watch)

    def language_of(self, *preferred: str | None) -> Language:
        """Picks the first language somebody chose, else the installation's."""
        return Language(next((one for one in preferred if one), self.language))


class Circumstances:
    """Reads the circumstances of a message."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways

    async def call(
        self,
        message: FromPerson,
        tx: Transaction,
        now: datetime,
        *,
        event_id: EventId | None = None,
        replied: Sent | None = None,
        below: Sent | None = None,
    ) -> Call:
        """Makes the call of a message; `event_id` stands in for the message's own when it corrects one."""
        room = await tx.rooms.state(message.room_id)
        group = await self._group(message, room, tx)
        likes = await tx.people.preferences(message.sender)
        members = room.members if room is not None else ()
        if group is not None and room is not None and room.private:
            members = await tx.rooms.members(group.room_id)
        ways = self._ways
        return Call(
            sender=message.sender,
            role=await self._role(message.sender, group, room, tx),
            room_id=message.room_id,
            private=room is not None and room.private,
            encrypted=room is not None and room.encrypted,
            event_id=event_id or message.event_id,
            language=ways.language_of(likes.language, group.language if group else None),
            zone=likes.timezone or (group.timezone if group else None) or ways.zone,
            at=message.at,
            now=now,
            bot=ways.bot,
            prefix=ways.prefix,
            group=group,
            group_language=ways.language_of(group.language if group else None),
            members=members,
            replied=replied,
            below=below,
            house=ways.house,
            replaced=room is not None and room.successor is not None,
            unsigned_device=getattr(message, "unsigned_device", None),
            replies_to=getattr(message, "replies_to", None),
            thread=getattr(message, "thread", None),
        )

    def reading(self, call: Call) -> Reading:
        """Says what a line of the call is read by."""
        return Reading(
            call.at,
            call.zone,
            call.language,
            call.sender,
            call.members,
            call.about,
        )

    def address(self, call: Call) -> Address:
        """Lists the names the bot answers to in a room."""
        own = next((member.name for member in call.members if member.user_id == self._ways.bot), None)
        names = (self._ways.bot, localpart(self._ways.bot), *((own,) if own else ()))
        return Address(self._ways.prefix, names)

    async def _role(
        self, sender: UserId, group: Group | None, room: RoomState | None, tx: Transaction
    ) -> Role:
        """The role in the group the call concerns; where several come into question, the highest."""
        is_admin = sender in self._ways.admins
        if group is None and (room is None or not room.private):
            members = room.members if room is not None else ()
            return role_of(_member(sender, members), is_admin=is_admin)
        groups = [group] if group is not None else await tx.groups.of_person(sender)
        roles = [Role.ADMIN if is_admin else Role.OBSERVER]
        for one in groups:
            member = _member(sender, await tx.rooms.members(one.room_id))
            roles.append(role_of(member, is_admin=is_admin, assigned=one.standing(sender).role))
        return max(roles)

    async def _group(self, message: FromPerson, room: RoomState | None, tx: Transaction) -> Group | None:
        """The room's group; in a private chat the only one whose room the person is in."""
        if room is None or not room.private:
            return await tx.groups.of_room(message.room_id)
        groups = await tx.groups.of_person(message.sender)
        return groups[0] if len(groups) == 1 else None


def _member(user_id: UserId, members: tuple[Member, ...]) -> Member | None:
    return next((member for member in members if member.user_id == user_id), None)
