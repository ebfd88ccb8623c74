"""Consultations: a document that organisations are asked about until a deadline, and what they answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.folding import fold
from bot.rules.groups import Group
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.people import Member, Role, role_of

LONGEST_TITLE = 200
LONGEST_COMMENT = 4000
LARGEST_FILE = 25 * 1024 * 1024
REMINDER_HOUR = time(9, 0)
# How long after the deadline late answers are waited for, before a consultation closes by itself.
GRACE = timedelta(days=3)


class ConsultationState(StrEnum):
    """Where a consultation stands."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Stage(StrEnum):
    """The reminders of a consultation to those who have not answered."""

    SOON = "soon"
    LAST = "last"


_DAYS_AHEAD = {Stage.SOON: 3, Stage.LAST: 1}


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was when it was examined: its name, size in bytes, and SHA-256 in hexadecimal."""

    name: str = field(repr=False)
    media_type: str
    size: int
    sha256: str


class Unusable(StrEnum):
    """Why a file cannot be the document of a consultation."""

    TOO_LARGE = "too-large"
    NO_FILE = "no-file"
    NOT_DECRYPTED = "not-decrypted"
    NOT_FETCHED = "not-fetched"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the document: a link, or the event of a file in a room; from whom, when (UTC)."""

    by: UserId
    at: datetime
    source_event: EventId
    link: str | None = field(default=None, repr=False)
    file: EventId | None = None
    file_room: RoomId | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """A deadline that was put off: by whom, when, and what it was before (both UTC)."""

    by: UserId
    at: datetime
    was: datetime


@dataclass(frozen=True, slots=True)
class Consultation:
    """A document open for comment until `closes_at` (UTC; `zone` is that of its wall clock).

    `told_at` is when those who chair were told that the deadline has passed.
    """

    group_id: GroupId
    number: int
    title: str = field(repr=False)
    state: ConsultationState
    closes_at: datetime
    zone: str
    author: UserId
    created_at: datetime
    room_id: RoomId
    source_event: EventId
    versions: tuple[Version, ...]
    tags: tuple[str, ...] = field(default=(), repr=False)
    extensions: tuple[Extension, ...] = ()
    told_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: UserId | None = None

    @property
    def reference(self) -> str:
        """The id people use, such as `C-2`."""
        return f"C-{self.number}"

    @property
    def closes_by_itself_at(self) -> datetime:
        """When it closes unless somebody closes or extends it before (UTC)."""
        return (self.told_at or self.closes_at) + GRACE

    def is_late(self, answer: "Answer") -> bool:
        """Tells whether an answer came after the deadline as it is now."""
        return answer.at > self.closes_at


class AnswerKind(StrEnum):
    """What an answer says: a comment, or that there is nothing to add."""

    COMMENT = "comment"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered for their organisation, or for themselves, on a version (1 is the first)."""

    group_id: GroupId
    number: int
    consultation: int
    kind: AnswerKind
    by: UserId
    at: datetime
    source_event: EventId
    version: int
    organisation: str | None = field(default=None, repr=False)
    place: str | None = field(default=None, repr=False)
    text: str = field(default="", repr=False)
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is asked: an organisation with those who speak for it, or a person without one."""

    key: str = field(repr=False)
    organisation: str | None = field(repr=False)
    people: tuple[UserId, ...]


def voice_of(group: Group, person: UserId) -> str:
    """Names whom somebody answers for, so that two can be compared: an organisation, else themselves.

    An observer may comment, but answers for nobody.
    """
    standing = group.standing(person)
    if standing.organisation is None or standing.role is Role.OBSERVER:
        return person
    return fold(standing.organisation)


def voices(group: Group, members: Iterable[Member], author: UserId) -> tuple[Voice, ...]:
    """Lists who is asked, organisations first, by name: observers and bots are not, nor is whoever asks."""
    people: dict[str, list[UserId]] = {}
    for member in members:
        role = role_of(member, is_admin=False, assigned=group.standing(member.user_id).role)
        if not member.is_bot and role > Role.OBSERVER:
            people.setdefault(voice_of(group, member.user_id), []).append(member.user_id)
    people.pop(voice_of(group, author), None)
    asked = [Voice(key, group.standing(them[0]).organisation, tuple(them)) for key, them in people.items()]
    return tuple(sorted(asked, key=lambda voice: (voice.organisation is None, voice.key)))


def answered(group: Group, answer: Answer) -> str:
    """Names whom an answer is from, as `voice_of` does: by the organisation of then, if there was one."""
    return voice_of(group, answer.by) if answer.organisation is None else fold(answer.organisation)


def silent(group: Group, asked: Sequence[Voice], answers: Iterable[Answer]) -> tuple[Voice, ...]:
    """Lists those who were asked and have not answered."""
    heard = {answered(group, answer) for answer in answers}
    return tuple(voice for voice in asked if voice.key not in heard)


def reminders(consultation: Consultation) -> tuple[tuple[Stage, datetime], ...]:
    """Lists the reminders that are owed (UTC), in order: at nine on the wall clock, days before the deadline.

    Those before it was opened, or extended, are left out, as is one that comes after an early deadline.
    """
    zone = ZoneInfo(consultation.zone)
    day = consultation.closes_at.astimezone(zone).date()
    since = consultation.extensions[-1].at if consultation.extensions else consultation.created_at
    owed = (
        (stage, datetime.combine(day - timedelta(days=days), REMINDER_HOUR, tzinfo=zone).astimezone(UTC))
        for stage, days in _DAYS_AHEAD.items()
    )
    return tuple((stage, at) for stage, at in owed if at > since)


def current_reminder(consultation: Consultation, now: datetime) -> tuple[Stage, datetime] | None:
    """Gives the latest reminder owed by now: after an outage, only that one is still worth a message."""
    return next(((stage, at) for stage, at in reversed(reminders(consultation)) if at <= now), None)


def wake_at(consultation: Consultation, after: datetime) -> datetime | None:
    """Says when somebody has to look at a consultation again (UTC); None when nothing is to come."""
    if consultation.state is not ConsultationState.OPEN:
        return None
    if consultation.told_at is not None:
        return consultation.closes_by_itself_at
    coming = (at for _, at in reminders(consultation) if at > after)
    return min((*coming, consultation.closes_at))
