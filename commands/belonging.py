"""Whose records a call is about, where it may be about those of several groups."""

from bot.rules.groups import Group
from bot.rules.people import Role, role_of
from bot.texts import Quote, Refused, Text
from commands.command import Call
from storage.store import Transaction


async def groups_of(call: Call, tx: Transaction) -> list[Group]:
    """Lists the group of the room; in a private chat those whose rooms the sender is in at this moment."""
    if not call.private:
        return [call.in_group]
    groups = await tx.groups.of_person(call.sender)
    if not groups:
        raise Refused("no-group-of-yours")
    return groups


async def votes_in(call: Call, group: Group, tx: Transaction) -> bool:
    """Tells whether the sender is asked when the group votes: observers are not."""
    members = await tx.rooms.members(group.room_id)
    member = next((one for one in members if one.user_id == call.sender), None)
    assigned = group.standing(call.sender).role
    return role_of(member, is_admin=False, assigned=assigned) > Role.OBSERVER


async def headed(group: Group, tx: Transaction) -> Text:
    """Names a group by its room, above what is told of it."""
    room = await tx.rooms.state(group.room_id)
    return Text.of("of-group", name=Quote(room.name if room and room.name else group.room_id, 100))
