"""Round trip of a command in an encrypted room, beside a bare echo bot's on the same homeserver.

Vigie commits three rows for each command (the mark of the event, the record with its history, the answer);
the echo bot commits none. Goals: p50 at most 1.25 times the echo's, throughput at least 0.8 of it.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from rich.console import Console
from rich.table import Table

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.settings import write_config
from storage.sealed import SecretKey

PASSWORD = "benchmark"
P50_GOAL, THROUGHPUT_GOAL = 1.25, 0.8
_ROUNDS = 4
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Figures:
    """What one bot did: latencies in milliseconds, rates a second, CPU in milliseconds a command."""

    name: str
    p50: float
    p90: float
    p99: float
    one_at_a_time: float
    in_flight: float
    cpu: float
    memory: float


@dataclass
class Contender:
    """A bot under measurement, and the room in which it is."""

    name: str
    user_id: str
    process: asyncio.subprocess.Process
    room: str
    latencies: list[float]
    rates: list[float]
    cpu: float = 0.0
    commands: int = 0


async def spawn(log: Path, ready: str, *arguments: str) -> asyncio.subprocess.Process:
    """Starts a bot and waits until it says that it is ready."""
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    async with asyncio.timeout(60):
        while ready not in await asyncio.to_thread(log.read_text):
            if process.returncode is not None:
                raise SystemExit(await asyncio.to_thread(log.read_text))
            await asyncio.sleep(0.05)
    return process


async def ask(person: Person, contender: Contender, number: int) -> float:
    """Types a command and waits for its answer; returns the milliseconds in between."""
    mark = person.mark()
    started = time.perf_counter()
    event_id = await person.say(contender.room, f"!action Prepare document number {number}")
    await person.expect(lambda heard: heard.in_reply_to == event_id, sender=contender.user_id, after=mark)
    return (time.perf_counter() - started) * 1000


async def one_at_a_time(person: Person, contender: Contender, commands: int) -> None:
    """Measures latency: the next command is typed when the last was answered."""
    before = cpu_seconds(contender.process.pid)
    for number in range(commands):
        contender.latencies.append(await ask(person, contender, number))
    contender.cpu += cpu_seconds(contender.process.pid) - before
    contender.commands += commands


async def many_in_flight(person: Person, contender: Contender, commands: int) -> None:
    """Measures throughput: all are typed at once."""
    started = time.perf_counter()
    await asyncio.gather(*(ask(person, contender, number) for number in range(commands)))
    contender.rates.append(commands / (time.perf_counter() - started))


def cpu_seconds(pid: int) -> float:
    """Reads how much processor time a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory_mib(pid: int) -> float:
    """Reads how much memory a process holds (Linux)."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


async def measure(commands: int, in_flight: int) -> tuple[Figures, Figures]:
    """Measures both bots in turns, so that they see the same machine."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigie-benchmark-")))
        server = LocalHomeserver(folder / "homeserver")
        stack.push_async_callback(server.stop)
        await server.start()
        accounts = [await server.register(name, PASSWORD) for name in ("vigie", "echo", "person")]
        vigie_id, echo_id, person_id = accounts
        config = folder / "config.toml"
        matrix = {
            "homeserver": server.base_url,
            "user_id": vigie_id,
            "password": PASSWORD,
            "invites": ["localhost"],
        }
        write_config(
            config,
            {"matrix": matrix, "storage": {"secret_key": SecretKey.generate()}, "bot": {"language": "en"}},
        )
        (folder / "echo").mkdir()
        vigie = await spawn(folder / "vigie.log", "vigie ready", "-m", "bot", "run", "--config", str(config))
        stack.callback(vigie.kill)
        echo = await spawn(
            folder / "echo.log",
            "echo ready",
            *("-m", "benchmarks.echo_bot", server.base_url, echo_id, PASSWORD, str(folder / "echo")),
        )
        stack.callback(echo.kill)
        person = await Person.arrive(server.base_url, person_id, PASSWORD, folder / uuid4().hex)
        stack.push_async_callback(person.depart)
        contenders = []
        for name, user_id, process in (("vigie", vigie_id, vigie), ("echo", echo_id, echo)):
            room = await person.create_room("Working group", [user_id])
            await person.with_(room, user_id)
            contenders.append(Contender(name, user_id, process, room, [], []))
        for contender in contenders:
            await ask(person, contender, 0)
        for _ in range(_ROUNDS):
            for contender in contenders:
                await one_at_a_time(person, contender, commands // _ROUNDS)
            for contender in contenders:
                await many_in_flight(person, contender, in_flight)
        return figures(contenders[0]), figures(contenders[1])


def figures(contender: Contender) -> Figures:
    """Sums up what one bot did."""
    hundredths = statistics.quantiles(contender.latencies, n=100)
    return Figures(
        contender.name,
        statistics.median(contender.latencies),
        hundredths[89],
        hundredths[98],
        1000 / statistics.mean(contender.latencies),
        statistics.median(contender.rates),
        contender.cpu * 1000 / contender.commands,
        memory_mib(contender.process.pid),
    )


def show(vigie: Figures, echo: Figures, in_flight: int) -> None:
    """Prints the figures and their ratios."""
    table = Table("", "Vigie", "bare echo", "ratio", "goal")
    latency, rate = vigie.p50 / echo.p50, vigie.in_flight / echo.in_flight
    rows = (
        ("p50 ms", vigie.p50, echo.p50, f"≤ {P50_GOAL} {'✓' if latency <= P50_GOAL else '✗'}"),
        ("p90 ms", vigie.p90, echo.p90, ""),
        ("p99 ms", vigie.p99, echo.p99, ""),
        ("commands/s, one at a time", vigie.one_at_a_time, echo.one_at_a_time, ""),
        (
            f"commands/s, {in_flight} in flight",
            vigie.in_flight,
            echo.in_flight,
            f"≥ {THROUGHPUT_GOAL} {'✓' if rate >= THROUGHPUT_GOAL else '✗'}",
        ),
        ("CPU ms a command", vigie.cpu, echo.cpu, ""),
        ("memory MiB", vigie.memory, echo.memory, ""),
    )
    for name, ours, floor, goal in rows:
        table.add_row(name, f"{ours:.1f}", f"{floor:.1f}", f"{ours / floor:.2f}", goal)
    Console().print(table)


def main() -> None:
    """Reads the options, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--commands", type=int, default=200, help="commands typed one at a time")
    parser.add_argument("--in-flight", type=int, default=50, help="commands typed at once")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    vigie, echo = asyncio.run(measure(options.commands, options.in_flight))
    show(vigie, echo, options.in_flight)
    if options.json is not None:
        options.json.write_text(json.dumps({"vigie": asdict(vigie), "echo": asdict(echo)}, indent=1))


if __name__ == "__main__":
    main()
