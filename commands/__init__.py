"""What people may type, in the order help shows it."""

from commands import action, decision, me, vote
from commands.command import Command, OnPoll, OnReaction
from commands.help import help_for

_TYPED: tuple[Command, ...] = (*action.COMMANDS, *decision.COMMANDS, *vote.COMMANDS, *me.COMMANDS)

COMMANDS: tuple[Command, ...] = (*_TYPED, help_for(_TYPED))
REACTIONS: tuple[OnReaction, ...] = (
    *action.REACTIONS,
    *decision.REACTIONS,
    *vote.REACTIONS,
    *me.REACTIONS,
)
POLLS: dict[str, OnPoll] = {**vote.POLLS}
