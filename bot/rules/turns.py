"""How often people hand over to each other, as it is typed in four languages: `weekly monday 09:00`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time

from bot.rules.dates.clock import clocks
from bot.rules.dates.lexicon import Lexicon, Unit, plain
from bot.rules.dates.tokens import Line
from bot.rules.dates.words import lexicons
from bot.rules.rota import MOST_DAYS

_DAILY = plain(
    "daily|every day|each day|quotidien|quotidienne|chaque jour|tous les jours|täglich|jeden Tag"
    "|deeglech|all Dag"
)
_WEEKLY = plain(
    "weekly|every week|each week|hebdomadaire|chaque semaine|toutes les semaines|wöchentlich|jede Woche"
    "|wëchentlech|all Woch"
)
_EVERY = plain("every|each|tous les|toutes les|chaque|alle|all")
_ON = plain("on|le|les|du|de|am|den|dem|um|op|op e|e|,")
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MOST_TOKENS = 400


@dataclass(frozen=True, slots=True)
class Turns:
    """A turn takes so many days and ends at a wall-clock time; `weekday` (Monday is 0) when that was said.

    `rest` is what was typed after it.
    """

    days: int
    clock: time
    weekday: int | None
    rest: str = field(repr=False)


def read_turns(text: str, language: str) -> Turns | None:
    """Reads how often people hand over, at the beginning of a text; None when it does not say that.

    `daily 09:00`, `weekly monday 09:00`, `every 3 days at 9:00`, «toutes les 2 semaines le vendredi à 18h».
    Turns of whole weeks need their weekday, other turns have none.
    """
    line = Line.of(text, _MOST_TOKENS)
    for words in lexicons(language):
        found = next(_readings(line, words, text), None)
        if found is not None:
            return found
    return None


def _readings(line: Line, words: Lexicon, text: str) -> Iterator[Turns]:
    length = _length(line, words)
    if length is None:
        return
    days, i = length
    weekday = words.weekdays.find(line, _ON.skip(line, i)) or words.short_weekdays.find(
        line, _ON.skip(line, i)
    )
    if (weekday is None) == (days % 7 == 0):
        return
    i = _ON.skip(line, i if weekday is None else weekday[1])
    for clock in clocks(line, words, i):
        if len(clock.options) != 1 or clock.options[0] is None:
            continue
        hour, minute, _ = clock.options[0]
        if hour < 24 and minute < 60 and line.closes(clock.end):
            yield Turns(
                days, time(hour, minute), weekday[0] if weekday else None, _after(line, clock.end, text)
            )


def _length(line: Line, words: Lexicon) -> tuple[int, int] | None:
    """Reads how many days a turn takes, and where that ends."""
    for phrases, days in ((_DAILY, 1), (_WEEKLY, 7)):
        named = phrases.find(line, 0)
        if named is not None:
            return days, named[1]
    i = _EVERY.skip(line, 0)
    if i == 0:
        return None
    figures = line.figures(i, most=3)
    count = (int(figures), i + 1) if figures else words.numbers.find(line, i)
    unit = words.units.find(line, count[1]) if count is not None else None
    if count is None or unit is None or unit[0] not in _DAYS:
        return None
    days = count[0] * _DAYS[unit[0]]
    # Seven days are a week: said in days they would need no weekday, and hand over on one all the same.
    return (days, unit[1]) if 1 <= days <= MOST_DAYS and (unit[0] is Unit.WEEK or days % 7) else None


def _after(line: Line, end: int, text: str) -> str:
    return text[line.tokens[end - 1].end :].strip(" \t\u00a0\u202f,:;") if end else text
