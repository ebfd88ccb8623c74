"""The strict grammar of dates: what may be read at one place of a line, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.rules.dates.clock import Clock, clocks, length, number
from bot.rules.dates.days import AtEnd, AtEndOf, Day, InDays, InWeek, OnDayOfMonth, OnWeekday, in_units
from bot.rules.dates.figures import day_and_month, in_figures
from bot.rules.dates.lexicon import Lexicon, Unit, Which
from bot.rules.dates.tokens import Line
from bot.rules.dates.words_fr import FRENCH


@dataclass(frozen=True, slots=True)
class Spoken:
    """A moment as it was said, and where it ends: a day, an hour, both, or a delay from now.

    `weekday` was said beside the day. It is `clear` when all that was said is understood.
    """

    end: int
    day: Day | None = None
    weekday: int | None = None
    clock: Clock | None = None
    delay: timedelta | None = None
    clear: bool = True


@dataclass(frozen=True, slots=True)
class _Weekday:
    """A weekday's name, and whether it is one alone, and with an hour only; beside a date it always is."""

    weekday: int
    end: int
    alone: bool
    with_hour: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """Reads a line in one language.

    `whole`: the date stands alone, so that `1/2` is one and not a half. `hours`: a time alone is a date,
    today. `counts`: a length of time alone is counted from now, as after `within`.
    """

    line: Line
    words: Lexicon
    whole: bool = False
    hours: bool = False
    counts: bool = False

    def moments(self, i: int) -> Iterator[Spoken]:
        """Lists what may be read at a place, the likelier first where two end at the same place."""
        for spoken, needs_hour in self._days(i):
            yield from self._with_hour(spoken, needs_hour=needs_hour)
        yield from self._part_of_today(i)
        yield from self._hour_first(i)
        yield from self._delays(i)
        if self.counts:
            yield from self._counted(i)
            yield from self._delay(i)

    def _with_hour(self, day: Spoken, *, needs_hour: bool) -> Iterator[Spoken]:
        """A day alone, with its hour, or with a part of the day: «tomorrow evening» needs its hour."""
        if not needs_hour:
            yield day
        part = self.words.parts.find(self.line, day.end)
        if part is not None:
            yield replace(day, end=part[1], clear=False)
            for clock in clocks(self.line, self.words, self._separator(part[1])):
                yield _at(day, clock.in_the(part[0], clock.end))
        for clock in clocks(self.line, self.words, self._separator(day.end)):
            if not (needs_hour and None in clock.options):
                yield _at(day, clock)

    def _separator(self, i: int) -> int:
        """A comma before the hour, or the T of ISO 8601."""
        return i + 1 if self.line.is_glued(i, "t") or self.line.text(i) == "," else i

    def _part_of_today(self, i: int) -> Iterator[Spoken]:
        """«ce soir à 8h»; without its hour it is no moment."""
        part = self.words.day_parts.find(self.line, i)
        if part is None:
            return
        yield Spoken(part[1], InDays((0,)), clear=False)
        for clock in clocks(self.line, self.words, self._separator(part[1])):
            yield Spoken(clock.end, InDays((0,)), clock=clock.in_the(part[0], clock.end))

    def _hour_first(self, i: int) -> Iterator[Spoken]:
        """`9am tomorrow`, `at 9 tomorrow morning`, «à 20h ce soir»."""
        for clock in clocks(self.line, self.words, i):
            if self.hours and (self.words.bare_h or not clock.bare_h) and None not in clock.options:
                yield Spoken(clock.end, InDays((0,)), clock=clock)
            for day, _ in self._days(clock.end):
                yield _at(day, replace(clock.surely(), end=day.end))
                part = self.words.parts.find(self.line, day.end)
                if part is not None:
                    yield _at(day, clock.surely().in_the(*part))
            today = self.words.day_parts.find(self.line, clock.end)
            if today is not None:
                yield Spoken(today[1], InDays((0,)), clock=clock.surely().in_the(*today))

    def _delays(self, i: int) -> Iterator[Spoken]:
        ahead = self.words.ahead.find(self.line, i)
        if ahead is None:
            return
        # Folded, the «à» of «à 18h» is the Luxembourgish `a`: what may be an hour is no delay.
        hours = {clock.end for clock in clocks(self.line, FRENCH, i)}
        yield from (spoken for spoken in self._delay(ahead[1]) if spoken.end not in hours)

    def _delay(self, i: int) -> Iterator[Spoken]:
        """Hours and minutes from now."""
        span = length(self.line, self.words, i)
        if span is not None and span.exact:
            yield Spoken(span.end, delay=span.span, clear=span.clear)

    def _days(self, i: int) -> Iterator[tuple[Spoken, bool]]:
        """Days, each with whether it needs an hour beside it to be one."""
        for spoken in (*self._named(i), *self._dates(i), *self._ends(i)):
            yield spoken, False
        ahead = self.words.ahead.find(self.line, i)
        if ahead is not None:
            for spoken in self._counted(ahead[1]):
                yield spoken, False
        yield from self._weekdays(i)

    def _named(self, i: int) -> Iterator[Spoken]:
        """Today, tomorrow; «demain mardi»."""
        named = self.words.days.find(self.line, i)
        if named is not None:
            yield Spoken(named[1], InDays((named[0],)))
            start = named[1] + 1 if self.line.text(named[1]) == "," else named[1]
            weekday = self.words.weekdays.find(self.line, start)
            if weekday is not None:
                yield Spoken(weekday[1], InDays((named[0],)), weekday[0])

    def _dates(self, i: int) -> Iterator[Spoken]:
        for start in dict.fromkeys((i, self.words.articles.skip(self.line, i))):
            for day, end in (
                *in_figures(self.line, self.words, start, whole=self.whole),
                *day_and_month(self.line, self.words, start),
            ):
                yield Spoken(end, day)

    def _ends(self, i: int) -> Iterator[Spoken]:
        """The end of the month, of January, of the year."""
        end = self.words.ends.find(self.line, i)
        if end is not None:
            yield Spoken(end[1], AtEnd(end[0]))
        of = self.words.end_of.find(self.line, i)
        month = self.words.months.find(self.line, of[1]) if of is not None else None
        if month is not None:
            yield Spoken(month[1], AtEndOf(month[0]))
            year = self.line.figures(month[1])
            if len(year) == 4:
                yield Spoken(month[1] + 1, AtEndOf(month[0], int(year)))

    def _counted(self, i: int) -> Iterator[Spoken]:
        """`2 weeks`, «3 jours»; zero is no date."""
        count = number(self.line, self.words, i)
        unit = self.words.units.find(self.line, count[1]) if count is not None else None
        if count is None or unit is None or count[0] == 0 or unit[0] in {Unit.HOUR, Unit.MINUTE}:
            return
        idiom = self.words.idioms.get(count[0]) if unit[0] is Unit.DAY else None
        yield Spoken(unit[1], in_units(count[0], unit[0], idiom))

    def _weekdays(self, i: int) -> Iterator[tuple[Spoken, bool]]:
        """A weekday, alone or with what tells which one; then the same beside its date."""
        week = self.words.weeks.find(self.line, i)
        if week is not None:
            later = self.words.weekdays.find(self.line, self.words.weekday_articles.skip(self.line, week[1]))
            if later is not None:
                yield Spoken(later[1], InWeek(later[0], week[0])), False
        lead = self.words.before_weekday.find(self.line, i)
        for start in dict.fromkeys((i, self.words.weekday_articles.skip(self.line, i))):
            yield from self._weekday(start if lead is None else lead[1], None if lead is None else lead[0])
        leads = [i, self.words.articles.skip(self.line, i), self.words.weekday_articles.skip(self.line, i)]
        if lead is not None and lead[0] is not Which.LAST:
            leads.append(lead[1])
        for start in dict.fromkeys(leads):
            yield from ((spoken, False) for spoken in self._weekday_and_date(start))

    def _weekday(self, i: int, which: Which | None) -> Iterator[tuple[Spoken, bool]]:
        name = self._weekday_name(i)
        if name is None or not name.with_hour:
            return
        yield Spoken(name.end, OnWeekday(name.weekday, which or Which.COMING)), not name.alone
        after = self.words.after_weekday.find(self.line, name.end)
        if after is not None and which is None:
            yield Spoken(after[1], OnWeekday(name.weekday, after[0])), not name.alone
        week = self.words.weeks.find(self.line, name.end)
        if week is not None and which is None:
            yield Spoken(week[1], InWeek(name.weekday, week[0])), not name.alone

    def _weekday_name(self, i: int) -> _Weekday | None:
        full = self.words.weekdays.find(self.line, i)
        if full is not None:
            return _Weekday(*full, alone=True, with_hour=True)
        short = self.words.short_weekdays.find(self.line, i)
        if short is None:
            return None
        word, (weekday, end) = self.line.text(i), short
        dotted = self.line.text(end - 1) == "." or self.line.is_glued(end, ".")
        end += self.line.is_glued(end, ".")
        return _Weekday(weekday, end, word in self.words.standing, dotted or word not in self.words.homonyms)

    def _weekday_and_date(self, i: int) -> Iterator[Spoken]:
        """«mardi 12 janvier», "Tuesday, 12 January 2027", «mardi 24»."""
        name = self._weekday_name(i)
        if name is None:
            return
        after = self.words.after_weekday.find(self.line, name.end)
        end = name.end if after is None or after[0] is Which.LAST else after[1]
        start = end + 1 if self.line.text(end) == "," else end
        for spoken in self._dates(start):
            yield replace(spoken, weekday=name.weekday)
        if name.with_hour and (start == end or self.words.articles.find(self.line, start) is not None):
            yield from self._weekday_and_number(start, name.weekday)

    def _weekday_and_number(self, i: int, weekday: int) -> Iterator[Spoken]:
        """«mardi 24 à 14h»; not «mardi 24 personnes»."""
        start = self.words.articles.skip(self.line, i)
        figures = self.line.figures(start, most=2)
        if not figures:
            return
        ordinal = self.words.ordinals.find(self.line, start + 1)
        end = start + 1 if ordinal is None else ordinal[1]
        day = Spoken(end, OnDayOfMonth(int(figures)), weekday)
        follows = any(True for _ in clocks(self.line, self.words, end))
        if self.line.stops(end) or follows:
            yield day


def _at(day: Spoken, clock: Clock) -> Spoken:
    said = replace(day.day, with_hour=True) if isinstance(day.day, OnWeekday) else day.day
    return replace(day, end=clock.end, day=said, clock=clock)
