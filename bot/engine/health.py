"""Whether the bot is well: counters and ages, never contents."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge

# A sync may last a minute and a half, a duty that failed waits two, before either is tried again.
_SYNC_AGE = timedelta(minutes=3)
_DUTY_AGE = timedelta(minutes=5)


class Health:
    """Counts what happens, and judges whether all is well.

    An audit is expected when `audit_age`, the oldest that its last word may be, is given; without one, only
    the homeserver and the duties count. A registry of its own, so that two bots in one process do not mix.
    """

    def __init__(self, audit_age: timedelta | None = None) -> None:
        self._audit_age = audit_age
        self._audit: tuple[datetime, bool] | None = None
        self._answered_at: datetime | None = None
        self._asked_at: datetime | None = None
        # By duty: when it last ran well, and when it was last tried; at first, since when it should.
        self._ran_at: dict[str, datetime] = {}
        self._looked_at: dict[str, datetime] = {}
        self.registry = CollectorRegistry()
        self._messages = Counter(
            "vigie_messages_total", "Messages applied, by kind", ["kind"], registry=self.registry
        )
        self._failures = Counter(
            "vigie_duty_failures_total", "Duties that failed", ["duty"], registry=self.registry
        )
        self._duties = Gauge(
            "vigie_duty_last_run_timestamp_seconds", "When a duty last ran", ["duty"], registry=self.registry
        )
        self._synced = Gauge(
            "vigie_last_sync_timestamp_seconds", "When the homeserver last answered", registry=self.registry
        )

    def applied(self, kind: str) -> None:
        """Counts a message."""
        self._messages.labels(kind).inc()

    def expect(self, duties: Iterable[str], now: datetime) -> None:
        """Notes which duties are to run from now on, and that the audit has as long as ever to speak."""
        self._audit = now, True
        for duty in duties:
            self._ran_at[duty] = self._looked_at[duty] = now

    def duty_ran(self, duty: str, now: datetime) -> None:
        """Notes that a duty is well."""
        self._ran_at[duty] = self._looked_at[duty] = now
        self._duties.labels(duty).set(now.timestamp())

    def duty_failed(self, duty: str, now: datetime) -> None:
        """Counts a duty that failed."""
        self._looked_at[duty] = now
        self._failures.labels(duty).inc()

    def synced(self, now: datetime) -> None:
        """Notes that the homeserver answered."""
        self._answered_at = self._asked_at = now
        self._synced.set(now.timestamp())

    def not_synced(self, now: datetime) -> None:
        """Notes that the homeserver was asked and did not answer."""
        self._asked_at = now

    def audited(self, now: datetime, *, clean: bool) -> None:
        """Notes what the self-audit found."""
        self._audit = now, clean

    def well(self, now: datetime) -> bool:
        """Tells whether the homeserver answers, every duty runs, and the audit that is expected is clean."""
        return not self.complaints(now)

    def complaints(self, now: datetime) -> tuple[str, ...]:
        """Names what is not well: what a person should come and look at."""
        found = [f"duty {duty}" for duty, at in self._ran_at.items() if not _within(_DUTY_AGE, at, now)]
        if not _within(_SYNC_AGE, self._answered_at, now):
            found.append("homeserver")
        return (*found, *self._audit_complaints(now))

    def stuck(self, now: datetime) -> tuple[str, ...]:
        """Names what a restart may mend: loops that stand still, and an audit that is not clean.

        Not a homeserver that does not answer: a restart brings it back no sooner. Nor a
        duty that fails, as long as it is tried again.
        """
        found = [f"duty {duty}" for duty, at in self._looked_at.items() if not _within(_DUTY_AGE, at, now)]
        if not _within(_SYNC_AGE, self._asked_at, now):
            found.append("sync")
        return (*found, *self._audit_complaints(now))

    def _audit_complaints(self, now: datetime) -> tuple[str, ...]:
        if self._audit_age is None:
            return ()
        at, clean = self._audit or (None, False)
        return () if clean and _within(self._audit_age, at, now) else ("audit",)


def _within(age: timedelta, at: datetime | None, now: datetime) -> bool:
    """Tells whether something happened lately; what lies ahead was noted before the clock was set back."""
    return at is not None and timedelta() <= now - at <= age
