"""Whether the bot is well: counters and ages, never contents."""

from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge


class Health:
    """Counts what happens; a registry of its own, so that two bots in one process do not mix."""

    def __init__(self) -> None:
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

    def duty_ran(self, duty: str, now: datetime) -> None:
        """Notes that a duty is well."""
        self._duties.labels(duty).set(now.timestamp())

    def duty_failed(self, duty: str) -> None:
        """Counts a duty that failed."""
        self._failures.labels(duty).inc()

    def synced(self, now: datetime) -> None:
        """Notes that the homeserver answered."""
        self._synced.set(now.timestamp())
