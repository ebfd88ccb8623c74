"""What several tests of the command line begin with."""

from pathlib import Path

import pytest

from storage.sealed import SecretKey
from tests.house.test_cli import KEY, written
from tests.storage.opening import empty_database, opened


@pytest.fixture
async def house(tmp_path: Path) -> Path:
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
