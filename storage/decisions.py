"""Decisions, votes and objections as they are kept."""

from collections.abc import Collection, Iterable
from dataclasses import astuple, replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import delete, func, select, update

from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.voting import (
    Choice,
    Decision,
    DecisionState,
    Ground,
    Objection,
    Rule,
    Tally,
    Terms,
    Voices,
    Vote,
    count,
)
from storage.connection import Connection
from storage.groups import Groups
from storage.history import History, NoCause, Snapshot, read_snapshot
from storage.letters import RecordKey
from storage.tables import DecisionRow, Group, ObjectionRow, VoteRow
from storage.tags import Tags

KIND, VOTE, OBJECTION = "decision", "vote", "objection"
_TEXT, _TAGS = "decisions.text", "decisions.tags"
_VOTE_REASON, _OBJECTION_REASON = "votes.reason", "objections.reason"
_CODEC = TypeAdapter(Decision)
_VOTE_CODEC = TypeAdapter(Vote)
_OBJECTION_CODEC = TypeAdapter(Objection)
_TAG_CODEC = TypeAdapter(tuple[str, ...])


class Decisions:
    """The decision register, each change with its history."""

    def __init__(self, connection: Connection, history: History, groups: Groups, tags: Tags) -> None:
        self._groups = groups
        self._tags = tags
        self._connection = connection
        self._session = connection.session
        self._history = history

    async def record(
        self,
        group_id: GroupId,
        text: str,
        tags: tuple[str, ...],
        *,
        terms: Terms | None,
        supersedes: int | None = None,
    ) -> Decision:
        """Records a decision under the group's next number: proposed on `terms`, or adopted without.

        When its command is being corrected, the decision it made keeps its number and, unless it has to
        be put to the vote anew, its state.
        """
        cause = self._connection.cause
        if cause is None:
            raise NoCause
        number = self._history.reused(KIND)
        old = None if number is None else await self.get(group_id, number)
        decision = Decision(
            group_id=group_id,
            number=old.number if old else await self._next_number(group_id),
            text=text,
            state=DecisionState.PROPOSED if terms else DecisionState.ADOPTED,
            mover=cause.by,
            created_at=old.created_at if old else cause.at,
            room_id=cause.room_id,
            source_event=cause.event_id,
            tags=tags,
            terms=terms,
            decided_at=None if terms else cause.at,
            decided_by=None if terms else cause.by,
            ground=None if terms else Ground.CHAIR,
            supersedes=supersedes,
        )
        if old is not None:
            return await self.change(decision, "correct")
        await self.put_back(decision)
        await self._history.note(key(decision), "record", None, _snapshot(decision))
        return decision

    async def put_back(
        self, decision: Decision, votes: Iterable[Vote] = (), objections: Iterable[Objection] = ()
    ) -> None:
        """Keeps a decision under its number with the answers to it, without a step."""
        self._session.add(
            DecisionRow(group_id=decision.group_id, number=decision.number, **self._columns(decision))
        )
        await self._session.flush()
        self._connection.touched.add(key(decision))
        gone = decision.state is DecisionState.WITHDRAWN
        await self._tags.keep(key(decision), () if gone else decision.tags)
        for vote in votes:
            await self._write_vote(RecordKey(decision.group_id, VOTE, decision.number), vote)
        for objection in objections:
            await self._write_objection(RecordKey(decision.group_id, OBJECTION, decision.number), objection)

    async def change(self, decision: Decision, verb: str) -> Decision:
        """Keeps a decision as it is now, and the step in its history."""
        before = await self.get(decision.group_id, decision.number)
        await self._write(decision)
        await self._history.note(
            key(decision), verb, None if before is None else _snapshot(before), _snapshot(decision)
        )
        return decision

    async def supersede_by(self, adopted: Decision) -> None:
        """Marks the decision that a newly adopted one replaces, if it replaces one that stands."""
        if adopted.state is not DecisionState.ADOPTED or adopted.supersedes is None:
            return
        old = await self.get(adopted.group_id, adopted.supersedes)
        if old is not None and old.state is DecisionState.ADOPTED:
            await self.change(
                replace(old, state=DecisionState.SUPERSEDED, superseded_by=adopted.number), "supersede"
            )

    async def reinstate(self, withdrawn: Decision) -> None:
        """Lets the decision stand again that a withdrawn one had replaced."""
        if withdrawn.supersedes is None:
            return
        old = await self.get(withdrawn.group_id, withdrawn.supersedes)
        if old is not None and old.superseded_by == withdrawn.number:
            await self.change(replace(old, state=DecisionState.ADOPTED, superseded_by=None), "reinstate")

    async def restore(self, record: RecordKey, before: Snapshot | None) -> None:
        """Puts a decision back to an earlier state; one that was not there is withdrawn."""
        if before is not None:
            await self._write(read_snapshot(_CODEC, before))
            return
        decision = await self.get(record.group_id, record.number)
        if decision is not None:
            await self._write(replace(decision, state=DecisionState.WITHDRAWN))

    async def get(self, group_id: GroupId, number: int) -> Decision | None:
        """Returns one decision of a group, withdrawn ones included."""
        row = await self._session.get(DecisionRow, (group_id, number), populate_existing=True)
        return None if row is None else self._decision(row)

    async def listing(self, group_id: GroupId, *, states: Collection[DecisionState]) -> list[Decision]:
        """Lists a group's decisions in these states, latest first."""
        rows = await self._session.scalars(
            select(DecisionRow)
            .where(DecisionRow.group_id == group_id, DecisionRow.state.in_(states))
            .order_by(DecisionRow.number.desc())
        )
        return [self._decision(row) for row in rows]

    async def following(self, group_id: GroupId, number: int, most: int) -> list[Decision]:
        """Lists the first decisions of a group after a number, by number, withdrawn ones included."""
        rows = await self._session.scalars(
            select(DecisionRow)
            .where(DecisionRow.group_id == group_id, DecisionRow.number > number)
            .order_by(DecisionRow.number)
            .limit(most)
            .execution_options(populate_existing=True)
        )
        return [self._decision(row) for row in rows]

    async def among(self, group_id: GroupId, numbers: Collection[int]) -> list[Decision]:
        """Lists the decisions of a group that have these numbers, withdrawn ones included."""
        rows = await self._session.scalars(
            select(DecisionRow)
            .where(DecisionRow.group_id == group_id, DecisionRow.number.in_(numbers))
            .execution_options(populate_existing=True)
        )
        return [self._decision(row) for row in rows]

    async def everything(self) -> list[Decision]:
        """Lists the decisions of all groups, those taken back left out."""
        rows = await self._session.scalars(
            select(DecisionRow).where(DecisionRow.state != DecisionState.WITHDRAWN)
        )
        return [self._decision(row) for row in rows]

    async def page(
        self, group_id: GroupId, states: Collection[DecisionState], most: int, *, tag: str | None = None
    ) -> tuple[list[Decision], int]:
        """Lists the latest decisions, and counts all of them: in these states, with a tag."""
        where = [DecisionRow.group_id == group_id, DecisionRow.state.in_(states)]
        if tag is not None:
            where.append(DecisionRow.number.in_(self._tags.bearing(group_id, KIND, tag)))
        count = await self._session.scalar(select(func.count()).select_from(DecisionRow).where(*where))
        rows = await self._session.scalars(
            select(DecisionRow).where(*where).order_by(DecisionRow.number.desc()).limit(most)
        )
        return [self._decision(row) for row in rows], count or 0

    async def to_close(self, now: datetime) -> Decision | None:
        """Returns the first proposal whose deadline has come."""
        row = (
            await self._session.scalars(
                select(DecisionRow)
                .where(DecisionRow.state == DecisionState.PROPOSED, DecisionRow.closes_at <= now)
                .order_by(DecisionRow.closes_at, DecisionRow.group_id, DecisionRow.number)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else self._decision(row)

    async def next_closing(self) -> datetime | None:
        """Returns when the next vote closes (UTC)."""
        return await self._session.scalar(
            select(func.min(DecisionRow.closes_at)).where(DecisionRow.state == DecisionState.PROPOSED)
        )

    async def vote(self, decision: Decision, vote: Vote) -> None:
        """Keeps a person's answer in place of their earlier one."""
        record = RecordKey(decision.group_id, VOTE, decision.number)
        before = next((old for old in await self.votes(decision) if old.voter == vote.voter), None)
        await self._write_vote(record, vote)
        await self._history.note(
            record,
            "vote",
            None if before is None else _VOTE_CODEC.dump_python(before, mode="json"),
            _VOTE_CODEC.dump_python(vote, mode="json"),
            part=vote.voter,
        )

    async def restore_vote(self, record: RecordKey, voter: str, before: Snapshot | None) -> None:
        """Puts a person's answer back to an earlier one, or takes it away."""
        if before is not None:
            await self._write_vote(record, read_snapshot(_VOTE_CODEC, before))
            return
        await self._session.execute(
            delete(VoteRow).where(
                VoteRow.group_id == record.group_id, VoteRow.number == record.number, VoteRow.voter == voter
            )
        )

    async def votes(self, decision: Decision) -> list[Vote]:
        """Lists the answers to a proposal, oldest first."""
        rows = await self._session.scalars(
            select(VoteRow)
            .where(VoteRow.group_id == decision.group_id, VoteRow.number == decision.number)
            .order_by(VoteRow.at, VoteRow.voter)
            .execution_options(populate_existing=True)
        )
        return [
            Vote(
                UserId(row.voter),
                Choice(row.choice),
                self._connection.open(_VOTE_REASON, row.reason),
                row.at,
            )
            for row in rows
        ]

    async def keep_objection(self, decision: Decision, objection: Objection) -> None:
        """Keeps a person's objection in place of their earlier one."""
        record = RecordKey(decision.group_id, OBJECTION, decision.number)
        before = next((old for old in await self.objections(decision) if old.by == objection.by), None)
        await self._write_objection(record, objection)
        await self._history.note(
            record,
            "object" if objection.resolved_at is None else "resolve",
            None if before is None else _OBJECTION_CODEC.dump_python(before, mode="json"),
            _OBJECTION_CODEC.dump_python(objection, mode="json"),
            part=objection.by,
        )

    async def restore_objection(self, record: RecordKey, by: str, before: Snapshot | None) -> None:
        """Puts a person's objection back to an earlier one, or takes it away."""
        if before is not None:
            await self._write_objection(record, read_snapshot(_OBJECTION_CODEC, before))
            return
        await self._session.execute(
            delete(ObjectionRow).where(
                ObjectionRow.group_id == record.group_id,
                ObjectionRow.number == record.number,
                ObjectionRow.by == by,
            )
        )

    async def objections(self, decision: Decision) -> list[Objection]:
        """Lists the objections to a proposal, oldest first."""
        rows = await self._session.scalars(
            select(ObjectionRow)
            .where(ObjectionRow.group_id == decision.group_id, ObjectionRow.number == decision.number)
            .order_by(ObjectionRow.at, ObjectionRow.by)
            .execution_options(populate_existing=True)
        )
        return [
            Objection(
                UserId(row.by),
                self._connection.sealer.open(_OBJECTION_REASON, row.reason),
                row.at,
                row.resolved_at,
            )
            for row in rows
        ]

    async def tally(self, decision: Decision) -> Tally:
        """Gives the count a decision came about by; for an open one, counts the voices of now."""
        if decision.tally is not None:
            return decision.tally
        delegates = None
        if decision.terms is not None and decision.terms.voices is Voices.ORGANISATION:
            delegates = (await self._groups.get(decision.group_id)).delegates()
        return count(await self.votes(decision), await self.objections(decision), delegates)

    async def _write_vote(self, record: RecordKey, vote: Vote) -> None:
        await self._session.merge(
            VoteRow(
                group_id=record.group_id,
                number=record.number,
                voter=vote.voter,
                choice=vote.choice,
                reason=self._connection.seal(_VOTE_REASON, vote.reason),
                at=vote.at,
            )
        )
        await self._session.flush()

    async def _write_objection(self, record: RecordKey, objection: Objection) -> None:
        await self._session.merge(
            ObjectionRow(
                group_id=record.group_id,
                number=record.number,
                by=objection.by,
                reason=self._connection.sealer.seal(_OBJECTION_REASON, objection.reason),
                at=objection.at,
                resolved_at=objection.resolved_at,
            )
        )
        await self._session.flush()

    async def _next_number(self, group_id: GroupId) -> int:
        taken = await self._session.execute(
            update(Group)
            .where(Group.id == group_id)
            .values(last_decision=Group.last_decision + 1)
            .returning(Group.last_decision)
        )
        return taken.scalar_one()

    async def _write(self, decision: Decision) -> None:
        await self._session.execute(
            update(DecisionRow)
            .where(DecisionRow.group_id == decision.group_id, DecisionRow.number == decision.number)
            .values(**self._columns(decision))
        )
        gone = decision.state is DecisionState.WITHDRAWN
        self._connection.touched.add(key(decision))
        await self._tags.keep(key(decision), () if gone else decision.tags)

    def _columns(self, decision: Decision) -> dict[str, object]:
        terms = decision.terms
        return {
            "text": self._connection.sealer.seal(_TEXT, decision.text),
            "state": decision.state,
            "mover": decision.mover,
            "created_at": decision.created_at,
            "room_id": decision.room_id,
            "source_event": decision.source_event,
            "tags": self._connection.sealer.seal_json(_TAGS, decision.tags),
            "rule": terms.rule if terms else None,
            "quorum": terms.quorum if terms else None,
            "closes_at": terms.closes_at if terms else None,
            "closes_zone": terms.zone if terms else None,
            "closes_has_time": terms.has_time if terms else False,
            "voices": terms.voices if terms else None,
            "tally": ",".join(map(str, astuple(decision.tally))) if decision.tally else None,
            "decided_at": decision.decided_at,
            "decided_by": decision.decided_by,
            "ground": decision.ground,
            "supersedes": decision.supersedes,
            "superseded_by": decision.superseded_by,
        }

    def _decision(self, row: DecisionRow) -> Decision:
        terms = None
        if row.rule and row.closes_at and row.closes_zone and row.quorum is not None:
            terms = Terms(
                Rule(row.rule),
                row.quorum,
                row.closes_at,
                row.closes_zone,
                row.closes_has_time,
                Voices(row.voices or Voices.PERSON),
            )
        return Decision(
            group_id=GroupId(row.group_id),
            number=row.number,
            text=self._connection.sealer.open(_TEXT, row.text),
            state=DecisionState(row.state),
            mover=UserId(row.mover),
            created_at=row.created_at,
            room_id=RoomId(row.room_id),
            source_event=EventId(row.source_event),
            tags=_TAG_CODEC.validate_python(self._connection.sealer.open_json(_TAGS, row.tags)),
            terms=terms,
            decided_at=row.decided_at,
            decided_by=UserId(row.decided_by) if row.decided_by else None,
            ground=Ground(row.ground) if row.ground else None,
            supersedes=row.supersedes,
            superseded_by=row.superseded_by,
            tally=Tally(*map(int, row.tally.split(","))) if row.tally else None,
        )


def key(decision: Decision) -> RecordKey:
    """Names a decision for the history and the outbox."""
    return RecordKey(decision.group_id, KIND, decision.number)


def _snapshot(decision: Decision) -> Snapshot:
    snapshot: Snapshot = _CODEC.dump_python(decision, mode="json")
    return snapshot
