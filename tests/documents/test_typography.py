"""Spaces of printed documents: where a line does not break, and nothing else changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.html import html
from bot.documents.markdown import markdown
from bot.documents.sheet import Heading, Sheet
from bot.documents.typography import typeset
from bot.texts import LANGUAGES, Language
from tests.documents.examples import START, sheet


def set_in(language: Language, words: str) -> str:
    laid = Sheet(language, "", "", "", "", True, "page", START, (Heading(words),))
    (heading,) = typeset(laid).blocks
    assert isinstance(heading, Heading)
    return heading.text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lieu : ici", "Lieu~: ici"),
        ("vrai ; faux ? Oui !", "vrai^; faux^? Oui^!"),
        ("dit « Oui », puis", "dit «~Oui~», puis"),
        ("45 % de 3 € : 9 pour", "45~% de 3~€~: 9~pour"),
        ("15 janvier 2020", "15~janvier~2020"),
        ("note – Anna – hier", "note~– Anna~– hier"),
        ("https://un.example:8448/a?b", "https://un.example:8448/a?b"),
        ("1. un", "1. un"),
    ],
)
def test_french_spaces(words: str, expected: str) -> None:
    assert set_in(Language.FR, words) == expected


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (Language.EN, "Really ? Yes : 3 for", "Really ? Yes : 3~for"),
        (Language.DE, "15. Januar 2020 – heute", "15.~Januar~2020~– heute"),
        (Language.LB, "Mëttwoch, 15. Januar 2020", "Mëttwoch, 15.~Januar~2020"),
    ],
)
def test_other_languages_keep_their_own_habits(language: Language, words: str, expected: str) -> None:
    assert set_in(language, words) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@given(words=st.text(st.sampled_from("ab 1234.,;:!?«»–%é"), max_size=40))
def test_no_word_is_changed(language: Language, words: str) -> None:
    assert set_in(language, words).replace("~", " ").replace("^", " ") == words


def test_files_are_set_and_messages_are_not() -> None:
    assert "Lieu\u00a0:" in html(sheet()).decode()
    assert not {"\u00a0", "\u202f"} & set(markdown(sheet()))
