"""The keys of an installation are kept wrapped; a wrong secret key is refused before anything is written."""

import sqlite3
from base64 import b64encode
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.rules.identifiers import EventId
from storage.keyring import Keys, WrongSecretKey, form_of, looking_at
from storage.schema import CannotOpen, newest_revision
from storage.sealed import SealBroken, Sealer, SecretKey
from tests.storage.opening import CAUSE, SECRET, opened
from tests.storage.test_migrations import upgrade_to

OTHER = SecretKey(SecretKey.generate())
BEFORE = "0014"


def content(folder: Path) -> dict[str, bytes]:
    """The bytes of the database's files, but for what several processes share."""
    files = [folder / "vigie.db", folder / "vigie.db-wal"]
    return {file.name: file.read_bytes() for file in files if file.exists() and file.stat().st_size}


async def of_an_old_form(folder: Path) -> None:
    """Makes a database as it was before there was a keyring, with a fact and the check of its key."""
    engine = create_engine(f"sqlite:///{folder / 'vigie.db'}")
    with engine.begin() as connection:
        upgrade_to(connection, BEFORE)
    engine.dispose()
    usual = Sealer(SECRET.derive("columns"))
    facts = [
        ("key-check", usual.seal("facts.check", "vigie")),
        ("sync-token", usual.seal("facts.sync-token", "s1")),
    ]
    with closing(sqlite3.connect(folder / "vigie.db")) as database, database:
        database.executemany("INSERT INTO facts (name, value) VALUES (?, ?)", facts)


async def test_an_old_database_keeps_its_keys_which_are_wrapped_from_then_on(tmp_path: Path) -> None:
    await of_an_old_form(tmp_path)
    async with opened(tmp_path) as store:
        assert store.keys == Keys.derived(SECRET)
        async with store.transaction() as tx:
            assert await tx.facts.get("sync-token") == "s1"
    with looking_at(tmp_path / "vigie.db") as connection:
        names = connection.exec_driver_sql("SELECT name FROM keyring ORDER BY name").scalars()
        assert list(names) == ["chain", "columns", "index", "pagers", "room-keys"]
    everything = b"".join(content(tmp_path).values())
    for key in astuple(Keys.derived(SECRET)):
        assert key not in everything
        assert b64encode(key) not in everything


async def test_marks_stay_what_they_were_before_there_was_a_keyring(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        usual = Sealer(SECRET.derive("columns"))
        assert store.keys.sealer().mark("tags.mark", "1 tag") == usual.mark("tags.mark", "1 tag")


@pytest.mark.parametrize("old", [True, False], ids=["old form", "with a keyring"])
async def test_a_wrong_secret_key_is_refused_and_no_byte_is_written(old: bool, tmp_path: Path) -> None:
    if old:
        await of_an_old_form(tmp_path)
    else:
        async with opened(tmp_path) as store, store.transaction() as tx:
            await tx.facts.put("sync-token", "s1")
    before = content(tmp_path)
    with pytest.raises(WrongSecretKey):
        async with opened(tmp_path, OTHER):
            pytest.fail("the store opened")
    assert content(tmp_path) == before
    with pytest.raises(WrongSecretKey):
        form_of(tmp_path / "vigie.db", OTHER)
    assert form_of(tmp_path / "vigie.db", SECRET) == (BEFORE if old else newest_revision())


async def test_a_wrong_key_is_refused_beside_changes_that_a_kill_left_in_the_journal(tmp_path: Path) -> None:
    killed, copied = tmp_path / "killed", tmp_path / "copied"
    killed.mkdir()
    copied.mkdir()
    async with opened(killed) as store:
        async with store.transaction() as tx:
            await tx.inbox.first_notice("what", CAUSE.room_id, EventId("$1"), CAUSE.at)
        for file in killed.iterdir():
            (copied / file.name).write_bytes(file.read_bytes())
    before = content(copied)
    assert "vigie.db-wal" in before
    with pytest.raises(WrongSecretKey):
        async with opened(copied, OTHER):
            pytest.fail("the store opened")
    assert content(copied) == before


async def test_keys_of_the_keyring_were_not_put_there_by_somebody_without_the_secret(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database, database:
        database.execute(
            "UPDATE keyring SET wrapped = (SELECT wrapped FROM keyring WHERE name = 'index') "
            "WHERE name = 'columns'"
        )
    with pytest.raises(WrongSecretKey):
        async with opened(tmp_path):
            pytest.fail("the store opened")


async def test_what_is_no_database_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "vigie.db").write_bytes(b"Compte rendu de la premiere reunion\n" * 100)
    with pytest.raises(CannotOpen, match="DatabaseError"):
        form_of(tmp_path / "vigie.db", SECRET)


def test_a_key_without_one_for_marks_derives_it() -> None:
    key = SECRET.derive("columns")
    assert Sealer(key).mark("a", "b") == Keys.derived(SECRET).sealer().mark("a", "b")
    with pytest.raises(SealBroken):
        Sealer(OTHER.derive("columns")).open("a", Sealer(key).seal("a", "b"))
