"""An installation that is backed up and restored by its operator."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.rules.cases import Case, CaseState, Level, Progress, TimelineEntry, Verb
from bot.rules.identifiers import CaseId, EventId
from storage.cases import KIND, key
from storage.letters import Draft
from storage.postings import Posting
from storage.sealed import SecretKey
from storage.store import Store, Transaction
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, PRIVATE_ROOM
from tests.conversations.casework import case
from tests.conversations.stage import Stage
from tests.house.test_cli import KEY, written
from tests.storage.opening import opened as opened_store
from tests.terminal import CommandLine, Told

SECRET = SecretKey(KEY)
OTHER_KEY = SecretKey.generate()
CANARY = "papageno"


@dataclass
class House:
    """An installation on one machine, and where its backups go."""

    command_line: CommandLine
    folder: Path
    backups: Path

    @classmethod
    def of(cls, command_line: CommandLine, folder: Path, backups: Path, key: str = KEY) -> "House":
        """Makes one that has not run yet."""
        backups.mkdir(parents=True, exist_ok=True)
        written(
            folder,
            storage={
                "secret_key": key,
                "url": f"sqlite+aiosqlite:///{folder / 'vigie.db'}",
                "keys_dir": str(folder / "keys"),
            },
            bot={"admins": [COORDINATION]},
        )
        return cls(command_line, folder, backups)

    @property
    def file(self) -> Path:
        """The backup."""
        return self.backups / "vigie.backup"

    @property
    def case_keys(self) -> Path:
        """The small file beside it."""
        return self.backups / "case-keys.vigie"

    async def back_up(self, *more: str) -> Told:
        """Makes a backup."""
        told = await self.typed("backup", str(self.file), *more)
        assert (told.status, told.err) == (0, ""), told.all
        return told

    async def restore(self, *more: str) -> Told:
        """Restores the backup, or tries to."""
        return await self.typed("restore", str(self.file), *more)

    async def restored(self, *more: str) -> Told:
        """Restores the backup."""
        told = await self.restore(*more)
        assert (told.status, told.err) == (0, ""), told.all
        return told

    async def typed(self, *words: str) -> Told:
        """Types a command."""
        return await self.command_line(*words, "--config", str(self.folder / "config.toml"), deadline=120)

    def lose(self) -> None:
        """Loses the database."""
        for file in self.folder.glob("vigie.db*"):
            file.unlink()

    def files(self) -> dict[str, bytes]:
        """All that stands in the installation and among its backups; what processes share left out."""
        found = [*self.folder.rglob("*"), *self.backups.rglob("*")]
        return {
            str(file): file.read_bytes()
            for file in found
            if file.is_file() and not file.name.endswith(("-shm", "-wal", "lock"))
        }


async def on_stage(store: Store) -> Stage:
    """The engine, at the time that the command line has."""
    stage = await Stage.set(store)
    stage.clock.now = datetime.now(UTC)
    return stage


async def alerted(stage: Stage, words: str = CANARY) -> Case:
    """Has somebody raise an alert."""
    await stage.say(f"!alert critical {words}", ANNA, PRIVATE_ROOM)
    return await case(stage)


async def add(tx: Transaction, words: str, now: datetime) -> Case:
    """A case with one step and a letter about it."""
    new = Case(CaseId(0), "", CaseState.OPEN, Level.HIGH, now, ANNA, "en", Progress(now), now, words)
    made = await tx.cases.add(new)
    await tx.timeline.note(made, TimelineEntry(Verb.OPENED, now, ANNA, words, EventId("$alert")))
    await tx.outbox.put(Draft(GROUP_ROOM, Posting(words, words), about=key(made)), now)
    return made


async def opened_and_closed(house: House) -> None:
    """Has the tables filled, as a first start does."""
    async with opened_store(house.folder, SECRET):
        pass


async def purged(store: Store, one: Case) -> None:
    """Destroys the key of a case, as its purge does."""
    async with store.transaction() as tx:
        await tx.own_keys.destroy(KIND, one.id)
