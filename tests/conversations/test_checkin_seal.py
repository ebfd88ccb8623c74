"""The plan of a check-in is sealed: nobody reads it until it is needed, and nobody ever when it was not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import structlog

from bot.engine.messages import Said
from bot.rules.checkins import StepVerb
from bot.rules.identifiers import RoomId, UserId
from storage.checkins import KIND
from storage.checkins import PLAN as PLAN_KIND
from storage.sealed import SealBroken, Sealer, SecretKey
from storage.store import Store
from storage.tables import Table
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, case, said_in
from tests.conversations.checking_in import (
    PLAN,
    anna,
    begin,
    checkin,
    in_private,
    later,
    marc,
)
from tests.conversations.stage import Stage
from tests.conversations.test_personal_data import everything, opened_tables, own_key

CANARY = "marmotte"


def readable(folder: Path, secret: SecretKey) -> set[str]:
    """Names the columns in which the plan can be read with every key but the plan's own."""
    found = {place for place, words in opened_tables(folder, secret).items() if CANARY in words}
    return found | {f"{place} (raw)" for place in columns_with(folder, CANARY.encode())}


def columns_with(folder: Path, words: bytes) -> set[str]:
    found = set()
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        for table in Table.metadata.sorted_tables:
            for column in table.columns:
                for (cell,) in database.execute(f"SELECT {column.name} FROM {table.name}"):
                    held = cell if isinstance(cell, bytes) else str(cell).encode()
                    if words in held:
                        found.add(f"{table.name}.{column.name}")
    return found


def opens_with(folder: Path, secret: SecretKey) -> dict[str, bool]:
    """Tells which of the installation's keys opens the plan."""
    wrapping = Sealer(secret.derive("wrapping"))
    opened = {}
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        ((number, plan),) = database.execute(
            "SELECT id, plan FROM checkins WHERE plan IS NOT NULL"
        ).fetchall()
        keys = {"columns": Sealer(secret.derive("columns")), "wrapping": wrapping}
        for kind, of in database.execute("SELECT kind, number FROM own_keys").fetchall():
            keys[f"{kind} {of}"] = own_key(database, wrapping, of, kind)
    for name, sealer in keys.items():
        try:
            opened[name] = CANARY in sealer.open("checkins.plan", plan)
        except SealBroken:
            opened[name] = False
    assert f"plan {number}" in opened
    return opened


async def said_to_all(stage: Stage) -> str:
    """Has everybody ask for everything they may, and returns all that was posted, files too."""
    for words in ("!search night train Trier", "!export", "!missed", "!consult list", "!help checkin"):
        await stage.say(words, CHAIR, GROUP_ROOM)
    for who in (COORDINATION, RITA):
        for words in ("!checkin list", "!case list", "!mydata", "!search night train Trier"):
            await in_private(stage, words, who)
    for words in ("!mydata", "!checkin", "!checkin list", "!checkin open @Anna"):
        await marc(stage, words)
    for words in ("!mydata", "!checkin", "!checkin show", "ok", "!checkin extend sunday 20:00"):
        await anna(stage, words)
    await anna(stage, "!checkin handover @Marc")
    await marc(stage, "yes")
    await marc(stage, "!checkin")
    files = b"".join(stage.files().values()).decode(errors="replace")
    return "\n".join([*(letter.posting.body for letter in stage.posted), files])


async def test_until_it_is_needed_the_plan_is_readable_nowhere(
    store: Store, tmp_path: Path, secret: SecretKey
) -> None:
    stage = await Stage.set(store)
    await begin(stage)
    assert readable(tmp_path, secret) == set()
    assert CANARY not in await said_to_all(stage)
    # Asked, asked again, about to be missed: it is sealed all the same.
    await later(stage, hours=12)
    await later(stage, minutes=29)
    assert readable(tmp_path, secret) == set()
    assert CANARY not in "\n".join(letter.posting.body for letter in stage.posted)
    opened = opens_with(tmp_path, secret)
    assert {name for name, does in opened.items() if does} == {f"plan {(await checkin(stage)).id}"}
    assert CANARY.encode() not in everything(tmp_path)


async def test_when_it_was_missed_the_plan_lives_and_dies_with_the_case(
    store: Store, tmp_path: Path, secret: SecretKey
) -> None:
    stage = await Stage.set(store)
    await begin(stage)
    before = len(stage.posted)
    await later(stage, hours=13)
    assert PLAN in said_in(stage.since(before), ONCALL_ROOM)
    assert readable(tmp_path, secret) == {"cases.book", "timeline.book"}
    known = await checkin(stage)
    async with store.transaction() as tx:
        assert not await tx.own_keys.exists(PLAN_KIND, known.id)
        assert await tx.checkins.plan(known) == ""
    opened = await case(stage)
    async with store.transaction() as tx:
        await tx.own_keys.destroy("case", opened.id)
        with pytest.raises(LookupError):
            await tx.cases.get(opened.id)


@pytest.mark.parametrize("end", ["!checkin stop", "ok"])
async def test_when_it_was_not_needed_it_is_gone_for_good(
    store: Store, tmp_path: Path, secret: SecretKey, end: str
) -> None:
    stage = await Stage.set(store)
    await begin(stage, f"!checkin every 5h until today 18:00 {PLAN}")
    number = (await checkin(stage)).id
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        sealed = bytes(database.execute("SELECT plan FROM checkins").fetchone()[0])
        key = own_key(database, Sealer(secret.derive("wrapping")), number, PLAN_KIND)
        wrapped = bytes(database.execute("SELECT wrapped FROM own_keys WHERE kind = 'plan'").fetchone()[0])
    assert CANARY in key.open("checkins.plan", sealed)
    await later(stage, hours=4.5)
    await anna(stage, "ok")
    await later(stage, hours=3.2)
    assert "unread" in await anna(stage, end)
    left = everything(tmp_path)
    assert sealed not in left
    assert wrapped not in left
    assert readable(tmp_path, secret) == set()
    async with store.transaction() as tx:
        assert not await tx.own_keys.exists(PLAN_KIND, number)


async def test_a_coordinator_breaks_the_seal_and_that_is_told_and_logged(
    store: Store, tmp_path: Path, secret: SecretKey
) -> None:
    stage = await Stage.set(store)
    await begin(stage)
    before = len(stage.posted)
    with structlog.testing.capture_logs() as logged:
        await in_private(stage, "!checkin open @Anna", COORDINATION)
    fresh = stage.since(before)
    showing = [letter for letter in fresh if PLAN in letter.posting.body]
    assert [letter.room_id for letter in showing] == [f"!with-{COORDINATION}"]
    assert "A coordinator has broken the seal of your check-in and reads your plan" in said_in(
        fresh, PRIVATE_ROOM
    )
    known = await checkin(stage)
    assert (known.steps[-1].verb, known.steps[-1].by) == (StepVerb.OPENED, COORDINATION)
    assert logged == [{"event": "seal of a check-in broken", "checkin": known.id, "log_level": "warning"}]
    # To everybody else it is as sealed as before.
    assert readable(tmp_path, secret) == set()
    assert "The plan is sealed" in await anna(stage, "!checkin")


async def test_what_shows_the_plan_is_itself_sealed_with_the_plan(store: Store) -> None:
    stage = await Stage.set(store)
    await begin(stage)
    await in_private(stage, "hello", COORDINATION)
    room = RoomId(f"!with-{COORDINATION}")
    known = await checkin(stage)
    for words, who, where in (("open @Anna", COORDINATION, room), ("stop", ANNA, PRIVATE_ROOM)):
        said = Said(stage.event_id(), where, who, stage.clock(), f"!checkin {words}")
        await stage.dispatcher.handle(said)
    before = len(stage.posted)
    await stage.post()
    fresh = stage.since(before)
    assert not any(PLAN in letter.posting.body for letter in fresh)
    assert "The seal is broken" in said_in(fresh, room)
    assert known.sealed


@pytest.mark.parametrize("who", [RITA, MARC, CHAIR, ANNA])
async def test_nobody_but_a_coordinator_breaks_a_seal(stage: Stage, who: UserId) -> None:
    await begin(stage)
    before = len(stage.posted)
    await in_private(stage, "!checkin open @Anna", who)
    assert not any(PLAN in letter.posting.body for letter in stage.since(before))
    assert StepVerb.OPENED not in {step.verb for step in (await checkin(stage)).steps}


async def test_the_plan_of_another_room_is_not_shown_there(stage: Stage) -> None:
    await begin(stage)
    before = len(stage.posted)
    await stage.say("!checkin open @Anna", COORDINATION, ONCALL_ROOM)
    assert not any(PLAN in letter.posting.body for letter in stage.since(before))
    assert "it goes on in private" in said_in(stage.since(before), ONCALL_ROOM)


async def test_long_after_its_end_nothing_is_left_of_a_checkin(store: Store, tmp_path: Path) -> None:
    stage = await Stage.set(store)
    await begin(stage)
    await anna(stage, "!checkin stop")
    await later(stage, days=31)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT count(*) FROM checkins").fetchone() == (0,)
        kinds = {kind for (kind,) in database.execute("SELECT kind FROM own_keys")}
    assert not kinds & {KIND, PLAN_KIND}
