"""Starts the program without importing it anew: a process that has read it all forks for every start.

Importing what `python -m bot` needs takes seconds, and the tests start it some hundred times. What is started
is a process of its own all the same, with its own memory, variables and signals; it runs `bot/__main__.py`
from the first line to the end of the interpreter, and can be killed like any other.
"""

import asyncio
import contextlib
import json
import os
import runpy
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

# What `bot/__main__.py` imports is read once, here.
import bot.cli.doctor
import bot.cli.init
import bot.cli.restore
import bot.cli.running
import bot.demo.play  # noqa: F401

HOUSE = Path(__file__).parents[1]
_LONGEST = 1 << 17


class NurseryGone(Exception):
    """The process that starts others has ended; nothing more can be started."""


class Started:
    """A process that was started; what `asyncio.subprocess.Process` offers, as far as it is needed."""

    def __init__(self, pid: int, handle: int, news: socket.socket) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._handle = handle
        self._ended = asyncio.create_task(self._end(news))

    async def wait(self) -> int:
        """Waits until it has ended, and returns its exit status (negative: the signal)."""
        return await asyncio.shield(self._ended)

    def send_signal(self, number: int) -> None:
        """Sends it a signal, unless it has ended by itself."""
        if self.returncode is None:
            # It may have ended this instant; the handle, unlike the number, is never another process's.
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self.send_signal(signal.SIGKILL)

    async def _end(self, news: socket.socket) -> int:
        with news:
            told = await asyncio.get_running_loop().sock_recv(news, _LONGEST)
        if not told:
            raise NurseryGone
        self.returncode = int(told)
        os.close(self._handle)
        return self.returncode


class Nursery:
    """The process that forks, seen from the tests."""

    def __init__(self, door: socket.socket) -> None:
        self._door = door
        self._started: list[Started] = []

    @classmethod
    @asynccontextmanager
    async def opened(cls) -> AsyncIterator["Nursery"]:
        """Has the program read once; ends at the end whatever was started and still runs."""
        outside, inside = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with outside:
            with inside:
                process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "tests.nursery", str(inside.fileno())),
                    stdin=asyncio.subprocess.DEVNULL,
                    env={**os.environ, "PYTHONUNBUFFERED": "1"},
                    cwd=HOUSE,
                    pass_fds=[inside.fileno()],
                )
            nursery = cls(outside)
            yield nursery
            for one in nursery._started:
                one.kill()
                await one.wait()
        await process.wait()

    async def start(
        self, *words: str, out: IO[bytes], err: IO[bytes], variables: Mapping[str, str]
    ) -> Started:
        """Starts `vigie` with these words and variables; what it prints goes to these files."""
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        here.setblocking(False)
        wish = json.dumps({"words": words, "variables": dict(variables)}).encode()
        with there:
            socket.send_fds(self._door, [wish], [there.fileno(), out.fileno(), err.fileno()])
        loop = asyncio.get_running_loop()
        answered = asyncio.Event()
        loop.add_reader(here, answered.set)
        try:
            await answered.wait()
        finally:
            loop.remove_reader(here)
        pid, handles, _, _ = socket.recv_fds(here, _LONGEST, 1)
        if not pid:
            here.close()
            raise NurseryGone
        started = Started(int(pid), handles[0], here)
        self._started.append(started)
        return started


def _serve(door: socket.socket) -> None:
    """Forks for each wish until nobody is at the door any more; returns in the children, ready to run."""
    # Whoever waits for a start is a child too, and is not waited for here.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        wish, handed, _, _ = socket.recv_fds(door, _LONGEST, 3)
        if not wish:
            raise SystemExit
        assert len(os.listdir("/proc/self/task")) == 1, "a thread would be missing in the children"
        if os.fork() == 0:
            door.close()
            _attend(json.loads(wish), *handed)
            return
        for handle in handed:
            os.close(handle)


def _attend(wish: Mapping[str, Mapping[str, str]], answer: int, out: int, err: int) -> None:
    """Forks once more, tells the tests about the child and then how it ended; returns in the child."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    child = os.fork()
    if child:
        os.close(out)
        os.close(err)
        with socket.socket(fileno=answer) as news:
            socket.send_fds(news, [str(child).encode()], [os.pidfd_open(child)])
            _, status = os.waitpid(child, 0)
            # Nobody listens any more when the tests were killed.
            with contextlib.suppress(BrokenPipeError):
                news.send(str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.close(answer)
    for given, usual in ((out, sys.stdout.fileno()), (err, sys.stderr.fileno())):
        os.dup2(given, usual)
        os.close(given)
    os.environ.clear()
    os.environ.update(wish["variables"])
    time.tzset()
    sys.argv[1:] = wish["words"]


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
