"""`vigie rotate-key`: another secret key. Killed anywhere, one of the two opens the database, and is known.

1. The next key is written down beside the place of the old one.
2. In one transaction the database becomes that of the next key.
3. The next key takes the old one's place, and what was written down goes.
"""

import asyncio
from pathlib import Path

import typer
from pydantic import SecretStr

from bot.app import opened_store
from bot.cli.reasons import CannotStart, told_in_one_line
from bot.matrix.session import locked
from bot.settings import Settings, SettingsError, load
from bot.settings.key_place import CannotChangeKey, KeyPlace
from storage.keyring import WrongSecretKey, form_of
from storage.sealed import SecretKey


class CannotRotate(Exception):
    """Why the key was not changed: one line for the operator."""


def rotate(config: Path) -> None:
    """Gives the installation a new secret key; raises `CannotRotate` and `CannotStart`."""
    settings = settled(config)
    place = KeyPlace.of(config, settings)
    if place.is_waiting:
        raise CannotRotate(f"the last rotation is not over: {_to_be_put(place)}")
    if not settings.storage.database.is_file():
        raise CannotRotate(f"there is no database yet at {settings.storage.database}")
    old, new = key_of(settings), SecretKey.generate()
    with told_in_one_line(), locked(settings.storage.keys_dir):
        try:
            form_of(settings.storage.database, SecretKey(old))
            place.keep_next(old, new)
            try:
                asyncio.run(reseal(settings, new))
            except Exception:
                # Nothing was changed, so nothing has to be ended later.
                if _opens(settings, old):
                    place.forget_next()
                raise
            if place.file is not None:
                finish(place, old, new)
        except CannotChangeKey as why:
            raise CannotRotate(str(why)) from None
        except OSError as problem:
            raise CannotRotate(f"{problem.filename} cannot be written: {problem.strerror}") from None
    where = _to_be_put(place)
    typer.echo("✓ the secret key is a new one, and everything is sealed anew with it.")
    typer.echo(f"  {where[0].upper()}{where[1:]}.")
    typer.echo("  Keep a copy of it elsewhere and make a backup: earlier ones open with the old key only")
    typer.echo("  (vigie restore --secret-key-file OLD). Destroy the old key together with the last of them.")
    typer.echo("  If somebody has the old key and the disk: change the account's password, remove the bot's")
    typer.echo("  device, and run vigie init --reset-identity.")


async def reseal(settings: Settings, new: str) -> None:
    """Makes the database that of the next key, in one transaction."""
    async with opened_store(settings) as store:
        await store.rotate(SecretKey(new))


def finish(place: KeyPlace, old: str, new: str) -> None:
    """Puts the next key where the old one is."""
    place.put_in_place(old, new)
    place.forget_next()


def settled(config: Path) -> Settings:
    """Reads the settings, after ending a rotation that was cut off, and says so.

    Raises `CannotStart`, also while another process is at it.
    """
    settings = _loaded(config)
    place = KeyPlace.of(config, settings)
    if not place.is_waiting:
        return settings
    with told_in_one_line():
        if place.file is None and not _opens(settings, key_of(settings)):
            # Nothing to be done here: whoever runs this has to put the key into the environment.
            typer.echo(f"The secret key was changed: {_to_be_put(place)}.", err=True)
            return opening(settings, place)
        with locked(settings.storage.keys_dir):
            # Another process may have ended it meanwhile.
            settings = _loaded(config)
            if place.is_waiting:
                _end(settings, place)
            return _loaded(config)


def _end(settings: Settings, place: KeyPlace) -> None:
    old, new = key_of(settings), place.next_key()
    if new is None or _opens(settings, old):
        place.forget_next()
        if new != old:
            typer.echo("A rotation of the secret key was cut off: the key is the old one still.", err=True)
            return
    elif _opens(settings, new):
        finish(place, old, new)
    else:
        return
    if place.file is not None:
        typer.echo("A rotation of the secret key was cut off, and is finished: the key is new.", err=True)


def opening(settings: Settings, place: KeyPlace) -> Settings:
    """Gives the settings with the next key, where that is the one that opens the database."""
    new = place.next_key() if place.is_waiting else None
    if new is None or _opens(settings, key_of(settings)) or not _opens(settings, new):
        return settings
    storage = settings.storage.model_copy(update={"secret_key": SecretStr(new)})
    return settings.model_copy(update={"storage": storage})


def cut_off(place: KeyPlace) -> str | None:
    """Says what is to be done about a rotation that was cut off; None when there is none."""
    if not place.is_waiting:
        return None
    if place.file is None:
        return _to_be_put(place)
    return "start the bot, or type vigie rotate-key again: both end it, and no key is lost"


def key_of(settings: Settings) -> str:
    """Returns the secret key as it is written."""
    key = settings.storage.secret_key
    return "" if key is None else key.get_secret_value()


def _to_be_put(place: KeyPlace) -> str:
    if place.file is not None:
        return f"it stands in {place.file}"
    return (
        f"put what {place.beside} holds into VIGIE_STORAGE__SECRET_KEY; "
        "the file goes by itself at the start after that"
    )


def _opens(settings: Settings, key: str) -> bool:
    if not settings.storage.database.is_file():
        return True
    try:
        form_of(settings.storage.database, SecretKey(key))
    except WrongSecretKey:
        return False
    return True


def _loaded(config: Path) -> Settings:
    try:
        return load(config)
    except SettingsError as wrong:
        raise CannotStart("\n".join(wrong.problems)) from None
