"""What became of a calendar's entries since they were last given out: changed, called off, or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.documents.calendar import Entry, Issue


def issues(
    known: Mapping[str, Issue], current: Iterable[Entry], titles: Mapping[str, str], now: datetime
) -> list[Issue]:
    """Gives out the entries that stand now (UTC), and as called off those that were and are no more.

    `known` is what was given out last, by uid. `titles` are those of the records that there are, by
    reference: of one that was taken back nothing is said again but its reference.
    """
    standing = {entry.uid: entry for entry in current}
    gone = (one for uid, one in known.items() if uid not in standing)
    return [
        *(_given_out(known.get(uid), entry, False, now) for uid, entry in standing.items()),
        *(_given_out(one, _called_off(one.entry, titles), True, now) for one in gone),
    ]


def _called_off(entry: Entry, titles: Mapping[str, str]) -> Entry:
    return replace(entry, title=titles.get(entry.reference, entry.reference), place=None)


def _given_out(before: Issue | None, entry: Entry, cancelled: bool, now: datetime) -> Issue:
    if before is None:
        return Issue(entry, now, cancelled=cancelled)
    # Which record it comes from is for us alone: the next times of a series go from one meeting to the next.
    if replace(before.entry, reference=entry.reference) == entry and before.cancelled == cancelled:
        return replace(before, entry=entry)
    return Issue(entry, now, before.sequence + 1, cancelled)
