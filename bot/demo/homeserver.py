"""A real homeserver for the demo and the tests: Synapse on loopback with SQLite, gone when we are."""

import asyncio
import hashlib
import hmac
import json
import secrets
import signal
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiohttp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.demo.processes import end_with_parent
from bot.matrix.cross_signing import unpadded

_DEADLINE = 90.0
_RATES = (
    "rc_message",
    "rc_registration",
    "rc_registration_token_validity",
    "rc_admin_redaction",
    "rc_key_requests",
    "rc_delayed_event_mgmt",
    "rc_reports",
    "rc_room_creation",
    "rc_media_create",
)


class HomeserverDidNotStart(Exception):
    """Synapse ended or kept silent; the message has the end of its log."""


class LocalHomeserver:
    """One Synapse process; its data stays in the folder, so that it can be stopped and started again."""

    server_name = "localhost"

    def __init__(self, folder: Path, extra: Mapping[str, Any] | None = None) -> None:
        self._folder = folder
        self._extra = dict(extra or {})
        self._secret = secrets.token_hex(16)
        self._process: asyncio.subprocess.Process | None = None
        self._port = 0

    @property
    def base_url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def running(self) -> bool:
        """Tells whether the process lives."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Starts it and waits until it answers; raises `HomeserverDidNotStart`."""
        for _ in range(3):
            self._port = self._port or _free_port()
            self._write_config()
            with (self._folder / "stderr.log").open("ab") as errors:
                self._process = await asyncio.create_subprocess_exec(
                    sys.executable,
                    "-m",
                    "synapse.app.homeserver",
                    "-c",
                    str(self._folder / "homeserver.yaml"),
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=asyncio.subprocess.DEVNULL,
                    stderr=errors,
                    preexec_fn=end_with_parent,
                    start_new_session=True,
                )
            if await self._answers():
                return
            await self.stop()
            self._port = 0
        raise HomeserverDidNotStart(self.log_tail())

    async def stop(self) -> None:
        """Ends it in good order."""
        await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        """Ends it as a power cut would."""
        await self._end(signal.SIGKILL)

    async def restart(self) -> None:
        """Stops it and starts it again at the same address with the same data."""
        await self.stop()
        await self.start()

    async def register(
        self, localpart: str, password: str, *, displayname: str | None = None, admin: bool = False
    ) -> str:
        """Makes an account through the admin API (shared secret) and returns its user id."""
        url = f"{self.base_url}/_synapse/admin/v1/register"
        async with aiohttp.ClientSession() as http:
            async with http.get(url) as response:
                nonce = (await response.json())["nonce"]
            parts = (nonce, localpart, password, "admin" if admin else "notadmin")
            mac = hmac.new(self._secret.encode(), "\0".join(parts).encode(), hashlib.sha1).hexdigest()
            body = {
                "nonce": nonce,
                "username": localpart,
                "displayname": displayname or localpart,
                "password": password,
                "admin": admin,
                "mac": mac,
            }
            async with http.post(url, json=body) as response:
                answer = await response.json()
                if response.status != 200:
                    raise HomeserverDidNotStart(f"account refused: {answer.get('errcode')}")
                return str(answer["user_id"])

    def log_tail(self) -> str:
        """Returns the last lines of its log and of its standard error."""
        lines: list[str] = []
        for name in ("synapse.log", "stderr.log"):
            path = self._folder / name
            if path.exists():
                lines += path.read_text(errors="replace").splitlines()[-20:]
        return "\n".join(lines)

    async def _answers(self) -> bool:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + _DEADLINE
        async with aiohttp.ClientSession() as http:
            while loop.time() < deadline and self.running:
                try:
                    async with http.get(f"{self.base_url}/_matrix/client/versions") as response:
                        if response.status == 200:
                            return True
                except aiohttp.ClientError:
                    await asyncio.sleep(0.1)
        return False

    async def _end(self, how: signal.Signals) -> None:
        process = self._process
        if process is None:
            return
        if process.returncode is None:
            process.send_signal(how)
            try:
                await asyncio.wait_for(process.wait(), 20)
            except TimeoutError:
                process.kill()
                await process.wait()
        self._process = None

    def _write_config(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        key = self._folder / "signing.key"
        if not key.exists():
            seed = unpadded(Ed25519PrivateKey.generate().private_bytes_raw())
            key.write_text(f"ed25519 a_demo {seed}\n")
        (self._folder / "log.json").write_text(json.dumps(_log_config(self._folder)))
        # JSON is YAML, and Synapse reads it as such.
        (self._folder / "homeserver.yaml").write_text(json.dumps(self._config(), indent=1))

    def _config(self) -> dict[str, Any]:
        plenty = {"per_second": 10_000, "burst_count": 10_000}
        folder = self._folder
        return {
            "server_name": self.server_name,
            "pid_file": str(folder / "synapse.pid"),
            "public_baseurl": self.base_url,
            "listeners": [
                {
                    "port": self._port,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "resources": [{"names": ["client"]}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
            "log_config": str(folder / "log.json"),
            "media_store_path": str(folder / "media"),
            "signing_key_path": str(folder / "signing.key"),
            "registration_shared_secret": self._secret,
            "macaroon_secret_key": self._secret,
            "form_secret": self._secret,
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "report_stats": False,
            "presence": {"enabled": False},
            "url_preview_enabled": False,
            "enable_registration": False,
            # Hashing a password takes a quarter of a second as a rule, and protects nothing here.
            "bcrypt_rounds": 4,
            **dict.fromkeys(_RATES, plenty),
            "rc_login": {"address": plenty, "account": plenty, "failed_attempts": plenty},
            "rc_joins": {"local": plenty, "remote": plenty},
            "rc_joins_per_room": plenty,
            "rc_invites": {"per_room": plenty, "per_user": plenty, "per_issuer": plenty},
            "rc_third_party_invite": plenty,
            "rc_3pid_validation": plenty,
            **self._extra,
        }


def _log_config(folder: Path) -> dict[str, Any]:
    return {
        "version": 1,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {
            "file": {
                "class": "logging.FileHandler",
                "filename": str(folder / "synapse.log"),
                "formatter": "line",
            }
        },
        "root": {"level": "WARNING", "handlers": ["file"]},
        "disable_existing_loggers": False,
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
