"""Makes .venv from requirements-dev.lock, or returns at once when it is already right.

Started by `make` with any Python that has venv; needs nothing else. Two runs at once wait for each other, and
an interrupted run is done again, since the stamp is written last. Old Pythons can read this file too, so that
they are refused kindly.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import selectors
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
VENV = HOUSE / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = HOUSE / "requirements-dev.lock"
STAMP = VENV / "made-from"
LOG = VENV / "install.log"
OLDEST = (3, 11)


class CannotInstall(Exception):
    """Says in one or two lines what is missing and how to get it."""


class Progress:
    """Counts what pip does: one changing line on a terminal, a few lines elsewhere, none for a total of 0."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._seen = 0
        self._doing = ""
        self._live = sys.stdout.isatty()
        self._began = time.monotonic()

    def line(self, line: str) -> None:
        """Takes one line that pip printed."""
        words = line.split()
        if not self._total:
            return
        if words[:1] in (["Collecting"], ["Processing"]) and len(words) > 1:
            self._seen += 1
            self._doing = f"fetching {Path(words[1].split('==')[0]).name}"
            if not self._live and self._seen % 30 == 0:
                print(f"  {self._seen} of {self._total} fetched", flush=True)
        elif line.startswith("Installing collected"):
            self._doing = "unpacking"
            if not self._live:
                print("  all fetched; unpacking", flush=True)

    def tick(self) -> None:
        """Redraws the line on a terminal."""
        if self._live and self._doing:
            passed = time.monotonic() - self._began
            text = f"  {min(self._seen, self._total):>3}/{self._total} {passed:>3.0f} s  {self._doing}"
            print("\r\033[K" + text[: shutil.get_terminal_size().columns - 1], end="", flush=True)

    def end(self) -> None:
        """Clears the line on a terminal."""
        if self._live:
            print("\r\033[K", end="", flush=True)


def main() -> None:
    """Leaves a right .venv behind, or exits with one reason."""
    try:
        if sys.version_info < OLDEST:
            raise CannotInstall(
                f"Vigie needs Python 3.11 or newer; {sys.executable} is {_version()}. "
                "Another one can be named: make PYTHON=/path/to/python3"
            )
        with (HOUSE / ".venv.lock").open("w") as turn:
            _wait_for_our_turn(turn.fileno())
            _make()
    except CannotInstall as reason:
        sys.exit(f"✗ {reason}")
    except KeyboardInterrupt:
        sys.exit("\nInterrupted. The next make starts this again.")


def _version() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def _wait_for_our_turn(turn: int) -> None:
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another make is preparing .venv; waiting for it.", flush=True)
        fcntl.flock(turn, fcntl.LOCK_EX)


def _make() -> None:
    packages, project = _wanted()
    found = STAMP.read_text().split("\n") if STAMP.exists() and PYTHON.exists() else []
    if found == [packages, project]:
        return
    if found[:1] != [packages]:
        _install_packages()
    _install_project()
    ready = STAMP.with_suffix(".new")
    ready.write_text(packages + "\n" + project)
    os.replace(str(ready), str(STAMP))


def _wanted() -> tuple[str, str]:
    """What .venv must have been made from: (packages, interpreter and place; the project's own metadata)."""
    packages = hashlib.sha256(LOCK.read_bytes())
    packages.update(f"{_version()} {HOUSE}".encode())
    return packages.hexdigest(), hashlib.sha256((HOUSE / "pyproject.toml").read_bytes()).hexdigest()


def _install_packages() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise CannotInstall(
            f"{sys.executable} comes without venv. "
            f"On Debian or Ubuntu: sudo apt install python{_version()}-venv"
        )
    total = sum(1 for line in LOCK.read_text().splitlines() if "==" in line and "win32" not in line)
    print(f"Installing {total} packages in .venv (first time only, about a minute)…", flush=True)
    began = time.monotonic()
    STAMP.unlink(missing_ok=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    # Compiled when first used: compiling everything at once takes as long as all the rest.
    _pip(Progress(total), "--no-compile", "--require-hashes", "--no-deps", "-r", str(LOCK))
    print(f"Installed in {time.monotonic() - began:.0f} s.", flush=True)


def _install_project() -> None:
    _pip(Progress(0), "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(HOUSE))


def _pip(progress: Progress, *arguments: str) -> None:
    """Runs pip install, which writes to the log; raises CannotInstall with the end of that log."""
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", *arguments]
    with LOG.open("w", encoding="utf-8") as log:
        ours, theirs = os.pipe()
        pip = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.STDOUT)
        os.close(theirs)
        try:
            for line in _lines(ours, progress):
                log.write(line + "\n")
                progress.line(line)
            failed = pip.wait() != 0
        finally:
            os.close(ours)
            progress.end()
            pip.terminate()
            pip.wait()
    if failed:
        end = "\n".join(LOG.read_text(encoding="utf-8").splitlines()[-12:])
        raise CannotInstall(
            "The packages could not be installed. The first time, this needs the network. pip says:\n" + end
        )


def _lines(pipe: int, progress: Progress) -> Iterator[str]:
    """Gives pip's lines as they come, and redraws the progress at least every second."""
    rest = b""
    with selectors.DefaultSelector() as ready:
        ready.register(pipe, selectors.EVENT_READ)
        while True:
            progress.tick()
            if not ready.select(timeout=1):
                continue
            some = os.read(pipe, 65536)
            if not some:
                return
            *whole, rest = (rest + some).split(b"\n")
            for line in whole:
                yield line.decode("utf-8", "replace")


if __name__ == "__main__":
    main()
