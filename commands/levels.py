"""What people call the levels and the kinds of danger."""

import re
from dataclasses import dataclass

from bot.texts import Language, Text
from commands.arguments import OneOf
from commands.reading import Reading
from commands.words import words

LEVELS = {
    "critical": words(fr="critique", en="critical", de="kritisch", lb="kritesch"),
    "high": words(fr="haute|élevée", en="high", de="hoch", lb="héich"),
    "normal": words(fr="normale|moyenne", en="normal|medium", de="normal|mittel", lb="normal|mëttel"),
    "low": words(fr="basse|faible", en="low", de="niedrig", lb="niddreg"),
}
KINDS = {
    "physical": words(fr="physique", en="physical", de="körperlich|physisch", lb="kierperlech|physesch"),
    "digital": words(fr="numérique|informatique", en="digital", de="digital", lb="digital"),
    "legal": words(fr="juridique|justice", en="legal", de="rechtlich|juristisch", lb="juristesch"),
    "relocation": words(
        fr="relocalisation|refuge",
        en="relocation",
        de="schutzaufenthalt|ausreise",
        lb="relokalisatioun|ausrees",
    ),
}
# Words that are a level only where it is plain that one is meant: “green van outside” is none.
COLOURS = {
    "critical": words(fr="rouge", en="red", de="rot", lb="rout"),
    "high": words(fr="orange", en="orange", de="orange", lb="orange"),
    "normal": words(fr="jaune", en="yellow", de="gelb", lb="giel"),
    "low": words(fr="vert|verte", en="green", de="grün", lb="gréng"),
}
# Where a level is asked for, nothing else can be meant.
SEVERITIES = {level: name.or_else(COLOURS[level]) for level, name in LEVELS.items()}
_FIRST = re.compile(r"\s*([^\s:,;]+)([:,;]?)\s*")


@dataclass(frozen=True, slots=True)
class Severity:
    """A level at the start of an alert: by its name, or by its colour when nothing else can be meant."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads a level; None, and all the words, where there is none."""
        found = _FIRST.match(words)
        if found is None:
            return None, words
        rest = words[found.end() :]
        named = next((level for level, name in LEVELS.items() if name.means(found[1])), None)
        if named is not None:
            return named, rest
        coloured = next((level for level, name in COLOURS.items() if name.means(found[1])), None)
        kind, _ = OneOf(KINDS, optional=True).take(rest, reading)
        plain = not rest or bool(found[2]) or kind is not None
        return (coloured, rest) if coloured is not None and plain else (None, words)

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The names of the reader's language."""
        return (f"[{'|'.join(name.said(language) for name in LEVELS.values())}]",)
