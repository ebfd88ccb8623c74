"""What is said in one room changes nothing in another, whatever the message claims to refer to."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.requests import request
from tests.bots import Bot
from tests.rooms.insiders import arrive
from tests.survival.test_crashes import answer_to, recorded


class Sly(Person):
    """A person who hides from the homeserver what it would refuse."""

    async def edit_out_of_sight(self, room_id: str, event_id: str, text: str) -> None:
        """Sends an edit whose relation only those who decrypt it can see: the homeserver cannot refuse it."""
        fresh = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        content = {**fresh, "m.new_content": fresh, "m.relates_to": relation}
        kind, encrypted = self.client.encrypt(room_id, "m.room.message", content)
        shown = {name: value for name, value in encrypted.items() if name != "m.relates_to"}
        path = f"/_matrix/client/v3/rooms/{quote(room_id)}/send/{quote(kind)}/{uuid4().hex}"
        await request(self.client, "PUT", path, shown)


@pytest.fixture
async def anna(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[Sly]:
    """Somebody with a client of her own making."""
    person: Sly = await arrive(Sly, homeserver, tmp_path)
    yield person
    await person.depart()


@pytest.fixture
async def room(anna: Sly, vigie: Bot) -> str:
    """A room where the bot has answered Anna already: A-1."""
    room_id = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room_id, vigie.user_id)
    event = await anna.say(room_id, "!action Task number 0")
    await anna.expect(answer_to(event), sender=vigie.user_id)
    return room_id


async def everything_before_is_read(anna: Person, room: str, vigie: Bot) -> None:
    """Waits until the bot has read all that was said in the room so far."""
    event = await anna.say(room, "!action list")
    await anna.expect(answer_to(event), sender=vigie.user_id)


@pytest.mark.parametrize("words", ["!action Said in another room", "Never mind"])
async def test_an_edit_sent_into_another_room_changes_nothing_in_either(
    anna: Sly, room: str, vigie: Bot, words: str
) -> None:
    other = await anna.create_room("Another group", [vigie.user_id])
    await anna.with_(other, vigie.user_id)
    event = await anna.say(room, "!action Draft the note")
    answer = await anna.expect(answer_to(event), sender=vigie.user_id)
    await everything_before_is_read(anna, other, vigie)
    await anna.edit_out_of_sight(other, event, words)
    await everything_before_is_read(anna, other, vigie)
    listed = await anna.say(room, "!action list")
    standing = await anna.expect(answer_to(listed), sender=vigie.user_id)
    assert "Draft the note" in standing.body
    assert not [heard for heard in anna.heard if heard.replaces == answer.event_id]
    assert await vigie.stop() == 0
    assert await recorded(vigie, other) == []


async def test_a_reply_to_an_answer_of_another_room_names_no_record_of_this_one(
    anna: Sly, room: str, vigie: Bot
) -> None:
    other = await anna.create_room("Another group", [vigie.user_id])
    await anna.with_(other, vigie.user_id)
    await anna.say(other, "!action Book the hall")
    await anna.expect("A-1", room=other, sender=vigie.user_id)
    answer = await anna.expect("A-1", room=room, sender=vigie.user_id)
    event = await anna.say(other, "!action done", reply_to=answer.event_id)
    asked_back = await anna.expect(answer_to(event), sender=vigie.user_id)
    assert "Book the hall" not in asked_back.body
    assert "Task number 0" not in asked_back.body
    assert "A-1 " not in asked_back.body
