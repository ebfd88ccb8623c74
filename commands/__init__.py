"""What people may type, in the order help shows it."""

from commands import action, decision, group, me, membership, proxy, theme, vote
from commands.command import Command, OnPoll, OnReaction
from commands.help import help_for

_TYPED: tuple[Command, ...] = (
    *action.COMMANDS,
    *decision.COMMANDS,
    *vote.COMMANDS,
    *proxy.COMMANDS,
    *theme.COMMANDS,
    *group.COMMANDS,
    *membership.COMMANDS,
    *me.COMMANDS,
)

COMMANDS: tuple[Command, ...] = (*_TYPED, help_for(_TYPED))
REACTIONS: tuple[OnReaction, ...] = (
    *action.REACTIONS,
    *decision.REACTIONS,
    *vote.REACTIONS,
    *me.REACTIONS,
)
POLLS: dict[str, OnPoll] = {**vote.POLLS}
