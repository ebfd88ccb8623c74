"""Consultations: a document opened for comment until a deadline, its versions, its end."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.consulting.closing import close as close_now
from bot.consulting.closing import closed_text, compiled, tell
from bot.consulting.showing import announce, examination, publish, refresh
from bot.rules.consultations import (
    LONGEST_TITLE,
    Consultation,
    ConsultationState,
    Extension,
    Stage,
    Version,
)
from bot.rules.dates import When
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text, word
from commands import gathering
from commands.arguments import Headed, Link, NewDeadline, OneOf, Reference
from commands.command import Call, Command, Reply, command
from commands.consulting import CONSULT, EXTEND, check_may, find_ready, how_to_extend
from commands.sentence import Sentence
from commands.switching import switch
from commands.words import ON_OFF, words
from storage.consultations import KIND, key
from storage.letters import Draft
from storage.postings import Posting
from storage.store import Transaction

OPEN = words(
    fr="ouvrir|lancer|commencer",
    en="open|start|launch",
    de="eröffnen|öffnen|starten",
    lb="opmaachen|starten",
)
VERSION = words(fr="version", en="version", de="fassung|version", lb="versioun")
CLOSE = words(
    fr="clore|fermer|clôturer|terminer",
    en="close|end",
    de="schließen|beenden|abschließen",
    lb="zoumaachen|ofschléissen",
)
REMINDERS = words(fr="rappels", en="reminders", de="erinnerungen", lb="erënnerungen")
STAGES = {
    Stage.SOON.value: words(fr="avant", en="before|soon", de="vorher", lb="virdrun"),
    Stage.LAST.value: words(fr="veille", en="last", de="vortag", lb="dovir"),
}
_REMINDERS = ("consult-reminders-yours", "consult-reminders-group")
_STAGES = {f"consult-{stage.value}" for stage in Stage}


@dataclass(frozen=True, slots=True)
class Opening:
    """A title, until when, and a link where it is not about the file replied to."""

    link: Annotated[str | None, Link()]
    what: Annotated[Sentence, Headed(LONGEST_TITLE)]


@dataclass(frozen=True, slots=True)
class Renewing:
    """A consultation, and a link where the new version is not the file replied to."""

    link: Annotated[str | None, Link()]
    number: Annotated[int | None, Reference("C", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Extending:
    """A consultation and its new deadline."""

    number: Annotated[int | None, Reference("C", KIND, optional=True, lettered=True)]
    until: Annotated[When, NewDeadline()]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """One consultation, or the only one that is open."""

    number: Annotated[int | None, Reference("C", KIND, optional=True)]


@dataclass(frozen=True, slots=True)
class Switching:
    """Whether reminders come, and which."""

    on: Annotated[str, OneOf(ON_OFF)]
    stage: Annotated[str | None, OneOf(STAGES, optional=True)]


@command("consult-open", CONSULT, OPEN, Opening)
async def open_(call: Call, args: Opening, tx: Transaction) -> Reply:
    """Opens a consultation about a link, or about the file replied to once that was examined."""
    group, due = call.in_group, args.what.due
    if due is None:
        raise Refused("date-not-understood")

    number = tx.history.corrected(KIND)
    old = None if number is None else await tx.consultations.get(group.id, number)
    version = _version(call, args.link)
    if version is None and old is None:
        raise Refused("consult-no-document", prefix=Quote(call.prefix))
    versions = old.versions if old is not None and args.link is None else (version,) if version else ()

    def make(number: int, old: Consultation | None) -> Consultation:
        return Consultation(
            group_id=group.id,
            number=number,
            title=args.what.text,
            state=ConsultationState.OPEN,
            closes_at=due.deadline,
            zone=due.zone.key,
            author=call.sender,
            created_at=old.created_at if old else call.at,
            room_id=group.room_id,
            source_event=call.event_id,
            versions=versions,
            tags=args.what.tags,
        )

    consultation = await tx.consultations.add(group.id, make)
    text = Text.of(
        "consult-recorded",
        reference=consultation.reference,
        title=Quote(consultation.title),
        at=Moment(consultation.closes_at, consultation.zone),
    )
    texts = (text, *gathering.shifted(due))
    if await tx.consultations.posts(consultation):
        await refresh(call.house, consultation, tx, call.now)
    elif await tx.consultations.is_ready(consultation):
        await publish(call.house, consultation, tx, call.now)
    elif old is None:
        await tx.outbox.put(examination(consultation, versions[0], call.language), call.now)
        texts = (*texts, Text.of("consult-reading"))
    return Reply(texts, about=key(consultation), changed=True)


@command("consult-version", CONSULT, VERSION, Renewing)
async def version(call: Call, args: Renewing, tx: Transaction) -> Reply:
    """Puts a new version of the document beside those before; what was answered stays."""
    consultation = await find_ready(call, args.number, tx)
    check_may(call, consultation)
    _check_going_on(call, consultation)
    fresh = _version(call, args.link)
    if fresh is None:
        raise Refused("consult-no-document", prefix=Quote(call.prefix))
    for number, earlier in enumerate(consultation.versions, 1):
        if (earlier.link, earlier.file) == (fresh.link, fresh.file):
            raise Refused("consult-file-same", number=number)
    consultation = await tx.consultations.change(
        replace(consultation, versions=(*consultation.versions, fresh)), "version"
    )
    number = len(consultation.versions)
    text = Text.of("consult-version-recorded", reference=consultation.reference, number=number)
    if fresh.file is not None:
        await tx.outbox.put(examination(consultation, fresh, call.language), call.now)
        return Reply((text, Text.of("consult-version-reading")), about=key(consultation), changed=True)
    await announce(call.house, consultation, tx, call.now)
    await refresh(call.house, consultation, tx, call.now)
    return Reply((text,), about=key(consultation), changed=True)


@command("consult-extend", CONSULT, EXTEND, Extending)
async def extend(call: Call, args: Extending, tx: Transaction) -> Reply:
    """Puts the deadline off; what it was before stays written. One that is closed is open again."""
    consultation = await find_ready(call, args.number, tx)
    check_may(call, consultation)
    until = args.until.deadline
    if until <= consultation.closes_at:
        at = Moment(consultation.closes_at, consultation.zone)
        raise Refused("consult-not-later", reference=consultation.reference, at=at)
    was = consultation.closes_at
    consultation = await tx.consultations.change(
        replace(
            consultation,
            state=ConsultationState.OPEN,
            closes_at=until,
            zone=args.until.zone.key,
            extensions=(*consultation.extensions, Extension(call.sender, call.at, was)),
            told_at=None,
            closed_at=None,
            closed_by=None,
        ),
        "extend",
    )
    await refresh(call.house, consultation, tx, call.now)
    text = Text.of(
        "consult-now-until",
        reference=consultation.reference,
        title=Quote(consultation.title),
        at=Moment(until, consultation.zone),
        was=Moment(was, consultation.zone),
    )
    texts = (text, *gathering.shifted(args.until))
    return gathering.announced(call, Reply(texts, about=key(consultation), changed=True))


@command("consult-close", CONSULT, CLOSE, Perhaps, who=Role.SECRETARY)
async def close(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Closes a consultation, and posts all that was answered: in the room, and as files."""
    consultation = await find_ready(call, args.number, tx)
    _check_going_on(call, consultation)
    consultation = await close_now(call.house, consultation, call.sender, call.now, tx)
    text = await closed_text(consultation, tx)
    if call.private:
        notice = Posting.of(word(call.group_language, call.now, text))
        await tell(call.house, consultation, notice, tx, call.now)
        return Reply((text, Text.of("meeting-announced")), about=key(consultation), changed=True)
    below = tuple(
        Draft(
            call.room_id,
            replace(posting, answers_event=call.event_id, thread=call.thread),
            about=key(consultation),
        )
        for posting in await compiled(call.house, consultation, tx, call.now)
    )
    return Reply((text,), about=key(consultation), changed=True, also=below)


@command("consult-reminders", CONSULT, REMINDERS, Switching, needs_group=False)
async def reminders(call: Call, args: Switching, tx: Transaction) -> Reply:
    """Switches reminders of consultations on or off: one's own in private, the group's in its room."""
    stages = frozenset({f"consult-{args.stage}"} if args.stage else _STAGES)
    which = Text.of("reminder-name", stage=f"consult-{args.stage}") if args.stage else None
    return await switch(call, args.on, stages, which, _REMINDERS, tx)


def _version(call: Call, link: str | None) -> Version | None:
    """Makes a version of what a message names: a link, or the file it answers in the group's own room."""
    if link is not None:
        return Version(call.sender, call.at, call.event_id, link=link)
    if call.replies_to is None:
        return None
    if call.private or call.room_id != call.in_group.room_id:
        raise Refused("consult-file-in-room")
    return Version(call.sender, call.at, call.event_id, file=call.replies_to, file_room=call.room_id)


def _check_going_on(call: Call, consultation: Consultation) -> None:
    if consultation.state is not ConsultationState.OPEN:
        extend = how_to_extend(call, consultation)
        raise Refused("consult-closed-already", reference=consultation.reference, extend=extend)


COMMANDS: tuple[Command, ...] = (open_, version, extend, close, reminders)
