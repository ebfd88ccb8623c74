"""Objections: who raises them, who resolves them, and the reason the group is owed."""

from bot.rules.identifiers import UserId
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage


async def _propose(stage: Stage, words: str = "Buy a lamp until friday 18:00", mover: UserId = ANNA) -> None:
    await stage.say(f"!decision propose {words}", mover)


async def test_under_consent_a_bare_no_is_asked_for_its_reason(stage: Stage) -> None:
    await _propose(stage)
    answer, poll = stage.last(), stage.last(LetterKind.POLL)
    for told in (
        await stage.say("!vote D-1 no", MARC),
        await stage.react(answer, "👎", CHAIR),
        await stage.vote(poll, "no", sender=ANNA),
    ):
        assert "!object D-1" in told
    assert "!object" not in await stage.say("!vote D-1 no too expensive", MARC)


async def test_an_objection_is_kept_with_its_reason_and_told_how_to_resolve(stage: Stage) -> None:
    await _propose(stage)
    answer = await stage.say("!object D-1 The budget is not settled", MARC)
    assert "!object D-1 resolved" in answer
    assert await stage.objections(1) == {MARC: True}
    shown = await stage.say("!decision show D-1")
    assert "1 objection" in shown
    assert "The budget is not settled" in shown


async def test_who_objected_resolves_it_in_four_languages(stage: Stage) -> None:
    await _propose(stage)
    for resolved in ("object D-1 resolved", "objection D-1 levée", "einwand D-1 gelöst", "awand D-1 geléist"):
        await stage.say("!object D-1 The budget", MARC)
        assert await stage.objections(1) == {MARC: True}
        await stage.say(f"!{resolved}", MARC)
        assert await stage.objections(1) == {MARC: False}, resolved


async def test_others_do_not_resolve_an_objection_but_the_chair_does(stage: Stage) -> None:
    await _propose(stage)
    await stage.say("!object D-1 The budget", MARC)
    assert "no open objection" in await stage.say("!object D-1 resolved", ANNA)
    assert await stage.objections(1) == {MARC: True}
    await stage.say("!object D-1 resolved", CHAIR)
    assert await stage.objections(1) == {MARC: False}


async def test_the_chair_who_objected_too_resolves_the_own_objection_first(stage: Stage) -> None:
    await _propose(stage)
    await stage.say("!object D-1 The budget", MARC)
    await stage.say("!object D-1 The colour", CHAIR)
    await stage.say("!object D-1 resolved", CHAIR)
    assert await stage.objections(1) == {MARC: True, CHAIR: False}
