"""Where the secret key stands, and how another one takes its place without ever being lost."""

from dataclasses import dataclass
from pathlib import Path

from bot.settings.reading import in_environment
from bot.settings.sections import Settings
from storage.files import create, prepare, put_in_place, sync_folder
from storage.sealed import SecretKey, SecretKeyTooShort


class CannotChangeKey(Exception):
    """The key cannot be replaced where it stands; the message says why, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """The file that holds the secret key, none when it comes from the environment; `beside` the next one."""

    file: Path | None
    beside: Path

    @classmethod
    def of(cls, config: Path, settings: Settings) -> "KeyPlace":
        """Finds it: the configuration, or the file that the configuration names."""
        if in_environment("storage", "secret_key"):
            return cls(None, config.absolute().parent / "secret-key.next")
        file = (settings.storage.secret_key_file or config).resolve()
        return cls(file, file.with_name(f"{file.name}.next"))

    @property
    def is_waiting(self) -> bool:
        """Tells whether a next key was written down, and did not take its place yet."""
        return self.beside.exists()

    def keep_next(self, old: str, new: str) -> None:
        """Writes the next key down, so that no crash can lose it; raises `CannotChangeKey` and `OSError`."""
        if self.file is not None:
            _replaced(self.file, old, new)
        create(self.beside, new.encode())
        sync_folder(self.beside.parent)

    def next_key(self) -> str | None:
        """Reads the next key; None when it was not written down whole."""
        key = self.beside.read_text(encoding="utf-8").strip()
        try:
            SecretKey(key)
        except SecretKeyTooShort:
            return None
        return key

    def put_in_place(self, old: str, new: str) -> None:
        """Has the next key take the place of the old one, which is overwritten; not in the environment."""
        if self.file is not None:
            prepare(self.file, _replaced(self.file, old, new))
            put_in_place(self.file, wipe=True)

    def forget_next(self) -> None:
        """Removes what was written down: the key stands in its place, or is not needed."""
        self.beside.unlink()
        sync_folder(self.beside.parent)


def _replaced(file: Path, old: str, new: str) -> bytes:
    """Returns what a file holds with another key in it; everything else in it stays as it was written."""
    text = file.read_bytes()
    if text.count(old.encode()) != 1:
        raise CannotChangeKey(f"{file} does not hold the key as it is, once; change it there by hand")
    return text.replace(old.encode(), new.encode())
