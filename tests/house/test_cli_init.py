"""`vigie init` asks for little, writes what only its owner may read, and shows no secret."""

import os
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.settings import load
from tests.bots import Bots
from tests.terminal import CTRL_C, CTRL_D, CommandLine, Terminal, typed

PASSWORD = "only for the homeserver"
FLAGS = (
    *("--homeserver", "https://matrix.example.org", "--user-id", "@vigie:example.org"),
    *("--language", "de", "--timezone", "Europe/Berlin"),
)


class Started:
    """Terminals that a test opened."""

    def __init__(self) -> None:
        self._open: list[Terminal] = []

    async def __call__(self, *words: str) -> Terminal:
        """Starts `vigie` with these words on a terminal."""
        terminal = await Terminal.open(*words)
        self._open.append(terminal)
        return terminal

    async def close(self) -> None:
        """Switches them all off."""
        for terminal in self._open:
            await terminal.close()


@pytest.fixture
async def on_terminal() -> AsyncIterator[Started]:
    """Starts `vigie` on terminals."""
    started = Started()
    yield started
    await started.close()


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """A file with the password, as an operator has it."""
    path = tmp_path / "password"
    path.touch(mode=0o600)
    path.write_text(f"{PASSWORD}\n")
    return path


def mode(path: Path) -> int:
    """Tells who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


def files(folder: Path) -> set[str]:
    """Names what is in a folder."""
    return {path.name for path in folder.iterdir()}


async def test_with_flags_nothing_is_asked_and_only_the_owner_may_read(
    tmp_path: Path, password_file: Path
) -> None:
    config = tmp_path / "config.toml"
    before = os.umask(0)
    try:
        told = await typed(
            *("init", "--config", str(config), "--password-file", str(password_file), *FLAGS),
            *("--admin", "@a:example.org", "--admin", "@b:example.org", "--invite", "example.com"),
        )
    finally:
        os.umask(before)
    assert (told.status, told.err) == (0, "")
    assert mode(config) == 0o600
    settings = load(config)
    assert settings.matrix.password is not None
    assert settings.storage.secret_key is not None
    assert settings.matrix.password.get_secret_value() == PASSWORD
    assert settings.matrix.invites == ("example.com",)
    assert settings.bot.admins == ("@a:example.org", "@b:example.org")
    assert (settings.bot.language, settings.bot.timezone) == ("de", "Europe/Berlin")
    assert settings.storage.secret_key.get_secret_value() not in told.all
    assert PASSWORD not in told.all + config.read_text()
    assert f"vigie run --config {config}" in told.out


async def test_what_is_missing_is_named_when_nobody_can_be_asked(
    tmp_path: Path, password_file: Path, command_line: CommandLine
) -> None:
    config = tmp_path / "config.toml"
    given = ("--config", str(config), "--password-file", str(password_file))
    for flags, missing in (
        ((), "Homeserver"),
        (FLAGS[:2], "Vigie's own account"),
        (FLAGS[:4], "Language"),
        (FLAGS[:6], "Time zone"),
    ):
        told = await command_line("init", *given, *flags)
        assert (told.status, told.out) == (1, "")
        assert told.err.startswith(f"vigie init: {missing}")
        assert "give it as a flag" in told.err
        assert not config.exists()
    told = await command_line("init", "--config", str(config), *FLAGS)
    assert (told.status, told.err) == (1, "vigie init: the password is missing; give --password-file FILE\n")
    assert not config.exists()


@pytest.mark.parametrize(
    ("flags", "why"),
    [
        (("--user-id", "vigie"), "matrix.user_id"),
        (("--homeserver", "matrix.example.org"), "matrix.homeserver"),
        (("--language", "es"), "bot.language"),
        (("--timezone", "Mars/Olympus"), "bot.timezone"),
        (("--admin", "nobody"), "bot.admins"),
        (("--invite", "not a server"), "matrix.invites"),
    ],
)
async def test_a_wrong_flag_is_named_and_nothing_is_written(
    flags: tuple[str, ...], why: str, tmp_path: Path, password_file: Path, command_line: CommandLine
) -> None:
    config = tmp_path / "config.toml"
    told = await command_line(
        "init", "--config", str(config), "--password-file", str(password_file), *FLAGS, *flags
    )
    assert told.status == 1
    assert told.err.startswith(f"vigie init: {why}")
    assert len(told.err.splitlines()) == 1
    assert not config.exists()


async def test_what_is_there_stays_unless_force_is_said(
    tmp_path: Path, password_file: Path, command_line: CommandLine
) -> None:
    config = tmp_path / "config.toml"
    words = ("init", "--config", str(config), "--password-file", str(password_file), *FLAGS)
    assert (await command_line(*words)).status == 0
    first = config.read_text()
    told = await command_line(*words)
    assert told.status == 1
    assert told.err.startswith(f"vigie init: {config} exists; --force")
    assert config.read_text() == first
    config.chmod(0o644)
    assert (await command_line(*words, "--force")).status == 0
    assert config.read_text() != first
    assert mode(config) == 0o600
    assert files(tmp_path) == {"config.toml", "password"}


@pytest.mark.parametrize("place", ["file/config.toml", "no-such-folder/config.toml", "/proc/config.toml"])
async def test_a_folder_that_cannot_be_written_is_told(
    place: str, tmp_path: Path, password_file: Path, command_line: CommandLine
) -> None:
    (tmp_path / "file").write_text("in the way")
    config = tmp_path / place
    words = ("init", "--config", str(config), "--password-file", str(password_file), *FLAGS)
    for more in ((), ("--force",)):
        told = await command_line(*words, *more)
        assert told.status == 1
        assert "Traceback" not in told.all
        assert told.err.startswith(f"vigie init: {config} cannot be written: ")


async def test_on_a_terminal_it_asks_and_the_password_is_not_shown(
    tmp_path: Path, on_terminal: Started
) -> None:
    config = tmp_path / "config.toml"
    terminal = await on_terminal("init", "--config", str(config), "--invite", "example.org")
    place = 0
    for question, answer in (
        ("Homeserver", "https://matrix.example.org"),
        ("Vigie's own account", "@vigie:example.org"),
        ("Password", PASSWORD),
        ("Language", ""),
        ("Time zone", ""),
    ):
        place = await terminal.expect(question, after=place)
        place = await terminal.expect(": ", after=place)
        terminal.type(f"{answer}\n")
    assert await terminal.ended() == 0
    assert PASSWORD not in terminal.shown
    assert mode(config) == 0o600
    settings = load(config)
    assert settings.matrix.password is not None
    assert settings.matrix.password.get_secret_value() == PASSWORD
    assert (settings.bot.language, settings.bot.timezone) == ("fr", "Europe/Luxembourg")


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
@pytest.mark.parametrize("question", ["Homeserver", "Password"])
async def test_who_stops_answering_leaves_nothing_behind(
    key: str, question: str, tmp_path: Path, on_terminal: Started
) -> None:
    config = tmp_path / "config.toml"
    flags = () if question == "Homeserver" else FLAGS
    terminal = await on_terminal("init", "--config", str(config), *flags)
    place = await terminal.expect(question)
    await terminal.expect(": ", after=place)
    assert await terminal.ended_by(key) != 0
    assert "Traceback" not in terminal.shown
    assert files(tmp_path) == set()


async def test_an_identity_is_not_replaced_when_the_question_is_answered_with_no(
    bots: Bots, on_terminal: Started
) -> None:
    bot = await bots()
    terminal = await on_terminal("init", "--reset-identity", "--config", str(bot.config))
    await terminal.expect("[y/N]")
    terminal.type("\n")
    assert await terminal.ended() == 1
    assert "nothing was changed" in terminal.shown
    assert files(bot.folder) == {"config.toml"}
