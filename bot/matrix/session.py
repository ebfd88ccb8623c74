"""Logs in or restores the login: one device for life, its keys sealed, its signature in place."""

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import nio
import structlog

from bot.matrix.cross_signing import Identity, establish
from bot.matrix.requests import MatrixError, request
from storage.store import Store

_log = structlog.get_logger(__name__)
_LOGIN, _IDENTITY = "matrix-login", "matrix-identity"


class CannotLogIn(Exception):
    """The homeserver does not let us in; the message says why, in one line, for the operator."""


class CannotKeepKeys(Exception):
    """The folder for room keys cannot be made or written to."""


class AlreadyRunning(Exception):
    """Another process uses the same room keys; two of them would break the encryption of both."""


@dataclass(frozen=True, slots=True)
class Account:
    """The account to log in with; `key` protects the room keys on disk."""

    homeserver: str
    user_id: str
    password: str | None = field(repr=False)
    access_token: str | None = field(repr=False)
    device_id: str | None
    device_name: str
    keys_dir: Path
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Login:
    device_id: str
    access_token: str = field(repr=False)


class Session:
    """A logged-in client, its identity, and the lock on its room keys."""

    def __init__(self, client: nio.AsyncClient, identity: Identity, lock: IO[str]) -> None:
        self.client = client
        self.identity = identity
        self._lock = lock

    async def aclose(self) -> None:
        """Ends the connection; the login stays for the next start."""
        await self.client.close()
        self._lock.close()


async def open_session(account: Account, store: Store, *, reset_identity: bool = False) -> Session:
    """Logs in, or restores the login of last time, and sees that our device is signed.

    Raises `CannotLogIn`, `AlreadyRunning`, `CannotKeepKeys`, `bot.matrix.requests.Unreachable`, and what
    `bot.matrix.cross_signing.establish` raises.
    """
    lock = _lock(account.keys_dir)
    client = _client(account, await _device(account, store))
    try:
        login = await _restored(client, account, store) or await _logged_in(client, account, store)
        client.restore_login(account.user_id, login.device_id, login.access_token)
        if client.should_upload_keys:
            _checked(await client.keys_upload())
        identity = await _identity(store)
        await establish(client, identity, account.password, reset=reset_identity)
    except BaseException:
        await client.close()
        lock.close()
        raise
    return Session(client, identity, lock)


async def has_logged_in(account: Account, store: Store) -> bool:
    """Tells whether there is a login of last time, so that the homeserver is right and only away."""
    return await _remembered(account, store) is not None


@contextmanager
def locked(keys_dir: Path) -> Iterator[None]:
    """Keeps every other process from starting meanwhile; raises `AlreadyRunning` and `CannotKeepKeys`."""
    lock = _lock(keys_dir)
    try:
        yield
    finally:
        lock.close()


def _lock(keys_dir: Path) -> IO[str]:
    try:
        keys_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (keys_dir / "lock").open("w")
    except OSError as problem:
        raise CannotKeepKeys from problem
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise AlreadyRunning from None
    return lock


def _client(account: Account, device_id: str | None) -> nio.AsyncClient:
    config = nio.AsyncClientConfig(
        encryption_enabled=True,
        store_sync_tokens=False,
        pickle_key=account.key.hex(),
        max_limit_exceeded=0,
        max_timeouts=1,
        request_timeout=30,
    )
    return nio.AsyncClient(
        account.homeserver,
        account.user_id,
        device_id=device_id or "",
        store_path=str(account.keys_dir),
        config=config,
    )


async def _device(account: Account, store: Store) -> str | None:
    login = await _remembered(account, store)
    return login.device_id if login is not None else account.device_id


async def _remembered(account: Account, store: Store) -> _Login | None:
    async with store.transaction() as tx:
        kept = await tx.facts.get(_LOGIN)
    if kept is None:
        return None
    login = _Login(**json.loads(kept))
    if not (account.keys_dir / f"{account.user_id}_{login.device_id}.db").exists():
        # A device without its keys cannot be used again: the homeserver keeps those it showed first.
        _log.warning("room keys are gone, logging in as a new device")
        return None
    return login


async def _restored(client: nio.AsyncClient, account: Account, store: Store) -> _Login | None:
    """Tries the token of last time, else the configured one; None when the homeserver refuses it."""
    login = await _remembered(account, store)
    token = login.access_token if login is not None else account.access_token
    if token is None:
        return None
    client.access_token = token
    try:
        who = await request(client, "GET", "/_matrix/client/v3/account/whoami")
    except MatrixError as refused:
        if refused.status != 401:
            raise
        if account.password is None:
            raise CannotLogIn("the homeserver refuses the access token") from None
        _log.info("access token refused, logging in again")
        return None
    if who.get("user_id") != account.user_id:
        raise CannotLogIn("the access token belongs to another account than matrix.user_id")
    device_id = who.get("device_id")
    if not isinstance(device_id, str):
        raise CannotLogIn("the access token has no device; make one by logging in")
    return await _keep(_Login(device_id, token), store)


async def _logged_in(client: nio.AsyncClient, account: Account, store: Store) -> _Login:
    body = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": account.user_id},
        "password": account.password,
        "initial_device_display_name": account.device_name,
    }
    client.access_token = ""
    try:
        answer = await request(client, "POST", "/_matrix/client/v3/login", body)
    except MatrixError as refused:
        raise CannotLogIn(f"the homeserver refuses the login ({refused.errcode})") from None
    return await _keep(_Login(str(answer["device_id"]), str(answer["access_token"])), store)


async def _keep(login: _Login, store: Store) -> _Login:
    async with store.transaction() as tx:
        await tx.facts.put(
            _LOGIN, json.dumps({"device_id": login.device_id, "access_token": login.access_token})
        )
    return login


async def _identity(store: Store) -> Identity:
    """Returns our cross-signing identity; it is kept before it is published, so that no crash can lose it."""
    async with store.transaction() as tx:
        kept = await tx.facts.get(_IDENTITY)
        if kept is not None:
            return Identity.from_text(kept)
        identity = Identity.generate()
        await tx.facts.put(_IDENTITY, identity.to_text())
        return identity


def _checked(response: object) -> None:
    if isinstance(response, nio.ErrorResponse):
        raise MatrixError(0, response.status_code or "M_UNKNOWN", None, {})
