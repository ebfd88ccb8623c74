"""Reminders as they come: to whom, where, when, and how late."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.engine.messages import RoomLeft, RoomSeen
from bot.rules.identifiers import EventId, RoomId
from bot.rules.reminders import ReminderState
from bot.texts import Language
from storage.connection import Cause
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, PRIVATE_ROOM, VIGIE
from tests.conversations.reminding import ROOM_OF, leave, reminder, rung
from tests.conversations.stage import MONDAY, Stage


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


async def until(stage: Stage, text: str) -> str:
    """Lets time pass until an instant (UTC), and returns what is posted then."""
    stage.clock.now = at(text)
    return await stage.tick()


async def test_a_reminder_rings_whom_it_is_for_once(stage: Stage) -> None:
    await stage.say("!remind @Marc friday 14:00 send the note")
    assert await until(stage, "2026-11-27 12:59") == ""
    answer = await until(stage, "2026-11-27 13:00")
    assert "Marc Thill: send the note (R-1)" in answer
    assert "Asked for by Anna Schmit" in answer
    assert "not running" not in answer
    assert rung(stage) == (MARC,)
    assert stage.posted[-1].room_id == GROUP_ROOM
    assert await until(stage, "2026-11-28 13:00") == ""
    assert (await reminder(stage, 1)).state is ReminderState.DONE


async def test_a_reminder_of_oneself_does_not_say_who_asked(stage: Stage) -> None:
    await stage.say("!remind me friday 14:00 send the note")
    assert "Asked for" not in await until(stage, "2026-11-27 13:00")


async def test_the_room_and_roles_are_whoever_is_there_then(stage: Stage) -> None:
    await stage.say("!remind room friday 14:00 vote")
    await stage.say("!remind chair friday 14:01 sign")
    await stage.say("!remind secretary friday 14:02 file")
    await leave(stage, MARC)
    assert "⏰ vote (R-1)" in await until(stage, "2026-11-27 13:00")
    assert set(rung(stage)) == {CHAIR, ANNA, OBSERVER}
    assert "Claire Weber: sign" in await until(stage, "2026-11-27 13:01")
    assert rung(stage) == (CHAIR,)
    assert "nobody is at the moment: file" in await until(stage, "2026-11-27 13:02")
    assert rung(stage) == ()
    await stage.say("!remind secretary today 15:00 file")
    await stage.say("!group role @Anna secretary", sender=CHAIR)
    assert "Anna Schmit: file" in await until(stage, "2026-11-27 14:00")


async def test_what_was_set_in_private_comes_in_private(stage: Stage) -> None:
    await stage.say("remind me friday 14:00 see the lawyer", room=PRIVATE_ROOM)
    assert "see the lawyer" in await until(stage, "2026-11-27 13:00")
    assert (stage.posted[-1].room_id, rung(stage)) == (PRIVATE_ROOM, (ANNA,))


async def test_what_comes_late_says_so_and_comes_once(stage: Stage) -> None:
    await stage.say("!remind me friday 14:00 send the note")
    answer = await until(stage, "2026-11-29 10:00")
    assert "due Friday, 27 November 2026, 14:00 (Luxembourg); I was not running" in answer
    assert await until(stage, "2026-11-29 10:01") == ""


async def test_of_the_days_that_were_missed_the_last_comes_alone(stage: Stage) -> None:
    await stage.say("!remind room every day at 9:00 stand up")
    answer = await until(stage, "2026-11-28 20:00")
    assert answer.count("stand up") == 1
    assert "due Saturday, 28 November 2026, 09:00" in answer
    assert "Next: Sunday, 29 November 2026, 09:00" in answer


async def test_every_day_is_every_day_on_the_wall_clock(stage: Stage) -> None:
    stage.clock.now = at("2027-03-26 12:00")
    await stage.say("!remind room every day at 9:00 stand up")
    assert "stand up" in await until(stage, "2027-03-27 08:00")
    assert await until(stage, "2027-03-28 06:59") == ""
    assert "stand up" in await until(stage, "2027-03-28 07:00")


async def test_a_clock_that_is_set_back_repeats_nothing(stage: Stage) -> None:
    await stage.say("!remind room every day at 9:00 stand up")
    await until(stage, "2026-11-25 08:00")
    assert await until(stage, "2026-11-24 08:00") == ""
    assert await until(stage, "2026-11-25 09:00") == ""
    assert "stand up" in await until(stage, "2026-11-26 08:00")


async def test_a_reply_is_answered_with_the_message_it_was_about(stage: Stage) -> None:
    await stage.say("!remind me tomorrow", replies_to=EventId("$note"))
    answer = await until(stage, "2026-11-24 08:00")
    assert "Anna Schmit: this message" in answer
    assert "https://matrix.to/#/%21group/%24note" in answer
    assert stage.posted[-1].posting.answers_event == "$note"


async def test_a_reminder_outlives_the_stay_of_who_set_it_for_the_room(stage: Stage) -> None:
    await stage.say("!remind room friday 14:00 vote")
    await stage.say("!remind @Marc friday 14:00 send the note")
    await leave(stage, ANNA)
    answer = await until(stage, "2026-11-27 13:00")
    assert "vote" in answer
    assert "Marc Thill: send the note" in answer


async def test_who_left_the_room_is_not_reminded_there_or_anywhere(stage: Stage) -> None:
    await stage.say("!remind me every day at 9:00 the source is waiting")
    await leave(stage, ANNA)
    before = len(stage.posted)
    assert await until(stage, "2026-11-30 13:00") == ""
    assert len(stage.posted) == before
    assert (await reminder(stage, 1)).state is ReminderState.LAPSED


async def test_who_set_it_is_told_that_whom_it_was_for_has_left(stage: Stage) -> None:
    await stage.say("!remind @Marc every day at 9:00 send the note")
    await leave(stage, MARC)
    answer = await until(stage, "2026-11-24 08:00")
    assert "R-1 was for Marc" in answer.replace("marc", "Marc")
    assert rung(stage) == (ANNA,)
    assert await until(stage, "2026-11-30 13:00") == ""


async def test_of_several_those_who_are_left_are_reminded(stage: Stage) -> None:
    await stage.say("!remind @Marc and @Claire friday 14:00 meet")
    await leave(stage, MARC)
    await until(stage, "2026-11-27 13:00")
    assert rung(stage) == (CHAIR,)


async def test_a_private_chat_that_was_left_gets_nothing(stage: Stage) -> None:
    await stage.say("remind me friday 14:00 see the lawyer", room=PRIVATE_ROOM)
    await leave(stage, ANNA, room=PRIVATE_ROOM)
    assert await until(stage, "2026-11-27 13:00") == ""
    assert (await reminder(stage, 1)).state is ReminderState.LAPSED


async def test_who_left_the_group_is_still_reminded_in_private(stage: Stage) -> None:
    await stage.say("remind me friday 14:00 see the lawyer", room=PRIVATE_ROOM)
    await leave(stage, ANNA)
    assert "see the lawyer" in await until(stage, "2026-11-27 13:00")


async def test_an_archived_group_is_not_reminded_and_its_series_goes_on(stage: Stage) -> None:
    await stage.say("!remind room every monday 9:00 stand up")
    await stage.say("!group archive", sender=CHAIR)
    assert await until(stage, "2026-11-30 08:00") == ""
    await stage.say("!group reopen", sender=CHAIR)
    assert await until(stage, "2026-11-30 09:00") == ""
    assert "stand up" in await until(stage, "2026-12-07 08:00")


async def test_a_room_the_bot_is_not_in_gets_nothing(stage: Stage) -> None:
    await stage.say("!remind room friday 14:00 vote")
    await stage.dispatcher.handle(RoomLeft(GROUP_ROOM))
    assert await until(stage, "2026-11-27 13:00") == ""


async def test_a_group_that_moved_is_reminded_where_it_is(stage: Stage) -> None:
    await stage.say("!remind room friday 14:00 vote", replies_to=EventId("$note"))
    old, new = ROOM_OF[GROUP_ROOM], RoomId("!new")
    await stage.dispatcher.handle(RoomSeen(replace(old, successor=new)))
    await stage.dispatcher.handle(RoomSeen(replace(old, room_id=new, predecessor=GROUP_ROOM)))
    await stage.post()
    assert "vote" in await until(stage, "2026-11-27 13:00")
    assert stage.posted[-1].room_id == new
    assert stage.posted[-1].posting.answers_event is None


async def test_quiet_hours_hold_what_is_personal_and_it_says_so(stage: Stage) -> None:
    await stage.say("!quiet 22:00-07:00")
    await stage.say("!remind me tomorrow 6:30 run")
    await stage.say("remind me tomorrow 6:31 see the lawyer", room=PRIVATE_ROOM)
    await stage.say("!remind room tomorrow 6:32 all up")
    assert "⏰ all up" in await until(stage, "2026-11-24 05:32")
    assert ANNA in rung(stage)
    answer = await until(stage, "2026-11-24 06:00")
    assert "Anna Schmit: run (R-1)\n(It was due Tuesday, 24 November 2026, 06:30" in answer
    assert "see the lawyer" in answer
    assert await until(stage, "2026-11-24 07:00") == ""


async def test_the_quiet_hours_of_one_do_not_hold_up_the_others(stage: Stage) -> None:
    await stage.say("!quiet 22:00-07:00", sender=MARC)
    await stage.say("!remind @Marc and @Claire tomorrow 6:30 run")
    assert "Claire Weber: run" in await until(stage, "2026-11-24 05:30")
    assert rung(stage) == (CHAIR,)
    assert "Marc Thill: run" in await until(stage, "2026-11-24 06:00")
    assert rung(stage) == (MARC,)


async def test_quiet_hours_are_in_ones_own_zone(stage: Stage) -> None:
    await stage.say("!quiet 22:00-07:00")
    await stage.say("!timezone America/New_York")
    await stage.say("!remind me tomorrow 6:30 run")
    assert await until(stage, "2026-11-24 11:30") == ""
    assert "run" in await until(stage, "2026-11-24 12:00")


async def test_quiet_hours_that_were_switched_off_hold_nothing_longer_than_said(stage: Stage) -> None:
    assert "!quiet off switches them off" in await stage.say("!quiet 22:00-07:00")
    await stage.say("!remind me tomorrow 6:30 run")
    await stage.say("!quiet off")
    assert "run" in await until(stage, "2026-11-24 05:30")


async def test_a_snooze_brings_it_back_to_who_asked(stage: Stage) -> None:
    await stage.say("!remind room friday 14:00 vote")
    await until(stage, "2026-11-27 13:00")
    assert "Marc Thill: 💤 R-1 comes back" in await stage.react(stage.last(), "💤", sender=MARC)
    assert await until(stage, "2026-11-27 13:59") == ""
    answer = await until(stage, "2026-11-27 14:00")
    assert "Marc Thill: vote (R-1)" in answer
    assert "not running" not in answer
    assert rung(stage) == (MARC,)
    assert await until(stage, "2026-11-28 14:00") == ""


SNOOZED = (
    ("!snooze R-1", "2026-11-27 14:00"),
    ("!snooze R-1 2h", "2026-11-27 15:00"),
    ("!snooze R-1 90 min", "2026-11-27 14:30"),
    ("!snooze R-1 tomorrow", "2026-11-28 08:00"),
    ("!reporter R-1 demain", "2026-11-28 08:00"),
    ("!schlummern R-1 morgen 10:00", "2026-11-28 09:00"),
    ("!schlummeren R-1 muer", "2026-11-28 08:00"),
)
NOT_SNOOZED = (
    ("!snooze", "Which reminder"),
    ("!snooze R-9", "know no reminder R-9"),
    ("!snooze R-1 today", "what time"),
    ("!snooze R-1 in 2 years", "at most a year"),
    ("!snooze R-1 nonsense", "understand that date"),
    ("!snooze R-1 yesterday", "past"),
    ("!snooze R-2 1h", "has not come yet"),
)


@pytest.mark.parametrize(("line", "when"), SNOOZED)
async def test_a_snooze_is_as_long_as_is_said(stage: Stage, line: str, when: str) -> None:
    await stage.say("!remind me friday 14:00 vote")
    await until(stage, "2026-11-27 13:00")
    await stage.say(line)
    assert (await reminder(stage, 1)).wake_at == at(when)


@pytest.mark.parametrize(("line", "told"), NOT_SNOOZED)
async def test_what_cannot_be_snoozed_is_told(stage: Stage, line: str, told: str) -> None:
    await stage.say("!remind me friday 14:00 vote")
    await stage.say("!remind me sunday 14:00 rest")
    await until(stage, "2026-11-27 13:00")
    assert told in await stage.say(line)


async def test_a_snooze_may_reply_to_the_reminder(stage: Stage) -> None:
    await stage.say("!remind me friday 14:00 vote")
    await until(stage, "2026-11-27 13:00")
    assert "comes back" in await stage.say("!snooze 2 hours", replies_to=stage.last())
    assert (await reminder(stage, 1)).wake_at == at("2026-11-27 15:00")


async def test_a_snooze_is_undone(stage: Stage) -> None:
    await stage.say("!remind me friday 14:00 vote")
    await until(stage, "2026-11-27 13:00")
    await stage.say("!snooze R-1")
    assert "R-1 (snoozed)" in await stage.say("!undo")
    assert await until(stage, "2026-11-27 14:00") == ""


async def test_a_snooze_that_is_undone_after_it_came_brings_nothing_back(stage: Stage) -> None:
    await stage.say("!remind me every day at 9:00 stand up")
    await until(stage, "2026-11-24 08:00")
    await stage.say("!snooze R-1")
    await until(stage, "2026-11-25 09:00")
    await stage.say("!undo")
    assert await until(stage, "2026-11-25 10:00") == ""
    assert "stand up" in await until(stage, "2026-11-26 08:00")


async def test_a_snooze_in_private_is_nobody_elses(stage: Stage) -> None:
    await stage.say("remind me friday 14:00 see the lawyer", room=PRIVATE_ROOM)
    await until(stage, "2026-11-27 13:00")
    await stage.react(stage.last(), "⏰", room=PRIVATE_ROOM)
    before = len(stage.posted)
    assert "see the lawyer" in await until(stage, "2026-11-27 14:00")
    assert {letter.room_id for letter in stage.since(before)} == {PRIVATE_ROOM}


async def test_a_reminder_speaks_the_language_of_the_room(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    await stage.say("!rappel @Marc vendredi à 14h envoyer la note")
    answer = await until(stage, "2026-11-27 13:00")
    assert "Marc Thill\u00a0: envoyer la note" in answer
    assert "Demandé par Anna Schmit" in answer


async def test_a_thousand_at_once_all_come_once(stage: Stage) -> None:
    async with stage.store.transaction() as tx:
        group = await tx.groups.of_room(GROUP_ROOM)
        assert group is not None
    await stage.say("!remind me friday 14:00 the first")
    first = await reminder(stage, 1)
    async with stage.store.transaction() as tx:
        tx.because(cause())
        for _ in range(999):
            await tx.reminders.add(group.id, lambda number, _: replace(first, number=number))
    answer = await until(stage, "2026-11-27 13:00")
    numbers = [line.rsplit("R-", 1)[1] for line in answer.splitlines() if "the first" in line]
    assert sorted(int(one.rstrip(")")) for one in numbers) == list(range(1, 1001))
    assert await until(stage, "2026-11-27 13:01") == ""


def cause() -> Cause:
    return Cause(VIGIE, EventId("$many"), GROUP_ROOM, MONDAY)
