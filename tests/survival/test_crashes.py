"""Whatever is killed, and whenever: each command counts once, each answer is posted once."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from bot.demo.heard import Heard
from bot.demo.person import Person
from bot.rules.action_items import ActionState
from bot.rules.identifiers import RoomId
from tests.bots import Bot
from tests.people import People

KILLS = 50


async def settled(person: Person, bot: Bot, events: Iterable[str]) -> None:
    """Waits until each of the events has an answer."""
    for event in events:
        await person.expect(answer_to(event), sender=bot.user_id, timeout=120)


def answer_to(event: str) -> Callable[[Heard], bool]:
    """Recognises the answer to an event."""
    return lambda heard: heard.in_reply_to == event


def answers(person: Person, bot: Bot) -> Counter[str]:
    """Counts the bot's answers by the event they answer."""
    return Counter(
        heard.in_reply_to for heard in person.heard if heard.sender == bot.user_id and heard.in_reply_to
    )


async def recorded(bot: Bot, room: str) -> list[str]:
    """Reads the texts of the action items in the database, in the order of their numbers."""
    store = await bot.store()
    async with store.transaction() as tx:
        group = await tx.groups.of_room(RoomId(room))
        assert group is not None
        items = await tx.actions.listing(group.id, states=tuple(ActionState))
        owed = await tx.outbox.owed()
    await store.close()
    assert owed == 0
    return [item.text for item in sorted(items, key=lambda item: item.number)]


@pytest.mark.timeout(900)
async def test_fifty_kills_under_a_stream_of_commands_lose_and_double_nothing(
    people: People, vigie: Bot
) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    chance = random.Random(20191203)
    said: list[str] = []
    killed = 0
    while killed < KILLS:
        assert vigie.process is not None
        for _ in range(2):
            said.append(await anna.say(room, f"!action Task number {len(said)}"))
        try:
            await asyncio.wait_for(vigie.process.wait(), chance.uniform(0.05, 3.0))
        except TimeoutError:
            await vigie.kill()
            killed += 1
        await vigie.spawn()
    await settled(anna, vigie, said)
    last = await anna.say(room, "!action list")
    await settled(anna, vigie, [last])
    assert await vigie.stop() == 0
    count = answers(anna, vigie)
    assert {event: count[event] for event in said} == dict.fromkeys(said, 1)
    assert await recorded(vigie, room) == [f"Task number {number}" for number in range(len(said))]


@pytest.mark.timeout(300)
async def test_two_hundred_commands_typed_while_the_bot_is_down_are_all_answered_in_order(
    people: People, vigie: Bot
) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    first = await anna.say(room, "!action Task number 0")
    await settled(anna, vigie, [first])
    assert await vigie.stop() == 0
    said = [await anna.say(room, f"!action Task number {number}") for number in range(1, 201)]
    await vigie.start()
    await settled(anna, vigie, said)
    assert await vigie.stop() == 0
    assert [answers(anna, vigie)[event] for event in said] == [1] * 200
    assert await recorded(vigie, room) == [f"Task number {number}" for number in range(201)]
    replies = [
        heard.in_reply_to for heard in anna.heard if heard.sender == vigie.user_id and heard.in_reply_to
    ]
    assert replies == [first, *said]
