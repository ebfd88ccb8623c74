"""Nothing that people write, and no name they bear, reaches the log or the text of an exception."""

import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import pytest
from sqlalchemy.exc import StatementError
from structlog.testing import capture_logs

from bot.engine.alarm_clock import AlarmClock
from bot.engine.calls import Ways
from bot.engine.dispatcher import Dispatcher
from bot.engine.health import Health
from bot.engine.messages import Corrected, RoomSeen, Said, Shared, Unreadable
from bot.engine.signs import Signs
from bot.rules.action_items import ActionItem, ActionState
from bot.rules.identifiers import EventId, GroupId, LetterId, UserId
from bot.rules.people import Member
from bot.rules.voting import Choice, Decision, DecisionState, Objection, Vote
from bot.texts import Language, Quote, Refused, Text, Who, Wording
from commands import COMMANDS, POLLS, REACTIONS
from commands.arguments import Rest, WrongForm, parse
from commands.command import Call, Command, Reply, command, reaction
from commands.lines import Line
from commands.routing import Asked, Router, Unknown
from commands.sentence import Sentence
from commands.words import words
from storage.history import Change
from storage.inbox import Unread
from storage.letters import Draft, Letter, LetterKind, RecordKey
from storage.postings import Answer, Posting
from storage.sealed import SecretKey
from storage.store import Store, Transaction
from tests.cast import ANNA, COORDINATION, GROUP_ROOM, MARC, PRIVATE_ROOM, ROOMS, VIGIE
from tests.commands.reading import reading
from tests.conversations.casework import ONCALL_ROOM, RITA, case, forget_to_look, on_watch
from tests.conversations.stage import MONDAY, Stage

# What is typed, and what people are called: neither is a word of ours.
TYPED, NAME = "papageno", "sarastro"
NAIVE = MONDAY.replace(tzinfo=None)
RECORD = RecordKey(GroupId(1), "action", 1)


class TooMuchSaid(Exception):
    """An error of somebody who did not know the rules: its text is what was typed."""


@dataclass(frozen=True, slots=True)
class What:
    """Some words."""

    what: Annotated[str, Rest("arg-text", most=500)]


async def raises(call: Call, args: What, tx: Transaction) -> Reply:
    """Says what was typed."""
    raise TooMuchSaid(args.what)


async def raises_from(call: Call, args: What, tx: Transaction) -> Reply:
    """Says what was typed, and why, in several ways."""
    problem = TooMuchSaid(args.what)
    problem.add_note(args.what)
    raise ExceptionGroup(args.what, [problem]) from KeyError(args.what)


async def writes_wrongly(call: Call, args: What, tx: Transaction) -> Reply:
    """Has the database refuse what was typed."""
    await tx.outbox.put(Draft(call.room_id, Posting(args.what, args.what)), NAIVE)
    return Reply.of("undone")


async def finds_nothing(call: Call, args: What, tx: Transaction) -> Reply:
    """Looks up what was typed."""
    known: dict[str, Reply] = {}
    return known[args.what]


def mishap(name: str, run: Callable[[Call, What, Transaction], Awaitable[Reply]]) -> Command:
    """Declares a command that goes wrong."""
    return command("action", words(fr=name, en=name, de=name, lb=name), None, What)(run)


MISHAPS = {
    "rumpel": (raises, "TooMuchSaid"),
    "krach": (raises_from, "ExceptionGroup"),
    "knall": (writes_wrongly, "StatementError"),
    "plumps": (finds_nothing, "KeyError"),
}


@reaction("💥", on="action")
async def explode(call: Call, record: RecordKey, key: str, tx: Transaction) -> Reply | None:
    """Says who reacted."""
    raise TooMuchSaid(NAME, *(member.name for member in call.members))


@pytest.fixture
async def stage(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Stage]:
    """A stage of telling names and of commands that go wrong, with every library at its most talkative."""
    caplog.set_level(logging.DEBUG)
    for library in ("sqlalchemy", "aiosqlite", "alembic", "apscheduler"):
        caplog.set_level(logging.DEBUG, logger=library)
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'vigie.db'}", SecretKey(SecretKey.generate()))
    await store.open()
    stage = await Stage.set(store)
    router = Router((*COMMANDS, *(mishap(name, run) for name, (run, _) in MISHAPS.items())))
    ways = Ways(VIGIE, "!", Language.EN, "Europe/Luxembourg", frozenset({COORDINATION}))
    signs = Signs((*REACTIONS, explode), POLLS)
    stage.dispatcher = Dispatcher(store, router, signs, ways, stage.clock)
    for room in ROOMS:
        members = tuple(replace(member, name=f"{NAME} {member.name}") for member in room.members)
        await stage.dispatcher.handle(RoomSeen(replace(room, members=members)))
    yield stage
    await store.close()


def leaks(logged: object, caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines of the log in which a word stands that has no business there."""
    lines = [*map(repr, logged if isinstance(logged, list) else [logged])]
    lines += [repr((record.getMessage(), record.exc_info, record.args)) for record in caplog.records]
    return [line for line in lines if TYPED in line.casefold() or NAME in line.casefold()]


@pytest.mark.parametrize("name", MISHAPS)
async def test_a_command_that_goes_wrong_is_logged_without_its_words(
    name: str, stage: Stage, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with capture_logs() as logged:
        answer = await stage.say(f"!{name} {TYPED} tells @Marc", event_id=EventId("$wrong"))
    (line,) = [one for one in logged if one["event"] == "command failed"]
    assert (line["event_id"], line["error"]) == ("$wrong", MISHAPS[name][1])
    assert ".py:" in line["place"]
    assert answer
    assert TYPED not in answer.casefold()
    assert leaks(logged, caplog) == []
    printed = capfd.readouterr()
    assert TYPED not in (printed.out + printed.err).casefold()


async def test_a_reaction_that_goes_wrong_is_logged_without_names(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.say(f"!action {TYPED}")
    with capture_logs() as logged:
        assert await stage.react(stage.last(), "💥")
    assert [one["error"] for one in logged] == ["TooMuchSaid"]
    assert leaks(logged, caplog) == []


async def test_a_conversation_leaves_no_word_in_the_log(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    source: dict[str, object] = {"content": {"ciphertext": TYPED}}
    with capture_logs() as logged:
        await stage.say(f"!action {TYPED} by friday #{TYPED}", event_id=EventId("$action"))
        await stage.edit(EventId("$action"), f"!action {TYPED} again @Marc")
        await stage.dispatcher.handle(
            Corrected(EventId("$e"), GROUP_ROOM, MARC, stage.clock(), EventId("$action"), f"!action {TYPED}"),
            Unreadable(EventId("$u"), GROUP_ROOM, MARC, stage.clock(), "session", source),
            Said(EventId("$s"), GROUP_ROOM, MARC, stage.clock(), f"!action {TYPED}", None, "DEVICE"),
        )
        for line in (f"!{TYPED}", f"!action done A-9 {TYPED}", f"!decision {TYPED}", f"!timezone {TYPED}"):
            await stage.say(line)
        await stage.say(f"{TYPED} {NAME}", room=PRIVATE_ROOM)
        await stage.say("!undo")
        stage.clock.forward(days=30)
        await stage.tick()
    assert "edit by somebody else ignored" in [one["event"] for one in logged]
    assert any("INSERT INTO action_items" in record.getMessage() for record in caplog.records)
    assert leaks(logged, caplog) == []


async def test_an_alert_leaves_no_word_in_the_log(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    await on_watch(stage)
    picture: dict[str, object] = {"msgtype": "m.image", "body": TYPED, "url": f"mxc://localhost/{TYPED}"}
    with capture_logs() as logged:
        await stage.say(f"!alert high {TYPED}", room=PRIVATE_ROOM, event_id=EventId("$alert"))
        await stage.edit(EventId("$alert"), f"!alert high {TYPED} {NAME}", room=PRIVATE_ROOM)
        await stage.dispatcher.handle(
            Shared(EventId("$picture"), PRIVATE_ROOM, ANNA, stage.clock(), picture),
            Said(EventId("$from"), PRIVATE_ROOM, ANNA, stage.clock(), f"{TYPED} again", None, "DEVICE"),
            Unreadable(EventId("$u"), PRIVATE_ROOM, ANNA, stage.clock(), "session", {"ciphertext": TYPED}),
        )
        code = (await case(stage)).code
        for line in (f"!ack {TYPED}", f"!ack {code}", f"!say {code} {TYPED}", f"!note {code} {TYPED}"):
            await stage.say(line, RITA, ONCALL_ROOM)
        await stage.delete(EventId("$alert"), room=PRIVATE_ROOM)
        for _ in range(2):
            await forget_to_look(stage)
            stage.clock.forward(hours=10)
            await stage.tick()
        await stage.say(f"!resolve {code} {TYPED}", RITA, ONCALL_ROOM)
    assert "audit found cases nobody is called for" in [one["event"] for one in logged]
    assert any("INSERT INTO cases" in record.getMessage() for record in caplog.records)
    assert leaks(logged, caplog) == []


class Clumsy:
    """A duty that goes wrong."""

    name = "clumsy"

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Nothing is foreseen."""
        return None

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Says too much."""
        raise TooMuchSaid(TYPED)


async def test_a_duty_that_goes_wrong_is_logged_without_its_words(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    alarm_clock = AlarmClock(stage.store, (Clumsy(),), Health(), stage.clock)
    with capture_logs() as logged:
        await alarm_clock.tick()
    assert [(one["event"], one["error"]) for one in logged] == [("duty failed", "TooMuchSaid")]
    assert leaks(logged, caplog) == []


def told(problem: BaseException) -> str:
    """All that an exception says of itself, and of what it came from."""
    return "".join(traceback.format_exception(problem)).casefold()


LINES = (TYPED, f"@{TYPED}", f"{TYPED} due:{TYPED}", f"A-1 @{TYPED}", f"{TYPED} " * 999, f"D-1 {TYPED}")


def refusals(one: Command) -> list[Refused | WrongForm]:
    """What a command answers to lines it does not take."""
    found: list[Refused | WrongForm] = []
    members = (*reading().members, Member(UserId("@s:localhost"), NAME, 0))
    for line in LINES:
        try:
            parse(one.arguments, line, reading(members=members))
        except (Refused, WrongForm) as problem:
            found.append(problem)
    return found


def test_a_line_that_is_refused_says_nothing_of_its_words() -> None:
    problems = [problem for one in COMMANDS for problem in refusals(one)]
    assert {type(problem) for problem in problems} == {Refused, WrongForm}
    for problem in problems:
        assert TYPED not in told(problem)
        assert TYPED not in repr(problem).casefold()


async def test_what_the_database_refuses_is_not_told(stage: Stage) -> None:
    async with stage.store.transaction() as tx:
        with pytest.raises(StatementError) as refused:
            await tx.outbox.put(Draft(GROUP_ROOM, Posting(TYPED, TYPED), answers=EventId("$1")), NAIVE)
    assert TYPED not in told(refused.value)


async def test_a_snapshot_of_another_form_is_not_told(stage: Stage) -> None:
    """A record's history may be older than the program; going back to it may fail, but in silence."""
    async with stage.store.transaction() as tx:
        for restore in (tx.actions.restore, tx.decisions.restore):
            with pytest.raises(Exception) as refused:  # noqa: PT011 - whatever it is, it tells nothing
                await restore(RECORD, {"text": TYPED, "number": TYPED, "tags": TYPED})
            assert TYPED not in told(refused.value)


POSTING = Posting(TYPED, TYPED, poll_answers=(Answer("yes", TYPED),))
VALUES: tuple[object, ...] = (
    Said(EventId("$1"), GROUP_ROOM, ANNA, MONDAY, TYPED),
    Corrected(EventId("$1"), GROUP_ROOM, ANNA, MONDAY, EventId("$2"), TYPED),
    Unreadable(EventId("$1"), GROUP_ROOM, ANNA, MONDAY, "session", {"body": TYPED}),
    Unread(EventId("$1"), GROUP_ROOM, ANNA, "session", MONDAY, {"body": TYPED}),
    replace(ROOMS[0], members=(Member(ANNA, NAME, 0),)),
    Member(ANNA, NAME, 0),
    Line(TYPED),
    Asked(COMMANDS[0], TYPED),
    Unknown(f"action {TYPED}"),
    Sentence(TYPED, tags=(TYPED,)),
    reading(members=(Member(ANNA, NAME, 0),)),
    Quote(TYPED),
    Who(ANNA, NAME),
    Text.of("action-recorded", text=Quote(TYPED)),
    Wording(TYPED, TYPED),
    POSTING,
    Draft(GROUP_ROOM, POSTING),
    Letter(LetterId(1), "txn", GROUP_ROOM, LetterKind.POLL, 5, 0, MONDAY, None, POSTING),
    Change(1, RECORD, "", "edit", ANNA, GROUP_ROOM, EventId("$1"), MONDAY, False, {"a": TYPED}, {"a": TYPED}),
    Reply.of("action-recorded", text=Quote(TYPED)),
    ActionItem(
        GroupId(1),
        1,
        TYPED,
        ActionState.OPEN,
        assignees=(),
        due=None,
        tags=(TYPED,),
        author=ANNA,
        created_at=MONDAY,
        room_id=GROUP_ROOM,
        source_event=EventId("$1"),
        note=TYPED,
    ),
    Decision(GroupId(1), 1, TYPED, DecisionState.ADOPTED, ANNA, MONDAY, GROUP_ROOM, EventId("$1"), (TYPED,)),
    Vote(ANNA, Choice.NO, TYPED, MONDAY),
    Objection(ANNA, TYPED, MONDAY),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_that_is_printed_by_mistake_shows_no_words_and_no_name(value: object) -> None:
    """Values end up in the texts of exceptions (KeyError, pydantic, asyncio): they show their ids only."""
    assert TYPED not in repr(value).casefold()
    assert NAME not in repr(value).casefold()
