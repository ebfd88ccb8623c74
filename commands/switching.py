"""Reminders are switched on and off: one's own in private, the group's in its room."""

from dataclasses import replace

from bot.rules.people import Role
from bot.texts import Refused, Text
from commands.command import Call, Reply
from storage.store import Transaction


async def switch(
    call: Call, on: str, stages: frozenset[str], which: Text | None, all_: tuple[str, str], tx: Transaction
) -> Reply:
    """Switches the reminders of `stages`; `which` names a single one.

    `all_` names the texts on all of them: of one's own, and of the group's.
    """
    if call.private:
        mine = await tx.people.preferences(call.sender)
        quiet = mine.quiet_nudges - stages if on == "on" else mine.quiet_nudges | stages
        await tx.people.prefer(call.sender, replace(mine, quiet_nudges=quiet))
        if which is None:
            return Reply.of(all_[0], on=on)
        return Reply.of("reminder-yours", on=on, which=which)
    group = call.in_group
    if not call.may(Role.SECRETARY):
        raise Refused("chair-only")
    quiet = group.quiet_nudges - stages if on == "on" else group.quiet_nudges | stages
    await tx.groups.change(replace(group, quiet_nudges=quiet), "reminders")
    if which is None:
        return Reply.of(all_[1], on=on)
    return Reply.of("reminder-set", on=on, which=which)
