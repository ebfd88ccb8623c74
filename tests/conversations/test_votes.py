"""Votes: typed, by reaction and in the poll; one voice a person."""

from bot.engine.messages import Voted
from bot.rules.identifiers import UserId
from bot.rules.voting import Choice
from storage.letters import Letter, LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM
from tests.conversations.stage import Stage

YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


async def _propose(stage: Stage, words: str = "Buy a lamp until friday 18:00", mover: UserId = ANNA) -> None:
    await stage.say(f"!decision propose {words}", mover)


def _edited(stage: Stage, since: int) -> list[Letter]:
    """The letters that reword an earlier one."""
    return [letter for letter in stage.since(since) if letter.edits and letter.kind is LetterKind.MESSAGE]


TYPED = (
    ("!vote D-1 yes", YES),
    ("!vote D-1 no too expensive", NO),
    ("!vote D-1 abstain", ABSTAIN),
    ("!vote d1 oui", YES),
    ("!voter D-1 contre trop cher", NO),
    ("!vote D-1 abstention", ABSTAIN),
    ("!stimme D-1 dafür", YES),
    ("!stimme D-1 nein", NO),
    ("!abstimmen D-1 Enthaltung", ABSTAIN),
    ("!stëmm D-1 jo", YES),
    ("!stëmm D-1 dogéint", NO),
    ("!stëmm D-1 enthalen", ABSTAIN),
)


async def test_a_vote_is_typed_in_four_languages_and_the_latest_counts(stage: Stage) -> None:
    await _propose(stage)
    for said, choice in TYPED:
        answer = await stage.say(said, MARC)
        assert await stage.votes(1) == {MARC: choice}, said
        assert "Marc Thill" in answer
        assert "D-1" in answer
        assert "!undo" in answer


async def test_a_typed_vote_keeps_its_reason_in_the_register(stage: Stage) -> None:
    await _propose(stage)
    await stage.say("!vote D-1 no too expensive for us", MARC)
    await stage.say("!vote D-1 yes", CHAIR)
    shown = (await stage.say("!decision show D-1", OBSERVER)).splitlines()
    (marc,) = [line for line in shown if "Marc Thill" in line]
    (claire,) = [line for line in shown if "Claire Weber" in line]
    assert marc.startswith("👎")
    assert "too expensive for us" in marc
    assert "23 Nov 10:00" in marc
    assert claire.startswith("👍")


async def test_a_thumb_on_the_answer_is_a_vote(stage: Stage) -> None:
    await _propose(stage)
    for key, choice in (("👍", YES), ("👎", NO), ("🤷", ABSTAIN)):
        await stage.react(stage.last(), key, MARC)
        assert await stage.votes(1) == {MARC: choice}


async def test_a_thumb_on_the_poll_is_a_vote_as_well(stage: Stage) -> None:
    await _propose(stage)
    await stage.react(stage.last(LetterKind.POLL), "👍", MARC)
    assert await stage.votes(1) == {MARC: YES}


async def test_an_answer_in_the_poll_is_a_vote(stage: Stage) -> None:
    await _propose(stage)
    for choice in Choice:
        await stage.vote(stage.last(LetterKind.POLL), choice.value, sender=MARC)
        assert await stage.votes(1) == {MARC: choice}


async def test_what_is_no_answer_of_the_poll_is_left_out(stage: Stage) -> None:
    await _propose(stage)
    poll = stage.last(LetterKind.POLL)
    for answers in ((), ("maybe",), ("",), ("yes ",), ("x" * 500,)):
        assert await stage.vote(poll, *answers, sender=MARC) == ""
        assert await stage.votes(1) == {}
    await stage.vote(poll, "maybe", "no", "yes", sender=MARC)
    assert await stage.votes(1) == {MARC: NO}


async def test_an_answer_in_anything_but_our_poll_is_nothing(stage: Stage) -> None:
    await _propose(stage)
    for target in (stage.event_id(), stage.last()):
        assert await stage.vote(target, "yes", sender=MARC) == ""
    assert await stage.vote(stage.last(LetterKind.POLL), "yes", sender=OUTSIDER, room=OTHER_ROOM) == ""
    assert await stage.react(stage.last(), "👍", OUTSIDER, OTHER_ROOM) == ""
    assert await stage.votes(1) == {}


async def test_the_three_ways_to_vote_are_one_voice(stage: Stage) -> None:
    await _propose(stage)
    answer, poll = stage.last(), stage.last(LetterKind.POLL)
    await stage.vote(poll, "yes", sender=MARC)
    await stage.react(answer, "👎", MARC)
    assert await stage.votes(1) == {MARC: NO}
    await stage.say("!vote D-1 abstain", MARC)
    assert await stage.votes(1) == {MARC: ABSTAIN}
    await stage.vote(poll, "yes", sender=MARC)
    assert await stage.votes(1) == {MARC: YES}


async def test_each_vote_shows_in_the_answer_to_the_proposal(stage: Stage) -> None:
    await _propose(stage)
    answer = stage.last()
    before = len(stage.posted)
    await stage.react(answer, "👍", MARC)
    (edit,) = _edited(stage, before)
    assert edit.edits == answer
    assert "👍 1 · 👎 0 · 🤷 0" in edit.posting.body
    before = len(stage.posted)
    await stage.vote(stage.last(LetterKind.POLL), "abstain", sender=CHAIR)
    (edit,) = _edited(stage, before)
    assert "👍 1 · 👎 0 · 🤷 1" in edit.posting.body


async def test_an_observer_has_no_voice(stage: Stage) -> None:
    await _propose(stage)
    for told in (
        await stage.say("!vote D-1 no", OBSERVER),
        await stage.say("!object D-1 I mind", OBSERVER),
        await stage.react(stage.last(LetterKind.POLL), "👎", OBSERVER),
    ):
        assert "only members" in told
    assert await stage.votes(1) == {}
    assert await stage.objections(1) == {}


async def test_an_observer_has_no_voice_in_the_poll_either(stage: Stage) -> None:
    await _propose(stage)
    assert "only members" in await stage.vote(stage.last(LetterKind.POLL), "no", sender=OBSERVER)
    assert await stage.votes(1) == {}


async def test_a_vote_is_cast_in_private_and_counted_in_the_group(stage: Stage) -> None:
    await _propose(stage, mover=MARC)
    before = len(stage.posted)
    assert "D-1" in await stage.say("vote D-1 yes", ANNA, PRIVATE_ROOM)
    assert await stage.votes(1) == {ANNA: YES}
    (edit,) = _edited(stage, before)
    assert edit.room_id == GROUP_ROOM


async def test_a_vote_that_is_not_quite_right_is_answered_with_what_to_type(stage: Stage) -> None:
    await _propose(stage)
    for said, told in (
        ("!vote", "!vote D-12"),
        ("!vote D-1", "!vote D-12"),
        ("!vote D-1 perhaps", "yes|no|abstain"),
        ("!vote D-2 yes", "D-2"),
        ("!vote A-1 yes", "D-"),
        ("!object D-1", "!object D-12"),
        ("!objeckt D-1 no", "!object D-1 no"),
    ):
        assert told in await stage.say(said, MARC), said
    assert await stage.votes(1) == {}
    assert await stage.objections(1) == {}


async def test_in_reply_to_the_proposal_the_id_may_be_left_out(stage: Stage) -> None:
    await _propose(stage)
    first = stage.last()
    await _propose(stage, "Buy a yacht")
    await stage.say("> <@vigie:localhost> D-1\n\n!vote yes", MARC, replies_to=first)
    await stage.say("!object too bright", CHAIR, replies_to=first)
    assert await stage.votes(1) == {MARC: YES}
    assert await stage.objections(1) == {CHAIR: True}
    assert await stage.votes(2) == {}


async def test_a_thumb_taken_off_takes_the_vote_away(stage: Stage) -> None:
    await _propose(stage)
    answer = stage.last()
    reaction = stage.event_id()
    await stage.react(answer, "👍", MARC, event_id=reaction)
    before = len(stage.posted)
    await stage.delete(reaction, MARC)
    assert await stage.votes(1) == {}
    (edit,) = _edited(stage, before)
    assert "👍 0 · 👎 0 · 🤷 0" in edit.posting.body


async def test_the_first_thumb_taken_off_leaves_the_second_one(stage: Stage) -> None:
    """Most people change their mind by adding the new thumb, then taking the old one off."""
    await _propose(stage)
    answer = stage.last()
    up = stage.event_id()
    await stage.react(answer, "👍", MARC, event_id=up)
    stage.clock.forward(seconds=5)
    await stage.react(answer, "👎", MARC)
    await stage.delete(up, MARC)
    assert await stage.votes(1) == {MARC: NO}


async def test_a_vote_seen_twice_counts_once(stage: Stage) -> None:
    await _propose(stage)
    answer = stage.last()
    reaction = stage.event_id()
    await stage.react(answer, "👍", MARC, event_id=reaction)
    await stage.say("!vote D-1 no too bright", MARC)
    await stage.react(answer, "👍", MARC, event_id=reaction)
    assert await stage.votes(1) == {MARC: NO}


async def test_a_poll_answered_from_an_unverified_device_is_told_and_not_counted(stage: Stage) -> None:
    await _propose(stage)
    poll = stage.last(LetterKind.POLL)
    await stage.dispatcher.handle(
        Voted(stage.event_id(), GROUP_ROOM, MARC, stage.clock(), poll, ("no",), unsigned_device="NEW")
    )
    assert "not verified" in await stage.answer()
    assert await stage.votes(1) == {}
