"""What a reminder is asked for with: whom, when and how often, and of what."""

import re
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, EndsBeforeStart, NotADate, When, cut_leading_date
from bot.rules.dates.spans import cut_leading_end
from bot.rules.identifiers import UserId
from bot.rules.recurrence import Recurrence, Series
from bot.rules.reminders import LONGEST_REMINDER, MORNING, Audience, first_time, series_of
from bot.rules.rhythms import announces
from bot.rules.too_often import comes_too_often
from bot.texts import Language, Quote, Refused, Text
from commands.arguments import WrongForm
from commands.arguments.parts import Rest, places, rhythm
from commands.group_words import ROLES
from commands.moments import date_refusal
from commands.persons import leading_persons
from commands.reading import Reading
from commands.words import words

ROOM = words(fr="salon|salle|groupe", en="room|everyone|everybody|group", de="raum|gruppe", lb="raum|grupp")
_AUDIENCES = {
    Audience.ROOM: ROOM,
    Audience.CHAIR: ROLES["chair"],
    Audience.SECRETARY: ROLES["secretary"],
}
_NAMED = re.compile(
    r"\s*(?:(?:the|le|la|les|der|die|das|den|dem|de|to|à|au)\s+|[ld]['’])?@?([^\s,:;@]+)[,:;]?\s*",
    re.IGNORECASE,
)
_PARTING = " \t\u00a0\u202f,;:.–—-"
# «de rappeler», `to call`: what leads from the date to what is to be done.
_TO = re.compile(r"(?:to\s+|de\s+(?=\w+(?:er|ir|re)\b)|d['’](?=\w+(?:er|ir|re)\b))", re.IGNORECASE)
_FROM = re.compile(r"(?:from|starting|à partir d[eu]|à partir|dès|ab|vun|vu)\s+", re.IGNORECASE)
_HOUR_PERHAPS = re.compile(r"(?:at|à|um|@)?\s*\d", re.IGNORECASE)
_AND = re.compile(r"[&/]|(?:and|et|und|or|ou|oder)\s", re.IGNORECASE)
_LAST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Timing:
    """The first moment, and the series that it begins."""

    when: When
    series: Series | None = None

    @property
    def slot(self) -> datetime | None:
        """The first time of the series, as it was said."""
        return self.series.first if self.series is not None else None


@dataclass(frozen=True, slots=True)
class Wish:
    """A reminder as it is asked for; `audience` is None where nobody is named.

    `at_end` tells that the date came after the text.
    """

    audience: Audience | None
    people: tuple[UserId, ...]
    timing: Timing
    text: str = field(repr=False)
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Wished:
    """Whom, when and of what, in that order; the date may also come last."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the whole line; refuses a date that is none or past, and what comes too often."""
        audience, people, rest = _whom(words, reading)
        rest = rest.strip(_PARTING)
        if len(rest) > 2 * LONGEST_REMINDER:
            raise Refused("text-too-long", most=LONGEST_REMINDER, length=len(rest))
        found = _timing(rest, reading, text_may_follow=False)
        if found is not None:
            timing, text = found
            return Wish(audience, people, timing, _fitting(text)), ""
        last = _timing_at_end(rest, reading)
        if last is None:
            raise WrongForm
        timing, text = last
        return Wish(audience, people, timing, _fitting(text), at_end=True), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its form."""
        return tuple(Text.of(one) for one in ("arg-whom", "arg-when", "arg-text"))


def _whom(words: str, reading: Reading) -> tuple[Audience | None, tuple[UserId, ...], str]:
    """Reads whom a line begins with, and returns what follows; somebody who is not here is refused."""
    named = _NAMED.match(words)
    if named is not None:
        audience = next((one for one, name in _AUDIENCES.items() if name.means(named[1])), None)
        if audience is not None:
            return audience, (), words[named.end() :]
    people, rest = leading_persons(words, reading.members, reading.sender)
    here = {member.user_id: member for member in reading.members}
    for person in people:
        if person not in here:
            raise Refused("person-not-here", name=Quote(person, 60))
        if here[person].is_bot:
            raise Refused("remind-for-bot")
    return (Audience.PEOPLE if people else None), people, rest


def _timing(words: str, reading: Reading, *, text_may_follow: bool) -> tuple[Timing, str] | None:
    """Reads when, and how often, words begin with, and returns what follows; None when they do not."""
    _check_not_too_often(words)
    again = rhythm(words, reading, days=True, text_may_follow=text_may_follow)
    if again is not None:
        timing, rest, at_nine = _recurring(*again, reading)
        if at_nine and not announces(words) and _timing_at_end(rest, reading) is not None:
            # `monthly report friday`: is it the report that is monthly?
            raise Refused("recurrence-not-understood")
        return timing, rest
    moment = _moment(words, reading)
    if moment is None:
        return None
    when, rest = moment
    _check_not_too_often(rest)
    again = rhythm(rest, reading, days=True, text_may_follow=True)
    if again is None:
        return Timing(when), rest
    recurrence, rest = again
    if not recurrence.fits(when.local):
        raise Refused("recurrence-does-not-fit")
    return _bounded(recurrence, when, when.local.time(), rest.lstrip(_PARTING), reading)


def _timing_at_end(words: str, reading: Reading) -> tuple[Timing, str] | None:
    """Reads when, and how often, at the end of a line, and returns what is before it."""
    refused: Refused | None = None
    for start in [place for place in places(words) if place][-_LAST_WORDS:]:
        try:
            found = _timing(words[start:], reading, text_may_follow=True)
        except Refused as problem:
            refused = refused or problem
            continue
        if found is not None and not found[1].strip(_PARTING + "!?"):
            return found[0], words[:start]
    if refused is not None and refused.text.id != "date-not-understood":
        raise refused
    return None


def _recurring(recurrence: Recurrence, rest: str, reading: Reading) -> tuple[Timing, str, bool]:
    """Reads what follows how often: at which hour (or none was said), from when, until when."""
    clock, rest = _hour(rest.lstrip(_PARTING), reading)
    after = reading.at
    origin = _FROM.match(rest)
    start = _moment(rest[origin.end() :], reading) if origin is not None else None
    if start is not None:
        after = start[0].instant - timedelta(seconds=1)
        clock, rest = clock or start[0].local.time(), start[1]
    if clock is None:
        clock, rest = _hour(rest, reading)
    if clock is None and _HOUR_PERHAPS.match(rest):
        raise Refused("remind-needs-hour")
    if _AND.match(rest) or _is_moment(rest, reading):
        raise Refused("recurrence-not-understood")
    first = first_time(recurrence, clock or MORNING, after, reading.zone)
    if first is None:
        raise Refused("recurrence-not-understood")
    timing, rest = _bounded(recurrence, first, clock or MORNING, rest, reading)
    return timing, rest, clock is None


def _bounded(
    recurrence: Recurrence, first: When, clock: time, rest: str, reading: Reading
) -> tuple[Timing, str]:
    """Reads until when something comes again, where that is said, and makes its series."""
    ends = Rest(first, reading).until(rest, series=True)
    until = ends[0].until if ends is not None else None
    if ends is not None and until is not None:
        rest = ends[1]
        if until.local.date() < first.local.date():
            raise Refused("series-ends-before-first")
    return Timing(first, series_of(recurrence, first, clock, until)), rest


def _moment(words: str, reading: Reading) -> tuple[When, str] | None:
    """Reads one moment: a day without an hour is its morning, an hour without a day is today's."""
    zone = ZoneInfo(reading.zone)
    try:
        cut = cut_leading_date(words, now=reading.at, zone=zone, language=reading.language)
    except NotADate:
        raise Refused("date-not-understood") from None
    except DateRefused as refused:
        raise date_refusal(refused) from None
    if cut is None:
        clock, rest = _hour(words, reading)
        if clock is None:
            return None
        today = reading.at.astimezone(zone).date()
        when = When.at(datetime.combine(today, clock), zone, has_time=True)
        if when.instant <= reading.at:
            raise Refused("date-past")
        return when, rest
    if cut.when.has_time:
        return cut.when, cut.rest
    when = When.at(datetime.combine(cut.when.local.date(), MORNING), zone, has_time=True)
    if when.instant <= reading.at:
        raise Refused("remind-needs-hour")
    return when, cut.rest


def _hour(words: str, reading: Reading) -> tuple[time | None, str]:
    """Reads the hour that words begin with; None when they begin with none."""
    # Any day will do on which no hour is left out.
    start = When.at(datetime.combine(reading.at.date(), time()), ZoneInfo("UTC"), has_time=True)
    try:
        found = cut_leading_end(words, start, reading.language)
    except EndsBeforeStart:
        return None, words
    except DateRefused as refused:
        raise date_refusal(refused) from None
    return (None, words) if found is None else (found[0].local.time(), found[1].lstrip(_PARTING))


def _is_moment(words: str, reading: Reading) -> bool:
    """Tells whether words begin with a date, understood or not."""
    zone = ZoneInfo(reading.zone)
    try:
        return cut_leading_date(words, now=reading.at, zone=zone, language=reading.language) is not None
    except DateRefused:
        return True


def _check_not_too_often(words: str) -> None:
    if comes_too_often(words):
        raise Refused("remind-too-often")


def _fitting(text: str) -> str:
    text = " ".join(text.strip(_PARTING).split())
    text = text[found.end() :] if (found := _TO.match(text)) else text
    if len(text) > LONGEST_REMINDER:
        raise Refused("text-too-long", most=LONGEST_REMINDER, length=len(text))
    return text
