"""Who comes on call is told and acknowledges; nobody on call, and swaps nobody answered, are told too."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.duties.duty import LATE, Manners, name_of
from bot.rules.groups import Group
from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.rules.rota import Roster, Shift, gaps, next_handover, shifts_between, stretches
from bot.rules.swaps import SwapState
from bot.texts import Moment, Quote, Text, Who, word
from storage.handovers import Handover, Nearness, key
from storage.letters import PAGE, POSTING, Draft, RecordKey
from storage.postings import Posting
from storage.store import Transaction

PATIENCE = timedelta(minutes=30)
_WEEK, _DAY, _SECOND = timedelta(days=7), timedelta(days=1), timedelta(seconds=1)
# How far is looked for the end of a gap.
_FORESEEN = timedelta(days=35)
# Who has been on call for longer than this was told so, or the bot was away for longer than this.
_LOOK_BACK = timedelta(days=32)
OpenCases = Callable[[Transaction], Awaitable[tuple[str, ...]]]


async def open_cases(tx: Transaction) -> tuple[str, ...]:
    """Lists the codes of the cases that are open."""
    return await tx.cases.open_codes()


@dataclass(frozen=True, slots=True)
class _Room:
    """The on-call room as it is now."""

    group: Group
    roster: Roster
    members: tuple[Member, ...] = field(repr=False)

    @property
    def people(self) -> frozenset[UserId]:
        return frozenset(member.user_id for member in self.members if not member.is_bot)

    def who(self, user_id: UserId) -> Who:
        return name_of(user_id, self.members)


@dataclass(frozen=True, slots=True)
class _Message:
    """What is told: to the room, ringing some of those in it; coordinators hear it wherever they are."""

    texts: tuple[Text, ...]
    rings: frozenset[UserId] = frozenset()
    coordinators: bool = False
    urgency: int = PAGE
    about: RecordKey | None = None


class Handovers:
    """Tells in the on-call room what those on call and the coordinators must know; each thing once."""

    name = "handovers"

    def __init__(self, manners: Manners, codes: OpenCases = open_cases) -> None:
        self._manners = manners
        self._codes = codes

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next hand-over is, or one is asked after, or a swap is over."""
        group = await tx.oncall.group()
        if group is None:
            return None
        roster = await tx.oncall.roster(group.id)
        due = [await tx.handovers.next_chase(group.id)]
        due += [swap.expires_at for swap in await tx.oncall.swaps(group.id)]
        for layer in roster.layers:
            last = await tx.handovers.last(group.id, layer)
            if last is not None:
                following = next_handover(roster, layer, last.told_at)
                due.append(following.starts_at if following is not None else None)
        return min((at for at in due if at is not None), default=None)

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does the first thing that is due."""
        group = await tx.oncall.group()
        state = await tx.rooms.state(group.room_id) if group is not None else None
        if group is None or state is None or not state.joined:
            return False
        room = _Room(group, await tx.oncall.roster(group.id, now - _LOOK_BACK), state.members)
        return (
            await self._hand_over(room, now, tx)
            or await self._ask_after(room, now, tx)
            or await self._expire(room, now, tx)
            or await self._warn(room, now, tx)
        )

    async def _hand_over(self, room: _Room, now: datetime, tx: Transaction) -> bool:
        for layer in room.roster.layers:
            last = await tx.handovers.last(room.group.id, layer)
            begun = _begun(room.roster, layer, now, last)
            if begun is None or begun[0].person not in room.people:
                continue
            shift, previous = begun
            made = await tx.handovers.add(
                Handover(
                    room.group.id,
                    0,
                    layer,
                    UserId(shift.person or ""),
                    previous,
                    shift.starts_at,
                    told_at=now,
                    chase_at=now + PATIENCE,
                )
            )
            texts = self._handing(made, shift, room, await self._codes(tx), now)
            await self._tell(_Message(texts, frozenset({made.person}), about=key(made)), room, now, tx)
            return True
        return False

    def _handing(
        self, made: Handover, shift: Shift, room: _Room, codes: tuple[str, ...], now: datetime
    ) -> tuple[Text, ...]:
        zone = self._zone(shift, room)
        following = next_handover(room.roster, made.layer, now)
        previous = (
            Text.of("oncall-handover-from", who=room.who(made.previous)) if made.previous is not None else ""
        )
        texts = [
            Text.of(
                "oncall-handover",
                who=room.who(made.person),
                layer=Text.of("oncall-layer", layer=made.layer),
                previous=previous,
            )
        ]
        if following is None:
            texts.append(Text.of("oncall-handover-open-ended"))
        else:
            hours = round((following.starts_at - shift.starts_at) / timedelta(hours=1))
            length = Text.of("oncall-length", days=hours // 24, hours=hours % 24)
            texts.append(
                Text.of("oncall-handover-until", at=Moment(following.starts_at, zone), length=length)
            )
        texts.append(Text.of("oncall-handover-cases", count=len(codes), codes=tuple(map(Quote, codes))))
        if now - shift.starts_at > LATE:
            texts.append(Text.of("oncall-handover-late", at=Moment(shift.starts_at, zone)))
        minutes = int(PATIENCE.total_seconds() // 60)
        texts.append(Text.of("oncall-handover-ask", prefix=Quote(self._manners.prefix), minutes=minutes))
        return tuple(texts)

    async def _ask_after(self, room: _Room, now: datetime, tx: Transaction) -> bool:
        """Tells the previous person and the coordinators that a hand-over was not acknowledged."""
        silent = await tx.handovers.to_chase(room.group.id, now)
        if silent is None:
            return False
        await tx.handovers.chased(silent)
        last = await tx.handovers.last(room.group.id, silent.layer)
        if last != replace(silent, chase_at=None):
            return True
        text = Text.of(
            "oncall-handover-silent",
            who=room.who(silent.person),
            layer=Text.of("oncall-layer", layer=silent.layer),
            at=Moment(silent.starts_at, self._zone(None, room)),
            prefix=Quote(self._manners.prefix),
        )
        rings = frozenset({silent.previous}) if silent.previous is not None else frozenset()
        await self._tell(_Message((text,), rings, coordinators=True), room, now, tx)
        return True

    async def _expire(self, room: _Room, now: datetime, tx: Transaction) -> bool:
        for swap in await tx.oncall.swaps(room.group.id):
            if swap.expires_at <= now:
                await tx.oncall.keep_swap(room.group.id, replace(swap, state=SwapState.EXPIRED), None)
                text = Text.of("oncall-swap-expired", asker=room.who(swap.asker), other=room.who(swap.other))
                message = _Message((text,), frozenset({swap.asker}), urgency=POSTING)
                await self._tell(message, room, now, tx)
                return True
        return False

    async def _warn(self, room: _Room, now: datetime, tx: Transaction) -> bool:
        """Tells a gap of the coming week, again the day before, and when it begins."""
        found = gaps(room.roster, now, now + _FORESEEN, room.people)
        told = await tx.handovers.told_gaps(room.group.id)
        for one in told:
            if not any(one.is_part_of(gap) for gap in found):
                await tx.handovers.forget_gap(room.group.id, one)
        for gap in found:
            before = max((one.nearness for one in told if one.is_part_of(gap)), default=0)
            near = _nearness(gap, now)
            if gap.starts_at > now + _WEEK or near <= before:
                continue
            # One that lasts is told again after a week.
            kept = replace(gap, ends_at=min(gap.ends_at, now + _WEEK))
            await tx.handovers.tell_gap(room.group.id, kept, near)
            urgency = PAGE if near is Nearness.NOW else POSTING
            texts = self._gap(gap, near, room, now)
            await self._tell(_Message(texts, coordinators=True, urgency=urgency), room, now, tx)
            return True
        return False

    def _gap(self, gap: Shift, near: Nearness, room: _Room, now: datetime) -> tuple[Text, ...]:
        zone = self._zone(gap, room)
        left = Text.of("oncall-gap-left", who=room.who(gap.person)) if gap.person is not None else ""
        text = Text.of(
            "oncall-gap",
            layer=Text.of("oncall-layer", layer=gap.layer),
            near=near.name.lower(),
            start=Moment(gap.starts_at, zone),
            end=Moment(gap.ends_at, zone),
            ends="yes" if gap.ends_at < now + _FORESEEN else "no",
            left=left,
        )
        return text, Text.of("oncall-gap-mend", prefix=Quote(self._manners.prefix))

    def _zone(self, shift: Shift | None, room: _Room) -> str:
        """The zone in which people there read the clock."""
        given = [one.zone for one in room.roster.rotas[-1:]]
        of_shift = shift.zone if shift is not None else None
        return of_shift or next(iter(given), room.group.timezone or self._manners.zone)

    async def _tell(self, message: _Message, room: _Room, now: datetime, tx: Transaction) -> None:
        """Posts in the on-call room; coordinators who are not there hear it in their private chats."""
        coordinators = self._manners.coordinators if message.coordinators else frozenset()
        language = self._manners.language_of(room.group.language)
        rings = _present(message.rings | coordinators, room.people)
        posting = Posting.of(word(language, now, *message.texts), rings=rings)
        draft = Draft(room.group.room_id, posting, urgency=message.urgency, about=message.about)
        await tx.outbox.put(draft, now)
        for person in sorted(coordinators - room.people):
            chat = await tx.rooms.private_room_with(person)
            if chat is not None:
                likes = await tx.people.preferences(person)
                wording = word(self._manners.language_of(likes.language), now, *message.texts)
                alone = Posting.of(wording, rings=(person,))
                await tx.outbox.put(Draft(chat, alone, urgency=message.urgency), now)


def _begun(
    roster: Roster, layer: int, now: datetime, last: Handover | None
) -> tuple[Shift, UserId | None] | None:
    """Returns the stretch one is in and who was on call before, when nobody was told that it began."""
    starts = [one.since for one in roster.rotas] + [one.starts_at for one in roster.overrides]
    earliest = min(starts, default=now) if last is None else last.starts_at
    start = min(max(earliest, now - _LOOK_BACK), now)
    joined = stretches(shifts_between(roster, layer, start, now + _SECOND))
    stretch = joined[-1]
    if len(joined) > 1:
        return stretch, joined[-2].person
    if last is None:
        return stretch, None
    return None if last.person == stretch.person else (stretch, last.person)


def _nearness(gap: Shift, now: datetime) -> Nearness:
    if gap.starts_at <= now:
        return Nearness.NOW
    return Nearness.DAY if gap.starts_at <= now + _DAY else Nearness.WEEK


def _present(people: Collection[UserId], there: Collection[UserId]) -> tuple[UserId, ...]:
    return tuple(sorted(person for person in people if person in there))
