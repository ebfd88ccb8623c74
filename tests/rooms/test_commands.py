"""Commands typed in encrypted rooms, answered by the bot as its operators run it."""

from tests.bots import Bot
from tests.people import People


async def test_a_command_is_answered_encrypted_with_what_was_understood(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    event = await anna.say(room, "!action Draft the explanatory note @me by 2036-01-15 #hosting")
    answer = await anna.expect("A-1", room=room, sender=vigie.user_id)
    assert answer.decrypted
    assert answer.msgtype == "m.notice"
    assert answer.in_reply_to == event
    assert "Anna Schmit" in answer.body
    assert "Tuesday, 15 January 2036" in answer.body
    assert "#hosting" in answer.body


async def test_a_mention_pill_names_the_person(people: People, vigie: Bot) -> None:
    anna, marc = await people("Anna Schmit"), await people("Marc Thill")
    room = await anna.create_room("Working group", [vigie.user_id, marc.user_id])
    await marc.join(room)
    await anna.with_(room, vigie.user_id, marc.user_id)
    await anna.say(room, "!action Call the ministry Marc Thill", pills={"Marc Thill": marc.user_id})
    answer = await anna.expect("A-1", sender=vigie.user_id)
    assert "Who: Marc Thill" in answer.body
    assert "Call the ministry" in answer.body


async def test_an_edit_changes_the_record_and_the_answer(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    event = await anna.say(room, "!action Draft the noet")
    answer = await anna.expect("A-1", sender=vigie.user_id)
    await anna.edit(room, event, "!action Draft the note")
    edited = await anna.expect("Draft the note", sender=vigie.user_id)
    assert edited.replaces == answer.event_id
    mark = anna.mark()
    await anna.delete(room, event)
    withdrawn = await anna.expect("Taken back", sender=vigie.user_id, after=mark)
    assert withdrawn.replaces == answer.event_id


async def test_reactions_act_and_a_poll_is_counted(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    await anna.say(room, "!action Draft the note")
    answer = await anna.expect("A-1", sender=vigie.user_id)
    await anna.react(room, answer.event_id, "✅")
    await anna.expect("is done", sender=vigie.user_id)
    await anna.say(room, "!decision propose We meet every three months")
    poll = await anna.expect(lambda heard: heard.type == "org.matrix.msc3381.poll.start")
    assert poll.decrypted
    await anna.vote(room, poll.event_id, "yes")
    await anna.expect(lambda heard: heard.replaces is not None and "👍 1" in heard.body)


async def test_notices_of_other_bots_are_never_answered(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    await anna.say(room, "!action Typed by another bot", notice=True)
    await anna.say(room, "!action Typed by a person")
    answer = await anna.expect("A-1", sender=vigie.user_id)
    assert "Typed by a person" in answer.body
    assert [heard.sender for heard in anna.heard if heard.sender == vigie.user_id and heard.body] == [
        vigie.user_id
    ]


async def test_a_private_chat_needs_no_prefix(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    group = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(group, vigie.user_id)
    chat = await anna.create_room(None, [vigie.user_id], direct=True)
    await anna.with_(chat, vigie.user_id)
    await anna.say(chat, "action Draft the note by 2036-01-15")
    answer = await anna.expect("A-1", room=chat, sender=vigie.user_id)
    assert answer.decrypted


async def test_somebody_typing_from_an_unsigned_device_is_told_once(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit", signed=False)
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    await anna.say(room, "!action From nobody knows whom")
    claire = await people("Claire Weber")
    await anna.invite(room, claire.user_id)
    await claire.join(room)
    await claire.with_(room, vigie.user_id)
    await anna.say(room, "!action Again")
    mark = claire.mark()
    await claire.say(room, "!action From a signed device")
    answer = await claire.expect("A-1", sender=vigie.user_id, after=mark)
    assert "From a signed device" in answer.body
    assert not any("A-" in heard.body for heard in anna.heard if heard.sender == vigie.user_id)


async def test_a_room_that_is_not_encrypted_is_refused_kindly(people: People, vigie: Bot) -> None:
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id], encrypted=False)
    await anna.with_(room, vigie.user_id)
    await anna.say(room, "!action In clear")
    answer = await anna.expect("not encrypted", sender=vigie.user_id)
    assert "In clear" not in answer.body
