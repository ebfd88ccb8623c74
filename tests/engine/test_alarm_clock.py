"""What is foreseen wakes its duty in time; a case that changes wakes whoever calls people at once."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app import utc_now
from bot.engine import alarm_clock
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.rules.cases import Case, CaseState, Level, Progress
from bot.rules.identifiers import CaseId, UserId
from bot.texts import Language
from storage.store import Transaction
from tests.storage.opening import opened


class Looks:
    """A duty that notes each look at it, and foresees nothing."""

    name = "escalation"

    def __init__(self) -> None:
        self.times = asyncio.Semaphore(0)

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when it is due again: nobody knows."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Notes the look."""
        self.times.release()
        return False


class Blind(Looks):
    """A duty that fails when it is to foresee something."""

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Knows no answer."""
        raise LookupError


async def test_a_duty_that_fails_to_foresee_is_put_off_and_told(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        duty, health = Blind(), Health()
        clock = AlarmClock(store, [duty], health, utc_now)
        with capture_logs() as logged:
            await clock.tick()
    assert [(line["event"], line["error"]) for line in logged] == [("duty failed", "LookupError")]
    assert health.registry.get_sample_value("vigie_duty_failures_total", {"duty": duty.name}) == 1


async def test_a_case_that_changed_is_looked_at_without_waiting_for_the_interval(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alarm_clock, "_LOOK_EVERY", timedelta(hours=1))
    duty, now = Looks(), utc_now()
    async with opened(tmp_path) as store, asyncio.timeout(30):
        running = asyncio.create_task(AlarmClock(store, [duty], Health(), utc_now).run())
        try:
            await duty.times.acquire()
            async with store.transaction() as tx:
                await tx.cases.write(
                    await tx.cases.add(
                        Case(
                            id=CaseId(0),
                            code="",
                            state=CaseState.OPEN,
                            level=Level.CRITICAL,
                            opened_at=now,
                            reporter=UserId("@amina:localhost"),
                            language=Language.FR,
                            progress=Progress(now),
                            wake_at=now,
                        )
                    )
                )
            await duty.times.acquire()
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
