"""An archive as tables for an office: one CSV file a kind, in a ZIP; what was taken back is left out.

With a byte-order mark and semicolons, as spreadsheets of this part of Europe open them without asking.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zoneinfo import ZoneInfo

from bot.documents.archive import Archive
from bot.rules.action_items import ActionState
from bot.rules.consultations import ConsultationState
from bot.rules.date_polls import PollState
from bot.rules.identifiers import UserId, localpart
from bot.rules.meetings import EntryKind, MeetingState
from bot.rules.reminders import Audience, ReminderState
from bot.rules.voting import DecisionState
from bot.texts import Language, Text, plain

# What makes a spreadsheet calculate instead of show; the wide forms are the same to some of them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# The same files for the same archive: the first instant that a ZIP can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of ours, such as a state, that is shown in the reader's language."""

    value: str | None


def zipped(archive: Archive, language: Language, zone: str) -> bytes:
    """Writes the tables of an archive; times on the wall clock of a zone."""
    tables = _Tables(archive, language, ZoneInfo(zone))
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as folder:
        for name, rows in tables.all():
            file = ZipInfo(f"{tables.file(name)}.csv", _NO_TIME)
            file.compress_type = ZIP_DEFLATED
            folder.writestr(file, tables.csv(rows))
    return made.getvalue()


def harmless(cell: str) -> str:
    """Makes of a cell words, whatever they begin with (OWASP, CSV injection)."""
    first = unicodedata.normalize("NFKC", cell.lstrip(" \u00a0\u200b\ufeff")[:1])
    return f"'{cell}" if first in _FORMULA or cell[:1] in _FORMULA else cell


class _Tables:
    def __init__(self, archive: Archive, language: Language, zone: ZoneInfo) -> None:
        self._archive = archive
        self._language = language
        self._zone = zone
        self._names = {one.person: one.name for one in archive.people}

    def all(self) -> Iterator[tuple[str, Iterable[Row]]]:
        """Gives each table under its name; whoever adds a kind of record adds a line."""
        yield "people", self._people()
        yield "themes", self._themes()
        yield "decisions", self._decisions()
        yield "votes", self._votes()
        yield "objections", self._objections()
        yield "actions", self._actions()
        yield "meetings", self._meetings()
        yield "attendance", self._attendance()
        yield "agenda", self._agenda()
        yield "minutes", self._minutes()
        yield "dates", self._dates()
        yield "consultations", self._consultations()
        yield "versions", self._versions()
        yield "comments", self._comments()
        yield "reminders", self._reminders()

    def file(self, name: str) -> str:
        """Names a file in the reader's language."""
        return self._say("csv-file", name)

    def csv(self, rows: Iterable[Row]) -> bytes:
        """Writes a table with its heads."""
        listed = list(rows)
        written = StringIO()
        writer = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        if listed:
            writer.writerow(self._say("csv-column", name) for name in listed[0])
        for row in listed:
            writer.writerow(harmless(self._cell(value)) for value in row.values())
        return written.getvalue().encode("utf-8-sig")

    def _cell(self, value: object) -> str:
        match value:
            case None | Word(None):
                return ""
            case Word(str(said)):
                return self._say("csv-value", said)
            case datetime():
                local = value.astimezone(self._zone) if value.tzinfo else value
                return local.strftime("%Y-%m-%d %H:%M")
            case tuple():
                return ", ".join(self._cell(one) for one in value)
            case _:
                return str(value)

    def _say(self, text_id: str, name: str) -> str:
        return plain(self._language, self._archive.exported_at, Text.of(text_id, name=name))

    def _who(self, person: UserId | None) -> str | None:
        return None if person is None else self._names.get(person) or localpart(person)

    def _themes(self) -> Iterator[Row]:
        for one in self._archive.group.themes:
            yield {"tags": _tags((one.theme.tag,)), "title": one.theme.title}

    def _people(self) -> Iterator[Row]:
        seats = {one.person: one for one in self._archive.group.seats}
        roles = {one.person: one.role for one in self._archive.people}
        for person in sorted({*seats, *roles}):
            seat = seats.get(person)
            yield {
                "who": self._who(person),
                "role": Word(roles.get(person) or (seat.role if seat else None)),
                "organisation": seat.organisation if seat else None,
                "proxies": seat.speaks_for if seat else (),
                "account": person,
            }

    def _decisions(self) -> Iterator[Row]:
        for kept in self._archive.decisions:
            one, terms, tally = kept.decision, kept.decision.terms, kept.decision.tally
            if one.state is DecisionState.WITHDRAWN:
                continue
            yield {
                "id": one.reference,
                "text": one.text,
                "state": Word(one.state),
                "mover": self._who(one.mover),
                "recorded": one.created_at,
                "rule": Word(terms.rule if terms else None),
                "until": terms.closes_at if terms else None,
                "decided": one.decided_at,
                "decided-by": self._who(one.decided_by),
                "yes": tally.yes if tally else None,
                "no": tally.no if tally else None,
                "abstain": tally.abstain if tally else None,
                "supersedes": f"D-{one.supersedes}" if one.supersedes else None,
                "superseded-by": f"D-{one.superseded_by}" if one.superseded_by else None,
                "tags": _tags(one.tags),
            }

    def _votes(self) -> Iterator[Row]:
        for kept in self._archive.decisions:
            for vote in kept.votes:
                yield {
                    "id": kept.decision.reference,
                    "who": self._who(vote.voter),
                    "answer": Word(vote.choice),
                    "reason": vote.reason,
                    "when": vote.at,
                }

    def _objections(self) -> Iterator[Row]:
        for kept in self._archive.decisions:
            for one in kept.objections:
                yield {
                    "id": kept.decision.reference,
                    "who": self._who(one.by),
                    "reason": one.reason,
                    "when": one.at,
                    "resolved": one.resolved_at,
                }

    def _actions(self) -> Iterator[Row]:
        for item in self._archive.actions:
            if item.state is ActionState.WITHDRAWN:
                continue
            due = item.due
            local = due.at.astimezone(ZoneInfo(due.zone)) if due else None
            yield {
                "id": item.reference,
                "text": item.text,
                "state": Word(item.state),
                "who": tuple(self._who(one) for one in item.assignees),
                "due": local.strftime("%Y-%m-%d %H:%M" if due and due.has_time else "%Y-%m-%d")
                if local
                else None,
                "tags": _tags(item.tags),
                "note": item.note,
                "author": self._who(item.author),
                "recorded": item.created_at,
            }

    def _meetings(self) -> Iterator[Row]:
        for kept in self._archive.meetings:
            one = kept.meeting
            if one.state is MeetingState.WITHDRAWN:
                continue
            yield {
                "id": one.reference,
                "title": one.title,
                "state": Word(one.state),
                "starts": one.started_at or one.starts_at,
                "ends": one.ended_at or one.ends_at,
                "place": one.place,
                "chair": self._who(one.chair),
                "minutes": Word(one.minutes),
                "approved": one.approved_at,
            }

    def _attendance(self) -> Iterator[Row]:
        for kept in self._archive.meetings:
            for one in kept.attendances:
                yield {
                    "id": kept.meeting.reference,
                    "who": one.name or self._who(one.person),
                    "organisation": one.organisation,
                    "answer": Word(one.rsvp),
                    "presence": Word(one.presence),
                    "reason": one.regrets,
                    "proxies": one.speaks_for,
                }

    def _agenda(self) -> Iterator[Row]:
        for item in sorted(self._archive.agenda, key=lambda one: (one.meeting or 0, one.place, one.number)):
            if item.removed:
                continue
            yield {
                "id": f"M-{item.meeting}" if item.meeting else None,
                "text": item.text,
                "who": tuple(self._who(one) for one in item.people),
                "length": int(item.box.total_seconds() // 60) if item.box else None,
                "reached": Word("yes" if item.reached else "no"),
            }

    def _minutes(self) -> Iterator[Row]:
        topics = {one.number: one.text for one in self._archive.entries if one.kind is EntryKind.TOPIC}
        for one in sorted(self._archive.entries, key=lambda one: (one.meeting, one.number)):
            if one.removed or one.kind is EntryKind.RETURN:
                continue
            letter = {EntryKind.DECISION: "D", EntryKind.ACTION: "A"}.get(one.kind)
            yield {
                "id": f"M-{one.meeting}",
                "number": one.number,
                "topic": topics.get(one.topic or 0),
                "kind": Word(one.kind),
                "text": f"{letter}-{one.record}" if letter and one.record else one.text,
                "who": self._who(one.by),
                "when": one.at,
            }

    def _dates(self) -> Iterator[Row]:
        for poll in self._archive.date_polls:
            if poll.state is PollState.WITHDRAWN:
                continue
            for place, date in enumerate(poll.dates, 1):
                can = (person for person, chosen in poll.answers.items() if place in chosen)
                yield {
                    "title": poll.title,
                    "state": Word(poll.state),
                    "starts": date,
                    "who": tuple(self._who(one) for one in can),
                }

    def _consultations(self) -> Iterator[Row]:
        for kept in self._archive.consultations:
            one = kept.consultation
            if one.state is ConsultationState.WITHDRAWN:
                continue
            yield {
                "id": one.reference,
                "title": one.title,
                "state": Word(one.state),
                "author": self._who(one.author),
                "recorded": one.created_at,
                "until": one.closes_at,
                "closed": one.closed_at,
                "tags": _tags(one.tags),
            }

    def _versions(self) -> Iterator[Row]:
        for kept in self._archive.consultations:
            files = {one.file: one.document for one in kept.documents}
            for number, version in enumerate(kept.consultation.versions, 1):
                file = files.get(version.file) if version.file else None
                yield {
                    "id": kept.consultation.reference,
                    "version": number,
                    "document": file.name if file else version.link,
                    "bytes": file.size if file else None,
                    "sha256": file.sha256 if file else None,
                    "who": self._who(version.by),
                    "when": version.at,
                }

    def _comments(self) -> Iterator[Row]:
        asked = {one.consultation.number: one.consultation for one in self._archive.consultations}
        for one in sorted(self._archive.comments, key=lambda one: (one.consultation, one.number)):
            consultation = asked[one.consultation]
            if one.removed or consultation.state is ConsultationState.WITHDRAWN:
                continue
            yield {
                "id": consultation.reference,
                "who": self._who(one.by),
                "organisation": one.organisation,
                "answer": Word(one.kind),
                "passage": one.place,
                "text": one.text,
                "version": one.version,
                "when": one.at,
                "late": Word("yes" if consultation.is_late(one) else "no"),
            }

    def _reminders(self) -> Iterator[Row]:
        for one in self._archive.reminders:
            if one.state is ReminderState.WITHDRAWN:
                continue
            for_people = one.audience is Audience.PEOPLE
            yield {
                "id": one.reference,
                "text": one.text,
                "state": Word(f"reminder-{one.state}"),
                "who": tuple(map(self._who, one.people)) if for_people else Word(one.audience),
                "due": one.due_at,
                "author": self._who(one.author),
                "recorded": one.created_at,
            }


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"#{tag}" for tag in tags)
