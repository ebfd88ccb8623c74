"""Deadlines in sentences: «envoyer la note avant le 15 janvier», `call Anna due:tomorrow`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.dates.clock import clocks
from bot.rules.dates.days import InDays
from bot.rules.dates.grammar import Grammar, Spoken
from bot.rules.dates.lexicon import Lexicon, Marker
from bot.rules.dates.reading import Reader, readings_at
from bot.rules.dates.tokens import Line, Phrases, phrases_of
from bot.rules.dates.values import Cut, NotADate
from bot.rules.dates.words import lexicons

_KEYS = frozenset(("due", "deadline", "echeance", "delai", "frist", "fallig", "faellig", "falleg"))
_LONGEST_DATE = 10
# No sentence has as many; the last one counts.
_MOST_MARKERS = 100
_PARTING = " ,;:–—-"
_STICKING = frozenset(",.;:!?)]…")


@dataclass(frozen=True, slots=True)
class _Announced:
    """A marker at a place: where it ends, what may follow, and in which language it is one."""

    end: int
    marker: Marker
    words: Lexicon


@dataclass(frozen=True, slots=True)
class _Deadline:
    start: int
    readings: tuple[tuple[str, Spoken], ...]

    @property
    def end(self) -> int:
        return self.readings[0][1].end


def cut_deadline(
    text: str, *, now: datetime, zone: ZoneInfo, language: str, markers: tuple[str, ...] | None = None
) -> Cut | None:
    """Cuts a deadline out of a sentence: the last marker that a date follows, and the longest such date.

    `rest` is the sentence without both, `date_text` is what was cut. A time alone is today's. `due:`
    sticking to what follows must announce a date. `markers` replaces the usual ones of the four languages.
    None when no date is announced. Raises the same as `read_date` when the last that is announced is
    refused.
    """
    line = Line.of(text)
    scan = _Scan(
        line, language, tuple(words.with_markers_as_hours() for words in lexicons(language)), _only(markers)
    )
    last: _Deadline | None = None
    for deadline in scan.deadlines():
        last = deadline
    if last is None:
        return None
    when = Reader(now, zone, language).settled(last.readings)
    start, end = line.tokens[last.start].start, line.tokens[last.end - 1].end
    return Cut(_joined(text[:start], text[end:]), text[start:end], when)


def _only(markers: tuple[str, ...] | None) -> Phrases[Marker] | None:
    if markers is None:
        return None
    return Phrases({phrase: Marker(hours=True) for one in markers for phrase in phrases_of(one) if phrase})


@dataclass(frozen=True, slots=True)
class _Scan:
    """Walks a line once, from left to right, and looks for a date only after a marker."""

    line: Line
    language: str
    languages: tuple[Lexicon, ...]
    only: Phrases[Marker] | None

    def deadlines(self) -> Iterator[_Deadline]:
        """Lists the deadlines in order; a marker within one («mardi avant 14h») announces no other."""
        places = [i for i in range(len(self.line.tokens)) if self.line.opens(i) and self._is_marker(i)]
        free = 0
        for i in places[-_MOST_MARKERS:]:
            deadline = (self._keyed(i) or self._announced(i)) if i >= free else None
            if deadline is not None:
                free = deadline.end
                yield deadline

    def _is_marker(self, i: int) -> bool:
        if self.only is not None:
            return self.only.find(self.line, i) is not None
        return self.line.text(i) in _KEYS or any(words.markers.find(self.line, i) for words in self.languages)

    def _keyed(self, i: int) -> _Deadline | None:
        line = self.line
        if self.only is not None or line.text(i) not in _KEYS:
            return None
        if not (line.is_glued(i + 1, ":") and line.glued(i + 2)):
            return None
        grammars = [Grammar(line, words, whole=True, hours=True) for words in self.languages]
        readings = readings_at(
            line, i + 2, grammars, trusted=frozenset(words.language for words in self.languages)
        )
        if not readings:
            raise NotADate
        return _Deadline(i, tuple(readings))

    def _announced(self, i: int) -> _Deadline | None:
        markers: dict[int, dict[str, _Announced]] = {}
        for words in self.languages:
            found = (self.only or words.markers).find(self.line, i)
            if found is not None:
                marker, end = found
                end += self.line.text(end) == ":"
                markers.setdefault(end, {})[words.language] = _Announced(end, marker, words)
        found_at = [
            one for end, announced in markers.items() if (one := self._dated(i, end, announced)) is not None
        ]
        return max(found_at, key=lambda one: one.end, default=None)

    def _dated(self, i: int, end: int, announced: Mapping[str, _Announced]) -> _Deadline | None:
        """Reads the date that follows a marker, in its languages and, where no doubt is left, in others."""
        if self.line.is_number(end) and not any(one.marker.figures for one in announced.values()):
            return None
        grammars = []
        for words in self.languages:
            marker = announced[words.language].marker if words.language in announced else Marker()
            grammars.append(Grammar(self.line, words, hours=marker.hours, counts=marker.counts))
        trusted = frozenset((self.language,)) if self.only is not None else frozenset(announced)
        readings = readings_at(self.line, end, grammars, trusted=trusted)
        if not readings:
            return self._numbered(i, end, announced)
        return self._in_context(i, end, readings, announced)

    def _in_context(
        self, i: int, end: int, readings: list[tuple[str, Spoken]], announced: Mapping[str, _Announced]
    ) -> _Deadline | None:
        """Looks at what stands right before the marker, for it may change what the marker announces.

        «von 9 bis 17 Uhr» is no deadline, «mardi avant 14h» is one on Tuesday, and «2 jours avant mardi» or
        «lundi jusqu'à mardi» are not understood.
        """
        doubt = _Deadline(i, tuple((language, replace(spoken, clear=False)) for language, spoken in readings))
        for language, one in announced.items():
            alone = any(clock.end == doubt.end for clock in clocks(self.line, one.words, end))
            start = self._start_of_moment(i, one, hours=alone)
            if start is None or self._is_today(start, i, one.words):
                continue
            if one.marker.until:
                begun = start > 0 and one.words.origins.find(self.line, start - 1) is not None
                return None if begun else doubt
            moments = Grammar(self.line, one.words).moments(start)
            day = next((day for day in moments if day.end == doubt.end), None)
            return _Deadline(start, ((language, day),)) if alone and day is not None else doubt
        return _Deadline(i, tuple(readings))

    def _start_of_moment(self, i: int, one: _Announced, *, hours: bool) -> int | None:
        """Gives the place of a day, or with `hours` of an hour, that ends right before the marker."""
        ends = {i, i - 1} if hours and i and self.line.text(i - 1) == "," else {i}
        grammar = Grammar(self.line, one.words, hours=hours, counts=one.marker.before)
        for start in range(max(0, i - _LONGEST_DATE), i):
            if any(spoken.end in ends for spoken in grammar.moments(start)):
                return start
        return i - 1 if hours and one.marker.until and i and self.line.is_number(i - 1) else None

    def _is_today(self, start: int, i: int, words: Lexicon) -> bool:
        """«aujourd'hui avant 22h»: an hour alone is today's as well."""
        moments = Grammar(self.line, words).moments(start)
        return any(one.end == i and one.day == InDays((0,)) and one.clock is None for one in moments)

    def _numbered(self, i: int, end: int, announced: Mapping[str, _Announced]) -> _Deadline | None:
        """«pour le 15» is meant as a date, but of which month is not said: it is not understood."""
        for language, one in announced.items():
            start = one.words.articles.skip(self.line, end)
            if self.line.figures(start, most=2) and (one.marker.numbered or start > end):
                after = one.words.ordinals.skip(self.line, start + 1)
                if self.line.stops(after) and self.line.closes(after):
                    return _Deadline(i, ((language, Spoken(after, clear=False)),))
        return None


def _joined(before: str, after: str) -> str:
    """Joins what stands on both sides, without the punctuation that nothing follows any more."""
    left, right = " ".join(before.split()), " ".join(after.split())
    while left and right and left[-1] + right[0] in {"()", "[]"}:
        left, right = left[:-1].rstrip(), right[1:].lstrip()
    if not right.strip(_PARTING + "."):
        return left.rstrip(_PARTING)
    if not left or left[-1] in _PARTING:
        right = right.lstrip(_PARTING + ".")
    return f"{left}{right}" if right[0] in _STICKING else f"{left} {right}".strip()
