"""What the commands of responders share: who may, where, and which case is meant."""

from collections.abc import Callable
from dataclasses import replace

from bot.casework.desk import Desk, desk
from bot.rules.cases import Case
from bot.rules.identifiers import CaseId
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused
from commands.command import Call, Command, Handler, command
from commands.words import Words
from storage.cases import KIND, Unreadable, id_of
from storage.letters import RecordKey
from storage.store import Transaction


def at_desk(
    command_id: str, family: Words, verb: Words | None, arguments: type, *, whole: bool = False
) -> Callable[[Handler], Command]:
    """Declares a command of responders; the function itself asks whether the sender is one (`responder`)."""
    declared = command(
        command_id, family, verb, arguments, who=Role.OBSERVER, needs_group=False, in_archive=True
    )
    return lambda run: replace(declared(run), whole=whole, at_desk=True)


async def responder(call: Call, tx: Transaction) -> Desk:
    """Returns the desk to a responder or coordinator; refuses others without telling of any case.

    Cases are spoken of in the on-call room and in private chats only.
    """
    seen = await desk(call.house, tx, call.now)
    known = call.sender in seen.crew.responders or call.sender in seen.crew.coordinators
    if not known or not (call.private or call.room_id == seen.room):
        raise Refused("responders-only")
    return seen


async def coordinator(call: Call, tx: Transaction) -> Desk:
    """Returns the desk to a coordinator; refuses responders, and others as `responder` does."""
    seen = await responder(call, tx)
    if call.sender not in seen.crew.coordinators:
        raise Refused("coordinators-only")
    return seen


async def named(call: Call, code: str | None, tx: Transaction) -> Case:
    """Finds the case of a code, else the one whose thread it is, or that the message replied to is about."""
    if code is not None:
        case = await tx.cases.by_code(code)
        if case is not None:
            return case
        await _check_not_purged(code, call, tx)
        if await unreadable(code, tx) is not None:
            raise Refused("case-unreadable", code=code.upper(), prefix=Quote(call.prefix))
        raise Refused("case-unknown", code=code.upper())
    if call.about is not None and call.about.kind == KIND:
        return await of(call.about, call, tx)
    raise Refused("case-which")


async def of(record: RecordKey, call: Call, tx: Transaction) -> Case:
    """Returns the case a letter is about."""
    await _check_not_purged(id_of(record), call, tx)
    case = await tx.cases.find(id_of(record))
    if case is None:
        lost = [one.code for one in await tx.cases.unreadable() if one.id == id_of(record)]
        raise Refused("case-unreadable", code=lost[0] if lost else "", prefix=Quote(call.prefix))
    return case


async def unreadable(code: str | None, tx: Transaction) -> Unreadable | None:
    """Finds the live case of a code that nobody can read any more."""
    if code is None:
        return None
    return next((one for one in await tx.cases.unreadable() if one.code == code.upper()), None)


async def _check_not_purged(which: str | CaseId, call: Call, tx: Transaction) -> None:
    purged = await tx.cases.purged(which)
    if purged is not None:
        at = Moment(purged.at, call.zone, has_time=False)
        raise Refused("case-purged", code=purged.code, at=at)
