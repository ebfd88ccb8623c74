"""What reporters hear while their case is in the responders' hands."""

import pytest

from storage.letters import Letter
from tests.cast import ANNA, PRIVATE_ROOM
from tests.conversations.casework import (
    ONCALL_ROOM,
    RITA,
    SAMI,
    answers,
    at_desk,
    case,
    on_watch,
    rung,
    said_in,
)
from tests.conversations.stage import Stage


async def test_the_reporter_of_a_case_opened_again_hears_as_after_an_alert(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!language fr", room=PRIVATE_ROOM)
    await stage.say("!alerte haute On me suit", room=PRIVATE_ROOM)
    code = (await case(stage)).code
    stage.clock.forward(minutes=40)
    await stage.tick()
    await at_desk(stage, "!ack CODE")
    await at_desk(stage, "!resolve CODE Safe at home")
    before = len(stage.posted)
    await stage.say(f"!reopen {code}", RITA, room=ONCALL_ROOM)
    told = said_in(stage.since(before), PRIVATE_ROOM)
    assert f"Votre alerte {code} est rouverte" in told
    assert "d’ici 15 min" in told
    assert "encore répondu" not in told
    stage.clock.forward(minutes=31)
    before = len(stage.posted)
    await stage.tick()
    assert "Personne n’a encore répondu" in said_in(stage.since(before), PRIVATE_ROOM)
    before = len(stage.posted)
    await stage.say(f"!ack {code}", RITA, room=ONCALL_ROOM)
    assert "Quelqu’un s’occupe de votre alerte" in said_in(stage.since(before), PRIVATE_ROOM)


async def test_who_asked_not_to_be_answered_hears_nothing_of_a_case_opened_again(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert high They follow me", room=PRIVATE_ROOM)
    await answers(stage, contact="silent")
    code = (await case(stage)).code
    await at_desk(stage, "!resolve CODE Safe at home")
    before = len(stage.posted)
    await stage.say(f"!reopen {code}", RITA, room=ONCALL_ROOM)
    assert said_in(stage.since(before), PRIVATE_ROOM) == ""
    assert rung(stage.since(before)) - {ANNA}


@pytest.fixture
async def held(stage: Stage) -> Stage:
    """A stage on which Rita has taken a critical case."""
    await on_watch(stage)
    await stage.say("!alert critical They are at the door", room=PRIVATE_ROOM)
    await stage.say("stop", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    return stage


async def confirmed(stage: Stage, minutes: int) -> list[Letter]:
    """Lets time pass while Rita shows every quarter of an hour that she is on it; lists what was posted."""
    before = len(stage.posted)
    while minutes > 0:
        stage.clock.forward(minutes=min(minutes, 15))
        minutes -= 15
        await stage.tick()
        await at_desk(stage, "!ack CODE")
    return stage.since(before)


async def test_a_reporter_who_hears_nothing_is_told_what_is_true_and_the_holder_asked(held: Stage) -> None:
    letters = await confirmed(held, 15)
    assert said_in(letters, PRIVATE_ROOM) == ""
    letters = await confirmed(held, 15)
    (told,) = [one for one in letters if one.room_id == PRIVATE_ROOM]
    assert "Somebody still has your alert" in told.posting.body
    assert "10:15" in told.posting.body
    assert told.posting.rings == ()
    assert "Rita" not in told.posting.body
    (asked,) = [one for one in letters if "no word from you since" in one.posting.body]
    assert (asked.room_id, asked.posting.rings, asked.posting.in_thread) == (ONCALL_ROOM, (RITA,), True)
    assert f"!say {(await case(held)).code}" in asked.posting.body


async def test_what_is_said_by_the_clock_comes_ever_more_rarely(held: Stage) -> None:
    told = []
    for quarter in range(1, 25):
        if "still has your alert" in said_in(await confirmed(held, 15), PRIVATE_ROOM):
            told.append(quarter * 15)
    assert told == [30, 60, 120, 240]


async def test_words_of_a_responder_start_the_clock_anew(held: Stage) -> None:
    await confirmed(held, 15)
    await at_desk(held, "!say CODE The lawyer is on her way", SAMI)
    assert "still has your alert" not in said_in(await confirmed(held, 15), PRIVATE_ROOM)
    assert "still has your alert" in said_in(await confirmed(held, 15), PRIVATE_ROOM)


async def test_once_across_restarts(held: Stage) -> None:
    assert "still has your alert" in said_in(await confirmed(held, 30), PRIVATE_ROOM)
    again = await Stage.set(held.store)
    again.clock.now = held.clock.now
    await again.tick()
    assert said_in(again.posted, PRIVATE_ROOM) == ""


async def test_of_a_case_nobody_has_any_more_nobody_says_that_somebody_has_it(held: Stage) -> None:
    before = len(held.posted)
    held.clock.forward(minutes=30)
    await held.tick()
    assert "still has your alert" not in said_in(held.since(before), PRIVATE_ROOM)
    assert "No sign of life" in said_in(held.since(before), ONCALL_ROOM)


async def test_who_asked_not_to_be_answered_hears_nothing_and_nobody_is_asked_to_write(held: Stage) -> None:
    await answers(held, contact="silent")
    letters = await confirmed(held, 120)
    assert said_in(letters, PRIVATE_ROOM) == ""
    assert "no word from you" not in said_in(letters, ONCALL_ROOM)


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        ({"compromised": "yes"}, "may be watched"),
        ({"contact": "elsewhere"}, "another way"),
        ({"contact": "only by e-mail please"}, "another way"),
    ],
)
async def test_where_a_phone_may_give_them_away_only_the_holder_is_asked(
    held: Stage, given: dict[str, str], advice: str
) -> None:
    await answers(held, **given)
    letters = await confirmed(held, 30)
    assert said_in(letters, PRIVATE_ROOM) == ""
    assert advice in said_in(letters, ONCALL_ROOM)


async def test_who_was_rung_for_their_promise_is_not_rung_for_news_as_well(held: Stage) -> None:
    held.clock.forward(minutes=9)
    await at_desk(held, "!ack CODE")
    held.clock.forward(minutes=20)
    await held.tick()
    before = len(held.posted)
    held.clock.forward(minutes=1)
    await held.tick()
    (asked,) = [one for one in held.since(before) if "no word from you since" in one.posting.body]
    assert asked.posting.rings == ()
    assert "still has your alert" in said_in(held.since(before), PRIVATE_ROOM)
