"""What a schema cannot say of an archive: that its numbers, references, instants and zones can be true."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import chain
from zoneinfo import available_timezones

from bot.documents.archive import Archive, NotAnArchive
from bot.rules.consultations import ConsultationState
from bot.rules.meetings import EntryKind
from bot.rules.recurrence import Series

# Times of a series are those of a wall clock, and have no zone of their own.
_WALL_CLOCK = frozenset({"slot", "first", "until"})
_ZONES = frozenset({"zone", "timezone"})
_YEARS = range(1970, 2201)
_MOST = 2**31 - 1
_LONGEST = timedelta(days=5 * 366)
_FREQUENCIES = ("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")


def check(archive: Archive) -> None:
    """Raises `NotAnArchive` for the first thing that cannot be."""
    for path, why in chain(_values(archive, "$", ""), _numbers(archive), _references(archive)):
        raise NotAnArchive(why, path)


def _values(value: object, path: str, name: str) -> Iterator[tuple[str, str]]:
    """Goes through every value of the archive and says what is out of bounds."""
    why = _wrong(value, name)
    if why is not None:
        yield path, why
    elif is_dataclass(value):
        for one in fields(value):
            yield from _values(getattr(value, one.name), f"{path}.{one.name}", one.name)
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from _values(one, f"{path}[{place}]", name)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _values(one, f"{path}.*", name)


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _wrong(value: object, name: str) -> str | None:
    match value:
        case datetime() if (value.tzinfo is None) is not (name in _WALL_CLOCK):
            return "is no instant with a zone" if value.tzinfo is None else "is no time of a wall clock"
        case datetime() if value.year not in _YEARS:
            return "is too far away"
        case timedelta() if not timedelta() <= value <= _LONGEST:
            return "is no length of time that can be"
        case int() if not -_MOST <= value <= _MOST:
            return "is too large"
        case str() if name in _ZONES and value not in _known_zones():
            return "is no time zone that is known here"
        case Series() if not _comes_again(value):
            return "is no recurrence"
    return None


def _comes_again(series: Series) -> bool:
    """Tells whether a series can be gone through: nothing comes more often than every day."""
    if not series.rule.startswith(_FREQUENCIES) or series.first.tzinfo or series.until.tzinfo:
        return False
    if series.rule.startswith("FREQ=DAILY") and series.until - series.first > 2 * _LONGEST:
        return False
    try:
        series.upcoming(series.first, 1)
    except (ValueError, TypeError, OverflowError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Kind:
    """Where the records of a kind stand, by which of the group's numbers they count, and which they have."""

    place: str
    counter: str
    numbers: Callable[[Archive], list[int]]


# By the name that history calls a kind.
_KINDS = {
    "action": _Kind("actions", "action", lambda all_: [one.number for one in all_.actions]),
    "decision": _Kind("decisions", "decision", lambda all_: [one.decision.number for one in all_.decisions]),
    "meeting": _Kind("meetings", "meeting", lambda all_: [one.meeting.number for one in all_.meetings]),
    "agenda": _Kind("agenda", "item", lambda all_: [one.number for one in all_.agenda]),
    "entry": _Kind("entries", "entry", lambda all_: [one.number for one in all_.entries]),
    "date-poll": _Kind("date_polls", "date_poll", lambda all_: [one.number for one in all_.date_polls]),
    "consultation": _Kind(
        "consultations", "consultation", lambda all_: [one.consultation.number for one in all_.consultations]
    ),
    "comment": _Kind("comments", "comment", lambda all_: [one.number for one in all_.comments]),
    "reminder": _Kind("reminders", "reminder", lambda all_: [one.number for one in all_.reminders]),
}
_PARTS = {"vote": "decision", "objection": "decision", "attendance": "meeting"}


def _numbers(archive: Archive) -> Iterator[tuple[str, str]]:
    """Each number once, and none above the last that was given."""
    for kind in _KINDS.values():
        last = archive.group.numbers.get(kind.counter, 0)
        for at, number in enumerate(kind.numbers(archive)):
            if not 1 <= number <= last:
                why = f"has a number that $.group.numbers.{kind.counter} does not know"
                yield f"$.{kind.place}[{at}]", why
        yield from _twice(kind.numbers(archive), f"$.{kind.place}")
    yield from _twice([one.person for one in archive.group.seats], "$.group.seats")
    yield from _twice([one.number for one in archive.group.themes], "$.group.themes")
    for at, decided in enumerate(archive.decisions):
        yield from _twice([one.voter for one in decided.votes], f"$.decisions[{at}].votes")
        yield from _twice([one.by for one in decided.objections], f"$.decisions[{at}].objections")
    for at, held in enumerate(archive.meetings):
        yield from _twice([one.person for one in held.attendances], f"$.meetings[{at}].attendances")
    for at, asked in enumerate(archive.consultations):
        yield from _twice([one.file for one in asked.documents], f"$.consultations[{at}].documents")


def _twice(names: Iterable[object], path: str) -> Iterator[tuple[str, str]]:
    listed = list(names)
    counts = Counter(listed)
    for at, name in enumerate(listed):
        if counts[name] > 1:
            yield f"{path}[{at}]", "stands there twice"


def _references(archive: Archive) -> Iterator[tuple[str, str]]:
    """What a record names must be in the same file."""
    known = {name: frozenset(kind.numbers(archive)) for name, kind in _KINDS.items()}
    for at, one in enumerate(archive.decisions):
        for name in ("supersedes", "superseded_by"):
            yield from _named(
                getattr(one.decision, name), known["decision"], f"$.decisions[{at}].decision.{name}"
            )
    for at, held in enumerate(archive.meetings):
        yield from _named(held.meeting.began_with, known["meeting"], f"$.meetings[{at}].meeting.began_with")
    for at, item in enumerate(archive.agenda):
        yield from _named(item.meeting, known["meeting"], f"$.agenda[{at}].meeting")
    for at, entry in enumerate(archive.entries):
        path = f"$.entries[{at}]"
        yield from _named(entry.meeting, known["meeting"], f"{path}.meeting")
        yield from _named(entry.topic, known["entry"], f"{path}.topic")
        yield from _named(entry.item, known["agenda"], f"{path}.item")
        recorded = {EntryKind.DECISION: "decision", EntryKind.ACTION: "action"}.get(entry.kind)
        yield from _named(entry.record, known.get(recorded or "", frozenset()), f"{path}.record")
    for at, asked in enumerate(archive.consultations):
        path = f"$.consultations[{at}]"
        if asked.consultation.state is not ConsultationState.WITHDRAWN and not asked.consultation.versions:
            yield f"{path}.consultation.versions", "is empty"
        files = {version.file for version in asked.consultation.versions}
        for place, kept in enumerate(asked.documents):
            if kept.file not in files:
                yield f"{path}.documents[{place}].file", "names what is not in this file"
    for at, comment in enumerate(archive.comments):
        yield from _named(comment.consultation, known["consultation"], f"$.comments[{at}].consultation")
    known["group"] = frozenset({0})
    for at, step in enumerate(archive.history):
        kind = _PARTS.get(step.kind, step.kind)
        yield from _named(step.number, known.get(kind, frozenset()), f"$.history[{at}].number")


def _named(number: int | None, known: Collection[int], path: str) -> Iterator[tuple[str, str]]:
    if number is not None and number not in known:
        yield path, "names what is not in this file"
