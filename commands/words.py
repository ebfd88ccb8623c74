"""Names people may type, in four languages; compared without case or accents."""

from dataclasses import dataclass
from functools import cache

from bot.rules.folding import fold
from bot.texts import Language


@dataclass(frozen=True, slots=True)
class Words:
    """One name in four languages, each with its synonyms, the usual one first."""

    fr: tuple[str, ...]
    en: tuple[str, ...]
    de: tuple[str, ...]
    lb: tuple[str, ...]

    def said(self, language: Language) -> str:
        """Returns the usual word in a language."""
        return self.of(language)[0]

    def of(self, language: Language) -> tuple[str, ...]:
        """Lists the words of a language."""
        return {
            Language.FR: self.fr,
            Language.EN: self.en,
            Language.DE: self.de,
            Language.LB: self.lb,
        }[language]

    def or_else(self, other: "Words") -> "Words":
        """Gives the name that both are."""
        return Words(self.fr + other.fr, self.en + other.en, self.de + other.de, self.lb + other.lb)

    def means(self, word: str) -> bool:
        """Tells whether a typed word is this name in any language."""
        return fold(word) in self.folded()

    def folded(self) -> frozenset[str]:
        """Lists every form of the name, folded."""
        return _folded(self)


@cache
def _folded(name: Words) -> frozenset[str]:
    return frozenset(fold(word) for word in (*name.fr, *name.en, *name.de, *name.lb))


def words(*, fr: str, en: str, de: str, lb: str) -> Words:
    """Declares a name; synonyms are parted by `|`."""
    return Words(tuple(fr.split("|")), tuple(en.split("|")), tuple(de.split("|")), tuple(lb.split("|")))


YES = {"yes": words(fr="oui", en="yes", de="ja", lb="jo")}
ON_OFF = {
    "on": words(fr="oui|activer|on", en="on|yes", de="an|ein|ja", lb="un|jo"),
    "off": words(fr="non|couper|off", en="off|no", de="aus|nein", lb="aus|nee"),
}
