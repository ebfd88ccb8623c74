"""The bot's own sign of life: a bot that stopped pages nobody, so that others must miss it.

Silence is the alarm. systemd restarts a bot that stands still; a service outside rings a person when the
pings stay away, for whatever reason: a crash, a full disk, no power, no network.
"""

import asyncio
import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import aiohttp
import structlog

from bot.engine.health import Health

_log = structlog.get_logger(__name__)
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_OFTEN_ENOUGH = timedelta(seconds=30)


class Systemd:
    """Tells the service manager how we are (`sd_notify(3)`); where there is none, nobody."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Reads `NOTIFY_SOCKET`, and `WATCHDOG_USEC` unless it is meant for another process."""
        self._address = environment.get("NOTIFY_SOCKET", "")
        if self._address.startswith("@"):
            # In the abstract namespace of Linux.
            self._address = f"\0{self._address[1:]}"
        microseconds = environment.get("WATCHDOG_USEC", "")
        ours = environment.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        self.watchdog: timedelta | None = None
        if self._address and ours and microseconds.isascii() and microseconds.isdigit():
            self.watchdog = timedelta(microseconds=int(microseconds)) or None

    def tell(self, *states: str) -> None:
        """Sends states such as `READY=1`; one that cannot be sent is logged."""
        if not self._address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as door:
                door.setblocking(False)
                door.sendto("\n".join(states).encode(), self._address)
        except OSError as problem:
            _log.warning("systemd not told", error=type(problem).__name__)


@dataclass(frozen=True, slots=True)
class Ping:
    """An address to be fetched every so often."""

    url: str = field(repr=False)
    every: timedelta


class Heartbeat:
    """Beats for systemd and for a service outside, as long as each may believe it."""

    def __init__(
        self, health: Health, systemd: Systemd, ping: Ping | None, clock: Callable[[], datetime]
    ) -> None:
        self._health = health
        self._systemd = systemd
        self._ping = ping
        self._clock = clock
        self._complaints: tuple[str, ...] | None = None

    async def run(self) -> None:
        """Says that we are ready, then beats until it is cancelled."""
        self._systemd.tell("READY=1", "STATUS=ready")
        try:
            async with asyncio.TaskGroup() as beats:
                # Apart: a ping that hangs must not starve the watchdog.
                beats.create_task(self._beat())
                if self._ping is not None:
                    beats.create_task(self._pinging(self._ping))
        finally:
            self._systemd.tell("STOPPING=1", "STATUS=stopping")

    async def _beat(self) -> None:
        watchdog = self._systemd.watchdog
        every = _OFTEN_ENOUGH if watchdog is None else min(watchdog / 3, _OFTEN_ENOUGH)
        while True:
            now = self._clock()
            self._tell_complaints(self._health.complaints(now))
            stuck = self._health.stuck(now)
            if stuck:
                _log.error("watchdog not fed", why=", ".join(stuck))
            elif watchdog is not None:
                self._systemd.tell("WATCHDOG=1")
            await asyncio.sleep(every.total_seconds())

    def _tell_complaints(self, complaints: tuple[str, ...]) -> None:
        """Tells what is not well when that changes."""
        if complaints == self._complaints:
            return
        if complaints:
            _log.warning("not well", why=", ".join(complaints))
        elif self._complaints:
            _log.info("well again")
        self._complaints = complaints
        self._systemd.tell(f"STATUS=not well: {', '.join(complaints)}" if complaints else "STATUS=well")

    async def _pinging(self, ping: Ping) -> None:
        while True:
            if self._health.well(self._clock()):
                await _fetch(ping.url)
            await asyncio.sleep(ping.every.total_seconds())


async def _fetch(url: str) -> None:
    try:
        async with (
            aiohttp.ClientSession(timeout=_TIMEOUT, cookie_jar=aiohttp.DummyCookieJar()) as http,
            http.get(url, allow_redirects=False) as response,
        ):
            why = str(response.status) if response.status >= 300 else None
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as problem:
        # By its kind alone: aiohttp's errors quote the address, and who knows it can pass for us.
        why = type(problem).__name__
    if why is not None:
        _log.warning("ping failed", why=why)
