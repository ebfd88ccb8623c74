"""Which records of a group hold which words: an index in this process's memory, and nowhere else.

What people wrote is sealed on disk; an index of it there, in clear or under marks, would give it away.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from heapq import nsmallest

from bot.rules.finding import Sought
from bot.rules.identifiers import GroupId
from storage.letters import RecordKey

# The words come folded and parted by spaces: what is left to the tokenizer is to part them again. Sorting
# must not spill onto the disk either.
_MAKE = """
PRAGMA temp_store = MEMORY;
CREATE VIRTUAL TABLE records USING fts5(words, tokenize = 'ascii');
"""
_KEEP = "INSERT OR REPLACE INTO records (rowid, words) VALUES (?, ?)"
_DROP = "DELETE FROM records WHERE rowid = ?"
_FIND = "SELECT rowid, rank FROM records WHERE records MATCH ?"
_KINDS = 256


@dataclass(frozen=True, slots=True)
class Hits:
    """The best records of a kind, best first, and how many there are; the lower `rank`, the better."""

    kind: str
    rank: float
    count: int
    numbers: tuple[int, ...]


@dataclass(slots=True)
class GroupWords:
    """The words of one group's records; `read_to` says how far the records of each kind were read.

    `done` once all were; `stale` are those that changed since.
    """

    _database: sqlite3.Connection
    read_to: dict[str, int] = field(default_factory=dict)
    done: bool = False
    stale: set[tuple[str, int]] = field(default_factory=set)
    _kinds: list[str] = field(default_factory=list)

    @classmethod
    def empty(cls) -> "GroupWords":
        """Makes an index without any words."""
        # Each write is a transaction of its own: nothing here outlives the process.
        database = sqlite3.connect(":memory:", isolation_level=None)
        database.executescript(_MAKE)
        return cls(database)

    def keep(self, kind: str, records: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Keeps the words (folded) of records in place of those they had; one without words is dropped."""
        rows = [(self._row(kind, number), " ".join(words)) for number, words in records]
        with self._database:
            self._database.execute("BEGIN")
            self._database.executemany(_DROP, [(row,) for row, words in rows if not words])
            self._database.executemany(_KEEP, [row for row in rows if row[1]])

    def find(self, wanted: Sought, most: int, *, every: bool = True) -> list[Hits]:
        """Finds records that hold every word, or any; the best `most` of each kind, best kind first."""
        by_kind: dict[int, list[tuple[float, int]]] = {}
        with closing(self._database.execute(_FIND, (_asked(wanted, every=every),))) as rows:
            for row, rank in rows:
                by_kind.setdefault(row % _KINDS, []).append((rank, -(row // _KINDS)))
        hits = []
        for place, found in by_kind.items():
            best = nsmallest(most, found)
            numbers = tuple(-number for _, number in best)
            hits.append(Hits(self._kinds[place], best[0][0], len(found), numbers))
        return sorted(hits, key=lambda one: one.rank)

    def close(self) -> None:
        """Lets go of the memory."""
        self._database.close()

    def _row(self, kind: str, number: int) -> int:
        if kind not in self._kinds:
            self._kinds.append(kind)
        return number * _KINDS + self._kinds.index(kind)


class WordIndex:
    """The indexes of all groups, each apart from the others: none can be found in another's."""

    def __init__(self) -> None:
        self._groups: dict[GroupId, GroupWords] = {}

    def of(self, group_id: GroupId) -> GroupWords:
        """Returns the index of a group; an empty one where nothing was read yet."""
        known = self._groups.get(group_id)
        if known is None:
            known = self._groups[group_id] = GroupWords.empty()
        return known

    def changed(self, records: Iterable[RecordKey]) -> None:
        """Notes that records are no longer what was read of them."""
        for record in records:
            known = self._groups.get(record.group_id)
            if known is not None:
                known.stale.add((record.kind, record.number))

    def close(self) -> None:
        """Forgets every word."""
        for known in self._groups.values():
            known.close()
        self._groups.clear()


def _asked(wanted: Sought, *, every: bool) -> str:
    """Writes what is looked for in FTS5's language; words are letters and digits alone, and quoted."""
    words = [f'"{word}"' for word in wanted.words]
    if wanted.start is not None:
        words[-1] += "*"
    return (" AND " if every else " OR ").join(words)
