"""When a case that is over is forgotten, and when that is announced."""

from datetime import datetime, timedelta

# So long before it is forgotten a case is announced, or for half of a shorter term.
_NOTICE = timedelta(days=7)
DEFAULT_TERM = timedelta(days=90)
# The longest that anything is put off.
LONGEST = timedelta(days=3650)


def notice(term: timedelta) -> timedelta:
    """Says how long before its end a term is announced."""
    return min(_NOTICE, term / 2)


def purged_at(
    ended_at: datetime,
    term: timedelta,
    *,
    kept_until: datetime | None = None,
    told_at: datetime | None = None,
) -> datetime:
    """Says when a case that ended is forgotten (UTC): when its term is over, or later where it is kept.

    Never sooner than the notice after it was announced: a bot that was away announces late.
    """
    planned = ended_at + term
    if kept_until is not None:
        planned = max(planned, kept_until)
    return planned if told_at is None else max(planned, told_at + notice(term))


def announced_at(ended_at: datetime, term: timedelta, *, kept_until: datetime | None = None) -> datetime:
    """Says when it is announced that a case will be forgotten (UTC)."""
    return purged_at(ended_at, term, kept_until=kept_until) - notice(term)


def next_look(
    ended_at: datetime,
    term: timedelta,
    *,
    kept_until: datetime | None = None,
    told_at: datetime | None = None,
) -> datetime:
    """Says when something is due next (UTC): the announcement, and once that was made, the end."""
    if told_at is None:
        return announced_at(ended_at, term, kept_until=kept_until)
    return purged_at(ended_at, term, kept_until=kept_until, told_at=told_at)
