"""`vigie backup`: one encrypted file of one instant, private, and the keys of cases apart from it."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.rules.cases import Verb
from storage.sealed_file import FileKind, opened
from tests.cast import ANNA
from tests.conversations.casework import on_watch
from tests.house.backups import (
    CANARY,
    OTHER_KEY,
    SECRET,
    House,
    add,
    alerted,
    on_stage,
    opened_and_closed,
)
from tests.house.test_cli import KEY, refused
from tests.storage.opening import opened as opened_store

pytestmark = pytest.mark.timeout(300)


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


async def test_a_wrong_secret_key_makes_no_backup(house: House, tmp_path: Path) -> None:
    await opened_and_closed(house)
    other = House.of(house.command_line, house.folder, tmp_path / "others", OTHER_KEY)
    told = await other.typed("backup", str(other.file))
    assert (told.status, "is not the key this database was made with" in told.err) == (1, True), told.all
    assert list(other.backups.iterdir()) == []


async def test_a_damaged_database_makes_no_backup(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!action Write the note")
    with closing(sqlite3.connect(house.folder / "vigie.db")) as database, database:
        where = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_outbox_owed'"
        (root,) = database.execute(where).fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with (house.folder / "vigie.db").open("r+b") as file:
        file.seek((root - 1) * size + 8)
        file.write(b"\xff" * 200)
    refused(await house.typed("backup", str(house.file)), "the database is damaged")
    assert list(house.backups.iterdir()) == []
