"""A working group: its room and its ways."""

from dataclasses import dataclass, replace
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.rules.action_items import NudgeStage
from bot.rules.groups import LONGEST_NAME, Group
from bot.rules.identifiers import UserId
from bot.rules.meetings import Stage
from bot.rules.people import Role, role_of
from bot.rules.voting import Voices
from bot.texts import Language, Quote, Refused, Text, plain, word
from commands.arguments import Guests, OneOf, Rest, Titled
from commands.command import Call, Command, Reply, command
from commands.group_words import GROUP
from commands.imported import bring_in
from commands.locale import LANGUAGES, zone_named
from commands.oncall_words import HERE, ONCALL
from commands.unsafe import warnings
from commands.usage import language_of, typed
from commands.words import words
from storage.founding import Founding
from storage.postings import Posting
from storage.store import Transaction

CREATE = words(fr="créer|nouveau", en="create|new", de="gründen|erstellen|neu", lb="grënnen|nei")
ADOPT = words(
    fr="adopter|vérifier", en="adopt|check", de="übernehmen|prüfen", lb="iwwerhuelen|kontrolléieren"
)
SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
LANGUAGE = words(fr="langue", en="language|lang", de="sprache", lb="sprooch")
TIMEZONE = words(fr="fuseau", en="timezone|tz", de="zeitzone", lb="zäitzon")
VOICES = words(fr="voix", en="voices|votes", de="stimmen", lb="stëmmen")
ARCHIVE = words(fr="archiver", en="archive", de="archivieren", lb="archivéieren")
REOPEN = words(fr="rouvrir|réouvrir", en="reopen", de="wiederöffnen|öffnen", lb="opmaachen")
WHOSE = {
    Voices.PERSON.value: words(
        fr="personne|personnes", en="person|people", de="person|personen", lb="persoun"
    ),
    Voices.ORGANISATION.value: words(
        fr="organisation|organisations", en="organisation|org", de="organisation", lb="organisatioun"
    ),
}
_MOST_PEOPLE = 60


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Creating:
    """A name, and who is invited."""

    name: Annotated[str, Titled("arg-name", LONGEST_NAME)]
    guests: Annotated[tuple[UserId, ...], Guests(optional=True)]


@dataclass(frozen=True, slots=True)
class Adopting:
    """Nothing, or the name of a group that was imported."""

    name: Annotated[str | None, Titled("arg-name", LONGEST_NAME, optional=True)]


@dataclass(frozen=True, slots=True)
class Speaking:
    """A language."""

    language: Annotated[str, OneOf(LANGUAGES)]


@dataclass(frozen=True, slots=True)
class Zoning:
    """A time zone of the IANA database."""

    zone: Annotated[str, Rest("arg-zone", most=60)]


@dataclass(frozen=True, slots=True)
class Counting:
    """Whose voices are counted."""

    whose: Annotated[str, OneOf(WHOSE)]


@command("group-create", GROUP, CREATE, Creating, who=Role.SECRETARY, needs_group=False, in_archive=True)
async def create(call: Call, args: Creating, tx: Transaction) -> Reply:
    """Makes a group with an encrypted, invite-only room in the platform's space."""
    guests = tuple(guest for guest in args.guests if guest not in {call.sender, call.bot})
    welcome = Text.of(
        "group-welcome",
        name=Quote(args.name, LONGEST_NAME),
        who=call.who(call.sender),
        help=typed(call, f"{GROUP.said(call.language)} {SHOW.said(call.language)}"),
    )
    founding = Founding(
        name=args.name,
        topic=plain(call.language, call.now, Text.of("group-topic")),
        space_name=plain(call.group_language, call.now, Text.of("space-name")),
        chair=call.sender,
        guests=guests,
        language=call.language,
        zone=call.zone,
        asked_in=call.room_id,
    )
    await tx.founding.begin(founding, Posting.of(word(call.language, call.now, welcome)), call.now)
    return Reply.of(
        "group-created", name=Quote(args.name, LONGEST_NAME), guests=len(guests), who=call.who(call.sender)
    )


@command("group-adopt", GROUP, ADOPT, Adopting, who=Role.CHAIR)
async def adopt(call: Call, args: Adopting, tx: Transaction) -> Reply:
    """Checks the group's room and says what is unsafe in it; with a name, brings in an imported group."""
    if args.name is not None:
        return await bring_in(call, args.name, tx)
    state = await tx.rooms.state(call.in_group.room_id)
    unsafe = () if state is None else warnings(state, call)
    if not unsafe:
        return Reply.of("group-safe", show=_show(call))
    return Reply((Text.of("group-adopted", count=len(unsafe)), *unsafe))


@command("group-show", GROUP, SHOW, Nothing, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Shows the group: its people with their roles and organisations, and its ways."""
    group = call.in_group
    state = await tx.rooms.state(group.room_id)
    zone = group.timezone or call.zone
    head = (
        Text.of("group-shown", name=Quote(state.name if state else "", LONGEST_NAME)),
        Text.of(
            "group-ways",
            language=Text.of(f"language-name-{language_of(group.language, call.group_language).value}"),
            zone=zone,
            rule=group.rule.value,
            quorum=group.quorum,
            voices=group.voices.value,
        ),
    )
    quiet = _quiet(group)
    archived = (Text.of("group-archived-mark"),) if group.archived_at else ()
    dangers = warnings(state, call) if state is not None else ()
    return Reply((*head, *quiet, *archived, *dangers, *_people(group, call)), long=len(call.members) > 15)


@command("group-language", GROUP, LANGUAGE, Speaking, who=Role.SECRETARY)
async def language(call: Call, args: Speaking, tx: Transaction) -> Reply:
    """Sets the language of the group's room, minutes and reminders."""
    await tx.groups.change(replace(call.in_group, language=args.language), "language")
    name = Text.of(f"language-name-{args.language}")
    spoken = Language(args.language)
    return replace(Reply.of("group-language-set", language=name), changed=True, language=spoken)


@command("group-timezone", GROUP, TIMEZONE, Zoning, who=Role.SECRETARY)
async def timezone(call: Call, args: Zoning, tx: Transaction) -> Reply:
    """Sets the time zone of the group's dates."""
    zone = zone_named(args.zone)
    await tx.groups.change(replace(call.in_group, timezone=zone), "timezone")
    clock = call.now.astimezone(ZoneInfo(zone)).strftime("%H:%M")
    return replace(Reply.of("group-timezone-set", zone=zone, clock=clock), changed=True)


@command("group-voices", GROUP, VOICES, Counting, who=Role.CHAIR)
async def voices(call: Call, args: Counting, tx: Transaction) -> Reply:
    """Says whose voices are counted from now on: each person's, or each organisation's."""
    group = await tx.groups.change(replace(call.in_group, voices=Voices(args.whose)), "voices")
    counted = Text.of("group-voices-set", voices=args.whose, count=len(group.organisations()))
    return replace(Reply((counted,)), changed=True)


@command("group-archive", GROUP, ARCHIVE, Nothing, who=Role.CHAIR)
async def archive(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Closes a group whose work is done: it is read, and no longer written; nothing rings any more."""
    if call.in_group.room_id == await tx.oncall.room():
        here = typed(call, f"{ONCALL.said(call.language)} {HERE.said(call.language)}")
        raise Refused("oncall-not-archived", here=here)
    await tx.groups.change(replace(call.in_group, archived_at=call.at), "archive")
    reopen = typed(call, f"{GROUP.said(call.language)} {REOPEN.said(call.language)}")
    return Reply.of("group-archived", reopen=reopen)


@command("group-reopen", GROUP, REOPEN, Nothing, who=Role.CHAIR, in_archive=True)
async def reopen(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Brings an archived group back."""
    if call.in_group.archived_at is None:
        raise Refused("group-not-archived")
    await tx.groups.change(replace(call.in_group, archived_at=None), "reopen")
    return Reply.of("group-reopened")


def _show(call: Call) -> Quote:
    return typed(call, f"{GROUP.said(call.language)} {SHOW.said(call.language)}")


def _quiet(group: Group) -> tuple[Text, ...]:
    """Says which reminders are switched off, in the order in which they would come."""
    stages = (*(f"meeting-{stage.value}" for stage in Stage), *(stage.value for stage in NudgeStage))
    off = tuple(Text.of("reminder-name", stage=one) for one in stages if one in group.quiet_nudges)
    return (Text.of("group-quiet", which=off),) if off else ()


def _people(group: Group, call: Call) -> tuple[Text, ...]:
    present = [member for member in call.members if not member.is_bot]
    ranked = sorted(
        (
            (
                -role_of(member, is_admin=False, assigned=group.standing(member.user_id).role),
                member.name,
                member,
            )
            for member in present
        ),
        key=lambda one: one[:2],
    )
    lines = tuple(
        Text.of(
            "group-member",
            who=call.who(member.user_id),
            role=Role(-rank).name.lower(),
            organisation=_of(group.standing(member.user_id).organisation),
            proxies=_speaking_for(group, member.user_id),
        )
        for rank, _, member in ranked[:_MOST_PEOPLE]
    )
    rest = len(present) - _MOST_PEOPLE
    return (*lines, Text.of("list-more", count=rest)) if rest > 0 else lines


def _of(organisation: str | None) -> Text | str:
    return Text.of("group-member-of", organisation=Quote(organisation, 80)) if organisation else ""


def _speaking_for(group: Group, user_id: UserId) -> Text | str:
    held = tuple(Quote(name, 80) for name in group.proxies.get(user_id, ()))
    return Text.of("group-member-proxies", organisations=held) if held else ""


COMMANDS: tuple[Command, ...] = (create, adopt, show, language, timezone, voices, archive, reopen)
