"""The decision register: what replaces what, what is shown and listed, and the group's rule."""

from bot.rules.voting import DecisionState, Rule
from tests.cast import ANNA, CHAIR, MARC, OBSERVER, OTHER_ROOM, OUTSIDER
from tests.conversations.stage import Stage

REPLACED = (
    "!decision supersede {} by We meet monthly",
    "!décision remplacer {} par We meet monthly",
    "!beschluss ersetzen {} durch We meet monthly",
    "!decisioun ersetzen {} duerch We meet monthly",
)


async def test_the_chair_replaces_a_decision_and_each_knows_the_other(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    for old, said in enumerate(REPLACED, start=1):
        answer = await stage.say(said.format(f"D-{old}"), CHAIR)
        before, after = await stage.decision(old), await stage.decision(old + 1)
        assert (before.state, before.superseded_by) == (DecisionState.SUPERSEDED, old + 1), said
        assert (after.state, after.supersedes) == (DecisionState.ADOPTED, old), said
        assert after.text == "We meet monthly", said
        assert f"D-{old}" in answer
        assert f"D-{old + 1}" in answer
    assert "Superseded by D-2" in await stage.say("!decision show D-1", OBSERVER)
    assert "In place of D-1" in await stage.say("!decision show D-2", OBSERVER)


async def test_a_members_replacement_is_proposed_and_the_old_decision_stands_meanwhile(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    await stage.say("!decision supersede D-1 by We meet monthly", ANNA)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED, "D-2": DecisionState.PROPOSED}
    await stage.say("!decision adopt D-2", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.SUPERSEDED, "D-2": DecisionState.ADOPTED}


async def test_a_rejected_replacement_leaves_the_old_decision_in_force(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    await stage.say("!decision supersede D-1 by We meet monthly", ANNA)
    await stage.say("!decision reject D-2", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED, "D-2": DecisionState.REJECTED}


async def test_only_an_adopted_decision_is_replaced(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    assert "adopted" in await stage.say("!decision supersede D-1 by Buy two", CHAIR)
    assert "!decision supersede" in await stage.say("!decision supersede D-1", CHAIR)
    assert "!decision supersede" in await stage.say("!decision supersede D-1 Buy two", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}


async def test_the_register_shows_the_exact_text_who_moved_it_and_the_event(stage: Stage) -> None:
    text = "We meet every three months, «hors les murs», with <b>tea</b> & `cake`"
    await stage.say(f"!decision propose {text}", ANNA)
    stage.clock.forward(hours=1)
    await stage.say("!decision adopt D-1", CHAIR)
    shown = await stage.say("!decision show D-1", OBSERVER)
    assert text in shown
    assert "Moved by Anna Schmit, Monday, 23 November 2026, 10:00 (Luxembourg)" in shown
    assert "Adopted: by the chair’s word, Monday, 23 November 2026, 11:00 (Luxembourg)" in shown
    assert "https://matrix.to/#/%21group/" in shown
    assert "<b>" not in stage.posted[-1].posting.formatted_body


async def test_a_list_shows_the_latest_first_and_what_was_asked_for(stage: Stage) -> None:
    await stage.say("!decision We meet every three months #calendar", CHAIR)
    await stage.say("!decision propose Buy a lamp until friday 18:00 #money", ANNA)
    await stage.say("!decision propose Buy a yacht #money", MARC)
    await stage.say("!decision reject D-3", CHAIR)
    for said, listed in (
        ("!decision list", ["D-3", "D-2", "D-1"]),
        ("!décision liste toutes", ["D-3", "D-2", "D-1"]),
        ("!decision list open", ["D-2"]),
        ("!décision liste ouvertes", ["D-2"]),
        ("!beschluss liste offen", ["D-2"]),
        ("!decisioun lëscht ugeholl", ["D-1"]),
        ("!decision list adopted", ["D-1"]),
        ("!décision liste rejetées", ["D-3"]),
        ("!decision list #money", ["D-3", "D-2"]),
        ("!decision list #none", []),
    ):
        answer = await stage.say(said, OBSERVER)
        assert [line.split()[1] for line in answer.splitlines()[1:]] == listed, said
    assert "#" in await stage.say("!decision list sideways")
    assert "27 Nov" in await stage.say("!decision list open")


async def test_a_withdrawn_decision_is_not_listed_nor_shown(stage: Stage) -> None:
    await stage.say("!decision Buy a lamp", CHAIR)
    await stage.say("!decision withdraw D-1", CHAIR)
    assert "No decision" in await stage.say("!decision list all")
    assert "There is no decision D-1" in await stage.say("!decision show D-1")


async def test_only_the_chair_sets_how_the_group_decides(stage: Stage) -> None:
    assert "chair" in await stage.say("!decision rule majority", ANNA)
    assert (await stage.group()).rule is Rule.CONSENT
    assert "majority" in await stage.say("!decision rule majority quorum:2", CHAIR)
    group = await stage.group()
    assert (group.rule, group.quorum) == (Rule.MAJORITY, 2)
    await stage.say("!décision règle unanimité", CHAIR)
    group = await stage.group()
    assert (group.rule, group.quorum) == (Rule.UNANIMITY, 2)
    await stage.say("!decision propose Buy a lamp", ANNA)
    terms = (await stage.decision(1)).terms
    assert terms is not None
    assert (terms.rule, terms.quorum) == (Rule.UNANIMITY, 2)


async def test_a_quorum_set_without_its_rule_is_not_taken_for_a_decision(stage: Stage) -> None:
    await stage.say("!decision rule quorum:3", CHAIR)
    assert await stage.decisions() == {}


async def test_a_rule_changed_later_does_not_change_an_open_vote(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp rule:majority", ANNA)
    await stage.say("!decision rule unanimity quorum:9", CHAIR)
    terms = (await stage.decision(1)).terms
    assert terms is not None
    assert (terms.rule, terms.quorum) == (Rule.MAJORITY, 0)


async def test_decisions_of_another_group_are_not_seen_nor_touched(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    for words in ("decision show D-1", "decision adopt D-1", "decision withdraw D-1", "vote D-1 no"):
        answer = await stage.say(f"!{words}", OUTSIDER, OTHER_ROOM)
        assert "There is no decision D-1" in answer
        assert "lamp" not in answer
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}
    assert await stage.votes(1) == {}
