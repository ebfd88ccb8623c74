"""Check-ins: a sign of life is promised, asked for, given, handed over; what is missed opens by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.engine.messages import Said
from bot.rules.cases import CaseState, Level, Verb
from bot.rules.checkins import CheckInState
from storage.letters import LetterKind
from tests.cast import ANNA, GROUP_ROOM, MARC, OPEN_ROOM, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, case, cases, rung, said_in
from tests.conversations.checking_in import (
    MARCS_ROOM,
    PLAN,
    PROMISE,
    anna,
    begin,
    checkin,
    checkins,
    due_in,
    later,
    marc,
    question,
    timeline,
)
from tests.conversations.stage import MONDAY, Stage


async def state(stage: Stage) -> CheckInState:
    return (await checkin(stage)).state


async def test_what_was_understood_is_said_in_full(stage: Stage) -> None:
    told = await begin(stage)
    assert "every 12 h, until Friday, 27 November 2026, 18:00 (Luxembourg)" in told
    assert "First by: Monday, 23 November 2026, 22:00 (Luxembourg)" in told
    assert "If I hear nothing by 23 Nov 22:30, I call the people on call" in told
    assert "your name and your plan" in told
    assert "!checkin stop" in told
    assert PLAN not in told


async def test_it_is_asked_for_in_private_ringing_and_once_more(stage: Stage) -> None:
    await begin(stage)
    assert await later(stage, hours=11, minutes=59) == ""
    before = len(stage.posted)
    assert "Is all well? Answer ok, or put ✅ here, by Monday" in await later(stage, minutes=1)
    (asked,) = stage.since(before)
    assert (asked.room_id, asked.posting.rings) == (PRIVATE_ROOM, (ANNA,))
    assert await later(stage, minutes=14) == ""
    assert "Still nothing from you" in await later(stage, minutes=1)
    assert await later(stage, minutes=14, seconds=59) == ""
    assert await cases(stage) == []


@pytest.mark.parametrize(
    "words", ["ok", "OK.", "Oui, ça va", "yes", "👍", "!checkin ok", "checkin ok", "alles gut"]
)
async def test_an_answer_starts_the_time_anew(stage: Stage, words: str) -> None:
    await begin(stage)
    await later(stage, hours=12, minutes=20)
    assert "Next sign of life by Tuesday, 24 November 2026, 10:20" in await anna(stage, words)
    assert await due_in(stage) == timedelta(hours=12)
    assert await later(stage, hours=11) == ""


async def test_a_sign_on_the_question_does_too(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    assert "Next sign of life" in await stage.react(question(stage), "✅", ANNA, PRIVATE_ROOM)
    assert await due_in(stage) == timedelta(hours=12)


async def test_nobody_else_answers_for_them(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    assert await stage.react(question(stage), "✅", MARC, PRIVATE_ROOM) == ""
    assert "do not know that command" in await marc(stage, "ok")
    assert (await checkin(stage)).is_asked


async def test_an_early_answer_counts_and_a_bare_yes_is_none_when_nothing_was_asked(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=3)
    assert "do not know that command" in await anna(stage, "yes")
    assert "Next sign of life" in await anna(stage, "ok")
    assert await due_in(stage) == timedelta(hours=12)


async def test_without_an_answer_a_critical_case_opens_by_itself(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    await later(stage, minutes=15)
    before = len(stage.posted)
    await later(stage, minutes=15)
    opened = await case(stage)
    assert (opened.level, opened.shown, opened.reporter, opened.chat) == (
        Level.CRITICAL,
        True,
        ANNA,
        PRIVATE_ROOM,
    )
    told = said_in(stage.since(before), ONCALL_ROOM)
    assert "No sign of life from Anna Schmit. It was due 23 Nov 22:00; I asked 2 times" in told
    assert "Last sign of life: 23 Nov 10:00" in told
    assert PLAN in told
    private = said_in(stage.since(before), PRIVATE_ROOM)
    assert "No sign of life came in time, so I have called the people on call" in private
    assert "112" in private
    assert rung(stage.since(before)) >= {ANNA, RITA}
    assert await state(stage) is CheckInState.MISSED
    await later(stage, hours=48)
    assert len(await cases(stage)) == 1


async def test_one_second_late_is_late_even_if_nobody_has_looked_yet(stage: Stage) -> None:
    await begin(stage)
    stage.clock.forward(hours=12, minutes=30, seconds=1)
    told = await anna(stage, "ok")
    assert "That came after the deadline" in told
    opened = await case(stage)
    steps = await timeline(stage)
    assert [(one.verb, one.text) for one in steps if one.by == ANNA and one.verb is not Verb.OPENED] == [
        (Verb.SAFE, "ok")
    ]
    assert opened.state is CaseState.OPEN
    assert "Passed on" in await anna(stage, "ok")
    await stage.tick()
    assert len(await cases(stage)) == 1


async def test_at_the_last_second_it_is_in_time(stage: Stage) -> None:
    await begin(stage)
    stage.clock.forward(hours=12, minutes=30)
    assert "Next sign of life" in await anna(stage, "ok")
    assert await later(stage) == ""


async def sent_at(stage: Stage, words: str, at: datetime) -> str:
    """Has a message come in now that Anna sent at an instant."""
    await stage.dispatcher.handle(Said(stage.event_id(), PRIVATE_ROOM, ANNA, at, words))
    return await stage.answer()


async def test_what_was_sent_in_time_while_the_bot_was_away_counts(stage: Stage) -> None:
    await begin(stage)
    stage.clock.forward(hours=30)
    for hours in (11, 22):
        await sent_at(stage, "ok", MONDAY + timedelta(hours=hours))
    assert await later(stage) == ""
    assert (await checkin(stage)).due_at == MONDAY + timedelta(hours=34)


async def test_a_deadline_passes_while_the_bot_is_away(stage: Stage) -> None:
    await begin(stage)
    stage.clock.forward(hours=30)
    assert "I was away and could not ask" in await stage.tick()
    assert len(await cases(stage)) == 1


async def test_what_was_sent_in_time_and_came_after_the_case_stands_in_it(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=13)
    assert "on it already" in await sent_at(stage, "ok", MONDAY + timedelta(hours=12))
    assert Verb.SAFE in {one.verb for one in await timeline(stage)}
    assert (await case(stage)).live


async def test_a_clock_that_is_set_back_makes_nobody_wait_longer(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=11)
    stage.clock.forward(hours=-5)
    await stage.tick()
    assert await due_in(stage) == timedelta(hours=1)
    assert "all well" in await later(stage, hours=1)
    await later(stage, minutes=30)
    assert len(await cases(stage)) == 1


async def test_a_clock_that_is_set_forward_opens_at_once(stage: Stage) -> None:
    await begin(stage)
    assert "No sign of life" in await later(stage, days=2)


@pytest.mark.parametrize(
    ("starts", "shown"),
    [
        (datetime(2027, 3, 27, 20, 0, tzinfo=UTC), "Sunday, 28 March 2027, 10:00"),
        (datetime(2026, 10, 24, 20, 0, tzinfo=UTC), "Sunday, 25 October 2026, 09:00"),
    ],
)
async def test_twelve_hours_are_twelve_hours_when_clocks_change(
    stage: Stage, starts: datetime, shown: str
) -> None:
    stage.clock.now = starts
    assert f"First by: {shown}" in await begin(stage, "!checkin every 12h until in 5 days")
    assert "all well" in await later(stage, hours=12)


async def test_it_comes_to_its_end_with_a_kind_word(stage: Stage) -> None:
    await begin(stage, "!checkin every 12h until today 18:00 home by night")
    assert (await checkin(stage)).due_at == MONDAY + timedelta(hours=8)
    await later(stage, hours=7, minutes=40)
    assert "That was the last one" in await anna(stage, "ok")
    assert await state(stage) is CheckInState.OVER
    assert await later(stage, days=3) == ""


async def test_the_last_one_is_asked_for_too(stage: Stage) -> None:
    await begin(stage, "!checkin every 5h until today 18:00")
    await later(stage, hours=5)
    await anna(stage, "ok")
    assert "all well" in await later(stage, hours=3)
    assert "That was the last one" in await anna(stage, "ok")


async def test_it_is_stopped_and_made_longer(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=5)
    assert "until Sunday, 29 November 2026, 20:00" in await anna(stage, "!checkin extend until sunday 20:00")
    assert await due_in(stage) == timedelta(hours=12)
    assert "ended" in await anna(stage, "!checkin stop")
    assert "all well" not in await later(stage, days=9)
    assert await state(stage) is CheckInState.STOPPED
    assert await cases(stage) == []


@pytest.mark.parametrize("way", ["no", "❌"])
async def test_whoever_is_asked_to_answer_for_somebody_may_decline(way: str, stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    if way == "no":
        told = await marc(stage, way)
    else:
        told = await stage.react(question(stage, MARCS_ROOM), way, MARC, MARCS_ROOM)
    assert "Nothing changes" in told
    assert "Marc Thill cannot answer for you" in told
    assert (await checkin(stage)).offered is None
    assert "Nobody has asked you" in await marc(stage, "!checkin accept")


async def test_the_coordination_learns_that_one_was_stopped_early(stage: Stage) -> None:
    await begin(stage)
    before = len(stage.posted)
    await anna(stage, "!checkin stop")
    (told,) = [one for one in stage.since(before) if "before its time" in one.posting.body]
    assert "Anna Schmit ended their check-in" in told.posting.body
    assert told.posting.rings == ()
    assert PLAN not in told.posting.body
    assert told.room_id not in {PRIVATE_ROOM, ONCALL_ROOM}


async def test_after_the_deadline_nothing_stops_it_any_more(stage: Stage) -> None:
    await begin(stage)
    stage.clock.forward(hours=12, minutes=31)
    for words in ("!checkin stop", "!checkin extend sunday 20:00", "!checkin handover @Marc"):
        assert "The deadline has passed" in await anna(stage, words)
    await stage.tick()
    assert len(await cases(stage)) == 1


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (
            "!checkin every 10 minutes until friday 18:00",
            "at the soonest, and every 7\u00a0days",
        ),
        ("!checkin every 2 weeks until 1 January", "every 30 min at the soonest"),
        ("!checkin every 12h until today 10:25", "too near"),
        ("!checkin every 12h until 1 March 2027", "90 days at most"),
        ("!checkin every 12h until yesterday", "past"),
        ("!checkin every 12h until friday or saturday", "do not understand that date"),
        ("!checkin every 12h my plan", "The form is"),
        ("!checkin tomorrow", "The form is"),
        (f"!checkin every 12h until friday {'x' * 1600}", "too long"),
    ],
)
async def test_what_cannot_be_is_refused_kindly(stage: Stage, words: str, answer: str) -> None:
    assert answer in await begin(stage, words)
    assert await checkins(stage) == []


async def test_there_is_one_a_person(stage: Stage) -> None:
    await begin(stage)
    told = await anna(stage, PROMISE)
    assert "!checkin extend" in told
    assert "!checkin stop" in told
    assert len(await checkins(stage)) == 1


async def test_it_is_shown_without_the_plan(stage: Stage) -> None:
    await begin(stage)
    for words in ("!checkin", "checkin show"):
        told = await anna(stage, words)
        assert "next by Monday, 23 November 2026, 22:00" in told
        assert "The plan is sealed" in told
        assert PLAN not in told
    await anna(stage, "!checkin stop")
    assert "You have no check-in" in await anna(stage, "!checkin")


async def test_typed_in_a_room_it_is_taken_out_and_goes_on_in_private(stage: Stage) -> None:
    await begin(stage, "help")
    for words in (PROMISE, f"!checkin every so often {PLAN}", "!checkin stop", "!checkin list"):
        event, before = stage.event_id(), len(stage.posted)
        await stage.say(words, ANNA, GROUP_ROOM, event_id=event)
        assert said_in(stage.since(before), GROUP_ROOM).strip() == "Anna Schmit, it goes on in private."
        assert "where nobody else reads it" in said_in(stage.since(before), PRIVATE_ROOM)
        (removal,) = [one for one in stage.since(before) if one.kind is LetterKind.REDACTION]
        assert (removal.room_id, removal.posting.answers_event) == (GROUP_ROOM, event)
        assert PLAN not in said_in(stage.since(before), PRIVATE_ROOM)
    assert "not encrypted" in await stage.say(PROMISE, ANNA, OPEN_ROOM)
    assert await checkins(stage) == []


async def test_whoever_writes_from_another_device_answers_nothing(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    await stage.say("ok", ANNA, PRIVATE_ROOM, unsigned_device="PHONE")
    assert (await checkin(stage)).is_asked


async def test_an_answer_to_the_question_is_no_consent_in_an_alert(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    told = await anna(stage, "!alert high legal a summons came")
    while "May the people on call see who you are?" not in told:
        told = await anna(stage, "skip")
    assert "Next sign of life" in await anna(stage, "ok")
    opened = await case(stage)
    assert not opened.shown
    assert "shown" not in opened.answers
    # With no question about a sign of life open, it is an answer to the responders.
    await anna(stage, "ok")
    assert (await case(stage)).shown


async def test_a_correction_is_an_answer_too(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    event = stage.event_id()
    await stage.say("okk", ANNA, PRIVATE_ROOM, event_id=event)
    assert "Next sign of life" in await stage.edit(event, "ok", ANNA, PRIVATE_ROOM)


async def test_a_second_promise_says_that_the_first_stays_with_its_plan(stage: Stage) -> None:
    await begin(stage)
    assert "it stays as it is, and so does its plan" in await anna(stage, PROMISE)


@pytest.mark.parametrize("words", ["!checkin cancel", "pointage annuler", "!rückmeldung abbrechen"])
async def test_a_check_in_that_is_called_off_is_stopped(words: str, stage: Stage) -> None:
    await begin(stage)
    await anna(stage, words)
    assert await state(stage) is CheckInState.STOPPED


async def test_a_no_to_the_question_is_no_sign_of_life_and_shows_how_to_call(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    told = await anna(stage, "Non")
    assert "!alert" in told
    assert "I call anyway" in told
    assert (await checkin(stage)).is_asked
    await later(stage, hours=1)
    assert await state(stage) is CheckInState.MISSED
