"""Check-ins: a promise to report by a time, made, kept, put off, handed over and ended in private."""

import re
from dataclasses import dataclass, replace
from typing import Annotated

from bot.casework import checkins
from bot.casework.desk import desk
from bot.casework.reporting import Words
from bot.rules.checkins import CheckIn, grace
from bot.rules.dates import When
from bot.rules.identifiers import CheckInId, UserId
from bot.rules.people import Member, Role
from bot.texts import Moment, Quote, Refused, Text
from commands import gathering
from commands.answering import coordinator
from commands.arguments import NewDeadline, Rest, WrongForm
from commands.checking_in import (
    CHECKIN,
    Promise,
    Promised,
    check_in_time,
    check_until,
    meant,
    mine,
    theirs,
)
from commands.command import Call, Command, OnReaction, Reply, reaction
from commands.persons import find_guests, first_person
from commands.usage import typed
from commands.words import words
from storage.checkins import KIND, key
from storage.letters import RecordKey
from storage.store import Transaction

SHOW = words(fr="montrer|voir|afficher", en="show|view|status", de="zeigen|zeige", lb="weisen|weis")
OK = words(fr="ok|ça-va", en="ok|okay", de="ok|gut", lb="ok|gutt")
STOP = words(
    fr="arrêter|stop|terminer|annuler",
    en="stop|end|cancel",
    de="beenden|stopp|stop|abbrechen",
    lb="ophalen|stopp|stop|ofbriechen",
)
EXTEND = words(fr="prolonger", en="extend", de="verlängern", lb="verlängeren")
HANDOVER = words(fr="confier|transmettre", en="handover|hand-over", de="übergeben", lb="iwwerginn|weiderginn")
ACCEPT = words(fr="accepter|accepte", en="accept", de="annehmen", lb="unhuelen")
OPEN = words(fr="ouvrir", en="open", de="öffnen", lb="opmaachen")
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
_MOST_SHOWN = 60
_TO = re.compile(r"^\s*(?:à|a|to|an|un)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class New:
    """How often, until when, and the plan; nothing shows the one there is."""

    promise: Annotated[Promise | None, Promised()]


@dataclass(frozen=True, slots=True)
class Later:
    """Until when."""

    until: Annotated[When, NewDeadline()]


@dataclass(frozen=True, slots=True)
class Whose:
    """A person."""

    person: Annotated[str, Rest("arg-one-person", most=400)]


@mine("checkin", None, New, whole=True)
async def new(call: Call, args: New, tx: Transaction) -> Reply:
    """Begins a check-in, of which there is one a person; without words shows what there is."""
    promise = args.promise
    if promise is None:
        return await _shown(call, tx)
    if await tx.checkins.of(call.sender) is not None:
        extend_, stop_ = (
            typed(call, f"{CHECKIN.said(call.language)} {one.said(call.language)}") for one in (EXTEND, STOP)
        )
        raise Refused("checkin-already", extend=extend_, stop=stop_)
    seen = await desk(call.house, tx, call.now)
    at_most = seen.watch.checkin_grace
    check_until(promise.ends_at, grace(promise.every, at_most), call.at)
    wanted = CheckIn(
        id=CheckInId(0),
        person=call.sender,
        language=call.language,
        zone=call.zone,
        every=promise.every,
        until=promise.ends_at,
        due_at=promise.ends_at,
        started_at=call.at,
        heard_at=call.at,
        answers=call.sender,
        at_most=at_most,
    )
    made = await checkins.start(seen, wanted, promise.plan)
    understood = Text.of(
        "checkin-started",
        every=checkins.every(made),
        until=Moment(made.until, call.zone),
        due=Moment(made.due_at, call.zone),
        deadline=Moment(made.deadline, call.zone, brief=True),
        plan="yes" if made.sealed else "no",
        prefix=Quote(call.prefix),
    )
    texts = (understood, Text.of("checkin-how"), *gathering.shifted(promise.until))
    return Reply(texts, about=key(made))


@mine("checkin-show", SHOW, Nothing)
async def show(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Shows when a sign of life is due next; never the plan, for somebody else may hold the phone."""
    return await _shown(call, tx)


@mine("checkin-ok", OK, Nothing)
async def ok(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Says that all is well."""
    found = await tx.checkins.concerning(call.sender)
    chosen = meant(found, call)
    if chosen is None:
        raise Refused("checkin-which" if found else "checkin-none", prefix=Quote(call.prefix))
    return await sign_of_life(call, chosen, "", tx)


@mine("checkin-extend", EXTEND, Later)
async def extend(call: Call, args: Later, tx: Transaction) -> Reply:
    """Has one's check-in go on until another time; to say so is a sign of life."""
    checkin = await theirs(call, tx)
    until = args.until.deadline
    check_until(until, checkin.grace, call.at)
    seen = await desk(call.house, tx, call.now)
    longer = await checkins.extend(seen, checkin, until, call.sender, call.at)
    texts = (
        Text.of(
            "checkin-extended", until=Moment(longer.until, call.zone), due=Moment(longer.due_at, call.zone)
        ),
        *gathering.shifted(args.until),
    )
    return Reply(texts, about=key(longer))


@mine("checkin-stop", STOP, Nothing)
async def stop(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Ends one's check-in; the plan is destroyed unread."""
    checkin = await theirs(call, tx)
    await checkins.stop(await desk(call.house, tx, call.now), checkin, call.sender)
    return Reply.of("checkin-stopped", plan="yes" if checkin.sealed else "no")


@mine("checkin-handover", HANDOVER, Whose)
async def handover(call: Call, args: Whose, tx: Transaction) -> Reply:
    """Asks somebody to answer in one's place; until they accept nothing changes."""
    checkin = await theirs(call, tx)
    to = await _known(call, args.person, tx)
    if to == checkin.answers and checkin.offered is None:
        raise Refused("checkin-handover-already")
    seen = await desk(call.house, tx, call.now)
    after = await checkins.offer(seen, checkin, to, call.sender)
    text_id = "checkin-taken-back" if after.answers == to else "checkin-offered"
    return Reply.of(text_id, who=await checkins.named(seen, to))


@mine("checkin-accept", ACCEPT, Nothing)
async def accept(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Answers somebody's check-in from now on."""
    offered = await tx.checkins.offered_to(call.sender)
    about = call.replied_about
    answered = [one for one in offered if about is not None and key(one) == about]
    chosen = next(iter(answered or offered), None)
    if chosen is None:
        raise Refused("checkin-no-offer")
    if len(offered) > 1 and not answered:
        raise Refused("checkin-which-offer")
    return await accepted(call, chosen, tx)


async def declined(call: Call, checkin: CheckIn, tx: Transaction) -> Reply:
    """Leaves a check-in with whoever answers it: who was asked to take it over will not."""
    await checkins.decline(await desk(call.house, tx, call.now), checkin, call.sender)
    return Reply.of("checkin-declined-noted")


@mine("checkin-open", OPEN, Whose, at_desk=True)
async def open_(call: Call, args: Whose, tx: Transaction) -> Reply:
    """Breaks the seal of a plan (coordinators): it is logged, and the person is told."""
    seen = await coordinator(call, tx)
    active = await tx.checkins.active()
    people = [await checkins.named(seen, one.person) for one in active]
    members = tuple(Member(UserId(one.user_id), one.name, 0) for one in people)
    person, _ = first_person(args.person, members, call.sender)
    chosen = next(one for one in active if one.person == person)
    letter = await checkins.break_seal(seen, chosen, call.sender)
    who = await checkins.named(seen, person)
    if letter is None:
        return Reply.of("checkin-no-plan", who=who)
    return replace(Reply.of("checkin-seal-broken", who=who), also=(letter,))


@mine("checkin-list", LIST, Nothing, at_desk=True)
async def list_(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Lists who has a check-in, and when it is due (coordinators); no plans."""
    seen = await coordinator(call, tx)
    active = await tx.checkins.active()
    if not active:
        return Reply.of("checkin-list-empty")
    lines = [
        Text.of(
            "checkin-in-list",
            who=await checkins.named(seen, one.person),
            due=Moment(one.due_at, call.zone, brief=True),
            until=Moment(one.until, call.zone, brief=True),
            asked="yes" if one.due_at <= call.now else "no",
            plan="yes" if one.sealed else "no",
        )
        for one in active[:_MOST_SHOWN]
    ]
    if len(active) > _MOST_SHOWN:
        lines.append(Text.of("list-more", count=len(active) - _MOST_SHOWN))
    return Reply((Text.of("checkin-list", count=len(active)), *lines), long=len(active) > 12)


@reaction("✅", "☑", "✔", "👍", "👌", on=KIND, who=Role.OBSERVER)
async def signed(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ on the question: all is well; on the offer to answer for somebody: agreed."""
    checkin = await tx.checkins.get(CheckInId(record.number))
    return None if checkin is None else await answered(call, checkin, key_, tx)


@reaction("❌", "👎", on=KIND, who=Role.OBSERVER)
async def refused(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """❌ on the offer to answer for somebody: no."""
    checkin = await tx.checkins.get(CheckInId(record.number))
    if checkin is None or not checkin.active or checkin.offered != call.sender:
        return None
    return await declined(call, checkin, tx)


async def answered(call: Call, checkin: CheckIn, said: str, tx: Transaction) -> Reply | None:
    """Takes what somebody says to what the bot wrote about a check-in; None where it is none of theirs."""
    if checkin.active and checkin.offered == call.sender:
        return await accepted(call, checkin, tx)
    if not checkin.concerns(call.sender):
        return None
    return await sign_of_life(call, checkin, said, tx)


async def accepted(call: Call, checkin: CheckIn, tx: Transaction) -> Reply:
    """Hands a check-in over to whom it was offered."""
    check_in_time(checkin, call)
    seen = await desk(call.house, tx, call.now)
    return Reply(await checkins.accept(seen, checkin, call.sender), about=key(checkin))


async def sign_of_life(call: Call, checkin: CheckIn, said: str, tx: Transaction) -> Reply:
    """Takes it that all is well with whom a check-in is about, in time or too late."""
    words = Words(said, call.event_id, call.at, call.sender)
    texts = await checkins.answer(await desk(call.house, tx, call.now), checkin, words)
    return Reply(texts or (Text.of("checkin-ended", prefix=Quote(call.prefix)),), about=key(checkin))


async def _shown(call: Call, tx: Transaction) -> Reply:
    found = await tx.checkins.concerning(call.sender)
    if not found:
        raise Refused("checkin-none", prefix=Quote(call.prefix))
    seen = await desk(call.house, tx, call.now)
    lines = [
        Text.of(
            "checkin-shown",
            who=await checkins.named(seen, one.person),
            every=checkins.every(one),
            due=Moment(one.due_at, call.zone),
            until=Moment(one.until, call.zone),
            plan="yes" if one.sealed else "no",
            by=await checkins.named(seen, one.answers),
            other="yes" if one.answers != one.person else "no",
        )
        for one in found
    ]
    return Reply(tuple(lines), about=key(found[0]) if len(found) == 1 else None)


async def _known(call: Call, said: str, tx: Transaction) -> UserId:
    """Reads one person whom the bot can ask: somebody in a group, or in a private chat with it."""
    people = find_guests(_TO.sub("", said, count=1), call.members, call.sender)
    if len(people) != 1:
        raise WrongForm
    (person,) = people
    meets = await tx.groups.of_person(person) or await tx.rooms.private_room_with(person)
    if person == call.bot or not meets:
        raise Refused("checkin-handover-unknown")
    return person


COMMANDS: tuple[Command, ...] = (new, show, ok, extend, stop, handover, accept, open_, list_)
REACTIONS: tuple[OnReaction, ...] = (signed, refused)
