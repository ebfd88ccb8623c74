"""`vigie doctor`: each thing that must hold, one line each, with the remedy where it does not."""

import asyncio
import fcntl
import json
import os
import shutil
import ssl
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import typer

from bot.app import utc_now
from bot.cli.reasons import LOST_KEY
from bot.cli.rotating import cut_off, opening
from bot.installation import directory_of, secret_of
from bot.rules.paging import PagerKind
from bot.settings import Settings, SettingsError, load
from bot.settings.key_place import KeyPlace
from storage.keyring import WrongSecretKey, form_of
from storage.schema import CannotOpen, DatabaseTooNew, newest_revision
from storage.sealed import SecretKey
from storage.verifying import verified

_CLOCK_MAY_DIFFER = timedelta(seconds=30)
_SPACE_NEEDED = 200 * 2**20
_TIMEOUT = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that must hold; `remedy` is None when it does."""

    what: str
    remedy: str | None = None


def examine(config: Path, seal: str | None = None) -> bool:
    """Prints what holds and what does not; tells whether all does, and whether a seal is found again."""
    healthy = True

    async def every_finding() -> None:
        nonlocal healthy
        async for finding in findings(config, seal):
            typer.echo(f"{'✓' if finding.remedy is None else '✗'} {finding.what}")
            if finding.remedy is not None:
                healthy = False
                typer.echo("\n".join(f"  → {line}" for line in finding.remedy.splitlines()))

    asyncio.run(every_finding())
    return healthy


async def findings(config: Path, seal: str | None = None) -> AsyncIterator[Finding]:
    """Looks at everything without changing anything; a running bot is not disturbed."""
    try:
        settings = load(config)
    except SettingsError as wrong:
        for problem in wrong.problems:
            yield Finding("the configuration", problem)
        return
    yield Finding(f"the configuration {config}")
    for finding in (_private(config), _folder(settings), _space(settings), _running(settings)):
        yield finding
    place = KeyPlace.of(config, settings)
    if place.is_waiting:
        yield Finding("no change of the secret key was cut off", cut_off(place))
    for finding in _database(settings, place, seal):
        yield finding
    async for finding in _homeserver(settings):
        yield finding
    async for finding in _pagers(settings):
        yield finding
    if settings.heartbeat.url is not None:
        yield await _heartbeat(settings.heartbeat.url.get_secret_value())


def _private(config: Path) -> Finding:
    remedy = f"others may read its secrets: chmod 600 {config}" if _open_to_others(config) else None
    return Finding("only its owner may read the configuration", remedy)


def _folder(settings: Settings) -> Finding:
    what, folder = "only its owner may enter the folder of room keys", settings.storage.keys_dir
    # The bot makes the folder, and those above it, at its first start.
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    if not there.is_dir():
        return Finding(what, f"{there} is no folder; move it, or change storage.keys_dir")
    if not os.access(there, os.W_OK | os.X_OK):
        return Finding(what, f"we may not write to {there}; chown it, or change storage.keys_dir")
    return Finding(what, f"chmod 700 {folder}" if there == folder and _open_to_others(folder) else None)


def _open_to_others(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _space(settings: Settings) -> Finding:
    folder = settings.storage.database.parent
    if not folder.is_dir():
        return Finding("the database's folder exists", f"mkdir -p {folder}")
    if not os.access(folder, os.W_OK | os.X_OK):
        return Finding("the database's folder is ours to write to", f"chown {folder}, or change storage.url")
    free = shutil.disk_usage(folder).free
    remedy = f"free some space on the disk of {folder}" if free < _SPACE_NEEDED else None
    return Finding(f"room on the disk ({free // 2**20} MiB)", remedy)


def _running(settings: Settings) -> Finding:
    lock = settings.storage.keys_dir / "lock"
    if not lock.is_file():
        return Finding("vigie has not run yet")
    with lock.open() as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return Finding("vigie is running")
    return Finding("vigie is not running now")


def _database(settings: Settings, place: KeyPlace, seal: str | None) -> list[Finding]:
    path = settings.storage.database
    if not path.exists():
        none = [Finding("no database yet; the first start makes it")]
        return none if seal is None else [*none, Finding(f"the seal {seal}", "there is no story yet")]
    try:
        secret = secret_of(opening(settings, place))
        form = form_of(path, secret)
    except CannotOpen as problem:
        return [Finding("the database", f"it cannot be read ({problem}); restore a backup")]
    except DatabaseTooNew:
        newer = "it was written by a newer vigie; install that version"
        return [Finding("the database can be read"), Finding("the database's form", newer)]
    except WrongSecretKey:
        return [Finding("the database can be read"), Finding("the secret key opens the database", LOST_KEY)]
    if form is None:
        return [Finding("the database is empty; the first start fills it")]
    found = [
        Finding("the database can be read"),
        Finding(f"the database's form ({form})"),
        Finding("the secret key opens the database"),
    ]
    # The next start writes what an older form has not.
    return [*found, *_story(path, secret, seal)] if form == newest_revision() else found


def _story(path: Path, secret: SecretKey, seal: str | None) -> list[Finding]:
    """Nobody but the bot wrote the story of the cases; a seal that was noted stands in it still."""
    try:
        look = verified(path, secret, seal)
    except CannotOpen as problem:
        return [Finding("the story of the cases", f"it cannot be read ({problem}); restore a backup")]
    steps = "1 step" if look.steps == 1 else f"{look.steps} steps"
    whole = f"the story of the cases is whole ({steps}{f', head {look.shown}' if look.shown else ''})"
    remedy = None
    if look.faults:
        wrong = ", ".join(f"{name} {count}" for name, count in look.counts.items())
        where = f" in {', '.join(look.codes)}" if look.codes else ""
        what_to_do = "keep a copy of this file as it is, and read Tampering in docs/operate.md"
        remedy = f"it is not: {wrong}{where}; {what_to_do}"
    found = [Finding(whole, remedy)]
    if seal is not None:
        lost = None if look.found else "it is not; another story stands in its place: see Tampering"
        found.append(Finding(f"the seal {seal} is in it", lost))
    return found


async def _homeserver(settings: Settings) -> AsyncIterator[Finding]:
    base = str(settings.matrix.homeserver).rstrip("/")
    try:
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as http:
            async with http.get(f"{base}/_matrix/client/versions") as response:
                date = response.headers.get("Date")
                wrong = await _no_homeserver(response)
            if wrong is not None:
                yield Finding("a homeserver answers", f"{base} {wrong}; check matrix.homeserver")
                return
            yield Finding("a homeserver answers")
            if date is not None:
                yield _clock(date)
            async for finding in _account(http, base, settings):
                yield finding
    except (aiohttp.ClientError, TimeoutError) as problem:
        why = f"{base} cannot be reached ({type(problem).__name__}); check matrix.homeserver and the network"
        yield Finding("a homeserver answers", why)


async def _no_homeserver(response: aiohttp.ClientResponse) -> str | None:
    """Says what shows that something else answers in a homeserver's place; None when one does."""
    if response.status != 200:
        return f"answers {response.status}"
    try:
        answer = json.loads(await response.read())
    except ValueError:
        answer = None
    return None if isinstance(answer, dict) and "versions" in answer else "is no Matrix homeserver"


def _clock(date: str) -> Finding:
    off = abs(parsedate_to_datetime(date) - datetime.now(UTC))
    remedy = "the clocks differ; switch on time synchronisation (NTP)" if off > _CLOCK_MAY_DIFFER else None
    return Finding(f"our clock and the homeserver's agree ({off.total_seconds():.0f} s)", remedy)


async def _account(http: aiohttp.ClientSession, base: str, settings: Settings) -> AsyncIterator[Finding]:
    """The account exists, and the token that is configured works; no login is made."""
    profile = f"{base}/_matrix/client/v3/profile/{settings.matrix.user_id}"
    async with http.get(profile) as response:
        missing = response.status == 404
    remedy = "no such account on this homeserver; make it, or check matrix.user_id" if missing else None
    yield Finding(f"the account {settings.matrix.user_id}", remedy)
    token = settings.matrix.access_token
    if token is None:
        return
    headers = {"Authorization": f"Bearer {token.get_secret_value()}"}
    async with http.get(f"{base}/_matrix/client/v3/account/whoami", headers=headers) as response:
        refused = "make a new token, or set matrix.password" if response.status != 200 else None
    yield Finding("the homeserver accepts the access token", refused)


async def _pagers(settings: Settings) -> AsyncIterator[Finding]:
    """The pagers outside Matrix answer; nobody is paged, and no address is shown."""
    directory = directory_of(settings, b"names are not looked at here", utc_now)
    ways = [(target.kind, directory.ways[target.room_id]) for _, target in directory.pagers.known]
    mails = [way for kind, way in ways if kind is PagerKind.MAIL]
    if mails:
        # One server takes all mail.
        why = await mails[0].complaint()
        remedy = None if why is None else f"it does not ({why}); check [smtp]"
        yield Finding(f"the mail server {settings.smtp.host} takes us", remedy)
    hooks = [way for kind, way in ways if kind is PagerKind.WEBHOOK]
    for number, hook in enumerate(hooks, 1):
        why = await hook.complaint()
        remedy = None if why is None else f"it does not ({why}); check its url in [[pagers.webhook]]"
        yield Finding(f"the receiver of pages by webhook answers ({number})", remedy)


async def _heartbeat(url: str) -> Finding:
    """The service that takes our pings can be reached; to fetch the address would already be a ping."""
    what, parts = "the receiver of heartbeats can be reached", urlsplit(url)
    secure = parts.scheme == "https"
    try:
        async with asyncio.timeout(10):
            _, writer = await asyncio.open_connection(
                parts.hostname,
                parts.port or (443 if secure else 80),
                ssl=ssl.create_default_context() if secure else None,
            )
    except (OSError, TimeoutError) as problem:
        return Finding(what, f"it cannot ({type(problem).__name__}); check heartbeat.url and the network")
    writer.close()
    return Finding(what)
