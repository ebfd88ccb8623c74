"""Statistics of cases: counts and response times by quarter; no number speaks of fewer than five people."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from bot.rules.statistics import BEYOND, LEAST, Cell, Grouping, Quarter, latest_published
from bot.texts import Moment, Refused, Text, plain
from bot.texts.lengths import length
from commands.answering import at_desk, responder
from commands.arguments import Quarters
from commands.case_words import CASE
from commands.command import Call, Command, Reply
from commands.usage import typed
from commands.words import words
from storage.store import Transaction

STATISTICS = words(
    fr="statistiques|stats|chiffres",
    en="stats|statistics|figures",
    de="statistik|zahlen",
    lb="statistik|zuelen",
)
_USUALLY = 4
_BRIEF = 12


@dataclass(frozen=True, slots=True)
class When:
    """A quarter, those of a year, or the latest ones."""

    quarters: Annotated[tuple[Quarter, ...] | None, Quarters()]


@at_desk("case-stats", CASE, STATISTICS, When)
async def stats(call: Call, args: When, tx: Transaction) -> Reply:
    """Shows how many cases past quarters had, the latest first, and how soon they were taken."""
    await responder(call, tx)
    zone = call.house.zone
    asked = args.quarters or _latest(latest_published(call.now, zone))
    past = [quarter for quarter in asked if quarter.published_from(zone) <= call.now]
    if not past:
        raise _too_soon(call, asked[-1])
    lines = [line for one in past for line in _shown(one, await tx.statistics.of(one, zone, call.now))]
    next_one = min((quarter for quarter in asked if quarter not in past), default=None)
    if next_one is not None:
        lines.append(Text.of("stats-next", quarter=_named(next_one), since=_since(next_one, zone)))
    texts = (Text.of("stats"), *lines, Text.of("stats-rule", least=LEAST))
    return Reply(texts, long=len(texts) > _BRIEF)


def _too_soon(call: Call, quarter: Quarter) -> Refused:
    """Says from when on a quarter can be asked for, and which one can now."""
    zone = call.house.zone
    latest = plain(call.language, call.now, _named(latest_published(call.now, zone)))
    say = typed(call, f"{CASE.said(call.language)} {STATISTICS.said(call.language)} {latest}")
    return Refused("stats-not-yet", quarter=_named(quarter), since=_since(quarter, zone), say=say)


def _latest(quarter: Quarter) -> tuple[Quarter, ...]:
    found = [quarter]
    while len(found) < _USUALLY:
        found.append(found[-1].before)
    return tuple(found)


def _shown(quarter: Quarter, cells: tuple[Cell, ...]) -> Iterable[Text]:
    if not cells:
        yield Text.of("stats-few", quarter=_named(quarter), least=LEAST)
        return
    yield Text.of("stats-quarter", quarter=_named(quarter), count=sum(cell.count for cell in cells))
    for cell in cells:
        # A number that is not told must not be guessed from the words around it: both read the same for 0.
        yield Text.of(
            "stats-cell",
            what=_what(cell),
            count=cell.count,
            times=_times(cell),
            untaken=0 if cell.untaken is None else cell.untaken,
        )


def _what(cell: Cell) -> Text:
    if cell.level is None:
        return Text.of("stats-all" if cell.kind is Grouping.ALL else "stats-rest")
    return Text.of(
        "stats-of-level",
        sign=cell.level.sign,
        level=cell.level.name.lower(),
        kind="unknown" if cell.kind is None else cell.kind.value,
    )


def _times(cell: Cell) -> Text:
    if cell.half is None:
        return Text.of("stats-few-taken", least=LEAST)
    half = Text.of("stats-half", over="yes" if cell.half == BEYOND else "no", within=length(cell.half))
    if cell.most is None:
        return half
    return Text.of(
        "stats-most", half=half, over="yes" if cell.most == BEYOND else "no", within=length(cell.most)
    )


def _named(quarter: Quarter) -> Text:
    return Text.of("stats-name", year=str(quarter.year), number=quarter.number)


def _since(quarter: Quarter, zone: str) -> Moment:
    return Moment(quarter.published_from(zone), zone, has_time=False)


COMMANDS: tuple[Command, ...] = (stats,)
