"""Who is heard in a group's room: that they spoke is noted, and never what they said."""

from bot.rules.groups import RoomState
from bot.rules.meetings import Meeting
from commands.command import Call
from storage.holding import heard
from storage.store import Transaction


async def note_that_they_spoke(call: Call, tx: Transaction) -> None:
    """Notes when somebody spoke in the group; who speaks while a meeting is held was perhaps there."""
    if call.group is None or call.room_id != call.group.room_id:
        return
    await tx.last_heard.spoke(call.group.id, call.sender, call.at)
    meeting = await meeting_here(call, tx)
    if meeting is not None:
        await heard(meeting, call.sender, tx)


async def meeting_here(call: Call, tx: Transaction) -> Meeting | None:
    """Returns the meeting that is being held in the room."""
    if call.group is None or call.room_id != call.group.room_id:
        return None
    return await tx.meetings.running(call.group.id)


async def forget_who_left(before: RoomState | None, now: RoomState, tx: Transaction) -> None:
    """Forgets when people spoke who are no longer in the group's room."""
    gone = {one.user_id for one in before.members} - {one.user_id for one in now.members} if before else set()
    group = await tx.groups.of_room(now.room_id) if gone else None
    if group is not None:
        await tx.last_heard.forget(group.id, gone)
