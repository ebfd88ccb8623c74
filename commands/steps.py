"""The steps of the history in words: what was done, and to which record."""

from collections.abc import Iterable, Sequence

from bot.rules.identifiers import UserId
from bot.rules.meetings import EntryKind
from bot.rules.voting import DecisionState
from bot.texts import Text
from commands.command import Call
from storage import (
    action_items,
    agenda,
    comments,
    consultations,
    date_polls,
    decisions,
    entries,
    groups,
    meetings,
    oncall,
    reminders,
)
from storage.history import Change
from storage.letters import RecordKey

_LETTERS = {
    action_items.KIND: "A",
    meetings.KIND: "M",
    meetings.ATTENDANCE: "M",
    consultations.KIND: "C",
    reminders.KIND: "R",
}
_UNNAMED = {
    groups.KIND: "group",
    agenda.KIND: "agenda",
    entries.KIND: "entry",
    date_polls.KIND: "poll",
    comments.KIND: "comment",
    oncall.KIND: "oncall",
}
# What follows by itself from another step of the same command: nobody did it for its own sake.
_FOLLOWS = {
    agenda.KIND: frozenset({"take", "carry", "wait", "reach"}),
    decisions.KIND: frozenset({"supersede", "reinstate"}),
}
_RECORDED = frozenset({EntryKind.DECISION.value, EntryKind.ACTION.value})


def in_words(call: Call, changes: Sequence[Change]) -> tuple[Text, ...]:
    """Says what changes (the latest first) did, each step once, in the order in which they were done.

    What people wrote is left out: whoever takes it back may have written it in the wrong place.
    """
    in_order = list(reversed(changes))
    opened = any(change.record.kind == meetings.KIND and change.verb == "start" for change in in_order)
    chosen = [change for change in in_order if not _follows(change, opened=opened)] or in_order
    steps: dict[tuple[str | Text, str, str], Text] = {}
    for change in chosen:
        whose = change.part if change.record.kind == meetings.ATTENDANCE else ""
        reference, step = _reference(change), _step(change)
        steps.setdefault((str(reference), step, whose), _said(call, reference, step, whose))
    return tuple(steps.values())


def names_of(changes: Iterable[Change]) -> tuple[str | Text, ...]:
    """Names the records that changes (the latest first) are about, each once, in the order they changed."""
    names: list[str | Text] = []
    for change in reversed(list(changes)):
        name = name_of(change.record)
        if name not in names:
            names.append(name)
    return tuple(names)


def name_of(record: RecordKey) -> str | Text:
    """Names a record as people do, such as `A-12`."""
    if record.kind in _UNNAMED:
        return Text.of(f"record-{_UNNAMED[record.kind]}")
    return f"{_LETTERS.get(record.kind, 'D')}-{record.number}"


def _follows(change: Change, *, opened: bool) -> bool:
    kind = change.record.kind
    if kind == meetings.ATTENDANCE:
        return opened
    if kind == meetings.KIND and change.verb == "record":
        return opened
    if kind == entries.KIND:
        return _snapshot(change).get("kind") in _RECORDED
    return change.verb in _FOLLOWS.get(kind, ())


def _reference(change: Change) -> str | Text:
    """Names the record, for a line of the minutes the meeting it stands in, for a comment what it is on."""
    if change.record.kind == entries.KIND:
        return f"M-{_snapshot(change).get('meeting')}"
    if change.record.kind == comments.KIND:
        return f"C-{_snapshot(change).get('consultation')}"
    return name_of(change.record)


def _step(change: Change) -> str:
    """Names a step as the catalogues do: the kind of record, and what was done."""
    kind, verb = change.record.kind, change.verb
    snapshot = _snapshot(change)
    if kind == decisions.KIND and verb == "record" and snapshot.get("state") == DecisionState.PROPOSED:
        verb = "propose"
    if kind == entries.KIND and verb in {"record", "correct"}:
        verb = str(snapshot.get("kind"))
    if kind == comments.KIND and verb in {"record", "correct"}:
        verb = str(snapshot.get("kind"))
    return f"{kind}-{'record' if verb == 'correct' else verb}"


def _said(call: Call, reference: str | Text, step: str, whose: str) -> Text:
    who = Text.of("undone-whose", who=call.who(UserId(whose))) if whose else ""
    return Text.of("undone-step", reference=reference, step=step, whose=who)


def _snapshot(change: Change) -> dict[str, object]:
    return dict(change.after or change.before or {})
