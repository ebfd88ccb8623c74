"""The forms a date takes in one language, as regular expressions over folded text."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from bot.rules.date_lexica import LEXICA, DateWords

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
_CLOCK = (
    r"(?:(?P<noon>{noon})|(?P<midnight>{midnight})"
    r"|(?P<hour>\d{{1,2}})\s?:\s?(?P<minute>\d{{2}})(?:\s?(?:{oclock}))?"
    r"|(?P<hour_h>\d{{1,2}})\s?(?:{oclock})\s?(?P<minute_h>\d{{2}})?"
    r"|(?P<hour_12>\d{{1,2}})(?:[:.](?P<minute_12>\d{{2}}))?\s?(?P<half>am|pm|a\.m\.|p\.m\.))"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text says: a day with an hour or without, or a span from now.

    `broken` means that it has the form of a date but the calendar has no such day or hour. `weekday` was
    said beside the date; `bare_weekday_today` is today when only its weekday was said.
    """

    day: date | None = None
    clock: time | None = None
    after: timedelta | None = None
    weekday: int | None = None
    bare_weekday_today: date | None = None
    broken: bool = False


def fold_date(text: str) -> str:
    """Reduces a text to what counts in a date: no case, no accents, single spaces, plain apostrophes."""
    plain = text.replace("\u2019", "'").replace("\u2018", "'").replace("\u2011", "-").replace("\u2010", "-")
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _SPACES.sub(" ", letters).strip()


class Forms:
    """Reads the dates of one language."""

    def __init__(self, words: DateWords) -> None:
        self._words = words
        months = "|".join(f"(?:{month})" for month in words.months)
        weekdays = "|".join(f"(?:{weekday})" for weekday in words.weekdays)
        numbers = "|".join(name for name, _ in words.numbers)
        article = rf"(?:(?:{words.articles}) )?"
        day = rf"(?P<day>\d{{1,2}})(?:{words.ordinal}|\.)?"
        year = r"(?:(?: |, ?)(?P<year>\d{4}))?"
        weekday = rf"(?:{article}(?P<weekday>{weekdays})\.?,? )?"
        forms = (
            r"(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})",
            rf"{weekday}{article}(?P<num_day>\d{{1,2}})[./](?P<num_month>\d{{1,2}})(?:[./](?P<num_year>\d{{4}})|\.)?",
            rf"{weekday}{article}{day} ?(?:of |de )?(?P<month>{months})\.?{year}",
            rf"{weekday}{article}(?P<us_month>{months})\.? (?P<us_day>\d{{1,2}})(?:{words.ordinal})?"
            r"(?:(?: |, ?)(?P<us_year>\d{4}))?",
            rf"{article}(?:(?P<before>{words.next_before}) )?(?P<alone>{weekdays})\.?"
            rf"(?P<after> (?:{words.next_after}))?",
            rf"(?P<today>{words.today})|(?P<tomorrow>{words.tomorrow})|(?P<over>{words.after_tomorrow})",
            rf"(?P<end>{words.end_of_month})",
        )
        span = (
            rf"(?:{words.in_}) (?P<count>\d{{1,4}}|{numbers}) ?(?:(?P<minutes>{words.minutes})"
            rf"|(?P<hours>{words.hours})|(?P<days>{words.days})|(?P<weeks>{words.weeks})"
            rf"|(?P<months>{words.months_span})|(?P<years>{words.years}))"
        )
        clock = _CLOCK.format(noon=words.noon, midnight=words.midnight, oclock=words.oclock)
        tail = rf"(?:(?:,| |t)(?: ?(?:{words.at}) )?\s?(?P<clock>{clock}))?"
        self._forms = tuple(re.compile(rf"(?:{form}){tail}") for form in (*forms, span))
        self._numbers = dict(words.numbers)

    def read(self, folded: str, here: datetime) -> Found | None:
        """Reads a folded text as of a local wall-clock time; None when it is no date in this language."""
        for form in self._forms:
            match = form.fullmatch(folded)
            if match is not None:
                try:
                    return self._found({name: text for name, text in match.groupdict().items() if text}, here)
                except (ValueError, OverflowError):
                    return Found(broken=True)
        return None

    def _found(self, said: dict[str, str], here: datetime) -> Found:
        clock = _clock(said)
        if "count" in said:
            return self._span(said, here, clock)
        if "alone" in said:
            return self._weekday(said, here, clock)
        today = here.date()
        relative = {"today": 0, "tomorrow": 1, "over": 2}
        for name, days in relative.items():
            if name in said:
                return Found(today + timedelta(days=days), clock)
        if "end" in said:
            return Found(today.replace(day=monthrange(today.year, today.month)[1]), clock)
        weekday = _index(said["weekday"], self._words.weekdays) if "weekday" in said else None
        if "iso_year" in said:
            day = date(int(said["iso_year"]), int(said["iso_month"]), int(said["iso_day"]))
            return Found(day, clock, weekday=weekday)
        year = said.get("num_year") or said.get("year") or said.get("us_year")
        number = int(said.get("num_day") or said.get("day") or said["us_day"])
        named = said.get("month") or said.get("us_month")
        month = int(said["num_month"]) if named is None else _index(named, self._words.months) + 1
        day = date(int(year), month, number) if year else _next_such_day(month, number, today)
        return Found(day, clock, weekday=weekday)

    def _weekday(self, said: dict[str, str], here: datetime, clock: time | None) -> Found:
        wanted = _index(said["alone"], self._words.weekdays)
        ahead = (wanted - here.weekday() - 1) % 7 + 1
        bare = "before" not in said and "after" not in said
        today = here.date() if ahead == 7 and bare else None
        return Found(here.date() + timedelta(days=ahead), clock, bare_weekday_today=today)

    def _span(self, said: dict[str, str], here: datetime, clock: time | None) -> Found:
        count = self._numbers.get(said["count"]) or int(said["count"])
        if "minutes" in said or "hours" in said:
            if clock is not None:
                raise ValueError("a span of hours has no hour of its own")
            return Found(after=timedelta(minutes=count) if "minutes" in said else timedelta(hours=count))
        today = here.date()
        if "days" in said or "weeks" in said:
            return Found(today + timedelta(days=count * (7 if "weeks" in said else 1)), clock)
        months = today.month - 1 + count * (12 if "years" in said else 1)
        year, month = today.year + months // 12, months % 12 + 1
        return Found(date(year, month, min(today.day, monthrange(year, month)[1])), clock)


def _index(word: str, names: tuple[str, ...]) -> int:
    return next(place for place, forms in enumerate(names) if re.fullmatch(forms, word))


def _clock(said: dict[str, str]) -> time | None:
    if "clock" not in said:
        return None
    if "noon" in said:
        return time(12)
    if "midnight" in said:
        return time(0)
    if "half" in said:
        hour = int(said["hour_12"])
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        return time(hour % 12 + (12 if said["half"].startswith("p") else 0), int(said.get("minute_12", 0)))
    return time(int(said.get("hour") or said["hour_h"]), int(said.get("minute") or said.get("minute_h") or 0))


def _next_such_day(month: int, day: int, today: date) -> date:
    """The next such day from today on; 29 February waits for the next leap year."""
    leap_years = 8
    for year in range(today.year, today.year + leap_years + 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            if (month, day) != (2, 29):
                raise
            continue
        if candidate >= today:
            return candidate
    raise ValueError("no such day")


@cache
def forms_of(language: str) -> Forms:
    """Returns the forms of a language."""
    return Forms(LEXICA[language])
