"""`!digest`: what waits in the group, now; and whether that is told every week."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.news import WEEKLY, View, gather
from bot.rules.digests import NAME
from bot.rules.people import Role
from bot.texts import Refused, Text
from commands.arguments import OneOf
from commands.belonging import groups_of, headed
from commands.command import Call, Command, Reply, command
from commands.switching import switch_groups, switch_own
from commands.usage import typed
from commands.words import ON_OFF, words
from storage.store import Transaction

DIGEST = words(
    fr="récap|récapitulatif|hebdo",
    en="digest|weekly",
    de="wochenüberblick|überblick",
    lb="wocheniwwerbléck|iwwerbléck",
)
_SHORT_LIST = 12


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Whether the digest comes every week; to see it now, where nothing is said."""

    on: Annotated[str | None, OneOf(ON_OFF, optional=True)]


@command("digest", DIGEST, None, Perhaps, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def digest(call: Call, args: Perhaps, tx: Transaction) -> Reply:
    """Shows what waits in the group; switches the weekly digest: one's own in private, the group's there."""
    if args.on is None:
        return await _now(call, tx)
    if call.private:
        await switch_own(call, {NAME}, args.on, tx)
        return Reply.of("digest-yours", on=args.on)
    _ = call.in_group
    if not call.may(Role.SECRETARY):
        raise Refused("chair-only")
    call.check_not_archived()
    await switch_groups(call, {NAME}, args.on, tx)
    show = typed(call, DIGEST.said(call.language))
    return replace(Reply.of("digest-group", on=args.on, show=show), changed=True)


async def _now(call: Call, tx: Transaction) -> Reply:
    lines: list[Text] = []
    groups = await groups_of(call, tx)
    for group in groups:
        view = View(group, call.now, call.zone, await tx.rooms.members(group.room_id))
        sections = await gather(view, WEEKLY, tx)
        lines += [] if len(groups) == 1 else [await headed(group, tx)]
        lines.append(Text.of("digest-now" if sections else "digest-nothing"))
        lines += [text for section in sections for text in section.texts]
    return Reply(tuple(lines), long=len(lines) > _SHORT_LIST)


COMMANDS: tuple[Command, ...] = (digest,)
