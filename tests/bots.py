"""The bot as its operators run it: a process of its own, started, stopped and killed."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bot.demo.homeserver import LocalHomeserver
from bot.settings import load, write_config
from storage.sealed import SecretKey
from storage.store import Store
from tests.nursery import Nursery, Started
from tests.people import PASSWORD
from tests.terminal import CommandLine


class BotDidNotStart(AssertionError):
    """The process ended or kept silent; the message has the end of its log."""


@dataclass
class Bot:
    """One installation: its folder, and the process while it runs."""

    folder: Path
    user_id: str
    nursery: Nursery
    process: Started | None = None

    @property
    def config(self) -> Path:
        """The configuration file."""
        return self.folder / "config.toml"

    @property
    def log(self) -> Path:
        """All that the process has printed, over every start."""
        return self.folder / "vigie.log"

    async def spawn(self) -> None:
        """Starts the process without waiting for it."""
        with self.log.open("ab") as log:
            self.process = await self.nursery.start(
                "run", "--config", str(self.config), out=log, err=log, variables=os.environ
            )

    async def start(self) -> None:
        """Starts the process and waits until commands will be answered."""
        before = self.log.read_text().count("vigie ready") if self.log.exists() else 0
        await self.spawn()
        await self.ready(before + 1)

    async def ready(self, times: int = 1) -> None:
        """Waits until the log says for the n-th time that commands will be answered."""
        try:
            await self.until(
                lambda: self.log.exists() and self.log.read_text().count("vigie ready") >= times, 60
            )
        except TimeoutError:
            raise BotDidNotStart(self.log.read_text()[-3000:]) from None
        if not self.running:
            raise BotDidNotStart(self.log.read_text()[-3000:])

    async def all_delivered(self) -> None:
        """Waits until the process owes no letter any more."""
        with closing(sqlite3.connect(f"file:{self.folder / 'vigie.db'}?mode=ro", uri=True)) as database:

            def delivered() -> bool:
                (owed,) = database.execute("select count(*) from outbox where state = 'owed'").fetchone()
                return not owed

            await self.until(delivered, 240)

    async def until(self, condition: Callable[[], bool], deadline: float) -> None:
        """Looks until something is so or the process has ended; raises `TimeoutError`."""
        loop = asyncio.get_running_loop()
        told = asyncio.Event()

        def look() -> None:
            if condition() or not self.running:
                told.set()
            else:
                loop.call_later(0.05, look)

        look()
        async with asyncio.timeout(deadline):
            await told.wait()

    @property
    def running(self) -> bool:
        """Tells whether the process lives."""
        return self.process is not None and self.process.returncode is None

    async def stop(self) -> int:
        """Asks the process to end, and returns its exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), 30)

    async def kill(self) -> None:
        """Ends the process as a power cut would."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()

    async def store(self) -> Store:
        """Opens the database; the process must not run."""
        settings = load(self.config)
        key = settings.storage.secret_key
        assert key is not None
        store = Store(settings.storage.url, SecretKey(key.get_secret_value()))
        await store.open()
        return store


@dataclass
class Bots:
    """Makes installations on a homeserver, and ends them."""

    server: LocalHomeserver
    nursery: Nursery
    folder: Path
    made: list[Bot] = field(default_factory=list)

    async def __call__(self, **sections: Mapping[str, Any]) -> Bot:
        """Makes an installation with an account of its own, not started yet."""
        localpart = f"vigie-{uuid4().hex[:8]}"
        user_id = await self.server.register(localpart, PASSWORD, displayname="Vigie")
        folder = self.folder / localpart
        folder.mkdir(parents=True)
        matrix = {
            "homeserver": self.server.base_url,
            "user_id": user_id,
            "password": PASSWORD,
            "invites": ["localhost"],
            **sections.get("matrix", {}),
        }
        storage = {"secret_key": SecretKey.generate(), **sections.get("storage", {})}
        write_config(
            folder / "config.toml",
            {
                **{name: sections[name] for name in ("smtp", "pagers", "heartbeat") if name in sections},
                "matrix": matrix,
                "storage": storage,
                "bot": {"language": "en", **sections.get("bot", {})},
            },
        )
        bot = Bot(folder, user_id, self.nursery)
        self.made.append(bot)
        return bot


@pytest.fixture(scope="session")
async def nursery() -> AsyncIterator[Nursery]:
    """Has the program read once for all its starts."""
    async with Nursery.opened() as nursery:
        yield nursery


@pytest.fixture
def command_line(nursery: Nursery) -> CommandLine:
    """Types commands."""
    return CommandLine(nursery)


@pytest.fixture
async def bots(homeserver: LocalHomeserver, nursery: Nursery, tmp_path: Path) -> AsyncIterator[Bots]:
    """Makes installations for a test."""
    several = Bots(homeserver, nursery, tmp_path / "bots")
    yield several
    for bot in several.made:
        await bot.kill()


@pytest.fixture
async def vigie(bots: Bots) -> Bot:
    """A bot that runs and speaks English."""
    bot = await bots()
    await bot.start()
    return bot
