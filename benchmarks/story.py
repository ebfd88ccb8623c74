"""How long the chain of a hundred thousand steps is looked at, and how long anybody waits meanwhile.

The floor is one durable transaction of the same run that adds a step.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.rules.cases import Case, CaseState, Level, Progress, TimelineEntry, Verb
from bot.rules.identifiers import CaseId, EventId, UserId
from storage.sealed import SecretKey
from storage.store import Store, Transaction
from storage.verifying import verified

_AT, _WHO = datetime(2026, 11, 23, 9, 0, tzinfo=UTC), UserId("@anna:localhost")
_STEPS_A_CASE, _AT_ONCE = 50, 2000


async def _fill(store: Store, steps: int) -> None:
    for _ in range(0, steps, _AT_ONCE):
        async with store.transaction() as tx:
            for _ in range(0, _AT_ONCE, _STEPS_A_CASE):
                await _case(tx)


async def _case(tx: Transaction) -> None:
    new = Case(CaseId(0), "", CaseState.OPEN, Level.HIGH, _AT, _WHO, "en", Progress(_AT), _AT, "x" * 300)
    case = await tx.cases.add(new)
    for number in range(_STEPS_A_CASE):
        event = EventId(f"${case.code}{number}")
        await tx.timeline.note(case, TimelineEntry(Verb.NOTED, _AT, _WHO, "y" * 120, event))


async def _floor(store: Store) -> float:
    took = []
    for number in range(100):
        began = time.perf_counter()
        async with store.transaction() as tx:
            case = await tx.cases.get(CaseId(1))
            await tx.timeline.note(
                case, TimelineEntry(Verb.NOTED, _AT, _WHO, "y" * 120, EventId(f"$f{number}"))
            )
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


async def _look(store: Store) -> list[float]:
    """Looks at everything as the duty does; returns how long each portion took, in milliseconds."""
    took: list[float] = []
    look, more = None, True
    while more:
        began = time.perf_counter()
        async with store.transaction() as tx:
            look = look or tx.verifying.begin()
            more = await tx.verifying.portion(look)
        took.append((time.perf_counter() - began) * 1000)
    return took


async def _measure(steps: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database, secret = Path(folder) / "vigie.db", SecretKey(SecretKey.generate())
        store = Store(f"sqlite+aiosqlite:///{database}", secret)
        await store.open()
        await _fill(store, steps)
        floor = await _floor(store)
        took = await _look(store)
        await store.close()
        began = time.process_time()
        look = verified(database, secret)
        doctor = time.process_time() - began
    print(f"{look.steps} steps, {len(look.faults)} faults, {len(took)} portions: {sum(took) / 1000:.1f} s")
    print(f"a portion: median {statistics.median(took):.1f} ms, longest {max(took):.1f} ms")
    print(f"the floor, one step: median {floor:.1f} ms")
    print(f"the doctor: {doctor:.1f} s of processor time")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=100_000)
    asyncio.run(_measure(parser.parse_args().steps))
