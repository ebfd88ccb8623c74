"""`!search`: finds a group's records by the words in them."""

from dataclasses import dataclass
from typing import Annotated

from bot.rules.finding import Sought, excerpt, sought
from bot.rules.groups import Group
from bot.rules.people import Role
from bot.texts import Excerpt, Link, Quote, Refused, Text, clip, plain
from commands.arguments import Rest
from commands.belonging import groups_of, headed
from commands.command import Call, Command, Reply, command
from commands.usage import typed
from commands.words import words
from storage.search import Found, FoundOfKind, find
from storage.store import Transaction

SEARCH = words(
    fr="chercher|cherche|recherche|rechercher", en="search|find", de="suche|suchen", lb="sichen|sich"
)
_MOST_OF_KIND = 8
_LONGEST_LOOKED_FOR = 200
_LONGEST_SHOWN = 160
_LONGEST_TEXT = 10_000
_SHORT_LIST = 8


@dataclass(frozen=True, slots=True)
class Seeking:
    """The words to look for."""

    words: Annotated[str, Rest("arg-words", most=_LONGEST_LOOKED_FOR)]


@command("search", SEARCH, None, Seeking, who=Role.OBSERVER, needs_group=False, in_archive=True)
async def search(call: Call, args: Seeking, tx: Transaction) -> Reply:
    """Finds records that hold all the words, else those that hold some; the last word may be only begun."""
    wanted = sought(args.words)
    if wanted is None:
        raise Refused("search-for-what", search=typed(call, SEARCH.said(call.language)))
    groups = await groups_of(call, tx)
    looked_for = Quote(args.words, 60)
    for every in (True, False) if len(wanted.words) > 1 else (True,):
        found = {group.id: await find(group, wanted, _MOST_OF_KIND, tx, every=every) for group in groups}
        count = sum(kind.count for kinds in found.values() for kind in kinds)
        if count:
            head = Text.of("found" if every else "found-some", count=count, words=looked_for)
            lines = [
                line
                for group in groups
                if found[group.id]
                for line in await _of_group(call, group, found[group.id], wanted, tx, alone=len(groups) == 1)
            ]
            return Reply((head, *lines), long=len(lines) > _SHORT_LIST)
    return Reply.of("found-none", words=looked_for)


async def _of_group(
    call: Call, group: Group, found: list[FoundOfKind], wanted: Sought, tx: Transaction, *, alone: bool
) -> list[Text]:
    lines = [] if alone else [await headed(group, tx)]
    for kind in found:
        lines.append(Text.of(f"found-of-{kind.kind}", count=kind.count))
        for one in kind.best:
            lines.append(_line(call, one, wanted))
            lines += [Text.of("found-below", text=_around(text, wanted)) for text in one.below]
        if kind.count > len(kind.best):
            lines.append(Text.of("list-more", count=kind.count - len(kind.best)))
    return lines


def _line(call: Call, found: Found, wanted: Sought) -> Text:
    """Shows a record: its id, with the link to where it was said, and the words around those found."""
    reference = found.reference or plain(call.language, call.now, Text.of("found-waiting"))
    return Text.of("found-line", reference=Link(reference, found.link), text=_around(found.words, wanted))


def _around(text: str, wanted: Sought) -> Excerpt:
    """Cuts a text to the words around those found."""
    return Excerpt(excerpt(clip(text, _LONGEST_TEXT), wanted, _LONGEST_SHOWN))


COMMANDS: tuple[Command, ...] = (search,)
