"""Check-ins as they are kept: each sealed with a key of its own, and its plan with another."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, Select, delete, func, insert, or_, select, update

from bot.rules.checkins import CheckIn, CheckInState, set_back
from bot.rules.identifiers import CheckInId, UserId
from storage.connection import Connection
from storage.letters import RecordKey
from storage.own_keys import UNREADABLE, OwnKeys
from storage.tables import CheckInRow, Table

KIND, PLAN = "checkin", "plan"
_BOOK, _PLAN_PLACE = "checkins.book", "checkins.plan"
_PERSON, _ANSWERS, _OFFERED = "checkins.person", "checkins.answers", "checkins.offered"
_CHECKINS = Table.metadata.tables[CheckInRow.__tablename__]
_READ = (_CHECKINS.c.id, _CHECKINS.c.book)
_ACTIVE = _CHECKINS.c.state == CheckInState.ACTIVE
_CODEC = TypeAdapter(CheckIn)


class CheckIns:
    """Check-ins, found by whom they concern, or by when somebody has to look."""

    def __init__(self, connection: Connection, keys: OwnKeys) -> None:
        self._session = connection.session
        self._sealer = connection.sealer
        self._keys = keys

    async def add(self, checkin: CheckIn, plan: str) -> CheckIn:
        """Records a new check-in, which has no id yet, and seals its plan, if there is one."""
        made = await self._session.execute(
            insert(_CHECKINS).returning(_CHECKINS.c.id), self._columns(checkin)
        )
        checkin = replace(checkin, id=CheckInId(made.scalar_one()), sealed=bool(plan))
        await self._keys.make(KIND, checkin.id)
        await self.write(checkin)
        if plan:
            sealer = await self._keys.make(PLAN, checkin.id)
            await self._session.execute(
                update(_CHECKINS)
                .where(_CHECKINS.c.id == checkin.id)
                .values(plan=sealer.seal(_PLAN_PLACE, plan))
            )
        return checkin

    async def write(self, checkin: CheckIn) -> None:
        """Keeps a check-in as it is now."""
        sealer = await self._keys.of(KIND, checkin.id)
        book = sealer.seal_json(_BOOK, _CODEC.dump_python(checkin, mode="json"))
        await self._session.execute(
            update(_CHECKINS).where(_CHECKINS.c.id == checkin.id).values(**self._columns(checkin), book=book)
        )

    async def plan(self, checkin: CheckIn) -> str:
        """Opens the plan of a check-in: nothing where there is none, or none any more that can be read."""
        sealed = await self._session.scalar(select(_CHECKINS.c.plan).where(_CHECKINS.c.id == checkin.id))
        if sealed is None:
            return ""
        try:
            return (await self._keys.of(PLAN, checkin.id)).open(_PLAN_PLACE, sealed)
        except UNREADABLE:
            # Whoever does not come back is called for without it.
            return ""

    async def destroy_plan(self, checkin: CheckIn) -> None:
        """Destroys the plan of a check-in with its key: nobody may need it any more."""
        await self._session.execute(update(_CHECKINS).where(_CHECKINS.c.id == checkin.id).values(plan=None))
        await self._keys.destroy(PLAN, checkin.id)

    async def get(self, checkin_id: CheckInId) -> CheckIn | None:
        """Returns a check-in; None when it is forgotten."""
        found = await self._found(select(*_READ).where(_CHECKINS.c.id == checkin_id))
        return found[0] if found else None

    async def of(self, person: UserId) -> CheckIn | None:
        """Returns the active check-in about somebody; there is one at most."""
        mine = _CHECKINS.c.person == self._sealer.mark(_PERSON, person)
        found = await self._found(select(*_READ).where(_ACTIVE, mine))
        return found[0] if found else None

    async def concerning(self, person: UserId) -> list[CheckIn]:
        """Lists the active check-ins that somebody may answer: their own first, then the oldest."""
        found = await self._found(
            select(*_READ).where(_ACTIVE, self._concern(person)).order_by(_CHECKINS.c.id)
        )
        return sorted(found, key=lambda one: one.person != person)

    async def missed_by(self, person: UserId) -> list[CheckIn]:
        """Lists the missed check-ins that somebody was to answer, latest first."""
        missed = _CHECKINS.c.state == CheckInState.MISSED
        return await self._found(
            select(*_READ).where(missed, self._concern(person)).order_by(_CHECKINS.c.id.desc())
        )

    async def offered_to(self, person: UserId) -> list[CheckIn]:
        """Lists the active check-ins that somebody is asked to take over, latest first."""
        theirs = _CHECKINS.c.offered == self._sealer.mark(_OFFERED, person)
        return await self._found(select(*_READ).where(_ACTIVE, theirs).order_by(_CHECKINS.c.id.desc()))

    async def all_of(self, person: UserId) -> list[CheckIn]:
        """Lists all check-ins about somebody, however they ended, oldest first."""
        mine = _CHECKINS.c.person == self._sealer.mark(_PERSON, person)
        return await self._found(select(*_READ).where(mine).order_by(_CHECKINS.c.id))

    async def active(self) -> list[CheckIn]:
        """Lists all active check-ins, the next due first."""
        return await self._found(select(*_READ).where(_ACTIVE).order_by(_CHECKINS.c.wake_at))

    async def due(self, now: datetime, most: int) -> list[CheckIn]:
        """Lists the check-ins in which something is due, longest due first."""
        return await self._found(
            select(*_READ)
            .where(_ACTIVE, _CHECKINS.c.wake_at <= now)
            .order_by(_CHECKINS.c.wake_at, _CHECKINS.c.id)
            .limit(most)
        )

    async def next_due(self) -> datetime | None:
        """Returns when somebody has to look next (UTC)."""
        due: datetime | None = await self._session.scalar(
            select(func.min(_CHECKINS.c.wake_at)).where(_ACTIVE)
        )
        return due

    async def overlooked(self, before: datetime) -> list[CheckInId]:
        """Names the active check-ins nobody looks at: without an instant for it, or with one long past."""
        late = or_(_CHECKINS.c.wake_at.is_(None), _CHECKINS.c.wake_at < before)
        rows = await self._session.scalars(select(_CHECKINS.c.id).where(_ACTIVE, late))
        return [CheckInId(one) for one in rows]

    async def changed_outside(self) -> list[CheckIn]:
        """Lists the active check-ins of which something stands in clear that their seal does not say."""
        rows = (await self._session.execute(select(_CHECKINS))).all()
        read = [(row, await self._open(row)) for row in rows]
        return [
            one
            for row, one in read
            if one is not None
            and one.state is CheckInState.ACTIVE
            and any(row._mapping[name] != value for name, value in self._columns(one).items())
        ]

    async def unreadable(self) -> list[CheckInId]:
        """Names the active check-ins that nobody can read any more."""
        rows = await self._session.execute(select(*_READ).where(_ACTIVE))
        return [CheckInId(row.id) for row in rows.all() if await self._open(row) is None]

    async def whose(self, checkin_id: CheckInId, among: Collection[UserId]) -> UserId | None:
        """Says about whom a check-in is that nobody can read any more, if that is one of some people."""
        mark = await self._session.scalar(select(_CHECKINS.c.person).where(_CHECKINS.c.id == checkin_id))
        return next((one for one in among if self._sealer.mark(_PERSON, one) == mark), None)

    async def set_back(self, by: timedelta) -> None:
        """Moves what is due of every active check-in earlier: the clock was set back by so much."""
        for checkin in await self.active():
            await self.write(set_back(checkin, by))

    async def forget(self, checkin_id: CheckInId) -> None:
        """Forgets a check-in with its keys."""
        await self._session.execute(delete(_CHECKINS).where(_CHECKINS.c.id == checkin_id))
        for kind in (KIND, PLAN):
            await self._keys.destroy(kind, checkin_id)

    async def ended_before(self, instant: datetime, most: int) -> list[CheckInId]:
        """Names check-ins that ended before an instant (UTC)."""
        rows = await self._session.scalars(
            select(_CHECKINS.c.id).where(_CHECKINS.c.ended_at < instant).limit(most)
        )
        return [CheckInId(one) for one in rows]

    def _concern(self, person: UserId) -> ColumnElement[bool]:
        return or_(
            _CHECKINS.c.person == self._sealer.mark(_PERSON, person),
            _CHECKINS.c.answers == self._sealer.mark(_ANSWERS, person),
        )

    async def _found(self, wanted: Select[Any]) -> list[CheckIn]:
        """Opens the check-ins that a query finds; the audit tells of those that nobody can read any more."""
        rows = (await self._session.execute(wanted)).all()
        read = [await self._open(row) for row in rows]
        return [checkin for checkin in read if checkin is not None]

    async def _open(self, row: Row[*tuple[Any, ...]]) -> CheckIn | None:
        try:
            sealer = await self._keys.of(KIND, row.id)
            return _CODEC.validate_python(sealer.open_json(_BOOK, row.book))
        except UNREADABLE:
            return None

    def _columns(self, checkin: CheckIn) -> dict[str, object]:
        offered = checkin.offered
        return {
            "state": checkin.state,
            "wake_at": checkin.wake_at,
            "ended_at": checkin.ended_at,
            "person": self._sealer.mark(_PERSON, checkin.person),
            "answers": self._sealer.mark(_ANSWERS, checkin.answers),
            "offered": None if offered is None else self._sealer.mark(_OFFERED, offered),
        }


def key(checkin: CheckIn) -> RecordKey:
    """Names a check-in for the outbox and for reactions."""
    return RecordKey.of_no_group(KIND, checkin.id)


def plan_key(checkin: CheckIn) -> RecordKey:
    """Names the plan of a check-in, for letters that hold it."""
    return RecordKey.of_no_group(PLAN, checkin.id)
