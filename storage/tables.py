"""Every table, and the column type for instants.

What people wrote, and what they are called, is kept sealed (`LargeBinary`, see `storage.sealed`); ids,
instants and states are in clear, since the database has to search them.
"""

from datetime import UTC, datetime
from typing import ClassVar

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class NaiveInstant(TypeError):
    """An instant without a zone was about to be stored; its meaning would be lost."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, stored in UTC; refuses naive ones with `NaiveInstant`."""

    impl = DateTime(timezone=False)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turns an aware instant into UTC wall-clock time, which is what the column holds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveInstant
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Returns the instant, aware, in UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


# SQLite counts rows by itself only in a column that is exactly INTEGER.
RowId = BigInteger().with_variant(Integer(), "sqlite")


class Table(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {datetime: Instant, bytes: LargeBinary, str: String(255)}


class Fact(Table):
    """One fact of the installation: the sync token, the sealed identity, the check of the key."""

    __tablename__ = "facts"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes]


class InboxEvent(Table):
    """An event that was applied; being here is what makes a command happen once."""

    __tablename__ = "inbox_events"

    event_id: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[str]
    sender: Mapped[str]
    at: Mapped[datetime]
    applied_at: Mapped[datetime] = mapped_column(index=True)


class UnreadableEvent(Table):
    """An encrypted event whose key has not come yet, as it came, to be tried again."""

    __tablename__ = "unreadable_events"

    event_id: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[str]
    sender: Mapped[str]
    session_id: Mapped[str] = mapped_column(index=True)
    source: Mapped[bytes]
    at: Mapped[datetime]
    tell_at: Mapped[datetime | None] = mapped_column(index=True)


class NoticeGiven(Table):
    """Something that is told once: what, to whom, where."""

    __tablename__ = "notices_given"

    what: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[str] = mapped_column(primary_key=True)
    about: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class Group(Table):
    """A working group: its main room, its ways, and how far its numbers have come.

    `book` holds what is said of people and themes: roles, organisations, proxies, titles.
    """

    __tablename__ = "groups"

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    room_id: Mapped[str] = mapped_column(unique=True)
    language: Mapped[str | None] = mapped_column(String(2))
    timezone: Mapped[str | None]
    rule: Mapped[str] = mapped_column(String(16))
    quorum: Mapped[int]
    voices: Mapped[str] = mapped_column(String(16), server_default="person")
    quiet_nudges: Mapped[str]
    archived_at: Mapped[datetime | None]
    book: Mapped[bytes | None]
    last_action: Mapped[int]
    last_decision: Mapped[int]
    last_meeting: Mapped[int] = mapped_column(server_default="0")
    last_item: Mapped[int] = mapped_column(server_default="0")
    last_entry: Mapped[int] = mapped_column(server_default="0")
    last_date_poll: Mapped[int] = mapped_column(server_default="0")
    last_consultation: Mapped[int] = mapped_column(server_default="0")
    last_comment: Mapped[int] = mapped_column(server_default="0")
    last_reminder: Mapped[int] = mapped_column(server_default="0")
    last_former: Mapped[int] = mapped_column(server_default="0")
    digest_given: Mapped[datetime | None]


class LastHeardRow(Table):
    """When somebody spoke last in a group: `person` is a mark under a key, `book` the sealed instants."""

    __tablename__ = "last_heard"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    person: Mapped[bytes] = mapped_column(primary_key=True)
    book: Mapped[bytes]


class Room(Table):
    """A room the bot is in, as its state was last seen."""

    __tablename__ = "rooms"

    room_id: Mapped[str] = mapped_column(primary_key=True)
    encrypted: Mapped[bool]
    private: Mapped[bool]
    joined: Mapped[bool]
    name: Mapped[bytes | None]
    dangers: Mapped[str] = mapped_column(server_default="")
    predecessor: Mapped[str | None]
    successor: Mapped[str | None]


class RoomMember(Table):
    """A person in a room."""

    __tablename__ = "room_members"

    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.room_id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True, index=True)
    name: Mapped[bytes]
    power: Mapped[int] = mapped_column(BigInteger)
    is_bot: Mapped[bool]
    unsigned: Mapped[bool] = mapped_column(server_default=false())


class Person(Table):
    """What a person prefers, wherever they write."""

    __tablename__ = "people"

    user_id: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str | None] = mapped_column(String(2))
    timezone: Mapped[str | None]
    quiet_nudges: Mapped[str]
    quiet_hours: Mapped[str | None] = mapped_column(String(16))


class Action(Table):
    """An action item."""

    __tablename__ = "action_items"
    __table_args__ = (Index("ix_action_items_state", "group_id", "state"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[bytes]
    state: Mapped[str] = mapped_column(String(16))
    due_at: Mapped[datetime | None]
    due_zone: Mapped[str | None]
    due_has_time: Mapped[bool]
    tags: Mapped[bytes]
    note: Mapped[bytes | None]
    author: Mapped[str]
    created_at: Mapped[datetime]
    room_id: Mapped[str]
    source_event: Mapped[str] = mapped_column(index=True)
    nudge_at: Mapped[datetime | None] = mapped_column(index=True)


class ActionAssignee(Table):
    """Who does an action item."""

    __tablename__ = "action_assignees"

    group_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True, index=True)
    place: Mapped[int]


class TagRow(Table):
    """A tag that a record bears, as a mark under a key: it can be looked for, and not read."""

    __tablename__ = "tags"
    __table_args__ = (Index("ix_tags_mark", "group_id", "mark"),)

    group_id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    mark: Mapped[bytes] = mapped_column(primary_key=True)


class DecisionRow(Table):
    """A decision."""

    __tablename__ = "decisions"
    __table_args__ = (Index("ix_decisions_state", "group_id", "state"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[bytes]
    state: Mapped[str] = mapped_column(String(16))
    mover: Mapped[str]
    created_at: Mapped[datetime]
    room_id: Mapped[str]
    source_event: Mapped[str] = mapped_column(index=True)
    tags: Mapped[bytes]
    rule: Mapped[str | None] = mapped_column(String(16))
    quorum: Mapped[int | None]
    closes_at: Mapped[datetime | None] = mapped_column(index=True)
    closes_zone: Mapped[str | None]
    closes_has_time: Mapped[bool]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    ground: Mapped[str | None] = mapped_column(String(32))
    voices: Mapped[str | None] = mapped_column(String(16))
    tally: Mapped[str | None] = mapped_column(String(64))
    supersedes: Mapped[int | None]
    superseded_by: Mapped[int | None]


class VoteRow(Table):
    """One person's latest answer to a proposal."""

    __tablename__ = "votes"

    group_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    voter: Mapped[str] = mapped_column(primary_key=True)
    choice: Mapped[str] = mapped_column(String(16))
    reason: Mapped[bytes | None]
    at: Mapped[datetime]


class ObjectionRow(Table):
    """Why somebody cannot live with a proposal."""

    __tablename__ = "objections"

    group_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    by: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[bytes]
    at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]


class MeetingRow(Table):
    """A meeting; `book` holds it whole, the other columns what the database has to search."""

    __tablename__ = "meetings"
    __table_args__ = (Index("ix_meetings_state", "group_id", "state"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    starts_at: Mapped[datetime]
    wake_at: Mapped[datetime | None] = mapped_column(index=True)
    book: Mapped[bytes]


class AttendanceRow(Table):
    """One person and one meeting: what they answered, whether they were there."""

    __tablename__ = "attendances"

    group_id: Mapped[int] = mapped_column(primary_key=True)
    meeting: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(primary_key=True, index=True)
    book: Mapped[bytes]


class AgendaItemRow(Table):
    """Something to talk about, at a meeting or at the next one."""

    __tablename__ = "agenda_items"
    __table_args__ = (Index("ix_agenda_items_meeting", "group_id", "meeting"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    meeting: Mapped[int | None]
    book: Mapped[bytes]


class EntryRow(Table):
    """A line of the minutes."""

    __tablename__ = "entries"
    __table_args__ = (Index("ix_entries_meeting", "group_id", "meeting"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    meeting: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    box_ends: Mapped[datetime | None] = mapped_column(index=True)
    book: Mapped[bytes]


class MinutesRow(Table):
    """The minutes of a meeting as they were approved."""

    __tablename__ = "minutes"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    meeting: Mapped[int] = mapped_column(primary_key=True)
    book: Mapped[bytes]


class IssueRow(Table):
    """An entry of a calendar as it was last given out."""

    __tablename__ = "calendar_ledger"
    __table_args__ = (Index("ix_calendar_ledger_ends_at", "group_id", "ends_at"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    uid: Mapped[str] = mapped_column(primary_key=True)
    ends_at: Mapped[datetime]
    book: Mapped[bytes]


class DatePollRow(Table):
    """A poll on when to meet."""

    __tablename__ = "date_polls"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    book: Mapped[bytes]


class ConsultationRow(Table):
    """A consultation; `book` holds it whole, the other columns what the database has to search."""

    __tablename__ = "consultations"
    __table_args__ = (Index("ix_consultations_state", "group_id", "state"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    wake_at: Mapped[datetime | None] = mapped_column(index=True)
    book: Mapped[bytes]


class CommentRow(Table):
    """What somebody answered to a consultation."""

    __tablename__ = "comments"
    __table_args__ = (Index("ix_comments_consultation", "group_id", "consultation"),)

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    consultation: Mapped[int]
    book: Mapped[bytes]


class DocumentRow(Table):
    """What a file was when it was examined, by its event; the file itself stays at the homeserver."""

    __tablename__ = "documents"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    event_id: Mapped[str] = mapped_column(primary_key=True)
    book: Mapped[bytes]


class ReminderRow(Table):
    """A reminder; `book` holds it whole, the other columns what the database has to search."""

    __tablename__ = "reminders"
    __table_args__ = (
        Index("ix_reminders_state", "group_id", "state"),
        Index("ix_reminders_author", "author", "state"),
    )

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    author: Mapped[str]
    private: Mapped[bool]
    wake_at: Mapped[datetime | None] = mapped_column(index=True)
    book: Mapped[bytes]


class FilingRow(Table):
    """Files that were asked for and are not made yet."""

    __tablename__ = "filings"

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"))
    meeting: Mapped[int | None]
    room_id: Mapped[str]
    event_id: Mapped[str]
    in_thread: Mapped[bool]
    language: Mapped[str] = mapped_column(String(2))
    schedule_from: Mapped[datetime | None]
    consultation: Mapped[int | None]
    whole: Mapped[bool] = mapped_column(server_default=false())


class ImportRow(Table):
    """A group that was imported and waits for a room; `book` is its archive."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    name: Mapped[bytes]
    book: Mapped[bytes]


class RotaRow(Table):
    """A rota of a layer, from the instant on which it was given; `people` are ids parted by spaces."""

    __tablename__ = "oncall_rotas"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    layer: Mapped[int]
    people: Mapped[str] = mapped_column(Text)
    days: Mapped[int]
    clock: Mapped[str] = mapped_column(String(8))
    zone: Mapped[str]
    anchor: Mapped[str] = mapped_column(String(10))
    since: Mapped[datetime]


class OverrideRow(Table):
    """Somebody who stands in for whoever the rota names."""

    __tablename__ = "oncall_overrides"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    layer: Mapped[int]
    person: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    zone: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    swap: Mapped[int | None]


class SwapRow(Table):
    """Two shifts that somebody asked to swap."""

    __tablename__ = "oncall_swaps"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    asker: Mapped[str]
    other: Mapped[str]
    gives_layer: Mapped[int]
    gives_starts: Mapped[datetime]
    gives_ends: Mapped[datetime]
    gives_zone: Mapped[str]
    takes_layer: Mapped[int]
    takes_starts: Mapped[datetime]
    takes_ends: Mapped[datetime]
    takes_zone: Mapped[str]
    asked_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(16))
    expires_at: Mapped[datetime | None] = mapped_column(index=True)


class HandoverRow(Table):
    """A hand-over that was posted, and what became of it."""

    __tablename__ = "oncall_handovers"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    layer: Mapped[int]
    person: Mapped[str]
    previous: Mapped[str | None]
    starts_at: Mapped[datetime]
    told_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    chase_at: Mapped[datetime | None] = mapped_column(index=True)


class GapRow(Table):
    """A stretch with nobody on call that was told, and how urgently."""

    __tablename__ = "oncall_gaps"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    layer: Mapped[int] = mapped_column(primary_key=True)
    starts_at: Mapped[datetime] = mapped_column(primary_key=True)
    ends_at: Mapped[datetime]
    nearness: Mapped[int]


class CaseRow(Table):
    """A case; `book` holds it whole, the other columns what the database has to search.

    Who reported it stands here as a mark under a key: it can be looked for, and not read. `book` is sealed
    with a key of the case's own, and gone once the case is purged; it `counts` in statistics unless it is a
    drill or was put into another case.
    """

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    code: Mapped[str] = mapped_column(String(8), unique=True)
    state: Mapped[str] = mapped_column(String(16), index=True)
    level: Mapped[int]
    kind: Mapped[str | None] = mapped_column(String(16))
    opened_at: Mapped[datetime]
    wake_at: Mapped[datetime | None] = mapped_column(index=True)
    taken_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    purge_at: Mapped[datetime | None] = mapped_column(index=True)
    counts: Mapped[bool] = mapped_column(server_default=true())
    reporter: Mapped[bytes | None] = mapped_column(index=True)
    book: Mapped[bytes | None]


class StatisticsRow(Table):
    """What is published of a quarter (`2026-Q3`), since it was first asked for; never counted anew."""

    __tablename__ = "statistics"

    quarter: Mapped[str] = mapped_column(String(8), primary_key=True)
    book: Mapped[bytes]


class OwnKeyRow(Table):
    """A key of a record's own, wrapped by the secret key; without this row nobody can read the record."""

    __tablename__ = "own_keys"

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    wrapped: Mapped[bytes]


class KeyringRow(Table):
    """A key of the installation, wrapped by the secret key: what everything else is sealed with."""

    __tablename__ = "keyring"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    wrapped: Mapped[bytes]


class TimelineRow(Table):
    """One step of a case; `source` marks the message it came from, so that its words can be taken out.

    `hash` chains it to the step before it of the same case and of all cases, by the `digest` of its words; a
    row that attests another one (`of`) anew is no step.
    """

    __tablename__ = "timeline"

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    verb: Mapped[str] = mapped_column(String(16))
    source: Mapped[bytes | None] = mapped_column(index=True)
    book: Mapped[bytes | None]
    of: Mapped[int | None] = mapped_column(RowId)
    digest: Mapped[bytes | None]
    hash: Mapped[bytes | None]


class CheckInRow(Table):
    """A check-in; `book` holds it whole but for its plan, the other columns what the database has to search.

    The people stand here as marks under a key. `book` is sealed with a key of the check-in's own, `plan` with
    one of the plan's, which is destroyed as soon as nobody may open it any more.
    """

    __tablename__ = "checkins"

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    state: Mapped[str] = mapped_column(String(16), index=True)
    wake_at: Mapped[datetime | None] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    person: Mapped[bytes] = mapped_column(index=True)
    answers: Mapped[bytes] = mapped_column(index=True)
    offered: Mapped[bytes | None] = mapped_column(index=True)
    book: Mapped[bytes | None]
    plan: Mapped[bytes | None]


class DuressWordRow(Table):
    """That somebody has a word which says that they are forced: who and which, as marks under a key."""

    __tablename__ = "duress_words"

    person: Mapped[bytes] = mapped_column(primary_key=True)
    word: Mapped[bytes]


class PageRow(Table):
    """One page: whom a letter was to ring for a case, and whether it reached a device and was read."""

    __tablename__ = "pages"

    letter_id: Mapped[int] = mapped_column(RowId, primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    person: Mapped[str] = mapped_column(primary_key=True)
    round: Mapped[int]
    owed_at: Mapped[datetime]
    reached: Mapped[int | None]
    read_at: Mapped[datetime | None]


class SessionUseRow(Table):
    """When a Megolm session was used last; a `condemned` one goes once nobody can use it any more."""

    __tablename__ = "session_uses"

    room_id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(primary_key=True)
    used_at: Mapped[datetime] = mapped_column(index=True)
    condemned: Mapped[bool] = mapped_column(server_default=false())


class ChatRow(Table):
    """The private chat with a person: a room, or the name of ours by which it goes until it is made."""

    __tablename__ = "chats"

    person: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[str] = mapped_column(index=True)


class ChangeRow(Table):
    """One step in the history of a record: who changed what, when, by which event."""

    __tablename__ = "changes"
    __table_args__ = (
        Index("ix_changes_record", "group_id", "kind", "number"),
        Index("ix_changes_at", "group_id", "at"),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"))
    kind: Mapped[str] = mapped_column(String(16))
    number: Mapped[int]
    part: Mapped[str]
    verb: Mapped[str] = mapped_column(String(32))
    by: Mapped[str]
    room_id: Mapped[str]
    event_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    before: Mapped[bytes | None]
    after: Mapped[bytes | None]
    undone_at: Mapped[datetime | None]


class LetterRow(Table):
    """Something owed to the homeserver, and afterwards what became of it (the body goes when it is sent).

    `sealed_by` names the records whose own keys seal the body; it is sealed itself, for the room of a letter
    may tell who reported which case.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_owed", "state", "room_id", "urgency", "id"),
        UniqueConstraint("txn_id"),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=True)
    txn_id: Mapped[str] = mapped_column(String(64))
    room_id: Mapped[str]
    kind: Mapped[str] = mapped_column(String(64))
    urgency: Mapped[int]
    body: Mapped[bytes | None]
    edits: Mapped[int | None] = mapped_column(RowId, index=True)
    under: Mapped[int | None] = mapped_column(RowId)
    group_id: Mapped[int | None]
    record_kind: Mapped[str | None] = mapped_column(String(16))
    record_number: Mapped[int | None]
    sealed_by: Mapped[bytes | None]
    answers: Mapped[str | None] = mapped_column(index=True)
    created_at: Mapped[datetime]
    not_before: Mapped[datetime]
    attempts: Mapped[int]
    first_tried_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(16))
    sent_event: Mapped[str | None] = mapped_column(index=True)
