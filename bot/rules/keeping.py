"""When whoever has a case is reminded of what they promised."""

from datetime import datetime

from bot.rules.escalation import Policy, Quiet, minutes, starts_at

# So long before a promise runs out at least, whatever its length; never before half of it is over.
_SOONEST = minutes(5)
# How far an instant in quiet hours is moved at a time, to before them.
_BACK = minutes(30)


def reminder_at(policy: Policy, promised_at: datetime, until: datetime, quiet: Quiet) -> datetime | None:
    """Says when to remind of a promise made at an instant, good until another (UTC).

    That is when a third of it is left. In the quiet hours of a level it is put off to their end, or where
    too little time is left then moved to before they begin; None when there is no such time.
    """
    lead = min(max(policy.promise / 3, _SOONEST), (until - promised_at) / 2)
    wanted = until - lead
    later = starts_at(policy, wanted, quiet)
    if later <= until - lead / 2:
        return later
    while wanted > promised_at and starts_at(policy, wanted, quiet) != wanted:
        wanted -= _BACK
    return wanted if wanted > promised_at else None
