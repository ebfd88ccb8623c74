"""The bot as systemd runs it: it says when it is ready, that it lives, that it stops; and it pings."""

from pathlib import Path

import pytest

from tests.bots import Bots
from tests.engine.test_heartbeat import Manager
from tests.pagers.receivers import Receiver


async def test_the_program_tells_its_manager_and_pings(
    bots: Bots, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = Manager(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", manager.address)
    monkeypatch.setenv("WATCHDOG_USEC", "300000")
    async with Receiver().running() as receiver:
        bot = await bots(heartbeat={"url": f"{receiver.url}/papageno"})
        await bot.spawn()
        assert await manager.told() == ["READY=1", "STATUS=ready"]
        assert await manager.told() == ["STATUS=well"]
        for _ in range(3):
            assert await manager.told() == ["WATCHDOG=1"]
        assert (await receiver.request()).path == "/papageno"
        assert await bot.stop() == 0
    assert manager.told_by_now()[-2:] == ["STOPPING=1", "STATUS=stopping"]
    assert "papageno" not in bot.log.read_text()
    manager.close()
