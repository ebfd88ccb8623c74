"""Whatever cannot be read any more, the bot starts, alarms the coordinators, and goes on with the rest."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.engine.messages import RoomSeen, Shared
from bot.engine.sender import Sender
from bot.matrix.session import _IDENTITY, _LOGIN
from bot.rules.cases import CaseState
from bot.rules.consultations import Document, Unusable
from bot.rules.identifiers import EventId, RoomId, UserId
from storage.cases import KIND as CASE
from storage.checkins import KIND as CHECKIN
from storage.checkins import PLAN
from storage.erasing import sealed_columns
from storage.letters import Letter
from storage.restorations import SYNC_TOKEN
from storage.revocations import PEOPLE
from storage.sealed import SecretKey
from storage.store import Store
from storage.tables import Table
from tests.cast import ANNA, CHAIR, COORDINATION, MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, WATCH, at_desk, cases, rung
from tests.conversations.checking_in import MARCS_ROOM, begin, chat_with, in_private, later, marc
from tests.conversations.stage import Stage

# Without these there is no account to speak with: the bot ends, and says why.
ACCOUNT = (SYNC_TOKEN, _LOGIN, _IDENTITY)
SEALED = [
    f"{table.name}.{column.name}"
    for table in Table.metadata.sorted_tables
    if table.name != "keyring"
    for column in sealed_columns(table)
]
DESTROYED = [f"own_keys of {kind}" for kind in (CASE, CHECKIN, PLAN)]
CLAIRES_ROOM = RoomId("!claire")
ALERT = EventId("$alert")


async def at_work(stage: Stage) -> Stage:
    """An installation with open cases, a check-in, somebody on call, and records of a group."""
    await begin(stage)
    await stage.dispatcher.handle(RoomSeen(chat_with(COORDINATION, "Coordination", CLAIRES_ROOM)))
    await stage.say("!oncall rota weekly monday 09:00 @rita:localhost", COORDINATION, ONCALL_ROOM)
    await stage.say("!oncall revoke @olga:localhost", COORDINATION, ONCALL_ROOM)
    await stage.say("!decision We meet on Mondays #meetings", CHAIR)
    await stage.say("!action Write to the ministry by friday")
    await stage.say("!alert high The marmotte follows me", ANNA, PRIVATE_ROOM, event_id=ALERT)
    await stage.tick()
    return stage


async def spoil(stage: Stage, statement: str) -> None:
    """Spoils what is kept, as a broken disk would, or somebody who writes in the database."""
    async with stage.store.transaction() as tx:
        await tx.cases._session.execute(text(statement))


def spoiling(what: str) -> str:
    """Says in SQL how something gets lost: a sealed column, or all own keys of a kind."""
    table, _, column = what.partition(".")
    if not column:
        return f"DELETE FROM own_keys WHERE kind = '{what.rpartition(' ')[2]}'"
    besides = f" AND name NOT IN {ACCOUNT}" if table == "facts" else ""
    return f"UPDATE {table} SET {column} = x'00112233445566778899' WHERE {column} IS NOT NULL{besides}"


async def started_again(stage: Stage, secret: SecretKey, folder: Path) -> Stage:
    """Starts the bot again with what is kept."""
    await stage.store.close()
    store = Store(f"sqlite+aiosqlite:///{folder / 'vigie.db'}", secret)
    try:
        await store.open()
        again = await Stage.set(store)
        again.clock.now, again._count = stage.clock.now, 1000
        for room in (
            WATCH,
            chat_with(MARC, "Marc Thill", MARCS_ROOM),
            chat_with(COORDINATION, "Coordination", CLAIRES_ROOM),
        ):
            await again.dispatcher.handle(RoomSeen(room))
    except BaseException:
        await store.close()
        raise
    return again


@pytest.mark.parametrize("what", [*SEALED, *DESTROYED])
async def test_whatever_cannot_be_read_the_bot_starts_and_calls_for_alerts_and_missed_check_ins(
    stage: Stage, what: str, tmp_path: Path, secret: SecretKey
) -> None:
    await at_work(stage)
    # Letters that are owed, when it happens: to the on-call room and to the coordinators.
    async with stage.store.transaction() as tx:
        (case,) = await tx.cases.listing()
        await tx.cases.look_at(case, stage.clock())
    await stage.alarm_clock.tick()
    await spoil(stage, spoiling(what))
    again = await started_again(stage, secret, tmp_path)
    try:
        told = await again.tick()
        told += await again.say("!alert critical They took the hazel grouse", MARC, MARCS_ROOM)
        told += await marc(again, "!alert new high A wagtail as well")
        await in_private(again, "!checkin every 12h until friday 18:00", RITA)
        before = len(again.posted)
        told += await later(again, minutes=10)
        assert rung(again.since(before)) & {RITA, COORDINATION}
        told += await later(again, hours=13)
        assert "hazel grouse" in told
        assert "wagtail" in told
        assert "No sign of life from @rita" in told or "No sign of life from Rita" in told
        assert ("No sign of life from Anna" in told) is (what not in LOST_CHECKINS)
        assert again.audits
    finally:
        await again.store.close()


LOST_CHECKINS = {"checkins.book", "own_keys.wrapped", "own_keys of checkin"}


@pytest.mark.parametrize("what", ["cases.book", "own_keys of case"])
async def test_coordinators_hear_of_a_case_that_cannot_be_read_until_it_is_purged(
    stage: Stage, what: str, tmp_path: Path, secret: SecretKey
) -> None:
    await at_work(stage)
    (case,) = await cases(stage)
    await spoil(stage, spoiling(what))
    # Nothing else tells which messages led to it.
    await spoil(stage, "UPDATE outbox SET answers = NULL")
    again = await started_again(stage, secret, tmp_path)
    try:
        said = f"I can no longer read what I kept about case {case.code}"
        assert said in await again.tick()
        assert again.audits == [False]
        assert said not in await later(again, minutes=10)
        assert said in await later(again, hours=1)
        for words in (f"!ack {case.code}", f"!case show {case.code}"):
            assert "can no longer read" in await at_desk(again, words)
        assert "for good" in await at_desk(again, f"!case purge {case.code}", COORDINATION)
        assert "purged on" in await at_desk(again, f"!case purge {case.code} yes", COORDINATION)
        await later(again, hours=2)
        assert again.audits[-1] is True
        async with again.store.transaction() as tx:
            assert await tx.cases.purged(case.code) is not None
            assert not await tx.own_keys.exists(CASE, case.id)
            alert = await tx.inbox.applied(ALERT)
            assert alert is None or alert.sender != ANNA
    finally:
        await again.store.close()


@pytest.mark.parametrize("what", ["checkins.book", "own_keys of checkin"])
async def test_coordinators_hear_whose_check_in_cannot_be_read(stage: Stage, what: str) -> None:
    await begin(stage)
    await spoil(stage, spoiling(what))
    stage.store._memory.forget()
    told = await later(stage, minutes=3)
    assert "I can no longer read the check-in of Anna Schmit" in told
    await later(stage, hours=2)
    assert stage.audits[-1] is True


async def test_one_whose_plan_cannot_be_read_calls_people_all_the_same(stage: Stage) -> None:
    await begin(stage)
    await spoil(stage, "UPDATE checkins SET plan = x'00'")
    assert "No sign of life from Anna Schmit" in await later(stage, hours=13)


async def test_coordinators_hear_that_who_was_revoked_cannot_be_read(stage: Stage) -> None:
    await at_work(stage)
    await spoil(stage, f"UPDATE facts SET value = x'00' WHERE name = '{PEOPLE}'")
    assert "I can no longer read who was revoked" in await later(stage, minutes=3)
    await later(stage, minutes=3)
    assert stage.audits[-1] is True


async def test_an_ended_case_that_cannot_be_read_is_purged_and_keeps_no_other_from_it(stage: Stage) -> None:
    await at_work(stage)
    await marc(stage, "!alert high A wagtail as well")
    lost, other = await cases(stage)
    for one in (lost, other):
        await at_desk(stage, f"!resolve {one.code} Over")
    await spoil(stage, f"UPDATE cases SET book = x'00' WHERE id = {lost.id}")
    await later(stage, days=84)
    await later(stage, days=8)
    async with stage.store.transaction() as tx:
        assert await tx.cases.purged(lost.code) is not None
        assert await tx.cases.purged(other.code) is not None
        assert not await tx.own_keys.exists(CASE, lost.id)
        assert await tx.cases.listing([CaseState.RESOLVED]) == []


async def test_a_letter_that_cannot_be_read_holds_up_no_other_and_the_next_are_called(stage: Stage) -> None:
    await at_work(stage)
    async with stage.store.transaction() as tx:
        (case,) = await tx.cases.listing()
        await tx.cases.look_at(case, stage.clock())
    await stage.alarm_clock.tick()
    await spoil(stage, "UPDATE outbox SET body = x'00' WHERE state = 'owed'")
    async with stage.store.transaction() as tx:
        latest = max(page.round for page in await tx.pages.of_case(case.id))
    sender = Sender(stage.store, _Nowhere(), stage.house, stage.clock)
    while await _spoiled(stage):
        await sender._take()
    async with stage.store.transaction() as tx:
        assert {page.reached for page in await tx.pages.of_round(case.id, latest)} == {0}
        due = await tx.cases.next_due()
    assert due is not None
    assert due <= stage.clock() + timedelta(minutes=1)
    before = len(stage.posted)
    await later(stage, minutes=1)
    assert rung(stage.since(before))


class _Nowhere:
    """Posts nothing: what is owed cannot be read."""

    async def deliver(self, letter: Letter) -> EventId:
        raise AssertionError(letter)

    async def examine(self, letter: Letter) -> Document | Unusable:
        raise AssertionError(letter)

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        raise AssertionError(room_id)


async def _spoiled(stage: Stage) -> bool:
    async with stage.store.transaction() as tx:
        found = await tx.cases._session.scalar(text("SELECT 1 FROM outbox WHERE body = x'00' LIMIT 1"))
        return found is not None


@pytest.mark.parametrize("what", [*SEALED, *DESTROYED])
async def test_whatever_cannot_be_read_somebody_else_is_forgotten(
    stage: Stage, what: str, tmp_path: Path, secret: SecretKey
) -> None:
    await at_work(stage)
    await spoil(stage, spoiling(what))
    again = await started_again(stage, secret, tmp_path)
    try:
        assert "🧹 Done" in await marc(again, "!forget me yes")
    finally:
        await again.store.close()


async def test_a_file_in_answer_to_a_case_that_cannot_be_read_is_only_a_file(stage: Stage) -> None:
    await at_work(stage)
    (case,) = await cases(stage)
    card = next(event for event, letter in stage.events.items() if letter.id == case.card)
    await spoil(stage, spoiling("own_keys of case"))
    stage.store._memory.forget()
    file = Shared(stage.event_id(), ONCALL_ROOM, RITA, stage.clock(), {"msgtype": "m.file"}, replies_to=card)
    await stage.dispatcher.handle(file)
    assert "can no longer read" in await stage.say(f"!say {case.code} see this", RITA, ONCALL_ROOM)
