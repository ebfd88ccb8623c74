"""Reminders: set, listed, snoozed and cancelled."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.rules.dates import NotADuration, When, read_duration
from bot.rules.identifiers import EventId, GroupId, permalink
from bot.rules.people import Role
from bot.rules.reminders import (
    LONGEST_SNOOZE,
    MORNING,
    MOST_OF_MEMBER,
    MOST_OF_ROOM,
    SNOOZE,
    Audience,
    Reminder,
    ReminderState,
    snoozed,
)
from bot.texts import Moment, Quote, Refused, Text
from commands import gathering
from commands.arguments import OneOf, Reference, Rest
from commands.command import Call, Command, OnReaction, Reply, command, reaction, said_to_sender
from commands.moments import read_when
from commands.reminding import Wish, Wished
from commands.usage import typed
from commands.words import words
from storage.letters import RecordKey
from storage.reminders import KIND, key
from storage.store import Transaction

REMIND = words(
    fr="rappel|rappels|rappeler|rappelle|rappelle-moi|rappelez-moi",
    en="remind|reminder|remindme",
    de="erinnern|erinnere|erinnerung",
    lb="erënneren|erënner|erënnerung",
)
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
CANCEL = words(fr="annuler|supprimer", en="cancel|drop", de="absagen|streichen", lb="ofsoen|sträichen")
SNOOZE_WORD = words(fr="reporter|repousser", en="snooze", de="schlummern|später", lb="schlummeren|méi-spéit")
WHICH = {"mine": words(fr="moi|miens|mes", en="mine|my|me", de="meine|mich", lb="meng|mech")}
_SHORT_LIST = 12
_MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class New:
    """Whom, when, and of what."""

    wish: Annotated[Wish, Wished()]


@dataclass(frozen=True, slots=True)
class Which:
    """Which reminders to list."""

    which: Annotated[str | None, OneOf(WHICH, optional=True)]


@dataclass(frozen=True, slots=True)
class One:
    """One reminder."""

    number: Annotated[int, Reference("R", KIND)]


@dataclass(frozen=True, slots=True)
class Again:
    """A reminder, or the one replied to, and when or after how long it is to come again."""

    number: Annotated[int | None, Reference("R", KIND, optional=True, lettered=True)]
    when: Annotated[str | None, Rest("arg-snooze", most=100, optional=True)]


@command("remind", REMIND, None, New, who=Role.OBSERVER, needs_group=False)
async def remind(call: Call, args: New, tx: Transaction) -> Reply:
    """Sets a reminder: for people, whoever has a role, or the room; in private for oneself."""
    wish = args.wish
    group_id = await _home(call, wish, tx)
    corrected = tx.history.corrected(KIND)
    old = None if corrected is None else await tx.reminders.get(group_id, corrected)
    about = old.about if old is not None else call.replies_to
    if not wish.text and about is None:
        raise Refused("remind-what")
    if old is None:
        await _check_room_for_more(call, group_id, tx)
    timing = wish.timing

    def reminder(number: int, old: Reminder | None) -> Reminder:
        return Reminder(
            group_id=group_id,
            number=number,
            text=wish.text,
            audience=wish.audience or Audience.PEOPLE,
            people=wish.people if wish.audience else (call.sender,),
            private=call.private,
            state=ReminderState.PENDING,
            due_at=timing.when.instant,
            zone=timing.when.zone.key,
            author=call.sender,
            created_at=old.created_at if old else call.at,
            room_id=call.room_id,
            source_event=call.event_id,
            series=timing.series,
            slot=timing.slot,
            about=about,
        )

    made = await tx.reminders.add(group_id, reminder)
    shown = _understood("remind-set", made, call)
    quiet = await _quiet_then(call, made, tx)
    return replace(shown, texts=(*shown.texts, *gathering.shifted(timing.when), *quiet), changed=True)


@command("remind-list", REMIND, LIST, Which, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def list_(call: Call, args: Which, tx: Transaction) -> Reply:
    """Lists what is to come: the room's; in private what one set there, and what concerns one."""
    found = await tx.reminders.of_person(call.sender) if call.private else []
    if call.group is not None or not call.private:
        of_room = await tx.reminders.of_group(call.in_group.id)
        mine = call.private or args.which == "mine"
        found += [one for one in of_room if not mine or one.concerns(call.sender)]
        found.sort(key=lambda one: one.wake_at or one.created_at)
    if not found:
        return Reply.of("remind-list-empty")
    lines = tuple(_in_list(one, call) for one in found[:_MOST_SHOWN])
    more = (Text.of("list-more", count=len(found) - _MOST_SHOWN),) if len(found) > _MOST_SHOWN else ()
    return Reply((Text.of("remind-list", count=len(found)), *lines, *more), long=len(found) > _SHORT_LIST)


@command("remind-cancel", REMIND, CANCEL, One, who=Role.OBSERVER, needs_group=False)
async def cancel(call: Call, args: One, tx: Transaction) -> Reply:
    """Cancels a reminder, with all that would follow in its series."""
    return await _cancel(call, await _find(call, args.number, tx), tx)


@command("snooze", SNOOZE_WORD, None, Again, who=Role.OBSERVER, needs_group=False)
async def snooze(call: Call, args: Again, tx: Transaction) -> Reply:
    """Has the bot remind one again later."""
    replied = call.replied_about
    if args.number is not None:
        reminder = await _find(call, args.number, tx)
    elif replied is not None and replied.kind == KIND:
        reminder = await _of_record(call, replied, tx)
    else:
        raise Refused("remind-which")
    return await _snooze(call, reminder, _later(call, args.when), tx)


@reaction("💤", "⏰", "😴", on=KIND, who=Role.OBSERVER)
async def sleep(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """💤 on a reminder: again in an hour, for whoever put it there."""
    reply = await _snooze(call, await _of_record(call, record, tx), call.at + SNOOZE, tx)
    return replace(reply, texts=tuple(said_to_sender(call, one) for one in reply.texts))


@reaction("❌", "✖", on=KIND, who=Role.OBSERVER)
async def cross(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """❌ on the bot's answer: cancelled."""
    return await _cancel(call, await _of_record(call, record, tx), tx)


async def _home(call: Call, wish: Wish, tx: Transaction) -> GroupId:
    """Says under whose numbers a reminder goes; refuses one that may not be set here, or for nobody."""
    if not call.private:
        group = call.in_group
        if not call.may(Role.MEMBER):
            raise Refused("members-only")
        if wish.audience is None and wish.at_end:
            raise Refused("remind-whom", prefix=Quote(call.prefix))
        return group.id
    if wish.audience is not None and (wish.audience, wish.people) != (Audience.PEOPLE, (call.sender,)):
        raise Refused("remind-in-room")
    home = await tx.reminders.home_of(call.sender)
    if home is not None:
        return home
    groups = await tx.groups.of_person(call.sender)
    if not groups:
        raise Refused("remind-no-group")
    return call.group.id if call.group is not None else groups[0].id


async def _check_room_for_more(call: Call, group_id: GroupId, tx: Transaction) -> None:
    """Refuses more than one member, or one room, may have waiting: nobody makes the bot shout."""
    list_words = f"{REMIND.said(call.language)} {LIST.said(call.language)}"
    if await tx.reminders.count_of_person(call.sender) >= MOST_OF_MEMBER:
        raise Refused("remind-too-many-yours", most=MOST_OF_MEMBER, list=typed(call, list_words))
    if not call.private and await tx.reminders.count_of_group(group_id) >= MOST_OF_ROOM:
        raise Refused("remind-too-many-here", most=MOST_OF_ROOM, list=typed(call, list_words))


async def _find(call: Call, number: int, tx: Transaction) -> Reminder:
    """Finds a reminder that the sender may know of here; one set in private is known only there."""
    found = await tx.reminders.set_in_private(call.sender, number) if call.private else None
    if found is None and (call.group is not None or not call.private):
        found = await tx.reminders.get(call.in_group.id, number)
        if found is not None and found.private:
            found = None
    if found is None or found.state is ReminderState.WITHDRAWN:
        raise _unknown(call, f"R-{number}")
    return found


async def _of_record(call: Call, record: RecordKey, tx: Transaction) -> Reminder:
    found = await tx.reminders.get(record.group_id, record.number)
    if found is None or (found.private and found.author != call.sender):
        raise _unknown(call, f"R-{record.number}")
    return found


def _unknown(call: Call, reference: str) -> Refused:
    list_words = f"{REMIND.said(call.language)} {LIST.said(call.language)}"
    return Refused("no-such-reminder", reference=reference, list=typed(call, list_words))


async def _cancel(call: Call, reminder: Reminder, tx: Transaction) -> Reply:
    if not reminder.may_cancel(call.sender, call.role):
        raise Refused("remind-not-yours", who=call.who(reminder.author))
    if reminder.state is not ReminderState.PENDING:
        raise Refused("remind-over", reference=reminder.reference, state=reminder.state.value)
    gone = await tx.reminders.change(replace(reminder, state=ReminderState.CANCELLED), "cancel")
    text = Text.of("remind-cancelled", reference=gone.reference, text=_words(gone))
    return Reply((text,), about=key(gone), changed=True)


async def _snooze(call: Call, reminder: Reminder, at: datetime, tx: Transaction) -> Reply:
    """Reminds again of what was posted last; the sender alone, wherever it was posted."""
    if reminder.told_at is None:
        raise Refused("remind-not-yet", reference=reminder.reference, at=_next(reminder))
    if reminder.state is ReminderState.DONE:
        await _check_room_for_more(call, reminder.group_id, tx)
    elif reminder.state is not ReminderState.PENDING:
        raise Refused("remind-over", reference=reminder.reference, state=reminder.state.value)
    if at > call.at + LONGEST_SNOOZE:
        raise Refused("remind-snooze-long")
    again = await tx.reminders.change(snoozed(reminder, call.sender, at, reminder.told_at), "snooze")
    text = Text.of("remind-snoozed", reference=again.reference, at=Moment(at, call.zone))
    return Reply((text,), about=key(again), changed=True)


def _later(call: Call, said: str | None) -> datetime:
    """Reads how long, or until when; an hour where nothing is said, the morning of a day."""
    if said is None:
        return call.at + SNOOZE
    try:
        length = read_duration(said, call.language)
    except NotADuration:
        when = read_when(said, call.at, call.zone, call.language)
        if not when.has_time:
            day = datetime.combine(when.local.date(), MORNING)
            when = When.at(day, ZoneInfo(call.zone), has_time=True)
        if when.instant <= call.at:
            raise Refused("remind-needs-hour") from None
        return when.instant
    if length <= timedelta():
        raise Refused("date-past")
    return call.at + length


async def _quiet_then(call: Call, reminder: Reminder, tx: Transaction) -> tuple[Text, ...]:
    """Says that a reminder for the sender falls in their quiet hours; those of others concern them alone."""
    quiet = (await tx.people.preferences(call.sender)).quiet_hours
    if quiet is None or reminder.due_at is None or call.sender not in reminder.people:
        return ()
    until = quiet.until(reminder.due_at, call.zone)
    return () if until is None else (Text.of("remind-quiet", at=Moment(until, call.zone)),)


def _understood(text_id: str, reminder: Reminder, call: Call) -> Reply:
    """Answers with what was understood: of what, whom, when in full, how often."""
    lines = [
        Text.of(text_id, reference=reminder.reference, text=_words(reminder)),
        Text.of("remind-whom-when", who=_whom(reminder, call), at=_next(reminder)),
    ]
    if reminder.about is not None:
        lines.append(_link(reminder, reminder.about))
    if reminder.series is not None and reminder.slot is not None:
        lines += gathering.series_goes_on(reminder.series, reminder.slot)
    return Reply(tuple(lines), about=key(reminder))


def _in_list(reminder: Reminder, call: Call) -> Text:
    wake_at = reminder.wake_at or reminder.created_at
    return Text.of(
        "remind-in-list",
        reference=reminder.reference,
        text=_words(reminder, 120),
        at=Moment(wake_at, reminder.zone, brief=True),
        who=_whom(reminder, call),
        again="yes" if reminder.series is not None else "no",
    )


def _whom(reminder: Reminder, call: Call) -> Text:
    if reminder.audience is Audience.PEOPLE:
        return Text.of("remind-people", who=call.whom(reminder.people))
    return Text.of("remind-audience", audience=reminder.audience.value)


def _words(reminder: Reminder, most: int = 280) -> Quote | Text:
    return Quote(reminder.text, most) if reminder.text else Text.of("remind-of-message")


def _link(reminder: Reminder, about: EventId) -> Text:
    return Text.of("remind-link", link=Quote(permalink(reminder.room_id, about), 600))


def _next(reminder: Reminder) -> Moment:
    return Moment(reminder.due_at or reminder.created_at, reminder.zone)


COMMANDS: tuple[Command, ...] = (remind, list_, cancel, snooze)
REACTIONS: tuple[OnReaction, ...] = (sleep, cross)
