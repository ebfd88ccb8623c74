"""A bot that starts while the homeserver is away still calls whoever has a pager outside Matrix."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog

from bot.duties import Manners
from bot.duties.checkins import CheckIns
from bot.duties.escalation import Escalation
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.engine.heartbeat import Systemd
from bot.engine.sender import Post, Sender
from storage.store import Store

_log = structlog.get_logger(__name__)
_PATIENCE, _ASKED_EVERY = timedelta(minutes=5), 60.0
_LAST_PAGES = timedelta(seconds=10)


@asynccontextmanager
async def vigil(
    store: Store, pagers: Post, manners: Manners, systemd: Systemd, clock: Callable[[], datetime]
) -> AsyncIterator[None]:
    """Stands watch for as long as its block takes; what goes to rooms is owed until they can be reached.

    Only cases and check-ins are seen to: whatever else is due may have been answered in a room that nobody
    can read yet, and a page too many is better than one too few.
    """
    _log.warning("homeserver away, pages go outside Matrix only")
    sender = Sender(store, pagers, manners.house, clock, rooms_at_once=0)
    alarm_clock = AlarmClock(store, [Escalation(manners), CheckIns(manners)], Health(), clock)
    async with asyncio.TaskGroup() as group:
        standing = [
            group.create_task(one) for one in (sender.run(), alarm_clock.run(), _have_patience(systemd))
        ]
        try:
            yield
        finally:
            await sender.drain(_LAST_PAGES)
            for one in standing:
                one.cancel()


async def _have_patience(systemd: Systemd) -> None:
    """Asks the service manager for more time: it would take a start that lasts for one that hangs."""
    while True:
        microseconds = int(_PATIENCE.total_seconds() * 1_000_000)
        systemd.tell(f"EXTEND_TIMEOUT_USEC={microseconds}", "STATUS=waiting for the homeserver")
        await asyncio.sleep(_ASKED_EVERY)
