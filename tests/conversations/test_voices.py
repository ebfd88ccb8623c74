"""Votes that count one voice for each organisation."""

from bot.rules.voting import DecisionState
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage


async def by_organisation(stage: Stage) -> None:
    """Two delegates of one organisation, one of another, and votes by majority of organisations."""
    for line in (
        "!group voices organisation",
        '!group org @Anna "SOS Faim"',
        '!group org @Marc "SOS Faim"',
        '!group org @Claire "Ministry"',
        "!decision rule majority",
    ):
        await stage.say(line, CHAIR)


async def test_an_organisation_has_one_voice_however_many_its_delegates(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say("!decision propose We meet in March")
    await stage.say("!vote D-1 yes", ANNA)
    assert "👍 1" in await stage.say("!vote D-1 yes", MARC)
    assert "👎 1" in await stage.say("!vote D-1 no", CHAIR)
    stage.clock.forward(days=8)
    assert "not adopted" in await stage.tick()


async def test_the_delegate_who_spoke_last_speaks_for_the_organisation(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say("!decision propose We meet in March")
    await stage.say("!vote D-1 yes", ANNA)
    stage.clock.forward(minutes=1)
    assert "👍 0 · 👎 1" in await stage.say("!vote D-1 no", MARC)


async def test_a_proxy_adds_the_voice_of_an_organisation_that_is_not_there(stage: Stage) -> None:
    await by_organisation(stage)
    assert "also speaks for ASTI" in await stage.say('!proxy @Claire for "ASTI"', CHAIR)
    await stage.say("!decision propose We meet in March")
    assert "👍 2" in await stage.say("!vote D-1 yes", CHAIR)
    assert "for Ministry and ASTI" in await stage.say("!decision show D-1")


async def test_a_delegate_goes_before_the_proxy(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say('!proxy @Claire for "SOS Faim"', ANNA)
    await stage.say("!decision propose We meet in March")
    assert "👍 2 · 👎 0" in await stage.say("!vote D-1 yes", CHAIR)
    assert "👍 1 · 👎 1" in await stage.say("!vote D-1 no", ANNA)


async def test_a_vote_is_shown_for_the_voices_it_counts_for(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say('!proxy @Claire for "SOS Faim"', ANNA)
    await stage.say("!decision propose We meet in March")
    await stage.say("!vote D-1 yes", CHAIR)
    assert "for Ministry and SOS Faim" in await stage.say("!decision show D-1")
    stage.clock.forward(minutes=1)
    await stage.say("!vote D-1 no", ANNA)
    stage.clock.forward(minutes=1)
    await stage.say("!vote D-1 yes", MARC)
    shown = (await stage.say("!decision show D-1")).splitlines()
    assert any("Claire Weber (for Ministry)" in line for line in shown)
    assert any("Marc Thill (for SOS Faim)" in line for line in shown)
    assert any("Anna Schmit (not counted: another voice" in line for line in shown)


async def test_an_observer_gets_no_proxy(stage: Stage) -> None:
    await by_organisation(stage)
    assert "Otto observes and does not vote" in await stage.say('!proxy @Otto for "ASTI"', CHAIR)
    assert "Otto · observer" in await stage.say("!group show")
    assert "ASTI" not in await stage.say("!group show")


async def test_only_a_delegate_or_the_chair_lends_a_voice(stage: Stage) -> None:
    await by_organisation(stage)
    assert "Only a delegate" in await stage.say('!proxy @Marc for "Ministry"', ANNA)
    assert "represents SOS Faim already" in await stage.say('!proxy @Marc for "SOS Faim"', ANNA)
    assert "no proxy" in await stage.say("!proxy @Marc none", CHAIR)


async def test_a_proxy_is_held_by_one_person_and_ended(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say('!procuration @Claire pour "ASTI"', CHAIR)
    await stage.say('!proxy @Marc for "asti"', CHAIR)
    assert (await stage.group()).proxies == {MARC: ("asti",)}
    assert "only for themselves" in await stage.say("!proxy @Marc none", CHAIR)
    assert (await stage.group()).proxies == {}


async def test_who_speaks_for_nobody_is_told_that_the_vote_does_not_count(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say("!group org @Marc none", CHAIR)
    await stage.say("!decision propose We meet in March")
    assert "you represent none" in await stage.say("!vote D-1 yes", MARC)
    assert await stage.votes(1) == {}


async def test_a_vote_that_is_open_keeps_whose_voices_it_counts(stage: Stage) -> None:
    await stage.say("!decision propose We meet in March")
    await by_organisation(stage)
    await stage.say("!vote D-1 yes", ANNA)
    assert "👍 2" in await stage.say("!vote D-1 yes", MARC)


async def test_the_count_a_decision_came_about_by_stays(stage: Stage) -> None:
    await by_organisation(stage)
    await stage.say("!decision propose We meet in March")
    await stage.say("!vote D-1 yes", ANNA)
    await stage.say("!vote D-1 yes", CHAIR)
    stage.clock.forward(days=8)
    await stage.tick()
    assert (await stage.decision(1)).state is DecisionState.ADOPTED
    await stage.say("!group org @Anna none", CHAIR)
    assert "👍 2" in await stage.say("!decision show D-1")
