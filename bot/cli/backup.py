"""`vigie backup`: one encrypted file, made while the bot runs, and the keys of cases apart from it."""

from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import typer

from bot.cli.reasons import told_in_one_line
from bot.cli.rotating import settled
from bot.installation import secret_of
from bot.settings import Settings
from storage.backup import OfAnotherVersion, TooLarge, case_keys, snapshot, written
from storage.files import prepare, put_in_place
from storage.schema import newest_revision
from storage.sealed_file import LARGEST, Damaged, FileKind, Header, sealed

CASE_KEYS = "case-keys.vigie"


class CannotBackUp(Exception):
    """Why there is no backup: one line for the operator."""


def back_up(config: Path, target: Path, *, force: bool, only_case_keys: bool) -> None:
    """Makes a backup, or writes the keys of cases anew, and says what it did.

    Raises `CannotBackUp` and `CannotStart`.
    """
    settings = settled(config)
    now = datetime.now(UTC)
    with told_in_one_line():
        try:
            if only_case_keys:
                file, keys_file, count = _keys_alone(settings, target, now)
            else:
                file, keys_file, count = _whole(settings, target, now, force)
        except OSError as problem:
            raise CannotBackUp(
                f"{problem.filename or target} cannot be written: {problem.strerror}"
            ) from None
        except TooLarge:
            raise CannotBackUp(
                f"the database is larger than {LARGEST // 2**20} MiB, more than is encrypted in one piece; "
                "stop the bot and copy its folder instead (docs/operate.md, Backup)"
            ) from None
        except Damaged:
            raise CannotBackUp(
                "the database is damaged; keep your earlier backups, and look after the disk"
            ) from None
        except OfAnotherVersion:
            raise CannotBackUp(
                "the database is in the form of an older vigie; start this one once, or use the older one"
            ) from None
    if file is not None:
        typer.echo(f"✓ {file} is written: the database as it was at {now:%Y-%m-%d %H:%M} UTC, encrypted.")
        typer.echo("  It opens with today's secret key, which is not in it: keep that apart.")
    typer.echo(f"✓ {keys_file} is written anew: the keys of cases and check-ins ({count}).")
    typer.echo(
        "  Only the newest may be kept, in one place: what is purged stays readable with an older one."
    )


def file_in(target: Path, now: datetime) -> Path:
    """Names the file of a backup: the target, or in a folder one with the instant in its name."""
    return target / f"vigie-{now:%Y%m%d-%H%M%S}.backup" if target.is_dir() else target


def _whole(settings: Settings, target: Path, now: datetime, force: bool) -> tuple[Path | None, Path, int]:
    file = file_in(target, now)
    if file.exists() and not force:
        raise CannotBackUp(f"{file} exists; --force writes it anew")
    if file.name == CASE_KEYS:
        raise CannotBackUp(f"{CASE_KEYS} is the name of another file; give the backup a name of its own")
    database, secret = _database(settings), secret_of(settings)
    content = snapshot(database, secret)
    prepare(file, sealed(_header(FileKind.BACKUP, now), content, secret))
    # Read after the copy: a case that was opened meanwhile has its key here, one that was purged has none.
    keys = case_keys(database, secret)
    keys_file = file.parent / CASE_KEYS
    prepare(keys_file, sealed(_header(FileKind.CASE_KEYS, now), written(keys), secret))
    put_in_place(keys_file, wipe=True)
    put_in_place(file)
    return file, keys_file, len(keys)


def _keys_alone(settings: Settings, folder: Path, now: datetime) -> tuple[Path | None, Path, int]:
    if not folder.is_dir():
        raise CannotBackUp(f"{folder} is no folder; name the one where the backups are")
    secret = secret_of(settings)
    keys, keys_file = case_keys(_database(settings), secret), folder / CASE_KEYS
    prepare(keys_file, sealed(_header(FileKind.CASE_KEYS, now), written(keys), secret))
    put_in_place(keys_file, wipe=True)
    return None, keys_file, len(keys)


def _database(settings: Settings) -> Path:
    if not settings.storage.database.is_file():
        raise CannotBackUp(
            f"there is no database yet at {settings.storage.database}; the first start makes it"
        )
    return settings.storage.database


def _header(kind: FileKind, now: datetime) -> Header:
    return Header(kind, now, version("vigie"), newest_revision())
