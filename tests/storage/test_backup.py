"""A backup is of one instant, and what is purged or opened while it is made does no harm."""

from pathlib import Path

import pytest

from storage.backup import case_keys, read, snapshot, written
from storage.cases import KIND
from storage.keyring import WrongSecretKey
from storage.restoring import made_whole, present_at
from storage.sealed import SecretKey
from storage.sealed_file import Damaged
from storage.store import Store
from tests.storage.opening import NOW, SECRET
from tests.storage.test_own_keys import add


async def test_a_case_purged_while_a_backup_is_made_is_purged_in_it(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        gone, there = await add(tx), await add(tx)
    content = snapshot(tmp_path / "vigie.db", SECRET)
    async with store.transaction() as tx:
        await tx.own_keys.destroy(KIND, gone.id)
    keys = case_keys(tmp_path / "vigie.db", SECRET)
    assert set(keys) == {(KIND, there.id)}
    whole = made_whole(content, SECRET, [read(written(keys))], {}, NOW)
    assert (whole.forgotten, whole.missing) == (1, 1)


async def test_the_key_of_a_case_opened_while_a_backup_is_made_is_left_out(
    store: Store, tmp_path: Path
) -> None:
    async with store.transaction() as tx:
        there = await add(tx)
    content = snapshot(tmp_path / "vigie.db", SECRET)
    async with store.transaction() as tx:
        await add(tx)
    keys = case_keys(tmp_path / "vigie.db", SECRET)
    assert len(keys) == 2
    whole = made_whole(content, SECRET, [keys], {}, NOW)
    assert whole.forgotten == 0
    (tmp_path / "restored").mkdir()
    (tmp_path / "restored" / "vigie.db").write_bytes(whole.content)
    assert set(case_keys(tmp_path / "restored" / "vigie.db", SECRET)) == {(KIND, there.id)}


async def test_a_wrong_key_copies_nothing(store: Store, tmp_path: Path) -> None:
    other = SecretKey(SecretKey.generate())
    with pytest.raises(WrongSecretKey):
        snapshot(tmp_path / "vigie.db", other)
    content = snapshot(tmp_path / "vigie.db", SECRET)
    with pytest.raises(WrongSecretKey):
        made_whole(content, other, [], {}, NOW)


async def test_bytes_that_are_no_database_are_damaged() -> None:
    with pytest.raises(Damaged):
        made_whole(b"no database " * 1000, SECRET, [], {}, NOW)


async def test_what_stands_there_is_looked_at_as_far_as_it_can_be_read(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        one = await add(tx)
        await tx.own_keys.destroy(KIND, one.id)
    assert present_at(tmp_path / "nothing.db", SECRET) is None
    present = present_at(tmp_path / "vigie.db", SECRET)
    assert present is not None
    assert (present.keys, present.keyless) == ({}, {(KIND, one.id): one.code})
    strange = present_at(tmp_path / "vigie.db", SecretKey(SecretKey.generate()))
    assert strange is not None
    assert strange.keys is None
    (tmp_path / "noise.db").write_bytes(b"no database " * 1000)
    noise = present_at(tmp_path / "noise.db", SECRET)
    assert noise is not None
    assert (noise.newest, noise.keys) == (None, None)
