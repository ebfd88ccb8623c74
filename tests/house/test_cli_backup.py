"""`vigie backup` and `vigie restore`: one encrypted file, cases that stay purged, and nothing said twice."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.matrix.session import locked
from bot.rules.cases import Case, CaseState, Level, Progress, TimelineEntry, Verb
from bot.rules.identifiers import CaseId, EventId
from bot.rules.voting import DecisionState
from storage.cases import KIND, key
from storage.letters import Draft
from storage.postings import Posting
from storage.sealed import SecretKey
from storage.sealed_file import FileKind, Header, opened, sealed
from storage.store import Store, Transaction
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, case, on_watch, said_in
from tests.conversations.stage import Stage
from tests.house.test_cli import KEY, refused, written
from tests.storage.opening import contents, empty_database
from tests.storage.opening import opened as opened_store
from tests.terminal import CommandLine, Told

pytestmark = pytest.mark.timeout(300)
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


@pytest.fixture
async def house(command_line: CommandLine, tmp_path: Path) -> House:
    """An installation with a database that knows nothing yet."""
    made = House.of(command_line, tmp_path / "house", tmp_path / "backups")
    (made.folder / "vigie.db").write_bytes(empty_database())
    return made


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


async def test_a_backup_is_restored_on_a_fresh_machine(house: House, tmp_path: Path) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        await stage.say("!action Write the note")
        before = await alerted(stage)
        async with store.transaction() as tx:
            await tx.facts.put("matrix-identity", "seeds")
    told = await house.back_up()
    assert f"✓ {house.file} is written" in told.out
    assert "the keys of 1 cases" in told.out
    fresh = House.of(house.command_line, tmp_path / "fresh", house.backups)
    told = await fresh.restored()
    assert "look for alerts since then" in told.out
    async with opened_store(fresh.folder, SECRET) as store, store.transaction() as tx:
        assert [one.text for one in await tx.actions.everything()] == ["Write the note"]
        after = await tx.cases.get(before.id)
        assert (after.code, after.text, after.live) == (before.code, CANARY, True)
        assert await tx.facts.get("matrix-identity") == "seeds"


async def test_the_files_are_private_whole_and_tell_nothing(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        code = (await alerted(stage)).code
    await house.back_up()
    for file in (house.file, house.case_keys):
        assert file.stat().st_mode & 0o777 == 0o600
        for word in (CANARY, code, KEY, ANNA):
            assert word.encode() not in file.read_bytes()
    assert {file.name for file in house.backups.iterdir()} == {"vigie.backup", "case-keys.vigie"}
    content, _ = opened(house.file.read_bytes(), FileKind.BACKUP, [SECRET])
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        assert database.execute("SELECT count(*) FROM own_keys").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM cases").fetchone() == (1,)
    with closing(sqlite3.connect(house.folder / "vigie.db")) as database:
        ((wrapped,),) = database.execute("SELECT wrapped FROM own_keys")
    assert wrapped not in content


async def test_an_existing_file_is_overwritten_only_when_told_so(house: House) -> None:
    await opened_and_closed(house)
    house.file.write_bytes(b"something else")
    told = await house.typed("backup", str(house.file))
    refused(told, "exists; --force writes it anew")
    assert house.file.read_bytes() == b"something else"
    await house.back_up("--force")
    assert opened(house.file.read_bytes(), FileKind.BACKUP, [SECRET])


async def test_in_a_folder_each_backup_has_a_name_and_the_keys_have_one(house: House) -> None:
    await opened_and_closed(house)
    told = await house.typed("backup", str(house.backups))
    assert told.status == 0, told.all
    told = await house.typed("backup", "--case-keys-only", str(house.backups))
    assert (told.status, "is written anew" in told.out) == (0, True), told.all
    names = sorted(file.name for file in house.backups.iterdir())
    assert (names[0], len(names)) == ("case-keys.vigie", 2)
    assert names[1].startswith("vigie-20")


async def opened_and_closed(house: House) -> None:
    """Has the tables filled, as a first start does."""
    async with opened_store(house.folder, SECRET):
        pass


async def test_a_backup_while_somebody_writes_is_of_one_instant(house: House) -> None:
    now = datetime.now(UTC)
    async with opened_store(house.folder, SECRET) as store:
        done = asyncio.Event()

        async def write() -> int:
            count = 0
            while not done.is_set():
                count += 1
                async with store.transaction() as tx:
                    made = await add(tx, f"words {count}", now)
                    await tx.facts.put("count", f"{count} {made.id}")
            return count

        writing = asyncio.create_task(write())
        await house.back_up()
        done.set()
        assert await writing > 10
    house.lose()
    await house.restored()
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        counted = int((await tx.facts.get("count") or "0 0").split()[0])
        cases = await tx.cases.listing(most=100_000)
        assert len(cases) == counted > 0
        for one in cases:
            steps = await tx.timeline.of_case(one)
            assert [step.text for step in steps if step.verb is Verb.OPENED] == [one.text]
    with closing(sqlite3.connect(house.folder / "vigie.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def purged(store: Store, one: Case) -> None:
    """Destroys the key of a case, as its purge does."""
    async with store.transaction() as tx:
        await tx.own_keys.destroy(KIND, one.id)


@pytest.mark.parametrize("way", ["todays database", "todays small file"])
async def test_a_case_that_was_purged_since_stays_purged(way: str, house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        one = await alerted(stage)
        async with store.transaction() as tx:
            other = await add(tx, "another case", stage.clock())
    await house.back_up()
    then = house.case_keys.read_bytes()
    async with opened_store(house.folder, SECRET) as store:
        await purged(store, one)
    if way == "todays small file":
        told = await house.typed("backup", "--case-keys-only", str(house.backups))
        assert "the keys of 1 cases" in told.out
        house.lose()
        told = await house.restored()
    else:
        # Even beside an older copy of the small file, which should not be there.
        assert house.case_keys.read_bytes() == then
        told = await house.restored("--force")
    assert "1 cases have no key any more" in told.out
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert [found.id for found in await tx.cases.listing()] == [other.id]
        assert not await tx.own_keys.exists(KIND, one.id)
    rows = "\n".join(contents(house.folder))
    assert f"VALUES({one.id},'{one.code}','purged'" in rows
    everything_readable(house, but=one)


def everything_readable(house: House, *, but: Case) -> None:
    """Checks that no key there is opens what is left of a case."""
    with closing(sqlite3.connect(house.folder / "vigie.db")) as database:
        (row,) = database.execute("SELECT book, reporter FROM cases WHERE id = ?", (but.id,))
        assert row == (None, None)
        steps = database.execute("SELECT book, source FROM timeline WHERE case_id = ?", (but.id,))
        assert set(steps) == {(None, None)}
        letters = database.execute(
            "SELECT count(*) FROM outbox WHERE body IS NOT NULL AND record_kind = 'case' "
            "AND record_number = ?",
            (but.id,),
        )
        assert letters.fetchone() == (0,)
    for content in house.files().values():
        assert CANARY.encode() not in content


async def test_without_the_keys_of_cases_nothing_is_restored_unless_they_are_given_up(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        await alerted(stage)
        await stage.say("!action Write the note")
    await house.back_up()
    house.lose()
    elsewhere = house.folder / "elsewhere"
    house.case_keys.rename(elsewhere)
    before = house.files()
    told = await house.restore()
    refused(told, "the keys of 1 cases", "--case-keys", "--without-case-keys")
    assert house.files() == before
    await house.restored("--without-case-keys")
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert await tx.cases.listing() == []
        assert len(await tx.actions.everything()) == 1
    house.lose()
    await house.restored("--case-keys", str(elsewhere))
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert len(await tx.cases.listing()) == 1


async def test_keys_of_a_case_of_the_same_number_elsewhere_open_nothing(house: House) -> None:
    """A bot was started anew before anybody thought of the backup, and cases came in."""
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        await alerted(stage)
    await house.back_up()
    house.lose()
    (house.folder / "vigie.db").write_bytes(empty_database())
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        await add(tx, "a new one", datetime.now(UTC))
    await house.restored("--force")
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert [one.text for one in await tx.cases.listing()] == [CANARY]


async def test_a_database_that_is_there_is_replaced_only_when_told_so(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!action Before the backup")
    await house.back_up()
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        stage.clock.forward(days=3, minutes=1)
        await stage.say("!action After the backup", event_id=EventId("$later"))
    before = house.files()
    refused(await house.restore(), "there is a database already", "3 days newer than the backup", "--force")
    assert house.files() == before
    await house.restored("--force")
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert [one.text for one in await tx.actions.everything()] == ["Before the backup"]


async def test_the_journal_of_the_database_of_before_is_not_applied_to_the_restored_one(
    house: House, tmp_path: Path
) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!action Before the backup")
    await house.back_up()
    killed = House.of(house.command_line, tmp_path / "killed", house.backups)
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!action After the backup", event_id=EventId("$later"))
        for file in house.folder.glob("vigie.db*"):
            (killed.folder / file.name).write_bytes(file.read_bytes())
    assert (killed.folder / "vigie.db-wal").stat().st_size
    await killed.restored("--force")
    assert {file.name for file in killed.folder.glob("vigie.db*")} == {"vigie.db"}
    async with opened_store(killed.folder, SECRET) as store, store.transaction() as tx:
        assert [one.text for one in await tx.actions.everything()] == ["Before the backup"]


def of_a_newer_version(data: bytes) -> bytes:
    """The same, as a version to come would write it."""
    content, secret = opened(data, FileKind.BACKUP, [SECRET])
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
        content = database.serialize()
    return sealed(Header(FileKind.BACKUP, datetime.now(UTC), "9.9", "9999"), content, secret)


def with_another_key(data: bytes) -> bytes:
    """The same, sealed by somebody else."""
    content, _ = opened(data, FileKind.BACKUP, [SECRET])
    header = Header(FileKind.BACKUP, datetime.now(UTC), "0.1", "0017")
    return sealed(header, content, SecretKey(OTHER_KEY))


BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut short": (lambda data: data[: len(data) // 2], "is damaged"),
    "cut in its head": (lambda data: data[:20], "is damaged"),
    "one bit of its head": (lambda data: data[:30] + bytes([data[30] ^ 1]) + data[31:], "is damaged"),
    "one bit of its content": (lambda data: data[:-40] + bytes([data[-40] ^ 1]) + data[-39:], "is damaged"),
    "something else": (lambda _: b"PK\x03\x04" * 100, "was not written by vigie"),
    "nothing": (lambda _: b"", "was not written by vigie"),
    "a newer version": (of_a_newer_version, "written by a newer vigie"),
    "another key": (with_another_key, "made with another secret key"),
}


@pytest.mark.parametrize("bad", BAD)
async def test_a_bad_file_is_refused_before_anything_is_written(bad: str, house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!action Write the note")
    await house.back_up()
    spoil, why = BAD[bad]
    house.file.write_bytes(spoil(house.file.read_bytes()))
    before = house.files()
    refused(await house.restore("--force"), why, str(house.file))
    assert house.files() == before


async def test_the_small_file_is_no_backup_and_the_other_way_round(house: House) -> None:
    await opened_and_closed(house)
    await house.back_up()
    house.lose()
    told = await house.typed("restore", str(house.case_keys))
    refused(told, "it is no backup but a file of case-keys")
    refused(await house.restore("--case-keys", str(house.file)), "it is no case-keys but a file of backup")


async def test_a_wrong_secret_key_makes_no_backup(house: House, tmp_path: Path) -> None:
    await opened_and_closed(house)
    other = House.of(house.command_line, house.folder, tmp_path / "others", OTHER_KEY)
    told = await other.typed("backup", str(other.file))
    assert (told.status, "is not the key this database was made with" in told.err) == (1, True), told.all
    assert list(other.backups.iterdir()) == []


async def test_nothing_is_restored_beside_a_running_bot_but_backed_up(house: House) -> None:
    await opened_and_closed(house)
    with locked(house.folder / "keys"):
        await house.back_up()
        before = house.files()
        refused(await house.restore("--force"), "stop it first")
    assert house.files() == before


async def test_nothing_of_what_fell_due_is_posted_but_live_cases_are_called_again(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        stage.clock.now -= timedelta(days=2)
        await on_watch(stage)
        one = await alerted(stage)
        await stage.tick()
        await stage.say(f"!ack {one.code}", RITA, ONCALL_ROOM)
        await stage.say("!remind room in 3 hours bring the key")
        await stage.say("!remind room in 5 days bring the cake")
        await stage.say("!decision propose We meet in March until tomorrow 12:00")
        async with store.transaction() as tx:
            await tx.facts.put("sync-token", "s1")
            await tx.outbox.put(Draft(GROUP_ROOM, Posting("owed", "owed")), stage.clock())
    await house.back_up()
    house.lose()
    await house.restored()
    async with opened_store(house.folder, SECRET) as store:
        async with store.transaction() as tx:
            assert await tx.facts.get("sync-token") is None
            (step,) = [s for s in await tx.timeline.of_case(one) if s.verb is Verb.RESTORED]
        stage = await on_stage(store)
        before = len(stage.posted)
        said = await stage.tick()
        letters = stage.since(before)
        assert said_in(letters, GROUP_ROOM) == ""
        assert "this case may be over" in said_in(letters, ONCALL_ROOM)
        assert "raise them again: !alert" in said_in(letters, ONCALL_ROOM)
        assert "No sign of life from Rita Faber" in said
        assert COORDINATION in {one for letter in letters for one in letter.posting.rings}
        assert step.at >= one.opened_at
        assert (await stage.decisions())["D-1"] is not DecisionState.PROPOSED
        assert "restored from a backup" not in await stage.tick()
        # What comes later comes as ever.
        stage.clock.forward(days=4)
        assert "bring the cake" in await stage.tick()


async def test_what_was_typed_before_the_restore_is_not_carried_out_again(house: House) -> None:
    await opened_and_closed(house)
    await house.back_up()
    await house.restored("--force")
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        stage.clock.now -= timedelta(minutes=10)
        assert await stage.say("!action Typed between the backup and the restore") == ""
        stage.clock.now += timedelta(minutes=20)
        assert "A-1" in await stage.say("!action Typed afterwards", event_id=EventId("$later"))


async def test_what_a_killed_restore_left_does_not_come_into_the_next(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!action Write the note")
    await house.back_up()
    for end in ("part", "part-wal", "part-shm"):
        (house.folder / f"vigie.db.{end}").write_bytes(b"left by a kill" * 100)
    await house.restored("--force")
    assert {file.name for file in house.folder.glob("vigie.db*")} == {"vigie.db"}
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert len(await tx.actions.everything()) == 1
