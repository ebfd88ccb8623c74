"""What comes again more than once a day, as people say it in four languages: nobody is reminded so often."""

from bot.rules.dates.lexicon import Unit, plain
from bot.rules.dates.tokens import Line
from bot.rules.dates.words import lexicons
from bot.rules.rhythms import EVERY

_MOST_TOKENS = 60
_WITHIN_A_DAY = plain(
    "hourly|constantly|toutes les heures|stündlich|minütlich|sekündlich|stënnlech|twice a day|"
    "deux fois par jour|zweimal am tag|zweemol am dag"
)
_SECOND = plain("second|seconds|sec|secs|s|seconde|secondes|sekunde|sekunden|sekonn|sekonnen")


def comes_too_often(text: str) -> bool:
    """Tells whether words begin as what comes again within a day: every hour, «toutes les 5 minutes»."""
    line = Line.of(text, _MOST_TOKENS)
    if _WITHIN_A_DAY.find(line, 0) is not None:
        return True
    every = EVERY.skip(line, 0)
    if every == 0:
        return False
    for words in lexicons("en"):
        number = words.numbers.find(line, every)
        start = every + 1 if line.figures(every, most=9) else number[1] if number is not None else every
        unit = words.units.find(line, start)
        if unit is not None and unit[0] in {Unit.MINUTE, Unit.HOUR}:
            return True
        second = _SECOND.find(line, start)
        if second is not None and not _counts(line, second[1]):
            return True
    return False


def _counts(line: Line, i: int) -> bool:
    """Tells whether a day or a length of time follows: `every second tuesday` is every other one."""
    return any(words.weekdays.find(line, i) or words.units.find(line, i) for words in lexicons("en"))
