"""While the homeserver is away, the service manager is told that the start goes on, and people are called."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.app import utc_now
from bot.duties import Manners
from bot.engine.heartbeat import Systemd
from bot.engine.vigil import vigil
from bot.pagers.post import PagerPost
from bot.rules.checkins import CheckIn, started
from bot.rules.identifiers import CheckInId, UserId
from bot.texts import Language
from storage.sealed import SecretKey
from storage.store import Store
from tests.engine.test_heartbeat import Manager


async def test_the_service_manager_is_asked_for_more_time(tmp_path: Path) -> None:
    manager = Manager(str(tmp_path / "notify"))
    store = Store(f"sqlite+aiosqlite:///{tmp_path}/vigie.db", SecretKey(SecretKey.generate()))
    await store.open()
    manners = Manners(Language.FR, "!", UserId("@vigie:localhost"))
    async with vigil(store, PagerPost({}), manners, Systemd({"NOTIFY_SOCKET": manager.address}), utc_now):
        assert await manager.told() == ["EXTEND_TIMEOUT_USEC=300000000", "STATUS=waiting for the homeserver"]
    manager.close()
    await store.close()


async def test_a_checkin_that_was_missed_opens_its_case_meanwhile(tmp_path: Path) -> None:
    store = Store(f"sqlite+aiosqlite:///{tmp_path}/vigie.db", SecretKey(SecretKey.generate()))
    await store.open()
    anna, every = UserId("@anna:localhost"), timedelta(hours=12)
    began = utc_now() - timedelta(hours=13)
    until = began + timedelta(days=3)
    wanted = CheckIn(CheckInId(0), anna, "fr", "UTC", every, until, until, began, began, anna)
    async with store.transaction() as tx:
        await tx.checkins.add(started(wanted), "by train")
    manners = Manners(Language.FR, "!", UserId("@vigie:localhost"))
    async with vigil(store, PagerPost({}), manners, Systemd({}), utc_now), asyncio.timeout(30):
        opened = None
        while opened is None:
            async with store.transaction() as tx:
                opened = next(iter(await tx.cases.of_reporter(anna)), None)
    assert "by train" in opened.text
    await store.close()
