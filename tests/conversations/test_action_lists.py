"""Lists of action items: which, in what order, and readable on a phone."""

import re

from tests.conversations.stage import Stage

LISTS: tuple[tuple[str, set[str]], ...] = (
    ("!action list", {"A-1", "A-2", "A-4"}),
    ("!action list mine", {"A-2"}),
    ("!action list me", {"A-2"}),
    ("!action liste miennes", {"A-2"}),
    ("!action liste moi", {"A-2"}),
    ("!aufgabe liste meine", {"A-2"}),
    ("!aufgab lëscht meng", {"A-2"}),
    ("!action list @Marc", {"A-1"}),
    ("!action list Marc Thill", {"A-1"}),
    ("!action list @marc:localhost", {"A-1"}),
    ("!action list @Marc @Claire", {"A-1", "A-4"}),
    ("!action list #hosting", {"A-2"}),
    ("!action list #HOSTING", {"A-2"}),
    ("!action list #medias", {"A-4"}),
    ("!action list #nothing", set()),
    ("!action list late", {"A-1"}),
    ("!action liste retard", {"A-1"}),
    ("!aufgabe liste überfällig", {"A-1"}),
    ("!aufgab lëscht verspéit", {"A-1"}),
    ("!action list done", {"A-3"}),
    ("!action list all", {"A-1", "A-2", "A-3", "A-4"}),
    ("!action liste toutes", {"A-1", "A-2", "A-3", "A-4"}),
)


async def _several(stage: Stage) -> None:
    await stage.say(
        "!action Book the room @Marc by tomorrow\n"
        "!action Draft the note @Anna by 15 January #Hosting\n"
        "!action Print the flyers @Anna\n"
        "!action Call the press @Claire #médias"
    )
    await stage.say("!action done A-3")
    stage.clock.forward(days=3)


async def test_a_list_shows_what_was_asked_for(stage: Stage) -> None:
    await _several(stage)
    for words, listed in LISTS:
        assert _listed(await stage.say(words)) == listed, words


async def test_a_list_is_asked_for_in_two_words_where_a_language_needs_two(stage: Stage) -> None:
    await _several(stage)
    for words in ("!action liste en retard", "!aufgab lëscht ze spéit"):
        assert _listed(await stage.say(words)) == {"A-1"}, words


def _listed(answer: str) -> set[str]:
    return set(re.findall(r"A-\d+", answer))


async def test_a_list_goes_by_deadline_and_marks_what_is_late(stage: Stage) -> None:
    await _several(stage)
    count, first, second, third = (await stage.say("!action list")).splitlines()
    assert "3" in count
    assert first.startswith("⏰ A-1")
    assert "Marc Thill" in first
    assert second.startswith("• A-2")
    assert "15 Jan 2027" in second
    assert third.startswith("• A-4")


async def test_a_long_list_goes_to_a_thread_and_a_short_one_does_not(stage: Stage) -> None:
    await stage.say("\n".join(f"!action Task number {number}" for number in range(1, 14)))
    event = stage.event_id()
    await stage.say("!action list", event_id=event)
    assert stage.posted[-1].posting.in_thread
    assert stage.posted[-1].posting.answers_event == event
    await stage.say("!action done A-1\n!action done A-2")
    await stage.say("!action list")
    assert not stage.posted[-1].posting.in_thread


async def test_an_empty_list_says_so(stage: Stage) -> None:
    assert "No action item" in await stage.say("!action list")
    await stage.say("!language fr")
    assert "Aucune action" in await stage.say("!action liste")
