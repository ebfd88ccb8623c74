"""The desk: the on-call room as one transaction sees it, and who can be paged."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.cases import Case, Level
from bot.rules.escalation import Crew, Policy, starts_at
from bot.rules.groups import Danger, RoomState
from bot.rules.identifiers import RoomId, UserId, localpart
from bot.rules.paging import Pagers
from bot.rules.people import Member
from bot.rules.rota import PRIMARY, Roster, on_call_at
from bot.rules.watch import Watch
from bot.texts import Language, Text, Who, word
from storage.postings import Posting
from storage.store import Transaction

# What makes a room unfit for cases, whoever is in it.
UNSAFE = frozenset({Danger.PUBLIC, Danger.GUESTS, Danger.WORLD_READABLE})


@dataclass(frozen=True, slots=True)
class House:
    """How this installation speaks and stands watch."""

    bot: UserId
    prefix: str
    language: Language
    zone: str
    watch: Watch
    pagers: Pagers = field(default_factory=Pagers)

    def language_of(self, preferred: str | None) -> Language:
        """Gives the language somebody chose, else the installation's."""
        return self.language if preferred is None else Language(preferred)


@dataclass(frozen=True, slots=True)
class Desk:
    """What casework needs at hand; `room` is None as long as no room is fit for cases.

    `members` are those whose names are known: who is in the room, and the coordinators.
    """

    house: House
    tx: Transaction
    now: datetime
    room: RoomId | None
    crew: Crew
    language: Language
    members: tuple[Member, ...] = field(repr=False)

    @property
    def watch(self) -> Watch:
        """The levels and clocks."""
        return self.house.watch

    def policy(self, case: Case) -> Policy:
        """The clocks of a case."""
        return self.watch.policy(case.level)

    def awake(self, level: Level, at: datetime) -> datetime:
        """Says when somebody may be rung for what is due at an instant (UTC): then, or after quiet hours."""
        return starts_at(self.watch.policy(level), at, self.watch.quiet)

    def promise(self, case: Case) -> datetime:
        """Says until when (UTC) whoever has a case owes a sign of life, from now on."""
        return self.awake(case.level, self.now + self.policy(case).promise)

    def who(self, user_id: UserId) -> Who:
        """Names a person as the on-call room knows them."""
        name = next((member.name for member in self.members if member.user_id == user_id), None)
        return Who(user_id, name or localpart(user_id))

    def whom(self, people: tuple[UserId, ...]) -> tuple[Who, ...]:
        """Names people as the on-call room knows them."""
        return tuple(self.who(person) for person in people)

    def posting(self, *texts: Text, rings: tuple[UserId, ...] = (), in_thread: bool = False) -> Posting:
        """Words texts in the language of the on-call room."""
        return Posting.of(word(self.language, self.now, *texts), rings=rings, in_thread=in_thread)

    async def privately(
        self, person: UserId, *texts: Text, language: str | None = None, rings: bool = True
    ) -> tuple[RoomId, Posting]:
        """Words texts for somebody alone; returns their private chat with it.

        That is in the language they chose, else in `language`, else in the installation's.
        """
        likes = await self.tx.people.preferences(person)
        wording = word(self.house.language_of(likes.language or language), self.now, *texts)
        chat = await self.tx.chats.with_(person, self.now)
        return chat, Posting.of(wording, rings=(person,) if rings else ())


async def desk(house: House, tx: Transaction, now: datetime) -> Desk:
    """Looks at the on-call room, who is in it, and who is on call now."""
    room = await tx.oncall.room()
    state = await tx.rooms.state(room) if room is not None else None
    fit = state is not None and is_fit(state)
    members = state.members if state is not None and fit else ()
    revoked = (await tx.revocations.all()).people
    people = tuple(one.user_id for one in members if not one.is_bot and one.user_id not in revoked)
    group = await tx.oncall.group()
    roster = await tx.oncall.roster(group.id, since=now) if group is not None else Roster()
    on_duty = {layer: person for layer, person in on_call_at(roster, now, people).items() if person}
    crew = Crew(
        on_call=tuple(person for layer, person in on_duty.items() if layer == PRIMARY),
        backup=tuple(person for layer, person in on_duty.items() if layer != PRIMARY),
        responders=people,
        coordinators=tuple(one for one in house.watch.coordinators if one not in revoked),
    )
    language = house.language_of(group.language if group else None)
    named = (*members, *[one for person in crew.coordinators for one in await _elsewhere(tx, person, people)])
    return Desk(house, tx, now, room if fit else None, crew, language, named)


async def _elsewhere(tx: Transaction, person: UserId, here: tuple[UserId, ...]) -> list[Member]:
    """Finds what a coordinator who is not in the on-call room is called, in the private chat with them."""
    chat = await tx.rooms.private_room_with(person) if person not in here else None
    return [one for one in await tx.rooms.members(chat) if one.user_id == person] if chat else []


def is_fit(state: RoomState) -> bool:
    """Tells whether cases may be spoken of in a room."""
    return state.joined and state.encrypted and not state.private and not state.dangers & UNSAFE
