"""Arguments that are the code of a case."""

import re
from dataclasses import dataclass

from bot.texts import Language, Text
from commands.arguments.argument import WrongForm
from commands.reading import Reading
from storage.cases import KIND

_CODE = re.compile(r"\s*#?([A-Za-z]{5})(?![\w-])[,:.]?\s*")


@dataclass(frozen=True, slots=True)
class Code:
    """A code such as `KITUR`; in reply to the bot's message about a case it may be left out.

    There, a word of five letters is a code only in capitals: it may be the first word of what is said.
    """

    needed: bool = False
    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """A code, or anything in reply to a message about a case."""
        return self._implied(reading) or _CODE.match(words) is not None

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads a code; None where that of the message replied to is meant."""
        found = _CODE.match(words)
        if found is not None and (not self._implied(reading) or found[1].isupper()):
            return found[1].upper(), words[found.end() :]
        if not self._implied(reading):
            raise WrongForm
        return None, words

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """What it is called in every language: an example would read like the code of a case."""
        return ("CODE",)

    def _implied(self, reading: Reading) -> bool:
        return not self.needed and reading.replied is not None and reading.replied.kind == KIND
