"""Check-ins: a promise to give a sign of life by a time, and what becomes of it when none comes."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.folding import fold
from bot.rules.identifiers import CaseId, CheckInId, UserId
from bot.rules.intake import NO, SKIP, STOP, UNSURE, YES

SHORTEST, LONGEST = timedelta(minutes=30), timedelta(days=7)
FURTHEST = timedelta(days=90)
DAY = timedelta(days=1)
LONGEST_PLAN = 1500
SHORTEST_WORD, LONGEST_WORD = 3, 60
_LEAST_GRACE, MOST_GRACE = timedelta(minutes=5), timedelta(minutes=30)
# However people say that all is well, in every language; with a question open a bare yes says it too.
_WELL = (
    *("ok", "okay", "okey", "oki", "okok", "ok ok", "d’accord", "✅", "☑", "✔", "👍", "👌", "tout va bien"),
    *("oui ça va", "ça va", "ça va bien", "oui tout va bien", "je vais bien", "oui je vais bien", "oui ok"),
    *(
        "ok merci",
        "all good",
        "all well",
        "all is well",
        "i am fine",
        "i’m fine",
        "i am ok",
        "i’m ok",
        "fine",
    ),
    *(
        "yes i am fine",
        "yes all good",
        "ok thanks",
        "alles ok",
        "alles gut",
        "alles in ordnung",
        "ja alles gut",
    ),
    *("mir geht es gut", "mir geht’s gut", "mir gehts gut", "ok danke", "ja alles ok", "alles gutt"),
    *("alles an der rei", "et geet mer gutt", "mir geet et gutt", "jo alles ok", "ok merci villmools"),
)
_EDGES = " \t\r\n\u00a0\u202f\ufe0f.,;:!…"


class CheckInState(StrEnum):
    """Where a check-in stands: it waits for the next sign of life, or has come to one of three ends."""

    ACTIVE = "active"
    MISSED = "missed"
    STOPPED = "stopped"
    OVER = "over"


class StepVerb(StrEnum):
    """What was done with a check-in, signs of life left out."""

    STARTED = "started"
    EXTENDED = "extended"
    OFFERED = "offered"
    DECLINED = "declined"
    HANDED_OVER = "handed-over"
    OPENED = "opened"
    STOPPED = "stopped"
    MISSED = "missed"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of a check-in: what, when (UTC), and by whom; by nobody where time did it."""

    verb: StepVerb
    at: datetime
    by: UserId | None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A check-in; instants in UTC.

    `person` is whom it is about, `answers` who is asked: they themselves, or whom they handed it over to;
    `offered` is to whom it is to be handed over once they accept. A sign of life is due `every` so often,
    next at `due_at`, the last time at `until`. It was `asked` for so often since it fell due, and `heard_at`
    is when there was one last. `sealed` tells whether there is a plan, which no part of this holds. A missed
    one opened a `case`; `late` tells that a sign of life came after that. After it fell due a sign of life
    still counts for a while, `at_most` so long.
    """

    id: CheckInId
    person: UserId
    language: str
    zone: str
    every: timedelta
    until: datetime
    due_at: datetime
    started_at: datetime
    heard_at: datetime
    answers: UserId
    state: CheckInState = CheckInState.ACTIVE
    asked: int = 0
    offered: UserId | None = None
    sealed: bool = False
    case: CaseId | None = None
    late: bool = False
    ended_at: datetime | None = None
    steps: tuple[Step, ...] = ()
    at_most: timedelta = MOST_GRACE

    @property
    def grace(self) -> timedelta:
        """How long after it fell due a sign of life still counts."""
        return grace(self.every, self.at_most)

    @property
    def deadline(self) -> datetime:
        """The last instant (UTC) at which a sign of life counts."""
        return self.due_at + self.grace

    @property
    def active(self) -> bool:
        """Tells whether it waits for a sign of life."""
        return self.state is CheckInState.ACTIVE

    @property
    def is_asked(self) -> bool:
        """Tells whether its question waits for an answer."""
        return self.active and self.asked > 0

    @property
    def wake_at(self) -> datetime | None:
        """When somebody has to look at it next (UTC): to ask, to ask again, or to open the case."""
        if not self.active:
            return None
        return (self.due_at, self.due_at + self.grace / 2, self.deadline)[min(self.asked, 2)]

    def concerns(self, person: UserId) -> bool:
        """Tells whether somebody may answer it, stop it and put it off."""
        return person in {self.person, self.answers}


def grace(every: timedelta, at_most: timedelta = MOST_GRACE) -> timedelta:
    """Says how long after it is due a sign of life still counts: a quarter of the time, 5 to 30 minutes.

    Where people want to be looked for sooner it is `at_most` so long.
    """
    return min(at_most, max(_LEAST_GRACE, every / 4))


def started(checkin: CheckIn) -> CheckIn:
    """Begins a check-in at `started_at`: the first sign of life is due after the first period."""
    due_at = min(checkin.started_at + checkin.every, checkin.until)
    begun = Step(StepVerb.STARTED, checkin.started_at, checkin.person)
    return replace(checkin, due_at=due_at, steps=(begun,))


def asks_now(checkin: CheckIn, now: datetime) -> int:
    """Says how often the question is to have been asked by now (UTC)."""
    return (checkin.due_at <= now) + (checkin.due_at + checkin.grace / 2 <= now)


def heard(checkin: CheckIn, at: datetime) -> CheckIn:
    """Starts the period anew at a sign of life (UTC) that came in time; near the end, it is over.

    One that was sent before the last one, and came after it, changes nothing.
    """
    if at <= checkin.heard_at:
        return checkin
    checkin = replace(checkin, heard_at=at)
    if checkin.until - at <= checkin.grace:
        return ended(checkin, CheckInState.OVER, at, None)
    return replace(checkin, due_at=min(at + checkin.every, checkin.until), asked=0)


def extended(checkin: CheckIn, until: datetime, at: datetime, by: UserId) -> CheckIn:
    """Has a check-in go on until another instant (UTC), sooner or later; to say so is a sign of life."""
    moved = replace(checkin, until=until, due_at=min(checkin.due_at, until))
    return with_step(heard(moved, at), StepVerb.EXTENDED, at, by)


def ended(checkin: CheckIn, state: CheckInState, at: datetime, by: UserId | None) -> CheckIn:
    """Ends a check-in."""
    over = replace(checkin, state=state, ended_at=at, offered=None, asked=0)
    return with_step(over, StepVerb(state.value), at, by)


def with_step(checkin: CheckIn, verb: StepVerb, at: datetime, by: UserId | None) -> CheckIn:
    """Adds a step to the history of a check-in."""
    return replace(checkin, steps=(*checkin.steps, Step(verb, at, by)))


def set_back(checkin: CheckIn, by: timedelta) -> CheckIn:
    """Moves what is due earlier: the clock was set back by so much, and nobody waits longer for it."""
    return replace(
        checkin,
        due_at=checkin.due_at - by,
        heard_at=checkin.heard_at - by,
        started_at=checkin.started_at - by,
    )


def plainly(words: str) -> str:
    """Reduces what somebody wrote to what counts when it is compared: no case, no accents, no edges."""
    return " ".join(fold(words.replace("’", "'")).split()).strip(_EDGES)


def says_well(words: str, *, asked: bool) -> bool:
    """Tells whether a whole message says that all is well; a bare yes does where that was `asked`."""
    said = re.sub(r"\s*,\s*", " ", plainly(words))
    return bool(said) and (said in _WELL_FOLDED or (asked and said in _YES_FOLDED))


def says_no(words: str) -> bool:
    """Tells whether a whole message says no."""
    return plainly(words) in _NO_FOLDED


def is_taken(word: str) -> bool:
    """Tells whether a word means something already, so that it cannot be a secret one."""
    said = plainly(word)
    return said.isdecimal() or said in _MEANT or says_well(word, asked=True)


_WELL_FOLDED = frozenset(plainly(one) for one in _WELL)
_YES_FOLDED = frozenset(plainly(one) for one in YES)
_NO_FOLDED = frozenset(plainly(one) for one in NO)
_MEANT = frozenset(plainly(one) for one in (*YES, *NO, *UNSURE, *SKIP, *STOP))
