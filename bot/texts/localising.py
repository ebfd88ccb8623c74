"""What each language does in its own way, where no catalogue can say it: days and enumerations."""

import re
from collections.abc import Sequence
from datetime import date
from enum import Enum
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

from bot.texts.catalogue import Language

# Dates are written day first in Europe, in English too.
_LOCALES = {
    Language.FR: Locale("fr"),
    Language.EN: Locale("en", "GB"),
    Language.DE: Locale("de"),
    Language.LB: Locale("lb"),
}
# In German and Luxembourgish a day is an ordinal, also where the pattern is ours.
_ORDINAL = frozenset({Language.DE, Language.LB})
# The locale data cuts a month that nobody cuts in Luxembourgish.
_UNCUT = {"Mäe.": "Mäerz"}
_FIRST = re.compile(r"(?<!\d)1 (?=[^\W\d])")
_NUMBER = re.compile(r"\d+")
_SPOKEN = {10: "zéng", 11: "eelef", 12: "zwielef", 16: "siechzéng", 17: "siwwenzéng", 18: "uechtzéng"}
_DIGITS = ("null", "eent", "zwee", "dräi", "véier", "fënnef", "sechs", "siwen", "aacht", "néng")
_TENS = ("", "", "zwanzeg", "drësseg", "véierzeg", "fofzeg", "sechzeg", "siwwenzeg", "achtzeg", "nonzeg")
_KEEPS_N = frozenset("aeiouäëöüéèêdhntz")
_SPELT_WITH_A_VOWEL = frozenset("aefilmnorsxy")


class Form(Enum):
    """How much of a day is written, as a pattern of Unicode's locale data."""

    FULL = "full"
    TITLE = "d MMMM y"
    BRIEF = "d MMM"
    BRIEF_WITH_YEAR = "d MMM y"


# The days of a list are few, and not confidential: what the database has to search is not sealed.
@lru_cache(maxsize=512)
def shown_day(day: date, form: Form, language: Language) -> str:
    """Writes a day."""
    pattern = form.value
    if language in _ORDINAL and pattern.startswith("d "):
        pattern = f"d.{pattern[1:]}"
    shown = str(format_date(day, pattern, locale=_LOCALES[language]))
    if language is Language.FR:
        return _FIRST.sub("1er ", shown)
    for cut, whole in _UNCUT.items():
        shown = shown.replace(cut, whole)
    return shown


def joined(parts: Sequence[str], last: str, language: Language) -> str:
    """Enumerates; `last` is how the last part is read, for a word before it may depend on that."""
    words = str(format_list(list(parts), locale=_LOCALES[language]))
    if language is Language.LB:
        and_ = "an" if keeps_n(last) else "a"
        return words.replace(" a(n) ", f" {and_} ")
    return words


def keeps_n(following: str) -> bool:
    """Tells whether a Luxembourgish word keeps its final n before another (the Eifel rule)."""
    spoken = following.lstrip(" «„\"'(@#*").lower()
    number = _NUMBER.match(spoken)
    if number is not None:
        spoken = _spoken(int(number[0][-2:]) or 100)
    elif re.match(r"[a-z]-\d", spoken):
        return spoken[0] in _SPELT_WITH_A_VOWEL or spoken[0] in _KEEPS_N
    return spoken[:1] in _KEEPS_N


def _spoken(number: int) -> str:
    """Gives how a number is begun: by its units, then its tens."""
    if number in _SPOKEN:
        return _SPOKEN[number]
    tens, units = divmod(number % 100, 10)
    return _DIGITS[units] if units or tens < 2 else _TENS[tens]
