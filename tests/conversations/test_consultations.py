"""Consultations are opened about a file or a link, get new versions, and are put off."""

from datetime import UTC, datetime

import pytest

from bot.engine.messages import Said, Withdrawn
from bot.rules.consultations import ConsultationState, Document, Unusable
from bot.rules.identifiers import EventId
from bot.texts import Language
from storage.letters import LetterKind
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM
from tests.conversations.consulting import (
    FILE,
    LATER_FILE,
    UNTIL,
    answers,
    consultation,
    opened,
    organisations,
    said,
)
from tests.conversations.stage import Stage

LINK = "https://example.lu/note"
SHA = "ab" * 32


async def test_a_file_is_examined_and_then_shown_to_the_group(stage: Stage) -> None:
    stage.shared[FILE] = Document("note.odt", "application/odt", 34_000, SHA)
    heard = await stage.say(f'!consult open "Explanatory note" {UNTIL}', CHAIR, replies_to=FILE)
    answer, post = heard.split("📄 Consultation C-1")
    assert "C-1 Explanatory note: open for comment until Friday, 4 December 2026, 18:00" in answer
    assert "reading the file" in answer
    assert "note.odt (34 KB) · Claire Weber" in post
    assert f"SHA-256: {SHA}" in post
    assert "18:00 (Luxembourg)" in post
    assert "every message there is a comment" in post
    (letter,) = [one for one in stage.posted if one.kind is LetterKind.EXAMINATION]
    assert letter.posting.answers_event == FILE
    assert letter.posting.errand is not None
    assert letter.posting.errand.child == GROUP_ROOM


async def test_nothing_is_shown_before_the_file_is_known(stage: Stage) -> None:
    await organisations(stage)
    # What is owed is not delivered yet: the homeserver takes its time.
    await stage.dispatcher.handle(
        Said(EventId("$open"), GROUP_ROOM, CHAIR, stage.clock(), f'!consult open "N" {UNTIL}', FILE)
    )
    await stage.dispatcher.handle(
        Said(EventId("$early"), GROUP_ROOM, ANNA, stage.clock(), "!consult comment C-1 too early")
    )
    heard = await stage.answer()
    assert "still reading the file" in heard
    assert await said(stage) == []


async def test_a_link_is_shown_at_once(stage: Stage) -> None:
    heard = await stage.say(f'!consult open "Explanatory note" {UNTIL} {LINK}')
    assert "Consultation C-1: Explanatory note" in heard
    assert LINK in heard
    assert "SHA-256" not in heard


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.FR, '!consultation ouvrir "Note explicative" jusqu’au 4 décembre à 18h'),
        (Language.FR, "!consulter ouvrir Note explicative jusqu’au 4 décembre à 18h"),
        (Language.DE, '!konsultation eröffnen "Notiz" bis 4. Dezember 18 Uhr'),
        (Language.LB, '!konsultatioun opmaachen "Note" bis 4. Dezember 18 Auer'),
    ],
)
async def test_it_is_opened_in_every_language(store: Store, language: Language, line: str) -> None:
    stage = await Stage.set(store, language)
    await stage.say(line, CHAIR, replies_to=FILE)
    one = await consultation(stage)
    assert one.state is ConsultationState.OPEN
    assert one.closes_at == datetime(2026, 12, 4, 17, 0, tzinfo=UTC)
    assert one.title.startswith("Not")


async def test_without_an_hour_it_lasts_to_the_end_of_the_day_and_says_so(stage: Stage) -> None:
    heard = await stage.say(f'!consult open "Note" until 4 December {LINK}')
    assert "4 December 2026, 23:59 (Luxembourg)" in heard


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Unusable.TOO_LARGE, "up to 25 MB"),
        (Unusable.NO_FILE, "no file in the message"),
        (Unusable.NOT_DECRYPTED, "could not decrypt"),
        (Unusable.NOT_FETCHED, "did not give me that file"),
    ],
)
async def test_a_file_that_cannot_be_used_is_told_and_nothing_is_opened(
    stage: Stage, found: Unusable, words: str
) -> None:
    stage.shared[FILE] = found
    heard = await stage.say(f'!consult open "Note" {UNTIL}', CHAIR, replies_to=FILE)
    assert words in heard
    assert "Consultation C-1" not in heard
    assert (await consultation(stage)).state is ConsultationState.WITHDRAWN
    assert "no consultation C-1" in await stage.say("!consult show C-1")


async def test_a_file_that_is_taken_back_while_it_is_examined_opens_nothing(stage: Stage) -> None:
    await stage.dispatcher.handle(
        Said(EventId("$open"), GROUP_ROOM, CHAIR, stage.clock(), f'!consult open "N" {UNTIL}', FILE)
    )
    await stage.dispatcher.handle(
        Withdrawn(EventId("$gone"), GROUP_ROOM, CHAIR, stage.clock(), EventId("$open"))
    )
    assert "Consultation C-1" not in await stage.answer()
    assert (await consultation(stage)).state is ConsultationState.WITHDRAWN


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (f'!consult open "Note" {UNTIL}', "Reply to the message with the file"),
        (f'!consult open "Note" {LINK}', "not quite it"),
        (f"!consult open {UNTIL} {LINK}", "not quite it"),
        (f'!consult open "Note" until 4 December 2019 {LINK}', "in the past"),
        (f'!consult open "{"N" * 300}" {UNTIL} {LINK}', "too long"),
        (f'!consult open "Note" {UNTIL} ftp://example.lu/note', "https:// or http://"),
        (f'!consult open "Note" {UNTIL} https://anna:hunter2@example.lu/note', "password or a key"),
        (f'!consult open "Note" {UNTIL} https://example.lu/note?token=hunter2', "password or a key"),
        (f'!consult open "Note {LINK} https://a.lu/?key=hunter2" {UNTIL}', "password or a key"),
    ],
)
async def test_what_is_wrong_is_told_and_nothing_is_opened(stage: Stage, line: str, words: str) -> None:
    heard = await stage.say(line, CHAIR)
    assert words in heard
    assert "hunter2" not in heard
    async with stage.store.transaction() as tx:
        assert await tx.consultations.everything() == []


async def test_a_refused_link_is_not_shown_around_in_the_answer_to_several_lines(stage: Stage) -> None:
    lines = f'!consult open "N" {UNTIL} https://anna:hunter2@example.lu/n\n!consult list'
    for letter in [await stage.say(lines, CHAIR), *[one.posting.formatted_body for one in stage.posted]]:
        assert "hunter2" not in letter
        assert "anna:" not in letter


async def test_a_file_in_a_private_chat_is_not_one_the_group_can_read(stage: Stage) -> None:
    heard = await stage.say(f'consult open "Note" {UNTIL}', ANNA, PRIVATE_ROOM, replies_to=FILE)
    assert "has to be in the group’s room" in heard
    await stage.say(f'consult open "Note" {UNTIL} {LINK}', ANNA, PRIVATE_ROOM)
    shown = stage.events[stage.last()]
    assert shown.room_id == GROUP_ROOM
    assert "Consultation C-1" in shown.posting.body


async def test_observers_comment_and_answer_for_nobody(stage: Stage) -> None:
    assert "Observers" in await stage.say(f'!consult open "Note" {UNTIL} {LINK}', OBSERVER)
    await stage.say('!group org @Anna "SOS Faim"', CHAIR)
    await stage.say(f'!group org {OBSERVER} "SOS Faim"', CHAIR)
    await stage.say(f"!group role {OBSERVER} observer", CHAIR)
    post = await opened(stage)
    await stage.say("I read it", OBSERVER, thread=post, replies_to=post)
    assert "Observers" in await stage.react(post, "✅", OBSERVER)
    (only,) = await answers(stage)
    assert (only.by, only.organisation, only.text) == (OBSERVER, None, "I read it")
    assert "0 of 2" in await stage.say("!consult status C-1", OBSERVER)


async def test_a_new_version_has_its_own_hash_date_and_author(stage: Stage) -> None:
    await opened(stage)
    stage.clock.forward(days=1)
    stage.shared[LATER_FILE] = Document("note-2.odt", "application/odt", 1000, SHA)
    heard = await stage.say("!consult version C-1", CHAIR, replies_to=LATER_FILE)
    assert "C-1 Explanatory note: there is a version 2" in heard
    shown = await stage.say("!consult show C-1")
    assert "Version 1: note.odt (34 KB) · Claire Weber, 23 Nov 10:00" in shown
    assert "Version 2: note-2.odt (1,000 bytes) · Claire Weber, 24 Nov 10:00" in shown
    assert SHA in shown


async def test_comments_say_which_version_they_are_on(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("first", ANNA, thread=post)
    await stage.say(f"!consult version C-1 {LINK}", CHAIR)
    await stage.say("second", MARC, thread=post)
    assert [(one.text, one.version) for one in await answers(stage)] == [("first", 1), ("second", 2)]


async def test_words_below_a_new_version_are_comments_too(stage: Stage) -> None:
    await opened(stage)
    await stage.say(f"!consult version C-1 {LINK}", CHAIR)
    news = next(event for event, one in stage.events.items() if "there is a version 2" in one.posting.body)
    await stage.say("better", ANNA, replies_to=news)
    assert await said(stage) == [(None, "better")]


async def test_a_version_that_cannot_be_used_leaves_all_as_it_was(stage: Stage) -> None:
    await opened(stage)
    stage.shared[LATER_FILE] = Unusable.NOT_DECRYPTED
    assert "could not decrypt" in await stage.say("!consult version C-1", CHAIR, replies_to=LATER_FILE)
    assert len((await consultation(stage)).versions) == 1
    stage.shared[LATER_FILE] = Document("other.odt", "", 1, SHA)
    await stage.say("!consult version C-1", CHAIR, replies_to=LATER_FILE)
    assert len((await consultation(stage)).versions) == 2
    for _ in range(2):
        await stage.say("!undo", CHAIR)
    assert (await consultation(stage)).state is ConsultationState.WITHDRAWN


async def test_the_same_file_is_no_new_version(stage: Stage) -> None:
    await opened(stage)
    assert "version 1, to the byte" in await stage.say("!consult version C-1", CHAIR, replies_to=FILE)
    stage.shared[LATER_FILE] = stage.found(
        next(one for one in stage.posted if one.kind is LetterKind.EXAMINATION)
    )
    heard = await stage.say("!consult version C-1", CHAIR, replies_to=LATER_FILE)
    assert "version 1, to the byte" in heard
    assert len((await consultation(stage)).versions) == 1


async def test_only_who_opened_it_or_the_chair_renews_and_extends(stage: Stage) -> None:
    await opened(stage)
    assert "Only Claire Weber" in await stage.say(f"!consult version C-1 {LINK}", ANNA)
    assert "Only Claire Weber" in await stage.say("!consult extend C-1 15 December", ANNA)
    assert "chair or the secretary" in await stage.say("!consult close C-1", ANNA)
    await stage.say(f'!consult open "Mine" {UNTIL} {LINK}', ANNA)
    assert "open until" in await stage.say("!consult extend C-2 15 December 10:00", ANNA)


async def test_an_extension_leaves_a_trace(stage: Stage) -> None:
    post = await opened(stage)
    heard = await stage.say("!consult extend C-1 until 11 December 12:00", CHAIR)
    assert "now open until Friday, 11 December 2026, 12:00 (Luxembourg)" in heard
    assert "before: Friday, 4 December 2026, 18:00" in heard
    assert "Claire Weber put the deadline off; it was Friday, 4 December" in await stage.say(
        "!consult show C-1"
    )
    edits = [one for one in stage.posted if one.edits == post]
    assert "11 December 2026" in edits[-1].posting.body


async def test_a_deadline_is_not_brought_forward(stage: Stage) -> None:
    await opened(stage)
    assert "has to be later" in await stage.say("!consult extend C-1 1 December", CHAIR)


async def test_the_post_is_corrected_with_its_command(stage: Stage) -> None:
    await organisations(stage)
    await stage.say(f'!consult open "Nute" {UNTIL}', CHAIR, replies_to=FILE, event_id=EventId("$open"))
    post = stage.last()
    await stage.edit(EventId("$open"), f'!consult open "Note" {UNTIL}', CHAIR)
    assert (await consultation(stage)).title == "Note"
    assert "Consultation C-1: Note" in [one for one in stage.posted if one.edits == post][-1].posting.body
    assert len((await consultation(stage)).versions) == 1
    async with stage.store.transaction() as tx:
        assert len(await tx.consultations.everything()) == 1


async def test_opening_is_undone_as_long_as_nobody_answered(stage: Stage) -> None:
    post = await opened(stage)
    assert "Taken back: C-1 (opened)" in await stage.say("!undo", CHAIR)
    assert "(withdrawn)" in [one for one in stage.posted if one.edits == post][-1].posting.body
    assert "no consultation C-1" in await stage.say("hello", ANNA, thread=post)


async def test_what_others_answered_is_not_undone_with_the_opening(stage: Stage) -> None:
    await organisations(stage)
    await stage.say(f'!consult open "Note" {UNTIL}', CHAIR, replies_to=FILE, event_id=EventId("$open"))
    await stage.say("!consult comment C-1 good", ANNA)
    assert "Others have answered" in await stage.say("!undo C-1", CHAIR)
    await stage.delete(EventId("$open"), CHAIR)
    assert (await consultation(stage)).state is ConsultationState.OPEN
    assert await said(stage) == [(None, "good")]


async def test_an_extension_and_a_version_are_undone(stage: Stage) -> None:
    await opened(stage)
    await stage.say("!consult extend C-1 11 December 12:00", CHAIR)
    await stage.say("!undo", CHAIR)
    one = await consultation(stage)
    assert one.closes_at == datetime(2026, 12, 4, 17, 0, tzinfo=UTC)
    assert one.extensions == ()
    await stage.say(f"!consult version C-1 {LINK}", CHAIR)
    await stage.say("!undo", CHAIR)
    assert len((await consultation(stage)).versions) == 1


async def test_other_groups_see_nothing(stage: Stage) -> None:
    post = await opened(stage)
    assert "no consultation C-1" in await stage.say("!consult show C-1", OUTSIDER, OTHER_ROOM)
    assert "No consultation" in await stage.say("!consult list", OUTSIDER, OTHER_ROOM)
    assert await stage.say("hello", OUTSIDER, OTHER_ROOM, thread=post, replies_to=post) == ""
    assert "no consultation C-1" in await stage.say("!consult comment C-1 hello", OUTSIDER, OTHER_ROOM)
    assert await answers(stage) == []


async def test_the_calendar_and_the_theme_show_it(stage: Stage) -> None:
    await stage.say(f'!consult open "Note" {UNTIL} {LINK} #hosting')
    assert "4 Dec 18:00 · C-1 Note" in await stage.say("!calendar")
    await stage.tick()
    assert b"SUMMARY:C-1 Note" in stage.files()["calendar.ics"]
    assert "C-1 Note · until 4 Dec 18:00" in await stage.say("!theme show #hosting")
    await stage.say("!undo", ANNA)
    assert "C-1" not in await stage.say("!calendar")


async def test_which_one_is_meant_is_asked_when_there_are_several(stage: Stage) -> None:
    assert "No consultation is open" in await stage.say("!consult status")
    await opened(stage)
    assert "C-1 Explanatory note" in await stage.say("!consult status")
    await stage.say(f'!consult open "Other" {UNTIL} {LINK}')
    assert "2 consultations are open" in await stage.say("!consult status")
    shown = next(event for event, one in stage.events.items() if "Consultation C-2" in one.posting.body)
    assert "C-2 Other" in await stage.say("!consult status", replies_to=shown)
    assert "C-2 Other" in await stage.say("!consult status", thread=shown)


async def test_a_list_shows_open_ones_and_all(stage: Stage) -> None:
    await opened(stage)
    assert "📄 C-1 Explanatory note · until 4 Dec 18:00 · 0 of 2 answered" in await stage.say("!consult list")
    await stage.say("!consult close C-1", CHAIR)
    assert "No consultation" in await stage.say("!consult list")
    assert "🔒 C-1" in await stage.say("!consult list all")
