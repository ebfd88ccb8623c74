"""What falls due is done by itself: once, in time, and honestly late after an outage."""

from bot.engine.messages import Voted
from bot.rules.voting import Choice, DecisionState
from storage.letters import LetterKind
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, PRIVATE_ROOM
from tests.conversations.stage import Stage


async def proposed(stage: Stage, terms: str = "until friday 18:00") -> None:
    await stage.say(f"!decision propose Meet every three months {terms}", CHAIR)


async def test_a_vote_closes_at_its_deadline_and_not_before(stage: Stage) -> None:
    await proposed(stage)
    stage.clock.forward(days=4, hours=7, minutes=59)
    assert await stage.tick() == ""
    stage.clock.forward(minutes=1)
    told = await stage.tick()
    assert "D-1" in told
    assert "not running" not in told
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}
    assert stage.posted[-1].kind is LetterKind.POLL_END
    assert await stage.tick() == ""


async def test_a_deadline_that_passed_while_the_bot_was_away_is_told_once_as_late(stage: Stage) -> None:
    await proposed(stage)
    stage.clock.forward(days=9)
    told = await stage.tick()
    assert "not running" in told
    assert "27 November 2026, 18:00" in told
    assert await stage.tick() == ""


async def test_a_vote_cast_in_time_counts_though_it_arrives_late(stage: Stage) -> None:
    await proposed(stage, "until friday 18:00 rule:majority")
    poll = stage.last(LetterKind.POLL)
    stage.clock.forward(days=4)
    cast_at = stage.clock()
    stage.clock.forward(days=1)
    late = Voted(stage.event_id(), GROUP_ROOM, MARC, cast_at, poll, ("yes",))
    await stage.dispatcher.handle(late)
    await stage.tick()
    assert await stage.votes(1) == {MARC: Choice.YES}
    assert await stage.decisions() == {"D-1": DecisionState.ADOPTED}


async def test_a_vote_cast_after_the_deadline_does_not_count(stage: Stage) -> None:
    await proposed(stage, "until friday 18:00 rule:majority")
    stage.clock.forward(days=5)
    assert "over" in await stage.say("!vote D-1 yes", MARC)
    assert await stage.votes(1) == {}


async def test_the_assignee_is_reminded_the_day_before_on_the_day_and_the_chair_when_it_is_late(
    stage: Stage,
) -> None:
    await stage.say("!digest off", CHAIR)
    await stage.say("!action Draft the note @Marc by friday")
    rung = []
    for _ in range(24 * 8):
        stage.clock.forward(hours=1)
        if await stage.tick():
            rung.append((stage.clock().strftime("%a %H:%M"), stage.posted[-1].posting.rings))
    assert [when for when, _ in rung] == ["Thu 08:00", "Fri 08:00", "Sat 08:00"]
    assert rung[0][1] == rung[1][1] == (MARC,)
    assert CHAIR in rung[2][1]


async def test_after_a_long_outage_only_the_reminder_that_is_still_true_comes(stage: Stage) -> None:
    await stage.say("!action Draft the note @Marc by friday")
    stage.clock.forward(days=30)
    told = await stage.tick()
    assert "late" in told
    assert "not running" in told
    assert told.count("A-1") == 1
    assert await stage.tick() == ""


async def test_what_is_done_dropped_or_moved_is_not_reminded_of_at_the_old_time(stage: Stage) -> None:
    for words in ("done A-1", "drop A-2", "due A-3 15 January"):
        await stage.say("!action Draft the note @Marc by friday")
        await stage.say(f"!action {words}")
    stage.clock.forward(days=4)
    assert await stage.tick() == ""
    stage.clock.forward(days=47, hours=23)
    assert "A-3" in await stage.tick()


async def test_reminders_that_are_switched_off_do_not_come(stage: Stage) -> None:
    await stage.say("!action Draft the note @Marc by friday")
    await stage.say("!action reminders off", CHAIR)
    stage.clock.forward(days=3, hours=1)
    assert await stage.tick() == ""
    await stage.say("!action reminders on", CHAIR)
    await stage.say("action reminders off", ANNA, PRIVATE_ROOM)
    await stage.say("!action assign A-1 @Anna @Marc", CHAIR)
    stage.clock.forward(days=1)
    await stage.tick()
    assert stage.posted[-1].posting.rings == (MARC,)
