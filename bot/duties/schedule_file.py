"""Who is on call, as a file for everybody's own calendar; what was given out and is no more is called off."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.documents.calendar import Entry, calendar
from bot.documents.ledger import issues
from bot.duties.duty import Manners, name_of
from bot.rules.groups import Group
from bot.rules.people import Member
from bot.rules.rota import Shift, whole_stretches
from bot.texts import Language, Text, word
from storage.calendar_ledger import ONCALL
from storage.dates import host_of
from storage.store import Transaction

_TWO_WEEKS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Asked:
    """What file was asked for: of which on-call room, from which instant on (UTC), in which language."""

    group: Group
    start: datetime
    language: Language
    manners: Manners = field(repr=False)


async def schedule_file(asked: Asked, now: datetime, tx: Transaction) -> bytes:
    """Writes the shifts of two weeks, and what became of those given out before; remembers that it did.

    Those who have an earlier file learn from this one what has changed since, and what is no more.
    """
    group, end = asked.group, asked.start + _TWO_WEEKS
    coming = await tx.calendar_ledger.of(group.id, (), now, oncall=True)
    given_out = [one.entry for one in coming.values()]
    first = min((now, asked.start, *(one.starts_at for one in given_out)))
    last = max((end, *(one.ends_at for one in given_out)))
    shown = [
        one
        for one in await _entries(asked, first, last, now, tx)
        if one.uid in coming or (one.ends_at > asked.start and one.starts_at < end)
    ]
    known = await tx.calendar_ledger.of(group.id, [one.uid for one in shown], now, oncall=True)
    gone = word(asked.language, now, Text.of("oncall-not-in-calendar")).body
    given = issues(known, shown, {ONCALL: gone}, now)
    await tx.calendar_ledger.keep(group.id, (one for one in given if known.get(one.entry.uid) != one))
    in_order = sorted(given, key=lambda one: (one.entry.starts_at, one.entry.uid))
    room = await tx.rooms.state(group.room_id)
    return calendar((room.name if room else None) or "", in_order, now)


async def _entries(
    asked: Asked, first: datetime, last: datetime, now: datetime, tx: Transaction
) -> list[Entry]:
    """Lists the shifts there are between two instants."""
    roster = await tx.oncall.roster(asked.group.id)
    members = await tx.rooms.members(asked.group.room_id)
    return [
        _entry(asked, shift, members, now)
        for layer in roster.layers
        # Whole, so that the same shift is the same entry tomorrow.
        for shift in whole_stretches(roster, layer, first, last)
        if shift.person is not None
    ]


def _entry(asked: Asked, shift: Shift, members: tuple[Member, ...], now: datetime) -> Entry:
    layer = Text.of("oncall-layer", layer=shift.layer)
    who = name_of(shift.person, members) if shift.person is not None else ""
    host = host_of(asked.manners.bot)
    return Entry(
        uid=f"{asked.group.id}-oncall-{shift.layer}-{shift.starts_at:%Y%m%dT%H%M}@{host}",
        reference=ONCALL,
        title=word(asked.language, now, Text.of("oncall-in-calendar", layer=layer, who=who)).body,
        starts_at=shift.starts_at,
        zone=shift.zone or asked.manners.zone,
        length=shift.length,
    )
