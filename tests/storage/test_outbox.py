"""Letters leave in order within a room, the urgent first, and none is taken for another."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rules.identifiers import EventId, LetterId, RoomId
from storage.letters import PAGE, POSTING, REPLY, Draft, LetterKind
from storage.postings import Answer, Posting
from storage.store import Store
from tests.cast import GROUP_ROOM, MARC, OTHER_ROOM, PRIVATE_ROOM
from tests.storage.opening import NOW
from tests.storage.writing import RECORD, draft, put, said, taken

MINUTE = timedelta(minutes=1)


async def test_a_rooms_letters_go_one_at_a_time_in_the_order_they_were_put(store: Store) -> None:
    await put(store, draft("first"), draft("second"), draft("third"))
    order = []
    for _ in range(3):
        async with store.transaction() as tx:
            (letter,) = await tx.outbox.next(NOW, busy=(), most=10)
            order.append(letter.posting.body)
            assert said(await tx.outbox.next(NOW, busy=(), most=10)) == [letter.posting.body]
            await tx.outbox.delivered(letter.id, EventId(f"${letter.id}"))
    assert order == ["first", "second", "third"]
    async with store.transaction() as tx:
        assert await taken(tx.outbox) == []
        assert await tx.outbox.owed() == 0


async def test_a_letter_that_waits_keeps_its_room_waiting_and_no_other(store: Store) -> None:
    first, _, _ = await put(store, draft("first"), draft("second"), draft("elsewhere", OTHER_ROOM))
    async with store.transaction() as tx:
        await tx.outbox.next(NOW, busy=(), most=10)
        await tx.outbox.try_later(first, NOW + MINUTE)
    async with store.transaction() as tx:
        assert await taken(tx.outbox) == ["elsewhere"]
        assert await tx.outbox.next_in(GROUP_ROOM, NOW) is None
        assert await taken(tx.outbox, at=MINUTE - timedelta(microseconds=1)) == ["elsewhere"]
        assert await taken(tx.outbox, at=MINUTE) == ["first", "elsewhere"]


async def test_a_busy_room_is_left_alone(store: Store) -> None:
    await put(store, draft("busy"), draft("free", OTHER_ROOM))
    async with store.transaction() as tx:
        assert said(await tx.outbox.next(NOW, busy={GROUP_ROOM}, most=10)) == ["free"]
        assert await tx.outbox.next_due(busy={GROUP_ROOM, OTHER_ROOM}) is None
        assert await tx.outbox.next(NOW, busy={GROUP_ROOM, OTHER_ROOM}, most=10) == []


async def test_the_most_urgent_rooms_come_first(store: Store) -> None:
    await put(
        store,
        draft("posting", GROUP_ROOM, POSTING),
        draft("reply", OTHER_ROOM, REPLY),
        draft("page", PRIVATE_ROOM, PAGE),
    )
    async with store.transaction() as tx:
        assert said(await tx.outbox.next(NOW, busy=(), most=2)) == ["page", "reply"]
        assert await taken(tx.outbox) == ["page", "reply", "posting"]


async def test_an_urgent_letter_overtakes_those_of_its_room(store: Store) -> None:
    waiting, _ = await put(store, draft("waiting"), draft("posting", urgency=POSTING))
    await put(store, draft("page", urgency=PAGE))
    async with store.transaction() as tx:
        await tx.outbox.try_later(waiting, NOW + MINUTE)
        assert await taken(tx.outbox) == ["page"]


async def test_trying_again_is_the_same_letter(store: Store) -> None:
    (letter_id,) = await put(store, draft("words"))
    tries = []
    for minutes in range(3):
        async with store.transaction() as tx:
            tries += await tx.outbox.next(NOW + minutes * MINUTE, busy=(), most=1)
            await tx.outbox.try_later(letter_id, NOW + minutes * MINUTE)
    assert [letter.attempts for letter in tries] == [0, 1, 2]
    assert [letter.first_tried_at for letter in tries] == [NOW, NOW, NOW]
    assert {letter.txn_id for letter in tries} == {tries[0].txn_id}
    assert tries[0].posting == draft("words").posting


async def test_every_letter_has_a_transaction_id_of_its_own(store: Store) -> None:
    await put(store, *(draft("same words", RoomId(f"!room{place}")) for place in range(50)))
    async with store.transaction() as tx:
        letters = await tx.outbox.next(NOW, busy=(), most=100)
    assert len({letter.txn_id for letter in letters}) == 50


async def test_the_next_instant_is_that_of_the_letter_at_the_head_of_its_room(store: Store) -> None:
    """A sender that is told of an earlier one would look again and again, and find nothing to deliver."""
    first, _ = await put(store, draft("first"), draft("second"))
    async with store.transaction() as tx:
        await tx.outbox.try_later(first, NOW + MINUTE)
        assert await taken(tx.outbox) == []
        assert await tx.outbox.next_due(busy=()) == NOW + MINUTE


async def test_the_next_instant_is_the_earliest_of_all_rooms(store: Store) -> None:
    here, there = await put(store, draft("here"), draft("there", OTHER_ROOM))
    async with store.transaction() as tx:
        await tx.outbox.try_later(here, NOW + 2 * MINUTE)
        await tx.outbox.try_later(there, NOW + MINUTE)
        assert await tx.outbox.next_due(busy=()) == NOW + MINUTE
        assert await tx.outbox.next_due(busy={OTHER_ROOM}) == NOW + 2 * MINUTE


async def test_a_delivered_letter_keeps_its_ids_and_loses_its_words(store: Store, tmp_path: Path) -> None:
    asked = EventId("$asked")
    (letter_id,) = await put(store, replace(draft("words"), about=RECORD, answers=asked))
    async with store.transaction() as tx:
        await tx.outbox.delivered(letter_id, EventId("$sent"))
        sent = await tx.outbox.by_event(EventId("$sent"))
        assert sent is not None
        assert (sent.id, sent.room_id, sent.about, sent.answers) == (letter_id, GROUP_ROOM, RECORD, asked)
        assert await tx.outbox.answer_to(asked) == sent
        assert await tx.outbox.about(RECORD, LetterKind.MESSAGE) == [sent]
        assert await tx.outbox.about(RECORD, LetterKind.POLL) == []
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT state, body FROM outbox").fetchall() == [("delivered", None)]


async def test_a_letter_is_delivered_once_whoever_tells_it_first(store: Store) -> None:
    await put(store, draft("words"))
    async with store.transaction() as tx:
        (letter,) = await tx.outbox.next(NOW, busy=(), most=1)
        await tx.outbox.seen({letter.txn_id: EventId("$seen")})
        await tx.outbox.delivered(letter.id, EventId("$told later"))
        await tx.outbox.impossible(letter.id)
        assert await taken(tx.outbox) == []
        assert await tx.outbox.by_event(EventId("$told later")) is None
        assert await tx.outbox.by_event(EventId("$seen")) is not None


async def test_a_transaction_id_that_is_not_ours_changes_nothing(store: Store) -> None:
    await put(store, draft("words"))
    async with store.transaction() as tx:
        await tx.outbox.seen({"somebody else's": EventId("$seen")})
        assert await taken(tx.outbox) == ["words"]


async def test_an_impossible_letter_goes_no_more_and_the_next_one_does(store: Store, tmp_path: Path) -> None:
    first, _ = await put(store, draft("impossible"), draft("next"))
    async with store.transaction() as tx:
        assert await taken(tx.outbox) == ["impossible"]
        await tx.outbox.impossible(first)
        following = await tx.outbox.next_in(GROUP_ROOM, NOW)
        assert following is not None
        assert following.posting.body == "next"
        assert await tx.outbox.owed() == 1
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT state, body FROM outbox WHERE id = ?", (first,)).fetchall() == [
            ("impossible", None)
        ]


async def test_a_letter_comes_out_as_it_was_put(store: Store) -> None:
    posting = Posting(
        "body",
        "<p>body</p>",
        rings=(MARC,),
        answers_event=EventId("$asked"),
        in_thread=True,
        may_be_in_clear=True,
        poll_answers=(Answer("yes", "Oui"), Answer("no", "Non")),
    )
    await put(store, Draft(GROUP_ROOM, posting, LetterKind.POLL, PAGE, RECORD, EventId("$asked")))
    async with store.transaction() as tx:
        (letter,) = await tx.outbox.next(NOW, busy=(), most=1)
    assert (letter.room_id, letter.kind, letter.urgency, letter.posting) == (
        GROUP_ROOM,
        LetterKind.POLL,
        PAGE,
        posting,
    )


PUTS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([PAGE, REPLY, POSTING])), max_size=12)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(puts=PUTS, most=st.integers(1, 5))
async def test_whatever_is_put_each_room_gets_all_of_it_in_order(
    store: Store, puts: list[tuple[int, int]], most: int
) -> None:
    expected: dict[RoomId, list[tuple[int, LetterId]]] = defaultdict(list)
    async with store.transaction() as tx:
        for place, urgency in puts:
            room = RoomId(f"!room{place}")
            expected[room].append((urgency, await tx.outbox.put(draft("words", room, urgency), NOW)))
    got: dict[RoomId, list[tuple[int, LetterId]]] = defaultdict(list)
    async with store.transaction() as tx:
        while letters := await tx.outbox.next(NOW, busy=(), most=most):
            assert len({letter.room_id for letter in letters}) == len(letters) <= most
            assert [letter.urgency for letter in letters] == sorted(letter.urgency for letter in letters)
            for letter in letters:
                got[letter.room_id].append((letter.urgency, letter.id))
                await tx.outbox.delivered(letter.id, EventId(f"${letter.id}"))
    assert got == {room: sorted(letters) for room, letters in expected.items()}
