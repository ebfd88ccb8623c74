"""`vigie init`: asks what it needs, and writes the configuration with its secrets."""

import asyncio
import getpass
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from bot.app import opened_session, opened_store
from bot.cli.reasons import CannotStart, told_in_one_line
from bot.cli.rotating import settled
from bot.rules.identifiers import is_user_id
from bot.settings import SettingsError, write_config
from storage.sealed import SecretKey


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was given as flags; None is asked for on a terminal."""

    homeserver: str | None
    user_id: str | None
    password_file: Path | None
    language: str | None
    timezone: str | None
    admins: tuple[str, ...]
    invites: tuple[str, ...]


def write(config: Path, wishes: Wishes, *, force: bool) -> None:
    """Writes the configuration, readable by its owner alone; raises `CannotStart`."""
    if config.exists() and not force:
        raise CannotStart(f"{config} exists; --force writes it anew (its secret key would be lost)")
    homeserver = wishes.homeserver or _asked("Homeserver", "https://matrix.example.org")
    user_id = wishes.user_id or _asked("Vigie's own account", "@vigie:example.org")
    server = (user_id.partition(":")[2],) if is_user_id(user_id) else ()
    matrix: dict[str, Any] = {
        "homeserver": homeserver,
        "user_id": user_id,
        "invites": list(wishes.invites or server),
    }
    if wishes.password_file is not None:
        matrix["password_file"] = str(wishes.password_file.absolute())
    else:
        matrix["password"] = _password()
    bot: dict[str, Any] = {
        "language": wishes.language or _asked("Language (fr, en, de, lb)", "fr"),
        "timezone": wishes.timezone or _asked("Time zone", "Europe/Luxembourg"),
        "admins": list(wishes.admins),
    }
    values = {"matrix": matrix, "storage": {"secret_key": SecretKey.generate()}, "bot": bot}
    try:
        write_config(config, values, overwrite=force)
    except SettingsError as wrong:
        raise CannotStart("\n".join(wrong.problems)) from None
    except OSError as problem:
        raise CannotStart(f"{config} cannot be written: {problem.strerror}") from None
    typer.echo(f"✓ {config} is written, readable by you alone.")
    typer.echo("  Keep a copy of its secret_key elsewhere: without it the database cannot be read.")
    typer.echo(f"  Next: vigie doctor --config {config}, then vigie run --config {config}")


def reset_identity(config: Path, *, sure: bool) -> None:
    """Replaces the account's cross-signing identity by ours; raises `CannotStart`."""
    if not sure and not (
        sys.stdin.isatty()
        and typer.confirm("Everybody who verified this account has to do it again. Replace its identity?")
    ):
        raise CannotStart("nothing was changed; --yes replaces the identity without asking")
    settings = settled(config)

    async def reset() -> None:
        async with (
            opened_store(settings) as store,
            opened_session(settings, store, reset_identity=True),
        ):
            return

    with told_in_one_line():
        asyncio.run(reset())
    typer.echo("✓ the account's cross-signing identity is ours; our device is signed.")


def _asked(what: str, example: str) -> str:
    if not sys.stdin.isatty():
        raise CannotStart(f"{what} is missing; give it as a flag (see vigie init --help)")
    return str(typer.prompt(what, default=example))


def _password() -> str:
    if not sys.stdin.isatty():
        raise CannotStart("the password is missing; give --password-file FILE")
    return getpass.getpass("Password of Vigie's account: ")
