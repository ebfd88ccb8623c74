"""How the bot is spoken to: prefix, mention, private chat, spoken forms; and what is only talk."""

from bot.engine.messages import RoomSeen
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId
from bot.rules.people import Member
from bot.rules.voting import DecisionState
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OPEN_ROOM, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM, VIGIE
from tests.conversations.stage import Stage

ADDRESSED = (
    "!action Draft the note",
    "! action Draft the note",
    "   !action Draft the note",
    "!ACTION Draft the note",
    "!Tache Draft the note",
    "vigie: action Draft the note",
    "Vigie, action Draft the note",
    "@vigie: action Draft the note",
    "@Vigie action Draft the note",
    "@vigie:localhost: !action Draft the note",
    "@vigie:localhost action Draft the note",
    "#action Draft the note",
    "ACTION: Draft the note",
    "Good morning everybody,\n!action Draft the note\nthank you",
    "> <@anna:localhost> what next?\n\n!action Draft the note",
)
TALK = (
    "good morning",
    "we said !action yesterday",
    "Vigie is nice",
    "ask vigie: action Draft the note",
    "@anna: action Draft the note",
    "@vigie:example.org action Draft the note",
    "> !action Draft the note",
    "> <@anna:localhost> !action Draft the note\n\nyes, please",
    "```\n!action Draft the note\n```",
    "~~~\n!action Draft the note\n~~~",
    "    !action Draft the note",
    "\\!action Draft the note",
    "!!!",
    "!?",
    "! ",
    "#hosting is our theme",
    "# action Draft the note",
    "NOTE: action",
    "Action: Draft the note",
    "#topic the calendar",
    "",
    "\n\n",
)


async def test_each_way_of_addressing_the_bot_is_understood(stage: Stage) -> None:
    for number, said in enumerate(ADDRESSED, start=1):
        assert f"A-{number}" in await stage.say(said), said
        assert (await stage.action(number)).text == "Draft the note", said


async def test_talk_is_met_with_silence_and_leaves_no_trace(stage: Stage) -> None:
    for said in TALK:
        assert await stage.say(said) == "", said
    assert await stage.actions() == {}


async def test_in_a_private_chat_the_prefix_may_be_left_out_and_nothing_is_met_with_silence(
    stage: Stage,
) -> None:
    assert "A-1" in await stage.say("action Draft the note", ANNA, PRIVATE_ROOM)
    assert "A-2" in await stage.say("!action Print it", ANNA, PRIVATE_ROOM)
    assert "A-3" in await stage.say("Vigie: action Send it", ANNA, PRIVATE_ROOM)
    assert await stage.actions() == {"A-1": "Draft the note", "A-2": "Print it", "A-3": "Send it"}
    assert "!help" in await stage.say("hello there", ANNA, PRIVATE_ROOM)
    assert "!action list" in await stage.say("actoin list", ANNA, PRIVATE_ROOM)


async def test_what_is_quoted_or_escaped_in_a_private_chat_is_not_answered(stage: Stage) -> None:
    answer = await stage.say(
        "> <@vigie:localhost> action Print it\n\naction Draft the note", ANNA, PRIVATE_ROOM
    )
    assert await stage.actions() == {"A-1": "Draft the note"}
    assert "do not know" not in answer
    for said in ("> action list", "\\action list", "```\naction list\n```"):
        assert await stage.say(said, ANNA, PRIVATE_ROOM) == "", said


async def test_in_a_private_chat_the_people_are_those_of_the_group(stage: Stage) -> None:
    assert "Marc Thill" in await stage.say("action Draft the note @Marc", ANNA, PRIVATE_ROOM)
    assert (await stage.action(1)).assignees == (MARC,)


async def test_what_is_recorded_in_private_is_reminded_of_in_the_groups_room(stage: Stage) -> None:
    await stage.say("action Draft the note @Marc by friday", ANNA, PRIVATE_ROOM)
    before = len(stage.posted)
    stage.clock.forward(days=3, hours=12)
    await stage.tick()
    (reminder,) = stage.since(before)
    assert reminder.room_id == GROUP_ROOM
    assert MARC in reminder.posting.rings


async def test_a_proposal_typed_in_private_is_put_before_the_group(stage: Stage) -> None:
    """Silence is consent only for those who could hear."""
    answer = await stage.say("decision propose Buy a yacht until friday 18:00", ANNA, PRIVATE_ROOM)
    assert answer != ""
    if await stage.decisions():
        heard = [letter for letter in stage.posted if letter.room_id == GROUP_ROOM]
        assert any("Buy a yacht" in letter.posting.body for letter in heard)
        assert LetterKind.POLL in [letter.kind for letter in heard]


async def test_who_is_in_no_group_is_told_where_to_type(stage: Stage) -> None:
    room = RoomId("!hello")
    stranger = Member(OUTSIDER, "Olga", 100)
    members = (Member(VIGIE, "Vigie", 0, is_bot=True), stranger)
    await stage.dispatcher.handle(
        RoomSeen(RoomState(OTHER_ROOM, encrypted=True, private=False, members=members[:1])),
        RoomSeen(RoomState(room, encrypted=True, private=True, members=members)),
    )
    assert "group’s room" in await stage.say("action Draft the note", OUTSIDER, room)
    assert "@olga:localhost" in await stage.say("whoami", OUTSIDER, room)


async def test_who_is_in_two_groups_is_asked_to_type_in_the_room(stage: Stage) -> None:
    members = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(ANNA, "Anna Schmit", 0))
    await stage.dispatcher.handle(
        RoomSeen(RoomState(OTHER_ROOM, encrypted=True, private=False, members=members))
    )
    assert "group’s room" in await stage.say("action Draft the note", ANNA, PRIVATE_ROOM)
    assert await stage.actions() == {}
    assert await stage.actions(OTHER_ROOM) == {}


async def test_spoken_decisions_of_the_chair_are_recorded(stage: Stage) -> None:
    for number, form in enumerate(("#agreed", "RESOLUTION:", "AGREED:", "RESOLVED:"), start=1):
        await stage.say(f"{form} We meet every three months", CHAIR)
        decision = await stage.decision(number)
        assert decision.state is DecisionState.ADOPTED, form
        assert decision.text == "We meet every three months", form


async def test_a_spoken_decision_of_a_member_is_a_proposal(stage: Stage) -> None:
    await stage.say("#agreed We meet every three months", ANNA)
    assert await stage.decisions() == {"D-1": DecisionState.PROPOSED}


async def test_a_spoken_form_without_words_is_answered_with_the_right_form(stage: Stage) -> None:
    assert "!action" in await stage.say("#action")
    assert "!decision" in await stage.say("RESOLUTION:", CHAIR)


async def test_a_spoken_action_takes_people_and_deadlines(stage: Stage) -> None:
    await stage.say("ACTION: @Marc Draft the note by friday #hosting")
    item = await stage.action(1)
    assert (item.text, item.assignees, item.tags) == ("Draft the note", (MARC,), ("hosting",))
    assert item.due is not None


async def test_minutes_pasted_from_another_bot_are_carried_out_with_one_answer(stage: Stage) -> None:
    before = len(stage.posted)
    await stage.say(
        "#topic Calendar\n"
        "#info the next plan starts in 2021\n"
        "#agreed We meet every three months\n"
        "#action @Marc Send the dates by friday\n"
        "PRESENT+ Anna\n"
        "#link https://example.org",
        CHAIR,
    )
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
    assert await stage.actions() == {"A-1": "Send the dates"}
    assert len(stage.posted) == before + 1


async def test_of_a_very_long_block_the_first_hundred_lines_count_and_the_rest_is_told(stage: Stage) -> None:
    answer = await stage.say("\n".join(f"!action Number {number}" for number in range(1, 103)))
    assert len(await stage.actions()) == 100
    assert "102" in answer
    assert "100" in answer


async def test_an_answer_is_a_reply_to_its_message_and_rings_nobody(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!action Draft the note @Marc", event_id=event)
    (letter,) = stage.posted
    assert letter.posting.answers_event == event
    assert letter.posting.rings == ()
    assert letter.room_id == GROUP_ROOM


async def test_in_a_room_without_encryption_nothing_is_done_and_nothing_is_repeated(stage: Stage) -> None:
    answer = await stage.say("!action Meet Zoé at the station", room=OPEN_ROOM)
    assert "not encrypted" in answer
    assert "Zoé" not in answer
    assert stage.posted[-1].posting.may_be_in_clear
    assert await stage.say("good morning", room=OPEN_ROOM) == ""
    assert "A-1" in await stage.say("!action Draft the note")


async def test_only_the_warning_of_a_room_without_encryption_may_go_in_clear(stage: Stage) -> None:
    await stage.say("!action Draft the note\n!decision propose Buy a lamp\n!help")
    assert not any(letter.posting.may_be_in_clear for letter in stage.posted)


async def test_a_device_its_owner_has_not_verified_is_told_once_and_not_obeyed(stage: Stage) -> None:
    assert await stage.say("good morning", unsigned_device="NEW") == ""
    assert "not verified" in await stage.say("!action Draft the note", unsigned_device="NEW")
    assert await stage.say("!action Draft the note", unsigned_device="NEW") == ""
    assert "not verified" in await stage.say("!action Draft the note", unsigned_device="OTHER")
    assert await stage.actions() == {}
    assert "A-1" in await stage.say("!action Draft the note")


async def test_the_bot_answers_to_the_name_it_bears_in_the_room(stage: Stage) -> None:
    members = (
        Member(VIGIE, "Vigie du groupe", 100, is_bot=True),
        Member(ANNA, "Anna Schmit", 0),
    )
    await stage.dispatcher.handle(
        RoomSeen(RoomState(GROUP_ROOM, encrypted=True, private=False, members=members))
    )
    assert "A-1" in await stage.say("Vigie du groupe: action Draft the note")
    assert "A-2" in await stage.say("vigie: action Print it")


async def test_what_people_type_never_becomes_markup(stage: Stage) -> None:
    await stage.say("!action <b>bold</b> **stars** `code` [link](https://example.org) <img src=x> @Marc")
    (letter,) = stage.posted
    for markup in ("<b>", "<img", '<a href="https://example.org', "<strong>stars"):
        assert markup not in letter.posting.formatted_body
    assert "**stars**" in letter.posting.body
