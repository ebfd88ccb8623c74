"""What reporters hear while their case is in the responders' hands."""

from tests.cast import ANNA, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, answers, at_desk, case, on_watch, rung, said_in
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
