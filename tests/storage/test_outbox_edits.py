"""A letter is reworded in its place while it can be, and edited once it has gone."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.rules.identifiers import EventId
from storage.letters import LetterKind
from storage.store import Store
from tests.cast import GROUP_ROOM, OTHER_ROOM
from tests.storage.opening import NOW
from tests.storage.writing import RECORD, draft, put, taken


async def test_a_letter_that_was_never_tried_is_reworded_in_its_place(store: Store) -> None:
    first, _ = await put(store, draft("old words"), draft("next"))
    async with store.transaction() as tx:
        assert await tx.outbox.put_edit(first, draft("new words"), NOW) == first
        assert await tx.outbox.owed() == 2
        (letter,) = await tx.outbox.next(NOW, busy=(), most=1)
    assert letter.posting.body == "new words"
    assert letter.edits is None


async def test_a_letter_under_way_is_edited_after_it_arrived(store: Store) -> None:
    await put(store, draft("old words"))
    async with store.transaction() as tx:
        (letter,) = await tx.outbox.next(NOW, busy=(), most=1)
        assert await tx.outbox.put_edit(letter.id, draft("new words"), NOW) != letter.id
        assert await taken(tx.outbox) == ["old words"]
        await tx.outbox.delivered(letter.id, EventId("$sent"))
        (edit,) = await tx.outbox.next(NOW, busy=(), most=1)
    assert edit.posting.body == "new words"
    assert edit.edits == "$sent"
    assert edit.txn_id != letter.txn_id


async def test_an_edit_that_has_not_gone_is_overtaken_by_the_next(store: Store, tmp_path: Path) -> None:
    (first,) = await put(store, draft("words"))
    async with store.transaction() as tx:
        await tx.outbox.delivered(first, EventId("$sent"))
        overtaken = await tx.outbox.put_edit(first, draft("one vote"), NOW)
        await tx.outbox.put_edit(first, draft("two votes"), NOW)
        assert await taken(tx.outbox) == ["two votes"]
        assert await tx.outbox.owed() == 1
        await tx.outbox.delivered(overtaken, EventId("$void"))
        assert await tx.outbox.by_event(EventId("$void")) is None
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        void = database.execute("SELECT state, body FROM outbox WHERE id = ?", (overtaken,)).fetchall()
    assert void == [("void", None)]


async def test_an_edit_under_way_is_not_overtaken_but_followed(store: Store) -> None:
    (first,) = await put(store, draft("words"))
    async with store.transaction() as tx:
        await tx.outbox.delivered(first, EventId("$sent"))
        await tx.outbox.put_edit(first, draft("one vote"), NOW)
        assert await taken(tx.outbox) == ["one vote"]
        await tx.outbox.put_edit(first, draft("two votes"), NOW)
        assert await tx.outbox.owed() == 2
        assert await taken(tx.outbox) == ["one vote"]


async def test_an_edit_overtakes_none_of_another_letter(store: Store) -> None:
    first, second = await put(store, draft("first"), draft("second", OTHER_ROOM))
    async with store.transaction() as tx:
        for letter_id in (first, second):
            await tx.outbox.delivered(letter_id, EventId(f"$sent{letter_id}"))
        await tx.outbox.put_edit(first, draft("first, edited"), NOW)
        await tx.outbox.put_edit(second, draft("second, edited", OTHER_ROOM), NOW)
        assert await taken(tx.outbox) == ["first, edited", "second, edited"]


@pytest.mark.parametrize("sent", [False, True], ids=["never tried", "delivered"])
async def test_an_answer_reworded_about_a_record_takes_reactions_for_it(store: Store, sent: bool) -> None:
    """«!actoin …» is answered with an error; edited to «!action …», that answer is about the new item."""
    asked = EventId("$asked")
    (letter_id,) = await put(store, replace(draft("no such command"), answers=asked))
    async with store.transaction() as tx:
        if sent:
            await tx.outbox.delivered(letter_id, EventId("$sent"))
        await tx.outbox.put_edit(letter_id, replace(draft("recorded"), about=RECORD), NOW)
        if not sent:
            await tx.outbox.delivered(letter_id, EventId("$sent"))
        reacted_to = await tx.outbox.by_event(EventId("$sent"))
    assert reacted_to is not None
    assert reacted_to.about == RECORD


async def test_the_end_of_a_poll_names_the_poll(store: Store) -> None:
    poll = replace(draft("Shall we?"), kind=LetterKind.POLL, about=RECORD)
    other = replace(poll, about=replace(RECORD, number=8))
    poll_id, _ = await put(store, poll, other)
    async with store.transaction() as tx:
        await tx.outbox.end_polls(RECORD, draft("It is over"), NOW)
        assert await tx.outbox.owed() == 3
        await tx.outbox.delivered(poll_id, EventId("$poll"))
        letters = []
        while letter := await tx.outbox.next_in(GROUP_ROOM, NOW):
            letters.append(letter)
            await tx.outbox.delivered(letter.id, EventId(f"${letter.id}"))
    assert [letter.kind for letter in letters] == [LetterKind.POLL, LetterKind.POLL_END]
    assert [letter.edits for letter in letters] == [None, "$poll"]
