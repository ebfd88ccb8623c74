"""What people may type, in the order help shows it."""

from commands import (
    action,
    agenda,
    alert,
    attending,
    calendar,
    case,
    commenting,
    consult,
    date_poll,
    decision,
    duty_roster,
    group,
    me,
    meeting,
    membership,
    minutes,
    minuting,
    oncall,
    opening,
    proxy,
    readiness,
    search,
    swapping,
    theme,
    vote,
)
from commands.command import Command, OnPoll, OnReaction
from commands.help import help_for

_TYPED: tuple[Command, ...] = (
    *alert.COMMANDS,
    *case.COMMANDS,
    *action.COMMANDS,
    *decision.COMMANDS,
    *vote.COMMANDS,
    *proxy.COMMANDS,
    *meeting.COMMANDS,
    *date_poll.COMMANDS,
    *opening.COMMANDS,
    *agenda.COMMANDS,
    *attending.COMMANDS,
    *minuting.COMMANDS,
    *minutes.COMMANDS,
    *consult.COMMANDS,
    *commenting.COMMANDS,
    *calendar.COMMANDS,
    *theme.COMMANDS,
    *search.COMMANDS,
    *group.COMMANDS,
    *membership.COMMANDS,
    *oncall.COMMANDS,
    *readiness.COMMANDS,
    *duty_roster.COMMANDS,
    *swapping.COMMANDS,
    *me.COMMANDS,
)

COMMANDS: tuple[Command, ...] = (*_TYPED, help_for(_TYPED))
REACTIONS: tuple[OnReaction, ...] = (
    *case.REACTIONS,
    *action.REACTIONS,
    *decision.REACTIONS,
    *vote.REACTIONS,
    *attending.REACTIONS,
    *commenting.REACTIONS,
    *swapping.REACTIONS,
    *me.REACTIONS,
)
POLLS: dict[str, OnPoll] = {**vote.POLLS, **date_poll.POLLS}
