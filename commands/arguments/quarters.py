"""Arguments that are a quarter of a year, or a year."""

import re
from dataclasses import dataclass

from bot.rules.folding import fold
from bot.rules.statistics import Quarter
from bot.texts import Language, Text
from commands.arguments.argument import WrongForm
from commands.reading import Reading

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NAME = r"(?:trimestre|trimester|quartal|quarter|[qt])"
_ORDINAL = r"(?:ere|er|eme|e|st|nd|rd|th|t|\.)?"
_QUARTER = re.compile(rf"{_NAME}\s*([1-4])|([1-4])\s*{_ORDINAL}\s*{_NAME}")
_BETWEEN = re.compile(r"[\s/.,-]*(?:de|of|vun|vum|der|des)?[\s/.,-]*")


@dataclass(frozen=True, slots=True)
class Quarters:
    """A quarter such as `2026 Q3` or `T3 2026`, all those of a year, or none said."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """A year or a quarter, or nothing."""
        return (
            not words.strip() or _YEAR.search(words) is not None or _QUARTER.search(fold(words)) is not None
        )

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads quarters, the latest first; None where none is said. A quarter needs its year."""
        said = fold(words).strip()
        if not said:
            return None, ""
        year = _YEAR.search(said)
        if year is None:
            raise WrongForm
        rest = f"{said[: year.start()]} {said[year.end() :]}".strip(" /.,-")
        if not rest:
            return tuple(Quarter(int(year[1]), number) for number in (4, 3, 2, 1)), ""
        quarter = _QUARTER.match(rest)
        if quarter is None or not _BETWEEN.fullmatch(rest[quarter.end() :]):
            raise WrongForm
        return (Quarter(int(year[1]), int(quarter[1] or quarter[2])),), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its form."""
        return (Text.of("arg-quarters"),)
