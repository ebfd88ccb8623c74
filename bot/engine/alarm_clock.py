"""APScheduler wakes, the database decides: due things are rows, and no job is ever pickled."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.duties import Duty
from bot.engine.health import Health
from bot.rules.retry import wait_before
from storage.store import CannotStore, Store

_log = structlog.get_logger(__name__)
_LOOK_EVERY = timedelta(seconds=2)
_LOOK_AHEAD = timedelta(minutes=10)
_BREATH = timedelta(milliseconds=200)
_PROMPT = frozenset({"escalation"})
_DEADLINE = 30.0
_LEAST_JUMP = timedelta(seconds=5)


class AlarmClock:
    """Runs every duty until it says that nothing is due, again and again.

    One interval job looks every few seconds; a duty with something foreseen sooner is woken at that instant.
    A duty that fails is logged, counted, and put off alone, ever longer.
    """

    def __init__(
        self, store: Store, duties: Sequence[Duty], health: Health, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._duties = tuple(duties)
        self._health = health
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._failures: dict[str, int] = {}
        self._not_before: dict[str, datetime] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._broken: asyncio.Future[None] = asyncio.Future()

    async def run(self) -> None:
        """Wakes duties until it is cancelled."""
        self._health.expect((duty.name for duty in self._duties), self._clock())
        for duty in self._duties:
            self._scheduler.add_job(
                self._look,
                "interval",
                args=[duty],
                id=duty.name,
                seconds=_LOOK_EVERY.total_seconds(),
                next_run_time=self._clock(),
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._scheduler.start()
        try:
            await asyncio.gather(self._mind_the_clock(), self._mind_the_cases(), self._broken)
        finally:
            self._scheduler.pause()
            if self._under_way:
                # A step that has begun is finished: nobody cuts its transaction in two.
                await asyncio.wait(self._under_way, timeout=_DEADLINE)
            self._scheduler.shutdown(wait=False)

    async def _mind_the_clock(self) -> None:
        """Wakes everybody when the clock is set back: the scheduler would wait until it is late again."""
        loop = asyncio.get_running_loop()
        wall, steady = self._clock(), loop.time()
        while True:
            await asyncio.sleep(_LOOK_EVERY.total_seconds())
            passed = timedelta(seconds=loop.time() - steady)
            wall, steady, before = self._clock(), loop.time(), wall
            if wall < before + passed - _LEAST_JUMP:
                _log.warning("clock set back", by=str(before + passed - wall))
                self._not_before.clear()
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=wall)

    async def _mind_the_cases(self) -> None:
        """Wakes who calls people as soon as a case changed: somebody in danger waits for it."""
        while True:
            await self._store.cases_changed.wait()
            self._store.cases_changed.clear()
            for duty in self._duties:
                if duty.name in _PROMPT:
                    self._wake(duty, self._clock() + _BREATH)

    async def tick(self) -> None:
        """Does everything that is due now, duty by duty."""
        for duty in self._duties:
            await self._exhaust(duty)

    async def _look(self, duty: Duty) -> None:
        now = self._clock()
        if now < self._not_before.get(duty.name, now):
            return
        looking = asyncio.create_task(self._exhaust_and_arm(duty))
        self._under_way.add(looking)
        looking.add_done_callback(self._under_way.discard)
        try:
            await asyncio.shield(looking)
        except CannotStore as problem:
            # The scheduler would swallow it, and nobody be called any more.
            if not self._broken.done():
                self._broken.set_exception(problem)

    async def _exhaust_and_arm(self, duty: Duty) -> None:
        """Does what is due, and has the duty woken for what the interval would come too late for."""
        due = await self._exhaust(duty)
        now = self._clock()
        if due is not None and due < now + _LOOK_AHEAD:
            # What fell due while the duty was at work is not left to the interval.
            self._wake(duty, max(due, now + _BREATH))

    async def _exhaust(self, duty: Duty) -> datetime | None:
        """Does what is due; returns when there will be more, None when nothing is foreseen."""
        due: datetime | None = None
        busy = True
        try:
            while busy:
                busy, due = await self._run_once(duty)
        except CannotStore:
            raise
        except Exception as problem:  # noqa: BLE001 - a bug of ours is logged and told; it stops nothing else
            failures = self._failures.get(duty.name, 0) + 1
            self._failures[duty.name] = failures
            wait = wait_before(failures, urgent=False, chance=1.0)
            self._not_before[duty.name] = self._clock() + wait
            self._health.duty_failed(duty.name, self._clock())
            _log.error("duty failed", duty=duty.name, error=type(problem).__name__, again_in=str(wait))
        else:
            self._failures.pop(duty.name, None)
            self._not_before.pop(duty.name, None)
            self._health.duty_ran(duty.name, self._clock())
        return due

    async def _run_once(self, duty: Duty) -> tuple[bool, datetime | None]:
        """Has a duty do one thing; when nothing is due, the same transaction says what it foresees."""
        async with asyncio.timeout(_DEADLINE), self._store.transaction() as tx:
            if await duty.step(self._clock(), tx):
                return True, None
            return False, await duty.next_due(tx)

    def _wake(self, duty: Duty, at: datetime) -> None:
        """Has a duty look at an instant, or when it was to be woken already if that is sooner."""
        job_id = f"{duty.name} due"
        known = self._scheduler.get_job(job_id)
        if known is not None and known.next_run_time is not None and known.next_run_time <= at:
            return
        self._scheduler.add_job(
            self._look,
            "date",
            args=[duty],
            id=job_id,
            run_date=at,
            replace_existing=True,
            misfire_grace_time=None,
        )
