"""The engine is watched: each live case must have somebody to be called, or somebody who promised.

Written apart from the escalation on purpose: it reads what is there, and trusts no decision of the engine's.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.casework.checkins import named
from bot.casework.desk import Desk, desk
from bot.casework.watching import alarm
from bot.duties.duty import Manners, noted
from bot.rules.cases import Case, CaseState
from bot.rules.identifiers import CheckInId, UserId
from bot.texts import Quote, Text, Who
from storage.store import Transaction

_log = structlog.get_logger(__name__)
_EVERY = timedelta(minutes=2)
# So long after its time a page counts as not given, a letter as not sent.
_OVERDUE = timedelta(minutes=2)
# The longest promise there is, and a weekend that follows it.
_FURTHEST = timedelta(days=11)
_AGAIN = timedelta(hours=1)
_ALARMED = "audit-alarmed-at"
_CASES, _CHECKINS, _CHECKINS_LOST = "cases_unreadable", "checkins_overlooked", "checkins_unreadable"
_REVOCATIONS = "revocations_unreadable"
_TOLD_APART = frozenset({_CASES, _CHECKINS, _CHECKINS_LOST, _REVOCATIONS})


class Audit:
    """Looks at live cases and check-ins every few minutes; tells coordinators what is wrong, once an hour."""

    name = "audit"

    def __init__(self, manners: Manners, told: Callable[[datetime, bool], None]) -> None:
        self._manners = manners
        self._told = told
        # Not on disk: who was just started looks at once, and says so, however lately another did.
        self._looked_at: datetime | None = None

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next look is due."""
        return None if self._looked_at is None else self._looked_at + _EVERY

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Looks once, when it is time to."""
        last = self._looked_at
        if last is not None and last <= now < last + _EVERY:
            return False
        wrong = await self._wrong(now, tx)
        if wrong:
            _log.error("audit found cases nobody is called for", **wrong)
            if await self._alarm(wrong, now, tx):
                # Nobody can read these any more, and the coordinators know.
                for checkin_id in await tx.checkins.unreadable():
                    await tx.checkins.forget(checkin_id)
                if _REVOCATIONS in wrong:
                    await tx.revocations.begin_anew()
        self._told(now, not wrong)
        self._looked_at = now
        return False

    async def _wrong(self, now: datetime, tx: Transaction) -> dict[str, int]:
        """Counts what is wrong, by rule; and has what nobody looks at looked at now."""
        seen = await desk(self._manners.house, tx, now)
        able = {*seen.crew.responders, *seen.crew.coordinators}
        found: dict[str, int] = {}
        for case in await tx.cases.listing(most=100_000):
            rule = _broken(case, able, now)
            if rule is None:
                continue
            found[rule] = found.get(rule, 0) + 1
            await tx.cases.look_at(case, now)
        for lost in await tx.cases.unreadable():
            found[_CASES] = found.get(_CASES, 0) + 1
            await tx.cases.let_be(lost.id)
        lost_checkins = await tx.checkins.unreadable()
        late = len(await _overlooked(now, tx) - set(lost_checkins))
        found |= {_CHECKINS: late} if late else {}
        found |= {_CHECKINS_LOST: len(lost_checkins)} if lost_checkins else {}
        found |= {} if await tx.revocations.are_readable() else {_REVOCATIONS: 1}
        stuck = await tx.pages.stuck(now - _OVERDUE)
        if stuck:
            found["pages_not_sent"] = stuck
        return found

    async def _alarm(self, wrong: Mapping[str, int], now: datetime, tx: Transaction) -> bool:
        last = await noted(_ALARMED, tx)
        if last is not None and last <= now < last + _AGAIN:
            return False
        await tx.facts.put(_ALARMED, now.isoformat())
        prefix, seen = Quote(self._manners.prefix), await desk(self._manners.house, tx, now)
        cases = sum(count for rule, count in wrong.items() if rule not in _TOLD_APART)
        texts = [Text.of("audit-alarm", count=cases)] if cases else []
        if _CASES in wrong:
            codes = tuple(Quote(one.code) for one in await tx.cases.unreadable())
            texts.append(Text.of("audit-alarm-unreadable", codes=codes, count=len(codes), prefix=prefix))
        if _CHECKINS in wrong:
            texts.append(Text.of("audit-alarm-checkins", count=wrong[_CHECKINS], prefix=prefix))
        if _CHECKINS_LOST in wrong:
            people = await _of_unreadable_checkins(seen)
            texts.append(
                Text.of("audit-alarm-checkins-unreadable", people=people, count=len(people), prefix=prefix)
            )
        if _REVOCATIONS in wrong:
            texts.append(Text.of("audit-alarm-revocations", prefix=prefix))
        await alarm(seen, *texts)
        return True


async def _of_unreadable_checkins(seen: Desk) -> tuple[Who, ...]:
    """Names whose check-ins nobody can read any more, as far as the bot still shares a room with them."""
    tx = seen.tx
    everybody = await tx.rooms.everybody()
    whose = [await tx.checkins.whose(one, everybody) for one in await tx.checkins.unreadable()]
    people = sorted({one for one in whose if one is not None})
    return tuple([await named(seen, one) for one in people])


async def _overlooked(now: datetime, tx: Transaction) -> set[CheckInId]:
    """Names the check-ins nobody looks at in time, or ever; has those that can be read looked at."""
    changed = await tx.checkins.changed_outside()
    for one in changed:
        # Somebody else wrote there: a check-in that looks ended is one that nobody waits for.
        await tx.checkins.write(one)
    late = await tx.checkins.overlooked(now - _OVERDUE)
    for checkin_id in late:
        checkin = await tx.checkins.get(checkin_id)
        if checkin is not None:
            # Keeping it as it is foresees a look at it anew.
            await tx.checkins.write(checkin)
    return {*late, *[one.id for one in changed]}


def _broken(case: Case, able: set[UserId], now: datetime) -> str | None:
    """Names the rule that a live case breaks."""
    if case.wake_at is None:
        return "never_looked_at"
    # A promise binds whoever made it until it runs out, whatever else is due meanwhile.
    promise = case.promised_until if case.state is CaseState.HELD else None
    due = case.wake_at if promise is None else promise
    if due < now - _OVERDUE:
        return "overdue"
    if max(due, case.wake_at) > now + _FURTHEST:
        return "too_far_away"
    if case.state is CaseState.HELD and case.holder not in able:
        return "held_by_nobody"
    return None if able else "nobody_to_call"
