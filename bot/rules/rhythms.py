"""How often something comes again, as people say it in four languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.rules.dates.lexicon import Lexicon, Unit, meant, plain
from bot.rules.dates.tokens import Line, Phrases
from bot.rules.dates.words import lexicons
from bot.rules.recurrence import Recurrence

_MOST_TOKENS = 60
_FINAL = frozenset((".", "!", ";"))
_WEEK = 7
_MOST_APART = {Unit.DAY: 365, Unit.WEEK: 52, Unit.MONTH: 24, Unit.YEAR: 2}
_ARTICLES = plain("le|la|les|the|on|on the|der|den|dem|am|de|um|op")
EVERY = plain("every|each|tous les|toutes les|tout les|toute les|chaque|alle|jeden|jede|jedes|jeder|all")
# `all` begins ordinary English sentences as well.
_SURELY_EVERY = plain("every|each|tous les|toutes les|tout les|toute les|chaque|alle|jeden|jede|jedes")
# „Haus für alle für 2 Stunden“.
_FOR = plain("for|pour|pendant|für|fir")
_OTHER = plain("other")
_ORDINALS: Phrases[int] = meant(
    (1, "first|premier|premiers|première|premières|erste|ersten|erster|erstes|éischte|éischten|éischt"),
    (2, "second|deuxième|deuxièmes|seconds|seconde|zweite|zweiten|zweiter|zweites|zweet|zweete|zweeten"),
    (3, "third|troisième|troisièmes|dritte|dritten|dritter|drittes|drëtt|drëtte|drëtten"),
    (4, "fourth|quatrième|quatrièmes|vierte|vierten|vierter|viertes|véiert|véierte|véierten"),
    (-1, "last|dernier|derniers|dernière|letzte|letzten|letzter|letzt|lescht|leschte|leschten"),
)
_ORDINAL_ENDINGS = plain("st|nd|rd|th|er|ère|e|ème|me|nde|.|te|ten|ter|tes|t")
_OF = plain("of|in|of the|in the|du|de|des|d'|dans|dans le|im|in|des|vom|am|an|vun|vum")
_MONTH = plain(
    "month|months|each month|every month|the month|mois|chaque mois|tous les mois|monat|monats|monate|"
    "jeden monat|jeden monats|jedes monats|eines jeden monats|mount|mounts|all mount"
)
_AND = plain(",|and|et|und|an|a|&")
_OR = plain("-|–|—|/|to|or|ou|à|bis|oder")
_ON = plain("le|on|on the|am|den|de|um|,")
_ONE = plain("un|une|one")
_OUT_OF = plain("sur|in|out of")
_PERIODS: Phrases[tuple[Unit, int]] = meant(
    ((Unit.WEEK, 2), "fortnight|quinzaine|quinzaines"),
    ((Unit.MONTH, 3), "quarter|quarters|trimestre|trimestres|quartal|quartale|trimester|vierteljahr"),
    ((Unit.MONTH, 6), "half-year|semestre|semestres|halbjahr|semester|hallef joer"),
)
_ADVERBS: Phrases[tuple[Unit, int]] = meant(
    ((Unit.WEEK, 1), "weekly|once a week|hebdomadaire|hebdomadairement|une fois par semaine"),
    ((Unit.WEEK, 1), "wöchentlich|einmal pro woche|einmal die woche|einmal in der woche"),
    ((Unit.WEEK, 1), "wëchentlech|eemol d'woch|eemol pro woch|eemol an der woch"),
    ((Unit.WEEK, 2), "fortnightly|once a fortnight|une fois par quinzaine"),
    ((Unit.WEEK, 2), "vierzehntägig|vierzehntäglich|zweiwöchentlich|véierzéngdeeglech"),
    ((Unit.MONTH, 1), "monthly|once a month|mensuel|mensuelle|mensuellement|une fois par mois"),
    ((Unit.MONTH, 1), "monatlich|einmal im monat|einmal pro monat"),
    ((Unit.MONTH, 1), "monatlech|méintlech|eemol am mount|eemol de mount|eemol pro mount"),
    ((Unit.MONTH, 2), "bimestriel|bimestrielle|zweimonatlich"),
    ((Unit.MONTH, 3), "quarterly|once a quarter|trimestriel|trimestrielle|trimestriellement"),
    ((Unit.MONTH, 3), "une fois par trimestre|vierteljährlich|quartalsweise|einmal im quartal"),
    ((Unit.MONTH, 3), "einmal pro quartal|véierteljäerlech|eemol am trimester|eemol pro trimester"),
    (
        (Unit.MONTH, 6),
        "half-yearly|semestriel|semestrielle|une fois par semestre|halbjährlich|hallefjäerlech",
    ),
    ((Unit.YEAR, 1), "yearly|annually|annual|once a year|annuel|annuelle|annuellement|une fois par an"),
    ((Unit.YEAR, 1), "jährlich|einmal im jahr|einmal pro jahr|jäerlech|eemol am joer|eemol d'joer"),
)
DAILY = plain(
    "daily|once a day|quotidien|quotidienne|quotidiennement|une fois par jour|journellement|täglich|"
    "einmal am tag|einmal pro tag|deeglech|eemol am dag|eemol pro dag"
)
# They say how often as well, but twice a week or every two weeks? Or what no series can be.
_NEVER_UNDERSTOOD = plain(
    "biweekly|bi-weekly|bimonthly|bi-monthly|biannual|biannually|biennial|bimensuel|bimensuelle|daily|twice|"
    "quotidien|quotidienne|quotidiennement|täglich|deeglech|all dag|once a|une fois par|deux fois par|"
    "einmal im|einmal pro|zweimal im|zweimal pro|eemol am|eemol pro|zweemol am|zweemol pro"
)
# Days that not every day is.
_SOME_DAYS = plain("ouvrables|ouvrable|ouvrés|ouvré|de la semaine|de semaine|en semaine")
# „Jeden zweiten Dienstag“: some mean the second of the month, others every other one.
_TWO_MEANINGS = frozenset(("de", "lb"))


class DoubtfulRecurrence(Exception):
    """Words that may mean several rhythms, each of which stands in `readings`; `said` is what was typed."""

    def __init__(self, readings: tuple[Recurrence, ...], said: str) -> None:
        super().__init__("doubtful recurrence")
        self.readings = readings
        self.said = said


@dataclass(frozen=True, slots=True)
class _Said:
    """What may be meant, one reading unless it is doubtful, and where the words for it end."""

    end: int
    readings: tuple[Recurrence, ...]


def read_recurrence(text: str, language: str) -> Recurrence | None:
    """Reads a text that says how often and nothing else; None when it does not.

    `every 3 months`, «toutes les 2 semaines», `every second tuesday`, «chaque premier lundi de mars, juin»,
    `first monday of march and june`, «un mardi sur deux», „jeden Dienstag“, `quarterly`. Raises
    `DoubtfulRecurrence`.
    """
    cut = cut_recurrence(text, language)
    return None if cut is None or cut[1].strip("".join(_FINAL) + " ") else cut[0]


def cut_recurrence(text: str, language: str, *, days: bool = False) -> tuple[Recurrence, str] | None:
    """Cuts the longest recurrence that a text begins with, and gives it with what follows; None without one.

    With `days` it may come every day, or every so many. Raises `DoubtfulRecurrence` when it may mean several.
    """
    line = Line.of(text, _MOST_TOKENS)
    best: _Said | None = None
    for words in lexicons(language):
        for said in _Reading(line, words, days=days).all():
            if (best is None or said.end > best.end) and line.closes(said.end):
                best = said
    if best is None:
        return None
    end = line.tokens[best.end - 1].end
    if len(best.readings) > 1:
        raise DoubtfulRecurrence(best.readings, text[:end].strip())
    return best.readings[0], text[end:]


def announces(text: str) -> bool:
    """Tells whether words begin as those that say how often: then they must be understood, or refused."""
    line = Line.of(text, _MOST_TOKENS)
    if _NEVER_UNDERSTOOD.find(line, 0) is not None:
        return True
    every = EVERY.skip(line, 0)
    if _SURELY_EVERY.find(line, 0) is not None:
        return not line.stops(every) and _FOR.find(line, every) is None
    return every > 0 and any(_Reading(line, words).counts(every) for words in lexicons("lb"))


class _Reading:
    """Reads with the words of one language."""

    def __init__(self, line: Line, words: Lexicon, *, days: bool = False) -> None:
        self._line = line
        self._words = words
        self._days = days

    def all(self) -> Iterator[_Said]:
        """Lists what may be read at the beginning of the line."""
        every = EVERY.skip(self._line, 0)
        if every:
            yield from self._counted(every)
            yield from self._on_weekday(every)
            return
        adverb = _ADVERBS.find(self._line, 0)
        if adverb is not None:
            yield from self._with_day(*adverb[0], adverb[1])
        daily = DAILY.find(self._line, 0) if self._days else None
        if daily is not None:
            yield _Said(daily[1], (Recurrence(Unit.DAY),))
        yield from self._one_in_several()
        yield from self._of_month(_ARTICLES.skip(self._line, 0))

    def counts(self, i: int) -> bool:
        """Tells whether a number, a unit or a weekday stands at a place."""
        found = self._number(i) or self._unit(i) or self._ordinal(i) or self._weekday(i)
        return found is not None

    def _counted(self, i: int) -> Iterator[_Said]:
        """Every 3 months, each week, every other month, «toutes les deux semaines», `every 3 or 4 months`."""
        other = _OTHER.skip(self._line, i) > i
        ordinal = self._ordinal(i)
        number = (2, i + 1) if other else ordinal or self._number(i)
        if ordinal is not None and ordinal[0] < 2:
            return
        interval, end = number or (1, i)
        joined = _OR.find(self._line, end) if number else None
        second = self._number(joined[1]) if joined is not None else None
        if second is not None:
            yield from self._either(interval, *second)
            return
        unit = self._unit(end)
        if unit is not None and _SOME_DAYS.find(self._line, unit[1]) is None:
            rhythm = self._rhythm(interval, unit[0])
            if rhythm is not None:
                yield from self._with_day(*rhythm, unit[1])

    def _either(self, one: int, other: int, i: int) -> Iterator[_Said]:
        """«tous les 3-4 mois»: one of the two, but which?"""
        unit = self._unit(i)
        if unit is None:
            return
        rhythms = [self._rhythm(one, unit[0]), self._rhythm(other, unit[0])]
        readings = tuple(Recurrence(*rhythm) for rhythm in rhythms if rhythm is not None)
        if len(set(readings)) == 2:
            yield _Said(unit[1], readings)

    def _with_day(self, unit: Unit, interval: int, end: int) -> Iterator[_Said]:
        """«toutes les deux semaines le mardi», `every month on the second tuesday`."""
        yield _Said(end, (Recurrence(unit, interval),))
        start = _ON.skip(self._line, _ON.skip(self._line, end))
        ordinal = self._ordinal(start) if unit is Unit.MONTH else None
        day = self._weekday(start if ordinal is None else ordinal[1])
        if day is not None and start > end and (unit is Unit.WEEK or ordinal is not None):
            nth = None if ordinal is None else ordinal[0]
            yield _Said(day[1], (Recurrence(unit, interval, day[0], nth),))

    def _on_weekday(self, i: int) -> Iterator[_Said]:
        """Every tuesday, every other tuesday, the second tuesday of march and june."""
        other = _OTHER.skip(self._line, i) > i
        ordinal = self._ordinal(i)
        number = (2, i + 1) if other else None if ordinal else self._number(i)
        day = self._weekday(number[1] if number else ordinal[1] if ordinal else i)
        if day is None:
            return
        weekday, end = day
        if ordinal is None:
            interval = number[0] if number else 1
            if 1 <= interval <= 4:
                yield _Said(end, (Recurrence(Unit.WEEK, interval, weekday),))
            return
        nth = ordinal[0]
        months, after = self._months(end)
        of_month = Recurrence(Unit.MONTH, 1, weekday, nth, months)
        doubtful = after == end and nth > 1 and self._words.language in _TWO_MEANINGS
        yield _Said(after, (of_month, Recurrence(Unit.WEEK, nth, weekday)) if doubtful else (of_month,))

    def _of_month(self, i: int) -> Iterator[_Said]:
        """«le premier lundi du mois»: without «chaque», it has to say of which months."""
        ordinal = self._ordinal(i)
        day = self._weekday(ordinal[1]) if ordinal else None
        if day is not None and self._months(day[1])[1] > day[1]:
            yield from self._on_weekday(i)

    def _one_in_several(self) -> Iterator[_Said]:
        """«un mardi sur deux», «une semaine sur deux»."""
        start = _ONE.skip(self._line, 0)
        day = self._weekday(start) if start else None
        unit = self._unit(start) if start and day is None else None
        end = day[1] if day is not None else unit[1] if unit is not None else 0
        out_of = _OUT_OF.find(self._line, end) if end else None
        number = self._number(out_of[1]) if out_of is not None else None
        if number is None or not 2 <= number[0] <= 4:
            return
        if day is not None:
            yield _Said(number[1], (Recurrence(Unit.WEEK, number[0], day[0]),))
        elif unit is not None and unit[0][0] is not Unit.DAY:
            rhythm = self._rhythm(number[0], unit[0])
            if rhythm is not None:
                yield _Said(number[1], (Recurrence(*rhythm),))

    def _number(self, i: int) -> tuple[int, int] | None:
        figures = self._line.figures(i, most=2)
        return (int(figures), i + 1) if figures else self._words.numbers.find(self._line, i)

    def _ordinal(self, i: int) -> tuple[int, int] | None:
        """Second, «2ème», `2nd`, „2.“."""
        figures = self._line.figures(i, most=1)
        ending = _ORDINAL_ENDINGS.find(self._line, i + 1) if figures and self._line.glued(i + 1) else None
        if ending is not None:
            return (int(figures), ending[1]) if 1 <= int(figures) <= 4 else None
        return _ORDINALS.find(self._line, i)

    def _unit(self, i: int) -> tuple[tuple[Unit, int], int] | None:
        period = _PERIODS.find(self._line, i)
        if period is not None:
            return period
        unit = self._words.units.find(self._line, i)
        return None if unit is None else ((unit[0], 1), unit[1])

    def _rhythm(self, count: int, unit: tuple[Unit, int]) -> tuple[Unit, int] | None:
        """So many units as weeks, months or years; «quinze jours» are two weeks, and 14 days everywhere."""
        kind, interval = unit[0], unit[1] * count
        if kind is Unit.DAY:
            fortnight = interval == 15 and self._words.idioms.get(15) == 2 * _WEEK
            if fortnight or interval % _WEEK == 0:
                kind, interval = Unit.WEEK, 2 if fortnight else interval // _WEEK
            elif not self._days:
                return None
        if kind not in _MOST_APART or not 1 <= interval <= _MOST_APART[kind]:
            return None
        return kind, interval

    def _weekday(self, i: int) -> tuple[int, int] | None:
        return (
            self._words.weekdays.find(self._line, i)
            or self._plural(i)
            or self._words.short_weekdays.find(self._line, i)
        )

    def _plural(self, i: int) -> tuple[int, int] | None:
        """«tous les mardis»."""
        singular = Line.of(self._line.text(i).removesuffix("s"))
        found = self._words.weekdays.find(singular, 0) if singular.tokens else None
        return (found[0], i + 1) if found is not None else None

    def _months(self, i: int) -> tuple[tuple[int, ...], int]:
        after = _OF.skip(self._line, i)
        whole = _MONTH.find(self._line, after)
        if whole is not None and (after > i or whole[1] > i + 1):
            return (), whole[1]
        if after == i:
            return (), i
        months: list[int] = []
        at = after
        while True:
            found = self._words.months.find(self._line, at) or self._words.short_months.find(self._line, at)
            if found is None:
                break
            months.append(found[0])
            i = found[1]
            at = _OF.skip(self._line, _AND.skip(self._line, _AND.skip(self._line, i)))
        return tuple(sorted(set(months))), i
