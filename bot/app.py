"""Builds every part once, in order, and closes them in reverse: the only place that knows them all."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import structlog

from bot.duties import Manners, duties
from bot.engine.alarm_clock import AlarmClock
from bot.engine.calls import Ways
from bot.engine.dispatcher import Dispatcher
from bot.engine.health import Health
from bot.engine.heartbeat import Heartbeat, Ping, Systemd
from bot.engine.sender import Sender
from bot.engine.signs import Signs
from bot.matrix.cross_signing import Usage
from bot.matrix.distress import Distress
from bot.matrix.errands import Errands
from bot.matrix.listen import Listener
from bot.matrix.post import MatrixPost
from bot.matrix.reading import Reader
from bot.matrix.room_keys import RoomKeys
from bot.matrix.session import Account, Session, open_session
from bot.matrix.trust import Devices
from bot.matrix.verification import Verifications
from bot.pagers.directory import Directory, Entry
from bot.pagers.mail import MailServer
from bot.pagers.post import Posts
from bot.pagers.webhook import Webhook
from bot.rules.cases import Level
from bot.rules.escalation import Quiet
from bot.rules.identifiers import RoomId, UserId
from bot.rules.policies import read_policy
from bot.rules.watch import Watch
from bot.settings import Settings
from bot.texts import Language, Text, word
from commands import COMMANDS, POLLS, REACTIONS
from commands.routing import Router
from storage.sealed import SecretKey
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
    async with opened_store(settings) as store, opened_session(settings, store) as session:
        loops = await build(settings, store, session, utc_now)
        try:
            await _until(stop, loops)
        except* CannotStore:
            await Distress(session.client, utc_now).call(await _who_must_know(settings, store))
            raise
    _log.info("vigie stopped")


async def _until(stop: asyncio.Event, loops: Loops) -> None:
    async with asyncio.TaskGroup() as group:
        listening = group.create_task(loops.listener.run())
        stopping = group.create_task(stop.wait())
        caught_up = group.create_task(loops.listener.caught_up.wait())
        await asyncio.wait((caught_up, stopping, listening), return_when=asyncio.FIRST_COMPLETED)
        running = [listening, caught_up]
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
async def opened_store(settings: Settings) -> AsyncIterator[Store]:
    """Opens the store; raises what `Store.open` raises."""
    store = Store(settings.storage.url, _secret(settings))
    try:
        await store.open()
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def opened_session(
    settings: Settings, store: Store, *, reset_identity: bool = False
) -> AsyncIterator[Session]:
    """Logs in; raises what `open_session` raises."""
    session = await open_session(_account(settings), store, reset_identity=reset_identity)
    try:
        yield session
    finally:
        await session.close()


async def build(settings: Settings, store: Store, session: Session, clock: Clock) -> Loops:
    """Puts the parts together: homeserver -> dispatcher -> storage -> sender -> homeserver."""
    client, bot = session.client, UserId(settings.matrix.user_id)
    health = Health(audit_age=_AUDIT_AGE)
    async with store.reading() as tx:
        revoked = await tx.oncall.revoked()
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
    directory = directory_of(settings, clock)
    manners = Manners(
        settings.bot.language, settings.bot.prefix, bot, settings.bot.timezone, watch, directory.pagers
    )
    return Loops(
        Listener(client, store, dispatcher, reader, errands, health, clock),
        Sender(store, Posts(post, directory.ways), ways.house, clock),
        AlarmClock(store, duties(manners, _audited(health)), health, clock),
        Heartbeat(health, Systemd(os.environ), _ping(settings), clock),
    )


def watch_of(settings: Settings) -> Watch:
    """Reads how an installation stands watch."""
    alerts = settings.alerts
    lines = {
        Level.CRITICAL: alerts.critical,
        Level.HIGH: alerts.high,
        Level.NORMAL: alerts.normal,
        Level.LOW: alerts.low,
    }
    return Watch(
        {level: read_policy(line) for level, line in lines.items()},
        Quiet(
            time.fromisoformat(alerts.quiet_from),
            time.fromisoformat(alerts.quiet_to),
            settings.bot.timezone,
        ),
        tuple(UserId(one) for one in alerts.coordinators or settings.bot.admins),
        alerts.emergency,
    )


def _audited(health: Health) -> Callable[[datetime, bool], None]:
    return lambda now, clean: health.audited(now, clean=clean)


def directory_of(settings: Settings, clock: Clock) -> Directory:
    """Lists the pagers of an installation."""
    smtp = settings.smtp
    server = None
    if smtp.host is not None and smtp.sender is not None:
        password = smtp.password.get_secret_value() if smtp.password else None
        server = MailServer(smtp.host, smtp.port, smtp.security, smtp.sender, smtp.user, password)
    mails = [Entry(_person(one.person), one.address) for one in settings.pagers.mail]
    hooks = [
        Entry(
            _person(one.person),
            Webhook(
                one.url.get_secret_value(),
                one.format,
                one.secret.get_secret_value() if one.secret else None,
                {name: value.get_secret_value() for name, value in one.headers.items()},
            ),
        )
        for one in settings.pagers.webhook
    ]
    return Directory([*mails, *hooks], server, _secret(settings).derive("pagers"), clock)


def _person(user_id: str | None) -> UserId | None:
    return None if user_id is None else UserId(user_id)


def _ping(settings: Settings) -> Ping | None:
    url, every = settings.heartbeat.url, timedelta(seconds=settings.heartbeat.interval)
    return None if url is None else Ping(url.get_secret_value(), every)


def _secret(settings: Settings) -> SecretKey:
    key = settings.storage.secret_key
    if key is None:
        raise AssertionError("settings without a secret key")
    return SecretKey(key.get_secret_value())


def _account(settings: Settings) -> Account:
    matrix = settings.matrix
    return Account(
        homeserver=str(matrix.homeserver).rstrip("/"),
        user_id=matrix.user_id,
        password=matrix.password.get_secret_value() if matrix.password else None,
        access_token=matrix.access_token.get_secret_value() if matrix.access_token else None,
        device_id=matrix.device_id,
        device_name=matrix.device_name,
        keys_dir=settings.storage.keys_dir,
        key=_secret(settings).derive("room-keys"),
    )
