"""What a reporter writes answers only a question they have seen; a consent is one only if given."""

import pytest

from bot.engine.messages import Said
from bot.rules.cases import Level
from tests.cast import ANNA, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, case, on_watch, said_in
from tests.conversations.stage import Stage


@pytest.fixture
async def raised(stage: Stage) -> Stage:
    """A stage with an on-call room and an alert."""
    await on_watch(stage)
    await stage.say("!alert normal They follow me", room=PRIVATE_ROOM)
    return stage


async def asked(raised: Stage, question: str) -> None:
    """Leaves out questions until one is asked."""
    while (await case(raised)).asked != question:
        await raised.say("skip", room=PRIVATE_ROOM)


async def test_an_answer_to_a_responder_is_no_answer_to_a_question(raised: Stage) -> None:
    await asked(raised, "shown")
    code = (await case(raised)).code
    told = await raised.say(f"!say {code} Are you at home?", RITA, ONCALL_ROOM)
    assert "I ask no more questions" in told
    before = len(raised.posted)
    told = await raised.say("yes", room=PRIVATE_ROOM)
    assert not (await case(raised)).shown
    assert "yes" in said_in(raised.since(before), ONCALL_ROOM)
    assert "?" not in told
    assert "no more questions" not in await raised.say(f"!say {code} Stay there", RITA, ONCALL_ROOM)


async def test_ok_to_what_was_said_meanwhile_is_no_consent(raised: Stage) -> None:
    await asked(raised, "shown")
    raised.clock.forward(minutes=1)
    await raised.say(f"!ack {(await case(raised)).code}", RITA, ONCALL_ROOM)
    raised.clock.forward(minutes=1)
    told = await raised.say("ok", room=PRIVATE_ROOM)
    assert not (await case(raised)).shown
    assert "see who you are?" in told
    raised.clock.forward(minutes=1)
    await raised.say("ok", room=PRIVATE_ROOM)
    assert (await case(raised)).shown


async def test_a_number_is_an_answer_whatever_was_said_meanwhile(raised: Stage) -> None:
    await asked(raised, "shown")
    raised.clock.forward(minutes=1)
    await raised.say(f"!ack {(await case(raised)).code}", RITA, ONCALL_ROOM)
    await raised.say("1", room=PRIVATE_ROOM)
    assert (await case(raised)).shown


async def test_what_was_written_before_the_question_went_out_does_not_answer_it(raised: Stage) -> None:
    await asked(raised, "contact")
    quick = [
        Said(raised.event_id(), PRIVATE_ROOM, ANNA, raised.clock(), words)
        for words in ("by text please", "yes", "yes quick")
    ]
    await raised.dispatcher.handle(*quick)
    room = await raised.answer()
    kept = await case(raised)
    assert kept.answers["contact"] == "by text please"
    assert (kept.asked, kept.shown) == ("shown", False)
    assert "yes quick" in room


async def test_a_device_that_cannot_read_the_question_does_not_answer_it(raised: Stage) -> None:
    await asked(raised, "shown")
    await raised.say("yes", room=PRIVATE_ROOM, unsigned_device="NEW")
    kept = await case(raised)
    assert (kept.asked, kept.shown) == ("shown", False)


@pytest.mark.parametrize("words", ["Oui bien sûr", "d'accord", "yes please", "Natürlich!", "Oui\u202f!"])
async def test_a_plain_yes_is_a_consent(raised: Stage, words: str) -> None:
    await asked(raised, "shown")
    await raised.say(words, room=PRIVATE_ROOM)
    assert (await case(raised)).shown


async def test_a_yes_with_a_condition_is_none(raised: Stage) -> None:
    await asked(raised, "shown")
    await raised.say("oui mais pas tout de suite", room=PRIVATE_ROOM)
    assert not (await case(raised)).shown


async def test_not_to_know_is_understood_and_the_worst_assumed(raised: Stage) -> None:
    await asked(raised, "danger")
    await raised.say("jsp", room=PRIVATE_ROOM)
    kept = await case(raised)
    assert (kept.answers["danger"], kept.level) == ("unsure", Level.CRITICAL)


async def test_whoever_thinks_they_are_watched_is_asked_nothing_more(raised: Stage) -> None:
    await asked(raised, "compromised")
    told = await raised.say("oui je crois", room=PRIVATE_ROOM)
    assert "nothing more here" in told
    assert (await case(raised)).answers["compromised"] == "oui je crois"


async def test_how_to_answer_is_explained_once_and_then_in_short(stage: Stage) -> None:
    await on_watch(stage)
    assert "Answer in your own words; “skip”" in await stage.say("alert", room=PRIVATE_ROOM)
    told = await stage.say("They follow me", room=PRIVATE_ROOM)
    assert "(“skip” · “stop”)" in told
    assert "Answer by number" not in told


async def test_only_what_looks_like_a_command_is_answered_with_how_to_type_one(raised: Stage) -> None:
    await raised.say("stop", room=PRIVATE_ROOM)
    told = await raised.say("they come in", room=PRIVATE_ROOM)
    assert "✔️ Passed on to the people on call." in told
    assert "begin with !" not in told
    assert "begin with !" in await raised.say("action list", room=PRIVATE_ROOM)


async def test_another_alert_is_confirmed_once_or_not_at_all(raised: Stage) -> None:
    told = await raised.say("!alert they come in", room=PRIVATE_ROOM)
    assert "Added to your alert" in told
    assert "Passed on" not in told
    await asked(raised, "contact")
    await raised.say("3", room=PRIVATE_ROOM)
    assert "Added" not in await raised.say("!alert upstairs", room=PRIVATE_ROOM)


async def test_a_group_is_promised_no_removal(raised: Stage) -> None:
    await raised.say("!alert new critical They took Paul")
    assert any(one.posting.body.endswith("it goes on in private.") for one in raised.posted)


async def test_an_alert_of_one_word_is_shown_as_one(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("alert", room=PRIVATE_ROOM)
    assert "🆘 An alert, and no words." in said_in(stage.posted, ONCALL_ROOM)
