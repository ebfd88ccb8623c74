"""The rooms the bot is in, who is in them, and the groups they belong to."""

from sqlalchemy import delete, select, update

from bot.rules.groups import Group, RoomState
from bot.rules.identifiers import GroupId, RoomId, UserId
from bot.rules.people import Member
from bot.rules.voting import Rule
from storage.connection import Connection
from storage.tables import Group as GroupRow
from storage.tables import Room, RoomMember

_NAME = "room_members.name"


class Rooms:
    """Rooms, members and groups."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._session = connection.session
        self._memory = connection.memory

    async def remember(self, state: RoomState) -> None:
        """Puts what a room is like now in place of what it was; a group's room gets its group."""
        self._memory.rooms.pop(state.room_id, None)
        await self._session.merge(
            Room(room_id=state.room_id, encrypted=state.encrypted, private=state.private, joined=state.joined)
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
            )
            for member in state.members
        )
        await self._session.flush()
        if (
            state.joined
            and state.encrypted
            and not state.private
            and await self.group_of(state.room_id) is None
        ):
            self._session.add(
                GroupRow(
                    room_id=state.room_id,
                    rule=Rule.CONSENT,
                    quorum=0,
                    quiet_nudges="",
                    last_action=0,
                    last_decision=0,
                )
            )
            await self._session.flush()

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
        state = RoomState(room_id, row.encrypted, row.private, members, row.joined)
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
        return tuple(
            Member(UserId(row.user_id), self._connection.sealer.open(_NAME, row.name), row.power, row.is_bot)
            for row in rows
        )

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

    async def group_of(self, room_id: RoomId) -> Group | None:
        """Returns the group a room belongs to."""
        known = self._memory.groups.get(room_id)
        if known is not None:
            return known
        row = (await self._session.scalars(select(GroupRow).where(GroupRow.room_id == room_id))).one_or_none()
        if row is None:
            return None
        self._memory.groups[room_id] = _group(row)
        return self._memory.groups[room_id]

    async def group(self, group_id: GroupId) -> Group:
        """Returns a group by its id."""
        return _group(await self._session.get_one(GroupRow, group_id))

    async def groups_of(self, user_id: UserId) -> list[Group]:
        """Lists the groups whose room a person is in."""
        rows = await self._session.scalars(
            select(GroupRow)
            .join(RoomMember, RoomMember.room_id == GroupRow.room_id)
            .where(RoomMember.user_id == user_id)
            .order_by(GroupRow.id)
        )
        return [_group(row) for row in rows]

    async def change_group(self, group: Group) -> None:
        """Keeps a group's ways."""
        self._memory.groups.pop(group.room_id, None)
        await self._session.execute(
            update(GroupRow)
            .where(GroupRow.id == group.id)
            .values(
                language=group.language,
                timezone=group.timezone,
                rule=group.rule,
                quorum=group.quorum,
                quiet_nudges=",".join(sorted(group.quiet_nudges)),
            )
        )
        self._session.expire_all()


def _group(row: GroupRow) -> Group:
    return Group(
        GroupId(row.id),
        RoomId(row.room_id),
        row.language,
        row.timezone,
        Rule(row.rule),
        row.quorum,
        frozenset(filter(None, row.quiet_nudges.split(","))),
    )
