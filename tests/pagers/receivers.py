"""What takes pages: a real SMTP server and a real HTTP server on this machine, which keep what they got."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

_DEADLINE = 60


@dataclass
class Mailbox:
    """A mail server: it answers DATA and RCPT as it is told, else with 250, and keeps what it accepted."""

    port: int = 0
    data_answers: list[str] = field(default_factory=list)
    recipient_answers: list[str] = field(default_factory=list)
    logins: list[LoginPassword] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    came: asyncio.Queue[tuple[str, EmailMessage]] = field(default_factory=asyncio.Queue)
    tries: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Takes a recipient, or not."""
        answer = self.recipient_answers.pop(0) if self.recipient_answers else "250 OK"
        self.tries.put_nowait(answer)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Takes a mail, or not."""
        answer = self.data_answers.pop(0) if self.data_answers else "250 OK"
        self.tries.put_nowait(answer)
        if answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            mail = message_from_bytes(envelope.content, policy=default)
            assert isinstance(mail, EmailMessage)
            self.encrypted.append(session.ssl is not None)
            self.came.put_nowait((envelope.rcpt_tos[0], mail))
        return answer

    def login(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        """Takes the login `vigie` with the right password."""
        assert isinstance(data, LoginPassword)
        self.logins.append(data)
        return AuthResult(success=(data.login, data.password) == (b"vigie", b"geheim"), handled=False)

    async def mail(self) -> tuple[str, EmailMessage]:
        """Waits for the next mail: to whom, and what."""
        return await asyncio.wait_for(self.came.get(), _DEADLINE)

    @asynccontextmanager
    async def running(
        self, *, certificate: ssl.SSLContext | None = None, login: bool = False
    ) -> AsyncIterator["Mailbox"]:
        """Serves on a free port; with a certificate STARTTLS is wanted, and then perhaps a login."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(
                self,
                hostname="localhost",
                loop=loop,
                tls_context=certificate,
                require_starttls=certificate is not None,
                authenticator=self.login,
                auth_required=login,
            ),
            "127.0.0.1",
            0,
        )
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()


@dataclass(frozen=True)
class Request:
    """A request as it came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Receiver:
    """A web server: it answers as it is told, else with 200, and keeps what came."""

    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    came: asyncio.Queue[Request] = field(default_factory=asyncio.Queue)
    hold: asyncio.Event | None = None
    url: str = ""

    async def request(self) -> Request:
        """Waits for the next request."""
        return await asyncio.wait_for(self.came.get(), _DEADLINE)

    async def _handle(self, incoming: web.Request) -> web.Response:
        body = await incoming.read()
        self.came.put_nowait(Request(incoming.method, incoming.path_qs, incoming.headers, body))
        if self.hold is not None:
            await self.hold.wait()
        status, headers = self.answers.pop(0) if self.answers else (200, {})
        return web.Response(status=status, headers=headers)

    @asynccontextmanager
    async def running(self, certificate: ssl.SSLContext | None = None) -> AsyncIterator["Receiver"]:
        """Serves on a free port."""
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", self._handle)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate).start()
        scheme = "http" if certificate is None else "https"
        self.url = f"{scheme}://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            await runner.cleanup()


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """Makes a certificate that nobody has signed: its file, and a server's context with it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file, secret = folder / "certificate.pem", folder / "key.pem"
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, secret)
    return file, context
