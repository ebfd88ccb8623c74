"""Nobody changes the story of a case while it lasts, and those who take part can see that."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.rules.identifiers import EventId
from storage.sealed import SecretKey
from storage.verifying import Verification, verified
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, at_desk, case, on_watch, rung, said_in
from tests.conversations.stage import Stage

SEAL = re.compile(r"[0-9A-F]{4}(?:-[0-9A-F]{4}){3}")
CHANGED = "was changed by somebody else"


@pytest.fixture
async def raised(stage: Stage) -> Stage:
    """A stage on which Rita has taken a high case, and the story was looked at."""
    await on_watch(stage)
    await stage.say("!alert high They follow me", room=PRIVATE_ROOM)
    await stage.say("stop", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    await stage.tick()
    return stage


def tamper(folder: Path, how: str) -> None:
    """Changes the file as somebody would who can write it and has no secret."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database, database:
        database.executescript(how)


async def next_day(stage: Stage) -> str:
    """Lets the story be looked at again; what else is due is not told."""
    stage.clock.forward(days=1)
    return "\n".join(line for line in (await stage.tick()).splitlines() if CHANGED in line)


def look(folder: Path, secret: SecretKey) -> Verification:
    """What somebody finds who looks at the file."""
    return verified(folder / "vigie.db", secret)


async def test_a_case_is_closed_with_a_seal_that_is_shown_again(raised: Stage) -> None:
    code = (await case(raised)).code
    before = len(raised.posted)
    await at_desk(raised, "!resolve CODE Papageno is home")
    lines = [one for one in raised.since(before) if one.room_id == ONCALL_ROOM and one.posting.in_thread]
    (sealed,) = SEAL.findall(lines[-1].posting.body)
    assert f"{code}: seal of the story up to here" in lines[-1].posting.body
    assert SEAL.search(said_in(raised.since(before), PRIVATE_ROOM)) is None, (
        "reporters are not troubled with it"
    )
    shown = await raised.say(f"!case show {code}", SAMI, ONCALL_ROOM)
    assert SEAL.findall(shown) == [sealed, sealed]
    await raised.say(f"!note {code} The lawyer knows", RITA, ONCALL_ROOM)
    first, later = SEAL.findall(await raised.say(f"!case show {code}", SAMI, ONCALL_ROOM))
    assert (first, later != sealed) == (sealed, True)


async def test_a_seal_outlives_the_words_that_are_taken_back(
    raised: Stage, tmp_path: Path, secret: SecretKey
) -> None:
    code, event = (await case(raised)).code, raised.event_id()
    await raised.say(f"!resolve {code} Papageno is home", RITA, ONCALL_ROOM, event_id=event)
    sealed, _ = SEAL.findall(await raised.say(f"!case show {code}", SAMI, ONCALL_ROOM))
    await raised.delete(event, RITA, ONCALL_ROOM)
    shown = await raised.say(f"!case show {code}", SAMI, ONCALL_ROOM)
    assert "Papageno" not in shown
    assert SEAL.findall(shown)[0] == sealed
    assert look(tmp_path, secret).faults == []


async def test_what_people_take_back_keeps_the_story_whole(
    raised: Stage, tmp_path: Path, secret: SecretKey
) -> None:
    told, noted = raised.event_id(), raised.event_id()
    await raised.say("!alert more Papageno saw them", room=PRIVATE_ROOM, event_id=told)
    code = (await case(raised)).code
    await raised.say(f"!note {code} Papageno knows", RITA, ONCALL_ROOM, event_id=noted)
    steps = look(tmp_path, secret).steps
    await raised.delete(told, room=PRIVATE_ROOM)
    await raised.delete(noted, RITA, ONCALL_ROOM)
    assert "Papageno" not in await at_desk(raised, "!case show CODE", SAMI)
    assert await next_day(raised) == ""
    after = look(tmp_path, secret)
    assert after.faults == []
    assert after.steps > steps


async def test_whoever_is_forgotten_leaves_a_story_that_is_whole(
    raised: Stage, tmp_path: Path, secret: SecretKey
) -> None:
    await at_desk(raised, f"!note CODE {ANNA} is with {RITA}")
    await at_desk(raised, "!resolve CODE all is well")
    raised.clock.forward(days=8)
    assert "Done" in await raised.say("!forget me yes", room=PRIVATE_ROOM)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        ((attested,),) = database.execute('SELECT count(*) FROM timeline WHERE "of" IS NOT NULL')
    assert attested > 0
    assert await next_day(raised) == ""
    assert look(tmp_path, secret).faults == []
    await raised.say("!alert high They are back", room=PRIVATE_ROOM)
    assert look(tmp_path, secret).faults == []


async def test_a_changed_story_is_told_the_coordinators_once_a_day(raised: Stage, tmp_path: Path) -> None:
    code = (await case(raised)).code
    await at_desk(raised, "!resolve CODE all is well")
    tamper(tmp_path, "DELETE FROM timeline WHERE id = 2")
    assert CHANGED not in await raised.tick(), "it is looked at once a day"
    before = len(raised.posted)
    told = await next_day(raised)
    (letter,) = [one for one in raised.since(before) if CHANGED in one.posting.body]
    assert rung([letter]) == {COORDINATION}
    assert letter.room_id != ONCALL_ROOM
    assert code in told
    assert "vigie doctor" in letter.posting.body
    assert CHANGED not in await raised.tick()
    raised.clock.forward(hours=3)
    again = await Stage.set(raised.store)
    again.clock.now = raised.clock.now
    assert CHANGED not in await again.tick(), "nor by one that was just started"
    assert code in await next_day(raised)


async def test_a_story_that_is_put_back_while_the_bot_runs_is_told_every_day(
    raised: Stage, tmp_path: Path
) -> None:
    def ends() -> tuple[int, str]:
        with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
            wanted = "SELECT (SELECT max(id) FROM timeline), hex(value) FROM facts WHERE name = 'story-head'"
            last, head = database.execute(wanted).fetchone()
            return last, head

    last, head = ends()
    await at_desk(raised, "!resolve CODE all is well")
    assert await next_day(raised) == ""
    tamper(
        tmp_path,
        f"DELETE FROM timeline WHERE id > {last};"
        f" UPDATE facts SET value = x'{head}' WHERE name = 'story-head'",
    )
    for _ in range(2):
        assert CHANGED in await next_day(raised)


async def test_who_was_just_started_looks_at_once_and_alerts_go_on(raised: Stage, tmp_path: Path) -> None:
    tamper(tmp_path, "DELETE FROM timeline; DELETE FROM facts WHERE name = 'story-head'")
    again = await Stage.set(raised.store)
    assert CHANGED in await again.tick()
    before = len(again.posted)
    await again.say("!alert high They are back", MARC, GROUP_ROOM, event_id=EventId("$after"))
    assert RITA in rung(again.since(before))
    assert again.audits[-1] is True, "the heartbeat is not kept back by it"


async def test_the_log_says_what_is_wrong_in_numbers(raised: Stage, tmp_path: Path) -> None:
    await at_desk(raised, "!resolve CODE all is well")
    with capture_logs() as logs:
        raised.clock.forward(days=1)
        await raised.tick()
    (whole,) = [line for line in logs if "story" in line["event"]]
    assert SEAL.fullmatch(whole["head"])
    tamper(tmp_path, "UPDATE timeline SET verb = 'said' WHERE id = 2; UPDATE cases SET level = 0")
    with capture_logs() as logs:
        raised.clock.forward(days=1)
        await raised.tick()
    (wrong,) = [line for line in logs if "story" in line["event"]]
    assert wrong == {
        "event": "the story of the cases was changed",
        "log_level": "error",
        "wrong": {"step": 1, "columns": 1},
        "cases": [1],
    }
