"""Asked to stop, the program finishes what it is doing, and ends."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import utc_now
from bot.engine import alarm_clock
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from storage.sealed import SecretKey
from storage.store import Store, Transaction
from tests.bots import Bot


class LongDuty:
    """A duty whose one step takes many reads."""

    name = "long"

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.under_way = False

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when it is due again: not soon."""
        return datetime.now(UTC) + timedelta(days=1)

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Reads for a while, and is then done."""
        self.under_way = True
        self.began.set()
        try:
            for _ in range(200):
                await tx.inbox.unread()
        finally:
            self.under_way = False
        return False


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """An open store, closed when nobody is in a transaction any more."""
    opened = Store(f"sqlite+aiosqlite:///{tmp_path}/vigie.db", SecretKey(SecretKey.generate()))
    await opened.open()
    yield opened
    async with opened.transaction():
        pass
    await opened.close()


async def test_a_duty_is_looked_at_as_soon_as_the_alarm_clock_runs(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alarm_clock, "_LOOK_EVERY", timedelta(hours=1))
    for _ in range(5):
        duty = LongDuty()
        running = asyncio.create_task(AlarmClock(store, [duty], Health(), utc_now).run())
        try:
            await asyncio.wait_for(duty.began.wait(), 60)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def test_no_duty_is_under_way_once_the_alarm_clock_has_stopped(store: Store) -> None:
    duty = LongDuty()
    running = asyncio.create_task(AlarmClock(store, [duty], Health(), utc_now).run())
    try:
        await asyncio.wait_for(duty.began.wait(), 60)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    # Whoever ends the loop now must not cut a transaction in two.
    assert not duty.under_way


@pytest.mark.timeout(400)
async def test_it_ends_whenever_it_is_asked_to(vigie: Bot) -> None:
    for _ in range(15):
        assert await vigie.stop() == 0
        await vigie.start()
    assert vigie.process is not None
    vigie.process.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(vigie.process.wait(), 30) == 0
