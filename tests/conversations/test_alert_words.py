"""What a reporter says is heard to the end, reaches whoever has the case, and binds the bot."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.messages import RoomSeen, Shared
from bot.rules.cases import Level
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId
from bot.rules.people import Member
from storage.letters import LetterKind
from tests.cast import ANNA, COORDINATION, MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, WATCH, case, cases, on_watch, rung, said_in
from tests.conversations.stage import Stage

NIGHT = timedelta(hours=14)
CHAT = RoomState(
    RoomId("!coordination"), True, True, (WATCH.members[0], Member(COORDINATION, "Coordination", 0))
)
ALERT = EventId("$alert")
RESPONDERS = {RITA, SAMI, COORDINATION}


@pytest.fixture
async def watch(stage: Stage) -> Stage:
    """A stage with an on-call room."""
    await on_watch(stage)
    return stage


async def without_coordinator(watch: Stage) -> None:
    """Has the coordinator leave the on-call room, and keep a private chat."""
    rest = tuple(member for member in WATCH.members if member.user_id != COORDINATION)
    await watch.dispatcher.handle(RoomSeen(replace(WATCH, members=rest)), RoomSeen(CHAT))


async def answer(watch: Stage, question: str, words: str) -> str:
    """Leaves out questions until one is asked, and answers it; returns what the bot says to that."""
    while (await case(watch)).asked != question:
        await watch.say("skip", room=PRIVATE_ROOM)
    return await watch.say(words, room=PRIVATE_ROOM)


async def test_an_alert_goes_on_to_the_end_of_its_message(watch: Stage) -> None:
    told = await watch.say("!alert high They took Ana\n\n> we come back\n  at the station", room=PRIVATE_ROOM)
    assert (await case(watch)).text == "They took Ana\n\n> we come back\n  at the station"
    assert "do not know" not in told


async def test_in_a_room_it_does_as_well_up_to_the_next_command(watch: Stage) -> None:
    await watch.say("!alert They took Ana\nand Marc\n!action list")
    assert (await case(watch)).text == "They took Ana\nand Marc"


async def test_what_is_said_to_a_reporter_arrives_whole(watch: Stage) -> None:
    await watch.say("!alert They took Ana", room=PRIVATE_ROOM)
    await watch.say(f"!say {(await case(watch)).code} Go home\nLock the door", RITA, ONCALL_ROOM)
    assert "Go home Lock the door" in said_in(watch.posted, PRIVATE_ROOM)


async def test_no_alert_is_too_long(watch: Stage) -> None:
    words = "they come nearer " * 2000
    await watch.say(f"!alert {words}", room=PRIVATE_ROOM)
    assert (await case(watch)).text == words.strip()


async def test_an_edited_alert_is_read_as_an_alert(watch: Stage) -> None:
    await watch.say("!alert high They follow me", room=PRIVATE_ROOM, event_id=ALERT)
    await watch.edit(ALERT, "!alert critical They follow me with a car", room=PRIVATE_ROOM)
    edited = await case(watch)
    assert (edited.text, edited.level) == ("They follow me with a car", Level.CRITICAL)


async def test_consent_is_taken_back_by_an_edit_or_a_deletion(watch: Stage) -> None:
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    while (await case(watch)).asked != "shown":
        await watch.say("skip", room=PRIVATE_ROOM)
    await watch.say("yes", room=PRIVATE_ROOM, event_id=ALERT)
    assert (await case(watch)).shown
    await watch.edit(ALERT, "no", room=PRIVATE_ROOM)
    assert not (await case(watch)).shown
    await watch.edit(ALERT, "yes", room=PRIVATE_ROOM)
    assert (await case(watch)).shown
    await watch.delete(ALERT, room=PRIVATE_ROOM)
    assert not (await case(watch)).shown


async def test_an_edited_answer_raises_the_level(watch: Stage) -> None:
    await watch.say("!alert high They follow me", room=PRIVATE_ROOM)
    while (await case(watch)).asked != "danger":
        await watch.say("skip", room=PRIVATE_ROOM)
    await watch.say("no", room=PRIVATE_ROOM, event_id=ALERT)
    await watch.edit(ALERT, "yes", room=PRIVATE_ROOM)
    assert (await case(watch)).level is Level.CRITICAL


async def test_whoever_wants_no_answer_gets_none(watch: Stage) -> None:
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    while (await case(watch)).asked != "contact":
        await watch.say("skip", room=PRIVATE_ROOM)
    silent_from = len(watch.posted)
    await watch.say("3", room=PRIVATE_ROOM)
    await watch.say("They are two", room=PRIVATE_ROOM)
    code = (await case(watch)).code
    await watch.say(f"!ack {code}", RITA, ONCALL_ROOM)
    await watch.say(f"!resolve {code} Safe", RITA, ONCALL_ROOM)
    assert said_in(watch.since(silent_from), PRIVATE_ROOM) == ""
    assert "They are two" in said_in(watch.since(silent_from), ONCALL_ROOM)


async def test_a_responder_may_still_write_to_them(watch: Stage) -> None:
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    await answer(watch, "contact", "3")
    await watch.say(f"!say {(await case(watch)).code} The door is open", RITA, ONCALL_ROOM)
    assert "The door is open" in said_in(watch.posted, PRIVATE_ROOM)


async def closed(watch: Stage) -> None:
    """Raises an alert and closes it."""
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    code = (await case(watch)).code
    for line in (f"!ack {code}", f"!resolve {code} Safe"):
        await watch.say(line, RITA, ONCALL_ROOM)


async def test_words_after_the_end_reach_whoever_had_the_case(watch: Stage) -> None:
    await closed(watch)
    before = len(watch.posted)
    assert "!alert" in await watch.say("They are back", room=PRIVATE_ROOM)
    room = [one for one in watch.since(before) if one.room_id == ONCALL_ROOM]
    assert "They are back" in said_in(room, ONCALL_ROOM)
    assert rung(room) == {RITA}
    assert await cases(watch) == []


async def test_commands_after_the_end_are_commands(watch: Stage) -> None:
    await closed(watch)
    before = len(watch.posted)
    assert "A-1" in await watch.say("action Ring Marc", room=PRIVATE_ROOM)
    watch.clock.forward(days=8)
    assert "do not know" in await watch.say("They are back", room=PRIVATE_ROOM)
    assert "They are back" not in said_in(watch.since(before), ONCALL_ROOM)


async def test_whoever_may_be_watched_is_asked_nothing_more(watch: Stage) -> None:
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    assert "nothing more here" in await answer(watch, "compromised", "yes")
    assert (await case(watch)).asked is None
    assert "where" not in (await case(watch)).answers


async def test_a_responder_who_reports_is_not_named(watch: Stage) -> None:
    chat = RoomState(PRIVATE_ROOM, True, True, (WATCH.members[0], Member(SAMI, "Sami Klein", 0)))
    await watch.dispatcher.handle(RoomSeen(chat))
    await watch.say("!alert They follow me", SAMI, PRIVATE_ROOM)
    await watch.say("stop", SAMI, PRIVATE_ROOM)
    before = len(watch.posted)
    await watch.say("With a car", SAMI, PRIVATE_ROOM)
    room = said_in(watch.since(before), ONCALL_ROOM)
    assert "With a car" in room
    assert "Sami" not in room


@pytest.mark.parametrize("safe", [True, False])
async def test_a_coordinator_outside_the_room_hears_what_the_reporter_adds(watch: Stage, safe: bool) -> None:
    await without_coordinator(watch)
    if not safe:
        await watch.dispatcher.handle(RoomSeen(replace(WATCH, encrypted=False)))
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    await watch.say("stop", room=PRIVATE_ROOM)
    await watch.say(f"!ack {(await case(watch)).code}", COORDINATION, CHAT.room_id)
    before = len(watch.posted)
    await watch.say("With a car", room=PRIVATE_ROOM)
    picture: dict[str, object] = {"msgtype": "m.image", "body": "car.jpg", "url": "mxc://localhost/car"}
    await watch.dispatcher.handle(Shared(watch.event_id(), PRIVATE_ROOM, ANNA, watch.clock(), picture))
    await watch.answer()
    passed_on = [one for one in watch.since(before) if one.room_id == CHAT.room_id]
    assert COORDINATION in rung(passed_on)
    assert any("With a car" in one.posting.body for one in passed_on)
    assert any(one.kind is LetterKind.FORWARD for one in passed_on)


async def test_more_about_a_case_of_a_flood_gets_it_a_card(watch: Stage) -> None:
    for number in range(20):
        await watch.say(f"!alert new high Number {number}", MARC)
    last = (await cases(watch))[-1]
    assert last.card is None
    before = len(watch.posted)
    await watch.say("!alert more They are here", MARC)
    room = said_in(watch.since(before), ONCALL_ROOM)
    assert "They are here" in room
    assert "Number 19" in room


async def test_a_drill_and_a_real_case_are_not_put_together(watch: Stage) -> None:
    await watch.say("!oncall drill", RITA, ONCALL_ROOM)
    drill = await case(watch)
    await watch.say("!alert They follow me", room=PRIVATE_ROOM)
    real = next(one for one in await cases(watch) if not one.drill)
    for one, other in ((real, drill), (drill, real)):
        refused = await watch.say(f"!case merge {one.code} {other.code}", RITA, ONCALL_ROOM)
        assert "not put together" in refused
    assert len(await cases(watch)) == 2


async def test_what_can_wait_rings_nobody_at_night(watch: Stage) -> None:
    watch.clock.forward(seconds=NIGHT.total_seconds())
    told = await watch.say("!alert normal They follow me at times", room=PRIVATE_ROOM)
    assert "can wait for daylight" in told
    assert "7:00" in told
    before = len(watch.posted)
    for _ in range(7):
        assert not rung(watch.since(before)) & RESPONDERS
        watch.clock.forward(hours=1)
        await watch.tick()
    assert rung(watch.since(before)) & RESPONDERS


async def test_nor_does_the_second_call(watch: Stage) -> None:
    watch.clock.forward(hours=11)
    await watch.say("!alert normal They follow me at times", room=PRIVATE_ROOM)
    watch.clock.forward(hours=1, minutes=59)
    before = len(watch.posted)
    for _ in range(8):
        watch.clock.forward(hours=1)
        await watch.tick()
        assert rung(watch.since(before)) == set()
    watch.clock.forward(hours=2)
    await watch.tick()
    assert rung(watch.since(before))


async def test_nor_does_a_flood(watch: Stage) -> None:
    watch.clock.forward(seconds=NIGHT.total_seconds())
    for number in range(20):
        await watch.say(f"!alert new low Number {number}", MARC)
    before = len(watch.posted)
    await watch.tick()
    assert not rung(watch.since(before)) & RESPONDERS
