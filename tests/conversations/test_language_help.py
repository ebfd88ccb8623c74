"""The reader's language and zone, and the help."""

import pytest

from bot.texts import LANGUAGES, Language, Quote, Text, word
from commands import COMMANDS
from storage.store import Store
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, OBSERVER, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, on_watch
from tests.conversations.stage import MONDAY, Stage

CHOSEN = (
    ("!language fr", "Aucune action"),
    ("!sprache Deutsch", "keine Aufgabe"),
    ("!sprooch lb", "keng Aufgab"),
    ("!langue français", "Aucune action"),
    ("!language luxembourgish", "keng Aufgab"),
    ("!langue allemand", "keine Aufgabe"),
    ("!language en", "No action item"),
)


async def test_each_is_answered_in_the_language_they_chose(stage: Stage) -> None:
    for said, empty in CHOSEN:
        assert await stage.say(said) != ""
        assert empty in await stage.say("!action list"), said
        assert empty in await stage.say("action list", ANNA, PRIVATE_ROOM), said
        assert "No action item" in await stage.say("!action list", MARC), said


async def test_a_language_nobody_taught_is_answered_with_the_right_form(stage: Stage) -> None:
    for said in ("!language", "!language klingon", "!language fr de"):
        assert "!language fr" in await stage.say(said), said
    assert "No action item" in await stage.say("!action list")


@pytest.mark.parametrize(
    ("language", "due"),
    [
        (Language.FR, "vendredi 15 janvier 2027"),
        (Language.EN, "Friday, 15 January 2027"),
        (Language.DE, "Freitag, 15. Januar 2027"),
        (Language.LB, "Freideg, 15. Januar 2027"),
    ],
)
async def test_dates_follow_the_reader(stage: Stage, language: Language, due: str) -> None:
    await stage.say("!action Draft the note by 15 January")
    await stage.say(f"!language {language.value}", MARC)
    assert due in await stage.say("!action show A-1", MARC)


async def test_names_of_commands_need_not_be_in_the_language_one_reads(stage: Stage) -> None:
    await stage.say("!language fr")
    assert "A-1" in await stage.say("!aufgab Not schreiwen @Marc d'ici vendredi")
    assert "est faite" in await stage.say("!task erledigt A-1")


async def test_a_time_zone_is_found_by_name_or_city_and_shown_by_whoami(stage: Stage) -> None:
    for said, zone in (
        ("!timezone Europe/Paris", "Europe/Paris"),
        ("!fuseau paris", "Europe/Paris"),
        ("!tz new york", "America/New_York"),
        ("!zeitzone EUROPE/BERLIN", "Europe/Berlin"),
    ):
        assert zone in await stage.say(said), said
        assert zone in await stage.say("!whoami"), said
    assert "Europe/Luxembourg" in await stage.say("!whoami", MARC)


async def test_a_time_zone_nobody_knows_is_told_and_changes_nothing(stage: Stage) -> None:
    for said in ("!timezone Mars/Olympus", "!timezone ../../etc/passwd", "!timezone"):
        assert "Europe/Paris" in await stage.say(said), said
    assert "Europe/Luxembourg" in await stage.say("!whoami")


async def test_whoami_tells_everybody_who_they_are_to_the_bot(stage: Stage) -> None:
    for sender, role in (
        (ANNA, "member"),
        (CHAIR, "chair"),
        (OBSERVER, "observer"),
        (COORDINATION, "administrator"),
    ):
        answer = await stage.say("!whoami", sender)
        assert role in answer
        assert sender in answer
    await stage.say("!language fr", CHAIR)
    assert "présidence" in await stage.say("!quisuisje", CHAIR)
    assert "member" in await stage.say("whoami", ANNA, PRIVATE_ROOM)


async def test_help_lists_every_command_that_one_may_use_in_a_thread(stage: Stage) -> None:
    for said in ("!help", "!aide", "!hilfe", "!hëllef", "!hellef"):
        event = stage.event_id()
        lines = (await stage.say(said, COORDINATION, event_id=event)).splitlines()
        assert len([line for line in lines if line.startswith("!")]) == len(COMMANDS), said
        assert stage.posted[-1].posting.in_thread
        assert stage.posted[-1].posting.answers_event == event


async def test_help_offers_cases_and_rotas_to_those_who_answer_alerts(stage: Stage) -> None:
    for where in (GROUP_ROOM, PRIVATE_ROOM):
        told = await stage.say("!help", room=where)
        assert told.splitlines()[1].startswith("!alert ")
        assert "!case" not in told
        assert "!ack" not in told
        assert "!oncall" not in told
    await on_watch(stage)
    told = await stage.say("!help", RITA, ONCALL_ROOM)
    assert "!case list" in told
    assert "!oncall swap" in told


async def test_help_does_not_offer_what_one_may_not_do(stage: Stage) -> None:
    assert "!decision adopt" in await stage.say("!help", CHAIR)
    assert "!decision adopt" not in await stage.say("!help", ANNA)
    assert "!action done" in await stage.say("!help", ANNA)
    observers = await stage.say("!help", OBSERVER)
    assert "!action done" not in observers
    assert "!action list" in observers


async def test_help_speaks_the_readers_language(stage: Stage) -> None:
    for language, line in (
        ("fr", "!action fait A-12 [note]"),
        ("de", "!aufgabe erledigt A-12"),
        ("lb", "!aufgab gemaach A-12"),
    ):
        await stage.say(f"!language {language}")
        assert line in await stage.say("!help"), language


async def test_help_on_one_command_shows_its_forms_with_an_example_each(stage: Stage) -> None:
    for said in ("!help action", "!help !action", "!aide tâche", "!help #action", "!hilfe aufgabe"):
        answer = await stage.say(said)
        assert "!action done A-12 [note]" in answer, said
        assert "→ !action done A-12 sent this morning" in answer, said
        assert "!vote" not in answer, said


async def test_help_on_what_is_no_command_says_so(stage: Stage) -> None:
    for topic in ("weather", "!", "#", "! !", "«action»", "x" * 100):
        answer = await stage.say(f"!help {topic}")
        assert "!help" in answer, topic
        assert "my side" not in answer, topic


async def test_in_a_private_chat_help_is_no_thread(stage: Stage) -> None:
    assert "!action" in await stage.say("help", ANNA, PRIVATE_ROOM)
    assert not stage.posted[-1].posting.in_thread


def _refusals(language: Language) -> tuple[str, ...]:
    """How answers begin to what is misspelt or has the wrong form."""
    shown = Quote("\x00")
    texts = (
        Text.of("wrong-form", usage=shown, example=shown),
        Text.of("unknown-command", help=shown),
        Text.of("unknown-command-near", nearest=shown, help=shown),
        Text.of("date-not-understood"),
        Text.of("internal-error"),
        Text.of("which-command"),
    )
    return tuple(word(language, MONDAY, text).body[:25] for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_example_of_the_help_is_understood_when_it_is_typed(
    store: Store, language: Language
) -> None:
    stage = await Stage.set(store, language)
    await stage.say("\n".join(f"!action Item {number}" for number in range(1, 13)))
    await stage.say("\n".join(f"!decision We do {number}" for number in range(1, 8)), CHAIR)
    for command in sorted(COMMANDS, key=lambda command: command.id == "language"):
        example = word(language, MONDAY, Text.of(f"example-{command.id}")).body
        answer = await stage.say(f"!{example}", CHAIR)
        assert answer, command.id
        assert not answer.startswith(_refusals(language)), (command.id, answer)


async def test_what_is_unknown_is_answered_with_the_nearest_and_it_works_as_proposed(stage: Stage) -> None:
    for said, proposed in (
        ("!actoin Draft the note", "!action Draft the note"),
        ("!desicion propose Buy a lamp", "!decision propose Buy a lamp"),
        ("!hlep", "!help"),
        ("!whoamy", "!whoami"),
    ):
        answer = await stage.say(said)
        assert proposed in answer, said
        assert "do not know" not in await stage.say(proposed)
    assert await stage.actions() == {"A-1": "Draft the note"}
    assert "!help" in await stage.say("!xyzzy")
