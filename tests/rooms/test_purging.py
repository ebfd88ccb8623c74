"""A purge through a real homeserver: what was said is redacted, and its room keys go."""

import sqlite3
from contextlib import closing
from typing import Any
from urllib.parse import quote

import nio
import pytest
from nio.crypto import Olm
from nio.exceptions import EncryptionError
from nio.store import DefaultStore

from bot.demo.person import Person
from bot.installation import account_of, secret_of
from bot.matrix.cross_signing import olm_of
from bot.matrix.requests import request
from bot.matrix.session import Account
from bot.settings import load
from tests.bots import Bot, Bots
from tests.people import People
from tests.storage.test_secrecy import found_on_disk
from tests.survival.test_alerts import Scene

LONG_AGO = "2019-12-03 10:00:00.000000"


async def raw(person: Person, room: str, event_id: str) -> dict[str, Any]:
    """Gives an event as the homeserver has it."""
    path = f"/_matrix/client/v3/rooms/{quote(room)}/event/{quote(event_id)}"
    return dict(await request(person.client, "GET", path))


def account_of_bot(vigie: Bot) -> Account:
    """The account of the bot, with the key of its room keys."""
    settings = load(vigie.config)
    return account_of(settings, secret_of(settings).derive("room-keys"))


def machine(vigie: Bot) -> Olm:
    """Opens the bot's room keys; the process must not run."""
    account = account_of_bot(vigie)
    (file,) = account.keys_dir.glob("*.db")
    device = file.stem.rpartition("_")[2]
    store = DefaultStore(account.user_id, device, str(account.keys_dir), account.key.hex(), file.name)
    return Olm(account.user_id, device, store)


def read(olm: Olm, room: str, event: dict[str, Any]) -> nio.Event:
    """Decrypts an event with what a machine has; raises `EncryptionError`."""
    parsed = nio.Event.parse_encrypted_event({**event, "room_id": room})
    assert isinstance(parsed, nio.MegolmEvent)
    clear = olm.decrypt_megolm_event(parsed, room)
    assert isinstance(clear, nio.Event)
    return clear


def kept_sessions(vigie: Bot, event: dict[str, Any]) -> list[bytes]:
    """Gives the sessions, as they are kept, with which an event can be read."""
    (file,) = load(vigie.config).storage.keys_dir.glob("*.db")
    with closing(sqlite3.connect(file)) as database:
        wanted = "SELECT session FROM megolminboundsessions WHERE session_id = ?"
        return [row[0] for row in database.execute(wanted, (event["content"]["session_id"],))]


def rows(vigie: Bot, statement: str) -> list[Any]:
    """Asks the bot's database something, or changes it."""
    with closing(sqlite3.connect(vigie.folder / "vigie.db", timeout=30)) as database, database:
        return database.execute(statement).fetchall()


@pytest.mark.timeout(300)
async def test_a_purged_case_is_gone_from_the_rooms_and_no_key_of_it_is_left(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie, anna, rita, claire = scene.vigie, scene.anna, scene.rita, scene.claire
    alert = await anna.say(scene.chat, "!alert critical They took Ana")
    receipt = await anna.expect("Your code is", room=scene.chat, sender=vigie.user_id)
    code = receipt.body.split("Your code is ")[1][:5]
    card = await rita.expect("They took Ana", room=scene.room, sender=vigie.user_id)
    note = await rita.say(scene.room, f"!note {code} The lawyer is on her way")
    await rita.say(scene.room, f"!resolve {code} Released")
    await anna.expect("Your alert is closed", room=scene.chat, sender=vigie.user_id)
    written = [
        (scene.chat, await raw(anna, scene.chat, alert)),
        (scene.room, await raw(rita, scene.room, note)),
    ]
    await claire.say(scene.room, f"!case purge {code} yes")
    await claire.expect(f"{code}: purged on", room=scene.room, sender=vigie.user_id)
    await vigie.all_delivered()
    for person, room, event in ((anna, scene.chat, receipt.event_id), (rita, scene.room, card.event_id)):
        assert (await raw(person, room, event))["content"] == {}
    assert await vigie.stop() == 0
    before = machine(vigie)
    for room, sealed in written:
        assert read(before, room, sealed).sender in {anna.user_id, rita.user_id}
    pickles = [session for _, sealed in written for session in kept_sessions(vigie, sealed)]
    assert len(pickles) == len(written)
    # A week later nobody writes with the keys of then.
    rows(vigie, f"UPDATE session_uses SET used_at = '{LONG_AGO}'")
    for person, room in ((anna, scene.chat), (rita, scene.room)):
        del olm_of(person.client).outbound_group_sessions[room]
    await vigie.start()
    await vigie.until(
        lambda: not rows(vigie, f"SELECT 1 FROM session_uses WHERE used_at = '{LONG_AGO}' AND condemned"), 60
    )
    await vigie.all_delivered()
    await anna.say(scene.chat, "!alert critical They are back")
    await rita.expect("They are back", room=scene.room, sender=vigie.user_id)
    assert await vigie.stop() == 0
    after = machine(vigie)
    for room, sealed in written:
        with pytest.raises(EncryptionError):
            read(after, room, sealed)
    keys = b"".join(file.read_bytes() for file in load(vigie.config).storage.keys_dir.iterdir())
    assert not any(pickle in keys for pickle in pickles)
    canaries = {"alert": "They took Ana", "note": "lawyer", "outcome": "Released"}
    assert found_on_disk(vigie.folder, canaries) == set()
