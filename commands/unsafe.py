"""What is unsafe in a room, said to people who can mend it."""

from bot.rules.groups import Danger, RoomState
from bot.texts import Text
from commands.command import Call


def warnings(state: RoomState, call: Call) -> tuple[Text, ...]:
    """Says what is unsafe in a room, and what helps; nothing where all is well."""
    dangers = set(state.dangers) | (set() if state.encrypted else {Danger.NOT_ENCRYPTED})
    told = tuple(Text.of(f"danger-{danger.value}") for danger in Danger if danger in dangers)
    unsigned = tuple(call.who(user) for user in sorted(state.unsigned))
    return (*told, Text.of("danger-unsigned", who=unsigned)) if unsigned else told
