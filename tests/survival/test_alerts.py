"""Whatever is killed, and whenever: each alert is paged, and each step of it once."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.demo.heard import Heard
from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.rules.cases import CaseState, Verb
from tests.bots import Bot, Bots
from tests.people import People

KILLS = 50


class Scene:
    """An on-call room with a responder and a coordinator, and a reporter with a private chat."""

    def __init__(self, vigie: Bot, rita: Person, claire: Person, anna: Person) -> None:
        self.vigie, self.rita, self.claire, self.anna = vigie, rita, claire, anna
        self.room = self.chat = ""

    @classmethod
    async def set(cls, people: People, bots: Bots, **sections: Mapping[str, Any]) -> "Scene":
        """Brings everybody in, and makes the room the on-call room; `sections` are settings of the bot."""
        claire, rita, anna = await people("Claire Weber"), await people("Rita Faber"), await people("Anna")
        vigie = await bots(bot={"admins": [claire.user_id]}, **sections)
        await vigie.start()
        scene = cls(vigie, rita, claire, anna)
        scene.room = await claire.create_room("On call", [vigie.user_id, rita.user_id], closed=True)
        await rita.join(scene.room)
        await claire.with_(scene.room, vigie.user_id, rita.user_id)
        await claire.say(scene.room, "!oncall here")
        await claire.expect("on-call room now", room=scene.room, sender=vigie.user_id)
        scene.chat = await anna.create_room(None, [vigie.user_id], direct=True)
        await anna.with_(scene.chat, vigie.user_id)
        return scene


def about(word: str) -> Callable[[Heard], bool]:
    """Recognises what is said about one of the alerts."""
    return lambda heard: f"“{word}”" in heard.body


@pytest.mark.timeout(1200)
async def test_fifty_kills_while_alerts_come_in_lose_and_double_no_page(people: People, bots: Bots) -> None:
    scene = await Scene.set(people, bots)
    vigie, anna = scene.vigie, scene.anna
    chance = random.Random(20191203)
    raised, killed = 0, 0
    while killed < KILLS:
        assert vigie.process is not None
        await anna.say(scene.chat, f"!alert new critical alarm-{raised}")
        raised += 1
        try:
            await asyncio.wait_for(vigie.process.wait(), chance.uniform(0.05, 3.0))
        except TimeoutError:
            await vigie.kill()
            killed += 1
        await vigie.spawn()
    await anna.say(scene.chat, "!alert new critical alarm-last")
    await scene.rita.expect(about("alarm-last"), room=scene.room, sender=vigie.user_id, timeout=120)
    for number in range(raised):
        await scene.rita.expect(about(f"alarm-{number}"), room=scene.room, timeout=120)
    await vigie.all_delivered()
    assert await vigie.stop() == 0
    await every_step_once(vigie, raised + 1)


async def every_step_once(vigie: Bot, raised: int) -> None:
    """Reads in the database that each alert has a case, each step was paged once, and the chain is whole."""
    store = await vigie.store()
    async with store.transaction() as tx:
        cases = await tx.cases.listing([CaseState.OPEN], most=1000)
        assert len(cases) == raised
        assert len({case.text for case in cases}) == raised
        for case in cases:
            verbs = Counter(entry.verb for entry in await tx.timeline.of_case(case))
            assert verbs[Verb.OPENED] == 1
            assert verbs[Verb.PAGED] == case.rounds >= 1
            pages = await tx.pages.of_case(case.id)
            assert {page.round for page in pages} == set(range(1, case.rounds + 1))
        assert await tx.outbox.owed() == 0
        look = tx.verifying.begin()
        while await tx.verifying.portion(look):
            pass
        assert look.faults == []
        assert look.steps >= 2 * raised
    await store.close()


@pytest.mark.timeout(300)
async def test_an_alert_is_paged_although_the_homeserver_was_gone(
    people: People, bots: Bots, homeserver: LocalHomeserver
) -> None:
    scene = await Scene.set(people, bots)
    await scene.vigie.kill()
    await scene.anna.say(scene.chat, "!alert critical alarm-1")
    await homeserver.kill()
    await scene.vigie.spawn()
    await homeserver.start()
    page = await scene.rita.expect(
        lambda heard: scene.rita.user_id in heard.mentions and "alarm-1" in heard.body,
        room=scene.room,
        timeout=120,
    )
    await scene.rita.react(scene.room, page.event_id, "👀")
    await scene.anna.expect("Somebody has taken your alert", room=scene.chat, sender=scene.vigie.user_id)
