"""`!case stats`: how many cases there were and how soon they were taken, and nothing about anybody."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.rules.cases import Case, CaseState, Kind, Level, Progress
from bot.rules.identifiers import CaseId
from bot.texts import LANGUAGES, Language
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, PRIVATE_ROOM
from tests.conversations.casework import ONCALL_ROOM, RITA, on_watch
from tests.conversations.oncall import chat
from tests.conversations.stage import Stage

AUGUST = datetime(2026, 8, 12, 10, tzinfo=UTC)
MAY = datetime(2026, 5, 12, 10, tzinfo=UTC)


@pytest.fixture
async def watch(stage: Stage) -> Stage:
    """A stage with an on-call room, on the 23rd of November 2026."""
    await on_watch(stage)
    return stage


async def had(
    stage: Stage,
    minutes: Sequence[int | None],
    level: Level = Level.HIGH,
    kind: Kind | None = None,
    at: datetime = AUGUST,
    state: CaseState = CaseState.RESOLVED,
    *,
    drill: bool = False,
) -> list[Case]:
    """Has had cases that were taken after so many minutes, or never."""
    made = []
    async with stage.store.transaction() as tx:
        for one in minutes:
            taken = None if one is None else at + timedelta(minutes=one)
            case = Case(CaseId(0), "", state, level, at, ANNA, "en", Progress(at), None)
            made.append(await tx.cases.add(replace(case, kind=kind, taken_at=taken, drill=drill)))
    return made


async def asked(stage: Stage, words: str = "!case stats 2026 Q3") -> str:
    """What a responder is told."""
    return await stage.say(words, RITA, ONCALL_ROOM)


async def test_cells_of_five_and_more_are_counted_with_their_times(watch: Stage) -> None:
    await had(watch, [2, 2, 3, 3, 4, 4, 4, 5, 40, 200], Level.CRITICAL, Kind.LEGAL)
    await had(watch, [7, 8, 9, 9, 9, *[None] * 6], Level.NORMAL)
    told = await asked(watch)
    assert "Q3 2026 · 21 cases" in told
    legal = "🔴 critical · legal: 10 cases; half of those taken within 4 min, nine in ten within 45 min"
    assert legal in told.splitlines()[2]
    assert "🟡 normal · kind not said: 11 cases; half of those taken within 10 min; 6 never taken" in told


async def test_fewer_than_five_are_never_told_apart(watch: Stage) -> None:
    await had(watch, [3] * 6, Level.CRITICAL, Kind.LEGAL)
    await had(watch, [3] * 3, Level.CRITICAL, Kind.DIGITAL)
    await had(watch, [None] * 2, Level.CRITICAL, Kind.PHYSICAL)
    told = await asked(watch)
    assert "critical · legal: 6 cases" in told
    assert "critical · the rest: 5 cases; fewer than 5 were taken, so no times" in told
    assert "digital" not in told
    assert "physical" not in told


@pytest.mark.parametrize("count", [0, 1, 4])
async def test_a_quarter_with_fewer_than_five_says_only_that(watch: Stage, count: int) -> None:
    await had(watch, [3] * count)
    assert "Q3 2026 · fewer than 5 cases" in (await asked(watch)).splitlines()


async def test_drills_and_duplicates_do_not_count(watch: Stage) -> None:
    await had(watch, [3] * 4)
    await had(watch, [3] * 3, drill=True)
    await had(watch, [3] * 3, state=CaseState.MERGED)
    assert "fewer than 5 cases" in await asked(watch)


async def test_what_is_published_once_stays_byte_for_byte_whatever_becomes_of_its_cases(
    watch: Stage, tmp_path: Path
) -> None:
    known = await had(watch, [3] * 9, Level.HIGH, Kind.LEGAL)
    first = await asked(watch)
    kept = published(tmp_path)
    await had(watch, [4])
    async with watch.store.transaction() as tx:
        await tx.cases.write(replace(known[0], level=Level.CRITICAL, kind=None))
        await tx.cases.write(replace(known[1], taken_at=None, state=CaseState.OPEN))
        await tx.cases.write(replace(known[2], state=CaseState.MERGED))
    purge(tmp_path, known[3])
    assert await asked(watch) == first
    again = await Stage.set(watch.store)
    again._count = 1000
    again.clock.forward(days=400)
    assert await asked(again) == first
    assert published(tmp_path) == kept


async def test_a_purged_case_counts_as_it_was(watch: Stage, tmp_path: Path) -> None:
    known = await had(watch, [3] * 5)
    purge(tmp_path, known[0])
    assert "5 cases" in await asked(watch)


async def test_the_latest_four_quarters_that_ended_come_first(watch: Stage) -> None:
    await had(watch, [3] * 5, at=MAY)
    await had(watch, [3] * 6)
    told = await asked(watch, "!case stats")
    heads = [line for line in told.splitlines() if "Q" in line]
    assert heads == [
        "Q3 2026 · 6 cases",
        "Q2 2026 · 5 cases",
        "Q1 2026 · fewer than 5 cases",
        "Q4 2025 · fewer than 5 cases",
    ]


async def test_a_year_shows_its_quarters_and_from_when_on_the_next_can_be_asked_for(watch: Stage) -> None:
    told = await asked(watch, "!case stats 2026")
    assert told.index("Q3 2026") < told.index("Q2 2026") < told.index("Q1 2026")
    assert "Q4 2026 can be asked for from Friday, 8 January 2027 on" in told


async def test_a_quarter_that_goes_on_is_refused_with_what_can_be_asked(watch: Stage, tmp_path: Path) -> None:
    told = await asked(watch, "!case stats 2026 Q4")
    assert "Q4 2026 can be asked for from Friday, 8 January 2027 on" in told
    assert "!case stats Q3 2026" in told
    assert published(tmp_path) == []


async def test_a_quarter_is_counted_a_week_after_its_end_and_not_sooner(watch: Stage) -> None:
    watch.clock.now = datetime(2027, 1, 7, 22, 59, tzinfo=UTC)
    assert "can be asked for from" in await asked(watch, "!case stats 2026 Q4")
    watch.clock.forward(minutes=1)
    assert "Q4 2026 · fewer than 5 cases" in await asked(watch, "!case stats 2026 Q4")


@pytest.mark.parametrize(
    "words",
    [
        "!case stats Q3 2026",
        "!case stats 2026-Q3",
        "!dossier statistiques 2026 T3",
        "!dossier statistiques T3 2026",
        "!dossier stats 3e trimestre de 2026",
        "!fall statistik Q3/2026",
        "!fall statistik 3. Quartal 2026",
        "!dossier statistik 3. Trimester 2026",
        "!case stats third",
        "!case stats Q3",
        "!case stats 2026 Q5",
        "!case stats 2026 Q3 please",
    ],
)
async def test_a_quarter_is_understood_as_people_write_it_or_the_form_is_shown(
    watch: Stage, words: str
) -> None:
    told = await asked(watch, words)
    if "2026" in words and "5" not in words and "please" not in words:
        assert "Q3 2026 · fewer than 5 cases" in told
    else:
        assert "!case stats [2026|2026 Q3]" in told


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_language_says_it(watch: Stage, language: Language) -> None:
    await had(watch, [3] * 5, Level.CRITICAL, Kind.LEGAL)
    await had(watch, [60 * 24 * 30] * 10, Level.LOW)
    await had(watch, [None] * 5, Level.NORMAL, Kind.OTHER)
    await watch.say(f"!language {language}", RITA, ONCALL_ROOM)
    told = await asked(watch, "!case stats 2026")
    assert "2026" in told
    assert "{" not in told
    assert await asked(watch, "!case stats 2026 Q4") != ""


async def test_only_responders_and_coordinators_are_told_and_only_where_cases_are_spoken_of(
    watch: Stage,
) -> None:
    await chat(watch)
    assert "Q3 2026" in await watch.say("case stats", COORDINATION, room="!chat")  # type: ignore[arg-type]
    assert "for the people on call" in await watch.say("!case stats", ANNA, PRIVATE_ROOM)
    assert "for the people on call" in await watch.say("!case stats", ANNA, GROUP_ROOM)


def published(folder: Path) -> list[tuple[str, bytes]]:
    """What is kept of quarters."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        return database.execute("SELECT quarter, book FROM statistics ORDER BY quarter").fetchall()


def purge(folder: Path, case: Case) -> None:
    """Leaves of a case what a purge leaves."""
    with closing(sqlite3.connect(folder / "vigie.db")) as database, database:
        gone = "UPDATE cases SET state = 'purged', book = NULL, reporter = NULL WHERE id = ?"
        database.execute(gone, (case.id,))
