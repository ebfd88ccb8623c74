"""Action items, as people type them: what is kept, who may, and what they are told."""

from datetime import UTC, datetime
from itertools import product

from bot.engine.messages import RoomSeen
from bot.rules.action_items import ActionState, Due
from bot.rules.groups import RoomState
from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import Language
from storage.store import Store
from tests.cast import (
    ANNA,
    CHAIR,
    GROUP_ROOM,
    MARC,
    OBSERVER,
    OTHER_ROOM,
    OUTSIDER,
    PRIVATE_ROOM,
    ROOMS,
)
from tests.conversations.stage import MONDAY, Stage

FRIDAY_17 = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)
END_OF_15_JANUARY = datetime(2027, 1, 15, 22, 59, 59, tzinfo=UTC)
ZONE = "Europe/Luxembourg"

SPOKEN = (
    ("fr", "!action Rédiger la note @Marc avant vendredi 17h", "vendredi 27 novembre", "!annuler"),
    ("de", "!aufgabe Vermerk schreiben @Marc bis Freitag 17 Uhr", "Freitag, 27. November", "!rückgängig"),
    ("lb", "!aufgab D'Not schreiwen @Marc bis e Freideg um 17 Auer", "Freideg, 27. November", "!zréckhuelen"),
)
DEADLINES = ("by friday 17:00", "avant vendredi 17h", "bis Freitag 17 Uhr")
NAMED = (
    ("@Marc", (MARC,)),
    ("@marc", (MARC,)),
    ("@Marc Thill", (MARC,)),
    ("@marc:localhost", (MARC,)),
    ("@me", (ANNA,)),
    ("@moi", (ANNA,)),
    ("@Marc @Claire", (MARC, CHAIR)),
    ("@Claire Weber et @Marc Thill", (CHAIR, MARC)),
)
NOT_RIGHT = (
    ("Write @Zoé", "Zoé"),
    ("Write @olga:localhost", "@olga:localhost"),
    ("Write by 30 February", "no such date"),
    ("Write by yesterday", "past"),
    ("Write by 1 March 2020", "past"),
    ("Write by friday 28 November 2026", "weekday"),
    ("x" * 2001, "too long"),
    ("@Marc by friday", "!action"),
)


async def test_an_action_is_kept_with_its_text_people_deadline_and_tags(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!action Draft the explanatory note @Marc by 15 January #hosting", event_id=event)
    item = await stage.action(1)
    assert item.text == "Draft the explanatory note"
    assert item.assignees == (MARC,)
    assert item.due == Due(END_OF_15_JANUARY, ZONE, has_time=False)
    assert item.tags == ("hosting",)
    assert (item.state, item.author, item.created_at) == (ActionState.OPEN, ANNA, MONDAY)
    assert (item.room_id, item.source_event) == (GROUP_ROOM, event)


async def test_the_answer_says_the_id_who_what_when_and_the_way_back(stage: Stage) -> None:
    event = stage.event_id()
    answer = await stage.say(
        "!action Draft the note @Marc and @Anna by friday 17:00 #hosting", event_id=event
    )
    for part in ("A-1", "Draft the note", "Marc Thill", "Anna Schmit", "#hosting", "!undo"):
        assert part in answer
    assert "Friday, 27 November 2026, 17:00 (Luxembourg)" in answer
    assert stage.posted[-1].posting.answers_event == event


async def test_each_language_is_understood_and_answered_in(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    for number, (language, said, weekday, undo) in enumerate(SPOKEN, start=1):
        await stage.say(f"!language {language}")
        answer = await stage.say(said)
        item = await stage.action(number)
        assert (item.assignees, item.due) == ((MARC,), Due(FRIDAY_17, ZONE, has_time=True)), said
        assert weekday in answer
        assert undo in answer


async def test_people_are_named_by_pill_id_or_name(stage: Stage) -> None:
    for number, (said, people) in enumerate(NAMED, start=1):
        await stage.say(f"!action Write the note {said}")
        assert (await stage.action(number)).assignees == people, said


async def test_people_and_deadline_stand_anywhere(stage: Stage) -> None:
    forms = product(("{} @Marc {}", "@Marc {} {}", "{} {} @Marc"), DEADLINES)
    for number, (words, deadline) in enumerate(forms, start=1):
        await stage.say("!action " + words.format("Write the note", deadline))
        item = await stage.action(number)
        assert (item.text, item.assignees) == ("Write the note", (MARC,)), (words, deadline)
        assert item.due == Due(FRIDAY_17, ZONE, has_time=True), (words, deadline)


async def test_what_cannot_be_right_is_told_and_not_recorded(stage: Stage) -> None:
    for words, told in NOT_RIGHT:
        answer = await stage.say(f"!action {words}")
        assert told in answer, words[:40]
        assert await stage.actions() == {}, words[:40]


async def test_a_first_name_that_two_bear_is_asked_back_with_their_ids(stage: Stage) -> None:
    twins = (
        Member(UserId("@t1:localhost"), "Tom Kaiser", 0),
        Member(UserId("@t2:localhost"), "Tom Muller", 0),
    )
    room = RoomState(GROUP_ROOM, encrypted=True, private=False, members=(*ROOMS[0].members, *twins))
    await stage.dispatcher.handle(RoomSeen(room))
    answer = await stage.say("!action Write the note @Tom")
    assert "@t1:localhost" in answer
    assert "@t2:localhost" in answer
    assert await stage.actions() == {}
    await stage.say("!action Write the note @Tom Muller")
    assert (await stage.action(1)).assignees == (twins[1].user_id,)


async def test_a_deadline_is_read_in_the_members_own_zone(stage: Stage) -> None:
    await stage.say("!timezone America/New_York")
    answer = await stage.say("!action Call New York by tomorrow 14:00")
    item = await stage.action(1)
    assert item.due == Due(datetime(2026, 11, 24, 19, 0, tzinfo=UTC), "America/New_York", has_time=True)
    assert "14:00 (New York)" in answer


async def test_an_observer_reads_along_but_records_nothing(stage: Stage) -> None:
    await stage.say("!action Write the note")
    for words in ("!action Sneak in", "!action done A-1", "!action drop A-1", "!action edit A-1 other"):
        answer = await stage.say(words, OBSERVER)
        assert "only members" in answer, words
    assert await stage.actions() == {"A-1": "Write the note"}
    assert (await stage.action(1)).state is ActionState.OPEN
    assert "Write the note" in await stage.say("!action list", OBSERVER)
    assert "Write the note" in await stage.say("!action show A-1", OBSERVER)


async def test_each_group_has_its_own_numbers_and_sees_only_its_own(stage: Stage) -> None:
    await stage.say("!action Ours")
    await stage.say("!action Also ours")
    answer = await stage.say("!action Theirs", OUTSIDER, OTHER_ROOM)
    assert "A-1" in answer
    assert "Ours" not in await stage.say("!action list all", OUTSIDER, OTHER_ROOM)
    assert "There is no action item A-2" in await stage.say("!action show A-2", OUTSIDER, OTHER_ROOM)
    await stage.say("!action done A-1", OUTSIDER, OTHER_ROOM)
    assert (await stage.action(1)).state is ActionState.OPEN
    assert (await stage.action(1, OTHER_ROOM)).state is ActionState.DONE


async def test_a_block_is_carried_out_line_by_line_with_one_answer(stage: Stage) -> None:
    before = len(stage.posted)
    answer = await stage.say(
        "Prochaines étapes\n"
        "!action Envoyer la note @Anna avant le 15 janvier\n"
        "!action fait A-7\n"
        "!action Réserver la salle @Marc\n"
        "merci à tous"
    )
    assert await stage.actions() == {"A-1": "Envoyer la note", "A-2": "Réserver la salle"}
    assert len(stage.posted) == before + 1
    assert answer.index("A-1") < answer.index("A-7") < answer.index("A-2")


async def test_a_message_seen_twice_is_applied_and_answered_once(stage: Stage) -> None:
    event = stage.event_id()
    assert await stage.say("!action Write the note", event_id=event) != ""
    assert await stage.say("!action Write the note", event_id=event) == ""
    assert await stage.actions() == {"A-1": "Write the note"}


async def test_reminders_are_switched_by_each_for_oneself_and_by_the_chair_for_the_group(
    stage: Stage,
) -> None:
    assert "chair" in await stage.say("!action reminders off", ANNA)
    assert (await stage.group()).quiet_nudges == frozenset()
    await stage.say("!action reminders off before", CHAIR)
    assert (await stage.group()).quiet_nudges == {"before"}
    await stage.say("!action rappels oui", CHAIR)
    assert (await stage.group()).quiet_nudges == frozenset()
    await stage.say("!action rappels non veille", ANNA, PRIVATE_ROOM)
    async with stage.store.transaction() as tx:
        assert (await tx.people.preferences(ANNA)).quiet_nudges == {"before"}
        assert (await tx.people.preferences(MARC)).quiet_nudges == frozenset()
