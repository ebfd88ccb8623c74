"""A chain shows every change, whoever made it without the key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.chain import START, Fault, Kept, Link, Wrong, bind, broken, digest, in_all, in_case, seal

KEY, NOW = b"k" * 32, datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
Plan = list[tuple[int, bytes]]
PLAN = st.lists(st.tuples(st.integers(1, 3), st.binary(max_size=4)), min_size=2, max_size=12)


def chained(plan: Sequence[tuple[int, bytes]], key: bytes = KEY) -> list[Kept]:
    """Chains steps of cases, each with the sealed words given."""
    rows: list[Kept] = []
    ends: dict[int, bytes] = {}
    for number, (case, words) in enumerate(plan, 1):
        book = bytes([number]) + words
        link = Link(case, NOW + timedelta(seconds=number), "noted", digest(book))
        rows.append(on(rows, ends, Kept(number, link, book, b""), key))
    return rows


def on(rows: Sequence[Kept], ends: dict[int, bytes], row: Kept, key: bytes = KEY) -> Kept:
    """Binds a row to those before it."""
    before = in_all(rows[-1].hash) if rows else START
    made = bind(key, before, ends.get(row.link.case, START), row.link)
    ends[row.link.case] = in_case(made)
    return replace(row, hash=made)


def end(rows: Sequence[Kept]) -> bytes:
    """Where a chain has come to."""
    return in_all(rows[-1].hash) if rows else START


def wrong(rows: Sequence[Kept], head: bytes, attested: dict[int, bytes] | None = None) -> set[Wrong]:
    """What is wrong with a chain."""
    return {fault.wrong for fault in broken(rows, attested or {}, KEY, head)}


@given(PLAN)
def test_a_chain_that_nobody_touched_is_whole(plan: Plan) -> None:
    rows = chained(plan)
    assert broken(rows, {}, KEY, end(rows)) == []
    assert broken([], {}, KEY, START) == []


@given(PLAN, st.data())
def test_each_change_of_one_step_is_found_in_its_case(plan: Plan, data: st.DataObject) -> None:
    rows = chained(plan)
    place = data.draw(st.integers(0, len(rows) - 1))
    row, link = rows[place], rows[place].link
    other = data.draw(
        st.sampled_from(
            [
                replace(row, book=(row.book or b"") + b"!"),
                replace(row, book=None),
                replace(row, link=replace(link, at=link.at + timedelta(microseconds=1))),
                replace(row, link=replace(link, verb="said")),
                replace(row, link=replace(link, case=link.case + 1)),
                replace(row, link=replace(link, digest=digest(b"other"))),
                replace(row, link=replace(link, of=1), book=None, attests=link.case),
                replace(row, hash=bytes([row.hash[0] ^ 1]) + row.hash[1:]),
                replace(row, hash=row.hash[:-1] + bytes([row.hash[-1] ^ 1])),
                replace(row, hash=b""),
                replace(row, hash=row.hash[:32]),
            ]
        )
    )
    found = broken([*rows[:place], other, *rows[place + 1 :]], {}, KEY, end(rows))
    assert other.id in {fault.row for fault in found}
    assert other.link.case in {fault.case for fault in found}


@given(PLAN, st.data())
def test_each_step_taken_out_is_found(plan: Plan, data: st.DataObject) -> None:
    rows = chained(plan)
    place = data.draw(st.integers(0, len(rows) - 1))
    found = broken([*rows[:place], *rows[place + 1 :]], {}, KEY, end(rows))
    last = place == len(rows) - 1
    assert (Wrong.CUT if last else Wrong.ORDER) in {fault.wrong for fault in found}
    later = [row for row in rows[place + 1 :] if row.link.case == rows[place].link.case]
    # Only its own case is named by its own chain; a neighbour only shows where the order broke.
    expected = {later[0].link.case} if later else set()
    assert {fault.case for fault in found if fault.wrong is Wrong.STEP} == expected


@given(PLAN, st.data())
def test_two_steps_that_change_places_are_found(plan: Plan, data: st.DataObject) -> None:
    rows = chained(plan)
    first, second = sorted(data.draw(st.permutations(range(len(rows))))[:2])
    rows[first], rows[second] = rows[second], rows[first]
    assert wrong(rows, end(chained(plan)))


@given(PLAN, st.data())
def test_each_step_put_in_without_the_key_is_found(plan: Plan, data: st.DataObject) -> None:
    rows = chained(plan)
    place = data.draw(st.integers(0, len(rows)))
    forged = chained([*plan[:place], (1, b"forged"), *plan[place:]], key=b"x" * 32)[place]
    copied = data.draw(st.sampled_from(rows))
    for put_in in (forged, copied):
        assert wrong([*rows[:place], put_in, *rows[place:]], end(rows))


@given(PLAN, st.data())
def test_a_tail_that_is_cut_is_found_by_where_it_ended(plan: Plan, data: st.DataObject) -> None:
    rows = chained(plan)
    left = rows[: data.draw(st.integers(0, len(rows) - 1))]
    assert broken(left, {}, KEY, end(rows)) == [Fault(Wrong.CUT)]


@given(PLAN)
def test_nobody_makes_another_chain_without_the_key(plan: Plan) -> None:
    rows = chained(plan, key=b"x" * 32)
    assert len(broken(rows, {}, KEY, end(rows))) >= len(rows)


@given(PLAN, st.data())
def test_words_of_a_purged_case_are_gone_and_its_chain_holds(plan: Plan, data: st.DataObject) -> None:
    rows = chained(plan)
    purged = data.draw(st.sampled_from(rows)).link.case
    left = [replace(row, book=None, readable=False) if row.link.case == purged else row for row in rows]
    assert broken(left, {}, KEY, end(rows)) == []
    again = [replace(row, readable=True) for row in left]
    assert wrong(again, end(rows)) == {Wrong.EMPTIED}
    place = next(place for place, row in enumerate(left) if row.link.case == purged)
    left[place] = replace(left[place], link=replace(left[place].link, verb="said"))
    assert Wrong.STEP in wrong(left, end(rows))


def attested(*, case: int = 1, of: int = 1, attests: int | None = 1) -> tuple[list[Kept], dict[int, bytes]]:
    """A chain of two steps, the first of which was given other words."""
    rows = chained([(1, b"first"), (1, b"second")])
    ends = {1: in_case(rows[-1].hash)}
    link = Link(case, NOW, "attests", digest(b"less"), of)
    made = on(rows, ends, Kept(3, link, None, b"", attests))
    return [replace(rows[0], book=b"less"), rows[1], made], {of: link.digest}


def test_words_that_were_taken_out_are_those_attested_last() -> None:
    rows, known = attested()
    assert broken(rows, known, KEY, end(rows)) == []
    older = [replace(rows[0], book=chained([(1, b"first")])[0].book), *rows[1:]]
    assert broken(older, known, KEY, end(rows)) == [Fault(Wrong.WORDS, 1, 1)]
    assert wrong(rows, end(rows)) == {Wrong.WORDS}, "without what was attested"


def test_what_attests_no_step_of_its_case_or_bears_words_is_found() -> None:
    rows, known = attested(attests=None)
    assert wrong(rows, end(rows), known) == {Wrong.STRAY}
    rows, known = attested(attests=2)
    assert wrong(rows, end(rows), known) == {Wrong.STRAY}
    rows, known = attested()
    rows[2] = replace(rows[2], book=b"words")
    assert wrong(rows, end(rows), known) == {Wrong.STRAY}


def test_words_of_a_case_whose_key_is_gone_cannot_be_read() -> None:
    rows = chained([(1, b"first"), (1, b"second")])
    rows[1] = replace(rows[1], readable=False)
    assert wrong(rows, end(rows)) == {Wrong.UNREADABLE}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Link(1, NOW, "noted", b"1"), Link(1, NOW, "noted1", b"")),
        (Link(1, NOW, "noted", b"d", 1), Link(11, NOW, "noted", b"d")),
        (Link(1, NOW, "noted", b"d", None), Link(1, NOW, "noted", b"d", 0)),
    ],
)
def test_links_that_look_alike_are_bound_apart(one: Link, other: Link) -> None:
    assert bind(KEY, START, START, one) != bind(KEY, START, START, other)


def test_what_is_bound_to_is_part_of_what_is_bound() -> None:
    link = Link(1, NOW, "noted", b"d")
    made = {bind(KEY, before, of_case, link) for before in (START, b"x") for of_case in (START, b"x")}
    assert len(made) == 4
    assert len({in_case(one) for one in made}) == 2


def test_a_seal_is_read_aloud_in_four_groups() -> None:
    assert seal(bytes.fromhex("4f2a91c703bde6a1ff")) == "4F2A-91C7-03BD-E6A1"
    assert seal(START) == ""
