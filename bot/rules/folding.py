"""What counts when words are compared."""

import unicodedata


def fold(word: str) -> str:
    """Reduces a word to what counts when it is compared: no case, no accents, `ß` as `ss`."""
    if word.isascii():
        return word.casefold()
    # Twice: what a sign stands for (🄐 for (A)) may be in capitals.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word.casefold()).casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
