"""Reminders are posted when they are due: each time once, and what comes late says so."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from bot.duties.duty import LATE, Manners, name_of
from bot.rules.groups import Group
from bot.rules.identifiers import RoomId, UserId, permalink
from bot.rules.people import Member
from bot.rules.reminders import Audience, Reminder, Turn, Why, holders, lapsed, take_turn
from bot.texts import Language, Moment, Quote, Text, word
from storage.letters import POSTING, Draft
from storage.postings import Posting
from storage.reminders import key
from storage.store import Transaction

# So many in one transaction: a thousand at once are quick, and pages never wait long for the database.
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reminder is posted: the room, who is in it, and its language and zone."""

    room_id: RoomId
    members: tuple[Member, ...] = field(repr=False)
    language: Language
    zone: str

    @property
    def people(self) -> tuple[UserId, ...]:
        """Who is there and can be reminded."""
        return tuple(one.user_id for one in self.members if not one.is_bot)


class Reminders:
    """Posts what is due; of several times that were missed the latest, once."""

    name = "reminders"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when a reminder is due next."""
        return await tx.reminders.next_due()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Posts the reminders that fell due first, a few together."""
        due = await tx.reminders.due(now, _AT_ONCE)
        for reminder in due:
            await self._wake(reminder, now, tx)
        return bool(due)

    async def _wake(self, reminder: Reminder, now: datetime, tx: Transaction) -> None:
        group = await tx.groups.get(reminder.group_id)
        place = await self._place(reminder, group, tx)
        if place is None:
            # An archived group may be opened again; a chat that was left is nobody's any more.
            await tx.reminders.write(lapsed(reminder, now, for_good=reminder.private))
            return
        on_time = reminder.due_at is not None and reminder.due_at <= now
        people = _meant(reminder, group, place) if on_time else place.people
        if on_time and reminder.audience is Audience.PEOPLE and not people:
            await tx.reminders.write(lapsed(reminder, now, for_good=True))
            await self._nobody_left(reminder, place, now, tx)
            return
        by_name = reminder.audience is Audience.PEOPLE or not on_time
        quiet = await self._quiet_until(people, place, now, tx) if by_name else {}
        turn = take_turn(reminder, now, people, quiet)
        await tx.reminders.write(turn.after)
        if turn.people or not by_name:
            await self._post(turn, place, now, tx)

    async def _place(self, reminder: Reminder, group: Group, tx: Transaction) -> _Place | None:
        """Finds where a reminder goes; None when nobody is there to read it."""
        if reminder.private:
            chat = await tx.rooms.private_room_with(reminder.author)
            if chat is None:
                return None
            likes = await tx.people.preferences(reminder.author)
            members = await tx.rooms.members(chat)
            language = self._manners.language_of(likes.language or group.language)
            return _Place(chat, members, language, reminder.zone)
        room = await tx.rooms.state(group.room_id)
        if room is None or not room.joined or group.archived_at is not None:
            return None
        language = self._manners.language_of(group.language)
        return _Place(group.room_id, room.members, language, group.timezone or self._manners.zone)

    async def _quiet_until(
        self, people: Collection[UserId], place: _Place, now: datetime, tx: Transaction
    ) -> dict[UserId, datetime]:
        """Says of whom it is quiet hours, and until when."""
        found = {}
        for person in people:
            likes = await tx.people.preferences(person)
            hours = likes.quiet_hours
            until = hours.until(now, likes.timezone or place.zone) if hours is not None else None
            if until is not None:
                found[person] = until
        return found

    async def _post(self, turn: Turn, place: _Place, now: datetime, tx: Transaction) -> None:
        reminder = turn.after
        texts = [self._said(turn, place)]
        if reminder.audience is Audience.PEOPLE and reminder.author not in turn.people:
            texts.append(Text.of("remind-from", who=name_of(reminder.author, place.members)))
        if reminder.about is not None:
            link = permalink(reminder.room_id, reminder.about)
            texts.append(Text.of("remind-link", link=Quote(link, 600)))
        if turn.why is Why.QUIET:
            texts.append(Text.of("remind-was-held", at=Moment(turn.due_at, reminder.zone)))
        elif now - turn.owed_at > LATE:
            texts.append(Text.of("nudge-came-late", at=Moment(turn.owed_at, reminder.zone)))
        if reminder.due_at is not None and turn.why is None:
            texts.append(Text.of("remind-next", at=Moment(reminder.due_at, reminder.zone)))
        how = Text.of("remind-how", prefix=Quote(self._manners.prefix), reference=reminder.reference)
        wording = word(place.language, now, *texts, how)
        # A message of a room that was replaced since cannot be answered in the new one.
        answers = reminder.about if place.room_id == reminder.room_id else None
        posting = Posting.of(wording, rings=turn.people, answers_event=answers)
        await tx.outbox.put(Draft(place.room_id, posting, urgency=POSTING, about=key(reminder)), now)

    def _said(self, turn: Turn, place: _Place) -> Text:
        reminder = turn.after
        by_name = reminder.audience is not Audience.ROOM or turn.why is not None
        return Text.of(
            "remind-due",
            reference=reminder.reference,
            text=Quote(reminder.text, 1000) if reminder.text else Text.of("remind-of-message"),
            who=tuple(name_of(one, place.members) for one in turn.people) if by_name else "",
            whom="people" if turn.people and by_name else reminder.audience.value,
        )

    async def _nobody_left(self, reminder: Reminder, place: _Place, now: datetime, tx: Transaction) -> None:
        """Tells who set a reminder for others that they are not here any more."""
        if reminder.author not in place.people or reminder.author in reminder.people:
            return
        text = Text.of(
            "remind-nobody",
            reference=reminder.reference,
            who=tuple(name_of(one, place.members) for one in reminder.people),
            author=name_of(reminder.author, place.members),
        )
        posting = Posting.of(word(place.language, now, text), rings=(reminder.author,))
        await tx.outbox.put(Draft(place.room_id, posting, urgency=POSTING, about=key(reminder)), now)


def _meant(reminder: Reminder, group: Group, place: _Place) -> tuple[UserId, ...]:
    """Lists whom of those in the room a reminder is for."""
    match reminder.audience:
        case Audience.PEOPLE:
            return tuple(one for one in reminder.people if one in place.people)
        case Audience.ROOM:
            return place.people
        case Audience.CHAIR | Audience.SECRETARY:
            assigned = {one: standing.role for one, standing in group.standings.items() if standing.role}
            return tuple(holders(reminder.audience, place.members, assigned))
