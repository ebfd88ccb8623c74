"""What several tests of the command line begin with."""

from pathlib import Path

import pytest

from storage.sealed import SecretKey
from tests.house.backups import House
from tests.house.test_cli import KEY, written
from tests.storage.opening import empty_database, opened
from tests.terminal import CommandLine


@pytest.fixture
async def installation(tmp_path: Path) -> Path:
    """The configuration of a fresh installation."""
    (tmp_path / "vigie.db").write_bytes(empty_database())
    async with opened(tmp_path, SecretKey(KEY)):
        pass
    return written(
        tmp_path,
        storage={
            "url": f"sqlite+aiosqlite:///{tmp_path / 'vigie.db'}",
            "keys_dir": str(tmp_path / "keys"),
        },
    )


@pytest.fixture
async def house(command_line: CommandLine, tmp_path: Path) -> House:
    """An installation with a database that knows nothing yet."""
    made = House.of(command_line, tmp_path / "house", tmp_path / "backups")
    (made.folder / "vigie.db").write_bytes(empty_database())
    return made
