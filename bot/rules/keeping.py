"""When whoever has a case is reminded of what they promised, and of the reporter who waits for words."""

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


def news_at(policy: Policy, heard_at: datetime, asked_at: datetime | None, quiet: Quiet) -> datetime | None:
    """Says when the reporter should hear again: they last heard from a person at an instant (UTC).

    Where that was `asked_at` and nothing came, it is asked for ever more rarely: what a bot says by the clock
    is news once, and then noise. None where a policy knows no such clock.
    """
    if policy.news is None:
        return None
    if asked_at is None:
        return starts_at(policy, heard_at + policy.news, quiet)
    return starts_at(policy, asked_at + max(policy.news, asked_at - heard_at), quiet)
