"""Whoever takes a case gets, once, what to ask for its kind of danger."""

import pytest

from storage.letters import Letter
from tests.cast import PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, at_desk, case, on_watch
from tests.conversations.stage import Stage


def checklists(letters: list[Letter]) -> list[Letter]:
    """Lists the checklists among letters."""
    return [one for one in letters if "📋" in one.posting.body]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("physical", "the exact words"),
        ("digital", "encrypted?"),
        ("legal", "next hearing"),
        ("relocation", "how to return"),
    ],
)
async def test_whoever_takes_a_case_gets_the_checklist_of_its_kind_once(
    stage: Stage, kind: str, asked: str
) -> None:
    await on_watch(stage)
    await stage.say(f"!alert high {kind} It is bad", room=PRIVATE_ROOM)
    assert checklists(stage.posted) == []
    await at_desk(stage, "!ack CODE")
    (shown,) = checklists(stage.posted)
    assert (shown.room_id, shown.posting.in_thread, shown.posting.rings) == (ONCALL_ROOM, True, ())
    assert asked in shown.posting.body
    assert f"!note {(await case(stage)).code}" in shown.posting.body
    await at_desk(stage, "!ack CODE")
    await at_desk(stage, "!handoff CODE @sami:localhost")
    await at_desk(stage, "!ack CODE", SAMI)
    assert len(checklists(stage.posted)) == 1


async def test_where_the_kind_is_said_later_the_checklist_comes_then(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert high It is bad", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    assert checklists(stage.posted) == []
    await stage.say("something else", room=PRIVATE_ROOM)
    assert len(checklists(stage.posted)) == 1
    await stage.say("now", room=PRIVATE_ROOM)
    assert len(checklists(stage.posted)) == 1
    assert (await case(stage)).answers["when"] == "now"
    assert (await case(stage)).holder == RITA


async def test_a_drill_says_in_one_line_that_it_would_stand_there(stage: Stage) -> None:
    await on_watch(stage)
    await at_desk(stage, "!oncall drill")
    for _ in range(6):
        drill = next((one for one in stage.events if stage.events[one].about), None)
        assert drill is not None
        await stage.react(drill, "👀", RITA, room=ONCALL_ROOM)
    (shown,) = checklists(stage.posted)
    assert "In earnest" in shown.posting.body
    assert "\n" not in shown.posting.body
