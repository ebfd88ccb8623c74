"""From one hour to another, and until when."""

from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.dates import AmbiguousDate, DateRefused, EndsBeforeStart, NoSuchDate, NotADate, When
from bot.rules.dates.endings import cut_last_day, cut_until
from bot.rules.dates.spans import Span, cut_leading_end, cut_leading_span
from tests.rules.test_dates import LANGUAGES

LUXEMBOURG = ZoneInfo("Europe/Luxembourg")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

# Of 16 January 2027, in hours and minutes.
SPANS: dict[str, dict[str, tuple[str, str | None]]] = {
    "fr": {
        "16 janvier de 14h à 16h": ("14:00", "16:00"),
        "16 janvier 14h-16h": ("14:00", "16:00"),
        "16 janvier 14-16h": ("14:00", "16:00"),
        "16 janvier 14h30 – 16h": ("14:30", "16:00"),
        "16 janvier à 14h jusqu’à 16h": ("14:00", "16:00"),
        "16 janvier, de 14 à 16h": ("14:00", "16:00"),
        "16 janvier de 14h à 16": ("14:00", "16:00"),
        "16 janvier entre 14h et 16h": ("14:00", "16:00"),
        "le samedi 16 janvier de 9h à midi": ("09:00", "12:00"),
        "16 janvier de 22h à minuit": ("22:00", "24:00"),
        "de 14h à 16h le 16 janvier": ("14:00", "16:00"),
        "16 janvier à 14h": ("14:00", None),
    },
    "en": {
        "16 January from 2pm to 4pm": ("14:00", "16:00"),
        "16 January from 2 to 4pm": ("14:00", "16:00"),
        "16 January 11-1pm": ("11:00", "13:00"),
        "16 January 9-5pm": ("09:00", "17:00"),
        "16 January 14:00-16:00": ("14:00", "16:00"),
        "16 January 14:00 until 16:00": ("14:00", "16:00"),
        "16 January from 14 to 16": ("14:00", "16:00"),
        "16 January between 2pm and 4pm": ("14:00", "16:00"),
        "2-4pm on 16 January": ("14:00", "16:00"),
        "16 January 14:00": ("14:00", None),
    },
    "de": {
        "16. Januar von 14 bis 16 Uhr": ("14:00", "16:00"),
        "16. Januar 14–16 Uhr": ("14:00", "16:00"),
        "16. Januar um 14 Uhr bis 16 Uhr": ("14:00", "16:00"),
        "16. Januar von 14:30 bis 16:00 Uhr": ("14:30", "16:00"),
        "16. Januar zwischen 14 und 16 Uhr": ("14:00", "16:00"),
        "am 16. Januar 14 bis 16 Uhr": ("14:00", "16:00"),
    },
    "lb": {
        "16. Januar vun 14 bis 16 Auer": ("14:00", "16:00"),
        "16. Januar vun 14 Auer bis 16 Auer": ("14:00", "16:00"),
        "16. Januar tëscht 14 a 16 Auer": ("14:00", "16:00"),
        "16. Januar um 14 Auer bis 16 Auer": ("14:00", "16:00"),
    },
}
REFUSED: dict[tuple[str, str], type[DateRefused]] = {
    ("fr", "16 janvier de 16h à 14h"): EndsBeforeStart,
    ("fr", "16 janvier de 14h à 14h"): EndsBeforeStart,
    ("fr", "16 janvier de 22h à 1h"): EndsBeforeStart,
    ("fr", "16 janvier de 14h à 25h"): NoSuchDate,
    ("fr", "16 janvier de 8h à 10h du soir"): NotADate,
    ("fr", "16 janvier de 14h à 16h ou 17h"): NotADate,
    ("fr", "samedi 16 - 14h"): NotADate,
    ("en", "16 January from 2 to 4"): AmbiguousDate,
    ("en", "16 January 16:00-14:00"): EndsBeforeStart,
    ("de", "16. Januar von 16 bis 14 Uhr"): EndsBeforeStart,
    ("lb", "16. Januar vun 16 bis 14 Auer"): EndsBeforeStart,
}
FORMS = (
    "{day}.{month:02}.2027 {a} – {b}",
    "2027-{month:02}-{day:02} from {a} to {b}",
    "2027-{month:02}-{day:02} de {a} à {b}",
    "2027-{month:02}-{day:02} von {a} bis {b} Uhr",
    "2027-{month:02}-{day:02} vun {a} bis {b} Auer",
)


def span(text: str, language: str) -> Span | None:
    return cut_leading_span(text, now=NOW, zone=LUXEMBOURG, language=language)


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [(language, text, hours) for language, table in SPANS.items() for text, hours in table.items()],
)
def test_two_hours_are_a_start_and_an_end(language: str, text: str, hours: tuple[str, str | None]) -> None:
    found = span(f"{text} (X)", language)
    assert found is not None
    assert found.cut.when.local.strftime("%d.%m. %H:%M") == f"16.01. {hours[0]}"
    assert found.cut.rest == "(X)"
    if hours[1] == "24:00":
        assert found.end is not None
        assert found.end.local == datetime(2027, 1, 17)  # noqa: DTZ001 - a wall-clock time
    else:
        assert (found.end and found.end.local.strftime("%H:%M")) == hours[1]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_hours_that_are_no_span_are_refused(language: str, text: str) -> None:
    with pytest.raises(REFUSED[language, text]):
        span(text, language)


@pytest.mark.parametrize("text", ["mardi 12 janvier 2027 à 14h", "le 12/01/2027 à 14h", "12.01.2027 14h"])
def test_a_day_before_an_hour_is_not_taken_for_an_hour(text: str) -> None:
    found = span(text, "fr")
    assert found is not None
    assert found.end is None
    assert found.cut.when.local == datetime(2027, 1, 12, 14)  # noqa: DTZ001 - a wall-clock time


def test_the_end_is_on_the_clock_of_the_day_that_daylight_saving_shortens() -> None:
    found = span("28 mars 2027 de 1h à 4h", "fr")
    assert found is not None
    assert found.end is not None
    assert found.end.instant - found.cut.when.instant == timedelta(hours=2)


@given(
    st.integers(1, 28),
    st.integers(1, 12),
    st.times(),
    st.times(),
    st.sampled_from(FORMS),
    st.sampled_from(LANGUAGES),
)
def test_any_two_hours_are_read_or_refused_for_their_order(
    day: int, month: int, one: time, other: time, form: str, language: str
) -> None:
    a, b = f"{one:%H:%M}", f"{other:%H:%M}"
    text = form.format(day=day, month=month, a=a, b=b)
    try:
        found = span(text, language)
    except EndsBeforeStart:
        assert b <= a or (month, day) in {(3, 28), (10, 31)}
        return
    assert found is not None
    assert found.end is not None
    if found.cut.when.shift.value == found.end.shift.value == "none":
        assert f"{found.cut.when.local:%H:%M} {found.end.local:%H:%M}" == f"{a} {b}"
    assert found.end.instant > found.cut.when.instant


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_nothing_that_may_be_typed_breaks_it(text: str, language: str) -> None:
    start = When.at(datetime(2027, 1, 12, 14), LUXEMBOURG, has_time=True)  # noqa: DTZ001 - a wall-clock time
    for read in (lambda: span(text, language), lambda: cut_leading_end(text, start, language)):
        with suppress(DateRefused):
            read()
    found = cut_last_day(text, start, language)
    assert found is None or text.endswith(found[1])


LAST_DAYS = {
    ("fr", "jusqu’en décembre 2028"): (2028, 12, 31),
    ("fr", "jusqu’à fin février 2028"): (2028, 2, 29),
    ("fr", "jusqu’à la fin de juin"): (2027, 6, 30),
    ("fr", "jusqu’en janvier"): (2027, 1, 31),
    ("fr", "jusqu’à fin 2028"): (2028, 12, 31),
    ("en", "until December 2028"): (2028, 12, 31),
    ("en", "until the end of 2028"): (2028, 12, 31),
    ("de", "bis Dezember 2028"): (2028, 12, 31),
    ("de", "bis Ende 2028"): (2028, 12, 31),
    ("lb", "bis Dezember 2028"): (2028, 12, 31),
    ("lb", "bis Enn Juni"): (2027, 6, 30),
}


@pytest.mark.parametrize(("language", "text"), LAST_DAYS)
def test_a_month_ends_with_its_last_day(language: str, text: str) -> None:
    first = When.at(datetime(2027, 1, 12, 14), LUXEMBOURG, has_time=True)  # noqa: DTZ001 - a wall-clock time
    after = cut_until(text)
    assert after is not None
    found = cut_last_day(f"{after} (X)", first, language)
    assert found is not None
    assert (found[0].local.year, found[0].local.month, found[0].local.day) == LAST_DAYS[language, text]
    assert found[1] == " (X)"


@pytest.mark.parametrize(
    "text", ["2028", "31 décembre", "décembre 31", "16h", "", "December 20281", "December 0000"]
)
def test_other_endings_are_no_month(text: str) -> None:
    first = When.at(datetime(2027, 1, 12, 14), LUXEMBOURG, has_time=True)  # noqa: DTZ001 - a wall-clock time
    assert cut_last_day(text, first, "fr") is None
