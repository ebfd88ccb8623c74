"""Reading in four languages: the reader's own first, and never a guess between the others."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.dates.days import AtEnd
from bot.rules.dates.grammar import Grammar, Spoken
from bot.rules.dates.meaning import settle
from bot.rules.dates.tokens import Line
from bot.rules.dates.values import AmbiguousDate, DateRefused, NotADate, When

_STRONG_WORD = 5
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, when and where: `now` (aware), the zone of the dates, and the reader's language."""

    now: datetime
    zone: ZoneInfo
    language: str
    past_allowed: bool = False

    def settled(self, readings: Iterable[tuple[str, Spoken]]) -> When:
        """Gives the moment that the readings in several languages agree on; raises a `DateRefused`.

        What the reader's own language says is taken alone.
        """
        outcomes: list[When | DateRefused] = []
        for language, spoken in readings:
            outcome = self._outcome(spoken)
            if language == self.language:
                outcomes = [outcome]
                break
            outcomes.append(outcome)
        understood = tuple(dict.fromkeys(one for one in outcomes if isinstance(one, When)))
        refusals = [one for one in outcomes if isinstance(one, DateRefused)]
        if len(understood) == 1 and not refusals:
            return understood[0]
        if understood:
            raise AmbiguousDate(understood)
        raise refusals[0] if refusals else NotADate()

    def _outcome(self, spoken: Spoken) -> When | DateRefused:
        try:
            return settle(spoken, now=self.now, zone=self.zone, past_allowed=self.past_allowed)
        except DateRefused as refused:
            return refused


def longest(grammar: Grammar, spoken: Iterable[Spoken]) -> Spoken | None:
    """Chooses the reading that takes the most words and ends where words end."""
    best: Spoken | None = None
    for one in spoken:
        if (best is None or one.end > best.end) and grammar.line.closes(one.end):
            best = one
    if best is None or not best.clear:
        return best
    return replace(best, clear=not _goes_on(grammar, best))


def _goes_on(grammar: Grammar, spoken: Spoken) -> bool:
    """Tells whether what follows may belong to the date: then it is not understood entirely.

    «demain 3 …», «mardi ou mercredi», `14:00-16:00`, «mardi en huit», `tomorrow 9:00 CET`.
    """
    line, words, end = grammar.line, grammar.words, spoken.end
    if words.spoilers.find(line, end) is not None or words.numbers.find(line, end) is not None:
        return True
    if spoken.clock is None and line.is_number(end):
        return True
    if isinstance(spoken.day, AtEnd) and words.months.find(line, end) is not None:
        return True
    part = words.parts.find(line, end)
    if part is not None and spoken.clock is not None:
        return spoken.clock.in_the(*part).options != spoken.clock.options
    follower = Grammar(line, words, hours=True, counts=spoken.clock is None)
    if any(True for _ in follower.moments(end)):
        return True
    joined = words.connectors.find(line, end)
    if joined is None:
        return False
    if line.is_number(words.articles.skip(line, joined[1])) and line.text(end) not in _DASHES:
        return True
    return any(True for _ in replace(follower, counts=True).moments(joined[1]))


def is_strong(line: Line, start: int, end: int) -> bool:
    """Tells whether words are a date in whatever language they stand: a figure, or a long word.

    `mon`, `haut` and `tue` are dates in one language and ordinary words in another.
    """
    return any(token.is_number or len(token.text) >= _STRONG_WORD for token in line.tokens[start:end])


def readings_at(
    line: Line, i: int, grammars: Iterable[Grammar], *, trusted: frozenset[str]
) -> list[tuple[str, Spoken]]:
    """Lists, for each language, the longest reading at a place, if it is among the longest of all.

    Weak words count only in the `trusted` languages.
    """
    found: list[tuple[str, Spoken]] = []
    for grammar in grammars:
        spoken = longest(grammar, grammar.moments(i))
        language = grammar.words.language
        if spoken is not None and (language in trusted or is_strong(line, i, spoken.end)):
            found.append((language, spoken))
    end = max((spoken.end for _, spoken in found), default=0)
    return [(language, spoken) for language, spoken in found if spoken.end == end]
