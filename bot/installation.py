"""What the settings of an installation are to its parts."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from bot.duties import Manners
from bot.engine.heartbeat import Ping
from bot.matrix.session import Account
from bot.pagers.directory import Directory, Entry
from bot.pagers.mail import MailServer
from bot.pagers.webhook import Webhook
from bot.rules.cases import Level
from bot.rules.escalation import Quiet
from bot.rules.identifiers import UserId
from bot.rules.policies import read_policy
from bot.rules.watch import Watch
from bot.settings import Settings
from storage.sealed import SecretKey

Clock = Callable[[], datetime]


def manners_of(settings: Settings, directory: Directory) -> Manners:
    """Says how an installation speaks where nobody asked, and whom it rings."""
    bot, watch = settings.bot, watch_of(settings)
    user_id = UserId(settings.matrix.user_id)
    return Manners(bot.language, bot.prefix, user_id, bot.timezone, watch, directory.pagers)


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
        purge_after=timedelta(days=alerts.purge_after_days),
        checkin_grace=timedelta(seconds=alerts.checkin_grace),
    )


def directory_of(settings: Settings, key: bytes, clock: Clock) -> Directory:
    """Lists the pagers of an installation, under names made with a key."""
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
    return Directory([*mails, *hooks], server, key, clock)


def _person(user_id: str | None) -> UserId | None:
    return None if user_id is None else UserId(user_id)


def ping_of(settings: Settings) -> Ping | None:
    """Reads where a sign of life goes; None where nobody waits for one."""
    url, every = settings.heartbeat.url, timedelta(seconds=settings.heartbeat.interval)
    return None if url is None else Ping(url.get_secret_value(), every)


def secret_of(settings: Settings) -> SecretKey:
    """Reads the key that everything at rest is sealed with."""
    key = settings.storage.secret_key
    if key is None:
        raise AssertionError("settings without a secret key")
    return SecretKey(key.get_secret_value())


def account_of(settings: Settings, key: bytes) -> Account:
    """Reads the account that the bot logs in with; the key protects its room keys."""
    matrix = settings.matrix
    return Account(
        homeserver=str(matrix.homeserver).rstrip("/"),
        user_id=matrix.user_id,
        password=matrix.password.get_secret_value() if matrix.password else None,
        access_token=matrix.access_token.get_secret_value() if matrix.access_token else None,
        device_id=matrix.device_id,
        device_name=matrix.device_name,
        keys_dir=settings.storage.keys_dir,
        key=key,
    )
