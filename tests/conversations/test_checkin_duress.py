"""The duress word: whoever reads along cannot tell it from “ok”, and people are called in silence."""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.engine.messages import Reacted, RoomSeen, Shared
from bot.rules.cases import Case, CaseState, Level, TimelineEntry, Verb
from bot.rules.identifiers import UserId
from storage.letters import Letter
from storage.sealed import SecretKey
from storage.store import Store
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, PRIVATE_ROOM, ROOMS
from tests.conversations.casework import ONCALL_ROOM, RITA, WATCH, cases, on_watch, rung, said_in
from tests.conversations.checking_in import PLAN, anna, begin, checkin, later, marc
from tests.conversations.stage import Stage
from tests.conversations.test_personal_data import everything
from tests.storage.opening import empty_database

WORD = "Good evening"
Life = Callable[[Stage, str], Awaitable[None]]


async def covert(stage: Stage) -> Case | None:
    async with stage.store.transaction() as tx:
        return await tx.cases.covert_of(ANNA)


async def was_called(stage: Stage) -> bool:
    """Tells whether a covert case was ever opened."""
    async with stage.store.transaction() as tx:
        return any(one.covert for one in await tx.cases.listing(tuple(CaseState)))


async def steps(stage: Stage) -> list[TimelineEntry]:
    case = await covert(stage)
    assert case is not None
    async with stage.store.transaction() as tx:
        return await tx.timeline.of_case(case)


@pytest.fixture
async def two(tmp_path: Path, secret: SecretKey) -> AsyncIterator[tuple[Stage, Stage]]:
    """Two stages that are alike."""
    stores = []
    for name in ("one", "other"):
        path = tmp_path / f"{name}.db"
        path.write_bytes(empty_database())
        stores.append(Store(f"sqlite+aiosqlite:///{path}", secret))
    for store in stores:
        await store.open()
    first, second = stores
    yield await Stage.set(first), await Stage.set(second)
    for store in stores:
        await store.close()


def seen_in_private(stage: Stage) -> list[tuple[object, ...]]:
    """All that Anna's chat shows, and how; codes of cases are random, and so is what counts letters."""
    return [shown(letter, stage) for letter in stage.posted if letter.room_id == PRIVATE_ROOM]


def shown(letter: Letter, stage: Stage) -> tuple[object, ...]:
    posting = letter.posting
    file = json.loads(posting.attachment.bytes) if posting.attachment else None
    codes = re.compile(r"\b[A-Z]{5}\b")
    above = stage.events.get(letter.edits) if letter.edits else None
    edited = None if above is None else codes.sub("CODE", above.posting.body)
    body, formatted = (codes.sub("CODE", one) for one in (posting.body, posting.formatted_body))
    return (
        letter.kind,
        letter.urgency,
        body,
        formatted,
        posting.rings,
        re.sub(r"letter\d+", "letter", posting.answers_event or ""),
        posting.in_thread,
        codes.sub("CODE", json.dumps(file)),
        edited,
    )


async def asked_and_answered(stage: Stage, word: str) -> None:
    await later(stage, hours=12)
    await anna(stage, word)


async def early(stage: Stage, word: str) -> None:
    await later(stage, hours=3)
    await anna(stage, word)


async def too_late(stage: Stage, word: str) -> None:
    stage.clock.forward(hours=13)
    await anna(stage, word)
    await anna(stage, word)


async def without_checkin(stage: Stage, word: str) -> None:
    await anna(stage, "!checkin stop")
    await anna(stage, word)


async def near_the_end(stage: Stage, word: str) -> None:
    await anna(stage, "!checkin extend today 20:00")
    stage.clock.forward(hours=9, minutes=40)
    await anna(stage, word)


async def amid_questions(stage: Stage, word: str) -> None:
    await anna(stage, "!alert high legal a summons came")
    for _ in range(12):
        await anna(stage, word)


async def as_an_edit(stage: Stage, word: str) -> None:
    event = stage.event_id()
    await stage.say("okk", ANNA, PRIVATE_ROOM, event_id=event)
    await stage.edit(event, word, ANNA, PRIVATE_ROOM)
    await stage.edit(event, word, ANNA, PRIVATE_ROOM)


async def then_deleted(stage: Stage, word: str) -> None:
    event = stage.event_id()
    await stage.say(word, ANNA, PRIVATE_ROOM, event_id=event)
    await stage.delete(event, ANNA, PRIVATE_ROOM)


async def from_another_device(stage: Stage, word: str) -> None:
    await stage.say(word, ANNA, PRIVATE_ROOM, unsigned_device="PHONE")


async def unencrypted(stage: Stage, word: str) -> None:
    await stage.dispatcher.handle(RoomSeen(replace(ROOMS[2], encrypted=False)))
    await anna(stage, word)
    await stage.dispatcher.handle(RoomSeen(ROOMS[2]))


async def afterwards(stage: Stage) -> None:
    """Does all that whoever holds the phone may try."""
    for words in (
        "!help",
        "!help checkin",
        "they are at the door",
        "!checkin",
        "!mydata",
        "!checkin word",
        "ok",
    ):
        await anna(stage, words)
    file: dict[str, object] = {"msgtype": "m.image", "body": "photo"}
    shared = Shared(stage.event_id(), PRIVATE_ROOM, ANNA, stage.clock(), file)
    await stage.dispatcher.handle(shared)
    await stage.answer()
    await at_desk(stage)
    await anna(stage, "!alert")
    await anna(stage, "somebody follows me")
    await anna(stage, "yes")
    await anna(stage, "!alert safe")
    await later(stage, minutes=40)
    await later(stage, hours=12)
    await anna(stage, "OK!")
    question = (
        next(
            event
            for event, letter in reversed(stage.events.items())
            if letter.room_id == PRIVATE_ROOM and "all well" in letter.posting.body
        )
        if any("all well" in one.posting.body for one in stage.posted)
        else None
    )
    if question is not None:
        await stage.dispatcher.handle(
            Reacted(stage.event_id(), PRIVATE_ROOM, ANNA, stage.clock(), question, "✅")
        )
        await stage.answer()
    for words in ("!mydata", "!checkin", "!checkin extend sunday 20:00", "!checkin stop", "!forget me yes"):
        await anna(stage, words)
    for case in await cases(stage):
        await stage.say(f"!resolve {case.code} over", RITA, ONCALL_ROOM)
    # The covert case took one event more.
    if not await was_called(stage):
        stage.event_id()
    for words in ("they are back", "ok", "!mydata", "!forget me", "!forget me yes", "ok"):
        await anna(stage, words)
    await later(stage, hours=30)


async def for_a_while(stage: Stage) -> None:
    """Does some of it."""
    for words in ("ok", "they are at the door", "!mydata", "!alert", "somebody follows me", "!checkin", "ok"):
        await anna(stage, words)
    await later(stage, hours=12)
    await anna(stage, "OK!")


AT_LENGTH = (asked_and_answered, without_checkin, too_late)


async def at_desk(stage: Stage) -> None:
    """Has responders do to a covert case what they do to others."""
    case = await covert(stage)
    if case is None:
        # As many events, so that both stages count alike.
        for _ in range(8):
            stage.event_id()
        return
    for words in ("ack", "note", "severity", "severity", "escalate", "ack", "resolve", "reopen"):
        rest = {"note": " still here", "severity": " high", "resolve": " no"}.get(words, "")
        await stage.say(f"!{words} {case.code}{rest}", RITA, ONCALL_ROOM)


@pytest.mark.parametrize(
    "life",
    [
        asked_and_answered,
        early,
        too_late,
        without_checkin,
        near_the_end,
        amid_questions,
        as_an_edit,
        then_deleted,
        from_another_device,
        unencrypted,
    ],
)
async def test_letter_for_letter_the_chat_is_that_of_ok(two: tuple[Stage, Stage], life: Life) -> None:
    for stage, word in zip(two, ("ok", "good  EVENING!"), strict=True):
        await begin(stage)
        await anna(stage, f"!checkin word {WORD}")
        await life(stage, word)
        called = await covert(stage)
        assert (called is not None) == (word != "ok")
        await (afterwards(stage) if life in AT_LENGTH else for_a_while(stage))
    one, other = two
    assert seen_in_private(other) == seen_in_private(one)
    assert one.posted != other.posted


async def forced(stage: Stage) -> str:
    """Has Anna give her word, and returns what the on-call room reads."""
    await begin(stage)
    await anna(stage, f"!checkin word {WORD}")
    before = len(stage.posted)
    await anna(stage, WORD)
    return said_in(stage.since(before), ONCALL_ROOM)


async def test_a_critical_case_opens_with_name_and_plan(stage: Stage) -> None:
    told = await forced(stage)
    assert "DURESS WORD from Anna Schmit" in told
    assert "Do not write to them" in told
    assert PLAN in told
    assert str(ANNA) in told
    case = await covert(stage)
    assert case is not None
    assert (case.level, case.shown, case.chat) == (Level.CRITICAL, True, None)
    assert rung(stage.posted) >= {RITA, COORDINATION}


async def test_the_plan_stays_sealed_in_the_checkin(stage: Stage) -> None:
    await forced(stage)
    known = await checkin(stage)
    async with stage.store.transaction() as tx:
        assert await tx.checkins.plan(known) == PLAN


async def test_whoever_answers_for_somebody_may_be_forced_to_say_that_they_are_well(stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    await marc(stage, "yes")
    await marc(stage, f"!checkin word {WORD}")
    before = len(stage.posted)
    assert "all is well with Anna Schmit" in await marc(stage, WORD)
    told = said_in(stage.since(before), ONCALL_ROOM)
    assert "DURESS WORD from Marc Thill" in told
    assert "They also answer for Anna Schmit" in told
    assert PLAN not in told


async def test_what_they_write_is_passed_on_in_silence(stage: Stage) -> None:
    await forced(stage)
    await anna(stage, "they are at the door")
    await anna(stage, "!checkin word another evening")
    await anna(stage, WORD)
    await anna(stage, "another evening")
    texts = [entry.text for entry in await steps(stage) if entry.verb is Verb.ADDED]
    assert texts == ["they are at the door", WORD, "🤫 The duress word once more."]


async def test_nothing_is_said_to_them_by_responders(stage: Stage) -> None:
    await forced(stage)
    case = await covert(stage)
    assert case is not None
    before = len(stage.posted)
    told = await stage.say(f"!say {case.code} are you all right?", RITA, ONCALL_ROOM)
    assert "would learn that you know" in told
    assert said_in(stage.since(before), PRIVATE_ROOM) == ""


async def test_it_is_put_together_with_no_other_case(stage: Stage) -> None:
    await forced(stage)
    case = await covert(stage)
    await anna(stage, "!alert new high another thing")
    other = next(one for one in await cases(stage) if not one.covert)
    assert case is not None
    for codes in (f"{case.code} {other.code}", f"{other.code} {case.code}"):
        assert "stays by itself" in await stage.say(f"!case merge {codes}", RITA, ONCALL_ROOM)


async def test_a_responder_who_is_forced_is_not_rung_for_their_own_case(stage: Stage) -> None:
    await on_watch(stage)
    room = replace(WATCH, members=(*WATCH.members, *(one for one in ROOMS[2].members if one.user_id == ANNA)))
    await stage.dispatcher.handle(RoomSeen(room))
    assert "You answer alerts yourself" in await anna(stage, "!checkin word")
    await anna(stage, f"!checkin word {WORD}")
    before = len(stage.posted)
    await anna(stage, WORD)
    await later(stage, minutes=45)
    assert ANNA not in rung(stage.since(before))
    assert rung(stage.since(before)) >= {RITA}


async def test_who_is_forced_is_not_forgotten_while_they_are_looked_for(stage: Stage) -> None:
    await forced(stage)
    await anna(stage, "!checkin stop")
    assert "Done." in await anna(stage, "!forget me yes")
    case = await covert(stage)
    assert case is not None
    assert case.reporter == ANNA
    assert any("Anna" in entry.text for entry in await steps(stage))


async def test_in_a_group_room_it_is_an_ordinary_word(stage: Stage) -> None:
    await begin(stage)
    await anna(stage, f"!checkin word {WORD}")
    await stage.say(WORD, ANNA, GROUP_ROOM)
    await stage.say(f"{WORD} to you", ANNA, PRIVATE_ROOM)
    assert await covert(stage) is None


@pytest.mark.parametrize(
    "word",
    ["ok", "OK.", "oui", "Yes!", "stop", "jo", "12", "alert", "action", "alerte !", "au secours", "no", "x"],
)
async def test_a_word_that_means_something_else_is_refused(stage: Stage, word: str) -> None:
    told = await anna(stage, f"!checkin word {word}")
    assert "That does not work" in told
    assert "word" not in told.partition("\n")[0]
    await anna(stage, word)
    assert await covert(stage) is None


async def test_the_message_with_the_word_is_removed_and_nothing_tells_of_it(
    stage: Stage, tmp_path: Path
) -> None:
    event = stage.event_id()
    before = len(stage.posted)
    told = await stage.say("!checkin word Papagena", ANNA, PRIVATE_ROOM, event_id=event)
    # Whoever scrolls back learns nothing from it.
    assert told.strip() == "👍 Noted."
    removed = [one for one in stage.since(before) if one.kind == "redaction"]
    assert [(one.room_id, one.posting.answers_event) for one in removed] == [(PRIVATE_ROOM, event)]
    assert not any("apagena" in one.posting.body for one in stage.posted)
    how = await anna(stage, "!checkin word")
    assert how == await stage.say("!checkin word", UserId("@marc:localhost"), PRIVATE_ROOM)
    assert b"apagena" not in everything(tmp_path)


async def test_in_a_group_room_no_word_is_set_and_the_message_goes(stage: Stage) -> None:
    told = await stage.say(f"!checkin word {WORD}", ANNA, GROUP_ROOM)
    assert "it goes on in private" in told
    assert any(one.kind == "redaction" and one.room_id == GROUP_ROOM for one in stage.posted)
    await anna(stage, WORD)
    assert await covert(stage) is None
