"""Cases: what came of an alert, how bad it is, who has it, and what is known."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from bot.rules.identifiers import CaseId, EventId, LetterId, RoomId, UserId

LONGEST_TEXT = 8000
_CODE_LENGTH = 5
# No letters that are mistaken for another one when read aloud, and no words by accident of vowels.
_CODE_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


class Level(IntEnum):
    """How bad it is; only a person lowers it."""

    LOW = 0
    NORMAL = 1
    HIGH = 2
    CRITICAL = 3

    @property
    def sign(self) -> str:
        """The colour people see."""
        return "🟢🟡🟠🔴"[self]


class Kind(StrEnum):
    """What the danger is."""

    PHYSICAL = "physical"
    DIGITAL = "digital"
    LEGAL = "legal"
    RELOCATION = "relocation"
    OTHER = "other"


class CaseState(StrEnum):
    """Where a case stands: open until somebody has it, and again when they give no sign of life.

    Of one that was purged nothing is left that could be read.
    """

    OPEN = "open"
    HELD = "held"
    RESOLVED = "resolved"
    MERGED = "merged"
    PURGED = "purged"


LIVE = (CaseState.OPEN, CaseState.HELD)
ENDED = (CaseState.RESOLVED, CaseState.MERGED)


class Verb(StrEnum):
    """The steps of a case's timeline."""

    OPENED = "opened"
    ADDED = "added"
    ANSWERED = "answered"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    DELETED = "deleted"
    PAGED = "paged"
    NOT_REACHED = "not-reached"
    READ = "read"
    ACKNOWLEDGED = "acknowledged"
    CONFIRMED = "confirmed"
    LAPSED = "lapsed"
    ASSIGNED = "assigned"
    HANDED_OFF = "handed-off"
    NOTED = "noted"
    SAID = "said"
    LEVEL = "level"
    ESCALATED = "escalated"
    MERGED = "merged"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    REVEALED = "revealed"
    SAFE = "safe"
    LEFT = "left"
    RESTORED = "restored"
    FILE = "file"
    NOTE_DELETED = "note-deleted"
    SAID_DELETED = "said-deleted"
    FILE_DELETED = "file-deleted"
    OUTCOME_DELETED = "outcome-deleted"
    KEPT = "kept"


# The steps that whoever reported takes.
REPORTED = frozenset(
    {
        Verb.OPENED,
        Verb.ADDED,
        Verb.ANSWERED,
        Verb.CORRECTED,
        Verb.WITHDRAWN,
        Verb.DELETED,
        Verb.SAFE,
        Verb.LEFT,
        Verb.FILE,
    }
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the escalation has come: when it (re)started (UTC), and the next step to do."""

    started_at: datetime
    step: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A case; instants in UTC.

    `chat` is the private chat with the reporter; `shown` tells whether responders may see who that is.
    `unverified` says that the alert came from a device its owner did not sign. `wake_at` is when the engine
    must look again: a live case always has one; somebody took it first at `taken_at`. `holder` has it, by a
    promise made at `promised_at` that is good until `promised_until`, and was `reminded` of it; `rounds`
    counts the pages; `asked` is the question that waits for an answer since `asked_at`, `told_at` when the
    reporter last heard from us beside the questions, `heard_at` when from a person, and `news_asked_at` when
    whoever has it was asked since to say something; whether its `checklist` was shown. Once it has ended,
    `purge_at` is when the purge of it must be looked at next; that was announced at `purge_told`, and does
    not come before `keep_until`.
    A `covert` one was opened by a duress word: nothing that its reporter can see tells that there is one.
    """

    id: CaseId
    code: str
    state: CaseState
    level: Level
    opened_at: datetime
    reporter: UserId
    language: str
    progress: Progress
    wake_at: datetime | None
    text: str = field(default="", repr=False)
    text_event: EventId | None = None
    kind: Kind | None = None
    chat: RoomId | None = None
    shown: bool = False
    unverified: bool = False
    drill: bool = False
    answers: Mapping[str, str] = field(default_factory=dict, repr=False)
    asked: str | None = None
    asked_at: datetime | None = None
    holder: UserId | None = None
    card: LetterId | None = None
    into: str | None = None
    outcome: str = field(default="", repr=False)
    ended_at: datetime | None = None
    taken_at: datetime | None = None
    rounds: int = 0
    told_at: datetime | None = None
    promised_at: datetime | None = None
    promised_until: datetime | None = None
    reminded: bool = False
    heard_at: datetime | None = None
    news_asked_at: datetime | None = None
    checklist: bool = False
    purge_at: datetime | None = None
    purge_told: datetime | None = None
    keep_until: datetime | None = None
    covert: bool = False

    def is_promised(self, now: datetime) -> bool:
        """Tells whether somebody has it whose promise is good at an instant (UTC)."""
        return self.state is CaseState.HELD and self.promised_until is not None and self.promised_until > now

    @property
    def live(self) -> bool:
        """Tells whether somebody has to see to it."""
        return self.state in LIVE


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One step of a case, never changed afterwards but to take out the words of a deleted message.

    `event` is the message it came from, `letter` what shows it in the on-call room, `told` what took it to
    reporters, `seal` what the chain of the case had come to with it (see `bot.rules.chain`).
    """

    verb: Verb
    at: datetime
    by: UserId | None
    text: str = field(default="", repr=False)
    event: EventId | None = None
    letter: LetterId | None = None
    told: tuple[LetterId, ...] = ()
    seal: str = ""


def new_code() -> str:
    """Makes a case's code: random, so that it does not tell how many there are."""
    return "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
