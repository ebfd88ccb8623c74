"""Letters owed to the homeserver: put in the transaction of their cause, posted afterwards, each once."""

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Row, Update, bindparam, func, insert, or_, select, update

from bot.rules.identifiers import EventId, GroupId, LetterId, RoomId, UserId
from bot.rules.paging import PAGER_NAMES
from storage.connection import Connection
from storage.envelopes import Envelopes
from storage.letters import Draft, Letter, LetterKind, LetterState, RecordKey, Sent
from storage.own_keys import UNREADABLE, OwnKeys
from storage.postings import Errand, Posting
from storage.tables import Instant, LetterRow, PageRow, Table

# Built once: these run for every letter, and building a statement costs more than running it.
_LETTERS = Table.metadata.tables["outbox"]
_NOW = bindparam("now", type_=Instant())
_PUT = insert(_LETTERS).returning(_LETTERS.c.id)
_OWED = _LETTERS.c.state == LetterState.OWED
_HEADS = (
    select(
        _LETTERS.c.id,
        _LETTERS.c.urgency,
        _LETTERS.c.not_before,
        func.row_number()
        .over(partition_by=_LETTERS.c.room_id, order_by=(_LETTERS.c.urgency, _LETTERS.c.id))
        .label("place"),
    )
    .where(
        _OWED,
        _LETTERS.c.room_id.not_in(bindparam("busy", expanding=True)),
        or_(bindparam("rooms", type_=Boolean()), _LETTERS.c.room_id.startswith(PAGER_NAMES)),
    )
    .subquery()
)
_NEXT_DUE = select(func.min(_HEADS.c.not_before)).where(_HEADS.c.place == 1)
_HEAD_OF_ROOM = (
    select(_LETTERS.c.id)
    .where(_OWED, _LETTERS.c.room_id == bindparam("room"))
    .order_by(_LETTERS.c.urgency, _LETTERS.c.id)
    .limit(1)
)
_TAKE = (
    update(_LETTERS)
    .values(attempts=_LETTERS.c.attempts + 1, first_tried_at=func.coalesce(_LETTERS.c.first_tried_at, _NOW))
    .returning(*_LETTERS.c)
)
_TAKE_HEADS = _TAKE.where(
    _LETTERS.c.id.in_(
        select(_HEADS.c.id)
        .where(_HEADS.c.place == 1, _HEADS.c.not_before <= _NOW)
        .order_by(_HEADS.c.urgency, _HEADS.c.id)
        .limit(bindparam("most"))
    )
)
_TAKE_HEAD_OF_ROOM = _TAKE.where(_LETTERS.c.id.in_(_HEAD_OF_ROOM), _LETTERS.c.not_before <= _NOW)
_END = update(_LETTERS).values(state=bindparam("end"), sent_event=bindparam("event"), body=None).where(_OWED)
_NOT_CAUGHT = select(_LETTERS).where(
    _LETTERS.c.state == LetterState.RECALLED, _LETTERS.c.sent_event.is_(None)
)
_END_BY_ID = _END.where(_LETTERS.c.id == bindparam("which"))
_END_KNOWN = _END_BY_ID.returning(_LETTERS.c.id)
_END_BY_TXN = _END.where(_LETTERS.c.txn_id == bindparam("which"))


def _ending(which: int | str, state: LetterState, event_id: EventId | None) -> dict[str, object]:
    return {"which": which, "end": state, "event": event_id}


class Outbox:
    """What is owed, in order within a room."""

    def __init__(self, connection: Connection, keys: OwnKeys) -> None:
        self._session = connection.session
        self._keys = keys
        self._envelopes = Envelopes(connection, keys)
        self.grown: set[RoomId] = set()
        # Letters this transaction gave up, since nobody can read them any more.
        self.unreadable: list[LetterId] = []

    async def put(self, draft: Draft, now: datetime) -> LetterId:
        """Owes a letter; its transaction id is fixed here, so that trying again cannot double it."""
        return await self._put(draft, now, edits=None)

    async def put_edit(self, letter_id: LetterId, draft: Draft, now: datetime) -> LetterId:
        """Owes a new wording of an earlier letter.

        One that was never tried is reworded in its place, and rings whom it was to ring; an edit that has not
        gone yet is overtaken.
        """
        row = await self._session.get_one(LetterRow, letter_id)
        if draft.about is not None:
            # Reactions are made on the first event, whatever it has been edited to.
            row.group_id, row.record_kind = draft.about.group_id, draft.about.kind
            row.record_number = draft.about.number
            await self._session.flush()
        if row.state == LetterState.OWED and row.first_tried_at is None:
            rings = draft.posting.rings or await self._rings(row)
            sealed = await self._envelopes.seal(draft, replace(draft.posting, rings=rings))
            row.body, row.sealed_by = sealed["body"], sealed["sealed_by"]
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

    async def _rings(self, row: LetterRow) -> tuple[UserId, ...]:
        """Says whom a letter is to ring; nobody where it cannot be read any more."""
        try:
            return (await self._envelopes.open(row.body, row.sealed_by)).rings
        except UNREADABLE:
            return ()

    async def end_polls(self, record: RecordKey, draft: Draft, now: datetime) -> None:
        """Owes the end of every poll that was opened about a record."""
        for poll in await self.open_polls(record):
            await self._put(replace(draft, kind=LetterKind.POLL_END), now, edits=poll.id)

    async def open_polls(self, record: RecordKey) -> list[Sent]:
        """Lists the polls about a record that were not ended."""
        polls = await self.about(record, LetterKind.POLL)
        ended = await self._session.scalars(
            select(LetterRow.edits).where(
                LetterRow.kind == LetterKind.POLL_END, LetterRow.edits.in_([poll.id for poll in polls])
            )
        )
        gone = set(ended)
        return [poll for poll in polls if poll.id not in gone]

    async def _put(self, draft: Draft, now: datetime, *, edits: LetterId | None) -> LetterId:
        about = draft.about
        letter_id = await self._session.scalar(
            _PUT,
            {
                "txn_id": secrets.token_urlsafe(18),
                "room_id": draft.room_id,
                "kind": draft.kind,
                "urgency": draft.urgency,
                **await self._envelopes.seal(draft, draft.posting),
                "edits": edits,
                "under": draft.under,
                "group_id": about.group_id if about else None,
                "record_kind": about.kind if about else None,
                "record_number": about.number if about else None,
                "answers": draft.answers,
                "created_at": now,
                "not_before": now,
                "attempts": 0,
                "state": LetterState.OWED,
            },
        )
        self.grown.add(draft.room_id)
        return LetterId(letter_id)

    async def next(
        self, now: datetime, *, busy: Collection[RoomId], most: int, rooms: bool = True
    ) -> list[Letter]:
        """Takes the first letter of each room that is not busy, most urgent first, and marks it tried.

        A room whose first letter has to wait waits as a whole, to keep order. Without `rooms`, pagers alone.
        What nobody can read any more is given up, and is then among the `unreadable`.
        """
        return await self._taken(_TAKE_HEADS, {"now": now, "busy": list(busy), "most": most, "rooms": rooms})

    async def next_in(self, room_id: RoomId, now: datetime) -> Letter | None:
        """Takes the first letter of one room that can be read, unless it has to wait, and marks it tried."""
        taken: list[Letter] = []
        given_up = -1
        while not taken and given_up < len(self.unreadable):
            given_up = len(self.unreadable)
            taken = await self._taken(_TAKE_HEAD_OF_ROOM, {"now": now, "room": room_id})
        return taken[0] if taken else None

    async def _taken(self, take: Update, which: Mapping[str, object]) -> list[Letter]:
        rows = (await self._session.execute(take, which)).all()
        in_order = sorted(rows, key=lambda row: (row.urgency, row.id))
        letters = []
        for row in in_order:
            try:
                posting = await self._envelopes.open(row.body, row.sealed_by)
            except UNREADABLE:
                # It would stop all others: nobody can word it any more.
                await self.impossible(LetterId(row.id))
                self.unreadable.append(LetterId(row.id))
                continue
            edits, under = await self._event_of(row.edits), await self._event_of(row.under)
            letters.append(_letter(row, posting, edits, under))
        return letters

    async def _event_of(self, letter_id: int | None) -> str | None:
        if letter_id is None:
            return None
        return await self._session.scalar(select(LetterRow.sent_event).where(LetterRow.id == letter_id))

    async def next_due(self, *, busy: Collection[RoomId]) -> datetime | None:
        """Returns when the first letter of a room that is not busy may go (UTC); the others wait for it."""
        due: datetime | None = await self._session.scalar(_NEXT_DUE, {"busy": list(busy), "rooms": True})
        return due

    async def delivered(self, letter_id: LetterId, event_id: EventId) -> None:
        """Notes the event a letter became, and drops its words; that of a recalled one is redacted."""
        ended = await self._session.execute(_END_KNOWN, _ending(letter_id, LetterState.DELIVERED, event_id))
        if ended.one_or_none() is None:
            await self._caught(_LETTERS.c.id == letter_id, lambda _: event_id)

    async def seen(self, came_back: Mapping[str, EventId]) -> None:
        """Notes letters that came back from the homeserver, the event of each by its transaction id.

        They were delivered, whatever we remember.
        """
        if came_back:
            ends = [_ending(txn_id, LetterState.DELIVERED, event) for txn_id, event in came_back.items()]
            await self._session.execute(_END_BY_TXN, ends)
            await self._caught(_LETTERS.c.txn_id.in_(came_back), lambda row: came_back[row.txn_id])

    async def _caught(self, which: ColumnElement[bool], event_of: Callable[[Row[Any]], EventId]) -> None:
        """Owes the redaction of letters that were recalled before it was known which event they became."""
        rows = await self._session.execute(_NOT_CAUGHT.where(which))
        for row in rows.all():
            caught = update(_LETTERS).where(_LETTERS.c.id == row.id).values(sent_event=event_of(row))
            await self._session.execute(caught)
            await self.redact(RoomId(row.room_id), row.created_at, letter=LetterId(row.id))

    async def redact(
        self,
        room_id: RoomId,
        now: datetime,
        *,
        letter: LetterId | None = None,
        event: EventId | None = None,
    ) -> None:
        """Owes the redaction of a letter's event, or of an event of somebody else's."""
        errand = Posting("", "", answers_event=event, errand=Errand())
        await self.put(Draft(room_id, errand, LetterKind.REDACTION, under=letter), now)

    async def impossible(self, letter_id: LetterId) -> None:
        """Gives a letter up: the homeserver will never take it."""
        await self._session.execute(_END_BY_ID, _ending(letter_id, LetterState.IMPOSSIBLE, None))

    async def readdress(self, room_id: RoomId, to: RoomId) -> None:
        """Sends on to another room what is owed to one: it was made meanwhile, or took its place.

        What changes an event of the first room stays owed there.
        """
        moved = await self._session.scalars(
            update(LetterRow)
            .where(
                LetterRow.room_id == room_id,
                LetterRow.state == LetterState.OWED,
                LetterRow.edits.is_(None),
            )
            .values(room_id=to)
            .returning(LetterRow.id)
            .execution_options(synchronize_session=False)
        )
        if list(moved):
            self.grown.add(to)

    async def void_pages(self, record: RecordKey, *, besides: LetterId | None) -> None:
        """Gives up the pages about a record that were never tried: somebody has answered.

        The one letter besides is posted all the same: others hang under it.
        """
        await self._session.execute(
            update(LetterRow)
            .where(
                LetterRow.record_kind == record.kind,
                LetterRow.record_number == record.number,
                LetterRow.state == LetterState.OWED,
                LetterRow.first_tried_at.is_(None),
                LetterRow.id.in_(select(PageRow.letter_id)),
                LetterRow.id != (besides or 0),
            )
            .values(state=LetterState.VOID, body=None)
            .execution_options(synchronize_session=False)
        )

    async def take_back(self, letter_id: LetterId, now: datetime) -> bool:
        """Has what a letter said taken from its room; True when it was never said, and will not be."""
        row = await self._session.get(LetterRow, letter_id)
        if row is None or row.state == LetterState.RECALLED:
            return False
        if row.state == LetterState.OWED and row.first_tried_at is None:
            row.state, row.body = LetterState.VOID, None
            await self._session.flush()
        if row.state in {LetterState.VOID, LetterState.IMPOSSIBLE}:
            return True
        await self.redact(RoomId(row.room_id), now, letter=letter_id)
        return False

    async def stands(self, letter_id: LetterId) -> bool:
        """Tells whether a letter is there that was not recalled."""
        row = await self._session.get(LetterRow, letter_id)
        return row is not None and row.state != LetterState.RECALLED

    async def edits_of(self, letter_id: LetterId) -> list[LetterId]:
        """Lists the letters that reworded one, as far as they are not void."""
        rows = await self._session.scalars(
            select(LetterRow.id).where(LetterRow.edits == letter_id, LetterRow.state != LetterState.VOID)
        )
        return [LetterId(row) for row in rows]

    async def void(self, room_id: RoomId) -> None:
        """Gives up what is owed to a room that will never be."""
        await self._session.execute(
            update(LetterRow)
            .where(LetterRow.room_id == room_id, LetterRow.state == LetterState.OWED)
            .values(state=LetterState.VOID, body=None)
            .execution_options(synchronize_session=False)
        )

    async def try_later(self, letter_id: LetterId, not_before: datetime) -> None:
        """Puts a letter off until an instant (UTC)."""
        await self._session.execute(
            update(LetterRow).where(LetterRow.id == letter_id).values(not_before=not_before)
        )

    async def set_back(self, by: timedelta) -> None:
        """Moves what is owed earlier: the clock was set back by so much."""
        rows = await self._session.execute(
            select(LetterRow.id, LetterRow.room_id, LetterRow.not_before).where(
                LetterRow.state == LetterState.OWED
            )
        )
        for row in rows.all():
            await self.try_later(LetterId(row.id), row.not_before - by)
            self.grown.add(RoomId(row.room_id))

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

    async def sealed_by(self, records: Collection[RecordKey]) -> list[LetterId]:
        """Lists the letters that are sealed with the own key of a record, or were while they had words."""
        rows = await self._session.execute(
            select(LetterRow.id, LetterRow.sealed_by).where(LetterRow.sealed_by.is_not(None))
        )
        wanted = frozenset(records)
        return [
            LetterId(row.id) for row in rows.all() if wanted.intersection(self._keys.named(row.sealed_by))
        ]

    async def owed(self, room_id: RoomId | None = None) -> int:
        """Counts the letters not delivered yet, all or those to one room."""
        owed = select(func.count()).select_from(LetterRow).where(LetterRow.state == LetterState.OWED)
        if room_id is not None:
            owed = owed.where(LetterRow.room_id == room_id)
        return await self._session.scalar(owed) or 0

    async def owes_alike(self, room_id: RoomId, about: RecordKey | None) -> bool:
        """Tells whether a letter about the same kind of record, or about none, is owed to a room or pager."""
        kind = LetterRow.record_kind.is_(None) if about is None else LetterRow.record_kind == about.kind
        alike = select(LetterRow.id).where(LetterRow.state == LetterState.OWED, LetterRow.room_id == room_id)
        return await self._session.scalar(alike.where(kind).limit(1)) is not None

    @staticmethod
    def _sent(row: LetterRow | None) -> Sent | None:
        if row is None:
            return None
        return Sent(
            LetterId(row.id),
            RoomId(row.room_id),
            LetterKind(row.kind),
            _about(row),
            EventId(row.answers) if row.answers else None,
            EventId(row.sent_event) if row.sent_event else None,
        )


def _letter(row: Row[Any], posting: Posting, edits: str | None, under: str | None) -> Letter:
    if row.under is not None:
        # Where the letter above was never posted, this one stands on its own.
        answers = EventId(under) if under else None
        posting = replace(posting, answers_event=answers, in_thread=posting.in_thread and bool(under))
    return Letter(
        LetterId(row.id),
        row.txn_id,
        RoomId(row.room_id),
        LetterKind(row.kind),
        row.urgency,
        row.attempts - 1,
        row.first_tried_at,
        EventId(edits) if edits else None,
        posting,
        _about(row),
    )


def _about(row: LetterRow | Row[Any]) -> RecordKey | None:
    """The record a letter is about."""
    if row.group_id is None or row.record_kind is None or row.record_number is None:
        return None
    return RecordKey(GroupId(row.group_id), row.record_kind, row.record_number)
