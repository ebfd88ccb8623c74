"""Why a command does not do what it was asked to: each reason in one line, or in a few."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.matrix.cross_signing import IdentityConflict, NotSigned, PasswordNeeded, PasswordRefused
from bot.matrix.listen import SignedOut
from bot.matrix.requests import MatrixError, Unreachable
from bot.matrix.session import AlreadyRunning, CannotKeepKeys, CannotLogIn
from storage.keyring import WrongSecretKey
from storage.schema import CannotOpen, DatabaseTooNew, DatabaseTooOld
from storage.sealed import SealBroken
from storage.store import CannotStore

# What whoever has lost it must know at once.
LOST_KEY = """\
storage.secret_key is not the key this database was made with; nothing was touched
Find that key: the copy that was kept elsewhere, or in an older configuration. A new one opens nothing.
What one can still read without it, here and in no backup: that there are cases, their codes, levels, \
kinds and dates; user, room and event ids; who is on call; which record was changed when, by whom; and, at \
the homeserver, who is in which room.
Nobody can read any more: every text, name, answer and key; the room keys, and the bot's identity.
If it is lost for good: move vigie.db* and vigie-keys away, make a new key with `vigie init --force`, then \
`vigie init --reset-identity`. It is an empty bot then (docs/operate.md, Restore)."""

_REASONS: dict[type[Exception], str] = {
    Unreachable: "the homeserver cannot be reached; is matrix.homeserver right, and does it run?",
    SignedOut: "the homeserver no longer accepts the login; was the device removed? Start again to log in",
    AlreadyRunning: "another vigie uses the same storage.keys_dir; stop it first",
    IdentityConflict: (
        "the account has a cross-signing identity that is not ours; "
        "run `vigie init --reset-identity` if nobody needs it any more"
    ),
    PasswordNeeded: "the homeserver wants the password once, to sign our device; set matrix.password",
    PasswordRefused: "the homeserver refuses matrix.password when our device is to be signed",
    NotSigned: "the homeserver does not show the signature of our device; start again",
    DatabaseTooNew: "the database was written by a newer vigie; install that version",
    DatabaseTooOld: "the database is still that of an older vigie; restart the bot, then try again",
    WrongSecretKey: LOST_KEY,
    CannotOpen: "the database cannot be opened; may we write to its folder, and is the disk full?",
    SealBroken: (
        "something in the database cannot be read any more, though the key is the right one; nothing was "
        "changed. Restore the latest backup (docs/operate.md, Restore)"
    ),
    CannotStore: "nothing can be stored any more; is the disk full? What was typed is read after the start",
    CannotKeepKeys: "room keys cannot be kept in storage.keys_dir; is it a folder that we may write to?",
}
# These name their own reason, without any content.
_SPEAKING = (CannotLogIn, MatrixError)


class CannotStart(Exception):
    """Why the program does not run: one line for the operator, a few where a line would not help."""


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turns what keeps the program from running into `CannotStart`; a bug keeps its traceback."""
    try:
        yield
    except Exception as problem:
        why = _reason(problem)
        if why is None:
            raise
        raise CannotStart(why) from None


def _reason(problem: Exception) -> str | None:
    """Says in one line why the program does not run; None for a bug."""
    while isinstance(problem, ExceptionGroup):
        problem = problem.exceptions[0]
    if isinstance(problem, _SPEAKING):
        return str(problem)
    return next((why for kind, why in _REASONS.items() if isinstance(problem, kind)), None)
