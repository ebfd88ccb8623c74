"""Whether all is well, and what a restart may mend."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.engine.health import Health

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def running(audit_age: timedelta | None = None) -> Health:
    """A bot whose loops have just turned."""
    health = Health(audit_age)
    health.expect(["escalation", "nudges"], NOW)
    health.duty_ran("escalation", NOW)
    health.duty_ran("nudges", NOW)
    health.synced(NOW)
    return health


def test_a_bot_whose_loops_turn_is_well() -> None:
    assert running().well(NOW)
    assert running().well(NOW + 3 * MINUTE)
    assert (running().complaints(NOW), running().stuck(NOW)) == ((), ())


def test_a_bot_that_has_not_heard_of_the_homeserver_is_not_well() -> None:
    assert Health().complaints(NOW) == ("homeserver",)


def test_a_homeserver_that_does_not_answer_is_told_and_no_reason_to_restart() -> None:
    health, later = running(), NOW + 60 * MINUTE
    for duty in ("escalation", "nudges"):
        health.duty_ran(duty, later)
    health.not_synced(later)
    assert health.complaints(later) == ("homeserver",)
    assert health.stuck(later) == ()


def test_a_listener_that_stands_still_is_restarted() -> None:
    health, later = running(), NOW + 4 * MINUTE
    assert health.stuck(later) == ("sync",)
    assert health.complaints(later) == ("homeserver",)


def test_a_duty_that_fails_is_told_and_restarted_only_when_it_stands_still() -> None:
    health, later = running(), NOW + 6 * MINUTE
    health.synced(later)
    health.duty_ran("nudges", later)
    health.duty_failed("escalation", later)
    assert health.complaints(later) == ("duty escalation",)
    assert health.stuck(later) == ()
    later += 6 * MINUTE
    health.synced(later)
    health.duty_ran("nudges", later)
    assert health.stuck(later) == ("duty escalation",)


def test_a_duty_that_never_ran_is_missed() -> None:
    health, later = Health(), NOW + 6 * MINUTE
    health.expect(["escalation"], NOW)
    health.synced(later)
    assert health.complaints(later) == health.stuck(later) == ("duty escalation",)


def test_what_was_noted_before_the_clock_was_set_back_does_not_count() -> None:
    assert running().complaints(NOW - MINUTE) == ("duty escalation", "duty nudges", "homeserver")


def test_without_an_audit_none_is_waited_for() -> None:
    health = running()
    health.audited(NOW, clean=False)
    assert health.well(NOW)


AUDITS = [
    (None, True, NOW + 2 * MINUTE, True),
    (None, True, NOW + 2 * MINUTE + timedelta(seconds=1), False),
    (NOW, True, NOW, True),
    (NOW, False, NOW, False),
    (NOW, True, NOW + 2 * MINUTE, True),
    (NOW, True, NOW + 2 * MINUTE + timedelta(seconds=1), False),
    (NOW, True, NOW - MINUTE, False),
]


@pytest.mark.parametrize(("audited_at", "clean", "now", "well"), AUDITS)
def test_only_an_audit_that_is_clean_and_fresh_counts(
    audited_at: datetime | None, clean: bool, now: datetime, well: bool
) -> None:
    health = running(audit_age=2 * MINUTE)
    health.synced(now)
    for duty in ("escalation", "nudges"):
        health.duty_ran(duty, now)
    if audited_at is not None:
        health.audited(audited_at, clean=clean)
    assert health.well(now) is well
    assert health.stuck(now) == health.complaints(now) == (() if well else ("audit",))


def test_the_latest_audit_counts() -> None:
    health = running(audit_age=2 * MINUTE)
    for clean in (True, False, True):
        health.audited(NOW, clean=clean)
        assert health.well(NOW) is clean
