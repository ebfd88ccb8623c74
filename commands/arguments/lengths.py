"""Arguments that are lengths of time."""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.rules.dates import NotADuration, read_duration
from bot.texts import Language, Text
from commands.reading import Reading

# `[10 min]`, `(1h)`, or a bare length at the end, before people at most.
_BOX = re.compile(r"[\[(]([^\[\]()]{1,30})[\])]")
_BARE_BOX = re.compile(
    r"(?:^|\s)(\d{1,3}\s?(?:min\.?|minutes?|minuten|minutten|h))(?=\s*$|\s+@)", re.IGNORECASE
)
_LONGEST_BOX = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Box:
    """How long something may take, in brackets or at the end; may be left out."""

    anywhere: bool = True

    def might_start(self, words: str, reading: Reading) -> bool:
        """It never decides alone."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads `[10 min]` wherever it stands; None where there is none."""
        for pattern in (_BOX, _BARE_BOX):
            for found in pattern.finditer(words):
                try:
                    box = read_duration(found[1], reading.language)
                except NotADuration:
                    continue
                if timedelta() < box <= _LONGEST_BOX:
                    return box, f"{words[: found.start()].rstrip()} {words[found.end() :].lstrip()}".strip()
        return None, words

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """An example of a length."""
        return ("[10 min]",)
