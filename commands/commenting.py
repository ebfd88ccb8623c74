"""Answers to consultations: comments, that there is nothing to add, and where things stand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated

from bot.consulting.showing import ready
from bot.rules.consultations import (
    LONGEST_COMMENT,
    Answer,
    AnswerKind,
    Consultation,
    ConsultationState,
    answered,
    voice_of,
)
from bot.rules.people import Role
from bot.rules.places import cut_place
from bot.texts import Moment, Quote, Refused, Text
from commands.arguments import OneOf, Reference, Rest
from commands.command import Call, Command, OnReaction, Reply, command, reaction
from commands.consulting import (
    COMMENT,
    CONSULT,
    DONE,
    LIST,
    document_of,
    find,
    find_open,
    find_ready,
    voice,
)
from commands.usage import typed
from commands.words import words
from storage.compilations import standing_of, voice_lines
from storage.consultations import KIND, POST, key
from storage.letters import RecordKey
from storage.store import Transaction

SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
STATUS = words(fr="état|statut|suivi", en="status|state", de="stand|status", lb="stand|status")
WHICH = {
    "open": words(fr="ouvertes|ouverte", en="open", de="offen|offene", lb="oppen"),
    "all": words(fr="toutes|tout", en="all", de="alle", lb="all"),
}
_STATES = {
    "open": (ConsultationState.OPEN,),
    "all": (ConsultationState.OPEN, ConsultationState.CLOSED),
}
_SHORT_LIST = 12
_MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Commenting:
    """A consultation and what is said about it, with the place in the document first if there is one."""

    number: Annotated[int | None, Reference("C", KIND, optional=True, lettered=True)]
    text: Annotated[str, Rest("arg-comment", most=LONGEST_COMMENT)]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """One consultation, or the only one that is open."""

    number: Annotated[int | None, Reference("C", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Which:
    """Which consultations to list."""

    which: Annotated[str | None, OneOf(WHICH, optional=True)]


async def _comment(call: Call, args: Commenting, tx: Transaction) -> Reply:
    """Keeps a comment of somebody's organisation, or of their own."""
    if all(member.user_id != call.sender for member in call.members):
        # Whoever has left the room observes no more.
        raise Refused("members-only")
    consultation = await find_open(call, args.number, tx)
    place, text = cut_place(args.text)
    answer = await _answer(call, consultation, AnswerKind.COMMENT, tx, place=place, text=text)
    shown = Text.of(
        "consult-commented",
        reference=consultation.reference,
        who=_for(call, answer),
        place=Text.of("consult-place", place=Quote(place, 100)) if place else "",
        text=Quote(text, 140),
        late="yes" if consultation.is_late(answer) else "no",
    )
    texts = (shown, *await _all_heard(consultation, answer, tx))
    return Reply(texts, about=key(consultation), changed=True)


# What stands below the first line belongs to the comment.
comment = replace(
    command("consult-comment", CONSULT, COMMENT, Commenting, who=Role.OBSERVER)(_comment), whole=True
)


@command("consult-done", CONSULT, DONE, Perhaps)
async def done(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Notes that somebody's organisation, or they themselves, have nothing (more) to add."""
    return await nothing_to_add(call, args.number, tx)


@reaction("✅", "☑", "✔", on=KIND)
async def tick(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ on an answer about a consultation: nothing to add."""
    return await nothing_to_add(call, record.number, tx)


@reaction("✅", "☑", "✔", on=POST)
async def tick_post(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ on what shows a consultation to the group: nothing to add."""
    return await nothing_to_add(call, record.number, tx)


@command("consult-status", CONSULT, STATUS, Perhaps, who=Role.OBSERVER, in_archive=True)
async def status(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Says which organisations answered, how, and which did not."""
    consultation = await find_ready(call, args.number, tx)
    standing = await standing_of(consultation, tx)
    asked = len(standing.asked)
    head = Text.of(
        "consult-status",
        reference=consultation.reference,
        title=Quote(consultation.title, 140),
        state=consultation.state.value,
        at=Moment(consultation.closes_at, consultation.zone),
        count=asked - len(standing.missing),
        asked=asked,
    )
    lines = tuple(voice(line) for line in voice_lines(consultation, standing))
    return Reply((head, *lines), about=key(consultation), long=len(lines) > _SHORT_LIST)


@command("consult-list", CONSULT, LIST, Which, who=Role.OBSERVER, in_archive=True)
async def list_(call: Call, args: Which, tx: Transaction) -> Reply:
    """Lists consultations: those that are open, or all."""
    found = await tx.consultations.listing(call.in_group.id, _STATES[args.which or "open"])
    if not found:
        return Reply.of("consult-list-empty", all=typed(call, _say(call, LIST.said(call.language), "all")))
    latest = found[-_MOST_SHOWN:]
    lines = tuple([await _in_list(one, tx) for one in latest])
    more = (Text.of("list-more", count=len(found) - len(latest)),) if len(found) > len(latest) else ()
    texts = (Text.of("consult-list", count=len(found)), *lines, *more)
    return Reply(texts, long=len(lines) > _SHORT_LIST)


@command("consult-show", CONSULT, SHOW, Perhaps, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Shows a consultation whole: its document, its deadlines, and what was answered so far."""
    consultation = await find(call, args.number, tx)
    head = Text.of(
        "consult-shown",
        reference=consultation.reference,
        title=Quote(consultation.title),
        state=consultation.state.value,
        who=call.who(consultation.author),
        at=Moment(consultation.closes_at, consultation.zone),
    )
    put_off = tuple(
        Text.of(
            "consult-was-extended",
            who=call.who(one.by),
            at=Moment(one.at, consultation.zone, brief=True),
            was=Moment(one.was, consultation.zone),
        )
        for one in consultation.extensions
    )
    answers = await tx.comments.of(consultation)
    lines = tuple(_line(call, consultation, answer) for answer in answers[:_MOST_SHOWN])
    more = (Text.of("list-more", count=len(answers) - _MOST_SHOWN),) if len(answers) > _MOST_SHOWN else ()
    texts = (head, *await document_of(consultation, tx), *put_off, *lines, *more)
    return Reply(texts, about=key(consultation), long=len(lines) > _SHORT_LIST)


async def nothing_to_add(call: Call, number: int | None, tx: Transaction) -> Reply:
    """Notes that there is nothing to add, once for each that was asked."""
    consultation = await find_open(call, number, tx)
    group, mine = call.in_group, voice_of(call.in_group, call.sender)
    for earlier in await tx.comments.of(consultation):
        if earlier.kind is AnswerKind.NOTHING and answered(group, earlier) == mine:
            who = _for(call, earlier)
            raise Refused("consult-done-already", reference=consultation.reference, who=who)
    answer = await _answer(call, consultation, AnswerKind.NOTHING, tx)
    shown = Text.of(
        "consult-done",
        reference=consultation.reference,
        who=_for(call, answer),
        late="yes" if consultation.is_late(answer) else "no",
    )
    texts = (shown, *await _all_heard(consultation, answer, tx))
    return Reply(texts, about=key(consultation), changed=True)


async def _answer(
    call: Call,
    consultation: Consultation,
    kind: AnswerKind,
    tx: Transaction,
    *,
    place: str | None = None,
    text: str = "",
) -> Answer:
    """Keeps an answer; a new wording is as old as the first one, unless it came after the deadline."""
    version = (await ready(consultation, tx))[-1][0]

    def make(number: int, old: Answer | None) -> Answer:
        return Answer(
            group_id=consultation.group_id,
            number=number,
            consultation=consultation.number,
            kind=kind,
            by=call.sender,
            at=old.at if old is not None and call.at <= consultation.closes_at else call.at,
            source_event=call.event_id,
            version=old.version if old is not None else version,
            organisation=None if call.role is Role.OBSERVER else _organisation(call),
            place=place,
            text=text,
        )

    return await tx.comments.add(consultation.group_id, make)


def _organisation(call: Call) -> str | None:
    return call.in_group.standing(call.sender).organisation


async def _all_heard(consultation: Consultation, answer: Answer, tx: Transaction) -> Iterable[Text]:
    """Says so when this answer is the first of the last one asked; what comes later is no news of that."""
    standing = await standing_of(consultation, tx)
    mine = answered(standing.group, answer)
    again = sum(answered(standing.group, one) == mine for one in standing.answers) > 1
    if again or standing.missing or all(voice.key != mine for voice in standing.asked):
        return ()
    return (Text.of("consult-all-answered", reference=consultation.reference),)


async def _in_list(consultation: Consultation, tx: Transaction) -> Text:
    standing = await standing_of(consultation, tx)
    return Text.of(
        "consult-in-list",
        reference=consultation.reference,
        title=Quote(consultation.title, 120),
        state=consultation.state.value,
        at=Moment(consultation.closes_at, consultation.zone, brief=True),
        count=len(standing.asked) - len(standing.missing),
        asked=len(standing.asked),
    )


def _line(call: Call, consultation: Consultation, answer: Answer) -> Text:
    return Text.of(
        "consult-answer",
        kind=answer.kind.value,
        who=_for(call, answer),
        place=Text.of("consult-place", place=Quote(answer.place, 100)) if answer.place else "",
        text=Quote(answer.text, 280),
        version=answer.version,
        at=Moment(answer.at, consultation.zone, brief=True),
        late="yes" if consultation.is_late(answer) else "no",
    )


def _for(call: Call, answer: Answer) -> Text:
    """Names whoever answered, and for whom."""
    if answer.organisation is None:
        return Text.of("consult-person", who=call.who(answer.by))
    return Text.of(
        "consult-person-for", who=call.who(answer.by), organisation=Quote(answer.organisation, 120)
    )


def _say(call: Call, verb: str, which: str) -> str:
    return f"{CONSULT.said(call.language)} {verb} {WHICH[which].said(call.language)}"


COMMANDS: tuple[Command, ...] = (comment, done, status, list_, show)
REACTIONS: tuple[OnReaction, ...] = (tick, tick_post)
