"""A phone is in other hands: what the bot says is not for it any more, whether the bot runs or not."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.demo.heard import Heard
from bot.demo.person import Person
from tests.bots import Bot, Bots
from tests.people import People
from tests.rooms.insiders import unreadable
from tests.survival.test_alerts import Scene
from tests.terminal import CommandLine

pytestmark = pytest.mark.timeout(300)
_OUT = "gets no more keys and is not obeyed"
_BACK = "counts again"


@dataclass
class Seizure:
    """A scene in which a responder has a second device, which is seized, and a chat with the bot."""

    scene: Scene
    seized: Person
    chat: str
    command_line: CommandLine

    @property
    def device(self) -> str:
        """The id of the device."""
        return self.seized.client.device_id or ""

    @property
    def vigie(self) -> Bot:
        """The bot."""
        return self.scene.vigie

    async def revoke(self, *more: str) -> None:
        """Has the operator revoke the device."""
        device = self.device
        config = str(self.vigie.config)
        words = ("revoke-device", self.seized.user_id, device, "--config", config, *more)
        told = await self.command_line(*words)
        assert told.status == 0, told.all
        assert len(told.out.splitlines()) == 1

    async def told(self, words: str, after: int = 0) -> None:
        """Waits until the coordinator is told something in private about a device."""
        claire = self.scene.claire
        heard = await claire.expect(
            f"A device of Rita Faber {words}", sender=self.vigie.user_id, after=after, timeout=60
        )
        assert heard.decrypted
        assert heard.room_id != self.scene.room
        assert self.device not in heard.body

    async def says(self, command: str, answer: str, room: str) -> str:
        """Has the responder's own device say something, and returns the event of the answer."""
        mark = self.scene.rita.mark()
        await self.scene.rita.say(room, command)
        heard = await self.scene.rita.expect(answer, room=room, sender=self.vigie.user_id, after=mark)
        return heard.event_id


def is_event(event_id: str) -> Callable[[Heard], bool]:
    """Recognises an event."""
    return lambda heard: heard.event_id == event_id


@pytest.fixture
async def seizure(people: People, bots: Bots, command_line: CommandLine) -> Seizure:
    """Everything is well, and both devices read along."""
    scene = await Scene.set(people, bots)
    seized = await people.second_device(scene.rita, signed=True)
    chat = await scene.rita.create_room(None, [scene.vigie.user_id], direct=True)
    await scene.rita.with_(chat, scene.vigie.user_id)
    private = await scene.claire.create_room(None, [scene.vigie.user_id], direct=True)
    await scene.claire.with_(private, scene.vigie.user_id)
    found = Seizure(scene, seized, chat, command_line)
    for room in (chat, scene.room):
        answer = await found.says("!case list", "No open case", room)
        await seized.expect(is_event(answer), room=room)
    return found


async def test_a_running_bot_heeds_a_revocation_within_seconds_and_the_other_devices_go_on(
    seizure: Seizure,
) -> None:
    scene, seized, vigie = seizure.scene, seizure.seized, seizure.vigie
    await seizure.revoke()
    async with asyncio.timeout(15):
        await seizure.told(_OUT)
    for room in (seizure.chat, scene.room):
        await unreadable(seized, await seizure.says("!case list", "No open case", room))
    # Whoever has the phone can still cry for help, and is obeyed in nothing else.
    before = scene.rita.mark()
    await seized.say(scene.room, "!oncall drill")
    await scene.rita.expect("did nothing", room=scene.room, sender=vigie.user_id, after=before)
    await seized.say(seizure.chat, "!alert critical They are at the door")
    card = await scene.claire.expect("They are at the door", room=scene.room, sender=vigie.user_id)
    assert "Device not verified" in card.body
    assert not [one for one in scene.claire.heard if "DRILL" in one.body]
    mark = scene.claire.mark()
    await seizure.revoke("--undo")
    await seizure.told(_BACK, after=mark)
    answer = await seizure.says("!oncall policy low", "to be taken within", scene.room)
    await seized.expect(is_event(answer), room=scene.room)


async def test_a_revocation_while_the_bot_is_stopped_counts_from_its_start_on_whatever_is_killed(
    seizure: Seizure,
) -> None:
    scene, seized, vigie = seizure.scene, seizure.seized, seizure.vigie
    await vigie.kill()
    await seizure.revoke()
    await scene.rita.say(scene.room, "!case list")
    mark = scene.rita.mark()
    await vigie.spawn()
    await vigie.kill()
    await vigie.start()
    answer = await scene.rita.expect("No open case", room=scene.room, sender=vigie.user_id, after=mark)
    await unreadable(seized, answer.event_id)
    await seizure.told(_OUT)
    await vigie.all_delivered()
    await vigie.kill()
    await vigie.start()
    for room in (seizure.chat, scene.room):
        await unreadable(seized, await seizure.says("!case list", "No open case", room))
    assert sum(f"A device of Rita Faber {_OUT}" in one.body for one in scene.claire.heard) == 1


async def test_whoever_is_revoked_reads_nothing_more_where_the_bot_cannot_remove_them(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie, rita, claire = scene.vigie.user_id, scene.rita, scene.claire
    group = await claire.create_room("Working group", [vigie, rita.user_id])
    await rita.join(group)
    await claire.with_(group, vigie, rita.user_id)
    await claire.say(group, "!action Write the note")
    await rita.expect("A-1", room=group, sender=vigie)
    mark = claire.mark()
    await claire.say(scene.room, f"!oncall revoke {rita.user_id}")
    told = await claire.expect("is out", room=scene.room, sender=vigie, after=mark)
    await unreadable(rita, told.event_id)
    await claire.say(group, "!action Call the lawyer")
    answer = await claire.expect("A-2", room=group, sender=vigie, after=mark)
    await unreadable(rita, answer.event_id)
    await claire.say(scene.room, f"!oncall readmit {rita.user_id}")
    await claire.expect("count again", room=scene.room, sender=vigie, after=mark)
    await claire.say(group, "!action Thank everybody")
    await rita.expect("A-3", room=group, sender=vigie)
