"""A document as ODT, which offices edit: real headings, lists and styles, in the document's language."""

from io import BytesIO
from typing import Any

from odfdo import Document, Header, List, ListItem, Paragraph, Span, Style

from bot.documents.sheet import Facts, Heading, Listing, Sheet, Words

_BLUE, _GREY = "#1f3a5f", "#56606b"
_COUNTRIES = {"fr": "FR", "en": "GB", "de": "DE", "lb": "LU"}


def odt(sheet: Sheet) -> bytes:
    """Writes a document as OpenDocument text."""
    document = Document("text")
    _styles(document, sheet)
    body = document.body
    body.clear()
    if sheet.above:
        body.append(Paragraph(sheet.above, style="Above"))
    body.append(Header(1, sheet.title, style="Heading_20_1"))
    for block in sheet.blocks:
        match block:
            case Heading(text):
                body.append(Header(2, text, style="Heading_20_2"))
            case Facts(lines):
                for line in lines:
                    body.append(_words(Paragraph(style="Fact"), line))
            case Listing(lines, ordered):
                body.append(_list(lines, "Numbers" if ordered else "Points"))
    document.meta.title = sheet.title
    document.meta.language = f"{sheet.language.value}-{_COUNTRIES[sheet.language.value]}"
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _list(lines: tuple[Words, ...], style: str) -> List:
    items = List(style=style)
    for line in lines:
        item = ListItem()
        item.append(_words(Paragraph(style="Point"), line))
        items.append(item)
    return items


def _words(paragraph: Paragraph, words: Words) -> Paragraph:
    for run in words:
        if run.strong or run.quiet:
            paragraph.append(Span(run.text, style="Strong" if run.strong else "Quiet"))
        else:
            paragraph.append_plain_text(run.text)
    return paragraph


def _styles(document: Document, sheet: Sheet) -> None:
    language = {"fo:language": sheet.language.value, "fo:country": _COUNTRIES[sheet.language.value]}
    font = {"style:font-name": "Libertinus Serif", "fo:font-family": "'Libertinus Serif', Georgia, serif"}
    _paragraph(document, "Above", {"fo:color": _GREY, **font, **language}, {})
    _paragraph(document, "Fact", {**font, **language}, {"fo:margin-bottom": "0.08cm"})
    _paragraph(document, "Point", {**font, **language}, {"fo:margin-bottom": "0.12cm"})
    heading: dict[str, str] = {**font, **language, "fo:font-weight": "bold"}
    _paragraph(
        document,
        "Heading_20_1",
        {**heading, "fo:font-size": "21pt"},
        {"fo:margin-top": "0.1cm", "fo:margin-bottom": "0.5cm", "fo:border-bottom": f"1pt solid {_BLUE}"},
    )
    _paragraph(
        document,
        "Heading_20_2",
        {**heading, "fo:font-size": "13pt", "fo:color": _BLUE},
        {"fo:margin-top": "0.6cm", "fo:margin-bottom": "0.2cm", "fo:keep-with-next": "always"},
    )
    for name, look in (("Strong", {"fo:font-weight": "bold"}), ("Quiet", {"fo:color": _GREY})):
        style = Style("text", name=name)
        style.set_properties(look, area="text")
        document.insert_style(style)
    for name, level in (("Points", _BULLET), ("Numbers", _NUMBER)):
        document.insert_style(f'<text:list-style style:name="{name}">{level}</text:list-style>')


def _paragraph(document: Document, name: str, text: dict[str, str], paragraph: dict[str, Any]) -> None:
    style = Style("paragraph", name=name)
    style.set_properties(text, area="text")
    if paragraph:
        style.set_properties(paragraph, area="paragraph")
    document.insert_style(style)


_LEVEL = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" '
    'fo:margin-left="0.8cm"/></style:list-level-properties>'
)
_BULLET = (
    f'<text:list-level-style-bullet text:level="1" text:bullet-char="•">{_LEVEL}'
    "</text:list-level-style-bullet>"
)
_NUMBER = (
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">'
    f"{_LEVEL}</text:list-level-style-number>"
)
