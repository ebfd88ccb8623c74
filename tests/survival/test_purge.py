"""What was purged is nowhere any more, in no copy either; a purge that is killed is whole or never began."""

import asyncio
import shutil
import sqlite3
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, event

from bot.engine.messages import RoomSeen, Said, Shared
from bot.rules.cases import Case, CaseState
from bot.rules.identifiers import EventId
from bot.rules.intake import QUESTIONS
from storage.backup import snapshot
from storage.cases import KIND
from storage.erasing import PLACES
from storage.restorations import Restored
from storage.restoring import made_whole, present_at
from storage.sealed import SealBroken, Sealer, SecretKey
from storage.store import Store
from storage.tables import Table
from tests.cast import ANNA, COORDINATION, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, WATCH, case, on_watch
from tests.conversations.stage import Stage
from tests.storage.opening import opened
from tests.storage.test_secrecy import found_on_disk
from tests.survival.killed_purge import purge_case

HOUSE = Path(__file__).parent.parent.parent
# One word for each place where something of a case comes to rest.
CANARIES = {
    "alert": "kanarienalarm",
    "more": "kanarienmehr",
    "corrected": "kanarienbesser",
    "note": "kanariennotiz",
    "said": "kanarienantwort",
    "file name": "kanariendatei",
    "file key": "kanarienschluessel",
    "outcome": "kanarienausgang",
    "name": "Kanarienname",
    **{f"answer {one.id}": f"kanarien{one.id}" for one in QUESTIONS},
}
SECRET_TEXT = SecretKey.generate()
SECRET = SecretKey(SECRET_TEXT)


@dataclass(frozen=True, slots=True)
class Scene:
    """A case that was closed a moment ago, and the stage it was played on."""

    stage: Stage
    code: str
    number: int


async def played(store: Store) -> Scene:
    """Plays a case that puts a canary wherever something of it is kept; its last letters are still owed."""
    stage = await Stage.set(store)
    await on_watch(stage)
    named = tuple(
        replace(one, name=CANARIES["name"]) if one.user_id == SAMI else one for one in WATCH.members
    )
    await stage.dispatcher.handle(RoomSeen(replace(WATCH, members=named)))
    await stage.say(f"!alert critical {CANARIES['alert']}", room=PRIVATE_ROOM, event_id=EventId("$alert"))
    opened_case = await case(stage)
    code = opened_case.code
    await stage.say(f"!assign {code} {SAMI}", RITA, ONCALL_ROOM)
    # Whoever had that name in the room goes by another now: only the case still knows it.
    await stage.dispatcher.handle(RoomSeen(WATCH))
    await answer_everything(stage)
    await stage.say(CANARIES["more"], room=PRIVATE_ROOM, event_id=EventId("$more"))
    await stage.edit(EventId("$more"), CANARIES["corrected"], ANNA, PRIVATE_ROOM)
    await stage.say(f"!say {code} {CANARIES['said']}", RITA, ONCALL_ROOM)
    picture: dict[str, object] = {
        "msgtype": "m.image",
        "body": CANARIES["file name"],
        "file": {"url": "mxc://localhost/picture", "key": {"k": CANARIES["file key"]}},
    }
    await stage.dispatcher.handle(Shared(stage.event_id(), PRIVATE_ROOM, ANNA, stage.clock(), picture))
    for line in (f"!note {code} {CANARIES['note']}", f"!resolve {code} {CANARIES['outcome']}"):
        said = Said(stage.event_id(), ONCALL_ROOM, RITA, stage.clock(), line)
        await stage.dispatcher.handle(said)
    return Scene(stage, code, opened_case.id)


async def answer_everything(stage: Stage) -> None:
    """Has the reporter answer every question, in words of their own."""
    known = await case(stage)
    async with stage.store.transaction() as tx:
        given = {one.id: CANARIES[f"answer {one.id}"] for one in QUESTIONS}
        await tx.cases.write(replace(known, answers=given, asked=None))


def backup(folder: Path) -> Path:
    """Puts what a backup of a bot that runs holds, before it is encrypted as a whole, into a folder."""
    copy = folder / "backup"
    copy.mkdir()
    (copy / "vigie.db").write_bytes(snapshot(folder / "vigie.db", SECRET))
    return copy


def own_keys(folder: Path) -> list[Sealer]:
    """Unwraps the keys of records' own that a database holds."""
    wrapping = Sealer(SECRET.derive("wrapping"))
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        rows = database.execute("SELECT kind, number, wrapped FROM own_keys").fetchall()
    return [
        Sealer(b64decode(wrapping.open(f"own_keys.{kind}.{number}", wrapped)))
        for kind, number, wrapped in rows
    ]


def readable(folder: Path, keys: list[Sealer]) -> str:
    """All that can be read in a database, with today's secret key and all keys that are left."""
    usual = [Sealer(SECRET.derive(purpose)) for purpose in ("columns", "wrapping")]
    found = []
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        found += list(database.iterdump())
        names = [name for (name,) in database.execute("SELECT name FROM facts")]
        for table in Table.metadata.sorted_tables:
            for column in (one.name for one in table.columns if isinstance(one.type, LargeBinary)):
                place = PLACES.get((table.name, column), f"{table.name}.{column}")
                places = [place, "unreadable.source", *(f"facts.{name}" for name in names)]
                for (sealed,) in database.execute(f"SELECT {column} FROM {table.name}"):
                    found += opens(sealed, places, [*usual, *keys])
    return "\n".join(found)


def opens(sealed: bytes | None, places: list[str], keys: list[Sealer]) -> Iterator[str]:
    """Opens a value with whichever key and place fit."""
    for key in keys if sealed is not None else ():
        for place in places:
            try:
                yield key.open(place, sealed or b"")
            except SealBroken:
                continue


def canaries_in(text: str) -> set[str]:
    """Names the canaries that a text holds."""
    return {place for place, word in CANARIES.items() if word.casefold() in text.casefold()}


def pieces(folder: Path) -> list[bytes]:
    """What of a case stands in a database, sealed: none of it may be left anywhere."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        statements = (
            "SELECT wrapped FROM own_keys",
            "SELECT book FROM cases",
            "SELECT book FROM timeline",
            "SELECT reporter FROM cases",
            "SELECT source FROM timeline WHERE source IS NOT NULL",
            "SELECT body FROM outbox WHERE sealed_by IS NOT NULL AND body IS NOT NULL",
        )
        return [row[0] for statement in statements for row in database.execute(statement)]


def left_in_files(folder: Path, sealed: list[bytes]) -> int:
    """Counts the pieces that the database file or its journals still hold, freed pages included."""
    files = [file.read_bytes() for file in folder.glob("vigie.db*")]
    # Long values are spread over pages: a part in the middle of each stands on one.
    parts = [one[len(one) // 2 :][:24] if len(one) > 64 else one for one in sealed]
    return sum(any(part in data for data in files) for part in parts)


async def test_no_canary_of_a_purged_case_is_found_anywhere(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with opened(tmp_path, SECRET) as store:
        scene = await played(store)
        before, keys = backup(tmp_path), own_keys(tmp_path)
        # Whoever has the case's key reads them all, also in the copy: that is what is put an end to.
        assert canaries_in(readable(before, keys)) == set(CANARIES)
        assert canaries_in(readable(before, [])) == set()
        sealed = pieces(tmp_path)
        assert left_in_files(tmp_path, sealed) == len(sealed)
        await scene.stage.say(f"!case purge {scene.code} yes", COORDINATION, ONCALL_ROOM)
        # While the bot still runs, and before any redaction went through.
        assert left_in_files(tmp_path, sealed) == 0
        assert canaries_in(readable(tmp_path, own_keys(tmp_path))) == set()
        assert canaries_in(readable(before, own_keys(tmp_path))) == set()
        await scene.stage.tick()
        answer = await scene.stage.say(f"!case show {scene.code}", RITA, ONCALL_ROOM)
        assert canaries_in(answer) == set()
    assert left_in_files(tmp_path, sealed) == 0
    assert found_on_disk(tmp_path, CANARIES) == set()
    said = capfd.readouterr()
    assert canaries_in(said.out + said.err) == set()


async def test_a_backup_that_is_restored_after_the_purge_brings_nothing_back(tmp_path: Path) -> None:
    async with opened(tmp_path, SECRET) as store:
        scene = await played(store)
        before = backup(tmp_path)
        await purge_case(store, scene.code)
    with closing(sqlite3.connect(before / "vigie.db")) as database:
        assert database.execute("SELECT count(*) FROM cases WHERE book IS NOT NULL").fetchone() == (1,)
    assert canaries_in(readable(before, own_keys(tmp_path))) == set()
    present = present_at(tmp_path / "vigie.db", SECRET)
    assert present is not None
    assert present.keys is not None
    content = (before / "vigie.db").read_bytes()
    whole = made_whole(content, SECRET, [present.keys], present.keyless, scene.stage.clock())
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / "vigie.db").write_bytes(whole.content)
    async with opened(restored, SECRET) as store:
        async with store.transaction() as tx:
            await tx.restorations.begin(Restored(scene.stage.clock(), scene.stage.clock()))
        stage = await Stage.set(store)
        answer = await stage.say(f"!case show {scene.code}", RITA, ONCALL_ROOM, event_id=EventId("$after"))
        assert "purged" in answer
    assert canaries_in(readable(restored, own_keys(restored))) == set()
    assert found_on_disk(restored, CANARIES) == set()


async def test_what_stays_of_a_purged_case_says_when_which_kind_and_how_bad(tmp_path: Path) -> None:
    async with opened(tmp_path, SECRET) as store:
        scene = await played(store)
        await purge_case(store, scene.code)
        await scene.stage.post()
        await scene.stage.tick()
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        database.row_factory = sqlite3.Row
        (row,) = database.execute("SELECT * FROM cases").fetchall()
        kept = {name for name in row.keys() if row[name] is not None}  # noqa: SIM118
        steps = database.execute("SELECT book, source, at, verb FROM timeline").fetchall()
        pages = database.execute("SELECT count(*) FROM pages").fetchone()[0]
        senders = database.execute(
            "SELECT DISTINCT sender FROM inbox_events WHERE room_id = ?", (PRIVATE_ROOM,)
        )
        assert {one["sender"] for one in senders} == {""}
        about = "SELECT count(*) FROM outbox WHERE record_kind = ? OR sealed_by IS NOT NULL"
        assert database.execute(about, (KIND,)).fetchone()[0] == 0
    assert kept <= {
        "id",
        "code",
        "state",
        "level",
        "kind",
        "opened_at",
        "taken_at",
        "ended_at",
        "purge_at",
        "counts",
    }
    assert {"code", "level", "opened_at", "ended_at"} <= kept
    assert steps
    assert all(one["book"] is None and one["source"] is None and one["at"] and one["verb"] for one in steps)
    assert pages == 0


async def whole(store: Store, code: str, known: Case) -> bool:
    """Tells whether a case is there whole; fails when only a part of it is, or when it is purged in part."""
    async with store.reading() as tx:
        found = await tx.cases.by_code(code)
        purged = await tx.cases.purged(code) is not None
        assert (found is None) == purged
        assert await tx.own_keys.exists(KIND, known.id) == (not purged)
        if found is None:
            (left,) = [one.code for one in [await tx.cases.purged(known.id)] if one is not None]
            assert left == code
            return False
        assert found == known
        assert {step.text for step in await tx.timeline.of_case(found)} >= {
            CANARIES["note"],
            CANARIES["outcome"],
        }
        assert await tx.pages.of_case(found.id)
        return True


async def closed(store: Store, code: str) -> Case:
    """Returns the case that was closed."""
    async with store.reading() as tx:
        (found,) = await tx.cases.listing([CaseState.RESOLVED])
    assert found.code == code
    return found


class PowerCut(Exception):
    """What a statement fails with."""


class Fatal:
    """Lets the n-th statement fail."""

    def __init__(self, left: int) -> None:
        self.left = left

    def __call__(self, *_: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise PowerCut


async def test_a_purge_that_fails_at_any_statement_leaves_the_case_whole(tmp_path: Path) -> None:
    async with opened(tmp_path, SECRET) as store:
        scene = await played(store)
        known = await closed(store, scene.code)
        engine = store._engine.sync_engine
        fail = Fatal(0)
        for fatal in count(1):
            fail = Fatal(fatal)
            event.listen(engine, "before_cursor_execute", fail)
            with suppress(PowerCut):
                await purge_case(store, scene.code)
            event.remove(engine, "before_cursor_execute", fail)
            if not await whole(store, scene.code, known):
                break
        assert fatal > 20
        assert fail.left > 0


@pytest.mark.timeout(300)
async def test_a_purge_that_is_killed_at_any_moment_is_whole_or_was_never_begun(tmp_path: Path) -> None:
    start = tmp_path / "start"
    start.mkdir()
    async with opened(start, SECRET) as store:
        scene = await played(store)
        known = await closed(store, scene.code)
    sealed = pieces(start)
    came = {}
    for moment in ("5", "20", "35", "50", "commit", "wipe"):
        folder = tmp_path / moment
        shutil.copytree(start, folder)
        killed = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.survival.killed_purge", str(folder), SECRET_TEXT, scene.code, moment),
            cwd=HOUSE,
        )
        assert await killed.wait() == -9
        async with opened(folder, SECRET) as store:
            came[moment] = await whole(store, scene.code, known)
            if not came[moment]:
                # The journal that was not wiped any more is wiped at the next start.
                assert left_in_files(folder, sealed) == 0
            await Stage.set(store)
    assert came == {"5": True, "20": True, "35": True, "50": True, "commit": True, "wipe": False}
