"""Action items: what somebody does by when."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.action_items import LONGEST_TEXT, ActionItem, ActionState, Due, NudgeStage
from bot.rules.dates import When
from bot.rules.folding import fold
from bot.rules.identifiers import UserId
from bot.rules.meetings import EntryKind
from bot.rules.people import Role
from bot.texts import Moment, Quote, Refused, Text
from commands.arguments import Date, OneOf, Persons, Reference, Rest, Saying
from commands.command import Call, Command, OnReaction, Reply, command, reaction
from commands.persons import find_persons
from commands.recording import minute
from commands.sentence import Sentence
from commands.switching import switch
from commands.usage import typed
from commands.words import ON_OFF, words
from storage.action_items import KIND, key
from storage.letters import RecordKey
from storage.store import Transaction

ACTION = words(fr="action|tâche", en="action|task|todo", de="aufgabe", lb="aufgab|aktioun")
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
DONE = words(
    fr="fait|faite|terminé|terminée|fini",
    en="done|finished|close",
    de="erledigt|fertig",
    lb="gemaach|fäerdeg",
)
REOPEN = words(fr="rouvrir|réouvrir", en="reopen", de="wiederöffnen|öffnen", lb="opmaachen")
DROP = words(fr="abandonner|abandon", en="drop|cancel", de="streichen|verwerfen", lb="sträichen")
ASSIGN = words(fr="confier|attribuer|assigner", en="assign|give", de="zuweisen", lb="zouweisen|zoudeelen")
DUE = words(fr="échéance|délai", en="due|deadline", de="frist|fällig", lb="delai|fälleg")
EDIT = words(fr="modifier|corriger", en="edit|change", de="ändern", lb="änneren")
REMINDERS = words(fr="rappels", en="reminders", de="erinnerungen", lb="erënnerungen")

WHICH = {
    "mine": words(fr="moi|miennes|mes", en="mine|my|me", de="meine|mich", lb="meng|mech"),
    "late": words(
        fr="retard|en-retard", en="late|overdue", de="überfällig|verspätet", lb="ze-spéit|verspéit"
    ),
    "done": DONE,
    "all": words(fr="tout|toutes|tous", en="all", de="alle|alles", lb="all"),
}
STAGES = {
    NudgeStage.BEFORE.value: words(fr="veille", en="before", de="vortag", lb="virdrun"),
    NudgeStage.DAY.value: words(fr="jour", en="day", de="tag", lb="dag"),
    NudgeStage.LATE.value: words(fr="retard", en="late", de="überfällig", lb="verspéit"),
}
_SHORT_LIST = 12
_MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class New:
    """What is to be done, by whom and when."""

    what: Annotated[Sentence, Saying(LONGEST_TEXT, people=True, deadline=True)]


@dataclass(frozen=True, slots=True)
class Which:
    """Which action items to list."""

    which: Annotated[str | None, Rest("arg-which-actions", most=100, optional=True)]


@dataclass(frozen=True, slots=True)
class One:
    """One action item, and a note."""

    number: Annotated[int, Reference("A", KIND)]
    note: Annotated[str | None, Rest("arg-note", most=500, optional=True)]


@dataclass(frozen=True, slots=True)
class JustOne:
    """One action item."""

    number: Annotated[int, Reference("A", KIND)]


@dataclass(frozen=True, slots=True)
class Assigning:
    """An action item and who does it."""

    number: Annotated[int, Reference("A", KIND)]
    people: Annotated[tuple[UserId, ...], Persons()]


@dataclass(frozen=True, slots=True)
class Deadlining:
    """An action item and its deadline."""

    number: Annotated[int, Reference("A", KIND)]
    due: Annotated[When, Date()]


@dataclass(frozen=True, slots=True)
class Editing:
    """An action item and its new text."""

    number: Annotated[int, Reference("A", KIND)]
    text: Annotated[str, Rest("arg-text", most=LONGEST_TEXT)]


@dataclass(frozen=True, slots=True)
class Switching:
    """Whether reminders come, and which."""

    on: Annotated[str, OneOf(ON_OFF)]
    stage: Annotated[str | None, OneOf(STAGES, optional=True)]


@command("action", ACTION, None, New, spoken=("#action", "ACTION:"))
async def record(call: Call, args: New, tx: Transaction) -> Reply:
    """Records an action item."""
    what = args.what
    due = None if what.due is None else due_of(what.due)
    item = await tx.actions.record(call.in_group.id, what.text, what.people, due, what.tags)
    await minute(call, EntryKind.ACTION, item.number, tx)
    return understood("action-recorded", item, call)


@command("action-list", ACTION, LIST, Which, who=Role.OBSERVER, in_archive=True)
async def list_(call: Call, args: Which, tx: Transaction) -> Reply:
    """Lists action items: mine, late, of a person, with a tag, or all."""
    wanted = args.which or ""
    states = [ActionState.OPEN]
    which = next((name for name, known in WHICH.items() if known.means("-".join(wanted.split()))), None)
    if which in {"done", "all"}:
        states = (
            [ActionState.DONE]
            if which == "done"
            else [
                ActionState.OPEN,
                ActionState.DONE,
                ActionState.DROPPED,
            ]
        )
    people: set[UserId] | None = None
    tag: str | None = None
    if which == "mine":
        people = {call.sender}
    elif which is None and wanted.startswith("#"):
        tag = fold(wanted[1:])
    elif which is None and wanted:
        people = set(find_persons(wanted, call.members, call.sender))
    items, count = await tx.actions.page(
        call.in_group.id,
        states,
        _MOST_SHOWN,
        people=people,
        tag=tag,
        late_at=call.now if which == "late" else None,
    )
    return listing(items, count, call)


@command("action-show", ACTION, SHOW, JustOne, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: JustOne, tx: Transaction) -> Reply:
    """Shows an action item whole, with its history."""
    item = await find(call, args.number, tx)
    history = await tx.history.of_record(key(item))
    steps = tuple(
        Text.of(
            "history-step",
            at=Moment(change.at, call.zone, brief=True),
            who=call.who(change.by),
            verb=change.verb,
        )
        for change in history[-10:]
    )
    shown = understood("action-shown", item, call, most=LONGEST_TEXT)
    note = (Text.of("action-note", note=Quote(item.note, 500)),) if item.note else ()
    return replace(shown, texts=(*shown.texts, *note, *steps), changed=False)


@command("action-done", ACTION, DONE, One)
async def done(call: Call, args: One, tx: Transaction) -> Reply:
    """Marks an action item as done."""
    return await finish(call, args, tx, ActionState.DONE)


@command("action-drop", ACTION, DROP, One)
async def drop(call: Call, args: One, tx: Transaction) -> Reply:
    """Drops an action item."""
    return await finish(call, args, tx, ActionState.DROPPED)


@command("action-reopen", ACTION, REOPEN, One)
async def reopen(call: Call, args: One, tx: Transaction) -> Reply:
    """Opens an action item again."""
    return await finish(call, args, tx, ActionState.OPEN)


@command("action-assign", ACTION, ASSIGN, Assigning)
async def assign(call: Call, args: Assigning, tx: Transaction) -> Reply:
    """Gives an action item to others."""
    item = await find(call, args.number, tx)
    item = await tx.actions.change(replace(item, assignees=args.people), "assign")
    return understood("action-changed", item, call)


@command("action-due", ACTION, DUE, Deadlining)
async def due(call: Call, args: Deadlining, tx: Transaction) -> Reply:
    """Sets the deadline of an action item."""
    item = await find(call, args.number, tx)
    item = await tx.actions.change(replace(item, due=due_of(args.due)), "due")
    return understood("action-changed", item, call)


@command("action-edit", ACTION, EDIT, Editing)
async def edit(call: Call, args: Editing, tx: Transaction) -> Reply:
    """Changes the text of an action item."""
    item = await find(call, args.number, tx)
    item = await tx.actions.change(replace(item, text=args.text), "edit")
    return understood("action-changed", item, call)


@command("action-reminders", ACTION, REMINDERS, Switching, needs_group=False)
async def reminders(call: Call, args: Switching, tx: Transaction) -> Reply:
    """Switches reminders of action items on or off: one's own in private, the group's in its room."""
    stages = frozenset({args.stage} if args.stage else {stage.value for stage in NudgeStage})
    which = Text.of("reminder-name", stage=args.stage) if args.stage else None
    return await switch(call, args.on, stages, which, ("reminders-yours", "reminders-group"), tx)


@reaction("✅", "☑", "✔", on=KIND)
async def tick(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """✅ on the bot's answer: done."""
    return await finish(call, One(record.number, None), tx, ActionState.DONE)


@reaction("❌", "✖", on=KIND)
async def cross(call: Call, record: RecordKey, key_: str, tx: Transaction) -> Reply | None:
    """❌ on the bot's answer: dropped."""
    return await finish(call, One(record.number, None), tx, ActionState.DROPPED)


async def find(call: Call, number: int, tx: Transaction) -> ActionItem:
    """Finds an item of the caller's group; refuses kindly when there is none of that number."""
    item = await tx.actions.get(call.in_group.id, number)
    if item is None or item.state is ActionState.WITHDRAWN:
        raise Refused(
            "no-such-action",
            reference=f"A-{number}",
            list=typed(call, f"{ACTION.said(call.language)} {LIST.said(call.language)}"),
        )
    return item


async def finish(call: Call, args: One, tx: Transaction, state: ActionState) -> Reply:
    """Moves an item to a state; refuses kindly when it is there already."""
    item = await find(call, args.number, tx)
    if item.state is state:
        raise Refused("action-already", reference=item.reference, state=state.value)
    item = await tx.actions.change(replace(item, state=state, note=args.note or item.note), state.value)
    return understood("action-moved", item, call)


def due_of(when: When) -> Due:
    """Keeps a deadline as it was said: without an hour, it lasts until the end of the day."""
    return Due(when.deadline, when.zone.key, when.has_time)


def understood(text_id: str, item: ActionItem, call: Call, *, most: int = 280) -> Reply:
    """Answers with what was understood: who, what, when in full, and the tags."""
    lines = [Text.of(text_id, reference=item.reference, text=Quote(item.text, most), state=item.state.value)]
    if item.assignees:
        lines.append(Text.of("action-who", who=call.whom(item.assignees)))
    if item.due is not None:
        lines.append(Text.of("action-when", due_at=Moment(item.due.at, item.due.zone, item.due.has_time)))
    if item.tags:
        lines.append(Text.of("tags", tags=Quote(" ".join(f"#{tag}" for tag in item.tags))))
    return Reply(tuple(lines), about=key(item), changed=True)


def listing(items: list[ActionItem], count: int, call: Call) -> Reply:
    """Lists items, one a line; of so many in all."""
    if not items:
        return Reply.of("action-list-empty")
    lines = tuple(_in_list(item, call) for item in items)
    more = (Text.of("list-more", count=count - len(items)),) if count > len(items) else ()
    return Reply((Text.of("action-list", count=count), *lines, *more), long=count > _SHORT_LIST)


def _in_list(item: ActionItem, call: Call) -> Text:
    late = item.is_late(call.now)
    return Text.of(
        "action-in-list",
        reference=item.reference,
        text=Quote(item.text, 120),
        mark="late" if late else item.state.value,
        who=Text.of("list-who", who=call.whom(item.assignees)) if item.assignees else "",
        due_at=Text.of("list-due", at=Moment(item.due.at, item.due.zone, item.due.has_time, brief=True))
        if item.due
        else "",
    )


COMMANDS: tuple[Command, ...] = (
    record,
    list_,
    show,
    done,
    drop,
    reopen,
    assign,
    due,
    edit,
    reminders,
)
REACTIONS: tuple[OnReaction, ...] = (tick, cross)
