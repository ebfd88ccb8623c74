"""Letters owed to the homeserver: put in the transaction of their cause, posted afterwards, each once."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import aliased

from bot.rules.identifiers import EventId, GroupId, LetterId, RoomId
from storage.connection import Connection
from storage.postings import Posting
from storage.tables import LetterRow

_CODEC = TypeAdapter(Posting)
PAGE, REPLY, POSTING = 0, 5, 9


class LetterKind(StrEnum):
    """What a letter becomes in the room."""

    MESSAGE = "message"
    POLL = "poll"
    POLL_END = "poll-end"


class LetterState(StrEnum):
    """What became of a letter."""

    OWED = "owed"
    DELIVERED = "delivered"
    IMPOSSIBLE = "impossible"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class RecordKey:
    """A record a letter or a change is about: the kind, and its number in its group."""

    group_id: GroupId
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter to be put: a posting for a room.

    `answers` is the event that caused it, `about` the record that reactions to it concern. The lower
    `urgency`, the sooner it goes.
    """

    room_id: RoomId
    posting: Posting = field(repr=False)
    kind: LetterKind = LetterKind.MESSAGE
    urgency: int = REPLY
    about: RecordKey | None = None
    answers: EventId | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be posted; `edits` is the event it replaces, or the poll it ends."""

    id: LetterId
    txn_id: str
    room_id: RoomId
    kind: LetterKind
    urgency: int
    attempts: int
    first_tried_at: datetime | None
    edits: EventId | None
    posting: Posting = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter of the past: what it was about, and its event once it was delivered."""

    id: LetterId
    room_id: RoomId
    kind: LetterKind
    about: RecordKey | None
    answers: EventId | None
    sent_event: EventId | None


class Outbox:
    """What is owed, in order within a room."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._session = connection.session
        self.grew = False

    async def put(self, draft: Draft, now: datetime) -> LetterId:
        """Owes a letter; its transaction id is fixed here, so that trying again cannot double it."""
        return await self._put(draft, now, edits=None)

    async def put_edit(self, letter_id: LetterId, draft: Draft, now: datetime) -> LetterId:
        """Owes a new wording of an earlier letter.

        One that was never tried is reworded in its place; an edit that has not gone yet is overtaken.
        """
        row = await self._session.get_one(LetterRow, letter_id)
        if row.state == LetterState.OWED and row.first_tried_at is None:
            row.body = self._seal(draft.posting)
            await self._session.flush()
            return letter_id
        await self._session.execute(
            update(LetterRow)
            .where(
                LetterRow.edits == letter_id,
                LetterRow.state == LetterState.OWED,
                LetterRow.first_tried_at.is_(None),
            )
            .values(state=LetterState.VOID, body=None)
        )
        return await self._put(draft, now, edits=letter_id)

    async def end_polls(self, record: RecordKey, draft: Draft, now: datetime) -> None:
        """Owes the end of every poll that was opened about a record."""
        for poll in await self.about(record, LetterKind.POLL):
            await self._put(replace(draft, kind=LetterKind.POLL_END), now, edits=poll.id)

    async def _put(self, draft: Draft, now: datetime, *, edits: LetterId | None) -> LetterId:
        row = LetterRow(
            txn_id=secrets.token_urlsafe(18),
            room_id=draft.room_id,
            kind=draft.kind,
            urgency=draft.urgency,
            body=self._seal(draft.posting),
            edits=edits,
            group_id=draft.about.group_id if draft.about else None,
            record_kind=draft.about.kind if draft.about else None,
            record_number=draft.about.number if draft.about else None,
            answers=draft.answers,
            created_at=now,
            not_before=now,
            attempts=0,
            state=LetterState.OWED,
        )
        self._session.add(row)
        await self._session.flush()
        self.grew = True
        return LetterId(row.id)

    async def next(self, now: datetime, *, busy: Collection[RoomId], most: int) -> list[Letter]:
        """Takes the first letter of each room that is not busy, most urgent first, and marks it tried.

        A room whose first letter has to wait waits as a whole, so that order is kept.
        """
        place = (
            func.row_number()
            .over(partition_by=LetterRow.room_id, order_by=(LetterRow.urgency, LetterRow.id))
            .label("place")
        )
        owed = (LetterRow.state == LetterState.OWED, LetterRow.room_id.not_in(busy))
        heads = select(LetterRow.id, place).where(*owed).subquery()
        first = select(heads.c.id).where(heads.c.place == 1)
        return await self._taken(LetterRow.id.in_(first), now, most)

    async def next_in(self, room_id: RoomId, now: datetime) -> Letter | None:
        """Takes the first letter of one room, unless it has to wait, and marks it tried."""
        first = (
            select(LetterRow.id)
            .where(LetterRow.state == LetterState.OWED, LetterRow.room_id == room_id)
            .order_by(LetterRow.urgency, LetterRow.id)
            .limit(1)
        )
        taken = await self._taken(LetterRow.id.in_(first), now, 1)
        return taken[0] if taken else None

    async def _taken(self, which: ColumnElement[bool], now: datetime, most: int) -> list[Letter]:
        edited = aliased(LetterRow)
        wanted = (
            select(LetterRow, edited.sent_event)
            .outerjoin(edited, edited.id == LetterRow.edits)
            .where(which, LetterRow.not_before <= now)
            .order_by(LetterRow.urgency, LetterRow.id)
            .limit(most)
        )
        letters = []
        for row, sent_event in (await self._session.execute(wanted)).all():
            letters.append(self._letter(row, sent_event))
            row.attempts += 1
            row.first_tried_at = row.first_tried_at or now
        await self._session.flush()
        return letters

    async def next_due(self, *, busy: Collection[RoomId]) -> datetime | None:
        """Returns when the next letter of a room that is not busy may go (UTC)."""
        return await self._session.scalar(
            select(func.min(LetterRow.not_before)).where(
                LetterRow.state == LetterState.OWED, LetterRow.room_id.not_in(busy)
            )
        )

    async def delivered(self, letter_id: LetterId, event_id: EventId) -> None:
        """Notes the event a letter became, and drops its words."""
        await self._end(LetterRow.id == letter_id, LetterState.DELIVERED, event_id)

    async def seen(self, txn_id: str, event_id: EventId) -> None:
        """Notes that a letter came back from the homeserver: it was delivered, whatever we remember."""
        await self._end(LetterRow.txn_id == txn_id, LetterState.DELIVERED, event_id)

    async def impossible(self, letter_id: LetterId) -> None:
        """Gives a letter up: the homeserver will never take it."""
        await self._end(LetterRow.id == letter_id, LetterState.IMPOSSIBLE, None)

    async def _end(self, which: ColumnElement[bool], state: LetterState, event_id: EventId | None) -> None:
        await self._session.execute(
            update(LetterRow)
            .where(which, LetterRow.state == LetterState.OWED)
            .values(state=state, sent_event=event_id, body=None)
        )

    async def try_later(self, letter_id: LetterId, not_before: datetime) -> None:
        """Puts a letter off until an instant (UTC)."""
        await self._session.execute(
            update(LetterRow).where(LetterRow.id == letter_id).values(not_before=not_before)
        )

    async def answer_to(self, event_id: EventId) -> Sent | None:
        """Finds the bot's first answer to an event."""
        wanted = (
            select(LetterRow)
            .where(
                LetterRow.answers == event_id, LetterRow.edits.is_(None), LetterRow.kind == LetterKind.MESSAGE
            )
            .order_by(LetterRow.id)
            .limit(1)
        )
        return self._sent((await self._session.scalars(wanted)).one_or_none())

    async def by_event(self, event_id: EventId) -> Sent | None:
        """Finds the letter that became an event."""
        wanted = select(LetterRow).where(LetterRow.sent_event == event_id).limit(1)
        return self._sent((await self._session.scalars(wanted)).one_or_none())

    async def about(self, record: RecordKey, kind: LetterKind) -> list[Sent]:
        """Lists the letters of one kind about a record, oldest first, edits left out."""
        wanted = (
            select(LetterRow)
            .where(
                LetterRow.group_id == record.group_id,
                LetterRow.record_kind == record.kind,
                LetterRow.record_number == record.number,
                LetterRow.kind == kind,
                LetterRow.edits.is_(None),
            )
            .order_by(LetterRow.id)
        )
        return [sent for row in await self._session.scalars(wanted) if (sent := self._sent(row))]

    async def owed(self) -> int:
        """Counts the letters not delivered yet."""
        count = await self._session.scalar(
            select(func.count()).select_from(LetterRow).where(LetterRow.state == LetterState.OWED)
        )
        return count or 0

    def _seal(self, posting: Posting) -> bytes:
        return self._connection.sealer.seal_json("outbox.body", _CODEC.dump_python(posting, mode="json"))

    def _letter(self, row: LetterRow, edits: str | None) -> Letter:
        posting = self._connection.sealer.open_json("outbox.body", row.body or b"")
        return Letter(
            LetterId(row.id),
            row.txn_id,
            RoomId(row.room_id),
            LetterKind(row.kind),
            row.urgency,
            row.attempts,
            row.first_tried_at,
            EventId(edits) if edits else None,
            _CODEC.validate_python(posting),
        )

    @staticmethod
    def _sent(row: LetterRow | None) -> Sent | None:
        if row is None:
            return None
        about = None
        if row.group_id is not None and row.record_kind is not None and row.record_number is not None:
            about = RecordKey(GroupId(row.group_id), row.record_kind, row.record_number)
        return Sent(
            LetterId(row.id),
            RoomId(row.room_id),
            LetterKind(row.kind),
            about,
            EventId(row.answers) if row.answers else None,
            EventId(row.sent_event) if row.sent_event else None,
        )
