"""Which pagers ring for whom."""

import pytest

from bot.rules.identifiers import RoomId, UserId
from bot.rules.paging import PagerKind, Pagers, Target, is_pager

ANNA, MARC, OLGA = (UserId(f"@{name}:localhost") for name in ("anna", "marc", "olga"))
MAIL, PHONE, SHARED, ALL = (Target.of(PagerKind.WEBHOOK, mark) for mark in ("mail", "phone", "shared", "all"))
PAGERS = Pagers(((ANNA, MAIL), (None, ALL), (ANNA, PHONE), (ANNA, SHARED), (MARC, SHARED), (None, ALL)))


@pytest.mark.parametrize(
    ("person", "targets"), [(ANNA, (MAIL, PHONE, SHARED, ALL)), (MARC, (SHARED, ALL)), (OLGA, (ALL,))]
)
def test_ones_own_pagers_ring_and_everybodys(person: UserId, targets: tuple[Target, ...]) -> None:
    assert PAGERS.targets(person) == targets


def test_without_pagers_nothing_rings() -> None:
    assert Pagers().targets(ANNA) == ()
    assert Pagers(((MARC, MAIL),)).of([ANNA, OLGA]) == {}


def test_when_several_are_paged_each_pager_rings_once_and_it_is_known_whose_it_is() -> None:
    assert PAGERS.of([MARC, ANNA, MARC]) == {SHARED: None, ALL: None, MAIL: ANNA, PHONE: ANNA}
    assert PAGERS.of([]) == {}


def test_what_is_somebodys_and_everybodys_is_everybodys() -> None:
    assert Pagers(((ANNA, MAIL), (None, MAIL))).of([ANNA]) == {MAIL: None}


@pytest.mark.parametrize(
    ("room", "pager"),
    [(MAIL.room_id, True), ("!room:localhost", False), ("+space", False), ("+pager-Ab3_xyz", False)],
)
def test_a_pager_is_told_from_a_room(room: str, pager: bool) -> None:
    assert is_pager(RoomId(room)) is pager
