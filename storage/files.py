"""Files that only their owner may read; a power cut leaves the one of before or the new one, whole."""

import os
from contextlib import suppress
from pathlib import Path

_ZEROS = bytes(1 << 20)


def create(path: Path, content: bytes) -> None:
    """Writes a new file, from its first byte on readable by its owner alone; raises `FileExistsError`."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def part_of(path: Path) -> Path:
    """Names the file in which one is written before it takes its place."""
    return path.with_name(f"{path.name}.part")


def prepare(path: Path, content: bytes) -> None:
    """Writes a file beside its place; what an earlier try left there goes."""
    part = part_of(path)
    part.unlink(missing_ok=True)
    create(part, content)


def put_in_place(path: Path, *, wipe: bool = False) -> None:
    """Puts a file that was prepared in the place of the one of before, in one step.

    With `wipe` that one is overwritten, as far as file system and disk let us: it held what must not stay.
    """
    before: int | None = None
    if wipe:
        with suppress(FileNotFoundError):
            before = os.open(path, os.O_WRONLY)
    try:
        part_of(path).replace(path)
        sync_folder(path.parent)
        # Somebody who made a second name for it wants to keep it.
        if before is not None and os.fstat(before).st_nlink == 0:
            _overwrite(before)
    finally:
        if before is not None:
            os.close(before)


def sync_folder(folder: Path) -> None:
    """Has the names in a folder outlast a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _overwrite(handle: int) -> None:
    left = os.fstat(handle).st_size
    while left > 0:
        left -= os.write(handle, _ZEROS[: min(left, len(_ZEROS))])
    os.fsync(handle)
