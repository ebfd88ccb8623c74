"""The command line as a person uses it: typed without a terminal, or on one."""

import asyncio
import contextlib
import fcntl
import os
import pty
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.nursery import Nursery

HOUSE = Path(__file__).parents[1]
CTRL_C, CTRL_D = "\x03", "\x04"
_WIDE = struct.pack("HHHH", 50, 200, 0, 0)


class NotShown(AssertionError):
    """What was expected was not shown in time; the message is what was."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a run of the program said, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def all(self) -> str:
        """Everything a person could read."""
        return self.out + self.err


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("VIGIE_")}
    return {**inherited, "TERM": "xterm", **more}


async def typed(*words: str, deadline: float = 60, variables: Mapping[str, str] | None = None) -> Told:
    """Runs `vigie` with these words and waits until it ends; its standard input is closed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=_environment(variables or {}),
        cwd=HOUSE,
    )
    try:
        out, err = await asyncio.wait_for(process.communicate(), deadline)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return Told(process.returncode, out.decode(), err.decode())


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Runs `vigie` as `typed` does, but does not import it anew."""

    nursery: Nursery

    async def __call__(self, *words: str, deadline: float = 60) -> Told:
        """Runs `vigie` with these words and waits until it ends."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = await self.nursery.start(*words, out=out, err=err, variables=_environment({}))
            try:
                status = await asyncio.wait_for(process.wait(), deadline)
            finally:
                process.kill()
            out.seek(0)
            err.seek(0)
            return Told(status, out.read().decode(), err.read().decode())


class Terminal:
    """A terminal with `vigie` in the foreground: keys go in, what is shown comes out."""

    def __init__(self, process: asyncio.subprocess.Process, keyboard: int) -> None:
        self._process = process
        self._keyboard = keyboard
        self._news = asyncio.Event()
        self._dark = asyncio.Event()
        self._bytes = bytearray()
        asyncio.get_running_loop().add_reader(keyboard, self._read)

    @classmethod
    async def open(cls, *words: str, variables: Mapping[str, str] | None = None) -> "Terminal":
        """Starts `vigie` with these words on a terminal of its own, whose keys can interrupt it."""
        keyboard, screen = pty.openpty()
        fcntl.ioctl(screen, termios.TIOCSWINSZ, _WIDE)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *words),
            stdin=screen,
            stdout=screen,
            stderr=screen,
            env=_environment(variables or {}),
            cwd=HOUSE,
            start_new_session=True,
            preexec_fn=_in_the_foreground,
        )
        os.close(screen)
        return cls(process, keyboard)

    @property
    def shown(self) -> str:
        """Everything that was shown so far."""
        return self._bytes.decode(errors="replace").replace("\r\n", "\n")

    @property
    def pid(self) -> int:
        """The program's process id."""
        return self._process.pid

    def type(self, keys: str) -> None:
        """Types; `CTRL_C` and `CTRL_D` are keys too."""
        os.write(self._keyboard, keys.encode())

    async def expect(self, words: str, *, after: int = 0, deadline: float = 30) -> int:
        """Waits until words are shown after a place in what was shown, and returns where they end."""
        await self._until(lambda: words in self.shown[after:], deadline, words)
        return self.shown.index(words, after) + len(words)

    async def ended_by(self, key: str, *, presses: int = 5, patience: float = 12) -> int:
        """Presses a key until the program has ended, as a person would, and returns its exit status.

        A signal that comes between the showing of a prompt and the waiting for its answer is noticed by the
        interpreter only with the next key.
        """
        for _ in range(presses):
            self.type(key)
            try:
                return await asyncio.wait_for(self._end(), patience)
            except TimeoutError:
                continue
        raise NotShown(f"still running; shown:\n{self.shown}")

    async def ended(self, deadline: float = 60) -> int:
        """Waits until the program has ended and its last words are shown, and returns its exit status.

        A negative status is the signal that ended it.
        """
        try:
            return await asyncio.wait_for(self._end(), deadline)
        except TimeoutError:
            raise NotShown(f"still running; shown:\n{self.shown}") from None

    async def close(self) -> None:
        """Switches the terminal off, with what still runs on it."""
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
        asyncio.get_running_loop().remove_reader(self._keyboard)
        os.close(self._keyboard)

    def _read(self) -> None:
        # Linux reports an error, not an end, once nobody has the screen open any more.
        with contextlib.suppress(OSError):
            self._bytes += os.read(self._keyboard, 65536)
            self._news.set()
            return
        asyncio.get_running_loop().remove_reader(self._keyboard)
        self._dark.set()
        self._news.set()

    async def _end(self) -> int:
        # A program can be gone before the terminal has handed on all that it wrote.
        await self._dark.wait()
        return await self._process.wait()

    async def _until(self, condition: Callable[[], bool], deadline: float, what: str) -> None:
        try:
            async with asyncio.timeout(deadline):
                while not condition():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise NotShown(f"{what!r} not shown; shown:\n{self.shown}") from None


def _in_the_foreground() -> None:
    """Takes the terminal, and heeds its keys: whoever started the tests in the background ignores them."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for name in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(name, signal.SIG_DFL)


def processes_with(variable: str, value: str) -> dict[int, str]:
    """Finds the running programs that inherited a variable: their ids and command lines (Linux)."""
    wanted = f"{variable}={value}".encode()
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                found[int(folder.name)] = words
    return found
