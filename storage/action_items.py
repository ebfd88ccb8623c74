"""Action items as they are kept."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, bindparam, delete, func, insert, select, update

from bot.rules.action_items import ActionItem, ActionState, Due, next_nudge
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from storage.connection import Connection
from storage.history import History, NoCause, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.tables import Action, ActionAssignee, Group, Table
from storage.tags import Tags

KIND = "action"
_TEXT, _TAGS, _NOTE = "action_items.text", "action_items.tags", "action_items.note"
_CODEC = TypeAdapter(ActionItem)
_TAG_CODEC = TypeAdapter(tuple[str, ...])
_ITEMS = Table.metadata.tables[Action.__tablename__]
_ASSIGNEES = Table.metadata.tables[ActionAssignee.__tablename__]
# Built once: it runs for every list, and building a statement costs more than running it.
_ASSIGNED = (
    select(_ASSIGNEES.c.number, _ASSIGNEES.c.user_id)
    .where(
        _ASSIGNEES.c.group_id == bindparam("group"),
        _ASSIGNEES.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(_ASSIGNEES.c.number, _ASSIGNEES.c.place)
)
_IN_ORDER = (_ITEMS.c.due_at.is_(None), _ITEMS.c.due_at, _ITEMS.c.number)


class ActionItems:
    """Action items, each change with its history."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        self._tags = tags
        self._connection = connection
        self._session = connection.session
        self._history = history

    async def record(
        self,
        group_id: GroupId,
        text: str,
        assignees: tuple[UserId, ...],
        due: Due | None,
        tags: tuple[str, ...],
    ) -> ActionItem:
        """Records a new action item under the group's next number.

        When its command is being corrected, the item it made keeps its number and its state.
        """
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        number = self._history.reused(KIND)
        if number is not None and (old := await self.get(group_id, number)) is not None:
            state = ActionState.OPEN if old.state is ActionState.WITHDRAWN else old.state
            return await self.change(
                replace(old, text=text, assignees=assignees, due=due, tags=tags, state=state), "correct"
            )
        number = await self._next_number(group_id)
        item = ActionItem(
            group_id=group_id,
            number=number,
            text=text,
            state=ActionState.OPEN,
            assignees=assignees,
            due=due,
            tags=tags,
            author=cause.by,
            created_at=cause.at,
            room_id=cause.room_id,
            source_event=cause.event_id,
        )
        await self.put_back(item)
        await self._history.note(key(item), "record", None, _snapshot(item))
        return item

    async def put_back(self, item: ActionItem) -> None:
        """Keeps an item under its number, without a step; what it is owed is armed from the cause on."""
        await self._session.execute(
            insert(_ITEMS), {"group_id": item.group_id, "number": item.number, **self._columns(item)}
        )
        await self._assign(item)
        self._connection.touched.add(key(item))
        await self._tags.keep(key(item), () if item.state is ActionState.WITHDRAWN else item.tags)

    async def change(self, item: ActionItem, verb: str) -> ActionItem:
        """Keeps an item as it is now, and the step in its history."""
        before = await self.get(item.group_id, item.number)
        await self._write(item)
        await self._history.note(
            key(item), verb, None if before is None else _snapshot(before), _snapshot(item)
        )
        return item

    async def restore(self, record: RecordKey, before: Snapshot | None) -> None:
        """Puts an item back to an earlier state; one that was not there is withdrawn."""
        if before is not None:
            await self._write(read_snapshot(_CODEC, before))
            return
        item = await self.get(record.group_id, record.number)
        if item is not None:
            await self._write(replace(item, state=ActionState.WITHDRAWN))

    async def get(self, group_id: GroupId, number: int) -> ActionItem | None:
        """Returns one item of a group, withdrawn ones included."""
        found = await self._find(_ITEMS.c.group_id == group_id, _ITEMS.c.number == number)
        return found[0] if found else None

    async def listing(
        self, group_id: GroupId, *, states: Collection[ActionState] = (ActionState.OPEN,)
    ) -> list[ActionItem]:
        """Lists a group's items in these states: by deadline, those without one last."""
        return await self._find(_ITEMS.c.group_id == group_id, _ITEMS.c.state.in_(states))

    async def following(self, group_id: GroupId, number: int, most: int) -> list[ActionItem]:
        """Lists the first items of a group after a number, by number, withdrawn ones included."""
        numbers = (
            select(_ITEMS.c.number)
            .where(_ITEMS.c.group_id == group_id, _ITEMS.c.number > number)
            .order_by(_ITEMS.c.number)
            .limit(most)
        )
        found = await self._find(_ITEMS.c.group_id == group_id, _ITEMS.c.number.in_(numbers))
        return sorted(found, key=lambda item: item.number)

    async def among(self, group_id: GroupId, numbers: Collection[int]) -> list[ActionItem]:
        """Lists the items of a group that have these numbers, withdrawn ones included."""
        return await self._find(_ITEMS.c.group_id == group_id, _ITEMS.c.number.in_(numbers))

    async def everything(self) -> list[ActionItem]:
        """Lists the items of all groups, those taken back left out."""
        groups = await self._session.scalars(select(Group.id))
        states = [state for state in ActionState if state is not ActionState.WITHDRAWN]
        found = [await self.listing(GroupId(group), states=states) for group in groups]
        return [item for items in found for item in items]

    async def page(
        self,
        group_id: GroupId,
        states: Collection[ActionState],
        most: int,
        *,
        people: Collection[UserId] | None = None,
        tag: str | None = None,
        late_at: datetime | None = None,
    ) -> tuple[list[ActionItem], int]:
        """Lists the first items, as `listing` orders them, and counts all: of people, with a tag, or late."""
        where = [_ITEMS.c.group_id == group_id]
        if tag is None:
            where.append(_ITEMS.c.state.in_(states))
        else:
            # Not “in these states”: SQLite would go through all of those to find the few with the tag.
            where.append(_ITEMS.c.state.not_in(set(ActionState) - set(states)))
            where.append(_ITEMS.c.number.in_(self._tags.bearing(group_id, KIND, tag)))
        if people is not None:
            theirs = select(_ASSIGNEES.c.number).where(
                _ASSIGNEES.c.group_id == group_id, _ASSIGNEES.c.user_id.in_(people)
            )
            where.append(_ITEMS.c.number.in_(theirs))
        if late_at is not None:
            where += [_ITEMS.c.state == ActionState.OPEN, _ITEMS.c.due_at < late_at]
        count = await self._session.scalar(select(func.count()).select_from(_ITEMS).where(*where))
        return await self._find(*where, most=most), count or 0

    async def to_nudge(self, now: datetime) -> tuple[ActionItem, datetime] | None:
        """Returns the first item whose reminder is due, and when it fell due (UTC)."""
        row = (
            await self._session.execute(
                select(_ITEMS.c.group_id, _ITEMS.c.number, _ITEMS.c.nudge_at)
                .where(_ITEMS.c.nudge_at <= now)
                .order_by(_ITEMS.c.nudge_at)
                .limit(1)
            )
        ).one_or_none()
        if row is None:
            return None
        item = await self.get(GroupId(row.group_id), row.number)
        if item is None:
            raise LookupError(row.number)
        return item, row.nudge_at

    async def next_nudge_at(self) -> datetime | None:
        """Returns when the next reminder is due (UTC)."""
        due: datetime | None = await self._session.scalar(select(func.min(_ITEMS.c.nudge_at)))
        return due

    async def nudged(self, item: ActionItem, after: datetime) -> None:
        """Arms the first reminder later than an instant, or none."""
        await self._session.execute(
            update(_ITEMS)
            .where(_ITEMS.c.group_id == item.group_id, _ITEMS.c.number == item.number)
            .values(nudge_at=_nudge_at(item, after))
        )

    async def _next_number(self, group_id: GroupId) -> int:
        taken = await self._session.execute(
            update(Group)
            .where(Group.id == group_id)
            .values(last_action=Group.last_action + 1)
            .returning(Group.last_action)
        )
        return taken.scalar_one()

    async def _write(self, item: ActionItem) -> None:
        where = (_ITEMS.c.group_id == item.group_id, _ITEMS.c.number == item.number)
        await self._session.execute(update(_ITEMS).where(*where).values(**self._columns(item)))
        await self._session.execute(
            delete(_ASSIGNEES).where(
                _ASSIGNEES.c.group_id == item.group_id, _ASSIGNEES.c.number == item.number
            )
        )
        await self._assign(item)
        self._connection.touched.add(key(item))
        await self._tags.keep(key(item), () if item.state is ActionState.WITHDRAWN else item.tags)

    async def _assign(self, item: ActionItem) -> None:
        rows = [
            {"group_id": item.group_id, "number": item.number, "user_id": user_id, "place": place}
            for place, user_id in enumerate(item.assignees)
        ]
        if rows:
            await self._session.execute(insert(_ASSIGNEES), rows)

    def _columns(self, item: ActionItem) -> dict[str, object]:
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        seal = self._connection.sealer
        return {
            "text": seal.seal(_TEXT, item.text),
            "state": item.state,
            "due_at": item.due.at if item.due else None,
            "due_zone": item.due.zone if item.due else None,
            "due_has_time": item.due.has_time if item.due else False,
            "tags": seal.seal_json(_TAGS, item.tags),
            "note": self._connection.seal(_NOTE, item.note),
            "author": item.author,
            "created_at": item.created_at,
            "room_id": item.room_id,
            "source_event": item.source_event,
            "nudge_at": _nudge_at(item, cause.at),
        }

    async def _find(self, *where: ColumnElement[bool], most: int | None = None) -> list[ActionItem]:
        """Lists the first items that fulfil the conditions: by deadline, those without one last."""
        rows = await self._session.execute(select(_ITEMS).where(*where).order_by(*_IN_ORDER).limit(most))
        found = list(rows)
        if not found:
            return []
        items = {"group": found[0].group_id, "numbers": [row.number for row in found]}
        assigned = await self._session.execute(_ASSIGNED, items)
        by_number: dict[int, list[UserId]] = {}
        for number, user_id in assigned:
            by_number.setdefault(number, []).append(UserId(user_id))
        return [self._item(row, tuple(by_number.get(row.number, ()))) for row in found]

    def _item(self, row: Row[Any], assignees: tuple[UserId, ...]) -> ActionItem:
        due = None
        if row.due_at is not None and row.due_zone is not None:
            due = Due(row.due_at, row.due_zone, row.due_has_time)
        return ActionItem(
            group_id=GroupId(row.group_id),
            number=row.number,
            text=self._connection.sealer.open(_TEXT, row.text),
            state=ActionState(row.state),
            assignees=assignees,
            due=due,
            tags=_TAG_CODEC.validate_python(self._connection.sealer.open_json(_TAGS, row.tags)),
            author=UserId(row.author),
            created_at=row.created_at,
            room_id=RoomId(row.room_id),
            source_event=EventId(row.source_event),
            note=self._connection.open(_NOTE, row.note),
        )


def key(item: ActionItem) -> RecordKey:
    """Names an item for the history and the outbox."""
    return RecordKey(item.group_id, KIND, item.number)


def _snapshot(item: ActionItem) -> Snapshot:
    snapshot: Snapshot = _CODEC.dump_python(item, mode="json")
    return snapshot


def _nudge_at(item: ActionItem, after: datetime) -> datetime | None:
    if item.state is not ActionState.OPEN:
        return None
    nudge = next_nudge(item.due, item.created_at, after)
    return nudge.at if nudge else None
