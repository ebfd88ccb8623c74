"""Another secret key: everything is sealed anew, in one transaction, and the old key opens nothing more."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.rules.identifiers import EventId
from storage.erasing import OWN_KEYED, place_of, sealed_columns
from storage.keyring import KEYRING, Keys, WrongSecretKey, looking_at, wrapping
from storage.own_keys import OWN_KEYS
from storage.sealed import SealBroken, SecretKey
from storage.store import Store
from storage.tables import Table
from tests.cast import ANNA
from tests.conversations.stage import Stage
from tests.storage.opening import SECRET, contents, opened
from tests.storage.test_secrecy import keep_waiting, people_with_telling_names, talk

NEW = SecretKey(SecretKey.generate())


async def lived(store: Store) -> Stage:
    """A database in which every kind of thing is kept, and things wait."""
    stage = await Stage.set(store)
    await people_with_telling_names(stage)
    await talk(stage)
    await keep_waiting(stage)
    return stage


def sealed_cells(folder: Path) -> dict[tuple[str, str], list[bytes]]:
    """All that is sealed under the key for columns or wrapped by the secret, by table and column."""
    found: dict[tuple[str, str], list[bytes]] = {}
    with looking_at(folder / "vigie.db") as connection:
        for table in Table.metadata.sorted_tables:
            for column in sealed_columns(table):
                if table.name in OWN_KEYED:
                    continue
                cells = connection.execute(select(column)).scalars()
                found[table.name, column.name] = [cell for cell in cells if cell is not None]
    return found


async def test_all_that_was_said_is_still_there_under_the_new_key(store: Store, tmp_path: Path) -> None:
    stage = await lived(store)
    await stage.answer()
    lists = (
        "!action list all",
        "!action list #waldkauz",
        "!decision list",
        "!meeting show M-1",
        "!find kolibri",
    )
    before = [await stage.say(one) for one in lists]
    async with store.transaction() as tx:
        (case,) = await tx.cases.reported_by(ANNA)
        steps = await tx.timeline.of_case(case)
    await store.rotate(NEW)
    assert [await stage.say(one) for one in lists] == before
    await store.close()
    async with opened(tmp_path, NEW) as again, again.transaction() as tx:
        assert await tx.cases.reported_by(ANNA) == [case]
        assert await tx.timeline.of_case(case) == steps
        assert await tx.facts.get("sync token") == "mornellregenpfeifer"
        assert [one.source for one in await tx.inbox.unread()]


async def test_letters_that_are_owed_go_with_their_words(store: Store) -> None:
    stage = await lived(store)
    await store.rotate(NEW)
    assert "steinadler" in await stage.answer()


async def test_no_byte_that_the_old_key_opens_stays_on_the_disk(store: Store, tmp_path: Path) -> None:
    await lived(store)
    before = sealed_cells(tmp_path)
    assert len({table for table, _ in before}) > 15
    await store.rotate(NEW)
    disk = b"".join((tmp_path / name).read_bytes() for name in ("vigie.db", "vigie.db-wal"))
    for where, cells in before.items():
        for cell in cells:
            assert cell not in disk, where


async def test_the_old_key_opens_no_column_and_no_key(store: Store, tmp_path: Path) -> None:
    await lived(store)
    await store.rotate(NEW)
    old, wraps = Keys.derived(SECRET).sealer(), wrapping(SECRET)
    with looking_at(tmp_path / "vigie.db") as connection:
        for table in Table.metadata.sorted_tables:
            for column in sealed_columns(table):
                for row in connection.execute(table.select()).all():
                    cell = getattr(row, column.name)
                    if cell is None:
                        continue
                    place = place_of(column, row)
                    if table is KEYRING:
                        place = f"keyring.{row.name}"
                    if table is OWN_KEYS:
                        place = f"own_keys.{row.kind}.{row.number}"
                    for sealer in (old, wraps):
                        with pytest.raises(SealBroken):
                            sealer.open(place, cell)


async def test_the_old_secret_is_refused_afterwards_and_writes_nothing(store: Store, tmp_path: Path) -> None:
    await lived(store)
    await store.rotate(NEW)
    await store.close()
    before = contents(tmp_path)
    with pytest.raises(WrongSecretKey):
        async with opened(tmp_path, SECRET):
            pytest.fail("the store opened")
    assert contents(tmp_path) == before


async def test_a_rotation_that_fails_changes_nothing(store: Store, tmp_path: Path) -> None:
    await lived(store)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database, database:
        database.execute("UPDATE votes SET reason = zeroblob(40)")
    before = contents(tmp_path)
    with pytest.raises(SealBroken):
        await store.rotate(NEW)
    assert contents(tmp_path) == before
    async with store.transaction() as tx:
        assert await tx.facts.get("sync token") == "mornellregenpfeifer"


async def test_the_keys_of_room_keys_and_pagers_stay_what_they_are(store: Store) -> None:
    before = store.keys
    await store.rotate(NEW)
    assert (store.keys.room_keys, store.keys.pagers, store.keys.index) == (
        before.room_keys,
        before.pagers,
        before.index,
    )
    assert store.keys.columns != before.columns


async def test_the_store_goes_on_after_a_rotation(store: Store, tmp_path: Path) -> None:
    stage = await lived(store)
    await store.rotate(NEW)
    await stage.say("!action Written afterwards", event_id=EventId("$afterwards"))
    await store.close()
    async with opened(tmp_path, NEW) as again, again.transaction() as tx:
        assert "Written afterwards" in [one.text for one in await tx.actions.everything()]
