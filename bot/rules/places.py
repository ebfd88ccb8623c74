"""Where in a document a comment belongs: «p. 3», «§2», “article 4”, at its start."""

import re

_NUMBER = r"(?:\d{1,4}|[IVXLC]{1,6}|[A-Z](?!\w))(?:[.\-–/]\d{1,4}){0,3}[a-z]?"
# These are read as a place wherever they lead; the others are words of a sentence unless a mark follows.
_SHORT = r"(?i:§{1,2}|pp?\.|art\.|al\.|chap\.|ch\.|sect?\.|abs\.|s\.|l\.|n°)"
_LONG = (
    r"(?i:pages?|pp?|paragraphes?|paragraphs?|para\.?|articles?|alinéas?|sections?|chapitres?|chapters?|points?"
    r"|lignes?|lines?|annexes?|annex|titres?|titles?|seiten?|absatz|absätze|artikel|kapitel|abschnitt|zeilen?"
    r"|anhang|säiten?|säit|zeil|punkt|afsaz|anhank)"
)
_ONE = rf"(?:(?:{_SHORT}|{_LONG})\s{{0,2}}{_NUMBER})"
_PLACES = rf"{_ONE}(?:\s?(?:[,;/&]|(?i:et|and|und|an)\s)\s?(?:{_ONE}|{_NUMBER})){{0,4}}"
_LED = re.compile(rf"({_PLACES})\s{{0,2}}(?:[:–—\n]|[-.]\s)\s*(?=\S)")
_SHORT_LED = re.compile(rf"({_SHORT}\s{{0,2}}{_NUMBER})(?=[\s,])")
_BRACKETED = re.compile(rf"[\[(]\s?({_PLACES})\s?[\])]\s*:?\s*(?=\S)")


def cut_place(said: str) -> tuple[str | None, str]:
    """Parts the place that a comment begins with from its words; None where it names none.

    What a mark parts from the words («p. 3 : …», «[§2] …») is cut off them; what they go on from
    («§2 est trop vague») stays.
    """
    words = said.strip()
    for pattern in (_BRACKETED, _LED):
        found = pattern.match(words)
        if found is not None:
            return _written(found[1]), words[found.end() :]
    found = _SHORT_LED.match(words)
    return (None, words) if found is None else (_written(found[1]), words)


def _written(place: str) -> str:
    return " ".join(place.split())
