"""When to try again what the world refused."""

from datetime import timedelta

FIRST_WAIT = timedelta(milliseconds=500)
LONGEST_WAIT = timedelta(minutes=2)
LONGEST_URGENT_WAIT = timedelta(seconds=10)


def wait_before(attempt: int, *, urgent: bool, chance: float, asked: timedelta | None = None) -> timedelta:
    """Gives the time to wait before the next try.

    `attempt` counts the tries already made (1 after the first). The wait doubles up to a ceiling that is
    lower for what is urgent; `chance` in [0, 1) spreads it over its upper half, so that many waiting at
    once do not come back at once. What the homeserver asked for (`retry_after_ms`) is never undercut.
    """
    ceiling = LONGEST_URGENT_WAIT if urgent else LONGEST_WAIT
    full = min(FIRST_WAIT * float(2 ** min(attempt - 1, 20)), ceiling)
    jittered = full * (0.5 + chance / 2)
    return max(jittered, asked) if asked is not None else jittered
