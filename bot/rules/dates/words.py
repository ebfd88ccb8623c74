"""The words about dates in four languages, each apart from the others; accents and case do not count."""

from bot.rules.dates.lexicon import Lexicon
from bot.rules.dates.words_de import GERMAN
from bot.rules.dates.words_en import ENGLISH
from bot.rules.dates.words_fr import FRENCH
from bot.rules.dates.words_lb import LUXEMBOURGISH

LEXICONS: tuple[Lexicon, ...] = (FRENCH, ENGLISH, GERMAN, LUXEMBOURGISH)


def lexicons(language: str) -> tuple[Lexicon, ...]:
    """Lists every lexicon, that of a language first."""
    return tuple(sorted(LEXICONS, key=lambda lexicon: lexicon.language != language))
