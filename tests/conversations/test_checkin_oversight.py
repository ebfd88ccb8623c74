"""Coordinators see who has a check-in; what nobody looks after is found."""

from datetime import datetime

import pytest
from sqlalchemy import text

from bot.duties.audit import Audit
from bot.duties.duty import Manners
from bot.rules.people import Preferences
from bot.texts import Language
from storage.checkins import KIND
from tests.cast import ANNA, COORDINATION, MARC, VIGIE
from tests.conversations.casework import RITA
from tests.conversations.checking_in import (
    PLAN,
    begin,
    checkin,
    in_private,
    later,
    marc,
)
from tests.conversations.stage import Stage


async def test_coordinators_see_who_has_one_and_others_do_not(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12)
    told = await in_private(stage, "!checkin list", COORDINATION)
    assert "Anna Schmit" in told
    assert "overdue since 23 Nov 22:00" in told
    assert "plan sealed" in told
    assert PLAN not in told
    for who in (RITA, MARC):
        assert "Anna" not in await in_private(stage, "!checkin list", who)
        assert PLAN not in await in_private(stage, "!checkin open @Anna", who)


async def break_it(stage: Stage, columns: str) -> None:
    """Breaks the only check-in, as a bug would."""
    async with stage.store.transaction() as tx:
        connection = tx.checkins._session
        await connection.execute(text(f"UPDATE checkins SET {columns}"))


@pytest.mark.parametrize(
    "changed",
    ["state = 'stopped'", "wake_at = '2030-11-23 08:00:00.000000'", "person = x'00'", "answers = x'00'"],
)
async def test_one_that_somebody_made_look_otherwise_is_found_and_mended(stage: Stage, changed: str) -> None:
    await begin(stage)
    await break_it(stage, changed)
    assert "Something is wrong with check-ins: one is not looked after in time" in await stage.tick()
    assert "No sign of life from Anna Schmit" in await later(stage, hours=13)


@pytest.mark.parametrize("broken", ["wake_at = NULL", "wake_at = '2026-11-23 08:00:00'"])
async def test_the_audit_finds_one_that_nobody_looks_at_and_mends_it(stage: Stage, broken: str) -> None:
    await begin(stage)
    await stage.tick()
    assert stage.audits == [True]
    await break_it(stage, broken)
    stage.clock.forward(minutes=2)
    audit = Audit(
        Manners(Language.EN, "!", VIGIE, watch=stage.house.watch), lambda _, clean: heard.append(clean)
    )
    heard: list[bool] = []
    async with stage.store.transaction() as tx:
        await audit.step(stage.clock(), tx)
    assert heard == [False]
    assert "Something is wrong with check-ins: one is not looked after in time" in await stage.answer()
    assert (await checkin(stage)).wake_at == await next_due(stage)


async def next_due(stage: Stage) -> datetime | None:
    async with stage.store.transaction() as tx:
        return await tx.checkins.next_due()


async def test_one_whose_key_is_gone_is_told_to_coordinators_once(stage: Stage) -> None:
    await begin(stage)
    async with stage.store.transaction() as tx:
        await tx.own_keys.destroy(KIND, (await tx.checkins.active())[0].id)
    assert "I can no longer read the check-in of Anna Schmit" in await later(stage, minutes=3)
    assert "can no longer read" not in await later(stage, hours=2)
    assert stage.audits[-1] is True


async def test_one_that_cannot_be_seen_to_keeps_no_other_from_it(stage: Stage) -> None:
    await begin(stage)
    await marc(stage, "!checkin every 12h until friday 18:00")
    # Nobody can word what the first one is about: its person speaks a language that there is none of.
    async with stage.store.transaction() as tx:
        await tx.people.prefer(ANNA, Preferences("xx"))
    assert "No sign of life from Marc Thill" in await later(stage, hours=13)
    assert stage.audits[-1] is False
