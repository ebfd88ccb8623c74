"""Links to documents: where one stands in a line, and which are not to be shown around."""

import re
from enum import StrEnum
from urllib.parse import parse_qsl, urlsplit

LONGEST_LINK = 1000
_LINK = re.compile(r"(?<![\w/])<?([a-z][a-z0-9+.\-]{1,20}://[^\s<>\"«»]+)>?", re.IGNORECASE)
_CLOSING = ".,;:!?)]}'\"»”"
_SECRETS = frozenset(
    {"token", "key", "apikey", "sig", "signature", "secret", "password", "passwd", "pwd", "auth", "jwt"}
    | {"sessionid", "credential", "credentials", "authorization"}
)
_PARTS_OF_NAMES = re.compile(r"[a-z0-9]+")


class Problem(StrEnum):
    """What is wrong with a link."""

    NOT_WEB = "not-web"
    SECRET = "secret"  # noqa: S105 - the name of a problem
    TOO_LONG = "too-long"


def links_in(words: str) -> tuple[str, ...]:
    """Lists the links in a line."""
    return tuple(found[1].rstrip(_CLOSING) for found in _LINK.finditer(words))


def without_links(words: str) -> str:
    """Leaves the links out of a line."""
    return _LINK.sub("…", words)


def cut_link(words: str) -> tuple[str | None, str]:
    """Parts the first link from the words around it; None where there is none."""
    found = _LINK.search(words)
    if found is None:
        return None, words
    link = found[1].rstrip(_CLOSING)
    end = found.end() if link == found[1] else found.start(1) + len(link)
    return link, f"{words[: found.start()].rstrip()} {words[end:].lstrip()}".strip()


def problem_of(link: str) -> Problem | None:
    """Says why a link is no document for others: another scheme than the web's, or a secret in it.

    A secret is a name and password before the host, or a parameter that is called like one, in the query or
    behind the `#`.
    """
    if len(link) > LONGEST_LINK:
        return Problem.TOO_LONG
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:
        return Problem.NOT_WEB
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return Problem.NOT_WEB
    named = [*parse_qsl(parts.query, keep_blank_values=True), *parse_qsl(parts.fragment)]
    if "@" in parts.netloc or any(_is_secret(name) for name, _ in named):
        return Problem.SECRET
    return None


def _is_secret(name: str) -> bool:
    words = _PARTS_OF_NAMES.findall(name.lower())
    return any(word in _SECRETS for word in words) or any(
        "".join(words).endswith(one) for one in ("token", "apikey", "password", "signature")
    )
