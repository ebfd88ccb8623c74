"""Who is paged when nobody acknowledges: levels, clocks and steps, without end until somebody does."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.cases import Level, Progress
from bot.rules.identifiers import UserId

# However a policy is written, nobody waits longer than this for the next look at an open case.
LONGEST_WAIT = timedelta(days=7)
# Two steps of a policy are at least so far apart, however it is written.
SHORTEST_WAIT = timedelta(seconds=30)
# Where nobody at all can be paged, that may change any minute.
NOBODY_WAIT = timedelta(minutes=5)


class Whom(StrEnum):
    """Groups of people a step may page; a step may also name a person."""

    ON_CALL = "on-call"
    BACKUP = "backup"
    RESPONDERS = "responders"
    COORDINATORS = "coordinators"


class Hours(StrEnum):
    """When the clocks of a level run: always, outside quiet hours, or on working days."""

    ALWAYS = "always"
    WAKING = "waking"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class Step:
    """Who is paged `after` the start without an acknowledgement; `outside` also by pagers outside Matrix."""

    after: timedelta
    whom: tuple[str, ...]
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """The clocks of a level.

    After the last step everybody named is paged again every `repeat`. Who acknowledges has to give a sign of
    life within `promise`; `acknowledged`, `first_words` and `news` are what reporters are told to expect.
    """

    steps: tuple[Step, ...]
    repeat: timedelta
    promise: timedelta
    acknowledged: timedelta
    first_words: timedelta
    news: timedelta | None = None
    hours: Hours = Hours.ALWAYS


@dataclass(frozen=True, slots=True)
class Crew:
    """Who can be called now: members of the on-call room; coordinators wherever they are."""

    on_call: tuple[UserId, ...] = ()
    backup: tuple[UserId, ...] = ()
    responders: tuple[UserId, ...] = ()
    coordinators: tuple[UserId, ...] = ()

    def without(self, person: UserId) -> "Crew":
        """Leaves somebody out of those who can be called."""
        groups = (self.on_call, self.backup, self.responders, self.coordinators)
        return Crew(*(tuple(one for one in group if one != person) for group in groups))

    def named(self, whom: str) -> tuple[UserId, ...]:
        """Lists who a step means; a person named who is no responder any more is nobody."""
        match whom:
            case Whom.ON_CALL:
                return self.on_call
            case Whom.BACKUP:
                return self.backup
            case Whom.RESPONDERS:
                return self.responders
            case Whom.COORDINATORS:
                return self.coordinators
            case _:
                person = UserId(whom)
                return (person,) if person in {*self.responders, *self.coordinators} else ()


@dataclass(frozen=True, slots=True)
class Page:
    """Whom to page now, and when to look again.

    `missing` are the groups in whose place others are paged because nobody is in them; `outside` who is also
    paged outside Matrix. Without people, nobody at all can be paged.
    """

    people: tuple[UserId, ...]
    outside: tuple[UserId, ...]
    missing: tuple[str, ...]
    progress: Progress
    look_again_at: datetime


def minutes(count: float) -> timedelta:
    """Gives a number of minutes as a duration."""
    return timedelta(minutes=count)


DEFAULT_POLICIES: Mapping[Level, Policy] = {
    Level.CRITICAL: Policy(
        (
            Step(minutes(0), (Whom.ON_CALL,)),
            Step(minutes(5), (Whom.ON_CALL,)),
            Step(minutes(10), (Whom.BACKUP,)),
            Step(minutes(15), (Whom.RESPONDERS,)),
            Step(minutes(30), (Whom.RESPONDERS, Whom.COORDINATORS), outside=True),
        ),
        repeat=minutes(10),
        promise=minutes(30),
        acknowledged=minutes(5),
        first_words=minutes(15),
        news=minutes(30),
    ),
    Level.HIGH: Policy(
        (
            Step(minutes(0), (Whom.ON_CALL,)),
            Step(minutes(15), (Whom.BACKUP,)),
            Step(minutes(30), (Whom.RESPONDERS,)),
            Step(minutes(60), (Whom.RESPONDERS, Whom.COORDINATORS), outside=True),
        ),
        repeat=minutes(30),
        promise=timedelta(hours=4),
        acknowledged=minutes(15),
        first_words=minutes(60),
        news=timedelta(hours=4),
    ),
    Level.NORMAL: Policy(
        (Step(minutes(0), (Whom.ON_CALL,)), Step(timedelta(hours=2), (Whom.COORDINATORS,))),
        repeat=timedelta(hours=2),
        promise=timedelta(days=1),
        acknowledged=timedelta(hours=2),
        first_words=timedelta(hours=12),
        news=timedelta(days=1),
        hours=Hours.WAKING,
    ),
    Level.LOW: Policy(
        (Step(minutes(0), (Whom.ON_CALL,)),),
        repeat=timedelta(days=7),
        promise=timedelta(days=7),
        acknowledged=timedelta(days=1),
        first_words=timedelta(hours=72),
        hours=Hours.WORKING,
    ),
}


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours in which only what cannot wait rings: wall-clock times in a zone, over midnight or not."""

    begins: time = time(22)
    ends: time = time(7)
    zone: str = "Europe/Luxembourg"


def starts_at(policy: Policy, now: datetime, quiet: Quiet) -> datetime:
    """Says when the clock of a policy starts for what comes in now (UTC): at once, or after quiet hours."""
    if policy.hours is Hours.ALWAYS:
        return now
    local = now.astimezone(ZoneInfo(quiet.zone))
    if _is_quiet(local.time(), quiet):
        local = _next(local, quiet.ends)
    if policy.hours is Hours.WORKING:
        while local.weekday() >= 5:
            local = datetime.combine(local.date() + timedelta(days=1), quiet.ends, local.tzinfo)
    return max(local.astimezone(UTC), now)


def _is_quiet(at: time, quiet: Quiet) -> bool:
    if quiet.begins <= quiet.ends:
        return quiet.begins <= at < quiet.ends
    return at >= quiet.begins or at < quiet.ends


def _next(local: datetime, at: time) -> datetime:
    found = datetime.combine(local.date(), at, local.tzinfo)
    return found if found > local else datetime.combine(local.date() + timedelta(days=1), at, local.tzinfo)


def next_page(policy: Policy, progress: Progress, crew: Crew, now: datetime) -> Page:
    """Decides whom to page now, and when to look again.

    All steps that are due are one page, so that after an outage nobody waits for steps that are long past.
    Where nobody is in the groups of a step, the next one is taken at once, and at last everybody there is.
    """
    due = [step for step in policy.steps[progress.step :] if progress.started_at + step.after <= now]
    place = progress.step + max(1, len(due))
    steps = due or list(policy.steps[progress.step : place]) or list(policy.steps)
    missing: list[str] = []
    people = _people(steps, crew, missing)
    while not people and place < len(policy.steps):
        steps = [policy.steps[place]]
        place += 1
        people = _people(steps, crew, missing)
    if not people:
        people = crew.coordinators or crew.responders
    outside = people if any(step.outside for step in steps) else ()
    moved, look_again_at = _after(policy, replace(progress, step=place), now)
    if not people:
        look_again_at = min(look_again_at, now + NOBODY_WAIT)
    return Page(people, outside, tuple(dict.fromkeys(missing)), moved, look_again_at)


def _people(steps: list[Step], crew: Crew, missing: list[str]) -> tuple[UserId, ...]:
    people: list[UserId] = []
    for step in steps:
        for whom in step.whom:
            named = crew.named(whom)
            people += named
            if not named:
                missing.append(whom)
    return tuple(dict.fromkeys(people))


def _after(policy: Policy, progress: Progress, now: datetime) -> tuple[Progress, datetime]:
    """Where the escalation stands after a page: at the next step, or at everybody again."""
    if progress.step >= len(policy.steps):
        return replace(progress, step=len(policy.steps)), now + min(policy.repeat, LONGEST_WAIT)
    done, following = policy.steps[progress.step - 1], policy.steps[progress.step]
    # A step may be taken before its time, for nobody was in those before it: the next keeps its distance.
    progress = replace(progress, started_at=min(progress.started_at, now - done.after))
    at = max(progress.started_at + following.after, now + SHORTEST_WAIT)
    return progress, min(at, now + LONGEST_WAIT)


def hurried(policy: Policy, progress: Progress, now: datetime) -> Progress:
    """Makes the next step due now: the one before it reached nobody."""
    if progress.step >= len(policy.steps):
        return progress
    return replace(progress, started_at=min(progress.started_at, now - policy.steps[progress.step].after))
