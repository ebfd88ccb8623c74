"""`vigie revoke-device`: one line for the operator, one commit, nothing that a running bot has in memory."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.rules.revocations import Revoked
from storage.letters import OUR_KEYS, LetterKind
from storage.sealed import SecretKey
from storage.tables import Table
from tests.cast import COORDINATION, MARC
from tests.house.test_cli import KEY, changed
from tests.storage.opening import contents, opened
from tests.terminal import CommandLine, Told

DEVICE = "GHTYAJCE"
# Long after anything that is owed now.
NEVER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def coordinated(installation: Path) -> Path:
    """The configuration of an installation with a coordinator."""
    changed(installation, 'language = "en"', f'language = "en"\nadmins = ["{COORDINATION}"]')
    return installation


async def revoke(command_line: CommandLine, installation: Path, *words: str) -> Told:
    """Revokes a device, or tries to."""
    return await command_line("revoke-device", *words, "--config", str(installation), deadline=120)


async def revoked(installation: Path) -> Revoked:
    """What counts no more."""
    async with opened(installation.parent, SecretKey(KEY)) as store, store.transaction() as tx:
        return await tx.revocations.all()


def tables(folder: Path) -> Mapping[str, list[tuple[object, ...]]]:
    """All that every table holds."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        return {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in Table.metadata.tables}


async def test_a_device_is_revoked_in_one_line_and_let_again(
    command_line: CommandLine, coordinated: Path
) -> None:
    told = await revoke(command_line, coordinated, MARC, DEVICE)
    assert (told.status, told.err) == (0, "")
    heeded = "a bot that runs heeds it within seconds.\n"
    assert told.out == f"✓ {DEVICE} of {MARC} gets no more keys and is not obeyed; {heeded}"
    assert await revoked(coordinated) == Revoked(devices=frozenset({(MARC, DEVICE)}))
    told = await revoke(command_line, coordinated, MARC, DEVICE, "--undo")
    assert told.out == f"✓ {DEVICE} of {MARC} counts again; {heeded}"
    assert await revoked(coordinated) == Revoked()


async def test_it_writes_only_what_a_running_bot_does_not_keep_in_memory(
    command_line: CommandLine, coordinated: Path
) -> None:
    before = tables(coordinated.parent)
    await revoke(command_line, coordinated, MARC, DEVICE)
    after = tables(coordinated.parent)
    assert {name for name in after if after[name] != before[name]} == {"facts", "outbox", "chats"}


async def test_our_keys_hear_of_it_before_the_coordinators_do(
    command_line: CommandLine, coordinated: Path
) -> None:
    await revoke(command_line, coordinated, MARC, DEVICE)
    async with opened(coordinated.parent, SecretKey(KEY)) as store, store.transaction() as tx:
        keys, chat = await tx.outbox.next(NEVER, busy=(), most=10)
        assert (keys.room_id, keys.kind) == (OUR_KEYS, LetterKind.REVOCATION)
        assert keys.posting.errand is not None
        assert (keys.posting.errand.person, keys.posting.errand.device) == (MARC, DEVICE)
        assert chat.kind is LetterKind.NEW_CHAT


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("marc", DEVICE), "the first word is whose device it is, such as @marc:example.org"),
        ((MARC, "GHTY AJCE"), "the second word is the id of a device, such as GHTYAJCE, as apps show it"),
        ((MARC, ""), "the second word is the id of a device, such as GHTYAJCE, as apps show it"),
        ((MARC, DEVICE, "--undo"), f"{DEVICE} of {MARC} is not revoked; nothing was changed"),
    ],
)
async def test_what_makes_no_sense_is_refused_in_one_line_and_changes_nothing(
    words: tuple[str, ...], why: str, command_line: CommandLine, coordinated: Path
) -> None:
    before = tables(coordinated.parent)
    told = await revoke(command_line, coordinated, *words)
    assert (told.status, told.out) == (2, "")
    assert told.err == f"vigie revoke-device: {why}\n"
    assert tables(coordinated.parent) == before


async def test_a_device_is_revoked_once(command_line: CommandLine, coordinated: Path) -> None:
    await revoke(command_line, coordinated, MARC, DEVICE)
    before = tables(coordinated.parent)
    told = await revoke(command_line, coordinated, MARC, DEVICE)
    assert (told.status, told.err) == (0, "")
    assert told.out == f"✓ {DEVICE} of {MARC} was revoked already; nothing was changed.\n"
    assert tables(coordinated.parent) == before


async def test_the_tables_of_a_bot_that_runs_in_an_older_version_are_left_alone(
    command_line: CommandLine, coordinated: Path
) -> None:
    with closing(sqlite3.connect(coordinated.parent / "vigie.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '0013'")
    before = contents(coordinated.parent)
    told = await revoke(command_line, coordinated, MARC, DEVICE)
    assert (told.status, told.out) == (2, "")
    assert told.err == (
        "vigie revoke-device: the database is still that of an older vigie; restart the bot, then try again\n"
    )
    assert contents(coordinated.parent) == before
