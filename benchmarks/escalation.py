"""Ten thousand open cases: is each step on time?

The cases are critical and nobody answers, so each is called out every few minutes; what falls due is
spread evenly, as alerts that came in over a while are. The engine runs as it does in the program, on a real
clock and a real database; what the homeserver adds is not counted. The floor is one durable transaction of
the same run. Goal: p99 under one second late.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.casework import card
from bot.casework.desk import desk
from bot.duties.duty import Manners
from bot.duties.escalation import Escalation
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.rules.cases import Case, CaseState, Level, Progress, Verb
from bot.rules.groups import RoomState
from bot.rules.identifiers import CaseId, EventId, RoomId, UserId
from bot.rules.people import Member
from bot.rules.watch import Watch
from bot.texts import Language
from storage.connection import Cause
from storage.sealed import SecretKey
from storage.store import Store

GOAL = 1.0
_BOT = UserId("@vigie:localhost")
_ROOM = RoomId("!oncall")
_SPREAD = timedelta(minutes=5)


def utc_now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


async def prepare(store: Store, manners: Manners, cases: int) -> dict[CaseId, datetime]:
    """Opens the cases, each with its card, and says when each is due."""
    people = [Member(UserId(f"@responder{one}:localhost"), f"Responder {one}", 0) for one in range(4)]
    members = (Member(_BOT, "Vigie", 100, is_bot=True), *people)
    # Not before all are written down.
    start = utc_now() + timedelta(milliseconds=6 * cases)
    due: dict[CaseId, datetime] = {}
    async with store.transaction() as tx:
        await tx.rooms.remember(RoomState(_ROOM, True, False, members))
        group = await tx.groups.of_room(_ROOM)
        if group is None:
            raise LookupError(_ROOM)
        tx.because(Cause(_BOT, EventId("$here"), _ROOM, utc_now()))
        await tx.oncall.settle(group)
        for member in people:
            chat = RoomState(RoomId(f"!{member.name}"), True, True, (members[0], member))
            await tx.rooms.remember(chat)
    for first in range(0, cases, 500):
        async with store.transaction() as tx:
            seen = await desk(manners.house, tx, utc_now())
            for one in range(first, min(first + 500, cases)):
                at = start + _SPREAD * (one / cases)
                case = await tx.cases.add(
                    Case(
                        CaseId(0),
                        "",
                        CaseState.OPEN,
                        Level.CRITICAL,
                        at,
                        UserId(f"@reporter{one}:localhost"),
                        "en",
                        Progress(at),
                        at,
                        f"Alert number {one}",
                    )
                )
                await tx.cases.write(replace(case, card=await card.put(seen, case)))
                due[case.id] = at
    return due


async def floor(store: Store) -> float:
    """Times one durable transaction, in milliseconds."""
    times = []
    for number in range(200):
        started = time.perf_counter()
        async with store.transaction() as tx:
            await tx.facts.put("benchmark", str(number))
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


async def measure(cases: int, seconds: int) -> tuple[list[float], float]:
    """Runs the engine for a while; returns how late each step was, in seconds, and the floor."""
    with tempfile.TemporaryDirectory(prefix="vigie-benchmark-") as folder:
        store = Store(f"sqlite+aiosqlite:///{Path(folder)}/vigie.db", SecretKey(SecretKey.generate()))
        await store.open()
        manners = Manners(Language.EN, "!", _BOT, "Europe/Luxembourg", Watch())
        due = await prepare(store, manners, cases)
        running = asyncio.create_task(AlarmClock(store, [Escalation(manners)], Health(), utc_now).run())
        await asyncio.sleep((min(due.values()) - utc_now()).total_seconds() + seconds)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        late = []
        async with store.transaction() as tx:
            for case_id, at in due.items():
                if at > utc_now() - timedelta(seconds=2):
                    break
                steps = await tx.timeline.of_case(await tx.cases.get(case_id))
                paged = next((step.at for step in steps if step.verb is Verb.PAGED), utc_now())
                late.append((paged - at).total_seconds())
        floor_ = await floor(store)
        await store.close()
        return late, floor_


def main() -> None:
    """Reads the options, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=60, help="how long the engine runs")
    options = parser.parse_args()
    late, durable = asyncio.run(measure(options.cases, options.seconds))
    hundredths = statistics.quantiles(late, n=100)
    table = Table("", "", "goal")
    table.add_row("steps taken", str(len(late)), "")
    table.add_row("late, p50", f"{statistics.median(late) * 1000:.0f} ms", "")
    table.add_row(
        "late, p99",
        f"{hundredths[98] * 1000:.0f} ms",
        f"< {GOAL:.0f} s {'✓' if hundredths[98] < GOAL else '✗'}",
    )
    table.add_row("one durable transaction (floor)", f"{durable:.1f} ms", "")
    Console().print(table)


if __name__ == "__main__":
    main()
