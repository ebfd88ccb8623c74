"""When a sign of life is due, until when it counts, and what says that all is well."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.rules.checkins import (
    FURTHEST,
    LONGEST,
    SHORTEST,
    CheckIn,
    CheckInState,
    asks_now,
    ended,
    extended,
    grace,
    heard,
    is_taken,
    plainly,
    says_well,
    set_back,
    started,
)
from bot.rules.identifiers import CheckInId, UserId
from bot.texts import Language
from commands.arguments import parse
from commands.checkin import New
from commands.reading import Reading

ANNA, MARC = UserId("@anna:localhost"), UserId("@marc:localhost")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LUXEMBOURG = ZoneInfo("Europe/Luxembourg")
HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
PERIODS = st.timedeltas(SHORTEST, LONGEST)
SPANS = st.timedeltas(timedelta(minutes=31), FURTHEST)


def checkin(every: timedelta = 12 * HOUR, lasts: timedelta = 4 * 24 * HOUR, at: datetime = NOW) -> CheckIn:
    until = at + lasts
    return started(CheckIn(CheckInId(1), ANNA, "en", "UTC", every, until, until, at, at, ANNA))


@pytest.mark.parametrize(
    ("every", "allowed"),
    [
        (30 * MINUTE, 7.5 * MINUTE),
        (HOUR, 15 * MINUTE),
        (2 * HOUR, 30 * MINUTE),
        (12 * HOUR, 30 * MINUTE),
        (7 * 24 * HOUR, 30 * MINUTE),
        (10 * MINUTE, 5 * MINUTE),
    ],
)
def test_a_quarter_of_the_time_is_allowed_between_five_minutes_and_thirty(
    every: timedelta, allowed: timedelta
) -> None:
    assert grace(every) == allowed


def test_an_installation_may_allow_less() -> None:
    assert grace(12 * HOUR, at_most=10 * MINUTE) == 10 * MINUTE
    assert grace(30 * MINUTE, at_most=10 * MINUTE) == 7.5 * MINUTE
    assert grace(12 * HOUR, at_most=timedelta(seconds=5)) == timedelta(seconds=5)


def test_the_first_sign_of_life_is_due_after_the_first_period() -> None:
    assert checkin().due_at == NOW + 12 * HOUR
    assert checkin(lasts=5 * HOUR).due_at == NOW + 5 * HOUR


def test_it_is_asked_for_twice_and_then_missed() -> None:
    one = checkin()
    due = one.due_at
    assert (one.wake_at, asks_now(one, due - SECOND)) == (due, 0)
    once = replace(one, asked=1)
    assert (once.wake_at, asks_now(one, due)) == (due + 15 * MINUTE, 1)
    twice = replace(one, asked=2)
    assert (twice.wake_at, asks_now(one, due + 15 * MINUTE)) == (due + 30 * MINUTE, 2)


def test_each_sign_of_life_starts_the_period_anew() -> None:
    after = heard(replace(checkin(), asked=2), NOW + 3 * HOUR)
    assert (after.due_at, after.asked, after.heard_at) == (NOW + 15 * HOUR, 0, NOW + 3 * HOUR)


def test_what_was_sent_before_the_last_sign_of_life_changes_nothing() -> None:
    after = heard(checkin(), NOW + 3 * HOUR)
    assert heard(after, NOW + 2 * HOUR) == after
    assert heard(after, NOW + 3 * HOUR) == after


@pytest.mark.parametrize(
    ("left", "state"), [(30 * MINUTE, CheckInState.OVER), (31 * MINUTE, CheckInState.ACTIVE)]
)
def test_it_is_over_when_less_is_left_than_is_allowed(left: timedelta, state: CheckInState) -> None:
    one = checkin()
    assert heard(one, one.until - left).state is state


def test_nothing_is_foreseen_once_it_ended() -> None:
    over = ended(replace(checkin(), asked=1, offered=MARC), CheckInState.STOPPED, NOW, ANNA)
    assert (over.wake_at, over.is_asked, over.offered) == (None, False, None)


def test_to_make_it_longer_is_a_sign_of_life() -> None:
    longer = extended(checkin(lasts=5 * HOUR), NOW + 40 * HOUR, NOW + HOUR, ANNA)
    assert (longer.until, longer.due_at) == (NOW + 40 * HOUR, NOW + 13 * HOUR)


def test_to_make_it_shorter_brings_the_last_one_forward() -> None:
    shorter = extended(checkin(), NOW + 4 * HOUR, NOW + HOUR, ANNA)
    assert shorter.due_at == NOW + 4 * HOUR


def test_nobody_waits_longer_when_the_clock_is_set_back() -> None:
    one = heard(checkin(), NOW + 10 * HOUR)
    back = set_back(one, 5 * HOUR)
    assert back.due_at - (NOW + 5 * HOUR) == one.due_at - (NOW + 10 * HOUR)
    # A sign of life by the clock that was set right counts all the same.
    assert heard(back, NOW + 6 * HOUR).due_at == NOW + 18 * HOUR


@given(every=PERIODS, lasts=SPANS, gaps=st.lists(st.floats(0.01, 1.0), max_size=30))
def test_whoever_answers_in_time_is_never_missed_and_comes_to_the_end(
    every: timedelta, lasts: timedelta, gaps: list[float]
) -> None:
    one = checkin(every, max(lasts, 2 * grace(every)))
    at = NOW
    for part in gaps:
        if not one.active:
            break
        assert one.due_at <= one.until
        assert one.due_at > at
        at = at + (one.deadline - at) * part
        one = heard(one, at)
        assert one.heard_at == at
        if one.active:
            assert one.due_at == min(at + every, one.until)
            assert one.until - at > one.grace
        else:
            assert one.until - at <= one.grace


@given(every=PERIODS, lasts=SPANS, asked=st.integers(0, 2), seconds=st.integers(-100_000, 1_000_000))
def test_an_active_one_is_always_looked_at_again_by_its_deadline(
    every: timedelta, lasts: timedelta, asked: int, seconds: int
) -> None:
    one = replace(checkin(every, lasts), asked=asked)
    assert one.wake_at is not None
    assert one.due_at <= one.wake_at <= one.deadline
    moved = set_back(one, seconds * SECOND)
    assert moved.wake_at == one.wake_at - seconds * SECOND


@pytest.mark.parametrize(
    ("begins", "shown"),
    [
        # Clocks go forward on 28 March 2027 and back on 31 October 2027: twelve hours are twelve hours.
        (datetime(2027, 3, 27, 20, 0, tzinfo=LUXEMBOURG), "09:00"),
        (datetime(2027, 10, 30, 20, 0, tzinfo=LUXEMBOURG), "07:00"),
        (datetime(2027, 6, 30, 20, 0, tzinfo=LUXEMBOURG), "08:00"),
    ],
)
def test_a_change_of_the_clocks_changes_only_what_they_show(begins: datetime, shown: str) -> None:
    at = begins.astimezone(UTC)
    one = checkin(at=at)
    assert one.due_at - at == 12 * HOUR
    assert f"{one.due_at.astimezone(LUXEMBOURG):%H:%M}" == shown
    again = heard(one, one.due_at)
    assert again.due_at - at == 24 * HOUR


@pytest.mark.parametrize(
    ("language", "words", "hours", "until", "plan"),
    [
        ("en", "every 12h until friday 18:00 By train, 3 of us", 12, (27, 18), "By train, 3 of us"),
        ("en", "daily until 30 November 20:00", 24, (30, 20), ""),
        ("en", "every day until friday 6pm: home again", 24, (27, 18), "home again"),
        ("en", "every 90 minutes until 18:00 in town", 1.5, (23, 18), "in town"),
        ("en", "every hour until tomorrow 8:00\nline one\nline two", 1, (24, 8), "line one\nline two"),
        ("fr", "toutes les 12 heures jusqu’à vendredi 18h Je passe le col", 12, (27, 18), "Je passe le col"),
        ("fr", "tout les 12h jusqua vendredi 18h Je passe le col", 12, (27, 18), "Je passe le col"),
        ("fr", "12h jusqu'à vendredi 18h", 12, (27, 18), ""),
        ("fr", "tous les jours jusqu'à vendredi 18h", 24, (27, 18), ""),
        ("fr", "chaque jour jusqu’à vendredi 18h", 24, (27, 18), ""),
        ("de", "alle 12 Stunden bis Freitag 18 Uhr Über die Grenze", 12, (27, 18), "Über die Grenze"),
        ("de", "täglich bis Freitag 18 Uhr", 24, (27, 18), ""),
        ("de", "jeden Tag bis Freitag 18 Uhr", 24, (27, 18), ""),
        ("lb", "all 12 Stonnen bis Freideg 18 Auer Iwwer d’Grenz", 12, (27, 18), "Iwwer d’Grenz"),
        ("lb", "all Dag bis Freideg 18 Auer", 24, (27, 18), ""),
        ("en", "toutes les 2 heures jusqu’à vendredi 18h", 2, (27, 18), ""),
    ],
)
def test_a_promise_is_read_in_four_languages(
    language: str, words: str, hours: float, until: tuple[int, int], plan: str
) -> None:
    reading = Reading(NOW, "Europe/Luxembourg", Language(language), ANNA, ())
    wanted = parse(New, words, reading)
    assert isinstance(wanted, New)
    assert wanted.promise is not None
    assert wanted.promise.every == hours * HOUR
    local = wanted.promise.until.local
    assert (local.day, local.hour) == until
    assert wanted.promise.plan == plan


def test_a_day_without_an_hour_counts_whole() -> None:
    reading = Reading(NOW, "Europe/Luxembourg", Language.EN, ANNA, ())
    wanted = parse(New, "every 12h until friday", reading)
    assert isinstance(wanted, New)
    assert wanted.promise is not None
    assert wanted.promise.ends_at == datetime(2026, 11, 27, 22, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "asked", "well"),
    [
        ("ok", False, True),
        ("OK.", False, True),
        ("  Ok !! ", False, True),
        ("👍", False, True),
        ("✅", False, True),
        ("✔️", False, True),
        ("oui, ça va", False, True),
        ("Oui ça va.", False, True),
        ("Tout va bien !", False, True),
        ("alles gut", False, True),
        ("Alles an der Rei", False, True),
        ("I’m fine", False, True),
        ("I'm fine", False, True),
        ("oui", False, False),
        ("oui", True, True),
        ("Jo.", True, True),
        ("non", True, False),
        ("not ok", True, False),
        ("ok but they follow me", True, False),
        ("pas ok", True, False),
        ("o k", True, False),
        ("", True, False),
        ("...", True, False),
    ],
)
def test_what_says_that_all_is_well(words: str, asked: bool, well: bool) -> None:
    assert says_well(words, asked=asked) is well


@given(st.text(max_size=40))
@example("🄐")
@example("0.\x1f")
def test_a_secret_word_is_the_same_however_it_is_typed(words: str) -> None:
    assert plainly(f"  {words.strip()} ") == plainly(words)
    assert plainly(plainly(words)) == plainly(words)


@pytest.mark.parametrize("word", ["ok", "Ça va", "yes", "NON", "stop", "skip", "7", "weess net", "👍"])
def test_what_means_something_already_is_no_secret_word(word: str) -> None:
    assert is_taken(word)


@pytest.mark.parametrize("word", ["good evening", "bonsoir", "schéine Owend", "ok merci à toi"])
def test_words_that_mean_nothing_yet_may_be_secret(word: str) -> None:
    assert not is_taken(word)
