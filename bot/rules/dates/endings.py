"""Until when: the words that say so, and the last day of a series."""

from calendar import monthrange
from datetime import datetime

from bot.rules.dates.lexicon import plain
from bot.rules.dates.tokens import Line
from bot.rules.dates.values import When
from bot.rules.dates.words import lexicons

_MOST_TOKENS = 60
_UNTIL = plain(
    "until|till|til|up to|jusqu'au|jusqu'à|jusqu'en|jusque|jusqua|jusquau|"
    "bis|bis zum|bis den|bis de|bis dem|bis um|bis zu"
)
_END_OF = plain(
    "fin|la fin de|la fin|fin de|the end of|end of|ende|ende des jahres|enn|enn vum|enn vun|d'enn vun|"
    "au mois de|mois de|zum ende|inklusive"
)


def cut_until(text: str) -> str | None:
    """Gives what follows the word for an end that a text begins with; None without one."""
    line = Line.of(text, _MOST_TOKENS)
    found = _UNTIL.find(line, 0)
    return None if found is None else text[line.tokens[found[1] - 1].end :].lstrip()


def cut_last_day(text: str, first: When, language: str) -> tuple[When, str] | None:
    """Cuts a month, or the end of a year, as the last day of what begins at a moment, and what follows.

    `December 2028`, «fin décembre», „Ende 2028“. A month without a year is the next one, that of the
    beginning included. None when the text begins with neither.
    """
    line = Line.of(text, _MOST_TOKENS)
    start = _END_OF.skip(line, 0)
    for words in lexicons(language):
        month = words.months.find(line, start)
        end = start if month is None else month[1]
        year = int(line.figures(end)) if len(line.figures(end)) == 4 else None
        if month is None and (year is None or start == 0):
            continue
        if (year is None and line.is_number(end)) or (year is not None and year < first.local.year):
            continue
        number = 12 if month is None else month[0]
        if year is None:
            year = first.local.year + (number < first.local.month)
        else:
            end += 1
        if not line.closes(end):
            continue
        last = datetime(year, number, monthrange(year, number)[1])  # noqa: DTZ001 - a wall-clock time
        return When.at(last, first.zone, has_time=False), text[line.tokens[end - 1].end :]
    return None
