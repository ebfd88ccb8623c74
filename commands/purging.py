"""How long a case that is over is kept: longer, or no longer at all."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated

from bot.casework import purging
from bot.rules.dates import When
from bot.rules.purging import LONGEST
from bot.texts import Moment, Quote, Refused
from commands.answering import at_desk, coordinator, named, responder, unreadable
from commands.arguments import Code, OneOf, Term
from commands.case_words import CASE
from commands.command import Call, Command, Reply
from commands.usage import typed
from commands.words import YES, words
from storage.cases import key
from storage.store import Transaction

KEEP = words(fr="garder|conserver", en="keep", de="behalten|aufbewahren", lb="behalen|halen")
PURGE = words(
    fr="effacer|supprimer|purger", en="purge|erase|delete", de="löschen|tilgen", lb="läschen|purgéieren"
)


@dataclass(frozen=True, slots=True)
class Keeping:
    """One case, and for how long or until when it is kept."""

    code: Annotated[str | None, Code()]
    term: Annotated[timedelta | When, Term()]


@dataclass(frozen=True, slots=True)
class Forgetting:
    """One case, and the word that confirms it."""

    code: Annotated[str | None, Code()]
    sure: Annotated[str | None, OneOf(YES, optional=True)]


@at_desk("case-keep", CASE, KEEP, Keeping)
async def keep(call: Call, args: Keeping, tx: Transaction) -> Reply:
    """Puts off when a case that is over is purged."""
    seen = await responder(call, tx)
    case = await named(call, args.code, tx)
    kept = await purging.keep(seen, case, _until(call, args.term), call.sender)
    at = Moment(purging.planned(seen, kept), call.zone, has_time=False)
    return replace(Reply.of("purge-kept", code=kept.code, at=at), about=key(kept))


@at_desk("case-purge", CASE, PURGE, Forgetting)
async def purge(call: Call, args: Forgetting, tx: Transaction) -> Reply:
    """Says what would go; with the word that confirms it, purges a case that is over (coordinators)."""
    seen = await coordinator(call, tx)
    lost = await unreadable(args.code, tx)
    if lost is not None:
        if args.sure is None:
            return Reply.of("purge-confirm", code=lost.code, how=_confirmed(call, lost.code))
        await purging.let_go(seen, lost)
        return Reply((purging.done(seen, (lost.code,)),))
    case = await named(call, args.code, tx)
    await purging.check_over(seen, case)
    if args.sure is None:
        asked = Reply.of("purge-confirm", code=case.code, how=_confirmed(call, case.code))
        return replace(asked, about=key(case))
    codes = await purging.purge(seen, case)
    if call.room_id != seen.room:
        await purging.tell(seen, codes)
    return Reply((purging.done(seen, codes),))


def _confirmed(call: Call, code: str) -> Quote:
    """Says what to type so that a case is purged."""
    family, verb, sure = (one.said(call.language) for one in (CASE, PURGE, YES["yes"]))
    return typed(call, f"{family} {verb} {code} {sure}")


def _until(call: Call, term: timedelta | When) -> datetime:
    """Says until when a case is to be kept (UTC): to the end of a day, where no hour is said."""
    if isinstance(term, When):
        return term.deadline
    if term > LONGEST:
        raise Refused("purge-too-long")
    return call.now + term


COMMANDS: tuple[Command, ...] = (keep, purge)
