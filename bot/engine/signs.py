"""Reactions and poll answers: what is said without words."""

from collections.abc import Mapping, Sequence

from bot.engine.carrying_out import log_bug, refusal_for
from bot.engine.messages import Reacted, Voted
from bot.rules.people import Role
from bot.texts import Refused, Text
from commands.command import Call, OnPoll, OnReaction, Reply, said_to_sender
from commands.me import EVERYONE
from storage.letters import LetterKind, RecordKey, Sent
from storage.store import Transaction


class Signs:
    """Finds what a reaction or a poll answer on one of our letters asks for, and does it."""

    def __init__(self, reactions: Sequence[OnReaction], polls: Mapping[str, OnPoll]) -> None:
        self._reactions = tuple(reactions)
        self._polls = dict(polls)

    async def apply(
        self, message: Reacted | Voted, letter: Sent, call: Call, tx: Transaction
    ) -> Reply | None:
        """Does what was asked; None where there is nothing to say."""
        try:
            async with tx.attempt():
                call.check_not_archived()
                if isinstance(message, Voted):
                    return await self._vote(message, letter, call, tx)
                return await self._react(message, letter, call, tx)
        except Refused as refused:
            return Reply((said_to_sender(call, refused.text),))
        except Exception as problem:  # noqa: BLE001 - a bug of ours is logged and told; it stops nothing else
            log_bug(problem, call, type(message).__name__)
            return Reply.of("internal-error")

    async def _vote(self, message: Voted, letter: Sent, call: Call, tx: Transaction) -> Reply | None:
        if letter.kind is not LetterKind.POLL or letter.about is None:
            return None
        if not call.may(Role.MEMBER):
            raise Refused(refusal_for(Role.MEMBER))
        run = self._polls.get(letter.about.kind)
        return await run(call, letter.about, message.answers, tx) if run else None

    async def _react(self, message: Reacted, letter: Sent, call: Call, tx: Transaction) -> Reply | None:
        known = [one for one in self._reactions if message.key in one.keys]
        if not known:
            return None
        for one in known:
            if one.kind == EVERYONE:
                return await one.run(call, letter.about or _no_record(call), message.key, tx)
            if letter.about is not None and one.kind == letter.about.kind:
                if not call.may(one.who):
                    raise Refused(refusal_for(one.who))
                return await one.run(call, letter.about, message.key, tx)
        if letter.about is None and letter.answers and len(await tx.history.of_event(letter.answers)) > 1:
            return Reply((Text.of("reaction-which"),))
        return None


def _no_record(call: Call) -> RecordKey:
    return RecordKey(call.in_group.id, "", 0)
