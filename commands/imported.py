"""How an imported group comes to its room."""

from bot.rules.people import Role
from bot.rules.voting import DecisionState
from bot.texts import Quote, Refused, Text
from commands.command import Call, Reply
from commands.unsafe import warnings
from storage.archiving import NotEmpty, adopt
from storage.store import Transaction

_MOST_NAMES = 10


async def bring_in(call: Call, name: str, tx: Transaction) -> Reply:
    """Lets the room's group, as long as it has no records, be the one that was imported under a name."""
    if not call.may(Role.ADMIN):
        raise Refused("import-admins-only")
    if call.private:
        raise Refused("import-in-its-room")
    waiting = await tx.imports.named(name)
    if waiting is None:
        names = tuple(Quote(one.name, 80) for one in (await tx.imports.waiting())[:_MOST_NAMES])
        raise Refused("import-unknown", name=Quote(name, 80), count=len(names), names=names)
    archive = await tx.imports.archive(waiting)
    group = call.in_group
    if group.room_id == await tx.oncall.room():
        raise Refused("import-not-empty")
    try:
        await adopt(group, archive, call.now, tx)
    except NotEmpty:
        raise Refused("import-not-empty") from None
    await tx.imports.drop(waiting)
    texts = [
        Text.of(
            "import-adopted",
            name=Quote(waiting.name, 80),
            decisions=len(archive.decisions),
            actions=len(archive.actions),
            meetings=len(archive.meetings),
        )
    ]
    still_open = tuple(
        Quote(one.decision.reference)
        for one in archive.decisions
        if one.decision.state is DecisionState.PROPOSED
    )
    if still_open:
        texts.append(Text.of("group-moved-votes", votes=still_open, prefix=Quote(call.prefix)))
    state = await tx.rooms.state(group.room_id)
    unsafe = () if state is None else warnings(state, call)
    if unsafe:
        texts += [Text.of("group-adopted", count=len(unsafe)), *unsafe]
    return Reply(tuple(texts))
