"""Groups that the bot makes and looks after, on a real homeserver."""

import asyncio
from urllib.parse import quote

import pytest

from bot.demo.person import Person
from bot.matrix.requests import MatrixError, request
from tests.bots import Bot, Bots
from tests.people import People


async def state(person: Person, room: str, kind: str, key: str = "") -> dict[str, object]:
    """One piece of a room's state, as a member sees it."""
    path = f"/_matrix/client/v3/rooms/{quote(room)}/state/{kind}/{quote(key)}"
    return await request(person.client, "GET", path)


async def invited(person: Person, name: str) -> str:
    """Waits for an invitation to a room of this name, and returns the room."""
    async with asyncio.timeout(30):
        since = None
        while True:
            path = "/_matrix/client/v3/sync?timeout=5000" + (f"&since={quote(since)}" if since else "")
            news = await request(person.client, "GET", path)
            since = news["next_batch"]
            for room, invitation in news.get("rooms", {}).get("invite", {}).items():
                events = invitation["invite_state"]["events"]
                if any(one["content"].get("name") == name for one in events):
                    return str(room)


async def test_a_group_is_made_encrypted_closed_and_in_the_space(people: People, bots: Bots) -> None:
    claire, marc = await people("Claire Weber"), await people("Marc Thill")
    vigie = await bots(bot={"admins": [claire.user_id]})
    await vigie.start()
    chat = await claire.create_room(None, [vigie.user_id], direct=True)
    await claire.with_(chat, vigie.user_id)
    await claire.say(chat, f'group create "Shelter Cities" {marc.user_id}')
    await claire.expect("Shelter Cities", room=chat, sender=vigie.user_id)
    room = await invited(claire, "Shelter Cities")
    space = await invited(claire, "Platform")
    await invited(marc, "Shelter Cities")
    await claire.join(room)
    await marc.join(room)
    await claire.with_(room, vigie.user_id, marc.user_id)
    assert (await state(claire, room, "m.room.encryption"))["algorithm"] == "m.megolm.v1.aes-sha2"
    assert (await state(claire, room, "m.room.join_rules"))["join_rule"] == "invite"
    assert (await state(claire, room, "m.room.history_visibility"))["history_visibility"] == "joined"
    levels = await state(claire, room, "m.room.power_levels")
    assert levels["users"][claire.user_id] == 50  # type: ignore[index]
    await claire.join(space)
    assert (await state(claire, space, "m.space.child", room))["via"] == ["localhost"]
    for member, kind, content in (
        (marc, "m.room.history_visibility", {"history_visibility": "world_readable"}),
        (claire, "m.room.join_rules", {"join_rule": "public"}),
        (marc, "m.room.name", {"name": "Mine"}),
    ):
        path = f"/_matrix/client/v3/rooms/{quote(room)}/state/{kind}/"
        with pytest.raises(MatrixError, match=r"^403 "):
            await request(member.client, "PUT", path, content)
    await claire.say(room, "!action Find a flat @me")
    answer = await claire.expect("A-1", room=room, sender=vigie.user_id)
    assert answer.decrypted


async def test_a_group_asked_for_right_before_a_crash_is_made_once(people: People, bots: Bots) -> None:
    claire = await people("Claire Weber")
    vigie = await bots(bot={"admins": [claire.user_id]})
    await vigie.start()
    chat = await claire.create_room(None, [vigie.user_id], direct=True)
    await claire.with_(chat, vigie.user_id)
    for number in range(3):
        mark = claire.mark()
        await claire.say(chat, f'group create "Group {number}"')
        await claire.expect(f"Group {number}", room=chat, sender=vigie.user_id, after=mark)
        await vigie.kill()
        await vigie.start()
    names = [await invited(claire, f"Group {number}") for number in range(3)]
    mark = claire.mark()
    for room in names:
        await claire.join(room)
        await claire.with_(room, vigie.user_id)
        await claire.say(room, "!action Once")
        await claire.expect("A-1", room=room, sender=vigie.user_id, after=mark)
    news = await request(claire.client, "GET", "/_matrix/client/v3/sync?timeout=0")
    others = [
        room
        for room, invitation in news["rooms"].get("invite", {}).items()
        if any(
            str(one["content"].get("name", "")).startswith("Group ")
            for one in invitation["invite_state"]["events"]
        )
    ]
    assert others == []


async def test_somebody_removed_reads_nothing_that_is_said_after(people: People, vigie: Bot) -> None:
    claire, marc = await people("Claire Weber"), await people("Marc Thill")
    room = await claire.create_room("Working group", [vigie.user_id, marc.user_id])
    await marc.join(room)
    await claire.with_(room, vigie.user_id, marc.user_id)
    mark = claire.mark()
    await claire.say(room, f"!group remove {marc.user_id}")
    await claire.expect("no longer has access", sender=vigie.user_id)
    regret = await claire.expect("could not remove", sender=vigie.user_id, after=mark)
    assert marc.user_id in regret.body
    await request(
        claire.client,
        "PUT",
        f"/_matrix/client/v3/rooms/{quote(room)}/state/m.room.power_levels",
        {**await state(claire, room, "m.room.power_levels"), "users": {vigie.user_id: 60}},
    )
    await claire.say(room, f"!group remove {marc.user_id}")

    def gone() -> bool:
        return marc.user_id not in claire.client.rooms[room].users

    await claire._until(gone, "the removal")
    mark = claire.mark()
    await claire.say(room, "!action After he left")
    await claire.expect("A-1", sender=vigie.user_id, after=mark)
    assert not any("After he left" in heard.body or "A-1" in heard.body for heard in marc.heard)


async def test_a_room_is_told_what_is_unsafe_in_it(people: People, vigie: Bot) -> None:
    claire = await people("Claire Weber")
    marc = await people("Marc Thill", signed=False)
    room = await claire.create_room("Working group", [vigie.user_id, marc.user_id])
    await marc.join(room)
    await claire.with_(room, vigie.user_id, marc.user_id)
    await claire.say(room, "!group adopt")
    told = await claire.expect("unsafe", sender=vigie.user_id)
    assert "reads what was said before" in told.body
    assert "not verified: Marc Thill" in told.body


async def test_a_group_goes_along_when_its_room_is_upgraded(people: People, bots: Bots) -> None:
    claire, marc = await people("Claire Weber"), await people("Marc Thill")
    vigie = await bots(matrix={"invites": [claire.user_id]})
    await vigie.start()
    old = await claire.create_room("Working group", [vigie.user_id, marc.user_id])
    await marc.join(old)
    await claire.with_(old, vigie.user_id, marc.user_id)
    await claire.say(old, "!action Find a flat @Marc")
    await claire.expect("A-1", room=old, sender=vigie.user_id)
    levels = await state(claire, old, "m.room.power_levels")
    path = f"/_matrix/client/v3/rooms/{quote(old)}/state/m.room.power_levels"
    await request(claire.client, "PUT", path, {**levels, "users": {**levels["users"], marc.user_id: 150}})  # type: ignore[dict-item]
    # Whoever upgrades is not among those whose invitations the bot accepts.
    path = f"/_matrix/client/v3/rooms/{quote(old)}/upgrade"
    upgraded = await request(marc.client, "POST", path, {"new_version": "12"})
    new = str(upgraded["replacement_room"])
    await vigie.kill()
    for person in (vigie.user_id, claire.user_id):
        path = f"/_matrix/client/v3/rooms/{quote(new)}/invite"
        await request(marc.client, "POST", path, {"user_id": person})
    await claire.join(new)
    await vigie.start()
    await marc.with_(new, vigie.user_id, claire.user_id)
    await marc.expect("The group goes on here", room=new, sender=vigie.user_id)
    mark = marc.mark()
    await marc.say(new, "!action list")
    answer = await marc.expect("Find a flat", room=new, sender=vigie.user_id, after=mark)
    assert answer.decrypted
    await vigie.kill()
    await vigie.start()
    mark = marc.mark()
    await marc.say(new, "!action Paint it")
    await marc.expect("A-2", room=new, sender=vigie.user_id, after=mark)
    assert sum("The group goes on here" in heard.body for heard in marc.heard) == 1
