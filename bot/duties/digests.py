"""Each group is given its digest once a week: what is open or late, what is voted on, what comes next."""

from datetime import datetime

from bot.duties.duty import LATE, Manners
from bot.news import WEEKLY, Section, View, gather
from bot.rules.digests import NAME, following, latest, owed
from bot.rules.identifiers import GroupId, UserId
from bot.texts import Moment, Text, word
from storage.letters import POSTING, Draft
from storage.postings import Posting
from storage.store import Transaction


class Digests:
    """Posts the weekly digest on Monday at eight, in the group's zone; nothing where nothing waits."""

    name = "digests"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next group is owed its digest."""
        groups = await tx.groups.digests()
        due = [following(given, self._zone(zone)) for _, zone, given in groups if given is not None]
        return min(due, default=None)

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Gives the digest to the first group that is owed one; a new group begins with the next Monday."""
        for group_id, zone, given in await tx.groups.digests():
            at = latest(now, self._zone(zone)) if given is None else owed(given, now, self._zone(zone))
            if at is None:
                continue
            await tx.groups.digest_given(group_id, at)
            if given is not None:
                await self._give(group_id, at, now, tx)
            return True
        return False

    def _zone(self, zone: str | None) -> str:
        return zone or self._manners.zone

    async def _give(self, group_id: GroupId, at: datetime, now: datetime, tx: Transaction) -> None:
        group = await tx.groups.get(group_id)
        if NAME in group.quiet_nudges:
            return
        zone = self._zone(group.timezone)
        view = View(group, now, zone, await tx.rooms.members(group.room_id))
        sections = await gather(view, WEEKLY, tx)
        if all(section.aside for section in sections):
            return
        texts = [Text.of("digest"), *(text for section in sections for text in section.texts)]
        if now - at > LATE:
            texts.append(Text.of("nudge-came-late", at=Moment(at, zone)))
        wording = word(self._manners.language_of(group.language), now, *texts)
        posting = Posting.of(wording, rings=await self._to_ring(view, sections, tx))
        await tx.outbox.put(Draft(group.room_id, posting, urgency=POSTING), now)

    async def _to_ring(self, view: View, sections: list[Section], tx: Transaction) -> tuple[UserId, ...]:
        """Those in the room for whom something in it waits, and who did not switch the digest off."""
        waits = frozenset().union(*(section.waits for section in sections))
        here = [member.user_id for member in view.members if member.user_id in waits]
        return tuple([one for one in here if NAME not in (await tx.people.preferences(one)).quiet_nudges])
