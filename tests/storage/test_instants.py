"""Instants are stored in UTC and come back aware; one without a zone is refused wherever it is written."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from bot.rules.action_items import Due
from bot.rules.identifiers import EventId
from bot.rules.voting import Rule, Terms
from storage.inbox import Applied, Unread
from storage.letters import Draft
from storage.postings import Posting
from storage.store import Store, Transaction
from storage.tables import NaiveInstant
from tests.cast import ANNA, GROUP_ROOM
from tests.storage.opening import CAUSE, FIRST, NOW

NAIVE = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - what these tests are about
POSTING = Draft(GROUP_ROOM, Posting("words", "words"))


def is_naive(problem: Exception) -> bool:
    """Tells whether the instant was the problem; SQLAlchemy wraps what is raised while it binds values."""
    return isinstance(problem.orig if isinstance(problem, StatementError) else problem, NaiveInstant)


async def put_off(tx: Transaction) -> None:
    """Puts a letter off until a naive instant."""
    await tx.outbox.try_later(await tx.outbox.put(POSTING, NOW), NAIVE)


async def propose(tx: Transaction) -> None:
    """Opens a vote until a naive instant."""
    await tx.decisions.record(FIRST, "text", (), terms=Terms(Rule.CONSENT, 0, NAIVE, "UTC"))


async def take(tx: Transaction) -> None:
    """Takes letters at a naive instant."""
    await tx.outbox.put(POSTING, NOW)
    await tx.outbox.next(NAIVE, busy=(), most=1)


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda tx: tx.outbox.put(POSTING, NAIVE), id="a letter"),
        pytest.param(put_off, id="a letter put off"),
        pytest.param(take, id="a letter taken"),
        pytest.param(
            lambda tx: tx.inbox.first_time(Applied(EventId("$1"), GROUP_ROOM, ANNA, NAIVE), NOW),
            id="an event",
        ),
        pytest.param(
            lambda tx: tx.inbox.first_time(Applied(EventId("$1"), GROUP_ROOM, ANNA, NOW), NAIVE),
            id="an event applied",
        ),
        pytest.param(
            lambda tx: tx.inbox.keep_unread(
                Unread(EventId("$1"), GROUP_ROOM, ANNA, "session", NOW, {}), NAIVE
            ),
            id="an unreadable event",
        ),
        pytest.param(lambda tx: tx.inbox.first_notice("what", GROUP_ROOM, "whom", NAIVE), id="a notice"),
        pytest.param(lambda tx: tx.inbox.forget_before(NAIVE, 1), id="a search"),
        pytest.param(
            lambda tx: tx.actions.record(FIRST, "text", (), Due(NAIVE, "UTC", has_time=False), ()),
            id="a deadline",
        ),
        pytest.param(propose, id="a vote"),
    ],
)
async def test_a_naive_instant_is_refused(
    write: Callable[[Transaction], Awaitable[object]], store: Store
) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        with pytest.raises((NaiveInstant, StatementError)) as refused:
            await write(tx)
    assert is_naive(refused.value)


async def test_a_cause_of_a_naive_instant_is_refused(store: Store) -> None:
    async with store.transaction() as tx:
        tx.because(replace(CAUSE, at=NAIVE))
        with pytest.raises((NaiveInstant, StatementError)) as refused:
            await tx.decisions.record(FIRST, "text", (), terms=None)
    assert is_naive(refused.value)


async def test_an_instant_comes_back_aware_in_utc_whatever_zone_it_was_written_in(store: Store) -> None:
    elsewhere = NOW.astimezone(timezone(timedelta(hours=14)))
    assert elsewhere.date() != NOW.date() or elsewhere.hour != NOW.hour
    async with store.transaction() as tx:
        await tx.inbox.first_time(Applied(EventId("$1"), GROUP_ROOM, ANNA, elsewhere), NOW)
    async with store.transaction() as tx:
        found = await tx.inbox.applied(EventId("$1"))
    assert found is not None
    assert found.at == NOW
    assert found.at.tzinfo is UTC
    assert found.at.hour == NOW.hour
