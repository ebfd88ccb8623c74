"""Purges cases: what is left says when and how bad it was, and nothing that anybody wrote."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, select, update

from bot.rules.cases import Case, CaseState, TimelineEntry, Verb
from bot.rules.identifiers import CaseId, EventId, LetterId, RoomId
from storage.cases import KIND, Cases, key
from storage.connection import Connection
from storage.inbox import Inbox
from storage.letters import SAYS, LetterKind, LetterState, RecordKey
from storage.outbox import Outbox
from storage.own_keys import OwnKeys
from storage.pages import Pages
from storage.session_uses import SessionUses
from storage.tables import LetterRow, PageRow
from storage.timeline import Timeline

# What responders type about a case with words of their own.
_TYPED = frozenset({Verb.NOTED, Verb.SAID, Verb.RESOLVED, Verb.FILE})
# For so long it may still turn out that a letter was delivered.
_MAY_COME_BACK = timedelta(days=30)


class Purging:
    """The purge of cases, in the transaction of its cause: whole or not at all."""

    def __init__(
        self,
        connection: Connection,
        *,
        inbox: Inbox,
        keys: OwnKeys,
        outbox: Outbox,
        cases: Cases,
        timeline: Timeline,
        pages: Pages,
        sessions: SessionUses,
    ) -> None:
        self._session = connection.session
        self._inbox = inbox
        self._keys = keys
        self._outbox = outbox
        self._cases = cases
        self._timeline = timeline
        self._pages = pages
        self._sessions = sessions

    async def purge(self, case: Case, oncall: RoomId | None, now: datetime) -> list[Case]:
        """Purges a case with those that were put into it; returns them all as they were.

        Redactions in the rooms are owed, in `oncall` also of what responders typed.
        """
        family = await self._family(case)
        steps = [(one, await self._timeline.of_case(one)) for one in family]
        letters = await self._letters(
            {key(one) for one in family}, [step for _, of_case in steps for step in of_case]
        )
        answered = {EventId(one.answers) for one in letters if one.answers}
        await self._page_anew(letters, [one.id for one in family], now)
        await self._recall(letters, now)
        for one, of_case in steps:
            await self._take_out_what_was_typed(one, of_case, oncall, now)
        for one, of_case in steps:
            events = {step.event for step in of_case if step.event is not None} | answered
            await self._inbox.forget_senders(events | ({one.text_event} if one.text_event else set()))
            await self._leave_the_chat(one, [other.id for other in family], now)
        await self._empty([one.id for one in family], oncall, now)
        return family

    async def let_go(self, case_id: CaseId, oncall: RoomId | None, now: datetime) -> None:
        """Purges a case that nobody can read any more: all that is found of it without its words."""
        this = RecordKey.of_no_group(KIND, case_id)
        letters = await self._letters({this}, [])
        answered = {EventId(one.answers) for one in letters if one.answers}
        await self._page_anew(letters, [case_id], now)
        await self._recall(letters, now)
        # Which messages led to it, only marks can tell any more; who sent them shall not be told by anything.
        led_to_it = await self._timeline.sources(case_id, await self._inbox.events())
        await self._inbox.forget_senders(answered | led_to_it)
        await self._empty([case_id], oncall, now)

    async def _empty(self, family: Sequence[CaseId], oncall: RoomId | None, now: datetime) -> None:
        """Takes all words out of cases, and destroys their keys."""
        for case_id in family:
            await self._pages.forget(case_id)
            await self._timeline.purge(case_id)
            await self._keys.destroy(KIND, case_id)
            await self._cases.purge(case_id, now)
        if oncall is not None:
            await self._sessions.condemn(oncall)
        self._session.expire_all()

    async def _family(self, case: Case) -> list[Case]:
        found = [case]
        for one in found:
            found += await self._cases.put_into(one)
        return found

    async def _letters(
        self, family: Collection[RecordKey], steps: Sequence[TimelineEntry]
    ) -> list[LetterRow]:
        """Finds all that was said of cases, or answered to what was written about them, with its edits."""
        ids = [case.number for case in family]
        told = {letter for step in steps for letter in (step.letter, *step.told) if letter is not None}
        events = {step.event for step in steps if step.event is not None}
        wanted = or_(
            and_(LetterRow.record_kind == KIND, LetterRow.record_number.in_(ids)),
            LetterRow.id.in_(await self._outbox.sealed_by(family)),
            LetterRow.answers.in_(events),
            LetterRow.id.in_(told),
        )
        found = list(await self._session.scalars(select(LetterRow).where(wanted, LetterRow.kind.in_(SAYS))))
        edited = select(LetterRow).where(
            LetterRow.edits.in_([one.id for one in found]), LetterRow.id.not_in([one.id for one in found])
        )
        return [*found, *await self._session.scalars(edited)]

    async def _recall(self, letters: Sequence[LetterRow], now: datetime) -> None:
        """Owes the redaction of what was delivered; what was not is void, and caught if it comes back."""
        redacted = await self._redacted(letters)
        for letter in letters:
            if letter.sent_event is not None and letter.id not in redacted:
                await self._outbox.redact(RoomId(letter.room_id), now, letter=LetterId(letter.id))
        nothing = dict.fromkeys(("body", "sealed_by", "answers", "group_id", "record_kind", "record_number"))
        await self._session.execute(
            update(LetterRow)
            .where(LetterRow.id.in_([one.id for one in letters]))
            .values(state=LetterState.RECALLED, not_before=now, **nothing)
            .execution_options(synchronize_session=False)
        )

    async def _redacted(self, letters: Sequence[LetterRow]) -> frozenset[int | None]:
        """Says which letters are out of their rooms already, or will be."""
        redactions = await self._session.scalars(
            select(LetterRow.under).where(
                LetterRow.under.in_([one.id for one in letters]),
                LetterRow.kind == LetterKind.REDACTION,
                LetterRow.state.in_([LetterState.OWED, LetterState.DELIVERED]),
            )
        )
        return frozenset(redactions)

    async def _page_anew(
        self, letters: Sequence[LetterRow], purged: Collection[CaseId], now: datetime
    ) -> None:
        """Has those called again who were called for several cases at once, where one still waits."""
        rung = await self._session.scalars(
            select(PageRow.case_id)
            .where(PageRow.letter_id.in_([one.id for one in letters]), PageRow.case_id.not_in(purged))
            .distinct()
        )
        for case_id in rung.all():
            case = await self._cases.find(CaseId(case_id))
            if case is not None and case.state is CaseState.OPEN:
                await self._cases.write(replace(case, wake_at=now))

    async def _take_out_what_was_typed(
        self, case: Case, steps: Sequence[TimelineEntry], oncall: RoomId | None, now: datetime
    ) -> None:
        """Owes the redaction of what responders typed; where that was is no longer known after a while."""
        typed = {
            step.event: step
            for step in steps
            if step.verb in _TYPED and step.event is not None and step.by != case.reporter
        }
        rooms = await self._inbox.rooms_of(list(typed))
        for event in typed:
            room = rooms.get(event, oncall)
            if room is not None:
                await self._outbox.redact(room, now, event=event)

    async def _leave_the_chat(self, case: Case, family: Collection[CaseId], now: datetime) -> None:
        """Forgets what tells that somebody reported: unless they have other cases, which need it."""
        if await self._cases.others_of(case, family):
            return
        await self._inbox.forget_notices(case.reporter)
        if case.chat is not None and not case.drill:
            await self._inbox.forget_senders_in(case.chat, case.opened_at, case.ended_at or now)
            await self._sessions.condemn(case.chat)

    async def tidy(self, now: datetime, most: int) -> bool:
        """Drops letters of purged cases whose words are out of the rooms; True when there may be more."""
        redactions = select(LetterRow.under).where(
            LetterRow.kind == LetterKind.REDACTION,
            LetterRow.state == LetterState.OWED,
            LetterRow.under.is_not(None),
        )
        over = or_(
            LetterRow.sent_event.is_not(None),
            LetterRow.first_tried_at.is_(None),
            LetterRow.not_before < now - _MAY_COME_BACK,
        )
        done = (
            select(LetterRow.id)
            .where(LetterRow.state == LetterState.RECALLED, over, LetterRow.id.not_in(redactions))
            .limit(most)
        )
        ids = list(await self._session.scalars(done))
        if ids:
            await self._session.execute(delete(LetterRow).where(LetterRow.id.in_(ids)))
            await self._session.execute(
                delete(LetterRow).where(LetterRow.kind == LetterKind.REDACTION, LetterRow.under.in_(ids))
            )
        return len(ids) == most
