"""Finding again what a group keeps."""

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.consultations import ConsultationState
from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId
from bot.rules.people import Member
from bot.texts import LANGUAGES, Text, word
from tests.cast import (
    ANNA,
    CHAIR,
    GROUP_ROOM,
    MARC,
    OBSERVER,
    OTHER_ROOM,
    OUTSIDER,
    PRIVATE_ROOM,
    VIGIE,
)
from tests.conversations.consulting import UNTIL, consultation, opened
from tests.conversations.stage import MONDAY, Stage

BUGS = {word(language, MONDAY, Text.of("internal-error")).body for language in LANGUAGES}


async def _records(stage: Stage) -> None:
    await stage.say("!decision L’accueil suit les Shelter Cities", CHAIR)
    await stage.say("!action Trouver un logement pour l’accueil @Marc")
    await stage.say('!theme add #accueil "Accueil des défenseurs"', CHAIR)
    await stage.say('!meeting plan "Accueil et hébergement" 11 December 14:00', CHAIR)
    await stage.say("!agenda add Bilan de l’accueil")
    await stage.say("#startmeeting", CHAIR)
    await stage.say("#topic L’accueil à Luxembourg", CHAIR)
    await stage.say("#info Deux villes ouvrent un accueil", CHAIR)


async def test_every_kind_is_found_with_its_id_under_its_heading(stage: Stage) -> None:
    await _records(stage)
    told = await stage.say("!search accueil")
    assert "7 records" in told
    for heading in ("Themes", "Decisions", "Action items", "Meetings", "Agenda items", "Minutes"):
        assert heading in told
    for reference in ("#accueil", "D-1", "A-1", "M-1"):
        assert f"• {reference}" in told
    assert "M-2 · " in told


async def test_an_answer_leads_to_where_it_was_said_and_marks_what_was_found(stage: Stage) -> None:
    said = stage.event_id()
    await stage.say("!action Write the <b>note</b> for the ministry", event_id=said)
    await stage.say("!search NOTE")
    letter = stage.posted[-1].posting
    link = f"https://matrix.to/#/%21group/%24{said[1:]}"
    assert link in letter.body
    assert f'<a href="{link}">A-1</a>' in letter.formatted_body
    assert "Write the &lt;b&gt;<strong>note</strong>&lt;/b&gt; for" in letter.formatted_body


async def test_a_record_made_in_private_has_no_link_to_the_private_chat(stage: Stage) -> None:
    await stage.say("!action Write the note", room=PRIVATE_ROOM)
    told = await stage.say("!search note")
    assert "• A-1 Write the note" in told
    assert "matrix.to" not in told


async def test_words_are_found_in_any_language_without_accents_or_case(stage: Stage) -> None:
    await stage.say("!action Préparer l’œuvre commune à Lëtzebuerg in der Straße")
    for typed in (
        "!search PREPARER",
        "!chercher l’oeuvre",
        "!suche strasse",
        "!sichen letzebuerg",
        "!search commune prép",
        "!find oeuv",
        "!search a-1",
    ):
        assert "A-1" in await stage.say(typed), typed


async def test_where_nothing_holds_all_words_what_holds_some_is_shown(stage: Stage) -> None:
    await stage.say("!action Write the note")
    told = await stage.say("!search note zebra")
    assert "Nothing holds all" in told
    assert "A-1" in told
    assert "I find nothing" in await stage.say("!search zebra")


@pytest.mark.parametrize(
    "typed",
    [
        *('"*%_', "a", '"', "* OR NOT x", 'NEAR("a b", 2)', "'; DROP TABLE records; --", "rowid:1", "-note"),
        *(
            "note*",
            "(",
            "{words}:",
            "^note",
            "note AND",
            "\u0000",
            "😀",
            "\u202e",
            "x" * 10_000,
            "xy " * 3_000,
        ),
    ],
)
async def test_whatever_is_looked_for_the_answer_is_kind(stage: Stage, typed: str) -> None:
    await stage.say("!action Write the note")
    told = await stage.say(f"!search {typed}")
    assert told
    assert told not in BUGS
    assert "fts5" not in told.casefold()


async def test_nothing_to_look_for_is_answered_with_the_right_form(stage: Stage) -> None:
    assert "!search hosting defenders" in await stage.say("!search")
    assert "two letters" in await stage.say('!search "*%_')
    assert "10,000 characters" in await stage.say("!search " + "x" * 10_000)


async def test_a_group_never_sees_what_another_keeps(stage: Stage) -> None:
    await stage.say("!action The marmotte of this group")
    assert "A-1" in await stage.say("!search marmotte")
    assert "I find nothing" in await stage.say("!search marmotte", OUTSIDER, OTHER_ROOM)
    assert "I find nothing" in await stage.say("!search a-1", OUTSIDER, OTHER_ROOM)


async def test_observers_find_what_they_may_read(stage: Stage) -> None:
    await stage.say("!action The marmotte of this group")
    assert "A-1" in await stage.say("!search marmotte", OBSERVER)


async def test_in_private_one_searches_the_groups_one_is_in(stage: Stage) -> None:
    await stage.say("!action The marmotte of this group")
    await stage.say("!action The marmotte of the others", OUTSIDER, OTHER_ROOM)
    told = await stage.say("search marmotte", ANNA, PRIVATE_ROOM)
    assert "of this group" in told
    assert "of the others" not in told
    await _in_both(stage)
    told = await stage.say("search marmotte", ANNA, PRIVATE_ROOM)
    assert "2 records" in told
    assert "Shelter" in told
    assert "of this group" in told
    assert "of the others" in told


async def _in_both(stage: Stage) -> None:
    """Lets Anna into the other group's room as well."""
    members = (
        Member(VIGIE, "Vigie", 100, is_bot=True),
        Member(OUTSIDER, "Olga", 100),
        Member(ANNA, "Anna Schmit", 0),
    )
    room = RoomState(OTHER_ROOM, encrypted=True, private=False, members=members, name="Shelter")
    await stage.dispatcher.handle(RoomSeen(room))


async def test_who_left_has_no_access_any_more(stage: Stage) -> None:
    await stage.say("!action The marmotte of this group")
    members = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(CHAIR, "Claire Weber", 50))
    left = RoomState(GROUP_ROOM, encrypted=True, private=False, members=members)
    await stage.dispatcher.handle(RoomSeen(left))
    told = await stage.say("search marmotte", ANNA, PRIVATE_ROOM)
    assert "no group’s room" in told
    assert "A-1" not in told


async def test_what_was_changed_taken_back_or_struck_is_not_found(stage: Stage) -> None:
    said = stage.event_id()
    await stage.say("!action Ring the kolibri", event_id=said)
    await stage.say("!decision The wiedehopf is ours", CHAIR)
    assert "A-1" in await stage.say("!search kolibri")
    await stage.edit(said, "!action Ring the pirol")
    assert "I find nothing" in await stage.say("!search kolibri")
    assert "A-1" in await stage.say("!search pirol")
    await stage.delete(said)
    assert "I find nothing" in await stage.say("!search pirol")
    await stage.say("!decision withdraw D-1", CHAIR)
    assert "I find nothing" in await stage.say("!search wiedehopf")
    await stage.say("!undo", CHAIR)
    assert "D-1" in await stage.say("!search wiedehopf")


async def test_what_was_said_off_the_record_is_never_found(stage: Stage) -> None:
    await stage.say("#startmeeting", CHAIR)
    await stage.say("[off] the nachtigall sings", CHAIR)
    await stage.say("!info [off] the nachtigall sings", CHAIR)
    await stage.say("!off", CHAIR)
    await stage.say("#info the nachtigall sings", CHAIR)
    await stage.say("!on", CHAIR)
    await stage.say("#info the amsel sings", CHAIR)
    assert "I find nothing" in await stage.say("!search nachtigall")
    assert "M-1 · " in await stage.say("!search amsel")


async def test_alerts_are_never_found(stage: Stage) -> None:
    await stage.say("!alert critical The rotschwanz is gone", room=PRIVATE_ROOM)
    for room in (GROUP_ROOM, PRIVATE_ROOM):
        assert "•" not in await stage.say("!search rotschwanz", room=room)


async def test_a_long_answer_goes_to_a_thread(stage: Stage) -> None:
    await stage.say("\n".join(f"!action Kolibri number {number}" for number in range(1, 13)))
    told = await stage.say("!search kolibri")
    assert "12 records" in told
    assert "4 more" in told
    assert stage.posted[-1].posting.in_thread
    await stage.say("!search kolibri 12")
    assert not stage.posted[-1].posting.in_thread


async def test_the_best_comes_first(stage: Stage) -> None:
    await stage.say("!action Ring the kolibri and the many other birds that live in the garden")
    await stage.say("!action Kolibri")
    lines = (await stage.say("!search kolibri")).splitlines()
    assert [line.split()[1] for line in lines if line.startswith("•")] == ["A-2", "A-1"]


async def test_an_archived_group_is_searched_as_well(stage: Stage) -> None:
    await stage.say("!action Ring the kolibri")
    await stage.say("!group archive", CHAIR)
    assert "A-1" in await stage.say("!search kolibri", MARC)


async def test_a_replaced_room_finds_what_its_group_kept(stage: Stage) -> None:
    await stage.say("!action Ring the kolibri")
    members = (Member(VIGIE, "Vigie", 100, is_bot=True), Member(ANNA, "Anna Schmit", 0))
    old = RoomState(GROUP_ROOM, True, False, members, successor=RoomId("!new"))
    new = RoomState(RoomId("!new"), True, False, members, predecessor=GROUP_ROOM)
    await stage.dispatcher.handle(RoomSeen(old), RoomSeen(new))
    assert "A-1" in await stage.say("!search kolibri", room=RoomId("!new"))


async def test_a_consultation_is_found_by_its_title_with_the_link_to_its_post(stage: Stage) -> None:
    post = await opened(stage, "The kolibri #water")
    link = f"https://matrix.to/#/%21group/%24{post[1:]}"
    assert f"• C-1 ({link}) The kolibri" in await stage.say("!search kolibri", OBSERVER)
    for typed in ("!search c-1", "!search water", "!chercher kolib"):
        told = await stage.say(typed)
        assert "Consultation" in told, typed
        assert "C-1" in told, typed


async def test_comments_are_found_below_their_consultation(stage: Stage) -> None:
    post = await opened(stage)
    comment = stage.event_id()
    await stage.say("p. 3: the amsel is missing", ANNA, thread=post, event_id=comment)
    await stage.say("§7: the pirol is late", MARC, thread=post)
    lines = (await stage.say("!search amsel")).splitlines()
    assert lines[2].startswith("• C-1")
    assert lines[1:] == ["Consultations (1)", lines[2], "💬 p. 3: the amsel is missing"]
    assert "§7: the pirol is late" in await stage.say("!search §7 pirol")
    await stage.edit(comment, "p. 3: the buchfink is missing", ANNA)
    assert "I find nothing" in await stage.say("!search amsel")
    assert "p. 3: the buchfink is missing" in await stage.say("!search buchfink")
    await stage.delete(comment, ANNA)
    assert "I find nothing" in await stage.say("!search buchfink")
    assert "C-1" in await stage.say("!search pirol")


async def test_a_consultation_taken_back_is_not_found_nor_what_was_said_of_it(stage: Stage) -> None:
    said = stage.event_id()
    await stage.say(f'!consult open "The kolibri" {UNTIL} https://example.lu/note', CHAIR, event_id=said)
    await stage.say("!consult comment C-1 the amsel is missing", CHAIR)
    assert "C-1" in await stage.say("!search amsel")
    await stage.delete(said, CHAIR)
    assert (await consultation(stage)).state is ConsultationState.WITHDRAWN
    for typed in ("kolibri", "amsel", "c-1"):
        assert "I find nothing" in await stage.say(f"!search {typed}"), typed


async def test_a_group_never_finds_what_another_was_asked(stage: Stage) -> None:
    post = await opened(stage, "The kolibri")
    await stage.say("the amsel is missing", ANNA, thread=post)
    for typed in ("kolibri", "amsel", "c-1"):
        assert "C-1" in await stage.say(f"!search {typed}"), typed
        assert "I find nothing" in await stage.say(f"!search {typed}", OUTSIDER, OTHER_ROOM), typed
        assert "I find nothing" in await stage.say(f"search {typed}", OUTSIDER, PRIVATE_ROOM), typed
