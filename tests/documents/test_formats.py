"""Documents say the same in every format, and nothing that people typed becomes markup."""

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.documents.html import html
from bot.documents.markdown import escaped, html_of, markdown
from bot.documents.odt import odt
from bot.documents.pdf import drawable, pdf
from bot.texts import LANGUAGES, Language
from tests.documents.examples import NASTY, sheet

TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=80)


class Words(HTMLParser):
    """Collects the words and the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        """Notes words."""
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes a tag."""
        self.tags.append(tag)


def read(page: str) -> Words:
    words = Words()
    words.feed(page)
    return words


def of_odt(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as opened:
        root = ElementTree.fromstring(opened.read("content.xml"))
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_says_everything(language: Language) -> None:
    laid = sheet(language=language)
    shown = read(html_of(markdown(laid))).words, read(html(laid).decode()).words, of_odt(odt(laid))
    for words in shown:
        flat = " ".join(words.split())
        for part in (
            "M-1",
            "Claire Weber",
            "SOS Faim",
            "Genève",
            "D-1",
            "A-1",
            "Modalités",
            "Communication",
            "14:00",
        ):
            assert part in flat
    assert pdf(laid).startswith(b"%PDF-1.7")


def test_pages_are_in_their_language() -> None:
    assert '<html lang="de">' in html(sheet(language=Language.DE)).decode()
    assert "# Protokoll M-1" in markdown(sheet(language=Language.DE))


def test_nothing_typed_becomes_markup() -> None:
    laid = sheet(NASTY)
    plain = read(html_of(markdown(laid)))
    assert NASTY in plain.words
    assert not {"b", "a", "code", "img"} & set(plain.tags)
    page = read(html(laid).decode())
    assert NASTY in page.words
    assert not {"b", "a", "code", "img", "script"} & set(page.tags)
    assert NASTY in of_odt(odt(laid))
    pdf(laid)


@given(TYPED)
def test_escaped_words_come_back_as_they_were(words: str) -> None:
    line = " ".join(words.split())
    if not line.isprintable() or not line:
        return
    rendered = read(MarkdownIt("commonmark").render(f"- {escaped(line)}"))
    assert rendered.words.strip("\n") == line
    assert set(rendered.tags) <= {"ul", "li"}


@pytest.mark.parametrize(
    "words", ["1. one", "12) twelve", "- dash", "+ plus", "# head", "= x", "\\", "\\*", "a  b", "> q"]
)
def test_what_looks_like_a_list_or_a_heading_is_words(words: str) -> None:
    rendered = read(MarkdownIt("commonmark").render(f"- {escaped(words)}"))
    assert rendered.tags == ["ul", "li"]


@settings(max_examples=40, deadline=None)
@given(TYPED)
def test_whatever_is_typed_can_be_filed(words: str) -> None:
    laid = sheet(words)
    assert pdf(laid).startswith(b"%PDF")
    assert zipfile.ZipFile(BytesIO(odt(laid))).testzip() is None
    html(laid).decode()


def test_a_pdf_is_tagged_and_has_its_fonts_inside() -> None:
    made = pdf(sheet())
    assert b"/StructTreeRoot" in made or b"/ObjStm" in made
    assert b"pdfuaid:part" in made
    assert b"/FontFile" in made


def test_what_the_font_cannot_draw_is_shown_as_missing_and_pictures_are_left_out() -> None:
    assert drawable("Œuvre 👍 é €") == "Œuvre  é €"
    assert drawable("日本") == "□□"
    assert drawable("e\u0301") == "é"


def test_a_page_needs_nothing_from_elsewhere() -> None:
    page = html(sheet()).decode()
    assert not re.search(r"(?:src|href)=|@import|url\(", page)
    assert "default-src 'none'" in page


def test_a_text_document_has_real_headings_and_lists() -> None:
    with zipfile.ZipFile(BytesIO(odt(sheet()))) as opened:
        assert opened.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        content = opened.read("content.xml").decode()
        meta = opened.read("meta.xml").decode()
    assert content.count("<text:h ") >= 8
    assert "<text:list " in content
    assert "fr-FR" in meta
