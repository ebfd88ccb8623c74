"""`!missed`: what happened while one was away."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.news import MISSED, away, gather
from bot.rules.absence import UNKNOWN, NotPast, read_since
from bot.rules.dates import DateRefused
from bot.rules.groups import Group
from bot.rules.people import Role
from bot.texts import Moment, Refused, Text
from commands.arguments import Rest
from commands.belonging import groups_of, headed, votes_in
from commands.command import Call, Command, Reply, command
from commands.moments import date_refusal
from commands.words import words
from storage.store import Transaction

MISS = words(fr="manqué|manque|raté", en="missed", de="verpasst|versäumt", lb="verpasst|vermësst")
# What may stand before or behind a date, or a length of time, without changing it.
_AROUND = re.compile(
    r"^(?:depuis|il y a|du|since|from|for|seit(?: dem)?|vor|ab|zënter|zanter|säit|virun)\s+|\s+ago$",
    re.IGNORECASE,
)
_SHORT_LIST = 10


@dataclass(frozen=True, slots=True)
class Since:
    """Since when: a date, or how long ago; when one spoke last, where nothing is said."""

    since: Annotated[str | None, Rest("arg-since", most=60, optional=True)]


@command("missed", MISS, None, Since, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def missed(call: Call, args: Since, tx: Transaction) -> Reply:
    """Tells what is new since one spoke last in the group, or since a date."""
    asked = None if args.since is None else _read(args.since, call)
    groups = await groups_of(call, tx)
    lines: list[Text] = []
    for group in groups:
        lines += [] if len(groups) == 1 else [await headed(group, tx)]
        lines += await _of_group(call, group, asked, tx)
    return Reply(tuple(lines), long=len(lines) > _SHORT_LIST)


async def _of_group(call: Call, group: Group, asked: datetime | None, tx: Transaction) -> list[Text]:
    heard = await tx.last_heard.of(group.id, call.sender)
    spoke = None if heard is None else heard.away_since(call.at)
    since = asked or spoke or call.at - UNKNOWN
    view = await away(group, call.sender, since, call.now, call.zone, await votes_in(call, group, tx), tx)
    sections = await gather(view, MISSED, tx)
    new = any(not section.aside for section in sections)
    at = Moment(since, call.zone)
    texts = [Text.of("missed-unknown", at=at)] if asked is None and spoke is None else []
    texts.append(Text.of("missed" if new else "missed-nothing", at=at))
    return [*texts, *(text for section in sections for text in section.texts)]


def _read(words_: str, call: Call) -> datetime:
    """Reads since when, as it was said or without the words around it."""
    said = _AROUND.sub("", words_.strip(" .!?"))
    try:
        return read_since(said, call.at, ZoneInfo(call.zone), call.language)
    except NotPast:
        raise Refused("missed-future") from None
    except DateRefused as refused:
        raise date_refusal(refused) from None


COMMANDS: tuple[Command, ...] = (missed,)
