"""The duress word: what somebody who is forced writes in place of “ok”, and nobody can tell from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from bot.casework.desk import desk
from bot.rules.checkins import LONGEST_WORD, SHORTEST_WORD, is_taken, plainly
from bot.texts import Quote
from commands.arguments import Rest
from commands.checking_in import WORD, mine
from commands.command import Call, Command, Reply
from commands.privately import removal
from commands.routing import Router
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Secret:
    """A word, which nobody shows again."""

    word: Annotated[str | None, Rest("arg-checkin-word", most=400, optional=True)]


def word_for(commands: Sequence[Command]) -> Command:
    """Declares how a duress word is set, which may be no command of a table."""

    @mine("checkin-word", WORD, Secret)
    async def word(call: Call, args: Secret, tx: Transaction) -> Reply:
        """Keeps a word by which the sender says that they are forced, and removes it from the chat."""
        if args.word is None:
            # Whether there is one is nothing for whoever holds the phone.
            crew = (await desk(call.house, tx, call.now)).crew
            here = call.sender in {*crew.responders, *crew.coordinators}
            return Reply.of("checkin-word-how", prefix=Quote(call.prefix), here="yes" if here else "no")
        secret = plainly(args.word)
        if not SHORTEST_WORD <= len(secret) <= LONGEST_WORD or _is_command(secret, commands):
            return _removing(call, "checkin-word-unfit", least=SHORTEST_WORD, most=LONGEST_WORD)
        await tx.duress_words.keep(call.sender, secret)
        # The answer stays in the chat: whoever scrolls back must not learn from it that there is a word.
        return _removing(call, "checkin-word-set")

    return word


def _removing(call: Call, text_id: str, **values: str | int) -> Reply:
    return replace(Reply.of(text_id, **values), also=(removal(call, call.room_id),))


def _is_command(word: str, commands: Sequence[Command]) -> bool:
    """Tells whether a word means something to the bot already."""
    router = Router(commands)
    return is_taken(word) or bool(router.family(word) or router.cry(word))
