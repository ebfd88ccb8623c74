"""Those on call arrange things among themselves: overrides and swaps."""

from datetime import UTC, datetime

import pytest

from bot.rules.identifiers import EventId, RoomId
from bot.rules.rota import on_call_at
from tests.cast import ANNA, CHAIR, COORDINATION, MARC, PRIVATE_ROOM
from tests.conversations.oncall import (
    COORDINATORS_CHAT,
    ONCALL_ROOM,
    ROTA,
    chat,
    opened,
    rung,
    without,
)
from tests.conversations.stage import Stage

FRIDAY_EVENING = datetime(2026, 11, 27, 18, 0, tzinfo=UTC)
OVERRIDE = "!oncall override @Marc from friday 18:00 to sunday 20:00"


async def on_call(stage: Stage, at: datetime, layer: int = 1) -> str | None:
    async with stage.store.transaction() as tx:
        group = await tx.oncall.group()
        assert group is not None
        return on_call_at(await tx.oncall.roster(group.id), at)[layer]


@pytest.mark.parametrize(
    "typed",
    [
        OVERRIDE,
        "!oncall override @Marc friday 18:00 to sunday 20:00",
        "!oncall override @Marc friday 18:00 - sunday 20:00",
        "!astreinte remplacement @Marc du vendredi 18h au dimanche 20h",
        "!astreinte remplacement @Marc vendredi à 18h jusqu’au dimanche à 20h",
        "!bereitschaft vertretung @Marc von Freitag 18:00 bis Sonntag 20:00",
        "!oncall override @Marc 27.11.2026 18:00 to 29.11.2026 20:00",
    ],
)
async def test_somebody_stands_in(stage: Stage, typed: str) -> None:
    await opened(stage, ROTA)
    said = await stage.say(typed, ANNA, ONCALL_ROOM)
    assert "Marc Thill from Friday, 27 November 2026, 18:00" in said
    assert "to Sunday, 29 November 2026, 20:00" in said
    assert "In place of Anna Schmit." in said
    assert await on_call(stage, datetime(2026, 11, 27, 16, 59, tzinfo=UTC)) == ANNA
    assert await on_call(stage, datetime(2026, 11, 27, 17, 0, tzinfo=UTC)) == MARC
    assert await on_call(stage, datetime(2026, 11, 29, 19, 0, tzinfo=UTC)) == ANNA
    assert rung(stage.posted, "stands in") == (MARC,)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("now to 18:00", "23T09:00", "23T17:00"),
        ("today to tuesday", "23T09:00", "24T23:00"),
        ("friday 20:00 to 22:00", "27T19:00", "27T21:00"),
        ("27 november to 28 november", "26T23:00", "28T23:00"),
    ],
)
async def test_days_without_an_hour_count_whole(stage: Stage, typed: str, start: str, end: str) -> None:
    await opened(stage, ROTA)
    await stage.say(f"!oncall override @Marc {typed}", MARC, ONCALL_ROOM)
    async with stage.store.transaction() as tx:
        group = await tx.oncall.group()
        assert group is not None
        (made,) = (await tx.oncall.roster(group.id)).overrides
    assert (f"{made.starts_at:%dT%H:%M}", f"{made.ends_at:%dT%H:%M}") == (start, end)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("@Marc", "from when to when"),
        ("@Marc friday 18:00", "from when to when"),
        ("@Marc from sunday 20:00 to friday 18:00", "ends before it begins"),
        ("@Marc from friday 18:00 to friday 18:00", "ends before it begins"),
        ("@Marc from 20 november 2026 to 21 november 2026", "in the past"),
        ("@Marc from 30 february to 1 march", "no such date"),
        ("@Marc from friday to 1 january 2040", "too far"),
        ("@olga from friday 18:00 to sunday 20:00", "nobody called"),
        ("@vigie:localhost from friday 18:00 to sunday 20:00", "That is me"),
        ("", "for example"),
    ],
)
async def test_what_is_no_override_is_refused(stage: Stage, typed: str, words: str) -> None:
    await opened(stage, ROTA)
    assert words in await stage.say(f"!oncall override {typed}", ANNA, ONCALL_ROOM)
    assert await on_call(stage, FRIDAY_EVENING) == ANNA


async def test_overlapping_overrides_are_told_and_the_latest_wins(stage: Stage) -> None:
    await opened(stage, ROTA, OVERRIDE)
    said = await stage.say("!oncall override @Claire from saturday 10:00 to sunday 10:00", ANNA, ONCALL_ROOM)
    assert "goes before override 1 (Marc Thill" in said
    assert "In place of Marc Thill." in said
    assert await on_call(stage, datetime(2026, 11, 28, 12, tzinfo=UTC)) == CHAIR
    assert await on_call(stage, datetime(2026, 11, 29, 12, tzinfo=UTC)) == MARC


async def test_the_backup_is_overridden_apart(stage: Stage) -> None:
    await opened(stage, ROTA, "!oncall rota backup daily 09:00 @Claire")
    await stage.say("!oncall override backup @Marc from friday 18:00 to sunday 20:00", MARC, ONCALL_ROOM)
    assert await on_call(stage, FRIDAY_EVENING) == ANNA
    assert await on_call(stage, FRIDAY_EVENING, layer=2) == MARC


async def test_an_override_is_cancelled_by_its_number(stage: Stage) -> None:
    await opened(stage, ROTA, OVERRIDE)
    assert "no override 2" in await stage.say("!oncall cancel 2", ANNA, ONCALL_ROOM)
    stage.clock.now = FRIDAY_EVENING
    said = await stage.say("!oncall cancel 1", ANNA, ONCALL_ROOM)
    assert "Override 1 is cancelled: Marc Thill" in said
    assert await on_call(stage, FRIDAY_EVENING) == ANNA
    assert await on_call(stage, datetime(2026, 11, 27, 17, 30, tzinfo=UTC)) == MARC
    assert "no override 1" in await stage.say("!oncall cancel 1", ANNA, ONCALL_ROOM)
    await stage.say("!undo", ANNA, ONCALL_ROOM)
    assert await on_call(stage, datetime(2026, 11, 28, 12, tzinfo=UTC)) == MARC


async def test_an_override_is_undone_edited_and_deleted(stage: Stage) -> None:
    await opened(stage, ROTA)
    event = stage.event_id()
    await stage.say(OVERRIDE, ANNA, ONCALL_ROOM, event_id=event)
    await stage.edit(event, OVERRIDE.replace("@Marc", "@Claire"), ANNA, ONCALL_ROOM)
    assert await on_call(stage, FRIDAY_EVENING) == CHAIR
    await stage.delete(event, ANNA, ONCALL_ROOM)
    assert await on_call(stage, FRIDAY_EVENING) == ANNA
    await stage.say(OVERRIDE, ANNA, ONCALL_ROOM)
    assert await on_call(stage, FRIDAY_EVENING) == MARC
    await stage.say("!undo", ANNA, ONCALL_ROOM)
    assert await on_call(stage, FRIDAY_EVENING) == ANNA


async def test_what_is_arranged_in_private_is_told_in_the_room(stage: Stage) -> None:
    await opened(stage, ROTA)
    count = len(stage.posted)
    await stage.say(OVERRIDE.removeprefix("!").replace("@Marc", "me"), ANNA, PRIVATE_ROOM)
    (answer,) = [one.posting.body for one in stage.since(count) if one.room_id == PRIVATE_ROOM]
    # She is in two groups: there undo would only ask which one is meant.
    assert "undo" not in answer
    await chat(stage)
    await stage.say("oncall cancel 1", COORDINATION, COORDINATORS_CHAT)
    told = [one.posting.body for one in stage.since(count) if one.room_id == ONCALL_ROOM]
    assert "Anna Schmit stands in" in told[0]
    assert "cancelled" in told[1]
    rings = [one.posting.rings for one in stage.since(count) if one.room_id == ONCALL_ROOM]
    assert rings == [(), (ANNA,)]


async def asked(stage: Stage, typed: str = "!oncall swap @Marc", day: int = 24) -> str:
    """Anna, whose next whole shift begins on 7 December, asks Marc for his of 30 November."""
    await opened(stage, ROTA)
    stage.clock.now = datetime(2026, 11, day, 9, tzinfo=UTC)
    return await stage.say(typed, ANNA, ONCALL_ROOM)


WEEK_OF_MARC = datetime(2026, 12, 2, 12, tzinfo=UTC)
WEEK_OF_ANNA = datetime(2026, 12, 9, 12, tzinfo=UTC)


async def swapped(stage: Stage) -> bool:
    """Tells whether each has the other's week; fails when only one has."""
    people = (await on_call(stage, WEEK_OF_MARC), await on_call(stage, WEEK_OF_ANNA))
    assert people in {(MARC, ANNA), (ANNA, MARC)}
    return people == (ANNA, MARC)


async def test_a_swap_is_asked_for_and_accepted_by_a_sign(stage: Stage) -> None:
    said = await asked(stage)
    assert "I am asking Marc Thill" in said
    assert "you take Monday, 7 December 2026, 09:00 (Luxembourg)" in said
    assert "before Monday, 30 November 2026, 09:00" in said
    assert rung(stage.posted, "asks you to swap") == (MARC,)
    assert not await swapped(stage)
    count = len(stage.posted)
    await stage.react(stage.last(), "✅", MARC, ONCALL_ROOM)
    assert await swapped(stage)
    assert rung(stage.since(count), "Swapped") == (ANNA,)


@pytest.mark.parametrize("room", [ONCALL_ROOM, PRIVATE_ROOM])
async def test_a_swap_is_accepted_by_typing(stage: Stage, room: RoomId) -> None:
    await opened(stage, ROTA)
    stage.clock.forward(days=1)
    await stage.say("!oncall swap @Anna", MARC, ONCALL_ROOM)
    assert "Noted" in await stage.say("!oncall accept", ANNA, room)
    assert await swapped(stage)


async def test_a_swap_is_declined(stage: Stage) -> None:
    await asked(stage)
    question = stage.last()
    count = len(stage.posted)
    assert "Noted" in await stage.say("!oncall decline", MARC, ONCALL_ROOM)
    assert rung(stage.since(count), "declined the swap") == (ANNA,)
    assert "no longer open" in await stage.react(question, "✅", MARC, ONCALL_ROOM)
    assert not await swapped(stage)
    await stage.say("!oncall swap @Marc", ANNA, ONCALL_ROOM)
    await stage.react(stage.last(), "❌", MARC, ONCALL_ROOM)
    assert "Nothing waits" in await stage.say("!oncall accept", MARC, ONCALL_ROOM)


async def test_only_who_was_asked_answers(stage: Stage) -> None:
    await asked(stage)
    for key in ("✅", "❌"):
        assert "for Marc Thill" in await stage.react(_question(stage), key, CHAIR, ONCALL_ROOM)
    assert "Nothing waits" in await stage.say("!oncall accept", CHAIR, ONCALL_ROOM)
    assert not await swapped(stage)


def _question(stage: Stage) -> EventId:
    return next(event for event, letter in stage.events.items() if "asks you to swap" in letter.posting.body)


async def test_a_swap_expires_when_a_shift_begins(stage: Stage) -> None:
    await asked(stage)
    question = stage.last()
    stage.clock.now = datetime(2026, 11, 30, 8, tzinfo=UTC)
    assert "no longer open" in await stage.react(question, "✅", MARC, ONCALL_ROOM)
    count = len(stage.posted)
    assert "did not answer in time" in await stage.tick()
    assert rung(stage.since(count), "in time") == (ANNA,)
    assert "in time" not in await stage.tick()
    assert not await swapped(stage)


async def test_a_swap_of_a_changed_rota_is_not_made(stage: Stage) -> None:
    await asked(stage)
    question = stage.last()
    await stage.say("!oncall override @Claire from 8 december to 9 december", CHAIR, ONCALL_ROOM)
    assert "has changed since" in await stage.react(question, "✅", MARC, ONCALL_ROOM)
    assert await on_call(stage, WEEK_OF_MARC) == MARC


async def test_a_swap_is_undone(stage: Stage) -> None:
    await asked(stage)
    await stage.say("!oncall accept", MARC, ONCALL_ROOM)
    assert await swapped(stage)
    assert "built" not in await stage.say("!undo", MARC, ONCALL_ROOM)
    assert not await swapped(stage)


async def test_cancelling_one_half_of_a_swap_cancels_the_other(stage: Stage) -> None:
    await asked(stage)
    await stage.say("!oncall accept", MARC, ONCALL_ROOM)
    said = await stage.say("!oncall cancel 2", ANNA, ONCALL_ROOM)
    assert "Override 1" in said
    assert "Override 2" in said
    assert not await swapped(stage)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("!oncall swap @Marc 8 december", "you take Monday, 7 December"),
        ("!oncall swap @Marc 22 december", "you take Monday, 21 December"),
        ("!oncall swap @Marc 1 december", "no shift to come at that date"),
        ("!oncall swap @Marc 1 december 2040", "too far"),
        ("!oncall swap @Claire", "Claire Weber has no shift to come"),
        ("!oncall swap me", "That is you"),
        ("!oncall swap @vigie:localhost", "That is me"),
        ("!oncall swap @olga", "nobody called"),
        ("!oncall swap", "for example"),
    ],
)
async def test_which_shift_is_swapped(stage: Stage, typed: str, words: str) -> None:
    assert words in await asked(stage, typed)


async def test_the_same_shift_is_not_offered_twice(stage: Stage) -> None:
    await asked(stage)
    assert "being asked about that shift" in await stage.say("!oncall swap @Marc", ANNA, ONCALL_ROOM)


async def test_who_has_no_shift_has_none_to_swap(stage: Stage) -> None:
    await opened(stage, ROTA)
    assert "Claire Weber has no shift" in await stage.say("!oncall swap @Marc", CHAIR, ONCALL_ROOM)


async def test_who_left_the_room_arranges_nothing(stage: Stage) -> None:
    await opened(stage, ROTA)
    await without(stage, ANNA)
    for typed in (OVERRIDE, "!oncall swap @Marc", "!oncall cancel 1", "!oncall accept"):
        assert "those who answer" in await stage.say(typed.removeprefix("!"), ANNA, PRIVATE_ROOM)
