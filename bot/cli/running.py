"""`vigie run`: from settings to the running program, and every reason why it cannot start in one line."""

import asyncio
from pathlib import Path

from bot.app import run
from bot.cli.logs import start_logging
from bot.matrix.cross_signing import IdentityConflict, PasswordNeeded
from bot.matrix.listen import SignedOut
from bot.matrix.requests import MatrixError, Unreachable
from bot.matrix.session import AlreadyRunning, CannotLogIn
from bot.settings import SettingsError, load
from storage.schema import DatabaseTooNew
from storage.store import WrongSecretKey

_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (Unreachable, "the homeserver cannot be reached; is matrix.homeserver right, and does it run?"),
    (SignedOut, "the homeserver no longer accepts the login; was the device removed? Start again to log in"),
    (AlreadyRunning, "another vigie uses the same storage.keys_dir; stop it first"),
    (
        IdentityConflict,
        "the account has a cross-signing identity that is not ours; "
        "run `vigie init --reset-identity` if nobody needs it any more",
    ),
    (
        PasswordNeeded,
        "the homeserver wants the account's password once, to sign our device; set matrix.password",
    ),
    (DatabaseTooNew, "the database was written by a newer vigie; install that version"),
    (WrongSecretKey, "storage.secret_key is not the key this database was made with; nothing was touched"),
)


class CannotStart(Exception):
    """Why the program does not run: one line for the operator."""


def run_bot(config: Path) -> None:
    """Runs until SIGTERM; raises `CannotStart`."""
    try:
        settings = load(config)
    except SettingsError as wrong:
        raise CannotStart("\n".join(wrong.problems)) from None
    start_logging(settings.log.level, settings.log.format)
    try:
        asyncio.run(run(settings))
    except* CannotLogIn as refused:
        raise CannotStart(str(refused.exceptions[0])) from None
    except* MatrixError as refused:
        raise CannotStart(f"the homeserver refused: {refused.exceptions[0]}") from None
    except* tuple(kind for kind, _ in _REASONS) as failed:
        raise CannotStart(reason(failed.exceptions[0])) from None


def reason(problem: BaseException) -> str:
    """Says in one line why the program does not run."""
    while isinstance(problem, BaseExceptionGroup):
        problem = problem.exceptions[0]
    return next((why for kind, why in _REASONS if isinstance(problem, kind)), type(problem).__name__)
