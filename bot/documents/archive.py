"""All that is kept of a group as one value, and as the JSON file of `docs/export.md`.

Numbers are the group's own, and so is the file: no record says which group it belongs to.
"""

import json
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Final, Literal

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import from_json

from bot.documents.minutes import Minutes
from bot.rules.action_items import ActionItem
from bot.rules.consultations import Answer, Consultation, Document
from bot.rules.date_polls import DatePoll
from bot.rules.groups import Theme
from bot.rules.identifiers import EventId, UserId
from bot.rules.meetings import AgendaItem, Attendance, Entry, Meeting
from bot.rules.reminders import Reminder
from bot.rules.voting import Decision, Objection, Rule, Voices, Vote

FORMAT: Final = "vigie-group"
VERSION = 1
# Where the file has records that are kept under the id of their group.
_OWNED = (
    "actions",
    "decisions.decision",
    "meetings.meeting",
    "agenda",
    "entries",
    "date_polls",
    "consultations.consultation",
    "comments",
    "reminders",
)
_GROUP = "group_id"


LanguageCode = Literal["fr", "en", "de", "lb"]
RoleName = Literal["observer", "member", "secretary", "chair"]


@dataclass(frozen=True, slots=True)
class Seat:
    """What the group made somebody: role, organisation, and for which others they speak."""

    person: UserId
    role: RoleName | None = None
    organisation: str | None = field(default=None, repr=False)
    speaks_for: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class NumberedTheme:
    """A theme under its number."""

    number: int
    theme: Theme


@dataclass(frozen=True, slots=True)
class GroupKept:
    """A group: its name, its ways, its people and themes, and how far its numbers have come."""

    name: str = field(repr=False)
    language: LanguageCode | None
    timezone: str | None
    rule: Rule
    quorum: int
    voices: Voices
    quiet_nudges: tuple[str, ...]
    archived_at: datetime | None
    seats: tuple[Seat, ...]
    themes: tuple[NumberedTheme, ...]
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody in the group's room when it was exported: how the room calls them, and their role there."""

    person: UserId
    name: str = field(repr=False)
    role: str


@dataclass(frozen=True, slots=True)
class DecisionKept:
    """A decision with the answers to it."""

    decision: Decision
    votes: tuple[Vote, ...] = ()
    objections: tuple[Objection, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingKept:
    """A meeting with who comes or came, and its minutes where they were approved or put forward."""

    meeting: Meeting
    attendances: tuple[Attendance, ...] = ()
    minutes: Minutes | None = None


@dataclass(frozen=True, slots=True)
class DocumentKept:
    """What a file was, under the event it came by; the file itself stays where it was posted."""

    file: EventId
    document: Document


@dataclass(frozen=True, slots=True)
class ConsultationKept:
    """A consultation with what the files of its versions were."""

    consultation: Consultation
    documents: tuple[DocumentKept, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the history of a record: who did what, and when; without the words."""

    kind: str
    number: int
    part: str
    verb: str
    by: UserId
    at: datetime
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """A group, whole. `exported_at` and `people` say how it was then; the rest is what is restored."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    exported_at: datetime
    group: GroupKept
    people: tuple[Someone, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    decisions: tuple[DecisionKept, ...] = ()
    meetings: tuple[MeetingKept, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    entries: tuple[Entry, ...] = ()
    date_polls: tuple[DatePoll, ...] = ()
    consultations: tuple[ConsultationKept, ...] = ()
    comments: tuple[Answer, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    history: tuple[Step, ...] = ()
    format: Literal["vigie-group"] = FORMAT
    version: int = VERSION


_CODEC = TypeAdapter(Archive)
_WRONG = {
    "missing": "is missing",
    "unexpected_keyword_argument": "is not known to this vigie",
    "extra_forbidden": "is not known to this vigie",
    "enum": "is none of the words that are known there",
    "literal_error": "is none of the words that are known there",
}


class NotAnArchive(Exception):
    """A file is no export that can be read: where and why, in one line without any of its words."""

    def __init__(self, why: str, path: str = "$") -> None:
        super().__init__(f"{path} {why}" if path != "$" else why)


def written(archive: Archive) -> bytes:
    """Writes an archive as JSON in UTF-8; the same archive, the same bytes."""
    tree = _CODEC.dump_python(archive, mode="json")
    for record, _ in _records(tree):
        del record[_GROUP]
    head = {name: tree[name] for name in ("format", "version")}
    return (json.dumps(head | tree, ensure_ascii=False, indent=1) + "\n").encode()


def read(data: bytes) -> Archive:
    """Reads an archive; raises `NotAnArchive`."""
    try:
        tree = from_json(data)
    except ValueError:
        raise NotAnArchive("is no whole JSON file; was it cut short?") from None
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise NotAnArchive("is no export of a group")
    version = tree.get("version")
    if type(version) is not int or version < 1:
        raise NotAnArchive("has the wrong type", "$.version")
    if version > VERSION:
        raise NotAnArchive(f"was written by a newer vigie (schema {version}, here {VERSION}); install that")
    for record, path in _records(tree):
        if _GROUP in record:
            raise NotAnArchive("says that it belongs to another group", f"{path}.{_GROUP}")
        record[_GROUP] = 0
    try:
        return _CODEC.validate_json(json.dumps(tree), strict=True)
    except (ValidationError, RecursionError) as wrong:
        raise _in_our_words(wrong) from None


def schema() -> dict[str, Any]:
    """Describes the file as a JSON Schema (2020-12)."""
    made = _CODEC.json_schema(mode="serialization")
    for definition in made["$defs"].values():
        if _GROUP in definition.get("properties", {}):
            del definition["properties"][_GROUP]
            definition["required"] = [name for name in definition["required"] if name != _GROUP]
    made["required"] = [name for name in made["properties"] if name not in {"people"}]
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return made


def _records(tree: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Goes through the records that belong to the group, each with where it stands."""
    for place in _OWNED:
        part, _, inner = place.partition(".")
        listed = tree.get(part)
        for number, one in enumerate(listed if isinstance(listed, list) else ()):
            record = one.get(inner) if inner and isinstance(one, dict) else one
            if isinstance(record, dict):
                yield record, f"$.{part}[{number}]{'.' if inner else ''}{inner}"


def _in_our_words(wrong: ValidationError | RecursionError) -> NotAnArchive:
    if isinstance(wrong, RecursionError):
        return NotAnArchive("is nested too deep")
    first = wrong.errors(include_url=False, include_input=False, include_context=False)[0]
    known = {name for one in schema()["$defs"].values() for name in one.get("properties", ())}
    known |= set(Archive.__dataclass_fields__)
    return NotAnArchive(_WRONG.get(first["type"], "has the wrong type"), path_of(first["loc"], known))


def path_of(places: tuple[int | str, ...], known: Collection[str]) -> str:
    """Writes where something stands as a JSON path; a key that the schema does not name is not shown."""
    steps = (f"[{one}]" if isinstance(one, int) else f".{one}" if one in known else ".*" for one in places)
    return "$" + "".join(steps)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n")
