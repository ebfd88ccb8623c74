"""For whom news are gathered in a group, and what a piece of news is."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.groups import Group
from bot.rules.identifiers import UserId, localpart
from bot.rules.people import Member
from bot.texts import Text, Who
from storage.history import Happening
from storage.letters import RecordKey
from storage.search import links_to
from storage.store import Transaction

MOST_LINES = 10


@dataclass(frozen=True, slots=True)
class View:
    """For whom news are gathered: somebody who was away since an instant (UTC), or the whole group.

    `steps` is what others did since; who does not `vote` is asked for no answer.
    """

    group: Group
    now: datetime
    zone: str
    members: tuple[Member, ...] = field(repr=False)
    person: UserId | None = None
    steps: tuple[Happening, ...] = ()
    votes: bool = True

    def changed(self, kind: str) -> dict[int, set[str]]:
        """Says what others did to records of a kind, by number."""
        verbs: dict[int, set[str]] = {}
        for step in self.steps:
            if step.record.kind == kind:
                verbs.setdefault(step.record.number, set()).add(step.verb)
        return verbs

    def whom(self, people: Sequence[UserId]) -> tuple[Who, ...]:
        """Names people as the group's room knows them."""
        names = {member.user_id: member.name for member in self.members}
        return tuple(Who(one, names.get(one) or localpart(one)) for one in people)


@dataclass(frozen=True, slots=True)
class Section:
    """News of one sort: a heading and a line each; `waits` are those they are for.

    What is only of use beside other news is `aside`.
    """

    texts: tuple[Text, ...]
    waits: frozenset[UserId] = frozenset()
    aside: bool = False


Gatherer = Callable[[View, Transaction], Awaitable[Section | None]]


async def away(
    group: Group, person: UserId, since: datetime, now: datetime, zone: str, votes: bool, tx: Transaction
) -> View:
    """Looks at a group with the eyes of somebody who was away since an instant."""
    steps = tuple(step for step in await tx.history.since(group.id, since) if step.by != person)
    members = await tx.rooms.members(group.room_id)
    return View(group, now, zone, members, person, steps, votes)


async def gather(view: View, gatherers: Sequence[Gatherer], tx: Transaction) -> list[Section]:
    """Gathers the news, those that are there."""
    sections = [await gatherer(view, tx) for gatherer in gatherers]
    return [section for section in sections if section is not None]


async def link(record: RecordKey, tx: Transaction) -> str | None:
    """Gives the link to where a record was said; None where there is none to follow."""
    links = await links_to(record.group_id, record.kind, [record.number], tx)
    return links.get(record.number)


def section(
    head: str,
    lines: Sequence[Text],
    *,
    count: int | None = None,
    late: int = 0,
    waits: frozenset[UserId] = frozenset(),
) -> Section | None:
    """Puts a heading above lines, of which the first are shown; None where there are none."""
    if not lines:
        return None
    number = len(lines) if count is None else count
    shown = tuple(lines[:MOST_LINES])
    more = (Text.of("list-more", count=number - len(shown)),) if number > len(shown) else ()
    return Section((Text.of(head, count=number, late=late), *shown, *more), waits)
