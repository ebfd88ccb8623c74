"""The kinds of values a setting may have; each says what it should have been, and never a secret."""

import difflib
import ipaddress
import json
import re
import zoneinfo
from email.utils import parseaddr
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode

from bot.rules.identifiers import is_user_id
from bot.rules.policies import NotAPolicy, read_policy
from storage.sealed import SecretKey

SQLITE = "sqlite+aiosqlite:///"
_SERVER = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?")
_NOT_IN_A_PREFIX = re.compile(r"[\s\w@#/<]")
_NOT_IN_AN_ADDRESS = re.compile(r"[\s@?#]")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_SENDER = re.compile(r"[^\x00-\x1f\x7f]+")
_HOST = re.compile(r"[A-Za-z0-9.-]+|[0-9A-Fa-f:.]+")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"[\x20-\x7e]*")
_OUR_HEADERS = re.compile(
    r"(content|x-vigie)-.*|host|idempotency-key|transfer-encoding|connection|expect", re.I
)


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


def _policy(text: str) -> str:
    try:
        read_policy(text)
    except NotAPolicy as wrong:
        raise ValueError(str(wrong)) from None
    return text


def _clock(text: str) -> str:
    if _CLOCK.fullmatch(text) is None:
        raise ValueError('is not an hour of the day; write one such as "22:00"')
    return text


def secret_key(secret: SecretStr) -> SecretStr:
    """Refuses, with `ValueError`, a key that is too short or not base64."""
    try:
        SecretKey(secret.get_secret_value())
    except ValueError:
        raise ValueError("should be at least 32 random bytes in base64; `vigie init` makes it") from None
    return secret


def is_loopback(host: str) -> bool:
    """Tells whether a host is this machine."""
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(text: str) -> str:
    if len(text) > 253 or _HOST.fullmatch(text) is None:
        raise ValueError('is not a host; write one such as "smtp.example.org"')
    return text


def _address(text: str) -> str:
    if len(text) > 254 or _ADDRESS.fullmatch(text) is None:
        raise ValueError('is not a mail address; write one such as "anna@example.org"')
    return text


def _sender(text: str) -> str:
    if _SENDER.fullmatch(text) is None or _ADDRESS.fullmatch(parseaddr(text)[1]) is None:
        raise ValueError('is not a sender; write one such as "Vigie <vigie@example.org>"')
    return text


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in {"http", "https"}
            and bool(parts.hostname)
            and parts.port != 0
            and parts.username is None
            and not parts.fragment
            and text.isascii()
            and re.search(r"[\s\x00-\x1f\x7f]", text) is None
        )
    except ValueError:
        return False


def _webhook(secret: SecretStr) -> SecretStr:
    text = secret.get_secret_value()
    parts = urlsplit(text) if _is_web(text) else None
    if parts is None or (parts.scheme == "http" and not is_loopback(parts.hostname or "")):
        raise ValueError(
            'should be a web address such as "https://ntfy.example.org/topic"; a login in headers'
        )
    return secret


def _ping(secret: SecretStr) -> SecretStr:
    if not _is_web(secret.get_secret_value()):
        raise ValueError('should be a web address such as "https://hc-ping.com/…"')
    return secret


def _headers(headers: dict[str, SecretStr]) -> dict[str, SecretStr]:
    for name, value in headers.items():
        if _HEADER.fullmatch(name) is None or _HEADER_VALUE.fullmatch(value.get_secret_value()) is None:
            raise ValueError('should be headers, such as { Priority = "urgent" }, in ASCII')
        if _OUR_HEADERS.fullmatch(name):
            raise ValueError("has a header that Vigie sets itself")
    return headers


def _tables(value: object) -> object:
    # An environment variable can only hold blocks as one text.
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("should be blocks; in the environment a list in JSON") from None


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
PolicyLine = Annotated[str, AfterValidator(_policy)]
ClockTime = Annotated[str, AfterValidator(_clock)]
TimeZone = Annotated[str, AfterValidator(_timezone)]
AnyCase = BeforeValidator(_lower)
Host = Annotated[str, AfterValidator(_host)]
Address = Annotated[str, AfterValidator(_address)]
Sender = Annotated[str, AfterValidator(_sender)]
WebhookUrl = Annotated[SecretStr, AfterValidator(_webhook)]
PingUrl = Annotated[SecretStr, AfterValidator(_ping)]
Headers = Annotated[dict[str, SecretStr], AfterValidator(_headers)]
Tables = BeforeValidator(_tables)
