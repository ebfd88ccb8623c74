"""The way back: `!undo`, ↩️, and what neither may pull from under other people's feet."""

import pytest

from bot.rules.action_items import ActionState
from bot.rules.voting import Choice, DecisionState
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, MARC, OBSERVER, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM
from tests.conversations.stage import Stage

PLAN = '!meeting plan "Working group" 15 December 14:00'


async def test_undo_takes_ones_last_command_back_and_names_it(stage: Stage) -> None:
    await stage.say("!action His", MARC)
    for number, said in enumerate(
        ("!undo", "!annuler", "!rückgängig", "!zréckhuelen", "#undo", "vigie: undo"), start=2
    ):
        await stage.say("!action Mine")
        assert f"A-{number}" in await stage.say(said), said
        assert await stage.actions() == {"A-1": "His"}, said


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (["!action Note"], "A-1 (recorded)"),
        (["!action Note", "!action done A-1"], "A-1 (marked as done)"),
        (["!action Note", "!action assign A-1 @Marc"], "A-1 (new assignees)"),
        (["!decision We meet"], "D-1 (recorded)"),
        (["!decision propose We meet"], "D-1 (proposed)"),
        (["!decision propose We meet", "!decision adopt D-1"], "D-1 (adopted)"),
        (["!decision propose We meet", "!decision reject D-1"], "D-1 (rejected)"),
        (["!decision propose We meet", "!vote D-1 yes"], "D-1 (vote)"),
        (["!decision propose We meet", "!object D-1 Too soon"], "D-1 (objection)"),
        ([PLAN], "M-1 (planned)"),
        ([PLAN, "!meeting move M-1 16 December 10:00"], "M-1 (moved)"),
        ([PLAN, "!meeting cancel M-1"], "M-1 (called off)"),
        ([PLAN, "!attend yes M-1"], "M-1 (answer to the invitation: Claire Weber)"),
        (["!agenda add Review"], "agenda (item added)"),
        ([PLAN, "!agenda add Review", "!meeting start M-1"], "M-1 (opened)"),
        (["#startmeeting"], "M-1 (opened)"),
        (["#startmeeting", "!present @Anna"], "M-1 (presence: Anna Schmit)"),
        (["#startmeeting", "!excused @Anna"], "M-1 (excused: Anna Schmit)"),
        (["!agenda add Review", "#startmeeting", "!topic 1"], "M-1 (topic opened)"),
        (["#startmeeting", "!info Said"], "M-1 (note)"),
        (["#startmeeting", "!decision We meet"], "D-1 (recorded)"),
        (["#startmeeting", "!off"], "M-1 (off the record)"),
        (["#startmeeting", "!meeting end"], "M-1 (closed)"),
        (["#startmeeting", "!meeting end", "!minutes approve M-1"], "M-1 (minutes approved)"),
        (["#startmeeting", "!info A", "!minutes correct M-1 1 B"], "M-1 (line corrected)"),
        (["!group language fr"], "the group’s settings (language)"),
        (["!group role @Anna secretary"], "the group’s settings (role)"),
        ([f"{PLAN} every 3 months", "!meeting cancel M-1 alone"], "M-1 (called off) and M-2 (planned)"),
    ],
)
async def test_undo_says_which_step_it_takes_back(stage: Stage, done: list[str], told: str) -> None:
    await stage.say("!language en", CHAIR)
    for line in done:
        await stage.say(line, CHAIR)
    assert (await stage.say("!undo", CHAIR)).splitlines()[-1] == f"↩️ Taken back: {told}"


async def test_undo_does_not_repeat_what_was_written_in_the_wrong_place(stage: Stage) -> None:
    await stage.say("#startmeeting", CHAIR)
    event = stage.event_id()
    await stage.say("!info Her address is secret", ANNA, event_id=event)
    assert "secret" not in await stage.delete(event, ANNA)
    await stage.say("!agenda add Her address is secret", ANNA)
    assert "secret" not in await stage.say("!undo", ANNA)


async def test_undo_again_goes_further_back_until_nothing_is_left(stage: Stage) -> None:
    await stage.say("!action Draft the note @Marc")
    await stage.say("!action assign A-1 @Claire")
    await stage.say("!action done A-1")
    await stage.say("!undo")
    assert (await stage.action(1)).state is ActionState.OPEN
    await stage.say("!undo")
    assert (await stage.action(1)).assignees == (MARC,)
    await stage.say("!undo")
    assert await stage.actions() == {}
    assert "nothing to take back" in await stage.say("!undo")


async def test_undo_puts_back_exactly_what_was(stage: Stage) -> None:
    await stage.say("!action Draft the note @Marc by 15 January #hosting")
    was = await stage.action(1)
    for changed in ("done A-1 sent", "drop A-1", "assign A-1 @Claire", "due A-1 tomorrow", "edit A-1 Other"):
        await stage.say(f"!action {changed}")
        assert await stage.action(1) != was, changed
        await stage.say("!undo")
        assert await stage.action(1) == was, changed


async def test_undo_takes_a_block_back_as_a_whole(stage: Stage) -> None:
    await stage.say("!action Old")
    await stage.say("!action First\n!decision propose Buy a lamp\n!action done A-1")
    answer = await stage.say("!undo")
    for reference in ("A-1", "A-2", "D-1"):
        assert reference in answer
    assert await stage.actions() == {"A-1": "Old"}
    assert (await stage.action(1)).state is ActionState.OPEN
    assert await stage.decisions() == {}


async def test_undo_by_id_takes_the_last_change_of_that_record_back(stage: Stage) -> None:
    await stage.say("!action First")
    await stage.say("!action done A-1")
    await stage.say("!action Second")
    for reference in ("A-1", "a1"):
        assert "A-1" in await stage.say(f"!undo {reference}")
    assert await stage.actions() == {"A-2": "Second"}
    assert "A-12" in await stage.say("!undo everything")
    assert "nothing" in await stage.say("!undo A-77")


async def test_undo_in_reply_takes_that_command_back(stage: Stage) -> None:
    await stage.say("!action First")
    first = stage.last()
    await stage.say("!action Second")
    await stage.say("> <@vigie:localhost> A-1 First\n\n!undo", replies_to=first)
    assert await stage.actions() == {"A-2": "Second"}


async def test_an_arrow_on_the_answer_takes_back_for_the_author_and_the_chair_only(stage: Stage) -> None:
    await stage.say("!action First")
    first = stage.last()
    await stage.say("!action Second")
    second = stage.last()
    assert "Anna Schmit" in await stage.react(first, "↩", MARC)
    assert "Anna Schmit" in await stage.react(first, "↩", OBSERVER)
    assert await stage.actions() == {"A-1": "First", "A-2": "Second"}
    await stage.react(first, "↩", ANNA)
    await stage.react(second, "↩", CHAIR)
    assert await stage.actions() == {}
    assert "nothing" in await stage.react(second, "↩", CHAIR)


async def test_somebody_elses_command_is_taken_back_by_the_chair_only(stage: Stage) -> None:
    await stage.say("!action First")
    assert "Anna Schmit" in await stage.say("!undo A-1", MARC)
    assert "nothing" in await stage.say("!undo", MARC)
    assert "nothing" in await stage.say("!undo A-1", OUTSIDER, OTHER_ROOM)
    assert await stage.actions() == {"A-1": "First"}
    await stage.say("!undo A-1", CHAIR)
    assert await stage.actions() == {}


async def test_what_others_built_upon_is_not_pulled_from_under_their_feet(stage: Stage) -> None:
    await stage.say("!action First")
    first = stage.last()
    await stage.say("!action done A-1 sent", MARC)
    assert "changed since" in await stage.react(first, "↩", ANNA)
    assert (await stage.action(1)).state is ActionState.DONE
    await stage.say("!undo", MARC)
    await stage.react(first, "↩", ANNA)
    assert await stage.actions() == {}


async def test_an_undone_proposal_ends_its_poll_and_never_comes_to_a_result(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp until friday 18:00")
    before = len(stage.posted)
    await stage.say("!undo")
    assert await stage.decisions() == {}
    assert LetterKind.POLL_END in [letter.kind for letter in stage.since(before)]
    stage.clock.forward(days=8)
    assert await stage.tick() == ""


async def test_a_proposal_is_not_undone_once_it_was_decided_upon(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp until friday 18:00")
    await stage.say("!decision adopt D-1", CHAIR)
    assert "changed since" in await stage.say("!undo")
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}


async def test_the_result_of_a_vote_is_not_announced_a_second_time(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp until friday 18:00")
    stage.clock.forward(days=5)
    assert "D-1" in await stage.tick()
    await stage.say("!undo D-1", CHAIR)
    assert await stage.tick() == ""


async def test_a_proposal_put_back_to_the_vote_has_a_poll_to_vote_in(stage: Stage) -> None:
    """The answer tells people to vote in the poll; one that ended takes no votes."""
    await stage.say("!decision propose Buy a lamp until friday 18:00")
    await stage.say("!decision adopt D-1", CHAIR)
    before = len(stage.posted)
    await stage.say("!undo", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}
    assert LetterKind.POLL in [letter.kind for letter in stage.since(before)]


async def test_a_vote_is_undone_whichever_way_it_was_cast(stage: Stage) -> None:
    await stage.say("!decision propose Buy a lamp")
    answer, poll = stage.last(), stage.last(LetterKind.POLL)
    await stage.say("!vote D-1 yes", MARC)
    await stage.react(answer, "👎", MARC)
    await stage.vote(poll, "abstain", sender=MARC)
    assert "D-1" in await stage.say("!undo", MARC)
    assert await stage.votes(1) == {MARC: Choice.NO}
    await stage.say("!undo", MARC)
    assert await stage.votes(1) == {MARC: Choice.YES}
    before = len(stage.posted)
    await stage.say("!undo", MARC)
    assert await stage.votes(1) == {}
    assert "👍 0" in "".join(letter.posting.body for letter in stage.since(before) if letter.edits == answer)


async def test_an_undone_replacement_puts_the_old_decision_back_in_force(stage: Stage) -> None:
    await stage.say("!decision We meet every three months", CHAIR)
    await stage.say("!decision supersede D-1 by We meet monthly", CHAIR)
    await stage.say("!undo", CHAIR)
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}


async def test_an_undo_in_private_does_not_reach_into_what_was_done_in_the_room(stage: Stage) -> None:
    await stage.say("!action First")
    assert "nothing" in await stage.say("undo", ANNA, PRIVATE_ROOM)
    assert await stage.actions() == {"A-1": "First"}
    await stage.say("undo A-1", ANNA, PRIVATE_ROOM)
    assert await stage.actions() == {}


async def test_who_changed_nothing_has_nothing_to_undo(stage: Stage) -> None:
    await stage.say("!action First", MARC)
    await stage.say("!action list")
    await stage.say("!language fr")
    assert "rien à annuler" in await stage.say("!annuler")
    assert await stage.actions() == {"A-1": "First"}


async def test_after_an_undo_the_number_is_not_given_again(stage: Stage) -> None:
    await stage.say("!action First")
    await stage.say("!undo")
    await stage.say("!action Second")
    assert await stage.actions() == {"A-2": "Second"}


async def test_the_history_remembers_who_took_a_step_back(stage: Stage) -> None:
    await stage.say("!action First")
    await stage.say("!action done A-1", ANNA)
    await stage.say("!undo A-1", CHAIR)
    shown = await stage.say("!action show A-1")
    assert "Claire Weber" in shown


async def test_the_history_does_not_end_with_a_step_that_was_taken_back(stage: Stage) -> None:
    await stage.say("!action Write the note")
    await stage.say("!action done A-1")
    assert "marked as done" in await stage.say("!action show A-1")
    await stage.say("!undo")
    steps = [line for line in (await stage.say("!action show A-1")).splitlines() if " · " in line]
    assert "marked as done" not in steps[-1]
