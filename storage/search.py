"""Finds a group's records by the words in them; the one place that knows what of each kind is searched.

Cases and alerts belong to no group's records: they are not among the kinds, and never searched.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar

from bot.rules.action_items import ActionItem, ActionState
from bot.rules.consultations import ConsultationState
from bot.rules.finding import Sought, words_in
from bot.rules.groups import Group
from bot.rules.identifiers import GroupId, permalink
from bot.rules.meetings import AgendaItem, Entry, Meeting, MeetingState
from bot.rules.voting import Decision, DecisionState
from storage import action_items, agenda, consultations, decisions, entries, meetings
from storage.discussions import Discussion, Discussions
from storage.letters import LetterKind, RecordKey
from storage.records import Numbered
from storage.store import Transaction
from storage.word_index import GroupWords

Kept = TypeVar("Kept", bound=Numbered)
THEME = "theme"
_BATCH = 500
_MOST_BELOW = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What of a record is searched, and shown when it is found: the id people use, and its texts.

    What stands `below` it is shown as far as the words are in it.
    """

    reference: str
    texts: tuple[str, ...] = field(repr=False)
    below: tuple[str, ...] = field(default=(), repr=False)


class Shelf(Protocol[Kept]):
    """Where records of a kind are kept."""

    async def among(self, group_id: GroupId, numbers: Collection[int]) -> list[Kept]:
        """Lists the records of a group that have these numbers."""
        ...

    async def following(self, group_id: GroupId, number: int, most: int) -> list[Kept]:
        """Lists the first records of a group after a number, by number."""
        ...


@dataclass(frozen=True, slots=True)
class Searched(Generic[Kept]):
    """A kind of record that is searched: where it is kept, and what is told of one; None when it is gone.

    A kind is headed by the text `found-of-<kind>`.
    """

    kind: str
    kept: Callable[[Transaction], Shelf[Kept]]
    told: Callable[[Kept], Told | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A record that was found: its id, its texts as one line of words, and the link to where it was said.

    Of what stands below it, `below` is what the words are in.
    """

    reference: str
    words: str = field(repr=False)
    link: str | None = None
    below: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class FoundOfKind:
    """The best records of a kind, best first, and how many there are."""

    kind: str
    count: int
    best: tuple[Found, ...]


def _decision(decision: Decision) -> Told | None:
    if decision.state is DecisionState.WITHDRAWN:
        return None
    return Told(decision.reference, (decision.text, *_tags(decision.tags, decision.text)))


def _action(item: ActionItem) -> Told | None:
    if item.state is ActionState.WITHDRAWN:
        return None
    return Told(item.reference, (item.text, *_tags(item.tags, item.text), item.note or ""))


def _meeting(meeting: Meeting) -> Told | None:
    if meeting.state is MeetingState.WITHDRAWN:
        return None
    return Told(meeting.reference, (meeting.title, meeting.place or ""))


def _item(item: AgendaItem) -> Told | None:
    if item.removed:
        return None
    return Told(f"M-{item.meeting}" if item.meeting else "", (item.text,))


def _entry(entry: Entry) -> Told | None:
    """A line of the minutes; decisions and action items among them are found as what they are."""
    if entry.removed or not entry.text or entry.record is not None:
        return None
    return Told(f"M-{entry.meeting} · {entry.number}", (entry.text,))


def _discussion(discussion: Discussion) -> Told | None:
    """A consultation, with the comments on it: each goes where the consultation goes."""
    asked = discussion.consultation
    if asked.state is ConsultationState.WITHDRAWN:
        return None
    comments = tuple(": ".join(filter(None, (one.place, one.text))) for one in discussion.comments)
    return Told(asked.reference, (asked.title, *_tags(asked.tags, asked.title)), comments)


def _tags(tags: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The tags that the text itself does not show."""
    return tuple(f"#{tag}" for tag in tags if f"#{tag}" not in text)


KINDS: tuple[Searched[Any], ...] = (
    Searched(decisions.KIND, lambda tx: tx.decisions, _decision),
    Searched(action_items.KIND, lambda tx: tx.actions, _action),
    Searched(meetings.KIND, lambda tx: tx.meetings, _meeting),
    Searched(agenda.KIND, lambda tx: tx.agenda, _item),
    Searched(entries.KIND, lambda tx: tx.entries, _entry),
    Searched(consultations.KIND, lambda tx: Discussions(tx.consultations, tx.comments), _discussion),
)
_BY_KIND = {one.kind: one for one in KINDS}


async def find(
    group: Group, wanted: Sought, most: int, tx: Transaction, *, every: bool = True
) -> list[FoundOfKind]:
    """Finds a group's records that hold every word, or any: the best `most` of each kind, best kind first."""
    known = tx.words.of(group.id)
    while await _read_on(group.id, known, tx):
        pass
    found = []
    for hits in known.find(wanted, most, every=every):
        kind = _BY_KIND[hits.kind]
        found.append(
            FoundOfKind(hits.kind, hits.count, await _shown(group.id, kind, hits.numbers, wanted, tx))
        )
    return [*_themes(group, wanted, most, every=every), *found]


async def read_ahead(tx: Transaction) -> bool:
    """Reads some records that search does not know yet, of any group; False when it knows them all."""
    for group_id in await tx.groups.ids():
        if await _read_on(group_id, tx.words.of(group_id), tx):
            return True
    return False


async def links_to(group_id: GroupId, kind: str, numbers: Collection[int], tx: Transaction) -> dict[int, str]:
    """Gives the links to where records were said; none to what was said in private, or by nobody.

    A consultation is where its group was shown it.
    """
    links = {}
    for number, (room_id, event_id) in (await tx.history.origins(group_id, kind, numbers)).items():
        room = await tx.rooms.state(room_id)
        if event_id.startswith("$") and not (room is not None and room.private):
            links[number] = permalink(room_id, event_id)
    for number in numbers if kind == consultations.KIND else ():
        post = RecordKey(group_id, consultations.POST, number)
        for shown in (await tx.outbox.about(post, LetterKind.MESSAGE))[:1]:
            if shown.sent_event is not None:
                links[number] = permalink(shown.room_id, shown.sent_event)
    return links


async def _read_on(group_id: GroupId, known: GroupWords, tx: Transaction) -> bool:
    """Reads the next records of a group, or again what changed; False when there was nothing to read."""
    if not known.done:
        for kind in KINDS:
            last = known.read_to.get(kind.kind, 0)
            read = await kind.kept(tx).following(group_id, last, _BATCH)
            if read:
                known.keep(kind.kind, [(one.number, _words(kind, one)) for one in read])
                known.read_to[kind.kind] = read[-1].number
                return True
        known.done = True
    again = set(islice(known.stale, _BATCH))
    await _read_again(group_id, known, again, tx)
    known.stale -= again
    if known.stale:
        return True
    # What this transaction wrote may yet be undone: when it is over, the store marks it as changed.
    touched = {(one.kind, one.number) for one in tx.touched if one.group_id == group_id}
    await _read_again(group_id, known, touched, tx)
    return False


async def _read_again(
    group_id: GroupId, known: GroupWords, records: Collection[tuple[str, int]], tx: Transaction
) -> None:
    for kind in KINDS:
        numbers = [number for name, number in records if name == kind.kind]
        if numbers:
            read = {one.number: one for one in await kind.kept(tx).among(group_id, numbers)}
            known.keep(kind.kind, [(number, _words(kind, read.get(number))) for number in numbers])


def _words(kind: Searched[Any], record: Any) -> list[str]:
    told = None if record is None else kind.told(record)
    return [] if told is None else words_in(" ".join((told.reference, *told.texts, *told.below)))


async def _shown(
    group_id: GroupId, kind: Searched[Any], numbers: Sequence[int], wanted: Sought, tx: Transaction
) -> tuple[Found, ...]:
    records = {one.number: one for one in await kind.kept(tx).among(group_id, numbers)}
    links = await links_to(group_id, kind.kind, numbers, tx)
    told = {number: kind.told(records[number]) for number in numbers if number in records}
    return tuple(
        Found(
            one.reference,
            " · ".join(filter(None, one.texts)),
            links.get(number),
            _holding(one.below, wanted),
        )
        for number, one in told.items()
        if one is not None
    )


def _holding(texts: Sequence[str], wanted: Sought) -> tuple[str, ...]:
    """The first texts that hold a word that is looked for, those that hold all of them before."""
    held = [(text, words_in(text)) for text in texts]
    some = [(text, words) for text, words in held if any(map(wanted.means, words))]
    some.sort(key=lambda one: not wanted.all_in(one[1]))
    return tuple(text for text, _ in some[:_MOST_BELOW])


def _themes(group: Group, wanted: Sought, most: int, *, every: bool) -> list[FoundOfKind]:
    """The themes of a group are at hand with it, and few: they need no index."""
    found = []
    for theme in group.themes.values():
        words = words_in(f"{theme.tag} {theme.title}")
        if wanted.all_in(words) or (not every and any(map(wanted.means, words))):
            found.append(Found(f"#{theme.tag}", theme.title))
    return [FoundOfKind(THEME, len(found), tuple(found[:most]))] if found else []
