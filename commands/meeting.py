"""Meetings: planned, listed, moved and cancelled."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.meetings import (
    LONGEST_TITLE,
    USUAL_LENGTH,
    Meeting,
    MeetingState,
    Plan,
    Rsvp,
    Stage,
)
from bot.rules.people import Role
from bot.rules.recurrence import LONGEST, Series
from bot.texts import Moment, Quote, Refused, Text
from commands import gathering
from commands.arguments import Occasion, OneOf, Reference, Time, Titled
from commands.command import Call, Command, Reply, command
from commands.gathering import LIST, LIVE, MEETING, PLAN, SHOW, find_meeting, understood
from commands.switching import switch_groups
from commands.usage import typed
from commands.words import ON_OFF, words
from storage.holding import plan_next, set_agenda_free
from storage.meetings import KIND, key
from storage.store import Transaction

MOVE = words(fr="déplacer|reporter", en="move|postpone", de="verschieben", lb="réckelen|verréckelen")
CANCEL = words(fr="annuler|supprimer", en="cancel", de="absagen", lb="ofsoen")
REMINDERS = words(fr="rappels", en="reminders", de="erinnerungen", lb="erënnerungen")
WHICH = {
    "past": words(fr="passées|passé|tenues", en="past|held", de="vergangene", lb="vergaangen"),
    "all": words(fr="toutes|tout", en="all", de="alle", lb="all"),
}
SCOPE = {
    "alone": words(fr="seule|seulement", en="alone|only", de="nur|allein", lb="nëmmen|eleng"),
    "series": words(fr="série", en="series|all", de="serie|reihe", lb="serie"),
}
STAGES = {
    Stage.AGENDA.value: words(fr="ordre", en="agenda", de="tagesordnung", lb="agenda"),
    Stage.DAYS.value: words(fr="jours", en="days", de="tage", lb="deeg"),
    Stage.HOUR.value: words(fr="heure", en="hour", de="stunde", lb="stonn"),
    Stage.START.value: words(fr="début", en="start", de="beginn", lb="ufank"),
}
_SHORT_LIST = 12
_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Planning:
    """A title, and when, for how long, where, how often."""

    title: Annotated[str, Titled("arg-title", LONGEST_TITLE)]
    occasion: Annotated[Occasion, Time()]


@dataclass(frozen=True, slots=True)
class Which:
    """Which meetings to list."""

    which: Annotated[str | None, OneOf(WHICH, optional=True)]


@dataclass(frozen=True, slots=True)
class One:
    """One meeting."""

    number: Annotated[int, Reference("M", KIND)]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """One meeting, or the one that comes next."""

    number: Annotated[int | None, Reference("M", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Moving:
    """A meeting, whether its series moves with it, and its new time."""

    number: Annotated[int, Reference("M", KIND)]
    scope: Annotated[str | None, OneOf(SCOPE, optional=True)]
    to: Annotated[Occasion, Time(whole=False)]


@dataclass(frozen=True, slots=True)
class Cancelling:
    """A meeting, and whether its series goes with it."""

    number: Annotated[int, Reference("M", KIND)]
    scope: Annotated[str | None, OneOf(SCOPE, optional=True)]


@dataclass(frozen=True, slots=True)
class Switching:
    """Whether reminders come, and which."""

    on: Annotated[str, OneOf(ON_OFF)]
    stage: Annotated[str | None, OneOf(STAGES, optional=True)]


@command("meeting-plan", MEETING, PLAN, Planning, who=Role.SECRETARY)
async def plan(call: Call, args: Planning, tx: Transaction) -> Reply:
    """Plans a meeting, or a series of them."""
    when, occasion = args.occasion.when, args.occasion
    series = _series(occasion)
    what = Plan(
        title=args.title,
        starts_at=when.instant,
        zone=when.zone.key,
        length=occasion.length or USUAL_LENGTH,
        place=occasion.place,
        series=series,
        slot=when.local if series else None,
    )
    meeting = await gathering.plan(call, what, tx)
    reply = understood("meeting-planned", meeting, call)
    met = await gathering.series_meets(call, meeting, tx)
    reply = replace(reply, texts=(*reply.texts, *gathering.shifted(when), *met))
    return gathering.announced(call, reply, Text.of("meeting-rsvp", reference=meeting.reference))


@command("meeting-list", MEETING, LIST, Which, who=Role.OBSERVER, in_archive=True)
async def list_(call: Call, args: Which, tx: Transaction) -> Reply:
    """Lists the meetings that are planned, or were held."""
    past = (MeetingState.ENDED, MeetingState.CANCELLED, MeetingState.LAPSED)
    states = {None: LIVE, "past": past}.get(args.which, (*LIVE, *past))
    meetings = await tx.meetings.listing(call.in_group.id, states)
    if args.which == "past":
        meetings.reverse()
    if not meetings:
        said = f"{MEETING.said(call.language)} {PLAN.said(call.language)}"
        return Reply.of("meeting-list-empty", plan=typed(call, said))
    lines = tuple(
        Text.of(
            "meeting-in-list",
            reference=one.reference,
            title=Quote(one.title, 100),
            at=Moment(one.started_at or one.starts_at, one.zone, brief=True),
            state=one.state.value,
        )
        for one in meetings[:_MOST_SHOWN]
    )
    more = len(meetings) - _MOST_SHOWN
    rest = (Text.of("list-more", count=more),) if more > 0 else ()
    head = Text.of("meeting-list", count=len(meetings))
    return Reply((head, *lines, *rest), long=len(meetings) > _SHORT_LIST)


@command("meeting-show", MEETING, SHOW, Perhaps, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Shows a meeting: when, where, who comes, what is on its agenda."""
    meeting = await gathering.named_or_coming(call, args.number, tx)
    reply = understood("meeting-shown", meeting, call)
    answered = await gathering.answers(meeting, tx)
    who = tuple(
        Text.of("meeting-answers", rsvp=rsvp.value, who=call.whom(answered[rsvp]), count=len(answered[rsvp]))
        for rsvp in Rsvp
        if answered[rsvp]
    )
    items = await tx.agenda.of(meeting.group_id, meeting.number)
    return replace(reply, texts=(*reply.texts, *who, *gathering.agenda(items[:20])), changed=False)


@command("meeting-move", MEETING, MOVE, Moving, who=Role.SECRETARY)
async def move(call: Call, args: Moving, tx: Transaction) -> Reply:
    """Gives a meeting another time: alone, or with all that follow it in its series."""
    meeting = await find_meeting(call, args.number, tx)
    gathering.check_planned(meeting)
    _check_scope(call, meeting, args.scope, (MOVE.said(call.language), args.to.said))
    when = args.to.when
    moved = replace(
        _lasting(meeting, args),
        starts_at=when.instant,
        zone=when.zone.key,
        created_at=call.at,
    )
    if args.scope == "series" and moved.series is not None:
        series = moved.series.moved(when.local, when.zone.key)
        moved = replace(moved, series=series, slot=when.local)
    await gathering.check_free(call, moved, tx)
    moved = await tx.meetings.change(moved, "move")
    reply = understood("meeting-moved", moved, call)
    met = await gathering.series_meets(call, moved, tx)
    return gathering.announced(call, replace(reply, texts=(*reply.texts, *gathering.shifted(when), *met)))


@command("meeting-cancel", MEETING, CANCEL, Cancelling, who=Role.SECRETARY)
async def cancel(call: Call, args: Cancelling, tx: Transaction) -> Reply:
    """Calls a meeting off; in a series the next one is planned, unless the series is called off."""
    meeting = await find_meeting(call, args.number, tx)
    gathering.check_planned(meeting)
    _check_scope(call, meeting, args.scope, (CANCEL.said(call.language), ""))
    gone = replace(meeting, state=MeetingState.CANCELLED)
    if args.scope == "series":
        gone = replace(gone, series=None)
    gone = await tx.meetings.change(gone, "cancel")
    await set_agenda_free(gone, tx)
    following = await plan_next(gone, call.at, tx)
    text = Text.of(
        "meeting-cancelled",
        reference=gone.reference,
        title=Quote(gone.title, 200),
        at=Moment(gone.starts_at, gone.zone),
    )
    then = await gathering.next_of_series(following, tx) if following is not None else ()
    return gathering.announced(call, Reply((text, *then), about=key(gone), changed=True))


@command("meeting-reminders", MEETING, REMINDERS, Switching, who=Role.SECRETARY)
async def reminders(call: Call, args: Switching, tx: Transaction) -> Reply:
    """Switches the reminders of meetings on or off for the group."""
    stages = {f"meeting-{args.stage}"} if args.stage else {f"meeting-{stage.value}" for stage in Stage}
    await switch_groups(call, stages, args.on, tx)
    if args.stage is None:
        return replace(Reply.of("meeting-reminders-set", on=args.on), changed=True)
    which = Text.of("reminder-name", stage=f"meeting-{args.stage}")
    return replace(Reply.of("reminder-set", on=args.on, which=which), changed=True)


def _series(occasion: Occasion) -> Series | None:
    recurrence, first = occasion.recurrence, occasion.when.local
    if recurrence is None:
        return None
    if not recurrence.fits(first):
        raise Refused("recurrence-does-not-fit")
    until = min(occasion.until.local, first + LONGEST) if occasion.until else first + LONGEST
    return Series(recurrence.rule(first), first, until.replace(hour=23, minute=59), occasion.when.zone.key)


def _lasting(meeting: Meeting, args: Moving) -> Meeting:
    """Gives a meeting the length it is moved with; the others of its series keep theirs unless they move."""
    if args.to.length is None:
        return meeting
    series = meeting.series
    if series is not None:
        others = None if args.scope == "series" else series.length or meeting.length
        series = replace(series, length=others)
    return replace(meeting, length=args.to.length, series=series)


def _check_scope(call: Call, meeting: Meeting, scope: str | None, said: tuple[str, str]) -> None:
    """Asks back whether the whole series is meant, where there is one, by two lines to copy."""
    if meeting.series is not None and scope is None:
        verb, rest = said
        alone, series = (
            " ".join((MEETING.said(call.language), verb, meeting.reference, one.said(call.language), rest))
            for one in (SCOPE["alone"], SCOPE["series"])
        )
        raise Refused(
            "meeting-alone-or-series",
            alone=typed(call, alone.rstrip()),
            series=typed(call, series.rstrip()),
        )


COMMANDS: tuple[Command, ...] = (plan, list_, show, move, cancel, reminders)
