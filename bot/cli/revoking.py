"""`vigie revoke-device`: a device in other hands gets no more keys and is not obeyed, whoever signed it.

It works while the bot runs, and when it is stopped. Another process keeps rooms, groups and people in its
memory: this one therefore writes nothing but facts, letters and which private chats are being made, and
leaves the tables as they are.
"""

import asyncio
from pathlib import Path

import typer

from bot.app import opened_store, utc_now
from bot.casework.desk import desk
from bot.casework.revoking import change
from bot.cli.reasons import told_in_one_line
from bot.cli.rotating import settled
from bot.installation import directory_of, manners_of
from bot.rules.identifiers import UserId, is_user_id
from bot.settings import Settings

_LONGEST = 255


class CannotRevoke(Exception):
    """Why nothing was changed: one line."""


def revoke_device(config: Path, person: str, device: str, *, undo: bool) -> None:
    """Revokes a device of a person, or lets it count again; raises `CannotRevoke` and `CannotStart`."""
    if not is_user_id(person):
        raise CannotRevoke("the first word is whose device it is, such as @marc:example.org")
    if not device or len(device) > _LONGEST or not device.isprintable() or " " in device:
        raise CannotRevoke("the second word is the id of a device, such as GHTYAJCE, as apps show it")
    settings = settled(config)
    with told_in_one_line():
        changed = asyncio.run(_change(settings, UserId(person), device, out=not undo))
    if not changed and undo:
        raise CannotRevoke(f"{device} of {person} is not revoked; nothing was changed")
    if not changed:
        typer.echo(f"✓ {device} of {person} was revoked already; nothing was changed.")
        return
    what = "counts again" if undo else "gets no more keys and is not obeyed"
    typer.echo(f"✓ {device} of {person} {what}; a bot that runs heeds it within seconds.")


async def _change(settings: Settings, person: UserId, device: str, *, out: bool) -> bool:
    async with opened_store(settings, beside=True) as store, store.transaction() as tx:
        house = manners_of(settings, directory_of(settings, store.keys.pagers, utc_now)).house
        return await change(await desk(house, tx, utc_now()), person, device, out=out)
