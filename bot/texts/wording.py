"""From a text to what Matrix shows: a plain body and an HTML body."""

import html
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.texts.catalogue import Catalogue, Language
from bot.texts.localising import Form, joined, shown_day
from bot.texts.markup import markup_of
from bot.texts.values import Excerpt, Link, Moment, Quote, Text, Value, Who

# Private-use characters hold the place of what people typed while markup is read, so that nothing
# typed can become markup.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_UNSAFE_CATEGORIES = frozenset({"Cs", "Co", "Cn"})
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_MOST_MARKS = 4
# Below it no character is left out of a line or counted, if it can be printed.
_FIRST_MARK = "\u0300"


def clip(words: str, most: int) -> str:
    """Makes typed words safe to show: one line, no control or direction characters, few stacked marks, cut.

    A word that is cut ends in `…`.
    """
    line = " ".join(_safe(words, most * 2 + 1).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _safe(words: str, most: int) -> str:
    """Returns the first characters that are safe to show, at most so many."""
    if words.isprintable() and max(words, default="") < _FIRST_MARK:
        return words[:most]
    kept: list[str] = []
    marks = 0
    for character in words:
        category = unicodedata.category(character)
        if character in _BIDI_CONTROLS or category in _UNSAFE_CATEGORIES:
            continue
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS:
            kept.append(" " if category in {"Cc", "Zs", "Zl", "Zp"} else character)
        if len(kept) == most:
            break
    return "".join(kept)


@dataclass(frozen=True, slots=True)
class Wording:
    """A worded text: `body` for clients without markup, `formatted_body` in Matrix's HTML subset."""

    body: str = field(repr=False)
    formatted_body: str = field(repr=False)


@cache
def _catalogue(language: Language) -> Catalogue:
    return Catalogue(language)


class Words:
    """Words texts in one language, with `now` (UTC) to tell this year from another."""

    def __init__(self, language: Language, now: datetime) -> None:
        self._language = language
        self._now = now
        self._plain: list[str] = []
        self._html: list[str] = []

    def word(self, *texts: Text) -> Wording:
        """Words each text on a line of its own."""
        marked = "\n".join(self._fill(text) for text in texts)
        markup = _PLACE.sub(lambda found: self._html[int(found[1])], markup_of(marked))
        return Wording(self._without_markup(marked), markup)

    def plain(self, text: Text) -> str:
        """Words a text for a place that shows no markup."""
        return self._without_markup(self._fill(text))

    def _without_markup(self, marked: str) -> str:
        bare = marked.replace("**", "").replace("`", "")
        return _PLACE.sub(lambda found: self._plain[int(found[1])], bare)

    def _fill(self, text: Text) -> str:
        values = {name: self._value(value) for name, value in text.values.items()}
        return _catalogue(self._language).word(text.id, values)

    def _value(self, value: Value) -> str | int:
        match value:
            case str() | int():
                return value
            case Quote() | Who() | Link() | Excerpt():
                return self._keep(*_typed(value))
            case Moment():
                return self._moment(value)
            case Text():
                return self._fill(value)
            case tuple():
                if not value:
                    return ""
                parts = [str(self._value(one)) for one in value]
                return joined(parts, self._plainly(parts[-1]), self._language)

    def _plainly(self, marked: str) -> str:
        return _PLACE.sub(lambda found: self._plain[int(found[1])], marked).lstrip("*`")

    def _keep(self, plain: str, markup: str) -> str:
        self._plain.append(plain)
        self._html.append(markup)
        return f"{_OPEN}{len(self._plain) - 1}{_CLOSE}"

    def _moment(self, moment: Moment) -> str:
        zone = ZoneInfo(moment.zone)
        local = moment.at.astimezone(zone)
        day = local.date()
        if moment.titled:
            return shown_day(day, Form.TITLE, self._language)
        clock = f" {local:%H:%M}" if moment.has_time else ""
        if moment.brief:
            this_year = local.year == self._now.astimezone(zone).year
            return shown_day(day, Form.BRIEF if this_year else Form.BRIEF_WITH_YEAR, self._language) + clock
        full = shown_day(day, Form.FULL, self._language)
        if not moment.has_time:
            return full
        return f"{full},{clock} ({moment.zone.rpartition('/')[2].replace('_', ' ')})"


def _typed(value: Quote | Who | Link | Excerpt) -> tuple[str, str]:
    """Shows what somebody typed or is called: plain, and as markup."""
    match value:
        case Quote(words, most):
            shown = clip(words, most)
            return shown, html.escape(shown)
        case Who(user_id, name):
            shown = clip(name, 60) or user_id
            if user_id.endswith(".invalid"):
                # Nobody any more: there is no account to link to.
                return shown, html.escape(shown)
            return shown, _anchor(shown, f"https://matrix.to/#/{quote(user_id, safe='@:')}")
        case Link(words, url):
            shown = clip(words, 60)
            return (shown, html.escape(shown)) if url is None else (f"{shown} ({url})", _anchor(shown, url))
        case Excerpt(parts):
            safe = [_safe(part, len(part)) for part in parts]
            marked = [html.escape(part) for part in safe]
            marked[1::2] = [f"<strong>{part}</strong>" for part in marked[1::2]]
            return "".join(safe), "".join(marked)


def _anchor(words: str, url: str) -> str:
    return f'<a href="{html.escape(url)}">{html.escape(words)}</a>'


def word(language: Language, now: datetime, *texts: Text) -> Wording:
    """Words the texts in a language; `now` (UTC) is the instant at which they are read."""
    return Words(language, now).word(*texts)


def plain(language: Language, now: datetime, text: Text) -> str:
    """Words a text where no markup is shown: in the form of a command, in a document, in a poll."""
    return Words(language, now).plain(text)
