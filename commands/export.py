"""All that a group holds, as files in the room."""

from dataclasses import dataclass

from bot.rules.people import Role
from bot.texts import Text
from commands.command import Call, Command, Reply, command
from commands.gathering import to_the_room
from commands.words import words
from storage.filings import Filing
from storage.store import Transaction

EXPORT = words(fr="exporter|export", en="export", de="export|exportieren", lb="export|exportéieren")


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@command("export", EXPORT, None, Nothing, who=Role.SECRETARY, in_archive=True)
async def export(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Owes the files where it was asked; the group's room learns of those that are posted elsewhere.

    For the chair and the secretary: one file of everything leaves the room more easily than its messages.
    """
    in_thread = not call.private
    owed = Filing(call.in_group.id, None, call.room_id, call.root, in_thread, call.group_language, whole=True)
    await tx.filings.owe(owed)
    if not call.private:
        return Reply.of("export-comes")
    told = to_the_room(call, [Text.of("export-told", who=call.who(call.sender))], None)
    return Reply((Text.of("export-comes"),), also=(told,))


COMMANDS: tuple[Command, ...] = (export,)
