"""The bot's sign of life: on a real socket as systemd's, to a real web server, and only when it is true."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.engine.health import Health
from bot.engine.heartbeat import Heartbeat, Ping, Systemd
from tests.conversations.stage import Clock
from tests.pagers.receivers import Receiver

DEADLINE = 60
OFTEN = timedelta(milliseconds=20)


class Watch(Clock):
    """Time passes when it is told to, and who looks at the clock is noted: each beat does."""

    def __init__(self) -> None:
        super().__init__()
        self._looks: asyncio.Queue[None] = asyncio.Queue()

    def __call__(self) -> datetime:
        """Tells the time."""
        self._looks.put_nowait(None)
        return super().__call__()

    async def looked_at(self, times: int) -> None:
        """Waits until the clock was looked at so many times more."""
        while not self._looks.empty():
            self._looks.get_nowait()
        for _ in range(times):
            await asyncio.wait_for(self._looks.get(), DEADLINE)


class Manager:
    """systemd's end of the socket."""

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(address)
        self._socket.setblocking(False)
        self.address = f"@{address[1:]}" if address.startswith("\0") else address

    async def told(self) -> list[str]:
        """Waits for what is told next."""
        loop = asyncio.get_running_loop()
        data = await asyncio.wait_for(loop.sock_recv(self._socket, 4096), DEADLINE)
        return data.decode().splitlines()

    async def until(self, state: str) -> None:
        """Waits until a state is told."""
        while state not in await self.told():
            pass

    def told_by_now(self) -> list[str]:
        """Reads what was told and not read yet."""
        states: list[str] = []
        try:
            while True:
                states += self._socket.recv(4096).decode().splitlines()
        except BlockingIOError:
            return states

    def close(self) -> None:
        """Goes away."""
        self._socket.close()


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[Manager]:
    """A service manager that listens."""
    manager = Manager(str(tmp_path / "notify"))
    yield manager
    manager.close()


@pytest.fixture
def clock() -> Watch:
    """Time passes when it is told to."""
    return Watch()


def watched(manager: Manager, **more: str) -> Systemd:
    """What the bot knows of its manager."""
    return Systemd({"NOTIFY_SOCKET": manager.address, "WATCHDOG_USEC": "60000", **more})


def running(clock: Watch) -> Health:
    """A bot whose loops have just turned."""
    health = Health()
    health.expect(["escalation"], clock())
    health.synced(clock())
    return health


@asynccontextmanager
async def beating(heartbeat: Heartbeat) -> AsyncIterator[None]:
    """Beats meanwhile."""
    task = asyncio.create_task(heartbeat.run())
    try:
        yield
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_systemd_is_told_of_the_start_of_life_and_of_the_end(manager: Manager, clock: Watch) -> None:
    async with beating(Heartbeat(running(clock), watched(manager), None, clock)):
        assert await manager.told() == ["READY=1", "STATUS=ready"]
        assert await manager.told() == ["STATUS=well"]
        for _ in range(3):
            assert await manager.told() == ["WATCHDOG=1"]
    assert manager.told_by_now()[-2:] == ["STOPPING=1", "STATUS=stopping"]


async def test_a_bot_that_stands_still_does_not_feed_the_watchdog(manager: Manager, clock: Watch) -> None:
    health = running(clock)
    async with beating(Heartbeat(health, watched(manager), None, clock)):
        await manager.until("WATCHDOG=1")
        clock.forward(minutes=10)
        await manager.until("STATUS=not well: duty escalation, homeserver")
        with capture_logs() as logged:
            await clock.looked_at(5)
        assert "WATCHDOG=1" not in manager.told_by_now()
        assert {"event": "watchdog not fed", "why": "duty escalation, sync", "log_level": "error"} in logged
        health.synced(clock())
        health.duty_ran("escalation", clock())
        await manager.until("WATCHDOG=1")


async def test_a_homeserver_that_is_down_is_told_and_the_bot_is_left_alone(
    manager: Manager, clock: Watch
) -> None:
    health = running(clock)
    async with Receiver().running() as receiver:
        ping = Ping(f"{receiver.url}/ping", OFTEN)
        async with beating(Heartbeat(health, watched(manager), ping, clock)):
            await receiver.request()
            clock.forward(minutes=10)
            health.duty_ran("escalation", clock())
            health.not_synced(clock())
            await manager.until("STATUS=not well: homeserver")
            while not receiver.came.empty():
                await receiver.request()
            for _ in range(3):
                await manager.until("WATCHDOG=1")
            assert receiver.came.empty()
            health.synced(clock())
            await receiver.request()


async def test_a_ping_is_a_bare_request_and_goes_on(clock: Watch) -> None:
    async with Receiver().running() as receiver:
        ping = Ping(f"{receiver.url}/papageno", OFTEN)
        async with beating(Heartbeat(running(clock), Systemd({}), ping, clock)):
            for _ in range(3):
                request = await receiver.request()
                assert (request.method, request.path, request.body) == ("GET", "/papageno", b"")


async def test_a_ping_that_fails_is_logged_without_its_address_and_tried_again(clock: Watch) -> None:
    async with Receiver().running() as elsewhere:
        redirection = (302, {"Location": elsewhere.url})
        async with Receiver([(503, {}), redirection]).running() as receiver:
            ping = Ping(f"{receiver.url}/papageno", OFTEN)
            with capture_logs() as logged:
                async with beating(Heartbeat(running(clock), Systemd({}), ping, clock)):
                    for _ in range(3):
                        await receiver.request()
        assert elsewhere.came.empty()
    assert [line["why"] for line in logged if line["event"] == "ping failed"] == ["503", "302"]
    assert "papageno" not in repr(logged)
    assert "papageno" not in repr(ping)


async def test_a_service_that_is_gone_or_hangs_does_not_starve_the_watchdog(
    manager: Manager, clock: Watch
) -> None:
    async with Receiver(hold=asyncio.Event()).running() as receiver:
        for url in (f"{receiver.url}/papageno", "http://127.0.0.1:1/papageno"):
            with capture_logs() as logged:
                async with beating(Heartbeat(running(clock), watched(manager), Ping(url, OFTEN), clock)):
                    for _ in range(5):
                        await manager.until("WATCHDOG=1")
            assert "papageno" not in repr(logged)


async def test_outside_systemd_nobody_is_told_and_nothing_breaks(clock: Watch) -> None:
    async with Receiver().running() as receiver:
        ping = Ping(receiver.url, OFTEN)
        with capture_logs() as logged:
            async with beating(Heartbeat(running(clock), Systemd({}), ping, clock)):
                await receiver.request()
    assert logged == []


async def test_a_socket_that_is_gone_is_logged_and_nothing_breaks(manager: Manager, clock: Watch) -> None:
    with capture_logs() as logged:
        Systemd({"NOTIFY_SOCKET": f"{manager.address}-gone"}).tell("READY=1")
    assert [line["event"] for line in logged] == ["systemd not told"]


async def test_a_socket_in_the_abstract_namespace_is_found() -> None:
    manager = Manager(f"\0vigie-test-{os.getpid()}")
    Systemd({"NOTIFY_SOCKET": manager.address}).tell("READY=1")
    assert await manager.told() == ["READY=1"]
    manager.close()


@pytest.mark.parametrize(
    ("more", "watchdog"),
    [
        ({}, timedelta(milliseconds=60)),
        ({"WATCHDOG_PID": str(os.getpid())}, timedelta(milliseconds=60)),
        ({"WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"NOTIFY_SOCKET": ""}, None),
    ],
)
def test_the_watchdog_is_fed_only_when_it_is_ours(
    manager: Manager, more: dict[str, str], watchdog: timedelta | None
) -> None:
    assert watched(manager, **more).watchdog == watchdog
