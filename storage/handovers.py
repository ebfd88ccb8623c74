"""What was told about who is on call: hand-overs with their acknowledgement, and gaps."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, insert, select, update

from bot.rules.identifiers import GroupId, UserId
from bot.rules.rota import Shift
from storage.connection import Connection
from storage.letters import RecordKey
from storage.tables import GapRow, HandoverRow, Table

KIND = "oncall-handover"
_HANDOVERS = Table.metadata.tables[HandoverRow.__tablename__]
_GAPS = Table.metadata.tables[GapRow.__tablename__]


@dataclass(frozen=True, slots=True)
class Handover:
    """Somebody was told that they are on call since an instant, after `previous`.

    While it is not acknowledged, others are told at `chase_at`; None when that was done or is not owed.
    """

    group_id: GroupId
    number: int
    layer: int
    person: UserId
    previous: UserId | None
    starts_at: datetime
    told_at: datetime
    acknowledged_at: datetime | None = None
    chase_at: datetime | None = None


class Nearness(IntEnum):
    """How near a gap was when it was told."""

    WEEK = 1
    DAY = 2
    NOW = 3


@dataclass(frozen=True, slots=True)
class ToldGap:
    """A gap that was told."""

    layer: int
    starts_at: datetime
    ends_at: datetime
    nearness: Nearness

    def is_part_of(self, gap: Shift) -> bool:
        """Tells whether it is the same gap, which may have grown or begun since."""
        return self.layer == gap.layer and self.starts_at <= gap.ends_at and gap.starts_at <= self.ends_at


class Handovers:
    """What was told in the on-call room."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session

    async def last(self, group_id: GroupId, layer: int) -> Handover | None:
        """Returns the latest hand-over of a layer."""
        latest = (
            select(func.max(_HANDOVERS.c.number))
            .where(_HANDOVERS.c.group_id == group_id, _HANDOVERS.c.layer == layer)
            .scalar_subquery()
        )
        found = await self._find(_HANDOVERS.c.group_id == group_id, _HANDOVERS.c.number == latest)
        return found[0] if found else None

    async def get(self, group_id: GroupId, number: int) -> Handover | None:
        """Returns a hand-over."""
        found = await self._find(_HANDOVERS.c.group_id == group_id, _HANDOVERS.c.number == number)
        return found[0] if found else None

    async def add(self, handover: Handover) -> Handover:
        """Keeps a hand-over that is posted now, under the next number."""
        highest = await self._session.scalar(
            select(func.max(_HANDOVERS.c.number)).where(_HANDOVERS.c.group_id == handover.group_id)
        )
        made = replace(handover, number=(highest or 0) + 1)
        await self._session.execute(insert(_HANDOVERS), asdict(made))
        return made

    async def acknowledge(self, handover: Handover, now: datetime) -> None:
        """Notes that the incoming person has it."""
        await self._change(handover, {"acknowledged_at": now, "chase_at": None})

    async def chased(self, handover: Handover) -> None:
        """Notes that others were told, or need not be."""
        await self._change(handover, {"chase_at": None})

    async def to_chase(self, group_id: GroupId, now: datetime) -> Handover | None:
        """Returns a hand-over that was not acknowledged in time."""
        found = await self._find(_HANDOVERS.c.group_id == group_id, _HANDOVERS.c.chase_at <= now)
        return found[0] if found else None

    async def waiting(self, group_id: GroupId) -> tuple[Handover, ...]:
        """Lists the hand-overs that stand and were not acknowledged: the latest of each layer."""
        latest = (
            select(func.max(_HANDOVERS.c.number))
            .where(_HANDOVERS.c.group_id == group_id)
            .group_by(_HANDOVERS.c.layer)
        )
        return tuple(
            await self._find(
                _HANDOVERS.c.group_id == group_id,
                _HANDOVERS.c.number.in_(latest),
                _HANDOVERS.c.acknowledged_at.is_(None),
            )
        )

    async def next_chase(self, group_id: GroupId) -> datetime | None:
        """Returns when the next hand-over is to be asked after."""
        found: datetime | None = await self._session.scalar(
            select(func.min(_HANDOVERS.c.chase_at)).where(_HANDOVERS.c.group_id == group_id)
        )
        return found

    async def told_gaps(self, group_id: GroupId) -> tuple[ToldGap, ...]:
        """Lists the gaps that were told and still stood when they were looked at last."""
        rows = await self._session.execute(
            select(_GAPS).where(_GAPS.c.group_id == group_id).order_by(_GAPS.c.layer, _GAPS.c.starts_at)
        )
        return tuple(ToldGap(row.layer, row.starts_at, row.ends_at, Nearness(row.nearness)) for row in rows)

    async def tell_gap(self, group_id: GroupId, gap: Shift, nearness: Nearness) -> None:
        """Notes that a gap is told, in place of what was told of it before."""
        for told in await self.told_gaps(group_id):
            if told.is_part_of(gap):
                await self.forget_gap(group_id, told)
        await self._session.execute(
            insert(_GAPS),
            {
                "group_id": group_id,
                "layer": gap.layer,
                "starts_at": gap.starts_at,
                "ends_at": gap.ends_at,
                "nearness": nearness,
            },
        )

    async def forget_gap(self, group_id: GroupId, told: ToldGap) -> None:
        """Forgets a gap that is filled: should it open again, it is told again."""
        await self._session.execute(
            delete(_GAPS).where(
                _GAPS.c.group_id == group_id,
                _GAPS.c.layer == told.layer,
                _GAPS.c.starts_at == told.starts_at,
            )
        )

    async def _find(self, *where: ColumnElement[bool]) -> list[Handover]:
        rows = await self._session.execute(select(_HANDOVERS).where(*where).order_by(_HANDOVERS.c.number))
        return [_handover(row) for row in rows]

    async def _change(self, handover: Handover, values: dict[str, datetime | None]) -> None:
        await self._session.execute(
            update(_HANDOVERS)
            .where(_HANDOVERS.c.group_id == handover.group_id, _HANDOVERS.c.number == handover.number)
            .values(**values)
        )


def key(handover: Handover) -> RecordKey:
    """Names a hand-over for the outbox, so that a reaction finds it."""
    return RecordKey(handover.group_id, KIND, handover.number)


def _handover(row: Row[Any]) -> Handover:
    return Handover(
        GroupId(row.group_id),
        row.number,
        row.layer,
        UserId(row.person),
        UserId(row.previous) if row.previous else None,
        row.starts_at,
        row.told_at,
        row.acknowledged_at,
        row.chase_at,
    )
