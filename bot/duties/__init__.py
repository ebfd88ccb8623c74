"""What the bot owes when time passes: the table."""

from bot.duties.closings import Closings
from bot.duties.duty import Duty, Manners
from bot.duties.filings import Filings
from bot.duties.handover import Handovers
from bot.duties.meetings import Meetings
from bot.duties.nudges import Nudges
from bot.duties.tidying import Tidying
from bot.duties.unread import UnreadNotices


def duties(manners: Manners) -> tuple[Duty, ...]:
    """Lists the duties of an installation."""
    return (
        Handovers(manners),
        Closings(manners),
        Meetings(manners),
        Nudges(manners),
        Filings(manners),
        UnreadNotices(manners),
        Tidying(),
    )


__all__ = ["Duty", "Manners", "duties"]
