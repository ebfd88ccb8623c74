"""The command line says in one kind line what is wrong, and never a secret."""

import asyncio
import tomllib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import nio
import pytest
from aiohttp import web

from bot.demo.homeserver import LocalHomeserver
from bot.matrix.cross_signing import Identity, establish
from bot.settings import render
from storage.sealed import SecretKey
from tests.bots import Bot, Bots
from tests.people import PASSWORD, People
from tests.terminal import CommandLine, Told, typed

HOUSE = Path(__file__).parents[2]
KEY = SecretKey.generate()
WRONG_PASSWORD = "a wrong password nobody should read"
NOBODY_THERE = "http://127.0.0.1:1"


def refused(told: Told, *parts: str) -> None:
    """Checks that a run ended with one kind line that has these parts."""
    assert "Traceback" not in told.all
    assert told.status == 1, told.all
    assert len(told.err.strip().splitlines()) == 1, told.err
    for part in parts:
        assert part in told.err
    for secret in (PASSWORD, WRONG_PASSWORD, KEY):
        assert secret not in told.all


def written(folder: Path, **sections: Mapping[str, Any]) -> Path:
    """Writes a configuration that is right but for what is said."""
    matrix = {"homeserver": NOBODY_THERE, "user_id": "@vigie:localhost", "password": PASSWORD}
    values = {
        "matrix": {**matrix, **sections.get("matrix", {})},
        "storage": {"secret_key": KEY, **sections.get("storage", {})},
        "bot": {"language": "en", **sections.get("bot", {})},
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "config.toml"
    path.touch(mode=0o600)
    path.write_text(render(values), encoding="utf-8")
    return path


def changed(config: Path, before: str, after: str) -> None:
    """Changes words of a configuration file."""
    text = config.read_text()
    assert before in text
    config.write_text(text.replace(before, after))


@asynccontextmanager
async def somebody_else(answer: str, status: int = 200) -> AsyncIterator[str]:
    """Serves the same words for every request, as a captive portal does; gives its address."""

    async def answered(_: web.Request) -> web.Response:
        return web.Response(text=answer, status=status, content_type="text/html")

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", answered)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_the_version_is_that_of_the_package() -> None:
    told = await typed("--version")
    version = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]["version"]
    assert (told.status, told.out.strip(), told.err) == (0, f"vigie {version}", "")


async def test_without_a_command_the_commands_are_shown() -> None:
    told = await typed()
    assert "Traceback" not in told.all
    for command in ("init", "run", "demo", "doctor"):
        assert command in told.all


@pytest.mark.parametrize("command", ["run", "doctor"])
async def test_a_configuration_that_is_not_there_is_named_with_the_remedy(
    command: str, tmp_path: Path, command_line: CommandLine
) -> None:
    told = await command_line(command, "--config", str(tmp_path / "config.toml"))
    assert told.status == 1
    assert "Traceback" not in told.all
    assert f"{tmp_path}/config.toml: no such file; `vigie init` makes one" in told.all


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f'[matrix]\npassword = "{PASSWORD}\n', "is not TOML"),
        (b'\xff\xfe"' + PASSWORD.encode(), "is not a text in UTF-8"),
        (None, "cannot be read"),
    ],
)
async def test_a_configuration_that_cannot_be_read_is_told_without_quoting_it(
    text: str | bytes | None, why: str, tmp_path: Path, command_line: CommandLine
) -> None:
    config = tmp_path / "config.toml"
    if text is None:
        config.mkdir()
    else:
        config.write_bytes(text.encode() if isinstance(text, str) else text)
    refused(await command_line("run", "--config", str(config)), "vigie cannot run: ", str(config), why)
    told = await command_line("doctor", "--config", str(config))
    assert (told.status, PASSWORD in told.all, "Traceback" in told.all) == (1, False, False)
    assert f"✗ the configuration\n  → {config}: {why}" in told.out


async def test_a_setting_that_does_not_exist_is_named_without_its_value(
    tmp_path: Path, command_line: CommandLine
) -> None:
    config = written(tmp_path)
    changed(config, "password = ", "pasword = ")
    told = await command_line("run", "--config", str(config))
    assert told.status == 1
    assert "matrix.pasword: no such setting; did you mean matrix.password" in told.err
    assert PASSWORD not in told.all
    assert "Traceback" not in told.all


async def test_a_homeserver_that_cannot_be_reached_is_told(tmp_path: Path, command_line: CommandLine) -> None:
    config = written(tmp_path)
    refused(await command_line("run", "--config", str(config)), "cannot be reached", "matrix.homeserver")
    told = await command_line("doctor", "--config", str(config))
    assert told.status == 1
    assert f"→ {NOBODY_THERE} cannot be reached" in told.out
    assert "Traceback" not in told.all


@pytest.mark.parametrize(("answer", "status"), [("<html>Welcome</html>", 200), ("Bad gateway", 502)])
async def test_what_answers_in_the_homeservers_place_is_not_taken_for_one(
    answer: str, status: int, tmp_path: Path, command_line: CommandLine
) -> None:
    async with somebody_else(answer, status) as address:
        config = written(tmp_path, matrix={"homeserver": address})
        refused(await command_line("run", "--config", str(config)), "matrix.homeserver")
        told = await command_line("doctor", "--config", str(config))
    assert told.status == 1
    assert "✗ a homeserver answers" in told.out
    assert "Traceback" not in told.all


async def test_a_wrong_password_is_told_and_nothing_of_it_shown(
    bots: Bots, command_line: CommandLine
) -> None:
    bot = await bots(matrix={"password": WRONG_PASSWORD})
    refused(await command_line("run", "--config", str(bot.config)), "refuses the login", "M_FORBIDDEN")


async def test_a_token_nobody_knows_or_of_another_account_is_told(
    bots: Bots, people: People, command_line: CommandLine
) -> None:
    anna = await people("Anna")
    for token, why in (("syt_unknown", "refuses the access token"), (anna.client.access_token, "another")):
        bot = await bots()
        changed(bot.config, f'password = "{PASSWORD}"', f'access_token = "{token}"')
        told = await command_line("run", "--config", str(bot.config))
        refused(told, why)
        assert token not in told.all


async def test_a_wrong_secret_key_touches_nothing(bots: Bots, command_line: CommandLine) -> None:
    bot = await bots()
    await bot.start()
    assert await bot.stop() == 0
    before = (bot.folder / "vigie.db").read_bytes()
    right = bot.config.read_text()
    (line,) = [line for line in right.splitlines() if line.startswith("secret_key = ")]
    changed(bot.config, line, f'secret_key = "{KEY}"')
    told = await command_line("run", "--config", str(bot.config))
    assert (told.status, "Traceback" in told.all) == (1, False)
    for words in ("storage.secret_key is not the key", "can still read", "Nobody can read", "If it is lost"):
        assert words in told.err
    assert len(told.err.splitlines()) == 5
    assert KEY not in told.all
    told = await command_line("doctor", "--config", str(bot.config))
    assert told.status == 1
    assert "  → Nobody can read any more" in told.out
    assert "✗ the secret key opens the database" in told.out
    assert KEY not in told.all
    assert (bot.folder / "vigie.db").read_bytes() == before
    bot.config.write_text(right)
    await bot.start()
    assert await bot.stop() == 0


async def test_room_keys_of_another_secret_key_are_told_not_overwritten(
    bots: Bots, command_line: CommandLine
) -> None:
    bot = await bots()
    await bot.start()
    assert await bot.stop() == 0
    for file in bot.folder.glob("vigie.db*"):
        file.rename(bot.folder / f"old-{file.name}")
    (line,) = [line for line in bot.config.read_text().splitlines() if line.startswith("secret_key = ")]
    changed(bot.config, line, f'secret_key = "{KEY}"')
    kept = {file.name for file in (bot.folder / "vigie-keys").iterdir()}
    refused(await command_line("run", "--config", str(bot.config)))
    assert kept <= {file.name for file in (bot.folder / "vigie-keys").iterdir()}


async def in_the_way(bots: Bots, storage: Mapping[str, str]) -> Bot:
    """Makes an installation where something else stands in the place of our files."""
    bot = await bots(storage=storage)
    (bot.folder / "folder").mkdir()
    (bot.folder / "in-the-way").write_text("This is neither a folder nor a database. " * 100)
    (bot.folder / "in-the-way").chmod(0o600)
    return bot


IN_THE_WAY = (
    {"url": "sqlite+aiosqlite:///in-the-way/vigie.db"},
    {"url": "sqlite+aiosqlite:///no-such-folder/vigie.db"},
    {"url": "sqlite+aiosqlite:///folder"},
    {"url": "sqlite+aiosqlite:///in-the-way"},
    {"keys_dir": "in-the-way"},
    {"keys_dir": "in-the-way/keys"},
)


@pytest.mark.parametrize("storage", [*IN_THE_WAY, {"keys_dir": "/proc/vigie"}])
async def test_a_folder_that_cannot_be_written_is_told(
    storage: dict[str, str], bots: Bots, command_line: CommandLine
) -> None:
    bot = await in_the_way(bots, storage)
    refused(await command_line("run", "--config", str(bot.config)), "vigie cannot run: ")


@pytest.mark.parametrize("storage", IN_THE_WAY)
async def test_the_doctor_sees_a_folder_that_cannot_be_written(
    storage: dict[str, str], bots: Bots, command_line: CommandLine
) -> None:
    bot = await in_the_way(bots, storage)
    told = await command_line("doctor", "--config", str(bot.config))
    assert "Traceback" not in told.all
    assert told.status == 1, told.out
    assert "✗" in told.out


async def test_a_database_that_cannot_be_opened_never_ends_in_a_traceback(
    tmp_path: Path, command_line: CommandLine
) -> None:
    config = written(tmp_path, storage={"url": "sqlite+aiosqlite:///no-such-folder/vigie.db"})
    for _ in range(12):
        refused(await command_line("run", "--config", str(config)), "the database cannot be opened")


async def test_a_second_vigie_on_the_same_folder_is_refused(vigie: Bot, command_line: CommandLine) -> None:
    refused(await command_line("run", "--config", str(vigie.config)), "another vigie")
    told = await command_line("doctor", "--config", str(vigie.config))
    assert (told.status, told.err) == (0, "")
    assert "✓ vigie is running" in told.out
    assert "✗" not in told.out
    assert vigie.running


async def test_an_identity_that_is_not_ours_is_replaced_only_when_told_so(
    homeserver: LocalHomeserver, bots: Bots, command_line: CommandLine
) -> None:
    bot = await bots()
    folder = bot.folder / "somebody"
    folder.mkdir()
    client = nio.AsyncClient(homeserver.base_url, bot.user_id, store_path=str(folder))
    await client.login(PASSWORD)
    await client.keys_upload()
    await establish(client, Identity.generate(), PASSWORD)
    await client.close()
    config = ("--config", str(bot.config))
    refused(await command_line("run", *config), "identity that is not ours", "--reset-identity")
    refused(await command_line("init", "--reset-identity", *config), "nothing was changed", "--yes")
    refused(await command_line("run", *config), "identity that is not ours")
    told = await command_line("init", "--reset-identity", "--yes", *config)
    assert (told.status, told.err) == (0, "")
    await bot.start()
    assert await bot.stop() == 0


async def test_a_bot_whose_device_was_removed_says_so_and_logs_in_again_at_the_next_start(
    homeserver: LocalHomeserver, people: People, vigie: Bot
) -> None:
    client = nio.AsyncClient(homeserver.base_url, vigie.user_id)
    await client.login(PASSWORD)
    await client.logout(all_devices=True)
    await client.close()
    assert vigie.process is not None
    assert await asyncio.wait_for(vigie.process.wait(), 60) == 1
    last = vigie.log.read_text().strip().splitlines()[-1]
    assert last.startswith("vigie cannot run: the homeserver no longer accepts the login")
    await vigie.start()
    anna = await people("Anna")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    await anna.say(room, "!action Draft the note")
    await anna.expect("A-1", sender=vigie.user_id)
