"""`vigie demo`: a local homeserver, the bot, an encrypted room and a real conversation, then your turn."""

import asyncio
import logging
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from rich.console import Console

from bot.demo.alert import ONCALL_ROOM, Watch, alert
from bot.demo.checkin import GRACE, checkin
from bot.demo.consultation import explanatory_note
from bot.demo.conversation import Scene, first_meeting
from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.demo.processes import end_with_parent
from bot.demo.screen import Screen
from bot.settings import write_config
from storage.sealed import SecretKey

PASSWORD = "defenders"  # noqa: S105 - of accounts that live as long as the demo, on loopback
CAST = {
    "claire": "Claire Weber",
    "anna": "Anna Schmit",
    "marc": "Marc Thill",
    "nora": "Nora Weis",
}
WATCH = {"rita": "Rita Faber", "samira": "Samira"}
ROOM = "Groupe de travail DDH"


class DemoFailed(Exception):
    """Something in the demo was not as it should be; the message says what."""


async def play(keep: Path | None, *, interactive: bool) -> None:
    """Plays the demo; raises `DemoFailed`, and `bot.demo.person.NotHeard` when an answer is missing."""
    console = Console(highlight=False)
    async with AsyncExitStack() as stack:
        if keep is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigie-demo-")))
        else:
            folder = keep
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise DemoFailed(f"{folder} is not empty; name a folder that is")
        server, scene, screen = await _set_up(folder, console, stack)
        showing = asyncio.create_task(_show(scene.listener, screen))
        stack.push_async_callback(_end, showing)
        console.rule(f"[bold]{ROOM}[/] · as {CAST['nora']}’s client shows it")
        await first_meeting(scene)
        await explanatory_note(scene)
        await asyncio.sleep(0)
        await _alert(server, folder, scene, console, stack)
        console.rule()
        screen.step("everything was answered, encrypted, once")
        if interactive:
            await _your_turn(server, scene, screen)


async def _alert(
    server: LocalHomeserver, folder: Path, scene: Scene, console: Console, stack: AsyncExitStack
) -> None:
    """Plays an alert and check-ins, as the clients of whoever is on call and in danger show them."""
    rita, samira = [await _arrive(server, folder, name, WATCH[name], stack) for name in WATCH]
    watch = await Watch.begin(scene.bot, scene.cast["claire"], rita, samira)
    console.rule(f"[bold]An alert[/] · as the clients of {WATCH['rita']} and {WATCH['samira']} show it")
    people = {rita.user_id: WATCH["rita"], samira.user_id: WATCH["samira"], scene.bot: "Vigie"}
    names = {**people, scene.cast["claire"].user_id: CAST["claire"]}
    for listener, room, place in ((rita, watch.room, ONCALL_ROOM), (samira, watch.chat, "en privé")):
        shown = asyncio.create_task(_show(listener, Screen(console, names, scene.bot, {room: place})))
        stack.push_async_callback(_end, shown)
    await alert(watch)
    await checkin(watch)
    await asyncio.sleep(0)


async def _arrive(
    server: LocalHomeserver, folder: Path, localpart: str, name: str, stack: AsyncExitStack
) -> Person:
    user_id = await server.register(localpart, PASSWORD, displayname=name)
    person = await Person.arrive(server.base_url, user_id, PASSWORD, folder / localpart)
    stack.push_async_callback(person.depart)
    return person


async def _set_up(
    folder: Path, console: Console, stack: AsyncExitStack
) -> tuple[LocalHomeserver, Scene, Screen]:
    started = time.monotonic()

    def took() -> str:
        return f"({time.monotonic() - started:.1f} s)"

    with console.status("starting a homeserver (Synapse, on this machine only) …"):
        server = LocalHomeserver(folder / "homeserver")
        stack.push_async_callback(server.stop)
        await server.start()
    console.print(f"[green]✓[/] homeserver at {server.base_url} {took()}")
    with console.status("making accounts and starting the bot …"):
        bot = await server.register("vigie", PASSWORD, displayname="Vigie")
        await stack.enter_async_context(_running_bot(folder, server, bot))
        cast: dict[str, Person] = {}
        for localpart, name in CAST.items():
            cast[localpart] = await _arrive(server, folder, localpart, name, stack)
    console.print(f"[green]✓[/] the bot runs as {bot}; {len(cast)} members have signed devices {took()}")
    with console.status("making an encrypted room …"):
        claire = cast["claire"]
        others = [person for person in cast.values() if person is not claire]
        room = await claire.create_room(ROOM, [bot, *(person.user_id for person in others)])
        for person in others:
            await person.join(room)
        for person in cast.values():
            await person.with_(room, bot, *(one.user_id for one in cast.values()))
    console.print(f"[green]✓[/] encrypted room “{ROOM}” {took()}")
    names = {person.user_id: CAST[localpart] for localpart, person in cast.items()} | {bot: "Vigie"}
    return server, Scene(room, bot, cast, cast["nora"]), Screen(console, names, bot)


@asynccontextmanager
async def _running_bot(folder: Path, server: LocalHomeserver, user_id: str) -> AsyncIterator[None]:
    config = folder / "vigie" / "config.toml"
    config.parent.mkdir(mode=0o700, exist_ok=True)
    write_config(
        config,
        {
            "matrix": {
                "homeserver": server.base_url,
                "user_id": user_id,
                "password": PASSWORD,
                "invites": [server.server_name],
            },
            "storage": {"secret_key": SecretKey.generate()},
            "alerts": {"checkin_grace": int(GRACE.total_seconds())},
            "bot": {"language": "fr", "admins": [f"@claire:{server.server_name}"]},
        },
        overwrite=True,
    )
    log = folder / "vigie" / "vigie.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            "--config",
            str(config),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            preexec_fn=end_with_parent,
            start_new_session=True,
        )
    try:
        await _ready(process, log)
        yield
        if process.returncode is not None:
            raise DemoFailed(f"the bot ended by itself ({process.returncode})")
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), 20)
            except TimeoutError:
                process.kill()
                await process.wait()


async def _ready(process: asyncio.subprocess.Process, log: Path) -> None:
    async with asyncio.timeout(60):
        while "vigie ready" not in (said := await asyncio.to_thread(log.read_text, errors="replace")):
            if process.returncode is not None:
                raise DemoFailed(f"the bot did not start: {said.strip()[-300:]}")
            await asyncio.sleep(0.05)


async def _show(listener: Person, screen: Screen) -> None:
    shown = listener.mark()
    while True:
        heard = await listener.after(shown)
        shown += len(heard)
        for one in heard:
            screen.show(one)


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _your_turn(server: LocalHomeserver, scene: Scene, screen: Screen) -> None:
    """Lets the reader type as a member, until the end of input or `/quit`."""
    screen.say(
        "\n[bold]Your turn.[/] You type as Marc Thill; try [cyan]!aide[/], [cyan]!action liste miennes[/] or "
        "[cyan]!language en[/]. Ctrl-D ends the demo.\n"
        f"With Element: homeserver [cyan]{server.base_url}[/], user [cyan]{scene.cast['marc'].user_id}[/], "
        f"password [cyan]{PASSWORD}[/]\n"
        "(a new session is not signed yet: the bot tells you so and does not obey it. That is the point.)\n"
    )
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str] = asyncio.Queue()
    loop.add_reader(sys.stdin, lambda: lines.put_nowait(sys.stdin.readline()))
    try:
        while True:
            print("> ", end="", flush=True)
            line = await lines.get()
            if not line or line.strip() == "/quit":
                return
            if line.strip():
                await scene.cast["marc"].say(scene.room, line.rstrip("\n"))
    finally:
        loop.remove_reader(sys.stdin)


def demo(keep: Path | None) -> None:
    """Runs the demo; SIGTERM, or the terminal's end, ends it as Ctrl-C does, with everything it started."""

    # Libraries report on standard error, in the middle of the conversation.
    logging.disable(logging.CRITICAL)

    async def until_ended() -> None:
        task = asyncio.current_task()
        if task is not None:
            for name in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(name, task.cancel)
        await play(keep, interactive=sys.stdin.isatty() and sys.stdout.isatty())

    asyncio.run(until_ended())
