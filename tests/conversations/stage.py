"""A stage: the real engine on a real database, and no homeserver; what the bot says is read in its outbox."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from bot.casework.desk import House
from bot.consulting.arrival import examined
from bot.duties import Manners, duties
from bot.engine.alarm_clock import AlarmClock
from bot.engine.calls import Ways
from bot.engine.dispatcher import Dispatcher
from bot.engine.health import Health
from bot.engine.messages import Corrected, Reacted, RoomSeen, Said, Voted, Withdrawn
from bot.engine.signs import Signs
from bot.rules.action_items import ActionItem, ActionState
from bot.rules.consultations import Document, Unusable
from bot.rules.groups import Group
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.meetings import AgendaItem, Meeting, MeetingState, Presence
from bot.rules.voting import Choice, Decision, DecisionState
from bot.rules.watch import Watch
from bot.texts import Language
from commands import COMMANDS, POLLS, REACTIONS
from commands.routing import Router
from storage.letters import ERRANDS, MAKES_ROOM, Letter, LetterKind
from storage.postings import Errand
from storage.store import Store, Transaction
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, ROOMS, VIGIE

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Clock:
    """Time passes only when it is told to."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        """Lets time pass."""
        self.now += timedelta(**by)


@dataclass
class Stage:
    """Says things to the bot, and reads what it answers."""

    store: Store
    clock: Clock
    dispatcher: Dispatcher
    alarm_clock: AlarmClock
    audits: list[bool]
    house: House
    # What files turn out to be, by their events; the others are some file or other.
    shared: dict[EventId, Document | Unusable] = field(default_factory=dict)
    posted: list[Letter] = field(default_factory=list)
    events: dict[EventId, Letter] = field(default_factory=dict)
    _count: int = 0

    @classmethod
    async def set(cls, store: Store, language: Language = Language.EN) -> "Stage":
        """Builds the engine and shows it the rooms."""
        clock = Clock()
        watch = Watch(coordinators=(COORDINATION,))
        ways = Ways(VIGIE, "!", language, "Europe/Luxembourg", frozenset({COORDINATION}), watch)
        dispatcher = Dispatcher(store, Router(COMMANDS), Signs(REACTIONS, POLLS), ways, clock)
        manners = Manners(language, "!", VIGIE, "Europe/Luxembourg", watch)
        audits: list[bool] = []
        owed = duties(manners, lambda _, clean: audits.append(clean))
        stage = cls(store, clock, dispatcher, AlarmClock(store, owed, Health(), clock), audits, ways.house)
        for room in ROOMS:
            await dispatcher.handle(RoomSeen(room))
        return stage

    def event_id(self) -> EventId:
        """Makes an event id."""
        self._count += 1
        return EventId(f"$event{self._count}")

    async def say(
        self,
        body: str,
        sender: UserId = ANNA,
        room: RoomId = GROUP_ROOM,
        replies_to: EventId | None = None,
        event_id: EventId | None = None,
        unsigned_device: str | None = None,
        thread: EventId | None = None,
    ) -> str:
        """Says something and returns all that the bot posts then."""
        said = Said(
            event_id or self.event_id(), room, sender, self.clock(), body, replies_to, unsigned_device, thread
        )
        await self.dispatcher.handle(said)
        return await self.answer()

    async def edit(
        self, event_id: EventId, body: str, sender: UserId = ANNA, room: RoomId = GROUP_ROOM
    ) -> str:
        """Edits a message."""
        await self.dispatcher.handle(Corrected(self.event_id(), room, sender, self.clock(), event_id, body))
        return await self.answer()

    async def delete(self, event_id: EventId, sender: UserId = ANNA, room: RoomId = GROUP_ROOM) -> str:
        """Deletes an event."""
        await self.dispatcher.handle(Withdrawn(self.event_id(), room, sender, self.clock(), event_id))
        return await self.answer()

    async def react(
        self,
        target: EventId,
        key: str,
        sender: UserId = ANNA,
        room: RoomId = GROUP_ROOM,
        event_id: EventId | None = None,
    ) -> str:
        """Reacts to an event."""
        await self.dispatcher.handle(
            Reacted(event_id or self.event_id(), room, sender, self.clock(), target, key)
        )
        return await self.answer()

    async def vote(
        self, poll: EventId, *answers: str, sender: UserId = ANNA, room: RoomId = GROUP_ROOM
    ) -> str:
        """Answers a poll."""
        await self.dispatcher.handle(Voted(self.event_id(), room, sender, self.clock(), poll, answers))
        return await self.answer()

    async def tick(self) -> str:
        """Does what is due, and returns what is posted then."""
        await self.alarm_clock.tick()
        return await self.answer()

    async def answer(self) -> str:
        """Posts what is owed, and returns its words."""
        return "\n".join(
            letter.posting.body
            for letter in await self.post()
            if letter.kind not in ERRANDS | {LetterKind.FILE, LetterKind.EXAMINATION}
        )

    async def post(self) -> Sequence[Letter]:
        """Delivers every letter that is owed, in the outbox's own order."""
        fresh: list[Letter] = []
        while True:
            async with self.store.transaction() as tx:
                letters = await tx.outbox.next(self.clock(), busy=(), most=10)
                for letter in letters:
                    event_id = EventId(f"$letter{letter.id}")
                    if letter.kind in MAKES_ROOM:
                        event_id = EventId(f"!made{letter.id}")
                    await tx.outbox.delivered(letter.id, event_id)
                    if letter.kind is LetterKind.NEW_CHAT:
                        await tx.chats.made(letter, RoomId(event_id))
                    elif letter.kind in MAKES_ROOM:
                        await tx.founding.made(letter, RoomId(event_id), self.clock())
                    elif letter.kind is LetterKind.EXAMINATION:
                        await examined(self.house, letter, self.found(letter), tx, self.clock())
                    self.events[event_id] = letter
            if not letters:
                self.posted += fresh
                return fresh
            fresh += letters

    def found(self, letter: Letter) -> Document | Unusable:
        """Says what the file is that a letter has examined."""
        file = letter.posting.answers_event or EventId("")
        some = Document("note.odt", "application/odt", 34_000, sha256(file.encode()).hexdigest())
        return self.shared.get(file, some)

    def last(self, kind: LetterKind = LetterKind.MESSAGE) -> EventId:
        """Returns the event of the letter posted last."""
        return next(
            event_id
            for event_id, letter in reversed(self.events.items())
            if letter.kind is kind and letter.edits is None
        )

    def errands(self, *kinds: LetterKind) -> list[tuple[RoomId, Errand]]:
        """Lists what was to be done in which room, of these kinds, in order."""
        return [
            (letter.room_id, letter.posting.errand)
            for letter in self.posted
            if letter.kind in kinds and letter.posting.errand is not None
        ]

    def files(self) -> dict[str, bytes]:
        """Gives the files that were posted, by name."""
        attached = [
            letter.posting.attachment for letter in self.posted if letter.posting.attachment is not None
        ]
        return {one.name: one.bytes for one in attached}

    def since(self, count: int) -> list[Letter]:
        """Lists what was posted after the first `count` letters."""
        return self.posted[count:]

    async def action(self, number: int, room: RoomId = GROUP_ROOM) -> ActionItem:
        """Returns an action item as it is kept, taken back or not; fails when there is none."""
        async with self.store.transaction() as tx:
            item = await tx.actions.get((await _group(tx, room)).id, number)
        assert item is not None, f"no A-{number}"
        return item

    async def actions(self, room: RoomId = GROUP_ROOM) -> dict[str, str]:
        """Gives the texts of the action items of a room's group, by id; those taken back left out."""
        states = [state for state in ActionState if state is not ActionState.WITHDRAWN]
        async with self.store.transaction() as tx:
            items = await tx.actions.listing((await _group(tx, room)).id, states=states)
        return {item.reference: item.text for item in sorted(items, key=lambda item: item.number)}

    async def decision(self, number: int, room: RoomId = GROUP_ROOM) -> Decision:
        """Returns a decision as it is kept, taken back or not; fails when there is none."""
        async with self.store.transaction() as tx:
            decision = await tx.decisions.get((await _group(tx, room)).id, number)
        assert decision is not None, f"no D-{number}"
        return decision

    async def decisions(self, room: RoomId = GROUP_ROOM) -> dict[str, DecisionState]:
        """Gives the states of the decisions of a room's group, by id; those withdrawn left out."""
        states = [state for state in DecisionState if state is not DecisionState.WITHDRAWN]
        async with self.store.transaction() as tx:
            found = await tx.decisions.listing((await _group(tx, room)).id, states=states)
        return {one.reference: one.state for one in sorted(found, key=lambda one: one.number)}

    async def votes(self, number: int, room: RoomId = GROUP_ROOM) -> dict[UserId, Choice]:
        """Gives what each person answered to a proposal."""
        decision = await self.decision(number, room)
        async with self.store.transaction() as tx:
            return {vote.voter: vote.choice for vote in await tx.decisions.votes(decision)}

    async def objections(self, number: int, room: RoomId = GROUP_ROOM) -> dict[UserId, bool]:
        """Tells whose objections to a proposal there are, and whether each still stands."""
        decision = await self.decision(number, room)
        async with self.store.transaction() as tx:
            found = await tx.decisions.objections(decision)
        return {one.by: one.resolved_at is None for one in found}

    async def meeting(self, number: int, room: RoomId = GROUP_ROOM) -> Meeting:
        """Returns a meeting as it is kept; fails when there is none."""
        async with self.store.transaction() as tx:
            meeting = await tx.meetings.get((await _group(tx, room)).id, number)
        assert meeting is not None, f"no M-{number}"
        return meeting

    async def meetings(self, room: RoomId = GROUP_ROOM) -> dict[str, MeetingState]:
        """Gives the states of the meetings of a room's group, by id; those taken back left out."""
        states = [state for state in MeetingState if state is not MeetingState.WITHDRAWN]
        async with self.store.transaction() as tx:
            found = await tx.meetings.listing((await _group(tx, room)).id, states)
        return {one.reference: one.state for one in sorted(found, key=lambda one: one.number)}

    async def agenda(self, meeting: int | None, room: RoomId = GROUP_ROOM) -> list[AgendaItem]:
        """Lists what is on the agenda of a meeting, or waits for the next one."""
        async with self.store.transaction() as tx:
            return await tx.agenda.of((await _group(tx, room)).id, meeting)

    async def presence(self, number: int) -> dict[UserId, Presence | None]:
        """Gives who was there or excused."""
        meeting = await self.meeting(number)
        async with self.store.transaction() as tx:
            return {who: one.presence for who, one in (await tx.meetings.attendances(meeting)).items()}

    async def minutes(self, number: int) -> str:
        """Asks for the minutes of a meeting, and returns their Markdown."""
        return await self.say(f"!minutes M-{number}")

    async def group(self, room: RoomId = GROUP_ROOM) -> Group:
        """Returns the group of a room, with its ways."""
        async with self.store.transaction() as tx:
            return await _group(tx, room)


async def _group(tx: Transaction, room: RoomId) -> Group:
    group = await tx.groups.of_room(room)
    assert group is not None, "this room is no group's"
    return group
