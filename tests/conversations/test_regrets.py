"""Regrets: for oneself or others, before a meeting and in it, with the reason."""

from datetime import UTC, datetime

import pytest

from bot.rules.meetings import Presence, Rsvp
from tests.cast import ANNA, CHAIR, MARC
from tests.conversations.stage import Stage

START = datetime(2026, 12, 15, 13, 0, tzinfo=UTC)
PLAN = '!meeting plan "Working group" 15 December 14:00'


async def rsvps(stage: Stage, number: int) -> dict[str, tuple[Rsvp | None, str | None]]:
    """What people answered to an invitation, and why."""
    meeting = await stage.meeting(number)
    async with stage.store.transaction() as tx:
        return {who: (one.rsvp, one.regrets) for who, one in (await tx.meetings.attendances(meeting)).items()}


async def test_regrets_before_a_meeting_are_for_the_one_to_come(stage: Stage) -> None:
    assert await stage.say("REGRETS+ travelling") == ""
    await stage.say("!meeting start", CHAIR)
    await stage.say("!meeting end", CHAIR)
    await stage.say(PLAN, CHAIR)
    said = await stage.say("REGRETS+ travelling", ANNA)
    assert "not coming – M-2" in said
    assert await rsvps(stage, 2) == {ANNA: (Rsvp.NO, "travelling")}
    stage.clock.now = START
    await stage.say("!meeting start", CHAIR)
    assert (await stage.presence(2))[ANNA] is Presence.EXCUSED


async def test_the_chair_excuses_others_from_the_meeting_to_come(stage: Stage) -> None:
    await stage.say(PLAN, CHAIR)
    assert "Only the chair" in await stage.say("!excused @Marc", ANNA)
    await stage.say("!excused @Marc travelling", CHAIR)
    assert await rsvps(stage, 1) == {MARC: (Rsvp.NO, "travelling")}


async def test_others_are_excused_from_the_last_meeting_while_its_minutes_are_a_draft(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    await stage.say("!meeting end", CHAIR)
    await stage.say(PLAN, CHAIR)
    await stage.say("!excused @Marc", CHAIR)
    assert (await stage.presence(1))[MARC] is Presence.EXCUSED
    assert await rsvps(stage, 2) == {}


@pytest.mark.parametrize(
    ("line", "people", "reason"),
    [
        ("!excused @Marc on a mission", {MARC}, "on a mission"),
        ("!excused @Marc, @Anna: on a mission", {MARC, ANNA}, "on a mission"),
        ("!excused Marc and Anna a late train", {MARC, ANNA}, "a late train"),
        ("!excused @Marc", {MARC}, None),
        ("REGRETS+ on a mission", {CHAIR}, "on a mission"),
        ("REGRETS+ a late train", {CHAIR}, "a late train"),
        ("REGRETS+ me", {CHAIR}, None),
    ],
)
async def test_what_follows_the_people_excused_is_the_reason(
    stage: Stage, line: str, people: set[str], reason: str | None
) -> None:
    await stage.say("!meeting start", CHAIR)
    said = await stage.say(line, CHAIR)
    assert (reason or "excused") in said
    found = await stage.presence(1)
    assert {who for who, presence in found.items() if presence is Presence.EXCUSED} == people
    assert {why for who, (_, why) in (await rsvps(stage, 1)).items() if who in people} == {reason}


async def test_a_person_mentioned_who_is_not_known_is_no_reason(stage: Stage) -> None:
    await stage.say("!meeting start", CHAIR)
    assert "Zoé" in await stage.say("!excused @Zoé travelling", CHAIR)
    assert (await stage.presence(1))[CHAIR] is Presence.PRESENT
