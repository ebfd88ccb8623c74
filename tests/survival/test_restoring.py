"""Everything is lost but the settings and a backup: the bot goes on, and says nothing twice."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.demo.heard import Heard
from bot.demo.person import Person
from bot.matrix.chains import judge
from tests.bots import Bot, Bots
from tests.people import People
from tests.rooms.test_cross_signing import shown
from tests.survival.test_alerts import Scene
from tests.terminal import CommandLine, Told


async def typed(vigie: Bot, *words: str) -> Told:
    """Types a command of the operator's."""
    told = await CommandLine(vigie.nursery)(*words, "--config", str(vigie.config), deadline=120)
    assert (told.status, told.err) == (0, ""), told.all
    return told


async def answered(person: Person, vigie: Bot, room: str, words: str) -> Heard:
    """Says something, and waits for the answer to it."""
    event = await person.say(room, words)
    return await person.expect(lambda heard: heard.in_reply_to == event, sender=vigie.user_id, timeout=120)


async def working_group(scene: Scene) -> str:
    """Makes a room of a group, with the reporter in it."""
    room = await scene.claire.create_room("Working group", [scene.vigie.user_id, scene.anna.user_id])
    await scene.anna.join(room)
    await scene.claire.with_(room, scene.vigie.user_id, scene.anna.user_id)
    return room


def soon() -> str:
    """The time by the group's clock in a few seconds."""
    return f"{datetime.now(ZoneInfo('Europe/Luxembourg')) + timedelta(seconds=15):%H:%M:%S}"


def lose_everything(vigie: Bot) -> None:
    """Loses the disk, but for the settings."""
    for file in vigie.folder.glob("vigie.db*"):
        file.unlink()
    shutil.rmtree(vigie.folder / "vigie-keys")


async def patience_ends(vigie: Bot) -> None:
    """Lets a restart find that the key of what could not be read was waited for long enough."""
    with closing(sqlite3.connect(vigie.folder / "vigie.db")) as database:

        def waits() -> bool:
            return bool(database.execute("select count(*) from unreadable_events").fetchone()[0])

        await vigie.until(waits, 60)
        assert await vigie.stop() == 0
        with database:
            database.execute("update unreadable_events set tell_at = '2019-12-03 10:00:00.000000'")
    await vigie.start()


@pytest.mark.timeout(600)
async def test_nothing_is_posted_twice_after_everything_was_lost_and_restored(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie, anna, claire = scene.vigie, scene.anna, scene.claire
    chat = await claire.create_room(None, [vigie.user_id], direct=True)
    await claire.with_(chat, vigie.user_id)
    room = await working_group(scene)
    await anna.say(scene.chat, "!alert critical alarm-1")
    await scene.rita.expect("alarm-1", room=scene.room, sender=vigie.user_id)
    await answered(anna, vigie, room, "!action Before the backup")
    await answered(anna, vigie, room, f"!remind room at {soon()} bring the key")

    backup = vigie.folder / "vigie.backup"
    await typed(vigie, "backup", str(backup))
    lost = await answered(anna, vigie, room, "!action After the backup")
    await anna.expect("bring the key (R-1)", room=room, sender=vigie.user_id, timeout=120)
    assert "restored" not in "".join(heard.body for heard in scene.rita.heard)
    devices = set(judge(vigie.user_id, await shown(anna, vigie.user_id)).devices)

    await vigie.kill()
    lose_everything(vigie)
    meanwhile = await anna.say(room, "!action While it was away")
    await typed(vigie, "restore", str(backup))
    afterwards = await anna.say(room, "!action Before it was started")
    await vigie.start()
    await patience_ends(vigie)

    told = await anna.expect(lambda heard: heard.in_reply_to == afterwards, sender=vigie.user_id, timeout=120)
    # Its device is a new one, and nobody could encrypt for that before it was there.
    assert "I could not decrypt this message" in told.body
    listed = (await answered(anna, vigie, room, "!action list")).body
    assert "Before the backup" in listed
    assert not any(words in listed for words in ("After the backup", "While it was away"))
    await scene.rita.expect("this case may be over", room=scene.room, sender=vigie.user_id, timeout=120)
    await scene.rita.expect("raise them again: !alert", room=scene.room, sender=vigie.user_id, timeout=120)
    await claire.expect("Ask everybody to look for alerts", room=chat, sender=vigie.user_id, timeout=120)
    await vigie.all_delivered()
    assert await vigie.stop() == 0

    said = [heard for heard in anna.heard if heard.sender == vigie.user_id]
    assert len([heard for heard in said if "bring the key (R-1)" in heard.body]) == 1
    count = Counter(heard.in_reply_to for heard in said if heard.in_reply_to)
    assert set(count.values()) == {1}
    assert (count[lost.in_reply_to or ""], count[meanwhile]) == (1, 0)
    ours = judge(vigie.user_id, await shown(anna, vigie.user_id)).devices
    (new,) = set(ours) - devices
    assert ours[new].signed


@pytest.mark.timeout(600)
async def test_the_bot_goes_on_from_the_restore_with_the_device_it_has(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    await answered(anna, vigie, room, "!action Before the backup")
    backup = vigie.folder / "vigie.backup"
    await typed(vigie, "backup", str(backup))
    await answered(anna, vigie, room, "!action After the backup")
    await vigie.kill()
    meanwhile = await anna.say(room, "!action While it was away")
    await typed(vigie, "restore", str(backup), "--force")
    # More than one answer of the homeserver holds: what came first is beyond the gap.
    afterwards = await anna.say(room, "!action After the restore")
    for number in range(120):
        await anna.say(room, f"word {number}")
    await vigie.start()
    told = await anna.expect(lambda heard: heard.in_reply_to == afterwards, sender=vigie.user_id, timeout=120)
    assert "A-2" in told.body
    listed = await answered(anna, vigie, room, "!action list")
    assert "While it was away" not in listed.body
    assert "After the backup" not in listed.body
    count = Counter(heard.in_reply_to for heard in anna.heard if heard.sender == vigie.user_id)
    assert (count[meanwhile], count[afterwards]) == (0, 1)
