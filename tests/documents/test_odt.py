"""A text document is one that an office goes on with: named styles, real headings, numbered pages."""

import zipfile
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from lxml import etree  # type: ignore[import-untyped]

from bot.documents.minutes_sheet import sheet_of
from bot.documents.odt import odt
from bot.documents.sheet import Sheet, Table
from bot.texts import LANGUAGES, Language
from tests.documents.examples import NASTY, START, first_meeting, sheet

SPACES = {
    prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("meta", "meta"),
        ("manifest", "manifest"),
        ("fo", "xsl-fo-compatible"),
    )
} | {"dc": "http://purl.org/dc/elements/1.1/"}


class Opened:
    """A text document read back."""

    def __init__(self, laid: Sheet) -> None:
        with zipfile.ZipFile(BytesIO(odt(laid))) as package:
            self.names = set(package.namelist())
            self.content = etree.fromstring(package.read("content.xml"))
            self.styles = etree.fromstring(package.read("styles.xml"))
            self.meta = etree.fromstring(package.read("meta.xml"))
            self.manifest = etree.fromstring(package.read("META-INF/manifest.xml"))

    def words(self, path: str) -> list[str]:
        """The words at a path of the content."""
        return ["".join(found.itertext()) for found in self.content.xpath(path, namespaces=SPACES)]

    def has(self, path: str) -> bool:
        """Whether the content has something at a path."""
        return bool(self.content.xpath(path, namespaces=SPACES))

    def said(self, path: str) -> list[str]:
        """Attributes or words at a path of the styles."""
        return [str(found) for found in self.styles.xpath(path, namespaces=SPACES)]

    def look(self, style: str, attribute: str) -> str | None:
        """What a paragraph style says, or the style it comes from."""
        while True:
            at = f"//style:style[@style:name='{style}']"
            found = self.said(f"{at}/*/@{attribute}")
            if found:
                return found[0]
            parents = self.said(f"{at}/@style:parent-style-name")
            if not parents:
                return None
            style = parents[0]


@pytest.fixture
def opened() -> Opened:
    return Opened(sheet())


def test_every_style_of_words_is_a_named_one(opened: Opened) -> None:
    used = set(opened.content.xpath("//text:*/@text:style-name", namespaces=SPACES))
    named = opened.said("/office:document-styles/office:styles/*/@style:name")
    assert {"Title", "Heading_20_1", "Heading_20_2", "List_20_1", "Fact", "Table_20_Contents"} <= used
    assert used <= set(named)
    own = opened.content.xpath("//office:automatic-styles/*/@style:family", namespaces=SPACES)
    assert {str(family).partition("-")[0] for family in own} == {"table"}


def test_parts_and_topics_are_headings_that_stay_with_what_follows(opened: Opened) -> None:
    assert opened.words("//text:p[@text:style-name='Title']") == ["Compte rendu M-1"]
    assert opened.words("//text:h[@text:outline-level='1']")[:2] == ["Ordre du jour", "Points traités"]
    assert opened.words("//text:h[@text:outline-level='2']") == ["Priorités", "Modalités"]
    for style in ("Heading_20_1", "Heading_20_2", "Table_20_Heading"):
        assert opened.look(style, "fo:keep-with-next") == "always"


def test_topics_are_numbered_by_the_office_and_the_opening_is_not() -> None:
    minutes = first_meeting()
    before = replace(minutes.topics[0], title=None, number=None)
    opened = Opened(sheet_of(replace(minutes, topics=(before, *minutes.topics)), Language.FR, START))
    assert opened.said("//text:outline-level-style[@text:level='1']/@style:num-format") == [""]
    assert opened.said("//text:outline-level-style[@text:level='2']/@style:num-format") == ["1"]
    assert opened.words("//text:h[@text:is-list-header='true']") == ["Ouverture"]


def test_the_foot_of_a_page_says_which_of_how_many(opened: Opened) -> None:
    assert opened.said("//style:footer//text:page-number/@text:select-page") == ["current"]
    assert len(opened.said("//style:footer//text:page-count/text()")) == 1
    assert "".join(opened.said("//style:footer//text()")) == (
        "Compte rendu M-1 – Projet, soumis à approbationpage 1 / 1"
    )
    assert opened.said("//style:page-layout-properties/@fo:page-width") == ["21cm"]
    assert opened.said("//style:page-layout-properties/@fo:page-height") == ["29.7cm"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_the_language_of_the_document(language: Language) -> None:
    opened = Opened(sheet(language=language))
    country = {"fr": "FR", "en": "GB", "de": "DE", "lb": "LU"}[language]
    paragraphs = "//style:default-style[@style:family='paragraph']/style:text-properties"
    assert opened.said(f"{paragraphs}/@fo:language") == [language]
    assert opened.said(f"{paragraphs}/@fo:country") == [country]
    assert opened.meta.findtext(".//dc:language", namespaces=SPACES) == f"{language}-{country}"


def test_it_says_what_it_is_who_wrote_it_and_when(opened: Opened) -> None:
    told = {
        name: opened.meta.findtext(f".//{name}", namespaces=SPACES)
        for name in ("dc:title", "dc:subject", "dc:creator", "meta:initial-creator", "meta:creation-date")
    }
    group = "Plateforme d’appui aux défenseur·e·s"
    assert told == {
        "dc:title": "Compte rendu M-1",
        "dc:subject": "Première réunion",
        "dc:creator": group,
        "meta:initial-creator": group,
        "meta:creation-date": "2019-12-04T13:00:00",
    }


def test_decisions_and_actions_are_tables_whose_heads_come_again(opened: Opened) -> None:
    heads = opened.words("//table:table-header-rows//text:p")
    assert heads == ["N°", "Décision", "Résultat", "N°", "Action", "Responsable", "Échéance"]
    row = opened.words("//table:table[2]/table:table-row//text:p")
    assert row == [
        "A-1",
        "Préparer la note explicative",
        "Anna Schmit",
        "mercredi 15 janvier 2020".replace("15 janvier 2020", "15\u00a0janvier\u00a02020"),
    ]


def test_the_columns_of_a_table_fill_the_page() -> None:
    tables = [block for block in sheet().blocks if isinstance(block, Table)]
    assert [sum(column.share for column in table.columns) for table in tables] == [100, 100]
    assert all(len(row.cells) == len(table.columns) for table in tables for row in table.rows)


def test_people_stand_one_below_the_other_beside_what_they_were(opened: Opened) -> None:
    assert "Présents :\tAnna" not in opened.words("//text:p")
    facts = opened.words("//text:p[@text:style-name='Fact']")
    assert "Présents\u00a0:Claire Weber (Ministère des Affaires étrangères)" in facts
    assert opened.words("//text:p[@text:style-name='Fact_20_continued']") == ["Anna Schmit (SOS Faim)"]


def test_a_draft_is_marked_until_it_is_approved(opened: Opened) -> None:
    assert opened.words("//text:p[@text:style-name='Draft']") == ["Projet, soumis à approbation"]
    sealed = replace(first_meeting(), state="approved", approved_at=START + timedelta(days=98))
    approved = Opened(sheet_of(sealed, Language.FR, START + timedelta(days=99)))
    assert not approved.has("//text:p[@text:style-name='Draft']")
    assert "Approuvé le" in approved.words("//text:p[@text:style-name='Approved']")[0]
    assert "Approuvé le" in "".join(approved.said("//style:footer//text()"))


def test_the_package_lists_what_is_in_it(opened: Opened) -> None:
    listed = set(opened.manifest.xpath("//@manifest:full-path", namespaces=SPACES))
    unlisted = {"mimetype", "META-INF/manifest.xml"}
    assert {name for name in listed if not name.endswith("/")} <= opened.names
    assert {name for name in opened.names - unlisted if not name.endswith("/")} <= listed
    assert not any("thumbnail" in name for name in opened.names)


def test_nothing_typed_becomes_an_element_anywhere() -> None:
    minutes = first_meeting(NASTY)
    action = replace(minutes.actions[0], text=NASTY, who=(NASTY,))
    minutes = replace(minutes, group=NASTY, title=NASTY, place=NASTY, agenda=(NASTY,), actions=(action,))
    opened = Opened(sheet_of(minutes, Language.EN, START))
    assert opened.words("//text:p[@text:style-name='Group']") == [NASTY]
    assert opened.words("//table:table[2]/table:table-row//text:p")[1:3] == [NASTY, NASTY]
    assert not opened.has("//b")
