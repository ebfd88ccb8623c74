"""What was answered to a consultation, laid out: a table of comments, and who answered."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from bot.documents.consultation import (
    CommentLine,
    Compilation,
    ExtensionLine,
    VersionLine,
    VoiceLine,
)
from bot.documents.consultation_sheet import sheet_of
from bot.documents.markdown import markdown
from bot.documents.odt import odt
from bot.documents.pdf import pdf
from bot.documents.pieces import pieces
from bot.documents.sheet import Table
from bot.texts import LANGUAGES, Language
from tests.documents.examples import NASTY

OPENED = datetime(2019, 12, 10, 9, 0, tzinfo=UTC)
CLOSES = datetime(2019, 12, 20, 17, 0, tzinfo=UTC)
LATER = datetime(2019, 12, 22, 8, 30, tzinfo=UTC)
COMMENT = CommentLine("SOS Faim", "Anna Schmit", "§2", "Il manque le budget", 1, OPENED, late=False)
COMPILED = Compilation(
    group="Groupe de travail",
    reference="C-1",
    title="Note explicative",
    zone="Europe/Luxembourg",
    author="Claire Weber",
    opened_at=OPENED,
    closes_at=CLOSES,
    closed_at=LATER,
    versions=(
        VersionLine(1, "note.odt", "Claire Weber", OPENED, 34_000, "ab" * 32),
        VersionLine(2, "https://example.lu/note", "Claire Weber", OPENED),
    ),
    extensions=(ExtensionLine("Claire Weber", OPENED, OPENED),),
    voices=(
        VoiceLine("SOS Faim", 1, nothing=False, late=False),
        VoiceLine("ASTI", 0, nothing=True, late=False),
        VoiceLine("OGBL", 1, nothing=False, late=True),
        VoiceLine("Amnesty", 0, nothing=False, late=False),
    ),
    comments=(COMMENT, CommentLine(None, "Rita Faber", None, "Mieux vaut tard", 2, LATER, late=True)),
)


def rows(data: bytes) -> list[list[str]]:
    """The cells of the tables of a text document."""
    spaces = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("table", "text")}
    with zipfile.ZipFile(BytesIO(data)) as package:
        content = etree.fromstring(package.read("content.xml"))
    return [
        ["".join(cell.itertext()).strip().replace("\u00a0", " ") for cell in row]
        for row in content.xpath("//table:table-row", namespaces=spaces)
    ]


def test_the_table_says_who_where_what_which_version_and_when() -> None:
    head, first, second = rows(odt(sheet_of(COMPILED, Language.FR, LATER)))
    assert head == ["Organisation", "Endroit", "Commentaire", "Version", "Date"]
    assert first == ["SOS Faim – Anna Schmit", "§2", "Il manque le budget", "1", "10 déc. 10:00"]
    assert second == ["Rita Faber", "–", "Mieux vaut tard", "2", "22 déc. 09:30 – hors délai"]


def test_the_message_says_the_same_and_who_answered_how() -> None:
    said = markdown(sheet_of(COMPILED, Language.EN, LATER))
    for words in (
        "# Consultation C-1",
        "Closed on Sunday, 22 December 2019, 09:30 (Luxembourg)",
        "note.odt (34 KB)",
        "SHA-256 " + "ab" * 32,
        "https://example.lu/note",
        "it was Tuesday, 10 December 2019",
        "- **SOS Faim** (§2) – Il manque le budget",
        "**late**",
        "- **ASTI** – nothing to add",
        "- **OGBL** – 1 comment (late)",
        "- **Amnesty** – no answer",
    ):
        assert words in said, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_writes_every_format(language: Language) -> None:
    sheet = sheet_of(replace(COMPILED, closed_at=None), language, LATER)
    assert sheet.draft
    assert pdf(sheet).startswith(b"%PDF-")
    assert len(rows(odt(sheet))) == 3


def test_nothing_typed_becomes_markup() -> None:
    nasty = replace(COMMENT, text=NASTY, organisation=NASTY, by=NASTY, place=NASTY)
    sheet = sheet_of(replace(COMPILED, title=NASTY, comments=(nasty,)), Language.EN, LATER)
    assert pdf(sheet).startswith(b"%PDF-")
    assert len(rows(odt(sheet))) == 2
    assert "\n# " not in markdown(sheet)[1:]


def test_without_comments_it_says_so() -> None:
    assert "- No comments." in markdown(sheet_of(replace(COMPILED, comments=()), Language.EN, LATER))


@given(st.lists(st.integers(1, 900), max_size=40), st.integers(600, 5000))
def test_pieces_hold_every_comment_once_and_in_order(lengths: list[int], most: int) -> None:
    comments = tuple(replace(COMMENT, text=f"{place}:{'x' * count}") for place, count in enumerate(lengths))
    whole = sheet_of(replace(COMPILED, comments=comments), Language.EN, LATER)
    parts = pieces(whole, most)
    lines = [row.cells for part in parts for one in part.blocks if isinstance(one, Table) for row in one.rows]
    assert lines == [row.cells for one in whole.blocks if isinstance(one, Table) for row in one.rows]
    assert all(len(markdown(part)) <= most + 1200 for part in parts)
    assert all(part.blocks for part in parts)


def test_what_fits_is_one_piece() -> None:
    whole = sheet_of(COMPILED, Language.EN, LATER)
    assert pieces(whole, 10_000) == (whole,)
