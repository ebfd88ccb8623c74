"""What responders do with a case, and what happens when they do nothing."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomSeen, Shared
from bot.rules.cases import CaseState, Level
from bot.rules.groups import Danger, RoomState
from bot.rules.identifiers import RoomId
from bot.rules.people import Member
from storage.letters import LetterKind
from tests.cast import ANNA, COORDINATION, MARC, OUTSIDER, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import (
    ONCALL_ROOM,
    RITA,
    SAMI,
    WATCH,
    at_desk,
    case,
    cases,
    on_watch,
    rung,
    said_in,
)
from tests.conversations.stage import Stage


@pytest.fixture
async def raised(stage: Stage) -> Stage:
    """A stage on which Anna has raised a high alert, and answers no question."""
    await on_watch(stage)
    await stage.say("!alert high They follow me", room=PRIVATE_ROOM)
    await stage.say("stop", room=PRIVATE_ROOM)
    return stage


async def test_a_case_is_taken_and_the_reporter_told(raised: Stage) -> None:
    before = len(raised.posted)
    assert "Rita Faber has it" in await at_desk(raised, "!ack CODE")
    assert "Somebody has taken your alert" in said_in(raised.since(before), PRIVATE_ROOM)
    assert ((await case(raised)).state, (await case(raised)).holder) == (CaseState.HELD, RITA)


async def test_a_case_is_taken_by_a_reaction_on_its_card_or_a_page(raised: Stage) -> None:
    page = next(
        event
        for event, letter in raised.events.items()
        if letter.posting.rings and letter.room_id == ONCALL_ROOM
    )
    await raised.react(page, "👀", RITA, room=ONCALL_ROOM)
    assert (await case(raised)).holder == RITA


async def test_the_second_who_takes_a_case_is_told_who_was_first(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    assert "Rita Faber has" in await at_desk(raised, "!ack CODE", SAMI)
    assert (await case(raised)).holder == RITA


async def test_nobody_answers_and_the_next_are_paged_without_end(raised: Stage) -> None:
    rings = []
    for _ in range(6):
        raised.clock.forward(minutes=31)
        before = len(raised.posted)
        await raised.tick()
        rings.append(len(rung(raised.since(before))))
    assert all(rings)


async def test_whoever_has_a_case_gives_a_sign_of_life_or_it_comes_back(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    raised.clock.forward(hours=3)
    await at_desk(raised, "!note CODE The lawyer is on her way")
    raised.clock.forward(hours=3)
    assert "No sign of life" not in await raised.tick()
    raised.clock.forward(hours=2)
    assert "No sign of life from Rita Faber" in await raised.tick()
    assert (await case(raised)).state is CaseState.OPEN


async def test_pages_that_did_not_go_are_void_once_somebody_has_it(raised: Stage) -> None:
    raised.clock.forward(minutes=15)
    await raised.alarm_clock.tick()
    before = len(raised.posted)
    await at_desk(raised, "!ack CODE")
    assert rung([one for one in raised.since(before) if "Take it with" in one.posting.body]) == set()


async def test_responders_write_to_the_reporter_and_the_answer_comes_back(raised: Stage) -> None:
    before = len(raised.posted)
    await at_desk(raised, "!say CODE A lawyer calls you within the hour")
    assert "💬 A lawyer calls you" in said_in(raised.since(before), PRIVATE_ROOM)
    assert "Rita" not in said_in(raised.since(before), PRIVATE_ROOM)
    before = len(raised.posted)
    await raised.say("Thank you", room=PRIVATE_ROOM)
    answer = next(one for one in raised.since(before) if "Thank you" in one.posting.body)
    assert answer.room_id == ONCALL_ROOM
    assert answer.posting.in_thread


async def test_files_go_both_ways_as_they_came(raised: Stage) -> None:
    picture = {"msgtype": "m.image", "body": "IMG.jpg", "file": {"url": "mxc://x/1", "key": {"k": "s"}}}
    await raised.dispatcher.handle(
        Shared(raised.event_id(), PRIVATE_ROOM, ANNA, raised.clock(), dict(picture))
    )
    await raised.answer()
    (shown,) = [one for one in raised.posted if one.kind is LetterKind.FORWARD]
    assert (shown.room_id, shown.posting.forwarded) == (ONCALL_ROOM, picture)
    card = next(event for event, one in raised.events.items() if one.about and one.about.kind == "case")
    sent = raised.event_id()
    await raised.dispatcher.handle(Shared(sent, ONCALL_ROOM, RITA, raised.clock(), dict(picture), card))
    await raised.say(f"!say {(await case(raised)).code}", RITA, room=ONCALL_ROOM, replies_to=sent)
    (passed,) = [one for one in raised.posted if one.kind is LetterKind.FORWARD and one is not shown]
    assert (passed.room_id, passed.posting.forwarded) == (PRIVATE_ROOM, picture)


async def test_a_case_is_handed_on_and_has_to_be_taken(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    before = len(raised.posted)
    await at_desk(raised, "!handoff CODE @sami:localhost")
    assert SAMI in rung(raised.since(before))
    assert (await case(raised)).state is CaseState.OPEN
    await at_desk(raised, "!ack CODE", SAMI)
    assert (await case(raised)).holder == SAMI


async def test_a_higher_level_rings_again_and_a_lower_one_does_not(raised: Stage) -> None:
    before = len(raised.posted)
    await at_desk(raised, "!severity CODE critical")
    assert rung(raised.since(before))
    before = len(raised.posted)
    await at_desk(raised, "!severity CODE low")
    assert rung(raised.since(before)) == set()
    assert (await case(raised)).level is Level.LOW


async def test_a_case_is_closed_and_opened_again(raised: Stage) -> None:
    code = (await case(raised)).code
    before = len(raised.posted)
    assert "Closed: Safe at home" in await at_desk(raised, "!resolve CODE Safe at home")
    assert "Your alert is closed" in said_in(raised.since(before), PRIVATE_ROOM)
    assert "Safe at home" not in said_in(raised.since(before), PRIVATE_ROOM)
    assert await cases(raised) == []
    raised.clock.forward(days=3)
    assert await raised.tick() == ""
    before = len(raised.posted)
    await raised.say(f"!reopen {code}", RITA, room=ONCALL_ROOM)
    assert rung(raised.since(before))


async def test_a_duplicate_goes_into_the_other_case(raised: Stage) -> None:
    first = await case(raised)
    await raised.say("!alert critical They follow Anna", MARC)
    second = next(one for one in await cases(raised) if one.id != first.id)
    await raised.say(f"!case merge {second.code} {first.code}", RITA, room=ONCALL_ROOM)
    kept = await case(raised)
    assert kept.id == first.id
    assert kept.level is Level.CRITICAL
    before = len(raised.posted)
    members = (WATCH.members[0], Member(MARC, "Marc Thill", 0))
    chat = RoomState(RoomId("!marcs"), encrypted=True, private=True, members=members)
    await raised.dispatcher.handle(RoomSeen(chat))
    await raised.say("They have a dog", MARC, chat.room_id)
    said = said_in(raised.since(before), ONCALL_ROOM)
    assert "the reporter: They have a dog" in said
    assert "Marc" not in said
    before = len(raised.posted)
    await raised.say(f"!say {kept.code} Stay inside", RITA, room=ONCALL_ROOM)
    assert "Stay inside" in said_in(raised.since(before), PRIVATE_ROOM)
    assert "Stay inside" in said_in(raised.since(before), chat.room_id)


async def test_only_coordinators_show_who_the_reporter_is_and_it_is_on_record(raised: Stage) -> None:
    assert "Only a coordinator" in await at_desk(raised, "!case reveal CODE")
    before = len(raised.posted)
    await at_desk(raised, "!case reveal CODE", COORDINATION)
    assert "showed who the reporter is" in said_in(raised.since(before), ONCALL_ROOM)
    assert "anna" in said_in(raised.since(before), ONCALL_ROOM).lower()


@pytest.mark.parametrize(
    "words", ["case list", "case show CODE", "ack CODE", "say CODE Hello", "note CODE x"]
)
async def test_nobody_else_learns_of_a_case(raised: Stage, words: str) -> None:
    code = (await case(raised)).code
    typed = f"!{words.replace('CODE', code)}"
    for who in (ANNA, MARC, OUTSIDER):
        told = await raised.say(typed, who)
        assert "for the people on call" in told
        assert code not in told


async def test_a_responder_does_not_speak_of_cases_in_other_rooms(raised: Stage) -> None:
    group = replace(WATCH, room_id="!elsewhere")  # type: ignore[arg-type]
    await raised.dispatcher.handle(RoomSeen(group))
    assert "for the people on call" in await raised.say("!case list", RITA, room=group.room_id)


async def test_the_cases_of_a_responder_who_leaves_come_back_at_once(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    rest = tuple(member for member in WATCH.members if member.user_id != RITA)
    await raised.dispatcher.handle(RoomSeen(replace(WATCH, members=rest)))
    before = len(raised.posted)
    await raised.tick()
    assert rung(raised.since(before))
    assert (await case(raised)).holder is None


async def test_a_room_that_becomes_unsafe_alarms_the_coordinators_and_hears_no_case(raised: Stage) -> None:
    before = len(raised.posted)
    await raised.dispatcher.handle(RoomSeen(replace(WATCH, dangers=frozenset({Danger.PUBLIC}))))
    await raised.answer()
    assert "no longer safe" in "\n".join(one.posting.body for one in raised.since(before))
    await raised.say("!alert critical Papageno is gone", MARC)
    assert "Papageno" not in said_in(raised.posted, ONCALL_ROOM)
    assert COORDINATION in rung(raised.since(before))


async def test_an_hour_away_is_one_page_for_all_steps(raised: Stage) -> None:
    raised.clock.forward(hours=1)
    before = len(raised.posted)
    await raised.tick()
    pages = [one for one in raised.since(before) if "Take it with" in one.posting.body]
    assert len(pages) == 1


async def test_a_clock_set_back_makes_nobody_wait(raised: Stage) -> None:
    await raised.tick()
    raised.clock.forward(hours=-1)
    await raised.tick()
    raised.clock.forward(minutes=31)
    before = len(raised.posted)
    await raised.tick()
    assert rung(raised.since(before))


async def test_a_flood_is_one_card_and_one_page_and_nothing_is_dropped(raised: Stage) -> None:
    for number in range(60):
        await raised.say(f"!alert new {'critical' if number == 50 else 'high'} Number {number}", MARC)
    assert len(await cases(raised)) == 61
    before = len(raised.posted)
    await raised.tick()
    calls = [one for one in raised.since(before) if one.posting.rings and one.room_id == ONCALL_ROOM]
    assert len(calls) == 1
    assert "51 cases" in calls[0].posting.body
    shared = [one for one in raised.posted if "alerts at once" in one.posting.body]
    assert {one.edits is None for one in shared} == {True, False}
    assert "Number 50" in shared[-1].posting.body.splitlines()[1]
    worst = next(one for one in await cases(raised) if one.text == "Number 50")
    before = len(raised.posted)
    await raised.say(f"!ack {worst.code}", RITA, room=ONCALL_ROOM)
    assert any(
        one.room_id == ONCALL_ROOM and one.edits is None and "Number 50" in one.posting.body
        for one in raised.since(before)
    )


async def test_the_reporter_hears_while_nobody_answers_and_not_at_every_page(raised: Stage) -> None:
    heard = 0
    for _ in range(8):
        raised.clock.forward(minutes=8)
        before = len(raised.posted)
        await raised.tick()
        heard += "Nobody has answered yet" in said_in(raised.since(before), PRIVATE_ROOM)
    assert 1 <= heard <= 4


async def test_coordinators_who_are_not_in_the_room_get_the_card_in_private(raised: Stage) -> None:
    rest = tuple(member for member in WATCH.members if member.user_id != COORDINATION)
    await raised.dispatcher.handle(RoomSeen(replace(WATCH, members=rest)))
    raised.clock.forward(hours=2)
    before = len(raised.posted)
    await raised.tick()
    private = [one for one in raised.since(before) if COORDINATION in one.posting.rings]
    assert len(private) == 1
    assert private[0].room_id != ONCALL_ROOM
    assert "They follow me" in private[0].posting.body
    others = [one for one in raised.since(before) if RITA in one.posting.rings and one.room_id != ONCALL_ROOM]
    assert others
    assert all("They follow me" not in one.posting.body for one in others)


async def test_a_case_taken_from_somebody_rings_them_and_tells_the_reporter(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    assert "!assign" in await at_desk(raised, "!ack CODE", SAMI)
    before = len(raised.posted)
    await at_desk(raised, "!assign CODE me", SAMI)
    fresh = raised.since(before)
    assert rung([one for one in fresh if one.room_id == ONCALL_ROOM]) == {RITA}
    assert "goes on with your alert" in said_in(fresh, PRIVATE_ROOM)
    before = len(raised.posted)
    await at_desk(raised, "!assign CODE me", SAMI)
    assert said_in(raised.since(before), PRIVATE_ROOM) == ""


async def test_whoever_takes_a_case_for_themselves_is_told_of_to_the_reporter(raised: Stage) -> None:
    before = len(raised.posted)
    await at_desk(raised, "!assign CODE me")
    assert "Somebody has taken your alert" in said_in(raised.since(before), PRIVATE_ROOM)


async def test_a_reporter_is_not_told_that_nobody_answered_when_somebody_had(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    before = len(raised.posted)
    raised.clock.forward(hours=4, minutes=1)
    await raised.tick()
    told = said_in(raised.since(before), PRIVATE_ROOM)
    assert "do not hear from whoever has your alert" in told
    assert "Nobody has answered" not in told


async def test_whoever_changes_the_level_of_their_own_case_is_not_rung(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    before = len(raised.posted)
    await at_desk(raised, "!severity CODE critical")
    assert not rung([one for one in raised.since(before) if one.room_id == ONCALL_ROOM])
    await at_desk(raised, "!severity CODE high", SAMI)
    assert rung([one for one in raised.since(before) if one.room_id == ONCALL_ROOM]) == {RITA}


async def test_a_responder_who_left_is_not_taken_for_the_reporter(raised: Stage) -> None:
    await at_desk(raised, "!ack CODE")
    await at_desk(raised, "!note CODE On my way")
    rest = tuple(member for member in WATCH.members if member.user_id != RITA)
    before = len(raised.posted)
    await raised.dispatcher.handle(RoomSeen(replace(WATCH, members=rest)))
    await raised.answer()
    assert "rita left the room" in said_in(raised.since(before), ONCALL_ROOM)
    assert "rita: On my way" in await at_desk(raised, "!case show CODE", SAMI)


async def test_a_reporter_who_leaves_the_chat_is_not_named_and_can_be_asked_back(raised: Stage) -> None:
    before = len(raised.posted)
    await raised.dispatcher.handle(
        RoomSeen(RoomState(PRIVATE_ROOM, True, True, (Member(VIGIE, "Vigie", 100, is_bot=True),)))
    )
    await raised.answer()
    told = said_in(raised.since(before), ONCALL_ROOM)
    assert "left the private chat. !say" in told
    assert "anna" not in told.lower()


async def test_a_deletion_is_no_withdrawal(raised: Stage) -> None:
    typed = raised.event_id()
    await raised.say("They have a car", room=PRIVATE_ROOM, event_id=typed)
    before = len(raised.posted)
    await raised.delete(typed, room=PRIVATE_ROOM)
    assert "deleted a message" in said_in(raised.since(before), ONCALL_ROOM)
    assert "takes the alert back" not in said_in(raised.since(before), ONCALL_ROOM)
    await raised.say("!alert withdraw", room=PRIVATE_ROOM)
    assert "takes the alert back" in said_in(raised.since(before), ONCALL_ROOM)
