"""From a reporter's alert to a responder's decrypted page, beside a bare echo bot's round trip.

The floor is one message to a bot and its answer in the same encrypted room. An alert crosses two rooms: it is
kept with its case, its card, its timeline and its escalation, and the page has to ring somebody else.
Goal: at most 1.5 times the echo at p50, with 1 and with 50 under way.
"""

import argparse
import asyncio
import re
import statistics
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from rich.console import Console
from rich.table import Table

from benchmarks.command_latency import PASSWORD, spawn
from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.settings import write_config
from storage.sealed import SecretKey

GOAL = 1.5
_ROUNDS = 4
_CALM = 0.5
_CODE = re.compile(r"code is ([A-Z]{5})")
_CODES = re.compile(r"\b[A-Z]{5}\b")


@dataclass
class Scene:
    """Who takes part: the reporter in two chats, the responder in the on-call room."""

    reporter: Person
    responder: Person
    vigie: str
    echo: str
    alerts: str
    echoes: str
    oncall: str
    waits: dict[str, list[float]] = field(default_factory=dict)
    pages: dict[str, asyncio.Future[float]] = field(default_factory=dict)

    async def listen(self) -> None:
        """Notes when each code is first rung for in the on-call room."""
        mark = self.responder.mark()
        while True:
            for heard in await self.responder.after(mark):
                mark += 1
                if heard.room_id == self.oncall and self.responder.user_id in heard.mentions:
                    now = time.perf_counter()
                    for code in _CODES.findall(heard.body):
                        page = self._page(code)
                        if not page.done():
                            page.set_result(now)

    async def calm(self) -> None:
        """Waits until nobody has heard anything for a while: what was under way is over."""
        marks = None
        while marks != (now := (self.reporter.mark(), self.responder.mark())):
            marks = now
            await asyncio.sleep(_CALM)

    async def paged(self, code: str) -> float:
        """Waits for the page of a case, and says when it came."""
        return await asyncio.wait_for(self._page(code), 120)

    def _page(self, code: str) -> asyncio.Future[float]:
        return self.pages.setdefault(code, asyncio.get_running_loop().create_future())


async def alert(scene: Scene, number: int) -> float:
    """Raises an alert and waits until its page rings for the responder, who reads it; returns milliseconds.

    Alerts that come together are paged together, so a page is known by the code that the receipt gives.
    """
    mark = scene.reporter.mark()
    started = time.perf_counter()
    event = await scene.reporter.say(scene.alerts, f"!alert new critical alarm{number}x")
    receipt = await scene.reporter.expect(
        lambda heard: heard.in_reply_to == event, sender=scene.vigie, after=mark, timeout=120
    )
    code = _CODE.search(receipt.body)
    if code is None:
        raise LookupError(receipt.event_id)
    return (await scene.paged(code[1]) - started) * 1000


async def echo(scene: Scene, number: int) -> float:
    """Says something to the echo bot and waits for its answer; returns milliseconds."""
    mark = scene.reporter.mark()
    started = time.perf_counter()
    event = await scene.reporter.say(scene.echoes, f"alarm{number}x")
    await scene.reporter.expect(
        lambda heard: heard.in_reply_to == event, sender=scene.echo, after=mark, timeout=120
    )
    return (time.perf_counter() - started) * 1000


async def oncall_room(responder: Person, vigie: str) -> str:
    """Makes the on-call room, where whoever makes it is called."""
    room = await responder.create_room("On call", [vigie], closed=True)
    await responder.with_(room, vigie)
    await responder.say(room, "!oncall here")
    await responder.expect("on-call room now", room=room, sender=vigie)
    return room


async def private_chat(person: Person, bot: str) -> str:
    """Makes a private chat with a bot."""
    room = await person.create_room(None, [bot], direct=True)
    await person.with_(room, bot)
    return room


async def measure(alerts: int, in_flight: int) -> Scene:
    """Measures both in turns, so that they see the same machine."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigie-benchmark-")))
        server = LocalHomeserver(folder / "homeserver")
        stack.push_async_callback(server.stop)
        await server.start()
        names = ("vigie", "echo", "reporter", "responder")
        vigie, echo_bot, reporter_id, responder_id = [await server.register(name, PASSWORD) for name in names]
        config = folder / "config.toml"
        write_config(
            config,
            {
                "matrix": {
                    "homeserver": server.base_url,
                    "user_id": vigie,
                    "password": PASSWORD,
                    "invites": ["localhost"],
                },
                "storage": {"secret_key": SecretKey.generate()},
                "bot": {"language": "en", "admins": [responder_id]},
            },
        )
        (folder / "echo").mkdir()
        ours = await spawn(folder / "vigie.log", "vigie ready", "-m", "bot", "run", "--config", str(config))
        stack.callback(ours.kill)
        floor = await spawn(
            folder / "echo.log",
            "echo ready",
            *("-m", "benchmarks.echo_bot", server.base_url, echo_bot, PASSWORD, str(folder / "echo")),
        )
        stack.callback(floor.kill)
        reporter = await Person.arrive(server.base_url, reporter_id, PASSWORD, folder / uuid4().hex)
        stack.push_async_callback(reporter.depart)
        responder = await Person.arrive(server.base_url, responder_id, PASSWORD, folder / uuid4().hex)
        stack.push_async_callback(responder.depart)
        oncall = await oncall_room(responder, vigie)
        chats = [await private_chat(reporter, bot) for bot in (vigie, echo_bot)]
        scene = Scene(reporter, responder, vigie, echo_bot, chats[0], chats[1], oncall)
        listening = asyncio.create_task(scene.listen())
        stack.callback(listening.cancel)
        await take_turns(scene, alerts, in_flight)
        return scene


async def take_turns(scene: Scene, alerts: int, in_flight: int) -> None:
    """One at a time, then many at once; alert and echo in turn.

    Alerts that come faster than people raise them are paged for together, so a minute passes before each
    round: one at a time measures an alert that comes alone, once all is posted that the one before made.
    """
    number = 0
    for contender in (alert, echo):
        await contender(scene, number)
    # The first alert made the private chat, which a responder then is in.
    await scene.responder.join(await scene.responder.invited())
    for turn in range(_ROUNDS):
        await asyncio.sleep(61)
        for name, contender in (("alert", alert), ("echo", echo)):
            for _ in range(alerts):
                number += 1
                await scene.calm()
                scene.waits.setdefault(f"{name} 1", []).append(await contender(scene, number))
        for name, contender in (("alert", alert), ("echo", echo)):
            number += 1000
            await scene.calm()
            many = [contender(scene, number + turn * in_flight + one) for one in range(in_flight)]
            scene.waits.setdefault(f"{name} many", []).extend(await asyncio.gather(*many))


def main() -> None:
    """Reads the options, measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--alerts", type=int, default=8, help="alerts raised one at a time in each of four rounds"
    )
    parser.add_argument("--in-flight", type=int, default=50, help="alerts raised at once")
    options = parser.parse_args()
    scene = asyncio.run(measure(options.alerts, options.in_flight))
    table = Table("under way", "alert to page, p50 ms", "bare echo, p50 ms", "ratio", f"goal ≤ {GOAL}")
    for name, shown in (("1", "1"), ("many", str(options.in_flight))):
        ours, floor = (statistics.median(scene.waits[f"{who} {name}"]) for who in ("alert", "echo"))
        ratio = ours / floor
        table.add_row(shown, f"{ours:.1f}", f"{floor:.1f}", f"{ratio:.2f}", "✓" if ratio <= GOAL else "✗")
    Console().print(table)


if __name__ == "__main__":
    main()
