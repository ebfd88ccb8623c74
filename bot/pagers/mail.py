"""Pages by mail. What goes wrong is told in codes: a server's own words would name the person."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, parseaddr
from typing import Literal

import aiosmtplib

from bot.engine.sender import Impossible, TryLater
from storage.letters import Letter

_SECONDS = 30.0
_FAREWELL_SECONDS = 2.0
_PROBLEMS = (aiosmtplib.SMTPException, OSError, TimeoutError, ValueError)


@dataclass(frozen=True, slots=True)
class MailServer:
    """The server that takes our mail; `user` and `password` are both there or neither."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    sender: str = field(repr=False)
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)

    @property
    def domain(self) -> str:
        """The domain we write from."""
        return parseaddr(self.sender)[1].rpartition("@")[2]


class MailPager:
    """Rings by mail to one address."""

    def __init__(self, server: MailServer, address: str) -> None:
        self._server = server
        self._address = address

    async def page(self, letter: Letter) -> None:
        """Delivers a page; raises `TryLater` or `Impossible`."""
        refused: aiosmtplib.SMTPException | OSError | ValueError
        try:
            async with self._connected() as client:
                sender = parseaddr(self._server.sender)[1]
                async with asyncio.timeout(_SECONDS):
                    await client.send_message(self._mail(letter), sender=sender, recipients=[self._address])
            return
        except _PROBLEMS as problem:
            refused = problem
        # Out of the handler: nothing that quotes an address stays behind as a cause.
        code = _code(refused)
        if code is not None and code >= 500:
            raise Impossible(f"smtp {code}")
        raise TryLater(_why(refused))

    async def complaint(self) -> str | None:
        """Connects, signs in and leaves again; says what went wrong."""
        try:
            async with self._connected():
                return None
        except _PROBLEMS as problem:
            return _why(problem)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[aiosmtplib.SMTP]:
        server = self._server
        client = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            # Our own name would stand in every mail.
            local_hostname=server.domain,
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            timeout=_SECONDS,
        )
        try:
            async with asyncio.timeout(_SECONDS):
                await client.connect()
            yield client
            # The mail is through; a server that is slow to say goodbye must not get it again.
            with suppress(*_PROBLEMS):
                await client.quit(timeout=_FAREWELL_SECONDS)
        finally:
            client.close()

    def _mail(self, letter: Letter) -> EmailMessage:
        """Writes the mail of a letter; the same letter makes the same mail, to the byte."""
        mail = EmailMessage(SMTP_POLICY)
        mail["From"] = self._server.sender
        mail["To"] = self._address
        # What a locked phone shows: the same sentence.
        mail["Subject"] = letter.posting.body
        mail["Date"] = format_datetime(letter.first_tried_at)
        mail["Message-ID"] = f"<{letter.txn_id}@{self._server.domain}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail["Importance"] = "high"
        mail["X-Priority"] = "1"
        mail.set_content(f"{letter.posting.body}\n", cte="quoted-printable")
        return mail


def _code(problem: Exception) -> int | None:
    """Gives the server's answer; None when it gave none."""
    if isinstance(problem, aiosmtplib.SMTPRecipientsRefused):
        return problem.recipients[0].code
    return problem.code if isinstance(problem, aiosmtplib.SMTPResponseException) else None


def _why(problem: Exception) -> str:
    code = _code(problem)
    return f"smtp {type(problem).__name__}" if code is None else f"smtp {code}"
