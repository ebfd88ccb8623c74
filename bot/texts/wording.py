"""From a text to what Matrix shows: a plain body and an HTML body."""

import html
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from urllib.parse import quote
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.lists import format_list
from markdown_it import MarkdownIt

from bot.texts.catalogue import Catalogue, Language
from bot.texts.values import Moment, Quote, Text, Value, Who

# Private-use characters hold the place of what people typed while markup is read, so that nothing
# typed can become markup.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_UNSAFE_CATEGORIES = frozenset({"Cs", "Co", "Cn"})
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_MOST_MARKS = 4
# Dates are written day first in Europe, in English too.
_LOCALES = {Language.FR: "fr", Language.EN: "en_GB", Language.DE: "de", Language.LB: "lb"}


def clip(words: str, most: int) -> str:
    """Makes typed words safe to show: one line, no control or direction characters, few stacked marks, cut.

    A word that is cut ends in `…`.
    """
    kept: list[str] = []
    marks = 0
    for character in words:
        category = unicodedata.category(character)
        if character in _BIDI_CONTROLS or category in _UNSAFE_CATEGORIES:
            continue
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS:
            kept.append(" " if category in {"Cc", "Zs", "Zl", "Zp"} else character)
        if len(kept) > most * 2:
            break
    line = " ".join("".join(kept).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Wording:
    """A worded text: `body` for clients without markup, `formatted_body` in Matrix's HTML subset."""

    body: str = field(repr=False)
    formatted_body: str = field(repr=False)


@cache
def _catalogue(language: Language) -> Catalogue:
    return Catalogue(language)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["link", "image", "autolink"])


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
        plain = marked.replace("**", "").replace("`", "")
        rendered = _markdown().render(marked).strip()
        if rendered.count("<p>") == 1 and rendered.startswith("<p>") and rendered.endswith("</p>"):
            rendered = rendered[3:-4]
        return Wording(
            _PLACE.sub(lambda found: self._plain[int(found[1])], plain),
            _PLACE.sub(lambda found: self._html[int(found[1])], rendered.replace("\n", "")),
        )

    def _fill(self, text: Text) -> str:
        values = {name: self._value(value) for name, value in text.values.items()}
        return _catalogue(self._language).word(text.id, values)

    def _value(self, value: Value) -> str | int:
        match value:
            case str() | int():
                return value
            case Quote(words, most):
                shown = clip(words, most)
                return self._keep(shown, html.escape(shown))
            case Who(user_id, name):
                shown = clip(name, 60) or user_id
                link = f"https://matrix.to/#/{quote(user_id, safe='@:')}"
                return self._keep(shown, f'<a href="{html.escape(link)}">{html.escape(shown)}</a>')
            case Moment():
                return self._moment(value)
            case Text():
                return self._fill(value)
            case tuple():
                if not value:
                    return ""
                return str(
                    format_list([str(self._value(one)) for one in value], locale=_LOCALES[self._language])
                )

    def _keep(self, plain: str, markup: str) -> str:
        self._plain.append(plain)
        self._html.append(markup)
        return f"{_OPEN}{len(self._plain) - 1}{_CLOSE}"

    def _moment(self, moment: Moment) -> str:
        zone = ZoneInfo(moment.zone)
        local = moment.at.astimezone(zone)
        locale = _LOCALES[self._language]
        clock = f" {format_time(local, 'HH:mm', tzinfo=zone, locale=locale)}" if moment.has_time else ""
        if moment.brief:
            this_year = local.year == self._now.astimezone(zone).year
            return format_date(local.date(), "d MMM" if this_year else "d MMM y", locale=locale) + clock
        day = str(format_date(local.date(), "full", locale=locale))
        if not moment.has_time:
            return day
        return f"{day},{clock} ({moment.zone.rpartition('/')[2].replace('_', ' ')})"


def word(language: Language, now: datetime, *texts: Text) -> Wording:
    """Words the texts in a language; `now` (UTC) is the instant at which they are read."""
    return Words(language, now).word(*texts)
