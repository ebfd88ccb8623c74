"""Reminders, as people type them: what is kept, who may, and what they are told."""

from datetime import UTC, datetime
from itertools import product

import pytest

from bot.rules.identifiers import EventId, UserId
from bot.rules.reminders import MOST_OF_MEMBER, MOST_OF_ROOM, Audience, ReminderState
from bot.texts import Language
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, PRIVATE_ROOM
from tests.conversations.reminding import join, leave, reminder
from tests.conversations.stage import MONDAY, Stage

TOMORROW_9 = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
FRIDAY_14 = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)

FORMS = (
    ("!remind me tomorrow 9:00 call the notary", "call the notary", (ANNA,), TOMORROW_9),
    ("!remind me tomorrow call the notary", "call the notary", (ANNA,), TOMORROW_9),
    ("!remind me tomorrow 9:00 to call the notary", "call the notary", (ANNA,), TOMORROW_9),
    ("!remind me to call the notary tomorrow 9:00", "call the notary", (ANNA,), TOMORROW_9),
    ("!remind @Marc friday 14:00 send the note", "send the note", (MARC,), FRIDAY_14),
    ("!remind Marc friday 14:00: send the note", "send the note", (MARC,), FRIDAY_14),
    ("!remind @Marc and @Claire friday 14:00 meet", "meet", (MARC, CHAIR), FRIDAY_14),
    ("!remind me in 10 minutes tea", "tea", (ANNA,), datetime(2026, 11, 23, 9, 10, tzinfo=UTC)),
    ("!remind me 17:30 leave", "leave", (ANNA,), datetime(2026, 11, 23, 16, 30, tzinfo=UTC)),
    ("!rappel moi à 17h30 partir", "partir", (ANNA,), datetime(2026, 11, 23, 16, 30, tzinfo=UTC)),
    ("!rappel moi a 17h partir", "partir", (ANNA,), datetime(2026, 11, 23, 16, 0, tzinfo=UTC)),
    ("!rappel moi demain à 9h d'appeler le notaire", "appeler le notaire", (ANNA,), TOMORROW_9),
    ("!rappelle-moi demain 9h d'appeler le notaire", "appeler le notaire", (ANNA,), TOMORROW_9),
    ("!rappeler moi demain 9h appeler le notaire", "appeler le notaire", (ANNA,), TOMORROW_9),
    ("!rappel @Marc vendredi à 14h envoyer la note", "envoyer la note", (MARC,), FRIDAY_14),
    ("!erinnern mich morgen um 9 Uhr Notar anrufen", "Notar anrufen", (ANNA,), TOMORROW_9),
    ("!erënneren mech muer um 9 Auer Notaire uruffen", "Notaire uruffen", (ANNA,), TOMORROW_9),
    ("!remind me tomorrow all staff meeting", "all staff meeting", (ANNA,), TOMORROW_9),
)
AUDIENCES = (
    ("!remind room friday 14:00 vote", Audience.ROOM),
    ("!remind everyone friday 14:00 vote", Audience.ROOM),
    ("!rappel le groupe vendredi 14h voter", Audience.ROOM),
    ("!rappel salon vendredi 14h voter", Audience.ROOM),
    ("!erinnern raum Freitag 14:00 abstimmen", Audience.ROOM),
    ("!remind the chair friday 14:00 sign", Audience.CHAIR),
    ("!remind @secretary friday 14:00 sign", Audience.SECRETARY),
    ("!rappel la présidence vendredi 14h signer", Audience.CHAIR),
    ("!erënneren sekretariat e Freideg um 14 Auer ënnerschreiwen", Audience.SECRETARY),
)
# The line, what is kept of the text, the first time (UTC) and the rule.
REPEATED = (
    ("every monday 9:00 stand-up", "stand-up", "2026-11-30 08:00", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO"),
    ("every day at 18:00 write", "write", "2026-11-23 17:00", "FREQ=DAILY;INTERVAL=1"),
    ("tous les jours à 9h écrire", "écrire", "2026-11-24 08:00", "FREQ=DAILY;INTERVAL=1"),
    ("jeden Montag um 9 Uhr Runde", "Runde", "2026-11-30 08:00", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO"),
    ("all Dag um 9 Auer schreiwen", "schreiwen", "2026-11-24 08:00", "FREQ=DAILY;INTERVAL=1"),
    ("15 January 10:00 every 3 months report", "report", "2027-01-15 09:00", "FREQ=MONTHLY;INTERVAL=3"),
    (
        "every 3 months from 15 January at 10:00 report",
        "report",
        "2027-01-15 09:00",
        "FREQ=MONTHLY;INTERVAL=3",
    ),
    ("chaque premier lundi du mois payer", "payer", "2026-12-07 08:00", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO"),
    ("monthly report", "report", "2026-11-24 08:00", "FREQ=MONTHLY;INTERVAL=1"),
    ("to stand up every monday 9:00", "stand up", "2026-11-30 08:00", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO"),
)
REFUSED = (
    ("me 1970-01-01 call", "past"),
    ("me 3026-01-01 call", "too far"),
    ("me every 1 second call", "once a day"),
    ("me every hour call", "once a day"),
    ("me tomorrow every 5 minutes call", "once a day"),
    ("me every monday and friday call", "how often"),
    ("me every day at 9 call", "what time"),
    ("me monthly report friday", "how often"),
    ("me today call", "what time"),
    ("me tomorrow", "What shall I remind"),
    ("me every monday 9:00", "What shall I remind"),
    ("me call the notary", "The form is"),
    ("me", "The form is"),
    ("@Zoé tomorrow call", "nobody called “Zoé”"),
    ("@olga:localhost tomorrow call", "not in this room"),
    ("@vigie:localhost tomorrow call", "not bots"),
    ("me 30 February call", "no such date"),
    ("me to check the door 30 February", "no such date"),
    ("me friday 28 November 2026 call", "weekday"),
    ("me tomorrow at 9 call", "can mean"),
    ("me tomorrow 3 letters", "understand that date"),
    ("me 15 January 9:00 every monday call", "not one of those days"),
    ("me every monday 9:00 until 24 November 2026 call", "end before"),
    ("call the notary tomorrow", "Whom shall I remind"),
    ("me tomorrow " + "x" * 1001, "too long"),
)


@pytest.mark.parametrize(("line", "text", "people", "due_at"), FORMS)
async def test_a_reminder_is_kept_with_its_text_people_and_time(
    stage: Stage, line: str, text: str, people: tuple[UserId, ...], due_at: datetime
) -> None:
    assert "R-1" in await stage.say(line)
    kept = await reminder(stage, 1)
    assert (kept.text, kept.people, kept.due_at) == (text, people, due_at)
    assert (kept.state, kept.author, kept.series) == (ReminderState.PENDING, ANNA, None)


@pytest.mark.parametrize(("line", "audience"), AUDIENCES)
async def test_a_reminder_is_for_the_room_or_a_role(stage: Stage, line: str, audience: Audience) -> None:
    await stage.say(line)
    kept = await reminder(stage, 1)
    assert (kept.audience, kept.people, kept.due_at) == (audience, (), FRIDAY_14)


@pytest.mark.parametrize(("line", "text", "first", "rule"), REPEATED)
async def test_a_reminder_comes_again(stage: Stage, line: str, text: str, first: str, rule: str) -> None:
    assert "🔁 Then:" in await stage.say(f"!remind me {line}")
    kept = await reminder(stage, 1)
    assert kept.series is not None
    assert (kept.text, kept.due_at) == (text, datetime.fromisoformat(first).replace(tzinfo=UTC))
    assert kept.series.rule == rule


async def test_it_comes_again_until_a_day(stage: Stage) -> None:
    answer = await stage.say("!remind me every day at 18:00 until friday write")
    assert "until 27 Nov at the latest" in answer
    assert (await reminder(stage, 1)).text == "write"


async def test_the_answer_says_the_id_whom_what_when_and_the_way_back(stage: Stage) -> None:
    answer = await stage.say("!remind @Marc friday 14:00 send the note")
    for part in ("R-1", "send the note", "Marc Thill", "Friday, 27 November 2026, 14:00", "!undo"):
        assert part in answer


@pytest.mark.parametrize(("words", "told"), REFUSED)
async def test_what_is_not_right_is_refused_and_nothing_kept(stage: Stage, words: str, told: str) -> None:
    assert told in await stage.say(f"!remind {words}")
    assert "No reminder is to come" in await stage.say("!remind list")


async def test_an_hour_that_summer_time_leaves_out_is_told(stage: Stage) -> None:
    assert "does not exist on that day" in await stage.say("!remind me 28.03.2027 02:30 wake up")
    assert (await reminder(stage, 1)).due_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


async def test_a_reply_is_about_the_message_it_replies_to(stage: Stage) -> None:
    answer = await stage.say("!remind me tomorrow", replies_to=EventId("$note"))
    assert "https://matrix.to/#/%21group/%24note" in answer
    kept = await reminder(stage, 1)
    assert (kept.about, kept.text, kept.due_at) == ("$note", "", TOMORROW_9)


async def test_an_edit_changes_the_reminder_and_keeps_its_message(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!remind me tomorrow", replies_to=EventId("$note"), event_id=event)
    assert "Friday, 27 November" in await stage.edit(event, "!remind me friday 14:00")
    kept = await reminder(stage, 1)
    assert (kept.about, kept.due_at) == ("$note", FRIDAY_14)


async def test_an_edit_of_what_was_cancelled_is_refused(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!remind room friday 14:00 shout", event_id=event)
    await stage.say("!remind cancel R-1", sender=CHAIR)
    assert "changed since" in await stage.edit(event, "!remind room friday 14:00 shout louder")
    assert (await reminder(stage, 1)).state is ReminderState.CANCELLED


async def test_deleting_the_message_withdraws_the_reminder(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!remind me tomorrow call", event_id=event)
    assert "Taken back: R-1 (set)" in await stage.delete(event)
    assert "No reminder is to come" in await stage.say("!remind list")


@pytest.mark.parametrize("way", ["!undo", "!undo R-1", "↩"])
async def test_a_reminder_is_undone(stage: Stage, way: str) -> None:
    await stage.say("!remind me tomorrow call")
    answer = await (stage.say(way) if way.startswith("!") else stage.react(stage.last(), way))
    assert "Taken back: R-1 (set)" in answer
    assert (await reminder(stage, 1)).state is ReminderState.WITHDRAWN


async def test_a_cancelled_reminder_comes_back_when_that_is_undone(stage: Stage) -> None:
    await stage.say("!remind me tomorrow 9:00 call")
    assert "cancelled: call" in await stage.say("!remind cancel R-1")
    assert "R-1 is cancelled already" in await stage.say("!remind cancel R-1")
    assert "Taken back: R-1 (cancellation)" in await stage.say("!undo")
    assert (await reminder(stage, 1)).wake_at == TOMORROW_9


async def test_a_cross_on_the_answer_cancels(stage: Stage) -> None:
    await stage.say("!remind me tomorrow call")
    assert "cancelled" in await stage.react(stage.last(), "❌")


async def test_the_chair_cancels_what_is_in_the_room_and_others_do_not(stage: Stage) -> None:
    await stage.say("!remind room friday vote")
    await stage.say("!remind @Marc friday vote")
    assert "Only Anna Schmit" in await stage.say("!remind cancel R-1", sender=MARC)
    assert "cancelled" in await stage.say("!remind cancel R-2", sender=MARC)
    assert "cancelled" in await stage.say("!remind cancel R-1", sender=CHAIR)


async def test_observers_set_no_reminders_for_the_room(stage: Stage) -> None:
    assert "only members" in await stage.say("!remind room friday vote", sender=OBSERVER)


async def test_the_private_list_is_in_one_order_by_time(stage: Stage) -> None:
    await stage.say("!remind me in 2 hours call")
    await stage.say("!remind room friday vote")
    await stage.say("remind me tomorrow see the lawyer", room=PRIVATE_ROOM)
    listed = await stage.say("remind list", room=PRIVATE_ROOM)
    assert listed.index("call") < listed.index("see the lawyer") < listed.index("vote")
    assert "For the whole room" in listed


async def test_the_list_is_of_the_room_or_of_what_concerns_one(stage: Stage) -> None:
    await stage.say("!remind @Marc friday 14:00 send", sender=CHAIR)
    await stage.say("!remind me tomorrow call")
    whole = await stage.say("!remind list")
    assert whole.index("R-2") < whole.index("R-1")
    assert "R-1" not in await stage.say("!remind list mine")
    assert "R-1" in await stage.say("!rappel liste moi", sender=MARC)


async def test_what_is_set_in_private_stays_there(stage: Stage) -> None:
    await stage.say("remind me tomorrow 8:00 see the lawyer", room=PRIVATE_ROOM)
    await stage.say("!remind room tomorrow vote")
    assert "lawyer" not in await stage.say("!remind list")
    for line in ("!remind cancel R-1", "!snooze R-1 1h"):
        assert "know no reminder R-1" in await stage.say(line)
    assert "Taken back" not in await stage.say("!undo R-1", sender=CHAIR)
    mine = await stage.say("remind list", room=PRIVATE_ROOM)
    assert "see the lawyer" in mine
    assert (await reminder(stage, 1)).private


async def test_undoing_what_was_set_in_private_is_told_to_nobody_else(stage: Stage) -> None:
    await stage.say("remind me tomorrow 8:00 see the lawyer", room=PRIVATE_ROOM)
    before = len(stage.posted)
    assert "Taken back" in await stage.say("undo", room=PRIVATE_ROOM)
    assert {letter.room_id for letter in stage.since(before)} == {PRIVATE_ROOM}


@pytest.mark.parametrize("whom", ["@Marc", "room", "chair"])
async def test_in_private_nobody_else_is_reminded(stage: Stage, whom: str) -> None:
    assert "I remind you alone" in await stage.say(f"remind {whom} tomorrow call", room=PRIVATE_ROOM)


async def test_in_private_whom_is_plain_and_the_date_may_come_last(stage: Stage) -> None:
    assert "R-1" in await stage.say("remind call the notary tomorrow 9:00", room=PRIVATE_ROOM)
    assert (await reminder(stage, 1)).people == (ANNA,)


async def test_who_is_in_several_groups_has_one_list_in_private(stage: Stage) -> None:
    await stage.say("remind me tomorrow write", room=PRIVATE_ROOM)
    await join(stage, ANNA)
    assert "R-2" in await stage.say("remind me tomorrow read", room=PRIVATE_ROOM)
    assert "2 reminders to come" in await stage.say("remind list", room=PRIVATE_ROOM)
    assert "R-2 (set)" in await stage.say("undo", room=PRIVATE_ROOM)
    assert "cancelled: write" in await stage.say("remind cancel R-1", room=PRIVATE_ROOM)


async def test_who_is_in_no_group_is_told_so(stage: Stage) -> None:
    await leave(stage, ANNA)
    assert "find you in none" in await stage.say("remind me tomorrow call", room=PRIVATE_ROOM)


async def test_who_left_the_group_still_cancels_what_they_set_in_private(stage: Stage) -> None:
    await stage.say("remind me tomorrow call", room=PRIVATE_ROOM)
    await leave(stage, ANNA)
    assert "cancelled: call" in await stage.say("remind cancel R-1", room=PRIVATE_ROOM)


async def test_nobody_has_more_waiting_than_the_bot_keeps(stage: Stage) -> None:
    for _ in range(10):
        await stage.say("\n".join(["!remind me tomorrow call"] * (MOST_OF_MEMBER // 10)))
    answer = await stage.say("!remind me tomorrow call")
    assert "100 reminders waiting" in answer
    assert "!remind list" in answer
    assert "100 reminders waiting" in await stage.say("remind me tomorrow call", room=PRIVATE_ROOM)
    await stage.say("!remind cancel R-1")
    assert "R-101" in await stage.say("!remind me tomorrow call")


async def test_a_room_has_no_more_waiting_than_the_bot_keeps(stage: Stage) -> None:
    for sender, _ in product((ANNA, MARC), range(10)):
        await stage.say("\n".join(["!remind room tomorrow call"] * (MOST_OF_ROOM // 20)), sender=sender)
    assert "200 reminders are waiting in this room" in await stage.say(
        "!remind room tomorrow call", sender=CHAIR
    )


async def test_an_edit_is_no_further_reminder(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!remind me tomorrow call", event_id=event)
    for _ in range(9):
        await stage.say("\n".join(["!remind me tomorrow call"] * 11))
    assert "Friday, 27 November" in await stage.edit(event, "!remind me friday call")


async def test_quiet_hours_are_set_shown_and_switched_off(stage: Stage) -> None:
    assert "no quiet hours" in await stage.say("!quiet")
    assert "22:00–07:00" in await stage.say("!quiet de 22h à 7h")
    assert "22:00–07:00" in await stage.say("!silence")
    assert "!quiet [22:00-07:00|off]" in await stage.say("!quiet at night")
    answer = await stage.say("!remind me tomorrow 6:30 run")
    assert "quiet hours: I keep it until Tuesday, 24 November 2026, 07:00" in answer
    assert "no quiet hours" in await stage.say("!quiet off")
    assert "quiet" not in await stage.say("!remind me tomorrow 6:30 run")


SPOKEN = (
    ("fr", "!rappel moi demain 9h appeler", "Pour Anna Schmit · mardi 24 novembre 2026", "!annuler"),
    ("de", "!erinnern mich morgen 9:00 anrufen", "Für Anna Schmit · Dienstag, 24. November", "!rückgängig"),
    ("lb", "!erënneren mech muer 9:00 uruffen", "Fir Anna Schmit · Dënschdeg, 24. November", "!zréckhuelen"),
)


@pytest.mark.parametrize(("language", "line", "when", "undo"), SPOKEN)
async def test_the_answer_is_in_the_readers_language(
    store: Store, language: str, line: str, when: str, undo: str
) -> None:
    stage = await Stage.set(store, Language(language))
    answer = await stage.say(line, room=GROUP_ROOM)
    assert when in answer
    assert undo in answer
    assert stage.clock() == MONDAY
