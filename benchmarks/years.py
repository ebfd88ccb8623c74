"""Ten years of records beside an empty group: how much longer a command takes, side by side in one run.

The floor is a group without any record in the same database. Goal: every command within 1.5 times the time it
takes there. Measured is the engine alone, from the message to its durable answer: what the network and the
homeserver add is the same for both.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.engine.calls import Ways
from bot.engine.dispatcher import Dispatcher
from bot.engine.messages import RoomSeen, Said
from bot.engine.signs import Signs
from bot.rules.action_items import ActionState, Due
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.people import Member
from bot.texts import Language
from commands import COMMANDS, POLLS, REACTIONS
from commands.routing import Router
from storage.connection import Cause
from storage.sealed import SecretKey
from storage.store import Store

GOAL = 1.5
MEETINGS, ACTIONS, OPEN, DECISIONS, PEOPLE = 40, 5000, 60, 400, 200
_BOT = UserId("@vigie:localhost")
_CHAIR = UserId("@person0:localhost")
_START = datetime(2017, 1, 10, 13, 0, tzinfo=UTC)
_ZONE = "Europe/Luxembourg"

# Typed in both groups, in turn; `{n}` is a number of its own.
TYPED = (
    "!action Draft note {n} @person1 by 2036-01-15 #hosting",
    "!action list",
    "!action list mine",
    "!action list late",
    "!action list @person1",
    "!action list #hosting",
    "!action list all",
    "!action show A-1",
    "!decision We meet again, {n} #hosting",
    "!decision list",
    "!decision show D-1",
    "!agenda add Item {n}",
    "!agenda list",
    "!meeting list",
    "!meeting list all",
    "!meeting show",
    "!theme show #hosting",
    "!theme list",
    "!group show",
    "!calendar",
    "!minutes",
    "!info Said again {n}",
    "!undo",
    "!help",
    "!whoami",
)


@dataclass
class Clock:
    """Time passes a second for each message."""

    now: datetime = _START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Engine:
    """The engine on a real database, without a homeserver."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = Clock()
        ways = Ways(_BOT, "!", Language.EN, _ZONE, frozenset())
        self._dispatcher = Dispatcher(store, Router(COMMANDS), Signs(REACTIONS, POLLS), ways, self.clock)
        self._count = 0

    async def see(self, room: RoomId, people: int) -> None:
        """Shows a room with its people."""
        members = tuple(
            Member(UserId(f"@person{place}:localhost"), f"Person {place}", 50 if place == 0 else 0)
            for place in range(people)
        )
        bot = Member(_BOT, "Vigie", 100, is_bot=True)
        await self._dispatcher.handle(RoomSeen(RoomState(room, True, False, (bot, *members))))

    async def say(self, room: RoomId, words: str) -> float:
        """Says something and returns how long it took until the answer was durable, in seconds."""
        self._count += 1
        said = Said(EventId(f"$said{self._count}"), room, _CHAIR, self.clock(), words)
        started = time.perf_counter()
        await self._dispatcher.handle(said)
        return time.perf_counter() - started


async def live(engine: Engine, room: RoomId) -> None:
    """Gives a group ten years: meetings every quarter, with their notes, decisions and action items."""
    for meeting in range(MEETINGS):
        engine.clock.now = _START + timedelta(days=91 * meeting)
        await engine.say(room, "!meeting start")
        lines = [f"!topic Topic {meeting}"]
        lines += [f"!info Note {meeting} {place}" for place in range(20)]
        lines += [f"!decision Decision {meeting} {place} #hosting" for place in range(DECISIONS // MEETINGS)]
        await engine.say(room, "\n".join(lines))
        await _actions(engine, room, ACTIONS // MEETINGS, meeting)
        await engine.say(room, "!meeting end")
        await engine.say(room, f"!minutes approve M-{meeting + 1}")
        await _posted(engine)
    engine.clock.now = _START + timedelta(days=91 * MEETINGS)


async def _actions(engine: Engine, room: RoomId, count: int, meeting: int) -> None:
    """Records action items; of the ten years only the last few are open."""
    async with engine.store.transaction() as tx:
        tx.because(Cause(_CHAIR, EventId(f"$actions{meeting}"), room, engine.clock.now))
        group = await tx.groups.of_room(room)
        if group is None:
            raise LookupError(room)
        for place in range(count):
            number = meeting * count + place
            due = Due(engine.clock.now + timedelta(days=30), _ZONE, False)
            who = (UserId(f"@person{number % PEOPLE}:localhost"),)
            tags = ("hosting",) if number % 100 == 0 else ("media",)
            item = await tx.actions.record(group.id, f"Action {number}", who, due, tags)
            if number < ACTIONS - OPEN:
                await tx.actions.change(replace(item, state=ActionState.DONE), "done")


async def _posted(engine: Engine) -> None:
    """Delivers what is owed."""
    while True:
        async with engine.store.transaction() as tx:
            letters = await tx.outbox.next(engine.clock.now, busy=(), most=50)
            for letter in letters:
                await tx.outbox.delivered(letter.id, EventId(f"$letter{letter.id}"))
        if not letters:
            return


async def measure(rounds: int, folder: Path) -> dict[str, tuple[float, float]]:
    """Types every command in both groups in turn; returns the medians in milliseconds, full group first."""
    store = Store(f"sqlite+aiosqlite:///{folder / 'vigie.db'}", SecretKey(SecretKey.generate()))
    await store.open()
    engine, old, new = Engine(store), RoomId("!old"), RoomId("!new")
    await engine.see(old, PEOPLE)
    await engine.see(new, PEOPLE)
    await live(engine, old)
    for room in (old, new):
        await engine.say(room, "!action First\n!decision First")
        await engine.say(room, "!meeting start")
    took: dict[str, tuple[list[float], list[float]]] = {typed: ([], []) for typed in TYPED}
    for number in range(rounds):
        for typed in TYPED:
            for room, times in zip((old, new), took[typed], strict=True):
                times.append(await engine.say(room, typed.format(n=number)))
        await _posted(engine)
    await store.close()
    return {typed: (_median(full), _median(empty)) for typed, (full, empty) in took.items()}


def _median(times: Sequence[float]) -> float:
    return statistics.median(times) * 1000


def main() -> None:
    """Reads the options, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each command is typed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(measure(options.rounds, Path(folder)))
    table = Table("typed", "ten years, ms", "empty, ms", "ratio", f"≤ {GOAL}")
    for typed, (full, empty) in figures.items():
        ratio = full / empty
        table.add_row(typed, f"{full:.1f}", f"{empty:.1f}", f"{ratio:.2f}", "✓" if ratio <= GOAL else "✗")
    Console().print(table)


if __name__ == "__main__":
    main()
