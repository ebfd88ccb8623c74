"""Somebody else answers in one’s place, once they agree."""

from datetime import timedelta

import pytest

from bot.rules.cases import Verb
from tests.cast import ANNA, MARC, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, case, cases, said_in
from tests.conversations.checking_in import (
    MARCS_ROOM,
    anna,
    begin,
    checkin,
    due_in,
    later,
    marc,
    question,
    timeline,
)
from tests.conversations.stage import Stage


async def test_it_is_handed_over_once_the_other_agrees(stage: Stage) -> None:
    await begin(stage)
    assert "Until they agree, I go on asking as before" in await anna(stage, "!checkin handover @Marc")
    assert said_in(stage.posted, MARCS_ROOM).count("asks you to answer for them") == 1
    assert (await checkin(stage)).answers == ANNA
    before = len(stage.posted)
    assert "from now on I ask you about" in await marc(stage, "oui")
    assert "From now on I ask Marc" in said_in(stage.since(before), PRIVATE_ROOM)
    before = len(stage.posted)
    await later(stage, hours=12)
    assert "is all well with Anna Schmit?" in said_in(stage.since(before), MARCS_ROOM).replace("Is", "is")
    assert said_in(stage.since(before), PRIVATE_ROOM) == ""
    assert "all is well with Anna Schmit" in await marc(stage, "ok")
    assert await due_in(stage) == timedelta(hours=12)


@pytest.mark.parametrize("how", ["✅", "!checkin accept", "reply"])
async def test_the_other_agrees_in_several_ways(stage: Stage, how: str) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    asked = question(stage, MARCS_ROOM)
    if how == "✅":
        await stage.react(asked, how, MARC, MARCS_ROOM)
    elif how == "reply":
        await stage.say("ok", MARC, MARCS_ROOM, replies_to=asked)
    else:
        await marc(stage, how)
    assert (await checkin(stage)).answers == MARC


async def test_whoever_handed_it_over_still_answers_and_takes_it_back(stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    await marc(stage, "yes")
    await later(stage, hours=2)
    assert "Next sign of life" in await anna(stage, "ok")
    assert "I ask Anna Schmit again" in await anna(stage, "!checkin handover me")
    assert "Is all well?" in await later(stage, hours=12)


async def test_missed_by_another_the_case_is_about_the_person(stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    await marc(stage, "yes")
    before = len(stage.posted)
    await later(stage, hours=13)
    assert (await case(stage)).reporter == ANNA
    assert "was to answer for them" in said_in(stage.since(before), ONCALL_ROOM)
    assert "No sign of life for Anna Schmit came in time" in said_in(stage.since(before), MARCS_ROOM)
    assert "on it already" in await marc(stage, "ok")
    assert [one.by for one in await timeline(stage) if one.verb is Verb.SAFE] == [MARC]


async def test_ones_own_ok_is_no_sign_of_life_of_another(stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    await marc(stage, "yes")
    await marc(stage, "!checkin every 12h until friday 18:00")
    await later(stage, hours=12)
    told = await marc(stage, "ok")
    assert "Next sign of life by" in told
    assert "You also answer for somebody else" in told
    assert (await checkin(stage)).is_asked
    asked = next(
        event
        for event, letter in stage.events.items()
        if letter.room_id == MARCS_ROOM and "well with Anna" in letter.posting.body
    )
    assert "all is well with Anna" in await stage.say("ok", MARC, MARCS_ROOM, replies_to=asked)
    assert not (await checkin(stage)).is_asked


@pytest.mark.parametrize("who", ["@nobody:localhost", "@vigie:localhost", "@Marc @Claire", ""])
async def test_it_goes_to_one_person_whom_the_bot_knows(stage: Stage, who: str) -> None:
    await begin(stage)
    told = await anna(stage, f"!checkin handover {who}")
    assert "I do not know that person" in told or "The form is" in told
    assert (await checkin(stage)).offered is None


async def test_handed_over_while_it_is_asked_the_deadline_stays_and_the_other_is_asked(stage: Stage) -> None:
    await begin(stage)
    await later(stage, hours=12, minutes=2)
    deadline = (await checkin(stage)).deadline
    await anna(stage, "!checkin handover @Marc")
    assert "s all well with Anna Schmit?" in await marc(stage, "!checkin accept")
    assert (await checkin(stage)).deadline == deadline
    await later(stage, minutes=28)
    assert len(await cases(stage)) == 1


@pytest.mark.parametrize("way", ["Oui, d’accord", "ok d'accord", "oui volontiers", "ja klar"])
async def test_people_agree_in_their_own_words(way: str, stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    assert "from now on I ask you about" in await marc(stage, way)
    assert (await checkin(stage)).answers == MARC


async def test_who_answers_for_somebody_hears_that_they_ended_it_themselves(stage: Stage) -> None:
    await begin(stage)
    await anna(stage, "!checkin handover @Marc")
    await marc(stage, "yes")
    before = len(stage.posted)
    await anna(stage, "!checkin stop")
    assert "Anna Schmit has ended this check-in: I ask you nothing more" in said_in(
        stage.since(before), MARCS_ROOM
    )
