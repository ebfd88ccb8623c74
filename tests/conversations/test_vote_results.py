"""What comes of votes and objections at the deadline."""

from datetime import timedelta

from bot.rules.identifiers import UserId
from bot.rules.voting import DecisionState, Ground
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage

OBJECTED = (
    (("!object D-{} The budget",), DecisionState.REJECTED),
    (("!object D-{} The budget", "!object D-{} resolved"), DecisionState.ADOPTED),
    (("!object D-{0} The budget", "!object D-{0} resolved", "!object D-{0} Still"), DecisionState.REJECTED),
    (("!object D-{} The budget", "!undo"), DecisionState.ADOPTED),
    (("!vote D-{} no too bright",), DecisionState.REJECTED),
    (("!vote D-{} no too bright", "!vote D-{} yes"), DecisionState.ADOPTED),
)
RULED: tuple[tuple[str, dict[UserId, str], DecisionState, Ground], ...] = (
    ("rule:majority", {ANNA: "yes", MARC: "yes", CHAIR: "no"}, DecisionState.ADOPTED, Ground.MORE_YES),
    ("rule:majority", {ANNA: "yes", MARC: "no"}, DecisionState.REJECTED, Ground.NOT_MORE_YES),
    ("rule:majority", {}, DecisionState.REJECTED, Ground.NO_VOTES),
    ("rule:majority quorum:2", {ANNA: "yes"}, DecisionState.REJECTED, Ground.NO_QUORUM),
    ("rule:majority quorum:2", {ANNA: "yes", MARC: "abstain"}, DecisionState.ADOPTED, Ground.MORE_YES),
    ("rule:unanimity", {ANNA: "yes", MARC: "abstain"}, DecisionState.ADOPTED, Ground.ALL_YES),
    ("rule:unanimity", {ANNA: "yes", MARC: "yes", CHAIR: "no"}, DecisionState.REJECTED, Ground.SOME_NO),
    ("quorum:1", {}, DecisionState.REJECTED, Ground.NO_QUORUM),
)


async def _propose(stage: Stage, words: str = "Buy a lamp until friday 18:00", mover: UserId = ANNA) -> None:
    await stage.say(f"!decision propose {words}", mover)


async def _close(stage: Stage) -> str:
    stage.clock.forward(days=4, hours=8, minutes=1)
    return await stage.tick()


async def test_silence_is_consent(stage: Stage) -> None:
    await _propose(stage)
    result = await _close(stage)
    decision = await stage.decision(1)
    assert (decision.state, decision.ground) == (DecisionState.ADOPTED, Ground.NO_OBJECTION)
    assert decision.terms is not None
    assert decision.decided_at == decision.terms.closes_at
    assert "D-1" in result
    assert "adopted" in result
    assert "Buy a lamp" in result


async def test_consent_is_stopped_by_an_objection_that_stands(stage: Stage) -> None:
    for number, (said, _) in enumerate(OBJECTED, start=1):
        await _propose(stage)
        for words in said:
            await stage.say(words.format(number), MARC)
    await _propose(stage)
    await stage.react(stage.last(), "👎", MARC)
    await _close(stage)
    for number, (said, state) in enumerate(OBJECTED, start=1):
        assert (await stage.decision(number)).state is state, said
    assert (await stage.decision(len(OBJECTED) + 1)).state is DecisionState.REJECTED


async def test_a_vote_ends_by_its_rule(stage: Stage) -> None:
    for terms, votes, _, _ in RULED:
        await _propose(stage, f"Buy a lamp until friday 18:00 {terms}")
        for voter, choice in votes.items():
            await stage.vote(stage.last(LetterKind.POLL), choice, sender=voter)
    await _close(stage)
    for number, (terms, votes, state, ground) in enumerate(RULED, start=1):
        decision = await stage.decision(number)
        assert (decision.state, decision.ground) == (state, ground), (terms, votes)


async def test_after_the_deadline_no_voice_counts_even_before_the_result_is_posted(stage: Stage) -> None:
    await _propose(stage)
    answer, poll = stage.last(), stage.last(LetterKind.POLL)
    stage.clock.forward(days=4, hours=8)
    for told in (
        await stage.say("!vote D-1 no", MARC),
        await stage.react(answer, "👎", MARC),
        await stage.vote(poll, "no", sender=MARC),
        await stage.say("!object D-1 too late", MARC),
        await stage.say("!decision reject D-1", CHAIR),
    ):
        assert "over" in told
    assert (await stage.votes(1), await stage.objections(1)) == ({}, {})
    await stage.tick()
    assert (await stage.decision(1)).state is DecisionState.ADOPTED


async def test_a_result_is_posted_once_and_ends_the_poll(stage: Stage) -> None:
    await _propose(stage)
    poll = stage.last(LetterKind.POLL)
    before = len(stage.posted)
    assert "D-1" in await _close(stage)
    ends = [letter for letter in stage.since(before) if letter.kind is LetterKind.POLL_END]
    assert [end.edits for end in ends] == [poll]
    for _ in range(3):
        stage.clock.forward(minutes=5)
        assert await stage.tick() == ""


async def test_an_adopted_replacement_supersedes_at_the_deadline(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    await stage.say("!decision supersede D-1 by We meet monthly", ANNA)
    stage.clock.forward(days=8)
    await stage.tick()
    assert await stage.decisions() == {"D-1": DecisionState.SUPERSEDED, "D-2": DecisionState.ADOPTED}
    assert (await stage.decision(1)).superseded_by == 2


async def test_a_reply_to_a_closed_vote_says_how_it_ended(stage: Stage) -> None:
    await _propose(stage)
    answer = stage.last()
    await _close(stage)
    assert "adopted" in await stage.say("!vote D-1 no", MARC)
    assert "adopted" in await stage.react(answer, "👎", MARC)
    assert await stage.votes(1) == {}


async def test_a_week_to_answer_ends_at_six_on_the_wall_clock_when_the_clocks_change(stage: Stage) -> None:
    stage.clock.now += timedelta(days=118)
    assert stage.clock.now.date().isoformat() == "2027-03-21"
    answer = await stage.say("!decision We meet monthly", ANNA)
    assert "Sunday, 28 March 2027, 18:00" in answer
    terms = (await stage.decision(1)).terms
    assert terms is not None
    assert terms.closes_at.hour == 16
