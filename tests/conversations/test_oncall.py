"""Who is on call: the on-call room, the rota, and where one may ask."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from ical.calendar_stream import IcsCalendarStream

from bot.engine.calls import Ways
from bot.engine.dispatcher import Dispatcher
from bot.engine.signs import Signs
from bot.rules.groups import Danger, RoomState
from bot.rules.identifiers import RoomId
from bot.rules.rota import on_call_at
from bot.rules.watch import Watch
from bot.texts import Language
from commands import COMMANDS, POLLS, REACTIONS
from commands.routing import Router
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM, VIGIE
from tests.conversations.oncall import (
    COORDINATORS_CHAT,
    ONCALL_ROOM,
    RESPONDERS,
    ROTA,
    STATE,
    chat,
    opened,
    seen,
    without,
)
from tests.conversations.stage import Stage


async def oncall_room(stage: Stage) -> RoomId | None:
    async with stage.store.transaction() as tx:
        return await tx.oncall.room()


async def on_call(stage: Stage, at: datetime | None = None) -> dict[int, str | None]:
    async with stage.store.transaction() as tx:
        group = await tx.oncall.group()
        assert group is not None
        return dict(on_call_at(await tx.oncall.roster(group.id), at or stage.clock()))


async def test_a_coordinator_makes_a_room_the_oncall_room(stage: Stage) -> None:
    await seen(stage)
    said = await stage.say("!oncall here", COORDINATION, ONCALL_ROOM)
    assert "on-call room now" in said
    assert "!oncall rota weekly monday 09:00" in said
    assert await oncall_room(stage) == ONCALL_ROOM
    assert "already" in await stage.say("!oncall here", COORDINATION, ONCALL_ROOM)


async def test_a_coordinator_need_not_run_the_installation(stage: Stage) -> None:
    await seen(stage)
    ways = Ways(
        VIGIE, "!", Language.EN, "Europe/Luxembourg", frozenset(), Watch(coordinators=(COORDINATION,))
    )
    stage.dispatcher = Dispatcher(stage.store, Router(COMMANDS), Signs(REACTIONS, POLLS), ways, stage.clock)
    assert "on-call room now" in await stage.say("!oncall here", COORDINATION, ONCALL_ROOM)


async def test_the_room_where_alerts_are_answered_is_not_archived(stage: Stage) -> None:
    await seen(stage)
    await stage.say("!oncall here", COORDINATION, ONCALL_ROOM)
    refused = await stage.say("!group archive", COORDINATION, ONCALL_ROOM)
    assert "!oncall here" in refused
    assert "not archived" in refused
    assert "Alerts" in refused


async def test_nobody_else_does(stage: Stage) -> None:
    await seen(stage)
    for person in (CHAIR, ANNA):
        assert "coordinators" in await stage.say("!oncall here", person, ONCALL_ROOM)
    assert await oncall_room(stage) is None


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (replace(STATE, dangers=frozenset({Danger.PUBLIC})), "Anybody can come in"),
        (replace(STATE, dangers=frozenset({Danger.OLD_HISTORY, Danger.GUESTS})), "2 things are unsafe"),
        (replace(STATE, unsigned=frozenset({MARC})), "not verified: Marc Thill"),
        (replace(STATE, encrypted=False), "not encrypted"),
        (replace(STATE, successor=RoomId("!new")), "no longer used"),
        (replace(STATE, private=True, members=RESPONDERS[:2]), "private chat cannot be one"),
    ],
)
async def test_an_unsafe_room_does_not_become_it(stage: Stage, state: RoomState, words: str) -> None:
    await seen(stage, state)
    assert words in await stage.say("!oncall here", COORDINATION, ONCALL_ROOM)
    assert await oncall_room(stage) is None


async def test_making_another_room_the_oncall_room_is_undone(stage: Stage) -> None:
    await opened(stage, ROTA)
    assert "takes the place of another" in await stage.say("!oncall here", COORDINATION, GROUP_ROOM)
    assert await oncall_room(stage) == GROUP_ROOM
    await stage.say("!undo", COORDINATION, GROUP_ROOM)
    assert await oncall_room(stage) == ONCALL_ROOM
    await stage.say("!undo", COORDINATION, ONCALL_ROOM)
    assert await oncall_room(stage) is None


async def test_a_room_that_is_upgraded_stays_the_oncall_room(stage: Stage) -> None:
    await opened(stage, ROTA)
    new = RoomId("!new")
    await seen(stage, replace(STATE, successor=new))
    await seen(stage, replace(STATE, room_id=new, predecessor=ONCALL_ROOM))
    assert await oncall_room(stage) == new
    assert "Anna Schmit" in await stage.say("!oncall now", MARC, new)


@pytest.mark.parametrize(
    "typed",
    [
        "oncall now",
        "oncall schedule",
        "oncall rota weekly monday 09:00 @Anna",
        "oncall override @Anna from friday 18:00 to sunday 20:00",
        "oncall swap @Anna",
        "oncall accept",
        "oncall decline",
        "oncall cancel 1",
    ],
)
async def test_elsewhere_nobody_learns_of_it(stage: Stage, typed: str) -> None:
    await chat(stage, OUTSIDER, RoomId("!outside"))
    places = ((ANNA, GROUP_ROOM), (CHAIR, GROUP_ROOM), (OUTSIDER, OTHER_ROOM), (OUTSIDER, RoomId("!outside")))
    before = [await stage.say(f"!{typed}", person, room) for person, room in places]
    await opened(stage, ROTA)
    after = [await stage.say(f"!{typed}", person, room) for person, room in places]
    assert before == after
    assert all("those who answer alerts" in said for said in after)


async def test_a_coordinator_hears_how_to_begin(stage: Stage) -> None:
    await chat(stage)
    said = await stage.say("oncall now", COORDINATION, COORDINATORS_CHAT)
    assert "no on-call room yet" in said
    assert "!oncall here" in said


async def test_a_rota_is_told_with_who_has_it_when(stage: Stage) -> None:
    (said,) = await opened(stage, ROTA)
    lines = said.splitlines()
    assert "On call: 2 people, hand-over every week at 09:00 (Luxembourg)" in lines[0]
    assert "23 Nov 10:00 → 30 Nov 09:00 · Anna Schmit" in lines[1]
    assert "30 Nov 09:00 → 7 Dec 09:00 · Marc Thill" in lines[2]
    assert "!undo" in lines[-1]
    assert await on_call(stage) == {1: ANNA}


@pytest.mark.parametrize(
    ("typed", "told", "second"),
    [
        ("!oncall rota daily 09:00 @Anna @Marc", "every day at 09:00", datetime(2026, 11, 24, 8, tzinfo=UTC)),
        ("!oncall rota every 3 days 9:00 @Anna @Marc", "every 3 days", datetime(2026, 11, 26, 8, tzinfo=UTC)),
        (
            "!oncall rota every 2 weeks friday 18:00 @Anna @Marc",
            "every 2 weeks",
            datetime(2026, 12, 4, 17, tzinfo=UTC),
        ),
        (
            "!astreinte tour hebdomadaire lundi 09:00 @Anna @Marc",
            "every week",
            datetime(2026, 11, 30, 8, tzinfo=UTC),
        ),
        (
            "!bereitschaft turnus alle 2 Wochen Montag 9 Uhr Anna und Marc",
            "every 2 weeks",
            datetime(2026, 12, 7, 8, tzinfo=UTC),
        ),
    ],
)
async def test_how_often_people_hand_over(stage: Stage, typed: str, told: str, second: datetime) -> None:
    (said,) = await opened(stage, typed)
    assert told in said
    assert await on_call(stage, second) == {1: MARC}
    stage.clock.now = second
    stage.clock.forward(seconds=-1)
    assert await on_call(stage) == {1: ANNA}


async def test_the_backup_has_a_rota_of_its_own(stage: Stage) -> None:
    _, said = await opened(stage, ROTA, "!oncall rota backup daily 20:00 @Claire")
    assert "Backup: one person" in said
    now = await stage.say("!oncall now", ANNA, ONCALL_ROOM)
    assert (
        "On call: Anna Schmit · until Monday, 30 November 2026, 09:00 (Luxembourg) · then Marc Thill" in now
    )
    assert "Backup: Claire Weber" in now
    assert "ended" in await stage.say("!oncall rota backup none", CHAIR, ONCALL_ROOM)
    assert "Backup" not in await stage.say("!oncall now", ANNA, ONCALL_ROOM)
    assert "there is no rota" in await stage.say("!oncall rota backup none", CHAIR, ONCALL_ROOM)


async def test_members_do_not_set_the_rota_and_coordinators_do(stage: Stage) -> None:
    await opened(stage)
    await chat(stage)
    assert "coordinators and the chair" in await stage.say(ROTA, ANNA, ONCALL_ROOM)
    assert await on_call(stage) == {1: None}
    assert "Anna Schmit" in await stage.say(ROTA.removeprefix("!"), COORDINATION, COORDINATORS_CHAT)
    assert await on_call(stage) == {1: ANNA}


async def test_setting_a_rota_is_undone_and_the_past_stays(stage: Stage) -> None:
    await opened(stage, ROTA)
    stage.clock.forward(days=8)
    await stage.say("!oncall rota daily 12:00 @Claire", CHAIR, ONCALL_ROOM)
    assert await on_call(stage) == {1: CHAIR}
    changed = stage.clock()
    stage.clock.forward(hours=1)
    assert "Taken back: who is on call" in await stage.say("!undo", CHAIR, ONCALL_ROOM)
    assert await on_call(stage) == {1: MARC}
    assert await on_call(stage, changed) == {1: CHAIR}
    stage.clock.forward(hours=1)
    await stage.say("!undo", CHAIR, ONCALL_ROOM)
    assert await on_call(stage) == {1: None}


async def test_editing_the_message_gives_another_rota(stage: Stage) -> None:
    await opened(stage)
    event = stage.event_id()
    await stage.say(ROTA, CHAIR, ONCALL_ROOM, event_id=event)
    await stage.edit(event, "!oncall rota weekly monday 09:00 @Marc @Anna", CHAIR, ONCALL_ROOM)
    assert await on_call(stage) == {1: MARC}


@pytest.mark.parametrize(
    "typed",
    [
        "!oncall rota",
        "!oncall rota weekly monday 09:00",
        "!oncall rota weekly 09:00 @Anna",
        "!oncall rota sometimes @Anna",
        "!oncall rota every 3 months 09:00 @Anna",
    ],
)
async def test_a_wrong_rota_is_answered_with_the_right_form(stage: Stage, typed: str) -> None:
    (said,) = await opened(stage, typed)
    assert "weekly monday 09:00 @who" in said
    assert await on_call(stage) == {1: None}


async def test_only_people_of_the_oncall_room_take_turns(stage: Stage) -> None:
    said = await opened(
        stage, "!oncall rota daily 09:00 @olga", "!oncall rota daily 09:00 @Anna @vigie:localhost"
    )
    assert "nobody called" in said[0]
    assert "That is me" in said[1]
    assert await on_call(stage) == {1: None}


async def test_without_a_rota_nobody_is_on_call(stage: Stage) -> None:
    await opened(stage)
    assert "On call: nobody" in await stage.say("!oncall now", ANNA, ONCALL_ROOM)
    assert "nobody" in await stage.say("!oncall schedule", ANNA, ONCALL_ROOM)


async def test_who_left_the_room_is_marked(stage: Stage) -> None:
    await opened(stage, ROTA)
    await without(stage, MARC)
    said = await stage.say("!oncall schedule", ANNA, ONCALL_ROOM)
    assert "marc (⚠️ not in the on-call room)" in said
    assert "Anna Schmit (⚠️" not in said


async def test_a_responder_asks_in_a_private_chat_whatever_groups_they_are_in(stage: Stage) -> None:
    await opened(stage, ROTA)
    said = await stage.say("oncall now", ANNA, PRIVATE_ROOM)
    assert "Anna Schmit" in said
    assert "then Marc Thill" in said


async def test_the_schedule_is_text_and_a_file(stage: Stage) -> None:
    await opened(stage, ROTA, "!oncall override @Claire from saturday 10:00 to sunday 10:00")
    said = await stage.say("!oncall schedule", ANNA, ONCALL_ROOM)
    assert [line for line in said.splitlines() if "→" in line] == [
        "• 23 Nov 10:00 → 28 Nov 10:00 · Anna Schmit",
        "• 28 Nov 10:00 → 29 Nov 10:00 · Claire Weber (override 1)",
        "• 29 Nov 10:00 → 30 Nov 09:00 · Anna Schmit",
        "• 30 Nov 09:00 → 7 Dec 09:00 · Marc Thill",
        "• 7 Dec 09:00 → 14 Dec 09:00 · Anna Schmit",
        "• 1 Claire Weber · On call · 28 Nov 10:00 → 29 Nov 10:00",
    ]
    await stage.tick()
    text = stage.files()["oncall.ics"].decode()
    events = IcsCalendarStream.calendar_from_ics(text).events
    assert [(str(event.summary), event.start_datetime.astimezone(UTC)) for event in events][:2] == [
        ("On call: Anna Schmit", datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ("On call: Claire Weber", datetime(2026, 11, 28, 9, tzinfo=UTC)),
    ]
    letter = next(letter for letter in stage.posted if letter.posting.attachment is not None)
    assert letter.room_id == ONCALL_ROOM


async def test_a_shift_has_the_same_id_in_every_file(stage: Stage) -> None:
    await opened(stage, ROTA)
    ids = []
    for _ in range(2):
        await stage.say("oncall schedule", ANNA, PRIVATE_ROOM)
        await stage.tick()
        data = [one.posting.attachment for one in stage.posted if one.posting.attachment is not None][-1]
        ids.append(
            {str(event.uid) for event in IcsCalendarStream.calendar_from_ics(data.bytes.decode()).events}
        )
        stage.clock.forward(days=1)
    assert ids[0] <= ids[1]


async def test_the_schedule_of_another_date(stage: Stage) -> None:
    await opened(stage, ROTA)
    stage.clock.forward(days=30)
    said = await stage.say("!oncall schedule 2026-11-24", ANNA, ONCALL_ROOM)
    assert "23 Nov 10:00 → 30 Nov 09:00 · Anna Schmit" in said
    assert "On call from Saturday, 2 January 2027" in await stage.say(
        "!oncall schedule 2 January 2027", ANNA, ONCALL_ROOM
    )
