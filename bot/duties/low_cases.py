"""The open cases that can wait are listed once a week, so that none of them waits for ever."""

from datetime import datetime

from bot.casework.desk import Desk, desk
from bot.duties.duty import LATE, Manners, noted
from bot.rules.cases import Case, Level
from bot.rules.weekly import week_begun
from bot.texts import Moment, Quote, Text
from storage.cases import key
from storage.letters import POSTING, Draft
from storage.store import Transaction

_LISTED = "low-cases-listed"
_MOST_LISTED = 60


class LowCases:
    """Lists them in the on-call room on the first working day, by code alone; late when the bot was away."""

    name = "low-cases"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Foresees nothing: a list that comes a few seconds after nine is in time."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Posts the list of this week, once there is a room that is fit for it; none when nothing is open."""
        week = week_begun(now, self._manners.zone)
        last = await noted(_LISTED, tx)
        if last is not None and last >= week:
            return False
        seen = await desk(self._manners.house, tx, now)
        if seen.room is None:
            return False
        await tx.facts.put(_LISTED, week.isoformat())
        cases = await tx.cases.listing(level=Level.LOW, most=1000)
        if last is not None and cases:
            # Rings who is on call: nobody else is called for a low case.
            posting = seen.posting(*_lines(seen, cases, week), rings=seen.crew.on_call)
            listed = tuple(key(case) for case in cases[:_MOST_LISTED])
            await tx.outbox.put(Draft(seen.room, posting, urgency=POSTING, sealed_by=listed), now)
        return False


def _lines(seen: Desk, cases: list[Case], week: datetime) -> list[Text]:
    zone = seen.house.zone
    lines = [Text.of("low-cases", sign=Level.LOW.sign, count=len(cases))]
    lines += [
        Text.of(
            "low-case",
            code=case.code,
            at=Moment(case.opened_at, zone, has_time=False, brief=True),
            held="yes" if case.holder else "no",
            who=seen.who(case.holder) if case.holder else "",
        )
        for case in cases[:_MOST_LISTED]
    ]
    if len(cases) > _MOST_LISTED:
        lines.append(Text.of("list-more", count=len(cases) - _MOST_LISTED))
    lines.append(Text.of("low-cases-show", prefix=Quote(seen.house.prefix)))
    if seen.now - week > LATE:
        lines.append(Text.of("low-cases-late", at=Moment(week, zone, brief=True)))
    return lines
