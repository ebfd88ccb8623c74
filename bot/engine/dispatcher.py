"""From a message to its effects: one transaction each, and each event once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.casework import watching
from bot.casework.desk import desk
from bot.engine import comments, signs_of_life
from bot.engine.calls import Circumstances, Ways
from bot.engine.carrying_out import CarryingOut, worded
from bot.engine.corrections import Corrections
from bot.engine.hearing import forget_who_left, meeting_here, note_that_they_spoke
from bot.engine.messages import (
    Corrected,
    FromPerson,
    KeysKept,
    KeyUsed,
    Message,
    Posted,
    Reacted,
    Read,
    RoomLeft,
    RoomSeen,
    Said,
    Shared,
    Unreadable,
    Voted,
    Withdrawn,
)
from bot.engine.reports import Reports
from bot.engine.signs import Signs
from bot.engine.successions import Successions
from bot.rules.identifiers import EventId, RoomId
from bot.texts import Text, Wording, word
from commands.command import Call, Reply
from commands.lines import Line, lines_of
from commands.routing import Router
from storage.connection import Cause
from storage.inbox import DEVICE_HELP, WITHDRAWN, Applied, Unread
from storage.letters import Draft, Sent
from storage.postings import Posting
from storage.store import Store, Transaction

_log = structlog.get_logger(__name__)
PATIENCE_FOR_KEYS = timedelta(minutes=2)


class Dispatcher:
    """Carries out what comes in: dedupe, records and letters are one commit."""

    def __init__(
        self, store: Store, router: Router, signs: Signs, ways: Ways, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._circumstances = Circumstances(ways)
        self._carrying_out = CarryingOut(router)
        self._corrections = Corrections(self._circumstances, self._carrying_out)
        self._successions = Successions(ways)
        self._reports = Reports(router)
        self._router = router
        self._house = ways.house
        self._signs = signs
        self._clock = clock

    async def handle(self, *messages: Message) -> None:
        """Applies messages together, each once, whatever was applied before; durable when this returns."""
        async with self._store.transaction() as tx:
            await tx.outbox.seen(
                {posted.txn_id: posted.event_id for posted in messages if isinstance(posted, Posted)}
            )
            for message in messages:
                await self._apply(message, tx, self._clock())

    async def _apply(self, message: Message, tx: Transaction, now: datetime) -> None:
        match message:
            case RoomSeen(state):
                before = await tx.rooms.state(state.room_id)
                await tx.rooms.remember(state)
                await self._successions.follow(state, tx, now)
                await watching.changed(self._house, before, state, tx, now)
                await forget_who_left(before, state, tx)
            case RoomLeft(room_id):
                await tx.rooms.left(room_id)
            case Read(room_id, reader, at):
                await tx.pages.read(room_id, reader, at)
            case KeyUsed(room_id, session_id):
                if await self._speaks_of_cases(room_id, tx):
                    await tx.session_uses.used(room_id, session_id, now)
            case KeysKept(room_id, session_ids):
                if await self._speaks_of_cases(room_id, tx):
                    await tx.session_uses.kept(room_id, session_ids, now)
            case Posted():
                pass
            case Unreadable():
                await self._unreadable(message, tx, now)
            case _:
                await self._from_person(message, tx, now)

    async def _speaks_of_cases(self, room_id: RoomId, tx: Transaction) -> bool:
        """Tells whether cases are spoken of in a room: there, room keys go when a case is purged."""
        state = await tx.rooms.state(room_id)
        return room_id == await tx.oncall.room() or (state is not None and state.private)

    async def _unreadable(self, message: Unreadable, tx: Transaction, now: datetime) -> None:
        if await tx.inbox.applied(message.event_id) is None:
            unread = Unread(
                message.event_id,
                message.room_id,
                message.sender,
                message.session_id,
                message.at,
                message.source,
            )
            await tx.inbox.keep_unread(unread, now + PATIENCE_FOR_KEYS)

    async def _from_person(self, message: FromPerson, tx: Transaction, now: datetime) -> None:
        event = Applied(message.event_id, message.room_id, message.sender, message.at)
        if not await tx.inbox.first_time(event, now):
            return
        tx.because(Cause(message.sender, message.event_id, message.room_id, message.at))
        message = await signs_of_life.unmasked(message, self._house, tx, now)
        if not isinstance(message, Withdrawn | Reacted) and message.unsigned_device is not None:
            await self._from_unsigned_device(message, message.unsigned_device, tx, now)
            return
        match message:
            case Said():
                await self._said(message, tx, now)
            case Shared():
                await self._shared(message, tx, now)
            case Corrected():
                await self._corrected(message, tx, now)
            case Withdrawn():
                await self._withdrawn(message, tx, now)
            case Reacted() | Voted():
                await self._sign(message, tx, now)

    async def _said(self, message: Said, tx: Transaction, now: datetime) -> None:
        replied = await _letter_here(message.replies_to, message.room_id, tx)
        below = await _letter_here(message.thread, message.room_id, tx)
        call = await self._circumstances.call(message, tx, now, replied=replied, below=below)
        await note_that_they_spoke(call, tx)
        passed_on = await signs_of_life.heard(message.body, call, tx)
        if passed_on is None:
            passed_on = await self._reports.said(message, call, tx)
        if passed_on is not None:
            await self._told(passed_on, call, tx)
            return
        lines = await self._lines(message, call, tx)
        if not lines:
            return
        if not call.encrypted:
            await self._in_clear(lines, call, tx)
            return
        answered = await self._carrying_out.lines(call, lines, self._circumstances.reading(call), tx)
        if answered is not None:
            await self._answer(answered.reply, call, tx)

    async def _in_clear(self, lines: list[Line], call: Call, tx: Transaction) -> None:
        """Refuses what is typed in a room without encryption, but not those who are in danger."""
        urgent = self._carrying_out.urgent(lines, self._circumstances.reading(call))
        answered = await self._carrying_out.lines(call, urgent, self._circumstances.reading(call), tx)
        reply = answered.reply if answered is not None else Reply.of("room-not-encrypted")
        await self._answer(reply, call, tx, in_clear=True)

    async def _shared(self, message: Shared, tx: Transaction, now: datetime) -> None:
        replied = await tx.outbox.by_event(message.replies_to) if message.replies_to else None
        call = await self._circumstances.call(message, tx, now, replied=replied)
        reply = await self._reports.shared(message, call, tx)
        if reply is not None:
            await self._told(reply, call, tx)
            return
        reply = await comments.shared(message, call, tx)
        if reply is not None:
            await self._answer(reply, call, tx)

    async def _told(self, reply: Reply, call: Call, tx: Transaction) -> None:
        """Answers a reporter; in a chat without encryption only that it is none, though all was passed on."""
        if call.encrypted:
            await self._answer(reply, call, tx)
        else:
            await self._answer(Reply.of("room-not-encrypted"), call, tx, in_clear=True)

    async def _corrected(self, message: Corrected, tx: Transaction, now: datetime) -> None:
        original = await tx.inbox.original_of(message.corrects)
        if original is None or (original.sender, original.room_id) != (message.sender, message.room_id):
            # The homeserver cannot check inside the ciphertext that an edit is by the author.
            _log.warning("edit by somebody else ignored", event_id=message.event_id)
            return
        if await tx.inbox.noticed(WITHDRAWN, message.room_id, message.corrects):
            return
        if await tx.inbox.first_time(original, now):
            await tx.inbox.no_longer_unread(message.corrects)
        call = await self._circumstances.call(message, tx, now, event_id=message.corrects)
        lines = await self._lines(message, call, tx)
        passed_on = await signs_of_life.heard(message.body, call, tx)
        if passed_on is None:
            reading = self._circumstances.reading(call)
            passed_on = await self._reports.corrected(message, lines, reading, call, tx)
        if passed_on is not None:
            await self._answer(passed_on, call, tx)
            return
        answer = await tx.outbox.answer_to(message.corrects)
        if not call.encrypted or (answer is None and not lines):
            return
        reply = await self._corrections.correct(message, call, lines, original, tx)
        if reply is None:
            return
        if answer is None or reply.refused:
            await self._answer(reply.reply, call, tx)
            return
        posting = self._posting(reply.reply, call)
        draft = Draft(call.room_id, posting, about=reply.reply.about, sealed_by=reply.reply.sealed_by)
        await tx.outbox.put_edit(answer.id, draft, now)
        for draft in reply.reply.also:
            await tx.outbox.put(draft, now)

    async def _withdrawn(self, message: Withdrawn, tx: Transaction, now: datetime) -> None:
        original = await tx.inbox.original_of(message.redacts)
        if original is not None and original.room_id != message.room_id:
            return
        await tx.inbox.no_longer_unread(message.redacts)
        if original is not None:
            await tx.inbox.first_notice(WITHDRAWN, message.room_id, message.redacts, now)
        call = await self._circumstances.call(message, tx, now, event_id=message.redacts)
        reply = await self._reports.withdrawn(message, await desk(self._house, tx, now))
        if reply is None:
            reply = await self._corrections.withdraw(call, tx)
        answer = await tx.outbox.answer_to(message.redacts)
        if reply is not None and reply.texts and answer is not None:
            draft = Draft(call.room_id, self._posting(reply, call), about=reply.about)
            await tx.outbox.put_edit(answer.id, draft, now)
            for draft in reply.also:
                await tx.outbox.put(draft, now)

    async def _sign(self, message: Reacted | Voted, tx: Transaction, now: datetime) -> None:
        target = message.target if isinstance(message, Reacted) else message.poll
        letter = await tx.outbox.by_event(target)
        if letter is None or letter.room_id != message.room_id:
            return
        call = await self._circumstances.call(message, tx, now, replied=letter)
        reply = await self._signs.apply(message, letter, call, tx)
        if reply is not None:
            posting = Posting.of(word(call.language, now, *reply.texts), answers_event=target)
            await tx.outbox.put(Draft(call.room_id, posting, about=reply.about), now)
            for draft in reply.also:
                await tx.outbox.put(draft, now)

    async def _from_unsigned_device(
        self, message: Said | Shared | Corrected | Voted, device: str, tx: Transaction, now: datetime
    ) -> None:
        """Tells who writes from a device its owner did not sign; who is in danger is heard all the same."""
        call = await self._circumstances.call(message, tx, now)
        if not isinstance(message, Voted) and await self._heard_all_the_same(message, call, tx):
            return
        if isinstance(message, Shared) or (
            isinstance(message, Said | Corrected) and not await self._lines(message, call, tx)
        ):
            return
        about = f"{message.sender} {device}"
        if await tx.inbox.first_notice("unsigned-device", message.room_id, about, now):
            text = Text.of("unsigned-device", who=call.who(call.sender))
            await self._answer(Reply((text,)), call, tx)

    async def _heard_all_the_same(
        self, message: Said | Shared | Corrected, call: Call, tx: Transaction
    ) -> bool:
        reading = self._circumstances.reading(call)
        reply: Reply | None = None
        match message:
            case Said():
                reply = await self._reports.said(message, call, tx)
            case Shared():
                reply = await self._reports.shared(message, call, tx)
            case Corrected():
                lines = await self._lines(message, call, tx)
                reply = await self._reports.corrected(message, lines, reading, call, tx)
        if reply is None and isinstance(message, Said):
            urgent = self._carrying_out.urgent(await self._lines(message, call, tx), reading)
            answered = await self._carrying_out.lines(call, urgent, reading, tx)
            reply = answered.reply if answered is not None else None
        if reply is None:
            return False
        await self._answer(reply, call, tx)
        about = f"{message.sender} {message.unsigned_device}"
        if call.private and await tx.inbox.first_notice(DEVICE_HELP, call.room_id, about, call.now):
            # This device gets no keys, so what helps its owner on is said without content, and in clear.
            help_ = Text.of("alert-device-help", emergency=call.house.watch.emergency)
            wording = word(call.language, call.now, help_)
            posting = Posting(wording.body, wording.formatted_body, in_clear=True)
            await tx.outbox.put(Draft(call.room_id, posting, sealed_by=reply.sealed_by), call.now)
        return True

    async def _lines(self, message: Said | Corrected, call: Call, tx: Transaction) -> list[Line]:
        held = await meeting_here(call, tx) is not None
        if not held and isinstance(message, Corrected):
            # What its old wording did in a meeting, the new one does, though it was closed since.
            held = not call.private and bool(await tx.history.of_event(message.corrects))
        address = self._circumstances.address(call)
        reading = self._circumstances.reading(call)
        lines = lines_of(
            message.body,
            address,
            private=call.private,
            held=held,
            takes_all=lambda line: self._router.takes_all(line, reading),
        )
        if lines:
            return lines
        comment = await comments.line_of(message, call, tx)
        return [] if comment is None else [comment]

    def _posting(self, reply: Reply, call: Call) -> Posting:
        return self._posted(worded(reply, call)[0], reply, call)

    @staticmethod
    def _posted(wording: Wording, reply: Reply, call: Call) -> Posting:
        in_thread = reply.long and not call.private
        posting = Posting.of(wording, answers_event=call.event_id, in_thread=in_thread)
        return replace(posting, thread=call.thread)

    async def _answer(self, reply: Reply, call: Call, tx: Transaction, *, in_clear: bool = False) -> None:
        for wording in worded(reply, call) if reply.texts else ():
            posting = replace(self._posted(wording, reply, call), may_be_in_clear=in_clear)
            await tx.outbox.put(
                Draft(
                    call.room_id,
                    posting,
                    about=reply.about,
                    answers=call.event_id,
                    sealed_by=reply.sealed_by,
                ),
                call.now,
            )
        for draft in reply.also:
            await tx.outbox.put(draft, call.now)


async def _letter_here(event_id: EventId | None, room_id: RoomId, tx: Transaction) -> Sent | None:
    """Finds the letter of ours that became an event of a room."""
    letter = await tx.outbox.by_event(event_id) if event_id is not None else None
    return letter if letter is not None and letter.room_id == room_id else None
