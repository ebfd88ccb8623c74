"""What the bot owes when time passes: the table."""

from collections.abc import Callable
from datetime import datetime

from bot.duties.audit import Audit
from bot.duties.checkins import CheckIns
from bot.duties.closings import Closings
from bot.duties.consultations import Consultations
from bot.duties.digests import Digests
from bot.duties.duty import Duty, Manners
from bot.duties.escalation import Escalation
from bot.duties.filings import Filings
from bot.duties.handover import Handovers
from bot.duties.indexing import Indexing
from bot.duties.keeping import Keeping
from bot.duties.low_cases import LowCases
from bot.duties.meetings import Meetings
from bot.duties.nudges import Nudges
from bot.duties.purging import Purging
from bot.duties.reminders import Reminders
from bot.duties.restored import RestoredNews
from bot.duties.story import Story
from bot.duties.tidying import Tidying
from bot.duties.unread import UnreadNotices


def duties(manners: Manners, audited: Callable[[datetime, bool], None]) -> tuple[Duty, ...]:
    """Lists the duties of an installation; `audited` hears what the self-audit found."""
    return (
        RestoredNews(manners),
        Escalation(manners),
        Keeping(manners),
        CheckIns(manners),
        Audit(manners, audited),
        Handovers(manners),
        Closings(manners),
        Meetings(manners),
        Consultations(manners),
        Nudges(manners),
        Reminders(manners),
        LowCases(manners),
        Digests(manners),
        Filings(manners),
        UnreadNotices(manners),
        Story(manners),
        Purging(manners),
        Tidying(),
        Indexing(),
    )


__all__ = ["Duty", "Manners", "duties"]
