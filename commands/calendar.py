"""The next steps: meetings, deadlines, ends of votes and consultations, as text and as a calendar file."""

from dataclasses import dataclass

from bot.rules.people import Role
from bot.texts import Moment, Quote, Text
from commands.command import Call, Command, Reply, command
from commands.words import words
from storage.dates import host_of, next_steps
from storage.filings import Filing
from storage.store import Transaction

CALENDAR = words(fr="calendrier", en="calendar", de="kalender", lb="kalenner")
_MOST_SHOWN = 40
_SHORT_LIST = 12


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@command("calendar", CALENDAR, None, Nothing, who=Role.OBSERVER, in_archive=True)
async def calendar(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Lists the next steps, and owes the calendar file."""
    group = call.in_group
    coming = await next_steps(group, call.now, tx, host_of(call.bot))
    in_thread = not call.private
    await tx.filings.owe(Filing(group.id, None, call.room_id, call.root, in_thread, call.group_language))
    lines = tuple(
        Text.of(
            "calendar-line",
            at=Moment(one.starts_at, one.zone, not one.whole_day, brief=True),
            title=Quote(one.title, 140),
        )
        for one in coming[:_MOST_SHOWN]
    )
    more = len(coming) - _MOST_SHOWN
    rest = (Text.of("list-more", count=more),) if more > 0 else ()
    return Reply((Text.of("calendar", count=len(coming)), *lines, *rest), long=len(coming) > _SHORT_LIST)


COMMANDS: tuple[Command, ...] = (calendar,)
