"""Proxies: who speaks for an organisation that is not there."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.folding import fold
from bot.rules.groups import LONGEST_ORGANISATION
from bot.rules.identifiers import UserId
from bot.rules.people import Role
from bot.texts import Quote, Refused
from commands.arguments import OneOf, Somebody, Titled
from commands.command import Call, Command, Reply, command
from commands.group_words import NONE
from commands.words import words
from storage.store import Transaction

PROXY = words(fr="procuration|pouvoir", en="proxy", de="vollmacht", lb="prokuratioun|vollmuecht")
FOR = words(fr="pour", en="for", de="für", lb="fir")


@dataclass(frozen=True, slots=True)
class Lending:
    """Who speaks, and for which organisation."""

    holder: Annotated[UserId, Somebody()]
    marker: Annotated[str | None, OneOf({"for": FOR}, optional=True)]
    organisation: Annotated[str, Titled("arg-organisation", LONGEST_ORGANISATION)]


@command("proxy", PROXY, None, Lending)
async def proxy(call: Call, args: Lending, tx: Transaction) -> Reply:
    """Has somebody speak for an organisation: said by one of its delegates, the chair or the secretary."""
    group = call.in_group
    held = {holder: names for holder, names in group.proxies.items() if holder != args.holder}
    if NONE.means(args.organisation):
        _check_may_end(call, group.proxies.get(args.holder, ()))
        await tx.groups.change(replace(group, proxies=held), "proxy")
        return replace(Reply.of("proxy-ended", who=call.who(args.holder)), changed=True)
    name = group.organisation_named(args.organisation)
    own = group.standing(call.sender).organisation
    if not call.may(Role.SECRETARY) and (own is None or fold(own) != fold(name)):
        raise Refused("proxy-not-yours", organisation=Quote(name, LONGEST_ORGANISATION))
    if fold(group.standing(args.holder).organisation or "") == fold(name):
        raise Refused("proxy-own", who=call.who(args.holder), organisation=Quote(name, LONGEST_ORGANISATION))
    if call.role_of(args.holder) < Role.MEMBER:
        raise Refused("proxy-observer", who=call.who(args.holder))
    others = {
        holder: kept
        for holder, names in held.items()
        if (kept := tuple(one for one in names if fold(one) != fold(name)))
    }
    mine = tuple(one for one in group.proxies.get(args.holder, ()) if fold(one) != fold(name))
    await tx.groups.change(replace(group, proxies={**others, args.holder: (*mine, name)}), "proxy")
    reply = Reply.of("proxy-given", who=call.who(args.holder), organisation=Quote(name, LONGEST_ORGANISATION))
    return replace(reply, changed=True)


def _check_may_end(call: Call, names: tuple[str, ...]) -> None:
    own = fold(call.in_group.standing(call.sender).organisation or "")
    if not names:
        raise Refused("proxy-none")
    if not call.may(Role.SECRETARY) and any(fold(name) != own for name in names):
        raise Refused("proxy-not-yours", organisation=Quote(names[0], LONGEST_ORGANISATION))


COMMANDS: tuple[Command, ...] = (proxy,)
