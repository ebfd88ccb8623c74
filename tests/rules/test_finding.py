"""Words are found again however they are written, and shown where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.finding import Sought, excerpt, sought, words_in

COMPARED: tuple[tuple[str, list[str]], ...] = (
    ("L’accueil des Défenseurs", ["l", "accueil", "des", "defenseurs"]),
    ("l'accueil d`urgence lʼeau", ["l", "accueil", "d", "urgence", "l", "eau"]),
    ("Cœur, ŒUVRE, ex æquo", ["coeur", "oeuvre", "ex", "aequo"]),
    ("Straße STRASSE Größe", ["strasse", "strasse", "grosse"]),
    ("Lëtzebuerg, Łódź, Kø", ["letzebuerg", "lodz", "ko"]),
    ("e\u0301te\u0301 été", ["ete", "ete"]),
    ("D-7, a‑12 et (M–3)", ["d7", "a12", "et", "m3"]),
    ("COVID-19 vis-à-vis", ["covid", "19", "vis", "a", "vis"]),
    ("snake_case #accueil", ["snake", "case", "accueil"]),
    ('"*%_ \u00a0…', []),
)


@pytest.mark.parametrize(("text", "words"), COMPARED)
def test_words_are_compared_without_case_accents_and_elision(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("l’accueil", ("accueil",)),
        ("ACCUEIL accueil Défense", ("accueil", "defense")),
        ("à la mairie", ("la", "mairie")),
        ("D-7", ("d7",)),
        ("5 10", ("10",)),
    ],
)
def test_what_is_looked_for_leaves_single_letters_out(typed: str, words: tuple[str, ...]) -> None:
    wanted = sought(typed)
    assert wanted is not None
    assert wanted.words == words


@pytest.mark.parametrize("typed", ["", "a", "à l’", '"*%_', "…", "\u202e", "5"])
def test_nothing_is_looked_for_where_no_word_is(typed: str) -> None:
    assert sought(typed) is None


def test_only_the_last_word_may_be_begun_and_an_id_never_is() -> None:
    wanted = Sought(("accueil", "def"))
    assert wanted.means("defenseurs")
    assert not wanted.means("accueillir")
    assert not Sought(("d1",)).means("d12")
    assert wanted.all_in(["defenseurs", "accueil"])
    assert not wanted.all_in(["accueil"])
    assert not wanted.all_in(["defenseurs"])


def test_an_excerpt_marks_whole_words_where_they_stand() -> None:
    wanted = Sought(("accueil", "def"))
    shown = excerpt("Pour l’Accueil des Défenseurs.", wanted, 160)
    assert shown == ("Pour l’", "Accueil", " des ", "Défenseurs", ".")


def test_an_excerpt_of_a_long_text_is_cut_around_what_was_found() -> None:
    text = f"{'loin ' * 60}l’accueil des défenseurs{' après' * 60}"
    shown = excerpt(text, Sought(("accueil",)), 120)
    assert shown[1] == "accueil"
    assert shown[0].startswith("… loin ")
    assert shown[-1].endswith(" …")
    assert len("".join(shown)) < 130


def test_an_excerpt_without_a_hit_is_the_start_of_the_text() -> None:
    assert excerpt("Une note", Sought(("rien",)), 160) == ("Une note",)


@given(st.text(max_size=400), st.integers(60, 200))
def test_an_excerpt_says_nothing_that_was_not_written(text: str, most: int) -> None:
    words = words_in(text)
    wanted = sought(words[-1]) if words else None
    if wanted is None:
        return
    shown = excerpt(text, wanted, most)
    assert all(any(map(wanted.means, words_in(found))) for found in shown[1::2])
    assert len("".join(shown)) <= most + 4


@given(st.text(max_size=60))
def test_words_compare_alike_however_they_are_shouted(text: str) -> None:
    assert words_in(" ".join(words_in(text))) == words_in(text)
