"""Who is asked, who has not answered, and when somebody looks at a consultation again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.consultations import (
    GRACE,
    Answer,
    AnswerKind,
    Consultation,
    ConsultationState,
    Extension,
    Stage,
    Version,
    current_reminder,
    reminders,
    silent,
    voice_of,
    voices,
    wake_at,
)
from bot.rules.groups import Group, Standing
from bot.rules.identifiers import EventId, GroupId, RoomId, UserId
from bot.rules.people import Member, Role

GROUP, ROOM = GroupId(1), RoomId("!group")
CLAIRE, ANNA, ANDRE, MARC = (UserId(f"@{name}:x") for name in ("claire", "anna", "andre", "marc"))
OTTO, VIGIE = UserId("@otto:x"), UserId("@vigie:x")
MEMBERS = (
    Member(VIGIE, "Vigie", 100, is_bot=True),
    Member(CLAIRE, "Claire", 50),
    Member(ANNA, "Anna", 0),
    Member(ANDRE, "André", 0),
    Member(MARC, "Marc", 0),
    Member(OTTO, "Otto", -1),
)
OPENED = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
# A Friday, at six in the evening in Luxembourg.
CLOSES = datetime(2026, 12, 4, 17, 0, tzinfo=UTC)


def group(**organisations: str) -> Group:
    """A group whose people speak for organisations."""
    standings = {UserId(f"@{name}:x"): Standing(organisation=of) for name, of in organisations.items()}
    return Group(GROUP, ROOM, standings=standings)


def consultation(**changed: object) -> Consultation:
    """One that is open."""
    event = EventId("$open")
    made = Consultation(
        GROUP,
        1,
        "Note",
        ConsultationState.OPEN,
        CLOSES,
        "Europe/Luxembourg",
        CLAIRE,
        OPENED,
        ROOM,
        event,
        (Version(CLAIRE, OPENED, event, link="https://example.lu/note"),),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def answer(by: UserId, organisation: str | None = None, at: datetime = OPENED) -> Answer:
    """Somebody has nothing to add."""
    return Answer(GROUP, 1, 1, AnswerKind.NOTHING, by, at, EventId("$answer"), 1, organisation)


def asked(of: Group) -> list[tuple[str | None, tuple[UserId, ...]]]:
    """Who is asked in a group, for whom."""
    return [(voice.organisation, voice.people) for voice in voices(of, MEMBERS, CLAIRE)]


def test_an_organisation_is_asked_once_however_many_speak_for_it() -> None:
    found = asked(group(anna="SOS Faim", andre="sos faim", marc="ASTI"))
    assert found == [("ASTI", (MARC,)), ("SOS Faim", (ANNA, ANDRE))]


def test_who_speaks_for_nobody_is_asked_in_person_after_the_organisations() -> None:
    assert asked(group(marc="ASTI")) == [("ASTI", (MARC,)), (None, (ANDRE,)), (None, (ANNA,))]


def test_observers_and_bots_are_not_asked() -> None:
    everybody = [person for _, people in asked(group(otto="Université")) for person in people]
    assert OTTO not in everybody
    assert VIGIE not in everybody
    observing = Group(GROUP, ROOM, standings={ANNA: Standing(Role.OBSERVER, "SOS Faim")})
    assert ("SOS Faim", (ANNA,)) not in asked(observing)


def test_whoever_asks_is_not_asked_nor_is_their_organisation() -> None:
    assert asked(group(marc="ASTI", anna="ASTI")) == [("ASTI", (ANNA, MARC)), (None, (ANDRE,))]
    assert asked(group(claire="Ministère", andre="ministère", marc="ASTI")) == [
        ("ASTI", (MARC,)),
        (None, (ANNA,)),
    ]


def test_one_answer_speaks_for_the_organisation() -> None:
    of = group(anna="SOS Faim", andre="SOS Faim", marc="ASTI")
    left = silent(of, voices(of, MEMBERS, CLAIRE), [answer(ANDRE, "SOS Faim")])
    assert [voice.organisation for voice in left] == ["ASTI"]


def test_an_answer_made_before_the_organisation_was_named_counts_for_it() -> None:
    of = group(anna="SOS Faim", marc="ASTI", andre="ASTI")
    left = silent(of, voices(of, MEMBERS, CLAIRE), [answer(ANNA)])
    assert [voice.organisation for voice in left] == ["ASTI"]
    assert voice_of(of, ANNA) == "sos faim"


def test_reminders_come_at_nine_three_days_and_one_day_before() -> None:
    assert reminders(consultation()) == (
        (Stage.SOON, datetime(2026, 12, 1, 8, 0, tzinfo=UTC)),
        (Stage.LAST, datetime(2026, 12, 3, 8, 0, tzinfo=UTC)),
    )


def test_reminders_keep_nine_on_the_wall_clock_over_a_change_of_daylight_saving() -> None:
    closes = datetime(2027, 3, 30, 16, 0, tzinfo=UTC)
    assert [at.hour for _, at in reminders(consultation(closes_at=closes))] == [8, 7]


def test_reminders_from_before_it_was_opened_or_extended_are_not_owed() -> None:
    late = consultation(created_at=datetime(2026, 12, 2, 9, 0, tzinfo=UTC))
    assert [stage for stage, _ in reminders(late)] == [Stage.LAST]
    put_off = Extension(CLAIRE, datetime(2026, 12, 3, 9, 0, tzinfo=UTC), OPENED)
    assert reminders(consultation(extensions=(put_off,))) == ()


def test_of_several_missed_reminders_only_the_last_is_given() -> None:
    now = datetime(2026, 12, 3, 20, 0, tzinfo=UTC)
    found = current_reminder(consultation(), now)
    assert found is not None
    assert found[0] is Stage.LAST
    assert current_reminder(consultation(), OPENED) is None


@pytest.mark.parametrize("state", [ConsultationState.CLOSED, ConsultationState.WITHDRAWN])
def test_nobody_looks_at_what_is_over(state: ConsultationState) -> None:
    assert wake_at(consultation(state=state), OPENED) is None


def test_it_closes_three_days_after_the_chair_was_told() -> None:
    told = CLOSES + timedelta(days=5)
    assert wake_at(consultation(told_at=told), told) == told + GRACE


@given(st.timedeltas(timedelta(days=-1), timedelta(days=20)), st.timedeltas(timedelta(0), timedelta(days=20)))
def test_an_open_one_is_always_looked_at_again_and_never_after_its_deadline(
    early: timedelta, after: timedelta
) -> None:
    one = consultation(created_at=CLOSES - early if early > timedelta() else OPENED)
    woken = wake_at(one, OPENED + after)
    assert woken is not None
    assert woken <= CLOSES
    assert woken > OPENED + after or woken == CLOSES


def test_late_is_what_comes_after_the_deadline_as_it_is_now() -> None:
    just, late = answer(ANNA, at=CLOSES), answer(ANNA, at=CLOSES + timedelta(seconds=1))
    assert not consultation().is_late(just)
    assert consultation().is_late(late)
    assert not consultation(closes_at=CLOSES + timedelta(days=1)).is_late(late)
