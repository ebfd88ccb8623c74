"""Commands for people in danger are understood with a slip of the finger, and as they cry them."""

import pytest

from bot.texts import Language
from commands.routing import Asked
from commands.slips import is_slip_of
from tests.commands.test_routing import route


@pytest.mark.parametrize("typed", ["alrte", "aalerte", "alerze", "aletre", "alertes", "lerte", "alerter"])
def test_one_slip_is_one(typed: str) -> None:
    assert is_slip_of(typed, "alerte")


@pytest.mark.parametrize("typed", ["alerte", "alter", "alort", "arle", "", "alertees"])
def test_none_or_two_are_not(typed: str) -> None:
    assert not is_slip_of(typed, "alerte")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("ALRTE ils sont là", "ils sont là"),
        ("aletre!! critique ils sont là", "critique ils sont là"),
        ("au secours", ""),
        ("Au secours, ils entrent", "ils entrent"),
        ("à l'aide on me suit", "on me suit"),
        ("à l’aide !", "!"),
        ("Notruf sie kommen", "sie kommen"),
        ("Alrm sie kommen", "sie kommen"),
        ("emergency at the door", "at the door"),
    ],
)
def test_a_cry_is_an_alert(words: str, left: str) -> None:
    asked = route(words, Language.FR)
    assert isinstance(asked, Asked)
    assert (asked.command.id, asked.words) == ("alert", left)


@pytest.mark.parametrize("words", ["sors de là", "sous la table", "aller à Paris", "Alter Mann gesucht"])
def test_another_word_is_none(words: str) -> None:
    asked = route(words, Language.FR)
    assert not (isinstance(asked, Asked) and asked.command.always)


@pytest.mark.parametrize(
    "words",
    ["alerte hors danger", "alerte hors de danger", "alerte je suis en sécurité", "alarm in Sicherheit"],
)
def test_a_verb_with_hyphens_may_be_typed_with_spaces(words: str) -> None:
    asked = route(words, Language.FR)
    assert isinstance(asked, Asked)
    assert (asked.command.id, asked.words) == ("alert-safe", "")


def test_safe_with_more_words_is_still_an_alert() -> None:
    asked = route("alerte hors de danger pour l’instant mais ils reviennent", Language.FR)
    assert isinstance(asked, Asked)
    assert asked.command.id == "alert"
