"""The rooms the bot is in, and who is in them."""

from sqlalchemy import delete, select, update

from bot.rules.groups import Danger, RoomState
from bot.rules.identifiers import RoomId, UserId, localpart
from bot.rules.people import Member
from storage.connection import Connection
from storage.groups import Groups
from storage.tables import Room, RoomMember

_NAME, _ROOM_NAME = "room_members.name", "rooms.name"


class Rooms:
    """Rooms and members."""

    def __init__(self, connection: Connection, groups: Groups) -> None:
        self._connection = connection
        self._groups = groups
        self._session = connection.session
        self._memory = connection.memory

    async def remember(self, state: RoomState) -> None:
        """Puts what a room is like now in place of what it was; a group's room gets its group."""
        self._memory.rooms.pop(state.room_id, None)
        await self._session.merge(
            Room(
                room_id=state.room_id,
                encrypted=state.encrypted,
                private=state.private,
                joined=state.joined,
                name=self._connection.sealer.seal(_ROOM_NAME, state.name),
                dangers=",".join(sorted(state.dangers)),
                predecessor=state.predecessor,
                successor=state.successor,
            )
        )
        await self._session.flush()
        await self._session.execute(delete(RoomMember).where(RoomMember.room_id == state.room_id))
        self._session.expunge_all()
        self._session.add_all(
            RoomMember(
                room_id=state.room_id,
                user_id=member.user_id,
                name=self._connection.sealer.seal(_NAME, member.name),
                power=member.power,
                is_bot=member.is_bot,
                unsigned=member.user_id in state.unsigned,
            )
            for member in state.members
        )
        await self._session.flush()
        if await self._gets_a_group(state):
            await self._groups.begin(state.room_id)

    async def _gets_a_group(self, state: RoomState) -> bool:
        """A room that was replaced needs none any more; one that replaces a group's room gets that group."""
        if not state.joined or not state.encrypted or state.private or state.successor is not None:
            return False
        old = await self.state(state.predecessor) if state.predecessor is not None else None
        if old is None or await self._groups.of_room(old.room_id) is None:
            return True
        # The tombstone that makes it true may be yet to come, as long as we are there to see it.
        return not (state.took_over_from(old) or (old.successor is None and old.joined))

    async def left(self, room_id: RoomId) -> None:
        """Notes that the bot is no longer in a room; nobody there is a member any more."""
        self._memory.rooms.pop(room_id, None)
        await self._session.execute(update(Room).where(Room.room_id == room_id).values(joined=False))
        await self._session.execute(delete(RoomMember).where(RoomMember.room_id == room_id))

    async def state(self, room_id: RoomId) -> RoomState | None:
        """Returns a room as it was last seen."""
        known = self._memory.rooms.get(room_id)
        if known is not None:
            return known
        row = await self._session.get(Room, room_id)
        if row is None:
            return None
        members = await self._members(room_id)
        unsigned = await self._session.scalars(
            select(RoomMember.user_id).where(RoomMember.room_id == room_id, RoomMember.unsigned.is_(True))
        )
        state = RoomState(
            room_id,
            row.encrypted,
            row.private,
            members,
            row.joined,
            self._connection.readable(_ROOM_NAME, row.name) or "",
            frozenset(Danger(one) for one in row.dangers.split(",") if one),
            frozenset(UserId(one) for one in unsigned),
            RoomId(row.predecessor) if row.predecessor else None,
            RoomId(row.successor) if row.successor else None,
        )
        self._memory.rooms[room_id] = state
        return state

    async def members(self, room_id: RoomId) -> tuple[Member, ...]:
        """Lists who is in a room, by user id."""
        state = await self.state(room_id)
        return state.members if state is not None else ()

    async def _members(self, room_id: RoomId) -> tuple[Member, ...]:
        rows = await self._session.scalars(
            select(RoomMember).where(RoomMember.room_id == room_id).order_by(RoomMember.user_id)
        )
        return tuple(Member(UserId(row.user_id), self._name(row), row.power, row.is_bot) for row in rows)

    def _name(self, row: RoomMember) -> str:
        """What somebody is called in a room, until it is seen anew where it cannot be read any more."""
        return self._connection.readable(_NAME, row.name) or localpart(UserId(row.user_id))

    async def everybody(self) -> tuple[UserId, ...]:
        """Lists all who are in any room, by user id."""
        rows = await self._session.scalars(select(RoomMember.user_id).distinct().order_by(RoomMember.user_id))
        return tuple(UserId(one) for one in rows)

    async def private_room_with(self, user_id: UserId) -> RoomId | None:
        """Finds an encrypted private chat with a person."""
        found = await self._session.scalar(
            select(Room.room_id)
            .join(RoomMember, RoomMember.room_id == Room.room_id)
            .where(
                RoomMember.user_id == user_id,
                Room.private.is_(True),
                Room.encrypted.is_(True),
                Room.joined.is_(True),
            )
            .order_by(Room.room_id)
            .limit(1)
        )
        return RoomId(found) if found else None
