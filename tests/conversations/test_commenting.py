"""Consultations are answered: by a command, below what shows them, by ✅; late, edited, taken back."""

import pytest

from bot.engine.messages import Said, Shared, Unreadable
from bot.rules.consultations import AnswerKind
from bot.rules.identifiers import EventId, UserId
from bot.texts import Language
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, PRIVATE_ROOM
from tests.conversations.consulting import UNTIL, answers, consultation, opened, organisations, said
from tests.conversations.stage import Stage

COMMENT = EventId("$comment")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("p. 3: the budget is missing", ("p. 3", "the budget is missing")),
        ("[§2] too vague", ("§2", "too vague")),
        ("we agree", (None, "we agree")),
        ("3 mistakes on the cover", (None, "3 mistakes on the cover")),
        ("too long\nand too vague", (None, "too long\nand too vague")),
        ("<b>not markup</b> & *so on*", (None, "<b>not markup</b> & *so on*")),
    ],
)
async def test_the_three_ways_to_comment_keep_the_same(
    stage: Stage, words: str, kept: tuple[str | None, str]
) -> None:
    post = await opened(stage)
    await stage.say(f"!consult comment C-1 {words}", ANNA)
    await stage.say(words, ANNA, replies_to=post)
    await stage.say(words, ANNA, thread=post, replies_to=EventId("$somebody-else"))
    assert await said(stage) == [kept] * 3


async def test_a_comment_is_answered_with_what_was_understood_in_its_thread(stage: Stage) -> None:
    post = await opened(stage)
    heard = await stage.say("§2: too vague", ANNA, thread=post, replies_to=post, event_id=COMMENT)
    assert "💬 C-1 Anna Schmit, for SOS Faim, §2: “too vague”" in heard
    assert "takes it back" in heard
    posting = stage.posted[-1].posting
    assert (posting.answers_event, posting.thread) == (COMMENT, post)


async def test_words_elsewhere_are_no_comments(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("!consult status C-1", ANNA)
    status = stage.last()
    assert await stage.say("thank you", ANNA, replies_to=status) == ""
    assert await stage.say("by the way", ANNA) == ""
    assert await stage.say("in another thread", ANNA, thread=EventId("$other"), replies_to=status) == ""
    assert await stage.say("[off] between us", ANNA, thread=post) == ""
    assert await stage.say("   ", ANNA, thread=post) == ""
    assert await answers(stage) == []


async def test_a_command_in_the_thread_is_a_command(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("!action Ring the ministry", ANNA, thread=post)
    assert await stage.actions() == {"A-1": "Ring the ministry"}
    assert await answers(stage) == []
    await stage.say("!consult done", ANNA, thread=post)
    assert [one.kind for one in await answers(stage)] == [AnswerKind.NOTHING]


async def test_one_that_is_long_is_told_how_long_it_may_be(stage: Stage) -> None:
    post = await opened(stage)
    assert "4000" in (await stage.say("x" * 4001, ANNA, thread=post)).replace(",", "")
    assert await answers(stage) == []


async def test_it_is_kept_for_the_organisation_of_then(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("we agree", ANNA, thread=post)
    await stage.say('!group org @Anna "Amnesty"', CHAIR)
    assert [one.organisation for one in await answers(stage)] == ["SOS Faim"]


async def test_whoever_speaks_for_nobody_answers_for_themselves(stage: Stage) -> None:
    await stage.say(f'!consult open "Note" {UNTIL} https://example.lu/note', CHAIR)
    heard = await stage.say("!consult comment C-1 fine", ANNA)
    assert "Anna Schmit: “fine”" in heard
    assert "1 of 2 have answered" in await stage.say("!consult status C-1")


async def test_nothing_to_add_is_an_answer_once_for_each_organisation(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say('!group org @Claire "ASTI"', CHAIR)
    assert "Marc Thill, for ASTI: nothing to add" in await stage.say("!consult done C-1", MARC)
    assert "noted already" in await stage.say("!consult done C-1", CHAIR)
    heard = await stage.react(post, "✅", ANNA)
    assert "Anna Schmit, for SOS Faim: nothing to add" in heard
    assert "Everybody has answered" in heard
    assert len(await answers(stage)) == 2


async def test_that_everybody_answered_is_told_once(stage: Stage) -> None:
    post = await opened(stage)
    assert "Everybody has answered" not in await stage.say("we agree", ANNA, thread=post)
    assert "Everybody has answered" in await stage.say("so do we", MARC, thread=post)
    assert "Everybody has answered" not in await stage.say("one more word", MARC, thread=post)
    assert "Everybody has answered" not in await stage.say("thank you all", CHAIR, thread=post)


async def test_a_tick_on_any_message_about_it_counts_and_can_be_taken_back(stage: Stage) -> None:
    await opened(stage)
    await stage.say("!consult status C-1", ANNA)
    await stage.react(stage.last(), "✅", ANNA, event_id=EventId("$tick"))
    assert len(await answers(stage)) == 1
    await stage.delete(EventId("$tick"), ANNA)
    assert await answers(stage) == []


async def test_an_edit_changes_the_comment_and_its_answer(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("p. 3: bad", ANNA, thread=post, event_id=COMMENT)
    answer = stage.last()
    stage.clock.forward(days=2)
    heard = await stage.edit(COMMENT, "p. 4: better", ANNA)
    assert "p. 4: “better”" in heard
    assert stage.posted[-1].edits == answer
    assert await said(stage) == [("p. 4", "better")]
    (kept,) = await answers(stage)
    assert kept.number == 1


async def test_an_edit_after_the_deadline_is_late(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("in time", ANNA, thread=post, event_id=COMMENT)
    one = await consultation(stage)
    assert [one.is_late(answer) for answer in await answers(stage)] == [False]
    stage.clock.forward(days=12)
    assert "(late)" in await stage.edit(COMMENT, "too late", ANNA)
    assert [one.is_late(answer) for answer in await answers(stage)] == [True]


async def test_nobody_edits_another_s_comment(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("mine", ANNA, thread=post, event_id=COMMENT)
    assert await stage.edit(COMMENT, "theirs", MARC) == ""
    assert await said(stage) == [(None, "mine")]


async def test_a_deleted_comment_is_gone_and_an_undone_one(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("one", ANNA, thread=post, event_id=COMMENT)
    await stage.say("two", ANNA, thread=post)
    assert "Taken back: C-1 (comment)" in await stage.delete(COMMENT, ANNA)
    assert await said(stage) == [(None, "two")]
    assert "Taken back: C-1 (comment)" in await stage.say("!undo", ANNA)
    assert await said(stage) == []
    assert "0 of 2" in await stage.say("!consult status C-1")


async def test_late_answers_are_taken_and_marked(stage: Stage) -> None:
    post = await opened(stage)
    stage.clock.forward(days=12)
    assert "“better late” (late)" in await stage.say("better late", ANNA, thread=post)
    assert "nothing to add (late)" in await stage.react(post, "✅", MARC)
    status = await stage.say("!consult status C-1")
    assert "SOS Faim – 1 comment (late)" in status
    assert "ASTI – nothing to add (late)" in status


async def test_what_was_late_is_in_time_once_the_deadline_is_put_off(stage: Stage) -> None:
    post = await opened(stage)
    stage.clock.forward(days=12)
    await stage.say("better late", ANNA, thread=post)
    await stage.say("!consult extend C-1 18 December", CHAIR)
    assert "(late)" not in await stage.say("!consult status C-1")


async def test_after_the_end_it_is_answered_kindly_and_not_kept(stage: Stage) -> None:
    post = await opened(stage)
    await stage.say("!consult close C-1", CHAIR)
    for heard in (
        await stage.say("one more thing", ANNA, thread=post),
        await stage.say("!consult comment C-1 one more thing", ANNA),
        await stage.react(post, "✅", ANNA),
    ):
        assert "was closed on" in heard
        assert "!consult extend C-1" in heard
    assert await answers(stage) == []
    await stage.say("!consult extend C-1 18 December", CHAIR)
    await stage.say("one more thing", ANNA, thread=post)
    assert await said(stage) == [(None, "one more thing")]


async def test_a_comment_in_private_is_one_and_stays_there(stage: Stage) -> None:
    await opened(stage)
    before = len(stage.posted)
    heard = await stage.say("consult comment C-1 p. 1: between us", ANNA, PRIVATE_ROOM)
    assert "p. 1: “between us”" in heard
    assert {letter.room_id for letter in stage.since(before)} == {PRIVATE_ROOM}
    assert await said(stage) == [("p. 1", "between us")]


async def test_a_file_below_is_not_taken_in_silence(stage: Stage) -> None:
    post = await opened(stage)
    content: dict[str, object] = {"msgtype": "m.file", "body": "marked.odt", "url": "mxc://localhost/x"}
    file = Shared(EventId("$marked"), GROUP_ROOM, ANNA, stage.clock(), content, replies_to=post)
    await stage.dispatcher.handle(file, file)
    heard = await stage.answer()
    assert heard.count("do not take files as comments") == 1
    assert "!consult version C-1" in heard
    await stage.dispatcher.handle(
        Shared(EventId("$holiday"), GROUP_ROOM, ANNA, stage.clock(), content, replies_to=None)
    )
    assert await stage.answer() == ""


async def test_a_comment_from_an_unsigned_device_is_told_not_kept(stage: Stage) -> None:
    post = await opened(stage)
    heard = await stage.say("forged", ANNA, thread=post, unsigned_device="NEWPHONE")
    assert "have not verified" in heard
    assert await answers(stage) == []


async def test_a_comment_that_is_seen_twice_is_kept_once(stage: Stage) -> None:
    post = await opened(stage)
    for _ in range(2):
        await stage.say("once", ANNA, thread=post, event_id=COMMENT)
    assert await said(stage) == [(None, "once")]


async def test_a_comment_whose_key_comes_late_is_kept(stage: Stage) -> None:
    post = await opened(stage)
    late = Unreadable(COMMENT, GROUP_ROOM, ANNA, stage.clock(), "session", {"content": {}})
    await stage.dispatcher.handle(late)
    await stage.dispatcher.handle(
        Said(COMMENT, GROUP_ROOM, ANNA, stage.clock(), "late key", post, thread=post)
    )
    assert "late key" in await stage.answer()
    assert await said(stage) == [(None, "late key")]


@pytest.mark.parametrize(
    ("language", "comment", "done"),
    [
        (Language.FR, "!consultation commenter C-1 p. 3 : le budget", "!consultation rien C-1"),
        (Language.DE, "!konsultation kommentieren C-1 S. 3: das Budget", "!konsultation nichts C-1"),
        (Language.LB, "!konsultatioun kommentéieren C-1 S. 3: de Budget", "!konsultatioun näischt C-1"),
    ],
)
async def test_answers_in_every_language(store: Store, language: Language, comment: str, done: str) -> None:
    stage = await Stage.set(store, language)
    await opened(stage)
    assert "Budget" in (await stage.say(comment, ANNA)).title()
    await stage.say(done, MARC)
    kinds = [one.kind for one in await answers(stage)]
    assert kinds == [AnswerKind.COMMENT, AnswerKind.NOTHING]


async def test_everybody_who_answered_is_in_the_list_of_answers(stage: Stage) -> None:
    post = await opened(stage)
    await organisations(stage)
    await stage.say("§1: yes", ANNA, thread=post)
    await stage.say("!consult done", MARC, thread=post)
    shown = await stage.say("!consult show C-1")
    assert "Anna Schmit, for SOS Faim, §1 · “yes” · version 1" in shown
    assert "Marc Thill, for ASTI · nothing to add" in shown


async def test_a_stranger_to_the_room_does_not_comment(stage: Stage) -> None:
    post = await opened(stage)
    stranger = UserId("@nobody:localhost")
    assert "Observers" in await stage.say("hello", stranger, thread=post)
    assert await answers(stage) == []
