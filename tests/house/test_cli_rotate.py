"""`vigie rotate-key`: cut off anywhere, one of two keys opens the database, and the next start knows."""

import asyncio
import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.doctor import examine
from bot.cli.reasons import CannotStart
from bot.cli.rotating import CannotRotate, finish, key_of, reseal, rotate, settled
from bot.matrix.session import locked
from bot.settings import load
from bot.settings.key_place import KeyPlace
from storage.keyring import WrongSecretKey, form_of
from storage.sealed import SecretKey
from tests.cast import MARC
from tests.house.backups import House, on_stage
from tests.house.test_cli import KEY, refused, written
from tests.storage.opening import empty_database, opened
from tests.terminal import CommandLine, typed

pytestmark = pytest.mark.timeout(300)
WORDS = "Write the note"


async def filled(folder: Path) -> None:
    """Makes a database with something in it."""
    (folder / "vigie.db").write_bytes(empty_database())
    async with opened(folder, SecretKey(KEY)) as store:
        await (await on_stage(store)).say(f"!action {WORDS}")


def text_of(file: Path) -> str:
    """Reads a file."""
    return file.read_text(encoding="utf-8")


def write(file: Path, text: str) -> None:
    """Changes a file."""
    file.write_text(text, encoding="utf-8")


def all_of(folder: Path) -> bytes:
    """Reads all files of a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


@pytest.fixture
async def config(command_line: CommandLine, tmp_path: Path) -> Path:
    """An installation with something in its database."""
    house = House.of(command_line, tmp_path / "house", tmp_path / "backups")
    await filled(house.folder)
    return house.folder / "config.toml"


async def kept(config: Path) -> list[str]:
    """Reads what is in the database with the key that the settings name, and that nothing lies about."""
    folder = config.parent
    assert not list(folder.glob("*.next"))
    assert not list(folder.glob("*.part"))
    async with opened(folder, SecretKey(key_of(load(config)))) as store, store.transaction() as tx:
        return [one.text for one in await tx.actions.everything()]


def opens(config: Path, key: str) -> bool:
    """Tells whether a key opens the database."""
    try:
        form_of(config.parent / "vigie.db", SecretKey(key))
    except WrongSecretKey:
        return False
    return True


async def test_the_key_is_another_one_and_everything_else_stays(
    config: Path, command_line: CommandLine
) -> None:
    before = text_of(config)
    told = await command_line("rotate-key", "--config", str(config))
    assert (told.status, told.err) == (0, ""), told.all
    new = key_of(load(config))
    assert new != KEY
    assert text_of(config) == before.replace(KEY, new)
    assert not os.stat(config).st_mode & 0o077
    assert (opens(config, KEY), opens(config, new)) == (False, True)
    assert new not in told.all
    for words in ("Keep a copy", "make a backup", "--secret-key-file", "--reset-identity"):
        assert words in told.out
    assert await kept(config) == [WORDS]
    assert KEY.encode() not in b"".join(
        file.read_bytes() for file in config.parent.iterdir() if file.is_file()
    )


async def test_a_key_in_a_file_of_its_own_is_replaced_there(config: Path, command_line: CommandLine) -> None:
    key_file = config.parent / "secret"
    key_file.touch(mode=0o600)
    key_file.write_text(f"{KEY}\n")
    text = text_of(config).replace(f'secret_key = "{KEY}"', f'secret_key_file = "{key_file}"')
    write(config, text)
    told = await command_line("rotate-key", "--config", str(config))
    assert (told.status, f"It stands in {key_file}" in told.out) == (0, True), told.all
    assert text_of(config) == text
    assert opens(config, key_file.read_text().strip())
    assert await kept(config) == [WORDS]


async def test_a_key_from_the_environment_is_left_in_a_file_until_it_is_put_there(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = {"VIGIE_STORAGE__SECRET_KEY": KEY}
    told = await typed("rotate-key", "--config", str(config), variables=variables)
    beside = config.parent / "secret-key.next"
    assert (told.status, f"Put what {beside} holds into VIGIE_STORAGE" in told.out) == (0, True), told.all
    assert beside.stat().st_mode & 0o777 == 0o600
    new = beside.read_text()
    assert new not in told.all
    monkeypatch.setenv("VIGIE_STORAGE__SECRET_KEY", KEY)
    # A machine that is restarted before anybody has put it there answers alerts all the same.
    assert key_of(await asyncio.to_thread(settled, config)) == new
    assert beside.exists()
    with pytest.raises(CannotRotate, match="not over"):
        await asyncio.to_thread(rotate, config)
    monkeypatch.setenv("VIGIE_STORAGE__SECRET_KEY", new)
    assert key_of(await asyncio.to_thread(settled, config)) == new
    assert not beside.exists()


def nothing(_: KeyPlace, __: str) -> None:
    """Stopped before anything was written."""


def half_written(place: KeyPlace, new: str) -> None:
    """Stopped while the next key was written down."""
    place.keep_next(KEY, new)
    place.beside.write_text(new[:20])


def written_down(place: KeyPlace, new: str) -> None:
    """Stopped before the transaction."""
    place.keep_next(KEY, new)


def committed(place: KeyPlace, new: str) -> None:
    """Stopped after the transaction."""
    place.keep_next(KEY, new)
    assert place.file is not None
    asyncio.run(reseal(load(place.file), new))


def prepared(place: KeyPlace, new: str) -> None:
    """Stopped before the settings were replaced."""
    committed(place, new)
    assert place.file is not None
    (place.file.parent / "config.toml.part").write_bytes(b"half of it")


def in_place(place: KeyPlace, new: str) -> None:
    """Stopped before what was written down was removed."""
    committed(place, new)
    place.put_in_place(KEY, new)


def over(place: KeyPlace, new: str) -> None:
    """Not stopped at all."""
    committed(place, new)
    finish(place, KEY, new)


STEPS: list[tuple[Callable[[KeyPlace, str], None], bool, str]] = [
    (nothing, False, ""),
    (half_written, False, "the key is the old one still"),
    (written_down, False, "the key is the old one still"),
    (committed, True, "is finished"),
    (prepared, True, "is finished"),
    (in_place, True, "is finished"),
    (over, True, ""),
]


@pytest.mark.parametrize(("stopped", "is_new", "words"), STEPS, ids=[step[0].__name__ for step in STEPS])
async def test_whatever_stopped_it_the_next_start_finds_the_key(
    stopped: Callable[[KeyPlace, str], None],
    is_new: bool,
    words: str,
    config: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    new = SecretKey.generate()
    await asyncio.to_thread(stopped, KeyPlace.of(config, load(config)), new)
    waits = (config.parent / "config.toml.next").exists()
    before = {file: file.read_bytes() for file in config.parent.iterdir() if file.is_file()}
    assert not await asyncio.to_thread(examine, config)
    out = capsys.readouterr().out
    assert ("✗ no change of the secret key was cut off" in out) == waits
    assert "✓ the secret key opens the database" in out
    assert {file: file.read_bytes() for file in before} == before
    assert key_of(await asyncio.to_thread(settled, config)) == (new if is_new else KEY)
    told = capsys.readouterr().err
    assert words in told if words else told == ""
    assert new not in told
    assert await kept(config) == [WORDS]
    await asyncio.to_thread(rotate, config)
    assert await kept(config) == [WORDS]


async def test_kills_at_random_instants_lose_no_key(config: Path, command_line: CommandLine) -> None:
    chance = random.Random(20191203)
    keys = {KEY}
    with (config.parent / "log").open("wb") as log:
        for _ in range(12):
            process = await command_line.nursery.start(
                "rotate-key", "--config", str(config), out=log, err=log, variables=os.environ
            )
            try:
                await asyncio.wait_for(process.wait(), chance.uniform(0.3, 1.6))
            except TimeoutError:
                process.kill()
                await process.wait()
            keys.add(key_of(await asyncio.to_thread(settled, config)))
            assert await kept(config) == [WORDS]
    assert len(keys) > 1


async def test_it_is_refused_beside_a_running_bot(config: Path, command_line: CommandLine) -> None:
    before = text_of(config)
    with locked(config.parent / "keys"):
        refused(await command_line("rotate-key", "--config", str(config)), "stop it first")
    assert text_of(config) == before
    assert await kept(config) == [WORDS]


async def test_a_wrong_key_is_refused_before_anything_is_written(
    config: Path, command_line: CommandLine
) -> None:
    other = text_of(config).replace(KEY, SecretKey.generate())
    write(config, other)
    told = await command_line("rotate-key", "--config", str(config))
    assert (told.status, "is not the key this database was made with" in told.err) == (1, True)
    assert text_of(config) == other
    assert not list(config.parent.glob("*.next"))


async def test_a_key_that_stands_twice_is_not_guessed_at(config: Path, command_line: CommandLine) -> None:
    write(config, f"{text_of(config)}\n# {KEY}\n")
    refused(await command_line("rotate-key", "--config", str(config)), "change it there by hand")
    assert opens(config, KEY)


async def test_without_a_database_there_is_nothing_to_rotate(
    tmp_path: Path, command_line: CommandLine
) -> None:
    config = written(tmp_path, storage={"url": f"sqlite+aiosqlite:///{tmp_path / 'vigie.db'}"})
    refused(await command_line("rotate-key", "--config", str(config)), "there is no database yet")


async def test_a_backup_from_before_a_rotation_is_restored_with_the_key_of_then(
    command_line: CommandLine, tmp_path: Path
) -> None:
    house = House.of(command_line, tmp_path / "house", tmp_path / "backups")
    await filled(house.folder)
    await house.back_up()
    config = house.folder / "config.toml"
    await asyncio.to_thread(rotate, config)
    house.lose()
    refused(await house.restore(), "made with another secret key", "--secret-key-file")
    old = tmp_path / "old"
    old.write_text(KEY)
    await house.restored("--secret-key-file", str(old))
    assert await kept(config) == [WORDS]
    assert not opens(config, KEY)


def test_settings_that_are_wrong_are_told(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="no such file"):
        settled(tmp_path / "config.toml")


async def test_where_something_cannot_be_read_nothing_is_changed(config: Path) -> None:
    before = text_of(config)
    with closing(sqlite3.connect(config.parent / "vigie.db")) as database, database:
        database.execute("UPDATE action_items SET text = x'00'")
    told = await typed("rotate-key", "--config", str(config))
    assert told.status == 1
    assert "something in the database cannot be read any more" in told.err
    assert text_of(config) == before
    assert not list(config.parent.glob("*.next"))


async def test_a_seized_device_is_revoked_although_a_rotation_was_cut_off(config: Path) -> None:
    new = SecretKey.generate()
    await asyncio.to_thread(committed, KeyPlace.of(config, load(config)), new)
    told = await typed("revoke-device", MARC, "SEIZED", "--config", str(config))
    assert "is finished" in told.err
    assert f"✓ SEIZED of {MARC} gets no more keys" in told.out
    async with opened(config.parent, SecretKey(new)) as store, store.reading() as tx:
        assert (await tx.revocations.all()).covers(MARC, "SEIZED")
