"""`vigie restore`: everything is checked first, what was purged stays so, and nothing is said twice."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.engine.messages import RoomSeen
from bot.matrix.session import locked
from bot.rules.cases import Case, Verb
from bot.rules.identifiers import EventId
from bot.rules.voting import DecisionState
from storage.cases import KIND
from storage.letters import Draft
from storage.postings import Posting
from storage.revocations import PEOPLE
from storage.sealed import SecretKey
from storage.sealed_file import FileKind, Header, opened, sealed
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, on_watch, said_in
from tests.conversations.checking_in import MARCS_ROOM, chat_with
from tests.house.backups import (
    CANARY,
    OTHER_KEY,
    SECRET,
    House,
    add,
    alerted,
    on_stage,
    opened_and_closed,
    purged,
)
from tests.house.test_cli import refused
from tests.storage.opening import contents, empty_database
from tests.storage.opening import opened as opened_store

pytestmark = pytest.mark.timeout(300)


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
    assert "the keys of cases and check-ins (1)" in told.out
    fresh = House.of(house.command_line, tmp_path / "fresh", house.backups)
    told = await fresh.restored()
    assert "look for alerts since then" in told.out
    async with opened_store(fresh.folder, SECRET) as store, store.transaction() as tx:
        assert [one.text for one in await tx.actions.everything()] == ["Write the note"]
        after = await tx.cases.get(before.id)
        assert (after.code, after.text, after.live) == (before.code, CANARY, True)
        assert await tx.facts.get("matrix-identity") == "seeds"


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
        assert "the keys of cases and check-ins (1)" in told.out
        house.lose()
        told = await house.restored()
    else:
        # Even beside an older copy of the small file, which should not be there.
        assert house.case_keys.read_bytes() == then
        told = await house.restored("--force")
    assert "as after a purge: 1 of the cases" in told.out
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
    refused(told, "the keys of some cases (1)", "--case-keys", "--without-case-keys")
    assert house.files() == before
    await house.restored("--without-case-keys")
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert await tx.cases.listing() == []
        assert len(await tx.actions.everything()) == 1
    house.lose()
    await house.restored("--case-keys", str(elsewhere))
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert len(await tx.cases.listing()) == 1


async def test_keys_older_than_the_backup_do_not_give_up_cases_unasked(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        await alerted(stage)
    await house.back_up()
    old = house.folder / "old"
    old.write_bytes(house.case_keys.read_bytes())
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        await add(tx, "another case", datetime.now(UTC))
    await house.back_up("--force")
    house.lose()
    refused(
        await house.restore("--case-keys", str(old)), "the keys of some cases (1)", "as new as the backup"
    )
    await house.restored()
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        assert len(await tx.cases.listing()) == 2


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


async def test_a_sealed_plan_comes_back_with_its_key_and_one_that_is_over_does_not(house: House) -> None:
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await on_watch(stage)
        await stage.dispatcher.handle(RoomSeen(chat_with(MARC, "Marc Thill", MARCS_ROOM)))
        for person, room in ((ANNA, PRIVATE_ROOM), (MARC, MARCS_ROOM)):
            answer = await stage.say(f"!checkin every 12h until in 3 days {CANARY}", person, room)
            assert "Agreed" in answer
    await house.back_up()
    async with opened_store(house.folder, SECRET) as store:
        stage = await on_stage(store)
        await stage.say("!checkin stop", MARC, MARCS_ROOM, event_id=EventId("$stop"))
    await house.restored("--force")
    async with opened_store(house.folder, SECRET) as store, store.reading() as tx:
        (mine,) = await tx.checkins.all_of(ANNA)
        assert await tx.checkins.plan(mine) == CANARY
        for gone in await tx.checkins.all_of(MARC):
            assert not await tx.checkins.plan(gone)


async def test_whoever_was_revoked_since_stays_so(house: House) -> None:
    await opened_and_closed(house)
    await house.back_up()
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        await tx.revocations.revoke(MARC)
        await tx.revocations.revoke(ANNA, "SEIZED")
    await house.restored("--force")
    async with opened_store(house.folder, SECRET) as store, store.reading() as tx:
        assert (await tx.revocations.all()).covers(MARC, "ANY")
        assert (await tx.revocations.all()).covers(ANNA, "SEIZED")
        assert not (await tx.revocations.all()).covers(ANNA, "OTHER")


async def test_a_database_that_is_spoiled_is_replaced_and_keeps_what_of_it_can_be_read(house: House) -> None:
    await opened_and_closed(house)
    await house.back_up()
    async with opened_store(house.folder, SECRET) as store, store.transaction() as tx:
        await tx.revocations.revoke(MARC)
        await tx.revocations.revoke(ANNA, "SEIZED")
    with closing(sqlite3.connect(house.folder / "vigie.db")) as database, database:
        spoiled = database.execute("UPDATE facts SET value = x'00' WHERE name = ?", (PEOPLE,))
        assert spoiled.rowcount == 1
    await house.restored("--force")
    async with opened_store(house.folder, SECRET) as store, store.reading() as tx:
        assert not (await tx.revocations.all()).covers(MARC, "ANY")
        assert (await tx.revocations.all()).covers(ANNA, "SEIZED")
