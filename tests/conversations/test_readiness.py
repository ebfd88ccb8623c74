"""The policy is shown, a drill runs the whole chain, and a captured responder is taken out at once."""

import pytest

from bot.rules.cases import CaseState
from storage.letters import LetterKind
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, case, cases, on_watch, rung, said_in
from tests.conversations.stage import Stage


@pytest.fixture
async def watch(stage: Stage) -> Stage:
    """A stage with an on-call room and a rota."""
    await on_watch(stage)
    await stage.say("!oncall rota weekly monday 09:00 @Rita @Sami", COORDINATION, ONCALL_ROOM)
    await stage.say("!oncall rota backup weekly monday 09:00 @Sami", COORDINATION, ONCALL_ROOM)
    return stage


async def test_the_policy_says_who_is_called_when(watch: Stage) -> None:
    shown = await watch.say("!oncall policy critical", RITA, ONCALL_ROOM)
    assert "to be taken within 5 min" in shown
    assert "after 10 min: the backup" in shown
    assert "after 30 min: all responders and the coordinators, on pagers outside Matrix too" in shown
    assert "at once: who is on call" in shown
    every = await watch.say("!oncall policy", RITA, ONCALL_ROOM)
    assert "low: to be taken within 24 h, a sign of life within 7\u00a0days" in every


async def test_whoever_is_on_call_is_called_first(watch: Stage) -> None:
    before = len(watch.posted)
    await watch.say("!alert critical They follow me", room=PRIVATE_ROOM)
    pages = [one for one in watch.since(before) if "I am calling" in one.posting.body]
    assert rung(pages) == {RITA}


async def test_a_drill_runs_every_step_and_reports_how_long_each_took(watch: Stage) -> None:
    assert "begins" in await watch.say("!oncall drill", COORDINATION, ONCALL_ROOM)
    drill = await case(watch)
    assert drill.drill
    assert "still running" in await watch.say("!oncall drill", COORDINATION, ONCALL_ROOM)
    for _ in range(4):
        watch.clock.forward(seconds=20)
        told = await watch.say(f"!ack {drill.code}", RITA, ONCALL_ROOM)
        assert "Rita Faber answered the call" in told
        assert "Nothing is real. Who is called answers with 👀; at 23 Nov" in told
        assert "Nobody has it" not in told
    watch.clock.forward(seconds=20)
    before = len(watch.posted)
    await watch.say(f"!ack {drill.code}", SAMI, ONCALL_ROOM)
    report = said_in(watch.since(before), ONCALL_ROOM)
    assert "is over" in report
    assert report.count("answered after 20 s") == 5
    assert await cases(watch) == []
    called = [one.posting.body for one in watch.posted if one.posting.rings and one.about]
    assert called
    assert all("DRILL" in words for words in called)


async def test_a_drill_nobody_answers_ends_with_its_report(watch: Stage) -> None:
    await watch.say("!oncall drill", COORDINATION, ONCALL_ROOM)
    for _ in range(12):
        watch.clock.forward(minutes=5)
        await watch.tick()
    assert "not answered" in said_in(watch.posted, ONCALL_ROOM)
    assert await cases(watch) == []


async def test_a_drill_disturbs_no_reporter(watch: Stage) -> None:
    await watch.say("!oncall drill", RITA, ONCALL_ROOM)
    assert "no open alert" in await watch.say("!alert safe", room=PRIVATE_ROOM)


async def test_a_captured_responder_is_out_of_everything_at_once(watch: Stage) -> None:
    await watch.say("!alert critical They follow me", room=PRIVATE_ROOM)
    taken = await case(watch)
    await watch.say(f"!ack {taken.code}", RITA, ONCALL_ROOM)
    before = len(watch.posted)
    told = await watch.say("!oncall revoke @rita:localhost", COORDINATION, ONCALL_ROOM)
    assert "is out" in told
    assert (await case(watch)).state is CaseState.OPEN
    pages = [one for one in watch.since(before) if "Take it with" in one.posting.body]
    assert rung(pages) == {SAMI}
    removed = {room for room, errand in watch.errands(LetterKind.REMOVE) if errand.person == RITA}
    assert removed == {ONCALL_ROOM}
    assert [one.posting.errand.person for one in watch.posted if one.kind is LetterKind.REVOCATION] == [RITA]  # type: ignore[union-attr]
    assert "Rita" not in await watch.say("!oncall now", COORDINATION, ONCALL_ROOM)
    assert "for the people on call" in await watch.say("!case list", RITA, ONCALL_ROOM)


async def test_whoever_was_revoked_may_be_readmitted(watch: Stage) -> None:
    await watch.say("!oncall revoke @rita:localhost", COORDINATION, ONCALL_ROOM)
    assert "count again" in await watch.say("!oncall readmit @rita:localhost", COORDINATION, ONCALL_ROOM)
    assert "No open case" in await watch.say("!case list", RITA, ONCALL_ROOM)


@pytest.mark.parametrize("who", [RITA, ANNA])
async def test_only_coordinators_revoke(watch: Stage, who: str) -> None:
    await watch.say("!oncall revoke @sami:localhost", who, ONCALL_ROOM if who == RITA else GROUP_ROOM)  # type: ignore[arg-type]
    async with watch.store.transaction() as tx:
        assert (await tx.revocations.all()).people == frozenset()


async def test_nobody_revokes_themselves_or_the_bot(watch: Stage) -> None:
    told = await watch.say("!oncall revoke @coordination:localhost", COORDINATION, ONCALL_ROOM)
    assert "cannot be taken out" in told
