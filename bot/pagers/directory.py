"""Which pagers there are: each under a name that tells nothing, with whose it is and how it is reached."""

import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.pagers.mail import MailPager, MailServer
from bot.pagers.post import Pager
from bot.pagers.webhook import Webhook, WebhookPager
from bot.rules.identifiers import RoomId, UserId
from bot.rules.paging import PagerKind, Pagers, Target


@dataclass(frozen=True, slots=True)
class Entry:
    """A pager as it was configured: whose it is (None: everybody's), and an address or a webhook."""

    person: UserId | None
    way: str | Webhook = field(repr=False)


class Directory:
    """The pagers of an installation.

    A pager's name is made from its address under a key: it stays the same when the settings are put in
    another order, another address is another name, and who reads the database cannot guess it.
    """

    def __init__(
        self, entries: Iterable[Entry], server: MailServer | None, key: bytes, clock: Callable[[], datetime]
    ) -> None:
        self.ways: dict[RoomId, Pager] = {}
        known: list[tuple[UserId | None, Target]] = []
        for entry in entries:
            pager: Pager
            if isinstance(entry.way, Webhook):
                target = Target.of(PagerKind.WEBHOOK, _mark(key, *_place(entry.way)))
                pager = WebhookPager(entry.way, clock)
            else:
                if server is None:
                    raise AssertionError("a pager by mail without a mail server")
                target = Target.of(PagerKind.MAIL, _mark(key, entry.way))
                pager = MailPager(server, entry.way)
            known.append((entry.person, target))
            self.ways[target.room_id] = pager
        self.pagers = Pagers(tuple(known))


def _place(hook: Webhook) -> tuple[str, ...]:
    """What tells webhooks apart: gateways may have one address, and the telephone in a header."""
    return hook.url, *(f"{name}: {value}" for name, value in sorted(hook.headers.items()))


def _mark(key: bytes, *place: str) -> str:
    return hmac.digest(key, "\n".join(place).encode(), "sha256").hex()[:24]
