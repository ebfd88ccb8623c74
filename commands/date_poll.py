"""Dates to agree on: a poll, answers, and the date that the chair picks."""

import re
from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.date_polls import MOST_DATES, DatePoll, PollState
from bot.rules.meetings import LONGEST_TITLE, USUAL_LENGTH, Plan
from bot.rules.people import Role
from bot.texts import Refused, Text
from commands import gathering
from commands.arguments import Occasions, Place, Rest, Several, Titled
from commands.command import Call, Command, OnPoll, Reply, command
from commands.dating import end_poll, letter_of, refresh, shown
from commands.gathering import MEETING
from commands.usage import typed
from commands.words import words
from storage.date_polls import KIND
from storage.letters import RecordKey
from storage.store import Transaction

POLL = words(fr="sondage", en="poll", de="umfrage", lb="ëmfro|sondage")
DATES = words(fr="dates", en="dates", de="termine", lb="datumen")
PICK = words(fr="retenir|choisir", en="pick|choose", de="wählen", lb="wielen|eraussichen")
NONE = words(fr="aucune|aucun", en="none", de="keine|keinen", lb="keng|keen")
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Asking:
    """A title, the dates to choose from, for how long and where."""

    title: Annotated[str, Titled("arg-title", LONGEST_TITLE)]
    dates: Annotated[Several, Occasions()]


@dataclass(frozen=True, slots=True)
class Answering:
    """The numbers of the dates at which one could come."""

    which: Annotated[str, Rest("arg-dates", most=200)]


@dataclass(frozen=True, slots=True)
class Picking:
    """The number of the date that is taken."""

    date: Annotated[int, Place("arg-item")]


@command("meeting-poll", MEETING, POLL, Asking, who=Role.SECRETARY)
async def poll(call: Call, args: Asking, tx: Transaction) -> Reply:
    """Asks the group which of several dates suits."""
    dates = args.dates

    def asked(number: int, old: DatePoll | None) -> DatePoll:
        return DatePoll(
            group_id=call.in_group.id,
            number=number,
            title=args.title,
            state=PollState.OPEN,
            dates=tuple(sorted({one.instant for one in dates.dates})),
            zone=dates.dates[0].zone.key,
            length=dates.length or USUAL_LENGTH,
            author=call.sender,
            created_at=call.at,
            room_id=call.in_group.room_id,
            source_event=call.event_id,
            place=dates.place,
        )

    made = await tx.date_polls.add(call.in_group.id, asked)
    if len(made.dates) < 2:
        raise Refused("date-poll-too-few")
    if len(made.dates) > MOST_DATES:
        raise Refused("date-poll-too-many", most=MOST_DATES)
    await end_poll(made, call, tx)
    reply = gathering.announced(call, shown(made, call))
    return replace(reply, also=(*reply.also, letter_of(made, call)))


@command("meeting-dates", MEETING, DATES, Answering)
async def dates(call: Call, args: Answering, tx: Transaction) -> Reply:
    """Says at which of the dates one could come."""
    open_ = await _open(call, tx)
    chosen = () if NONE.means(args.which.strip(" .")) else tuple(map(int, _NUMBER.findall(args.which)))
    if not chosen and not NONE.means(args.which.strip(" .")):
        raise Refused("date-poll-which", count=len(open_.dates))
    return await _answer(call, open_, chosen, tx)


@command("meeting-pick", MEETING, PICK, Picking, who=Role.SECRETARY)
async def pick(call: Call, args: Picking, tx: Transaction) -> Reply:
    """Takes one of the dates: the meeting is planned, the poll is over."""
    open_ = await _open(call, tx)
    _check_places(open_, (args.date,))
    at = open_.dates[args.date - 1]
    if at <= call.at:
        raise Refused("date-past")

    what = Plan(open_.title, at, open_.zone, open_.length, open_.place)
    meeting = await gathering.plan(call, what, tx)
    await tx.date_polls.change(replace(open_, state=PollState.PICKED), "pick")
    await end_poll(open_, call, tx)
    reply = gathering.understood("meeting-planned", meeting, call)
    met = await gathering.series_meets(call, meeting, tx)
    reply = replace(reply, texts=(*reply.texts, *met))
    return gathering.announced(call, reply, Text.of("meeting-rsvp", reference=meeting.reference))


async def polled(call: Call, record: RecordKey, answers: tuple[str, ...], tx: Transaction) -> Reply | None:
    """An answer in the poll; silent, for the count in the bot's message shows it."""
    asked = await tx.date_polls.get(record.group_id, record.number)
    if asked is None or asked.state is not PollState.OPEN:
        raise Refused("date-poll-over")
    known = tuple(int(one) for one in answers if one.isdecimal() and 1 <= int(one) <= len(asked.dates))
    await _answer(call, asked, known, tx)
    return None


async def _answer(call: Call, asked: DatePoll, chosen: tuple[int, ...], tx: Transaction) -> Reply:
    _check_places(asked, chosen)
    places = tuple(sorted(set(chosen)))
    answered = replace(asked, answers={**asked.answers, call.sender: places})
    await tx.date_polls.write(answered)
    await refresh(answered, call, tx)
    return Reply.of(
        "date-poll-answered", who=call.who(call.sender), places=tuple(map(str, places)), count=len(places)
    )


async def _open(call: Call, tx: Transaction) -> DatePoll:
    open_ = await tx.date_polls.latest(call.in_group.id)
    if open_ is None:
        said = f"{MEETING.said(call.language)} {POLL.said(call.language)}"
        raise Refused("date-poll-none", poll=typed(call, said))
    return open_


def _check_places(asked: DatePoll, chosen: tuple[int, ...]) -> None:
    if any(not 1 <= place <= len(asked.dates) for place in chosen):
        raise Refused("date-poll-which", count=len(asked.dates))


COMMANDS: tuple[Command, ...] = (poll, dates, pick)
POLLS: dict[str, OnPoll] = {KIND: polled}
