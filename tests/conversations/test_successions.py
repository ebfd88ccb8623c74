"""A group's room that is replaced by another: the group goes along, and only when both rooms say so."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomLeft, RoomSeen
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId
from bot.rules.people import Role
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OTHER_ROOM, OUTSIDER, ROOMS
from tests.conversations.stage import Stage

NEW_ROOM = RoomId("!new")
BURIED = replace(ROOMS[0], successor=NEW_ROOM)
REPLACING = replace(ROOMS[0], room_id=NEW_ROOM, predecessor=GROUP_ROOM)


async def show(stage: Stage, *rooms: RoomState) -> str:
    """Shows rooms as they are now, and returns what the bot posts then."""
    for room in rooms:
        await stage.dispatcher.handle(RoomSeen(room))
    return await stage.answer()


async def lived_in(stage: Stage) -> None:
    """Lets the group have records, roles and a vote that is open."""
    await stage.say("!action Draft the note @Marc")
    await stage.say("!group role @Anna secretary", CHAIR)
    await stage.say("!decision propose We meet in March until friday 18:00")


@pytest.mark.parametrize("order", [(BURIED, REPLACING), (REPLACING, BURIED)], ids=["old first", "new first"])
async def test_the_group_goes_on_in_the_new_room(stage: Stage, order: tuple[RoomState, ...]) -> None:
    await lived_in(stage)
    before = await stage.group()
    told = await show(stage, *order)
    assert "The group goes on here" in told
    assert "Open votes: D-1" in told
    assert stage.posted[-1].room_id == NEW_ROOM
    assert (await stage.group(NEW_ROOM)).id == before.id
    assert (await stage.group(NEW_ROOM)).standing(ANNA).role is Role.SECRETARY
    assert "A-2" in await stage.say("!action Find a flat", room=NEW_ROOM)
    assert "Marc Thill" in await stage.say("!action show A-1", room=NEW_ROOM)


async def test_moving_is_told_once(stage: Stage) -> None:
    await show(stage, BURIED, REPLACING)
    assert await show(stage, BURIED, REPLACING, replace(REPLACING, name="Renamed")) == ""


async def test_a_vote_opened_in_the_old_room_ends_in_the_new_one(stage: Stage) -> None:
    await lived_in(stage)
    await show(stage, BURIED, REPLACING)
    assert "D-1" in await stage.say("!vote D-1 yes", MARC, room=NEW_ROOM)
    stage.clock.forward(days=5)
    assert "D-1" in await stage.tick()
    result = next(one for one in reversed(stage.posted) if one.kind is LetterKind.MESSAGE)
    assert (result.room_id, result.posting.answers_event) == (NEW_ROOM, None)


async def test_what_was_owed_to_the_old_room_is_posted_in_the_new_one(stage: Stage) -> None:
    await stage.say("!action Draft the note @Marc by tomorrow")
    await show(stage, BURIED, REPLACING)
    stage.clock.forward(days=1)
    assert "A-1" in await stage.tick()
    assert stage.posted[-1].room_id == NEW_ROOM


async def test_the_old_room_says_that_the_group_has_moved(stage: Stage) -> None:
    await show(stage, BURIED, REPLACING)
    assert "goes on in the room that replaced it" in await stage.say("!action Too late", CHAIR)
    assert await stage.actions(NEW_ROOM) == {}


async def test_a_predecessor_that_knows_nothing_of_it_is_only_a_claim(stage: Stage) -> None:
    await lived_in(stage)
    assert await show(stage, REPLACING) == ""
    assert "A-2" in await stage.say("!action Still here")
    assert "cannot tell which group" in await stage.say("!action list", room=NEW_ROOM)


async def test_a_tombstone_that_names_somebody_elses_room_hands_nothing_over(stage: Stage) -> None:
    await lived_in(stage)
    await show(stage, replace(ROOMS[0], successor=OTHER_ROOM))
    assert (await stage.group(OTHER_ROOM)).id != (await stage.group()).id
    assert "A-1" not in await stage.say("!action list", OUTSIDER, room=OTHER_ROOM)


async def test_the_bot_joins_the_room_that_replaces_one_of_its_own_once(stage: Stage) -> None:
    await show(stage, BURIED)
    await show(stage, BURIED, replace(BURIED, name="Again"))
    joins = stage.errands(LetterKind.JOIN)
    assert [(room, errand.child) for room, errand in joins] == [(GROUP_ROOM, NEW_ROOM)]


async def test_a_group_is_not_brought_into_a_room_in_clear(stage: Stage) -> None:
    await lived_in(stage)
    told = await show(stage, BURIED, replace(REPLACING, encrypted=False))
    assert "not encrypted" in told
    assert "D-1" not in told
    assert stage.posted[-1].posting.may_be_in_clear
    assert await show(stage, replace(REPLACING, encrypted=False, name="Again")) == ""
    assert "The group goes on here" in await show(stage, REPLACING)
    assert "A-2" in await stage.say("!action Find a flat", room=NEW_ROOM)


async def test_a_group_is_found_again_by_who_was_let_in_late(stage: Stage) -> None:
    await lived_in(stage)
    await show(stage, BURIED)
    await stage.dispatcher.handle(RoomLeft(GROUP_ROOM))
    assert "The group goes on here" in await show(stage, REPLACING)
    assert "A-2" in await stage.say("!action Find a flat", room=NEW_ROOM)


async def test_rooms_that_replace_each_other_in_a_circle_are_passed_once(stage: Stage) -> None:
    await lived_in(stage)
    await show(stage, replace(BURIED, predecessor=NEW_ROOM), replace(REPLACING, successor=GROUP_ROOM))
    async with stage.store.transaction() as tx:
        groups = [await tx.groups.of_room(room) for room in (GROUP_ROOM, NEW_ROOM)]
        kept = [group for group in groups if group and await tx.decisions.get(group.id, 1)]
    assert len(kept) == 1
