"""Who answers now: rotas that hand over at a wall-clock time, and those who stand in for somebody.

A hand-over is always at its wall-clock time, so that a shift over a change of the clocks lasts an hour less
or more. A time that the change skips is the first instant that exists after it; of one that comes twice, the
first is meant. Instants are aware and in UTC.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.rules.identifiers import UserId
from bot.rules.wall_clock import instant_of

PRIMARY, BACKUP = 1, 2
MOST_PEOPLE = 50
MOST_DAYS = 366
_NEAR = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class Rota:
    """People who take turns in a layer, in order; nobody when `people` is empty.

    The first turn of the first person began at `clock` (naive, in `zone`) on the day `anchor`; each turn
    takes `days`. The rota counts from the instant `since` until another one of its layer does.
    """

    layer: int
    people: tuple[UserId, ...]
    days: int
    clock: time
    zone: str
    anchor: date
    since: datetime

    def person(self, turn: int) -> UserId:
        """Says whose turn one is; turns before the first count backwards."""
        return self.people[turn % len(self.people)]

    def begins(self, turn: int) -> datetime:
        """Gives the instant at which a turn begins."""
        return instant_of(self.anchor + timedelta(days=turn * self.days), self.clock, self.zone)

    def turn_at(self, at: datetime) -> int:
        """Says which turn an instant lies in."""
        today = at.astimezone(ZoneInfo(self.zone)).date()
        turn = (today - self.anchor).days // self.days
        while self.begins(turn) > at:
            turn -= 1
        while self.begins(turn + 1) <= at:
            turn += 1
        return turn


@dataclass(frozen=True, slots=True)
class Override:
    """Somebody stands in for whoever the rota names; of several, the one made last counts.

    `swap` is the swap it came of. One that was cancelled counts until then.
    """

    number: int
    layer: int
    person: UserId
    starts_at: datetime
    ends_at: datetime
    zone: str
    made_by: UserId
    made_at: datetime
    cancelled_at: datetime | None = None
    swap: int | None = None

    @property
    def until(self) -> datetime:
        """The instant from which it no longer counts; its start when it never does."""
        if self.cancelled_at is None:
            return self.ends_at
        return min(self.ends_at, max(self.starts_at, self.cancelled_at))

    def covers(self, at: datetime) -> bool:
        """Tells whether it counts at an instant."""
        return self.starts_at <= at < self.until


@dataclass(frozen=True, slots=True)
class Roster:
    """All that says who answers when: rotas of every layer, in the order they were given, and overrides."""

    rotas: tuple[Rota, ...] = ()
    overrides: tuple[Override, ...] = ()

    @property
    def layers(self) -> tuple[int, ...]:
        """Lists the layers, the primary one always."""
        named = {one.layer for one in self.rotas} | {one.layer for one in self.overrides}
        return tuple(sorted({PRIMARY} | named))

    def rota(self, layer: int, at: datetime) -> Rota | None:
        """Returns the rota that counts in a layer at an instant: of those begun, the latest given."""
        begun = (one for one in reversed(self.rotas) if one.layer == layer and one.since <= at)
        latest = max(begun, key=lambda one: one.since, default=None)
        return latest if latest is not None and latest.people else None

    def override(self, layer: int, at: datetime) -> Override | None:
        """Returns the override that counts in a layer at an instant."""
        standing = (one for one in self.overrides if one.layer == layer and one.covers(at))
        return max(standing, key=lambda one: (one.made_at, one.number), default=None)

    def standing(self, now: datetime) -> tuple[Override, ...]:
        """Lists the overrides that count now or will."""
        return tuple(one for one in self.overrides if one.until > max(now, one.starts_at))


@dataclass(frozen=True, slots=True)
class Shift:
    """Who is on call in a layer from when until when; None when nobody is.

    `override` is the number of the override that says so.
    """

    layer: int
    person: UserId | None
    starts_at: datetime
    ends_at: datetime
    zone: str | None = None
    override: int | None = None
    turn: tuple[datetime, int] | None = field(default=None, repr=False)

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return self.ends_at - self.starts_at


def anchored(now: datetime, clock: time, zone: str, weekday: int | None) -> date:
    """Finds the day of the last hand-over, on a weekday (Monday is 0) if one is said."""
    day = now.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    while (weekday is not None and day.weekday() != weekday) or instant_of(day, clock, zone) > now:
        day -= timedelta(days=1)
    return day


def on_call_at(
    roster: Roster, at: datetime, able: Collection[UserId] | None = None
) -> Mapping[int, UserId | None]:
    """Says for each layer who is on call at an instant; None when nobody, or nobody of the `able`, is."""
    people = {layer: _at(roster, layer, at).person for layer in roster.layers}
    return {layer: one if able is None or one in able else None for layer, one in people.items()}


def shifts_between(roster: Roster, layer: int, start: datetime, end: datetime) -> tuple[Shift, ...]:
    """Lists the shifts of a layer from one instant to another, without a gap; the outer ones are cut there.

    Every turn of the rota is a shift of its own, and every override, also where the person stays the same.
    """
    points = sorted({start, end, *_changes(roster, layer, start, end)})
    shifts: list[Shift] = []
    for begins, ends in pairwise(points):
        piece = replace(_at(roster, layer, begins), ends_at=ends)
        last = shifts[-1] if shifts else None
        if last is not None and (last.person, last.override, last.turn) == (
            piece.person,
            piece.override,
            piece.turn,
        ):
            shifts[-1] = replace(last, ends_at=ends)
        else:
            shifts.append(piece)
    return tuple(shifts)


def stretches(shifts: Collection[Shift]) -> tuple[Shift, ...]:
    """Joins the shifts of a layer that follow each other with the same person."""
    joined: list[Shift] = []
    for shift in shifts:
        last = joined[-1] if joined else None
        if last is not None and last.person == shift.person:
            override = last.override if last.override == shift.override else None
            joined[-1] = replace(last, ends_at=shift.ends_at, override=override)
        else:
            joined.append(shift)
    return tuple(joined)


def current(roster: Roster, layer: int, now: datetime, since: datetime | None = None) -> Shift:
    """Returns the stretch that one is in now: from when the person has it, not before `since`, until when.

    It ends at the horizon of the roster when no change is foreseen (`next_handover` is None then).
    """
    begins = [one.since for one in roster.rotas] + [one.made_at for one in roster.overrides]
    start = min(since or min(begins, default=now), now)
    following = next_handover(roster, layer, now)
    end = following.starts_at if following is not None else _horizon(roster, layer, now)
    return stretches(shifts_between(roster, layer, start, end))[-1]


def whole_stretches(roster: Roster, layer: int, start: datetime, end: datetime) -> tuple[Shift, ...]:
    """Lists the stretches that lie between two instants or reach into it, the outer ones whole.

    One that nobody is foreseen to end ends there.
    """
    begins = current(roster, layer, start).starts_at
    joined = stretches(shifts_between(roster, layer, begins, end))
    following = next_handover(roster, layer, joined[-1].starts_at)
    last = joined[-1] if following is None else replace(joined[-1], ends_at=following.starts_at)
    return tuple(one for one in (*joined[:-1], last) if one.ends_at > start)


def next_handover(roster: Roster, layer: int, after: datetime) -> Shift | None:
    """Returns the first shift later than an instant whose person is another than the one before."""
    furthest = _horizon(roster, layer, after)
    # What comes next is mostly near; an override that is planned a year ahead need not be looked at for it.
    for end in (min(after + _NEAR, furthest), furthest):
        shifts = shifts_between(roster, layer, after, end)
        found = next((now for before, now in pairwise(shifts) if now.person != before.person), None)
        if found is not None:
            return found
    return None


def shifts_of(
    roster: Roster, person: UserId, after: datetime, until: datetime | None = None
) -> Iterator[Shift]:
    """Lists somebody's shifts that end later than an instant, in every layer, the first to begin first.

    Those that begin before `until` are among them all; without it, at least the next one is.
    """
    found = [
        shift
        for layer in roster.layers
        for shift in shifts_between(roster, layer, after, _horizon(roster, layer, until or after))
        if shift.person == person
    ]
    yield from sorted(found, key=lambda shift: (shift.starts_at, shift.layer))


def gaps(roster: Roster, start: datetime, end: datetime, able: Collection[UserId]) -> tuple[Shift, ...]:
    """Lists where a layer has nobody who is able to answer, joined where they follow each other.

    The person named is the one whose shift it is. A layer beside the primary one has gaps only while it has
    a rota: else nobody expects anybody there.
    """
    found: list[Shift] = []
    for layer in roster.layers:
        open_: Shift | None = None
        for shift in shifts_between(roster, layer, start, end):
            expected = layer == PRIMARY or shift.person is not None
            if shift.person in able or not expected:
                open_ = None
            elif open_ is None:
                open_ = shift
                found.append(shift)
            else:
                person = open_.person if open_.person == shift.person else None
                open_ = replace(open_, ends_at=shift.ends_at, person=person)
                found[-1] = open_
    return tuple(sorted(found, key=lambda gap: (gap.starts_at, gap.layer)))


def _at(roster: Roster, layer: int, at: datetime) -> Shift:
    """The shift that an instant lies in, as if it began there and took no time."""
    override = roster.override(layer, at)
    if override is not None:
        return Shift(layer, override.person, at, at, override.zone, override.number)
    rota = roster.rota(layer, at)
    if rota is None:
        return Shift(layer, None, at, at)
    turn = rota.turn_at(at)
    return Shift(layer, rota.person(turn), at, at, rota.zone, None, (rota.since, turn))


def _changes(roster: Roster, layer: int, start: datetime, end: datetime) -> Iterator[datetime]:
    """Lists the instants within two others at which who is on call may change."""
    bounds = [one.since for one in roster.rotas if one.layer == layer]
    for one in roster.overrides:
        if one.layer == layer:
            bounds += (one.starts_at, one.until)
    edges = sorted({start, end, *(at for at in bounds if start < at < end)})
    yield from edges
    for begins, ends in pairwise(edges):
        rota = roster.rota(layer, begins)
        if rota is None:
            continue
        turn = rota.turn_at(begins) + 1
        while (at := rota.begins(turn)) < ends:
            yield at
            turn += 1


def _horizon(roster: Roster, layer: int, after: datetime) -> datetime:
    """An instant by which whatever will change in a layer has changed once, and everybody had a turn."""
    last = max((one.until for one in roster.overrides if one.layer == layer), default=after)
    coming = max((one.since for one in roster.rotas if one.layer == layer), default=after)
    longest = max((one.days * (len(one.people) + 1) for one in roster.rotas if one.layer == layer), default=1)
    return max(after, last, coming) + timedelta(days=longest + 1)
