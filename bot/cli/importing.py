"""`vigie import`: a group that was exported, checked whole before anything is kept."""

import asyncio
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import typer

from bot.app import opened_store, utc_now
from bot.cli.reasons import told_in_one_line
from bot.cli.rotating import settled
from bot.documents.archive import Archive, NotAnArchive, read
from bot.documents.archive_checks import check
from bot.matrix.session import locked
from bot.rules.groups import LONGEST_NAME
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.settings import Settings
from bot.texts import clip
from storage.archiving import differs, gather, restore
from storage.connection import Cause
from storage.store import Store, Transaction

_LARGEST = 256 * 2**20
_TRIAL = RoomId("+trial")


class CannotImport(Exception):
    """Why a file was not imported: one line, without any of its words."""


class Tried(Exception):
    """Ends a trial, so that nothing of it stays."""


def import_group(config: Path, file: Path, name: str | None) -> None:
    """Keeps an exported group until a room adopts it, under its own name or another one.

    Raises `CannotImport` and `CannotStart`.
    """
    settings = settled(config)
    archive = _named(_checked(file), file, name)
    with told_in_one_line():
        asyncio.run(_keep(settings, archive))
    typer.echo(f"✓ “{archive.group.name}” is imported, and waits for its room.")
    typer.echo("  Next: make an encrypted room with the bot in it, and type there, as an admin:")
    typer.echo(f'  !group adopt "{archive.group.name}"')


def _checked(file: Path) -> Archive:
    try:
        if file.stat().st_size > _LARGEST:
            raise CannotImport(
                f"{file}: is larger than {_LARGEST // 2**20} MiB; that is no export of a group"
            )
        archive = read(file.read_bytes())
        check(archive)
    except OSError as problem:
        raise CannotImport(f"{file}: cannot be read ({problem.strerror})") from None
    except NotAnArchive as why:
        raise CannotImport(f"{file}: {why}") from None
    return archive


def _named(archive: Archive, file: Path, name: str | None) -> Archive:
    """Names a group as it can be typed, and shown on a terminal."""
    shown = clip(archive.group.name if name is None else name, LONGEST_NAME).replace('"', "'")
    if not shown:
        raise CannotImport(f"{file}: $.group.name is empty; --name gives the group one to adopt it by")
    return replace(archive, group=replace(archive.group, name=shown))


async def _keep(settings: Settings, archive: Archive) -> None:
    """Keeps an archive while no bot runs beside."""
    with locked(settings.storage.keys_dir):
        async with opened_store(settings) as store:
            await keep(store, archive, UserId(settings.matrix.user_id), utc_now())


async def keep(store: Store, archive: Archive, bot: UserId, now: datetime) -> None:
    """Keeps a checked archive, if all the way to the same export again works; raises `CannotImport`."""
    async with store.transaction() as tx:
        if await tx.imports.named(archive.group.name) is not None:
            raise CannotImport("a group of the same name waits already; adopt that one first, or give --name")
        tx.because(Cause(bot, EventId("import"), _TRIAL, now))
        try:
            async with tx.attempt():
                await attempt(archive, tx, now)
        except Tried:
            await tx.imports.keep(archive, now)


async def attempt(archive: Archive, tx: Transaction, now: datetime) -> None:
    """Restores an archive and exports it again, then raises `Tried`; raises `CannotImport`."""
    await tx.groups.begin(_TRIAL)
    group = await tx.groups.of_room(_TRIAL)
    if group is None:
        raise LookupError(_TRIAL)
    restored = await restore(group, archive, tx)
    path = differs(archive, await gather(restored, now, tx))
    if path is not None:
        raise CannotImport(f"{path} would not be the same again; the file was changed by hand")
    raise Tried
