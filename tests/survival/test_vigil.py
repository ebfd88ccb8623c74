"""The bot starts while the homeserver is away: whoever has a pager outside Matrix is called all the same."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import utc_now
from bot.demo.homeserver import LocalHomeserver
from bot.rules.cases import Progress
from tests.bots import Bot, Bots
from tests.nursery import Nursery
from tests.pagers.receivers import Receiver
from tests.people import People
from tests.survival.test_alerts import Scene


async def an_hour_passes(vigie: Bot) -> None:
    """Puts the clocks of the only case an hour back, while the bot is down."""
    store = await vigie.store()
    async with store.transaction() as tx:
        (case,) = await tx.cases.listing()
        before = utc_now() - timedelta(hours=1)
        await tx.cases.write(replace(case, progress=Progress(before), wake_at=before))
    await store.close()


@pytest.mark.timeout(300)
async def test_a_bot_that_starts_without_its_homeserver_pages_outside_matrix(
    nursery: Nursery, tmp_path: Path
) -> None:
    server = LocalHomeserver(tmp_path / "own")
    await server.start()
    people, bots = People(server, tmp_path / "people"), Bots(server, nursery, tmp_path / "bots")
    async with Receiver().running() as phone:
        hook = {"url": f"{phone.url}/hook", "format": "text"}
        scene = await Scene.set(people, bots, pagers={"webhook": [hook]})
        await scene.anna.say(scene.chat, "!alert critical They are at the door")
        await scene.anna.expect("Your code is", room=scene.chat, sender=scene.vigie.user_id)
        await scene.vigie.kill()
        await server.kill()
        await an_hour_passes(scene.vigie)
        await scene.vigie.spawn()
        page = await asyncio.wait_for(phone.came.get(), 120)
        assert b"door" not in page.body
        assert await scene.vigie.stop() == 0
        await scene.vigie.spawn()
        await server.start()
        await scene.vigie.ready(2)
        await scene.rita.expect("Take it with", room=scene.room, sender=scene.vigie.user_id, timeout=120)
        assert await scene.vigie.stop() == 0
    assert "homeserver away" in scene.vigie.log.read_text()
    await people.depart()
    await server.stop()
