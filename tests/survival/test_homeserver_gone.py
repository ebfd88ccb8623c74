"""The homeserver is away, slow, or refuses a room: nothing is lost, and the others are not held up."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.homeserver import LocalHomeserver
from bot.matrix.requests import request
from tests.bots import Bots
from tests.nursery import Nursery
from tests.people import People
from tests.survival.test_crashes import answers, recorded, settled


@pytest.fixture
async def own_server(tmp_path: Path) -> AsyncIterator[LocalHomeserver]:
    """A homeserver of the test's own, to be stopped."""
    server = LocalHomeserver(tmp_path / "own")
    await server.start()
    yield server
    await server.stop()


@pytest.mark.timeout(300)
async def test_a_homeserver_that_stops_for_a_while_costs_nothing(
    own_server: LocalHomeserver, nursery: Nursery, tmp_path: Path
) -> None:
    people, bots = People(own_server, tmp_path / "people"), Bots(own_server, nursery, tmp_path / "bots")
    vigie = await bots()
    await vigie.start()
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    said = [await anna.say(room, f"!action Task number {number}") for number in range(20)]
    await own_server.kill()
    await own_server.start()
    said += [await anna.say(room, f"!action Task number {number}") for number in range(20, 30)]
    await settled(anna, vigie, said)
    assert await vigie.stop() == 0
    assert [answers(anna, vigie)[event] for event in said] == [1] * 30
    assert len(await recorded(vigie, room)) == 30
    await people.depart()


@pytest.mark.timeout(300)
async def test_a_homeserver_that_limits_the_rate_is_waited_for(nursery: Nursery, tmp_path: Path) -> None:
    server = LocalHomeserver(tmp_path / "strict", {"rc_message": {"per_second": 5, "burst_count": 5}})
    await server.start()
    people, bots = People(server, tmp_path / "people"), Bots(server, nursery, tmp_path / "bots")
    vigie = await bots()
    await vigie.start()
    anna, marc = await people("Anna Schmit"), await people("Marc Thill")
    room = await anna.create_room("Working group", [vigie.user_id, marc.user_id])
    await marc.join(room)
    await anna.with_(room, vigie.user_id, marc.user_id)
    block = [await anna.say(room, f"!action Task number {number}") for number in range(12)]
    await settled(anna, vigie, block)
    assert [answers(anna, vigie)[event] for event in block] == [1] * 12
    assert await vigie.stop() == 0
    await people.depart()
    await server.stop()


@pytest.mark.timeout(300)
async def test_a_room_that_refuses_does_not_stop_the_others(people: People, bots: Bots) -> None:
    vigie = await bots()
    await vigie.start()
    anna = await people("Anna Schmit")
    muted = await anna.create_room("Muted", [vigie.user_id])
    open_ = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(muted, vigie.user_id)
    await anna.with_(open_, vigie.user_id)
    levels = {"users": {anna.user_id: 100}, "events_default": 50}
    create = await request(anna.client, "GET", f"/_matrix/client/v3/rooms/{muted}/state/m.room.create/")
    if str(create.get("room_version")).isdigit() and int(create["room_version"]) >= 12:
        levels["users"] = {}
    await request(anna.client, "PUT", f"/_matrix/client/v3/rooms/{muted}/state/m.room.power_levels/", levels)
    refused = [await anna.say(muted, f"!action Nobody hears {number}") for number in range(3)]
    said = [await anna.say(open_, f"!action Task number {number}") for number in range(3)]
    await settled(anna, vigie, said)
    assert await vigie.stop() == 0
    assert not any(answers(anna, vigie)[event] for event in refused)
    assert len(await recorded(vigie, muted)) == 3
