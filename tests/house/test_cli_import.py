"""`vigie import`: a whole export is kept for its room, anything else is refused and changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.engine.messages import RoomSeen
from bot.matrix.session import locked
from storage.sealed import SecretKey
from storage.store import Store
from tests.cast import COORDINATION, ROOMS
from tests.conversations.stage import Stage
from tests.conversations.test_export import NEW_ROOM, exported, lasting, lived
from tests.house.test_cli import KEY
from tests.storage.opening import contents, opened
from tests.terminal import CommandLine, Told

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
async def export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of a group that has lived."""
    async with opened(tmp_path_factory.mktemp("origin")) as store:
        stage = await Stage.set(store)
        await lived(stage)
        return (await exported(stage))["json"]


async def taken_in(command_line: CommandLine, installation: Path, data: bytes, *more: str) -> Told:
    """Imports a file."""
    file = installation.parent / "export.json"
    file.write_bytes(data)
    return await command_line("import", str(file), "--config", str(installation), *more, deadline=120)


async def test_what_is_imported_and_adopted_is_exported_the_same(
    command_line: CommandLine, installation: Path, export: bytes
) -> None:
    told = await taken_in(command_line, installation, export)
    assert (told.status, told.err) == (0, "")
    assert '!group adopt "Groupe de travail"' in told.out
    async with opened(installation.parent, SecretKey(KEY)) as store:
        stage = await Stage.set(store)
        stage.clock.forward(days=1, hours=4, minutes=5)
        await stage.dispatcher.handle(RoomSeen(replace(ROOMS[0], room_id=NEW_ROOM, name="Groupe de travail")))
        assert "lives here now" in await stage.say("!group adopt Groupe de travail", COORDINATION, NEW_ROOM)
        assert lasting((await exported(stage, NEW_ROOM))["json"]) == lasting(export)


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda data: data[: len(data) // 2], "is no whole JSON file; was it cut short?"),
        (
            lambda data: data.replace(b'"state": "open"', b'"state": "kestrel"'),
            "$.actions[0].state is none of the words that are known there",
        ),
    ],
    ids=["cut in half", "wrong"],
)
async def test_a_bad_file_is_refused_in_one_line_and_changes_nothing(
    spoil: Callable[[bytes], bytes], why: str, command_line: CommandLine, installation: Path, export: bytes
) -> None:
    before = contents(installation.parent)
    told = await taken_in(command_line, installation, spoil(export))
    assert told.status == 2, told.all
    (line,) = told.err.strip().splitlines()
    assert line == f"vigie import: {installation.parent / 'export.json'}: {why}"
    assert contents(installation.parent) == before


async def test_a_file_that_is_not_there_or_too_large_is_refused(
    command_line: CommandLine, installation: Path
) -> None:
    missing = await command_line(
        "import", str(installation.parent / "nothing.json"), "--config", str(installation)
    )
    assert (missing.status, "cannot be read" in missing.err) == (2, True)
    large = installation.parent / "large.json"
    with large.open("wb") as file:
        file.truncate(2 * 2**30)
    told = await command_line("import", str(large), "--config", str(installation))
    assert (told.status, "is larger than 256 MiB" in told.err) == (2, True)


async def test_a_group_waits_once_under_each_name(
    command_line: CommandLine, installation: Path, export: bytes
) -> None:
    assert (await taken_in(command_line, installation, export)).status == 0
    before = contents(installation.parent)
    told = await taken_in(command_line, installation, export)
    assert (told.status, "waits already" in told.err) == (2, True)
    assert contents(installation.parent) == before
    other = await taken_in(command_line, installation, export, "--name", 'Other "\x1b[31mgroup')
    assert (other.status, '!group adopt "Other \' [31mgroup"' in other.out) == (0, True), other.all


async def test_a_group_without_a_name_needs_one(
    command_line: CommandLine, installation: Path, export: bytes
) -> None:
    nameless = export.replace(b'"name": "Groupe de travail"', b'"name": " "')
    told = await taken_in(command_line, installation, nameless)
    assert (told.status, "$.group.name is empty; --name" in told.err) == (2, True)


async def test_nothing_is_imported_beside_a_running_bot(
    command_line: CommandLine, installation: Path, export: bytes
) -> None:
    before = contents(installation.parent)
    with locked(installation.parent / "keys"):
        told = await taken_in(command_line, installation, export)
    assert (told.status, "stop it first" in told.err) == (2, True)
    assert contents(installation.parent) == before


async def test_a_waiting_group_stands_nowhere_on_the_disk_in_clear(
    command_line: CommandLine, installation: Path, export: bytes
) -> None:
    assert (await taken_in(command_line, installation, export)).status == 0
    (installation.parent / "export.json").unlink()
    for file in installation.parent.rglob("*"):
        if file.is_file():
            assert b"Draft the note" not in file.read_bytes()
    async with opened(installation.parent, SecretKey(KEY)) as store:
        assert isinstance(store, Store)
        async with store.transaction() as tx:
            assert [one.name for one in await tx.imports.waiting()] == ["Groupe de travail"]
