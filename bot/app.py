"""Builds every part once, in order, and closes them in reverse: the only place that knows them all."""

import asyncio
import itertools
import os
import random
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from bot.duties import duties
from bot.engine.alarm_clock import AlarmClock
from bot.engine.calls import Ways
from bot.engine.dispatcher import Dispatcher
from bot.engine.health import Health
from bot.engine.heartbeat import Heartbeat, Systemd
from bot.engine.sender import Sender
from bot.engine.signs import Signs
from bot.engine.vigil import vigil
from bot.installation import account_of, directory_of, manners_of, ping_of, secret_of, watch_of
from bot.matrix.cross_signing import Usage
from bot.matrix.distress import Distress
from bot.matrix.errands import Errands
from bot.matrix.listen import Listener
from bot.matrix.post import MatrixPost
from bot.matrix.reading import Reader
from bot.matrix.requests import MatrixError, Unreachable
from bot.matrix.room_keys import RoomKeys
from bot.matrix.session import Session, has_logged_in, open_session
from bot.matrix.trust import Devices
from bot.matrix.verification import Verifications
from bot.pagers.post import PagerPost, Posts
from bot.rules.identifiers import RoomId, UserId
from bot.rules.retry import wait_before
from bot.settings import Settings
from bot.texts import Language, Text, word
from commands import COMMANDS, POLLS, REACTIONS
from commands.routing import Router
from storage.store import CannotStore, Store

_log = structlog.get_logger(__name__)
_LAST_LETTERS = timedelta(seconds=10)
_AUDIT_AGE = timedelta(minutes=6)
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The clock: now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Loops:
    """The four loops of the running program."""

    listener: Listener
    sender: Sender
    alarm_clock: AlarmClock
    heartbeat: Heartbeat


async def run(settings: Settings) -> None:
    """Runs the bot until SIGTERM or SIGINT; finishes what it is doing first.

    Raises what keeps it from starting, and `bot.matrix.listen.SignedOut`.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with opened_store(settings) as store:
        session = await _reached(settings, store, stop)
        if session is not None:
            async with aclosing(session):
                await _run(settings, store, session, stop)
    _log.info("vigie stopped")


async def _reached(settings: Settings, store: Store, stop: asyncio.Event) -> Session | None:
    """Logs in; stands watch while a homeserver that we know is away. None when asked to stop meanwhile.

    Raises what `open_session` raises, and `Unreachable` for a homeserver that never answered us.
    """
    account = account_of(settings, store.keys.room_keys)
    try:
        return await open_session(account, store)
    except (Unreachable, MatrixError) as away:
        if not _may_come_back(away) or not await has_logged_in(account, store):
            raise
    async with _vigil(settings, store):
        for failures in itertools.count(1):
            wait = wait_before(failures, urgent=True, chance=random.random())  # noqa: S311 - spreads retries
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait.total_seconds())
            if stop.is_set():
                break
            try:
                return await open_session(account, store)
            except (Unreachable, MatrixError) as away:
                if not _may_come_back(away):
                    raise
    return None


def _may_come_back(away: Exception) -> bool:
    """Tells a homeserver that is down, starting or overloaded from one that refuses us."""
    return not isinstance(away, MatrixError) or away.status >= 500 or away.status == 429


def _vigil(settings: Settings, store: Store) -> AbstractAsyncContextManager[None]:
    directory = directory_of(settings, store.keys.pagers, utc_now)
    pagers = PagerPost(directory.ways)
    return vigil(store, pagers, manners_of(settings, directory), Systemd(os.environ), utc_now)


async def _run(settings: Settings, store: Store, session: Session, stop: asyncio.Event) -> None:
    loops = await build(settings, store, session, utc_now)
    try:
        await _until(stop, loops, _vigil(settings, store))
    except* CannotStore:
        await Distress(session.client, utc_now).call(await _who_must_know(settings, store))
        raise


async def _until(stop: asyncio.Event, loops: Loops, watch: AbstractAsyncContextManager[None]) -> None:
    async with asyncio.TaskGroup() as group:
        listening = group.create_task(loops.listener.run())
        stopping = group.create_task(stop.wait())
        caught_up = group.create_task(loops.listener.caught_up.wait())
        away = group.create_task(loops.listener.away.wait())
        ends = (caught_up, stopping, listening)
        await asyncio.wait((*ends, away), return_when=asyncio.FIRST_COMPLETED)
        if away.done() and not any(end.done() for end in ends):
            async with watch:
                await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        running = [listening, caught_up, away]
        if caught_up.done():
            # Votes given in time while we were away are counted before any deadline is looked at.
            started = (loops.sender.run(), loops.alarm_clock.run(), loops.heartbeat.run())
            running += [group.create_task(loop) for loop in started]
            _log.info("vigie ready")
        await stopping
        await loops.sender.drain(_LAST_LETTERS)
        for task in running:
            task.cancel()


async def _who_must_know(settings: Settings, store: Store) -> list[tuple[RoomId, str]]:
    """Lists the on-call room and the coordinators' chats, with what is said there in each one's language.

    Reading still works when nothing can be written.
    """
    usual = settings.bot.language
    rooms: list[tuple[RoomId, str]] = []
    async with store.reading() as tx:
        room = await tx.oncall.room()
        group = await tx.groups.of_room(room) if room is not None else None
        if room is not None:
            language = Language(group.language) if group and group.language else usual
            rooms.append((room, word(language, utc_now(), Text.of("distress")).body))
        for admin in settings.alerts.coordinators or settings.bot.admins:
            chat = await tx.rooms.private_room_with(UserId(admin))
            likes = await tx.people.preferences(UserId(admin))
            if chat is not None:
                language = Language(likes.language) if likes.language else usual
                rooms.append((chat, word(language, utc_now(), Text.of("distress")).body))
    return rooms


@asynccontextmanager
async def opened_store(settings: Settings, *, beside: bool = False) -> AsyncIterator[Store]:
    """Opens the store, `beside` a bot that may run; raises what `Store.open` raises."""
    store = Store(settings.storage.url, secret_of(settings))
    try:
        await store.open(beside=beside)
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def opened_session(
    settings: Settings, store: Store, *, reset_identity: bool = False
) -> AsyncIterator[Session]:
    """Logs in; raises what `open_session` raises."""
    account = account_of(settings, store.keys.room_keys)
    session = await open_session(account, store, reset_identity=reset_identity)
    async with aclosing(session):
        yield session


async def build(settings: Settings, store: Store, session: Session, clock: Clock) -> Loops:
    """Puts the parts together: homeserver -> dispatcher -> storage -> sender -> homeserver."""
    client, bot = session.client, UserId(settings.matrix.user_id)
    health = Health(audit_age=_AUDIT_AGE)
    async with store.reading() as tx:
        revoked = await tx.revocations.all()
    own_key = session.identity.public_key(Usage.MASTER)
    devices = Devices(client, settings.matrix.trust, own_key, revoked)
    reader = Reader(client, devices)
    post = MatrixPost(client, RoomKeys(client, devices), reader, clock)
    verifications = Verifications(
        client, session.identity, devices, settings.matrix.verification, clock, post.send
    )
    errands = Errands(client, devices, verifications, settings.matrix.invites)
    watch = watch_of(settings)
    ways = Ways(
        bot,
        settings.bot.prefix,
        settings.bot.language,
        settings.bot.timezone,
        frozenset(UserId(admin) for admin in settings.bot.admins),
        watch,
    )
    dispatcher = Dispatcher(store, Router(COMMANDS), Signs(REACTIONS, POLLS), ways, clock)
    directory = directory_of(settings, store.keys.pagers, clock)
    manners = manners_of(settings, directory)
    return Loops(
        Listener(client, store, dispatcher, reader, errands, health, clock),
        Sender(store, Posts(post, directory.ways), ways.house, clock),
        AlarmClock(store, duties(manners, _audited(health)), health, clock),
        Heartbeat(health, Systemd(os.environ), ping_of(settings), clock),
    )


def _audited(health: Health) -> Callable[[datetime, bool], None]:
    return lambda now, clean: health.audited(now, clean=clean)
