"""While the homeserver is away, the service manager is told that the start goes on."""

from pathlib import Path

from bot.app import utc_now
from bot.duties import Manners
from bot.engine.heartbeat import Systemd
from bot.engine.vigil import vigil
from bot.pagers.post import PagerPost
from bot.rules.identifiers import UserId
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
