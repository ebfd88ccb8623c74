"""What a process does that starts where reminders wait; `reminders.py` measures it from outside."""

import asyncio
import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.duties.duty import Manners
from bot.duties.reminders import Reminders
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.rules.identifiers import UserId
from bot.texts import Language
from storage.sealed import SecretKey
from storage.store import Store


def utc_now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


def peak_mib() -> float:
    """Reads the most memory this process has held (Linux); what `getrusage` says begins with the parent's."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) / 1024


async def start_up(database: Path, secret: str) -> dict[str, float]:
    """Opens a store and lets the duty look until nothing is due; in milliseconds and MiB."""
    started = time.perf_counter()
    store = Store(f"sqlite+aiosqlite:///{database}", SecretKey(secret))
    await store.open()
    opened = time.perf_counter()
    duty = Reminders(Manners(Language.EN, "!", UserId("@vigie:localhost"), "Europe/Luxembourg"))
    await AlarmClock(store, [duty], Health(), utc_now).tick()
    async with store.transaction() as tx:
        await duty.next_due(tx)
        owed = await tx.outbox.owed()
    done = time.perf_counter()
    await store.close()
    memory = peak_mib()
    return {"open": (opened - started) * 1000, "look": (done - opened) * 1000, "memory": memory, "owed": owed}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(start_up(Path(sys.argv[1]), sys.argv[2]))))
