"""What responders delete goes as far as it can, and nobody is told more than is true."""

import pytest

from bot.engine.messages import Shared
from bot.rules.cases import CaseState
from bot.rules.identifiers import EventId, RoomId
from storage.letters import LetterKind
from tests.cast import MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, at_desk, case, cases, on_watch, said_in
from tests.conversations.stage import Stage


@pytest.fixture
async def raised(stage: Stage) -> Stage:
    """A stage on which Rita has taken a high case."""
    await on_watch(stage)
    await stage.say("!alert high They follow me", room=PRIVATE_ROOM)
    await stage.say("stop", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    return stage


async def typed(stage: Stage, words: str) -> EventId:
    """Has Rita type something in the on-call room, and returns its event."""
    event = stage.event_id()
    await stage.say(words.replace("CODE", (await case(stage)).code), RITA, ONCALL_ROOM, event_id=event)
    return event


def showing(stage: Stage, words: str, room: RoomId) -> set[EventId]:
    """Names the events in a room that show certain words and were not removed."""
    removed = {one.posting.answers_event for one in stage.posted if one.kind is LetterKind.REDACTION}
    shown = {
        event for event, one in stage.events.items() if words in one.posting.body and one.room_id == room
    }
    return shown - removed


async def test_a_note_taken_back_is_told_as_that_and_its_words_go(raised: Stage) -> None:
    event = await typed(raised, "!note CODE Papageno knows")
    assert showing(raised, "Papageno", ONCALL_ROOM)
    before = len(raised.posted)
    told = await raised.delete(event, RITA, ONCALL_ROOM)
    assert "Your note on" in told
    assert "Rita Faber took a note back" in told
    assert "takes the alert back" not in told
    assert showing(raised, "Papageno", ONCALL_ROOM) == set()
    assert said_in(raised.since(before), PRIVATE_ROOM) == ""
    shown = await at_desk(raised, "!case show CODE", SAMI)
    assert "took a note back" in shown
    assert "Papageno" not in shown


async def test_nobody_else_takes_a_note_back(raised: Stage) -> None:
    event = await typed(raised, "!note CODE Papageno knows")
    assert await raised.delete(event, SAMI, ONCALL_ROOM) == ""


async def test_a_message_to_the_reporter_is_removed_there_and_may_have_been_read(raised: Stage) -> None:
    event = await typed(raised, "!say CODE Go to Papageno")
    assert showing(raised, "Papageno", PRIVATE_ROOM)
    told = await raised.delete(event, RITA, ONCALL_ROOM)
    assert "may have read it" in told
    assert showing(raised, "Papageno", PRIVATE_ROOM) == set()
    assert showing(raised, "Papageno", ONCALL_ROOM) == set()
    removals = [one.room_id for one in raised.posted if one.kind is LetterKind.REDACTION]
    assert PRIVATE_ROOM in removals


async def test_a_message_that_had_not_gone_out_never_does(raised: Stage) -> None:
    event, code = raised.event_id(), (await case(raised)).code
    answer = raised.answer
    raised.answer = _nothing  # type: ignore[method-assign]
    await raised.say(f"!say {code} Go to Papageno", RITA, ONCALL_ROOM, event_id=event)
    raised.answer = answer  # type: ignore[method-assign]
    told = await raised.delete(event, RITA, ONCALL_ROOM)
    assert "had not gone out yet" in told
    assert showing(raised, "Papageno", PRIVATE_ROOM) == set()
    assert not [
        one for one in raised.posted if one.kind is LetterKind.REDACTION and one.room_id == PRIVATE_ROOM
    ]


async def _nothing() -> str:
    return ""


async def test_a_file_is_removed_at_the_reporters_with_the_message_that_passed_it_on(raised: Stage) -> None:
    card = next(event for event, one in raised.events.items() if one.about and one.about.kind == "case")
    sent = raised.event_id()
    picture: dict[str, object] = {"msgtype": "m.image", "body": "map.jpg", "file": {"url": "mxc://x/1"}}
    await raised.dispatcher.handle(Shared(sent, ONCALL_ROOM, RITA, raised.clock(), picture, card))
    passing = raised.event_id()
    code = (await case(raised)).code
    await raised.say(f"!say {code}", RITA, ONCALL_ROOM, replies_to=sent, event_id=passing)
    (forwarded,) = [event for event, one in raised.events.items() if one.kind is LetterKind.FORWARD]
    assert "took a file back" in await raised.delete(sent, RITA, ONCALL_ROOM)
    await raised.delete(passing, RITA, ONCALL_ROOM)
    removed = {one.posting.answers_event for one in raised.posted if one.kind is LetterKind.REDACTION}
    assert forwarded in removed


async def test_a_case_closed_by_a_message_that_is_deleted_stays_closed(raised: Stage) -> None:
    code = (await case(raised)).code
    event = await typed(raised, "!resolve CODE Papageno is home")
    told = await raised.delete(event, RITA, ONCALL_ROOM)
    assert f"{code} stays closed" in told
    assert f"!reopen {code}" in told
    assert await cases(raised) == []
    assert showing(raised, "Papageno", ONCALL_ROOM) == set()
    await at_desk(raised, f"!reopen {code}")
    assert (await case(raised)).state is CaseState.OPEN


async def test_editing_how_it_ended_changes_nothing_and_says_so(raised: Stage) -> None:
    event = await typed(raised, "!resolve CODE She is home")
    assert "What was done stays done" in await raised.edit(event, "!resolve X", RITA, ONCALL_ROOM)


async def test_a_message_about_several_cases_is_taken_back_in_each(raised: Stage) -> None:
    first = (await case(raised)).code
    await raised.say("!alert normal Odd messages", MARC)
    second = next(one.code for one in await cases(raised) if one.code != first)
    event = raised.event_id()
    words = f"!note {first} Papageno knows\n!note {second} Papageno as well"
    await raised.say(words, RITA, ONCALL_ROOM, event_id=event)
    told = await raised.delete(event, RITA, ONCALL_ROOM)
    assert f"Your note on {first}" in told
    assert f"Your note on {second}" in told
    assert showing(raised, "Papageno", ONCALL_ROOM) == set()


async def test_two_alerts_in_one_message_lose_their_words_together(stage: Stage) -> None:
    await on_watch(stage)
    event = stage.event_id()
    words = "!alert high Papageno is gone\n!alert new high Papageno calls"
    await stage.say(words, room=PRIVATE_ROOM, event_id=event)
    assert len(await cases(stage)) == 2
    await stage.delete(event, room=PRIVATE_ROOM)
    assert [one.text for one in await cases(stage)] == ["", ""]
    assert showing(stage, "Papageno", ONCALL_ROOM) == set()
