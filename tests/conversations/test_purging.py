"""Cases that are over are forgotten: by the clock, or when a coordinator says so."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.duties import Manners
from bot.duties.purging import Purging
from bot.engine.messages import KeysKept, KeyUsed, RoomSeen, Shared
from bot.rules.cases import Case, CaseState
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId
from bot.rules.people import Member
from bot.rules.watch import Watch
from bot.texts import Language
from storage.cases import key
from storage.letters import Draft, Letter, LetterKind
from storage.postings import Posting
from storage.store import Transaction
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, MARC, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import ONCALL_ROOM, RITA, WATCH, at_desk, case, on_watch, rung, said_in
from tests.conversations.stage import Stage

MARCS_CHAT = RoomId("!marc")


async def over(stage: Stage, words: str = "They took Ana") -> Case:
    """A case that was opened, answered and closed."""
    await on_watch(stage)
    await stage.say(f"!alert critical {words}", room=PRIVATE_ROOM)
    await at_desk(stage, "!ack CODE")
    await at_desk(stage, "!note CODE The lawyer is on her way")
    await at_desk(stage, "!say CODE Stay inside")
    closed = await case(stage)
    await at_desk(stage, "!resolve CODE Released")
    return closed


async def two_alerts(stage: Stage) -> tuple[Case, Case]:
    """Two people raise alerts."""
    members = (Member(VIGIE, "Vigie", 0, is_bot=True), Member(MARC, "Marc", 100))
    await stage.dispatcher.handle(RoomSeen(RoomState(MARCS_CHAT, True, True, members)))
    await stage.say("!alert critical They took Ana", room=PRIVATE_ROOM)
    first = await case(stage)
    await stage.say("!alert critical Ana is gone", MARC, MARCS_CHAT)
    async with stage.store.reading() as tx:
        (second,) = [one for one in await tx.cases.listing() if one.code != first.code]
    return first, second


async def kept(stage: Stage, known: Case) -> Case | None:
    """Returns a case as it is kept, if it still is."""
    async with stage.store.reading() as tx:
        return await tx.cases.by_code(known.code)


async def purged(stage: Stage, known: Case) -> bool:
    """Tells whether a case was purged."""
    async with stage.store.reading() as tx:
        return await tx.cases.purged(known.code) is not None


async def coordinate(stage: Stage, words: str, room: RoomId = ONCALL_ROOM) -> str:
    """Has a coordinator say something."""
    return await stage.say(words, COORDINATION, room)


def redacted(stage: Stage, since: int = 0) -> set[EventId | None]:
    """Names the events that were redacted."""
    return {one.posting.answers_event for one in stage.since(since) if one.kind is LetterKind.REDACTION}


def said_by_the_bot(letters: Sequence[Letter]) -> set[EventId]:
    """Names the events in which the bot said something."""
    says = {LetterKind.MESSAGE, LetterKind.FORWARD, LetterKind.FILE}
    return {EventId(f"$letter{one.id}") for one in letters if one.kind in says}


async def days(stage: Stage, count: float) -> str:
    """Lets days pass, and returns what is said meanwhile."""
    stage.clock.forward(days=count)
    return await stage.tick()


async def test_a_case_goes_by_itself_ninety_days_after_its_end(stage: Stage) -> None:
    known = await over(stage)
    assert known.code not in await days(stage, 82.9)
    count = len(stage.posted)
    assert "I purge" in await days(stage, 0.2)
    (told,) = [one for one in stage.since(count) if "I purge" in one.posting.body]
    assert told.room_id == ONCALL_ROOM
    assert told.posting.in_thread
    assert not rung([told])
    assert f"!case keep {known.code} 30 days" in told.posting.body
    assert "I purge" not in await days(stage, 6.8)
    assert await kept(stage, known) is not None
    assert f"{known.code}: purged on" in await days(stage, 0.2)
    assert await kept(stage, known) is None
    assert await purged(stage, known)


async def test_nothing_that_was_said_about_a_case_outlives_it(stage: Stage) -> None:
    known = await over(stage)
    said = said_by_the_bot(
        [
            one
            for one in stage.posted
            if one.room_id in {ONCALL_ROOM, PRIVATE_ROOM} and "on-call room now" not in one.posting.body
        ]
    )
    await coordinate(stage, f"!case purge {known.code} yes")
    await stage.post()
    assert said <= redacted(stage)


async def test_what_responders_typed_about_a_case_is_taken_out_of_their_room(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert critical They took Ana", room=PRIVATE_ROOM, event_id=EventId("$alert"))
    known = await case(stage)
    code = known.code
    for place, line in enumerate((f"!note {code} one", f"!say {code} two", f"!resolve {code} three")):
        await stage.say(line, RITA, ONCALL_ROOM, event_id=EventId(f"$typed{place}"))
    await coordinate(stage, f"!case purge {code} yes")
    gone = redacted(stage)
    assert {EventId(f"$typed{place}") for place in range(3)} <= gone
    # What the reporter wrote in their own chat is theirs.
    assert EventId("$alert") not in gone


async def test_a_purge_asks_once_and_says_what_goes_and_what_stays(stage: Stage) -> None:
    known = await over(stage)
    asked = await coordinate(stage, f"!case purge {known.code}")
    assert f"!case purge {known.code} yes" in asked
    assert "Nothing brings it back" in asked
    assert await kept(stage, known) is not None
    count = len(stage.posted)
    done = await coordinate(stage, f"!case purge {known.code} yes")
    assert done.count("purged on") == 1
    assert "Ana" not in done
    assert said_in(stage.since(count), PRIVATE_ROOM).strip() == ""
    assert await purged(stage, known)


@pytest.mark.parametrize("words", ["!case delete", "!dossier supprimer"])
async def test_who_says_delete_is_asked_what_a_purge_asks(words: str, stage: Stage) -> None:
    known = await over(stage)
    assert "Nothing brings it back" in await coordinate(stage, f"{words} {known.code}")


async def test_only_a_coordinator_may_purge_at_once(stage: Stage) -> None:
    known = await over(stage)
    assert "Only a coordinator" in await stage.say(f"!case purge {known.code} yes", RITA, ONCALL_ROOM)
    assert "people on call" in await stage.say(f"!case purge {known.code} yes", MARC, GROUP_ROOM)
    assert await kept(stage, known) is not None


async def test_a_live_case_is_not_purged(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert critical They took Ana", room=PRIVATE_ROOM)
    known = await case(stage)
    answer = await coordinate(stage, f"!case purge {known.code} yes")
    assert f"!resolve {known.code}" in answer
    assert (await case(stage)).code == known.code


async def test_the_second_of_two_coordinators_hears_that_it_is_done(stage: Stage) -> None:
    known = await over(stage)
    assert "purged on" in await coordinate(stage, f"!case purge {known.code} yes")
    count = len(stage.posted)
    assert "was purged on" in await coordinate(stage, f"!case purge {known.code} yes")
    assert not redacted(stage, count)


async def test_a_purged_code_is_answered_kindly(stage: Stage) -> None:
    known = await over(stage)
    await coordinate(stage, f"!case purge {known.code} yes")
    for line in ("!case show", "!reopen", "!ack", "!case keep"):
        term = " 30 days" if "keep" in line else ""
        answer = await stage.say(f"{line} {known.code}{term}", RITA, ONCALL_ROOM)
        assert "was purged on Monday, 23 November 2026" in answer, line
    assert "no case" in await stage.say("!case show ABCDE", RITA, ONCALL_ROOM)
    assert await stage.say("!case list", RITA, ONCALL_ROOM) == "No open case."


async def test_answers_and_reactions_below_a_purged_case_find_nothing(stage: Stage) -> None:
    await over(stage)
    card = next(event for event, one in stage.events.items() if "They took Ana" in one.posting.body)
    known_code = stage.events[card].posting.body.split("critical")[0]
    async with stage.store.reading() as tx:
        (ended,) = await tx.cases.listing([CaseState.RESOLVED])
    assert ended.code in known_code
    await coordinate(stage, f"!case purge {ended.code} yes")
    assert "!note CODE" in await stage.say("!note more", RITA, ONCALL_ROOM, replies_to=card, thread=card)
    assert await stage.react(card, "👀", RITA, ONCALL_ROOM) == ""
    file = Shared(stage.event_id(), ONCALL_ROOM, RITA, stage.clock(), {"msgtype": "m.file"}, replies_to=card)
    await stage.dispatcher.handle(file)
    assert await stage.answer() == ""


async def test_a_case_that_is_kept_goes_later_and_is_announced_again(stage: Stage) -> None:
    known = await over(stage)
    assert "I purge" in await days(stage, 83)
    answer = await stage.say(f"!case keep {known.code} 30 days", RITA, ONCALL_ROOM)
    assert f"{known.code} is kept until" in answer
    assert "purged on" not in await days(stage, 20)
    assert "I purge" in await days(stage, 3.1)
    assert "purged on" in await days(stage, 7)
    assert await purged(stage, known)


async def test_a_case_is_kept_until_a_day(stage: Stage) -> None:
    known = await over(stage)
    answer = await stage.say(f"!case keep {known.code} until 1 June 2027", RITA, ONCALL_ROOM)
    assert "is kept until Tuesday, 1 June 2027" in answer
    assert "has it kept until Tuesday, 1 June 2027" in answer
    found = await kept(stage, known)
    assert found is not None
    assert found.keep_until is not None


async def test_keeping_names_a_later_day_than_the_one_that_is_planned(stage: Stage) -> None:
    known = await over(stage)
    assert "anyway" in await stage.say(f"!case keep {known.code} 30 days", RITA, ONCALL_ROOM)
    assert "ten years" in await stage.say(f"!case keep {known.code} 11 years", RITA, ONCALL_ROOM)
    assert "people on call" in await stage.say(f"!case keep {known.code} 200 days", MARC, GROUP_ROOM)


async def test_an_open_case_is_neither_announced_nor_purged(stage: Stage) -> None:
    known = await over(stage)
    assert "I purge" in await days(stage, 83)
    await stage.say(f"!reopen {known.code}", RITA, ONCALL_ROOM)
    assert "purged on" not in await days(stage, 200)
    found = await kept(stage, known)
    assert found is not None
    assert (found.live, found.purge_at, found.purge_told) == (True, None, None)
    await stage.say(f"!resolve {known.code} Really over", RITA, ONCALL_ROOM)
    assert "I purge" not in await days(stage, 82.9)
    assert "I purge" in await days(stage, 0.2)


async def test_what_was_put_into_a_case_goes_with_it(stage: Stage) -> None:
    await on_watch(stage)
    first, second = await two_alerts(stage)
    await stage.say(f"!case merge {second.code} {first.code}", RITA, ONCALL_ROOM)
    refusal = await coordinate(stage, f"!case purge {second.code} yes")
    assert f"put into {first.code}" in refusal
    assert f"put into {first.code}" in await stage.say(
        f"!case keep {second.code} 200 days", RITA, ONCALL_ROOM
    )
    assert "purged on" not in await days(stage, 100)
    await stage.say(f"!resolve {first.code} Released", RITA, ONCALL_ROOM)
    count = len(stage.posted)
    done = await coordinate(stage, f"!case purge {first.code} yes")
    assert first.code in done
    assert second.code in done
    assert await purged(stage, second)
    assert any(one.room_id == MARCS_CHAT for one in stage.since(count) if one.kind is LetterKind.REDACTION)


async def test_a_drill_is_purged_like_a_case(stage: Stage) -> None:
    await on_watch(stage)
    await coordinate(stage, "!oncall drill")
    drill = await case(stage)
    while (found := await kept(stage, drill)) is not None and found.live:
        await stage.say(f"!ack {drill.code}", RITA, ONCALL_ROOM)
    assert "I purge" in await days(stage, 83)
    assert "purged on" in await days(stage, 7.1)


async def test_a_bot_that_was_away_announces_before_it_purges(stage: Stage) -> None:
    known = await over(stage)
    assert "I purge" in await days(stage, 400)
    assert await kept(stage, known) is not None
    assert "purged on" in await days(stage, 7)


async def test_a_case_from_before_there_were_purges_is_announced_first(stage: Stage) -> None:
    known = await over(stage)
    async with stage.store.transaction() as tx:
        found = await tx.cases.by_code(known.code)
        assert found is not None
        await tx.cases.write(replace(found, purge_at=None))
    again = await Stage.set(stage.store)
    again.clock.now = stage.clock.now
    await again.tick()
    assert "I purge" in await days(again, 83)


async def test_a_letter_under_way_is_redacted_once_its_event_is_known(stage: Stage) -> None:
    known = await over(stage)
    async with stage.store.transaction() as tx:
        await say_again(known, stage, tx)
        (letter,) = await tx.outbox.next(stage.clock(), busy=(), most=10)
    await coordinate(stage, f"!case purge {known.code} yes")
    assert not redacted(stage) & {EventId("$late")}
    async with stage.store.transaction() as tx:
        await tx.outbox.delivered(letter.id, EventId("$late"))
    await stage.post()
    assert EventId("$late") in redacted(stage)
    assert not letter.posting.errand


async def test_a_letter_of_unknown_fate_is_redacted_when_it_comes_back(stage: Stage) -> None:
    known = await over(stage)
    async with stage.store.transaction() as tx:
        await say_again(known, stage, tx)
        (letter,) = await tx.outbox.next(stage.clock(), busy=(), most=10)
        await tx.outbox.try_later(letter.id, stage.clock())
    await coordinate(stage, f"!case purge {known.code} yes")
    await stage.tick()
    for _ in range(2):
        async with stage.store.transaction() as tx:
            await tx.outbox.seen({letter.txn_id: EventId("$late")})
    await stage.post()
    gone = [one for one in stage.posted if one.posting.answers_event == "$late"]
    assert [one.kind for one in gone] == [LetterKind.REDACTION]


async def say_again(known: Case, stage: Stage, tx: Transaction) -> None:
    """Owes one more letter about a case."""
    await tx.outbox.put(Draft(ONCALL_ROOM, Posting("more", "more"), about=key(known)), stage.clock())


async def test_letters_of_a_purged_case_go_once_their_words_are_out_of_the_rooms(
    stage: Stage, tmp_path: Path
) -> None:
    known = await over(stage)
    async with stage.store.transaction() as tx:
        closed = await tx.cases.by_code(known.code)
        assert closed is not None
        await tx.purging.purge(closed, ONCALL_ROOM, stage.clock())
    async with stage.store.transaction() as tx:
        await tx.purging.tidy(stage.clock(), 1000)
    assert recalled(tmp_path)
    await stage.post()
    await stage.tick()
    assert not recalled(tmp_path)


def recalled(folder: Path) -> bool:
    """Tells whether there are letters of purged cases."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        return database.execute("SELECT 1 FROM outbox WHERE state = 'recalled'").fetchone() is not None


async def test_who_is_called_for_two_cases_is_called_again_where_one_of_them_is_purged(stage: Stage) -> None:
    await on_watch(stage)
    first, _ = await two_alerts(stage)
    await days(stage, 1)
    await stage.say(f"!resolve {first.code} Released", RITA, ONCALL_ROOM)
    await coordinate(stage, f"!case purge {first.code} yes")
    async with stage.store.reading() as tx:
        (left,) = await tx.cases.listing()
    assert left.wake_at is not None
    assert left.wake_at <= stage.clock()


async def test_nothing_tells_any_more_who_reported(stage: Stage) -> None:
    known = await over(stage)
    await coordinate(stage, f"!case purge {known.code} yes")
    await stage.say("mydata", room=PRIVATE_ROOM)
    file = next(reversed(stage.files().values())).decode()
    assert known.code not in file
    assert '"alerts": []' in file
    assert "Done." in await stage.say("forget me yes", room=PRIVATE_ROOM)
    assert await purged(stage, known)


async def test_two_lines_of_which_one_purges_are_both_carried_out(stage: Stage) -> None:
    known = await over(stage)
    lines = f"!note {known.code} one more\n!case purge {known.code} yes"
    answer = await coordinate(stage, lines)
    assert "purged on" in answer
    assert await purged(stage, known)


async def test_an_edit_of_what_was_written_about_a_purged_case_changes_nothing(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert critical They took Ana", room=PRIVATE_ROOM, event_id=EventId("$alert"))
    known = await case(stage)
    await at_desk(stage, "!resolve CODE Released")
    await coordinate(stage, f"!case purge {known.code} yes")
    assert await stage.edit(EventId("$alert"), "!alert critical They took Eva", ANNA, PRIVATE_ROOM) == ""
    assert await stage.delete(EventId("$alert"), ANNA, PRIVATE_ROOM) == ""


async def test_room_keys_go_once_a_purge_condemned_them_and_nobody_uses_them(stage: Stage) -> None:
    known = await over(stage)
    for room in (ONCALL_ROOM, PRIVATE_ROOM, GROUP_ROOM):
        await stage.dispatcher.handle(KeyUsed(room, f"key of {room}"))
    assert not forgotten(stage)
    await coordinate(stage, f"!case purge {known.code} yes")
    # At once only our own keys are changed: clients may still use theirs.
    assert forgotten(stage) == {PRIVATE_ROOM: "", ONCALL_ROOM: ""}
    await days(stage, 7)
    assert not any(forgotten(stage).values())
    await days(stage, 1.1)
    assert forgotten(stage) == {room: f"key of {room}" for room in (PRIVATE_ROOM, ONCALL_ROOM)}


async def test_the_keys_of_a_chat_stay_while_another_case_is_from_there(stage: Stage) -> None:
    known = await over(stage)
    await stage.dispatcher.handle(KeysKept(PRIVATE_ROOM, ("one", "two")))
    await stage.say("!alert critical They are back", room=PRIVATE_ROOM)
    await coordinate(stage, f"!case purge {known.code} yes")
    await days(stage, 9)
    assert forgotten(stage)[PRIVATE_ROOM] == ""


def forgotten(stage: Stage) -> dict[RoomId | None, str]:
    """Which keys were to be forgotten last, by room."""
    return {
        one.posting.errand.child: one.posting.body
        for one in stage.posted
        if one.kind is LetterKind.FORGETTING and one.posting.errand is not None
    }


@pytest.mark.parametrize(("words", "edited"), [("alarm-10.", False), ("alarm-12.", True)])
async def test_the_card_of_a_flood_is_shown_anew_without_the_case_that_was_purged(
    stage: Stage, words: str, edited: bool
) -> None:
    await on_watch(stage)
    for number in range(13):
        await stage.say(f"!alert new critical alarm-{number}.", room=PRIVATE_ROOM)
    shown = {
        event
        for event, one in stage.events.items()
        if "at once" in one.posting.body and words in one.posting.body
    }
    assert shown
    async with stage.store.reading() as tx:
        gone = next(one for one in await tx.cases.listing() if one.text == words)
    await stage.say(f"!resolve {gone.code} A mistake", RITA, ONCALL_ROOM)
    count = len(stage.posted)
    await coordinate(stage, f"!case purge {gone.code} yes")
    assert shown <= redacted(stage, count)
    (anew,) = [one for one in stage.since(count) if "at once" in one.posting.body]
    assert (anew.edits is not None) is edited
    assert "alarm-11." in anew.posting.body
    assert words not in anew.posting.body
    count = len(stage.posted)
    await stage.say("!alert new critical alarm-13.", room=PRIVATE_ROOM)
    assert any("at once" in one.posting.body and one.edits is not None for one in stage.since(count))


async def test_what_is_told_to_a_reporter_is_deleted_after_the_purge_of_another_case(stage: Stage) -> None:
    await on_watch(stage)
    first, second = await two_alerts(stage)
    await stage.say(f"!case merge {second.code} {first.code}", RITA, ONCALL_ROOM)
    said = EventId("$said")
    await stage.say(f"!say {first.code} Stay inside", RITA, ONCALL_ROOM, event_id=said)
    await stage.say(f"!reopen {second.code}", RITA, ONCALL_ROOM)
    await stage.say(f"!resolve {second.code} Apart after all", RITA, ONCALL_ROOM)
    await coordinate(stage, f"!case purge {second.code} yes")
    await stage.tick()
    await stage.delete(said, RITA, ONCALL_ROOM)
    assert await kept(stage, first) is not None


async def test_a_purge_asked_for_in_private_is_told_in_the_on_call_room(stage: Stage) -> None:
    known = await over(stage)
    chat = RoomId("!chat")
    members = (Member(VIGIE, "Vigie", 0, is_bot=True), Member(COORDINATION, "Coordination", 100))
    await stage.dispatcher.handle(RoomSeen(RoomState(chat, True, True, members)))
    count = len(stage.posted)
    await coordinate(stage, f"case purge {known.code} yes", chat)
    for room in (chat, ONCALL_ROOM):
        assert said_in(stage.since(count), room).count(f"{known.code}: purged on") == 1
    assert not rung(stage.since(count))


async def test_a_term_that_was_changed_counts_from_the_next_start(stage: Stage) -> None:
    known = await over(stage)
    watch = Watch(coordinators=(COORDINATION,), purge_after=timedelta(days=10))
    duty = Purging(Manners(Language.EN, "!", VIGIE, watch=watch))
    async with stage.store.transaction() as tx:
        await duty.step(stage.clock(), tx)
    found = await kept(stage, known)
    assert found is not None
    assert found.purge_at == stage.clock() + timedelta(days=5)


async def test_without_an_on_call_room_cases_are_forgotten_all_the_same(stage: Stage) -> None:
    known = await over(stage)
    await stage.dispatcher.handle(RoomSeen(replace(WATCH, encrypted=False)))
    count = len(stage.posted)
    assert "I purge" in await days(stage, 83)
    (told,) = [one for one in stage.since(count) if "I purge" in one.posting.body]
    assert told.room_id not in {ONCALL_ROOM, PRIVATE_ROOM}
    assert not rung([told])
    await days(stage, 8)
    assert await purged(stage, known)


async def test_an_answer_about_two_cases_goes_with_either(stage: Stage) -> None:
    await on_watch(stage)
    first, second = await two_alerts(stage)
    await stage.say(f"!case show {second.code}\n!case show {first.code}", RITA, ONCALL_ROOM)
    shown = stage.last()
    assert {first.code, second.code} <= set(stage.events[shown].posting.body.replace("*", " ").split())
    await stage.say(f"!resolve {first.code} Released", RITA, ONCALL_ROOM)
    count = len(stage.posted)
    await coordinate(stage, f"!case purge {first.code} yes")
    assert shown in redacted(stage, count)
