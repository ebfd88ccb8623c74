"""Search over 100,000 records of a group, next to a bare FTS5 query over the same words in the same run.

The floor is what SQLite's full-text search needs alone: the same words in a table of their own, the same
query, the best eight by rank. Measured is the engine, from the message to its durable answer, and its part
that searches: index, records opened, links looked up. Besides: how long the index takes to come to be after a
start, in steps that let others in between, and how much memory it takes.
"""

import argparse
import asyncio
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.years import Engine
from bot.rules.finding import sought, words_in
from bot.rules.identifiers import RoomId, UserId
from storage.sealed import Sealer, SecretKey
from storage.search import find, read_ahead
from storage.store import Store

_ROOM = RoomId("!group")
_CHAIR = UserId("@person0:localhost")
_START = "2026-11-23 09:00:00.000000"
_VOCABULARY = 20_000
_WORDS = 12
# By how many records hold it: one in a thousand, one in ten, nearly none; two words; the start of one.
LOOKED_FOR = ("seldom", "often", "mot19999", "often seldom", "seldo")


@dataclass(frozen=True, slots=True)
class Figures:
    """What came out, in milliseconds, by what was looked for; the rest in seconds and MiB."""

    floor: dict[str, float]
    part: dict[str, float]
    work: dict[str, float]
    command: dict[str, float]
    hits: dict[str, int]
    build: "Built"
    memory: float


@dataclass(frozen=True, slots=True)
class Built:
    """How long it took to read all records, the longest step of it, and the processor's part, in seconds."""

    took: float
    longest_step: float
    work: float


def texts(count: int) -> list[str]:
    """Makes texts of words that are used as unevenly as those of people are."""
    chance = random.Random(7)
    vocabulary = [f"mot{number}" for number in range(_VOCABULARY)]
    weights = [1 / (place + 10) for place in range(_VOCABULARY)]
    made = []
    for number in range(count):
        words = chance.choices(vocabulary, weights, k=_WORDS)
        words += ["often"] * (number % 10 == 0) + ["seldom"] * (number % 1000 == 0)
        made.append(" ".join(words))
    return made


def record(file: Path, secret: SecretKey, said: Sequence[str]) -> None:
    """Records action items as the program does, but all at once: one by one they would take minutes."""
    sealer = Sealer(secret.derive("columns"))
    items, steps = [], []
    for number, text in enumerate(said, 1):
        sealed, tags = sealer.seal("action_items.text", text), sealer.seal_json("action_items.tags", [])
        items.append((number, sealed, tags, _CHAIR, _START, _ROOM, f"$said{number}"))
        steps.append((number, _CHAIR, _ROOM, f"$said{number}", _START))
    with closing(sqlite3.connect(file)) as database, database:
        database.executemany(
            "INSERT INTO action_items (group_id, number, text, state, due_has_time, tags, author, created_at,"
            " room_id, source_event) VALUES (1, ?, ?, 'open', 0, ?, ?, ?, ?, ?)",
            items,
        )
        database.executemany(
            "INSERT INTO changes (group_id, kind, number, part, verb, by, room_id, event_id, at)"
            " VALUES (1, 'action', ?, '', 'record', ?, ?, ?, ?)",
            steps,
        )
        database.execute("UPDATE groups SET last_action = ?", (len(said),))


def bare(said: Sequence[str]) -> sqlite3.Connection:
    """Makes the floor: a full-text table and nothing else."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE bare USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
    )
    database.executemany("INSERT INTO bare (words) VALUES (?)", [(text,) for text in said])
    return database


def ask_bare(database: sqlite3.Connection, typed: str) -> int:
    """Asks the floor: the best eight by rank, and how many there are."""
    words = [f'"{word}"' for word in words_in(typed)]
    asked = " AND ".join(words) + "*"
    database.execute("SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 8", (asked,)).fetchall()
    (count,) = database.execute("SELECT count(*) FROM bare WHERE bare MATCH ?", (asked,)).fetchone()
    return int(count)


async def build(store: Store) -> Built:
    """Reads all records as the program does after a start."""
    steps, worked = [], time.process_time()
    while True:
        started = time.perf_counter()
        async with store.transaction() as tx:
            more = await read_ahead(tx)
        steps.append(time.perf_counter() - started)
        if not more:
            return Built(sum(steps), max(steps), time.process_time() - worked)


async def search(store: Store, typed: str) -> None:
    """Searches as the command does."""
    async with store.transaction() as tx:
        group, wanted = await tx.groups.of_room(_ROOM), sought(typed)
        if group is None or wanted is None:
            raise LookupError(_ROOM)
        await find(group, wanted, 8, tx)


async def measure(records: int, rounds: int, folder: Path) -> Figures:
    """Records, starts anew, and searches beside the floor, in turn."""
    said, secret = texts(records), SecretKey(SecretKey.generate())
    url = f"sqlite+aiosqlite:///{folder / 'vigie.db'}"
    store = Store(url, secret)
    await store.open()
    engine = Engine(store)
    await engine.see(_ROOM, 12)
    await store.close()
    record(folder / "vigie.db", secret, said)
    store = Store(url, secret)
    await store.open()
    engine = Engine(store)
    before = _memory()
    built = await build(store)
    memory = _memory() - before
    times: dict[str, tuple[list[float], ...]] = {typed: ([], [], [], []) for typed in LOOKED_FOR}
    with closing(bare(said)) as database:
        hits = {typed: ask_bare(database, typed) for typed in LOOKED_FOR}
        for _ in range(rounds):
            for typed, (floor, part, work, command) in times.items():
                started = time.perf_counter()
                ask_bare(database, typed)
                floor.append(time.perf_counter() - started)
                started, worked = time.perf_counter(), time.process_time()
                await search(store, typed)
                part.append(time.perf_counter() - started)
                work.append(time.process_time() - worked)
                command.append(await engine.say(_ROOM, f"!search {typed}"))
    await store.close()
    medians = [
        {typed: statistics.median(taken[place]) * 1000 for typed, taken in times.items()}
        for place in range(4)
    ]
    floors, parts, works, commands = medians
    return Figures(floors, parts, works, commands, hits, built, memory)


def _memory() -> float:
    """The memory the process has, in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def main() -> None:
    """Reads the options, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=30, help="how often each thing is looked for")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vigie-benchmark-") as folder:
        figures = asyncio.run(measure(options.records, options.rounds, Path(folder)))
    table = Table(
        "looked for",
        "records",
        "bare query, ms",
        "search, ms",
        "ratio",
        "of it processor, ms",
        "whole command, ms",
    )
    for typed, floor in figures.floor.items():
        table.add_row(
            typed,
            f"{figures.hits[typed]:,}",
            f"{floor:.1f}",
            f"{figures.part[typed]:.1f}",
            f"{figures.part[typed] / floor:.1f}",
            f"{figures.work[typed]:.1f}",
            f"{figures.command[typed]:.1f}",
        )
    console = Console()
    console.print(table)
    built = figures.build
    console.print(
        f"after a start: {built.took:.1f} s until all is read ({built.work:.1f} s of processor time),"
        f" in steps of at most {built.longest_step * 1000:.0f} ms; {figures.memory:.0f} MiB"
    )


if __name__ == "__main__":
    main()
