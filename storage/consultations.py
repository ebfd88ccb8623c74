"""Consultations as they are kept, and the files they are about as far as those were examined."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import and_

from bot.rules.consultations import GRACE, Consultation, ConsultationState, Document, Version, wake_at
from bot.rules.identifiers import EventId, GroupId
from storage.connection import Connection
from storage.history import History, NoCause
from storage.letters import LetterKind, RecordKey, Sent
from storage.outbox import Outbox
from storage.records import Shelf
from storage.tables import ConsultationRow, DocumentRow, Group, Table
from storage.tags import Tags
from storage.waking import WakingRecords

KIND = "consultation"
# What a letter is about that shows a consultation to the group: words below it are comments.
POST = "consult-post"
_TABLE = Table.metadata.tables[ConsultationRow.__tablename__]
_DOCUMENTS = "documents.book"
_CODEC = TypeAdapter(Document)


def _columns(consultation: Consultation) -> dict[str, object]:
    return {"state": consultation.state}


_SHELF: Shelf[Consultation] = Shelf(
    KIND,
    _TABLE,
    Group.last_consultation,
    TypeAdapter(Consultation),
    _columns,
    lambda consultation: replace(consultation, state=ConsultationState.WITHDRAWN),
    lambda consultation: () if consultation.state is ConsultationState.WITHDRAWN else consultation.tags,
)


class Consultations(WakingRecords[Consultation]):
    """The consultations of groups; each change says when somebody has to look at one again."""

    def __init__(self, connection: Connection, history: History, tags: Tags, outbox: Outbox) -> None:
        super().__init__(connection, history, tags, _SHELF)
        self._outbox = outbox

    async def add(
        self, group_id: GroupId, make: Callable[[int, Consultation | None], Consultation]
    ) -> Consultation:
        """Records a new consultation under the group's next number, and arms what it is owed."""
        consultation = await super().add(group_id, make)
        await self.arm(consultation, consultation.created_at)
        return consultation

    async def put_back(self, record: Consultation) -> None:
        """Keeps a consultation that was exported; what fell due before now is seen to after some days."""
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        await super().put_back(record)
        due = wake_at(record, cause.at)
        # Nobody is told of a deadline in the minute in which the group comes to its room.
        await self.look_again(record, cause.at + GRACE if due is not None and due <= cause.at else due)

    async def write(self, record: Consultation) -> None:
        """Keeps a consultation, and arms what it is owed next."""
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        await super().write(record)
        await self.arm(record, cause.at)

    async def arm(self, consultation: Consultation, after: datetime) -> None:
        """Arms what a consultation is owed later than an instant."""
        await self.look_again(consultation, wake_at(consultation, after))

    async def listing(self, group_id: GroupId, states: Collection[ConsultationState]) -> list[Consultation]:
        """Lists a group's consultations in these states, by deadline."""
        found = await self.find(and_(_TABLE.c.group_id == group_id, _TABLE.c.state.in_(states)))
        return sorted(found, key=lambda one: (one.closes_at, one.number))

    async def bearing(self, group_id: GroupId, tag: str) -> list[Consultation]:
        """Lists the consultations that bear a tag (folded), latest first."""
        numbers = self._tags.bearing(group_id, KIND, tag)
        found = await self.find(and_(_TABLE.c.group_id == group_id, _TABLE.c.number.in_(numbers)))
        return found[::-1]

    async def examined(self, group_id: GroupId, file: EventId, document: Document) -> None:
        """Keeps what a file is."""
        book = self._connection.sealer.seal_json(_DOCUMENTS, _CODEC.dump_python(document, mode="json"))
        await self._session.merge(DocumentRow(group_id=group_id, event_id=file, book=book))
        await self._session.flush()

    async def document(self, group_id: GroupId, version: Version) -> Document | None:
        """Returns what the file of a version is; None for a link, and for a file not examined yet."""
        if version.file is None:
            return None
        row = await self._session.get(DocumentRow, (group_id, version.file))
        return (
            None
            if row is None
            else _CODEC.validate_python(self._connection.sealer.open_json(_DOCUMENTS, row.book))
        )

    async def is_ready(self, consultation: Consultation) -> bool:
        """Tells whether its first document is known, and the group can be asked about it."""
        first = consultation.versions[0]
        return first.link is not None or await self.document(consultation.group_id, first) is not None

    async def posts(self, consultation: Consultation) -> list[Sent]:
        """Lists the letters that showed a consultation to the group, the first one first."""
        return await self._outbox.about(post_key(consultation), LetterKind.MESSAGE)

    async def posted_about(self, event_id: EventId) -> RecordKey | None:
        """Finds the consultation that an event of ours showed to the group; None when it showed none."""
        letter = await self._outbox.by_event(event_id)
        about = letter.about if letter is not None else None
        return about if about is not None and about.kind == POST else None


def key(consultation: Consultation) -> RecordKey:
    """Names a consultation for the history and the outbox."""
    return RecordKey(consultation.group_id, KIND, consultation.number)


def post_key(consultation: Consultation) -> RecordKey:
    """Names what shows a consultation to the group, for the outbox."""
    return RecordKey(consultation.group_id, POST, consultation.number)
