"""The command line: parses, then calls."""

import asyncio
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.cli.backup import CannotBackUp, back_up
from bot.cli.doctor import examine
from bot.cli.importing import CannotImport, import_group
from bot.cli.init import Wishes, reset_identity, write
from bot.cli.reasons import CannotStart
from bot.cli.restore import CannotRestore, Choices, restore
from bot.cli.revoking import CannotRevoke, revoke_device
from bot.cli.rotating import CannotRotate, rotate
from bot.cli.running import run_bot
from bot.demo.homeserver import HomeserverDidNotStart
from bot.demo.person import NotHeard
from bot.demo.play import DemoFailed, demo

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="Vigie: an end-to-end-encrypted Matrix bot that keeps a working group's memory.",
)
Config = Annotated[
    Path,
    typer.Option("--config", "-c", envvar="VIGIE_CONFIG", help="The configuration file.", show_default=True),
]


@app.callback(invoke_without_command=True)
def options(
    show_version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Shows the version."""
    if show_version:
        typer.echo(f"vigie {version('vigie')}")
        raise typer.Exit


@app.command("run")
def run_command(config: Config = Path("config.toml")) -> None:
    """Run the bot until SIGTERM."""
    try:
        run_bot(config)
    except CannotStart as why:
        _refuse("vigie cannot run", why)


@app.command("init")
def init_command(  # noqa: PLR0913, PLR0917 - one parameter a flag
    config: Config = Path("config.toml"),
    homeserver: Annotated[str | None, typer.Option(help="Where the homeserver answers.")] = None,
    user_id: Annotated[str | None, typer.Option(help="Vigie's own account, @vigie:example.org.")] = None,
    password_file: Annotated[Path | None, typer.Option(help="A file with the account's password.")] = None,
    language: Annotated[str | None, typer.Option(help="fr, en, de or lb.")] = None,
    timezone: Annotated[str | None, typer.Option(help="Such as Europe/Luxembourg.")] = None,
    admin: Annotated[list[str] | None, typer.Option(help="Who may do everything (repeatable).")] = None,
    invite: Annotated[list[str] | None, typer.Option(help="Whose invitations count (repeatable).")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite an existing file.")] = False,
    reset: Annotated[
        bool, typer.Option("--reset-identity", help="Replace the account's cross-signing identity by ours.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before replacing the identity.")] = False,
) -> None:
    """Write a configuration with fresh secrets, readable by its owner alone."""
    wishes = Wishes(
        homeserver, user_id, password_file, language, timezone, tuple(admin or ()), tuple(invite or ())
    )
    try:
        if reset:
            reset_identity(config, sure=yes)
        else:
            write(config, wishes, force=force)
    except CannotStart as why:
        _refuse("vigie init", why)


@app.command("doctor")
def doctor_command(
    config: Config = Path("config.toml"),
    seal: Annotated[str | None, typer.Option(help="A seal noted earlier, to be found again.")] = None,
) -> None:
    """Look at each thing that must hold, and say how to mend it."""
    if not examine(config, seal):
        raise typer.Exit(1)


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(help="The JSON file of an export.")],
    config: Config = Path("config.toml"),
    name: Annotated[str | None, typer.Option(help="What the group waits as, if not its own.")] = None,
) -> None:
    """Take in a group that was exported; a room adopts it then. The bot must be stopped."""
    try:
        import_group(config, file, name)
    except (CannotImport, CannotStart) as why:
        _refuse("vigie import", why, status=2)


@app.command("revoke-device")
def revoke_device_command(
    person: Annotated[str, typer.Argument(metavar="USER", help="Whose device it is, @marc:example.org.")],
    device: Annotated[str, typer.Argument(help="The id of the device, as apps show it.")],
    config: Config = Path("config.toml"),
    undo: Annotated[bool, typer.Option("--undo", help="Let it count again.")] = False,
) -> None:
    """Give a device no more keys, and obey it no more; the owner's others go on. The bot may run or not."""
    try:
        revoke_device(config, person, device, undo=undo)
    except (CannotRevoke, CannotStart) as why:
        _refuse("vigie revoke-device", why, status=2)


@app.command("backup")
def backup_command(
    target: Annotated[Path, typer.Argument(help="The file to write, or a folder for one named by its date.")],
    config: Config = Path("config.toml"),
    force: Annotated[bool, typer.Option("--force", help="Overwrite an existing file.")] = False,
    only_case_keys: Annotated[
        bool, typer.Option("--case-keys-only", help="Only write the keys of cases anew, in this folder.")
    ] = False,
) -> None:
    """Write everything into one encrypted file, while the bot runs, and the keys of cases beside it."""
    try:
        back_up(config, target, force=force, only_case_keys=only_case_keys)
    except (CannotBackUp, CannotStart) as why:
        _refuse("vigie backup", why)


@app.command("restore")
def restore_command(
    file: Annotated[Path, typer.Argument(help="A file that `vigie backup` wrote.")],
    config: Config = Path("config.toml"),
    force: Annotated[bool, typer.Option("--force", help="Replace the database that is there.")] = False,
    case_keys: Annotated[
        Path | None, typer.Option(help="The keys of cases, if they are not beside the backup.")
    ] = None,
    without_case_keys: Annotated[
        bool, typer.Option("--without-case-keys", help="Give up the cases whose keys are nowhere.")
    ] = False,
    secret_key_file: Annotated[
        Path | None, typer.Option(help="The secret key of then, for a backup from before a rotation.")
    ] = None,
) -> None:
    """Put a backup in the place of the database; nothing is posted twice. The bot must be stopped."""
    try:
        restore(config, Choices(file, force, case_keys, without_case_keys, secret_key_file))
    except (CannotRestore, CannotStart) as why:
        _refuse("vigie restore", why)


@app.command("rotate-key")
def rotate_key_command(config: Config = Path("config.toml")) -> None:
    """Give the installation a new secret key, and seal everything anew. The bot must be stopped."""
    try:
        rotate(config)
    except (CannotRotate, CannotStart) as why:
        _refuse("vigie rotate-key", why)


@app.command("demo")
def demo_command(
    keep: Annotated[
        Path | None, typer.Option("--keep", help="Keep the demo's data in this folder.", show_default=False)
    ] = None,
) -> None:
    """Play a real conversation on a local homeserver, then type yourself."""
    try:
        demo(keep)
    except (DemoFailed, NotHeard, HomeserverDidNotStart) as why:
        _refuse("the demo failed", why)
    except (KeyboardInterrupt, asyncio.CancelledError):
        raise typer.Exit(130) from None


def _refuse(what: str, why: Exception, status: int = 1) -> NoReturn:
    typer.echo(f"{what}: {why}", err=True)
    raise typer.Exit(status)


def main() -> None:
    """Starts the command line."""
    app()


if __name__ == "__main__":
    main()
