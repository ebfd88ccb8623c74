"""Who answers alerts, and where they may say so: in the on-call room, or in a private chat.

Elsewhere the answer is the same whether there is an on-call room or not: nobody learns of it there.
"""

from dataclasses import dataclass, field

from bot.rules.groups import Group
from bot.rules.identifiers import RoomId, UserId, localpart
from bot.rules.people import Member, Role, role_of
from bot.rules.rota import Roster
from bot.texts import Refused, Text, Who, word
from commands.command import Call
from commands.oncall_words import HERE, ONCALL
from commands.usage import language_of, typed
from storage.letters import Draft, RecordKey
from storage.postings import Posting
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Watchroom:
    """The on-call room as its own commands find it: its group, who is in it, and who is on call when."""

    group: Group
    roster: Roster
    members: tuple[Member, ...] = field(repr=False)

    @property
    def people(self) -> frozenset[UserId]:
        """The people in it."""
        return frozenset(member.user_id for member in self.members if not member.is_bot)

    def who(self, user_id: UserId) -> Who:
        """Names a person as the on-call room knows them."""
        name = next((member.name for member in self.members if member.user_id == user_id), None)
        return Who(user_id, name or localpart(user_id))

    def chairs(self, user_id: UserId) -> bool:
        """Tells whether somebody has the chair of the on-call room."""
        member = next((one for one in self.members if one.user_id == user_id), None)
        return role_of(member, is_admin=False, assigned=self.group.standing(user_id).role) >= Role.CHAIR

    def undoable(self, call: Call) -> bool:
        """Tells whether `!undo` would find it where the call was made: it looks in one group only."""
        return call.group is not None and call.group.id == self.group.id

    def news(
        self,
        call: Call,
        *texts: Text,
        rings: tuple[UserId, ...] = (),
        about: RecordKey | None = None,
    ) -> Draft:
        """Words a letter to the on-call room, in its language."""
        wording = word(language_of(self.group.language, call.group_language), call.now, *texts)
        return Draft(self.group.room_id, Posting.of(wording, rings=rings), about=about)


async def desk(call: Call, tx: Transaction) -> Watchroom:
    """Returns the on-call room to a call that may concern it.

    That is one made there, or in a private chat by somebody who is in it or coordinates the installation.
    """
    group = await tx.oncall.group()
    if group is None:
        here = typed(call, f"{ONCALL.said(call.language)} {HERE.said(call.language)}")
        raise Refused("oncall-no-room", here=here) if call.coordinates else Refused("oncall-elsewhere")
    found = Watchroom(group, await tx.oncall.roster(group.id), await tx.rooms.members(group.room_id))
    in_private = call.private and (call.coordinates or call.sender in found.people)
    if call.room_id != group.room_id and not in_private:
        raise Refused("oncall-elsewhere")
    return found


async def oncall_room(call: Call, tx: Transaction) -> RoomId:
    """Returns the on-call room to a call that may concern it; refuses kindly elsewhere."""
    return (await desk(call, tx)).group.room_id


async def responder(call: Call, tx: Transaction) -> RoomId:
    """Returns the on-call room to somebody who is in it now; refuses kindly others."""
    found = await desk(call, tx)
    check_responder(found, call)
    return found.group.room_id


def check_responder(found: Watchroom, call: Call) -> None:
    """Refuses who is not in the on-call room."""
    if call.sender not in found.people:
        raise Refused("oncall-responders-only")


async def arranging(call: Call, tx: Transaction) -> Watchroom:
    """Returns the on-call room to a responder or a coordinator, who may say who stands in."""
    found = await desk(call, tx)
    if not call.coordinates:
        check_responder(found, call)
    return found


def check_not_the_bot(person: UserId, call: Call) -> None:
    """Refuses to put the bot on call."""
    if person == call.bot:
        raise Refused("group-not-the-bot")
