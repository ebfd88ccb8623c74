"""Action items change: by command, in reply, and by a reaction on the bot's answer."""

from datetime import UTC, datetime

from bot.rules.action_items import ActionState, Due
from tests.cast import ANNA, CHAIR, MARC, OBSERVER
from tests.conversations.stage import Stage

FRIDAY_17 = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)
ZONE = "Europe/Luxembourg"
ENDS = (
    ("!action done", ActionState.DONE),
    ("!action fait", ActionState.DONE),
    ("!tâche terminée", ActionState.DONE),
    ("!aufgabe erledigt", ActionState.DONE),
    ("!aufgab fäerdeg", ActionState.DONE),
    ("!action drop", ActionState.DROPPED),
    ("!action abandonner", ActionState.DROPPED),
    ("!aufgabe streichen", ActionState.DROPPED),
    ("!aufgab sträichen", ActionState.DROPPED),
)
NOT_QUITE = (
    ("!action assign A-1", "!action assign A-12"),
    ("!action assign A-1 @Zoé", "Zoé"),
    ("!action due A-1", "!action due A-12"),
    ("!action due A-1 whenever", "understand that date"),
    ("!action due A-1 30 February", "no such date"),
    ("!action edit A-1", "!action edit A-12"),
    ("!action done D-1", "A-"),
    ("!action done A-2", "A-2"),
    ("!action show A-999999999", "A-999999999"),
    ("!action done", "!action done A-12"),
    ("!action doen A-1", "!action done A-1"),
)


async def test_any_member_may_move_an_action_whoever_typed_it(stage: Stage) -> None:
    await stage.say("!action Write the note @Marc")
    assert "A-1" in await stage.say("!action done A-1 sent this morning", CHAIR)
    item = await stage.action(1)
    assert (item.state, item.note) == (ActionState.DONE, "sent this morning")


async def test_an_id_is_read_as_people_write_it(stage: Stage) -> None:
    for number, form in enumerate(("A-{}", "a-{}", "A{}", "{}", "A–{}", "A {}", "A-{}.", "A-{}:"), start=1):
        await stage.say("!action Write the note")
        await stage.say(f"!action done {form.format(number)}")
        assert (await stage.action(number)).state is ActionState.DONE, form


async def test_an_action_ends_in_four_languages(stage: Stage) -> None:
    for number, (words, state) in enumerate(ENDS, start=1):
        await stage.say("!action Write the note")
        assert f"A-{number}" in await stage.say(f"{words} A-{number}")
        assert (await stage.action(number)).state is state, words


async def test_what_is_done_twice_is_told_and_keeps_its_note(stage: Stage) -> None:
    await stage.say("!action Write the note")
    await stage.say("!action done A-1 sent")
    answer = await stage.say("!action done A-1 again", MARC)
    assert "already" in answer
    assert (await stage.action(1)).note == "sent"


async def test_a_done_action_opens_again(stage: Stage) -> None:
    await stage.say("!action Write the note")
    assert "already" in await stage.say("!action reopen A-1")
    await stage.say("!action done A-1")
    assert "open again" in await stage.say("!action rouvrir A-1")
    assert (await stage.action(1)).state is ActionState.OPEN


async def test_assigning_deadline_and_text_change_only_themselves(stage: Stage) -> None:
    await stage.say("!action Write the note @Marc by 15 January #hosting")
    assert "Claire Weber" in await stage.say("!action assign A-1 me and @Claire")
    assert "Friday, 27 November 2026, 17:00" in await stage.say("!action due A-1 vendredi 17h")
    assert "Write it in French" in await stage.say("!action edit A-1 Write it in French")
    item = await stage.action(1)
    assert item.text == "Write it in French"
    assert item.assignees == (ANNA, CHAIR)
    assert item.due == Due(FRIDAY_17, ZONE, has_time=True)
    assert (item.tags, item.author, item.state) == (("hosting",), ANNA, ActionState.OPEN)


async def test_a_command_that_is_not_quite_right_is_answered_with_what_to_type(stage: Stage) -> None:
    await stage.say("!action Write the note @Marc by 15 January")
    before = await stage.action(1)
    for words, told in NOT_QUITE:
        assert told in await stage.say(words), words
        assert await stage.action(1) == before, words
    assert await stage.actions() == {"A-1": "Write the note"}


async def test_the_history_of_an_action_says_who_did_what_and_when(stage: Stage) -> None:
    await stage.say("!action Write the note")
    stage.clock.forward(hours=2)
    await stage.say("!action assign A-1 @Marc", CHAIR)
    stage.clock.forward(days=1)
    await stage.say("!action done A-1 sent", MARC)
    shown = await stage.say("!action show A-1")
    recorded, assigned, done = [line for line in shown.splitlines() if " · " in line]
    assert "23 Nov 10:00" in recorded
    assert "Anna Schmit" in recorded
    assert "23 Nov 12:00" in assigned
    assert "Claire Weber" in assigned
    assert "24 Nov 12:00" in done
    assert "Marc Thill" in done
    assert "Note: sent" in shown


async def test_a_tick_on_the_answer_means_done_and_a_cross_dropped(stage: Stage) -> None:
    await stage.say("!action First")
    first = stage.last()
    await stage.say("!action Second")
    second = stage.last()
    assert "A-1" in await stage.react(first, "✅", MARC)
    assert "A-2" in await stage.react(second, "❌", MARC)
    assert (await stage.action(1)).state is ActionState.DONE
    assert (await stage.action(2)).state is ActionState.DROPPED


async def test_an_observers_tick_is_refused(stage: Stage) -> None:
    await stage.say("!action Write the note")
    assert "only members" in await stage.react(stage.last(), "✅", OBSERVER)
    assert (await stage.action(1)).state is ActionState.OPEN


async def test_a_reaction_that_means_nothing_is_met_with_silence(stage: Stage) -> None:
    await stage.say("!action Write the note")
    answer = stage.last()
    for key in ("🎉", "❤", "👍", "text", ""):
        assert await stage.react(answer, key, MARC) == ""
    assert await stage.react(stage.event_id(), "✅", MARC) == ""
    assert (await stage.action(1)).state is ActionState.OPEN


async def test_a_tick_on_an_answer_about_several_asks_which(stage: Stage) -> None:
    await stage.say("!action First\n!action Second")
    assert "several" in await stage.react(stage.last(), "✅")
    assert (await stage.action(1)).state is ActionState.OPEN


async def test_a_tick_taken_off_takes_back_what_it_did(stage: Stage) -> None:
    await stage.say("!action Write the note")
    reaction = stage.event_id()
    await stage.react(stage.last(), "✅", MARC, event_id=reaction)
    await stage.delete(reaction, MARC)
    assert (await stage.action(1)).state is ActionState.OPEN


async def test_in_reply_to_the_answer_the_id_may_be_left_out(stage: Stage) -> None:
    await stage.say("!action First")
    first = stage.last()
    await stage.say("!action Second")
    await stage.say("> <@vigie:localhost> A-1 First\n\n!action done", MARC, replies_to=first)
    assert (await stage.action(1)).state is ActionState.DONE
    assert (await stage.action(2)).state is ActionState.OPEN
