"""Topics of a meeting: which one it has come to, which comes next, and which one somebody means."""

from collections.abc import Sequence
from datetime import datetime

from bot.rules.folding import fold
from bot.rules.meetings import AgendaItem, Entry, EntryKind


def current_topic(entries: Sequence[Entry]) -> Entry | None:
    """Gives the topic that these lines, in the order in which they were said, have come to."""
    topics = {entry.number: entry for entry in entries if entry.kind is EntryKind.TOPIC}
    for entry in reversed(entries):
        number = entry.topic if entry.kind is EntryKind.RETURN else entry.number
        if number in topics:
            return topics[number]
    return None


def box_was_told(entries: Sequence[Entry], topic: Entry, now: datetime) -> bool:
    """Tells whether the end of a topic's time came while it was being talked about."""
    ends = [one.box_ends for one in visits(entries, topic) if one.box_ends is not None]
    if not ends or max(ends) > now:
        return False
    return current_topic([one for one in entries if one.at < max(ends)]) == topic


def visits(entries: Sequence[Entry], topic: Entry) -> list[Entry]:
    """Lists the lines that came to a topic: the one that opened it, and the returns to it."""
    return [
        one
        for one in entries
        if one.number == topic.number or (one.kind is EntryKind.RETURN and one.topic == topic.number)
    ]


def next_item(items: Sequence[AgendaItem], current: int | None) -> AgendaItem | None:
    """Gives the item to come to next: after the one (by number) that is being talked about, else the first.

    Items that were reached are not come to again; None when all were.
    """
    at = next((place for place, item in enumerate(items, 1) if item.number == current), 0)
    return next((item for item in (*items[at:], *items[:at]) if not item.reached), None)


def topic_named(said: str, topics: Sequence[Entry]) -> Entry | None:
    """Finds the topic that somebody named: by its number in the minutes, its words, or some only it has."""
    number = said.strip().rstrip(".")
    if number.isdecimal() and len(number) < 5:
        return topics[int(number) - 1] if 1 <= int(number) <= len(topics) else None
    wanted = _folded(said)
    whole = [one for one in topics if _folded(one.text) == wanted]
    partly = [one for one in topics if wanted and wanted in _folded(one.text)]
    return whole[0] if whole else partly[0] if len(partly) == 1 else None


def _folded(words: str) -> str:
    return " ".join(fold(words.strip(' «»“”„"')).split())
