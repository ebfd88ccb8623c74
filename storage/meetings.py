"""Meetings as they are kept, and who comes to them."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import and_, delete, select

from bot.rules.identifiers import GroupId, UserId
from bot.rules.meetings import Attendance, Meeting, MeetingState, wake_at
from bot.rules.tags import tags_in
from storage.connection import Connection
from storage.history import History, NoCause, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.records import Shelf
from storage.tables import AttendanceRow, Group, MeetingRow, Table
from storage.tags import Tags
from storage.waking import WakingRecords

KIND, ATTENDANCE = "meeting", "attendance"
_TABLE = Table.metadata.tables[MeetingRow.__tablename__]
_ATTENDANCES = "attendances.book"
_CODEC = TypeAdapter(Attendance)


def _columns(meeting: Meeting) -> dict[str, object]:
    return {"state": meeting.state, "starts_at": meeting.starts_at}


_SHELF: Shelf[Meeting] = Shelf(
    KIND,
    _TABLE,
    Group.last_meeting,
    TypeAdapter(Meeting),
    _columns,
    lambda meeting: replace(meeting, state=MeetingState.WITHDRAWN),
    lambda meeting: () if meeting.state is MeetingState.WITHDRAWN else tags_in(meeting.title),
)


class Meetings(WakingRecords[Meeting]):
    """The meetings of groups; each change says when somebody has to look at the meeting again."""

    def __init__(self, connection: Connection, history: History, tags: Tags) -> None:
        super().__init__(connection, history, tags, _SHELF)

    async def add(self, group_id: GroupId, make: Callable[[int, Meeting | None], Meeting]) -> Meeting:
        """Records a new meeting under the group's next number, and arms what it is owed."""
        meeting = await super().add(group_id, make)
        await self.arm(meeting, meeting.created_at)
        return meeting

    async def put_back(self, record: Meeting) -> None:
        """Keeps a meeting that was exported, and arms what it is owed from now on."""
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        await super().put_back(record)
        await self.arm(record, cause.at)

    async def write(self, record: Meeting) -> None:
        """Keeps a meeting, and arms what it is owed next."""
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        await super().write(record)
        await self.arm(record, cause.at)

    async def arm(self, meeting: Meeting, after: datetime) -> None:
        """Arms what a meeting is owed later than an instant."""
        await self.look_again(meeting, wake_at(meeting, after))

    async def listing(self, group_id: GroupId, states: Collection[MeetingState]) -> list[Meeting]:
        """Lists a group's meetings in these states, by time."""
        found = await self.find(and_(_TABLE.c.group_id == group_id, _TABLE.c.state.in_(states)))
        return sorted(found, key=lambda meeting: (meeting.starts_at, meeting.number))

    async def bearing(self, group_id: GroupId, tag: str) -> list[Meeting]:
        """Lists the meetings that bear a tag (folded) in their title, agenda or minutes, latest first."""
        numbers = self._tags.bearing(group_id, KIND, tag)
        found = await self.find(and_(_TABLE.c.group_id == group_id, _TABLE.c.number.in_(numbers)))
        held = [one for one in found if one.state is not MeetingState.WITHDRAWN]
        return sorted(held, key=lambda meeting: (meeting.starts_at, meeting.number), reverse=True)

    async def running(self, group_id: GroupId) -> Meeting | None:
        """Returns the meeting that a group is holding."""
        held = self._connection.memory.held
        if group_id not in held:
            found = await self.listing(group_id, [MeetingState.RUNNING])
            held[group_id] = found[0] if found else None
        return held[group_id]

    def _changed(self, record: Meeting) -> None:
        super()._changed(record)
        self._connection.memory.held.pop(record.group_id, None)

    async def attendances(self, meeting: Meeting) -> dict[UserId, Attendance]:
        """Returns what is known of who comes to a meeting, by person."""
        rows = await self._session.execute(
            select(AttendanceRow.person, AttendanceRow.book)
            .where(AttendanceRow.group_id == meeting.group_id, AttendanceRow.meeting == meeting.number)
            .order_by(AttendanceRow.person)
        )
        return {UserId(row.person): self._attendance(row.book) for row in rows}

    async def attendance(self, meeting: Meeting, person: UserId) -> Attendance | None:
        """Returns what is known of one person and a meeting."""
        row = await self._session.get(
            AttendanceRow, (meeting.group_id, meeting.number, person), populate_existing=True
        )
        return None if row is None else self._attendance(row.book)

    async def attend(self, meeting: Meeting, attendance: Attendance, verb: str) -> None:
        """Keeps what is known of a person in place of what was."""
        record = RecordKey(meeting.group_id, ATTENDANCE, meeting.number)
        before = await self.attendance(meeting, attendance.person)
        await self._write_attendance(record, attendance)
        await self._history.note(
            record,
            verb,
            None if before is None else _CODEC.dump_python(before, mode="json"),
            _CODEC.dump_python(attendance, mode="json"),
            part=attendance.person,
        )

    async def know(self, meeting: Meeting, attendance: Attendance) -> None:
        """Keeps what was seen of a person, where the step is nobody's business."""
        await self._write_attendance(RecordKey(meeting.group_id, ATTENDANCE, meeting.number), attendance)

    async def restore_attendance(self, record: RecordKey, person: str, before: Snapshot | None) -> None:
        """Puts what is known of a person back to what it was."""
        if before is not None:
            await self._write_attendance(record, read_snapshot(_CODEC, before))
            return
        await self._session.execute(
            delete(AttendanceRow).where(
                AttendanceRow.group_id == record.group_id,
                AttendanceRow.meeting == record.number,
                AttendanceRow.person == person,
            )
        )

    def _attendance(self, book: bytes) -> Attendance:
        return _CODEC.validate_python(self._connection.sealer.open_json(_ATTENDANCES, book))

    async def _write_attendance(self, record: RecordKey, attendance: Attendance) -> None:
        book = self._connection.sealer.seal_json(_ATTENDANCES, _CODEC.dump_python(attendance, mode="json"))
        await self._session.merge(
            AttendanceRow(
                group_id=record.group_id, meeting=record.number, person=attendance.person, book=book
            )
        )
        await self._session.flush()


def key(meeting: Meeting) -> RecordKey:
    """Names a meeting for the history and the outbox."""
    return RecordKey(meeting.group_id, KIND, meeting.number)
