"""What answers of people in danger are taken for."""

import pytest

from bot.rules.cases import Level
from bot.rules.intake import leaning, raised, skips


@pytest.mark.parametrize(
    ("answer", "side"),
    [
        ("yes", "yes"),
        ("Oui !", "yes"),
        ("oui je crois", "yes"),
        ("OUI, ils sont armés", "yes"),
        ("ja natürlich", "yes"),
        ("unsure", "unsure"),
        ("je sais pas", "unsure"),
        ("Je ne sais pas trop", "unsure"),
        ("peut-être bien", "unsure"),
        ("I don't know", "unsure"),
        ("weiß nicht genau", "unsure"),
        ("no", "no"),
        ("non mais ils reviennent", "non mais ils reviennent"),
        ("j ai peur", "j ai peur"),
        ("", ""),
    ],
)
def test_words_of_ones_own_lean_to_the_side_of_caution(answer: str, side: str) -> None:
    assert leaning(answer) == side


@pytest.mark.parametrize("said", ["jsp", "oui ils vont la tuer", "peut-être"])
def test_whoever_is_not_sure_of_danger_is_in_danger(said: str) -> None:
    assert raised(Level.NORMAL, {"danger": said}) is Level.CRITICAL


def test_a_no_with_more_words_counts_as_nothing() -> None:
    assert raised(Level.NORMAL, {"danger": "no idea of mine", "when": "now"}) is Level.CRITICAL


@pytest.mark.parametrize("words", ["skip", "Passer !", "Überspringen\u00a0!", "-"])
def test_a_question_is_left_out_however_one_ends_the_word(words: str) -> None:
    assert skips(words)


@pytest.mark.parametrize("words", ["passe-t-il encore", "skip to the end", ""])
def test_what_says_more_is_an_answer(words: str) -> None:
    assert not skips(words)
