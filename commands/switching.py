"""What the bot says unasked is switched on and off: for oneself in private, for the group in its room."""

from collections.abc import Set
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
        await switch_own(call, stages, on, tx)
        if which is None:
            return Reply.of(all_[0], on=on)
        return Reply.of("reminder-yours", on=on, which=which)
    _ = call.in_group
    if not call.may(Role.SECRETARY):
        raise Refused("chair-only")
    await switch_groups(call, stages, on, tx)
    if which is None:
        return Reply.of(all_[1], on=on)
    return Reply.of("reminder-set", on=on, which=which)


async def switch_own(call: Call, names: Set[str], on: str, tx: Transaction) -> None:
    """Switches reminders of these names for the sender."""
    mine = await tx.people.preferences(call.sender)
    quiet = mine.quiet_nudges - names if on == "on" else mine.quiet_nudges | names
    await tx.people.prefer(call.sender, replace(mine, quiet_nudges=quiet))


async def switch_groups(call: Call, names: Set[str], on: str, tx: Transaction) -> None:
    """Switches reminders of these names for the whole group."""
    group = call.in_group
    quiet = group.quiet_nudges - names if on == "on" else group.quiet_nudges | names
    await tx.groups.change(replace(group, quiet_nudges=quiet), "reminders")
