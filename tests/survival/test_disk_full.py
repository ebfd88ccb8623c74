"""A full disk: it is said loudly, nothing is acknowledged that was not stored, and nothing is lost."""

import resource

import pytest

from tests.bots import Bots
from tests.people import People
from tests.survival.test_alerts import Scene, about


@pytest.mark.timeout(300)
async def test_an_alert_that_cannot_be_stored_is_not_acknowledged_and_comes_through_later(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie = scene.vigie
    assert vigie.process is not None
    largest = max(file.stat().st_size for file in vigie.folder.rglob("*") if file.is_file())
    # No file of the process grows any more: that is what a full disk is to it.
    resource.prlimit(vigie.process.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
    told = False
    number = 0
    while vigie.running:
        number += 1
        await scene.anna.say(scene.chat, f"!alert new critical alarm-{number}")
        try:
            await scene.rita.expect("can store nothing", room=scene.room, timeout=1)
            told = True
        except AssertionError:
            continue
        await vigie.process.wait()
    assert told
    assert "nothing can be stored any more" in vigie.log.read_text()
    await vigie.start()
    for one in range(1, number + 1):
        await scene.rita.expect(about(f"alarm-{one}"), room=scene.room, sender=vigie.user_id, timeout=60)
