"""An alert opens a case, rings somebody, and whoever sent it is asked on in private."""

import pytest

from bot.engine.messages import RoomSeen, Said, Shared
from bot.rules.cases import CaseState, Kind, Level
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId
from bot.rules.people import Member
from storage.letters import LetterKind
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, MARC, OBSERVER, OPEN_ROOM, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import (
    ONCALL_ROOM,
    RITA,
    SAMI,
    case,
    cases,
    on_watch,
    rung,
    said_in,
)
from tests.conversations.stage import Stage


@pytest.fixture
async def watch(stage: Stage) -> Stage:
    """A stage with an on-call room."""
    await on_watch(stage)
    return stage


async def test_an_alert_in_private_opens_a_case_and_rings_the_on_call_room(watch: Stage) -> None:
    told = await watch.say("!alert critical legal They took Ana this morning", room=PRIVATE_ROOM)
    opened = await case(watch)
    assert (opened.level, opened.kind, opened.state) == (Level.CRITICAL, Kind.LEGAL, CaseState.OPEN)
    assert f"Your code is {opened.code}" in told
    room = said_in(watch.posted, ONCALL_ROOM)
    assert "They took Ana this morning" in room
    assert opened.code in room
    assert "Anna" not in room
    assert rung([one for one in watch.posted if one.room_id == ONCALL_ROOM]) == {COORDINATION, RITA, SAMI}


async def test_one_word_is_enough(watch: Stage) -> None:
    told = await watch.say("alert", room=PRIVATE_ROOM)
    assert (await case(watch)).level is Level.CRITICAL
    assert "What is happening?" in told


async def test_questions_come_one_at_a_time_and_answers_reach_the_responders(watch: Stage) -> None:
    await watch.say("alert", room=PRIVATE_ROOM)
    for typed, asked in (
        ("Two men follow me", "What is the danger?"),
        ("1", "When?"),
        ("about to happen", "Who is in danger?"),
        ("skip", "May we answer you here?"),
        ("only by e-mail please", "see who you are?"),
        ("yes", "life or liberty"),
    ):
        before = len(watch.posted)
        assert asked in await watch.say(typed, room=PRIVATE_ROOM), typed
        if typed != "skip":
            assert said_in(watch.since(before), ONCALL_ROOM), typed
    known = await case(watch)
    assert known.text == "Two men follow me"
    assert known.kind is Kind.PHYSICAL
    assert known.answers["when"] == "soon"
    assert known.answers["contact"] == "only by e-mail please"
    assert known.shown
    assert "Anna Schmit" in said_in(watch.posted, ONCALL_ROOM) or "anna" in said_in(watch.posted, ONCALL_ROOM)


async def test_the_card_itself_rings_and_says_how_to_take_it(watch: Stage) -> None:
    await watch.say("!alert critical Two men follow me", room=PRIVATE_ROOM)
    (rings,) = [one for one in watch.posted if one.room_id == ONCALL_ROOM and one.posting.rings]
    assert set(rings.posting.rings) == {COORDINATION, RITA, SAMI}
    assert "Two men follow me" in rings.posting.body
    assert f"!ack {(await case(watch)).code}" in rings.posting.body
    assert "Rita Faber" in rings.posting.body
    async with watch.store.transaction() as tx:
        assert {page.person for page in await tx.pages.of_letter(rings.id)} == {COORDINATION, RITA, SAMI}


async def test_what_is_added_before_the_card_went_leaves_it_ringing(watch: Stage) -> None:
    await watch.dispatcher.handle(
        Said(watch.event_id(), PRIVATE_ROOM, ANNA, watch.clock(), "!alert critical Two men follow me")
    )
    await watch.say("now", room=PRIVATE_ROOM)
    (card,) = [one for one in watch.posted if "Two men" in one.posting.body and not one.posting.in_thread]
    assert "I am calling" not in card.posting.body
    assert RITA in card.posting.rings


async def test_a_card_that_did_not_go_yet_goes_although_somebody_has_the_case(watch: Stage) -> None:
    await watch.dispatcher.handle(
        Said(watch.event_id(), PRIVATE_ROOM, ANNA, watch.clock(), "!alert critical Two men follow me")
    )
    async with watch.store.transaction() as tx:
        (only,) = await tx.cases.listing()
    await watch.say(f"!ack {only.code}", RITA, ONCALL_ROOM)
    (card,) = [one for one in watch.posted if "Two men" in one.posting.body and not one.posting.in_thread]
    assert "Rita Faber has it" in card.posting.body


async def test_answers_raise_the_level_and_never_lower_it(watch: Stage) -> None:
    await watch.say("!alert low digital Odd messages", room=PRIVATE_ROOM)
    await watch.say("now", room=PRIVATE_ROOM)
    assert (await case(watch)).level is Level.CRITICAL
    for typed in ("me", "yes", "no", "no"):
        await watch.say(typed, room=PRIVATE_ROOM)
    assert (await case(watch)).answers["danger"] == "no"
    assert (await case(watch)).level is Level.CRITICAL


@pytest.mark.parametrize("stop", ["stop", "Stop !", "Arrêtez\u202f!"])
async def test_stop_ends_the_questions_and_what_follows_is_passed_on(watch: Stage, stop: str) -> None:
    await watch.say("!alert high Somebody broke in", room=PRIVATE_ROOM)
    assert "No more questions" in await watch.say(stop, room=PRIVATE_ROOM)
    before = len(watch.posted)
    assert "Passed on" in await watch.say("They came back\nwith a car", room=PRIVATE_ROOM)
    assert "They came back with a car" in said_in(watch.since(before), ONCALL_ROOM)


async def test_an_alert_in_a_room_goes_on_in_private_and_is_removed_there(watch: Stage) -> None:
    typed = watch.event_id()
    told = await watch.say("!alert critical They are at the door", MARC, event_id=typed)
    assert "goes on in private" in said_in(watch.posted, GROUP_ROOM)
    assert "at the door" not in said_in(watch.posted, GROUP_ROOM)
    (removal,) = [one for one in watch.posted if one.kind is LetterKind.REDACTION]
    assert (removal.room_id, removal.posting.answers_event) == (GROUP_ROOM, typed)
    assert "Your code is" in told
    assert await cases(watch)


async def test_an_alert_is_heard_in_a_room_without_encryption(watch: Stage) -> None:
    await watch.say("!alert critical They are at the door", MARC, room=OPEN_ROOM)
    assert (await case(watch)).text == "They are at the door"
    said = said_in(watch.posted, OPEN_ROOM)
    assert "goes on in private" in said
    assert "at the door" not in said


@pytest.mark.parametrize("who", [OBSERVER, MARC, ANNA])
async def test_anybody_may_raise_an_alert(watch: Stage, who: str) -> None:
    await watch.say("!alert I am followed", who)  # type: ignore[arg-type]
    assert (await case(watch)).reporter == who


async def test_an_alert_from_a_device_nobody_signed_is_heard_and_marked(watch: Stage) -> None:
    told = await watch.say("!alert I am followed", room=PRIVATE_ROOM, unsigned_device="STOLEN")
    assert (await case(watch)).unverified
    assert "not verified" in told
    (help_,) = [one for one in watch.posted if one.posting.in_clear]
    assert "followed" not in help_.posting.body
    assert "Device not verified" in said_in(watch.posted, ONCALL_ROOM)
    await watch.say("stop", room=PRIVATE_ROOM, unsigned_device="STOLEN")
    await watch.say("Still here", room=PRIVATE_ROOM, unsigned_device="STOLEN")
    assert "Still here" in said_in(watch.posted, ONCALL_ROOM)


async def test_other_commands_of_such_a_device_are_not_obeyed(watch: Stage) -> None:
    await watch.say("!action Never\n!case list", unsigned_device="STOLEN")
    assert await watch.actions() == {}


async def test_a_second_alert_is_added_to_the_first_and_another_can_be_raised(watch: Stage) -> None:
    await watch.say("!alert high They follow me", room=PRIVATE_ROOM)
    assert "Added to your alert" in await watch.say("!alert critical They have a gun", room=PRIVATE_ROOM)
    assert (await case(watch)).level is Level.CRITICAL
    await watch.say("!alert new high They follow Ana as well", room=PRIVATE_ROOM)
    assert [one.text for one in await cases(watch)] == ["They follow me", "They follow Ana as well"]


async def test_a_deleted_message_goes_and_its_case_stays(watch: Stage) -> None:
    typed = watch.event_id()
    await watch.say("!alert high My source is Papageno", room=PRIVATE_ROOM, event_id=typed)
    await watch.delete(typed, room=PRIVATE_ROOM)
    kept = await case(watch)
    assert kept.text == ""
    removals = [one for one in watch.posted if one.kind is LetterKind.REDACTION]
    taken = {one.posting.answers_event for one in removals}
    shown = {
        event
        for event, letter in watch.events.items()
        if "Papageno" in letter.posting.body and letter.room_id == ONCALL_ROOM
    }
    assert shown <= taken
    async with watch.store.transaction() as tx:
        assert not any("Papageno" in one.text for one in await tx.timeline.of_case(kept))
    assert kept.code in await watch.say("!case list", RITA, room=ONCALL_ROOM)


async def test_an_edited_message_is_passed_on(watch: Stage) -> None:
    typed = watch.event_id()
    await watch.say("!alert high They follow me", room=PRIVATE_ROOM, event_id=typed)
    before = len(watch.posted)
    await watch.edit(typed, "!alert high They follow me with a car", room=PRIVATE_ROOM)
    assert "with a car" in said_in(watch.since(before), ONCALL_ROOM)
    assert len(await cases(watch)) == 1


async def test_commands_still_work_beside_an_alert(watch: Stage) -> None:
    await watch.say("!alert high They follow me", room=PRIVATE_ROOM)
    before = len(watch.posted)
    assert "A-1" in await watch.say("!action Call the lawyer", room=PRIVATE_ROOM)
    assert said_in(watch.since(before), ONCALL_ROOM) == ""


async def test_without_a_safe_room_the_coordinators_get_the_case_in_private(stage: Stage) -> None:
    await stage.say("!alert critical They are at the door", room=PRIVATE_ROOM)
    assert COORDINATION in rung(stage.posted)
    card = next(one for one in stage.posted if COORDINATION in one.posting.rings)
    assert "no safe on-call room" in card.posting.body
    assert "They are at the door" in card.posting.body


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("alert safe house was raided", Level.CRITICAL),
        ("alert withdraw nothing, they came back", Level.CRITICAL),
        ("alert green van outside our door", Level.CRITICAL),
        ("alert green legal A question about papers", Level.LOW),
        ("alert yellow: odd calls", Level.NORMAL),
        ("!alerte basse numérique Des messages étranges", Level.LOW),
        ("!alarm hoch körperlich Zwei Männer folgen mir", Level.HIGH),
        ("!alarm kritesch Si sinn do", Level.CRITICAL),
    ],
)
async def test_words_that_might_be_more_are_an_alert(watch: Stage, typed: str, level: Level) -> None:
    await watch.say(typed, room=PRIVATE_ROOM)
    opened = await case(watch)
    assert opened.level is level
    assert opened.text.split()[-1] == typed.rsplit(maxsplit=1)[-1]


async def test_a_cry_for_help_is_no_call_for_the_help_page(watch: Stage) -> None:
    await watch.say("alert", room=PRIVATE_ROOM)
    await watch.say("Help me they are at the door", room=PRIVATE_ROOM)
    assert (await case(watch)).text == "Help me they are at the door"


async def test_a_kind_is_understood_by_its_name(watch: Stage) -> None:
    await watch.say("!alert high They took him", room=PRIVATE_ROOM)
    await watch.say("Legal", room=PRIVATE_ROOM)
    assert (await case(watch)).kind is Kind.LEGAL


async def test_whoever_is_safe_says_so_and_a_person_closes_the_case(watch: Stage) -> None:
    assert "no open alert" in await watch.say("!alert safe", room=PRIVATE_ROOM)
    await watch.say("!alert high They took him", room=PRIVATE_ROOM)
    assert "you are safe" in await watch.say("!alert safe", room=PRIVATE_ROOM)
    assert (await case(watch)).live
    assert "says: safe" in said_in(watch.posted, ONCALL_ROOM)


async def test_a_chat_that_the_bot_made_for_an_alert_leads_to_its_case(watch: Stage) -> None:
    await watch.say("!alert critical They are at the door", MARC)
    made = next(
        event
        for event, letter in watch.events.items()
        if letter.kind is LetterKind.NEW_CHAT
        and letter.posting.errand is not None
        and letter.posting.errand.person == MARC
    )
    chat = RoomId(made)
    members = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(MARC, "Marc Thill", 0))
    await watch.dispatcher.handle(RoomSeen(RoomState(chat, True, True, members)))
    assert "Your code is" in said_in(watch.posted, chat)
    await watch.say("stop", MARC, chat)
    await watch.say("They are in the house", MARC, chat)
    assert "They are in the house" in said_in(watch.posted, ONCALL_ROOM)


async def test_a_private_chat_without_encryption_is_heard_and_left_for_one_that_has_it(watch: Stage) -> None:
    chat = RoomId("!clear")
    members = (Member(VIGIE, "Vigie", 0, is_bot=True), Member(MARC, "Marc Thill", 100))
    await watch.dispatcher.handle(RoomSeen(RoomState(chat, False, True, members)))
    await watch.say("!alert critical Papageno is gone", MARC, chat)
    await watch.say("He wore a green coat", MARC, chat)
    assert "He wore a green coat" in said_in(watch.posted, ONCALL_ROOM)
    in_clear = said_in(watch.posted, chat)
    assert "goes on in private" in in_clear
    assert (await case(watch)).code not in in_clear
    assert "When?" not in in_clear


async def test_a_file_from_a_device_nobody_signed_is_passed_on(watch: Stage) -> None:
    await watch.say("!alert critical They are at the door", room=PRIVATE_ROOM)
    picture: dict[str, object] = {"msgtype": "m.image", "body": "door.jpg", "file": {"url": "mxc://x/1"}}
    await watch.dispatcher.handle(
        Shared(watch.event_id(), PRIVATE_ROOM, ANNA, watch.clock(), picture, unsigned_device="STOLEN")
    )
    await watch.answer()
    assert [one.room_id for one in watch.posted if one.kind is LetterKind.FORWARD] == [ONCALL_ROOM]


@pytest.mark.parametrize("typed", ["ALRTE ils sont là", "!alrt they are here", "Au secours ils sont là"])
async def test_a_cry_in_a_hurry_is_not_asked_back(watch: Stage, typed: str) -> None:
    told = await watch.say(typed, room=PRIVATE_ROOM)
    assert f"Your code is {(await case(watch)).code}" in told


async def test_whoever_types_anything_else_in_private_is_told_how_to_call(watch: Stage) -> None:
    told = await watch.say("bonjour", room=PRIVATE_ROOM)
    assert "in danger? Write !alert" in told
    assert "in danger" not in await watch.say("!bonjour")
    assert await cases(watch) == []


async def test_whoever_says_safe_as_one_says_it_is_understood(watch: Stage) -> None:
    await watch.say("alert They follow me", room=PRIVATE_ROOM)
    assert "you are safe" in await watch.say("!alerte hors de danger", room=PRIVATE_ROOM)
