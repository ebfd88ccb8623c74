"""What concerns the person who types: language, time zone, who they are to the bot, undo."""

from dataclasses import dataclass, replace
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.rules.people import Role
from bot.texts import Quote, Refused, Text
from commands.arguments import OneOf, Rest
from commands.command import Call, Command, OnReaction, Reply, command, reaction
from commands.locale import LANGUAGES, zone_named
from commands.undoing import take_back, undo_reply
from commands.words import words
from storage.letters import RecordKey
from storage.store import Transaction

LANGUAGE = words(fr="langue", en="language|lang", de="sprache", lb="sprooch")
TIMEZONE = words(fr="fuseau", en="timezone|tz", de="zeitzone", lb="zäitzon")
WHOAMI = words(
    fr="quisuisje|qui-suis-je", en="whoami", de="werbinich|wer-bin-ich", lb="weensinnech|ween-sinn-ech"
)
UNDO = words(fr="annuler|annule", en="undo", de="rückgängig", lb="zréckhuelen|zréck")
EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """A language."""

    language: Annotated[str, OneOf(LANGUAGES)]


@dataclass(frozen=True, slots=True)
class Zoning:
    """A time zone of the IANA database."""

    zone: Annotated[str, Rest("arg-zone", most=60)]


@dataclass(frozen=True, slots=True)
class Undoing:
    """Nothing, or an id."""

    reference: Annotated[str | None, Rest("arg-id", most=20, optional=True)]


@command("language", LANGUAGE, None, Choosing, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def language(call: Call, args: Choosing, tx: Transaction) -> Reply:
    """Sets the language the bot answers one in."""
    mine = await tx.people.preferences(call.sender)
    await tx.people.prefer(call.sender, replace(mine, language=args.language))
    return Reply.of(f"language-set-{args.language}")


@command("timezone", TIMEZONE, None, Zoning, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def timezone(call: Call, args: Zoning, tx: Transaction) -> Reply:
    """Sets the time zone in which one writes and reads dates."""
    zone = zone_named(args.zone)
    mine = await tx.people.preferences(call.sender)
    await tx.people.prefer(call.sender, replace(mine, timezone=zone))
    return Reply.of("timezone-set", zone=zone, clock=call.now.astimezone(ZoneInfo(zone)).strftime("%H:%M"))


@command("whoami", WHOAMI, None, Nothing, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def whoami(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Tells who one is to the bot: id, role, language, time zone."""
    return Reply.of(
        "whoami",
        who=call.who(call.sender),
        id=Quote(call.sender),
        role=call.role.name.lower(),
        language=Text.of(f"language-name-{call.language.value}"),
        zone=call.zone,
    )


@command("undo", UNDO, None, Undoing, spoken=("#undo",), needs_group=False)
async def undo(call: Call, args: Undoing, tx: Transaction) -> Reply:
    """Takes back one's last command in the room, the one replied to, or the last change of a record."""
    return await undo_reply(call, args.reference, tx)


@reaction("↩", "↪", "🔙", on=EVERYONE)
async def undo_arrow(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """↩️ on the bot's answer: its command is taken back (author or chair)."""
    if call.replied is None or call.replied.answers is None:
        raise Refused("nothing-to-undo")
    return await take_back(call, call.replied.answers, tx)


COMMANDS: tuple[Command, ...] = (language, timezone, whoami, undo)
REACTIONS: tuple[OnReaction, ...] = (undo_arrow,)
