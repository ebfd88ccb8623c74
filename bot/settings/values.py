"""The kinds of values a setting may have; each says what it should have been, and never a secret."""

import difflib
import re
import zoneinfo
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode

from bot.rules.identifiers import is_user_id
from storage.sealed import SecretKey

SQLITE = "sqlite+aiosqlite:///"
_SERVER = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?")
_NOT_IN_A_PREFIX = re.compile(r"[\s\w@#/<]")
_NOT_IN_AN_ADDRESS = re.compile(r"[\s@?#]")


def _homeserver(text: str) -> str:
    try:
        parts = urlsplit(text)
        right = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        right = False
    if not right or _NOT_IN_AN_ADDRESS.search(text):
        raise ValueError('is not the address of a homeserver; write one such as "https://matrix.example.org"')
    return text.rstrip("/")


def _user(text: str) -> str:
    if not is_user_id(text):
        raise ValueError('is not a Matrix user; write one such as "@vigie:example.org"')
    return text


def _server_or_user(text: str) -> str:
    if not is_user_id(text) and _SERVER.fullmatch(text) is None:
        raise ValueError('is neither a server ("example.org") nor a user ("@someone:example.org")')
    return text


def _database(text: str) -> str:
    file = text.removeprefix(SQLITE)
    if file == text or not file or ":memory:" in file or "?" in file:
        raise ValueError(f'is not a database that Vigie knows; write one such as "{SQLITE}vigie.db"')
    return text


def _prefix(text: str) -> str:
    if not 1 <= len(text) <= 8 or _NOT_IN_A_PREFIX.search(text):
        raise ValueError('cannot start a command; write one to eight signs such as "!" or "~"')
    return text


def _timezone(text: str) -> str:
    known = zoneinfo.available_timezones()
    if text not in known:
        near = difflib.get_close_matches(text, sorted(known), n=1) or ["Europe/Luxembourg"]
        raise ValueError(f"is not a time zone; write a name such as {near[0]}")
    return text


def secret_key(secret: SecretStr) -> SecretStr:
    """Refuses, with `ValueError`, a key that is too short or not base64."""
    try:
        SecretKey(secret.get_secret_value())
    except ValueError:
        raise ValueError("should be at least 32 random bytes in base64; `vigie init` makes it") from None
    return secret


def _split(value: object) -> object:
    # An environment variable can only hold a list as one text.
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


Homeserver = Annotated[str, AfterValidator(_homeserver)]
User = Annotated[str, AfterValidator(_user)]
Users = Annotated[tuple[User, ...], NoDecode, BeforeValidator(_split)]
Inviters = Annotated[
    tuple[Annotated[str, AfterValidator(_server_or_user)], ...], NoDecode, BeforeValidator(_split)
]
Database = Annotated[str, AfterValidator(_database)]
SealingKey = Annotated[SecretStr, AfterValidator(secret_key)]
Prefix = Annotated[str, AfterValidator(_prefix)]
TimeZone = Annotated[str, AfterValidator(_timezone)]
AnyCase = BeforeValidator(_lower)
