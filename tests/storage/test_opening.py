"""A database opens with its own key and in a form that is understood, or not at all and unharmed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.keyring import WrongSecretKey
from storage.schema import CannotOpen, DatabaseTooNew
from storage.sealed import SecretKey, SecretKeyTooShort
from tests.storage.opening import SECRET, contents, opened


async def test_a_wrong_secret_key_is_refused_and_nothing_is_changed(tmp_path: Path) -> None:
    async with opened(tmp_path) as store, store.transaction() as tx:
        await tx.facts.put("sync token", "s1")
    before = contents(tmp_path)
    with pytest.raises(WrongSecretKey):
        async with opened(tmp_path, SecretKey(SecretKey.generate())):
            pytest.fail("the store opened")
    assert contents(tmp_path) == before
    async with opened(tmp_path) as store, store.transaction() as tx:
        assert await tx.facts.get("sync token") == "s1"


@pytest.mark.parametrize("text", ["", "short", "AAAA", "A" * 42, "clé" * 16])
def test_a_secret_key_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(SecretKeyTooShort):
        SecretKey(text)


def test_keys_for_different_purposes_differ() -> None:
    assert SECRET.derive("columns") != SECRET.derive("room keys")
    assert SECRET.derive("columns") == SECRET.derive("columns")


async def test_a_newer_database_is_refused_and_nothing_is_changed(tmp_path: Path) -> None:
    async with opened(tmp_path) as store, store.transaction() as tx:
        await tx.facts.put("sync token", "s1")
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    before = contents(tmp_path)
    with pytest.raises(DatabaseTooNew):
        async with opened(tmp_path):
            pytest.fail("the store opened")
    assert contents(tmp_path) == before


async def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        async with opened(tmp_path / "nowhere"):
            pytest.fail("the store opened")


async def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "vigie.db").write_bytes(b"Compte rendu de la premiere reunion\n" * 100)
    before = (tmp_path / "vigie.db").read_bytes()
    with pytest.raises(CannotOpen):
        async with opened(tmp_path):
            pytest.fail("the store opened")
    assert (tmp_path / "vigie.db").read_bytes() == before


async def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path):
        before = contents(tmp_path)
    async with opened(tmp_path):
        assert contents(tmp_path) == before
