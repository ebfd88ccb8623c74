"""A hundred thousand reminders that wait, and a thousand that are due in the same second.

The first part starts a process on a store where so many wait and on an empty one, brings it to the point
where its duty has looked once, and compares time and memory; what is due at that moment is varied. Goal:
they grow with what is due, not with what waits.

The second part has a thousand fall due at once, in ten encrypted rooms of a local Synapse, with the bot
running as a process of its own. Measured is the homeserver's own time of the last one, from the second in
which all are due. The floor is the same homeserver taking as many events of the same size, as fast as a bare
client can put them, in as many rooms, before and after. Alerts are raised in the middle too: how long one
takes to its page, beside one raised before, while nothing else is to be posted.
"""

import argparse
import asyncio
import json
import sqlite3
import sys
import tempfile
import time
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from uuid import uuid4

from rich.console import Console
from rich.table import Table

from benchmarks.alert_latency import oncall_room, private_chat
from benchmarks.command_latency import PASSWORD, spawn
from bot.demo.heard import Heard
from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.requests import request
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.people import Member
from bot.rules.reminders import Audience, Reminder, ReminderState
from bot.settings import write_config
from storage.connection import Cause
from storage.sealed import SecretKey
from storage.store import Store

_BOT = UserId("@vigie:localhost")
_PEOPLE = [UserId(f"@person{one}:localhost") for one in range(4)]
_MADE = 200
_ROOMS = 10
_AT_ONCE = 8
_ALERTS = 7
# About what an encrypted reminder of one line takes.
_AS_LONG = {"msgtype": "m.notice", "body": "x" * 1500}


def utc_now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


def reminder(group: GroupId, number: int, room: RoomId, due_at: datetime) -> Reminder:
    """A reminder for a room."""
    return Reminder(
        group_id=group,
        number=number,
        text=f"Reminder number {number} of a working group",
        audience=Audience.ROOM,
        people=(),
        private=False,
        state=ReminderState.PENDING,
        due_at=due_at,
        zone="Europe/Luxembourg",
        author=_PEOPLE[number % len(_PEOPLE)],
        created_at=utc_now(),
        room_id=room,
        source_event=EventId(f"${number}"),
    )


async def owe(store: Store, room: RoomId, dues: list[datetime]) -> None:
    """Owes a room reminders at these instants."""
    async with store.transaction() as tx:
        group = await tx.groups.of_room(room)
        if group is None:
            raise LookupError(room)
        tx.because(Cause(_BOT, EventId("$owe"), room, utc_now()))
        for due_at in dues:
            await tx.reminders.add(group.id, partial(_made, group.id, room, due_at))


def _made(group: GroupId, room: RoomId, due_at: datetime, number: int, old: Reminder | None) -> Reminder:
    return reminder(group, number, room, due_at)


async def fill(database: Path, secret: str, waiting: int, due: int) -> None:
    """Writes so many reminders down: some due an hour ago, all others over the coming year.

    Beyond the first two hundred they are copies, for to make each alone would take longer than all the rest.
    """
    store = Store(f"sqlite+aiosqlite:///{database}", SecretKey(secret))
    await store.open()
    bot = Member(_BOT, "Vigie", 100, is_bot=True)
    people = tuple(Member(one, f"Person {place}", 0) for place, one in enumerate(_PEOPLE))
    room = RoomId("!room")
    async with store.transaction() as tx:
        await tx.rooms.remember(RoomState(room, True, False, (bot, *people)))
    made = min(waiting, _MADE)
    await owe(store, room, [utc_now() - timedelta(hours=1)] * due)
    await owe(store, room, [utc_now() + timedelta(days=7)] * (made - due))
    await store.close()
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO reminders (group_id, number, state, author, private, wake_at, book) "
            "SELECT r.group_id, n.i, r.state, r.author, r.private, "
            "datetime(r.wake_at, '+' || (5 * n.i) || ' minutes'), r.book "
            "FROM n JOIN reminders r ON r.number = ? WHERE n.i <= ?",
            (made + 1, waiting, made, waiting),
        )


async def started(database: Path, secret: str) -> dict[str, float]:
    """Has a fresh process start up on a store."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.reminder_start", str(database), secret),
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate()
    found: dict[str, float] = json.loads(output)
    return found


async def measure_waiting(waiting: int) -> None:
    """Compares start-ups, and prints."""
    table = Table("a process that starts", "store opened", "duty looked", "memory at most", "owed then")
    with tempfile.TemporaryDirectory(prefix="vigie-benchmark-") as folder:
        for name, count, due in (
            ("empty store", 0, 0),
            (f"{waiting:,} waiting, none due", waiting, 0),
            (f"{waiting:,} waiting, 100 due", waiting, 100),
        ):
            database, secret = Path(folder) / f"{uuid4().hex}.db", SecretKey.generate()
            await fill(database, secret, count, due)
            # What is due is posted the first time; the others can be repeated, and the quickest counts.
            runs = [await started(database, secret) for _ in range(1 if due else 3)]
            best = {key: min(run[key] for run in runs) for key in runs[0]}
            table.add_row(
                name,
                f"{best['open']:.0f} ms",
                f"{best['look']:.1f} ms",
                f"{best['memory']:.1f} MiB",
                f"{best['owed']:.0f}",
            )
    Console().print(table)


@dataclass
class Told:
    """What became of the reminders of one second: when the first and the last came, and how many."""

    first: float
    last: float
    count: int
    doubled: int


async def floor(person: Person, rooms: list[str], count: int) -> float:
    """Puts as many events as fast as the homeserver takes them; returns the seconds until the last."""
    free = asyncio.Semaphore(_AT_ONCE)

    async def fill_room(room: str) -> None:
        async with free:
            for _ in range(count // len(rooms)):
                path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/{uuid4().hex}"
                await request(person.client, "PUT", path, _AS_LONG)

    started = time.perf_counter()
    await asyncio.gather(*(fill_room(room) for room in rooms))
    return time.perf_counter() - started


async def told(person: Person, rooms: list[str], bot: str, due_at: datetime, count: int) -> Told:
    """Waits until all came, and reads from the homeserver when each did."""

    def words(heard: Heard) -> str | None:
        is_reminder = heard.sender == bot and heard.body.startswith("⏰") and heard.room_id in rooms
        return f"{heard.room_id} {heard.body.splitlines()[0]}" if is_reminder else None

    async with asyncio.timeout(600):
        seen = 0
        while len({one for heard in person.heard if (one := words(heard))}) < count:
            await person.after(seen)
            seen = person.mark()
    said = [one for heard in person.heard if (one := words(heard))]
    events = {heard.event_id for heard in person.heard if words(heard)}
    stamps = []
    for room in rooms:
        path = f"/_matrix/client/v3/rooms/{room}/messages?dir=b&limit=1000"
        answer = await request(person.client, "GET", path)
        stamps += [one["origin_server_ts"] / 1000 for one in answer["chunk"] if one["event_id"] in events]
    start = due_at.timestamp()
    return Told(min(stamps) - start, max(stamps) - start, len(said), len(said) - len(set(said)))


@dataclass
class Scene:
    """A homeserver, a bot that is stopped and started, and rooms with and without it."""

    folder: Path
    server: LocalHomeserver
    bot: str
    secret: str
    person: Person
    rooms: list[str]
    bare: list[str]
    oncall: str = ""
    chat: str = ""

    @classmethod
    async def set(cls, stack: AsyncExitStack) -> "Scene":
        """Starts the homeserver, and has people and the bot meet."""
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigie-benchmark-")))
        server = LocalHomeserver(folder / "homeserver")
        stack.push_async_callback(server.stop)
        await server.start()
        bot, anna, marc = [await server.register(name, PASSWORD) for name in ("vigie", "anna", "marc")]
        secret = SecretKey.generate()
        matrix = {
            "homeserver": server.base_url,
            "user_id": bot,
            "password": PASSWORD,
            "invites": ["localhost"],
        }
        storage = {"secret_key": secret}
        config = folder / "config.toml"
        habits = {"language": "en", "admins": [anna]}
        write_config(config, {"matrix": matrix, "storage": storage, "bot": habits})
        person = await Person.arrive(server.base_url, anna, PASSWORD, folder / uuid4().hex)
        stack.push_async_callback(person.depart)
        other = await Person.arrive(server.base_url, marc, PASSWORD, folder / uuid4().hex)
        scene = cls(folder, server, bot, secret, person, [], [])
        vigie = await scene.start_bot("first")
        for place in range(_ROOMS):
            room = await person.create_room(f"Group {place}", [bot])
            await person.with_(room, bot)
            await person.say(room, "!whoami")
            await person.expect("You are", room=room)
            scene.rooms.append(room)
            scene.bare.append(await person.create_room(f"Floor {place}", [marc], encrypted=False))
            await other.join(scene.bare[-1])
        await other.depart()
        await scene.prepare_alerts()
        vigie.terminate()
        await vigie.wait()
        return scene

    async def prepare_alerts(self) -> None:
        """Lets the person be who is called, and be in the private chat they are called in."""
        self.oncall = await oncall_room(self.person, self.bot)
        self.chat = await private_chat(self.person, self.bot)

    async def paged(self, *, alerts: int = _ALERTS) -> float:
        """Raises alerts, one once the page of the one before came; returns the median, in milliseconds."""
        waits = []
        for _ in range(alerts):
            mark, started = self.person.mark(), time.perf_counter()
            await self.person.say(self.chat, "!alert new critical help is needed")
            await self.person.expect(self._rings, room=self.oncall, after=mark, timeout=120)
            waits.append((time.perf_counter() - started) * 1000)
        return median(waits)

    async def paged_meanwhile(self) -> float:
        """Raises alerts once the first reminders came; returns the same."""
        await self.person.expect("⏰", timeout=600)
        return await self.paged()

    def _rings(self, heard: Heard) -> bool:
        return self.person.user_id in heard.mentions

    async def start_bot(self, name: str) -> asyncio.subprocess.Process:
        """Starts the bot and waits until it is ready."""
        running = ("-m", "bot", "run", "--config", str(self.folder / "config.toml"))
        return await spawn(self.folder / f"{name}.log", "vigie ready", *running)

    async def owe(self, count: int) -> datetime:
        """Writes down so many reminders of one second, and says which that is."""
        store = Store(f"sqlite+aiosqlite:///{self.folder}/vigie.db", SecretKey(self.secret))
        await store.open()
        due_at = utc_now().replace(microsecond=0) + timedelta(seconds=90 + count / 25)
        for room in self.rooms:
            await owe(store, RoomId(room), [due_at] * (count // len(self.rooms)))
        await store.close()
        return due_at


async def measure_due(count: int) -> None:
    """Has so many fall due in one second, and prints."""
    async with AsyncExitStack() as stack:
        scene = await Scene.set(stack)
        before = await floor(scene.person, scene.bare, count)
        due_at = await scene.owe(count)
        vigie = await scene.start_bot("second")
        try:
            if utc_now() > due_at:
                raise SystemExit("the bot was not ready in time")
            # The first makes the keys of the on-call room.
            await scene.paged(alerts=1)
            alone = await scene.paged()
            came, meanwhile = await asyncio.gather(
                told(scene.person, scene.rooms, scene.bot, due_at, count), scene.paged_meanwhile()
            )
        finally:
            vigie.terminate()
            await vigie.wait()
        after = await floor(scene.person, scene.bare, count)
    table = Table("", "the last one, after", "")
    table.add_row("the homeserver alone (floor), before", f"{before:.1f} s", "")
    table.add_row("the homeserver alone (floor), after", f"{after:.1f} s", "")
    ratio = came.last / min(before, after)
    table.add_row(
        f"{came.count} reminders due in one second", f"{came.last:.1f} s", f"{ratio:.2f} times the floor"
    )
    table.add_row("the first of them", f"{came.first:.1f} s", "")
    table.add_row("posted twice", str(came.doubled), "✓" if came.doubled == 0 else "✗")
    table.add_row("an alert's page, before", f"{alone:.0f} ms", "")
    table.add_row("an alert's page, meanwhile", f"{meanwhile:.0f} ms", f"{meanwhile / alone:.1f} times")
    Console().print(table)


def main() -> None:
    """Reads the options, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--waiting", type=int, default=100_000)
    parser.add_argument("--due", type=int, default=1_000)
    options = parser.parse_args()
    if options.waiting:
        asyncio.run(measure_waiting(options.waiting))
    if options.due:
        asyncio.run(measure_due(options.due))


if __name__ == "__main__":
    main()
