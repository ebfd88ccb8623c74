"""Assignees are reminded the day before and on the day; the chair when an action item is late."""

from datetime import datetime

from bot.duties.duty import LATE, Manners, name_of
from bot.rules.action_items import ActionItem, Nudge, NudgeStage, current_nudge
from bot.rules.groups import Group
from bot.rules.identifiers import UserId
from bot.rules.people import Member, Role, role_of
from bot.texts import Moment, Quote, Text, word
from storage.action_items import key
from storage.letters import POSTING, Draft
from storage.postings import Posting
from storage.store import Transaction


class Nudges:
    """Reminds of each action item at most three times; switched off by the group, or by a person for them."""

    name = "nudges"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next reminder is due."""
        return await tx.actions.next_nudge_at()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Posts the reminder that fell due first; of several missed ones only that which is still true."""
        found = await tx.actions.to_nudge(now)
        if found is None:
            return False
        item, due_at = found
        await tx.actions.nudged(item, now)
        nudge = current_nudge(item.due, item.created_at, now) if item.due is not None else None
        if nudge is not None:
            await self._remind(item, nudge, due_at, now, tx)
        return True

    async def _remind(
        self, item: ActionItem, nudge: Nudge, due_at: datetime, now: datetime, tx: Transaction
    ) -> None:
        group = await tx.groups.get(item.group_id)
        if group.archived_at or nudge.stage.value in group.quiet_nudges or item.due is None:
            return
        members = await tx.rooms.members(group.room_id)
        people = await self._to_ring(item, nudge.stage, group, members, tx)
        texts = [
            Text.of(
                f"nudge-{nudge.stage.value}",
                reference=item.reference,
                text=Quote(item.text),
                due_at=Moment(item.due.at, item.due.zone, item.due.has_time),
                who=tuple(name_of(person, members) for person in people),
                someone="yes" if people else "no",
            )
        ]
        if now - nudge.at > LATE:
            texts.append(Text.of("nudge-came-late", at=Moment(nudge.at, item.due.zone)))
        wording = word(self._manners.language_of(group.language), now, *texts)
        posting = Posting.of(wording, rings=people)
        await tx.outbox.put(Draft(group.room_id, posting, urgency=POSTING, about=key(item)), now)

    async def _to_ring(
        self, item: ActionItem, stage: NudgeStage, group: Group, members: tuple[Member, ...], tx: Transaction
    ) -> tuple[UserId, ...]:
        """The assignees; when the item is late the chair as well. Only who is still in the room."""
        wanted = [member.user_id for member in members if member.user_id in item.assignees]
        if stage is NudgeStage.LATE:
            wanted += [member.user_id for member in members if _chairs(member, group) and not member.is_bot]
        ringing = []
        for person in dict.fromkeys(wanted):
            likes = await tx.people.preferences(person)
            if stage.value not in likes.quiet_nudges:
                ringing.append(person)
        return tuple(ringing)


def _chairs(member: Member, group: Group) -> bool:
    assigned = group.standing(member.user_id).role
    return role_of(member, is_admin=False, assigned=assigned) >= Role.CHAIR
