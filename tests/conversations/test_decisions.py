"""Decisions, as people type them: what the register keeps, who may, and what they are told."""

from datetime import UTC, datetime

from bot.rules.voting import DecisionState, Ground, Rule
from bot.texts import Language
from storage.letters import LetterKind
from storage.store import Store
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, OBSERVER
from tests.conversations.stage import MONDAY, Stage

FRIDAY_18 = datetime(2026, 11, 27, 17, 0, tzinfo=UTC)
NEXT_MONDAY_18 = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)
SPOKEN = (
    ("fr", "!décision On se réunit tous les trois mois", "adoptée"),
    ("de", "!beschluss Wir treffen uns alle drei Monate", "angenommen"),
    ("lb", "!decisioun Mir gesinn eis all dräi Méint", "ugeholl"),
)
SETTLED = (
    ("!decision adopt", DecisionState.ADOPTED),
    ("!décision adopter", DecisionState.ADOPTED),
    ("!beschluss annehmen", DecisionState.ADOPTED),
    ("!decisioun unhuelen", DecisionState.ADOPTED),
    ("!decision reject", DecisionState.REJECTED),
    ("!décision rejeter", DecisionState.REJECTED),
    ("!beschluss ablehnen", DecisionState.REJECTED),
)


def _polls(stage: Stage, kind: LetterKind) -> int:
    return sum(letter.kind is kind for letter in stage.posted)


async def test_what_the_chair_records_is_adopted(stage: Stage) -> None:
    event = stage.event_id()
    answer = await stage.say("!decision We meet every three months #calendar", CHAIR, event_id=event)
    decision = await stage.decision(1)
    assert (decision.state, decision.text) == (DecisionState.ADOPTED, "We meet every three months")
    assert (decision.mover, decision.decided_by, decision.ground) == (CHAIR, CHAIR, Ground.CHAIR)
    assert (decision.decided_at, decision.source_event) == (MONDAY, event)
    assert decision.tags == ("calendar",)
    assert decision.terms is None
    assert "D-1" in answer
    assert "adopted" in answer
    assert "!undo" in answer
    assert _polls(stage, LetterKind.POLL) == 0


async def test_an_administrator_of_the_installation_may_as_well(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", COORDINATION)
    assert (await stage.decision(1)).state is DecisionState.ADOPTED


async def test_what_a_member_records_becomes_a_proposal_with_a_week_to_answer(stage: Stage) -> None:
    answer = await stage.say("!decision We meet every three months", ANNA)
    decision = await stage.decision(1)
    assert (decision.state, decision.mover) == (DecisionState.PROPOSED, ANNA)
    assert decision.terms is not None
    assert (decision.terms.rule, decision.terms.quorum) == (Rule.CONSENT, 0)
    assert decision.terms.closes_at == NEXT_MONDAY_18
    for part in ("D-1", "Anna Schmit", "consent", "Monday, 30 November 2026, 18:00 (Luxembourg)", "!undo"):
        assert part in answer
    assert _polls(stage, LetterKind.POLL) == 1


async def test_each_language_records_and_is_answered_in(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    for number, (language, said, told) in enumerate(SPOKEN, start=1):
        await stage.say(f"!language {language}", CHAIR)
        assert told in await stage.say(said, CHAIR), said
        assert (await stage.decision(number)).text == said.partition(" ")[2]


PROPOSED = (
    ("!decision propose Buy a lamp until friday 18:00 rule:majority quorum:2", Rule.MAJORITY, 2, FRIDAY_18),
    ("!decision propose rule:unanimity Buy a lamp until friday 18:00", Rule.UNANIMITY, 0, FRIDAY_18),
    ("!décision proposer Buy a lamp règle:majorité jusqu'au 27/11 18h", Rule.MAJORITY, 0, FRIDAY_18),
    ("!décision proposer Buy a lamp jusqu’à vendredi 18h quorum:3", Rule.CONSENT, 3, FRIDAY_18),
    ("!beschluss vorschlagen Buy a lamp bis Freitag 18 Uhr regel:mehrheit", Rule.MAJORITY, 0, FRIDAY_18),
    ("!decisioun virschloen Buy a lamp bis e Freideg um 18 Auer", Rule.CONSENT, 0, FRIDAY_18),
    ("!decision propose Buy a lamp", Rule.CONSENT, 0, NEXT_MONDAY_18),
)


async def test_a_proposal_says_until_when_and_by_which_rule(stage: Stage) -> None:
    for number, (said, rule, quorum, closes_at) in enumerate(PROPOSED, start=1):
        answer = await stage.say(said)
        decision = await stage.decision(number)
        assert (decision.text, decision.state) == ("Buy a lamp", DecisionState.PROPOSED), said
        assert decision.terms is not None
        assert (decision.terms.rule, decision.terms.quorum) == (rule, quorum), said
        assert decision.terms.closes_at == closes_at, said
        assert f"D-{number}" in answer
        assert "November 2026, 18:00 (Luxembourg)" in answer


async def test_a_deadline_without_an_hour_lasts_until_the_end_of_the_day(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp until friday")
    terms = (await stage.decision(1)).terms
    assert terms is not None
    assert terms.closes_at == datetime(2026, 11, 27, 22, 59, 59, tzinfo=UTC)


async def test_a_proposal_opens_one_poll_in_the_groups_room(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp until friday 18:00")
    (poll,) = [letter for letter in stage.posted if letter.kind is LetterKind.POLL]
    assert poll.room_id == GROUP_ROOM
    assert "Buy a lamp" in poll.posting.body
    assert [answer.words for answer in poll.posting.poll_answers] == ["Yes", "No", "Abstain"]


async def test_a_poll_speaks_the_language_of_the_group(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    await stage.say("!language en")
    await stage.say("!decision propose Buy a lamp")
    (poll,) = [letter for letter in stage.posted if letter.kind is LetterKind.POLL]
    assert [answer.words for answer in poll.posting.poll_answers] == ["Oui", "Non", "Abstention"]


async def test_what_cannot_be_put_to_the_vote_is_told_and_not_recorded(stage: Stage) -> None:
    for said, told in (
        ("!decision propose Buy a lamp until yesterday", "past"),
        ("!decision propose Buy a lamp until 30 February", "no such date"),
        ("!decision propose until friday", "!decision propose"),
        ("!decision propose Buy rule:dictatorship", "!decision propose"),
        ("!decision " + "x" * 4001, "too long"),
        ("!decision", "!decision propose"),
    ):
        assert told in await stage.say(said), said[:60]
        assert await stage.decisions() == {}, said[:60]
        assert _polls(stage, LetterKind.POLL) == 0


async def test_only_the_chair_ends_a_proposal_before_its_deadline(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    answer = stage.last()
    for sender in (ANNA, MARC, OBSERVER):
        for refused in (
            await stage.say("!decision adopt D-1", sender),
            await stage.say("!decision reject D-1", sender),
            await stage.react(answer, "✅", sender),
            await stage.react(answer, "❌", sender),
        ):
            assert "chair" in refused, sender
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}
    assert _polls(stage, LetterKind.POLL_END) == 0


async def test_the_chair_adopts_or_rejects_and_the_poll_ends(stage: Stage) -> None:
    for number, (said, state) in enumerate(SETTLED, start=1):
        await stage.say("!decision propose Buy a lamp")
        answer = await stage.say(f"{said} D-{number}", CHAIR)
        decision = await stage.decision(number)
        assert decision.state is state, said
        assert (decision.decided_by, decision.ground, decision.decided_at) == (CHAIR, Ground.CHAIR, MONDAY)
        assert f"D-{number}" in answer
        assert _polls(stage, LetterKind.POLL_END) == number, said


async def test_the_chairs_tick_adopts_and_the_cross_rejects(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    assert "D-1" in await stage.react(stage.last(), "✅", CHAIR)
    await stage.say("!decision propose Buy a yacht")
    assert "D-2" in await stage.react(stage.last(LetterKind.POLL), "❌", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED, "D-2": DecisionState.REJECTED}
    assert _polls(stage, LetterKind.POLL_END) == 2


async def test_what_is_decided_is_not_decided_again(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    answer = stage.last()
    for refused in (
        await stage.say("!decision adopt D-1", CHAIR),
        await stage.say("!decision reject D-1", CHAIR),
        await stage.react(answer, "❌", CHAIR),
        await stage.say("!vote D-1 no", MARC),
        await stage.say("!object D-1 too late", MARC),
    ):
        assert "already" in refused
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}


async def test_who_moved_a_proposal_may_withdraw_it_and_others_may_not(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp", ANNA)
    assert "chair" in await stage.say("!decision withdraw D-1", MARC)
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}
    assert "withdrawn" in await stage.say("!decision withdraw D-1", ANNA)
    assert await stage.decisions() == {}
    assert _polls(stage, LetterKind.POLL_END) == 1
    stage.clock.forward(days=30)
    assert await stage.tick() == ""


async def test_who_moved_a_decision_may_not_strike_it_once_it_is_adopted_but_the_chair_may(
    stage: Stage,
) -> None:
    await stage.say("!decision propose Buy a lamp", ANNA)
    await stage.say("!decision adopt D-1", CHAIR)
    assert "chair" in await stage.say("!décision retirer D-1", ANNA)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
    await stage.say("!decision withdraw D-1", CHAIR)
    assert await stage.decisions() == {}


async def test_a_withdrawal_is_answered_with_the_way_back(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    assert "!undo" in await stage.say("!decision withdraw D-1", CHAIR)
    await stage.say("!undo", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
