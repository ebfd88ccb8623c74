"""Who is in a group, in which role, and for which organisation."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.groups import LONGEST_ORGANISATION
from bot.rules.identifiers import UserId
from bot.rules.people import CHAIR_POWER, Role
from bot.texts import Quote, Refused, Text
from commands.arguments import Guests, OneOf, Somebody, Titled
from commands.command import Call, Command, Reply, command
from commands.group_words import GROUP, NONE, ORG, ROLES
from commands.words import words
from storage.groups import without
from storage.letters import Draft, LetterKind
from storage.postings import Errand, Posting
from storage.store import Transaction

ROLE = words(fr="rôle", en="role", de="rolle", lb="roll")
INVITE = words(fr="inviter|invite", en="invite", de="einladen", lb="invitéieren|alueden")
REMOVE = words(fr="exclure|enlever", en="remove|kick", de="entfernen", lb="ewechhuelen")


@dataclass(frozen=True, slots=True)
class Appointing:
    """A person and a role."""

    person: Annotated[UserId, Somebody()]
    role: Annotated[str, OneOf(ROLES)]


@dataclass(frozen=True, slots=True)
class Representing:
    """A person and an organisation."""

    person: Annotated[UserId, Somebody()]
    organisation: Annotated[str, Titled("arg-organisation", LONGEST_ORGANISATION)]


@dataclass(frozen=True, slots=True)
class Inviting:
    """People who are to join."""

    guests: Annotated[tuple[UserId, ...], Guests()]


@dataclass(frozen=True, slots=True)
class One:
    """One person."""

    person: Annotated[UserId, Somebody()]


@command("group-role", GROUP, ROLE, Appointing, who=Role.CHAIR)
async def role(call: Call, args: Appointing, tx: Transaction) -> Reply:
    """Gives somebody a role: chair, secretary, member or observer."""
    _check_person(call, args.person)
    group, role = call.in_group, Role[args.role.upper()]
    if role < Role.CHAIR:
        _check_another_chair(call, args.person)
    standing = replace(group.standing(args.person), role=role)
    await tx.groups.change(replace(group, standings={**group.standings, args.person: standing}), "role")
    reply = Reply.of("group-role-set", who=call.who(args.person), role=args.role)
    return replace(reply, changed=True, also=_power(call, args.person, role))


@command("group-org", GROUP, ORG, Representing, who=Role.SECRETARY)
async def org(call: Call, args: Representing, tx: Transaction) -> Reply:
    """Says for which organisation somebody is there."""
    _check_person(call, args.person)
    group = call.in_group
    gone = NONE.means(args.organisation)
    name = None if gone else group.organisation_named(args.organisation)
    standing = replace(group.standing(args.person), organisation=name)
    await tx.groups.change(replace(group, standings={**group.standings, args.person: standing}), "org")
    text = Text.of(
        "group-org-set",
        who=call.who(args.person),
        organisation=Quote(name or "", LONGEST_ORGANISATION),
        gone="yes" if gone else "no",
    )
    return replace(Reply((text,)), changed=True)


@command("group-invite", GROUP, INVITE, Inviting, who=Role.SECRETARY)
async def invite(call: Call, args: Inviting, tx: Transaction) -> Reply:
    """Invites people to the group's room."""
    here = {member.user_id for member in call.members}
    guests = tuple(guest for guest in args.guests if guest not in here)
    if not guests:
        raise Refused("group-here-already")
    also = tuple(_errand(call, LetterKind.INVITE, Errand(person=guest)) for guest in guests)
    names = tuple(Quote(guest, 100) for guest in guests)
    return replace(Reply.of("group-invited", people=names), also=also)


@command("group-remove", GROUP, REMOVE, One, who=Role.CHAIR)
async def remove(call: Call, args: One, tx: Transaction) -> Reply:
    """Takes somebody out of the group's room; what they were in the group goes with them."""
    _check_person(call, args.person)
    if args.person == call.sender:
        raise Refused("group-not-yourself")
    await tx.groups.change(without(call.in_group, args.person), "remove")
    also = (_errand(call, LetterKind.REMOVE, Errand(person=args.person)),)
    return replace(Reply.of("group-removed", who=call.who(args.person)), also=also)


def _check_person(call: Call, person: UserId) -> None:
    if person == call.bot:
        raise Refused("group-not-the-bot")


def _check_another_chair(call: Call, person: UserId) -> None:
    """Refuses to leave a group without a chair."""
    chairs = [member.user_id for member in call.members if _is_chair(call, member.user_id)]
    if chairs == [person]:
        raise Refused("group-last-chair", who=call.who(person))


def _is_chair(call: Call, user_id: UserId) -> bool:
    return call.role_of(user_id) >= Role.CHAIR and user_id != call.bot


def _power(call: Call, person: UserId, role: Role) -> tuple[Draft, ...]:
    """Has the room's power levels follow the role, where the bot may set them."""
    powers = {member.user_id: member.power for member in call.members}
    level = CHAIR_POWER if role >= Role.CHAIR else 0
    now = powers.get(person, 0)
    if powers.get(call.bot, 0) <= max(now, CHAIR_POWER) or (now >= CHAIR_POWER) == (level >= CHAIR_POWER):
        return ()
    return (_errand(call, LetterKind.POWER, Errand(person=person, level=level)),)


def _errand(call: Call, kind: LetterKind, errand: Errand) -> Draft:
    asked = replace(errand, asked_in=call.room_id, language=call.language)
    return Draft(call.in_group.room_id, Posting("", "", errand=asked), kind)


COMMANDS: tuple[Command, ...] = (role, org, invite, remove)
