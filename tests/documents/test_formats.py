"""Documents say the same in every format, and nothing that people typed becomes markup."""

import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.documents.html import html
from bot.documents.markdown import escaped, markdown
from bot.documents.message import message
from bot.documents.minutes import DecisionLine
from bot.documents.minutes_sheet import sheet_of
from bot.documents.odt import odt
from bot.documents.pdf import drawable, pdf
from bot.texts import LANGUAGES, Language
from tests.documents.examples import NASTY, START, first_meeting, sheet

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
    words.feed(page.replace("\u00a0", " ").replace("\u202f", " "))
    return words


def of_odt(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as opened:
        root = ElementTree.fromstring(opened.read("content.xml"))
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_says_everything(language: Language) -> None:
    laid = sheet(language=language)
    shown = read(message(laid)).words, read(html(laid).decode()).words, of_odt(odt(laid))
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
    shown = read(message(laid))
    assert NASTY in shown.words
    assert not {"b", "a", "code", "img"} & set(shown.tags)
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


@settings(deadline=None)
@given(TYPED)
def test_a_message_shows_what_its_markdown_says(words: str) -> None:
    laid = sheet(words.replace("&", "and"))
    links_stay_words = MarkdownIt("commonmark", {"html": False}).disable(["image", "link", "autolink"])
    assert message(laid) == links_stay_words.render(markdown(laid))


def test_what_looks_like_an_entity_is_words() -> None:
    assert "&lt;b&gt; &amp;lt;b&amp;gt;" in message(sheet("<b> &lt;b&gt;"))


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


def test_a_pdf_says_what_it_is_who_wrote_it_in_which_language_and_when() -> None:
    told = re.sub(r"\s+", " ", pdf(sheet()).decode("utf-8", "ignore"))
    for part in ("Compte rendu M-1", "Plateforme d’appui aux défenseur·e·s", "fr-FR", "2019-12-04T13:00"):
        assert part in told


def test_a_page_has_a_draft_mark_a_list_of_facts_and_tables() -> None:
    page = html(sheet()).decode()
    assert '<p class="standing draft">Projet, soumis à approbation</p>' in page
    assert "<dt>Quorum\u00a0:</dt>\n<dd>2\u00a0présents, 2\u00a0requis</dd>" in page
    assert '<th scope="col">Échéance</th>' in page
    assert "<h3>1. Priorités</h3>" in page
    assert page.count("<table>") == 2


def test_a_message_has_points_where_a_file_has_tables() -> None:
    written = markdown(sheet())
    assert (
        "\n- **A-1** Préparer la note explicative – Anna Schmit – échéance : mercredi 15 janvier" in written
    )
    assert "**Quorum :** 2 présents, 2 requis" in written
    assert "|" not in written


def test_a_word_longer_than_a_line_and_a_row_longer_than_a_page_can_be_filed() -> None:
    for words in ("w" * 400, "mot " * 1000):
        decision = DecisionLine("D-1", words, "adopted")
        laid = sheet_of(replace(first_meeting(words), decisions=(decision,)), Language.FR, START)
        assert pdf(laid).startswith(b"%PDF")
        assert words.strip() in of_odt(odt(laid))


def test_what_the_font_cannot_draw_is_shown_as_missing_and_pictures_are_left_out() -> None:
    assert drawable("Œuvre 👍 é €") == "Œuvre  é €"
    assert drawable("日本") == "□□"
    assert drawable("e\u0301") == "é"


def test_a_page_needs_nothing_from_elsewhere() -> None:
    page = html(sheet()).decode()
    assert not re.search(r"(?:src|href)=|@import|url\(", page)
    assert "default-src 'none'" in page
