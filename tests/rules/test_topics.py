"""Topics of a meeting: which one is meant, which comes next, whether the end of its time was told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.identifiers import GroupId, UserId
from bot.rules.meetings import AgendaItem, Entry, EntryKind
from bot.rules.topics import box_was_told, current_topic, next_item, topic_named

ANNA = UserId("@anna:localhost")
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def entry(number: int, kind: EntryKind = EntryKind.TOPIC, text: str = "", topic: int | None = None) -> Entry:
    return Entry(GroupId(1), number, 1, kind, ANNA, NINE + number * MINUTE, text, topic=topic)


PILLARS, CALENDAR, ELECTIONS = entry(1, text="Pillars"), entry(4, text="Calendar"), entry(6, text="Élections")
TOPICS = [PILLARS, CALENDAR, ELECTIONS]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("1", PILLARS),
        ("3.", ELECTIONS),
        ("4", None),
        ("0", None),
        ("pillars", PILLARS),
        ("« Pillars »", PILLARS),
        ("elections", ELECTIONS),
        ("calen", CALENDAR),
        # Words that two topics have name neither.
        ("l", None),
        ("", None),
        ("budget", None),
    ],
)
def test_which_topic_is_meant(said: str, expected: Entry | None) -> None:
    assert topic_named(said, TOPICS) == expected


def test_the_topic_come_to_last_counts_and_a_return_goes_back() -> None:
    info = entry(7, EntryKind.INFO, "x")
    back = entry(8, EntryKind.RETURN, topic=1)
    assert current_topic([]) is None
    assert current_topic([PILLARS, CALENDAR, info]) == CALENDAR
    assert current_topic([PILLARS, CALENDAR, info, back]) == PILLARS
    # The topic it went back to was taken back since.
    assert current_topic([CALENDAR, info, back]) == CALENDAR


def items(reached: str) -> list[AgendaItem]:
    """Items 1, 2, …; those with an `x` were reached."""
    return [
        AgendaItem(GroupId(1), number, f"Item {number}", ANNA, number, 1, reached=mark == "x")
        for number, mark in enumerate(reached, 1)
    ]


@pytest.mark.parametrize(
    ("reached", "current", "expected"),
    [
        ("---", None, 1),
        ("x--", 1, 2),
        ("-x-", 2, 3),
        ("-xx", 3, 1),
        ("x--", None, 2),
        ("xxx", 3, None),
        ("", None, None),
    ],
)
def test_which_item_comes_next(reached: str, current: int | None, expected: int | None) -> None:
    found = next_item(items(reached), current)
    assert (found.number if found else None) == expected


@pytest.mark.parametrize(
    ("left_at", "ends_at", "now", "told"),
    [
        (None, 10, 20, True),
        (None, 10, 9, False),
        (5, 10, 20, False),
        (15, 10, 20, True),
    ],
)
def test_the_end_of_a_topics_time_is_told_while_it_is_talked_about(
    left_at: int | None, ends_at: int, now: int, *, told: bool
) -> None:
    pillars = replace(PILLARS, box_ends=NINE + ends_at * MINUTE)
    said = [pillars] if left_at is None else [pillars, replace(CALENDAR, at=NINE + left_at * MINUTE)]
    assert box_was_told(said, pillars, NINE + now * MINUTE) is told
