"""What is wrong, enormous or hostile is answered kindly, and changes nothing."""

import pytest

from bot.engine.messages import Said
from bot.texts import Language, Text, word
from tests.cast import ANNA, CHAIR, GROUP_ROOM, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM
from tests.conversations.stage import MONDAY, Stage

BUG = word(Language.EN, MONDAY, Text.of("internal-error")).body


@pytest.mark.parametrize(
    "body",
    [
        "",
        "   \n\t\n",
        "!",
        "!!!",
        "!?",
        "! ",
        "😀😀😀",
        "\u202eevil\u202c",
        "Z̶̨̛͇͖̙̹̼͔̪͖̆̈́͂̐a̵l̶g̸o̵",
        "\x00\x07\x1b[31m",
        "> !action quoted",
        "```\n!action in a block\n```",
        "\\!action escaped",
        "word " * 10_000,
    ],
)
async def test_what_asks_for_nothing_is_left_alone(stage: Stage, body: str) -> None:
    assert await stage.say(body) == ""
    assert await stage.actions() == {}


@pytest.mark.parametrize(
    "body",
    [
        "!action",
        "!action done A-99",
        "!action done",
        "!action due A-1 30 February",
        "!action due A-1 yesterday",
        "!action assign A-1 @Nobody Known",
        "!action show D-1",
        "!action show A-999999999999",
        "!decision",
        "!decision show D-99",
        "!vote D-99 yes",
        "!vote",
        "!object D-99 because",
        "!undo A-99",
        "!timezone Nowhere/Land",
        "!language klingon",
        "!help nonsense",
        "!frobnicate now",
        "!action Book @zzz the hall",
        "!action Book the hall by 31 June",
        "!action " + "word " * 10_000,
        "!decision propose " + "x" * 100_000,
        "!" + "a" * 50_000,
        "!action\u0000",
    ],
)
async def test_what_is_wrong_is_told_and_records_nothing(stage: Stage, body: str) -> None:
    await stage.say("!action Book the hall", CHAIR)
    told = await stage.say(body)
    assert told
    assert BUG not in told
    assert len(told) < 12_000
    assert await stage.actions() == {"A-1": "Book the hall"}
    assert await stage.decisions() == {}


async def test_markup_in_texts_and_names_is_shown_and_not_obeyed(stage: Stage) -> None:
    await stage.say('!action <img src=x onerror="alert(1)"> & **bold** [a](https://evil.example)')
    letter = stage.posted[-1].posting
    assert "<img" not in letter.formatted_body
    assert "&lt;img" in letter.formatted_body
    assert "<a href" not in letter.formatted_body
    assert "<strong>bold" not in letter.formatted_body
    assert "**bold**" in letter.body


async def test_direction_marks_and_stacked_accents_do_not_reach_the_answer(stage: Stage) -> None:
    told = await stage.say("!action Call \u202eanna\u202c a" + "\u0301" * 200)
    assert "\u202e" not in told
    assert told.count("\u0301") <= 4


async def test_a_forged_mention_names_nobody(stage: Stage) -> None:
    told = await stage.say("!action Book the hall @mallory:evil.example")
    assert "mallory" in told
    assert await stage.actions() == {}


async def test_a_thousand_commands_in_one_message_are_carried_out_as_far_as_is_said(stage: Stage) -> None:
    told = await stage.say("\n".join(f"!action Task {number}" for number in range(1000)))
    assert len(await stage.actions()) == 100
    assert "1,000" in told
    assert max(len(letter.posting.body) for letter in stage.posted) < 12_000


async def test_a_thousand_messages_are_each_answered(stage: Stage) -> None:
    for number in range(300):
        said = Said(stage.event_id(), GROUP_ROOM, ANNA, stage.clock(), f"!action Task {number}")
        await stage.dispatcher.handle(said)
    await stage.answer()
    assert len(await stage.actions()) == 300
    assert len({letter.posting.answers_event for letter in stage.posted}) == 300


async def test_ids_of_another_group_are_unknown_here(stage: Stage) -> None:
    await stage.say("!action Secret of the others", OUTSIDER, OTHER_ROOM)
    await stage.say("!decision Also secret", OUTSIDER, OTHER_ROOM)
    for body in (
        "!action show A-1",
        "!action done A-1",
        "!decision show D-1",
        "!action list all",
        "!undo A-1",
    ):
        for room in (GROUP_ROOM, PRIVATE_ROOM):
            told = await stage.say(body, room=room)
            assert told
            assert "ecret" not in told
    assert await stage.actions(OTHER_ROOM) == {"A-1": "Secret of the others"}
