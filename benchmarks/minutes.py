"""The minutes of a four-hour meeting (300 entries) in every format, beside the Markdown alone as the floor.

Goal: Markdown, HTML, PDF and ODT together in under 5 seconds.
"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from rich.console import Console
from rich.table import Table

from bot.documents.html import html
from bot.documents.markdown import markdown
from bot.documents.minutes import ActionLine, DecisionLine, Line, Minutes, NoteLine, Person, Topic
from bot.documents.minutes_sheet import sheet_of
from bot.documents.odt import odt
from bot.documents.pdf import pdf
from bot.documents.sheet import Sheet
from bot.rules.meetings import EntryKind
from bot.texts import Language

ENTRIES, TOPICS, PEOPLE, ROUNDS = 300, 12, 30, 5
GOAL = 5.0
_START = datetime(2026, 1, 15, 13, 0, tzinfo=UTC)
_WORDS = "La situation des défenseur·e·s des droits humains reste difficile ; le groupe en débat. "


def long_meeting() -> Minutes:
    """Makes the record of a long meeting."""
    people = tuple(Person(f"Personne {place}", f"Organisation {place % 12}") for place in range(PEOPLE))
    decisions = tuple(DecisionLine(f"D-{n}", _WORDS, "adopted") for n in range(1, 31))
    actions = tuple(
        ActionLine(f"A-{n}", _WORDS, "open", ("Personne 1",), _START + timedelta(days=n))
        for n in range(1, 41)
    )
    lines: list[Line] = [
        *(NoteLine(n, EntryKind.INFO, _WORDS * 2, "Personne 1") for n in range(ENTRIES - 70)),
        *decisions,
        *actions,
    ]
    share = len(lines) // TOPICS
    topics = tuple(
        Topic(f"Point {n}", n, tuple(lines[n * share : (n + 1) * share if n < TOPICS - 1 else None]))
        for n in range(TOPICS)
    )
    return Minutes(
        group="Plateforme d’appui",
        reference="M-1",
        title="Réunion du groupe de travail",
        zone="Europe/Luxembourg",
        started_at=_START,
        ended_at=_START + timedelta(hours=4),
        place="Maison de l’Europe",
        chair=people[0],
        state="draft",
        approved_at=None,
        present=people,
        excused=(),
        proxies=(),
        quorum=10,
        agenda=tuple(topic.title or "" for topic in topics),
        carried=(),
        topics=topics,
        decisions=decisions,
        actions=actions,
        older_actions=(),
        annexes=(),
        next_at=None,
    )


def seconds(work: Callable[[], object]) -> float:
    """Times something: the median of a few rounds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def main() -> None:
    """Measures and prints."""
    minutes = long_meeting()
    sheet = sheet_of(minutes, Language.FR, _START)
    writers: tuple[tuple[str, Callable[[Sheet], object]], ...] = (
        ("Markdown", markdown),
        ("HTML", html),
        ("PDF/UA", pdf),
        ("ODT", odt),
    )
    took = {"laying out": seconds(lambda: sheet_of(minutes, Language.FR, _START))}
    for name, write in writers:
        took[name] = seconds(lambda write=write: write(sheet))  # type: ignore[misc]
    floor = took["laying out"] + took["Markdown"]
    table = Table("", "seconds", "beside Markdown alone")
    for name, spent in took.items():
        table.add_row(name, f"{spent:.3f}", f"{spent / floor:.1f}")
    whole = sum(took.values())
    mark = "✓" if whole < GOAL else "✗"
    table.add_row("all of it", f"{whole:.3f}", f"{whole / floor:.1f} (goal: under {GOAL:.0f} s {mark})")
    Console().print(table)


if __name__ == "__main__":
    main()
