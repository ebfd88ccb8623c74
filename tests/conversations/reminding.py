"""What the tests on reminders share."""

from dataclasses import replace

from bot.engine.messages import RoomSeen
from bot.rules.identifiers import RoomId, UserId
from bot.rules.reminders import Reminder
from tests.cast import GROUP_ROOM, OTHER_ROOM, PRIVATE_ROOM, ROOMS
from tests.conversations.stage import Stage

ROOM_OF = {room.room_id: room for room in ROOMS}


async def reminder(stage: Stage, number: int, room: RoomId = GROUP_ROOM) -> Reminder:
    """Returns a reminder as it is kept; fails when there is none."""
    async with stage.store.transaction() as tx:
        group = await tx.groups.of_room(room)
        assert group is not None
        found = await tx.reminders.get(group.id, number)
    assert found is not None, f"no R-{number}"
    return found


async def leave(stage: Stage, *people: UserId, room: RoomId = GROUP_ROOM) -> None:
    """Has people leave a room."""
    seen = ROOM_OF[room]
    members = tuple(one for one in seen.members if one.user_id not in people)
    await stage.dispatcher.handle(RoomSeen(replace(seen, members=members)))


async def join(stage: Stage, person: UserId, room: RoomId = OTHER_ROOM) -> None:
    """Has somebody come into another room as well."""
    seen = ROOM_OF[room]
    known = next(one for one in ROOM_OF[GROUP_ROOM].members if one.user_id == person)
    await stage.dispatcher.handle(RoomSeen(replace(seen, members=(*seen.members, known))))


def rung(stage: Stage) -> tuple[UserId, ...]:
    """Says whose phones the letter posted last rang."""
    return stage.posted[-1].posting.rings


__all__ = ["GROUP_ROOM", "PRIVATE_ROOM", "join", "leave", "reminder", "rung"]
