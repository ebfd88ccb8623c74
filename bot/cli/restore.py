"""`vigie restore`: a backup becomes the memory again; everything is checked before anything is written."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

from bot.app import utc_now
from bot.cli.backup import CASE_KEYS
from bot.cli.reasons import told_in_one_line
from bot.cli.rotating import settled
from bot.duties import duties
from bot.duties.restored import settle
from bot.installation import directory_of, manners_of, secret_of
from bot.matrix.session import locked
from bot.rules.revocations import Revoked
from bot.settings import Settings
from storage.backup import RawKeys, read
from storage.files import part_of, prepare, put_in_place
from storage.keyring import WrongSecretKey
from storage.restorations import Restored
from storage.restoring import Present, Whole, forget_journal, made_whole, present_at, retire
from storage.schema import DatabaseTooNew
from storage.sealed import SecretKey, SecretKeyTooShort
from storage.sealed_file import LARGEST, Damaged, FileKind, Header, NotOurs, header_of, opened
from storage.store import Store

_SQLITE = "sqlite+aiosqlite:///"


class CannotRestore(Exception):
    """Why nothing was restored: one line for the operator; nothing was written."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is to be restored, and what may be lost for it."""

    file: Path
    force: bool = False
    case_keys: Path | None = None
    without_case_keys: bool = False
    old_key: Path | None = None


def restore(config: Path, choices: Choices) -> None:
    """Puts a backup in the place of the database; raises `CannotRestore` and `CannotStart`."""
    settings = settled(config)
    with told_in_one_line(), locked(settings.storage.keys_dir):
        now = utc_now()
        found = _checked(settings, choices, now)
        header, whole = found.header, found.whole
        try:
            asyncio.run(_put_back(settings, found, now))
        except OSError as problem:
            raise CannotRestore(f"{problem.filename} cannot be written: {problem.strerror}") from None
    typer.echo(f"✓ the memory is that of {header.at:%Y-%m-%d %H:%M} UTC again.")
    if whole.forgotten:
        typer.echo(f"  Without a key, so unreadable as after a purge: {whole.forgotten} of the cases.")
    typer.echo("  Start the bot: it tells the coordinators and the on-call room, and calls for open cases.")
    typer.echo("  What was typed since is unknown to it: look for alerts since then, and raise them again.")


@dataclass(frozen=True, slots=True)
class _Found:
    """What is to be put back, with the secret key of then, and who was revoked in what it replaces."""

    header: Header
    whole: Whole
    secret: SecretKey
    revoked: Revoked


def _checked(settings: Settings, choices: Choices, now: datetime) -> _Found:
    """Checks all that can be wrong; nothing is written."""
    secrets = [secret_of(settings), *_old(choices.old_key)]
    with _told_of(choices.file):
        data = _bytes_of(choices.file)
        header = header_of(data, FileKind.BACKUP)
        content, secret = opened(data, FileKind.BACKUP, secrets)
    present = present_at(settings.storage.database, secrets[0])
    if present is not None and not choices.force:
        raise CannotRestore(_in_the_way(settings, present, header))
    keys, complete = _case_keys(choices, header, present, secrets)
    with _told_of(choices.file):
        whole = made_whole(content, secret, keys, present.keyless if present else {}, now)
    if whole.missing and not complete and not choices.without_case_keys:
        raise CannotRestore(
            f"the keys of some cases ({whole.missing}) are neither here nor in a {CASE_KEYS} as new as the "
            "backup; name it with --case-keys, or give these cases up with --without-case-keys"
        )
    return _Found(header, whole, secret, Revoked() if present is None else present.revoked)


def _case_keys(
    choices: Choices, header: Header, present: Present | None, secrets: Sequence[SecretKey]
) -> tuple[list[RawKeys], bool]:
    """Gathers the keys of cases: today's first. Tells whether those of all cases of the backup are there."""
    keys = [present.keys] if present is not None and present.keys is not None else []
    file = choices.case_keys or choices.file.parent / CASE_KEYS
    if choices.case_keys is None and not file.is_file():
        return keys, False
    with _told_of(file):
        data = _bytes_of(file)
        of_then = header_of(data, FileKind.CASE_KEYS).at
        content, _ = opened(data, FileKind.CASE_KEYS, secrets)
    return [*keys, read(content)], of_then >= header.at


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """Turns what is wrong with a file into a line for the operator."""
    try:
        yield
    except NotOurs as why:
        raise CannotRestore(f"{file}: {why}") from None
    except Damaged:
        raise CannotRestore(f"{file} is damaged: cut short, or changed; take another") from None
    except DatabaseTooNew:
        raise CannotRestore(f"{file} was written by a newer vigie; install that version") from None
    except WrongSecretKey:
        raise CannotRestore(
            f"{file} was made with another secret key; "
            "if that was before a rotation, give the key of then with --secret-key-file"
        ) from None


async def _put_back(settings: Settings, found: _Found, now: datetime) -> None:
    """Makes the new database beside its place, ready to go on with, and then puts it there in one step."""
    database, today = settings.storage.database, secret_of(settings)
    part = part_of(database)
    forget_journal(part)
    prepare(database, found.whole.content)
    store = Store(f"{_SQLITE}{part}", found.secret)
    try:
        await store.open()
        manners = manners_of(settings, directory_of(settings, store.keys.pagers, utc_now))
        owed = duties(manners, lambda *_: None)
        await settle(store, owed, manners, Restored(now, found.header.at))
        async with store.transaction() as tx:
            await tx.revocations.add(found.revoked)
        if found.secret != today:
            await store.rotate(today)
    except BaseException:
        await store.close()
        forget_journal(part)
        part.unlink()
        raise
    await store.close()
    retire(database)
    put_in_place(database, wipe=True)


def _in_the_way(settings: Settings, present: Present, header: Header) -> str:
    """Says what stands where the backup is to go."""
    there = f"there is a database already at {settings.storage.database}"
    if present.newest is not None and present.newest > header.at:
        newer = present.newest - header.at
        days, minutes = newer.days, newer.seconds // 60
        length = f"{days} days" if days > 1 else f"{days * 1440 + minutes} minutes"
        there += f", {length} newer than the backup of {header.at:%Y-%m-%d %H:%M} UTC"
    return f"{there}; --force replaces it, and what was typed since then is lost"


def _old(file: Path | None) -> list[SecretKey]:
    if file is None:
        return []
    try:
        return [SecretKey(_bytes_of(file).decode())]
    except (SecretKeyTooShort, UnicodeDecodeError):
        raise CannotRestore(f"{file} holds no secret key") from None


def _bytes_of(file: Path) -> bytes:
    try:
        if file.stat().st_size > 2 * LARGEST:
            raise CannotRestore(f"{file} is too large to be a backup")
        return file.read_bytes()
    except OSError as problem:
        raise CannotRestore(f"{file} cannot be read: {problem.strerror}") from None
