"""Where in a document a comment belongs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.places import cut_place


@pytest.mark.parametrize(
    ("said", "place", "words"),
    [
        ("p. 3 : il manque le budget", "p. 3", "il manque le budget"),
        ("P. 3: x", "P. 3", "x"),
        ("p4: bravo", "p4", "bravo"),
        ("p 4 : bravo", "p 4", "bravo"),
        ("p 4 bravo", None, "p 4 bravo"),
        ("pp. 3-4, §2 – flou", "pp. 3-4, §2", "flou"),
        ("[page 12] à revoir", "page 12", "à revoir"),
        ("(§ 2.1) à revoir", "§ 2.1", "à revoir"),
        ("page 3\nle texte\nsuit", "page 3", "le texte\nsuit"),
        ("Pages 3, 4 et 5 : à revoir", "Pages 3, 4 et 5", "à revoir"),
        ("S. 3: es fehlt das Budget", "S. 3", "es fehlt das Budget"),
        ("Absatz 2: zu lang", "Absatz 2", "zu lang"),
        ("Säit 4: ze laang", "Säit 4", "ze laang"),
        ("annexe IV : à revoir", "annexe IV", "à revoir"),
        ("§2 est trop vague", "§2", "§2 est trop vague"),
        ("p. 3, il manque le budget", "p. 3", "p. 3, il manque le budget"),
        ("Article 5 est trop vague", None, "Article 5 est trop vague"),
        ("Le point 3 est flou", None, "Le point 3 est flou"),
        ("3 : trop peu", None, "3 : trop peu"),
        ("p. 3", None, "p. 3"),
        ("p. 3 :", "p. 3", "p. 3 :"),
        ("Nous sommes d’accord", None, "Nous sommes d’accord"),
    ],
)
def test_a_place_at_the_start_is_read(said: str, place: str | None, words: str) -> None:
    assert cut_place(said) == (place, words)


@given(st.text(max_size=300))
def test_no_word_of_a_comment_is_lost(said: str) -> None:
    place, words = cut_place(said)
    assert said.strip().endswith(words)
    assert bool(words) == bool(said.strip())
    if place is None:
        assert words == said.strip()
