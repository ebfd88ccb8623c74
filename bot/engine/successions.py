"""A room that is replaced by another (`m.room.tombstone`): the bot goes along, and the group with it."""

from datetime import datetime

from bot.engine.calls import Ways
from bot.rules.groups import Group, RoomState
from bot.rules.voting import DecisionState
from bot.texts import Quote, Text, word
from storage.letters import Draft, LetterKind
from storage.postings import Errand, Posting
from storage.store import Transaction


class Successions:
    """Follows upgrades of rooms (client-server API, room upgrades).

    A tombstone alone would let whoever may write it hand a group to a stranger's room, and a predecessor is
    anybody's claim: a group moves when both rooms name each other.
    """

    def __init__(self, ways: Ways) -> None:
        self._ways = ways

    async def follow(self, state: RoomState, tx: Transaction, now: datetime) -> None:
        """Does what a room's state asks for: joins the room that replaces it, or takes over the group."""
        if state.predecessor is not None:
            old = await tx.rooms.state(state.predecessor)
            if old is not None and state.took_over_from(old):
                await self._move(old, state, tx, now)
        if state.successor is not None and state.joined:
            new = await tx.rooms.state(state.successor)
            if new is not None and new.took_over_from(state):
                await self._move(state, new, tx, now)
            elif new is None or not new.joined:
                await self._join(state, tx, now)

    async def _join(self, old: RoomState, tx: Transaction, now: datetime) -> None:
        if old.successor is None or not await tx.inbox.first_notice("join", old.room_id, old.successor, now):
            return
        group = await tx.groups.of_room(old.room_id)
        language = self._ways.language_of(group.language if group else None)
        errand = Errand(child=old.successor, name=self._ways.bot, asked_in=old.room_id, language=language)
        await tx.outbox.put(Draft(old.room_id, Posting("", "", errand=errand), LetterKind.JOIN), now)

    async def _move(self, old: RoomState, new: RoomState, tx: Transaction, now: datetime) -> None:
        group = await tx.groups.of_room(old.room_id)
        if group is None:
            return
        language = self._ways.language_of(group.language)
        if not new.encrypted:
            if await tx.inbox.first_notice("successor-in-clear", old.room_id, new.room_id, now):
                warning = word(language, now, Text.of("successor-not-encrypted"))
                posting = Posting(warning.body, warning.formatted_body, may_be_in_clear=True)
                await tx.outbox.put(Draft(new.room_id, posting), now)
            return
        await tx.groups.move(group, new.room_id)
        await tx.outbox.readdress(old.room_id, new.room_id)
        await tx.founding.show_instead(old.room_id, new.room_id, now)
        posting = Posting.of(word(language, now, *await self._news(group, tx)))
        await tx.outbox.put(Draft(new.room_id, posting), now)

    async def _news(self, group: Group, tx: Transaction) -> list[Text]:
        """Says that the group goes on; polls of the old room can no longer be answered there."""
        open_votes = await tx.decisions.listing(group.id, states=[DecisionState.PROPOSED])
        texts = [Text.of("group-moved")]
        if open_votes:
            votes = tuple(Quote(one.reference) for one in reversed(open_votes))
            texts.append(Text.of("group-moved-votes", votes=votes, prefix=Quote(self._ways.prefix)))
        return texts
