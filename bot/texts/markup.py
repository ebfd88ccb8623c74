"""From the little Markdown that the catalogues use to Matrix's HTML subset."""

import html
import re
from functools import cache

from markdown_it import MarkdownIt

# Bold words that end and begin with a letter, a digit or the place of what was typed: there, two stars
# mean the same to everybody.
_STRONG = re.compile("(?<!\\*)\\*\\*(?=[^\\W_]|\ue000)([^*\n]*)(?<=[^\\W_]|\ue001)\\*\\*(?!\\*)")
# What only a whole reader of CommonMark understands: any other markup, and lines that begin a list, a
# heading, a quotation, or nothing.
_BEYOND = re.compile(r"[*_`\\&\r\0]|^(?:\s|[-+#>=~\[]|\d+[.)]|$)|\s$", re.MULTILINE)


def markup_of(marked: str) -> str:
    """Renders sentences of the catalogues, one a line; links and images in them stay words.

    Lines with no markup but bold words, the most by far in a long list, are rendered without reading
    CommonMark as a whole, to the same letters.
    """
    if _BEYOND.search(_STRONG.sub(r"\1", marked)) is None:
        return _STRONG.sub(r"<strong>\1</strong>", as_words(marked)).replace("\n", "<br />")
    rendered = whole(marked).strip()
    if rendered.count("<p>") == 1 and rendered.startswith("<p>") and rendered.endswith("</p>"):
        rendered = rendered[3:-4]
    return rendered.replace("\n", "")


def as_words(text: str) -> str:
    """Escapes text as CommonMark does where it is nothing but words."""
    return html.escape(text, quote=False).replace('"', "&quot;")


def whole(marked: str) -> str:
    """Renders CommonMark, whatever it holds."""
    return str(_reader().render(marked))


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["link", "image", "autolink"])
