"""A promised sign of life that does not come calls people, whatever is killed; one that came calls nobody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.heard import Heard
from bot.rules.checkins import CheckIn, CheckInState
from bot.rules.identifiers import UserId
from tests.bots import Bot, Bots
from tests.people import People
from tests.survival.test_alerts import Scene

PLAN = "By the night train, my sister has the keys"
WORD = "good evening to all"

pytestmark = pytest.mark.timeout(300)


async def promised(people: People, bots: Bots) -> Scene:
    """Has Anna promise a sign of life."""
    scene = await Scene.set(people, bots)
    await scene.anna.say(scene.chat, f"!checkin every 12h until in 3 days {PLAN}")
    await scene.anna.expect("Agreed", room=scene.chat, sender=scene.vigie.user_id)
    return scene


async def overtaken(vigie: Bot, anna: str, by: timedelta) -> CheckIn:
    """Lets the deadline have passed so long ago while the bot was down."""
    store = await vigie.store()
    async with store.transaction() as tx:
        (checkin,) = await tx.checkins.all_of(UserId(anna))
        due = datetime.now(UTC) - by - checkin.grace
        moved = replace(checkin, due_at=due, heard_at=due - checkin.every, started_at=due - checkin.every)
        await tx.checkins.write(moved)
    await store.close()
    return moved


async def test_one_that_was_missed_while_the_bot_was_dead_calls_people_once(
    people: People, bots: Bots
) -> None:
    scene = await promised(people, bots)
    vigie, rita, anna = scene.vigie, scene.rita, scene.anna
    await vigie.kill()
    await overtaken(vigie, anna.user_id, timedelta(minutes=1))
    await vigie.start()
    card = await rita.expect(PLAN, room=scene.room, sender=vigie.user_id)
    assert (card.decrypted, rita.user_id in card.mentions) == (True, True)
    missed = await anna.expect("No sign of life came in time", room=scene.chat, sender=vigie.user_id)
    assert missed.decrypted
    await vigie.kill()
    await vigie.start()
    await vigie.all_delivered()
    await anna.say(scene.chat, "ok, there was no signal")
    await rita.expect("there was no signal", room=scene.room, sender=vigie.user_id)
    assert sum(_is_card(heard) for heard in rita.heard) == 1


async def test_an_answer_that_was_sent_in_time_counts_although_the_bot_was_dead(
    people: People, bots: Bots
) -> None:
    scene = await promised(people, bots)
    vigie, anna = scene.vigie, scene.anna
    await vigie.kill()
    # It is due, and its deadline is to come: what is sent now is in time.
    await overtaken(vigie, anna.user_id, timedelta(minutes=-20))
    since = anna.mark()
    await anna.say(scene.chat, "ok")
    await vigie.start()
    await anna.expect("Next sign of life", room=scene.chat, sender=vigie.user_id, after=since)
    await vigie.all_delivered()
    assert await vigie.stop() == 0
    store = await vigie.store()
    async with store.reading() as tx:
        (checkin,) = await tx.checkins.all_of(UserId(anna.user_id))
        assert checkin.state is CheckInState.ACTIVE
        assert await tx.cases.listing() == []
    await store.close()


async def test_a_duress_word_reads_like_ok_and_wakes_the_people_on_call(people: People, bots: Bots) -> None:
    scene = await promised(people, bots)
    vigie, rita, anna = scene.vigie, scene.rita, scene.anna
    await anna.say(scene.chat, f"!checkin word {WORD}")
    await anna.expect("Noted.", room=scene.chat, sender=vigie.user_id)
    since = anna.mark()
    await anna.say(scene.chat, "ok")
    first = await anna.expect("Next sign of life", room=scene.chat, sender=vigie.user_id, after=since)
    since = anna.mark()
    await anna.say(scene.chat, WORD)
    second = await anna.expect("Next sign of life", room=scene.chat, sender=vigie.user_id, after=since)
    card = await rita.expect(PLAN, room=scene.room, sender=vigie.user_id)
    assert "DURESS" in card.body
    await vigie.all_delivered()
    assert (first.msgtype, first.mentions, _wording(first)) == (
        second.msgtype,
        second.mentions,
        _wording(second),
    )
    said = [one for one in anna.heard[since:] if one.room_id == scene.chat and one.sender == vigie.user_id]
    assert said == [second]


def _is_card(heard: Heard) -> bool:
    """Recognises the card of a case in its first wording, as it rings."""
    return PLAN in heard.body and bool(heard.mentions)


def _wording(heard: Heard) -> str:
    """What is said, without the minute that it names."""
    return heard.body.partition(":")[0].partition(" by ")[0]
