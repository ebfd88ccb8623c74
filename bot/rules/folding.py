"""What counts when words are compared."""

import unicodedata


def fold(word: str) -> str:
    """Reduces a word to what counts when it is compared: no case, no accents, `ß` as `ss`."""
    if word.isascii():
        return word.casefold()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
