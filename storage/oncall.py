"""Who is on call as it is kept: the on-call room, rotas, overrides and swaps, each change with its history.

All of it belongs to the group of the on-call room. What is in clear is who answers when: the bot must find
it without anybody's words.
"""

from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import date, datetime, time
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, Select, delete, func, insert, select
from sqlalchemy import Table as SchemaTable

from bot.rules.groups import Group
from bot.rules.identifiers import GroupId, RoomId, UserId
from bot.rules.rota import Override, Roster, Rota
from bot.rules.swaps import Duty, Swap, SwapState
from storage.connection import Connection
from storage.facts import Facts
from storage.groups import Groups
from storage.history import History, NoCause, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.tables import OverrideRow, RotaRow, SwapRow, Table

KIND, SWAP = "oncall", "oncall-swap"
_FACT = "on-call group"
_ROTAS = Table.metadata.tables[RotaRow.__tablename__]
_OVERRIDES = Table.metadata.tables[OverrideRow.__tablename__]
_SWAPS = Table.metadata.tables[SwapRow.__tablename__]
_ROTA_CODEC = TypeAdapter(Rota)
_OVERRIDE_CODEC = TypeAdapter(Override)
_SWAP_CODEC = TypeAdapter(Swap)
_ALL = tuple(SwapState)


class OnCall:
    """The on-call room, and who answers there when."""

    def __init__(self, connection: Connection, history: History, facts: Facts, groups: Groups) -> None:
        self._connection = connection
        self._session = connection.session
        self._history = history
        self._facts = facts
        self._groups = groups

    async def group(self) -> Group | None:
        """Returns the group of the on-call room; it goes along when that room is replaced."""
        kept = await self._facts.readable(_FACT)
        return None if kept is None else await self._groups.get(GroupId(int(kept)))

    async def room(self) -> RoomId | None:
        """Returns the on-call room of the installation, once one was chosen."""
        group = await self.group()
        return None if group is None else group.room_id

    async def settle(self, group: Group) -> None:
        """Makes the room of a group the on-call room."""
        before = await self._facts.readable(_FACT)
        await self._facts.put(_FACT, str(group.id))
        await self._history.note(
            key(group.id), "here", None if before is None else {"is": before}, {"is": str(group.id)}, "room"
        )

    async def roster(self, group_id: GroupId, since: datetime | None = None) -> Roster:
        """Returns all that says who answers when; with `since`, without overrides that ended before it."""
        rotas = await self._session.execute(_of(_ROTAS, group_id))
        wanted = _of(_OVERRIDES, group_id)
        overrides = await self._session.execute(
            wanted if since is None else wanted.where(_OVERRIDES.c.ends_at >= since)
        )
        return Roster(
            tuple(_rota(row) for row in rotas),
            tuple(_override(row) for row in overrides),
        )

    async def give_rota(self, group_id: GroupId, rota: Rota) -> None:
        """Lets a rota count in its layer from its instant on; earlier ones stay for what was before."""
        before = (await self.roster(group_id)).rota(rota.layer, rota.since)
        await self._add_rota(group_id, rota)
        was = None if before is None else _ROTA_CODEC.dump_python(before, mode="json")
        now = _ROTA_CODEC.dump_python(rota, mode="json")
        await self._history.note(key(group_id), "rota", was, now, f"rota {rota.layer}")

    async def add_override(self, group_id: GroupId, override: Override) -> Override:
        """Keeps an override under the next number."""
        made = replace(override, number=await self._next(_OVERRIDES, group_id))
        await self.keep_override(group_id, made, "override")
        return made

    async def keep_override(self, group_id: GroupId, override: Override, verb: str) -> None:
        """Keeps an override as it is now, and the step in its history."""
        roster = await self.roster(group_id)
        before = next((one for one in roster.overrides if one.number == override.number), None)
        await self._put(_OVERRIDES, group_id, asdict(override))
        was = None if before is None else _OVERRIDE_CODEC.dump_python(before, mode="json")
        now = _OVERRIDE_CODEC.dump_python(override, mode="json")
        await self._history.note(key(group_id), verb, was, now, f"override {override.number}")

    async def ask_swap(self, group_id: GroupId, swap: Swap) -> Swap:
        """Keeps a swap that is asked for under the next number."""
        made = replace(swap, number=await self._next(_SWAPS, group_id))
        await self.keep_swap(group_id, made, "swap")
        return made

    async def keep_swap(self, group_id: GroupId, swap: Swap, verb: str | None) -> None:
        """Keeps a swap as it is now, and the step in its history; without a verb the step is nobody's."""
        before = next((one for one in await self.swaps(group_id, _ALL) if one.number == swap.number), None)
        await self._write_swap(group_id, swap)
        if verb is not None:
            was = None if before is None else _SWAP_CODEC.dump_python(before, mode="json")
            now = _SWAP_CODEC.dump_python(swap, mode="json")
            await self._history.note(key(group_id), verb, was, now, f"swap {swap.number}")

    async def swaps(
        self, group_id: GroupId, states: Collection[SwapState] = (SwapState.ASKED,)
    ) -> tuple[Swap, ...]:
        """Lists swaps in some states, by number; those nobody answered unless said otherwise."""
        rows = await self._session.execute(_of(_SWAPS, group_id).where(_SWAPS.c.state.in_(list(states))))
        return tuple(_swap(row) for row in rows)

    async def take_out(self, group_id: GroupId, person: UserId, now: datetime) -> None:
        """Takes somebody out of every rota from now on, and ends their overrides and swaps."""
        roster = await self.roster(group_id)
        for layer in roster.layers:
            rota = roster.rota(layer, now)
            if rota is not None and person in rota.people:
                rest = tuple(one for one in rota.people if one != person)
                await self.give_rota(group_id, replace(rota, people=rest, since=now))
        for override in roster.standing(now):
            if override.person == person:
                await self.keep_override(group_id, replace(override, cancelled_at=now), "cancel")
        for swap in await self.swaps(group_id):
            if person in {swap.asker, swap.other}:
                await self.keep_swap(group_id, replace(swap, state=SwapState.WITHDRAWN), "cancel")

    async def restore(self, record: RecordKey, part: str, before: Snapshot | None) -> None:
        """Puts one part back to what it was, from now on: who was on call until now stays so."""
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        what, _, number = part.partition(" ")
        match what:
            case "room" if before is None:
                await self._facts.drop(_FACT)
            case "room":
                await self._facts.put(_FACT, str(before["is"] if before else ""))
            case "rota":
                await self._restore_rota(record.group_id, int(number), before, cause.at)
            case "override":
                await self._restore_override(record.group_id, int(number), before, cause.at)
            case _:
                await self._restore_swap(record.group_id, int(number), before)

    async def _restore_rota(
        self, group_id: GroupId, layer: int, before: Snapshot | None, now: datetime
    ) -> None:
        given = (await self.roster(group_id)).rotas
        last = next(one for one in reversed(given) if one.layer == layer)
        kept = replace(last, people=()) if before is None else read_snapshot(_ROTA_CODEC, before)
        await self._add_rota(group_id, replace(kept, since=now))

    async def _restore_override(
        self, group_id: GroupId, number: int, before: Snapshot | None, now: datetime
    ) -> None:
        overrides = (await self.roster(group_id)).overrides
        last = next(one for one in overrides if one.number == number)
        kept = replace(last, cancelled_at=now) if before is None else read_snapshot(_OVERRIDE_CODEC, before)
        await self._put(_OVERRIDES, group_id, asdict(kept))

    async def _restore_swap(self, group_id: GroupId, number: int, before: Snapshot | None) -> None:
        last = next(one for one in await self.swaps(group_id, _ALL) if one.number == number)
        withdrawn = replace(last, state=SwapState.WITHDRAWN)
        await self._write_swap(group_id, withdrawn if before is None else read_snapshot(_SWAP_CODEC, before))

    async def _add_rota(self, group_id: GroupId, rota: Rota) -> None:
        await self._put(
            _ROTAS,
            group_id,
            {
                "number": await self._next(_ROTAS, group_id),
                "layer": rota.layer,
                "people": " ".join(rota.people),
                "days": rota.days,
                "clock": rota.clock.isoformat("minutes"),
                "zone": rota.zone,
                "anchor": rota.anchor.isoformat(),
                "since": rota.since,
            },
        )

    async def _write_swap(self, group_id: GroupId, swap: Swap) -> None:
        waits = swap.state is SwapState.ASKED
        await self._put(
            _SWAPS,
            group_id,
            {
                "number": swap.number,
                "asker": swap.asker,
                "other": swap.other,
                **_columns("gives", swap.gives),
                **_columns("takes", swap.takes),
                "asked_at": swap.asked_at,
                "state": swap.state,
                "expires_at": swap.expires_at if waits else None,
            },
        )

    async def _put(self, table: SchemaTable, group_id: GroupId, values: dict[str, object]) -> None:
        await self._session.execute(
            delete(table).where(table.c.group_id == group_id, table.c.number == values["number"])
        )
        await self._session.execute(insert(table), {"group_id": group_id, **values})

    async def _next(self, table: SchemaTable, group_id: GroupId) -> int:
        highest = await self._session.scalar(
            select(func.max(table.c.number)).where(table.c.group_id == group_id)
        )
        return (highest or 0) + 1


def key(group_id: GroupId) -> RecordKey:
    """Names the schedule of the on-call room for the history."""
    return RecordKey(group_id, KIND, 0)


def swap_key(group_id: GroupId, swap: Swap) -> RecordKey:
    """Names a swap for the outbox, so that a reaction finds it."""
    return RecordKey(group_id, SWAP, swap.number)


def _of(table: SchemaTable, group_id: GroupId) -> Select[Any]:
    return select(table).where(table.c.group_id == group_id).order_by(table.c.number)


def _rota(row: Row[Any]) -> Rota:
    return Rota(
        row.layer,
        tuple(map(UserId, row.people.split())),
        row.days,
        time.fromisoformat(row.clock),
        row.zone,
        date.fromisoformat(row.anchor),
        row.since,
    )


def _override(row: Row[Any]) -> Override:
    return Override(
        row.number,
        row.layer,
        UserId(row.person),
        row.starts_at,
        row.ends_at,
        row.zone,
        UserId(row.made_by),
        row.made_at,
        row.cancelled_at,
        row.swap,
    )


def _swap(row: Row[Any]) -> Swap:
    return Swap(
        row.number,
        UserId(row.asker),
        UserId(row.other),
        Duty(row.gives_layer, row.gives_starts, row.gives_ends, row.gives_zone),
        Duty(row.takes_layer, row.takes_starts, row.takes_ends, row.takes_zone),
        row.asked_at,
        SwapState(row.state),
    )


def _columns(name: str, duty: Duty) -> dict[str, object]:
    return {
        f"{name}_layer": duty.layer,
        f"{name}_starts": duty.starts_at,
        f"{name}_ends": duty.ends_at,
        f"{name}_zone": duty.zone,
    }
