"""An alert through a real homeserver, encrypted: from a private chat to somebody who answers."""

from bot.demo.person import Person
from tests.bots import Bots
from tests.people import People
from tests.survival.test_alerts import Scene


async def test_an_alert_is_raised_taken_answered_and_closed(people: People, bots: Bots) -> None:
    scene = await Scene.set(people, bots)
    vigie, anna, rita = scene.vigie.user_id, scene.anna, scene.rita
    await anna.say(scene.chat, "!alert critical legal They took Ana this morning")
    receipt = await anna.expect("Your code is", room=scene.chat, sender=vigie)
    assert receipt.decrypted
    code = receipt.body.split("Your code is ")[1][:5]
    card = await rita.expect("They took Ana", room=scene.room, sender=vigie)
    assert card.decrypted
    assert card.msgtype == "m.text"
    assert rita.user_id in card.mentions
    await rita.react(scene.room, card.event_id, "👀")
    await anna.expect("Somebody has taken your alert", room=scene.chat, sender=vigie)
    await rita.say(scene.room, f"!say {code} A lawyer calls you within the hour")
    await anna.expect("A lawyer calls you", room=scene.chat, sender=vigie)
    await anna.say(scene.chat, "She is at the central station")
    answer = await rita.expect("central station", room=scene.room, sender=vigie)
    assert answer.relation.get("rel_type") == "m.thread"
    await rita.say(scene.room, f"!resolve {code} Released")
    await anna.expect("Your alert is closed", room=scene.chat, sender=vigie)
    assert anna.user_id not in "".join(
        heard.body for heard in rita.heard if heard.room_id == scene.room and heard.sender == vigie
    )


async def test_an_alert_typed_in_a_room_is_removed_there_and_goes_on_in_private(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie, anna, claire = scene.vigie.user_id, scene.anna, scene.claire
    room = await claire.create_room("Working group", [vigie, anna.user_id], power=None)
    await anna.join(room)
    await claire.with_(room, vigie, anna.user_id)
    typed = await anna.say(room, "!alert critical They are at the door")
    await anna.expect("goes on in private", room=room, sender=vigie)
    await anna.expect("Your code is", room=scene.chat, sender=vigie)
    # This room gives the bot no right to remove what others write, and that is said.
    told = await anna.expect("delete it there yourself", room=scene.chat, sender=vigie)
    assert "door" not in told.body
    assert typed


async def test_an_alert_from_a_device_nobody_signed_is_paged_and_its_owner_helped(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie = scene.vigie.user_id
    olga: Person = await people("Olga", signed=False)
    chat = await olga.create_room(None, [vigie], direct=True)
    await olga.with_(chat, vigie)
    await olga.say(chat, "!alert critical They are at the door")
    card = await scene.rita.expect("They are at the door", room=scene.room, sender=vigie)
    assert "Device not verified" in card.body
    help_ = await olga.expect("cannot show you my answers", room=chat, sender=vigie)
    assert not help_.decrypted
    assert not any("Your code is" in heard.body for heard in olga.heard)


async def test_who_left_the_chat_reads_what_was_said_since_when_they_come_back(
    people: People, bots: Bots
) -> None:
    scene = await Scene.set(people, bots)
    vigie, anna, rita = scene.vigie.user_id, scene.anna, scene.rita
    await anna.say(scene.chat, "!alert critical They took Ana")
    receipt = await anna.expect("Your code is", room=scene.chat, sender=vigie)
    code = receipt.body.split("Your code is ")[1][:5]
    card = await rita.expect("They took Ana", room=scene.room, sender=vigie)
    await rita.react(scene.room, card.event_id, "👀")
    await anna.expect("Somebody has taken", room=scene.chat, sender=vigie)
    await anna.leave(scene.chat)
    await rita.expect("left", room=scene.room, sender=vigie)
    await rita.say(scene.room, f"!say {code} Are you there?")
    chat = await anna.invited()
    await anna.join(chat)
    await anna.expect("Are you there?", room=chat, sender=vigie)
    mark = rita.mark()
    await anna.leave(chat)
    await rita.expect("left", room=scene.room, sender=vigie, after=mark)
    await rita.say(scene.room, f"!say {code} Still there?")
    assert await anna.invited() == chat
    await anna.join(chat)
    told = await anna.expect("Still there?", room=chat, sender=vigie)
    assert told.decrypted


async def test_a_place_that_is_shared_reaches_the_responders(people: People, bots: Bots) -> None:
    scene = await Scene.set(people, bots)
    await scene.anna.say(scene.chat, "!alert critical They took Ana")
    await scene.anna.expect("Your code is", room=scene.chat)
    here = {"msgtype": "m.location", "body": "My location", "geo_uri": "geo:49.6117,6.1300;u=20"}
    await scene.anna.send(scene.chat, "m.room.message", here)
    await scene.rita.expect("📍 My location geo:49.6117,6.1300", room=scene.room, sender=scene.vigie.user_id)
