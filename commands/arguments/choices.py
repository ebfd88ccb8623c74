"""Arguments that are one of a few words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.rules.folding import fold
from bot.texts import Language, Text
from commands.arguments.argument import WrongForm
from commands.reading import Reading
from commands.words import Words


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words, each in four languages."""

    choices: Mapping[str, Words]
    optional: bool = False
    key: Words | None = None

    @property
    def anywhere(self) -> bool:
        """With a key (`rule:majority`) it may stand anywhere."""
        return self.key is not None

    def might_start(self, words: str, reading: Reading) -> bool:
        """One of the words, or nothing."""
        first = words.split(maxsplit=1)
        return not first or self._choice(first[0]) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads one word (or `key:word`)."""
        if self.key is not None:
            return self._take_keyed(words)
        first, _, rest = words.strip().partition(" ")
        choice = self._choice(first) if first else None
        if choice is None and not self.optional:
            raise WrongForm
        return choice, rest if choice is not None else words

    def _take_keyed(self, words: str) -> tuple[object, str]:
        for found in re.finditer(r"(?<!\S)(\w+)[:=](\w+)(?!\S)", words):
            if self.key is not None and self.key.means(found[1]):
                choice = self._choice(found[2])
                if choice is None:
                    raise WrongForm
                return choice, f"{words[: found.start()].rstrip()} {words[found.end() :].lstrip()}".strip()
        return None, words

    def _choice(self, word: str) -> str | None:
        folded = fold(word.rstrip(".,;:!"))
        return next((name for name, known in self.choices.items() if folded in known.folded()), None)

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """The words of the reader's language."""
        shown = "|".join(known.said(language) for known in self.choices.values())
        if self.key is not None:
            return (f"[{self.key.said(language)}:{shown}]",)
        return (f"[{shown}]" if self.optional else shown,)
