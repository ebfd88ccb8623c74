"""What a person typed, read from the content of a message: mention pills become Matrix ids."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from urllib.parse import unquote

_PILL = re.compile(r"https://matrix\.to/#/(@[^/?#]+|%40[^/?#]+)$")
_FALLBACK = re.compile(r"^(?:> [^\n]*\n)+\n")
_LONGEST = 100_000


class _Pills(HTMLParser):
    """Reads which words of a formatted body are mention pills, and how often the words came before."""

    def __init__(self) -> None:
        super().__init__()
        self.pills: list[tuple[str, str, int]] = []
        self._text = ""
        self._user: str | None = None
        self._words = ""
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "mx-reply":
            self._quoted += 1
        if tag == "a":
            found = _PILL.match(dict(attrs).get("href") or "")
            self._user = unquote(found[1]) if found else None
            self._words = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "mx-reply":
            self._quoted = max(0, self._quoted - 1)
        if tag == "a" and self._user is not None:
            if self._words:
                self.pills.append((self._words, self._user, self._text.count(self._words)))
                self._text += self._words
            self._user = None

    def handle_data(self, data: str) -> None:
        if self._quoted:
            return
        if self._user is None:
            self._text += data
        else:
            self._words += data


def body_of(content: Mapping[str, object], *, is_reply: bool) -> str:
    """Returns the words of a message: the plain body, with the names of pills replaced by Matrix ids.

    The plain body is what was typed; the formatted one tells which names are people. The quotation that
    old clients put before a reply is left out.
    """
    body = content.get("body")
    if not isinstance(body, str):
        return ""
    body = body[:_LONGEST]
    if is_reply:
        body = _FALLBACK.sub("", body)
    formatted = content.get("formatted_body")
    if not isinstance(formatted, str) or "matrix.to" not in formatted:
        return body
    reader = _Pills()
    reader.feed(formatted[:_LONGEST])
    reader.close()
    return _with_ids(body, reader.pills)


def _with_ids(body: str, pills: list[tuple[str, str, int]]) -> str:
    spans: list[tuple[int, int, str]] = []
    for words, user_id, earlier in pills:
        start = -1
        for _ in range(earlier + 1):
            start = body.find(words, start + 1)
            if start < 0:
                break
        if start >= 0:
            spans.append((start, start + len(words), user_id))
    pieces: list[str] = []
    position = 0
    for start, end, user_id in sorted(spans):
        if start < position:
            continue
        before = body[position:start]
        # Clients write the pill of `@anna` as `@anna` or `Anna`: one `@` is enough.
        pieces += (before.removesuffix("@"), user_id)
        position = end
    return "".join((*pieces, body[position:]))
