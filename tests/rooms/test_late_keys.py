"""Messages before their keys, messages nobody was there to read, and edits of what is not one's own."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bot.demo.heard import Heard
from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.cross_signing import olm_of
from bot.matrix.requests import request
from tests.bots import Bot
from tests.people import People
from tests.rooms.insiders import arrive
from tests.survival.test_crashes import answer_to, answers, recorded

LONG_AGO = "2019-12-03 10:00:00.000000"


class Hasty(Person):
    """A person whose messages may arrive before their keys."""

    async def say_before_key(self, room_id: str, text: str) -> tuple[str, list[dict[str, Any]]]:
        """Says something under a fresh key that nobody has; returns the event and what carries the key."""
        return await self.send_before_key(room_id, "m.room.message", {"msgtype": "m.text", "body": text})

    async def send_before_key(
        self, room_id: str, kind: str, content: dict[str, Any]
    ) -> tuple[str, list[dict[str, Any]]]:
        """Sends an event under a fresh key that nobody has; returns it and what carries the key."""
        olm = olm_of(self.client)
        missing = self.client.get_missing_sessions(room_id)
        if missing:
            await self.client.keys_claim(missing)
        users = list(self.client.rooms[room_id].users)
        olm.create_outbound_group_session(room_id)
        shares = olm.share_group_session_parallel(room_id, users, ignore_unverified_devices=True)
        carriers = [messages for _, messages in shares]
        olm.outbound_group_sessions[room_id].shared = True
        event_id = await self.send(room_id, kind, content)
        # What is said next has a key that everybody gets.
        del olm.outbound_group_sessions[room_id]
        return event_id, carriers

    async def hand_over(self, carriers: list[dict[str, Any]]) -> None:
        """Sends a key that was held back."""
        for messages in carriers:
            path = f"/_matrix/client/v3/sendToDevice/m.room.encrypted/{uuid4().hex}"
            await request(self.client, "PUT", path, messages)


@pytest.fixture
async def anna(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[Hasty]:
    """Somebody whose keys may be late."""
    person: Hasty = await arrive(Hasty, homeserver, tmp_path)
    yield person
    await person.depart()


@pytest.fixture
async def room(anna: Hasty, vigie: Bot) -> str:
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


def in_database(bot: Bot, statement: str) -> int:
    """Changes the database of a bot that does not run; returns how many rows."""
    with closing(sqlite3.connect(bot.folder / "vigie.db")) as database, database:
        return database.execute(statement).rowcount


def complaints(person: Person, bot: Bot) -> list[Heard]:
    """Lists what the bot said about messages it could not read."""
    return [heard for heard in person.heard if heard.sender == bot.user_id and "decrypt" in heard.body]


async def test_a_message_before_its_key_is_answered_once_the_key_comes(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    early, key = await anna.say_before_key(room, "!action Came before its key")
    await everything_before_is_read(anna, room, vigie)
    assert answers(anna, vigie)[early] == 0
    await anna.hand_over(key)
    answer = await anna.expect(answer_to(early), sender=vigie.user_id)
    assert answer.decrypted
    assert "A-2" in answer.body
    assert "Came before its key" in answer.body
    await anna.hand_over(key)
    await vigie.stop()
    await vigie.start()
    await everything_before_is_read(anna, room, vigie)
    assert answers(anna, vigie)[early] == 1
    assert complaints(anna, vigie) == []
    assert await vigie.stop() == 0
    assert await recorded(vigie, room) == ["Task number 0", "Came before its key"]
    assert "Came before its key" not in vigie.log.read_text()


async def test_a_key_that_comes_while_the_bot_is_down_is_used_on_return(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    early, key = await anna.say_before_key(room, "!action Came before its key")
    await everything_before_is_read(anna, room, vigie)
    await vigie.kill()
    await anna.hand_over(key)
    await vigie.start()
    await anna.expect(answer_to(early), sender=vigie.user_id)
    assert await vigie.stop() == 0
    assert answers(anna, vigie)[early] == 1
    assert await recorded(vigie, room) == ["Task number 0", "Came before its key"]


async def test_messages_under_one_late_key_are_applied_in_the_order_they_were_said(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    early, key = await anna.say_before_key(room, "!action First")
    later, second_key = await anna.say_before_key(room, "!action Second")
    await everything_before_is_read(anna, room, vigie)
    await vigie.stop()
    await anna.hand_over(second_key)
    await anna.hand_over(key)
    await vigie.start()
    await anna.expect(answer_to(early), sender=vigie.user_id)
    await anna.expect(answer_to(later), sender=vigie.user_id)
    assert await vigie.stop() == 0
    assert await recorded(vigie, room) == ["Task number 0", "First", "Second"]


async def test_a_key_that_never_comes_is_told_once_kindly_and_still_waited_for(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    early, key = await anna.say_before_key(room, "!action Came before its key")
    await everything_before_is_read(anna, room, vigie)
    assert complaints(anna, vigie) == []
    assert await vigie.stop() == 0
    assert in_database(vigie, f"update unreadable_events set tell_at = '{LONG_AGO}'") == 1
    await vigie.start()
    told = await anna.expect("could not decrypt", sender=vigie.user_id)
    assert told.decrypted
    assert told.in_reply_to == early
    assert told.mentions == (anna.user_id,)
    assert "send it again" in told.body
    for restart in (vigie.stop, vigie.kill):
        await restart()
        await vigie.start()
        await everything_before_is_read(anna, room, vigie)
    assert complaints(anna, vigie) == [told]
    mark = anna.mark()
    await anna.hand_over(key)
    answer = await anna.expect("Came before its key", sender=vigie.user_id, after=mark)
    assert answer.in_reply_to == early


async def test_a_second_message_under_the_same_missing_key_is_not_complained_about_again(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    early, key = await anna.say_before_key(room, "!action First")
    olm = olm_of(anna.client)
    await anna.say_before_key(room, "!action Under another key")
    await everything_before_is_read(anna, room, vigie)
    assert key
    assert room in olm.outbound_group_sessions
    assert await vigie.stop() == 0
    session = "(select min(session_id) from unreadable_events)"
    changed = in_database(
        vigie, f"update unreadable_events set tell_at = '{LONG_AGO}', session_id = {session}"
    )
    assert changed == 2
    await vigie.start()
    told = await anna.expect("could not decrypt", sender=vigie.user_id)
    await everything_before_is_read(anna, room, vigie)
    assert complaints(anna, vigie) == [told]
    assert told.in_reply_to == early


async def test_a_message_deleted_before_its_key_came_does_nothing(anna: Hasty, room: str, vigie: Bot) -> None:
    early, key = await anna.say_before_key(room, "!action Regretted")
    await everything_before_is_read(anna, room, vigie)
    await anna.delete(room, early)
    await everything_before_is_read(anna, room, vigie)
    await anna.hand_over(key)
    await everything_before_is_read(anna, room, vigie)
    assert await vigie.stop() == 0
    assert answers(anna, vigie)[early] == 0
    assert await recorded(vigie, room) == ["Task number 0"]


async def test_an_edit_that_overtakes_the_key_of_its_message_counts_once(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    early, key = await anna.say_before_key(room, "!action Draft the noet")
    await everything_before_is_read(anna, room, vigie)
    await anna.edit(room, early, "!action Draft the note")
    await anna.expect("Draft the note", sender=vigie.user_id)
    await anna.hand_over(key)
    await everything_before_is_read(anna, room, vigie)
    assert await vigie.stop() == 0
    assert await recorded(vigie, room) == ["Task number 0", "Draft the note"]


async def test_a_message_said_while_the_bot_was_down_is_answered_once_on_return(
    anna: Hasty, room: str, vigie: Bot
) -> None:
    await vigie.kill()
    event = await anna.say(room, "!action Said to nobody")
    early, key = await anna.say_before_key(room, "!action Said to nobody, and before its key")
    await anna.hand_over(key)
    for _ in range(2):
        await vigie.start()
        await anna.expect(answer_to(event), sender=vigie.user_id)
        await anna.expect(answer_to(early), sender=vigie.user_id)
        await everything_before_is_read(anna, room, vigie)
        assert await vigie.stop() == 0
    assert (answers(anna, vigie)[event], answers(anna, vigie)[early]) == (1, 1)
    assert len(await recorded(vigie, room)) == 3


async def test_an_edit_by_somebody_else_changes_nothing(
    anna: Hasty, room: str, vigie: Bot, people: People
) -> None:
    marc = await people("Marc Thill")
    await anna.invite(room, marc.user_id)
    await marc.join(room)
    await anna.with_(room, marc.user_id)
    event = await anna.say(room, "!action Draft the note")
    await anna.expect(answer_to(event), sender=vigie.user_id)
    words = await anna.say(room, "Hello everybody")
    await marc.with_(room, vigie.user_id)
    for target in (event, words):
        await marc.edit(room, target, "!action Marc puts words into her mouth")
    await everything_before_is_read(marc, room, vigie)
    assert not [heard for heard in marc.heard if heard.replaces and heard.sender == vigie.user_id]
    assert answers(marc, vigie)[words] == 0
    assert await vigie.stop() == 0
    assert await recorded(vigie, room) == ["Task number 0", "Draft the note"]


async def test_an_edit_by_somebody_else_of_a_message_that_waits_for_its_key_changes_nothing(
    anna: Hasty, room: str, vigie: Bot, people: People
) -> None:
    marc = await people("Marc Thill")
    await anna.invite(room, marc.user_id)
    await marc.join(room)
    await anna.with_(room, marc.user_id)
    await marc.with_(room, vigie.user_id)
    early, key = await anna.say_before_key(room, "!action Draft the note")
    await everything_before_is_read(anna, room, vigie)
    await marc.edit(room, early, "!action Marc puts words into her mouth")
    await everything_before_is_read(marc, room, vigie)
    await anna.hand_over(key)
    answer = await anna.expect(answer_to(early), sender=vigie.user_id)
    assert "Draft the note" in answer.body
    assert await vigie.stop() == 0
    assert await recorded(vigie, room) == ["Task number 0", "Draft the note"]
